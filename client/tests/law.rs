//! `fairstream rules`, `seats`, `registry` and `inbox`, as far as they answer without a node.

mod common;

use common::{fairstream, text};

/// Where no node is.
const NOWHERE: &str = "ws://127.0.0.1:1";

/// A digest of evidence.
const DIGEST: &str = "0x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// Propose with evidence, where no node is.
fn propose(arguments: &[&str]) -> (i32, String) {
	let mut all = vec!["rules", "propose", "--evidence", DIGEST, "--url", NOWHERE];
	all.extend(arguments);
	status_and_errors(&all)
}

fn status_and_errors(arguments: &[&str]) -> (i32, String) {
	let output = fairstream(arguments, None);
	assert!(output.stdout.is_empty(), "{}", text(&output.stdout));
	(output.status.code().expect("it ends by itself"), text(&output.stderr).into())
}

fn is_refused(arguments: &[&str], words: &[&str]) {
	let (status, errors) = propose(arguments);
	assert_eq!(status, 1, "{arguments:?}: {errors}");
	for part in words {
		assert!(errors.contains(part), "'{part}' is not in: {errors}");
	}
}

const FIRST_REPLY: &str = "complaint.platform.first_reply";
const LATER: [&str; 2] = ["--from", "2031-01-01"];

#[test]
fn a_wrong_unit_and_a_value_beyond_its_bounds_are_refused_before_any_node_is_asked() {
	for (value, words) in [
		("36 days", "36 days: the value needs another unit, as in '48 h'"),
		("200h", "the value lies above the ceiling of 168 h: lower it"),
		("2h", "the value lies below the floor of 4 h: raise it"),
		("soon", "write one like '48 h'"),
		("-36", "write one like '48 h'"),
	] {
		is_refused(&[&[FIRST_REPLY, value][..], &LATER].concat(), &[FIRST_REPLY, words]);
	}
	is_refused(&["comp.fraud.floor", "500", "--from", "2031-01-01"], &["could be fen or yuan: write CNY 500.00"]);
}

#[test]
fn an_unknown_rule_is_answered_with_those_like_it() {
	is_refused(&["complaint.first_reply", "36h", "--at-once"], &[&format!("did you mean {FIRST_REPLY}?")]);
	is_refused(&["colour", "red", "--at-once"], &["no rule is named 'colour': 'fairstream rules list'"]);
}

#[test]
fn who_may_not_change_a_rule_is_told_who_may() {
	let rule = ["complaint.regulator.accept", "5 working days", "--layer", "platform:3"];
	is_refused(&[&rule[..], &LATER].concat(), &["only the national seats together may change it"]);
	is_refused(&[FIRST_REPLY, "24h", "--layer", "330000", "--at-once"], &["emergencies are the nation's"]);
}

#[test]
fn an_end_before_the_beginning_and_a_pilot_without_end_are_refused() {
	let until = ["--until", "2030-12-31"];
	is_refused(&[&[FIRST_REPLY, "24h"][..], &LATER, &until].concat(), &["name a later --until"]);
	is_refused(&[&[FIRST_REPLY, "24h", "--basis", "pilot"][..], &LATER].concat(), &["name its end with --until"]);
}

#[test]
fn no_key_alone_changes_what_is_not_a_platforms_own() {
	for layer in ["nation", "food", "330000"] {
		let (status, errors) =
			propose(&[&[FIRST_REPLY, "24h", "--layer", layer, "--dev-key", "//Eve"][..], &LATER].concat());
		// A category that the rule doesn't name for anybody else is still the national seats'.
		assert_eq!(status, 2, "{errors}");
		assert!(errors.contains(&format!("no key alone changes a rule for {layer}")), "{errors}");
	}
}

#[test]
fn evidence_that_can_not_be_read_or_is_no_digest_is_named() {
	let with = |evidence| {
		let arguments = ["rules", "propose", FIRST_REPLY, "24h", "--at-once", "--url", NOWHERE, "--evidence", evidence];
		status_and_errors(&arguments)
	};
	let (status, errors) = with("no-such-file.pdf");
	assert!(status == 2 && errors.contains("no-such-file.pdf: can't be read"), "{errors}");
	let (status, errors) = with("0x12");
	assert!(status == 1 && errors.contains("64 hex digits of a SHA-256"), "{errors}");
}

#[test]
fn what_nothing_speaks_against_is_asked_of_a_node() {
	let (status, errors) = propose(&[&[FIRST_REPLY, "24h", "--layer", "platform:3"][..], &LATER].concat());
	assert_eq!(status, 2);
	assert!(errors.contains(&format!("no node answers at {NOWHERE}")), "{errors}");
}

