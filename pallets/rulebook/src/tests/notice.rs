//! How long before it holds a change is announced

use super::*;
use crate::Error;
use fairstream_rules::{Basis, Category};
use frame_support::{assert_noop, assert_ok};

/// In so many days after the beginning, with the normal notice.
fn normal(days: u64) -> When {
	When::After { notice: Notice::Normal, from: BEGIN + days * DAY, until: None }
}

#[test]
fn a_value_of_the_nation_that_may_burden_is_announced_fifteen_days_ahead() {
	on_chain(|| {
		assert_noop!(reply(RuntimeOrigin::root(), Layer::Nation, 36, normal(40)), Error::<Test>::NoticeMustBeMajor);
		// The day of the announcement doesn't count, and the last day ends at midnight: the 16th, at 24:00.
		assert_noop!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(15)), Error::<Test>::NoticeTooShort);
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(16)));
	});
}

#[test]
fn what_burdens_nobody_or_concerns_one_region_is_announced_seven_days_ahead() {
	on_chain(|| {
		let seat = || RuntimeOrigin::signed(ZHEJIANG);
		assert_noop!(reply(seat(), zhejiang(), 24, normal(7)), Error::<Test>::NoticeTooShort);
		assert_ok!(reply(seat(), zhejiang(), 24, normal(8)));
		let reminder = |when| {
			let (rule, value) = (RuleId::SeatRemindAfter, Value::Count(2));
			Rulebook::propose(RuntimeOrigin::root(), rule, Layer::Nation, value, None, EVIDENCE, when)
		};
		assert_ok!(reminder(normal(8)));
	});
}

#[test]
fn a_notice_that_would_end_on_a_holiday_ends_on_the_next_working_day() {
	on_chain(|| {
		let noon = 12 * 3_600_000;
		// 5 June 2026 is a Friday: seven days later, the 12th; announced on Saturday the 6th it would be Saturday the 13th.
		Now::set(BEGIN + 5 * DAY + noon);
		let earliest = Rulebook::earliest(Notice::Normal, Now::get());
		assert_eq!(earliest, BEGIN + 15 * DAY, "Monday the 15th, at 24:00");
	});
}

#[test]
fn a_category_s_value_is_the_country_s_burden_too() {
	on_chain(|| {
		let food = |when| reply(RuntimeOrigin::root(), Layer::Category(Category::Food), 24, when);
		assert_noop!(food(normal(40)), Error::<Test>::NoticeMustBeMajor);
		assert_noop!(food(in_days(15)), Error::<Test>::NoticeTooShort);
		assert_ok!(food(in_days(16)));
	});
}

#[test]
fn rules_on_clocks_are_everybody_s_though_they_burden_nobody_by_themselves() {
	on_chain(|| {
		for rule in RuleId::ALL.iter().filter(|rule| rule.row().name.starts_with("clock.")) {
			let (council, value) = (RuntimeOrigin::signed(COUNCIL), rule.row().default);
			assert_eq!(rule.row().basis, Basis::None);
			let propose = |when| Rulebook::propose(council.clone(), *rule, Layer::Nation, value, None, EVIDENCE, when);
			assert_noop!(propose(normal(40)), Error::<Test>::NoticeMustBeMajor);
			assert_ok!(propose(in_days(16)));
		}
	});
}
