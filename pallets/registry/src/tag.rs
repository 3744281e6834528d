//! Tags of persons: the same person, under whatever account (Order 117, article 14: no evasion by new accounts).
//!
//! A tag is HMAC-SHA-256 over a person's kind and number of identity document, with a key that the identity issuers share
//! and the chain never sees. Every issuer computes the same tag for the same person; the chain only compares. Who lacks the
//! key can't compute a tag, nor try out whose one is. **Who has the key can**: the issuers could tell which participant a
//! person they know is, and so link what that participant did. They know the persons anyway, as they keep the files. A key
//! that leaked would let anybody try all numbers; then the issuers agree on a new one, and every person is verified anew.
//!
//! A tag goes with what needs it. It is held while its participant
//!
//! - is accredited for a function of persons, or
//! - is barred, or
//! - was verified with it and is about to be accredited, at the longest until that identity lapses.
//!
//! When the last accreditation or bar ends the tag is removed at once, whichever of these there was; the next verification
//! sets it again. What stood in a call stays in its block; the state keeps no trace (law 9 of docs/architecture.md).

use crate::{Bars, Config, Error, Event, Pallet, Participant, Participants, Tags, Task};
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::{Bearer, Moment, ParticipantId, Persons};
use fairstream_rules::{Clock, ClockId, Clocks, Kind, RuleId, Term};
use frame_support::ensure;
use scale_info::TypeInfo;

/// A participant's tag.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Tag {
	/// The tag itself.
	pub value: [u8; 32],
	/// When it was set.
	pub since: Moment,
	/// The clock of the end of the last accreditation that needs it; none if there is none, or it has no end.
	pub clock: Option<ClockId>,
}

/// For how long a person is barred.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Bar {
	/// The first moment.
	pub since: Moment,
	/// The first moment when it is no longer.
	pub until: Moment,
	/// The clock of its end; none if it has none.
	pub clock: Option<ClockId>,
}

impl Bar {
	/// Until when it bars, if it does at a moment.
	#[must_use]
	pub fn at(&self, moment: Moment) -> Option<Moment> {
		(self.since <= moment && moment < self.until).then_some(self.until)
	}
}

impl<T: Config> Pallet<T> {
	/// Until when a participant's person is barred, if it is at a moment.
	pub(crate) fn barred(record: &Participant<T::AccountId>, at: Moment) -> Option<Moment> {
		Bars::<T>::get(record.tag?.value)?.at(at)
	}

	/// Carry out what is due on a participant, so that its record is as if every clock had fired in time.
	pub(crate) fn settle(participant: ParticipantId) {
		// One settled clock may remove another, so they are looked up again; there are three at most.
		for _ in 0..3 {
			match T::Clocks::first_of(Self::clocks_of(participant)) {
				Some(first) if T::Clocks::settle(first) => {}
				_ => return,
			}
		}
	}

	/// The clocks of a participant: of its identity, of its last accreditation as a person, of its bar.
	fn clocks_of(participant: ParticipantId) -> impl Iterator<Item = ClockId> {
		let record = Participants::<T>::get(participant);
		let identity = record.as_ref().and_then(|record| record.identity?.clock);
		let tag = record.and_then(|record| record.tag);
		let bar = tag.and_then(|tag| Bars::<T>::get(tag.value)?.clock);
		[identity, tag.and_then(|tag| tag.clock), bar].into_iter().flatten()
	}

	/// That a participant may be verified with a tag.
	pub(crate) fn ensure_tag_is_free(
		participant: ParticipantId,
		record: &Participant<T::AccountId>,
		tag: [u8; 32],
		now: Moment,
	) -> Result<(), Error<T>> {
		if let Some(holder) = Tags::<T>::get(tag).filter(|holder| *holder != participant) {
			Self::settle(holder);
		}
		let barred = Bars::<T>::get(tag).is_some_and(|bar| bar.at(now).is_some());
		ensure!(!barred, Error::<T>::Barred);
		ensure!(Tags::<T>::get(tag).is_none_or(|holder| holder == participant), Error::<T>::TagTaken);
		ensure!(record.tag.is_none_or(|own| own.value == tag), Error::<T>::TagDiffers);
		Ok(())
	}

	/// Whether an accreditation or a bar of a participant needs its tag.
	pub(crate) fn needs_tag(record: &Participant<T::AccountId>, now: Moment) -> bool {
		record.tag.is_some() && (record.person_until(now).is_some() || Self::barred(record, now).is_some())
	}

	/// That a participant is known as a person and not barred.
	pub(crate) fn ensure_known_person(record: &Participant<T::AccountId>, now: Moment) -> Result<(), Error<T>> {
		ensure!(record.tag.is_some(), Error::<T>::TagMissing);
		ensure!(Self::barred(record, now).is_none(), Error::<T>::Barred);
		Ok(())
	}

