//! What the chain says of rules, acts, seats, duties and papers: lines that people read, each with what machines need.

use alloc::{string::String, vec::Vec};
use codec::{Decode, Encode};
use fairstream_doors::{Moment, SeatId};
use fairstream_rules::{Authority, Basis, RuleId, Value};
use scale_info::TypeInfo;

/// Versions on a page of a rule's history, and duties on a page of an inbox.
pub const LAW_PAGE: u32 = 50;

/// A rule with the value that holds for a question.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct RuleLine {
	/// Which rule.
	pub id: RuleId,
	/// Its name, such as `complaint.platform.first_reply`.
	pub name: String,
	/// What it says.
	pub what: String,
	/// The value that holds.
	pub value: Value,
	/// The same in words, with its unit.
	pub shown: String,
	/// From when it runs; empty if it is no period.
	pub start: String,
	/// The least and the largest amount that may ever be set, in words.
	pub bounds: String,
	/// What the value stands on.
	pub basis: Basis,
	/// The same in words.
	pub stands_on: String,
	/// Where it is written. What begins with `project` stands in no law.
	pub source: String,
	/// Who may change it, in words.
	pub changed_by: String,
	/// Since when it holds, in civil time; empty if since the beginning.
	pub since: String,
	/// A change that is announced for the whole nation, in words; empty if none is.
	pub coming: String,
	/// Whether nobody has looked at the nation's value for longer than `rule.review_period`.
	pub stale: bool,
}

/// A version in a rule's history.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct VersionLine {
	/// Its place in the layer's history, from 0; none while it is announced and doesn't hold yet.
	pub place: Option<u32>,
	/// The value.
	pub value: Value,
	/// The same in words.
	pub shown: String,
	/// What it stands on.
	pub basis: Basis,
	/// Who set it.
	pub authority: Authority,
	/// Digest of the evidence.
	pub evidence: [u8; 32],
	/// From when it holds.
	pub from: Moment,
	/// The same in civil time.
	pub from_shown: String,
	/// Until when; none if for good.
	pub until: Option<Moment>,
	/// The same in civil time; empty if for good.
	pub until_shown: String,
}

/// A page of a rule's history in a layer.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct RuleHistory {
	/// The versions, the first to begin first. On the last page the announced change, if there is one, comes last.
	pub versions: Vec<VersionLine>,
	/// How many versions hold or held.
	pub total: u32,
	/// The number of the next page, if there is one.
	pub next: Option<u32>,
}

/// A forbidden act.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct ActLine {
	/// Its code, such as `order117.a34.fake_figures`.
	pub code: String,
	/// What is forbidden.
	pub what: String,
	/// The article that forbids it.
	pub article: String,
	/// The article that penalises it.
	pub penalty: String,
	/// Whose line it is, in words.
	pub line: String,
	/// The highest rung of article 12 to which a platform may go for it, in words.
	pub ceiling: String,
}

/// The seat that answers, and how it was found.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Responsible {
	/// The seat that answers.
	pub seat: SeatId,
	/// The same in words.
	pub shown: String,
	/// Why the case is of this region, in words; empty if the region was given.
	pub ground: String,
	/// A line for each place where was looked, the last one the seat's own: the region, and in words what was found there.
	pub steps: Vec<crate::Line>,
}

/// What somebody has to do.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct DutyLine {
	/// The clock's number.
	pub clock: u64,
	/// The case in which it is due, if in one.
	pub case: Option<u64>,
	/// What is due, in words.
	pub what: String,
	/// By which rule.
	pub rule: String,
	/// Until when.
	pub due: Moment,
	/// The same in civil time.
	pub due_shown: String,
	/// Whether that rests on a year that is not published.
	pub provisional: bool,
	/// Until when an answer counts, graces included.
	pub open_until: Moment,
	/// Whether it is later than due by now.
	pub overdue: bool,
	/// What follows if nobody does it, in words.
	pub consequence: String,
	/// The name of the call that stops the clock, such as `registry.answerAffiliation`; empty if none of the bearer's does.
	pub call: String,
	/// That call, encoded, to be signed as it is; empty if there is none. Polkadot.js Apps decodes it under
	/// *Developer → Extrinsics → Decode*.
	pub encoded: Vec<u8>,
	/// Where the next page begins, if this is the last line of its page.
	pub cursor: [u8; 16],
}

/// A page of what somebody has to do, in the order in which it is due.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Inbox {
	/// The duties.
	pub duties: Vec<DutyLine>,
	/// The cursor of the next page, if there may be one.
	pub next: Option<[u8; 16]>,
}

/// A paper that waits for signatures.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct PaperLine {
	/// The hash of the call.
	pub hash: [u8; 32],
	/// When it was opened, in civil time.
	pub opened: String,
	/// The block in which it was opened; the call's text is there.
	pub block: u32,
	/// Who has signed as what, in words.
	pub signed: Vec<String>,
	/// The roles that have yet to sign, in their order, in words.
	pub missing: Vec<String>,
}
