//! `fairstream commitment show`: what somebody filed.

use super::{filed, key_json, line_json, record, tree};
use crate::{
	cli::commitment::ShowArguments,
	commands::{pick, Failure, Final},
	machine,
	outcome::{Outcome, Status},
	proof::names,
	table,
};
use fairstream_sheet::{
	commitments::{CommitmentLine, CommitmentPage},
	Language,
};
use serde_json::{json, Map, Value};

/// Most commitments that are printed at once.
const MOST: usize = 100_000;

pub(super) async fn run(arguments: &ShowArguments) -> Result<Outcome, Failure> {
	let block = Final::of(&arguments.ask.node.url).await?;
	match arguments.window {
		Some(window) => one(arguments, &block, window).await,
		None => all(arguments, &block).await,
	}
}

async fn one(arguments: &ShowArguments, block: &Final, window: u64) -> Result<Outcome, Failure> {
	let language = arguments.ask.language.into();
	let question = (arguments.owner, arguments.kind, window, language);
	let line: CommitmentLine = block.ask_for("CommitmentsApi", "commitment", question).await?;
	let late = if line.late.is_empty() { String::new() } else { format!("  {}", line.late) };
	let filed = match language {
		Language::En => filed(&line),
		Language::Zh => format!("提交于 {}{late}", line.filed_shown),
	};
	let lines = vec![
		format!("{}: {}, {}", line.owner, line.kind, line.window),
		block.line(language),
		tree(&line.filed.root, line.filed.count),
		filed,
		format!("{}{}", pick(language, "record in the archive: ", "归档记录："), machine::bytes(&record(&line))),
	];
	let mut json = object(&line);
	json.insert("block".into(), block.json());
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json: json.into() })
}

async fn all(arguments: &ShowArguments, block: &Final) -> Result<Outcome, Failure> {
	let language = arguments.ask.language.into();
	let (found, next) = pages(arguments, block, language).await?;
	let mut lines = rows(&found, language);
	lines.push(String::new());
	lines.push(match language {
		Language::En => format!("{} in the state; {}", found.len(), block.line(language)),
		Language::Zh => format!("状态中共 {} 项；{}", found.len(), block.line(language)),
	});
	lines.extend(next.map(|next| {
		let (owner, kind) = (arguments.owner.0, names::kind_name(arguments.kind));
		format!("{}fairstream commitment show {owner} {kind} --after {next}", pick(language, "more: ", "更多："))
	}));
	let json = json!({
		"block": block.json(),
		"owner": arguments.owner.0,
		"kind": names::kind_name(arguments.kind),
		"commitments": found.iter().map(|line| object(line).into()).collect::<Vec<Value>>(),
		"next": next,
	});
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}

/// As many as are printed at once, and the window after which the others stand, if there may be some.
async fn pages(
	arguments: &ShowArguments,
	block: &Final,
	language: Language,
) -> Result<(Vec<CommitmentLine>, Option<u64>), Failure> {
	let (mut found, mut after) = (vec![], arguments.after);
	loop {
		let question = (arguments.owner, arguments.kind, after, language);
		let page: CommitmentPage = block.ask("CommitmentsApi", "commitments_of", question).await?;
		let is_empty = page.lines.is_empty();
		found.extend(page.lines);
		match page.next {
			// A node can't keep us here by naming pages for ever.
			Some(next) if !is_empty && after.is_none_or(|after| after < next) => after = Some(next),
			_ => return Ok((found, None)),
		}
		if found.len() >= MOST {
			return Ok((found, after));
		}
	}
}

fn rows(lines: &[CommitmentLine], language: Language) -> Vec<String> {
	let head = match language {
		Language::En => ["window", "from – to", "leaves", "filed at", "", "root"],
		Language::Zh => ["窗口", "起止", "叶数", "提交时间", "", "根"],
	};
	let rows: Vec<[String; 6]> = lines
		.iter()
		.map(|line| {
			[
				line.key.window.to_string(),
				line.window.clone(),
				line.filed.count.to_string(),
				line.filed_shown.clone(),
				line.late.clone(),
				machine::bytes(&line.filed.root),
			]
		})
		.collect();
	table::lines(head, &rows)
}

fn object(line: &CommitmentLine) -> Map<String, Value> {
	[key_json(&line.key), line_json(line)]
		.into_iter()
		.filter_map(|part| match part {
			Value::Object(fields) => Some(fields),
			_ => None,
		})
		.flatten()
		.collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_doors::{CommitmentKey, CommitmentKind, Filed, ParticipantId};

	fn line(window: u64, late: Option<u64>) -> CommitmentLine {
		CommitmentLine {
			key: CommitmentKey { owner: ParticipantId(3), kind: CommitmentKind::PriceRule, window },
			owner: "#3".into(),
			kind: "price rule".into(),
			window: format!("no. {window}"),
			filed: Filed { root: [7; 32], count: 2, at: 1_780_316_000_000, late },
			filed_shown: "2026-06-01 20:15:30 +08:00".into(),
			late: late.map(|_| "late by 3 min".into()).unwrap_or_default(),
		}
	}

	#[test]
	fn commitments_stand_in_a_table_with_what_was_late() {
		let root = format!("0x{}", "07".repeat(32));
		assert_eq!(
			rows(&[line(0, None), line(11, Some(180_000))], Language::En),
			[
				"window  from – to  leaves  filed at                                   root".to_string(),
				format!("0       no. 0      2       2026-06-01 20:15:30 +08:00                 {root}"),
				format!("11      no. 11     2       2026-06-01 20:15:30 +08:00  late by 3 min  {root}"),
			]
		);
	}

	#[test]
	fn for_machines_a_commitment_has_its_key_and_what_was_filed_in_one_object() {
		let json = object(&line(11, Some(180_000)));
		assert_eq!((&json["window"], &json["kind"], &json["count"]), (&json!(11), &json!("price-rule"), &json!(2)));
		assert_eq!(json["late"], json!(180_000));
		assert!(json["record"].as_str().expect("hex").starts_with("0x0300000004"));
	}
}
