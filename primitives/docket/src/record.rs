//! A case as it is kept while it waits, and as it is archived; and what can be asked of the record alone. Whoever holds the bytes of a
//! leaf reads them with these types.

use crate::{
	adverse::{Adverse, Heard, Notice},
	case::{Attachment, Ended, Ground, Subject},
	interim::Interim,
	kind::Kind,
	stage::Stage,
	step::{Role, Step},
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{CaseId, Moment, ParticipantId, Region, SeatId};
use fairstream_rules::{Act, ClockId};
use scale_info::TypeInfo;

/// Who filed a case.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Opener<AccountId> {
	/// A participant. It stays the same when its keys change.
	Participant(ParticipantId),
	/// Whoever has this key: a pseudonym, with an account on the chain or without one.
	Key(AccountId),
	/// A seat, with a measure of its own.
	Seat(SeatId),
}

/// How far a seat is behind.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Watch {
	/// The stage's own clock goes.
	OnTime,
	/// The clock was missed, and this seat has to remind the one that is due.
	ToBeReminded {
		/// Whose turn it is to remind.
		by: SeatId,
	},
	/// The seat that is due was reminded, or nobody stands above it, and has a new term.
	Reminded,
}

/// Since when a seat is behind in a case.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Late {
	/// The seat.
	pub seat: SeatId,
	/// Since when.
	pub since: Moment,
}

/// What a case waits for.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Waiting {
	/// The stage.
	pub stage: Stage,
	/// Since when.
	pub since: Moment,
	/// Until when the stage's own clock went, by what was published when it was set. An extension runs from here.
	pub due: Moment,
	/// How far whoever is due is behind.
	pub watch: Watch,
	/// How often the clock of this stage was missed.
	pub missed: u32,
	/// Who missed it first and when; none if nobody did. It is the case's place among what is overdue.
	pub overdue: Option<Late>,
	/// The seat that has the clock, if a seat has it.
	pub seat: Option<SeatId>,
	/// The one clock that goes.
	pub clock: ClockId,
}

/// Where a case is.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum State {
	/// It waits.
	Waiting(Waiting),
	/// It ended, and is a leaf of its day's tree when the clock runs out.
	Ended {
		/// How and when.
		ended: Ended,
		/// The clock of its archiving.
		clock: ClockId,
	},
}

/// A case.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Case<AccountId> {
	/// Of which kind.
	pub kind: Kind,
	/// Who filed it.
	pub opener: Opener<AccountId>,
	/// What it is about.
	pub subject: Subject,
	/// The participant whom that concerns, as it was at the moment of the event; none if nobody is known.
	pub against: Option<ParticipantId>,
	/// Which act is claimed, if the kind knows acts.
	pub act: Option<Act>,
	/// Where it belongs by law.
	pub region: Region,
	/// When it happened.
	pub happened: Moment,
	/// When it was filed.
	pub opened: Moment,
	/// The seat whose case it is.
	pub seat: SeatId,
	/// Where it is.
	pub state: State,
	/// Why it was refused, while that may be looked at again.
	pub ground: Option<Ground>,
	/// From when the time to decide runs: the first acceptance, or the last reversal.
	pub accepted: Option<Moment>,
	/// What an inquiry had left of its time when notice was given, in milliseconds.
	pub rest: Moment,
	/// The notice that is served, until there is a decision.
	pub notice: Option<Notice>,
	/// How the subject was heard, until there is a decision or the measure is lengthened.
	pub heard: Option<Heard>,
	/// The decision, if one burdens the subject.
	pub adverse: Option<Adverse>,
	/// The urgent measure that the case is about; none if it is about none, or it was reversed.
	pub interim: Option<Interim>,
	/// The seat that decided last, so that another looks at it again.
	pub decided_by: Option<SeatId>,
	/// How many things are attached.
	pub attached: u32,
	/// How many things each role attached by itself, in the order of the roles.
	pub added: [u8; 4],
	/// How many steps were taken, silences included. Who takes one names the number, so that what was signed for one state of
	/// the case does nothing in another.
	pub steps: u32,
	/// How often notice was given.
	pub notices: u8,
	/// How many cases were merged into it.
	pub merged: u32,
	/// How often it was handed over.
	pub transfers: u8,
	/// Whether a person should look whether its opener abuses the docket. Nothing is refused for it.
	pub look: bool,
	/// Whether who filed it stepped back.
	pub stepped_back: bool,
}

impl<AccountId> Case<AccountId> {
	/// What it waits for; none if it ended.
	#[must_use]
	pub const fn waiting(&self) -> Option<&Waiting> {
		match &self.state {
			State::Waiting(waiting) => Some(waiting),
			State::Ended { .. } => None,
		}
	}

	/// The one clock that goes for it.
	#[must_use]
	pub const fn clock(&self) -> ClockId {
		match &self.state {
			State::Waiting(waiting) => waiting.clock,
			State::Ended { clock, .. } => *clock,
		}
	}
}

/// Something that was attached, with who did it when.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Attached {
	/// What.
	pub attachment: Attachment,
	/// In which role.
	pub by: Role,
	/// With which step; none if with none, the filing included.
	pub step: Option<Step>,
	/// When.
	pub at: Moment,
}

/// What is archived of a case, as the bytes of a leaf: its number, its record and what is attached to it.
pub type Archived<AccountId> = (CaseId, Case<AccountId>, alloc::vec::Vec<Attached>);
