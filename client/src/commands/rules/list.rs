//! `fairstream rules list`: every rule with the value that holds.

use super::{is_project, rule_json};
use crate::{
	cli::rules::ListArguments,
	commands::{pick, Failure, Final},
	machine,
	outcome::{Outcome, Status},
	table,
};
use fairstream_sheet::{law::RuleLine, Language};
use serde_json::{json, Value};

pub(super) async fn run(arguments: &ListArguments) -> Result<Outcome, Failure> {
	let language = arguments.ask.language.into();
	let (scope, at) = (arguments.scope.scope(), arguments.scope.at);
	let block = Final::of(&arguments.ask.node.url).await?;
	let all: Vec<RuleLine> = block.ask("RulebookApi", "rules", (scope, at, language)).await?;
	let total = all.len();
	let rules: Vec<RuleLine> = all.into_iter().filter(|rule| is_wanted(rule, arguments)).collect();
	let mut lines = lines(&rules, language);
	lines.push(String::new());
	lines.push(match language {
		Language::En => format!("{} of {total} rules; {}", rules.len(), block.line(language)),
		Language::Zh => format!("{total} 项规则中的 {} 项；{}", rules.len(), block.line(language)),
	});
	let json = json!({
		"block": block.json(),
		"scope": machine::scope(&scope),
		"at": at,
		"total": total,
		"rules": rules.iter().map(rule_json).collect::<Vec<Value>>(),
	});
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}

fn is_wanted(rule: &RuleLine, arguments: &ListArguments) -> bool {
	let holds = |text: &String| rule.source.to_lowercase().contains(&text.to_lowercase());
	arguments.source.as_ref().is_none_or(holds)
		&& (!arguments.project || is_project(rule))
		&& (!arguments.stale || rule.stale)
}

/// The table, and below it the changes that are announced.
fn lines(rules: &[RuleLine], language: Language) -> Vec<String> {
	let head = match language {
		Language::En => ["rule", "value", "runs from", "stands on", "since", ""],
		Language::Zh => ["规则", "值", "起算", "依据", "生效时间", ""],
	};
	let rows: Vec<[String; 6]> = rules
		.iter()
		.map(|rule| {
			let RuleLine { name, shown, start, stands_on, since, .. } = rule.clone();
			[name, shown, start, stands_on, since, marks(rule, language)]
		})
		.collect();
	let mut lines = table::lines(head, &rows);
	let coming: Vec<&RuleLine> = rules.iter().filter(|rule| !rule.coming.is_empty()).collect();
	if !coming.is_empty() {
		lines.push(String::new());
		lines.push(pick(language, "Announced for the whole nation", "全国已公告的变更").into());
		lines.extend(coming.iter().map(|rule| format!("  {}: {}", rule.name, rule.coming)));
	}
	lines
}

fn marks(rule: &RuleLine, language: Language) -> String {
	let marks = [
		(is_project(rule), pick(language, "project", "项目自定")),
		(rule.stale, pick(language, "stale", "逾期未复核")),
		(!rule.coming.is_empty(), pick(language, "changing", "将变更")),
	];
	let held: Vec<&str> = marks.iter().filter(|(holds, _)| *holds).map(|(_, mark)| *mark).collect();
	held.join(", ")
}

#[cfg(test)]
mod tests {
	use super::{lines, Language, RuleLine};
	use fairstream_rules::{Basis, RuleId, Value};

	fn rule(name: &str, days: u32, source: &str) -> RuleLine {
		let value = Value::WorkingDays(days);
		RuleLine {
			id: RuleId::ClueCheck,
			name: name.into(),
			what: String::new(),
			value,
			shown: value.to_string(),
			start: "filing".into(),
			bounds: String::new(),
			basis: Basis::Statute,
			stands_on: "a statute".into(),
			source: source.into(),
			changed_by: String::new(),
			since: String::new(),
			coming: String::new(),
			stale: false,
		}
	}

	#[test]
	fn what_is_the_projects_own_stale_or_about_to_change_is_marked() {
		let of_law = rule("clue.check", 15, "Penalty procedure art. 18");
		let own = RuleLine {
			stale: true,
			coming: "9 working days from 2026-12-01 00:00:00 +08:00".into(),
			..rule("clue.transfer", 7, "project; Order 117 art. 46 gives no number")
		};
		assert_eq!(
			lines(&[of_law, own], Language::En),
			[
				"rule           value            runs from  stands on  since",
				"clue.check     15 working days  filing     a statute",
				"clue.transfer  7 working days   filing     a statute         project, stale, changing",
				"",
				"Announced for the whole nation",
				"  clue.transfer: 9 working days from 2026-12-01 00:00:00 +08:00",
			]
		);
	}

	#[test]
	fn without_an_announced_change_nothing_stands_below_the_table() {
		assert_eq!(lines(&[rule("clue.check", 15, "Penalty procedure art. 18")], Language::Zh).len(), 2);
	}
}
