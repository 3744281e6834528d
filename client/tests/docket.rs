//! `fairstream worklist` and `fairstream case`, as far as they answer without a node.

mod common;

use clap::Parser;
use common::{fairstream, text};
use fairstream_client::{
	cli::{Cli, Command},
	commands::case::needs,
	hashing::blake2b,
	input,
};
use fairstream_docket::{Attachment, Kind, Move, Stage, Step};
use fairstream_doors::ParticipantId;
use fairstream_sheet::docket::Filter;
use std::path::PathBuf;

/// Where no node is.
const NOWHERE: &str = "ws://127.0.0.1:1";

/// The digest of a document.
const DIGEST: &str = "0x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

const ACT: &str = "order117.a34.fake_figures";

fn status_and_errors(arguments: &[&str]) -> (i32, String) {
	let output = fairstream(arguments, None);
	assert!(output.stdout.is_empty(), "{}", text(&output.stdout));
	(output.status.code().expect("it ends by itself"), text(&output.stderr).into())
}

/// Take a step where no node is.
fn act(arguments: &[&str]) -> (i32, String) {
	status_and_errors(&[&["case", "act", "12", "--dev-key", "//Eve", "--url", NOWHERE][..], arguments].concat())
}

/// Report where no node is.
fn report(arguments: &[&str]) -> (i32, String) {
	status_and_errors(&[&["case", "report", "--act", ACT, "--url", NOWHERE][..], arguments].concat())
}

/// A path where nothing is.
fn path(name: &str) -> PathBuf {
	std::env::temp_dir().join(format!("fairstream-docket-{name}-{}", std::process::id()))
}

fn filter(arguments: &[&str]) -> Filter {
	let cli = Cli::try_parse_from([&["fairstream", "worklist", "2"][..], arguments].concat()).expect("it parses");
	match cli.command {
		Command::Worklist(arguments) => arguments.filter(),
		_ => panic!("a worklist"),
	}
}

#[test]
fn a_worklist_is_asked_for_whole_or_by_one_filter() {
	assert_eq!(filter(&[]), Filter::All);
	assert_eq!(filter(&["--overdue"]), Filter::Overdue);
	assert_eq!(filter(&["--due-before", "2026-06-01"]), Filter::DueBefore(1_780_243_200_000));
	assert_eq!(filter(&["--kind", "rule-proposal"]), Filter::Kind(Kind::RuleProposal));
	assert_eq!(filter(&["--stage", "check-longer"]), Filter::Stage(Stage::CheckLonger));
	assert_eq!(filter(&["--stage", "tell-none"]), Filter::Stage(Stage::TellNone));
	assert_eq!(filter(&["--look"]), Filter::ToBeLookedAt);
}

#[test]
fn what_a_step_lacks_and_what_does_not_belong_to_it_is_named_before_any_node_is_asked() {
	for (arguments, words) in [
		(&["refuse"][..], "'refuse' lacks --ground and --document: write refuse --ground GROUND --document FILE"),
		(&["give-notice", "--document", DIGEST], "'give-notice' lacks --facts and --act and --service"),
		(&["withdraw", "--document", DIGEST], "'withdraw' takes no --document"),
		(&["transfer", "--act", ACT], "'transfer' lacks --document: write transfer --document FILE [--act CODE]"),
		(&["identify", "--document", DIGEST], "'identify' lacks --who"),
		(&["find-none", "--document", DIGEST, "--who", "5"], "'find-none' takes no --who"),
		(&["merge"], "'merge' lacks --into"),
		(&["accept", "--custodian", "7"], "no document that a custodian could keep"),
		(&["uphold", "--document", DIGEST, "--service", DIGEST, "--until", "2031-01-01"], "'uphold' takes no --until"),
	] {
		let (status, errors) = act(arguments);
		assert!(status == 1 && errors.contains(words), "{arguments:?}: {errors}");
	}
}

#[test]
fn every_step_with_what_it_needs_is_asked_of_a_node() {
	for step in Step::ALL {
		let mut arguments = vec![input::kebab(step)];
		for part in needs::of(*step).all {
			let value = match part {
				needs::Part::Act => ACT,
				needs::Part::Ground => "no-facts",
				needs::Part::Into => "4",
				needs::Part::Who => "5",
				needs::Part::Until => "2031-01-01",
				_ => DIGEST,
			};
			arguments.extend([part.option().into(), value.into()]);
		}
		let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
		let (status, errors) = act(&arguments);
		assert!(status == 2 && errors.contains("no node answers"), "{arguments:?}: {errors}");
	}
}

