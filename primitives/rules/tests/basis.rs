//! What stands on nothing costs nobody anything, whatever its value and whoever asks.

use fairstream_rules::{
	basis::{Authority, Basis, Effect},
	history::{claim, for_good, in_force, resolve, Version},
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

fn any_authority() -> impl Strategy<Value = Authority> {
	proptest::sample::select(vec![
		Authority::National,
		Authority::Technical,
		Authority::Provincial,
		Authority::Platform,
	])
}

prop_compose! {
	fn any_version(rule: RuleId)(
		share in 0u64..=100, basis in any_basis(), authority in any_authority(), from in 0u64..50,
		length in proptest::option::of(1u64..20),
	) -> Version {
		let until = length.map(|length| from + length);
		Version { value: within(rule, share), basis, authority, evidence: [0; 32], from, until }
	}
}

fn rule_and_versions() -> impl Strategy<Value = (RuleId, Vec<Version>, Vec<Version>)> {
	any_rule().prop_flat_map(|rule| {
		let some = || proptest::collection::vec(any_version(rule), 0..5);
		(Just(rule), some(), some())
	})
}

/// A layer of a small house.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Of {
	Nation,
	Category,
	Province,
	Platform,
}

impl Of {
	const ALL: [Of; 4] = [Of::Nation, Of::Category, Of::Province, Of::Platform];

	/// Who sets its values; for the nation there is a second one.
	fn authority(self, second: bool) -> Authority {
		match (self, second) {
			(Of::Nation, true) => Authority::Technical,
			(Of::Nation | Of::Category, _) => Authority::National,
			(Of::Province, _) => Authority::Provincial,
			(Of::Platform, _) => Authority::Platform,
		}
	}
}

/// Somebody sets a value of a layer: from a later moment on, or at once, for a time or for good.
#[derive(Clone, Debug)]
struct Set {
	of: Of,
	second: bool,
	share: u64,
	named: Option<Basis>,
	after: u64,
	wait: u64,
	length: Option<u64>,
}

prop_compose! {
	fn any_set()(
		of in proptest::sample::select(&Of::ALL[..]), second in any::<bool>(), share in 0u64..=100,
		named in proptest::option::of(any_basis()), after in 0u64..10, wait in 0u64..20,
		length in proptest::option::of(1u64..60),
	) -> Set {
		Set { of, second, share, named, after, wait, length }
	}
}

/// A version, and what basis the national seats named with it.
type Noted = (Version, Option<Basis>);

/// The versions of each layer after these steps, in their order, none of which begins before the step after which it was
/// announced.
fn play(rule: RuleId, sets: &[Set]) -> [Vec<Noted>; 4] {
	let mut house: [Vec<Noted>; 4] = Default::default();
	let mut now = 1;
	for set in sets {
		now += set.after;
		let begun = |versions: &[Noted]| -> Vec<Version> {
			versions.iter().map(|(version, _)| *version).filter(|version| version.from <= now).collect()
		};
		let own = &house[set.of as usize];
		// One change of a layer is announced at a time.
		if begun(own).len() < own.len() {
			continue;
		}
		let authority = set.of.authority(set.second);
		let named = set.named.filter(|_| authority == Authority::National);
		let nation = begun(&house[Of::Nation as usize]);
		let basis = claim(rule, authority, named, for_good(&nation)).expect("only the national seats name one here");
		let from = now + set.wait;
		// A pilot ends.
		let until = set.length.or((basis == Basis::PilotAuthorisation).then_some(5)).map(|length| from + length);
		let version = Version { value: within(rule, set.share), basis, authority, evidence: [0; 32], from, until };
		house[set.of as usize].push((version, named));
	}
	house
}

proptest! {
	#[test]
	fn at_no_moment_and_for_nobody_does_a_value_stand_on_more_than_the_table_unless_the_national_seats_say_so_then(
		rule in any_rule(), sets in proptest::collection::vec(any_set(), 1..40),
	) {
		let house = play(rule, &sets);
		let versions = |of: Of| house[of as usize].iter().map(|(version, _)| *version).collect::<Vec<_>>();
		let ends = house.iter().flatten().flat_map(|(version, _)| [Some(version.from), version.until]).flatten();
		let moments = ends.flat_map(|moment| [moment - 1, moment]).chain([u64::MAX]);
		for at in moments {
			for scope in 0..8 {
				let layers = Of::ALL.into_iter().filter(|of| *of == Of::Nation || scope >> (*of as u8 - 1) & 1 == 1);
				let layers: Vec<_> = layers.collect();
				let held: Vec<_> = layers.iter().map(|of| in_force(&versions(*of), at).copied()).collect();
				let lower: Vec<_> = held[1..].iter().flatten().collect();
				let basis = resolve(rule, held[0].as_ref(), lower).basis();
				let said = layers.iter().flat_map(|of| &house[*of as usize]).any(|(version, named)| {
					*named == Some(basis) && version.holds_at(at)
				});
				prop_assert!(basis == rule.row().basis || said, "{:?} at {} for {:?}: {:?}", basis, at, layers, house);
			}
		}
	}

	#[test]
	fn a_layer_that_says_nothing_changes_nothing(rule in any_rule(), share in 0u64..=100, basis in any_basis()) {
		let nation = Version { value: within(rule, share), basis, ..Version::of_the_table(rule, 1) };
		let silent = Version::that_says_nothing(rule, 2);
		prop_assert!(rule.row().check(silent.value).is_ok());
		prop_assert_eq!(resolve(rule, Some(&nation), [&silent]), resolve(rule, Some(&nation), []));
	}

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
