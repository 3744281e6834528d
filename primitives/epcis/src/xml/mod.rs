//! XML documents, of EPCIS 2.0 and in the form of EPCIS 1.2, which hides newer fields in elements
//! called `extension` and `baseExtension`.

mod lower;
mod parser;

use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};

pub(crate) use lower::lower;

use crate::{
	document::{Body, DocumentKind, EventPlace, EventSource, Header},
	error::{Cause, Error, Location},
	limits::Limits,
	model::Scalar,
	time::Timestamp,
	tree::{Member, Node, Value},
};

/// Element by which a repository says which fields of events it added itself.
const IGNORE_FIELDS: &str = "{https://repository-x.example.com/}ignoreFields";

/// Reads an XML document as far as its events.
pub(crate) fn read(text: &str, limits: &Limits) -> Result<Body, Error> {
	let Member { name, node: root } = parser::parse(text, limits)?;
	let kind = match name.strip_prefix("{urn:epcglobal:epcis") {
		Some(name) if name.ends_with("}EPCISDocument") => DocumentKind::Document,
		Some(name) if name.ends_with("}EPCISQueryDocument") => DocumentKind::QueryDocument,
		_ => {
			let found = format!("an XML document of '{}'", crate::excerpt(&name));
			return Err(at("", root.line, Cause::NotEpcis(found)));
		}
	};
	let mut path = format!("/{}", local(&name));
	let header = header(&root, &path, kind)?;
	let ignored = root.member(IGNORE_FIELDS).map(children).unwrap_or_default();
	let ignored = ignored.iter().map(|field| field.name.clone()).collect();

	let Some(list) = event_list(root, &mut path) else {
		let rule = "a document holds its events in EPCISBody, in EventList: add it";
		return Err(at(&path, 1, Cause::Missing { field: "EventList", rule }));
	};
	let mut events = Vec::new();
	push_events(list, &path, &mut events)?;
	Ok(Body { header, source: EventSource::Xml { ignored }, place: EventPlace::ListAt(path), events })
}

fn at(path: &str, line: u32, cause: Cause) -> Error {
	let path = if path.is_empty() { "/" } else { path };
	Error { event: None, location: Location::Xml { path: path.into(), line }, cause }
}

fn local(name: &str) -> &str {
	name.rsplit('}').next().unwrap_or(name)
}

fn children(node: &Node) -> &[Member] {
	match &node.value {
		Value::Object(members) => members,
		_ => &[],
	}
}

/// Whether an element only holds newer fields back from older readers.
pub(super) fn is_wrapper(name: &str) -> bool {
	matches!(name, "extension" | "baseExtension")
}

fn header(root: &Node, path: &str, kind: DocumentKind) -> Result<Header, Error> {
	let attribute = |field: &'static str| {
		let rule = "every EPCIS document has it as an attribute: add it";
		let text = root.member(field).and_then(Node::as_text);
		text.ok_or_else(|| at(path, root.line, Cause::Missing { field, rule }))
	};
	let creation_date = attribute("creationDate")?;
	let creation_date: Timestamp = creation_date
		.trim()
		.parse()
		.map_err(|error| at(&format!("{path}/@creationDate"), root.line, Cause::Time(error)))?;
	Ok(Header {
		kind,
		schema_version: Some(attribute("schemaVersion")?.to_string()),
		creation_date: Some(creation_date),
	})
}

/// Follows the document down to the first list of events, through whatever parts queries put
/// around it, and writes the way into `path`.
fn event_list(node: Node, path: &mut String) -> Option<Node> {
	let Value::Object(members) = node.value else {
		return None;
	};
	for member in members {
		let name = local(&member.name);
		let before = path.len();
		path.push('/');
		path.push_str(name);
		match name {
			"EventList" => return Some(member.node),
			"EPCISBody" | "QueryResults" | "resultsBody" => {
				if let Some(list) = event_list(member.node, path) {
					return Some(list);
				}
			}
			_ => {}
		}
		path.truncate(before);
	}
	None
}

/// Takes the events out of their list, each with its type as one of its fields.
fn push_events(list: Node, path: &str, events: &mut Vec<Node>) -> Result<(), Error> {
	let members = match list.value {
		Value::Object(members) => members,
		Value::Scalar(Scalar::Text(text)) if text.is_empty() => return Ok(()),
		other => {
			let cause = Cause::Kind { expected: "a list of events", found: other.kind() };
			return Err(at(path, list.line, cause));
		}
	};
	for Member { name, node } in members {
		if is_wrapper(&name) {
			push_events(node, path, events)?;
			continue;
		}
		let line = node.line;
		let value = Value::Scalar(Scalar::Text(name));
		let mut fields = alloc::vec![Member { name: "type".into(), node: Node { line, value } }];
		if let Value::Object(members) = node.value {
			fields.extend(members);
		}
		events.push(Node { line, value: Value::Object(fields) });
	}
	Ok(())
}
