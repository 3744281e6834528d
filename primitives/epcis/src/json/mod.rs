//! JSON-LD documents.

mod context;
mod frame;
mod parser;

use alloc::{
	collections::BTreeSet,
	format,
	string::{String, ToString},
};

pub(crate) use context::{has_meaning_alone, Context, COMMENT};
use frame::missing;
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
		header: Header {
			kind: DocumentKind::Events,
			schema_version: None,
			creation_date: None,
			query_name: None,
			subscription_id: None,
		},
		source: EventSource::Json { context: Context::default(), ignored: BTreeSet::new() },
		place,
		events,
	}
}

fn document(mut root: Node, kind: DocumentKind) -> Result<Body, Error> {
	let path = Path::root("", root.line);
	let Some(context) = root.member("@context") else {
		return Err(missing(&path, "@context"));
	};
	let line = context.line;
	let context = Context::default().with(context);
	let context = context.map_err(|(line, cause)| at(&path.name("@context", line), cause))?;
	context.check().map_err(|cause| at(&path.name("@context", line), cause))?;
	frame::check(&root, &path, &context, kind)?;
	let mut header = header(&root, &path, kind)?;

	let ignore = context.prefix_of(IGNORE_NAMESPACE).map(|prefix| format!("{prefix}:ignoreFields"));
	let mut ignored = ignored_fields(&root, ignore.as_deref());
	let Some(body) = take(&mut root, "epcisBody") else {
		return Err(missing(&path, "epcisBody"));
	};
	let path = path.name("epcisBody", body.line);
	let (mut holder, mut prefix, mut names) = (body, "/epcisBody", &["eventList", "event"][..]);
	if kind == DocumentKind::QueryDocument {
		names = &["eventList", "vocabularyList"];
		frame::names(&holder, &path, &context, &["queryResults"])?;
		let Some(mut results) = take(&mut holder, "queryResults") else {
			return Err(missing(&path, "queryResults"));
		};
		ignored = ignored_fields(&results, ignore.as_deref());
		let path = path.name("queryResults", results.line);
		(header.query_name, header.subscription_id) = frame::query(&results, &path, &context)?;
		let Some(inner) = take(&mut results, "resultsBody") else {
			return Err(missing(&path, "resultsBody"));
		};
		prefix = "/epcisBody/queryResults/resultsBody";
		holder = inner;
	}
	let path = Path::root(prefix, holder.line);
	frame::names(&holder, &path, &context, names)?;
	if kind == DocumentKind::QueryDocument {
		frame::check_vocabularies(&holder, &path)?;
	}

	let (place, events) = match (take(&mut holder, "eventList"), take(&mut holder, "event")) {
		(Some(Node { value: Value::List(events), .. }), None) => {
			(EventPlace::ListAt(format!("{prefix}/eventList")), events)
		}
		(None, Some(event)) if kind == DocumentKind::Document => {
			(EventPlace::At(format!("{prefix}/event")), alloc::vec![event])
		}
		(Some(list), None) => {
			let cause = Cause::Kind { expected: "a list of events", found: list.value.kind() };
			return Err(at(&path.name("eventList", list.line), cause));
		}
		(Some(_), Some(event)) => {
			let rule = "eventList is there already: move the event into it";
			let cause = Cause::NotAllowed { field: "event".into(), rule };
			return Err(at(&path.name("event", event.line), cause));
		}
		(None, _) => return Err(missing(&path, "eventList")),
	};
	Ok(Body { header, source: EventSource::Json { context, ignored }, place, events })
}

/// What the document says about itself; an `EPCISDocument` must.
fn header(root: &Node, path: &Path<'_>, kind: DocumentKind) -> Result<Header, Error> {
	let schema_version = frame::text(root, path, "schemaVersion")?;
	let creation_date = match frame::text(root, path, "creationDate")? {
		None => None,
		Some(text) => Some(text.parse::<Timestamp>().map_err(|error| {
			let line = root.member("creationDate").map_or(0, |node| node.line);
			at(&path.name("creationDate", line), Cause::Time(error))
		})?),
	};
	if kind == DocumentKind::Document {
		schema_version.as_ref().ok_or_else(|| missing(path, "schemaVersion"))?;
		creation_date.ok_or_else(|| missing(path, "creationDate"))?;
	}
	Ok(Header { kind, schema_version, creation_date, query_name: None, subscription_id: None })
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
