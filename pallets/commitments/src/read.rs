//! What the runtime's APIs read. Nothing is written here, and no call reads it.

use crate::{
	BigEndian, Book, ClosedDay, Config, Days, Filing, HostBlake2, Leaves, Open, OpenDay, Pallet, Refusal, MAX_BATCH,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use fairstream_doors::{CommitmentKind, Commitments, Day, Filed, Moment, ParticipantId};
use fairstream_merkle::Digest;
use frame_support::storage::with_transaction;
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, TransactionOutcome};

/// Most commitments of a page.
pub const PAGE: u32 = 256;

/// Most leaves of a page.
pub const LEAVES_PAGE: u32 = 512;

/// A day's tree, as it is shown.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct DayTree {
	/// Its root; of a day that lasts, so far.
	pub root: Digest,
	/// How many leaves it has; of a day that lasts, so far.
	pub count: u64,
	/// Whether the tree is closed, so that this stays.
	pub closed: bool,
}

impl<T: Config> Pallet<T> {
	/// What was filed under a key, if it is in the state.
	#[must_use]
	pub fn filed(owner: ParticipantId, kind: CommitmentKind, window: u64) -> Option<Filed> {
		<Self as Commitments>::filed(owner, kind, window)
	}

	/// What an owner filed of a kind and is in the state, in the order of windows, from after one on: at most [`PAGE`].
	#[must_use]
	pub fn filed_by(owner: ParticipantId, kind: CommitmentKind, after: Option<u64>) -> Vec<(u64, Filed)> {
		let filed = match after {
			Some(window) => {
				let key = Book::<T>::hashed_key_for((owner, kind, BigEndian::from(window)));
				Book::<T>::iter_prefix_from((owner, kind), key)
			}
			None => Book::<T>::iter_prefix((owner, kind)),
		};
		filed.take(PAGE as usize).map(|(window, filed)| (window.into(), filed)).collect()
	}

	/// The tree of a day: closed, or as far as it has grown. None if nothing was archived on it.
	#[must_use]
	pub fn day(day: Day) -> Option<DayTree> {
		if let Some(ClosedDay { root, count }) = Days::<T>::get(day) {
			return Some(DayTree { root, count, closed: true });
		}
		let OpenDay { peaks, .. } = Open::<T>::get().filter(|open| open.day == day)?;
		let root = peaks.root::<HostBlake2>(&Self::day_tree(day));
		Some(DayTree { root, count: peaks.count(), closed: false })
	}

	/// The leaves of a day's tree that are in the state, in their order, from a place on: at most [`LEAVES_PAGE`]. A leaf that
	/// was cleared is not among them.
	#[must_use]
	pub fn leaves(day: Day, from: u64) -> Vec<(u64, Digest)> {
		let day = BigEndian::from(day);
		let leaves = match from.checked_sub(1) {
			Some(before) => {
				Leaves::<T>::iter_prefix_from(day, Leaves::<T>::hashed_key_for(day, BigEndian::from(before)))
			}
			None => Leaves::<T>::iter_prefix(day),
		};
		leaves.take(LEAVES_PAGE as usize).map(|(index, leaf)| (index.into(), leaf.digest())).collect()
	}

	/// What would become of commitments if `owner` filed them one after the other at the later of `at` and now: for each, why
	/// it would be refused, if it would. At most [`MAX_BATCH`] are looked at, and not the deposit. Nothing is written.
	#[must_use]
	pub fn examine(owner: ParticipantId, filings: Vec<Filing>, at: Moment) -> Vec<Option<Refusal>> {
		let now = at.max(Self::now());
		let outcome = with_transaction(|| {
			let enter = |filing| Self::enter(owner, filing, now).err();
			let verdicts = filings.into_iter().take(MAX_BATCH as usize).map(enter).collect();
			TransactionOutcome::Rollback(Ok::<_, DispatchError>(verdicts))
		});
		// The only error is one of too many nested transactions, and nobody asks from within one.
		outcome.unwrap_or_default()
	}
}
