//! `fairstream hash`, as its users run it.

mod common;

use common::{fairstream, text};
use std::path::{Path, PathBuf};

/// The documents that the EPCIS crate ships, with the hashes that are expected of them.
fn documents() -> PathBuf {
	Path::new(env!("CARGO_MANIFEST_DIR")).join("../primitives/epcis/tests/documents")
}

/// Two events; the second has what `field` says instead of its list of things.
fn two_events(second: &str) -> String {
	format!(
		r#"{{
	"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
	"type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-05-01T08:00:00Z",
	"epcisBody": {{ "eventList": [
		{{ "type": "ObjectEvent", "action": "OBSERVE", "eventTime": "2026-05-01T16:00:00+08:00",
			"eventTimeZoneOffset": "+08:00", "epcList": ["https://id.gs1.org/01/09521234543213/21/A"] }},
		{{ "type": "ObjectEvent", "action": "OBSERVE", "eventTimeZoneOffset": "+08:00", {second} }}
	] }}
}}"#
	)
}

#[test]
fn every_event_has_its_hash_on_a_line_in_document_order_in_both_syntaxes() {
	for name in ["honey", "tea", "livestream"] {
		let expected = std::fs::read_to_string(documents().join(format!("{name}.hashes"))).expect("the hashes");
		for syntax in ["jsonld", "xml"] {
			let file = documents().join(format!("{name}.{syntax}"));
			let output = fairstream(&["hash", file.to_str().expect("a plain path")], None);
			assert!(output.status.success(), "{}", text(&output.stderr));
			let printed: Vec<_> = text(&output.stdout).lines().collect();
			let expected: Vec<_> = expected.lines().filter(|line| line.starts_with("ni:")).collect();
			assert_eq!(printed, expected, "{name}.{syntax}");
		}
	}
}

#[test]
fn a_document_can_come_by_standard_input_and_leave_as_json() {
	let document = std::fs::read_to_string(documents().join("honey.jsonld")).expect("the document");
	let output = fairstream(&["hash", "-", "--json"], Some(&document));
	assert_eq!(output.status.code(), Some(0));
	let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
	assert!(json["events"][0]["hash"].as_str().expect("a hash").starts_with("ni:///sha-256;"));
	assert_eq!(json["profile"]["cbvVersion"], "CBV2.0");
	assert!(json["profile"]["canonicaliserRevision"].as_str().expect("a revision").starts_with("5d2f1c3"));
}

#[test]
fn a_wrong_event_is_named_with_index_and_field_and_the_others_are_hashed() {
	let cases = [
		(
			r#""eventTime": "2026-05-01T16:00:00+08:00", "epcList": ["https://id.gs1.org/01/09521234543214/21/A"]"#,
			"/epcisBody/eventList/1/epcList/0",
			"check digit",
		),
		(
			r#""eventTime": "2026-05-01T16:00:00", "epcList": ["https://id.gs1.org/01/09521234543213/21/A"]"#,
			"/epcisBody/eventList/1/eventTime",
			"no offset",
		),
		(
			r#""epcList": ["https://id.gs1.org/01/09521234543213/21/A"]"#,
			"/epcisBody/eventList/1",
			"'eventTime' is missing",
		),
		(
			r#""eventTime": "2026-05-01T16:00:00+08:00", "colour": "red",
				"epcList": ["https://id.gs1.org/01/09521234543213/21/A"]"#,
			"/epcisBody/eventList/1/colour",
			"no namespace",
		),
	];
	for (second, field, cause) in cases {
		let output = fairstream(&["hash", "-"], Some(&two_events(second)));
		assert_eq!(output.status.code(), Some(1));
		assert_eq!(text(&output.stdout).lines().count(), 1, "the first event is hashed");
		let message = text(&output.stderr);
		for part in ["standard input: event 1 (2nd in the document)", field, cause] {
			assert!(message.contains(part), "'{part}' is not in: {message}");
		}
	}
}

#[test]
fn a_malformed_document_is_refused_with_line_and_column() {
	let output = fairstream(&["hash", "-"], Some("{\n  \"type\": \"EPCISDocument\",,\n}"));
	assert_eq!(output.status.code(), Some(1));
	assert!(output.stdout.is_empty());
	assert!(text(&output.stderr).contains("line 2"), "{}", text(&output.stderr));
}

#[test]
fn a_document_of_a_hundred_megabytes_is_refused_by_its_size() {
	let file = std::env::temp_dir().join(format!("fairstream-large-{}.json", std::process::id()));
	std::fs::File::create(&file).and_then(|f| f.set_len(100_000_000)).expect("a large file");
	let output = fairstream(&["hash", file.to_str().expect("a plain path")], None);
	std::fs::remove_file(&file).expect("the file is ours");
	assert_eq!(output.status.code(), Some(1));
	assert!(text(&output.stderr).contains("bytes: split the document"), "{}", text(&output.stderr));
}

#[test]
fn a_file_that_is_not_there_and_a_wrong_argument_end_with_status_two() {
	let missing = fairstream(&["hash", "no-such-file.json"], None);
	assert_eq!(missing.status.code(), Some(2));
	assert!(text(&missing.stderr).contains("no-such-file.json"));
	assert_eq!(fairstream(&["hash"], None).status.code(), Some(2));
	assert_eq!(fairstream(&["hush"], None).status.code(), Some(2));
}

#[test]
fn errors_are_json_too_when_json_is_asked_for() {
	let output = fairstream(&["hash", "-", "--json"], Some("{"));
	assert_eq!(output.status.code(), Some(1));
	let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
	assert!(json["errors"][0].is_string());
	assert!(output.stderr.is_empty());
}

#[test]
fn the_help_shows_examples() {
	let output = fairstream(&["hash", "--help"], None);
	assert!(text(&output.stdout).contains("EXAMPLES"));
}

#[test]
fn the_canonical_text_is_what_is_hashed() {
	let file = documents().join("honey.jsonld");
	let output = fairstream(&["hash", file.to_str().expect("a plain path"), "--pre-hash"], None);
	let expected = std::fs::read_to_string(documents().join("honey.prehashes")).expect("the texts");
	assert_eq!(text(&output.stdout).trim_end(), expected.trim_end());
}
