//! What the national seats decide together: each agrees to the same call, and the last agreement makes it.

use crate::{
	pallet::Origin, AgreementCount, Agreements, Config, Error, Event, Pallet, SeatOrigin, WeightInfo, MAX_AGREEMENTS,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use fairstream_doors::{Moment, Region, SeatId};
use frame_support::{
	dispatch::{extract_actual_weight, GetDispatchInfo, PostDispatchInfo},
	ensure,
	traits::{Contains, EnsureOrigin, Get, OriginTrait},
	weights::Weight,
};
use frame_system::pallet_prelude::OriginFor;
use scale_info::TypeInfo;
use sp_runtime::{traits::Dispatchable, DispatchResult};

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;

/// For how long an agreement waits for the other seat's, in milliseconds: thirty days. After that it doesn't count, so that
/// nobody finishes today what was meant for last year.
pub const AGREEMENT_TERM: Moment = 30 * 24 * 60 * 60 * 1_000;

/// That a national seat agrees to a call, and waits for the other one.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Agreement<BlockNumber> {
	/// The seat that agrees.
	pub seat: SeatId,
	/// Since when.
	pub since: Moment,
	/// The block in which it agreed; the call's text is there.
	pub block: BlockNumber,
	/// The version of the runtime's calls for which it agreed: by another one the same bytes may mean another call.
	pub transaction_version: u32,
}

impl<BlockNumber> Agreement<BlockNumber> {
	/// Whether it counts no longer.
	#[must_use]
	pub const fn has_lapsed(&self, now: Moment, transaction_version: u32) -> bool {
		self.since.saturating_add(AGREEMENT_TERM) <= now || self.transaction_version != transaction_version
	}
}

/// The national seats of all lines together.
pub struct EnsureJoint<T>(PhantomData<T>);

impl<T: Config> EnsureOrigin<OriginFor<T>> for EnsureJoint<T> {
	type Success = ();

	fn try_origin(origin: OriginFor<T>) -> Result<(), OriginFor<T>> {
		let origin: Result<Origin, OriginFor<T>> = origin.into();
		match origin? {
			Origin::National => Ok(()),
			other => Err(other.into()),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<OriginFor<T>, ()> {
		Ok(Origin::National.into())
	}
}

impl<T: Config> Pallet<T> {
	/// The most that agreeing to this call may cost: the last agreement makes it.
	pub(crate) fn weight_of_agreeing(call: &CallOf<T>) -> Weight {
		if !T::Joint::contains(call) {
			return T::WeightInfo::agree(0);
		}
		let length = crate::sign::length(call);
		let last = T::WeightInfo::agree_and_act(length);
		T::WeightInfo::agree(length).max(last.saturating_add(call.get_dispatch_info().call_weight))
	}

	/// That a seat is the country's.
	pub(crate) fn ensure_national(seat: SeatOrigin) -> Result<(), Error<T>> {
		ensure!(seat.region == Region::NATION, Error::<T>::NotNational);
		Ok(())
	}

	/// Note that a seat agrees to a call. The other seat's agreement if it waits for this one; it is used up then.
	pub(crate) fn note_agreement(seat: SeatId, hash: T::Hash) -> Result<Option<SeatId>, Error<T>> {
		let now = Self::now();
		let waiting = Agreements::<T>::get(hash);
		let version = Self::transaction_version();
		let standing = waiting.filter(|other| !other.has_lapsed(now, version));
		match standing {
			Some(other) if other.seat == seat => Err(Error::<T>::AgreedAlready),
			Some(other) => {
				Self::remove_agreement(hash, other.seat);
				Ok(Some(other.seat))
			}
			None => {
				let lapsed = waiting.map(|other| other.seat);
				if lapsed != Some(seat) {
					let count = AgreementCount::<T>::get(seat);
					ensure!(count < MAX_AGREEMENTS, Error::<T>::TooManyAgreements);
					if let Some(other) = lapsed {
						Self::remove_agreement(hash, other);
					}
					AgreementCount::<T>::insert(seat, count.saturating_add(1));
				}
				let block = frame_system::Pallet::<T>::block_number();
				Agreements::<T>::insert(hash, Agreement { seat, since: now, block, transaction_version: version });
				Self::deposit_event(Event::Agreed { seat, hash });
				Ok(None)
			}
		}
	}

	/// Make the call on which both agree.
	pub(crate) fn act_jointly(
		mut origin: OriginFor<T>,
		first: SeatId,
		second: SeatId,
		hash: T::Hash,
		call: CallOf<T>,
	) -> PostDispatchInfo {
		let base = T::WeightInfo::agree_and_act(crate::sign::length(&call));
		let info = call.get_dispatch_info();
		// Only the caller is exchanged: the filters under which the last officer signs hold for the call.
		origin.set_caller_from(Origin::National);
		let result = call.dispatch(origin);
		let weight = base.saturating_add(extract_actual_weight(&result, &info));
		let result: DispatchResult = result.map(|_| ()).map_err(|error| error.error);
		Self::deposit_event(Event::ActedJointly { hash, first, second, result });
		Some(weight).into()
	}

	/// The version of the runtime's calls.
	pub(crate) fn transaction_version() -> u32 {
		<T as frame_system::Config>::Version::get().transaction_version
	}

	/// Remove a seat's agreement that is in the store.
	pub(crate) fn remove_agreement(hash: T::Hash, seat: SeatId) {
		Agreements::<T>::remove(hash);
		AgreementCount::<T>::mutate(seat, |count| *count = count.saturating_sub(1));
	}
}
