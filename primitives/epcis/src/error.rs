//! What can be wrong with a document or an event: where, why, and what to do.

use alloc::string::String;
use core::fmt;

use fairstream_gs1::IdError;

use crate::time::TimeError;

/// Something wrong in a document. Prints as one line: event, field, cause, remedy.
///
/// ```text
/// event 1 (2nd in the document): /epcisBody/eventList/1/epcList/0, line 31: check digit of GTIN ..
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
	/// Position of the event in the document, from 0; none if the document itself is wrong.
	pub event: Option<usize>,
	/// The field.
	pub location: Location,
	/// Why it is refused.
	pub cause: Cause,
}

impl Error {
	/// An error of the document as a whole.
	pub(crate) const fn document(cause: Cause) -> Self {
		Self { event: None, location: Location::Document, cause }
	}
}

/// An event's position in its document, from 0, as messages say it: `event 1 (2nd in the document)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventNumber(pub usize);

impl fmt::Display for EventNumber {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self(event) = self;
		let position = event.saturating_add(1);
		let suffix = match (position % 10, position % 100) {
			(1, tens) if tens != 11 => "st",
			(2, tens) if tens != 12 => "nd",
			(3, tens) if tens != 13 => "rd",
			_ => "th",
		};
		write!(f, "event {event} ({position}{suffix} in the document)")
	}
}

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Location {
	/// The whole document.
	Document,
	/// A character: malformed documents have no fields yet.
	Text {
		/// Line, from 1.
		line: u32,
		/// Column in characters, from 1.
		column: u32,
	},
	/// A JSON value.
	Json {
		/// JSON pointer (RFC 6901).
		pointer: String,
		/// Line on which the value begins, from 1.
		line: u32,
	},
	/// An XML element or attribute.
	Xml {
		/// Element names from the root, positions among siblings from 1.
		path: String,
		/// Line on which the element ends its start tag, from 1.
		line: u32,
	},
}

impl fmt::Display for Location {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Document => f.write_str("document"),
			Self::Text { line, column } => write!(f, "line {line}, column {column}"),
			Self::Json { pointer, line } if pointer.is_empty() => {
				write!(f, "document, line {line}")
			}
			Self::Json { pointer, line } => write!(f, "{pointer}, line {line}"),
			Self::Xml { path, line } => write!(f, "{path}, line {line}"),
		}
	}
}

/// Why something is refused. Each message ends with the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cause {
	/// Not well-formed JSON or XML.
	Malformed(String),
	/// Not UTF-8.
	NotUtf8,
	/// A bound of [`Limits`](crate::Limits) is exceeded.
	Limit {
		/// What there is too much of.
		what: &'static str,
		/// How much there may be.
		max: usize,
	},
	/// The document couldn't be read from its source.
	Io(String),
	/// Neither JSON nor XML, or no EPCIS document.
	NotEpcis(String),
	/// A name that stands twice in one object or element.
	Duplicate(String),
	/// `@context` leaves out the standard context, which gives the words their meaning.
	ContextMissing,
	/// A remote context that isn't known here, and is needed.
	ContextUnknown(String),
	/// A name with a prefix that nothing declares.
	Prefix {
		/// The prefix.
		prefix: String,
		/// A remote context that may declare it but isn't known here.
		unknown_context: Option<String>,
	},
	/// A required field is missing.
	Missing {
		/// Its name.
		field: &'static str,
		/// When it is required.
		rule: &'static str,
	},
	/// A field that EPCIS doesn't know and that has no namespace.
	Unknown(String),
	/// A field that this event can't have.
	NotAllowed {
		/// Its name.
		field: String,
		/// Why not, and what to do.
		rule: &'static str,
	},
	/// An event type that isn't one of the five.
	EventType(String),
	/// A value of another kind than the field holds.
	Kind {
		/// What the field holds.
		expected: &'static str,
		/// What it is.
		found: &'static str,
	},
	/// A list or object with less than it needs.
	Rule(&'static str),
	/// No date and time, or none that is unambiguous.
	Time(TimeError),
	/// A GS1 identifier that is wrong.
	Id(IdError),
	/// No absolute URI.
	Uri(String),
	/// No word of the vocabulary that the field takes.
	Word {
		/// The vocabulary.
		vocabulary: &'static str,
		/// What is written.
		found: String,
	},
	/// Text that doesn't have the form of the field.
	Form {
		/// The form.
		expected: &'static str,
		/// What is written.
		found: String,
	},
}

impl fmt::Display for Cause {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Malformed(what) => write!(f, "malformed: {what}"),
			Self::NotUtf8 => f.write_str("not UTF-8: save the document as UTF-8"),
			Self::Limit { what, max } => {
				write!(f, "more than {max} {what}: split the document")
			}
			Self::Io(what) => write!(f, "can't be read: {what}"),
			Self::NotEpcis(found) => write!(
				f,
				"{found} is no EPCIS document: \
				 send an EPCISDocument, an EPCISQueryDocument or an event, as JSON-LD or XML"
			),
			Self::Duplicate(name) => write!(f, "'{name}' stands here twice: keep one of them"),
			Self::ContextMissing => write!(
				f,
				"@context leaves out the EPCIS context: add \
				 https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"
			),
			Self::ContextUnknown(url) => write!(
				f,
				"context {url} isn't known here and nothing is fetched: use the EPCIS context at \
				 https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld and write your own \
				 names into @context"
			),
			Self::Prefix { prefix, unknown_context: None } => {
				write!(f, "prefix '{prefix}:' isn't declared: add it to @context with its namespace")
			}
			Self::Prefix { prefix, unknown_context: Some(url) } => write!(
				f,
				"prefix '{prefix}:' isn't declared and context {url} isn't known here: \
				 write the prefix into @context with its namespace"
			),
			Self::Missing { field, rule } => write!(f, "'{field}' is missing: {rule}"),
			Self::Unknown(name) => write!(
				f,
				"'{name}' is no field of EPCIS 2.0 and has no namespace: \
				 correct the name, or give an extension a namespace prefix"
			),
			Self::NotAllowed { field, rule } => write!(f, "'{field}' isn't allowed here: {rule}"),
			Self::EventType(found) => write!(
				f,
				"'{found}' is no event type of EPCIS 2.0: use ObjectEvent, AggregationEvent, \
				 TransactionEvent, TransformationEvent or AssociationEvent"
			),
			Self::Kind { expected, found } => {
				write!(f, "{found} where {expected} belongs: change it")
			}
			Self::Rule(rule) => f.write_str(rule),
			Self::Time(error) => error.fmt(f),
			Self::Id(error) => error.fmt(f),
			Self::Uri(found) => {
				write!(f, "'{found}' is no absolute URI: write one such as urn:.. or https://..")
			}
			Self::Word { vocabulary, found } => write!(
				f,
				"'{found}' is no {vocabulary} of CBV 2.0: \
				 correct the word, or write one of your own as a URI outside GS1's namespaces"
			),
			Self::Form { expected, found } => {
				write!(f, "'{found}' should be {expected}: correct it")
			}
		}
	}
}

impl fmt::Display for Error {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		if let Some(event) = self.event {
			write!(f, "{}: ", EventNumber(event))?;
		}
		write!(f, "{}: {}", self.location, self.cause)
	}
}

impl core::error::Error for Error {}
impl core::error::Error for Cause {}
