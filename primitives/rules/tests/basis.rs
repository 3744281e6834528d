//! What stands on nothing costs nobody anything, whatever its value and whoever asks.

use fairstream_rules::{
	basis::{Authority, Basis, Effect},
	history::{in_force, resolve, Version},
	Pin, RuleId, Value,
};
use proptest::prelude::*;

fn any_rule() -> impl Strategy<Value = RuleId> {
	proptest::sample::select(RuleId::ALL)
}

fn any_basis() -> impl Strategy<Value = Basis> {
	proptest::sample::select(vec![
		Basis::Statute,
		Basis::Regulation,
		Basis::MemberAgreement,
		Basis::PilotAuthorisation,
		Basis::None,
	])
}

/// A value within the bounds of a rule.
fn within(rule: RuleId, share: u64) -> Value {
	let row = rule.row();
	let (floor, ceiling) = (row.floor.amount(), row.ceiling.amount());
	let amount = floor + (ceiling - floor) * share / 100;
	match row.default {
		Value::Seconds(_) => Value::Seconds(amount as u32),
		Value::Minutes(_) => Value::Minutes(amount as u32),
		Value::Hours(_) => Value::Hours(amount as u32),
		Value::Days(_) => Value::Days(amount as u32),
		Value::WorkingDays(_) => Value::WorkingDays(amount as u32),
		Value::Months(_) => Value::Months(amount as u32),
		Value::Years(_) => Value::Years(amount as u32),
		Value::PerMille(_) => Value::PerMille(amount as u32),
		Value::Tenths(_) => Value::Tenths(amount as u32),
		Value::Fen(_) => Value::Fen(amount),
		Value::Count(_) => Value::Count(amount as u32),
		Value::Points(_) => Value::Points(amount as u32),
		Value::Flag(_) => Value::Flag(amount > 0),
		Value::Set(_) => Value::Set((share as u32 | floor as u32) & ceiling as u32 | floor as u32),
	}
}

prop_compose! {
	fn any_version(rule: RuleId)(
		share in 0u64..=100, basis in any_basis(), from in 0u64..50, length in proptest::option::of(1u64..20),
	) -> Version {
		Version {
			value: within(rule, share), basis, authority: Authority::National, evidence: [0; 32], from,
			until: length.map(|length| from + length),
		}
	}
}

fn rule_and_versions() -> impl Strategy<Value = (RuleId, Vec<Version>, Vec<Version>)> {
	any_rule().prop_flat_map(|rule| {
		let some = || proptest::collection::vec(any_version(rule), 0..5);
		(Just(rule), some(), some())
	})
}

proptest! {
	#[test]
	fn a_burden_is_permitted_exactly_if_the_value_has_a_basis(
		rule in any_rule(), basis in any_basis(), effect in proptest::sample::select(&Effect::ALL[..]), at in 0u64..9,
	) {
		let version =
			Version { value: rule.row().default, basis, authority: Authority::National, evidence: [0; 32], from: at, until: None };
		let pin = Pin::set(rule, &version);
		match pin.permit(effect) {
			Ok(consequence) => {
				prop_assert!(basis != Basis::None || !effect.is_burden());
				prop_assert_eq!((consequence.rule(), consequence.effect(), consequence.basis()), (rule, effect, basis));
			}
			Err(refused) => {
				prop_assert!(basis == Basis::None && effect.is_burden());
				prop_assert!(refused.to_string().contains(rule.row().name));
			}
		}
	}

	#[test]
	fn whatever_lower_layers_say_what_holds_is_as_tight_as_what_the_nation_says(
		(rule, mut nation, lower) in rule_and_versions(), at in 0u64..80,
	) {
		nation.sort_by_key(|version| version.from);
		let nation = in_force(&nation, at);
		let alone = resolve(rule, nation, []);
		let lower: Vec<_> = lower.iter().filter(|version| version.holds_at(at)).collect();
		let held = resolve(rule, nation, lower.iter().copied());
		prop_assert!(rule.row().is_tightening(alone.value(), held.value()), "{:?} then {:?}", alone, held);
		prop_assert!(rule.row().check(held.value()).is_ok(), "{:?} is out of bounds", held);
		// The basis is that of a version that was really set, or of the table.
		let bases = lower.iter().map(|version| version.basis).chain([alone.basis()]);
		prop_assert!(bases.into_iter().any(|basis| basis == held.basis()));
	}

	#[test]
	fn a_change_never_alters_what_held_before_it(
		(rule, mut versions, more) in rule_and_versions(), at in 0u64..50,
	) {
		versions.sort_by_key(|version| version.from);
		let before = resolve(rule, in_force(&versions, at), []);
		// Announced changes begin after the moment that was asked about.
		versions.extend(more.into_iter().map(|version| Version { from: at + 1 + version.from, until: None, ..version }));
		versions.sort_by_key(|version| version.from);
		prop_assert_eq!(resolve(rule, in_force(&versions, at), []), before);
	}
}
