//! What stands around the events: documents, answers to queries, contexts, master data.

mod common;

use common::{document, error, event, read, xml, xml_event};
use fairstream_epcis::{Document, Limits};

#[test]
fn the_frame_of_a_document_is_checked() {
	let document = document(&event(""));
	for (from, to, reason) in [
		("\"schemaVersion\": \"2.0\",", "", "'schemaVersion' is missing"),
		("\"creationDate\": \"2026-05-01T08:00:00Z\",", "", "'creationDate' is missing"),
		("\"creationDate\": \"2026-05-01T08:00:00Z\"", "\"creationDate\": \"2026\"", "no date and time"),
		("\"epcisBody\"", "\"epcisBdy\"", "'epcisBdy' is no field of EPCIS 2.0"),
		("\"eventList\"", "\"events\"", "'events' is no field of EPCIS 2.0"),
		("\"@context\"", "\"ex:context\"", "'@context' is missing"),
		(common::CONTEXT, "https://ctx.example/a", "context https://ctx.example/a isn't known here"),
		(&format!("\"{}\", ", common::CONTEXT), "", "@context leaves out the EPCIS context"),
	] {
		let changed = document.replacen(from, to, 1);
		assert_ne!(changed, document, "{from}");
		let error = error(&changed);
		assert!(error.event.is_none() && error.to_string().contains(reason), "{error}");
	}
}

#[test]
fn the_frame_of_the_answer_to_a_query_is_checked() {
	let query = document(&event(""))
		.replace("EPCISDocument", "EPCISQueryDocument")
		.replace("{\"eventList\"", "{\"queryResults\": {\"queryName\": \"Q\", \"resultsBody\": {\"eventList\"")
		+ "}}";
	assert!(read(&query).is_ok(), "{query}");
	for (from, to, reason) in [
		("\"queryName\": \"Q\", ", "", "/epcisBody/queryResults, line 3: 'queryName' is missing"),
		("\"Q\"", "1", "/epcisBody/queryResults/queryName, line 3: a number where text belongs"),
		("queryResults", "queryResult", "'queryResult' is no field of EPCIS 2.0"),
		("resultsBody", "results", "'results' is no field of EPCIS 2.0"),
		("\"type\": \"EPCIS", "\"sender\": \"urn:x:1\", \"type\": \"EPCIS", "/sender, line 1: 'sender' is no field"),
	] {
		let changed = query.replacen(from, to, 1);
		assert_ne!(changed, query, "{from}");
		let error = error(&changed).to_string();
		assert!(error.contains(reason), "{error}");
	}
	let in_xml = xml(&xml_event(""))
		.replace("e:EPCISDocument", "e:EPCISQueryDocument")
		.replace("epcis:xsd", "epcis-query:xsd")
		.replace("<EPCISBody>", "<EPCISBody><e:QueryResults><queryName>Q</queryName><resultsBody>")
		.replace("</EPCISBody>", "</resultsBody></e:QueryResults></EPCISBody>");
	assert!(read(&in_xml).is_ok());
	for (from, to, reason) in [
		("<queryName>Q</queryName>", "", "/EPCISQueryDocument/EPCISBody/QueryResults, line 4: 'queryName' is missing"),
		("resultsBody", "results", "/EPCISQueryDocument/EPCISBody/QueryResults, line 4: 'resultsBody' is missing"),
		("QueryResults", "Poll", "/EPCISQueryDocument/EPCISBody, line 4: 'QueryResults' is missing"),
		("EPCISBody", "Body", "/EPCISQueryDocument, line 3: 'EPCISBody' is missing"),
		("\"2.0\"", "\"two\"", "@schemaVersion, line 3: 'two' should be a number such as 2.0"),
	] {
		let error = error(&in_xml.replace(from, to)).to_string();
		assert!(error.contains(reason), "{error}");
	}
}

