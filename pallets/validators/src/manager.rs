//! The session manager: which validators a session has.

use crate::{
	set::{self, Plan, Standing},
	Config, Event, Excluded, Pallet, Planned, LOG_TARGET,
};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::{
	traits::{Get, SortedMembers},
	BoundedVec,
};
use pallet_session::{historical, Pallet as Session};
use sp_runtime::traits::Hash;
use sp_staking::{offence::OffenceSeverity, SessionIndex};

impl<T: Config> Pallet<T> {
	/// How every member stands now, sorted by account.
	pub(crate) fn standings() -> Vec<(T::AccountId, Standing)> {
		let excluded = Excluded::<T>::get();
		T::Members::sorted_members()
			.into_iter()
			.map(|who| {
				let standing = if excluded.binary_search_by(|e| e.who.cmp(&who)).is_ok() {
					Standing::Excluded
				} else if Session::<T>::load_keys(&who).is_none() {
					Standing::WithoutKeys
				} else {
					Standing::Eligible
				};
				(who, standing)
			})
			.collect()
	}

	/// The set of `session` if it differs from the one planned before it, in members or in keys.
	fn plan_session(session: SessionIndex) -> Option<Vec<T::AccountId>> {
		let standings = Self::standings();
		let minimum = T::MinValidators::get();
		let validators = match set::plan(&standings, minimum) {
			Plan::Take(validators) => validators,
			Plan::KeepOffice { eligible } => {
				log::error!(
					target: LOG_TARGET,
					"session {session}: {eligible} members are eligible, {minimum} are needed; the set in office stays"
				);
				Self::deposit_event(Event::SetTooSmall { session, eligible, minimum });
				Session::<T>::validators()
			}
		};
		let planned = Self::with_key_digests(validators);
		if planned.is_empty() || planned == Planned::<T>::get() {
			return None;
		}
		let validators: Vec<_> = planned.iter().map(|(who, _)| who.clone()).collect();
		Self::deposit_event(Event::SetPlanned {
			session,
			validators: u32::try_from(validators.len()).unwrap_or(u32::MAX),
			without_keys: set::count(&standings, Standing::WithoutKeys),
			excluded: set::count(&standings, Standing::Excluded),
		});
		Planned::<T>::put(planned);
		Some(validators)
	}

	/// Each validator that still has keys, with their digest.
	fn with_key_digests(validators: Vec<T::AccountId>) -> BoundedVec<(T::AccountId, T::Hash), T::MaxValidators> {
		BoundedVec::truncate_from(
			validators
				.into_iter()
				.filter_map(|who| {
					let digest = T::Hashing::hash(&Session::<T>::load_keys(&who)?.encode());
					Some((who, digest))
				})
				.collect(),
		)
	}

	/// Disable again whoever is excluded but still in office: a change of the set clears what was disabled.
	fn disable_excluded() {
		let office = Session::<T>::validators();
		for exclusion in Excluded::<T>::get() {
			if office.contains(&exclusion.who) {
				Session::<T>::report_offence(exclusion.who, OffenceSeverity(exclusion.severity));
			}
		}
	}
}

impl<T: Config> pallet_session::SessionManager<T::AccountId> for Pallet<T> {
	fn new_session(session: SessionIndex) -> Option<Vec<T::AccountId>> {
		Self::plan_session(session)
	}

	fn start_session(_: SessionIndex) {
		Self::disable_excluded();
	}

	fn end_session(session: SessionIndex) {
		historical::Pallet::<T>::prune_up_to(session.saturating_sub(T::HistoryDepth::get()));
	}
}

impl<T: Config> historical::SessionManager<T::AccountId, ()> for Pallet<T> {
	fn new_session(session: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
		Some(Self::plan_session(session)?.into_iter().map(|who| (who, ())).collect())
	}

	fn start_session(session: SessionIndex) {
		<Self as pallet_session::SessionManager<_>>::start_session(session)
	}

	fn end_session(session: SessionIndex) {
		<Self as pallet_session::SessionManager<_>>::end_session(session)
	}
}
