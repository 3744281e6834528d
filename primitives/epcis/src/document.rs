//! Documents and the events in them.

use alloc::{
	collections::BTreeSet,
	format,
	string::{String, ToString},
	vec::Vec,
};

use crate::{
	error::{Cause, Error, Location},
	json,
	limits::Limits,
	model::{Event, Syntax},
	read,
	time::Timestamp,
	tree::Node,
	write::Envelope,
};

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
	/// `EPCISDocument`: events to capture.
	Document,
	/// `EPCISQueryDocument`: the answer to a query.
	QueryDocument,
	/// A single event or a list of events with nothing around it, JSON only.
	Events,
}

/// What a document says about itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Header {
	pub(crate) kind: DocumentKind,
	pub(crate) schema_version: Option<String>,
	pub(crate) creation_date: Option<Timestamp>,
	pub(crate) query_name: Option<String>,
	pub(crate) subscription_id: Option<String>,
}

/// What is needed besides its tree to read an event.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum EventSource {
	Json {
		context: json::Context,
		/// Names of event fields that aren't read.
		ignored: BTreeSet<String>,
	},
	#[cfg_attr(not(feature = "xml"), allow(dead_code))] // Built by the XML reader only.
	Xml {
		/// Names of event fields that aren't read.
		ignored: BTreeSet<String>,
		/// Whether fields must stand in the order of the schema of EPCIS 2.0.
		ordered: bool,
	},
}

/// A document whose events aren't read yet.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Body {
	pub(crate) header: Header,
	pub(crate) source: EventSource,
	pub(crate) place: EventPlace,
	pub(crate) events: Vec<Node>,
}

/// Where in its document the events stand, as pointer or path.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum EventPlace {
	/// The only one, here.
	At(String),
	/// In the list that is here.
	ListAt(String),
}

/// An EPCIS document. Its frame is checked when it is read, each event when it is asked for, so
/// that one wrong event hides no other.
///
/// ```
/// use fairstream_epcis::{Document, Limits};
///
/// let text = r#"{
///     "@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
///     "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-05-01T08:00:00Z",
///     "epcisBody": { "eventList": [ {
///         "type": "ObjectEvent", "action": "OBSERVE",
///         "eventTime": "2026-05-01T16:00:00", "eventTimeZoneOffset": "+08:00",
///         "epcList": ["https://id.gs1.org/01/09521234543213/21/A"]
///     } ] }
/// }"#;
/// let document = Document::from_json(text, &Limits::default())?;
/// let error = document.events().next().unwrap().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "event 0 (1st in the document): /epcisBody/eventList/0/eventTime, line 6: \
///      time '2026-05-01T16:00:00' has no offset, so it names no moment: \
///      append Z or the offset, such as +08:00",
/// );
/// # Ok::<(), fairstream_epcis::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
	body: Body,
}

impl Document {
	/// Reads JSON-LD.
	///
	/// # Errors
	/// [`Error`] without event if the document is malformed, too large or no EPCIS document.
	pub fn from_json(text: &str, limits: &Limits) -> Result<Self, Error> {
		check_size(text.len(), limits)?;
		Self::new(json::read(text.strip_prefix('\u{feff}').unwrap_or(text), limits)?, limits)
	}

	/// Reads XML.
	///
	/// # Errors
	/// As [`Self::from_json`].
	#[cfg(feature = "xml")]
	pub fn from_xml(text: &str, limits: &Limits) -> Result<Self, Error> {
		check_size(text.len(), limits)?;
		Self::new(crate::xml::read(text.strip_prefix('\u{feff}').unwrap_or(text), limits)?, limits)
	}

