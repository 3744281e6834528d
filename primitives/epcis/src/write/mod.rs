//! Events to JSON-LD: documents, answers to queries, single events.
//!
//! Whatever syntax an event was read from, it is written as JSON-LD, and what is written reads back into an equal event
//! with, as far as it doesn't depend on the syntax, the same event hash. The text depends on the events alone: fields in
//! a fixed order, CBV words bare, numbers with their digits, times with their offset, prefixes `ns1`, `ns2`.. in the order
//! of their namespaces.
//!
//! Two things don't outlast the way from XML: boolean sensor values become JSON's, and extensions of one name that stood
//! apart come together, since a JSON object has no name twice.
//!
//! What JSON-LD or GS1's JSON schema has no way to say is refused by name, and nothing of that event is written:
//! a sensor report without type, a thing that stands twice in `epcList`, a URI with characters beyond ASCII
//! ([`WriteCause`]). Where the schema is narrower than the standard, the standard counts: `persistentDisposition` is
//! written for all five types.
//!
//! A document is written event by event. Namespaces that its head doesn't declare are declared in the event that
//! needs them; [`Prefixes`] of all its events, collected first, make one context for all, which is what other readers
//! do best with.
//!
//! ```
//! use fairstream_epcis::{write, Document, Limits};
//!
//! let text = r#"{
//!     "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", {"my": "https://farm.example/"}],
//!     "type": "ObjectEvent", "action": "ADD", "my:field": 7.50,
//!     "eventTime": "2026-05-01T16:00:00+08:00", "eventTimeZoneOffset": "+08:00",
//!     "epcList": ["urn:epc:id:sgtin:9521234.054321.A"]
//! }"#;
//! let event = Document::from_json(text, &Limits::default())?.events().next().unwrap()?;
//! let written = write::event(&event)?;
//! assert!(written.contains(r#"{"ns1":"https://farm.example/"}"#) && written.contains(r#""ns1:field":7.50"#));
//! assert_eq!(Document::from_json(&written, &Limits::default())?.events().next().unwrap()?, event);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod error;
mod event;
mod extension;
mod json;
mod prefix;

use alloc::{
	collections::BTreeMap,
	string::{String, ToString},
};
use core::fmt;

pub use error::{WriteCause, WriteError};
pub use prefix::Prefixes;

use crate::{model::Event, time::Timestamp};
use json::{quoted, Json};

/// The address of the EPCIS context.
const CONTEXT: &str = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

/// The version of the schema that is written.
const SCHEMA_VERSION: &str = "2.0";

/// What stands around the events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Envelope {
	/// `EPCISDocument`: events to capture.
	Document {
		/// When it was made.
		creation_date: Timestamp,
	},
	/// `EPCISQueryDocument`: the answer to a query.
	QueryDocument {
		/// When it was made, if it shall say so.
		creation_date: Option<Timestamp>,
		/// The query.
		query_name: String,
		/// The subscription by which the answer comes, if it comes by one.
		subscription_id: Option<String>,
	},
	/// A JSON list of events, each with its own `@context`, with nothing around it.
	Events,
}

/// Writes a document, event by event.
#[derive(Debug)]
pub struct Writer<W> {
	out: W,
	/// Prefixes by namespace that the head declares.
	prefixes: BTreeMap<String, String>,
	/// Whether each event needs the whole context.
	is_bare: bool,
	events: usize,
	end: &'static str,
}

