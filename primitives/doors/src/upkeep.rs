//! The door behind which participants pay for the room that their things take in the state.

use crate::ParticipantId;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

/// The room that things take in the state: how many there are, and their bytes together, keys included.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Kept {
	/// How many things.
	pub items: u32,
	/// Their bytes together.
	pub bytes: u32,
}

impl Kept {
	/// The room of one thing of so many bytes.
	#[must_use]
	pub const fn thing(bytes: u32) -> Self {
		Self { items: 1, bytes }
	}

	/// The room of so many of these.
	#[must_use]
	pub const fn times(self, n: u32) -> Self {
		Self { items: self.items.saturating_mul(n), bytes: self.bytes.saturating_mul(n) }
	}
}

/// Why something is not kept.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NotKept {
	/// There is no such participant.
	Unknown,
	/// The account that the participant acts by can't pay what is missing of its deposit.
	Unpaid,
}

impl fmt::Display for NotKept {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Unknown => "there is no such participant: look its number up",
			Self::Unpaid => {
				"the account can't pay what is missing of the participant's deposit: fund the account, or free what is no \
				 longer needed"
			}
		})
	}
}

impl core::error::Error for NotKept {}

/// Who pays for the room that things take in the state? One deposit for all that a participant keeps, wherever it is kept.
///
/// Whoever keeps something for a participant that the participant asked for says so here, and says so again when it is gone,
/// with the same numbers. What an authority writes isn't counted, and neither is what only answers. The house answers from
/// its own records and from accounts.
pub trait Upkeep {
	/// Count more for a participant. What is missing of its deposit is taken from the account that it acts by now, and what
	/// another account had paid for it before is given back to that one.
	///
	/// # Errors
	/// [`NotKept`]; then nothing is counted, and whoever asks has to keep nothing.
	fn keep(participant: ParticipantId, more: Kept) -> Result<(), NotKept>;

	/// Count less for a participant, and give back what is not needed of its deposit to who paid it. It never fails: nothing
	/// that is due may wait for an account. What can't be given back is settled with the next change.
	fn release(participant: ParticipantId, less: Kept);

	/// Let a participant have kept so much, paid by another account than the one that it acts by now, and fund that one, so
	/// that the next [`keep`](Upkeep::keep) and the next [`release`](Upkeep::release) cost as much as they ever may.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_fund(participant: ParticipantId);
}

/// The empty house: room costs nothing.
impl Upkeep for () {
	fn keep(_: ParticipantId, _: Kept) -> Result<(), NotKept> {
		Ok(())
	}

	fn release(_: ParticipantId, _: Kept) {}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_fund(_: ParticipantId) {}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn as_many_of_the_same_take_as_many_times_the_room_and_no_number_runs_over() {
		let thing = Kept::thing(90);
		assert_eq!(thing, Kept { items: 1, bytes: 90 });
		assert_eq!([0, 1, 256].map(|n| thing.times(n)), [Kept::default(), thing, Kept { items: 256, bytes: 23_040 }]);
		assert_eq!(thing.times(u32::MAX), Kept { items: u32::MAX, bytes: u32::MAX });
	}

	#[test]
	fn every_refusal_names_its_remedy() {
		for refusal in [NotKept::Unknown, NotKept::Unpaid] {
			assert!(refusal.to_string().contains(": "), "{refusal:?}");
		}
	}
}
