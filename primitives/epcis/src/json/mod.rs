//! JSON-LD documents.

mod context;
mod parser;

use alloc::{
	collections::BTreeSet,
	format,
	string::{String, ToString},
};

pub(crate) use context::{Context, COMMENT};
pub(crate) use parser::parse;

use crate::{
	document::{Body, DocumentKind, EventPlace, EventSource, Header},
	error::{Cause, Error, Location},
	limits::Limits,
	model::EventType,
	time::Timestamp,
	tree::{Node, Path, Value},
};

/// Namespace of the note by which a repository says which fields of events it added itself.
const IGNORE_NAMESPACE: &str = "https://repository-x.example.com/";

/// Reads a JSON-LD document as far as its events.
pub(crate) fn read(text: &str, limits: &Limits) -> Result<Body, Error> {
	let root = parse(text, limits)?;
	let path = Path::root("", root.line);
	match &root.value {
		Value::List(items) => {
			let each = items.iter().map(|item| item.member("type").and_then(Node::as_text));
			if items.is_empty() || each.flatten().count() < items.len() {
				return Err(at(&path, Cause::NotEpcis("a JSON list without events".into())));
			}
			Ok(bare_events(root))
		}
		Value::Object(_) => match root.member("type").and_then(Node::as_text) {
			Some("EPCISDocument") => document(root, DocumentKind::Document),
			Some("EPCISQueryDocument") => document(root, DocumentKind::QueryDocument),
			Some(name) if EventType::from_name(name).is_some() => Ok(bare_events(root)),
			Some(name) => {
				let found = format!("a JSON object of type '{}'", crate::excerpt(name));
				Err(at(&path, Cause::NotEpcis(found)))
			}
			None => Err(at(&path, Cause::NotEpcis("a JSON object without type".into()))),
		},
		other => Err(at(&path, Cause::NotEpcis(other.kind().to_string()))),
	}
}

fn at(path: &Path<'_>, cause: Cause) -> Error {
	let mut pointer = String::new();
	path.write(false, &mut pointer);
	Error { event: None, location: Location::Json { pointer, line: path.line }, cause }
}

/// One event or a list of events, each with its own `@context`.
fn bare_events(root: Node) -> Body {
	let (place, events) = match root.value {
		Value::List(items) => (EventPlace::ListAt(String::new()), items),
		_ => (EventPlace::At(String::new()), alloc::vec![root]),
	};
	Body {
		header: Header { kind: DocumentKind::Events, schema_version: None, creation_date: None },
		source: EventSource::Json { context: Context::default(), ignored: BTreeSet::new() },
		place,
		events,
	}
}

