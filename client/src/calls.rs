//! The calls that this client makes, and those of their types that stand in no crate which chain and clients share.
//!
//! The types here are written as the pallets' own; before a call is made, they are compared with the chain's. The calls of the
//! docket stand in [`cases`], those of consumer codes in [`codes`], those of goods in [`goods`].

pub mod cases;
pub mod codes;
pub mod goods;

use crate::chain::{At, Call, Chain, ChainError, Form};
use codec::{Decode, Encode};
use fairstream_doors::{CommitmentKey, CommitmentKind, Moment, SeatId};
use fairstream_merkle::Sealed;
use fairstream_rules::{Basis, Layer, RuleId, Value};
use scale_info::TypeInfo;
use std::fmt;

/// How long a change is announced before it holds.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Notice {
	/// `rule.change.notice.normal`.
	Normal,
	/// `rule.change.notice.major`: it concerns many, or much.
	Major,
}

/// When a value is to hold.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum When {
	/// After notice.
	After {
		/// How much of it.
		notice: Notice,
		/// The first moment at which it holds.
		from: Moment,
		/// The first moment at which it no longer holds, if it is set for a time.
		until: Option<Moment>,
	},
	/// From the next moment on, because of an emergency.
	AtOnce,
}

/// What an officer signs as.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Role {
	/// Looks into the matter and drafts what is to be done.
	Handler,
	/// Reviews what the handlers found.
	Reviewer,
	/// Decides.
	Approver,
}

impl fmt::Display for Role {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Handler => "handler",
			Self::Reviewer => "reviewer",
			Self::Approver => "approver",
		})
	}
}

/// A change of a rule.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Change {
	/// Of which rule.
	pub rule: RuleId,
	/// For whom.
	pub layer: Layer,
	/// To what.
	pub value: Value,
	/// What it stands on; none if on what it stood on before.
	pub basis: Option<Basis>,
	/// Digest of the evidence.
	pub evidence: [u8; 32],
	/// When it holds.
	pub when: When,
}

/// Announce a change of a rule, or set a value in an emergency.
///
/// # Errors
/// As [`Form::of`].
pub fn propose(chain: &Chain, at: &At, change: &Change) -> Result<Call, ChainError> {
	let Change { rule, layer, value, basis, evidence, when } = *change;
	let form = Form::<(RuleId, Layer, Value, Option<Basis>, [u8; 32], When)>::of(chain, at, "Rulebook", "propose")?;
	Ok(form.call(&(rule, layer, value, basis, evidence, when)))
}

/// As a national seat, agree to a call; when the other one has agreed too, it is made.
///
/// # Errors
/// As [`Form::of`].
pub fn agree(chain: &Chain, at: &At, call: &[u8]) -> Result<Call, ChainError> {
	Call::around(chain, at, ("Seats", "agree"), &(), call)
}

/// As an officer, sign a seat's call.
///
/// # Errors
/// As [`Form::of`].
pub fn sign(chain: &Chain, at: &At, seat: SeatId, role: Role, call: &[u8]) -> Result<Call, ChainError> {
	Call::around(chain, at, ("Seats", "sign"), &(seat, role), call)
}

/// As its owner, file a commitment: the root of a tree and how many leaves it has.
///
/// # Errors
/// As [`Form::of`].
pub fn file_commitment(chain: &Chain, at: &At, key: &CommitmentKey, tree: &Sealed) -> Result<Call, ChainError> {
	let form = Form::<(CommitmentKind, u64, [u8; 32], u64)>::of(chain, at, "Commitments", "file")?;
	Ok(form.call(&(key.kind, key.window, tree.root, tree.count)))
}
