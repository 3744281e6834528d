//! What holds for every input.

mod common;

use common::{any_json, document, event, pre, read, xml, xml_event};
use fairstream_epcis::{core::CoreEvent, event_hash, model::Event, write, Document, EventHash, HashProfile, Limits};
use proptest::prelude::*;

/// Reads all events, hashes them, writes them and takes their cores: nothing of it may panic.
fn exercise(document: Result<Document, fairstream_epcis::Error>) {
	let Ok(document) = document else { return };
	for event in document.events() {
		match event {
			Ok(event) => {
				let hash = event_hash(&event, HashProfile::REFERENCE);
				assert_eq!(hash.to_string().parse::<EventHash>(), Ok(hash));
				check_written(&event);
				match CoreEvent::new(&event, HashProfile::REFERENCE) {
					Ok(core) => check_core(&core, hash),
					Err(error) => assert!(!error.to_string().is_empty()),
				}
			}
			Err(error) => assert!(!error.to_string().is_empty()),
		}
	}
}

/// What is written of an event reads back, and written again is the same text.
fn check_written(event: &Event) {
	match write::event(event) {
		Ok(text) => {
			let again = read(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
			// XML may part extensions of one name, and has other booleans.
			if event.syntax == again.syntax {
				assert_eq!(&again, event, "{text}");
			}
			assert_eq!(write::event(&again).as_ref(), Ok(&text));
		}
		Err(error) => assert!(!error.to_string().is_empty()),
	}
}

/// What holds for every core: the event's hash, a field for each unit, and in SCALE one encoding within its bound.
fn check_core(core: &CoreEvent, hash: EventHash) {
	assert_eq!(core.hash, hash);
	let fields = (0..).map_while(|place| core.field_of(place)).count();
	assert_eq!(fields, core.named());
	#[cfg(feature = "scale")]
	{
		use codec::{Decode, Encode, MaxEncodedLen};
		let encoded = core.encode();
		assert!(encoded.len() <= CoreEvent::max_encoded_len());
		assert_eq!(CoreEvent::decode(&mut &encoded[..]).as_ref(), Ok(core));
	}
}

fn own_documents() -> Vec<(bool, String)> {
	let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents");
	let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
	files
		.filter_map(|file| {
			let extension = file.extension()?.to_str()?.to_owned();
			matches!(extension.as_str(), "jsonld" | "xml")
				.then(|| (extension == "xml", std::fs::read_to_string(file).unwrap()))
		})
		.collect()
}

/// Text that JSON can hold, with whatever it has to escape.
fn quoted(text: &str) -> String {
	serde_json::Value::from(text).to_string()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(500))]

	#[test]
	fn no_bytes_make_the_reader_panic(bytes in any::<Vec<u8>>(), start in "[<{\\[ ]") {
		exercise(Document::from_bytes(&[start.as_bytes(), &bytes].concat(), &Limits::default()));
	}

	#[test]
	fn no_text_makes_either_parser_panic(text in any::<String>()) {
		exercise(Document::from_json(&text, &Limits::default()));
		exercise(Document::from_xml(&text, &Limits::default()));
	}

	#[test]
	fn no_damage_to_a_document_makes_the_reader_panic(
		which in any::<prop::sample::Index>(),
		places in proptest::collection::vec((any::<prop::sample::Index>(), any::<char>(), 0..8_usize), 1..6),
	) {
		let documents = own_documents();
		let (xml, text) = which.get(&documents);
		let mut text: Vec<char> = text.chars().collect();
		for (place, character, length) in places {
			let place = place.index(text.len());
			let end = (place + length).min(text.len());
			text.splice(place..end, [character]);
		}
		let text: String = text.into_iter().collect();
		match xml {
			true => exercise(Document::from_xml(&text, &Limits::default())),
			false => exercise(Document::from_json(&text, &Limits::default())),
		}
	}

	#[test]
	fn swapped_values_are_read_or_refused(
		field in "(eventTime|epcList|readPoint|ilmd|bizStep|sensorElementList|quantityList|sourceList|ex:v|type|persistentDisposition)",
		value in any_json(),
	) {
		let mut text: serde_json::Value = serde_json::from_str(&document(&event(""))).unwrap();
		text["epcisBody"]["eventList"][0][&field] = value;
		exercise(Document::from_json(&text.to_string(), &Limits::default()));
	}

	#[test]
	fn every_event_that_reads_has_a_core_or_an_error_with_a_name(event in common::any_event()) {
		let text = document(&event.to_string());
		let event = read(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
		match CoreEvent::new(&event, HashProfile::REFERENCE) {
			Ok(core) => check_core(&core, event_hash(&event, HashProfile::REFERENCE)),
			// The only thing in these events that the core has no room for.
			Err(error) => prop_assert!(error.to_string().contains("8018/952123400000067652"), "{}", error),
		}
	}

	#[test]
	fn json_is_what_serde_json_takes_for_json(value in any_json(), damage in proptest::option::of((any::<prop::sample::Index>(), "[\\[\\]{}\",:0-9eE.+\\- \\\\ntfu\u{1}]"))) {
		let mut text: Vec<char> = value.to_string().chars().collect();
		if let Some((place, with)) = damage {
			let place = place.index(text.len());
			text.splice(place..place, with.chars());
		}
		let text: String = text.into_iter().collect();
		let theirs = serde_json::from_str::<serde_json::Value>(&text);
		let malformed = matches!(
			Document::from_json(&text, &Limits::default()),
			Err(fairstream_epcis::Error { cause: fairstream_epcis::Cause::Malformed(_), .. })
		);
		// What is wrong behind a number too large for a float, serde_json doesn't tell.
		let out_of_range = theirs.as_ref().is_err_and(|error| error.to_string().contains("out of range"));
		prop_assume!(!out_of_range);
		prop_assert_eq!(malformed, theirs.is_err(), "{}", text);
	}

	#[test]
	fn an_extension_is_hashed_alike_in_both_syntaxes(text in "[ -~äöü蜂\u{3000}]{0,30}") {
		prop_assume!(!text.starts_with("ex:") && !text.starts_with("gs1:") && !text.starts_with("cbv:"));
		let json = document(&event(&format!(r#", "ex:v": {}"#, quoted(&text))));
		let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
		let xml = xml(&xml_event(&format!("<ex:v>{escaped}</ex:v>")));
		prop_assert_eq!(pre(&json), pre(&xml));
	}

	#[test]
	fn the_order_of_lists_does_not_change_the_hash(serials in proptest::collection::btree_set("[A-Z0-9]{1,20}", 1..8)) {
		let urns: Vec<String> =
			serials.iter().map(|s| format!(r#""urn:epc:id:sgtin:9521234.054321.{s}""#)).collect();
		let links: Vec<String> =
			serials.iter().rev().map(|s| format!(r#""https://a.example/01/9521234543213/21/{s}?x=1""#)).collect();
		let with = |list: &[String]| {
			let list = format!("[{}]", list.join(","));
			pre(&document(&event("").replace("[]", &list)))
		};
		prop_assert_eq!(with(&urns), with(&links));
	}

	#[test]
	fn times_of_one_moment_have_one_hash(millis in 0..253_402_300_000_000_i64, offset in -840..=840_i64) {
		let moment = |offset: i64| {
			let local = time::OffsetDateTime::from_unix_timestamp_nanos(i128::from(millis) * 1_000_000)
				.unwrap()
				.to_offset(time::UtcOffset::from_whole_seconds((offset * 60) as i32).unwrap());
			let sign = if offset < 0 { '-' } else { '+' };
			format!(
				"{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}{sign}{:02}:{:02}",
				local.year(), u8::from(local.month()), local.day(), local.hour(), local.minute(),
				local.second(), local.millisecond(), offset.abs() / 60, offset.abs() % 60
			)
		};
		let at = |time: &str| {
			let text = document(&event("").replace("2026-05-01T08:00:00Z", time));
			read(&text).map(|event| (event.event_time.unix_millis(), pre(&text)))
		};
		let (utc, local) = (at(&moment(0)).unwrap(), at(&moment(offset)).unwrap());
		prop_assert_eq!(utc.0, millis);
		prop_assert_eq!(utc, local);
	}
}