/// The names that documents may have at their top, besides names with a namespace.
const TOP_NAMES: [&str; 10] = [
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

fn document(mut root: Node, kind: DocumentKind) -> Result<Body, Error> {
	let path = Path::root("", root.line);
	let Some(context) = root.member("@context") else {
		return Err(missing(&path, "@context"));
	};
	let line = context.line;
	let context = Context::default().with(context);
	let context = context.map_err(|(line, cause)| at(&path.name("@context", line), cause))?;
	context.check().map_err(|cause| at(&path.name("@context", line), cause))?;
	names(&root, &path, &context, &TOP_NAMES)?;

	let header = Header {
		kind,
		schema_version: text(&root, &path, "schemaVersion")?,
		creation_date: match text(&root, &path, "creationDate")? {
			None => None,
			Some(text) => Some(text.parse::<Timestamp>().map_err(|error| {
				let line = root.member("creationDate").map_or(0, |node| node.line);
				at(&path.name("creationDate", line), Cause::Time(error))
			})?),
		},
	};
	if kind == DocumentKind::Document {
		header.schema_version.as_ref().ok_or_else(|| missing(&path, "schemaVersion"))?;
		header.creation_date.ok_or_else(|| missing(&path, "creationDate"))?;
	}

	let ignore = context.prefix_of(IGNORE_NAMESPACE).map(|prefix| format!("{prefix}:ignoreFields"));
	let mut ignored = ignored_fields(&root, ignore.as_deref());
	let Some(body) = take(&mut root, "epcisBody") else {
		return Err(missing(&path, "epcisBody"));
	};
	let path = path.name("epcisBody", body.line);
	let (mut holder, mut prefix, mut names) = (body, "/epcisBody", &["eventList", "event"][..]);
	if kind == DocumentKind::QueryDocument {
		names = &["eventList", "vocabularyList"];
		let Some(mut results) = take(&mut holder, "queryResults") else {
			return Err(missing(&path, "queryResults"));
		};
		ignored = ignored_fields(&results, ignore.as_deref());
		let path = path.name("queryResults", results.line);
		let Some(inner) = take(&mut results, "resultsBody") else {
			return Err(missing(&path, "resultsBody"));
		};
		prefix = "/epcisBody/queryResults/resultsBody";
		holder = inner;
	}
	let path = Path::root(prefix, holder.line);
	self::names(&holder, &path, &context, names)?;

	let (place, events) = match (take(&mut holder, "eventList"), take(&mut holder, "event")) {
		(Some(Node { value: Value::List(events), .. }), None) => {
			(EventPlace::ListAt(format!("{prefix}/eventList")), events)
		}
		(None, Some(event)) => (EventPlace::At(format!("{prefix}/event")), alloc::vec![event]),
		(Some(list), None) => {
			let cause = Cause::Kind { expected: "a list of events", found: list.value.kind() };
			return Err(at(&path.name("eventList", list.line), cause));
		}
		(Some(_), Some(event)) => {
			let rule = "eventList is there already: move the event into it";
			let cause = Cause::NotAllowed { field: "event".into(), rule };
			return Err(at(&path.name("event", event.line), cause));
		}
		(None, None) => return Err(missing(&path, "eventList")),
	};
	Ok(Body { header, source: EventSource::Json { context, ignored }, place, events })
}

fn missing(path: &Path<'_>, field: &'static str) -> Error {
	let rule = "every EPCIS document of this type needs it: add it";
	at(path, Cause::Missing { field, rule })
}

/// Checks that `node` is an object with no other plain names than `known`.
fn names(node: &Node, path: &Path<'_>, context: &Context, known: &[&str]) -> Result<(), Error> {
	let Value::Object(members) = &node.value else {
		return Err(at(path, Cause::Kind { expected: "an object", found: node.value.kind() }));
	};
	let unknown = members.iter().filter(|member| !known.contains(&member.name.as_str()));
	for member in unknown {
		context.name(&member.name).map_err(|cause| at(&path.name(&member.name, member.node.line), cause))?;
	}
	Ok(())
}

fn text(node: &Node, path: &Path<'_>, name: &str) -> Result<Option<String>, Error> {
	match node.member(name) {
		None => Ok(None),
		Some(node) => match node.as_text() {
			Some(text) => Ok(Some(text.into())),
			None => {
				let cause = Cause::Kind { expected: "text", found: node.value.kind() };
				Err(at(&path.name(name, node.line), cause))
			}
		},
	}
}

/// Takes the member called `name` out of an object.
fn take(node: &mut Node, name: &str) -> Option<Node> {
	let Value::Object(members) = &mut node.value else {
		return None;
	};
	let index = members.iter().position(|member| member.name == name)?;
	Some(members.swap_remove(index).node)
}

/// The names that a repository put into events and that say nothing about them.
fn ignored_fields(node: &Node, name: Option<&str>) -> BTreeSet<String> {
	let note = name.and_then(|name| node.member(name));
	match note.map(|note| &note.value) {
		Some(Value::List(items)) => items.iter().filter_map(Node::as_text).map(ToString::to_string).collect(),
		_ => BTreeSet::new(),
	}
}
