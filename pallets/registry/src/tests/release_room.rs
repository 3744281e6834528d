//! `release_room`

use super::*;
use crate::{Error, Event};
use fairstream_doors::RoomNumber;
use frame_support::assert_noop;
use sp_runtime::DispatchError;

fn room() -> RoomNumber {
	number("88123456")
}

/// A room operator, account 1, that holds the number on the platform of account 2.
fn held() -> (ParticipantId, ParticipantId) {
	let (operator, platform) = room_and_platform();
	host(1, 2);
	assert_ok!(Registry::name_room(signed(2), room(), operator));
	(operator, platform)
}

#[test]
fn from_then_on_nobody_holds_it_and_who_did_stays_known() {
	on_chain(|| {
		let (operator, platform) = held();
		Now::set(2_000);
		assert_ok!(Registry::release_room(signed(2), platform, room()));
		assert_eq!(last_event(), Event::RoomReleased { platform, room: room(), operator, by: platform });
		let at = |moment| Registry::room_at(platform, room(), moment);
		assert_eq!([1_999, 2_000].map(at), [Some(operator), None]);
		Now::set(3_000);
		assert_ok!(Registry::name_room(signed(2), room(), operator));
		assert_eq!([1_999, 2_999, 3_000].map(at), [Some(operator), None, Some(operator)]);
	});
}

#[test]
fn who_holds_it_releases_it_too_and_the_chain_says_who_did() {
	on_chain(|| {
		let (operator, platform) = held();
		assert_ok!(Registry::release_room(signed(1), platform, room()));
		assert_eq!(last_event(), Event::RoomReleased { platform, room: room(), operator, by: operator });
		assert_eq!(Registry::room_at(platform, room(), Now::get()), None);
	});
}

#[test]
fn who_held_it_once_does_not_release_it_from_another() {
	on_chain(|| {
		let (_, platform) = held();
		let second = known(3, Function::RoomOperator);
		host(3, 2);
		assert_ok!(Registry::release_room(signed(1), platform, room()));
		assert_ok!(Registry::name_room(signed(2), room(), second));
		assert_noop!(Registry::release_room(signed(1), platform, room()), Error::<Test>::NotHolder);
	});
}

#[test]
fn what_nobody_holds_cannot_be_released() {
	on_chain(|| {
		let (operator, platform) = room_and_platform();
		let release = |account| Registry::release_room(signed(account), platform, room());
		assert_noop!(release(2), Error::<Test>::RoomNotHeld);
		host(1, 2);
		assert_ok!(Registry::name_room(signed(2), room(), operator));
		assert_noop!(Registry::release_room(signed(2), ParticipantId(99), room()), Error::<Test>::RoomNotHeld);
		assert_ok!(release(2));
		for account in [1, 2] {
			assert_noop!(release(account), Error::<Test>::RoomNotHeld);
		}
	});
}

#[test]
fn nobody_releases_what_others_gave_and_hold() {
	on_chain(|| {
		let (_, platform) = held();
		let third = known(3, Function::Platform);
		assert_noop!(Registry::release_room(signed(3), platform, room()), Error::<Test>::NotHolder);
		assert_noop!(Registry::release_room(signed(3), third, room()), Error::<Test>::RoomNotHeld);
		assert_noop!(Registry::release_room(signed(99), platform, room()), Error::<Test>::NotParticipant);
		assert_noop!(Registry::release_room(RuntimeOrigin::root(), platform, room()), DispatchError::BadOrigin);
	});
}

#[test]
fn both_release_it_even_if_neither_is_accredited_any_longer() {
	on_chain(|| {
		for account in [1, 2] {
			let (operator, platform) = held();
			assert_ok!(Registry::revoke(RuntimeOrigin::root(), platform, Function::Platform));
			assert_ok!(Registry::revoke(RuntimeOrigin::root(), operator, Function::RoomOperator));
			assert_ok!(Registry::release_room(signed(account), platform, room()));
			assert_ok!(Registry::end_affiliation(signed(1), HOSTED, Side::Lower, platform));
		}
	});
}
