//! What follows from a proven offence: disabled at once, excluded from the next planned set.

use crate::{
	set::{self, Exclusion},
	Config, Event, Excluded, Pallet, WeightInfo,
};
use frame_support::{
	traits::{Get, SortedMembers},
	weights::Weight,
	BoundedVec,
};
use pallet_session::{historical::IdentificationTuple, Pallet as Session};
use sp_runtime::Perbill;
use sp_staking::{
	offence::{OffenceDetails, OffenceSeverity, OnOffenceHandler},
	SessionIndex,
};

impl<T: Config> Pallet<T> {
	/// Note one proven offence. One of no severity changes nothing.
	pub(crate) fn note_offence(who: T::AccountId, severity: Perbill, session: SessionIndex) {
		if severity.is_zero() {
			return;
		}
		Session::<T>::report_offence(who.clone(), OffenceSeverity(severity));
		let mut list = Excluded::<T>::get().into_inner();
		let offence = Exclusion { who: who.clone(), session, severity };
		if set::exclude(&mut list, offence, T::MaxValidators::get(), T::Members::contains) {
			Excluded::<T>::put(BoundedVec::truncate_from(list));
			Self::deposit_event(Event::Excluded { validator: who, session, severity });
		}
	}
}

impl<T: Config> OnOffenceHandler<T::AccountId, IdentificationTuple<T>, Weight> for Pallet<T> {
	fn on_offence(
		offenders: &[OffenceDetails<T::AccountId, IdentificationTuple<T>>],
		severities: &[Perbill],
		session: SessionIndex,
	) -> Weight {
		for (details, severity) in offenders.iter().zip(severities) {
			Self::note_offence(details.offender.0.clone(), *severity, session);
		}
		<T as Config>::WeightInfo::note_offence().saturating_mul(u64::try_from(offenders.len()).unwrap_or(u64::MAX))
	}
}