	/// Put a tag that is free into a record.
	pub(crate) fn put_tag(
		participant: ParticipantId,
		record: &mut Participant<T::AccountId>,
		value: [u8; 32],
		now: Moment,
	) {
		Tags::<T>::insert(value, participant);
		record.tag = record.tag.or(Some(Tag { value, since: now, clock: None }));
	}

	/// Have the tag looked at when the last accreditation ends that needs it. Nothing is due on the participant.
	pub(crate) fn watch_tag(participant: ParticipantId, record: &mut Participant<T::AccountId>, now: Moment) {
		let until = record.person_until(now);
		let Some(tag) = record.tag.as_mut() else { return };
		if let Some(old) = tag.clock.take() {
			T::Clocks::stop(old);
		}
		tag.clock = until.and_then(|until| Self::wind_tag(participant, until, RuleId::IdOperatorRefreshMax));
	}

	/// Set a clock at which the tag is looked at; none for what lasts for ever.
	fn wind_tag(participant: ParticipantId, at: Moment, rule: RuleId) -> Option<ClockId> {
		let (term, kind, task) = (Term::Moment(at), Kind::Appointed, Task::TagReview(participant));
		let clock = Clock { bearer: Bearer::Nobody, case: None, rule, term, kind, task };
		if at == Moment::MAX {
			return None;
		}
		T::Clocks::set(clock).ok()
	}

	/// End a bar whose term is over at a moment, and remove the tag if neither a bar nor an accreditation needs it then.
	///
	/// No clock is stopped here: what ended had its clock, which has run out or was stopped.
	pub(crate) fn review_tag(participant: ParticipantId, record: &mut Participant<T::AccountId>, at: Moment) {
		let Some(tag) = record.tag else { return };
		let mut bar = Bars::<T>::get(tag.value);
		if bar.is_some_and(|bar| bar.until <= at) {
			bar = None;
			Bars::<T>::remove(tag.value);
			Self::deposit_event(Event::BarEnded { participant, at });
		}
		if bar.is_none() && record.person_until(at).is_none() {
			record.tag = None;
			Tags::<T>::remove(tag.value);
			Self::deposit_event(Event::TagRemoved { participant });
		}
	}

	/// A clock of an accreditation or a bar ran out: look whether the tag is needed still. One that was set later is left
	/// alone.
	pub(crate) fn review_tag_at(participant: ParticipantId, due: Moment) {
		let Some(mut record) = Participants::<T>::get(participant) else { return };
		if record.tag.is_none_or(|tag| tag.since >= due) {
			return;
		}
		let ended = record.person_until(due).is_none();
		if let Some(tag) = record.tag.as_mut().filter(|_| ended) {
			tag.clock = None;
		}
		Self::review_tag(participant, &mut record, due);
		Participants::<T>::insert(participant, record);
	}
}

impl<T: Config> Persons for Pallet<T> {
	fn bar(who: ParticipantId, until: Moment) -> bool {
		let now = Self::now();
		Self::settle(who);
		let Some(tag) = Participants::<T>::get(who).and_then(|record| record.tag).filter(|_| until > now) else {
			return false;
		};
		let running = Bars::<T>::get(tag.value);
		if let Some(old) = running.and_then(|bar| bar.clock) {
			T::Clocks::stop(old);
		}
		let clock = Self::wind_tag(who, until, RuleId::BlacklistTermMax);
		Bars::<T>::insert(tag.value, Bar { since: running.map_or(now, |bar| bar.since), until, clock });
		Self::deposit_event(Event::Barred { participant: who, until });
		true
	}

	fn lift(who: ParticipantId) {
		let now = Self::now();
		Self::settle(who);
		let Some(mut record) = Participants::<T>::get(who) else { return };
		let Some(bar) = record.tag.and_then(|tag| Bars::<T>::take(tag.value)) else { return };
		if let Some(clock) = bar.clock {
			T::Clocks::stop(clock);
		}
		Self::deposit_event(Event::BarEnded { participant: who, at: now });
		Self::review_tag(who, &mut record, now);
		Participants::<T>::insert(who, record);
	}

	fn barred_until(who: ParticipantId, at: Moment) -> Option<Moment> {
		Self::barred(&Participants::<T>::get(who)?, at)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_bar_holds_from_its_first_moment_to_its_last_and_not_longer() {
		let bar = Bar { since: 10, until: 20, clock: None };
		let at = |moment| bar.at(moment);
		assert_eq!([9, 10, 19, 20].map(at), [None, Some(20), Some(20), None]);
	}
}
