//! `propose`, with notice

use super::*;
use crate::{Error, Event, MAX_AHEAD};
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
				seat: None,
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

#[test]
fn nothing_begins_more_than_two_years_ahead() {
	on_chain(|| {
		let from = |from| {
			reply(RuntimeOrigin::root(), Layer::Nation, 36, When::After { notice: Notice::Major, from, until: None })
		};
		assert_noop!(from(BEGIN + MAX_AHEAD + 1), Error::<Test>::TooFarAhead);
		assert_ok!(from(BEGIN + MAX_AHEAD));
	});
}

#[test]
fn a_province_s_change_names_its_seat() {
	on_chain(|| {
		for (signer, seat, code) in
			[(ZHEJIANG, ZHEJIANG_SEAT, "330100"), (ZHEJIANG_CYBERSPACE, ZHEJIANG_CYBERSPACE_SEAT, "330200")]
		{
			let layer = Layer::Region(region(code));
			assert_ok!(reply(RuntimeOrigin::signed(signer), layer, 24, in_days(20)));
			let change = crate::Changes::<Test>::get((REPLY, layer)).expect("announced");
			assert_eq!((change.version.authority, change.seat), (Authority::Provincial, Some(seat)));
			let named = |event| matches!(event, Event::ChangeAnnounced { seat: Some(named), .. } if named == seat);
			assert!(named(last_event()));
		}
	});
}
