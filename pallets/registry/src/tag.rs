//! Tags of persons: the same person, under whatever account (Order 117, article 14: no evasion by new accounts).
//!
//! A tag is HMAC-SHA-256 over a person's kind and number of identity document, with a key that the identity issuers share
//! and the chain never sees. Every issuer computes the same tag for the same person; the chain only compares. Who lacks the
//! key can't compute a tag, nor try out whose one is. **Who has the key can**: the issuers could tell which participant a
//! person they know is, and so link what that participant did. They know the persons anyway, as they keep the files.
//!
//! A key that leaked would let anybody try all numbers. Then the issuers agree on a new one, and each replaces the tags of the
//! persons whom it verified, naming the old one, before it verifies them anew. What bars a person goes over to the new tag.
//! Until all tags are replaced, issuers look for a person under both keys; the chain knows neither. That a tag is the person's
//! own is the issuer's word, here as when it verifies: one that lies can free a person of a bar, and the event names it.
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
use fairstream_doors::{Bearer, Moment, ParticipantId};
use fairstream_rules::{Clock, ClockId, Clocks, Kind, RuleId, Term};
use frame_support::ensure;
use scale_info::TypeInfo;

/// A participant's tag.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Tag {
	/// The tag itself.
	pub value: [u8; 32],
	/// When it was set, or the one that it replaced.
	pub since: Moment,
	/// The clock of the end of the last accreditation that needs it; none if there is none, or it has no end.
	pub clock: Option<ClockId>,
}

impl<T: Config> Pallet<T> {
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

	/// The clocks of a participant: of its identity, of its last accreditation as a person, of its bars.
	fn clocks_of(participant: ParticipantId) -> impl Iterator<Item = ClockId> {
		let record = Participants::<T>::get(participant);
		let identity = record.as_ref().and_then(|record| record.identity?.clock);
		let tag = record.and_then(|record| record.tag);
		let bar = tag.and_then(|tag| Bars::<T>::get(tag.value)?.clock);
		[identity, tag.and_then(|tag| tag.clock), bar].into_iter().flatten()
	}

	/// That nobody but this participant has a tag, and that it is not barred. What is due on who has it comes first.
	fn ensure_tag_is_free(participant: ParticipantId, tag: [u8; 32], now: Moment) -> Result<(), Error<T>> {
		if let Some(holder) = Tags::<T>::get(tag).filter(|holder| *holder != participant) {
			Self::settle(holder);
		}
		ensure!(Bars::<T>::get(tag).is_none_or(|bars| bars.at(now).is_none()), Error::<T>::Barred);
		ensure!(Tags::<T>::get(tag).is_none_or(|holder| holder == participant), Error::<T>::TagTaken);
		Ok(())
	}

	/// That a participant may be verified with a tag.
	pub(crate) fn ensure_tag_fits(
		participant: ParticipantId,
		record: &Participant<T::AccountId>,
		tag: [u8; 32],
		now: Moment,
	) -> Result<(), Error<T>> {
		Self::ensure_tag_is_free(participant, tag, now)?;
		ensure!(record.tag.is_none_or(|own| own.value == tag), Error::<T>::TagDiffers);
		Ok(())
	}

	/// Put another tag in the place of a participant's. What bars the person goes with it; the old tag is free.
	pub(crate) fn do_replace_tag(
		participant: ParticipantId,
		issuer: ParticipantId,
		old: [u8; 32],
		new: [u8; 32],
		now: Moment,
	) -> Result<(), Error<T>> {
		Self::settle(participant);
		let mut record = Self::record(participant)?;
		Self::ensure_no_other_verifier(participant, &record, issuer, now)?;
		let tag = record.tag.as_mut().ok_or(Error::<T>::TagMissing)?;
		ensure!(tag.value == old, Error::<T>::TagDiffers);
		ensure!(new != old, Error::<T>::SameTag);
		Self::ensure_tag_is_free(participant, new, now)?;
		tag.value = new;
		Tags::<T>::remove(old);
		Tags::<T>::insert(new, participant);
		if let Some(bars) = Bars::<T>::take(old) {
			Bars::<T>::insert(new, bars);
		}
		Participants::<T>::insert(participant, record);
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
		tag.clock = until
			.and_then(|until| Self::wind_nobodys(until, RuleId::IdOperatorRefreshMax, Task::TagReview(participant)));
	}

	/// Set a clock of what ends at a moment whatever anybody does; none for what lasts for ever.
	pub(crate) fn wind_nobodys(at: Moment, rule: RuleId, task: Task) -> Option<ClockId> {
		if at == Moment::MAX {
			return None;
		}
		let (bearer, term, kind) = (Bearer::Nobody, Term::Moment(at), Kind::Appointed);
		T::Clocks::set(Clock { bearer, case: None, rule, term, kind, task }).ok()
	}

	/// Remove the tag if neither a bar nor an accreditation needs it at a moment.
	///
	/// No clock is stopped here: what ended had its clock, which has run out or was stopped.
	pub(crate) fn review_tag(participant: ParticipantId, record: &mut Participant<T::AccountId>, at: Moment) {
		let Some(tag) = record.tag else { return };
		if !Bars::<T>::contains_key(tag.value) && record.person_until(at).is_none() {
			record.tag = None;
			Tags::<T>::remove(tag.value);
			Self::deposit_event(Event::TagRemoved { participant });
		}
	}

	/// The clock of an accreditation ran out: look whether the tag is needed still. One that was set later is left alone.
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
