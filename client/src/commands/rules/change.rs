//! A change of a rule before it is sent: what the table, and the values that hold, say about it. Pure.
//!
//! The chain checks all of this again. Here it is said before anybody signs.

use crate::{
	calls::{Change, When},
	input::layer_name,
};
use fairstream_doors::Region;
use fairstream_rules::{
	basis::{Authorities, Tighter},
	Authority, Basis, Layer, RuleId, Scope,
};
use fairstream_sheet::law::RuleLine;

/// Most rules that are named in place of one that isn't there.
const MOST_SIMILAR: usize = 3;

/// The rule of this name.
///
/// # Errors
/// Which ones there are.
pub(in crate::commands) fn rule(name: &str) -> Result<RuleId, String> {
	RuleId::named(name).ok_or_else(|| {
		let last = name.rsplit('.').next().unwrap_or(name);
		let alike = |rule: &&RuleId| !last.is_empty() && rule.row().name.contains(last);
		let similar: Vec<&str> =
			RuleId::ALL.iter().filter(alike).map(|rule| rule.row().name).take(MOST_SIMILAR).collect();
		match similar.is_empty() {
			true => format!("no rule is named '{name}': 'fairstream rules list' prints their names"),
			false => format!("no rule is named '{name}': did you mean {}?", similar.join(" or ")),
		}
	})
}

/// Whether the table lets a layer have such a value in such a time.
///
/// # Errors
/// Why not, and what to do.
pub(super) fn check(change: &Change) -> Result<(), String> {
	let Change { rule, layer, basis, when, .. } = *change;
	let who = rule.row().authorities;
	if !authorities(layer).iter().any(|authority| who.include(*authority)) {
		let layer = layer_name(layer);
		return Err(format!("{rule} can't be changed for {layer}: only {} may change it", in_words(who)));
	}
	let is_national = matches!(layer, Layer::Nation | Layer::Category(_));
	if basis.is_some() && !is_national {
		return Err("only the national seats say what a value stands on: leave --basis out".into());
	}
	match when {
		When::AtOnce if !is_national => Err(format!(
			"emergencies are the nation's, and {} has none: announce the change with --from",
			layer_name(layer)
		)),
		When::After { from, until: Some(until), .. } if until <= from => {
			Err("it would end before it begins: name a later --until".into())
		}
		When::After { until: None, .. } if basis == Some(Basis::PilotAuthorisation) => {
			Err("a value that stands on a pilot's authorisation ends with the pilot: name its end with --until".into())
		}
		_ => Ok(()),
	}
}

/// Whether what holds above a layer lets it have such a value.
///
/// # Errors
/// Why not, and what to do.
pub(super) fn check_against(change: &Change, above: &RuleLine) -> Result<(), String> {
	let Change { rule, layer, value, .. } = *change;
	let row = rule.row();
	if layer != Layer::Nation && !row.is_tightening(above.value, value) {
		let limit = above.shown.as_str();
		let hint = match row.tighter {
			Tighter::Less => format!("name {limit}, or what lies below or within it"),
			Tighter::More => format!("name {limit}, or what lies above or around it"),
			Tighter::Fixed => "this value is the same for all".into(),
		};
		return Err(format!(
			"{rule}: {value} is looser than {limit}, which holds above {} then, and a lower layer only tightens: {hint}",
			layer_name(layer)
		));
	}
	Ok(())
}

/// The question to which a layer's value is a tightening; for the nation, what it has itself.
pub(super) fn above(layer: Layer) -> Scope {
	match layer {
		Layer::Region(region) => Scope { region: region.parent().unwrap_or(Region::NATION), ..Scope::NATION },
		Layer::Nation | Layer::Category(_) | Layer::Platform(_) => Scope::NATION,
	}
}

/// Who speaks for a layer.
const fn authorities(layer: Layer) -> &'static [Authority] {
	match layer {
		Layer::Nation => &[Authority::National, Authority::Technical],
		Layer::Category(_) => &[Authority::National],
		Layer::Region(_) => &[Authority::Provincial],
		Layer::Platform(_) => &[Authority::Platform],
	}
}

