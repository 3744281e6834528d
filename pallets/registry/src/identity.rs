//! A participant's identity: verified by an issuer, and for how long (Order 117, article 8).
//!
//! Issuers keep the file. The chain has a **salted commitment** over it: a digest of a random salt of 32 bytes and the file,
//! of which the salt stays with the file. It has never the file, and never a digest without salt: names and numbers of
//! persons are few enough to try them all, so such a digest would tell whose it is (law 9 of docs/architecture.md). Who is
//! shown file and salt can check both; when the salt is destroyed the commitment says nothing any more.
//!
//! **An identity's end is appointed, not a silence**, though an outage over it leaves its last days unused. Six months are what
//! law gives at most; no standstill of the chain makes a file younger, and whoever asks at a moment compares with that moment
//! and not with what blocks there were. Its clock only tells. Who renews before the last days loses nothing, since the
//! functions stand again, and without a gap, from the verification on.
//!
//! What the **authority** withdrew it holds: no issuer verifies that participant before the authority releases it. What an
//! issuer withdrew, issuers may verify again.

use crate::{Config, Error, Event, Pallet, Participant, Participants, Task};
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::{Bearer, Function, Moment, ParticipantId, Standing, Who};
use fairstream_rules::{
	start, table::IdOperatorRefreshMax, Clock, ClockId, Clocks, Kind, RuleId, Rules, Scope, Since, Term,
};
use frame_support::{ensure, traits::EnsureOriginWithArg};
use frame_system::pallet_prelude::OriginFor;
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

/// An identity as last verified.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Identity {
	/// The salted commitment over the file.
	pub commitment: [u8; 32],
	/// Who verified it, and keeps the file.
	pub verifier: ParticipantId,
	/// Since when it has been verified without a gap.
	pub since: Moment,
	/// When it was last verified.
	pub verified: Moment,
	/// For how long that lasts.
	pub term: Term,
	/// The first moment at which it lasts no longer, by what was published when that was counted.
	pub until: Moment,
	/// Whether that rests on a year that was not published. Then the term is counted again whenever somebody asks.
	pub provisional: bool,
	/// The clock that tells of its end; none if it ended, or never does.
	pub clock: Option<ClockId>,
}

impl Identity {
	/// How a function that needs it, and is accredited, stands at a moment, if the identity ends at `until`.
	#[must_use]
	pub fn standing(&self, at: Moment, until: Moment) -> Standing {
		match at {
			_ if at < self.since => Standing::NotYet(self.since),
			_ if until <= at => Standing::IdentityLapsed(until),
			_ => Standing::Accredited,
		}
	}

	/// End it at a moment, for good: what is published later changes nothing about it.
	pub fn end(&mut self, at: Moment) {
		*self = Self { term: Term::Moment(at), until: at, provisional: false, clock: None, ..*self };
	}
}

impl<T: Config> Pallet<T> {
	/// When an identity ends or ended, by what is published now.
	pub(crate) fn identity_until(identity: &Identity) -> Moment {
		match identity.provisional {
			true => T::Rules::end_of(identity.term).moment,
			false => identity.until,
		}
	}

	/// That a participant may verify another's identity.
	pub(crate) fn ensure_issuer(verifier: ParticipantId, whose: ParticipantId, now: Moment) -> Result<(), Error<T>> {
		let standing = Self::standing(verifier, Function::IdentityIssuer, now);
		ensure!(standing == Standing::Accredited, Error::<T>::NotIssuer);
		ensure!(verifier != whose, Error::<T>::VerifiesItself);
		Ok(())
	}

	/// That no other issuer's word stands: it would be ended, or carried on, by one whom nobody asked. What genesis gave on a
	/// test chain is nobody's word.
	pub(crate) fn ensure_no_other_verifier(
		participant: ParticipantId,
		record: &Participant<T::AccountId>,
		verifier: ParticipantId,
		now: Moment,
	) -> Result<(), Error<T>> {
		let running = record.identity.filter(|identity| Self::identity_until(identity) > now);
		let own = running.is_none_or(|identity| identity.verifier == verifier || identity.verifier == participant);
		ensure!(own, Error::<T>::VerifiedElsewhere);
		Ok(())
	}

	/// Write a verified identity, and the tag of the person if one is given.
	pub(crate) fn do_verify(
		participant: ParticipantId,
		verifier: ParticipantId,
		commitment: [u8; 32],
		tag: Option<[u8; 32]>,
		now: Moment,
	) -> Result<(), Error<T>> {
		Self::settle(participant);
		let mut record = Self::record(participant)?;
		ensure!(!record.identity_held, Error::<T>::IdentityHeld);
		Self::ensure_no_other_verifier(participant, &record, verifier, now)?;
		match tag {
			Some(tag) => Self::ensure_tag_fits(participant, &record, tag, now)?,
			// Who took over a person's account must not be verified as that person.
			None => ensure!(!Self::needs_tag(&record, now), Error::<T>::TagMissing),
		}
		let scope = Scope { region: record.region, ..Scope::NATION };
		let term = T::Rules::term::<IdOperatorRefreshMax>(&scope, Since::<start::Verification>::at(now));
		let (until, provisional) = Self::put_identity(participant, &mut record, commitment, verifier, term, now)?;
		match tag {
			Some(tag) => Self::put_tag(participant, &mut record, tag, now),
			None => Self::review_tag(participant, &mut record, now),
		}
		let tagged = record.tag.is_some();
		Participants::<T>::insert(participant, record);
		Self::deposit_event(Event::Verified { participant, verifier, commitment, until, provisional, tagged });
		Ok(())
	}

