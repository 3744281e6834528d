//! Small events for tests, as text.

#![allow(dead_code)] // Each test binary uses some of it.

use fairstream_epcis::{model::Event, pre_hash, Document, Error, HashProfile, Limits};

use proptest::prelude::*;
use serde_json::{json, Map, Value};

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

/// Why a document or its first event is refused.
pub fn error(text: &str) -> Error {
	match read(text) {
		Err(error) => error,
		Ok(_) => panic!("accepted: {text}"),
	}
}

/// The pre-hash text of a document's first event.
pub fn pre(document: &str) -> String {
	pre_hash(&read(document).unwrap(), HashProfile::REFERENCE)
}

/// The documents in a folder, by name, each read as far as its events.
pub fn documents_in(folder: &std::path::Path) -> Vec<(String, Document)> {
	let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
	files.sort();
	let documents = files.into_iter().filter(|file| {
		let extension = file.extension().and_then(|extension| extension.to_str());
		matches!(extension, Some("json" | "jsonld" | "xml"))
	});
	documents
		.map(|file| {
			let name = file.display().to_string();
			let document = Document::from_file(&file, &Limits::default());
			(name.clone(), document.unwrap_or_else(|error| panic!("{name}: {error}")))
		})
		.collect()
}

/// Documents of the reference tool itself, if they lie beside the project or where `FAIRSTREAM_SHARED` says.
pub fn shared_documents() -> Option<std::path::PathBuf> {
	let named = std::env::var_os("FAIRSTREAM_SHARED").map(|shared| std::path::PathBuf::from(shared).join("epcis"));
	let beside = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
		.ancestors()
		.map(|ancestor| ancestor.join("shared/epcis"))
		.find(|folder| folder.is_dir());
	let found = named.or(beside);
	if found.is_none() {
		eprintln!("no shared/epcis beside the project: its documents aren't tested");
	}
	found
}

/// Any JSON value, with names as extensions have them.
pub fn any_json() -> impl Strategy<Value = Value> {
	let leaf = prop_oneof![
		Just(Value::Null),
		any::<bool>().prop_map(Value::from),
		any::<i64>().prop_map(Value::from),
		any::<f64>().prop_map(Value::from),
		any::<String>().prop_map(Value::from),
	];
	leaf.prop_recursive(4, 32, 5, |inner| {
		prop_oneof![
			proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
			proptest::collection::btree_map("(ex:)?[a-zA-Z]{0,5}", inner, 0..5)
				.prop_map(|members| Value::from(Map::from_iter(members))),
		]
	})
}

/// Valid events of all types with any of their fields, and extensions in all places.
pub fn any_event() -> impl Strategy<Value = Value> {
	let epcs = proptest::sample::subsequence(
		vec![
			"urn:epc:id:sgtin:9521234.054321.1",
			"https://id.gs1.org/00/395212341111111118",
			"https://shop.example/01/9521234543213/21/7?x=1",
			"urn:epc:id:grai:9521234.00022.CRATE-8",
			"urn:epc:id:gsrn:9521234.0000006765",
			"urn:uuid:404d95fc-9457-4a51-bd6a-0bba133845a8",
			"ex:crate",
		],
		0..5,
	);
	let quantities = proptest::sample::subsequence(
		vec![
			json!({"epcClass": "urn:epc:class:lgtin:9521234.054321.L", "quantity": 12.5, "uom": "KGM"}),
			json!({"epcClass": "https://id.gs1.org/01/09521234543213", "quantity": 3}),
			json!({"epcClass": "urn:x:class"}),
		],
		0..3,
	);
	let types = proptest::sample::select(vec![
		"ObjectEvent",
		"AggregationEvent",
		"TransactionEvent",
		"TransformationEvent",
		"AssociationEvent",
	]);
	let actions = proptest::sample::select(vec!["ADD", "OBSERVE", "DELETE"]);
	(types, actions, epcs, quantities, any_context(), extensions()).prop_map(
		|(event_type, action, epcs, quantities, context, extensions)| {
			let mut event = things(event_type, action, &json!(epcs), &json!(quantities));
			event.extend(context);
			event.extend(extensions);
			if event_type == "TransactionEvent" && !event.contains_key("bizTransactionList") {
				event.insert("bizTransactionList".into(), json!([{"bizTransaction": "urn:x:1"}]));
			}
			Value::from(event)
		},
	)
}

/// What the event types need.
fn things(event_type: &str, action: &str, epcs: &Value, quantities: &Value) -> Map<String, Value> {
	let mut event = Map::new();
	event.insert("type".into(), event_type.into());
	event.insert("eventTime".into(), "2026-05-01T16:00:00.25+08:00".into());
	event.insert("eventTimeZoneOffset".into(), "+08:00".into());
	let fields: &[(&str, Value)] = match event_type {
		"ObjectEvent" => &[("epcList", epcs.clone()), ("quantityList", quantities.clone())],
		"TransactionEvent" => &[("epcList", epcs.clone()), ("quantityList", quantities.clone())],
		"TransformationEvent" => &[
			("transformationID", "urn:x:t".into()),
			("inputEPCList", epcs.clone()),
			("inputQuantityList", quantities.clone()),
			("outputEPCList", json!(["urn:epc:id:sgtin:9521234.054360.1"])),
		],
		_ => &[
			("parentID", "urn:epc:id:sscc:9521234.3111111111".into()),
			("childEPCs", epcs.clone()),
			("childQuantityList", quantities.clone()),
		],
	};
	event.extend(fields.iter().map(|(name, value)| (name.to_string(), value.clone())));
	let childless = [epcs, quantities].iter().all(|list| list.as_array().is_some_and(Vec::is_empty));
	match event_type {
		"TransformationEvent" => {}
		"AggregationEvent" | "AssociationEvent" if childless => {
			event.insert("action".into(), "DELETE".into());
		}
		_ => {
			event.insert("action".into(), action.into());
		}
	}
	event
}

