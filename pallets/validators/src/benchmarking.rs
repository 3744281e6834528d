//! Benchmarks: both with a full list of exclusions, which is the worst case.

use crate::{set::Exclusion, Call, Config, Excluded, Pallet};
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use sp_runtime::Perbill;

/// Fill the list but for `free` places and return the accounts in it.
fn fill<T: Config>(free: u32) -> Vec<T::AccountId> {
	let mut accounts: Vec<T::AccountId> =
		(0..T::MaxValidators::get().saturating_sub(free)).map(|i| account("excluded", i, 0)).collect();
	accounts.sort();
	Excluded::<T>::put(BoundedVec::truncate_from(
		accounts
			.iter()
			.map(|who| Exclusion { who: who.clone(), session: 0, severity: Perbill::from_percent(1) })
			.collect(),
	));
	accounts
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn readmit() -> Result<(), BenchmarkError> {
		let accounts = fill::<T>(0);
		let who = accounts.first().cloned().ok_or(BenchmarkError::Stop("no place in the list"))?;
		let origin = T::ReadmitOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());
		assert!(!Excluded::<T>::get().iter().any(|e| e.who == who));
		Ok(())
	}

	#[benchmark]
	fn note_offence() {
		fill::<T>(1);
		let who: T::AccountId = account("offender", 0, 0);
		#[block]
		{
			Pallet::<T>::note_offence(who.clone(), Perbill::from_percent(100), 0);
		}
		assert!(Excluded::<T>::get().iter().any(|e| e.who == who));
	}
}
