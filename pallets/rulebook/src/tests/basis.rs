//! What a value stands on, through the calls

use super::*;
use crate::{Changes, Error};
use fairstream_rules::{Authority, Basis, Category};
use frame_support::{assert_noop, assert_ok};

/// What the first reply stands on for somebody.
fn basis(scope: Scope, at: Moment) -> Basis {
	Rulebook::pin(REPLY, &scope, at).basis()
}

/// The national seats announce a value on a basis of their own for the whole nation.
fn national(rule: RuleId, value: Value, on: Option<Basis>, when: When) -> DispatchResult {
	Rulebook::propose(RuntimeOrigin::root(), rule, Layer::Nation, value, on, EVIDENCE, when)
}

/// Zhejiang, by the platform.
fn in_zhejiang() -> Scope {
	Scope { region: region("330000"), platform: Some(PLATFORM_ID), ..Scope::NATION }
}

#[test]
fn what_a_province_tightens_within_a_pilot_stands_on_the_pilot_no_longer_than_it_lasts() {
	on_chain(|| {
		assert_ok!(national(REPLY, Value::Hours(24), Some(Basis::PilotAuthorisation), term(20, 70)));
		pass(BEGIN + 20 * DAY);
		let seat = RuntimeOrigin::signed(ZHEJIANG);
		let nine_thousand_years = BEGIN + 2_900_000 * DAY;
		let when = When::After { notice: Notice::Major, from: BEGIN + 40 * DAY, until: Some(nine_thousand_years) };
		assert_ok!(reply(seat, zhejiang(), 12, when));
		let announced = Changes::<Test>::get((REPLY, zhejiang())).expect("announced").version;
		assert_eq!(announced.basis, Basis::None, "it claims nothing of its own");
		pass(BEGIN + 40 * DAY);
		assert_eq!(basis(in_zhejiang(), BEGIN + 70 * DAY - 1), Basis::PilotAuthorisation);
		assert_eq!(basis(in_zhejiang(), BEGIN + 70 * DAY), Basis::MemberAgreement, "the table's");
		assert_eq!(Rulebook::pin(REPLY, &in_zhejiang(), BEGIN + 70 * DAY).value(), Value::Hours(12));
	});
}

#[test]
fn when_the_nation_s_basis_is_withdrawn_no_lower_value_burdens_anybody() {
	on_chain(|| {
		assert_ok!(reply(RuntimeOrigin::signed(ZHEJIANG), zhejiang(), 24, in_days(20)));
		assert_ok!(reply(RuntimeOrigin::signed(PLATFORM), Layer::Platform(PLATFORM_ID), 12, in_days(20)));
		assert_ok!(national(REPLY, Value::Hours(48), Some(Basis::None), in_days(40)));
		assert_eq!(basis(in_zhejiang(), BEGIN + 40 * DAY - 1), Basis::MemberAgreement);
		assert_eq!(basis(in_zhejiang(), BEGIN + 40 * DAY), Basis::None);
	});
}

#[test]
fn the_technical_council_makes_no_temporary_basis_permanent() {
	on_chain(|| {
		// A rule that both change.
		let rule = RuleId::AuditBondSession;
		let council = |when| {
			let (origin, value) = (RuntimeOrigin::signed(COUNCIL), Value::PerMille(30));
			Rulebook::propose(origin, rule, Layer::Nation, value, None, EVIDENCE, when)
		};
		assert_ok!(national(rule, Value::PerMille(20), Some(Basis::PilotAuthorisation), term(20, 70)));
		pass(BEGIN + 20 * DAY);
		assert_ok!(national(rule, Value::PerMille(25), Some(Basis::Statute), When::AtOnce));
		assert_ok!(council(in_days(20)));
		let basis = |at| Rulebook::pin(rule, &Scope::NATION, at).basis();
		pass(BEGIN + 40 * DAY);
		assert_eq!(basis(BEGIN + 40 * DAY - 1), Basis::Statute, "the emergency's");
		assert_eq!(basis(BEGIN + 40 * DAY), Basis::MemberAgreement);
	});
}

#[test]
fn without_a_basis_a_value_of_the_nation_stands_on_what_stands_for_good() {
	on_chain(|| {
		assert_ok!(national(REPLY, Value::Hours(36), Some(Basis::Regulation), in_days(20)));
		pass(BEGIN + 20 * DAY);
		assert_ok!(national(REPLY, Value::Hours(24), Some(Basis::PilotAuthorisation), term(40, 90)));
		pass(BEGIN + 40 * DAY);
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 12, in_days(20)));
		pass(BEGIN + 60 * DAY);
		assert_eq!(basis(Scope::NATION, BEGIN + 60 * DAY - 1), Basis::PilotAuthorisation);
		assert_eq!(basis(Scope::NATION, BEGIN + 60 * DAY), Basis::Regulation);
		let announced = Rulebook::version_at(REPLY, Layer::Nation, BEGIN + 60 * DAY).expect("it was set");
		assert_eq!((announced.authority, announced.basis), (Authority::National, Basis::Regulation));
	});
}

#[test]
fn a_category_s_value_stands_on_what_the_national_seats_said_for_it() {
	on_chain(|| {
		let food = Layer::Category(Category::Food);
		let named = Some(Basis::Regulation);
		let hours = Value::Hours(24);
		assert_ok!(Rulebook::propose(RuntimeOrigin::root(), REPLY, food, hours, named, EVIDENCE, in_days(20)));
		pass(BEGIN + 20 * DAY);
		let scope = Scope { category: Some(Category::Food), ..Scope::NATION };
		assert_eq!(basis(scope, BEGIN + 20 * DAY), Basis::Regulation);
		assert_eq!(basis(Scope::NATION, BEGIN + 20 * DAY), Basis::MemberAgreement);
	});
}

#[test]
fn only_the_national_seats_name_what_a_value_stands_on() {
	on_chain(|| {
		let on = |origin, rule, layer, value, basis| {
			Rulebook::propose(origin, rule, layer, value, Some(basis), EVIDENCE, in_days(20))
		};
		let hours = Value::Hours(24);
		for basis in [Basis::Statute, Basis::MemberAgreement, Basis::None] {
			let platform = Layer::Platform(PLATFORM_ID);
			for (signer, layer) in [(PLATFORM, platform), (ZHEJIANG, zhejiang())] {
				let refused = on(RuntimeOrigin::signed(signer), REPLY, layer, hours, basis);
				assert_noop!(refused, Error::<Test>::BasisIsNational);
			}
			let draw = on(RuntimeOrigin::signed(COUNCIL), DRAW, Layer::Nation, Value::Count(400), basis);
			assert_noop!(draw, Error::<Test>::BasisIsNational);
		}
		assert_ok!(on(RuntimeOrigin::root(), REPLY, Layer::Nation, hours, Basis::Regulation));
		pass(BEGIN + 20 * DAY);
		assert_eq!(basis(Scope::NATION, Now::get()), Basis::Regulation);
	});
}
