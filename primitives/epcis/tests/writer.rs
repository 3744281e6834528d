//! JSON-LD out: what is written reads back.

mod common;

use common::{document, event, read, xml, xml_event};
use fairstream_epcis::{
	model::{Event, Extension, Scalar, Syntax, What},
	pre_hash,
	write::{self, Envelope, Prefixes, WriteCause, WriteError, Writer},
	Document, DocumentKind, HashProfile, Limits,
};
use proptest::prelude::*;

/// Extensions of one name together, as JSON has them.
fn together(extensions: &mut Vec<Extension>) {
	let mut sorted: Vec<Extension> = Vec::new();
	for mut extension in extensions.drain(..) {
		together(&mut extension.parts);
		match sorted.iter().rposition(|other| other.name == extension.name) {
			Some(last) => sorted.insert(last + 1, extension),
			None => sorted.push(extension),
		}
	}
	*extensions = sorted;
}

/// The event as JSON has it: with its booleans, extensions of one name together, and its hash by JSON's rules.
fn as_json(mut event: Event) -> Event {
	event.syntax = Syntax::Json;
	together(&mut event.extensions);
	for place in event.read_point.iter_mut().chain(&mut event.biz_location) {
		together(&mut place.extensions);
	}
	if let Some(declaration) = &mut event.error_declaration {
		together(&mut declaration.extensions);
	}
	if let What::Object { ilmd: Some(ilmd), .. } | What::Transformation { ilmd: Some(ilmd), .. } = &mut event.what {
		together(ilmd);
	}
	for element in &mut event.sensor_elements {
		together(&mut element.extensions);
		if let Some(metadata) = &mut element.metadata {
			together(&mut metadata.extensions);
		}
		for report in &mut element.reports {
			together(&mut report.extensions);
			if let Some(Scalar::Text(text)) = &report.values.boolean {
				report.values.boolean = Some(Scalar::Boolean(matches!(text.as_str(), "true" | "1")));
			}
		}
	}
	event
}

/// Writes events, reads them again, and holds them against what was written.
fn check(envelope: &Envelope, events: &[Event], whence: &str) -> String {
	let text = write::document(envelope, events).unwrap_or_else(|error| panic!("{whence}: {error}"));
	check_text(&text, events, whence);
	text
}

fn check_text(text: &str, events: &[Event], whence: &str) {
	assert!(serde_json::from_str::<serde_json::Value>(text).is_ok(), "{whence}: {text}");
	let document = Document::from_json(text, &Limits::default()).unwrap_or_else(|e| panic!("{whence}: {e}\n{text}"));
	assert_eq!(document.len(), events.len(), "{whence}");
	for (written, event) in document.events().zip(events) {
		let written = written.unwrap_or_else(|error| panic!("{whence}: {error}\n{text}"));
		let event = as_json(event.clone());
		let hash = |event: &Event| pre_hash(event, HashProfile::REFERENCE);
		assert_eq!(hash(&written), hash(&event), "{whence}: {text}");
		assert_eq!(written, event, "{whence}: {text}");
	}
}

/// Whether JSON-LD can hold the event. XML of EPCIS 1.2 has sensor reports that say nothing but that there is an alert.
fn can_be_written(event: &Event) -> bool {
	let typeless = |event: &Event| event.sensor_elements.iter().flat_map(|e| &e.reports).any(|r| r.kind.is_none());
	match write::event(event) {
		Ok(_) => !typeless(event),
		Err(error) => {
			assert!(error.cause == WriteCause::NoSensorType && typeless(event), "{error}");
			false
		}
	}
}

fn check_all(folder: &std::path::Path) -> usize {
	let mut count = 0;
	for (name, document) in common::documents_in(folder) {
		let events: Vec<Event> = document.events().map(|event| event.unwrap()).filter(can_be_written).collect();
		if document.kind() == DocumentKind::Events {
			events
				.iter()
				.for_each(|event| check_text(&write::event(event).unwrap(), std::slice::from_ref(event), &name));
		}
		let text = check(&document.envelope(), &events, &name);
		let again = Document::from_json(&text, &Limits::default()).unwrap();
		assert_eq!(again.envelope(), document.envelope());
		// What was JSON keeps its hash to the letter.
		for (event, again) in events.iter().zip(again.events()).filter(|(event, _)| event.syntax == Syntax::Json) {
			assert_eq!(
				pre_hash(event, HashProfile::REFERENCE),
				pre_hash(&again.unwrap(), HashProfile::REFERENCE),
				"{name}"
			);
		}
		// Written again, it is the same text.
		let read: Vec<Event> = again.events().map(|event| event.unwrap()).collect();
		assert_eq!(write::document(&again.envelope(), &read).unwrap(), text, "{name}");
		count += events.len();
	}
	count
}

