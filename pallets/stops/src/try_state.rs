//! The invariants, one function each.

use crate::{stop::is_stoppable, Config, NextId, OfCase, Pallet, Stopped};
use alloc::collections::BTreeSet;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::no_list_is_empty()?;
		Self::stops_have_a_term_and_a_number_that_was_given_once()?;
		Self::every_stop_has_a_case_of_its_own()?;
		Self::only_what_can_be_stopped_is()
	}

	/// A unit for which nothing was ordered takes no room.
	fn no_list_is_empty() -> Result<(), TryRuntimeError> {
		ensure!(Stopped::<T>::iter_values().all(|stops| !stops.is_empty()), "a unit with a list of no stops");
		Ok(())
	}

	/// Every stop ends after it begins, and has a number of its own that was given.
	fn stops_have_a_term_and_a_number_that_was_given_once() -> Result<(), TryRuntimeError> {
		let next = NextId::<T>::get();
		let mut seen = BTreeSet::new();
		for stop in Stopped::<T>::iter_values().flatten() {
			ensure!(stop.from < stop.until, "a stop without a term");
			ensure!(stop.id < next, "a number that was not given");
			ensure!(seen.insert(stop.id), "two stops with one number");
		}
		Ok(())
	}

	/// Every stop has a case, which names its unit, and no two have the same.
	fn every_stop_has_a_case_of_its_own() -> Result<(), TryRuntimeError> {
		let mut seen = BTreeSet::new();
		for (unit, stops) in Stopped::<T>::iter() {
			for stop in stops {
				ensure!(OfCase::<T>::get(stop.case).as_ref() == Some(&unit), "a stop whose case is about another unit");
				ensure!(seen.insert(stop.case), "two stops with one case");
			}
		}
		Ok(())
	}

	/// Nothing is stopped that can't be.
	fn only_what_can_be_stopped_is() -> Result<(), TryRuntimeError> {
		ensure!(OfCase::<T>::iter_values().all(|unit| is_stoppable(&unit)), "packaging is stopped");
		Ok(())
	}
}
