//! `fairstream seats responsible`: which seat answers for an act.

use crate::{
	cli::seats::ResponsibleArguments,
	commands::{pick, Failure, Final},
	outcome::{Outcome, Status},
	sheet,
};
use fairstream_sheet::{law::Responsible, Section};
use serde_json::{json, Value};

pub(super) async fn run(arguments: &ResponsibleArguments) -> Result<Outcome, Failure> {
	let (act, language) = (arguments.act.clone(), arguments.ask.language.into());
	let block = Final::of(&arguments.ask.node.url).await?;
	let found: Responsible = match (arguments.supervised(), arguments.region) {
		(Some(supervised), _) => block.ask_for("SeatsApi", "whose_case", (act, supervised, language)).await?,
		(None, region) => {
			let region = region.map(|region| region.to_string()).unwrap_or_default();
			block.ask_for("SeatsApi", "responsible", (act, region, language)).await?
		}
	};
	let mut lines = vec![found.shown.clone(), block.line(language)];
	if !found.ground.is_empty() {
		lines.push(found.ground.clone());
	}
	let heading = pick(language, "Where was looked", "查找过程").into();
	lines.extend(sheet::section_lines(&Section { heading, lines: found.steps.clone() }));
	let steps: Vec<Value> =
		found.steps.iter().map(|step| json!({ "region": step.label, "found": step.text })).collect();
	let json = json!({
		"block": block.json(),
		"act": arguments.act,
		"seat": found.seat.0,
		"shown": found.shown,
		"ground": found.ground,
		"steps": steps,
	});
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}