	/// Put an identity into a record and wind its clock; the old one's is stopped. When it ends, and whether that is
	/// provisional.
	pub(crate) fn put_identity(
		participant: ParticipantId,
		record: &mut Participant<T::AccountId>,
		commitment: [u8; 32],
		verifier: ParticipantId,
		term: Term,
		now: Moment,
	) -> Result<(Moment, bool), Error<T>> {
		let due = T::Rules::end_of(term);
		let (until, provisional) = (due.moment, due.provisional);
		ensure!(until > now, Error::<T>::TermIsOver);
		let running = record.identity.filter(|old| Self::identity_until(old) > now);
		if let Some(old) = record.identity.and_then(|old| old.clock) {
			T::Clocks::stop(old);
		}
		// What lasts for ever needs no clock.
		let clock = match until {
			Moment::MAX => None,
			_ => Some(Self::wind_identity(participant, term)?),
		};
		let since = running.map_or(now, |old| old.since);
		record.identity =
			Some(Identity { commitment, verifier, since, verified: now, term, until, provisional, clock });
		Ok((until, provisional))
	}

	/// Set the clock that tells of an identity's end.
	fn wind_identity(participant: ParticipantId, term: Term) -> Result<ClockId, Error<T>> {
		let bearer = Bearer::Participant(participant);
		let (rule, kind, task) = (RuleId::IdOperatorRefreshMax, Kind::Appointed, Task::IdentityLapses(participant));
		T::Clocks::set(Clock { bearer, case: None, rule, term, kind, task }).map_err(|_| Error::<T>::TermIsOver)
	}

	/// Who withdraws a participant's identity: the issuer that verified it, by its number, or who accredits.
	pub(crate) fn ensure_withdrawer(
		origin: OriginFor<T>,
		participant: ParticipantId,
	) -> Result<Option<ParticipantId>, DispatchError> {
		let record = Self::record(participant)?;
		let origin = match T::AccreditOrigin::try_origin(origin, &record.region) {
			Ok(_) => return Ok(None),
			Err(origin) => origin,
		};
		let signer = Self::signer(origin)?;
		ensure!(record.identity.is_some_and(|identity| identity.verifier == signer), Error::<T>::NotVerifier);
		Ok(Some(signer))
	}

	/// End an identity now. An authority, which is nobody's number, holds it from then on, whether or not there was one that
	/// lasted: else an issuer that withdraws a moment before would keep it out of the authority's hand.
	pub(crate) fn do_withdraw_identity(
		participant: ParticipantId,
		by: Option<ParticipantId>,
		now: Moment,
	) -> Result<(), Error<T>> {
		Self::settle(participant);
		let mut record = Self::record(participant)?;
		ensure!(!record.identity_held, Error::<T>::IdentityHeld);
		record.identity_held = by.is_none();
		match record.identity.as_mut().filter(|identity| Self::identity_until(identity) > now) {
			Some(identity) => {
				if let Some(clock) = identity.clock {
					T::Clocks::stop(clock);
				}
				identity.end(now);
			}
			None => ensure!(record.identity_held, Error::<T>::NotVerified),
		}
		Self::review_tag(participant, &mut record, now);
		Participants::<T>::insert(participant, record);
		Ok(())
	}

	/// Let issuers verify a participant again whose identity the authority withdrew.
	pub(crate) fn do_release_identity(participant: ParticipantId) -> Result<(), Error<T>> {
		Self::change(participant, |record| {
			ensure!(record.identity_held, Error::<T>::IdentityNotHeld);
			record.identity_held = false;
			Ok(())
		})
	}

	/// An identity's clock ran out: say so, and forget the tag if nothing else needs it.
	///
	/// Its end becomes final here, as the clock's did. A newer identity is left alone.
	pub(crate) fn lapse_identity(participant: ParticipantId, due: Moment) {
		let Some(mut record) = Participants::<T>::get(participant) else { return };
		let Some(identity) = record.identity.as_mut().filter(|old| old.clock.is_some() && old.verified < due) else {
			return;
		};
		identity.end(due);
		Self::deposit_event(Event::IdentityLapsed { participant, at: due });
		Self::review_tag(participant, &mut record, due);
		Participants::<T>::insert(participant, record);
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn identity() -> Identity {
		Identity {
			commitment: [1; 32],
			verifier: ParticipantId(9),
			since: 10,
			verified: 30,
			term: Term::Moment(50),
			until: 50,
			provisional: false,
			clock: Some(ClockId(0)),
		}
	}

	#[test]
	fn it_stands_from_its_first_verification_to_the_end_of_its_last_and_not_longer() {
		let at = |moment| identity().standing(moment, 50);
		assert_eq!(at(9), Standing::NotYet(10));
		assert_eq!(at(10), Standing::Accredited);
		assert_eq!(at(49), Standing::Accredited);
		assert_eq!(at(50), Standing::IdentityLapsed(50));
	}

	#[test]
	fn its_end_is_final_once_it_came() {
		let mut ended = identity();
		ended.provisional = true;
		ended.end(40);
		assert_eq!(ended, Identity { term: Term::Moment(40), until: 40, clock: None, ..identity() });
	}
}
