//! `fairstream case show`: a case.

use super::needs::{self, usage};
use crate::{
	cli::case::ShowArguments,
	commands::{pick, Failure, Final},
	input::kebab,
	machine,
	outcome::{Outcome, Status},
	sheet,
};
use fairstream_docket::Role;
use fairstream_doors::CaseId;
use fairstream_sheet::{
	docket::{CaseSheet, StepLine},
	Language,
};
use serde_json::{json, Value};
use std::{
	fs::OpenOptions,
	io::{self, Write},
	path::Path,
};

pub(super) async fn run(arguments: &ShowArguments) -> Result<Outcome, Failure> {
	let (case, language) = (CaseId(arguments.case), arguments.ask.language.into());
	let block = Final::of(&arguments.ask.node.url).await?;
	let found: CaseSheet = block.ask_for("CasesApi", "case", (case, language)).await?;
	let mut lines = sheet::lines(&found.sheet);
	lines.insert(1.min(lines.len()), block.line(language));
	lines.extend(steps_lines(case.0, &found.steps, language));
	lines.extend(leaf_lines(&found, arguments.leaf.as_deref(), language)?);
	let json = json!({
		"block": block.json(),
		"case": case.0,
		"kind": kebab(&found.kind),
		"stage": found.stage.map(|stage| kebab(&stage)),
		"seat": found.seat.0,
		"taken": found.taken,
		"title": found.sheet.title,
		"sections": sheet::json(&found.sheet.sections),
		"steps": found.steps.iter().map(|step| step_json(case.0, step)).collect::<Vec<Value>>(),
		"leaf": found.leaf.as_ref().map(|leaf| machine::bytes(leaf)),
		"leafFile": arguments.leaf.as_ref().map(|file| file.display().to_string()),
	});
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}

/// The steps that may be taken now: who may, where each leads, and the command that takes it.
fn steps_lines(case: u64, steps: &[StepLine], language: Language) -> Vec<String> {
	if steps.is_empty() {
		return vec![];
	}
	let mut lines = vec![String::new(), pick(language, "What may be done", "可以办理").into()];
	for step in steps {
		lines.push(format!("  {}", step.shown));
		let mut put = |en, zh, text: &str| lines.push(format!("    {}  {text}", pick(language, en, zh)));
		put("by      ", "办理人", &step.who);
		put("leads to", "办理后", &step.leads_to);
		put("command ", "命令  ", &command(case, step));
	}
	lines
}

/// The command that takes a step.
fn command(case: u64, step: &StepLine) -> String {
	let key = match step.by {
		// Who filed it may have no account.
		Role::Opener => "(--key-file FILE | --as KEYFILE)",
		Role::Subject | Role::Seat | Role::Reviewer => "--key-file FILE",
	};
	format!("fairstream case act {case} {} {key}", usage(step.step))
}

/// A step for machines.
fn step_json(case: u64, step: &StepLine) -> Value {
	let needs = needs::of(step.step);
	let names = |parts: &[needs::Part]| parts.iter().map(|part| part.option()).collect::<Vec<&str>>();
	json!({
		"step": kebab(&step.step),
		"shown": step.shown,
		"by": kebab(&step.by),
		"who": step.who,
		"seat": step.seat.map(|seat| seat.0),
		"leadsTo": step.leads_to,
		"needs": names(needs.all),
		"takes": names(needs.may),
		"command": command(case, step),
		"encoded": machine::bytes(&step.encoded),
	})
}

