//! `fairstream rules`: the law as values.

mod acts;
mod change;
mod history;
mod list;
mod propose;
mod show;

pub(super) use change::rule;

use crate::{cli::rules::RulesCommand, machine, outcome::Outcome};
use fairstream_sheet::law::RuleLine;
use serde_json::{json, Value};

/// Do it.
pub async fn run(command: &RulesCommand) -> Outcome {
	let outcome = match command {
		RulesCommand::List(arguments) => list::run(arguments).await,
		RulesCommand::Show(arguments) => show::run(arguments).await,
		RulesCommand::History(arguments) => history::run(arguments).await,
		RulesCommand::Propose(arguments) => propose::run(arguments).await,
		RulesCommand::Acts(arguments) => acts::run(arguments).await,
	};
	outcome.unwrap_or_else(Outcome::from)
}

/// Whether a rule stands in no law.
fn is_project(rule: &RuleLine) -> bool {
	rule.source.starts_with("project")
}

/// A rule for machines.
fn rule_json(rule: &RuleLine) -> Value {
	json!({
		"name": rule.name,
		"what": rule.what,
		"value": machine::value(rule.value),
		"shown": rule.shown,
		"start": rule.start,
		"bounds": rule.bounds,
		"basis": machine::basis(rule.basis),
		"standsOn": rule.stands_on,
		"source": rule.source,
		"project": is_project(rule),
		"changedBy": rule.changed_by,
		"since": rule.since,
		"coming": rule.coming,
		"stale": rule.stale,
	})
}
