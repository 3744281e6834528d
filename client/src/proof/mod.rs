//! Proofs as files: that a leaf stands in a tree whose root is on the chain.
//!
//! A file is one JSON document in one form only: members in the order of the types here, an indentation of two spaces, a line
//! end after the last brace, bytes as `0x` and small hex digits. It is what `JSON.stringify(proof, null, 2)` gives and a line
//! end. A file in another form is refused, so that what is signed, compared or handed on is the same for everybody, and what
//! was damaged anywhere is told apart.
//!
//! - [`commitment`]: of a commitment, by its root and count; [`archive`]: of a day's tree, down to the header of a block;
//!   [`state`]: what a block's state holds.
//! - [`lines`]: leaves from a file; [`path`]: the siblings of a leaf among digests.
//! - [`names`]: how kinds are written; [`bytes`]: how bytes are; [`disk`]: files, read and written.

pub mod archive;
pub mod bytes;
pub mod commitment;
pub mod disk;
pub mod error;
pub mod lines;
pub mod names;
pub mod path;
pub mod state;

pub use archive::ArchiveProof;
pub use bytes::{Bytes, Hash};
pub use commitment::CommitmentProof;
pub use error::ProofError;

use serde::{de::DeserializeOwned, Deserialize, Serialize};

/// The version of the form.
const VERSION: u64 = 1;

/// A proof that is kept as a file.
pub trait Proof: DeserializeOwned + Serialize {
	/// What it is of, as the file says it.
	const OF: &'static str;
}

#[derive(Deserialize, Serialize)]
struct Written<P> {
	#[serde(rename = "fairstream-proof")]
	version: u64,
	of: String,
	#[serde(flatten)]
	proof: P,
}

/// What stands first in every version.
#[derive(Deserialize)]
struct Head {
	#[serde(rename = "fairstream-proof")]
	version: u64,
	of: String,
}

/// A proof as it is written.
#[must_use]
pub fn write<P: Proof>(proof: &P) -> String {
	let written = Written { version: VERSION, of: P::OF.into(), proof };
	// Nothing in a proof is beyond JSON: its members' names are text, and its numbers have no point.
	let text = serde_json::to_string_pretty(&written).unwrap_or_default();
	format!("{text}\n")
}

/// The proof in a file's bytes. Whether it holds, its own function says.
///
/// # Errors
/// [`ProofError::NoProof`], [`ProofError::Version`], [`ProofError::OfAnother`] or [`ProofError::Form`].
pub fn read<P: Proof>(bytes: &[u8]) -> Result<P, ProofError> {
	let no_proof = |error: serde_json::Error| ProofError::NoProof(error.to_string());
	let head: Head = serde_json::from_slice(bytes).map_err(no_proof)?;
	if head.version != VERSION {
		return Err(ProofError::Version(head.version));
	}
	if head.of != P::OF {
		return Err(ProofError::OfAnother { of: head.of, wanted: P::OF });
	}
	let Written { proof, .. }: Written<P> = serde_json::from_slice(bytes).map_err(no_proof)?;
	match first_difference(write(&proof).as_bytes(), bytes) {
		None => Ok(proof),
		Some(line) => Err(ProofError::Form { line }),
	}
}

/// The line in which a text first differs from another, from 1.
fn first_difference(expected: &[u8], given: &[u8]) -> Option<usize> {
	if expected == given {
		return None;
	}
	let common = expected.iter().zip(given).take_while(|(a, b)| a == b);
	Some(common.filter(|(byte, _)| **byte == b'\n').count().saturating_add(1))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_line_of_the_first_difference_is_named() {
		assert_eq!(first_difference(b"a\nb\n", b"a\nb\n"), None);
		assert_eq!(first_difference(b"a\nb\n", b"a\nc\n"), Some(2));
		assert_eq!(first_difference(b"a\nb\n", b"a\nb"), Some(2));
		assert_eq!(first_difference(b"a\nb\n", b"a\nb\n\n"), Some(3));
		assert_eq!(first_difference(b"a", b""), Some(1));
	}
}