	/// Reads whichever of the two the bytes are: XML begins with `<`.
	///
	/// # Errors
	/// As [`Self::from_json`], and [`Cause::NotUtf8`].
	pub fn from_bytes(bytes: &[u8], limits: &Limits) -> Result<Self, Error> {
		check_size(bytes.len(), limits)?;
		let text = core::str::from_utf8(bytes).map_err(|error| {
			let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
			let line = valid.iter().filter(|byte| **byte == b'\n').count().saturating_add(1);
			let line = u32::try_from(line).unwrap_or(u32::MAX);
			let last = valid.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
			let column = String::from_utf8_lossy(last).chars().count().saturating_add(1);
			let column = u32::try_from(column).unwrap_or(u32::MAX);
			Error { event: None, location: Location::Text { line, column }, cause: Cause::NotUtf8 }
		})?;
		match text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).chars().next() {
			#[cfg(feature = "xml")]
			Some('<') => Self::from_xml(text, limits),
			#[cfg(not(feature = "xml"))]
			Some('<') => Err(Error::document(Cause::NotEpcis("XML, which isn't read here,".into()))),
			Some('{' | '[') => Self::from_json(text, limits),
			Some(other) => {
				let found = format!("a text that begins with {other:?}");
				Err(Error::document(Cause::NotEpcis(found)))
			}
			None => Err(Error::document(Cause::NotEpcis("an empty text".to_string()))),
		}
	}

	/// Reads from `source` until its end, but no further than the limit.
	///
	/// # Errors
	/// As [`Self::from_bytes`], and [`Cause::Io`].
	#[cfg(feature = "std")]
	pub fn from_reader(source: impl std::io::Read, limits: &Limits) -> Result<Self, Error> {
		use std::io::Read as _;
		let mut bytes = Vec::new();
		// One byte beyond the limit tells that there is more.
		let most = u64::try_from(limits.bytes).unwrap_or(u64::MAX).saturating_add(1);
		source.take(most).read_to_end(&mut bytes).map_err(|error| Error::document(Cause::Io(error.to_string())))?;
		Self::from_bytes(&bytes, limits)
	}

	/// Reads a file; one that is too large is refused by its size, before a byte of it is read.
	///
	/// # Errors
	/// As [`Self::from_reader`].
	#[cfg(feature = "std")]
	pub fn from_file(path: impl AsRef<std::path::Path>, limits: &Limits) -> Result<Self, Error> {
		let io = |error: std::io::Error| Error::document(Cause::Io(error.to_string()));
		let file = std::fs::File::open(path).map_err(io)?;
		let size = file.metadata().map_err(io)?.len();
		check_size(usize::try_from(size).unwrap_or(usize::MAX), limits)?;
		Self::from_reader(file, limits)
	}

	fn new(body: Body, limits: &Limits) -> Result<Self, Error> {
		if body.events.len() > limits.events {
			let cause = Cause::Limit { what: "events", max: limits.events };
			return Err(Error::document(cause));
		}
		Ok(Self { body })
	}

	/// What the document is.
	#[must_use]
	pub const fn kind(&self) -> DocumentKind {
		self.body.header.kind
	}

	/// The syntax it is written in.
	#[must_use]
	pub const fn syntax(&self) -> Syntax {
		match self.body.source {
			EventSource::Json { .. } => Syntax::Json,
			EventSource::Xml { .. } => Syntax::Xml,
		}
	}

	/// The version of the schema it names.
	#[must_use]
	pub fn schema_version(&self) -> Option<&str> {
		self.body.header.schema_version.as_deref()
	}

	/// When it was made.
	#[must_use]
	pub const fn creation_date(&self) -> Option<Timestamp> {
		self.body.header.creation_date
	}

	/// The query that this is the answer to; query documents only.
	#[must_use]
	pub fn query_name(&self) -> Option<&str> {
		self.body.header.query_name.as_deref()
	}

	/// The subscription by which the answer came, if it came by one.
	#[must_use]
	pub fn subscription_id(&self) -> Option<&str> {
		self.body.header.subscription_id.as_deref()
	}

	/// What has to stand around its events when they are [written](crate::write). A document without creation date, which
	/// XML always and JSON's `EPCISDocument` has, is a query document or a list of events.
	#[must_use]
	pub fn envelope(&self) -> Envelope {
		let Header { kind, creation_date, query_name, subscription_id, .. } = &self.body.header;
		match (kind, creation_date) {
			(DocumentKind::Document, Some(creation_date)) => Envelope::Document { creation_date: *creation_date },
			(DocumentKind::QueryDocument, _) => Envelope::QueryDocument {
				creation_date: *creation_date,
				query_name: query_name.clone().unwrap_or_default(),
				subscription_id: subscription_id.clone(),
			},
			(DocumentKind::Events | DocumentKind::Document, _) => Envelope::Events,
		}
	}

	/// How many events it holds, right and wrong ones.
	#[must_use]
	pub fn len(&self) -> usize {
		self.body.events.len()
	}

	/// Whether it holds no event.
	#[must_use]
	pub fn is_empty(&self) -> bool {
		self.body.events.is_empty()
	}

	/// The events in document order; each is read and checked when it is its turn.
	pub fn events(&self) -> impl ExactSizeIterator<Item = Result<Event, Error>> + '_ {
		let Body { source, place, events, .. } = &self.body;
		events.iter().enumerate().map(|(index, node)| read::event(node, index, place, source))
	}
}

fn check_size(bytes: usize, limits: &Limits) -> Result<(), Error> {
	match bytes > limits.bytes {
		true => {
			let max = limits.bytes;
			Err(Error::document(Cause::Limit { what: "bytes", max }))
		}
		false => Ok(()),
	}
}
