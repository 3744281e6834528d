//! EPCIS 2.0: what happened to which things, when, where, and why.
//!
//! - [`Document`] reads JSON-LD and XML and hands out its events one by one, each checked against
//!   the rules of the standard; an [`Error`] names event, field, cause and remedy.
//! - [`model`] is an [`Event`](model::Event) as types: all five event types, all fields.
//! - [`hash`] is the CBV event hash, with the revision that it agrees with.
//! - [`mod@write`] makes JSON-LD of events: documents, answers to queries, single events.
//! - [`mod@core`] is the small typed part of an event that goes on the chain.
//!
//! No input makes the readers panic or take memory without bound: see [`Limits`].
//!
//! ```
//! use fairstream_epcis::{event_hash, Document, HashProfile, Limits};
//!
//! let text = r#"{
//!     "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
//!     "type": "ObjectEvent", "action": "ADD", "bizStep": "commissioning",
//!     "eventTime": "2026-05-01T16:00:00+08:00", "eventTimeZoneOffset": "+08:00",
//!     "epcList": ["urn:epc:id:sgtin:9521234.054321.A"]
//! }"#;
//! let document = Document::from_json(text, &Limits::default())?;
//! for event in document.events() {
//!     println!("{}", event_hash(&event?, HashProfile::REFERENCE));
//! }
//! # Ok::<(), fairstream_epcis::Error>(())
//! ```

#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unreachable)
)]

extern crate alloc;

pub mod cbv;
pub mod core;
mod document;
mod error;
pub mod hash;
mod json;
mod limits;
pub mod model;
mod read;
mod time;
mod tree;
mod uri;
pub mod write;
#[cfg(feature = "xml")]
mod xml;

pub use document::{Document, DocumentKind};
pub use error::{Cause, Error, EventNumber, Location};
pub use hash::{event_hash, pre_hash, EventHash, HashProfile};
pub use limits::{Limits, MAX_DEPTH, MAX_DOCUMENT_BYTES, MAX_EVENTS, MAX_VALUES};
pub use time::{TimeError, Timestamp, ZoneOffset};

/// Longest piece of a document that an error repeats, in characters.
const EXCERPT_MAX: usize = 80;

/// The start of `text`, for an error message.
fn excerpt(text: &str) -> alloc::string::String {
	let mut short: alloc::string::String = text.chars().take(EXCERPT_MAX).collect();
	if short.len() < text.len() {
		short.push('…');
	}
	short
}
