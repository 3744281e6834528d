//! The calls of the docket. The types are written as the pallet's own.

use crate::chain::{At, Call, Chain, ChainError, Form};
use codec::{Decode, Encode};
use fairstream_docket::{Attachment, Digest, Ground, Step, Subject};
use fairstream_doors::{CaseId, Moment, ParticipantId};
use fairstream_rules::{Act, RuleId};
use scale_info::TypeInfo;

/// The pallet.
const CASES: &str = "Cases";

/// What is signed without an account begins with this, so that no signature for something else is taken for one.
const REPORT: &[u8] = b"fairstream report";
const STEP: &[u8] = b"fairstream step";

/// A report of a breach.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
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
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Proposal {
	/// Which rule.
	pub rule: RuleId,
	/// The reasons, and the value that is proposed.
	pub reasons: Attachment,
}

/// Why a case is another seat's. Which one, the law says: nobody names a seat or a region.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Whither {
	/// By article 47 of Order 117, from where whom it concerns is to be found by the registry as it is now.
	Places,
	/// It is this act, which is another seat's or the other line's.
	Act(Act),
}

/// A step with what belongs to it. Documents are digests with their custodians; what is optional may be left out.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Move {
	/// Accept it: a case is filed.
	Accept {
		/// The decision's document.
		document: Option<Attachment>,
	},
	/// Refuse it.
	Refuse {
		/// Why.
		ground: Ground,
		/// The decision's document.
		document: Attachment,
	},
	/// Extend the time, before it is over.
	Extend {
		/// The decision's document.
		document: Option<Attachment>,
	},
	/// Hand it over to the seat whose case it is.
	Transfer {
		/// Why it is another's.
		to: Whither,
		/// What shows it.
		document: Attachment,
	},
	/// Confirm that it was received.
	Acknowledge,
	/// Tell who filed it what became of it.
	Tell {
		/// What was told; sealed to its key, if it has one.
		document: Option<Attachment>,
	},
	/// Merge it into an earlier case.
	Merge {
		/// Into which.
		into: CaseId,
	},
	/// Give notice of what is intended: facts, act, and the right to be heard.
	GiveNotice {
		/// Digest of the facts.
		facts: Digest,
		/// The act that is held against the subject.
		act: Act,
		/// The notice's document.
		document: Attachment,
		/// Digest of the proof that it was served.
		service: Digest,
	},
	/// State one's case.
	State {
		/// The statement.
		document: Attachment,
	},
	/// Waive the hearing.
	Waive,
	/// Decide that there is a breach.
	FindBreach {
		/// The decision's document.
		document: Attachment,
		/// Digest of the proof that it was served.
		service: Digest,
		/// Until when the burden lasts; none for a finding.
		until: Option<Moment>,
	},
	/// Decide that there is none.
	FindNone {
		/// The decision's document.
		document: Attachment,
	},
	/// Appeal.
	Appeal {
		/// The appeal.
		document: Attachment,
	},
	/// Reject the appeal.
	Uphold {
		/// The decision's document.
		document: Attachment,
		/// Digest of the proof that it was served.
		service: Digest,
	},
	/// Grant the appeal.
	Reverse {
		/// The decision's document.
		document: Attachment,
		/// Digest of the proof that it was served.
		service: Digest,
	},
	/// Note that the matter is before a court.
	GoToCourt {
		/// The court's receipt.
		document: Attachment,
	},
	/// Withdraw.
	Withdraw,
	/// Answer that the proposal is taken up.
	Adopt {
		/// The answer.
		document: Attachment,
	},
	/// Answer that it is not.
	Decline {
		/// The answer, with the reasons.
		document: Attachment,
	},
	/// Name whom it concerns, where nobody was known.
	Identify {
		/// Who it is.
		who: ParticipantId,
		/// What shows it.
		document: Attachment,
	},
}

impl Move {
	/// Which step it is.
	#[must_use]
	pub const fn step(&self) -> Step {
		match self {
			Self::Accept { .. } => Step::Accept,
			Self::Refuse { .. } => Step::Refuse,
			Self::Extend { .. } => Step::Extend,
			Self::Transfer { .. } => Step::Transfer,
			Self::Acknowledge => Step::Acknowledge,
			Self::Tell { .. } => Step::Tell,
			Self::Merge { .. } => Step::Merge,
			Self::GiveNotice { .. } => Step::GiveNotice,
			Self::State { .. } => Step::State,
			Self::Waive => Step::Waive,
			Self::FindBreach { .. } => Step::FindBreach,
			Self::FindNone { .. } => Step::FindNone,
			Self::Appeal { .. } => Step::Appeal,
			Self::Uphold { .. } => Step::Uphold,
			Self::Reverse { .. } => Step::Reverse,
			Self::GoToCourt { .. } => Step::GoToCourt,
			Self::Withdraw => Step::Withdraw,
			Self::Adopt { .. } => Step::Adopt,
			Self::Decline { .. } => Step::Decline,
			Self::Identify { .. } => Step::Identify,
		}
	}
}

