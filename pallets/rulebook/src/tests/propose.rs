//! `propose`, with notice

use super::*;
use crate::{Error, Event};
use fairstream_doors::Region;
use fairstream_rules::{Authority, Basis, Category};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn an_announced_value_holds_from_its_moment_and_the_event_before_keeps_the_old_one() {
	on_chain(|| {
		let from = BEGIN + 20 * DAY;
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(20)));
		assert_eq!(
			last_event(),
			Event::ChangeAnnounced {
				rule: REPLY,
				layer: Layer::Nation,
				value: Value::Hours(36),
				basis: Basis::MemberAgreement,
				authority: Authority::National,
				evidence: EVIDENCE,
				notice: Notice::Major,
				from,
				until: None,
			}
		);
		for worked in [false, true] {
			Now::set(from + 1);
			if worked {
				pass(from + 1);
				assert_eq!(last_event(), Event::ChangeEnacted { rule: REPLY, layer: Layer::Nation, version: 0, from });
			}
			assert_eq!(nationwide(from - 1), Value::Hours(48), "worked: {worked}");
			assert_eq!(nationwide(from), Value::Hours(36), "worked: {worked}");
		}
		assert_eq!(List::running(), [], "the clock has run out");
	});
}

#[test]
fn a_value_of_the_nation_that_may_burden_is_announced_fifteen_days_ahead() {
	on_chain(|| {
		let normal = When::After { notice: Notice::Normal, from: BEGIN + 40 * DAY, until: None };
		assert_noop!(reply(RuntimeOrigin::root(), Layer::Nation, 36, normal), Error::<Test>::NoticeMustBeMajor);
		// The day of the announcement doesn't count, and the last day ends at midnight: the 16th, at 24:00.
		assert_noop!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(15)), Error::<Test>::NoticeTooShort);
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(16)));
	});
}

