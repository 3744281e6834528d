//! A stop as it is ordered and as it is kept, and which of several counts. Pure.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_docket::{Attachment, Digest, Interim};
use fairstream_doors::{CaseId, InForce, Measure, Moment, ParticipantId, SeatId};
use fairstream_gs1::Unit;
use fairstream_rules::Act;
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// Stops that may hold for a unit at once: of several seats, or for several acts.
pub const MAX_STOPS: u32 = 4;

/// What was ordered about a unit, the first order first.
pub type OnUnit = BoundedVec<Stop, ConstU32<MAX_STOPS>>;

/// The order of a seat.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Order {
	/// What is stopped: a class, a lot or an item.
	pub unit: Unit,
	/// What is ordered.
	pub measure: Measure,
	/// Whose goods they are.
	pub against: ParticipantId,
	/// The act that is held against that one. It is of the seat's line and mandate.
	pub act: Act,
	/// Digest of the facts.
	pub facts: Digest,
	/// The order's document, with the reasons.
	pub document: Attachment,
	/// Digest of the proof that it was served.
	pub service: Digest,
	/// The first moment at which it holds no longer.
	pub until: Moment,
}

/// A stop, as it is kept.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Stop {
	/// Its number, which is never given again.
	pub id: u64,
	/// What was ordered.
	pub measure: Measure,
	/// The case in which it is heard and appealed.
	pub case: CaseId,
	/// The seat that ordered it.
	pub seat: SeatId,
	/// The act that is held against the subject.
	pub act: Act,
	/// The first moment at which it holds.
	pub from: Moment,
	/// The first moment at which it holds no longer.
	pub until: Moment,
}

impl Stop {
	/// Under a measure that is lawful. There is no other way to one.
	#[must_use]
	pub const fn under(interim: &Interim, id: u64, measure: Measure, case: CaseId, seat: SeatId) -> Self {
		Self { id, measure, case, seat, act: interim.act(), from: interim.from(), until: interim.until().moment }
	}

	/// Whether it holds at a moment.
	#[must_use]
	pub const fn holds(&self, at: Moment) -> bool {
		self.from <= at && at < self.until
	}

	/// The answer that it gives for a unit.
	#[must_use]
	pub const fn answer(&self, unit: Unit) -> InForce {
		let Self { id, measure, case, until, .. } = *self;
		InForce { unit, stop: id, measure, case, until }
	}
}

/// Whether a unit can be stopped. What packaging holds is named itself: it may be anybody's.
#[must_use]
pub const fn is_stoppable(unit: &Unit) -> bool {
	matches!(unit, Unit::Class(_) | Unit::Lot(..) | Unit::Item(..))
}

/// The first that holds at a moment and bars at least so much.
pub fn first(stops: &[Stop], least: Measure, at: Moment) -> Option<&Stop> {
	stops.iter().find(|stop| stop.holds(at) && stop.measure >= least)
}

#[cfg(test)]
mod tests {
	use super::*;

	const STOP: Stop = Stop {
		id: 1,
		measure: Measure::StopSale,
		case: CaseId(7),
		seat: SeatId(4),
		act: Act::FakeFigures,
		from: 10,
		until: 20,
	};

	#[test]
	fn it_holds_from_its_first_moment_and_at_its_end_no_longer() {
		assert_eq!([9, 10, 19, 20].map(|at| STOP.holds(at)), [false, true, true, false]);
	}

	#[test]
	fn of_several_the_first_that_bars_enough_counts() {
		let hold = Stop { id: 2, measure: Measure::Hold, until: 30, ..STOP };
		let asked = |least, at| first(&[STOP, hold], least, at).map(|stop| stop.id);
		assert_eq!(asked(Measure::StopSale, 10), Some(1));
		assert_eq!(asked(Measure::Hold, 10), Some(2));
		assert_eq!(asked(Measure::StopSale, 20), Some(2), "the first one is over, and a hold bars sales too");
		assert_eq!(asked(Measure::StopSale, 30), None);
	}

	#[test]
	fn classes_lots_and_items_are_stopped_and_nothing_else() {
		let stoppable = |text: &str| is_stoppable(&text.parse().expect("a unit"));
		for text in ["01/09521234543213", "01/09521234543213/10/L-7", "01/09521234543213/21/17"] {
			assert!(stoppable(text), "{text}");
		}
		for text in ["00/095212345600000012", "8003/09521234543213"] {
			assert!(!stoppable(text), "{text}");
		}
	}
}
