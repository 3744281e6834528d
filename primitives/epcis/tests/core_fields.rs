//! What the core keeps of each field of each event type, in JSON and XML alike.

mod common;

use common::{document, read, xml};
use fairstream_epcis::{
	cbv::{BizStep, BizTransactionType, Disposition, ErrorReason, SourceDestType},
	core::{CoreEvent, CoreUnit, Endpoint, Spot},
	event_hash,
	hash::sensor_text,
	model::{Action, EventType},
	HashProfile,
};
use sha2::{Digest, Sha256};

fn sha256(text: &str) -> [u8; 32] {
	Sha256::digest(text).into()
}

fn hex(digest: [u8; 32]) -> String {
	digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A JSON event of this type with these fields, the first without comma.
fn json(event_type: &str, fields: &str) -> String {
	document(&format!(
		r#"{{"type": "{event_type}", "eventTime": "2026-05-01T08:00:00Z", "eventTimeZoneOffset": "+08:00", {fields}}}"#
	))
}

/// An XML event of this type with these elements.
fn xml_of(event_type: &str, elements: &str) -> String {
	xml(&format!(
		"<{event_type}><eventTime>2026-05-01T08:00:00Z</eventTime>\
		 <eventTimeZoneOffset>+08:00</eventTimeZoneOffset>{elements}</{event_type}>"
	))
}

fn core(document: &str) -> Result<CoreEvent, String> {
	let event = read(document).unwrap_or_else(|error| panic!("{error}: {document}"));
	CoreEvent::new(&event, HashProfile::REFERENCE).map_err(|error| error.to_string())
}

/// The core of an event that is written in both syntaxes, which have one core and one hash.
fn both(event_type: &str, fields: &str, elements: &str) -> CoreEvent {
	let from_json = core(&json(event_type, fields)).unwrap();
	let from_xml = core(&xml_of(event_type, elements)).unwrap();
	assert_eq!(from_json, from_xml);
	from_json
}

/// An object event about nothing, with more fields in both syntaxes.
fn object(fields: &str, elements: &str) -> CoreEvent {
	both(
		"ObjectEvent",
		&format!(r#""action": "OBSERVE", "epcList": []{fields}"#),
		&format!("<epcList/><action>OBSERVE</action>{elements}"),
	)
}

fn units(units: &[CoreUnit]) -> Vec<String> {
	units
		.iter()
		.map(|unit| match unit {
			CoreUnit::Whole(unit) => unit.to_string(),
			CoreUnit::Quantity { unit, amount, uom } => {
				let amount = amount.map(|amount| amount.to_string()).unwrap_or_default();
				format!("{unit} {amount} {}", uom.as_ref().map_or("", |uom| uom.as_str()))
			}
		})
		.collect()
}

#[test]
fn an_object_event_has_its_things() {
	let event = both(
		"ObjectEvent",
		r#""action": "ADD", "epcList": ["https://id.gs1.org/00/395212341111111118", "https://farm.example/crate/7"],
		"quantityList": [{"epcClass": "urn:epc:class:lgtin:9521234.054321.L", "quantity": 12.50, "uom": "KGM"},
			{"epcClass": "https://farm.example/class/comb"}]"#,
		"<epcList><epc>https://id.gs1.org/00/395212341111111118</epc><epc>https://farm.example/crate/7</epc></epcList>\
		 <action>ADD</action><quantityList><quantityElement><epcClass>urn:epc:class:lgtin:9521234.054321.L</epcClass>\
		 <quantity>+012.50</quantity><uom>KGM</uom></quantityElement>\
		 <quantityElement><epcClass>https://farm.example/class/comb</epcClass></quantityElement></quantityList>",
	);
	assert_eq!((event.event_type, event.action, event.parent.as_ref()), (EventType::Object, Some(Action::Add), None));
	assert_eq!(
		units(&event.units),
		[
			"00/395212341111111118".to_string(),
			format!("private/thing/{}", hex(sha256("https://farm.example/crate/7"))),
			"01/09521234543213/10/L 12.5 KGM".to_string(),
			format!("private/class/{}  ", hex(sha256("https://farm.example/class/comb"))),
		]
	);
	let fields: Vec<_> = (0..5).map(|place| event.field_of(place)).collect();
	let expected = ["epcList/0", "epcList/1", "quantityList/0", "quantityList/1"].map(|field| Some(field.to_string()));
	assert_eq!(fields[..4], expected);
	assert_eq!(fields[4], None);
}

#[test]
fn an_aggregation_event_has_parent_and_children() {
	let event = both(
		"AggregationEvent",
		r#""action": "DELETE", "parentID": "urn:epc:id:sscc:9521234.3111111111",
		"childEPCs": ["urn:epc:id:grai:9521234.00022.CRATE-8"],
		"childQuantityList": [{"epcClass": "https://id.gs1.org/01/09521234543213", "quantity": 2}]"#,
		"<parentID>urn:epc:id:sscc:9521234.3111111111</parentID>\
		 <childEPCs><epc>urn:epc:id:grai:9521234.00022.CRATE-8</epc></childEPCs><action>DELETE</action>\
		 <childQuantityList><quantityElement><epcClass>https://id.gs1.org/01/09521234543213</epcClass>\
		 <quantity>2</quantity></quantityElement></childQuantityList>",
	);
	assert_eq!((event.event_type, event.action), (EventType::Aggregation, Some(Action::Delete)));
	assert_eq!(event.parent.as_ref().unwrap().to_string(), "00/395212341111111118");
	assert_eq!(units(&event.units), ["8003/09521234000228CRATE-8", "01/09521234543213 2 "]);
	assert_eq!(event.field_of(0).as_deref(), Some("childEPCs/0"));
	assert_eq!(event.field_of(1).as_deref(), Some("childQuantityList/0"));
}

#[test]
fn a_transaction_event_has_its_transactions_typed_or_not() {
	let event = both(
		"TransactionEvent",
		r#""action": "ADD", "parentID": "urn:epc:id:sscc:9521234.3111111111",
		"bizTransactionList": [{"type": "po", "bizTransaction": "urn:epc:id:gdti:9521234.00009.PO-4711"},
			{"bizTransaction": "https://shop.example/orders/12"},
			{"type": "https://shop.example/types/basket", "bizTransaction": "urn:x:1"}],
		"epcList": ["urn:epc:id:sgtin:9521234.054321.1"]"#,
		"<bizTransactionList><bizTransaction type=\"urn:epcglobal:cbv:btt:po\">urn:epc:id:gdti:9521234.00009.PO-4711\
		 </bizTransaction><bizTransaction>https://shop.example/orders/12</bizTransaction>\
		 <bizTransaction type=\"https://shop.example/types/basket\">urn:x:1</bizTransaction></bizTransactionList>\
		 <parentID>urn:epc:id:sscc:9521234.3111111111</parentID>\
		 <epcList><epc>urn:epc:id:sgtin:9521234.054321.1</epc></epcList><action>ADD</action>",
	);
	let kinds: Vec<_> = event.biz_transactions.iter().map(|transaction| transaction.kind).collect();
	let custom = BizTransactionType::Custom(sha256("https://shop.example/types/basket"));
	assert_eq!(kinds, [Some(BizTransactionType::PurchaseOrder), None, Some(custom)]);
	assert_eq!(event.biz_transactions[0].digest, sha256("urn:epc:id:gdti:9521234.00009.PO-4711"));
	assert_eq!(event.biz_transactions[1].digest, sha256("https://shop.example/orders/12"));
	assert!(event.parent.is_some());
	assert_eq!(event.field_of(0).as_deref(), Some("epcList/0"));
}

#[test]
fn a_transformation_event_has_inputs_outputs_and_what_ties_it_to_others() {
	let event = both(
		"TransformationEvent",
		r#""transformationID": "https://farm.example/batch/3", "inputEPCList": ["urn:epc:id:sgtin:9521234.054321.1"],
		"inputQuantityList": [{"epcClass": "urn:epc:class:lgtin:9521234.054321.L", "quantity": 1}],
		"outputEPCList": ["urn:epc:id:sgtin:9521234.054360.1"],
		"outputQuantityList": [{"epcClass": "urn:epc:class:lgtin:9521234.054360.M", "quantity": 2.0}],
		"persistentDisposition": {"set": ["active"]}"#,
		"<inputEPCList><epc>urn:epc:id:sgtin:9521234.054321.1</epc></inputEPCList><inputQuantityList><quantityElement>\
		 <epcClass>urn:epc:class:lgtin:9521234.054321.L</epcClass><quantity>1</quantity></quantityElement>\
		 </inputQuantityList><outputEPCList><epc>urn:epc:id:sgtin:9521234.054360.1</epc></outputEPCList>\
		 <outputQuantityList><quantityElement><epcClass>urn:epc:class:lgtin:9521234.054360.M</epcClass>\
		 <quantity>2</quantity></quantityElement></outputQuantityList>\
		 <transformationID>https://farm.example/batch/3</transformationID>\
		 <persistentDisposition><set>urn:epcglobal:cbv:disp:active</set></persistentDisposition>",
	);
	assert_eq!((event.event_type, event.action), (EventType::Transformation, None));
	assert_eq!(event.transformation, Some(sha256("https://farm.example/batch/3")));
	assert_eq!(units(&event.units), ["01/09521234543213/21/1", "01/09521234543213/10/L 1 "]);
	assert_eq!(units(&event.outputs), ["01/09521234543602/21/1", "01/09521234543602/10/M 2 "]);
	assert_eq!(
		event.field_names(),
		["inputEPCList/0", "inputQuantityList/0", "outputEPCList/0", "outputQuantityList/0"]
	);
	let only_outputs = core(&json(
		"TransformationEvent",
		r#""transformationID": "urn:x:1", "outputEPCList": ["urn:epc:id:sgtin:9521234.054360.1"]"#,
	));
	assert_eq!(only_outputs.unwrap().field_names(), ["outputEPCList/0"]);
}

trait FieldNames {
	fn field_names(&self) -> Vec<String>;
}

impl FieldNames for CoreEvent {
	/// The field of each unit, of which there are as many as it names.
	fn field_names(&self) -> Vec<String> {
		let names: Vec<_> = (0..).map_while(|place| self.field_of(place)).collect();
		assert_eq!(names.len(), self.named());
		names
	}
}

#[test]
fn an_association_event_has_the_asset_or_place_that_things_are_joined_to() {
	let event = both(
		"AssociationEvent",
		r#""action": "OBSERVE", "parentID": "urn:epc:id:sgln:9521234.00005.122",
		"childEPCs": ["https://id.gs1.org/8004/9521234LOGGER-77"],
		"childQuantityList": [{"epcClass": "https://id.gs1.org/8010/9521234AB12", "quantity": 3}]"#,
		"<parentID>urn:epc:id:sgln:9521234.00005.122</parentID>\
		 <childEPCs><epc>https://id.gs1.org/8004/9521234LOGGER-77</epc></childEPCs><childQuantityList><quantityElement>\
		 <epcClass>https://id.gs1.org/8010/9521234AB12</epcClass><quantity>3</quantity></quantityElement>\
		 </childQuantityList><action>OBSERVE</action>",
	);
	assert_eq!(event.event_type, EventType::Association);
	assert_eq!(event.parent.as_ref().unwrap().to_string(), "414/9521234000051/254/122");
	assert_eq!(units(&event.units), ["8004/9521234LOGGER-77", "8010/9521234AB12 3 "]);
	assert_eq!(event.field_names(), ["childEPCs/0", "childQuantityList/0"]);
}

#[test]
fn steps_and_dispositions_are_words_or_digests() {
	let event = object(
		r#", "bizStep": "shipping", "disposition": "https://farm.example/ripe""#,
		"<bizStep>urn:epcglobal:cbv:bizstep:shipping</bizStep><disposition>https://farm.example/ripe</disposition>",
	);
	assert_eq!(event.biz_step, Some(BizStep::Shipping));
	assert_eq!(event.disposition, Some(Disposition::Custom(sha256("https://farm.example/ripe"))));
}

#[test]
fn persistent_dispositions_begin_and_end() {
	let event = object(
		r#", "persistentDisposition": {"set": ["recalled", "https://farm.example/ripe"], "unset": ["active"]}"#,
		"<persistentDisposition><unset>urn:epcglobal:cbv:disp:active</unset>\
		 <set>https://ref.gs1.org/cbv/Disp-recalled</set><set>https://farm.example/ripe</set></persistentDisposition>",
	);
	let ripe = Disposition::Custom(sha256("https://farm.example/ripe"));
	assert_eq!(event.persistent.set[..], [Disposition::Recalled, ripe]);
	assert_eq!(event.persistent.unset[..], [Disposition::Active]);
}

#[test]
fn places_are_gln_or_digest() {
	let event = object(
		r#", "readPoint": {"id": "urn:epc:id:sgln:9521234.00005.122"}, "bizLocation": {"id": "geo:30.2,120.2"}"#,
		"<readPoint><id>urn:epc:id:sgln:9521234.00005.122</id></readPoint>\
		 <bizLocation><id>geo:30.2,120.2</id></bizLocation>",
	);
	let (read_point, biz_location) = (event.read_point.unwrap(), event.biz_location.unwrap());
	assert_eq!(read_point.to_string(), "414/9521234000051/254/122");
	assert_eq!(biz_location, Spot::Private(sha256("geo:30.2,120.2")));
	assert_eq!(biz_location.to_string(), format!("private/{}", hex(sha256("geo:30.2,120.2"))));
}

#[test]
fn sources_and_destinations_are_party_place_or_digest() {
	let event = object(
		r#", "sourceList": [{"type": "owning_party", "source": "urn:epc:id:pgln:9521234.00000"},
			{"type": "location", "source": "https://id.gs1.org/414/9521234000051"}],
		"destinationList": [{"type": "possessing_party", "destination": "urn:epc:id:sgln:9521234.00005.0"},
			{"type": "https://shop.example/types/agent", "destination": "https://shop.example/people/7"}]"#,
		"<sourceList><source type=\"urn:epcglobal:cbv:sdt:owning_party\">urn:epc:id:pgln:9521234.00000</source>\
		 <source type=\"https://ref.gs1.org/cbv/SDT-location\">https://id.gs1.org/414/9521234000051</source></sourceList>\
		 <destinationList><destination type=\"urn:epcglobal:cbv:sdt:possessing_party\">urn:epc:id:sgln:9521234.00005.0\
		 </destination><destination type=\"https://shop.example/types/agent\">https://shop.example/people/7</destination>\
		 </destinationList>",
	);
	let shown: Vec<_> = event.sources.iter().map(|end| (end.kind, end.id.to_string())).collect();
	assert_eq!(
		shown,
		[
			(SourceDestType::OwningParty, "417/9521234000006".to_string()),
			(SourceDestType::Location, "414/9521234000051".to_string())
		]
	);
	let [possessor, agent] = &event.destinations[..] else { panic!("{:?}", event.destinations) };
	assert!(matches!((possessor.kind, &possessor.id), (SourceDestType::PossessingParty, Endpoint::Place(_))));
	assert_eq!(agent.kind, SourceDestType::Custom(sha256("https://shop.example/types/agent")));
	assert_eq!(agent.id, Endpoint::Private(sha256("https://shop.example/people/7")));
	assert_eq!(agent.id.to_string(), format!("private/{}", hex(sha256("https://shop.example/people/7"))));
}

#[test]
fn certificates_are_digests_of_their_uris() {
	let event = both(
		"ObjectEvent",
		r#""action": "OBSERVE", "epcList": [], "certificationInfo": ["https://cert.example/1", "urn:x:2"]"#,
		"<certificationInfo>https://cert.example/1</certificationInfo><certificationInfo>urn:x:2</certificationInfo>\
		 <epcList/><action>OBSERVE</action>",
	);
	assert_eq!(event.certificates[..], [sha256("https://cert.example/1"), sha256("urn:x:2")]);
	let single = core(&json("ObjectEvent", r#""action": "OBSERVE", "epcList": [], "certificationInfo": "urn:x:2""#));
	assert_eq!(single.unwrap().certificates[..], [sha256("urn:x:2")]);
}

#[test]
fn an_error_declaration_names_reason_and_corrective_events() {
	let hash = "ni:///sha-256;e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855?ver=CBV2.0";
	let event = both(
		"ObjectEvent",
		&format!(
			r#""action": "OBSERVE", "epcList": [], "errorDeclaration": {{"declarationTime": "2026-05-02T08:00:00.5+08:00",
			"reason": "incorrect_data", "correctiveEventIDs": ["{hash}", "urn:uuid:1"]}}"#
		),
		&format!(
			"<errorDeclaration><declarationTime>2026-05-02T00:00:00.500Z</declarationTime>\
			 <reason>urn:epcglobal:cbv:er:incorrect_data</reason><correctiveEventIDs>\
			 <correctiveEventID>{hash}</correctiveEventID><correctiveEventID>urn:uuid:1</correctiveEventID>\
			 </correctiveEventIDs></errorDeclaration><epcList/><action>OBSERVE</action>"
		),
	);
	let declaration = event.declaration.as_ref().unwrap();
	assert_eq!(declaration.time, 1_777_680_000_500);
	assert_eq!(declaration.reason, Some(ErrorReason::IncorrectData));
	// The digest of a hash is its own, so that the chain finds the event.
	assert_eq!(declaration.corrections[..], [sha256(""), sha256("urn:uuid:1")]);
	assert_eq!(event.hash, object("", "").hash);
}

#[test]
fn sensors_are_counted_and_stand_as_digest() {
	let fields = r#", "sensorElementList": [
		{"sensorMetadata": {"time": "2026-05-01T07:59:00.000Z", "deviceID": "urn:x:d"},
			"sensorReport": [{"type": "Temperature", "value": 4.50, "uom": "CEL"},
				{"type": "Temperature", "exception": "ALARM_CONDITION", "value": 9.0, "uom": "CEL"}]},
		{"sensorReport": [{"type": "RelativeHumidity", "value": 40, "uom": "A93"}]}]"#;
	let event = object(
		fields,
		"<sensorElementList><sensorElement><sensorMetadata time=\"2026-05-01T15:59:00+08:00\" deviceID=\"urn:x:d\"/>\
		 <sensorReport type=\"gs1:Temperature\" value=\"+4.5\" uom=\"CEL\"/>\
		 <sensorReport type=\"gs1:Temperature\" exception=\"gs1:ALARM_CONDITION\" value=\"9\" uom=\"CEL\"/></sensorElement>\
		 <sensorElement><sensorReport type=\"gs1:RelativeHumidity\" value=\"40.0\" uom=\"A93\"/></sensorElement>\
		 </sensorElementList>",
	);
	let sensors = event.sensors.unwrap();
	assert_eq!((sensors.elements, sensors.reports, sensors.alerts), (2, 3, 1));

	let document = json("ObjectEvent", &format!(r#""action": "OBSERVE", "epcList": []{fields}"#));
	let text = sensor_text(&read(&document).unwrap(), HashProfile::REFERENCE);
	assert_eq!(sensors.digest, sha256(&text));
	assert_eq!(
		text,
		"sensorElementListsensorElementsensorMetadatatime=2026-05-01T07:59:00.000ZdeviceID=urn:x:d\
		 sensorReporttype=https://gs1.org/voc/Temperatureexception=https://gs1.org/voc/ALARM_CONDITIONvalue=9uom=CEL\
		 sensorReporttype=https://gs1.org/voc/Temperaturevalue=4.5uom=CEL\
		 sensorElementsensorReporttype=https://gs1.org/voc/RelativeHumidityvalue=40uom=A93"
	);
	assert!(fairstream_epcis::pre_hash(&read(&document).unwrap(), HashProfile::REFERENCE).contains(&text));
	assert_eq!(object("", "").sensors, None);
}

#[test]
fn two_spellings_of_one_sensor_time_have_one_digest_and_another_moment_another() {
	let digest = |time: &str| {
		let reports = format!(r#"[{{"type": "Mass", "time": "{time}", "value": 1}}]"#);
		let fields =
			format!(r#""action": "OBSERVE", "epcList": [], "sensorElementList": [{{"sensorReport": {reports}}}]"#);
		core(&json("ObjectEvent", &fields)).unwrap().sensors.unwrap().digest
	};
	assert_eq!(digest("2026-05-01T08:00:00Z"), digest("2026-05-01T16:00:00.0000+08:00"));
	assert_ne!(digest("2026-05-01T08:00:00Z"), digest("2026-05-01T08:00:00.001Z"));
}

#[test]
fn what_others_add_to_sensors_is_in_their_digest() {
	let digest = |value: &str| {
		let element = format!(r#"{{"sensorReport": [{{"type": "Mass", "value": 1}}], "ex:v": {value}}}"#);
		let fields = format!(r#""action": "OBSERVE", "epcList": [], "sensorElementList": [{element}]"#);
		core(&json("ObjectEvent", &fields)).unwrap().sensors.unwrap().digest
	};
	assert_ne!(digest("1"), digest("2"));
	assert_eq!(digest("1"), digest("1.0"));
}

#[test]
fn the_lot_is_read_from_master_data_however_its_namespace_is_spelled() {
	let in_json = |ilmd: &str| {
		let fields =
			format!(r#""action": "ADD", "epcList": ["urn:epc:id:sgtin:9521234.054321.1"], "ilmd": {{{ilmd}}}"#);
		core(&json("ObjectEvent", &fields)).unwrap().lot.map(|lot| lot.to_string())
	};
	let in_xml = |namespace: &str| {
		let elements = format!(
			"<epcList><epc>urn:epc:id:sgtin:9521234.054321.1</epc></epcList><action>ADD</action>\
			 <ilmd><m:lotNumber xmlns:m=\"{namespace}\"> L-7 </m:lotNumber></ilmd>"
		);
		core(&xml_of("ObjectEvent", &elements)).unwrap().lot.map(|lot| lot.to_string())
	};
	let lot = Some("L-7".to_string());
	assert_eq!(in_json(r#""cbvmda:lotNumber": "L-7""#), lot);
	assert_eq!(in_json(r#""urn:epcglobal:cbv:mda:lotNumber": "L-7""#), lot);
	assert_eq!(in_json(r#""cbvmda:lotNumber": 12"#), Some("12".to_string()));
	assert_eq!(in_xml("urn:epcglobal:cbv:mda"), lot);
	assert_eq!(in_xml("urn:epcglobal:cbv:mda:"), lot);
	assert_eq!(in_xml("urn:x:other"), None);
	// No lot number of GS1: too long, or with other characters.
	assert_eq!(in_json(r#""cbvmda:lotNumber": "123456789012345678901""#), None);
	assert_eq!(in_json(r#""cbvmda:lotNumber": "蜂蜜""#), None);
	assert_eq!(in_json(r#""ex:lotNumber": "L-7""#), None);
}

#[test]
fn lists_are_bounded_by_name() {
	let many = |count: usize, item: fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(",");
	let refused = |fields: String| {
		core(&json("ObjectEvent", &format!(r#""action": "OBSERVE", "epcList": [], {fields}"#))).unwrap_err()
	};
	let state = |i| format!(r#""https://farm.example/states/{i}""#);
	let party = |i| format!(r#"{{"type": "owning_party", "source": "urn:x:{i}"}}"#);
	let party_to = |i| format!(r#"{{"type": "owning_party", "destination": "urn:x:{i}"}}"#);
	let transaction = |i| format!(r#"{{"bizTransaction": "urn:x:{i}"}}"#);
	let uri = |i| format!(r#""urn:x:{i}""#);
	for (fields, message) in [
		(
			format!(r#""persistentDisposition": {{"set": [{}]}}"#, many(9, state)),
			"persistentDisposition/set: 9 are named but 8 may be: split the event",
		),
		(
			format!(r#""persistentDisposition": {{"unset": [{}]}}"#, many(9, state)),
			"persistentDisposition/unset: 9 are named but 8 may be: split the event",
		),
		(format!(r#""sourceList": [{}]"#, many(9, party)), "sourceList: 9 are named but 8 may be: split the event"),
		(
			format!(r#""destinationList": [{}]"#, many(9, party_to)),
			"destinationList: 9 are named but 8 may be: split the event",
		),
		(
			format!(r#""bizTransactionList": [{}]"#, many(33, transaction)),
			"bizTransactionList: 33 are named but 32 may be: split the event",
		),
		(
			format!(r#""certificationInfo": [{}]"#, many(17, uri)),
			"certificationInfo: 17 are named but 16 may be: split the event",
		),
		(
			format!(
				r#""errorDeclaration": {{"declarationTime": "2026-05-02T08:00:00Z", "correctiveEventIDs": [{}]}}"#,
				many(17, uri)
			),
			"errorDeclaration/correctiveEventIDs: 17 are named but 16 may be: split the event",
		),
	] {
		assert_eq!(refused(fields), message);
	}
}

#[test]
fn every_event_of_the_projects_documents_has_a_core_with_its_hash() {
	let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents");
	let mut events = 0;
	for (file, document) in common::documents_in(folder.as_ref()) {
		for event in document.events() {
			let event = event.unwrap();
			let core = CoreEvent::new(&event, HashProfile::REFERENCE).unwrap_or_else(|error| panic!("{file}: {error}"));
			assert_eq!(core.hash, event_hash(&event, HashProfile::REFERENCE));
			assert_eq!(core.declaration.is_some(), event.error_declaration.is_some());
			events += 1;
		}
	}
	assert_eq!(events, 22);
}
