//! Where the event hash differs from the reference on purpose, as the module `hash` lists it.

mod common;

use common::{document, event, pre, read, xml, xml_event, CONTEXT};

fn pre_of(fields: &str) -> String {
	pre(&document(&event(fields)))
}

#[test]
fn text_that_reads_as_infinite_stays_as_it_is() {
	for text in ["inf", "-Infinity", "1e999"] {
		let pre = pre_of(&format!(r#", "ex:v": "{text}""#));
		assert!(pre.ends_with(&format!("{{https://ns.example/}}v={text}")), "{pre}");
	}
	assert!(pre_of(r#", "ex:v": 1e999"#).ends_with("v=1e999"));
}

#[test]
fn the_end_of_a_second_carries_into_the_next() {
	let time = |time: &str| event("").replace("08:00:00Z", time);
	assert_eq!(pre(&document(&time("08:00:00.9995Z"))), pre(&document(&time("08:00:01Z"))));
}

#[test]
fn a_business_transaction_without_type_is_hashed_without_it() {
	let json = pre_of(r#", "bizTransactionList": [{"bizTransaction": "urn:x:1"}]"#);
	let xml =
		pre(&xml(&xml_event("<bizTransactionList><bizTransaction>urn:x:1</bizTransaction></bizTransactionList>")));
	assert!(json.ends_with("bizTransactionListbizTransaction=urn:x:1"), "{json}");
	assert_eq!(json, xml);
}

#[test]
fn the_order_of_json_members_does_not_matter() {
	let one = r#", "bizTransactionList": [{"type": "po", "bizTransaction": "urn:x:1"}]"#;
	let other = r#", "bizTransactionList": [{"bizTransaction": "urn:x:1", "type": "po"}]"#;
	assert_eq!(pre_of(one), pre_of(other));
}

#[test]
fn other_events_and_words_do_not_change_an_extension() {
	let pre = pre_of(r#", "bizStep": "shipping", "ex:v": "shipping""#);
	assert!(pre.ends_with("v=shipping") && pre.contains("bizStep=https://ref.gs1.org"), "{pre}");
}

#[test]
fn a_context_may_be_one_text_and_may_define_terms_as_objects() {
	let bare = |context: &str, fields: &str| event(fields).replacen('{', &format!(r#"{{"@context": {context}, "#), 1);
	assert_eq!(pre(&bare(&format!(r#""{CONTEXT}""#), "")), pre_of(""));
	let context = format!(r#"["{CONTEXT}", {{"ex": {{"@id": "https://ns.example/"}}}}]"#);
	assert_eq!(pre(&bare(&context, r#", "ex:v": 1"#)), pre_of(r#", "ex:v": 1"#));
}

#[test]
fn an_event_may_have_a_context_of_its_own_and_it_is_not_hashed() {
	let own = r#", "@context": [{"my": "https://ns.example/"}], "my:v": "my:w""#;
	assert_eq!(pre_of(own), pre_of(r#", "ex:v": "ex:w""#));
}

#[test]
fn an_address_is_no_prefixed_name() {
	let context = document(&event(r#", "https:v": "https://a.example/""#)).replace("\"ex\"", "\"https\"");
	assert!(pre(&context).ends_with("{https://ns.example/}v=https://a.example/"));
}

#[test]
fn the_standards_own_prefixes_may_be_declared_anew() {
	let json = document(&event(r#", "cbvmda:lot": "1""#)).replace("\"ex\"", "\"cbvmda\"");
	assert!(pre(&json).ends_with("{https://ns.example/}lot=1"));
}

#[test]
fn hints_for_schema_processors_are_not_hashed() {
	let plain = xml_event("<disposition>urn:epcglobal:cbv:disp:active</disposition>");
	let hinted = plain
		.replace("<ObjectEvent>", "<ObjectEvent xsi:type=\"a\">")
		.replace("<disposition>", "<disposition xsi:type=\"b\">")
		.replace("<disposition", "<bizStep xsi:nil=\"true\"/><disposition");
	assert_eq!(pre(&xml(&hinted)), pre(&xml(&plain)));
}

#[test]
fn digits_of_other_scripts_make_no_key() {
	let pre = pre_of(r#", "ex:v": "urn:epc:id:sscc:４012345.0000000111""#);
	assert!(pre.ends_with("v=urn:epc:id:sscc:４012345.0000000111"), "{pre}");
}

#[test]
fn fields_that_a_repository_added_are_left_out_in_both_syntaxes() {
	let json = document(&event(r#", "rep:hash": "x", "ex:v": "1""#))
		.replace("{\"ex\"", "{\"rep\": \"https://repository-x.example.com/\", \"ex\"")
		.replace("\"epcisBody\"", "\"rep:ignoreFields\": [\"rep:hash\"], \"epcisBody\"");
	let xml = xml(&xml_event("<r:hash>x</r:hash><ex:v>1</ex:v>"))
		.replace("xmlns:ex", "xmlns:r=\"https://repository-x.example.com/\" xmlns:ex")
		.replace("<EPCISBody>", "<r:ignoreFields><r:hash/></r:ignoreFields><EPCISBody>");
	assert_eq!(pre(&json), pre_of(r#", "ex:v": "1""#));
	assert_eq!(pre(&xml), pre(&json));
}

#[test]
fn what_the_reference_takes_on_trust_is_refused() {
	for fields in [
		r#", "parentless": 1"#,
		r#", "readPoint": {"id": "https://id.gs1.org/414/9521234000052"}"#,
		r#", "recordTime": "2026-05-01T08:00:00""#,
	] {
		assert!(read(&document(&event(fields))).is_err(), "{fields}");
	}
}
