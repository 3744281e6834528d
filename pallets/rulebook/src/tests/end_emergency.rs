//! `end_emergency`

use super::*;
use crate::{Error, Event, VersionCount, Versions};
use fairstream_rules::{Authority, Basis, Category};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn at_once(layer: Layer, hours: u32) -> DispatchResult {
	reply(RuntimeOrigin::root(), layer, hours, When::AtOnce)
}

fn end(layer: Layer) -> DispatchResult {
	Rulebook::end_emergency(RuntimeOrigin::root(), REPLY, layer)
}

/// The first reply for food.
fn for_food(at: Moment) -> Value {
	Rulebook::pin(REPLY, &Scope { category: Some(Category::Food), ..Scope::NATION }, at).value()
}

#[test]
fn the_table_s_value_holds_again_from_the_next_moment_on() {
	on_chain(|| {
		assert_ok!(at_once(Layer::Nation, 8));
		let now = BEGIN + 3 * DAY;
		Now::set(now);
		assert_ok!(end(Layer::Nation));
		assert_eq!(last_event(), Event::EmergencyEnded { rule: REPLY, layer: Layer::Nation, from: now + 1 });
		assert_eq!(nationwide(now), Value::Hours(8), "what was asked in this block keeps its answer");
		for at in [now + 1, BEGIN + 29 * DAY, BEGIN + 30 * DAY, BEGIN + 400 * DAY] {
			assert_eq!(nationwide(at), Value::Hours(48));
		}
		assert_eq!(Rulebook::pin(REPLY, &Scope::NATION, now + 1).basis(), REPLY.row().basis);
	});
}

#[test]
fn what_held_before_holds_again_as_it_was_set() {
	on_chain(|| {
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(20)));
		pass(BEGIN + 20 * DAY);
		let before = Rulebook::version_at(REPLY, Layer::Nation, Now::get()).expect("it was set");
		assert_ok!(at_once(Layer::Nation, 8));
		pass(BEGIN + 25 * DAY);
		assert_ok!(end(Layer::Nation));
		let again = Rulebook::version_at(REPLY, Layer::Nation, BEGIN + 26 * DAY);
		assert_eq!(again, Some(fairstream_rules::history::Version { from: BEGIN + 25 * DAY + 1, ..before }));
	});
}

#[test]
fn a_pilot_goes_on_to_its_own_end_be_it_before_or_after_the_one_that_the_emergency_would_have_had() {
	for pilot_ends in [40, 60, 90] {
		on_chain(|| {
			assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 24, term(20, pilot_ends)));
			pass(BEGIN + 30 * DAY);
			// It would end on day 60.
			assert_ok!(at_once(Layer::Nation, 8));
			Now::set(BEGIN + 35 * DAY);
			assert_ok!(end(Layer::Nation));
			let pilot_ends = BEGIN + pilot_ends * DAY;
			assert_eq!(nationwide(BEGIN + 35 * DAY + 1), Value::Hours(24));
			assert_eq!(nationwide(pilot_ends - 1), Value::Hours(24));
			assert_eq!(nationwide(pilot_ends), Value::Hours(48));
			assert_eq!(nationwide(pilot_ends.max(BEGIN + 61 * DAY)), Value::Hours(48));
		});
	}
}

#[test]
fn a_category_for_which_nothing_was_set_before_says_nothing_again() {
	on_chain(|| {
		let food = Layer::Category(Category::Food);
		assert_ok!(at_once(food, 8));
		Now::set(BEGIN + DAY);
		assert_ok!(end(food));
		assert_eq!(for_food(BEGIN + DAY), Value::Hours(8));
		assert_eq!(for_food(BEGIN + DAY + 1), Value::Hours(48));
		// It doesn't hold the nation back.
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 168, in_days(20)));
		assert_eq!(for_food(BEGIN + 21 * DAY), Value::Hours(168));
	});
}

#[test]
fn it_is_not_renewed_before_thirty_days_have_passed_since_it_was_ended() {
	on_chain(|| {
		assert_ok!(at_once(Layer::Nation, 8));
		Now::set(BEGIN + 3 * DAY);
		assert_ok!(end(Layer::Nation));
		Now::set(BEGIN + 33 * DAY);
		assert_noop!(at_once(Layer::Nation, 8), Error::<Test>::EmergencyNotRenewable);
		Now::set(BEGIN + 33 * DAY + 1);
		assert_ok!(at_once(Layer::Nation, 8));
	});
}

