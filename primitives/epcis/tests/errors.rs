//! What is wrong is named: event, field, cause, remedy.

mod common;

use common::{document, error, event, read, xml, xml_event};
use fairstream_epcis::{Cause, Document, Limits, Location};

/// An event with wrong `fields` is refused at `pointer` (`/epcisBody/eventList/0` left out), with a
/// message that contains `reason`.
fn refused(fields: &str, pointer: &str, reason: &str) {
	refused_event(&event(fields), pointer, reason);
}

fn refused_event(event: &str, pointer: &str, reason: &str) {
	let error = error(&document(event));
	assert_eq!(error.event, Some(0), "{error}");
	let Location::Json { pointer: found, .. } = &error.location else { panic!("{error}") };
	assert_eq!(found, &format!("/epcisBody/eventList/0{pointer}"), "{error}");
	assert!(error.to_string().contains(reason), "{error}");
}

fn refused_xml(fields: &str, path: &str, reason: &str) {
	let error = error(&xml(&xml_event(fields)));
	let Location::Xml { path: found, line } = &error.location else { panic!("{error}") };
	assert_eq!(found, &format!("/EPCISDocument/EPCISBody/EventList/*[1]{path}"), "{error}");
	assert!(*line >= 4, "{error}");
	assert!(error.to_string().contains(reason), "{error}");
}

#[test]
fn a_malformed_document_is_refused_at_its_line_and_column() {
	for (text, place, reason) in [
		("{\n  \"a\": 1,\n  b\n}", (3, 3), "a name in quotes belongs here"),
		("{\"a\": 01}", (1, 8), "no JSON number"),
		("[1,\n2", (2, 2), "',' or ']' belongs here"),
		("{\"a\": \"x\ny\"}", (1, 9), "a control character"),
		("{\"a\": \"\\ud800\"}", (1, 8), "\\u escape"),
		("{\"a\": \"\\x\"}", (1, 8), "no escape of JSON"),
		("{} x", (1, 4), "more text behind the document"),
		("{\"a\": NaN}", (1, 7), "no JSON value begins here"),
		("{\"a\": tru", (1, 7), "no JSON value begins here"),
		("{\"蜂\": }", (1, 7), "no JSON value begins here"),
		("<a>\n<b></a>", (2, 4), "malformed"),
		("<a>\n<x:b/></a>", (2, 7), "prefix 'x:' isn't declared"),
		("<a>&nbsp;</a>", (1, 10), "a reference that stands for nothing"),
		("<a/>\n<b/>", (2, 5), "a second root element"),
		("<a><b>", (1, 7), "element 'b' isn't closed"),
		("<a>\u{1}</a>", (1, 4), "a character that XML doesn't admit"),
		("<a b='1' b='2'/>", (1, 17), "malformed"),
		("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", (1, 31), "declare entities"),
	] {
		let error = error(text);
		let (line, column) = place;
		assert_eq!(error.location, Location::Text { line, column }, "{text}: {error}");
		assert!(error.to_string().contains(reason), "{text}: {error}");
	}
}

#[test]
fn what_is_no_epcis_document_is_refused() {
	for text in ["", "  ", "hello", "[]", "{}", "[1]", "{\"type\": \"x\"}", "<a/>", "\u{feff}"] {
		assert!(matches!(error(text).cause, Cause::NotEpcis(_)), "{text}");
	}
	let bytes = Document::from_bytes(b"{\n\"\xff\"}", &Limits::default()).unwrap_err();
	assert_eq!(bytes.cause, Cause::NotUtf8);
	assert_eq!(bytes.location, Location::Text { line: 2, column: 2 });
}

