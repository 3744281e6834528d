//! Who works with whom: offered by one side, accepted by the other, ended by either.
//!
//! That an offer is not answered is a **silence**: an answer counts for the grace that the rulebook gives after the term, and
//! nobody loses an offer because the chain stood still over its end. So it is open as long as its clock goes.
//!
//! Who offers pays for the room of the offer, and of the affiliation that comes of it; who answers pays nothing.

use crate::{deposit, AffiliationCount, Affiliations, Config, Error, Event, OfferCount, Offers, Pallet, Task};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{Affiliation, Bearer, Moment, ParticipantId, Side, Standing, Upkeep, Who};
use fairstream_rules::{start, table::AffiliationAnswer, Clock, ClockId, Clocks, Kind, RuleId, Rules, Scope, Since};
use frame_support::ensure;
use scale_info::TypeInfo;

/// How many offers of a participant may be open.
pub const MAX_OFFERS: u32 = 64;

/// In how many affiliations a participant may be the lower side. To the upper side there is no end: nothing lists them.
pub const MAX_AFFILIATIONS: u32 = 1_024;

/// Two participants and what the lower is to the upper.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub struct Link {
	/// Who belongs to the other.
	pub lower: ParticipantId,
	/// What it is to it.
	pub kind: Affiliation,
	/// To whom it belongs.
	pub upper: ParticipantId,
}

impl Link {
	/// The link in which `own` stands on this side, and `other` on the other.
	#[must_use]
	pub const fn of(kind: Affiliation, side: Side, own: ParticipantId, other: ParticipantId) -> Self {
		match side {
			Side::Lower => Self { lower: own, kind, upper: other },
			Side::Upper => Self { lower: other, kind, upper: own },
		}
	}

	/// Who stands on a side.
	#[must_use]
	pub const fn on(&self, side: Side) -> ParticipantId {
		match side {
			Side::Lower => self.lower,
			Side::Upper => self.upper,
		}
	}
}

/// An open offer of an affiliation.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Offer {
	/// Which side made it.
	pub by: Side,
	/// The salted commitment over the contract, if there is one.
	pub contract: Option<[u8; 32]>,
	/// When it was made.
	pub offered: Moment,
	/// The clock within which the other side answers.
	pub clock: ClockId,
}

/// Why an offer was not accepted.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Closed {
	/// The other side declined it.
	Declined,
	/// Who made it took it back.
	Withdrawn,
	/// The other side said nothing in time.
	Lapsed,
}

/// An affiliation to which both sides agreed.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Affiliated {
	/// The salted commitment over the contract, if there is one.
	pub contract: Option<[u8; 32]>,
	/// The first moment.
	pub since: Moment,
	/// Which side asked for it, and keeps it at its deposit.
	pub by: Side,
}

impl<T: Config> Pallet<T> {
	/// That both sides stand in the functions that the kind needs of them.
	fn ensure_functions(link: &Link, now: Moment) -> Result<(), Error<T>> {
		let stands = |side: Side| Self::standing(link.on(side), link.kind.function(side), now) == Standing::Accredited;
		ensure!(stands(Side::Lower) && stands(Side::Upper), Error::<T>::FunctionMissing);
		Ok(())
	}

	/// That the lower side may have one affiliation more.
	fn ensure_room_below(link: &Link) -> Result<(), Error<T>> {
		ensure!(AffiliationCount::<T>::get(link.lower) < MAX_AFFILIATIONS, Error::<T>::TooManyAffiliations);
		Ok(())
	}

	/// The offer of a link that is open now, graces included. One whose time is over lapses here, if it hasn't before.
	fn open_offer(link: Link) -> Option<Offer> {
		let offer = Offers::<T>::get(link)?;
		(!T::Clocks::settle(offer.clock)).then_some(offer)
	}

	/// Make an offer, and give the other side its time.
	pub(crate) fn do_offer(link: Link, by: Side, contract: Option<[u8; 32]>, now: Moment) -> Result<(), Error<T>> {
		ensure!(link.lower != link.upper, Error::<T>::WithItself);
		let (own, other) = (link.on(by), link.on(by.other()));
		let region = Self::record(other)?.region;
		ensure!(contract.is_some() || !link.kind.needs_contract(), Error::<T>::ContractMissing);
		ensure!(!Affiliations::<T>::contains_key(link.lower, (link.kind, link.upper)), Error::<T>::AlreadyAffiliated);
		ensure!(Self::open_offer(link).is_none(), Error::<T>::OfferOpen);
		Self::ensure_functions(&link, now)?;
		Self::ensure_room_below(&link)?;
		let count = OfferCount::<T>::get(own);
		ensure!(count < MAX_OFFERS, Error::<T>::TooManyOffers);
		Self::keep(own, deposit::of_affiliation()).map_err(Error::<T>::from)?;
		let scope = Scope { region, ..Scope::NATION };
		let clock = T::Clocks::set(Clock {
			bearer: Bearer::Participant(other),
			case: None,
			rule: RuleId::AffiliationAnswer,
			term: T::Rules::term::<AffiliationAnswer>(&scope, Since::<start::Notice>::at(now)),
			kind: Kind::Silence,
			task: Task::OfferLapses(link),
		})
		.map_err(|_| Error::<T>::TermIsOver)?;
		Offers::<T>::insert(link, Offer { by, contract, offered: now, clock });
		OfferCount::<T>::insert(own, count.saturating_add(1));
		Self::deposit_event(Event::AffiliationOffered { link, by, contract });
		Ok(())
	}