#[test]
fn what_burdens_nobody_or_concerns_one_region_is_announced_seven_days_ahead() {
	on_chain(|| {
		let normal = |days| When::After { notice: Notice::Normal, from: BEGIN + days * DAY, until: None };
		let seat = || RuntimeOrigin::signed(ZHEJIANG);
		let layer = Layer::Region(region("330000"));
		assert_noop!(reply(seat(), layer, 24, normal(7)), Error::<Test>::NoticeTooShort);
		assert_ok!(reply(seat(), layer, 24, normal(8)));
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
fn a_value_outside_its_bounds_or_of_another_unit_is_refused() {
	on_chain(|| {
		let propose = |value| {
			let when = in_days(20);
			Rulebook::propose(RuntimeOrigin::root(), REPLY, Layer::Nation, value, None, EVIDENCE, when)
		};
		assert_noop!(propose(Value::Days(2)), Error::<Test>::WrongUnit);
		assert_noop!(propose(Value::Hours(3)), Error::<Test>::BelowFloor);
		assert_noop!(propose(Value::Hours(169)), Error::<Test>::AboveCeiling);
		assert_ok!(propose(Value::Hours(168)));
	});
}

#[test]
fn a_law_s_own_number_cannot_be_undercut_by_anybody() {
	on_chain(|| {
		let (rule, when) = (RuleId::RecordTransaction, in_days(20));
		let propose = |months| {
			Rulebook::propose(RuntimeOrigin::root(), rule, Layer::Nation, Value::Months(months), None, EVIDENCE, when)
		};
		assert_noop!(propose(35), Error::<Test>::BelowFloor);
		assert_ok!(propose(48));
	});
}

#[test]
fn a_lower_layer_tightens_and_never_loosens() {
	on_chain(|| {
		let seat = || RuntimeOrigin::signed(ZHEJIANG);
		let layer = Layer::Region(region("330100"));
		assert_noop!(reply(seat(), layer, 49, in_days(20)), Error::<Test>::Loosens);
		assert_ok!(reply(seat(), layer, 24, in_days(20)));
		assert_noop!(
			reply(RuntimeOrigin::signed(PLATFORM), Layer::Platform(PLATFORM_ID), 72, in_days(20)),
			Error::<Test>::Loosens
		);
		assert_ok!(reply(RuntimeOrigin::signed(PLATFORM), Layer::Platform(PLATFORM_ID), 12, in_days(20)));
		pass(BEGIN + 20 * DAY);
		let ask = |code: &str, platform| {
			let scope = Scope { category: Some(Category::Food), region: region(code), platform };
			Rulebook::pin(REPLY, &scope, Now::get()).value()
		};
		assert_eq!(ask("330106", None), Value::Hours(24), "a county of the prefecture");
		assert_eq!(ask("330200", None), Value::Hours(48), "another prefecture");
		assert_eq!(ask("330106", Some(PLATFORM_ID)), Value::Hours(12));
		assert_eq!(ask("110101", Some(PLATFORM_ID)), Value::Hours(12));
	});
}

#[test]
fn a_county_tightens_what_its_province_is_about_to_tighten() {
	on_chain(|| {
		let seat = || RuntimeOrigin::signed(ZHEJIANG);
		assert_ok!(reply(seat(), Layer::Region(region("330000")), 24, in_days(20)));
		let county = Layer::Region(region("330106"));
		assert_noop!(reply(seat(), county, 36, in_days(20)), Error::<Test>::Loosens);
		assert_ok!(reply(seat(), county, 36, in_days(19)));
		pass(BEGIN + 20 * DAY);
		let scope = Scope { region: region("330106"), ..Scope::NATION };
		assert_eq!(Rulebook::pin(REPLY, &scope, Now::get() - 1).value(), Value::Hours(36));
		assert_eq!(Rulebook::pin(REPLY, &scope, Now::get()).value(), Value::Hours(24), "tighter by now above it");
	});
}

#[test]
fn each_layer_is_its_own_authority_s() {
	on_chain(|| {
		let when = in_days(20);
		let (county, platform) = (Layer::Region(region("330106")), Layer::Platform(PLATFORM_ID));
		for layer in [Layer::Nation, Layer::Category(Category::Food)] {
			for origin in [RuntimeOrigin::signed(ZHEJIANG), RuntimeOrigin::signed(PLATFORM), RuntimeOrigin::none()] {
				assert_noop!(reply(origin, layer, 24, when), DispatchError::BadOrigin);
			}
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::signed(COUNCIL), RuntimeOrigin::signed(PLATFORM)] {
			assert_noop!(reply(origin, county, 24, when), DispatchError::BadOrigin);
		}
		assert_noop!(
			reply(RuntimeOrigin::signed(ZHEJIANG), Layer::Region(region("340100")), 24, when),
			Error::<Test>::OutsideRegion
		);
		assert_noop!(
			reply(RuntimeOrigin::signed(ZHEJIANG), Layer::Region(Region::NATION), 24, when),
			Error::<Test>::RegionIsTheNation
		);
		assert_noop!(reply(RuntimeOrigin::signed(FARM), platform, 24, when), Error::<Test>::NotThisPlatform);
		assert_noop!(
			reply(RuntimeOrigin::signed(FARM), Layer::Platform(FARM_ID), 24, when),
			Error::<Test>::NotThisPlatform
		);
		assert_noop!(reply(RuntimeOrigin::root(), platform, 24, when), DispatchError::BadOrigin);
	});
}

#[test]
fn an_authority_that_the_rule_does_not_name_is_refused() {
	on_chain(|| {
		let draw = |origin| {
			let value = Value::Count(400);
			Rulebook::propose(origin, DRAW, Layer::Nation, value, None, EVIDENCE, in_days(20))
		};
		assert_noop!(draw(RuntimeOrigin::root()), Error::<Test>::WrongAuthority);
		assert_ok!(draw(RuntimeOrigin::signed(COUNCIL)));
		assert_noop!(
			reply(RuntimeOrigin::signed(COUNCIL), Layer::Nation, 24, in_days(20)),
			Error::<Test>::WrongAuthority
		);
	});
}

#[test]
fn only_the_national_seats_say_that_a_value_stands_on_something_else() {
	on_chain(|| {
		let on = |origin, rule, layer, value, basis| {
			Rulebook::propose(origin, rule, layer, value, Some(basis), EVIDENCE, in_days(20))
		};
		let hours = Value::Hours(24);
		assert_noop!(
			on(RuntimeOrigin::signed(PLATFORM), REPLY, Layer::Platform(PLATFORM_ID), hours, Basis::Statute),
			Error::<Test>::BasisIsNational
		);
		assert_noop!(
			on(RuntimeOrigin::signed(COUNCIL), DRAW, Layer::Nation, Value::Count(400), Basis::Regulation),
			Error::<Test>::BasisIsNational
		);
		assert_ok!(on(RuntimeOrigin::root(), REPLY, Layer::Nation, hours, Basis::Regulation));
		pass(BEGIN + 20 * DAY);
		assert_eq!(Rulebook::pin(REPLY, &Scope::NATION, Now::get()).basis(), Basis::Regulation);
	});
}

#[test]
fn a_pilot_s_value_ends_with_the_pilot_and_its_predecessor_holds_again_by_itself() {
	on_chain(|| {
		let pilot = |until| {
			let when = When::After { notice: Notice::Major, from: BEGIN + 20 * DAY, until };
			let basis = Some(Basis::PilotAuthorisation);
			Rulebook::propose(RuntimeOrigin::root(), REPLY, Layer::Nation, Value::Hours(8), basis, EVIDENCE, when)
		};
		assert_noop!(pilot(None), Error::<Test>::PilotWithoutEnd);
		assert_noop!(pilot(Some(BEGIN + 20 * DAY)), Error::<Test>::EndsBeforeItBegins);
		let end = BEGIN + 50 * DAY;
		assert_ok!(pilot(Some(end)));
		assert_eq!(nationwide(end - 1), Value::Hours(8));
		assert_eq!(nationwide(end), Value::Hours(48), "whether or not anything ran");
		pass(end);
		assert_eq!(nationwide(end - 1), Value::Hours(8));
		assert_eq!(nationwide(end), Value::Hours(48));
	});
}

#[test]
fn a_value_for_a_time_does_not_lie_within_another_that_ends_later() {
	on_chain(|| {
		let term = |from, until| {
			let when =
				When::After { notice: Notice::Major, from: BEGIN + from * DAY, until: Some(BEGIN + until * DAY) };
			reply(RuntimeOrigin::root(), Layer::Nation, 24, when)
		};
		assert_ok!(term(20, 100));
		pass(BEGIN + 20 * DAY);
		assert_noop!(term(40, 60), Error::<Test>::WithinAnotherTerm);
		assert_ok!(term(40, 100));
	});
}

#[test]
fn there_is_one_announced_change_of_a_rule_and_layer() {
	on_chain(|| {
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(20)));
		assert_noop!(reply(RuntimeOrigin::root(), Layer::Nation, 24, in_days(30)), Error::<Test>::ChangePending);
		// Its moment comes; that nobody worked the clock yet is nobody's hindrance.
		Now::set(BEGIN + 20 * DAY);
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 24, in_days(30)));
		assert_eq!(crate::VersionCount::<Test>::get((REPLY, Layer::Nation)), 1);
	});
}