/// What is said of the leaf of a case that ended; it is written into a file if one is named.
fn leaf_lines(found: &CaseSheet, file: Option<&Path>, language: Language) -> Result<Vec<String>, Failure> {
	let (leaf, file) = match (&found.leaf, file) {
		(None, None) => return Ok(vec![]),
		(None, Some(_)) => {
			return Err(Failure::Refused("the case waits still, and has no leaf: ask again once it has ended".into()));
		}
		(Some(_), None) => {
			let how = "to prove later how it ended, keep its leaf: run this again with --leaf FILE";
			let how_zh = "如需日后证明办理结果，请以 --leaf FILE 保存存证叶";
			return Ok(vec![String::new(), pick(language, how, how_zh).into()]);
		}
		(Some(leaf), Some(file)) => (leaf, file),
	};
	let name = file.display();
	write_new(file, leaf).map_err(|error| {
		Failure::NotTried(match error.kind() {
			io::ErrorKind::AlreadyExists => format!("{name} exists already: name a file that doesn't exist yet"),
			_ => format!("{name}: can't be written: {error}"),
		})
	})?;
	let written = match language {
		Language::En => format!("the leaf's {} bytes stand in {name}", leaf.len()),
		Language::Zh => format!("存证叶（{} 字节）已写入 {name}", leaf.len()),
	};
	Ok(vec![String::new(), written])
}

/// Write into a file that isn't there yet.
fn write_new(file: &Path, bytes: &[u8]) -> io::Result<()> {
	let mut file = OpenOptions::new().write(true).create_new(true).open(file)?;
	file.write_all(bytes)?;
	file.sync_all()
}

#[cfg(test)]
mod tests {
	use super::{
		super::route::tests::{line, sheet},
		*,
	};
	use fairstream_docket::{Stage, Step};

	#[test]
	fn a_step_says_who_may_where_it_leads_and_with_which_command() {
		let steps = [line(Step::Refuse, Role::Seat, Some(2)), line(Step::Withdraw, Role::Opener, None)];
		assert_eq!(
			steps_lines(12, &steps, Language::En),
			[
				"",
				"What may be done",
				"  refuse it, with the ground",
				"    by        seat 2, Hangzhou",
				"    leads to  who reported is told",
				"    command   fairstream case act 12 refuse --ground GROUND --document FILE [--custodian N] --key-file FILE",
				"  withdraw",
				"    by        participant #5",
				"    leads to  who reported is told",
				"    command   fairstream case act 12 withdraw (--key-file FILE | --as KEYFILE)",
			]
		);
	}

	#[test]
	fn where_nothing_may_be_done_nothing_is_said() {
		assert!(steps_lines(12, &[], Language::En).is_empty());
	}

	#[test]
	fn for_machines_a_step_says_what_it_needs() {
		let json = step_json(12, &line(Step::Transfer, Role::Seat, Some(2)));
		assert_eq!(json["step"], "transfer");
		assert_eq!(json["needs"], json!(["--document"]));
		assert_eq!(json["takes"], json!(["--act", "--custodian"]));
		assert_eq!(json["encoded"], "0x1700");
		assert_eq!((&json["seat"], &json["by"]), (&json!(2), &json!("seat")));
	}

	#[test]
	fn the_leaf_of_a_case_that_ended_is_written_into_a_new_file() {
		let file = std::env::temp_dir().join(format!("fairstream-leaf-{}", std::process::id()));
		let ended = CaseSheet { leaf: Some(vec![1, 2, 3]), ..sheet(None, vec![]) };
		let lines = leaf_lines(&ended, Some(&file), Language::En).ok().expect("it is written");
		let again = leaf_lines(&ended, Some(&file), Language::En).err();
		let written = std::fs::read(&file);
		std::fs::remove_file(&file).expect("the file is ours");
		assert_eq!(written.expect("the file"), [1, 2, 3]);
		assert!(lines[1].contains("3 bytes"), "{lines:?}");
		assert!(matches!(again, Some(Failure::NotTried(error)) if error.contains("exists already")));
	}

	#[test]
	fn a_case_that_waits_has_no_leaf() {
		let waiting = sheet(Some(Stage::Check), vec![]);
		assert!(leaf_lines(&waiting, None, Language::En).ok().expect("nothing is asked").is_empty());
		let refused = leaf_lines(&waiting, Some(Path::new("case.leaf")), Language::En).err();
		assert!(matches!(refused, Some(Failure::Refused(error)) if error.contains("once it has ended")));
		assert!(!Path::new("case.leaf").exists());
	}
}