/// Some of the fields that all types have.
fn any_context() -> impl Strategy<Value = Map<String, Value>> {
	let sensor = (extensions(), extensions(), extensions(), any::<bool>(), -1e9..1e9).prop_map(
		|(element, metadata, report, boolean, value)| {
			let with = |fields: Value, extensions: Map<String, Value>| {
				let Value::Object(mut fields) = fields else { panic!("{fields}") };
				fields.extend(extensions);
				Value::from(fields)
			};
			let time = "2026-05-01T08:00:00.123456789Z";
			let metadata =
				with(json!({"time": time, "startTime": time, "endTime": time, "deviceID": "urn:x:d"}), metadata);
			let report = with(
				json!({
					"type": "Temperature", "exception": "ERROR_CONDITION", "value": value, "uom": "CEL", "component": "x",
					"booleanValue": boolean, "stringValue": " a ", "hexBinaryValue": "fF", "uriValue": "ex:v", "sDev": 0.1
				}),
				report,
			);
			with(json!({"sensorMetadata": metadata, "sensorReport": [report, {"type": "ex:own"}]}), element)
		},
	);
	let optional = |name: &'static str, values: Vec<Value>| {
		proptest::option::of(proptest::sample::select(values)).prop_map(move |value| value.map(|v| (name, v)))
	};
	let fields = vec![
		optional("eventID", vec![json!("urn:uuid:1"), json!("ex:1")]).boxed(),
		optional("recordTime", vec![json!("2026-05-01T08:00:00.5Z")]).boxed(),
		optional("certificationInfo", vec![json!("urn:x:c"), json!(["urn:x:c", "ex:d"]), json!([])]).boxed(),
		optional("bizStep", vec![json!("packing"), json!("https://ref.gs1.org/cbv/BizStep-packing"), json!("ex:step")])
			.boxed(),
		optional("disposition", vec![json!("active"), json!("cbv:Disp-active"), json!("ex:state")]).boxed(),
		optional(
			"persistentDisposition",
			vec![json!({"set": ["recalled", "ex:state"]}), json!({"unset": ["https://ref.gs1.org/cbv/Disp-recalled"]})],
		)
		.boxed(),
		optional("sourceList", vec![json!([{"type": "location", "source": "urn:epc:id:sgln:9521234.00005.0"}])])
			.boxed(),
		optional("destinationList", vec![json!([{"type": "ex:t", "destination": "ex:d"}]), json!([])]).boxed(),
		optional(
			"bizTransactionList",
			vec![json!([{"bizTransaction": "ex:1"}, {"type": "po", "bizTransaction": "urn:x:2"}])],
		)
		.boxed(),
		optional(
			"errorDeclaration",
			vec![json!({
				"declarationTime": "2026-05-02T08:00:00Z", "reason": "did_not_occur", "correctiveEventIDs": ["ex:2"],
				"ex:why": {"a": [1, "b"]}
			})],
		)
		.boxed(),
		proptest::option::of(extensions().prop_map(|mut place| {
			place.insert("id".into(), "urn:epc:id:sgln:9521234.00005.7".into());
			("readPoint", Value::from(place))
		}))
		.boxed(),
		optional("bizLocation", vec![json!({"id": "geo:1,2"})]).boxed(),
		proptest::option::of(
			proptest::collection::vec(sensor, 1..3).prop_map(|elements| ("sensorElementList", Value::from(elements))),
		)
		.boxed(),
	];
	fields.prop_map(|fields| fields.into_iter().flatten().map(|(name, value)| (name.to_string(), value)).collect())
}

/// Members of other namespaces.
fn extensions() -> impl Strategy<Value = Map<String, Value>> {
	let names = "(ex:[a-z]{1,3}(List)?|https://full\\.example/[a-c]|urn:x:[a-c]|cbvmda:lotNumber)";
	proptest::collection::btree_map(names, any_extension(), 0..3).prop_map(Map::from_iter)
}

/// Any value of an extension that a reader understands.
fn any_extension() -> impl Strategy<Value = Value> {
	let texts = prop_oneof![any::<String>(), "(ex|ns1|ns2|urn|https):(//)?[a-z]{0,4}", "[0-9]{1,4}"];
	let leaf = prop_oneof![any_json().prop_filter("names with a prefix", plain_names), texts.prop_map(Value::from)];
	leaf.prop_recursive(3, 12, 3, |inner| {
		prop_oneof![
			proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
			proptest::collection::btree_map("((ex|cbvmda):)?[a-z]{0,3}|#text", inner, 0..4)
				.prop_map(|members| Value::from(Map::from_iter(members))),
		]
	})
}

/// Whether nothing in it has a name with a prefix that isn't declared.
fn plain_names(value: &Value) -> bool {
	match value {
		Value::Array(items) => items.iter().all(plain_names),
		Value::Object(members) => {
			members.iter().all(|(name, value)| (!name.contains(':') || name.starts_with("ex:")) && plain_names(value))
		}
		_ => true,
	}
}
