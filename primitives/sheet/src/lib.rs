//! # What the chain says as readable text
//!
//! Auditors look through Polkadot.js Apps, consumers through a page, lawyers at paper. All of them read the same sheets,
//! made by the runtime itself from one table of labels, in Chinese or English, with times as clocks on the wall show them.
//!
//! - [`Sheet`]: headings, labels and values, nothing that needs a decoder.
//! - [`labels`]: the one table of words.
//! - [`civil`]: moments as civil time.
//! - [`FairstreamApi`]: the runtime API that returns sheets.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unreachable)
)]

extern crate alloc;

pub mod civil;
pub mod labels;

use alloc::{string::String, vec::Vec};
use codec::{Decode, Encode};
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
}

/// A page of a unit's history.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct History {
	/// The events in the order in which they happened.
	pub entries: Vec<Entry>,
	/// How many events the whole history has.
	pub total: u32,
	/// The number of the next page, if there is one.
	pub next: Option<u32>,
}

/// Events on a page of a history.
pub const PAGE: u32 = 50;

sp_api::decl_runtime_apis! {
	/// What the chain says as readable text. Every answer is text, every argument can be typed.
	///
	/// A unit is named by EPC URN (`urn:epc:id:sgtin:..`), GS1 Digital Link (`https://id.gs1.org/01/..`) or canonical path
	/// (`01/..`). Errors are text too, with the remedy.
	pub trait FairstreamApi {
		/// All that the chain has to say about a unit.
		fn sheet(unit: String, language: Language) -> Result<Sheet, String>;

		/// A page of a unit's history, from 0; the events of containers in which it lay are part of it.
		fn history(unit: String, language: Language, page: u32) -> Result<History, String>;
	}
}
