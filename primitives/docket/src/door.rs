//! The door `Docket`: how other pallets open a case, and hear what became of it.

use crate::{
	adverse::{Adverse, DueProcess, Term},
	case::{Attachment, Digest, Ending, Subject},
	interim::Interim,
	kind::{Kind, Openers},
};
use core::fmt;
use fairstream_doors::{CaseId, Moment, ParticipantId, SeatId};
use fairstream_rules::{Act, Pin, SeatRefusal};

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

/// What a seat orders at once, before its subject is heard. Its document is the claim's evidence.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Urgent {
	/// Digest of the facts.
	pub facts: Digest,
	/// Digest of the proof that it was served.
	pub service: Digest,
	/// The first moment at which it holds no longer.
	pub until: Moment,
}

/// Why a case wasn't opened.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NotOpened {
	/// Cases of this kind are opened by others, or in another way.
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
	/// The seat is not competent for the act where the subject is to be found.
	NotCompetent(SeatRefusal),
	/// The measure lacks something that makes it lawful.
	Unlawful(DueProcess),
}

impl fmt::Display for NotOpened {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::NotCompetent(why) => return why.fmt(f),
			Self::Unlawful(missing) => return missing.fmt(f),
			Self::NotThisWay => "cases of this kind are opened by others: look who opens them",
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

/// Open a case on behalf of a participant or a seat; whoever asks has seen to it that it may.
pub trait Docket {
	/// The new case's number.
	///
	/// # Errors
	/// The first [`NotOpened`] that holds. Nothing is changed then.
	fn open(kind: Kind, by: ParticipantId, claim: Claim) -> Result<CaseId, NotOpened>;

	/// The new case's number, and the measure that is in force with it. The kind is one that seats open, with a rule that bounds
	/// the measure's term; the subject is known, and the seat is competent for the act where that one is to be found.
	///
	/// # Errors
	/// The first [`NotOpened`] that holds. Nothing is changed then.
	fn open_by_seat(
		_kind: Kind,
		_seat: SeatId,
		_claim: Claim,
		_urgent: Urgent,
	) -> Result<(CaseId, Interim), NotOpened> {
		Err(NotOpened::NotThisWay)
	}

	/// A participant whom a case of a kind may concern, with everything as costly as any that is asked when a seat opens one:
	/// the act is one of market regulation, and the seat a national one.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_subject(kind: Kind) -> ParticipantId;
}

/// The empty house: a docket on which nothing is entered.
impl Docket for () {
	fn open(_: Kind, _: ParticipantId, _: Claim) -> Result<CaseId, NotOpened> {
		Ok(CaseId(0))
	}

	fn open_by_seat(kind: Kind, _: SeatId, claim: Claim, urgent: Urgent) -> Result<(CaseId, Interim), NotOpened> {
		let row = kind.row();
		let (Openers::Seat, Some(rule)) = (row.openers, row.term) else { return Err(NotOpened::NotThisWay) };
		let act = claim.act.ok_or(NotOpened::ActMismatch)?;
		let Urgent { facts, service, until } = urgent;
		let term = Term { until, pin: Pin::genesis(rule), latest: Moment::MAX };
		let interim = Interim::build(facts, act, term, claim.evidence, service, claim.happened);
		Ok((CaseId(0), interim.map_err(NotOpened::Unlawful)?))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_subject(_: Kind) -> ParticipantId {
		ParticipantId(0)
	}
}

/// What became of cases, told to whom it concerns. None can fail: what is full elsewhere blocks no case.
pub trait Outcomes {
	/// A decision that burdens the subject was made and served. It may be appealed yet.
	fn decided(_case: CaseId, _kind: Kind, _subject: &Subject, _adverse: &Adverse) {}

	/// An urgent measure was lengthened.
	fn prolonged(_case: CaseId, _kind: Kind, _subject: &Subject, _interim: &Interim) {}

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

	fn prolonged(case: CaseId, kind: Kind, subject: &Subject, interim: &Interim) {
		A::prolonged(case, kind, subject, interim);
		B::prolonged(case, kind, subject, interim);
	}

	fn ended(case: CaseId, kind: Kind, subject: &Subject, ending: &Ending) {
		A::ended(case, kind, subject, ending);
		B::ended(case, kind, subject, ending);
	}
}
