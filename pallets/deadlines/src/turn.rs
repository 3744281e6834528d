//! A clock as it waits: its turn in the queue, and until when it is open.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use fairstream_doors::Moment;
use fairstream_rules::{calendar::Due, Clock, ClockId, Kind};
use frame_support::weights::Weight;
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

use crate::outage::MINUTE;

/// A number whose bytes stand as people write digits, the highest first. SCALE writes the lowest first, so that 256 would
/// come before 1. Its type is eight plain bytes, so that every reader decodes it without being told: `0x000001a0…` is the
/// number in hexadecimal.
#[derive(
	Clone, Copy, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub struct BigEndian([u8; 8]);

impl From<u64> for BigEndian {
	fn from(number: u64) -> Self {
		Self(number.to_be_bytes())
	}
}

impl From<BigEndian> for u64 {
	fn from(number: BigEndian) -> Self {
		Self::from_be_bytes(number.0)
	}
}

impl From<ClockId> for BigEndian {
	fn from(id: ClockId) -> Self {
		id.0.into()
	}
}

impl From<BigEndian> for ClockId {
	fn from(number: BigEndian) -> Self {
		Self(number.into())
	}
}

impl fmt::Debug for BigEndian {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}", u64::from(*self))
	}
}

/// A clock's turn. Its bytes are the key under which it is stored, so that the state itself is in order: what is open for a
/// shorter time comes first, and of what ends together what was set first.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub struct Turn {
	/// Until when the clock is open, outages aside.
	open_until: BigEndian,
	/// Its number.
	id: BigEndian,
}

impl Turn {
	/// The turn of a clock.
	#[must_use]
	pub fn new(open_until: Moment, id: ClockId) -> Self {
		Self { open_until: open_until.into(), id: id.into() }
	}

	/// Until when the clock is open, outages aside.
	#[must_use]
	pub fn open_until(&self) -> Moment {
		self.open_until.into()
	}

	/// The clock's number.
	#[must_use]
	pub fn id(&self) -> ClockId {
		self.id.into()
	}
}

/// Where a clock stands.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Place {
	/// In which queue.
	pub kind: Kind,
	/// Until when it is open, outages aside.
	pub open_until: Moment,
}

/// A clock that goes.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Open<Task> {
	/// What was set.
	pub clock: Clock<Task>,
	/// The end of its term, as it was counted last.
	pub due: Moment,
	/// Whether that rests on a year that is not published, and is counted again.
	pub provisional: bool,
	/// Minutes after it was due within which an answer counts: the rule's value when the clock was set.
	pub grace: u32,
}

impl<Task> Open<Task> {
	/// Until when it is open, outages aside.
	#[must_use]
	pub fn open_until(&self) -> Moment {
		self.due.saturating_add(MINUTE.saturating_mul(self.grace.into()))
	}

	/// Its turn.
	#[must_use]
	pub fn turn(&self, id: ClockId) -> Turn {
		Turn::new(self.open_until(), id)
	}

	/// The same with its end as it is counted now.
	#[must_use]
	pub fn counted(self, due: Due) -> Self {
		Self { due: due.moment, provisional: due.provisional, ..self }
	}
}

/// Why what a clock asked for was not done.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Reason {
	/// It was tried, and undone.
	Refused(DispatchError),
	/// It can cost more than the queue ever has in a block, so it was not tried: settle the clock with this limit.
	TooHeavy {
		/// What it can cost.
		weight: Weight,
	},
}

/// A clock that ran out, and what it asked for was not done.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Undone<Task> {
	/// What was set.
	pub clock: Clock<Task>,
	/// The end of its term.
	pub due: Moment,
	/// When it fired: its task is tried again as of this moment.
	pub fired: Moment,
	/// Why.
	pub reason: Reason,
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_doors::Bearer;
	use fairstream_rules::{RuleId, Term};
	use proptest::prelude::*;

	#[test]
	fn the_bytes_of_a_turn_are_plain_and_read_as_hexadecimal_numbers() {
		assert_eq!(
			Turn::new(0x0102, ClockId(0x0a)).encode(),
			[[0, 0, 0, 0, 0, 0, 1, 2], [0, 0, 0, 0, 0, 0, 0, 10]].concat()
		);
		assert_eq!(Turn::max_encoded_len(), 16);
	}

	#[test]
	fn the_queues_of_both_kinds_differ_in_their_first_byte() {
		assert_eq!((Kind::Appointed.encode(), Kind::Silence.encode()), (vec![0], vec![1]));
	}

	#[test]
	fn an_answer_counts_until_the_grace_after_the_due_moment_is_over() {
		let clock = Clock {
			bearer: Bearer::Nobody,
			case: None,
			rule: RuleId::ComplaintFirstReply,
			term: Term::Moment(5),
			kind: Kind::Silence,
			task: (),
		};
		let open = Open { clock, due: 5, provisional: false, grace: 2 };
		assert_eq!(open.open_until(), 120_005);
		assert_eq!(Open { due: Moment::MAX, ..open }.open_until(), Moment::MAX, "never");
	}

	proptest! {
		#[test]
		fn turns_stand_in_the_state_in_the_order_of_their_moments_and_numbers(
			a in any::<(u64, u64)>(), b in any::<(u64, u64)>(), near in any::<bool>(),
		) {
			let b = if near { (a.0, b.1) } else { b };
			let turn = |(moment, id): (u64, u64)| Turn::new(moment, ClockId(id));
			prop_assert_eq!(turn(a).encode().cmp(&turn(b).encode()), a.cmp(&b));
			prop_assert_eq!(turn(a).cmp(&turn(b)), a.cmp(&b));
			prop_assert_eq!((turn(a).open_until(), turn(a).id().0), a);
		}
	}
}