#[test]
fn every_document_of_the_project_reads_back_as_it_was() {
	assert_eq!(check_all(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents").as_ref()), 21);
}

#[test]
fn every_document_of_the_reference_reads_back_as_it_was() {
	if let Some(folder) = common::shared_documents() {
		assert!(check_all(&folder) > 0);
		assert!(check_all(&folder.join("equal")) > 0);
	}
}

#[test]
fn a_document_is_written_to_the_letter() {
	let text = xml(&xml_event(
		"<bizStep>urn:epcglobal:cbv:bizstep:shipping</bizStep><quantityList><quantityElement>\
		 <epcClass>urn:epc:class:lgtin:9521234.054321.L</epcClass><quantity>012.500</quantity><uom>KGM</uom>\
		 </quantityElement></quantityList><sensorElementList><sensorElement>\
		 <sensorReport type=\"gs1:Temperature\" booleanValue=\"1\" time=\"2026-05-01T16:00:00.50+08:00\"/>\
		 </sensorElement></sensorElementList><ex:v a=\"1\">x &lt; \"y\"</ex:v><ex:w/><ex:w><ex:u>2</ex:u></ex:w>\
		 <m:lot xmlns:m=\"urn:epcglobal:cbv:mda\">L</m:lot>",
	));
	let document = Document::from_xml(&text, &Limits::default()).unwrap();
	let events: Vec<Event> = document.events().map(|event| event.unwrap()).collect();
	assert_eq!(
		check(&document.envelope(), &events, "letters"),
		[
			r#"{"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld","#,
			r#"{"ns1":"https://ns.example/","ns2":{"@id":"urn:epcglobal:cbv:mda","@prefix":true}}],"#,
			r#""type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-05-01T08:00:00Z","#,
			r#""epcisBody":{"eventList":["#,
			"\n",
			r#"{"type":"ObjectEvent","eventTime":"2026-05-01T08:00:00Z","eventTimeZoneOffset":"+08:00","#,
			r#""action":"OBSERVE","quantityList":[{"epcClass":"urn:epc:class:lgtin:9521234.054321.L","#,
			r#""quantity":12.500,"uom":"KGM"}],"bizStep":"shipping","sensorElementList":[{"sensorReport":["#,
			r#"{"type":"Temperature","time":"2026-05-01T16:00:00.5+08:00","booleanValue":true}]}],"#,
			r##""ns1:v":{"#text":"x < \"y\"","a":"1"},"ns1:w":["",{"ns1:u":"2"}],"ns2:lot":"L"}"##,
			"\n]}}\n",
		]
		.concat()
	);
}

#[test]
fn the_answer_to_a_query_keeps_query_and_subscription() {
	let event = read(&document(&event(""))).unwrap();
	for (creation_date, subscription_id) in
		[(None, None), (Some("2026-05-01T08:00:00+08:00".parse().unwrap()), Some("s \"1\"".to_string()))]
	{
		let envelope =
			Envelope::QueryDocument { creation_date, query_name: "Simple\nEventQuery".into(), subscription_id };
		let text = check(&envelope, std::slice::from_ref(&event), "query");
		let document = Document::from_json(&text, &Limits::default()).unwrap();
		assert_eq!(document.kind(), DocumentKind::QueryDocument);
		assert_eq!(document.query_name(), Some("Simple\nEventQuery"));
		assert_eq!(document.envelope(), envelope);
	}
}

#[test]
fn an_empty_document_is_a_document() {
	let envelope = Envelope::Document { creation_date: "2026-05-01T08:00:00Z".parse().unwrap() };
	check(&envelope, &[], "empty");
}

#[test]
fn bare_events_have_a_context_each() {
	let events = [read(&document(&event(r#", "ex:v": 1"#))).unwrap(), read(&document(&event(""))).unwrap()];
	let text = check(&Envelope::Events, &events, "bare");
	assert_eq!(text.matches("epcis-context.jsonld").count(), 2);
}

#[test]
fn an_event_declares_what_the_head_of_its_document_does_not() {
	let with = |namespace: &str, value: &str| {
		let text = document(&event(&format!(r#", "ex:v": "{value}""#)));
		read(&text.replace("https://ns.example/", namespace)).unwrap()
	};
	let (known, unknown) = (with("https://a.example/", "1"), with("https://b.example/", "ns2:x"));
	let mut prefixes = Prefixes::default();
	prefixes.add(&known).unwrap();
	let envelope = Envelope::Document { creation_date: "2026-05-01T08:00:00Z".parse().unwrap() };
	let mut writer = Writer::new(String::new(), &envelope, &prefixes).unwrap();
	writer.event(&known).unwrap();
	writer.event(&unknown).unwrap();
	let text = writer.finish().unwrap();
	check_text(&text, &[known, unknown], "streamed");
	// ns1 stands in the head, and ns2 would change the text.
	assert!(text.contains(r#"{"@context":[{"ns3":"https://b.example/"}],"type""#), "{text}");
}

#[test]
fn a_text_that_looks_like_a_prefix_stays_as_it_is() {
	let text = xml(&xml_event("<ex:v>ns1:a</ex:v><ex:w>ns2:b</ex:w>"));
	let event = read(&text).unwrap();
	let written = write::event(&event).unwrap();
	check_text(&written, std::slice::from_ref(&event), "prefix");
	assert!(written.contains(r#""ns3:v":"ns1:a""#), "{written}");

	// In a stream it can only be refused.
	let mut prefixes = Prefixes::default();
	prefixes.add(&read(&document(&common::event(r#", "ex:v": 1"#))).unwrap()).unwrap();
	let envelope = Envelope::Document { creation_date: "2026-05-01T08:00:00Z".parse().unwrap() };
	let mut writer = Writer::new(String::new(), &envelope, &prefixes).unwrap();
	let error = writer.event(&event).unwrap_err();
	assert_eq!(error.cause, WriteCause::Prefix("ns1:".into()));
}

#[test]
fn words_that_the_json_schema_wants_bare_and_does_not_know_get_a_prefix() {
	let event = read(&xml(&xml_event(
		"<sensorElementList><sensorElement><sensorReport type=\"gs1:Novelty\"/>\
		 <sensorReport type=\"https://www.gs1.org/voc/Temperature\"/></sensorElement></sensorElementList>",
	)));
	let event = event.unwrap();
	let text = write::event(&event).unwrap();
	check_text(&text, &[event], "words");
	assert!(text.contains(r#"{"ns1":"https://gs1.org/voc/","ns2":"https://www.gs1.org/voc/"}"#), "{text}");
	assert!(text.contains(r#"[{"type":"ns1:Novelty"},{"type":"ns2:Temperature"}]"#), "{text}");
}

#[test]
fn what_json_ld_cannot_say_is_refused_by_field() {
	let sensor = |report: &str| {
		xml_event(&format!(
			"<sensorElementList><sensorElement><sensorReport {report}/></sensorElement></sensorElementList>"
		))
	};
	let listed = xml_event("").replace("<epcList/>", "<epcList><epc>urn:x:1</epc><epc>urn:x:1</epc></epcList>");
	let declared = |count: usize| (0..count).map(|i| format!("<n{i}:v xmlns:n{i}=\"urn:x:{i}\"/>")).collect::<String>();
	let deep = |depth: usize| {
		let (open, close): (String, String) = (0..depth).map(|_| ("<ex:a><ex:b/>", "</ex:a>")).unzip();
		xml_event(&format!("{open}{close}"))
	};
	for (event, message) in [
		(
			sensor("exception=\"gs1:ALARM_CONDITION\""),
			"/sensorElementList/0/sensorReport/0: a sensor report without type is no JSON-LD: add what was measured",
		),
		(listed, "/epcList/1: 'urn:x:1' stands here twice: keep one of them"),
		(xml_event("<bizStep>https://蜂.example/s</bizStep>"), "/bizStep: 'https://蜂.example/s' is no absolute URI"),
		(
			sensor("type=\"https://gs1.org/voc/\""),
			"/sensorElementList/0/sensorReport/0/type: 'https://gs1.org/voc/' has no spelling in JSON-LD",
		),
		(xml_event("<ex:蜂>1</ex:蜂>"), "'{https://ns.example/}蜂' is no name of an extension in JSON-LD"),
		(xml_event(&declared(129)), "more than 128 namespaces: split the event"),
		(deep(59), "more than 58 levels of nesting: flatten it"),
	] {
		let event = read(&xml(&event)).unwrap();
		let error = write::event(&event).unwrap_err();
		assert!(error.to_string().contains(message), "{error}");
	}
	for event in [deep(57), xml_event(&declared(128)), xml_event("<ex:a 蜂=\"1\"/>")] {
		let event = read(&xml(&event)).unwrap();
		check_text(&write::event(&event).unwrap(), &[event], "just right");
	}
}

#[test]
fn an_event_that_is_refused_leaves_no_trace() {
	let good = read(&document(&event(""))).unwrap();
	let bad = read(&xml(&xml_event("<ex:蜂>1</ex:蜂>"))).unwrap();
	let envelope = Envelope::Document { creation_date: "2026-05-01T08:00:00Z".parse().unwrap() };
	let mut writer = Writer::new(String::new(), &envelope, &Prefixes::default()).unwrap();
	assert!(writer.event(&bad).is_err());
	writer.event(&good).unwrap();
	assert!(writer.event(&bad).is_err());
	assert_eq!(writer.finish().unwrap(), write::document(&envelope, [&good]).unwrap());
}

#[test]
fn an_output_that_fails_is_told() {
	struct Full;
	impl std::fmt::Write for Full {
		fn write_str(&mut self, _: &str) -> std::fmt::Result {
			Err(std::fmt::Error)
		}
	}
	let error = Writer::new(Full, &Envelope::Events, &Prefixes::default()).map(|_| ()).unwrap_err();
	assert_eq!(error, WriteError { field: String::new(), cause: WriteCause::Output });
}

#[test]
fn events_made_by_hand_are_written_or_refused() {
	let with = |change: fn(&mut Event)| {
		let mut event = read(&document(&event(r#", "ex:v": 1"#))).unwrap();
		change(&mut event);
		write::event(&event).map_err(|error| error.cause)
	};
	let text = |text: &str| text.to_string();
	assert_eq!(with(|event| event.biz_step = Some("no step".into())), Err(WriteCause::Uri(text("no step"))));
	let flying = "urn:epcglobal:cbv:bizstep:flying";
	assert_eq!(
		with(|event| event.biz_step = Some("urn:epcglobal:cbv:bizstep:flying".into())),
		Err(WriteCause::Word(text(flying)))
	);
	assert_eq!(
		with(|event| event.extensions[0].value = Scalar::Number("1}".into())),
		Err(WriteCause::Number(text("1}")))
	);
	let named = |name: &'static str| {
		let mut event = read(&document(&event(r#", "ex:v": 1"#))).unwrap();
		event.extensions[0].name = fairstream_epcis::model::Name::Written(name.into());
		write::event(&event).map_err(|error| error.cause)
	};
	for name in ["action", "zz:v", "rdfs:comment", "https://a b"] {
		assert_eq!(named(name), Err(WriteCause::Name(text(name))));
	}
	assert!(named("urn:x:v").is_ok());
}

/// Elements of an XML extension: attributes, text, and more elements, of one name or another.
fn any_xml() -> impl Strategy<Value = String> {
	let leaf = ("[abc]", "[ -%'-;=?-~äö蜂]{0,6}").prop_map(|(name, text)| format!("<ex:{name}>{text}</ex:{name}>"));
	leaf.prop_recursive(4, 16, 4, |inner| {
		("[abc]", "( ex:x=\"1\")?( y=\"ns1:2\")?", "[a-z:]{0,4}", proptest::collection::vec(inner, 0..4)).prop_map(
			|(name, attributes, text, inner)| format!("<ex:{name}{attributes}>{text}{}</ex:{name}>", inner.concat()),
		)
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(300))]

	#[test]
	fn every_event_from_json_reads_back_as_it_was(event in common::any_event()) {
		let event = read(&document(&event.to_string())).unwrap();
		check_text(&write::event(&event).unwrap(), std::slice::from_ref(&event), "event");
	}

	#[test]
	fn documents_of_many_events_read_back_as_they_were(
		events in proptest::collection::vec((common::any_event(), "[ab]"), 0..4),
		with_prefixes in any::<bool>(),
	) {
		let read_event = |(event, namespace): &(serde_json::Value, String)| {
			let text = document(&event.to_string());
			read(&text.replace("https://ns.example/", &format!("https://{namespace}.example/"))).unwrap()
		};
		let events: Vec<Event> = events.iter().map(read_event).collect();
		let envelope = Envelope::Document { creation_date: "2026-05-01T08:00:00Z".parse().unwrap() };
		if with_prefixes {
			check(&envelope, &events, "document");
		} else {
			let mut writer = Writer::new(String::new(), &envelope, &Prefixes::default()).unwrap();
			events.iter().for_each(|event| writer.event(event).unwrap());
			check_text(&writer.finish().unwrap(), &events, "stream");
		}
	}

	#[test]
	fn extensions_from_xml_read_back_as_they_were(elements in proptest::collection::vec(any_xml(), 0..4)) {
		let event = read(&xml(&xml_event(&elements.concat()))).unwrap();
		check_text(&write::event(&event).unwrap(), std::slice::from_ref(&event), "xml");
	}
}
