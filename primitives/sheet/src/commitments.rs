//! What the chain says of commitments and of its archive.

use alloc::{string::String, vec::Vec};
use codec::{Decode, Encode};
use fairstream_doors::{CommitmentKey, CommitmentKind, Filed};
use scale_info::TypeInfo;

/// Most commitments of one question, as many as one call files.
pub const MAX_FILINGS: u32 = 256;

/// A commitment that somebody would file.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Filing {
	/// To what.
	pub kind: CommitmentKind,
	/// The window, or the owner's own number.
	pub window: u64,
	/// The root of its tree.
	pub root: [u8; 32],
	/// How many leaves the tree has.
	pub count: u64,
}

/// A commitment as it was filed.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct CommitmentLine {
	/// Under which key.
	pub key: CommitmentKey,
	/// Whose it is, in words.
	pub owner: String,
	/// To what, in words.
	pub kind: String,
	/// The window in civil time, or the owner's own number.
	pub window: String,
	/// What was filed.
	pub filed: Filed,
	/// When, in civil time.
	pub filed_shown: String,
	/// By how much it was late, in words; empty if it was in time.
	pub late: String,
}

/// A page of what an owner filed of a kind, in the order of windows.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct CommitmentPage {
	/// The commitments.
	pub lines: Vec<CommitmentLine>,
	/// The window after which the next page begins, if there may be one.
	pub next: Option<u64>,
}

/// The tree of a day of the archive.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct DayLine {
	/// The day, counted from 1 January 1970 in the chain's civil time.
	pub day: u32,
	/// The same as a date.
	pub shown: String,
	/// The root; of a day that lasts, so far.
	pub root: [u8; 32],
	/// How many leaves it has; of a day that lasts, so far.
	pub count: u64,
	/// Whether the day is over, so that root and count stay.
	pub closed: bool,
	/// How many of its leaves any node has still, so that a proof can be made from it.
	pub kept: u64,
}
