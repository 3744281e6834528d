//! The reader against GS1's own schemas of EPCIS 2.0: what is valid is read, what isn't is refused with its place.
//!
//! The documents in `conformance/` are changed in one place at a time, in every place, in every way that is listed
//! here; GS1's schemas said of each whether it is valid (`*.verdicts`), and the reader has to agree, but for the
//! differences that are listed with their reasons. `conformance/README.md` says how the verdicts were made.

mod common;

#[path = "conformance/json.rs"]
mod json;
#[path = "conformance/xml.rs"]
mod xml;

use std::{collections::BTreeMap, path::Path};

use fairstream_epcis::{write, Document, Error, Limits, Location};

/// A document with one change.
struct Case {
	/// Which document, and where in it.
	place: String,
	/// The number of the change in its list, and what it is called.
	change: (usize, &'static str),
	text: String,
}

/// A difference from the schema on purpose: why, and whether a case is one.
struct Difference {
	reason: &'static str,
	applies: fn(&Case, Option<&Error>) -> bool,
}

fn folder() -> &'static Path {
	Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/conformance"))
}

/// The documents of a syntax, by name.
fn documents(extension: &str) -> BTreeMap<String, String> {
	let files = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
	files
		.filter(|file| file.extension().is_some_and(|found| found == extension))
		.map(|file| (file.file_stem().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(file).unwrap()))
		.collect()
}

/// What is wrong with a document: with itself, or with the first of its events that is wrong.
fn fault(text: &str) -> Option<Error> {
	match Document::from_bytes(text.as_bytes(), &Limits::default()) {
		Err(error) => Some(error),
		Ok(document) => document.events().find_map(Result::err),
	}
}

/// Holds the reader against the verdicts; returns how many cases there are.
fn check(cases: &[Case], verdicts: &str, differences: &[Difference]) -> usize {
	let verdicts: BTreeMap<&str, &str> = verdicts.lines().map(|line| line.split_once('\t').unwrap()).collect();
	let mut used = vec![0; differences.len()];
	let mut wrong = Vec::new();
	for case in cases {
		let letters = verdicts.get(case.place.as_str()).unwrap_or_else(|| panic!("no verdict on {}", case.place));
		let is_valid = match letters.as_bytes()[case.change.0] {
			b'v' => true,
			b'-' => false,
			_ => panic!("no verdict on {}, {}", case.place, case.change.1),
		};
		let fault = fault(&case.text);
		if let Some(error) = &fault {
			assert!(is_located(error), "{}, {}: {error}", case.place, case.change.1);
		}
		if is_valid == fault.is_none() {
			continue;
		}
		match differences.iter().position(|difference| (difference.applies)(case, fault.as_ref())) {
			Some(difference) => used[difference] += 1,
			None => {
				let valid = if is_valid { "valid" } else { "not valid" };
				let found = fault.map_or("read".to_string(), |error| error.to_string());
				wrong.push(format!("{}, {}: {valid} but {found}", case.place, case.change.1));
			}
		}
	}
	assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
	for (difference, count) in differences.iter().zip(used) {
		assert!(count > 0, "never met: {}", difference.reason);
	}
	cases.len()
}

/// Whether an error says where: a pointer or path and a line, unless the document as a whole is something else.
fn is_located(error: &Error) -> bool {
	match &error.location {
		Location::Json { line, .. } | Location::Xml { line, .. } => *line > 0,
		Location::Text { line, column } => *line > 0 && *column > 0,
		_ => false,
	}
}

/// Writes all cases down for GS1's schemas to judge.
fn hand_over(cases: &[Case], variable: &str) {
	let Some(file) = std::env::var_os(variable) else { return };
	let lines = cases.iter().map(|case| {
		let document = match serde_json::from_str(&case.text) {
			Ok(document) => document,
			Err(_) => serde_json::Value::from(case.text.as_str()),
		};
		serde_json::json!({"place": case.place, "change": case.change.0, "document": document}).to_string() + "\n"
	});
	std::fs::write(file, lines.collect::<String>()).unwrap();
}

#[test]
fn json_is_read_exactly_if_the_json_schema_calls_it_valid() {
	let cases = json::cases(&documents("json"));
	hand_over(&cases, "CONFORMANCE_OUT");
	let verdicts = std::fs::read_to_string(folder().join("json.verdicts")).unwrap_or_default();
	assert!(check(&cases, &verdicts, json::DIFFERENCES) > 5_000);
}

#[test]
fn xml_is_read_exactly_if_the_xml_schema_calls_it_valid() {
	let cases = xml::cases(&documents("xml"));
	hand_over(&cases, "CONFORMANCE_XML_OUT");
	let verdicts = std::fs::read_to_string(folder().join("xml.verdicts")).unwrap_or_default();
	assert!(check(&cases, &verdicts, xml::DIFFERENCES) > 1_000);
}

/// What is read in either syntax is written as JSON-LD that the JSON schema's rules, as the reader has them, accept.
#[test]
fn what_is_read_is_written_as_what_is_read() {
	let cases = json::cases(&documents("json")).into_iter().chain(xml::cases(&documents("xml")));
	let mut written = 0;
	for case in cases {
		let Ok(document) = Document::from_bytes(case.text.as_bytes(), &Limits::default()) else { continue };
		for event in document.events().flatten() {
			let Ok(text) = write::event(&event) else { continue };
			assert_eq!(fault(&text), None, "{}, {}: {text}", case.place, case.change.1);
			written += 1;
		}
	}
	assert!(written > 2_000, "{written}");
}

/// GS1's own examples, if its repository lies where `FAIRSTREAM_GS1_EPCIS` says.
#[test]
fn the_examples_of_gs1_are_read() {
	let Some(examples) = std::env::var_os("FAIRSTREAM_GS1_EPCIS") else {
		eprintln!("FAIRSTREAM_GS1_EPCIS names no copy of github.com/gs1/EPCIS: its examples aren't tested");
		return;
	};
	// An eventID that stands twice; a step that the CBV hasn't; master data without events.
	let wrong =
		["AssociationEvent-h.jsonld", "SensorDataExamples.xml", "CBV-11.4-2020-06-16a.xml", "Example-masterData.xml"];
	let mut folders = vec![Path::new(&examples).join("JSON"), Path::new(&examples).join("XML")];
	let mut count = 0;
	while let Some(folder) = folders.pop() {
		for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
			let name = entry.file_name().unwrap().to_str().unwrap().to_owned();
			if entry.is_dir() {
				folders.extend((name != "CaptureJob").then_some(entry));
			} else if name.ends_with(".jsonld") || name.ends_with(".xml") {
				let fault = fault(&std::fs::read_to_string(&entry).unwrap());
				assert_eq!(fault.is_some(), wrong.contains(&name.as_str()), "{name}: {fault:?}");
				count += 1;
			}
		}
	}
	assert!(count > 60, "{count}");
}
