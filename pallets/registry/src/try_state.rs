//! The invariants, one function each.

use crate::{
	deposit::{self, Volume, STEP_BYTES, STEP_ITEMS},
	AffiliationCount, Affiliations, Bars, Config, Deposits, NextId, OfferCount, Offers, Pallet, ParticipantOf,
	Participants, RoomCount, Rooms, Tags, MAX_AFFILIATIONS, MAX_OFFERS, MAX_ROOMS,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use fairstream_doors::{Kept, Moment, ParticipantId, Region, Side};
use fairstream_rules::{ClockId, Clocks};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::numbers_are_dense()?;
		Self::accounts_and_participants_name_each_other()?;
		Self::places_are_places()?;
		Self::stays_are_in_order()?;
		Self::accreditations_end_after_they_begin()?;
		Self::identities_end_after_they_were_verified()?;
		Self::identities_that_last_have_a_clock()?;
		Self::identities_that_are_held_do_not_last()?;
		Self::tags_and_participants_name_each_other()?;
		Self::every_tag_has_a_reason()?;
		Self::bars_are_of_persons()?;
		Self::offers_wait_for_somebody()?;
		Self::offers_are_counted()?;
		Self::affiliations_are_counted()?;
		Self::holders_of_rooms_are_in_order()?;
		Self::rooms_are_counted()?;
		Self::tickets_cover_what_is_kept_in_whole_steps()?;
		Self::deposits_count_what_the_registry_keeps()
	}

	/// That deposits count what the registry keeps and what others do, and nothing else. Only the runtime knows all of them.
	pub fn ensure_deposits_count(others: impl Iterator<Item = (ParticipantId, Kept)>) -> Result<(), TryRuntimeError> {
		let mut found = Self::sum(Self::keeps().chain(others));
		for (id, deposit) in Deposits::<T>::iter() {
			ensure!(found.remove(&id).unwrap_or_default() == deposit.kept, "a deposit that miscounts what is kept");
		}
		ensure!(found.is_empty(), "things for which nobody paid");
		Ok(())
	}

	/// The room of each thing that the registry keeps because a participant asked for it, and who that is.
	fn keeps() -> impl Iterator<Item = (ParticipantId, Kept)> {
		let rooms = Rooms::<T>::iter_keys().map(|(platform, _)| (platform, deposit::of_room()));
		let offers = Offers::<T>::iter().map(|(link, offer)| link.on(offer.by));
		let affiliations = Affiliations::<T>::iter().map(|(lower, (_, upper), affiliated)| match affiliated.by {
			Side::Lower => lower,
			Side::Upper => upper,
		});
		rooms.chain(offers.chain(affiliations).map(|id| (id, deposit::of_affiliation())))
	}

	fn sum(of: impl Iterator<Item = (ParticipantId, Kept)>) -> BTreeMap<ParticipantId, Volume> {
		let mut found = BTreeMap::<ParticipantId, Volume>::new();
		for (id, kept) in of {
			let volume = found.entry(id).or_default();
			*volume = volume.plus(kept);
		}
		found
	}

	/// Every number below the next one is a participant's, and no other.
	fn numbers_are_dense() -> Result<(), TryRuntimeError> {
		let next = NextId::<T>::get();
		ensure!(Participants::<T>::iter_keys().all(|id| id < next), "a participant with a number not yet given");
		ensure!(Participants::<T>::iter_keys().count() == next.0 as usize, "a number without participant");
		Ok(())
	}

	/// Each participant's account leads to it, and each account to a participant that has it.
	fn accounts_and_participants_name_each_other() -> Result<(), TryRuntimeError> {
		for (id, record) in Participants::<T>::iter() {
			ensure!(ParticipantOf::<T>::get(&record.account) == Some(id), "an account that does not lead back");
			ensure!(
				record.moving.is_none_or(|named| named.to != record.account),
				"a participant that moves to where it is"
			);
		}
		ensure!(
			ParticipantOf::<T>::iter_keys().count() == Participants::<T>::iter_keys().count(),
			"an account without participant"
		);
		Ok(())
	}

	/// Nobody is registered or does business in the country as a whole, and who was not found does so nowhere that is known.
	fn places_are_places() -> Result<(), TryRuntimeError> {
		for record in Participants::<T>::iter_values() {
			ensure!(record.region != Region::NATION, "a participant that is registered everywhere");
			ensure!(record.business != Some(Region::NATION), "a participant that does business everywhere");
			ensure!(!record.unreachable || record.business.is_none(), "a participant that was not found at a place");
		}
		Ok(())
	}

	/// Each former stay lasted, and ended before the next began, or when it did.
	fn stays_are_in_order() -> Result<(), TryRuntimeError> {
		for record in Participants::<T>::iter_values() {
			let mut before = record.admitted;
			for stay in &record.stays {
				ensure!(before <= stay.since, "a stay that began before the one before it ended");
				ensure!(stay.since < stay.until, "a stay that did not last");
				before = stay.until;
			}
			ensure!(before <= record.placed, "a stay that ended after the next began");
		}
		Ok(())
	}

	/// No accreditation ends before it begins; one that was revoked in the moment it began has no length. What was revoked
	/// ended with that.
	fn accreditations_end_after_they_begin() -> Result<(), TryRuntimeError> {
		for (_, record) in Participants::<T>::iter() {
			ensure!(
				record.functions.values().all(|a| a.until.is_none_or(|until| until >= a.since)),
				"an accreditation that ends before it begins"
			);
			ensure!(
				record.functions.values().all(|a| a.revoked.is_none_or(|revoked| a.until == Some(revoked.at))),
				"an accreditation that goes on although it was revoked"
			);
		}
		Ok(())
	}

	/// No identity ends before it was verified; one that was withdrawn in the moment it was verified has no length.
	fn identities_end_after_they_were_verified() -> Result<(), TryRuntimeError> {
		for identity in Participants::<T>::iter_values().filter_map(|record| record.identity) {
			ensure!(identity.since <= identity.verified, "an identity verified before it was first verified");
			ensure!(identity.until >= identity.verified, "an identity that ends before it was verified");
			ensure!(Participants::<T>::contains_key(identity.verifier), "an identity that nobody verified");
		}
		Ok(())
	}

	/// Each identity that lasts, and not for ever, has a clock of its end.
	fn identities_that_last_have_a_clock() -> Result<(), TryRuntimeError> {
		let now = Self::now();
		for identity in Participants::<T>::iter_values().filter_map(|record| record.identity) {
			let until = Self::identity_until(&identity);
			match identity.clock {
				Some(clock) => ensure!(Self::goes(clock), "an identity whose clock is gone"),
				None => ensure!(until <= now || until == Moment::MAX, "an identity that would end unheard"),
			}
		}
		Ok(())
	}

	/// No identity lasts that the authority withdrew and has not released.
	fn identities_that_are_held_do_not_last() -> Result<(), TryRuntimeError> {
		let now = Self::now();
		for record in Participants::<T>::iter_values().filter(|record| record.identity_held) {
			let lasts = record.identity.is_some_and(|identity| Self::identity_until(&identity) > now);
			ensure!(!lasts, "an identity that lasts although the authority holds it");
		}
		Ok(())
	}

	/// Each tag leads to the participant that has it, and no other does.
	fn tags_and_participants_name_each_other() -> Result<(), TryRuntimeError> {
		let mut tagged = 0usize;
		for (id, record) in Participants::<T>::iter() {
			let Some(tag) = record.tag else { continue };
			ensure!(Tags::<T>::get(tag.value) == Some(id), "a tag that does not lead back");
			tagged = tagged.saturating_add(1);
		}
		ensure!(Tags::<T>::iter_keys().count() == tagged, "a tag that nobody has");
		Ok(())
	}

	/// Each tag is needed for ever, or until a clock: of the last accreditation, of the bar, or, before the first
	/// accreditation, of the identity with which it came.
	fn every_tag_has_a_reason() -> Result<(), TryRuntimeError> {
		for record in Participants::<T>::iter_values() {
			let Some(tag) = record.tag else { continue };
			ensure!(tag.clock.is_none_or(Self::goes), "a tag whose clock is gone");
			let endless = record.person_until(Self::now()) == Some(Moment::MAX);
			let identity = record
				.identity
				.is_some_and(|identity| identity.clock.is_some() || Self::identity_until(&identity) == Moment::MAX);
			let reason = endless || identity || tag.clock.is_some() || Bars::<T>::contains_key(tag.value);
			ensure!(reason, "a tag without reason");
		}
		Ok(())
	}

	/// Each bar is of a tag that somebody has and ends after it begins. A person's bars stand in the order of their ends, no
	/// case twice, and have a clock of the first end if it comes.
	fn bars_are_of_persons() -> Result<(), TryRuntimeError> {
		for (tag, list) in Bars::<T>::iter() {
			ensure!(Tags::<T>::contains_key(tag), "a bar of nobody");
			ensure!(list.bars.iter().all(|bar| bar.until > bar.since), "a bar that ends before it begins");
			ensure!(list.bars.is_sorted_by_key(|bar| bar.until), "bars in another order than that of their ends");
			let cases: Vec<_> = list.bars.iter().filter_map(|bar| bar.case).collect();
			ensure!(BTreeSet::from_iter(&cases).len() == cases.len(), "a case that bars a person twice");
			let end = list.first_end().ok_or("a list of no bars")?;
			match list.clock {
				Some(clock) => ensure!(Self::goes(clock), "bars whose clock is gone"),
				None => ensure!(end == Moment::MAX, "a bar that would end unheard"),
			}
		}
		Ok(())
	}

	/// Every open offer is between two participants that aren't affiliated in this way, and has a clock.
	fn offers_wait_for_somebody() -> Result<(), TryRuntimeError> {
		for (link, offer) in Offers::<T>::iter() {
			ensure!(link.lower != link.upper, "an offer to itself");
			let both = [link.lower, link.upper];
			ensure!(both.iter().all(Participants::<T>::contains_key), "an offer between those who are not there");
			ensure!(
				!Affiliations::<T>::contains_key(link.lower, (link.kind, link.upper)),
				"an offer of what stands already"
			);
			ensure!(offer.contract.is_some() || !link.kind.needs_contract(), "an offer without its contract");
			ensure!(Self::goes(offer.clock), "an offer whose clock is gone");
		}
		Ok(())
	}

	/// Each participant has made as many open offers as it counts, and no more than it may.
	fn offers_are_counted() -> Result<(), TryRuntimeError> {
		let makers = Offers::<T>::iter().map(|(link, offer)| link.on(offer.by));
		Self::counts_agree(OfferCount::<T>::iter().collect(), makers, MAX_OFFERS)
	}

	/// Each participant is the lower side of as many affiliations as it counts, and of no more than it may; and each is
	/// between two participants.
	fn affiliations_are_counted() -> Result<(), TryRuntimeError> {
		for (lower, (kind, upper), affiliated) in Affiliations::<T>::iter() {
			ensure!(lower != upper, "an affiliation with itself");
			ensure!(
				[lower, upper].iter().all(Participants::<T>::contains_key),
				"an affiliation of those who are not there"
			);
			ensure!(affiliated.contract.is_some() || !kind.needs_contract(), "an affiliation without its contract");
		}
		let lower = Affiliations::<T>::iter_keys().map(|(lower, _)| lower);
		Self::counts_agree(AffiliationCount::<T>::iter().collect(), lower, MAX_AFFILIATIONS)
	}

	/// Each room's number had a holder, each holder followed the one before, and only the last may hold it still.
	fn holders_of_rooms_are_in_order() -> Result<(), TryRuntimeError> {
		for (platform, _, room) in Rooms::<T>::iter() {
			ensure!(Participants::<T>::contains_key(platform), "a room of a platform that is not there");
			ensure!(!room.holders.is_empty(), "a room that nobody ever held");
			let mut before = Some(0);
			for holder in &room.holders {
				ensure!(Participants::<T>::contains_key(holder.operator), "a room's holder that is not there");
				ensure!(
					before.is_some_and(|end| end <= holder.since),
					"a holder that came before its predecessor left"
				);
				ensure!(holder.until.is_none_or(|until| until >= holder.since), "a holder that left before it came");
				before = holder.until;
			}
		}
		Ok(())
	}

	/// As many numbers of each platform are known as it counts, and no more than may be.
	fn rooms_are_counted() -> Result<(), TryRuntimeError> {
		let platforms = Rooms::<T>::iter_keys().map(|(platform, _)| platform);
		Self::counts_agree(RoomCount::<T>::iter().collect(), platforms, MAX_ROOMS)
	}

	/// Each deposit is a participant's, and its ticket covers what is kept, in whole steps. Where something couldn't be given
	/// back it covers more than is needed.
	fn tickets_cover_what_is_kept_in_whole_steps() -> Result<(), TryRuntimeError> {
		for (id, deposit) in Deposits::<T>::iter() {
			ensure!(Participants::<T>::contains_key(id), "a deposit of nobody");
			ensure!(deposit.covered.covers(deposit.kept), "things that no ticket covers");
			let is_whole = |covered: u64, step: u64| covered.checked_rem(step) == Some(0);
			let whole = is_whole(deposit.covered.items, STEP_ITEMS) && is_whole(deposit.covered.bytes, STEP_BYTES);
			ensure!(whole, "a ticket that ends within a step");
		}
		Ok(())
	}

	/// Each deposit counts the numbers, offers and affiliations that its participant asked for, and what others keep.
	fn deposits_count_what_the_registry_keeps() -> Result<(), TryRuntimeError> {
		for (id, own) in Self::sum(Self::keeps()) {
			let kept = Deposits::<T>::get(id).map(|deposit| deposit.kept).unwrap_or_default();
			ensure!(kept.covers(own), "things of the registry that no deposit counts");
		}
		Ok(())
	}

	/// Whether a clock goes still, or waits for the queue.
	fn goes(clock: ClockId) -> bool {
		T::Clocks::open_until(clock).is_some()
	}

	/// That the counts are those of what there is, that none is nought, and none more than the most.
	fn counts_agree(
		counts: BTreeMap<ParticipantId, u32>,
		of: impl Iterator<Item = ParticipantId>,
		most: u32,
	) -> Result<(), TryRuntimeError> {
		let mut found = BTreeMap::<ParticipantId, u32>::new();
		for id in of {
			let count = found.entry(id).or_default();
			*count = count.saturating_add(1);
		}
		ensure!(found == counts, "a participant that miscounts what it has");
		ensure!(counts.values().all(|count| *count <= most), "a participant with more than it may have");
		Ok(())
	}
}
