//! # What the chain says as readable text
//!
//! Auditors look through Polkadot.js Apps, consumers through a page, lawyers at paper. All of them read the same sheets,
//! made by the runtime itself from one table of labels, in Chinese or English, with times as clocks on the wall show them.
//!
//! - [`Sheet`]: headings, labels and values, nothing that needs a decoder.
//! - [`labels`]: the one table of words.
//! - [`law`]: rules, acts, seats, duties and papers as lines.
//! - [`docket`]: cases and worklists as lines; [`commitments`]: commitments and the archive; [`codes`]: consumer codes;
//!   [`goods`]: certificates and offers.
//! - [`civil`]: moments as civil time.
//! - [`api`]: the runtime APIs that return sheets, and examine events before they are sent; for the runtime only.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unreachable)
)]

extern crate alloc;

#[cfg(feature = "api")]
pub mod api;
pub mod civil;
pub mod codes;
pub mod commitments;
pub mod docket;
pub mod goods;
pub mod labels;
pub mod law;

use alloc::{string::String, vec::Vec};
use codec::{Decode, Encode};
use fairstream_doors::ParticipantId;
use scale_info::TypeInfo;

/// The language of a sheet.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Language {
	/// English.
	En,
	/// Chinese.
	Zh,
}

/// A line: what it is about, and what it says.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Line {
	/// What it is about.
	pub label: String,
	/// What it says.
	pub text: String,
}

/// Lines that belong together.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Section {
	/// What they are about.
	pub heading: String,
	/// The lines.
	pub lines: Vec<Line>,
}

/// All that the chain has to say about a thing.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Sheet {
	/// What it is about.
	pub title: String,
	/// The sections; each capability of the chain adds its own.
	pub sections: Vec<Section>,
}

/// One event of a unit's history.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Entry {
	/// When it happened, in the civil time of the place where it did.
	pub time: String,
	/// What happened.
	pub what: String,
	/// Where it happened; empty if the event doesn't say.
	pub place: String,
	/// Who reported it.
	pub reporter: String,
	/// When the chain took the report, in the jurisdiction's civil time.
	pub recorded: String,
	/// The event's hash as a URI, to compare with the document.
	pub hash: String,
	/// Digest of what the chain keeps of it, in hex. Whoever holds the document computes the same; another one under the
	/// same hash shows that the report was not made from that document.
	pub fingerprint: String,
}

/// A page of a unit's history.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct History {
	/// The events in the order in which they happened.
	pub entries: Vec<Entry>,
	/// How many events the whole history has, of those that are shown.
	pub total: u32,
	/// Whether older events are left out.
	pub is_cut: bool,
	/// The number of the next page, if there is one.
	pub next: Option<u32>,
}

/// Events on a page of a history.
pub const PAGE: u32 = 50;

/// Why an event would be refused.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Objection {
	/// The name of the error of the pallet `Traceability`, such as `NeverCommissioned`. Its line in the metadata says what
	/// it means and what to do.
	pub error: String,
	/// The place in the event, from 0, of the unit that shows it; none if it is the parent, the event as a whole or its
	/// reporter.
	pub unit: Option<u32>,
}

/// Somebody's word under an event's digest.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Word {
	/// Whose word it is.
	pub reporter: ParticipantId,
	/// Digest of what the chain keeps of it.
	pub fingerprint: [u8; 32],
}

/// Most events of one question to `TraceabilityApi`.
pub const MAX_EXAMINED: u32 = 10_000;
