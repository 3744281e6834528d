//! `fairstream rules show`: all about one rule.

use super::{is_project, rule_json};
use crate::{
	cli::rules::ShowArguments,
	commands::{pick, Failure, Final},
	machine,
	outcome::{Outcome, Status},
	sheet,
};
use fairstream_sheet::{law::RuleLine, Language, Line, Section, Sheet};
use serde_json::json;

pub(super) async fn run(arguments: &ShowArguments) -> Result<Outcome, Failure> {
	let language = arguments.ask.language.into();
	let (scope, at) = (arguments.scope.scope(), arguments.scope.at);
	let block = Final::of(&arguments.ask.node.url).await?;
	let question = (arguments.name.clone(), scope, at, language);
	let rule: RuleLine = block.ask_for("RulebookApi", "rule", question).await?;
	let due: Option<Sheet> = match arguments.start {
		Some(start) => {
			Some(block.ask_for("RulebookApi", "due", (arguments.name.clone(), scope, start, language)).await?)
		}
		None => None,
	};
	let mut lines = vec![rule.name.clone(), block.line(language)];
	lines.extend(sheet::section_lines(&about(&rule, language)));
	if let Some(due) = &due {
		lines.push(String::new());
		lines.extend(sheet::lines(due));
	}
	let json = json!({
		"block": block.json(),
		"scope": machine::scope(&scope),
		"at": at,
		"rule": rule_json(&rule),
		"due": due.as_ref().map(|due| json!({
			"start": arguments.start,
			"title": due.title,
			"sections": sheet::json(&due.sections),
		})),
	});
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}

/// The rule as a section: what it says, and below the lines that say something.
fn about(rule: &RuleLine, language: Language) -> Section {
	let yes = |holds: bool, text: &str| if holds { text.to_string() } else { String::new() };
	let lines = [
		(pick(language, "value", "值"), rule.shown.clone()),
		(pick(language, "runs from", "起算"), rule.start.clone()),
		(pick(language, "may be set to", "可设定范围"), rule.bounds.clone()),
		(pick(language, "stands on", "依据"), rule.stands_on.clone()),
		(pick(language, "source", "出处"), rule.source.clone()),
		(
			pick(language, "project", "项目自定"),
			yes(is_project(rule), pick(language, "it stands in no law", "无法律规定的数值")),
		),
		(pick(language, "changed by", "变更权限"), rule.changed_by.clone()),
		(pick(language, "since", "生效时间"), rule.since.clone()),
		(
			pick(language, "stale", "逾期未复核"),
			yes(rule.stale, pick(language, "nobody affirmed it for too long", "长期未经确认")),
		),
		(pick(language, "announced", "已公告"), rule.coming.clone()),
	];
	let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
	Section {
		heading: rule.what.clone(),
		lines: lines.map(|(label, text)| Line { label: label.into(), text }).collect(),
	}
}
