//! The calls of consumer codes.

use crate::chain::{At, Call, Chain, ChainError, Form};
use fairstream_doors::Reveal;
use fairstream_gs1::Unit;

/// The pallet.
pub const CODES: &str = "Codes";

/// A reveal, with the keys and numbers that this client has.
pub type OurReveal = Reveal<[u8; 32], u32>;

/// As its owner, enlist a series of codes that was filed.
///
/// # Errors
/// As [`Form::of`].
pub fn enlist(chain: &Chain, at: &At, window: u64, lot: &Unit) -> Result<Call, ChainError> {
	Ok(Form::<(u64, Unit)>::of(chain, at, CODES, "enlist")?.call(&(window, lot.clone())))
}

/// As its owner, close a series of codes.
///
/// # Errors
/// As [`Form::of`].
pub fn close(chain: &Chain, at: &At, window: u64) -> Result<Call, ChainError> {
	Ok(Form::<(u64,)>::of(chain, at, CODES, "close_series")?.call(&(window,)))
}

/// Reveal a code, without an account.
///
/// # Errors
/// As [`Form::of`].
pub fn reveal(chain: &Chain, at: &At, reveal: OurReveal) -> Result<Call, ChainError> {
	Ok(Form::<(OurReveal,)>::of(chain, at, CODES, "reveal")?.call(&(reveal,)))
}
