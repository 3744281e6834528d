//! `offer_affiliation`

use super::*;
use crate::{AffiliationCount, Closed, Error, Event, OfferCount, Offers, MAX_AFFILIATIONS, MAX_OFFERS};
use fairstream_doors::Bearer;
use fairstream_rules::{Kind, RuleId, Rules};
use frame_support::assert_noop;
use sp_runtime::DispatchError;

fn offer(account: u64, side: Side, other: ParticipantId) -> DispatchResult {
	Registry::offer_affiliation(signed(account), HOSTED, side, other, None)
}

#[test]
fn an_offer_is_no_affiliation_and_the_other_side_has_a_clock() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		assert_ok!(offer(1, Side::Lower, platform));
		let link = hosted(room, platform);
		assert_eq!(last_event(), Event::AffiliationOffered { link, by: Side::Lower, contract: None });
		assert!(!Registry::are_affiliated(room, HOSTED, platform, Now::get()));
		let clock = List::going().pop().expect("one was set");
		assert_eq!(clock.bearer, Bearer::Participant(platform));
		assert_eq!((clock.rule, clock.kind), (RuleId::AffiliationAnswer, Kind::Silence));
		assert_eq!(clock.task, crate::Task::OfferLapses(link));
	});
}

#[test]
fn either_side_offers_every_kind() {
	on_chain(|| {
		let of_person = |kind: Affiliation| kind.function(Side::Lower).is_of_a_person();
		for (place, kind) in (10u64..).step_by(2).zip(Affiliation::ALL) {
			let lower = known(place, kind.function(Side::Lower));
			let upper = known(place + 1, kind.function(Side::Upper));
			let link = Link { lower, kind, upper };
			for (by, account, other) in [(Side::Lower, place, upper), (Side::Upper, place + 1, lower)] {
				assert_ok!(Registry::offer_affiliation(signed(account), kind, by, other, CONTRACT));
				assert_eq!(last_event(), Event::AffiliationOffered { link, by, contract: CONTRACT });
				assert_ok!(Registry::withdraw_offer(signed(account), kind, by, other));
			}
			assert_eq!(tag(lower).is_some(), of_person(kind));
		}
	});
}

#[test]
fn a_side_without_the_function_or_with_a_lapsed_identity_has_nothing_to_offer_nor_to_be_offered() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		let farm = known(3, Function::Producer);
		assert_noop!(offer(3, Side::Lower, platform), Error::<Test>::FunctionMissing);
		assert_noop!(offer(1, Side::Lower, farm), Error::<Test>::FunctionMissing);
		assert_noop!(offer(1, Side::Upper, platform), Error::<Test>::FunctionMissing);
		Now::set(identity(room).until);
		assert_noop!(offer(1, Side::Lower, platform), Error::<Test>::FunctionMissing);
		assert_noop!(offer(2, Side::Upper, room), Error::<Test>::FunctionMissing);
	});
}

#[test]
fn a_room_operator_and_its_agency_need_a_written_contract() {
	on_chain(|| {
		let (room, agency) = (known(1, Function::RoomOperator), known(2, Function::Agency));
		let kind = Affiliation::RoomOfAgency;
		for (account, side, other) in [(1, Side::Lower, agency), (2, Side::Upper, room)] {
			assert_noop!(
				Registry::offer_affiliation(signed(account), kind, side, other, None),
				Error::<Test>::ContractMissing
			);
		}
		assert_ok!(Registry::offer_affiliation(signed(1), kind, Side::Lower, agency, CONTRACT));
	});
}

#[test]
fn what_is_offered_already_is_not_offered_again_by_either_side() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		assert_ok!(offer(1, Side::Lower, platform));
		assert_noop!(offer(1, Side::Lower, platform), Error::<Test>::OfferOpen);
		assert_noop!(offer(2, Side::Upper, room), Error::<Test>::OfferOpen);
	});
}

#[test]
fn what_stands_already_is_not_offered() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		host(1, 2);
		assert_noop!(offer(1, Side::Lower, platform), Error::<Test>::AlreadyAffiliated);
		assert_noop!(offer(2, Side::Upper, room), Error::<Test>::AlreadyAffiliated);
	});
}

