//! `propose`, at once

use super::*;
use crate::{Error, Event};
use fairstream_rules::{Basis, Category};
use frame_support::{assert_noop, assert_ok};

/// Set the first reply at once.
fn at_once(hours: u32) -> DispatchResult {
	reply(RuntimeOrigin::root(), Layer::Nation, hours, When::AtOnce)
}

#[test]
fn it_holds_from_the_next_moment_and_lapses_when_thirty_days_have_passed() {
	on_chain(|| {
		assert_ok!(at_once(8));
		let (from, until) = (BEGIN + 1, BEGIN + 30 * DAY);
		assert_eq!(
			last_event(),
			Event::SetInEmergency {
				rule: REPLY,
				layer: Layer::Nation,
				value: Value::Hours(8),
				basis: Basis::MemberAgreement,
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
fn no_holiday_and_no_weekend_makes_it_longer() {
	on_chain(|| {
		// Thirty days after 2 September 2026 it is 2 October, a holiday as all days to the 8th.
		let calendar = fairstream_rules::calendar::china::published().pop().expect("2026");
		assert_ok!(Rulebook::publish_year(RuntimeOrigin::root(), calendar.0, calendar.1));
		Now::set(BEGIN + 93 * DAY + 12 * 3_600_000);
		assert_ok!(at_once(8));
		let until = Now::get() + 30 * DAY;
		assert_eq!(nationwide(until - 1), Value::Hours(8));
		assert_eq!(nationwide(until), Value::Hours(48));
	});
}

#[test]
fn it_is_not_renewed_before_as_long_a_time_has_passed_again() {
	on_chain(|| {
		assert_ok!(at_once(8));
		for at in [BEGIN + 1, BEGIN + 30 * DAY, BEGIN + 60 * DAY - 1] {
			Now::set(at);
			assert_noop!(at_once(8), Error::<Test>::EmergencyNotRenewable);
		}
		Now::set(BEGIN + 60 * DAY);
		assert_ok!(at_once(8));
	});
}

#[test]
fn only_the_national_seats_set_a_value_at_once() {
	on_chain(|| {
		let council = |rule: RuleId, value| {
			let origin = RuntimeOrigin::signed(COUNCIL);
			Rulebook::propose(origin, rule, Layer::Nation, value, None, EVIDENCE, When::AtOnce)
		};
		assert_noop!(council(DRAW, Value::Count(400)), Error::<Test>::EmergencyIsNational);
		assert_noop!(council(RuleId::ClockOutageGrace, Value::Minutes(60)), Error::<Test>::EmergencyIsNational);
		for (signer, layer) in [(ZHEJIANG, zhejiang()), (PLATFORM, Layer::Platform(PLATFORM_ID))] {
			let refused = reply(RuntimeOrigin::signed(signer), layer, 8, When::AtOnce);
			assert_noop!(refused, Error::<Test>::EmergencyIsNational);
		}
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
		let lapse = BEGIN + 70 * DAY;
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
