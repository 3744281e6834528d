//! The invariants, one function each.

use crate::{Config, NextId, Pallet, ParticipantOf, Participants};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::numbers_are_dense()?;
		Self::accounts_and_participants_name_each_other()?;
		Self::accreditations_end_after_they_begin()
	}

	/// Every number below the next one is a participant's, and no other.
	fn numbers_are_dense() -> Result<(), TryRuntimeError> {
		let next = NextId::<T>::get();
		ensure!(Participants::<T>::iter_keys().all(|id| id < next), "a participant with a number not yet given");
		ensure!(Participants::<T>::iter_keys().count() == next.0 as usize, "a number without participant");
		Ok(())
	}

	/// Each participant's account leads to it, and each account to a participant that has it.
	fn accounts_and_participants_name_each_other() -> Result<(), TryRuntimeError> {
		for (id, record) in Participants::<T>::iter() {
			ensure!(ParticipantOf::<T>::get(&record.account) == Some(id), "an account that does not lead back");
			ensure!(
				record.moving.is_none_or(|named| named.to != record.account),
				"a participant that moves to where it is"
			);
		}
		ensure!(
			ParticipantOf::<T>::iter_keys().count() == Participants::<T>::iter_keys().count(),
			"an account without participant"
		);
		Ok(())
	}

	/// No accreditation ends before it begins; one that was revoked in the moment it began has no length.
	fn accreditations_end_after_they_begin() -> Result<(), TryRuntimeError> {
		for (_, record) in Participants::<T>::iter() {
			ensure!(
				record.functions.values().all(|a| a.until.is_none_or(|until| until >= a.since)),
				"an accreditation that ends before it begins"
			);
		}
		Ok(())
	}
}