#[test]
fn a_files_digest_is_its_blake2b_and_stands_in_the_step() {
	let file = path("decision");
	std::fs::write(&file, "salt: k3kd90fk\ndecision").expect("a file");
	let name = file.to_str().expect("a plain path");
	let arguments =
		["fairstream", "case", "act", "12", "find-none", "--document", name, "--custodian", "7", "--encode"];
	let cli = Cli::try_parse_from(arguments).expect("it parses");
	let Command::Case(fairstream_client::cli::case::CaseCommand::Act(arguments)) = cli.command else {
		panic!("a step")
	};
	let read = |_, argument: &str| input::blake2b_of(argument).map(|evidence| evidence.digest);
	let brought = arguments.brought().read(read).expect("a file");
	std::fs::remove_file(&file).expect("the file is ours");
	let digest = blake2b(b"salt: k3kd90fk\ndecision");
	let document = Attachment { digest, custodian: Some(ParticipantId(7)) };
	assert_eq!(needs::make(Step::FindNone, &brought), Ok(Move::FindNone { document }));
}

#[test]
fn a_file_that_can_not_be_read_and_a_digest_that_is_none_are_named() {
	let (status, errors) = act(&["appeal", "--document", "no-such-file.pdf"]);
	assert!(status == 2 && errors.contains("no-such-file.pdf: can't be read"), "{errors}");
	for digest in ["0x12", &format!("0x{}", "00".repeat(32))] {
		let (status, errors) = act(&["appeal", "--document", digest]);
		assert!(status == 1 && errors.contains("digest"), "{digest}: {errors}");
	}
	let (status, errors) =
		report(&["--about", "participant:5", "--evidence", "no-such-file.zip", "--dev-key", "//Bob"]);
	assert!(status == 2 && errors.contains("no-such-file.zip: can't be read"), "{errors}");
}

#[test]
fn names_that_are_none_are_answered_with_those_there_are() {
	let about = ["--evidence", DIGEST, "--dev-key", "//Bob", "--about"];
	for (arguments, words) in [
		(&["worklist", "2", "--kind", "complaint"][..], "write one of report, rule-proposal"),
		(&["worklist", "2", "--stage", "accept"], "write one of check, check-longer"),
		(&["worklist", "2", "--due-before", "tomorrow"], "write a date like 2026-06-01"),
		(&["case", "act", "12", "agree", "--encode"], "write one of accept, refuse"),
		(&["case", "act", "12", "refuse", "--ground", "boring", "--encode"], "write one of no-breach, no-facts"),
		(&["case", "act", "twelve", "accept", "--encode"], "invalid digit"),
		(&["case", "act", "12", "identify", "--who", "Eve", "--encode"], "no participant's number"),
		(&[&["case", "report", "--act", "fake_figures"][..], &about, &["participant:5"]].concat(), "did you mean"),
		(&[&["case", "report", "--act", ACT][..], &about, &["Eve"]].concat(), "write participant:3"),
		(&[&["case", "report", "--act", ACT][..], &about, &["room:3/13800138000"]].concat(), "a person's telephone"),
	] {
		let (status, errors) = status_and_errors(arguments);
		assert!(status == 2 && errors.contains(words), "{arguments:?}: {errors}");
	}
}

#[test]
fn arguments_that_do_not_go_together_end_with_status_two() {
	let about = ["case", "report", "--act", ACT, "--evidence", DIGEST, "--about", "participant:5"];
	for arguments in [
		&["worklist"][..],
		&["worklist", "2", "--overdue", "--look"],
		&["worklist", "2", "--kind", "report", "--stage", "check"],
		&["worklist", "2", "--limit", "0"],
		&["case", "act", "12", "accept"],
		&["case", "act", "12", "--encode"],
		&["case", "act", "12", "accept", "--encode", "--dev-key", "//Eve"],
		&["case", "act", "12", "withdraw", "--as", "report.key", "--dev-key", "//Eve"],
		&["case", "act", "12", "accept", "--encode", "--role", "handler"],
		// The law says whose case it is.
		&["case", "act", "12", "transfer", "--document", DIGEST, "--region", "330106", "--encode"],
		&["case", "act", "12", "withdraw", "--as", "report.key", "--role", "handler"],
		&["case", "remind", "12"],
		&["case", "remind", "12", "--encode", "--role", "handler"],
		&["case", "attach", "12", "--dev-key", "//Eve"],
		&["case", "attach", "12", "--document", DIGEST],
		&about,
		&[&about[..], &["--dev-key", "//Eve", "--without-account", "report.key"]].concat(),
		&["case", "propose", "clue.check", "--reasons", DIGEST],
		&["case", "propose", "clue.check", "--dev-key", "//Eve"],
	] {
		let (status, errors) = status_and_errors(arguments);
		assert!(status == 2 && (errors.contains("--") || errors.contains("<")), "{arguments:?}: {errors}");
	}
}

