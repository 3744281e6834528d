//! The invariants, one function each.

use crate::{Config, Excluded, Pallet, Planned};
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::exclusions_are_ordered_and_unique()?;
		Self::planned_set_is_unique_and_fits()?;
		Self::office_is_never_empty()
	}

	/// The list of exclusions is strictly ordered by account, so that it can be searched and names nobody twice.
	fn exclusions_are_ordered_and_unique() -> Result<(), TryRuntimeError> {
		let list = Excluded::<T>::get();
		ensure!(list.windows(2).all(|w| matches!(w, [a, b] if a.who < b.who)), "exclusions out of order");
		ensure!(list.iter().all(|e| !e.severity.is_zero()), "an exclusion without severity");
		Ok(())
	}

	/// The planned set names nobody twice and is not above the largest set.
	fn planned_set_is_unique_and_fits() -> Result<(), TryRuntimeError> {
		let planned = Planned::<T>::get();
		let accounts: alloc::collections::BTreeSet<_> = planned.iter().map(|(who, _)| who).collect();
		ensure!(accounts.len() == planned.len(), "a validator is planned twice");
		ensure!(planned.len() <= T::MaxValidators::get() as usize, "more validators planned than allowed");
		Ok(())
	}

	/// Once a set was planned there is always one in office.
	fn office_is_never_empty() -> Result<(), TryRuntimeError> {
		ensure!(
			Planned::<T>::get().is_empty() || !pallet_session::Pallet::<T>::validators().is_empty(),
			"nobody is in office"
		);
		Ok(())
	}
}
