//! `forget_room`

use super::*;
use crate::{Error, Event, RoomCount, Rooms};
use fairstream_rules::{RuleId, Value};
use frame_support::assert_noop;
use sp_runtime::DispatchError;

/// Three years after 1 June 2026, at the end of the day, which is a Friday.
const KEPT: Moment = JUNE + (365 + 365 + 366 + 1) * DAY;

/// A room operator and a platform; the number 1 was held, and released on 1 June 2026.
fn released() -> (ParticipantId, ParticipantId) {
	Now::set(JUNE);
	for year in 2026..=2029 {
		publish(year, &[]);
	}
	let (operator, platform) = room_and_platform();
	host(1, 2);
	assert_ok!(Registry::name_room(signed(2), number("1"), operator));
	assert_ok!(Registry::release_room(signed(2), platform, number("1")));
	(operator, platform)
}

fn forget(account: u64) -> DispatchResult {
	Registry::forget_room(signed(account), number("1"))
}

#[test]
fn when_the_records_of_its_last_broadcast_need_be_kept_no_longer_it_is_forgotten_and_its_place_is_free() {
	on_chain(|| {
		let (operator, platform) = released();
		Now::set(KEPT - 1);
		assert_noop!(forget(2), Error::<Test>::RoomKept);
		assert_eq!(Registry::room_at(platform, number("1"), JUNE), None, "it was held for no time at all");
		Now::set(KEPT);
		assert_ok!(forget(2));
		assert_eq!(last_event(), Event::RoomForgotten { platform, room: number("1") });
		assert_eq!((Rooms::<Test>::iter().count(), RoomCount::<Test>::contains_key(platform)), (0, false));
		assert_noop!(forget(2), Error::<Test>::UnknownRoom);
		assert_ok!(verify(operator, None));
		assert_ok!(Registry::name_room(signed(2), number("1"), operator));
		assert_eq!(RoomCount::<Test>::get(platform), 1);
	});
}

#[test]
fn the_time_runs_from_the_last_holders_end_by_the_rule_as_it_was_then() {
	on_chain(|| {
		let (operator, platform) = released();
		Values::set(vec![
			(RuleId::RecordBroadcast, JUNE + 10 * DAY, county(), Value::Months(48)),
			(RuleId::RecordBroadcast, JUNE + 30 * DAY, county(), Value::Months(60)),
		]);
		Now::set(JUNE + 15 * DAY);
		assert_ok!(Registry::name_room(signed(2), number("1"), operator));
		Now::set(JUNE + 20 * DAY);
		assert_ok!(Registry::release_room(signed(1), platform, number("1")));
		publish(2030, &[]);
		// Four years after 21 June 2026, a Friday.
		let kept = JUNE + (20 + 1) * DAY + (365 + 365 + 366 + 365) * DAY;
		Now::set(kept - 1);
		assert_noop!(forget(2), Error::<Test>::RoomKept);
		Now::set(kept);
		assert_ok!(forget(2));
	});
}

#[test]
fn what_somebody_holds_is_not_forgotten_however_old_it_is() {
	on_chain(|| {
		let (operator, _) = released();
		assert_ok!(Registry::name_room(signed(2), number("1"), operator));
		Now::set(KEPT + 3_650 * DAY);
		assert_noop!(forget(2), Error::<Test>::RoomHeld);
	});
}

#[test]
fn a_platform_forgets_its_own_numbers_and_no_others_accredited_still_or_not() {
	on_chain(|| {
		let (_, platform) = released();
		known(3, Function::Platform);
		Now::set(KEPT);
		for account in [1, 3] {
			assert_noop!(forget(account), Error::<Test>::UnknownRoom);
		}
		assert_noop!(forget(99), Error::<Test>::NotParticipant);
		assert_noop!(Registry::forget_room(RuntimeOrigin::root(), number("1")), DispatchError::BadOrigin);
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), platform, Function::Platform));
		assert_ok!(forget(2));
	});
}