/// A signature as the chain takes it: of the kinds that it knows, this client makes one.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Signature {
	/// Of an sr25519 key.
	#[codec(index = 1)]
	Sr25519([u8; 64]),
}

/// A report of somebody without an account.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct FreeReport {
	/// The report.
	pub report: Report,
	/// The sender's fresh key.
	pub key: [u8; 32],
	/// A recent block.
	pub block: u32,
	/// The number with which the digest begins with zeros.
	pub work: u64,
	/// The key's signature over all of it, see [`report_payload`].
	pub signature: Signature,
}

/// A step of somebody without an account, in a case that it filed.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct FreeStep {
	/// The case.
	pub case: CaseId,
	/// How many steps were taken in it before.
	pub number: u32,
	/// The step.
	pub step: Move,
	/// The key with which the case was filed.
	pub key: [u8; 32],
	/// Its signature over all of it, see [`step_payload`].
	pub signature: Signature,
}

/// What is hashed and signed for a report without an account. Its last eight bytes are the number, the least significant
/// first. `genesis` is the hash of the chain's first block, `block` that of the one on which the report rests.
#[must_use]
pub fn report_payload(genesis: &[u8; 32], block: &[u8; 32], report: &Report, key: &[u8; 32], work: u64) -> Vec<u8> {
	(REPORT, genesis, block, report, key, work).encode()
}

/// What is signed for a step without an account; `number` is how many steps were taken in the case before.
#[must_use]
pub fn step_payload(genesis: &[u8; 32], case: CaseId, number: u32, step: &Move, key: &[u8; 32]) -> Vec<u8> {
	(STEP, genesis, case, number, step, key).encode()
}

/// Report a breach.
///
/// # Errors
/// As [`Form::of`].
pub fn report(chain: &Chain, at: &At, report: Report) -> Result<Call, ChainError> {
	Ok(Form::<(Report,)>::of(chain, at, CASES, "report")?.call(&(report,)))
}

/// Propose a change of a rule.
///
/// # Errors
/// As [`Form::of`].
pub fn propose(chain: &Chain, at: &At, proposal: Proposal) -> Result<Call, ChainError> {
	Ok(Form::<(Proposal,)>::of(chain, at, CASES, "propose")?.call(&(proposal,)))
}

/// Take a step in a case; `number` is how many were taken in it before.
///
/// # Errors
/// As [`Form::of`].
pub fn act(chain: &Chain, at: &At, case: CaseId, number: u32, step: Move) -> Result<Call, ChainError> {
	Ok(Form::<(CaseId, u32, Move)>::of(chain, at, CASES, "act")?.call(&(case, number, step)))
}

/// Remind the seat that is behind in a case.
///
/// # Errors
/// As [`Form::of`].
pub fn remind(chain: &Chain, at: &At, case: CaseId) -> Result<Call, ChainError> {
	Ok(Form::<(CaseId,)>::of(chain, at, CASES, "remind")?.call(&(case,)))
}

/// Attach something to a case.
///
/// # Errors
/// As [`Form::of`].
pub fn attach(chain: &Chain, at: &At, case: CaseId, attachment: Attachment) -> Result<Call, ChainError> {
	Ok(Form::<(CaseId, Attachment)>::of(chain, at, CASES, "attach")?.call(&(case, attachment)))
}

/// Report a breach without an account.
///
/// # Errors
/// As [`Form::of`].
pub fn report_without_account(chain: &Chain, at: &At, free: FreeReport) -> Result<Call, ChainError> {
	Ok(Form::<(FreeReport,)>::of(chain, at, CASES, "report_without_account")?.call(&(free,)))
}

/// Take a step in a case that was filed without an account.
///
/// # Errors
/// As [`Form::of`].
pub fn act_without_account(chain: &Chain, at: &At, free: FreeStep) -> Result<Call, ChainError> {
	Ok(Form::<(FreeStep,)>::of(chain, at, CASES, "act_without_account")?.call(&(free,)))
}
