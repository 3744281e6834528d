//! What stands around the events of a JSON-LD document, as GS1's JSON schema 2.0 has it.

use alloc::string::String;

use super::{at, Context};
use crate::{
	document::DocumentKind,
	error::{Cause, Error},
	model::Scalar,
	tree::{Node, Path, Value},
	uri::is_uri,
};

/// The names at the top of a document, besides names with a namespace.
const DOCUMENT_NAMES: [&str; 10] = [
	"@context",
	"id",
	"type",
	"schemaVersion",
	"creationDate",
	"instanceIdentifier",
	"sender",
	"receiver",
	"epcisHeader",
	"epcisBody",
];

/// The same for the answer to a query.
const QUERY_NAMES: [&str; 6] = ["@context", "id", "type", "schemaVersion", "creationDate", "epcisBody"];

/// Checks the fields of a document but for its times, context and body.
pub(super) fn check(root: &Node, path: &Path<'_>, context: &Context, kind: DocumentKind) -> Result<(), Error> {
	let known: &[&str] = match kind {
		DocumentKind::QueryDocument => &QUERY_NAMES,
		DocumentKind::Document | DocumentKind::Events => &DOCUMENT_NAMES,
	};
	names(root, path, context, known)?;
	if let Some(id) = root.member("id") {
		check_uri(id, &path.name("id", id.line))?;
	}
	for name in ["instanceIdentifier", "sender", "receiver"] {
		text(root, path, name)?;
	}
	if let Some(version) = root.member("schemaVersion") {
		check_version(version, &path.name("schemaVersion", version.line))?;
	}
	if let Some(header) = root.member("epcisHeader") {
		let path = path.name("epcisHeader", header.line);
		names(header, &path, context, &["epcisMasterData"])?;
		if let Some(master_data) = header.member("epcisMasterData") {
			let path = path.name("epcisMasterData", master_data.line);
			check_object(master_data, &path)?;
			check_vocabularies(master_data, &path)?;
		}
	}
	Ok(())
}

/// Checks that `node` is an object with no other plain names than `known`.
pub(super) fn names(node: &Node, path: &Path<'_>, context: &Context, known: &[&str]) -> Result<(), Error> {
	let Value::Object(members) = &node.value else {
		return check_object(node, path);
	};
	for member in members.iter().filter(|member| !known.contains(&member.name.as_str())) {
		let wrong = |cause| at(&path.name(&member.name, member.node.line), cause);
		context.field_name(&member.name).map_err(wrong)?;
	}
	Ok(())
}

/// The text called `name`, if there is one.
pub(super) fn text(node: &Node, path: &Path<'_>, name: &str) -> Result<Option<String>, Error> {
	match node.member(name) {
		None => Ok(None),
		Some(node) => match node.as_text() {
			Some(text) => Ok(Some(text.into())),
			None => Err(kind(node, &path.name(name, node.line), "text")),
		},
	}
}

pub(super) fn missing(path: &Path<'_>, field: &'static str) -> Error {
	let rule = "every EPCIS document of this type needs it: add it";
	at(path, Cause::Missing { field, rule })
}

fn kind(node: &Node, path: &Path<'_>, expected: &'static str) -> Error {
	at(path, Cause::Kind { expected, found: node.value.kind() })
}

fn check_object(node: &Node, path: &Path<'_>) -> Result<(), Error> {
	match node.value {
		Value::Object(_) => Ok(()),
		_ => Err(kind(node, path, "an object")),
	}
}

fn check_uri(node: &Node, path: &Path<'_>) -> Result<(), Error> {
	match node.as_text() {
		None => Err(kind(node, path, "text")),
		Some(text) if is_uri(text) => Ok(()),
		Some(text) => Err(at(path, Cause::Uri(crate::excerpt(text)))),
	}
}

fn check_version(node: &Node, path: &Path<'_>) -> Result<(), Error> {
	let Some(text) = node.as_text() else {
		return Err(kind(node, path, "text"));
	};
	let is_version = text.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
	match is_version {
		true => Ok(()),
		false => Err(at(path, Cause::Form { expected: "numbers and dots, such as 2.0", found: crate::excerpt(text) })),
	}
}

/// Runs `check` on each item of the list called `name`, if there is one.
fn each(
	node: &Node,
	path: &Path<'_>,
	name: &str,
	check: impl Fn(&Node, &Path<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
	let Some(list) = node.member(name) else {
		return Ok(());
	};
	let path = path.name(name, list.line);
	let Value::List(items) = &list.value else {
		return Err(kind(list, &path, "a list"));
	};
	items.iter().enumerate().try_for_each(|(index, item)| check(item, &path.index(index, item.line)))
}

/// Checks that `node` is an object with a URI called `name`.
fn check_named(node: &Node, path: &Path<'_>, name: &'static str) -> Result<(), Error> {
	check_object(node, path)?;
	match node.member(name) {
		Some(uri) => check_uri(uri, &path.name(name, uri.line)),
		None => Err(at(path, Cause::Missing { field: name, rule: "master data is told apart by it: add it" })),
	}
}

/// Checks the master data in `vocabularyList`. It is no event and isn't kept.
pub(super) fn check_vocabularies(node: &Node, path: &Path<'_>) -> Result<(), Error> {
	each(node, path, "vocabularyList", |vocabulary, path| {
		check_named(vocabulary, path, "type")?;
		each(vocabulary, path, "vocabularyElementList", |element, path| {
			check_named(element, path, "id")?;
			each(element, path, "attributes", |attribute, path| {
				check_named(attribute, path, "id")?;
				match attribute.member("attribute") {
					None => Ok(()),
					Some(Node {
						value: Value::Object(_) | Value::Scalar(Scalar::Text(_) | Scalar::Number(_)), ..
					}) => Ok(()),
					Some(value) => Err(kind(value, &path.name("attribute", value.line), "text, a number or an object")),
				}
			})?;
			each(element, path, "children", check_uri)
		})
	})
}

/// Reads what the answer to a query says beside its events: the query's name and the subscription.
pub(super) fn query(
	results: &Node,
	path: &Path<'_>,
	context: &Context,
) -> Result<(Option<String>, Option<String>), Error> {
	names(results, path, context, &["queryName", "subscriptionID", "resultsBody"])?;
	let name = text(results, path, "queryName")?.ok_or_else(|| missing(path, "queryName"))?;
	Ok((Some(name), text(results, path, "subscriptionID")?))
}