#[test]
fn a_wrong_check_digit_is_named_in_every_field_that_holds_a_key() {
	let reason = "should be";
	let gln = r#"{"id": "https://id.gs1.org/414/9521234000052"}"#;
	refused(&format!(r#", "readPoint": {gln}"#), "/readPoint/id", reason);
	refused(&format!(r#", "bizLocation": {gln}"#), "/bizLocation/id", reason);
	let class = r#"{"epcClass": "https://shop.example/01/9521234543214/10/L"}"#;
	refused(&format!(r#", "quantityList": [{class}]"#), "/quantityList/0/epcClass", reason);
	refused(
		r#", "sourceList": [{"type": "location", "source": "https://a.example/414/9521234000052"}]"#,
		"/sourceList/0/source",
		reason,
	);
	refused(
		r#", "bizTransactionList": [{"bizTransaction": "https://id.gs1.org/253/9521234000098"}]"#,
		"/bizTransactionList/0/bizTransaction",
		reason,
	);
	refused_event(
		&event("").replace("[]", r#"["urn:x:1", "https://id.gs1.org/00/395212341111111119"]"#),
		"/epcList/1",
		"check digit of SSCC 395212341111111119 is 9 but should be 8: correct",
	);
	refused_xml(
		"<quantityList><quantityElement><epcClass>https://id.gs1.org/01/09521234543214</epcClass>\
		 </quantityElement></quantityList>",
		"/quantityList/quantityElement[1]/epcClass",
		"check digit of GTIN 09521234543214 is 4 but should be 3",
	);
}

#[test]
fn a_shops_address_is_not_mistaken_for_a_key() {
	let fields = r#", "bizTransactionList": [{"bizTransaction": "https://shop.example/2026/01/12345678"}],
		"readPoint": {"id": "https://shop.example/2026/01/rooms"}"#;
	assert!(read(&document(&event(fields))).is_ok());
}

#[test]
fn a_field_without_namespace_is_refused() {
	refused(r#", "colour": "red""#, "/colour", "'colour' is no field of EPCIS 2.0 and has no namespace");
	refused(r#", "readPoint": {"id": "urn:x:1", "room": 1}"#, "/readPoint/room", "no namespace");
	refused(r#", "yy:colour": "red""#, "/yy:colour", "prefix 'yy:' isn't declared");
	refused(r#", "quantityList": [{"epcClass": "urn:x:1", "ex:v": 1}]"#, "/quantityList/0/ex:v", "can't be extended");
	refused_xml("<colour>red</colour>", "/colour", "'colour' is no field of EPCIS 2.0");
	refused_xml("<epcList2><epc>x</epc></epcList2>", "/epcList2", "no field of EPCIS");
	refused_xml("<readPoint><id>urn:x:1</id><room>1</room></readPoint>", "/readPoint/room", "no field");
	refused_xml("<quantityList><epc>x</epc></quantityList>", "/quantityList/epc", "no field");
}

#[test]
fn fields_out_of_the_order_of_the_xml_schema_are_refused() {
	let reason = "in XML fields stand in the order of the schema: move it in front of what belongs behind it";
	refused_xml("<disposition>urn:x:d</disposition><bizStep>urn:x:s</bizStep>", "/bizStep", reason);
	refused_xml("<eventID>urn:x:1</eventID>", "/eventID", reason);
	refused_xml(
		"<persistentDisposition><set>urn:x:a</set><unset>urn:x:b</unset></persistentDisposition>",
		"/persistentDisposition/unset",
		reason,
	);
	refused_xml(
		"<quantityList><quantityElement><uom>KGM</uom><epcClass>urn:x:1</epcClass></quantityElement></quantityList>",
		"/quantityList/quantityElement/epcClass",
		reason,
	);
	// What hides fields from older readers has the order of those; so has a document of EPCIS 1.2.
	let hidden =
		xml_event("<disposition>urn:x:d</disposition><extension><quantityList/></extension><bizStep>urn:x:s</bizStep>");
	assert!(read(&xml(&hidden)).is_ok());
	let older = xml(&xml_event("<disposition>urn:x:d</disposition><bizStep>urn:x:s</bizStep>"));
	assert!(read(&older.replace(":xsd:2", ":xsd:1").replace("\"2.0\"", "\"1.2\"")).is_ok());
}

#[test]
fn a_pointer_escapes_what_pointers_reserve() {
	refused(r#", "a/b~c": 1"#, "/a~1b~0c", "no field");
}

#[test]
fn a_missing_field_is_named() {
	let without = |field: &str| {
		let event = event("");
		let start = event.find(&format!("\"{field}\"")).unwrap();
		let end = event[start..].find(", ").map_or(event.len() - 1, |end| start + end + 2);
		(event[..start].to_string() + &event[end..]).replace(", }", "}").replace(",\n\t\t}", "}")
	};
	for field in ["type", "action", "eventTime", "epcList"] {
		refused_event(&without(field), "", &format!("'{field}' is missing"));
	}
	let no_offset = event("").replace("\"eventTimeZoneOffset\": \"+08:00\", ", "");
	refused_event(&no_offset, "", "'eventTimeZoneOffset' is missing");
	refused(r#", "readPoint": {}"#, "/readPoint", "'id' is missing");
	refused(r#", "quantityList": [{"quantity": 1}]"#, "/quantityList/0", "'epcClass' is missing");
	refused(r#", "sourceList": [{"source": "urn:x:1"}]"#, "/sourceList/0", "'type' is missing");
	refused(r#", "sensorElementList": [{}]"#, "/sensorElementList/0", "'sensorReport' is missing");
	refused(
		r#", "sensorElementList": [{"sensorReport": [{"value": 1}]}]"#,
		"/sensorElementList/0/sensorReport/0",
		"'type' is missing",
	);
	refused(r#", "errorDeclaration": {}"#, "/errorDeclaration", "'declarationTime' is missing");
}

#[test]
fn each_event_type_needs_its_things() {
	let typed = |event_type: &str, fields: &str| {
		let event = event(fields).replacen(", \"epcList\": []", "", 1).replace("ObjectEvent", event_type);
		match event_type {
			"TransformationEvent" => event.replace("\"action\": \"OBSERVE\", ", ""),
			_ => event,
		}
	};
	for (event_type, fields, field) in [
		("ObjectEvent", "", "epcList"),
		("ObjectEvent", r#", "quantityList": []"#, "epcList"),
		("AggregationEvent", "", "childEPCs"),
		("AggregationEvent", r#", "childEPCs": []"#, "childEPCs"),
		("AssociationEvent", r#", "childEPCs": ["urn:x:1"]"#, "parentID"),
		("AssociationEvent", r#", "parentID": "urn:x:1""#, "childEPCs"),
		("TransactionEvent", r#", "epcList": []"#, "bizTransactionList"),
		("TransactionEvent", r#", "bizTransactionList": [{"bizTransaction": "urn:x:1"}]"#, "epcList"),
		("TransformationEvent", "", "inputEPCList"),
		("TransformationEvent", r#", "inputEPCList": ["urn:x:1"]"#, "outputEPCList"),
		("TransformationEvent", r#", "transformationID": "urn:x:1""#, "inputEPCList"),
	] {
		refused_event(&typed(event_type, fields), "", &format!("'{field}' is missing"));
	}
	for (event_type, fields) in [
		("ObjectEvent", r#", "epcList": []"#),
		(
			"ObjectEvent",
			r#", "readPoint": {"id": "urn:x:1"},
			"sensorElementList": [{"sensorReport": [{"type": "Mass"}]}]"#,
		),
		("AggregationEvent", r#", "childQuantityList": [{"epcClass": "urn:x:1"}]"#),
		("TransformationEvent", r#", "transformationID": "urn:x:1", "outputEPCList": ["urn:x:2"]"#),
		("TransactionEvent", r#", "epcList": [], "bizTransactionList": [{"bizTransaction": "urn:x:1"}]"#),
	] {
		let document = document(&typed(event_type, fields));
		assert_eq!(read(&document).map(|_| ()), Ok(()), "{document}");
	}
	for event_type in ["AggregationEvent", "AssociationEvent"] {
		let event = typed(event_type, r#", "parentID": "urn:x:1""#).replace("OBSERVE", "DELETE");
		assert_eq!(read(&document(&event)).map(|_| ()), Ok(()), "{event}");
	}
}

#[test]
fn fields_of_other_event_types_are_refused() {
	refused(r#", "childEPCs": []"#, "/childEPCs", "'childEPCs' isn't allowed here: ObjectEvent has");
	refused_event(
		&event("").replace("ObjectEvent", "AggregationEvent"),
		"/epcList",
		"AggregationEvent has action, parentID",
	);
	refused_event(
		&event("").replace("ObjectEvent", "TransformationEvent"),
		"/action",
		"TransformationEvent has transformationID",
	);
	refused_event(&event("").replace("ObjectEvent", "QuantityEvent"), "/type", "no event type");
	refused(r#", "ilmd": {"ex:v": 1}"#, "/ilmd", "use action ADD or leave it out");
	let added = event(r#", "ilmd": {"ex:v": 1}"#).replace("OBSERVE", "ADD");
	assert!(read(&document(&added)).is_ok());
}

#[test]
fn persistent_dispositions_are_accepted_on_all_types() {
	let event = event(r#", "persistentDisposition": {"set": ["recalled"]}"#)
		.replace("ObjectEvent", "AggregationEvent")
		.replace("\"epcList\": []", "\"childEPCs\": [\"urn:x:1\"]");
	assert!(read(&document(&event)).is_ok());
}

#[test]
fn times_without_offset_and_wrong_offsets_are_refused() {
	let time = |time: &str| event("").replace("2026-05-01T08:00:00Z", time);
	refused_event(&time("2026-05-01T08:00:00"), "/eventTime", "has no offset, so it names no moment");
	refused_event(&time("2026-02-30T08:00:00Z"), "/eventTime", "names a time that doesn't exist");
	refused_event(&time("yesterday"), "/eventTime", "is no date and time");
	refused_event(&event("").replace("+08:00", "+8"), "/eventTimeZoneOffset", "is no zone offset");
	refused_event(&event("").replace("+08:00", "+14:30"), "/eventTimeZoneOffset", "-14:00 to +14:00");
	refused(r#", "recordTime": 5"#, "/recordTime", "a number where text belongs");
	let in_xml = xml_event("")
		.replace("<eventTimeZoneOffset", "<recordTime>2026-05-01T08:00:00</recordTime><eventTimeZoneOffset");
	assert!(error(&xml(&in_xml))
		.to_string()
		.contains("/*[1]/recordTime, line 4: time '2026-05-01T08:00:00' has no offset"));
}

#[test]
fn values_of_the_wrong_kind_or_form_are_refused() {
	for (fields, pointer, reason) in [
		(r#", "bizStep": "flying""#, "/bizStep", "'flying' is no business step of CBV 2.0"),
		(r#", "bizStep": "urn:epcglobal:cbv:bizstep:x""#, "/bizStep", "is no business step"),
		(r#", "bizStep": null"#, "/bizStep", "null where text belongs"),
		(r#", "bizStep": " shipping""#, "/bizStep", "is no business step"),
		(r#", "bizStep": "urn:epcglobal:cbv:bizstep:shipping""#, "/bizStep", "should be a bare word"),
		(
			r#", "sensorElementList": [{"sensorReport": [{"type": "https://gs1.org/voc/Mass"}]}]"#,
			"/sensorElementList/0/sensorReport/0/type",
			"should be a bare word",
		),
		(
			r#", "persistentDisposition": {"set": ["active", "active"]}"#,
			"/persistentDisposition/set/1",
			"stands here twice",
		),
		(r#", "ex:no name": 1"#, "/ex:no name", "'ex:no name' is no absolute URI"),
		(r#", "disposition": "https://ref.gs1.org/cbv/BizStep-packing""#, "/disposition", "no disposition"),
		(r#", "eventID": "1""#, "/eventID", "'1' is no absolute URI"),
		(r#", "certificationInfo": ["a b"]"#, "/certificationInfo/0", "no absolute URI"),
		(r#", "readPoint": "urn:x:1""#, "/readPoint", "text where an object belongs"),
		(r#", "sensorElementList": {}"#, "/sensorElementList", "an object where a list belongs"),
		(
			r#", "quantityList": [{"epcClass": "urn:x:1", "quantity": "1"}]"#,
			"/quantityList/0/quantity",
			"text where a number",
		),
		(
			r#", "quantityList": [{"epcClass": "urn:x:1", "uom": "kg"}]"#,
			"/quantityList/0/uom",
			"two or three capital letters",
		),
		(r#", "persistentDisposition": {}"#, "/persistentDisposition", "'set' and 'unset' are missing"),
		(r#", "persistentDisposition": {"set": []}"#, "/persistentDisposition/set", "empty list"),
		(
			r#", "bizTransactionList": [{"bizTransaction": "urn:epc:id:gdti:1.2.3"}]"#,
			"/bizTransactionList/0/bizTransaction",
			"company prefix",
		),
		(
			r#", "sensorElementList": [{"sensorReport": [{"type": "Mass", "hexBinaryValue": "xyz"}]}]"#,
			"/sensorElementList/0/sensorReport/0/hexBinaryValue",
			"hexadecimal",
		),
		(
			r#", "sensorElementList": [{"sensorReport": [{"type": "Mass", "booleanValue": "true"}]}]"#,
			"/sensorElementList/0/sensorReport/0/booleanValue",
			"true or false",
		),
	] {
		refused(fields, pointer, reason);
	}
	refused_event(&event("").replace("OBSERVE", "SEE"), "/action", "one of ADD, OBSERVE and DELETE");
	refused_event(&event("").replace("[]", r#"["urn:x:1", "urn:x:1"]"#), "/epcList/1", "'urn:x:1' stands here twice");
	refused_xml("<bizStep>shipping</bizStep>", "/bizStep", "is no business step");
	refused_xml("<bizStep><ex:a/></bizStep>", "/bizStep", "an object where text belongs");
}

#[test]
fn names_that_stand_twice_are_refused() {
	let twice = document(&event(r#", "action": "ADD""#));
	let error = error(&twice);
	assert_eq!(error.cause, Cause::Duplicate("action".into()));
	let Location::Json { pointer, .. } = &error.location else { panic!("{error}") };
	assert_eq!(pointer, "/epcisBody/eventList/0/action");
	let many: String = (0..20).map(|i| format!(r#", "ex:v{i}": 1"#)).collect();
	let twice = document(&event(&(many + r#", "ex:v7": 2"#)));
	assert_eq!(common::read(&twice).unwrap_err().cause, Cause::Duplicate("ex:v7".into()));
	refused_xml("<action>ADD</action>", "/action", "'action' stands here twice");
}

#[test]
fn each_wrong_event_is_reported_and_right_ones_are_read() {
	let wrong = event(r#", "bizStep": "flying""#);
	let events = format!("{},{wrong},{},{wrong}", event(""), event(""));
	let text = document(&events);
	let document = Document::from_json(&text, &Limits::default()).unwrap();
	let results: Vec<_> = document.events().map(|event| event.map_err(|e| e.event)).collect();
	assert_eq!(document.events().len(), 4);
	assert!(results[0].is_ok() && results[2].is_ok());
	assert_eq!(results[1], Err(Some(1)));
	let last = document.events().last().unwrap().unwrap_err().to_string();
	assert!(last.starts_with("event 3 (4th in the document): /epcisBody/eventList/3/bizStep"), "{last}");
}

#[test]
fn documents_beyond_a_limit_are_refused() {
	let limits = |change: fn(&mut Limits)| {
		let mut limits = Limits::default();
		change(&mut limits);
		limits
	};
	let text = document(&event(r#", "ex:v": [[[[1]]]]"#));
	for (limits, what) in [
		(limits(|limits| limits.bytes = 100), "more than 100 bytes"),
		(limits(|limits| limits.depth = 4), "more than 4 levels of nesting"),
		(limits(|limits| limits.values = 10), "more than 10 values"),
		(limits(|limits| limits.events = 0), "more than 0 events"),
	] {
		let error = Document::from_json(&text, &limits).unwrap_err().to_string();
		assert!(error.contains(what), "{error}");
	}
	let deep = xml(&xml_event("<ex:a><ex:b><ex:c/></ex:b></ex:a>"));
	for (limits, what) in [
		(limits(|limits| limits.depth = 4), "more than 4 levels of nesting"),
		(limits(|limits| limits.values = 10), "more than 10 elements and attributes"),
	] {
		let error = Document::from_xml(&deep, &limits).unwrap_err().to_string();
		assert!(error.contains(what), "{error}");
	}
}

#[test]
fn nesting_of_any_depth_is_refused_and_not_followed() {
	let text = "[".repeat(10_000_000);
	let error = Document::from_json(&text, &Limits::default()).unwrap_err();
	assert_eq!(error.cause, Cause::Limit { what: "levels of nesting", max: 64 });
	let text = "<a>".repeat(1_000_000);
	let error = Document::from_xml(&text, &Limits::default()).unwrap_err();
	assert_eq!(error.cause, Cause::Limit { what: "levels of nesting", max: 64 });
}

#[test]
fn a_document_of_a_hundred_megabytes_is_refused_without_being_read() {
	use std::io::Read;
	let mut read = 0_u64;
	let endless = std::io::repeat(b' ');
	struct Counting<'a, R>(R, &'a mut u64);
	impl<R: Read> Read for Counting<'_, R> {
		fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
			let count = self.0.read(buffer)?;
			*self.1 += count as u64;
			Ok(count)
		}
	}
	let error = Document::from_reader(Counting(endless, &mut read), &Limits::default()).unwrap_err();
	assert_eq!(error.cause, Cause::Limit { what: "bytes", max: 32 << 20 });
	assert_eq!(read, (32 << 20) + 1);

	let path = std::env::temp_dir().join(format!("fairstream-epcis-{}.json", std::process::id()));
	let file = std::fs::File::create(&path).unwrap();
	file.set_len(100 << 20).unwrap();
	let error = Document::from_file(&path, &Limits::default()).unwrap_err();
	std::fs::remove_file(&path).unwrap();
	assert_eq!(error.to_string(), "document: more than 33554432 bytes: split the document");
	let gone = Document::from_file(&path, &Limits::default()).unwrap_err();
	assert!(matches!(gone.cause, Cause::Io(_)), "{gone}");
}

#[test]
fn large_documents_of_odd_shape_are_read_in_reasonable_time() {
	let started = std::time::Instant::now();
	let many = |each: fn(usize) -> String| (0..100_000).map(each).collect::<String>();
	for text in [
		document(&event(&many(|i| format!(r#", "ex:v{i}List": [{i}]"#)))),
		document(&event(&many(|i| format!(r#", "plain{i}": 1"#)))),
		document(&event("")).replace("{\"ex\"", &format!("{{{}\"ex\"", many(|i| format!(r#""p{i}": "u:","#)))),
		xml(&xml_event(&many(|i| format!("<ex:v{i}/>")))),
		xml(&xml_event(&many(|i| format!("<plain{i}/>")))),
		xml(&xml_event(&format!("<ex:v {}/>", many(|i| format!("a{i}='' "))))),
	] {
		let _ = read(&text).map(|event| fairstream_epcis::event_hash(&event, fairstream_epcis::HashProfile::REFERENCE));
	}
	// Seconds even on a slow machine; what grows with the square would take hours.
	assert!(started.elapsed().as_secs() < 60);
}
