//! Benchmarks, on the longest record there is.

use crate::{Call, Config, Pallet, ParticipantOf, Participants};
use fairstream_doors::{Function, Moment, ParticipantId, Region, Who};
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;
use frame_system::RawOrigin;

fn accreditor<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::AccreditOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

fn someone<T: Config>() -> (T::AccountId, ParticipantId) {
	let account: T::AccountId = account("participant", 0, 0);
	let id = Pallet::<T>::bench_accredit(&account, Function::Producer);
	(account, id)
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn admit() -> Result<(), BenchmarkError> {
		let origin = accreditor::<T>()?;
		let account: T::AccountId = account("participant", 0, 0);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, account.clone(), Region::NATION);
		assert!(ParticipantOf::<T>::contains_key(&account));
		Ok(())
	}

	#[benchmark]
	fn accredit() -> Result<(), BenchmarkError> {
		let origin = accreditor::<T>()?;
		let (_, id) = someone::<T>();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, Function::Producer, Some(Moment::MAX));
		Ok(())
	}

	#[benchmark]
	fn revoke() -> Result<(), BenchmarkError> {
		let origin = accreditor::<T>()?;
		let (_, id) = someone::<T>();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, Function::Producer);
		Ok(())
	}

	#[benchmark]
	fn change_account() {
		let (old, id) = someone::<T>();
		let new: T::AccountId = account("new account", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(old), new.clone());
		assert!(Participants::<T>::get(id).is_some_and(|record| record.moving.is_some_and(|named| named.to == new)));
	}

	#[benchmark]
	fn accept_account() -> Result<(), BenchmarkError> {
		let (_, id) = someone::<T>();
		let new: T::AccountId = account("new account", 0, 0);
		Pallet::<T>::restore_account(accreditor::<T>()?, id, new.clone())?;
		#[extrinsic_call]
		_(RawOrigin::Signed(new.clone()), id);
		assert!(Participants::<T>::get(id).is_some_and(|record| record.account == new));
		Ok(())
	}

	#[benchmark]
	fn restore_account() -> Result<(), BenchmarkError> {
		let origin = accreditor::<T>()?;
		let (_, id) = someone::<T>();
		let new: T::AccountId = account("new account", 0, 0);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, new.clone());
		assert!(Participants::<T>::get(id).is_some_and(|record| record.moving.is_some_and(|named| named.to == new)));
		Ok(())
	}
}
