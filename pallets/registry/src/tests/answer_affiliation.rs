//! `answer_affiliation`

use super::*;
use crate::{AffiliationCount, Affiliations, Closed, Error, Event, OfferCount, Offers, MAX_AFFILIATIONS};
use fairstream_rules::Rules;
use frame_support::assert_noop;
use sp_runtime::DispatchError;

fn answer(account: u64, side: Side, other: ParticipantId, accept: bool) -> DispatchResult {
	let own = Registry::participant(&account).unwrap_or(ParticipantId(99));
	let link = crate::Link::of(HOSTED, side, own, other);
	let contract = Offers::<Test>::get(link).and_then(|offer| offer.contract);
	Registry::answer_affiliation(signed(account), HOSTED, side, other, accept, contract)
}

/// A room operator, account 1, that has offered a platform, account 2, to be on it.
fn offered() -> (ParticipantId, ParticipantId) {
	let (room, platform) = room_and_platform();
	assert_ok!(Registry::offer_affiliation(signed(1), HOSTED, Side::Lower, platform, CONTRACT));
	(room, platform)
}

#[test]
fn once_accepted_both_are_affiliated_from_then_on() {
	on_chain(|| {
		let (room, platform) = offered();
		Now::set(2_000);
		assert_ok!(answer(2, Side::Upper, room, true));
		let link = hosted(room, platform);
		assert_eq!(last_event(), Event::Affiliated { link, contract: CONTRACT });
		let at = |moment| Registry::are_affiliated(room, HOSTED, platform, moment);
		assert_eq!([1_999, 2_000, Moment::MAX].map(at), [false, true, true]);
		assert!(!Registry::are_affiliated(platform, HOSTED, room, 2_000), "it has a direction");
		assert!(!Registry::are_affiliated(room, Affiliation::SellerOnPlatform, platform, 2_000));
		let written = Affiliations::<Test>::get(room, (HOSTED, platform)).expect("accepted");
		assert_eq!((written.contract, written.since), (CONTRACT, 2_000));
		assert_eq!((Offers::<Test>::get(link), OfferCount::<Test>::get(room)), (None, 0));
		assert_eq!(List::going().len(), 1, "what is left is the identity's");
	});
}

#[test]
fn the_lower_side_accepts_as_well_as_the_upper() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		assert_ok!(Registry::offer_affiliation(signed(2), HOSTED, Side::Upper, room, None));
		assert_ok!(answer(1, Side::Lower, platform, true));
		assert!(Registry::are_affiliated(room, HOSTED, platform, Now::get()));
	});
}

#[test]
fn once_declined_nothing_is_left_and_it_can_be_offered_again() {
	on_chain(|| {
		let (room, platform) = offered();
		assert_ok!(answer(2, Side::Upper, room, false));
		let link = hosted(room, platform);
		assert_eq!(last_event(), Event::OfferClosed { link, reason: Closed::Declined, at: 1_000 });
		assert!(!Registry::are_affiliated(room, HOSTED, platform, Now::get()));
		assert_eq!(List::going().len(), 1);
		assert_ok!(Registry::offer_affiliation(signed(1), HOSTED, Side::Lower, platform, None));
	});
}

#[test]
fn nobody_answers_its_own_offer_nor_one_that_was_not_made_to_it() {
	on_chain(|| {
		let (room, platform) = offered();
		known(3, Function::Platform);
		assert_noop!(answer(1, Side::Lower, platform, true), Error::<Test>::OwnOffer);
		assert_noop!(answer(3, Side::Upper, room, true), Error::<Test>::NoOffer);
		assert_noop!(answer(2, Side::Lower, room, true), Error::<Test>::NoOffer);
		assert_noop!(answer(99, Side::Upper, room, true), Error::<Test>::NotParticipant);
		assert_noop!(
			Registry::answer_affiliation(RuntimeOrigin::root(), HOSTED, Side::Upper, room, true, None),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn an_offer_is_answered_once() {
	on_chain(|| {
		let (room, _) = offered();
		assert_ok!(answer(2, Side::Upper, room, true));
		for accept in [true, false] {
			assert_noop!(answer(2, Side::Upper, room, accept), Error::<Test>::NoOffer);
		}
	});
}

/// When the term of the offer ends.
fn due() -> Moment {
	Book::end_of(List::going().pop().expect("one was set").term).moment
}

#[test]
fn an_answer_counts_until_the_grace_after_the_term_is_over_and_not_longer_however_late_the_queue_is() {
	on_chain(|| {
		let (room, _) = offered();
		let due = due();
		Now::set(due + GRACE);
		assert_noop!(answer(2, Side::Upper, room, true), Error::<Test>::NoOffer);
		Now::set(due + GRACE - 1);
		assert_ok!(answer(2, Side::Upper, room, true));
	});
}

#[test]
fn an_outage_over_the_end_of_the_term_costs_nobody_an_offer() {
	on_chain(|| {
		let (room, platform) = offered();
		let due = due();
		let (begin, until) = (due - DAY, due + 3 * DAY);
		Outage::set(Some((begin, until)));
		pass(until - 1);
		assert_ok!(answer(2, Side::Upper, room, true));
		assert!(Registry::are_affiliated(room, HOSTED, platform, Now::get()));
	});
}

#[test]
fn after_an_outage_an_offer_lapses_as_of_the_end_of_its_term() {
	on_chain(|| {
		let (room, platform) = offered();
		let due = due();
		Outage::set(Some((due - DAY, due + 3 * DAY)));
		pass(due + 3 * DAY);
		let link = hosted(room, platform);
		assert_eq!(last_event(), Event::OfferClosed { link, reason: Closed::Lapsed, at: due });
		assert_noop!(answer(2, Side::Upper, room, true), Error::<Test>::NoOffer);
	});
}

#[test]
fn both_must_stand_in_their_functions_when_it_is_accepted_but_not_when_it_is_declined() {
	on_chain(|| {
		let (room, _) = offered();
		assert_ok!(Registry::withdraw_identity(signed(ISSUER), room));
		assert_noop!(answer(2, Side::Upper, room, true), Error::<Test>::FunctionMissing);
		assert_ok!(answer(2, Side::Upper, room, false));
	});
}

#[test]
fn who_is_the_lower_side_of_as_many_affiliations_as_it_may_be_gets_no_other() {
	on_chain(|| {
		let (room, _) = offered();
		AffiliationCount::<Test>::insert(room, MAX_AFFILIATIONS);
		assert_noop!(answer(2, Side::Upper, room, true), Error::<Test>::TooManyAffiliations);
		AffiliationCount::<Test>::insert(room, MAX_AFFILIATIONS - 1);
		assert_ok!(answer(2, Side::Upper, room, true));
		assert_eq!(AffiliationCount::<Test>::get(room), MAX_AFFILIATIONS);
		AffiliationCount::<Test>::insert(room, 1);
	});
}

#[test]
fn nobody_is_bound_to_a_contract_that_was_put_under_the_offer_while_the_answer_was_on_its_way() {
	on_chain(|| {
		let (room, platform) = offered();
		assert_ok!(Registry::withdraw_offer(signed(1), HOSTED, Side::Lower, platform));
		assert_ok!(Registry::offer_affiliation(signed(1), HOSTED, Side::Lower, platform, Some([66; 32])));
		let accept = |contract| Registry::answer_affiliation(signed(2), HOSTED, Side::Upper, room, true, contract);
		assert_noop!(accept(CONTRACT), Error::<Test>::ContractDiffers);
		assert_noop!(accept(None), Error::<Test>::ContractDiffers);
		assert_ok!(accept(Some([66; 32])));
	});
}
