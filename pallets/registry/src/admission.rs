//! Who is admitted and accredited, and by which account it acts.

use crate::{Accreditation, Config, Error, Event, Move, NextId, Pallet, Participant, ParticipantOf, Participants};
use fairstream_doors::{Function, Moment, ParticipantId, Region};
use fairstream_rules::Term;
use frame_support::{
	ensure,
	traits::{EnsureOriginWithArg, UnixTime},
	Hashable,
};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// The time of this block in milliseconds since 1970.
	pub(crate) fn now() -> Moment {
		u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX)
	}

	/// A participant's record.
	pub(crate) fn record(id: ParticipantId) -> Result<Participant<T::AccountId>, Error<T>> {
		Participants::<T>::get(id).ok_or(Error::<T>::UnknownParticipant)
	}

	/// Change a participant's record.
	pub(crate) fn change<R>(
		id: ParticipantId,
		change: impl FnOnce(&mut Participant<T::AccountId>) -> Result<R, Error<T>>,
	) -> Result<R, Error<T>> {
		Participants::<T>::try_mutate(id, |record| change(record.as_mut().ok_or(Error::<T>::UnknownParticipant)?))
	}

	/// The participant that signs.
	pub(crate) fn signer(origin: OriginFor<T>) -> Result<ParticipantId, DispatchError> {
		let account = ensure_signed(origin)?;
		Ok(ParticipantOf::<T>::get(&account).ok_or(Error::<T>::NotParticipant)?)
	}

	/// That the origin may accredit this participant; for which region it acts.
	pub(crate) fn ensure_accreditor(origin: OriginFor<T>, id: ParticipantId) -> Result<Region, DispatchError> {
		let record = Self::record(id)?;
		Ok(T::AccreditOrigin::ensure_origin(origin, &record.region)?)
	}

	/// Give the account the next number.
	pub(crate) fn do_admit(account: &T::AccountId, region: Region, now: Moment) -> Result<ParticipantId, Error<T>> {
		Self::ensure_place(region)?;
		ensure!(!ParticipantOf::<T>::contains_key(account), Error::<T>::AccountTaken);
		let id = NextId::<T>::get();
		let next = id.0.checked_add(1).ok_or(Error::<T>::TooManyParticipants)?;
		NextId::<T>::put(ParticipantId(next));
		ParticipantOf::<T>::insert(account, id);
		Participants::<T>::insert(id, Participant::new(account.clone(), region, now));
		Ok(id)
	}

	/// Write an accreditation by the authority of a region. Who holds a function of persons must have a tag that is not barred.
	pub(crate) fn do_accredit(
		id: ParticipantId,
		function: Function,
		until: Option<Moment>,
		by: Region,
		now: Moment,
	) -> Result<(), Error<T>> {
		let given = Accreditation::given(now, until).ok_or(Error::<T>::EndsBeforeItBegins)?;
		if !function.is_of_a_person() {
			return Self::change(id, |record| {
				ensure!(record.may_be_accredited(function, by), Error::<T>::RevokedAbove);
				record.accredit(function, given);
				Ok(())
			});
		}
		Self::settle(id);
		let mut record = Self::record(id)?;
		ensure!(record.may_be_accredited(function, by), Error::<T>::RevokedAbove);
		Self::ensure_known_person(&record, now)?;
		record.accredit(function, given);
		Self::watch_tag(id, &mut record, now);
		Participants::<T>::insert(id, record);
		Ok(())
	}

	/// End an accreditation now, by the authority of a region.
	pub(crate) fn do_revoke(id: ParticipantId, function: Function, by: Region, now: Moment) -> Result<(), Error<T>> {
		if function.is_of_a_person() {
			Self::settle(id);
		}
		let mut record = Self::record(id)?;
		ensure!(record.revoke(function, by, now), Error::<T>::NotAccredited);
		if function.is_of_a_person() {
			Self::watch_tag(id, &mut record, now);
			Self::review_tag(id, &mut record, now);
		}
		Participants::<T>::insert(id, record);
		Ok(())
	}

	/// Name the account by which a participant will act.
	pub(crate) fn name_account(id: ParticipantId, new: T::AccountId, by_authority: bool) -> Result<(), Error<T>> {
		let taken = ParticipantOf::<T>::get(&new);
		ensure!(taken.is_none_or(|other| other == id), Error::<T>::AccountTaken);
		Self::change(id, |record| {
			let restored = record.moving.as_ref().is_some_and(|named| named.by_authority);
			ensure!(by_authority || !restored, Error::<T>::BeingRestored);
			record.moving = (record.account != new).then(|| Move { to: new.clone(), by_authority });
			Ok(())
		})?;
		Self::deposit_event(Event::AccountNamed { participant: id, account: new });
		Ok(())
	}

	/// Let a participant act by this account, which was named for it. By which it acted before.
	pub(crate) fn do_accept(id: ParticipantId, to: &T::AccountId) -> Result<T::AccountId, Error<T>> {
		ensure!(!ParticipantOf::<T>::contains_key(to), Error::<T>::AccountTaken);
		let from = Self::change(id, |record| record.accept(to).ok_or(Error::<T>::NotNamed))?;
		ParticipantOf::<T>::remove(&from);
		ParticipantOf::<T>::insert(to, id);
		Self::hand_deposit_over(id, to);
		Ok(from)
	}

	/// Enter a participant of genesis, accredited without end and, on a test chain, with an identity that nobody verified
	/// and, if it is a person, a tag made of its account.
	pub(crate) fn enter(
		account: &T::AccountId,
		region: Region,
		functions: &[Function],
		verified_until: Option<Moment>,
	) -> Result<(), Error<T>> {
		let id = Self::do_admit(account, region, 0)?;
		if let Some(until) = verified_until {
			let mut record = Self::record(id)?;
			Self::put_identity(id, &mut record, [0; 32], id, Term::Moment(until), 0)?;
			if functions.iter().any(|function| function.is_of_a_person()) {
				Self::put_tag(id, &mut record, account.blake2_256(), 0);
			}
			Participants::<T>::insert(id, record);
		}
		functions.iter().try_for_each(|function| Self::do_accredit(id, *function, None, Region::NATION, 0))
	}
}
