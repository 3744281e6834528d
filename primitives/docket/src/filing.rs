//! Filings: what somebody hands in to have a case opened.

use crate::case::{Attachment, Subject};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::Moment;
use fairstream_rules::{Act, RuleId};
use scale_info::TypeInfo;

/// A report of a breach.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Report {
	/// Whom or what it is about.
	pub subject: Subject,
	/// What is reported.
	pub act: Act,
	/// When it happened, in milliseconds since 1970.
	pub happened: Moment,
	/// The evidence: a digest, and who keeps the file.
	pub evidence: Attachment,
}

/// A proposal to change a rule.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Proposal {
	/// Which rule.
	pub rule: RuleId,
	/// The reasons, and the value that is proposed.
	pub reasons: Attachment,
}
