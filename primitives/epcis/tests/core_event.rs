//! From events to what the chain keeps of them.

mod common;

use common::{document, event, read, xml, xml_event};
use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::{CoreError, CoreEvent, CoreUnit, MAX_UNITS},
	event_hash,
	model::{Action, EventType},
	Document, HashProfile, Limits,
};

fn core(document: &str) -> Result<CoreEvent, CoreError> {
	CoreEvent::new(&read(document).unwrap(), HashProfile::REFERENCE)
}

fn of_epcs(epcs: &str) -> Result<CoreEvent, CoreError> {
	core(&document(&event("").replace("[]", epcs)))
}

#[test]
fn the_core_of_the_honey_documents_is_the_same_in_both_syntaxes() {
	let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents/honey");
	let cores = |extension: &str| -> Vec<CoreEvent> {
		let path = format!("{folder}.{extension}");
		let document = Document::from_file(path, &Limits::default()).unwrap();
		let events = document.events();
		events.map(|e| CoreEvent::new(&e.unwrap(), HashProfile::REFERENCE).unwrap()).collect()
	};
	let json = cores("jsonld");
	let [harvest, inspection, packing] = &json[..] else { panic!("{json:?}") };

	assert_eq!(harvest.event_type, EventType::Object);
	assert_eq!(harvest.action, Some(Action::Add));
	assert_eq!(harvest.time, 1_779_060_600_500);
	assert_eq!(harvest.zone_offset, 480);
	assert_eq!(harvest.biz_step, Some(BizStep::Commissioning));
	assert_eq!(harvest.disposition, Some(Disposition::Active));
	assert_eq!(harvest.read_point.as_ref().unwrap().to_string(), "414/9521234000051/254/HIVES");
	let CoreUnit::Quantity { unit, amount: Some(amount), uom: Some(uom) } = &harvest.units[0] else {
		panic!("{:?}", harvest.units)
	};
	assert_eq!(unit.to_string(), "01/09521234543213/10/ACACIA-0518");
	assert_eq!((amount.digits(), amount.decimals(), uom.as_str()), (4125, 1, "KGM"));

	assert!(matches!(&inspection.units[0], CoreUnit::Whole(unit) if !unit.is_single()));
	assert_eq!(packing.parent.as_ref().unwrap().to_string(), "00/395212341111111118");
	assert_eq!(packing.units.len(), 3);

	// Lists keep the order of their document, which the hash doesn't depend on.
	let sorted = |mut event: CoreEvent| {
		let mut transactions = event.biz_transactions.into_vec();
		transactions.sort_by_key(|transaction| transaction.digest);
		event.biz_transactions = transactions.try_into().unwrap();
		let mut units = event.units.into_vec();
		units.sort_by_key(|unit| unit.unit().clone());
		event.units = units.try_into().unwrap();
		event
	};
	let json: Vec<_> = json.into_iter().map(sorted).collect();
	let xml: Vec<_> = cores("xml").into_iter().map(sorted).collect();
	assert_eq!(json, xml);
}

