//! The invariants, one function each.

use crate::{
	of_commitment, BigEndian, Book, ClosedDay, Config, Days, FiledOn, FirstOpen, HostBlake2, Leaves, Open, OpenDay,
	Pallet, MAX_LEAVES,
};
use alloc::{collections::BTreeMap, vec::Vec};
use codec::Encode;
use fairstream_doors::{CommitmentKey, Day, Filed, Kept, ParticipantId, Windows};
use fairstream_merkle::{node_digest, root_digest, Digest, EMPTY_TOP};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::every_commitment_stands_under_the_day_of_its_filing_and_no_other()?;
		Self::no_commitment_takes_more_room_than_is_counted_for_it()?;
		Self::numbers_lie_below_the_next_one()?;
		Self::windows_were_over_when_they_were_filed()?;
		Self::days_follow_one_another_and_have_leaves()?;
		Self::leaves_are_kept_up_to_the_last_of_their_day()?;
		Self::roots_are_those_of_the_leaves()
	}

	/// The room of each commitment in the state, and whose it is: what deposits count for this pallet.
	pub fn keeps() -> impl Iterator<Item = (ParticipantId, Kept)> {
		Self::commitments().map(|(key, _)| (key.owner, of_commitment()))
	}

	/// Every commitment there is, with its key.
	fn commitments() -> impl Iterator<Item = (CommitmentKey, Filed)> {
		Book::<T>::iter().map(|((owner, kind, window), filed)| {
			let key = CommitmentKey { owner, kind, window: window.into() };
			(key, filed)
		})
	}

	/// Each commitment stands under the day on which it was filed, and nothing else stands under a day.
	fn every_commitment_stands_under_the_day_of_its_filing_and_no_other() -> Result<(), TryRuntimeError> {
		let mut counted = 0usize;
		for (key, filed) in Self::commitments() {
			let day = BigEndian::from(Self::day_at(filed.at));
			ensure!(FiledOn::<T>::contains_key(day, key), "a commitment that is under no day, or another's");
			counted = counted.saturating_add(1);
		}
		ensure!(FiledOn::<T>::iter_keys().count() == counted, "a day with a commitment that isn't there");
		Ok(())
	}

	/// A commitment takes as much room as is counted for it, or less; with the two keys under which it stands.
	fn no_commitment_takes_more_room_than_is_counted_for_it() -> Result<(), TryRuntimeError> {
		let counted = of_commitment().bytes as usize;
		for (key, filed) in Self::commitments() {
			let takes = (key, filed, key, Self::day_at(filed.at)).encoded_size();
			ensure!(takes <= counted, "a commitment that is larger than what is counted for it");
		}
		Ok(())
	}

	/// An owner's numbers lie below its next one, so that none is given twice.
	fn numbers_lie_below_the_next_one() -> Result<(), TryRuntimeError> {
		for (key, filed) in Self::commitments().filter(|(key, _)| key.kind.windows() == Windows::Serial) {
			ensure!(key.window < FirstOpen::<T>::get(key.owner, key.kind), "a number that would be given again");
			ensure!(filed.count > 0 && filed.late.is_none(), "a number without leaf, or a late one");
		}
		Ok(())
	}

	/// A window was over when it was filed, and what is late missed its end by as much as it says.
	fn windows_were_over_when_they_were_filed() -> Result<(), TryRuntimeError> {
		for (key, filed) in Self::commitments() {
			ensure!(filed.count <= MAX_LEAVES, "a tree with more leaves than there may be");
			let Some(end) = key.kind.window_end(key.window) else { continue };
			ensure!(end <= filed.at, "a window that was not over");
			let missed_by = filed.at.saturating_sub(end);
			ensure!(filed.late.is_none_or(|late| late == missed_by), "a commitment that is late by something else");
		}
		Ok(())
	}

	/// The tree that grows is of a later day than all that are closed, and every tree has a leaf.
	fn days_follow_one_another_and_have_leaves() -> Result<(), TryRuntimeError> {
		let last = Days::<T>::iter_keys().max();
		ensure!(Days::<T>::iter_values().all(|closed| closed.count > 0), "a day without leaf");
		if let Some(open) = Open::<T>::get() {
			ensure!(last.is_none_or(|last| last < open.day), "a tree that grows on a day that is closed");
			ensure!(open.peaks.count() > 0, "a tree that grows without leaf");
		}
		Ok(())
	}

	/// The leaves that are kept, by their day, in their order.
	fn kept_leaves() -> BTreeMap<Day, Vec<(u64, Digest)>> {
		let mut kept: BTreeMap<Day, Vec<(u64, Digest)>> = BTreeMap::new();
		for (day, index, leaf) in Leaves::<T>::iter() {
			kept.entry(day.day()).or_default().push((index.into(), leaf.digest()));
		}
		kept
	}

	/// Leaves are cleared from the first on, those of an earlier day first; of the tree that grows none is.
	fn leaves_are_kept_up_to_the_last_of_their_day() -> Result<(), TryRuntimeError> {
		let kept = Self::kept_leaves();
		for (place, (day, leaves)) in kept.iter().enumerate() {
			let open = Open::<T>::get().filter(|open| open.day == *day);
			let closed = Days::<T>::get(day).map(|closed| closed.count);
			let count = open.as_ref().map(|open| open.peaks.count()).or(closed).ok_or("leaves of no tree")?;
			let first = leaves.first().map_or(0, |(index, _)| *index);
			ensure!(leaves.iter().map(|(index, _)| *index).eq(first..count), "a leaf that is missing, or one too many");
			let may_have_begun = place == 0 && open.is_none();
			ensure!(first == 0 || may_have_begun, "a leaf that was cleared before its turn");
		}
		if let Some(open) = Open::<T>::get() {
			ensure!(kept.contains_key(&open.day), "a tree that grows and has lost its leaves");
		}
		Ok(())
	}

	/// A tree all of whose leaves are kept has their root, as RFC 9162 defines it.
	fn roots_are_those_of_the_leaves() -> Result<(), TryRuntimeError> {
		for (day, leaves) in Self::kept_leaves() {
			if leaves.first().is_some_and(|(index, _)| *index > 0) {
				continue;
			}
			let digests: Vec<Digest> = leaves.into_iter().map(|(_, digest)| digest).collect();
			let count = u64::try_from(digests.len()).unwrap_or(u64::MAX);
			let root = root_digest::<HostBlake2>(&Self::day_tree(day), count, &top(&digests));
			let grows = Open::<T>::get().filter(|open| open.day == day);
			let written = match grows {
				Some(OpenDay { peaks, .. }) => Some(peaks.root::<HostBlake2>(&Self::day_tree(day))),
				None => Days::<T>::get(day).map(|ClosedDay { root, .. }| root),
			};
			ensure!(written == Some(root), "a root that is not that of the leaves");
		}
		Ok(())
	}
}

/// The top over these leaves: left stands the largest complete tree that leaves something for the right.
fn top(leaves: &[Digest]) -> Digest {
	match leaves {
		[] => EMPTY_TOP,
		[leaf] => *leaf,
		_ => {
			let half = leaves.len().next_power_of_two().div_euclid(2);
			let (left, right) = leaves.split_at_checked(half).unwrap_or_default();
			node_digest::<HostBlake2>(&top(left), &top(right))
		}
	}
}