#[test]
fn it_can_be_ended_in_the_block_in_which_it_was_set_and_then_never_holds() {
	on_chain(|| {
		assert_ok!(at_once(Layer::Nation, 8));
		assert_ok!(end(Layer::Nation));
		for at in [BEGIN, BEGIN + 1, BEGIN + 10 * DAY] {
			assert_eq!(nationwide(at), Value::Hours(48));
		}
	});
}

#[test]
fn where_none_holds_there_is_none_to_end() {
	on_chain(|| {
		let food = Layer::Category(Category::Food);
		assert_noop!(end(Layer::Nation), Error::<Test>::NoEmergency);
		assert_noop!(end(zhejiang()), Error::<Test>::NoEmergency);
		assert_ok!(at_once(Layer::Nation, 8));
		assert_noop!(end(food), Error::<Test>::NoEmergency);
		Now::set(BEGIN + 30 * DAY - 1);
		assert_noop!(end(Layer::Nation), Error::<Test>::NoEmergency);
		Now::set(BEGIN + 10 * DAY);
		assert_ok!(end(Layer::Nation));
		assert_noop!(end(Layer::Nation), Error::<Test>::NoEmergency);
	});
}

#[test]
fn an_announced_change_that_has_begun_in_the_meantime_is_no_emergency() {
	on_chain(|| {
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(20)));
		Now::set(BEGIN + 10 * DAY);
		assert_ok!(at_once(Layer::Nation, 8));
		// Its clock was not worked.
		Now::set(BEGIN + 20 * DAY);
		assert_noop!(end(Layer::Nation), Error::<Test>::NoEmergency);
		assert_eq!(nationwide(BEGIN + 20 * DAY), Value::Hours(36));
	});
}

#[test]
fn an_emergency_behind_a_value_for_a_time_is_ended_when_it_holds_again() {
	on_chain(|| {
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, term(20, 25)));
		Now::set(BEGIN + 10 * DAY);
		assert_ok!(at_once(Layer::Nation, 8));
		pass(BEGIN + 22 * DAY);
		assert_noop!(end(Layer::Nation), Error::<Test>::NoEmergency);
		Now::set(BEGIN + 26 * DAY);
		assert_eq!(nationwide(Now::get()), Value::Hours(8));
		assert_ok!(end(Layer::Nation));
		assert_eq!(nationwide(Now::get() + 1), Value::Hours(48));
	});
}

#[test]
fn a_change_that_is_announced_still_begins_when_it_was_to() {
	on_chain(|| {
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(20)));
		assert_ok!(at_once(Layer::Nation, 8));
		Now::set(BEGIN + 5 * DAY);
		assert_ok!(end(Layer::Nation));
		assert_eq!(nationwide(BEGIN + 20 * DAY - 1), Value::Hours(48));
		assert_eq!(nationwide(BEGIN + 20 * DAY), Value::Hours(36));
		pass(BEGIN + 20 * DAY);
		assert_eq!(nationwide(BEGIN + 20 * DAY), Value::Hours(36));
	});
}

#[test]
fn the_emergency_itself_stays_in_the_history_as_it_was_set() {
	on_chain(|| {
		assert_ok!(at_once(Layer::Nation, 8));
		let set = Versions::<Test>::get((REPLY, Layer::Nation), 0);
		Now::set(BEGIN + DAY);
		assert_ok!(end(Layer::Nation));
		assert_eq!(Versions::<Test>::get((REPLY, Layer::Nation), 0), set);
		assert_eq!(VersionCount::<Test>::get((REPLY, Layer::Nation)), 2);
		let after = Versions::<Test>::get((REPLY, Layer::Nation), 1).expect("what holds again").version;
		assert_eq!((after.authority, after.basis), (Authority::National, Basis::MemberAgreement));
	});
}

#[test]
fn only_the_national_seats_end_it() {
	on_chain(|| {
		assert_ok!(at_once(Layer::Nation, 8));
		for origin in [RuntimeOrigin::signed(COUNCIL), RuntimeOrigin::signed(ZHEJIANG), RuntimeOrigin::none()] {
			assert_noop!(Rulebook::end_emergency(origin, REPLY, Layer::Nation), DispatchError::BadOrigin);
		}
	});
}
