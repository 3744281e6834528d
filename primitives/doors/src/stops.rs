//! The door behind which authorities stop goods.

use crate::{CaseId, Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_gs1::Unit;
use scale_info::TypeInfo;

/// What an authority orders about goods, from what bars least to what bars most: a later one bars all that an earlier one
/// does.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Measure {
	/// They aren't sold. They may go back to who made them, or to where they are kept.
	StopSale,
	/// They aren't sold and stay with who has them.
	Hold,
}

impl Measure {
	/// All of them, in the order of their numbers.
	pub const ALL: [Measure; 2] = [Measure::StopSale, Measure::Hold];

	/// In English and in Chinese.
	#[must_use]
	pub const fn words(self) -> (&'static str, &'static str) {
		match self {
			Self::StopSale => ("stop of sale", "停止销售"),
			Self::Hold => ("hold", "先行控制（不得销售、转移）"),
		}
	}
}

/// A stop that is in force.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct InForce {
	/// What is stopped: the unit that was asked about, or what it comes from.
	pub unit: Unit,
	/// The stop's number.
	pub stop: u64,
	/// What was ordered.
	pub measure: Measure,
	/// The case in which it is heard and appealed.
	pub case: CaseId,
	/// The first moment at which it holds no longer, if it is neither lifted nor lengthened before.
	pub until: Moment,
}

/// Is any of these stopped?
///
/// Whoever asks brings a unit with its lineage: the unit itself, its lot, its class, and the flat set of what it comes from.
/// So a stop is one write on a lot and holds for every descendant from the next block on, and this door asks no other.
/// Expiry is a comparison with the moment, so nothing has to run for it.
pub trait Stops {
	/// The first of these units of which a measure is in force that bars `least` or more; of several on one unit, the one that
	/// was ordered first.
	fn in_force(units: &[Unit], least: Measure, at: Moment) -> Option<InForce>;

	/// Make a unit as costly to ask about as any, and let nothing be in force of it.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(unit: &Unit);
}

/// The empty house: nothing is stopped.
impl Stops for () {
	fn in_force(_: &[Unit], _: Measure, _: Moment) -> Option<InForce> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(_: &Unit) {}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_hold_bars_what_a_stop_of_sale_does() {
		assert!(Measure::StopSale < Measure::Hold);
	}

	#[test]
	fn the_list_is_complete_and_in_the_order_of_its_numbers() {
		assert!(Measure::ALL.is_sorted());
		for (number, measure) in Measure::ALL.iter().enumerate() {
			assert_eq!(measure.encode(), [number as u8]);
		}
		assert!(Measure::decode(&mut &[Measure::ALL.len() as u8][..]).is_err(), "one is missing in ALL");
	}

	#[test]
	fn in_the_empty_house_nothing_is_stopped() {
		let unit = "01/09521234543213".parse().expect("a class");
		assert_eq!(<()>::in_force(&[unit], Measure::StopSale, 0), None);
	}
}