#[test]
fn a_rule_that_is_not_there_is_answered_with_those_like_it() {
	let (status, errors) = status_and_errors(&[
		"case",
		"propose",
		"complaint.first_reply",
		"--reasons",
		DIGEST,
		"--dev-key",
		"//Bob",
		"--url",
		NOWHERE,
	]);
	assert!(status == 1 && errors.contains("did you mean complaint.platform.first_reply?"), "{errors}");
}

#[test]
fn a_key_file_is_read_before_any_node_is_asked() {
	let (status, errors) =
		status_and_errors(&["case", "act", "12", "withdraw", "--as", "no-such-file.key", "--url", NOWHERE]);
	assert!(status == 2 && errors.contains("no-such-file.key: can't be read"), "{errors}");
}

#[test]
fn without_a_node_no_key_file_is_left_behind_and_one_that_is_there_is_not_touched() {
	let about = ["--about", "participant:5", "--evidence", DIGEST, "--without-account"];
	let file = path("key");
	let name = file.to_str().expect("a plain path");
	let (status, errors) = report(&[&about[..], &[name]].concat());
	assert!(status == 2 && errors.contains("no node answers"), "{errors}");
	assert!(!file.exists(), "nothing was filed with it");
	std::fs::write(&file, "mine").expect("a file");
	let (status, errors) = report(&[&about[..], &[name]].concat());
	let left = std::fs::read_to_string(&file);
	std::fs::remove_file(&file).expect("the file is ours");
	assert!(status == 2 && errors.contains("name a file that doesn't exist yet"), "{errors}");
	assert_eq!(left.expect("it is there still"), "mine");
}

#[test]
fn a_node_that_is_not_there_is_named_by_every_command() {
	for arguments in [
		&["worklist", "2"][..],
		&["case", "show", "12"],
		&["case", "act", "12", "accept", "--encode"],
		&["case", "remind", "12", "--dev-key", "//Eve"],
		&["case", "attach", "12", "--document", DIGEST, "--encode"],
		&["case", "report", "--about", "unnamed:3", "--act", ACT, "--evidence", DIGEST, "--dev-key", "//Bob"],
		&["case", "propose", "clue.check", "--reasons", DIGEST, "--dev-key", "//Bob"],
	] {
		let (status, errors) = status_and_errors(&[arguments, &["--url", NOWHERE]].concat());
		assert!(status == 2 && errors.contains("no node answers"), "{arguments:?}: {errors}");
	}
}

#[test]
fn errors_are_json_too_when_json_is_asked_for() {
	for (arguments, status) in [
		(&["worklist", "2", "--url", NOWHERE, "--json"][..], 2),
		(&["case", "act", "12", "refuse", "--encode", "--json"], 1),
		(&["case", "show", "--json"], 2),
	] {
		let output = fairstream(arguments, None);
		assert_eq!(output.status.code(), Some(status), "{arguments:?}");
		let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
		assert!(json["errors"][0].is_string());
		assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
	}
}

#[test]
fn the_help_of_each_command_shows_examples() {
	for command in [
		&["worklist"][..],
		&["case", "show"],
		&["case", "act"],
		&["case", "remind"],
		&["case", "attach"],
		&["case", "report"],
		&["case", "propose"],
	] {
		let output = fairstream(&[command, &["--help"]].concat(), None);
		let help = text(&output.stdout);
		assert!(output.status.success() && help.contains("EXAMPLES"), "{command:?}");
		assert!(help.contains(&format!("    fairstream {}", command.join(" "))), "{command:?}");
	}
}
