//! What the chain says of cases: lines that people read, each with what machines need.

use crate::Sheet;
use alloc::{string::String, vec::Vec};
use codec::{Decode, Encode};
use fairstream_docket::{Kind, Role, Stage, Step};
use fairstream_doors::{Moment, SeatId};
use scale_info::TypeInfo;

/// Lines on a page of a worklist.
pub const WORK_PAGE: u32 = 50;

/// Which cases of a seat's are asked for.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Filter {
	/// All in which the seat is due.
	All,
	/// Those in which a seat is behind: this one, or one that it has to remind.
	Overdue,
	/// Those that are due before a moment, in milliseconds since 1970.
	DueBefore(Moment),
	/// Those of a kind.
	Kind(Kind),
	/// Those that wait for this.
	Stage(Stage),
	/// Those in which a person should look whether the docket is abused.
	ToBeLookedAt,
}

/// A case in which a seat is due.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct WorkLine {
	/// The case's number.
	pub case: u64,
	/// Its kind, in words.
	pub kind: String,
	/// What it is about, in words.
	pub about: String,
	/// The code of the act that is claimed; empty if the kind knows no acts.
	pub act: String,
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
	/// Whether that moment is over.
	pub overdue: bool,
	/// How often the clock of its stage was missed before. A seat that was reminded has a new moment all the same.
	pub missed: u32,
	/// Whether a person should look whether the docket is abused.
	pub look: bool,
	/// What follows if nobody acts, in words.
	pub consequence: String,
	/// The name of the call that leads on, such as `cases.act (Accept)`.
	pub call: String,
	/// That call as a handler's signature under the seat's paper, encoded. Digests in it that are zeros are to be filled in;
	/// the chain refuses zeros. Polkadot.js Apps decodes it under *Developer → Extrinsics → Decode*.
	pub encoded: Vec<u8>,
	/// Where the next page begins, if this is the last line of its page.
	pub cursor: [u8; 17],
}

/// A page of a worklist: first that in which the seat is behind, the longest first, then what is due, the soonest first.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Worklist {
	/// The seat in words.
	pub seat: String,
	/// How many cases wait at the seat, whoever is due in them.
	pub open: u32,
	/// The lines.
	pub lines: Vec<WorkLine>,
	/// The cursor of the next page, if there may be one. A page may be short: so many lines are looked at and no more.
	pub next: Option<[u8; 17]>,
}

/// A step that may be taken in a case.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct StepLine {
	/// Which one.
	pub step: Step,
	/// The same in words.
	pub shown: String,
	/// In which role.
	pub by: Role,
	/// Who that is, in words.
	pub who: String,
	/// The seat that takes it, if a seat does.
	pub seat: Option<SeatId>,
	/// What it leads to, in words.
	pub leads_to: String,
	/// The call, encoded: for a seat its handler's signature under its paper. Digests that are zeros are to be filled in.
	pub encoded: Vec<u8>,
}

/// Whose turn it is in a case.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct TurnLine {
	/// What is due, in words.
	pub what: String,
	/// Who that waits for, in words.
	pub who: String,
	/// The seat, if it is one's turn.
	pub seat: Option<SeatId>,
	/// Whether what is due is to remind the seat that is behind.
	pub reminds: bool,
	/// By which rule; empty if the clock ran out and what follows is yet to be done.
	pub rule: String,
	/// Until when.
	pub due: Moment,
	/// The same in civil time.
	pub due_shown: String,
	/// Whether that rests on a year that is not published.
	pub provisional: bool,
	/// Until when an answer counts, graces included.
	pub open_until: Moment,
}

/// A case.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct CaseSheet {
	/// Its kind.
	pub kind: Kind,
	/// What it waits for; none if it ended.
	pub stage: Option<Stage>,
	/// The seat whose case it is.
	pub seat: SeatId,
	/// How many steps were taken in it.
	pub taken: u32,
	/// Whose turn it is, until when; none if it ended.
	pub turn: Option<TurnLine>,
	/// All about it, as text.
	pub sheet: Sheet,
	/// What may be done in it now.
	pub steps: Vec<StepLine>,
	/// If it ended: the bytes of the leaf that it becomes in its day's tree. Whoever wants to prove it later keeps them.
	pub leaf: Option<Vec<u8>>,
}