#[test]
fn arguments_that_do_not_go_together_end_with_status_two() {
	let act = "order117.a34.fake_figures";
	for arguments in [
		&["rules", "propose", FIRST_REPLY, "24h", "--evidence", DIGEST][..],
		&["rules", "propose", FIRST_REPLY, "24h", "--evidence", DIGEST, "--at-once", "--from", "2031-01-01"],
		&["rules", "propose", FIRST_REPLY, "24h", "--evidence", DIGEST, "--at-once", "--until", "2031-01-01"],
		&["rules", "propose", FIRST_REPLY, "24h", "--at-once"],
		&["seats", "responsible", act],
		&["seats", "responsible", act, "330106", "--agency", "330106"],
		&["seats", "responsible", act, "330106", "--room"],
		&["seats", "responsible", act, "--room", "--business", "330106"],
		&["seats", "responsible", act, "--platform-domicile", "330106", "--anchor"],
		&["inbox"],
		&["inbox", "--participant", "3", "--seat", "2"],
		&["registry", "find", "--platform", "3"],
	] {
		let (status, errors) = status_and_errors(arguments);
		assert!(status == 2 && errors.contains("--"), "{arguments:?}: {errors}");
	}
}

#[test]
fn a_date_a_region_a_category_and_a_layer_that_are_none_are_told_how_to_write_them() {
	for (arguments, words) in [
		(&["rules", "list", "--at", "tomorrow"][..], "write a date like 2026-06-01"),
		(&["rules", "list", "--at", "2026-02-30"], "a day that the month doesn't have"),
		(&["rules", "list", "--region", "990000"], "the first two digits are no province's"),
		(&["rules", "list", "--category", "toys"], "food, special-food"),
		(&["rules", "list", "--platform", "Eve"], "no participant's number"),
		(&["rules", "history", FIRST_REPLY, "--layer", "country"], "write nation, a category such as food"),
		(&["seats", "responsible", "order117.a34.fake_figures", "33"], "a region is six digits"),
	] {
		let (status, errors) = status_and_errors(arguments);
		assert!(status == 2 && errors.contains(words), "{arguments:?}: {errors}");
	}
}

#[test]
fn a_call_that_is_no_hex_is_refused_before_any_node_is_asked() {
	let sign = |call| {
		status_and_errors(&[
			"seats",
			"sign",
			"2",
			call,
			"--role",
			"handler",
			"--dev-key",
			"//Seat2Handler1",
			"--url",
			NOWHERE,
		])
	};
	let (status, errors) = sign("0x1700..");
	assert!(status == 1 && errors.contains("copy all of it"), "{errors}");
	assert_eq!(sign("0x1700").0, 2, "no node answers");
}

#[test]
fn who_is_neither_a_number_nor_an_address_is_refused() {
	let (status, errors) = status_and_errors(&["registry", "show", "Eve", "--url", NOWHERE]);
	assert!(status == 1 && errors.contains("copy the address whole"), "{errors}");
}

#[test]
fn errors_are_json_too_when_json_is_asked_for() {
	for (arguments, status) in [
		(&["rules", "propose", "colour", "red", "--at-once", "--evidence", DIGEST, "--json"][..], 1),
		(&["inbox", "--participant", "3", "--url", NOWHERE, "--json"], 2),
		(&["inbox", "--participant", "3", "--url", NOWHERE, "--json", "--follow"], 2),
		(&["seats", "responsible", "--json"], 2),
	] {
		let output = fairstream(arguments, None);
		assert_eq!(output.status.code(), Some(status), "{arguments:?}");
		let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
		assert!(json["errors"][0].is_string());
		assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
	}
}

#[test]
fn a_node_that_is_not_there_is_named_by_every_question() {
	for arguments in [
		&["rules", "list"][..],
		&["rules", "show", FIRST_REPLY],
		&["rules", "history", FIRST_REPLY],
		&["rules", "acts"],
		&["seats", "responsible", "order117.a34.fake_figures", "330106"],
		&["seats", "show", "0"],
		&["seats", "papers", "0"],
		&["registry", "show", "3"],
		&["registry", "find", "--platform", "3", "--room", "88120045"],
		&["inbox", "--seat", "2"],
	] {
		let (status, errors) = status_and_errors(&[arguments, &["--url", NOWHERE]].concat());
		assert!(status == 2 && errors.contains("no node answers"), "{arguments:?}: {errors}");
	}
}

#[test]
fn the_help_of_each_command_shows_examples() {
	for command in [
		&["rules", "list"][..],
		&["rules", "show"],
		&["rules", "history"],
		&["rules", "propose"],
		&["rules", "acts"],
		&["seats", "responsible"],
		&["seats", "show"],
		&["seats", "papers"],
		&["seats", "sign"],
		&["registry", "show"],
		&["registry", "find"],
		&["inbox"],
	] {
		let output = fairstream(&[command, &["--help"]].concat(), None);
		let help = text(&output.stdout);
		assert!(output.status.success() && help.contains("EXAMPLES"), "{command:?}");
		assert!(help.contains(&format!("    fairstream {}", command.join(" "))), "{command:?}");
	}
}
