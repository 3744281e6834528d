//! `name_room`

use super::*;
use crate::{Error, Event, RoomCount, Rooms, MAX_ROOMS};
use frame_support::assert_noop;
use sp_runtime::DispatchError;

fn name(account: u64, text: &str, operator: ParticipantId) -> DispatchResult {
	Registry::name_room(signed(account), number(text), operator)
}

#[test]
fn a_buyer_finds_who_held_the_number_on_the_evening_of_the_order() {
	on_chain(|| {
		let (first, platform) = room_and_platform();
		let second = known(3, Function::RoomOperator);
		host(1, 2);
		host(3, 2);
		let room = number("88123456");
		assert_ok!(name(2, "88123456", first));
		assert_eq!(last_event(), Event::RoomNamed { platform, room, operator: first });
		Now::set(2_000);
		assert_ok!(Registry::release_room(signed(1), platform, room));
		assert_ok!(name(2, "88123456", second));
		let at = |moment| Registry::room_at(platform, room, moment);
		assert_eq!([999, 1_000, 1_999, 2_000].map(at), [None, Some(first), Some(first), Some(second)]);
		assert_eq!(Registry::room_at(first, room, 2_000), None, "numbers are each platform's own");
		assert_eq!(Registry::room_at(platform, number("88123457"), 2_000), None);
	});
}

#[test]
fn each_number_counts_once_however_often_it_is_given() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		host(1, 2);
		for text in ["1", "a", "A"] {
			assert_ok!(name(2, text, room));
		}
		assert_ok!(Registry::release_room(signed(2), platform, number("1")));
		assert_ok!(name(2, "1", room));
		assert_eq!(RoomCount::<Test>::get(platform), 3);
	});
}

#[test]
fn only_an_operator_on_the_platform_gets_a_number_there() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		assert_noop!(name(2, "1", room), Error::<Test>::NotAffiliated);
		assert_noop!(name(2, "1", platform), Error::<Test>::NotAffiliated);
		assert_ok!(Registry::offer_affiliation(signed(1), HOSTED, Side::Lower, platform, None));
		assert_noop!(name(2, "1", room), Error::<Test>::NotAffiliated);
		assert_ok!(Registry::answer_affiliation(signed(2), HOSTED, Side::Upper, room, true, None));
		assert_ok!(name(2, "1", room));
		known(3, Function::Platform);
		assert_noop!(name(3, "1", room), Error::<Test>::NotAffiliated);
	});
}

#[test]
fn who_holds_a_number_is_not_given_it_again() {
	on_chain(|| {
		let (room, _) = room_and_platform();
		host(1, 2);
		assert_ok!(name(2, "1", room));
		assert_noop!(name(2, "1", room), Error::<Test>::HoldsRoomAlready);
	});
}

#[test]
fn a_number_that_an_operator_holds_is_not_given_to_another_over_its_head() {
	on_chain(|| {
		let (first, platform) = room_and_platform();
		let second = known(3, Function::RoomOperator);
		host(1, 2);
		host(3, 2);
		assert_ok!(name(2, "1", first));
		assert_noop!(name(2, "1", second), Error::<Test>::HeldByOther);
		assert_ok!(Registry::release_room(signed(1), platform, number("1")));
		assert_ok!(name(2, "1", second));
	});
}

#[test]
fn a_number_of_who_left_the_platform_is_given_to_another() {
	on_chain(|| {
		let (first, platform) = room_and_platform();
		let second = known(3, Function::RoomOperator);
		host(1, 2);
		host(3, 2);
		assert_ok!(name(2, "1", first));
		assert_ok!(Registry::end_affiliation(signed(1), HOSTED, Side::Lower, platform));
		Now::set(2_000);
		assert_ok!(name(2, "1", second));
		let at = |moment| Registry::room_at(platform, number("1"), moment);
		assert_eq!([1_999, 2_000].map(at), [Some(first), Some(second)]);
	});
}

#[test]
fn a_number_of_who_stands_in_its_function_no_longer_is_given_to_another() {
	on_chain(|| {
		let (first, _) = room_and_platform();
		let second = known(3, Function::RoomOperator);
		host(1, 2);
		host(3, 2);
		for text in ["1", "2"] {
			assert_ok!(name(2, text, first));
		}
		assert_ok!(Registry::withdraw_identity(signed(ISSUER), first));
		assert_ok!(name(2, "1", second));
		assert_ok!(verify(first, None));
		assert_noop!(name(2, "2", second), Error::<Test>::HeldByOther);
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), first, Function::RoomOperator));
		assert_ok!(name(2, "2", second));
	});
}

#[test]
fn so_many_numbers_of_a_platform_are_known_and_no_more() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		host(1, 2);
		assert_ok!(name(2, "1", room));
		RoomCount::<Test>::insert(platform, MAX_ROOMS);
		assert_noop!(name(2, "2", room), Error::<Test>::TooManyRooms);
		assert_ok!(Registry::release_room(signed(2), platform, number("1")));
		// A number that is known takes no new place.
		assert_ok!(name(2, "1", room));
		RoomCount::<Test>::insert(platform, MAX_ROOMS - 1);
		assert_ok!(name(2, "2", room));
		assert_eq!(RoomCount::<Test>::get(platform), MAX_ROOMS);
		assert_eq!(Rooms::<Test>::iter().count(), 2);
		RoomCount::<Test>::insert(platform, 2);
	});
}

#[test]
fn only_a_platform_gives_numbers() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		host(1, 2);
		assert_noop!(name(1, "1", room), Error::<Test>::NotPlatform);
		assert_noop!(name(99, "1", room), Error::<Test>::NotParticipant);
		assert_noop!(Registry::name_room(RuntimeOrigin::root(), number("1"), room), DispatchError::BadOrigin);
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), platform, Function::Platform));
		assert_noop!(name(2, "1", room), Error::<Test>::NotPlatform);
	});
}