	/// Answer an offer that the other side made: accept it with the contract that it names, or decline it.
	pub(crate) fn do_answer(
		link: Link,
		side: Side,
		accepted: Option<Option<[u8; 32]>>,
		now: Moment,
	) -> Result<(), Error<T>> {
		let offer = Self::open_offer(link).ok_or(Error::<T>::NoOffer)?;
		ensure!(offer.by != side, Error::<T>::OwnOffer);
		let Some(contract) = accepted else {
			Self::refuse_offer(link, &offer);
			Self::deposit_event(Event::OfferClosed { link, reason: Closed::Declined, at: now });
			return Ok(());
		};
		// The offer may have been made anew while the answer was on its way.
		ensure!(contract == offer.contract, Error::<T>::ContractDiffers);
		Self::ensure_functions(&link, now)?;
		Self::ensure_room_below(&link)?;
		Self::close_offer(link, &offer);
		Self::affiliate(link, Affiliated { contract: offer.contract, since: now, by: offer.by });
		Self::deposit_event(Event::Affiliated { link, contract: offer.contract });
		Ok(())
	}

	/// Take back an offer that this side made.
	pub(crate) fn do_withdraw_offer(link: Link, side: Side, now: Moment) -> Result<(), Error<T>> {
		let offer = Self::open_offer(link).ok_or(Error::<T>::NoOffer)?;
		ensure!(offer.by == side, Error::<T>::OthersOffer);
		Self::refuse_offer(link, &offer);
		Self::deposit_event(Event::OfferClosed { link, reason: Closed::Withdrawn, at: now });
		Ok(())
	}

	/// Forget an open offer of which nothing comes.
	fn refuse_offer(link: Link, offer: &Offer) {
		Self::close_offer(link, offer);
		Self::release(link.on(offer.by), deposit::of_affiliation());
	}

	/// Forget an open offer and its clock.
	fn close_offer(link: Link, offer: &Offer) {
		T::Clocks::stop(offer.clock);
		Self::forget_offer(link, offer);
	}

	/// Forget an offer whose clock is gone.
	fn forget_offer(link: Link, offer: &Offer) {
		Offers::<T>::remove(link);
		OfferCount::<T>::mutate_exists(link.on(offer.by), |count| *count = one_less(*count));
	}

	/// An offer's clock ran out, whose term ended at `due`. A newer offer is left alone.
	pub(crate) fn lapse_offer(link: Link, due: Moment) {
		let Some(offer) = Offers::<T>::get(link).filter(|offer| offer.offered < due) else { return };
		Self::forget_offer(link, &offer);
		Self::release(link.on(offer.by), deposit::of_affiliation());
		Self::deposit_event(Event::OfferClosed { link, reason: Closed::Lapsed, at: due });
	}

	/// Write an affiliation.
	pub(crate) fn affiliate(link: Link, affiliated: Affiliated) {
		Affiliations::<T>::insert(link.lower, (link.kind, link.upper), affiliated);
		AffiliationCount::<T>::mutate(link.lower, |count| *count = count.saturating_add(1));
	}

	/// End an affiliation. Nothing is left of it but its events: whoever needs to know later who worked with whom notes it
	/// when it matters.
	pub(crate) fn do_end_affiliation(link: Link) -> Result<(), Error<T>> {
		let ended = Affiliations::<T>::take(link.lower, (link.kind, link.upper)).ok_or(Error::<T>::NotAffiliated)?;
		AffiliationCount::<T>::mutate_exists(link.lower, |count| *count = one_less(*count));
		Self::release(link.on(ended.by), deposit::of_affiliation());
		Ok(())
	}
}

/// One less, and nothing instead of nought.
pub(crate) fn one_less(count: Option<u32>) -> Option<u32> {
	count.and_then(|count| count.checked_sub(1)).filter(|count| *count > 0)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_link_is_the_same_from_both_sides() {
		let (room, platform) = (ParticipantId(1), ParticipantId(2));
		let from_below = Link::of(Affiliation::RoomOnPlatform, Side::Lower, room, platform);
		let from_above = Link::of(Affiliation::RoomOnPlatform, Side::Upper, platform, room);
		assert_eq!(from_below, from_above);
		assert_eq!((from_below.on(Side::Lower), from_below.on(Side::Upper)), (room, platform));
	}

	#[test]
	fn a_count_of_nothing_is_not_kept() {
		assert_eq!([Some(2), Some(1), None].map(one_less), [Some(1), None, None]);
	}
}
