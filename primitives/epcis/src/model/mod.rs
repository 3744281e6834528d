//! EPCIS 2.0 events as types (EPCIS 2.0, section 7.4), the same for both syntaxes.
//!
//! What is required of an event was checked when it was read: a value of these types is a valid
//! event. Identifiers and words keep their text, since the event hash is made of it (only the URN of
//! a CBV word becomes its web address, as in the hash), and offer what the text means
//! ([`Identifier::key`], [`BizStep::from_uri`](crate::cbv::BizStep::from_uri)).

mod extension;
mod identifier;
mod scalar;
mod sensor;
mod what;
mod why;

use alloc::{string::String, vec::Vec};

pub use extension::{Extension, Name};
pub use identifier::Identifier;
pub use scalar::{Number, Scalar};
pub use sensor::{SensorElement, SensorMetadata, SensorReport, SensorSource, SensorValues};
pub use what::{Action, EventType, Quantity, What};
pub use why::{BizTransaction, ErrorDeclaration, Location, PersistentDisposition, SourceDest};

use crate::time::{Timestamp, ZoneOffset};

/// Which syntax an event was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
	/// JSON-LD.
	Json,
	/// XML.
	Xml,
}

/// An EPCIS event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
	/// Which syntax it was read from: the event hash of revision 5d2f1c3 depends on it in corners
	/// that [`hash`](crate::hash) names.
	pub syntax: Syntax,
	/// The event's own identifier, a URI.
	pub event_id: Option<String>,
	/// When it happened.
	pub event_time: Timestamp,
	/// Offset from UTC in force where it happened.
	pub event_time_zone_offset: ZoneOffset,
	/// When a repository recorded it; says nothing about the event.
	pub record_time: Option<Timestamp>,
	/// Certificates and licences that it happened under, as URIs.
	pub certification_info: Vec<String>,
	/// Present if the event withdraws an earlier one with the same content.
	pub error_declaration: Option<ErrorDeclaration>,
	/// The things, with what its type says about them.
	pub what: What,
	/// Business step, as URI.
	pub biz_step: Option<String>,
	/// State of the things after the event, as URI.
	pub disposition: Option<String>,
	/// States that last beyond the next event.
	pub persistent_disposition: Option<PersistentDisposition>,
	/// Where exactly it happened.
	pub read_point: Option<Location>,
	/// Where the things are afterwards.
	pub biz_location: Option<Location>,
	/// Orders, invoices, despatch advices it belongs to.
	pub biz_transactions: Vec<BizTransaction>,
	/// Who or where the things come from.
	pub sources: Vec<SourceDest>,
	/// Who or where they go to.
	pub destinations: Vec<SourceDest>,
	/// What sensors saw.
	pub sensor_elements: Vec<SensorElement>,
	/// Everything in namespaces of others.
	pub extensions: Vec<Extension>,
}
