//! The calls of the docket. What is reported and what is handed in with a step are types that chain and clients share; those of who
//! has no account are written as the pallet's own, with the keys that this client has.

use crate::chain::{At, Call, Chain, ChainError, Form};
use codec::{Decode, Encode};
use fairstream_docket::{Attachment, Move, Proposal, Report};
use fairstream_doors::CaseId;
use scale_info::TypeInfo;

/// The pallet.
const CASES: &str = "Cases";

/// What is signed without an account begins with this, so that no signature for something else is taken for one.
const REPORT: &[u8] = b"fairstream report";
const STEP: &[u8] = b"fairstream step";

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
