//! `name_room`

use super::*;
use crate::{Error, Event, RoomCount};
use fairstream_doors::RoomNumber;
use frame_support::assert_noop;
use sp_runtime::DispatchError;

fn number(text: &str) -> RoomNumber {
	text.parse().expect("a room number")
}

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
		assert_ok!(Registry::release_room(signed(2), number("1")));
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
