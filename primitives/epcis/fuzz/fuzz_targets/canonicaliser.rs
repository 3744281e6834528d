//! Any text where the event hash rewrites it.

#![no_main]

use fairstream_epcis::{pre_hash, Document, HashProfile, Limits};
use libfuzzer_sys::fuzz_target;

/// `text` as a JSON string.
fn quoted(text: &str) -> String {
	let mut quoted = String::from("\"");
	for character in text.chars() {
		match character {
			'"' | '\\' => quoted.extend(['\\', character]),
			'\0'..='\u{1f}' => quoted.push_str(&format!("\\u{:04x}", u32::from(character))),
			_ => quoted.push(character),
		}
	}
	quoted + "\""
}

fn pre_hashes(document: &str) -> Vec<Option<String>> {
	let document = Document::from_bytes(document.as_bytes(), &Limits::default());
	let Ok(document) = document else { return Vec::new() };
	let events = document.events();
	events.map(|e| e.ok().map(|event| pre_hash(&event, HashProfile::REFERENCE))).collect()
}

fuzz_target!(|text: &str| {
	let value = quoted(text);
	let event = |fields: &str| {
		format!(
			r#"{{"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
			{{"ex": "https://ns.example/"}}], "type": "ObjectEvent", "action": "ADD",
			"eventTime": "2026-05-01T08:00:00Z", "eventTimeZoneOffset": "+08:00", {fields}}}"#
		)
	};
	let extension = pre_hashes(&event(&format!(r#""epcList": [], "ex:v": {value}"#)));
	// Any text is an extension's.
	assert!(extension.len() == 1 && extension[0].is_some(), "{text:?}");
	let identifier = event(&format!(
		r#""epcList": [{value}], "bizTransactionList": [{{"bizTransaction": {value}}}]"#
	));
	assert_eq!(pre_hashes(&identifier), pre_hashes(&identifier));
});
