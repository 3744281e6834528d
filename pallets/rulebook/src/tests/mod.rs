//! What the rulebook guarantees, a file per call.

mod affirm;
mod basis;
mod emergency;
mod end_emergency;
mod full;
mod history;
mod late_year;
mod notice;
mod propose;
mod publish_year;
mod terms;
mod withdraw;

use crate::{mock::*, Notice, When};
use fairstream_doors::Moment;
use fairstream_rules::{Layer, RuleId, Rules, Scope, Value};
use sp_runtime::DispatchResult;

/// A rule that nation, provinces and platforms may change: 48 hours at the beginning, less is tighter.
const REPLY: RuleId = RuleId::ComplaintFirstReply;
/// A rule that only the technical council may change.
const DRAW: RuleId = RuleId::AuditDraw;
/// The evidence of the tests.
const EVIDENCE: [u8; 32] = [7; 32];

/// In so many days, with the major notice.
fn in_days(days: u64) -> When {
	When::After { notice: Notice::Major, from: Now::get() + days * DAY, until: None }
}

/// From so many days after the beginning until so many, with the major notice.
fn term(from: u64, until: u64) -> When {
	When::After { notice: Notice::Major, from: BEGIN + from * DAY, until: Some(BEGIN + until * DAY) }
}

/// The layer of Zhejiang.
fn zhejiang() -> Layer {
	Layer::Region(region("330000"))
}

/// Announce a change of the first reply for a layer.
fn reply(origin: RuntimeOrigin, layer: Layer, hours: u32, when: When) -> DispatchResult {
	Rulebook::propose(origin, REPLY, layer, Value::Hours(hours), None, EVIDENCE, when)
}

/// The first reply that holds for the nation at a moment.
fn nationwide(at: Moment) -> Value {
	Rulebook::pin(REPLY, &Scope::NATION, at).value()
}

/// Let time pass and have the clocks worked.
fn pass(to: Moment) {
	Now::set(to);
	List::work();
}
