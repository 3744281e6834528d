//! XML documents, of EPCIS 2.0 and in the form of EPCIS 1.2, which hides newer fields in elements
//! called `extension` and `baseExtension`.

mod lower;
mod order;
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
	model::{Number, Scalar},
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
	let mut header = header(&root, &path, kind)?;
	let ignored = root.member(IGNORE_FIELDS).map(children).unwrap_or_default();
	let ignored = ignored.iter().map(|field| field.name.clone()).collect();
	// Before 2.0, newer fields stood in wrappers, in no order that lasted.
	let ordered = name.contains(":xsd:2}");

	let (body, results): (_, &[(&str, &str)]) = match kind {
		DocumentKind::QueryDocument => ("EPCISBody", &[("QueryResults", IN_QUERY), ("resultsBody", IN_QUERY)]),
		DocumentKind::Document | DocumentKind::Events => ("EPCISBody", &[]),
	};
	let mut holder = step(root, &mut path, body, "a document holds its events in it: add it")?;
	for (name, rule) in results.iter().copied() {
		holder = step(holder, &mut path, name, rule)?;
		if name == "QueryResults" {
			header.query_name = Some(
				query_text(&holder, &path, "queryName")?
					.ok_or_else(|| at(&path, holder.line, Cause::Missing { field: "queryName", rule: IN_QUERY }))?,
			);
			header.subscription_id = query_text(&holder, &path, "subscriptionID")?;
		}
	}
	let mut events = Vec::new();
	// Without list there are no events, but master data for instance.
	if let Some(list) = take(holder, "EventList") {
		path.push_str("/EventList");
		push_events(list, &path, &mut events)?;
	}
	Ok(Body { header, source: EventSource::Xml { ignored, ordered }, place: EventPlace::ListAt(path), events })
}

const IN_QUERY: &str = "the answer to a query has it: add it";

/// Goes down to the child called `name` and writes the way into `path`.
fn step(node: Node, path: &mut String, name: &'static str, rule: &'static str) -> Result<Node, Error> {
	let line = node.line;
	let Some(child) = take(node, name) else {
		return Err(at(path, line, Cause::Missing { field: name, rule }));
	};
	path.push('/');
	path.push_str(name);
	Ok(child)
}

/// The child called `name`, in whatever namespace.
fn take(node: Node, name: &str) -> Option<Node> {
	match node.value {
		Value::Object(members) => members.into_iter().find(|member| local(&member.name) == name).map(|m| m.node),
		_ => None,
	}
}

fn query_text(results: &Node, path: &str, name: &str) -> Result<Option<String>, Error> {
	match children(results).iter().find(|member| local(&member.name) == name) {
		None => Ok(None),
		Some(Member { node, .. }) => match node.as_text() {
			Some(text) => Ok(Some(text.into())),
			None => {
				let cause = Cause::Kind { expected: "text", found: node.value.kind() };
				Err(at(&format!("{path}/{name}"), node.line, cause))
			}
		},
	}
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
	let schema_version = attribute("schemaVersion")?;
	if Number::new(schema_version.trim()).is_none() {
		let cause = Cause::Form { expected: "a number such as 2.0", found: crate::excerpt(schema_version) };
		return Err(at(&format!("{path}/@schemaVersion"), root.line, cause));
	}
	Ok(Header {
		kind,
		schema_version: Some(schema_version.to_string()),
		creation_date: Some(creation_date),
		query_name: None,
		subscription_id: None,
	})
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
