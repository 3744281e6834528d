//! `fairstream code show`: what is known of an item's code.

use super::opening_json;
use crate::{
	cli::code::ShowArguments,
	commands::{Failure, Final},
	outcome::{Outcome, Status},
	sheet,
};
use fairstream_sheet::codes::CodeSheet;
use serde_json::{json, Value};

pub(super) async fn run(arguments: &ShowArguments) -> Result<Outcome, Failure> {
	let (block, language) = (Final::of(&arguments.ask.node.url).await?, arguments.ask.language.into());
	let question = (arguments.unit.to_string(), language);
	let told: CodeSheet = block.ask_for("CodesApi", "code", question).await?;
	let mut lines = vec![told.unit.clone(), block.line(language)];
	lines.extend(sheet::section_lines(&told.section));
	let json = json!({
		"unit": told.unit,
		"openings": told.openings.iter().map(opening_json).collect::<Vec<Value>>(),
		"sections": sheet::json(&[told.section]),
		"block": block.json(),
	});
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}