#[test]
fn answers_without_events_are_read() {
	let document = |body: &str| {
		let text = format!(
			"<q:EPCISQueryDocument xmlns:q=\"urn:epcglobal:epcis-query:xsd:2\" schemaVersion=\"2.0\" \
			 creationDate=\"2026-05-01T08:00:00Z\"><EPCISBody><q:QueryResults><queryName>Q</queryName>\
			 <subscriptionID>7</subscriptionID><resultsBody>{body}</resultsBody></q:QueryResults></EPCISBody>\
			 </q:EPCISQueryDocument>"
		);
		Document::from_xml(&text, &Limits::default()).unwrap()
	};
	for body in ["<EventList/>", "<VocabularyList><Vocabulary type=\"urn:x:1\"/></VocabularyList>"] {
		let document = document(body);
		assert!(document.is_empty());
		assert_eq!((document.query_name(), document.subscription_id()), (Some("Q"), Some("7")));
	}
	let without_list = xml("").replace("<EventList></EventList>", "");
	assert!(Document::from_xml(&without_list, &Limits::default()).unwrap().is_empty());
}

#[test]
fn master_data_is_checked_though_it_is_not_kept() {
	let with = |elements: &str| {
		let header = format!(
			r#""epcisHeader": {{"epcisMasterData": {{"vocabularyList": [{{"type": "urn:x:v",
			"vocabularyElementList": {elements}}}]}}}}, "epcisBody""#
		);
		document(&event("")).replace("\"epcisBody\"", &header)
	};
	assert!(read(&with(r#"[{"id": "urn:x:1", "attributes": [{"id": "urn:x:a", "attribute": {"any": 1}}]}]"#)).is_ok());
	let list = "/epcisHeader/epcisMasterData/vocabularyList/0/vocabularyElementList";
	for (elements, place, reason) in [
		("{}", "", "an object where a list belongs"),
		("[{}]", "/0", "'id' is missing"),
		(r#"[{"id": "x"}]"#, "/0/id", "'x' is no absolute URI"),
		(r#"[{"id": "urn:x:1", "children": [7]}]"#, "/0/children/0", "a number where text belongs"),
		(
			r#"[{"id": "urn:x:1", "attributes": [{"id": "urn:x:a", "attribute": true}]}]"#,
			"/0/attributes/0/attribute",
			"true or false where text, a number or an object belongs",
		),
	] {
		let error = error(&with(elements)).to_string();
		assert!(error.starts_with(&format!("{list}{place}, line")) && error.contains(reason), "{error}");
	}
}

#[test]
fn a_context_is_an_address_or_object_or_a_list_of_them_without_repetition() {
	let with = |context: &str| document(&event("")).replacen(&format!("[\"{}\", ", common::CONTEXT), context, 1);
	for (context, reason) in [
		(format!("[\"{0}\", \"{0}\", ", common::CONTEXT), "a context that stands in the list already"),
		(format!("[\"{}\", null, ", common::CONTEXT), "null where an address, an object or a list of them"),
		(format!("[\"{}\", [], ", common::CONTEXT), "a list where an address, an object or a list of them"),
		(format!("[\"{}\", \"here\", ", common::CONTEXT), "'here' is no absolute URI"),
		(
			format!("[\"{}\", {{\"a\": 1}}, {{\"a\": 1}}, ", common::CONTEXT),
			"a context that stands in the list already",
		),
	] {
		let error = error(&with(&context)).to_string();
		assert!(error.starts_with("/@context, line 1: ") && error.contains(reason), "{error}");
	}
}

#[test]
fn an_unknown_context_only_matters_if_something_needs_it() {
	let with = |fields: &str| document(&event(fields)).replace("{\"ex\"", "\"https://ctx.example/a\", {\"ex\"");
	assert!(read(&with(r#", "ex:v": 1"#)).is_ok());
	let error = error(&with(r#", "zz:v": 1"#)).to_string();
	assert!(error.contains("prefix 'zz:' isn't declared and context https://ctx.example/a"), "{error}");
}
