//! `propose`, at once

use super::*;
use crate::{Error, Event};
use fairstream_rules::{Authority, Basis, Category};
use frame_support::{assert_noop, assert_ok};

/// Set the first reply at once.
fn at_once(hours: u32) -> DispatchResult {
	reply(RuntimeOrigin::root(), Layer::Nation, hours, When::AtOnce)
}

#[test]
fn it_holds_from_the_next_moment_and_lapses_after_thirty_days() {
	on_chain(|| {
		assert_ok!(at_once(8));
		// 1 July is the thirtieth day after 1 June.
		let (from, until) = (BEGIN + 1, BEGIN + 31 * DAY);
		assert_eq!(
			last_event(),
			Event::SetInEmergency {
				rule: REPLY,
				layer: Layer::Nation,
				value: Value::Hours(8),
				basis: Basis::MemberAgreement,
				authority: Authority::National,
				evidence: EVIDENCE,
				from,
				until,
			}
		);
		assert_eq!(nationwide(BEGIN), Value::Hours(48), "what was asked in this block keeps its answer");
		assert_eq!(nationwide(from), Value::Hours(8));
		assert_eq!(nationwide(until - 1), Value::Hours(8));
		assert_eq!(nationwide(until), Value::Hours(48));
	});
}

#[test]
fn it_is_not_renewed_before_as_long_a_time_has_passed_again() {
	on_chain(|| {
		assert_ok!(at_once(8));
		for day in [1, 30, 31, 60] {
			Now::set(BEGIN + day * DAY);
			assert_noop!(at_once(8), Error::<Test>::EmergencyNotRenewable);
		}
		// It lapsed when 2 July began; 1 August, the thirtieth day after, is a Saturday.
		Now::set(BEGIN + 64 * DAY - 1);
		assert_noop!(at_once(8), Error::<Test>::EmergencyNotRenewable);
		Now::set(BEGIN + 64 * DAY);
		assert_ok!(at_once(8));
	});
}

#[test]
fn only_the_nation_has_emergencies() {
	on_chain(|| {
		assert_noop!(
			reply(RuntimeOrigin::signed(ZHEJIANG), Layer::Region(region("330000")), 8, When::AtOnce),
			Error::<Test>::NoEmergencyHere
		);
		assert_noop!(
			reply(RuntimeOrigin::signed(PLATFORM), Layer::Platform(PLATFORM_ID), 8, When::AtOnce),
			Error::<Test>::NoEmergencyHere
		);
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Category(Category::Food), 8, When::AtOnce));
	});
}

#[test]
fn a_value_outside_its_bounds_is_refused_in_an_emergency_too() {
	on_chain(|| {
		assert_noop!(at_once(1), Error::<Test>::BelowFloor);
	});
}

#[test]
fn a_pilot_during_which_it_burns_holds_again_afterwards() {
	on_chain(|| {
		let (from, until) = (BEGIN + 20 * DAY, BEGIN + 200 * DAY);
		let when = When::After { notice: Notice::Major, from, until: Some(until) };
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 24, when));
		pass(BEGIN + 40 * DAY);
		assert_ok!(at_once(8));
		let lapse = BEGIN + 71 * DAY;
		assert_eq!(nationwide(BEGIN + 40 * DAY), Value::Hours(24));
		assert_eq!(nationwide(lapse - 1), Value::Hours(8));
		assert_eq!(nationwide(lapse), Value::Hours(24), "the pilot goes on");
		assert_eq!(nationwide(until), Value::Hours(48), "and ends");
	});
}

#[test]
fn a_change_that_was_announced_before_begins_when_it_was_to() {
	on_chain(|| {
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(20)));
		Now::set(BEGIN + 10 * DAY);
		assert_ok!(at_once(8));
		assert_eq!(nationwide(BEGIN + 19 * DAY), Value::Hours(8));
		assert_eq!(nationwide(BEGIN + 20 * DAY), Value::Hours(36), "the later decision");
	});
}
