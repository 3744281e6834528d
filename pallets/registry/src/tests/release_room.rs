//! `release_room`

use super::*;
use crate::{Error, Event};
use fairstream_doors::RoomNumber;
use frame_support::assert_noop;
use sp_runtime::DispatchError;

fn number() -> RoomNumber {
	"88123456".parse().expect("a room number")
}

/// A room operator, account 1, that holds the number on the platform of account 2.
fn held() -> (ParticipantId, ParticipantId) {
	let (room, platform) = room_and_platform();
	host(1, 2);
	assert_ok!(Registry::name_room(signed(2), number(), room));
	(room, platform)
}

#[test]
fn from_then_on_nobody_holds_it_and_who_did_stays_known() {
	on_chain(|| {
		let (operator, platform) = held();
		Now::set(2_000);
		assert_ok!(Registry::release_room(signed(2), number()));
		assert_eq!(last_event(), Event::RoomReleased { platform, room: number(), operator });
		let at = |moment| Registry::room_at(platform, number(), moment);
		assert_eq!([1_999, 2_000].map(at), [Some(operator), None]);
		Now::set(3_000);
		assert_ok!(Registry::name_room(signed(2), number(), operator));
		assert_eq!([1_999, 2_999, 3_000].map(at), [Some(operator), None, Some(operator)]);
	});
}

#[test]
fn what_nobody_holds_cannot_be_taken_back() {
	on_chain(|| {
		let (_, _) = room_and_platform();
		assert_noop!(Registry::release_room(signed(2), number()), Error::<Test>::RoomNotHeld);
		host(1, 2);
		let room = Registry::participant(&1).expect("admitted");
		assert_ok!(Registry::name_room(signed(2), number(), room));
		assert_ok!(Registry::release_room(signed(2), number()));
		assert_noop!(Registry::release_room(signed(2), number()), Error::<Test>::RoomNotHeld);
	});
}

#[test]
fn nobody_takes_back_another_platforms_number() {
	on_chain(|| {
		held();
		known(3, Function::Platform);
		for other in [1, 3] {
			assert_noop!(Registry::release_room(signed(other), number()), Error::<Test>::RoomNotHeld);
		}
		assert_noop!(Registry::release_room(signed(99), number()), Error::<Test>::NotParticipant);
		assert_noop!(Registry::release_room(RuntimeOrigin::root(), number()), DispatchError::BadOrigin);
	});
}

#[test]
fn a_platform_that_is_accredited_no_longer_still_takes_its_numbers_back() {
	on_chain(|| {
		let (_, platform) = held();
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), platform, Function::Platform));
		assert_ok!(Registry::release_room(signed(2), number()));
	});
}