#[test]
fn two_platforms_with_rooms_may_be_each_others_platform() {
	on_chain(|| {
		let (one, other) = room_and_platform();
		known(1, Function::Platform);
		known(2, Function::RoomOperator);
		assert_ok!(offer(1, Side::Lower, other));
		assert_ok!(offer(1, Side::Upper, other));
		assert_ok!(Registry::answer_affiliation(signed(2), HOSTED, Side::Lower, one, true, None));
		assert!(Registry::are_affiliated(other, HOSTED, one, Now::get()));
		assert!(!Registry::are_affiliated(one, HOSTED, other, Now::get()));
	});
}

#[test]
fn nobody_is_affiliated_with_itself_or_with_nobody() {
	on_chain(|| {
		let (room, _) = room_and_platform();
		known(1, Function::Platform);
		assert_noop!(offer(1, Side::Lower, room), Error::<Test>::WithItself);
		assert_noop!(offer(1, Side::Lower, ParticipantId(99)), Error::<Test>::UnknownParticipant);
		assert_noop!(offer(99, Side::Lower, room), Error::<Test>::NotParticipant);
		assert_noop!(
			Registry::offer_affiliation(RuntimeOrigin::root(), HOSTED, Side::Lower, room, None),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn an_offer_that_is_not_answered_within_ten_working_days_and_an_hour_is_off() {
	on_chain(|| {
		Now::set(JUNE);
		publish(2026, &[]);
		let (room, platform) = room_and_platform();
		assert_ok!(offer(1, Side::Lower, platform));
		// 1 June is a Monday; the tenth working day after it is the 15th.
		let due = JUNE + 15 * DAY;
		pass(due + GRACE - 1);
		assert_eq!(OfferCount::<Test>::get(room), 1);
		pass(due + GRACE);
		let link = hosted(room, platform);
		assert_eq!(last_event(), Event::OfferClosed { link, reason: Closed::Lapsed, at: due });
		assert_eq!((Offers::<Test>::get(link), OfferCount::<Test>::get(room)), (None, 0));
	});
}

#[test]
fn one_that_lapsed_does_not_stand_in_the_way_of_a_new_one_however_late_the_queue_is() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		assert_ok!(offer(1, Side::Lower, platform));
		let due = Book::end_of(List::going().pop().expect("one was set").term).moment;
		Now::set(due);
		assert_noop!(offer(2, Side::Upper, room), Error::<Test>::OfferOpen);
		Now::set(due + GRACE);
		assert_ok!(offer(2, Side::Upper, room));
		let link = hosted(room, platform);
		assert!(events().contains(&Event::OfferClosed { link, reason: Closed::Lapsed, at: due }));
		assert_eq!((OfferCount::<Test>::get(room), OfferCount::<Test>::get(platform)), (0, 1));
	});
}

#[test]
fn a_participant_has_so_many_open_offers_and_no_more() {
	on_chain(|| {
		let (room, _) = room_and_platform();
		for number in 0..MAX_OFFERS {
			let platform = known(1_000 + u64::from(number), Function::Platform);
			assert_ok!(offer(1, Side::Lower, platform));
		}
		let platform = known(3, Function::Platform);
		assert_noop!(offer(1, Side::Lower, platform), Error::<Test>::TooManyOffers);
		// Others may still offer it something.
		assert_ok!(offer(3, Side::Upper, room));
		let first = Registry::participant(&1_000).expect("admitted");
		assert_ok!(Registry::withdraw_offer(signed(1), HOSTED, Side::Lower, first));
		let platform = known(4, Function::Platform);
		assert_ok!(offer(1, Side::Lower, platform));
	});
}

#[test]
fn who_is_the_lower_side_of_as_many_affiliations_as_it_may_be_offers_none_and_is_offered_none() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		AffiliationCount::<Test>::insert(room, MAX_AFFILIATIONS);
		assert_noop!(offer(1, Side::Lower, platform), Error::<Test>::TooManyAffiliations);
		assert_noop!(offer(2, Side::Upper, room), Error::<Test>::TooManyAffiliations);
		AffiliationCount::<Test>::remove(room);
		AffiliationCount::<Test>::insert(platform, MAX_AFFILIATIONS);
		// A platform may have any number.
		assert_ok!(offer(2, Side::Upper, room));
		AffiliationCount::<Test>::remove(platform);
	});
}