impl<W: fmt::Write> Writer<W> {
	/// Writes the head; `prefixes` are declared in it.
	///
	/// # Errors
	/// [`WriteCause::Output`].
	pub fn new(mut out: W, envelope: &Envelope, prefixes: &Prefixes) -> Result<Self, WriteError> {
		let prefixes = prefixes.assigned(&BTreeMap::new());
		let head = |kind: &str| {
			let context = context(&prefixes, true);
			alloc::format!(r#"{{"@context":{context},"type":"{kind}","schemaVersion":"{SCHEMA_VERSION}""#)
		};
		let (head, end) = match envelope {
			Envelope::Document { creation_date } => (
				alloc::format!(
					r#"{},"creationDate":"{creation_date}","epcisBody":{{"eventList":["#,
					head("EPCISDocument")
				),
				"\n]}}\n",
			),
			Envelope::QueryDocument { creation_date, query_name, subscription_id } => {
				let mut text = head("EPCISQueryDocument");
				if let Some(creation_date) = creation_date {
					text.push_str(&alloc::format!(r#","creationDate":"{creation_date}""#));
				}
				text.push_str(r#","epcisBody":{"queryResults":{"queryName":"#);
				text.push_str(&quoted(query_name));
				if let Some(subscription) = subscription_id {
					text.push_str(r#","subscriptionID":"#);
					text.push_str(&quoted(subscription));
				}
				text.push_str(r#","resultsBody":{"eventList":["#);
				(text, "\n]}}}}\n")
			}
			Envelope::Events => ("[".to_string(), "\n]\n"),
		};
		out.write_str(&head).map_err(|_| WriteError::output())?;
		Ok(Self { out, prefixes, is_bare: *envelope == Envelope::Events, events: 0, end })
	}

	/// Writes an event on a line of its own.
	///
	/// # Errors
	/// [`WriteError`] if JSON-LD can't hold it. Nothing is written then, and the next event may follow.
	pub fn event(&mut self, event: &Event) -> Result<(), WriteError> {
		let text = match self.is_bare {
			true => self::event(event)?,
			false => within(event, &self.prefixes)?,
		};
		let before = if self.events == 0 { "\n" } else { ",\n" };
		let written = self.out.write_str(before).and_then(|()| self.out.write_str(&text));
		written.map_err(|_| WriteError::output())?;
		self.events = self.events.saturating_add(1);
		Ok(())
	}

	/// Closes the document.
	///
	/// # Errors
	/// [`WriteCause::Output`].
	pub fn finish(mut self) -> Result<W, WriteError> {
		self.out.write_str(self.end).map_err(|_| WriteError::output())?;
		Ok(self.out)
	}
}

/// A whole document with one context for all its events.
///
/// # Errors
/// [`WriteError`] of the first event that JSON-LD can't hold.
pub fn document<'e>(
	envelope: &Envelope,
	events: impl IntoIterator<Item = &'e Event> + Clone,
) -> Result<String, WriteError> {
	let mut prefixes = Prefixes::default();
	for event in events.clone() {
		prefixes.add(event)?;
	}
	let mut writer = Writer::new(String::new(), envelope, &prefixes)?;
	for event in events {
		writer.event(event)?;
	}
	writer.finish()
}

/// A single event with its own `@context`.
///
/// # Errors
/// [`WriteError`] if JSON-LD can't hold it.
pub fn event(event: &Event) -> Result<String, WriteError> {
	let json = event::tree(event)?;
	let prefixes = Prefixes::of(&json).all()?;
	let start = alloc::format!(r#"{{"@context":{},"#, context(&prefixes, true));
	json::text(&json, start, &prefixes)
}

/// An event of a document that declares `outer`; what that leaves out is declared in the event.
fn within(event: &Event, outer: &BTreeMap<String, String>) -> Result<String, WriteError> {
	let json = event::tree(event)?;
	let of_event = Prefixes::of(&json);
	of_event.check(outer)?;
	let own = of_event.without(outer).all_beside(outer)?;
	let mut start = String::from("{");
	if !own.is_empty() {
		start.push_str(&alloc::format!(r#""@context":{},"#, context(&own, false)));
	}
	let mut prefixes = outer.clone();
	prefixes.extend(own);
	json::text(&json, start, &prefixes)
}

/// The value of `@context`: the standard one first, where it isn't in force already.
fn context(prefixes: &BTreeMap<String, String>, with_standard: bool) -> String {
	let mut terms: BTreeMap<&str, &str> = BTreeMap::new();
	let mut text = String::from("[");
	if with_standard {
		text.push_str(&quoted(CONTEXT));
	}
	for (namespace, prefix) in prefixes {
		terms.insert(prefix, namespace);
	}
	// By number, which is by namespace.
	let mut terms: alloc::vec::Vec<_> = terms.into_iter().collect();
	terms.sort_by_key(|(prefix, _)| (prefix.len(), *prefix));
	for (index, (prefix, namespace)) in terms.iter().enumerate() {
		let before = match (index, with_standard) {
			(0, true) => ",{",
			(0, false) => "{",
			_ => ",",
		};
		text.push_str(before);
		text.push_str(&alloc::format!("{}:{}", quoted(prefix), prefix::definition(namespace)));
	}
	if !terms.is_empty() {
		text.push('}');
	}
	text.push(']');
	text
}

/// A member of an event's tree.
type Member<'e> = (json::Key<'e>, Json<'e>);