#[test]
fn the_core_carries_the_hash_of_the_whole_event() {
	let text = document(
		&event(r#", "ex:secret": "kept off the chain""#).replace("[]", r#"["urn:epc:id:sgtin:9521234.054321.1"]"#),
	);
	let event = read(&text).unwrap();
	let core = CoreEvent::new(&event, HashProfile::REFERENCE).unwrap();
	assert_eq!(core.hash, event_hash(&event, HashProfile::REFERENCE));
}

#[test]
fn words_of_ones_own_become_digests() {
	let fields = r#", "bizStep": "https://farm.example/shearing""#;
	let text = document(&event(fields).replace("[]", r#"["urn:epc:id:sgtin:9521234.054321.1"]"#));
	let Ok(CoreEvent { biz_step: Some(BizStep::Custom(digest)), .. }) = core(&text) else {
		panic!("no word of one's own")
	};
	// SHA-256 of the URI.
	assert_eq!(digest[..4], [0x83, 0xbd, 0xf0, 0x74]);
}

#[test]
fn what_the_core_cannot_hold_is_refused_by_name() {
	let error = of_epcs(r#"["urn:epc:id:gsrn:9521234.0000006765"]"#).unwrap_err().to_string();
	assert_eq!(
		error,
		"epcList/0: 'urn:epc:id:gsrn:9521234.0000006765' is no traceable unit ('8018/952123400000067652' is a GS1 key \
		 but no key of a thing or class: use key of a thing or class here): name the thing itself, as EPC URN or Digital \
		 Link"
	);
	let item = r#"["urn:epc:id:sgtin:9521234.054321.1"]"#;
	for (fields, reason) in [
		(
			r#", "quantityList": [{"epcClass": "urn:epc:id:sgtin:9521234.054321.2"}]"#,
			"quantityList/0: 'urn:epc:id:sgtin:9521234.054321.2' is a single thing",
		),
		(
			r#", "quantityList": [{"epcClass": "urn:epc:idpat:sgtin:9521234.054321.*", "quantity": -1}]"#,
			"quantityList/0: amount is below zero",
		),
		(
			r#", "errorDeclaration": {"declarationTime": "1969-12-31T23:59:59Z"}"#,
			"errorDeclaration/declarationTime is before 1970",
		),
	] {
		let error = core(&document(&event(fields).replacen("[]", item, 1))).unwrap_err();
		assert!(error.to_string().contains(reason), "{error}");
	}
	let early = event("").replace("[]", item).replace("2026", "1969");
	assert_eq!(core(&document(&early)), Err(CoreError::Time { field: "eventTime" }));
}

#[test]
fn an_aggregation_needs_its_parent_unless_it_is_observed() {
	let aggregation = |action: &str| {
		let children = r#""childEPCs": ["urn:epc:id:sgtin:9521234.054321.1"]"#;
		event("")
			.replace("ObjectEvent", "AggregationEvent")
			.replace("OBSERVE", action)
			.replace("\"epcList\": []", children)
	};
	assert_eq!(core(&document(&aggregation("ADD"))), Err(CoreError::NoParent));
	assert_eq!(core(&document(&aggregation("DELETE"))), Err(CoreError::NoParent));
	assert!(core(&document(&aggregation("OBSERVE"))).is_ok());
}

#[test]
fn the_number_of_units_is_bounded() {
	let epcs = |count: u32| -> String {
		(0..count).map(|i| format!("<epc>urn:epc:id:sgtin:9521234.054321.{i}</epc>")).collect()
	};
	let of = |count| {
		let list = format!("<epcList>{}</epcList>", epcs(count));
		core(&xml(&xml_event("").replace("<epcList/>", &list)))
	};
	assert_eq!(of(MAX_UNITS).unwrap().units.len(), MAX_UNITS as usize);
	let error = of(MAX_UNITS + 1).unwrap_err().to_string();
	assert_eq!(error, "epcList: 1001 are named but 1000 may be: split the event");

	let transformation = |inputs, outputs| {
		core(&xml(&format!(
			"<TransformationEvent><eventTime>2026-05-01T08:00:00Z</eventTime>\
			 <eventTimeZoneOffset>+08:00</eventTimeZoneOffset><inputEPCList>{}</inputEPCList>\
			 <outputEPCList>{}</outputEPCList></TransformationEvent>",
			epcs(inputs),
			epcs(outputs)
		)))
	};
	assert_eq!(transformation(999, 1).unwrap().named(), 1000);
	let error = transformation(999, 2).unwrap_err().to_string();
	assert_eq!(error, "inputs and outputs: 1001 are named but 1000 may be: split the event");
}

#[cfg(feature = "scale")]
mod scale {
	use super::*;
	use codec::{Decode, Encode, MaxEncodedLen};
	use fairstream_epcis::core::{Amount, BoundedList, Uom};
	use scale_info::TypeInfo;

	#[test]
	fn a_core_event_survives_its_encoding_within_its_bound() {
		let event = of_epcs(r#"["urn:epc:id:sgtin:9521234.054321.1"]"#).unwrap();
		let encoded = event.encode();
		assert_eq!(CoreEvent::decode(&mut &encoded[..]), Ok(event));
		assert!(encoded.len() < CoreEvent::max_encoded_len());
		// Text in plain sight.
		let text = String::from_utf8_lossy(&encoded);
		assert!(text.contains("01/09521234543213/21/1"), "{text}");
	}

	#[test]
	fn numbers_of_words_and_types_are_fixed() {
		assert_eq!(BizStep::Accepting.encode(), [0]);
		assert_eq!(BizStep::VoidShipping.encode(), [40]);
		assert_eq!(BizStep::Custom([0; 32]).encode()[0], 255);
		assert_eq!(Disposition::Unknown.encode(), [32]);
		assert_eq!(EventType::Association.encode(), [4]);
		assert_eq!(Action::Delete.encode(), [2]);
		assert_eq!(HashProfile::REFERENCE.encode(), [0, 0, 0]);
	}

	#[test]
	fn amounts_and_lists_out_of_bounds_do_not_decode() {
		assert!(Amount::decode(&mut &(25_u64, 1_u8).encode()[..]).is_ok());
		assert!(Amount::decode(&mut &(250_u64, 2_u8).encode()[..]).is_err());
		assert!(Amount::decode(&mut &(1_u64, 10_u8).encode()[..]).is_err());
		assert!(Uom::decode(&mut &"kg".encode()[..]).is_err());
		let long = vec![0_u8; 9].encode();
		assert!(BoundedList::<u8, 8>::decode(&mut &long[..]).is_err());
		assert_eq!(Uom::type_info(), str::type_info());
	}
}
