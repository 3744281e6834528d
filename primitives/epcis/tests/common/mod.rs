//! Small events for tests, as text.

#![allow(dead_code)] // Each test binary uses some of it.

use fairstream_epcis::{model::Event, pre_hash, Document, Error, HashProfile, Limits};

pub const CONTEXT: &str = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

/// An object event with `fields` behind the fields that it needs.
pub fn event(fields: &str) -> String {
	format!(
		r#"{{"type": "ObjectEvent", "action": "OBSERVE", "eventTime": "2026-05-01T08:00:00Z",
		"eventTimeZoneOffset": "+08:00", "epcList": []{fields}}}"#
	)
}

/// A document with `event` and a context that declares the prefix `ex`.
pub fn document(event: &str) -> String {
	format!(
		r#"{{"@context": ["{CONTEXT}", {{"ex": "https://ns.example/"}}], "type": "EPCISDocument",
		"schemaVersion": "2.0", "creationDate": "2026-05-01T08:00:00Z",
		"epcisBody": {{"eventList": [{event}]}}}}"#
	)
}

/// An XML document with `event`.
pub fn xml(event: &str) -> String {
	format!(
		r#"<e:EPCISDocument xmlns:e="urn:epcglobal:epcis:xsd:2" xmlns:ex="https://ns.example/"
		xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
		schemaVersion="2.0" creationDate="2026-05-01T08:00:00Z">
		<EPCISBody><EventList>{event}</EventList></EPCISBody></e:EPCISDocument>"#
	)
}

/// An XML object event with `fields` behind the fields that it needs.
pub fn xml_event(fields: &str) -> String {
	format!(
		"<ObjectEvent><eventTime>2026-05-01T08:00:00Z</eventTime>\
		 <eventTimeZoneOffset>+08:00</eventTimeZoneOffset><epcList/><action>OBSERVE</action>\
		 {fields}</ObjectEvent>"
	)
}

/// The first event of a document in either syntax.
pub fn read(document: &str) -> Result<Event, Error> {
	let document = Document::from_bytes(document.as_bytes(), &Limits::default())?;
	let mut events = document.events();
	events.next().unwrap()
}

/// The pre-hash text of a document's first event.
pub fn pre(document: &str) -> String {
	pre_hash(&read(document).unwrap(), HashProfile::REFERENCE)
}