fn in_words(who: Authorities) -> String {
	let words = [
		(Authority::National, "the national seats together"),
		(Authority::Provincial, "a provincial seat for its region"),
		(Authority::Technical, "the technical council for the nation"),
		(Authority::Platform, "a platform for itself"),
	];
	let held: Vec<&str> =
		words.iter().filter(|(authority, _)| who.include(*authority)).map(|(_, words)| *words).collect();
	held.join(", and ")
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::calls::Notice;
	use fairstream_doors::ParticipantId;
	use fairstream_rules::Value;

	const PLATFORM: Layer = Layer::Platform(ParticipantId(3));

	fn province() -> Layer {
		Layer::Region(Region::new(330_000).expect("a province"))
	}

	fn change(rule: RuleId, layer: Layer, value: Value) -> Change {
		let when = When::After { notice: Notice::Normal, from: 10, until: None };
		Change { rule, layer, value, basis: None, evidence: [0; 32], when }
	}

	fn first_reply(layer: Layer) -> Change {
		change(RuleId::ComplaintFirstReply, layer, Value::Hours(24))
	}

	fn holds(value: Value, rule: RuleId) -> RuleLine {
		RuleLine {
			id: rule,
			name: rule.row().name.into(),
			what: String::new(),
			value,
			shown: value.to_string(),
			start: String::new(),
			bounds: String::new(),
			basis: rule.row().basis,
			stands_on: String::new(),
			source: String::new(),
			changed_by: String::new(),
			since: String::new(),
			coming: String::new(),
			stale: false,
		}
	}

	#[test]
	fn a_rule_that_is_not_there_is_answered_with_those_like_it() {
		assert_eq!(rule("complaint.platform.first_reply"), Ok(RuleId::ComplaintFirstReply));
		let error = rule("complaint.first_reply").expect_err("no such rule");
		assert!(error.contains("did you mean complaint.platform.first_reply?"), "{error}");
		for name in ["colour", "", "complaint."] {
			assert!(rule(name).expect_err("no such rule").contains("'fairstream rules list'"), "{name}");
		}
	}

	#[test]
	fn who_is_not_named_by_the_rule_is_told_who_is() {
		assert_eq!(check(&first_reply(PLATFORM)), Ok(()));
		let error = check(&change(RuleId::ComplaintAccept, PLATFORM, Value::WorkingDays(5))).expect_err("the nation's");
		assert!(error.contains("can't be changed for platform:3: only the national seats together may"), "{error}");
		let error = check(&change(RuleId::AuditDraw, province(), Value::Count(400))).expect_err("the council's");
		assert!(error.contains("the technical council"), "{error}");
	}

	#[test]
	fn emergencies_are_the_nations() {
		let at_once = |layer| Change { when: When::AtOnce, ..first_reply(layer) };
		assert_eq!(check(&at_once(Layer::Nation)), Ok(()));
		for layer in [province(), PLATFORM] {
			let error = check(&at_once(layer)).expect_err("no emergency here");
			assert!(error.contains("announce the change with --from"), "{error}");
		}
	}

	#[test]
	fn an_end_comes_after_the_beginning_and_a_pilot_has_one() {
		let until = |until| {
			let when = When::After { notice: Notice::Major, from: 10, until };
			Change { when, basis: Some(Basis::PilotAuthorisation), ..first_reply(Layer::Nation) }
		};
		assert_eq!(check(&until(Some(11))), Ok(()));
		assert!(check(&until(Some(10))).expect_err("no time").contains("name a later --until"));
		assert!(check(&until(None)).expect_err("for ever").contains("name its end with --until"));
	}

	#[test]
	fn a_lower_layer_only_tightens_what_holds_above_it() {
		let rule = RuleId::ComplaintFirstReply;
		let above = holds(Value::Hours(24), rule);
		let set = |layer, hours| change(rule, layer, Value::Hours(hours));
		assert_eq!(check_against(&set(PLATFORM, 24), &above), Ok(()));
		assert_eq!(check_against(&set(Layer::Nation, 48), &above), Ok(()), "the nation may loosen");
		for layer in [PLATFORM, province()] {
			let error = check_against(&set(layer, 25), &above).expect_err("looser");
			assert!(error.contains("25 h is looser than 24 h") && error.contains("name 24 h, or"), "{error}");
		}
		let fixed = change(RuleId::FraudFloor, Layer::Region(Region::new(330_000).expect("one")), Value::Fen(1));
		let error = check_against(&fixed, &holds(Value::Fen(50_000), RuleId::FraudFloor)).expect_err("fixed");
		assert!(error.contains("the same for all"), "{error}");
	}

	#[test]
	fn only_the_nation_says_what_a_value_stands_on() {
		let on = |layer| Change { basis: Some(Basis::MemberAgreement), ..first_reply(layer) };
		assert_eq!(check(&on(Layer::Nation)), Ok(()));
		for layer in [province(), PLATFORM] {
			assert!(check(&on(layer)).expect_err("not theirs to say").contains("leave --basis out"));
		}
	}

	#[test]
	fn a_county_tightens_what_its_prefecture_has_and_a_platform_what_the_nation_has() {
		let county = Layer::Region(Region::new(330_106).expect("a county"));
		assert_eq!(above(county).region, Region::new(330_100).expect("a prefecture"));
		assert_eq!(above(province()), Scope::NATION);
		assert_eq!(above(PLATFORM), Scope::NATION);
	}
}
