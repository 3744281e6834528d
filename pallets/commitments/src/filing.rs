//! What is filed, and why it may not be. Pure.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{CommitmentKey, CommitmentKind, Moment, ParticipantId};
use fairstream_merkle::Digest;
use scale_info::TypeInfo;

/// Most leaves of a tree: two to the fortieth. No window sees as many, and what is counted over many windows still fits.
pub const MAX_LEAVES: u64 = 1 << 40;

/// A commitment that is to be filed.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Filing {
	/// To what.
	pub kind: CommitmentKind,
	/// The window, or the owner's own number.
	pub window: u64,
	/// The root of its tree.
	pub root: Digest,
	/// How many leaves the tree has; 0 if nothing happened.
	pub count: u64,
}

/// Why a commitment is not filed. Each is the error of the same name.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Refusal {
	/// The owner holds no function whose holders file this kind.
	FunctionMissing,
	/// The tree would have more leaves than a tree can have.
	TooMany,
	/// There is a commitment under this key, or was one.
	FiledAlready,
	/// It is not the owner's next number.
	NotNext,
	/// The window is not over.
	WindowNotOver,
	/// A later window has left the state already.
	WindowGone,
	/// A tree without leaf says nothing if its number says nothing.
	EmptySerial,
	/// The root is not that of the tree without leaf.
	RootNotEmpty,
}

/// What has to be known of the book and of the owner.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Known {
	/// Whether the owner may file this kind.
	pub may: bool,
	/// Whether there is a commitment under the key.
	pub filed: bool,
	/// The first window that is open to filing: of a serial kind the next number and the only one, of a timed kind the one
	/// after the latest that has left the state.
	pub first_open: u64,
}

impl Filing {
	/// Under what it is filed.
	#[must_use]
	pub const fn key(&self, owner: ParticipantId) -> CommitmentKey {
		CommitmentKey { owner, kind: self.kind, window: self.window }
	}

	/// Whether it may be filed at a moment. `empty` is the root of the tree without leaf in this commitment's context.
	///
	/// # Errors
	/// The [`Refusal`].
	pub fn check(&self, known: &Known, now: Moment, empty: impl FnOnce() -> Digest) -> Result<(), Refusal> {
		if !known.may {
			return Err(Refusal::FunctionMissing);
		}
		if self.count > MAX_LEAVES {
			return Err(Refusal::TooMany);
		}
		if known.filed {
			return Err(Refusal::FiledAlready);
		}
		match self.kind.window_end(self.window) {
			None if self.window < known.first_open => Err(Refusal::FiledAlready),
			None if self.window > known.first_open => Err(Refusal::NotNext),
			None if self.count == 0 => Err(Refusal::EmptySerial),
			None => Ok(()),
			Some(_) if self.window < known.first_open => Err(Refusal::WindowGone),
			// The last of all moments is never over.
			Some(end) if end > now || end == Moment::MAX => Err(Refusal::WindowNotOver),
			Some(_) if self.count == 0 && self.root != empty() => Err(Refusal::RootNotEmpty),
			Some(_) => Ok(()),
		}
	}
}

/// By how much a commitment misses the end of its window, if it comes when the filing lag is over: in time is what comes
/// before `in_time_until`.
#[must_use]
pub fn lateness(end: Moment, in_time_until: Moment, now: Moment) -> Option<Moment> {
	(now >= in_time_until).then(|| now.saturating_sub(end))
}

#[cfg(test)]
mod tests {
	use super::*;

	const EMPTY: Digest = [0xee; 32];
	const OPEN: Known = Known { may: true, filed: false, first_open: 0 };
	const MINUTE: Moment = 60_000;

	fn traffic(window: u64, count: u64) -> Filing {
		Filing { kind: CommitmentKind::TrafficWindow, window, root: [1; 32], count }
	}

	fn batch(window: u64) -> Filing {
		Filing { kind: CommitmentKind::TraceBatch, ..traffic(window, 1) }
	}

	fn check(filing: Filing, known: Known, now: Moment) -> Result<(), Refusal> {
		filing.check(&known, now, || EMPTY)
	}

	#[test]
	fn a_window_is_filed_from_the_moment_it_is_over() {
		assert_eq!(check(traffic(9, 1), OPEN, 10 * MINUTE - 1), Err(Refusal::WindowNotOver));
		assert_eq!(check(traffic(9, 1), OPEN, 10 * MINUTE), Ok(()));
		assert_eq!(check(traffic(u64::MAX, 1), OPEN, Moment::MAX), Err(Refusal::WindowNotOver));
	}

	#[test]
	fn windows_come_in_any_order_but_not_from_before_what_has_left_the_state() {
		let known = Known { first_open: 5, ..OPEN };
		assert_eq!(check(traffic(5, 1), known, 10 * MINUTE), Ok(()));
		assert_eq!(check(traffic(4, 1), known, 10 * MINUTE), Err(Refusal::WindowGone));
	}

	#[test]
	fn numbers_follow_one_another() {
		let known = Known { first_open: 5, ..OPEN };
		assert_eq!(check(batch(5), known, 0), Ok(()));
		assert_eq!(check(batch(4), known, 0), Err(Refusal::FiledAlready));
		assert_eq!(check(batch(6), known, 0), Err(Refusal::NotNext));
	}

	#[test]
	fn nothing_happened_is_said_of_a_window_by_the_root_of_the_empty_tree_and_of_a_number_never() {
		assert_eq!(check(traffic(0, 0), OPEN, MINUTE), Err(Refusal::RootNotEmpty));
		assert_eq!(check(Filing { root: EMPTY, ..traffic(0, 0) }, OPEN, MINUTE), Ok(()));
		assert_eq!(check(Filing { root: EMPTY, count: 0, ..batch(0) }, OPEN, MINUTE), Err(Refusal::EmptySerial));
	}

	#[test]
	fn a_key_is_used_once_and_only_by_who_may() {
		assert_eq!(check(traffic(0, 1), Known { filed: true, ..OPEN }, MINUTE), Err(Refusal::FiledAlready));
		assert_eq!(check(traffic(0, 1), Known { may: false, ..OPEN }, MINUTE), Err(Refusal::FunctionMissing));
	}

	#[test]
	fn a_tree_has_no_more_leaves_than_a_tree_can_have() {
		assert_eq!(check(traffic(0, MAX_LEAVES), OPEN, MINUTE), Ok(()));
		assert_eq!(check(traffic(0, MAX_LEAVES + 1), OPEN, MINUTE), Err(Refusal::TooMany));
	}

	#[test]
	fn what_comes_within_the_lag_is_not_late_and_what_comes_after_is_late_by_all_that_it_missed() {
		assert_eq!(lateness(1_000, 1_600, 1_599), None);
		assert_eq!(lateness(1_000, 1_600, 1_600), Some(600));
		assert_eq!(lateness(1_000, 1_600, 9_000), Some(8_000));
	}
}
