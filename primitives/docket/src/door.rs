//! The door `Docket`: how other pallets open a case, and hear what became of it.

use crate::{
	adverse::Adverse,
	case::{Attachment, Ending, Subject},
	kind::Kind,
};
use core::fmt;
use fairstream_doors::{CaseId, Moment, ParticipantId};
use fairstream_rules::Act;

/// What a case claims.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Claim {
	/// What the case is about.
	pub subject: Subject,
	/// Which act is claimed, if the kind finds its seat by it.
	pub act: Option<Act>,
	/// When it happened. The rule in force then governs, and who held a room then is its subject.
	pub happened: Moment,
	/// The evidence.
	pub evidence: Attachment,
}

/// Why a case wasn't opened.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NotOpened {
	/// Cases of this kind are opened by a call of their own, at a deposit, and by no pallet.
	NotThisWay,
	/// No such participant, room or platform.
	UnknownSubject,
	/// The kind needs an act, or takes none.
	ActMismatch,
	/// The subject is of a sort that the kind isn't about.
	SubjectMismatch,
	/// It would have happened in the future.
	InTheFuture,
	/// The evidence has no digest, or names no custodian that is accredited.
	EvidenceMissing,
	/// Its clock can't be set.
	NoTime,
}

impl fmt::Display for NotOpened {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::NotThisWay => "cases of this kind are opened by a call of their own, at a deposit",
			Self::UnknownSubject => "no such participant, room or platform is known: look it up in the registry",
			Self::ActMismatch => "cases of this kind need an act, or take none",
			Self::SubjectMismatch => "cases of this kind are about something else",
			Self::InTheFuture => "nothing is reported that has yet to happen",
			Self::EvidenceMissing => "name the digest of the evidence, and a custodian that is accredited or none",
			Self::NoTime => "the first stage would be over before it begins: have its rule looked at",
		})
	}
}

impl core::error::Error for NotOpened {}

/// Open a case on behalf of a participant; whoever asks has seen to it that it may.
pub trait Docket {
	/// The new case's number.
	///
	/// # Errors
	/// The first [`NotOpened`] that holds. Nothing is changed then.
	fn open(kind: Kind, by: ParticipantId, claim: Claim) -> Result<CaseId, NotOpened>;
}

/// The empty house: a docket on which nothing is entered.
impl Docket for () {
	fn open(_: Kind, _: ParticipantId, _: Claim) -> Result<CaseId, NotOpened> {
		Ok(CaseId(0))
	}
}

/// What became of cases, told to whom it concerns. None can fail: what is full elsewhere blocks no case.
pub trait Outcomes {
	/// A decision that burdens the subject was made and served. It may be appealed yet.
	fn decided(_case: CaseId, _kind: Kind, _subject: &Subject, _adverse: &Adverse) {}

	/// A case ended. If `ending` is a reversal, all that followed from the decision is undone.
	fn ended(_case: CaseId, _kind: Kind, _subject: &Subject, _ending: &Ending) {}
}

/// Nobody listens.
impl Outcomes for () {}

/// Both listen, the first one first.
impl<A: Outcomes, B: Outcomes> Outcomes for (A, B) {
	fn decided(case: CaseId, kind: Kind, subject: &Subject, adverse: &Adverse) {
		A::decided(case, kind, subject, adverse);
		B::decided(case, kind, subject, adverse);
	}

	fn ended(case: CaseId, kind: Kind, subject: &Subject, ending: &Ending) {
		A::ended(case, kind, subject, ending);
		B::ended(case, kind, subject, ending);
	}
}
