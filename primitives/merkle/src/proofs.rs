//! The proofs that one pass over a stream has made.

use crate::MAX_PROOF;
use alloc::vec::Vec;
use bounded_collections::{BoundedVec, ConstU32};
use core::fmt;

/// The siblings of one leaf, lowest first.
pub(crate) type Siblings<Node> = BoundedVec<Node, ConstU32<MAX_PROOF>>;

/// The proofs of the chosen leaves. `Node` is what a sibling is: a digest, or a [`crate::sum::Summary`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Proofs<Node> {
	pub(crate) count: u64,
	/// By index, ascending.
	pub(crate) chosen: Vec<(u64, Siblings<Node>)>,
}

/// Why there is no proof for an index.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NoProof {
	/// The stream ended before it.
	PastTheEnd {
		/// The index.
		index: u64,
		/// How many leaves there were.
		count: u64,
	},
	/// It was not among the indices that the prover was made with.
	NotChosen {
		/// The index.
		index: u64,
	},
}

impl fmt::Display for NoProof {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::PastTheEnd { index, count } => {
				write!(
					f,
					"there is no leaf {index}: the stream ended after {count}; ask for an index below that number"
				)
			}
			Self::NotChosen { index } => {
				write!(
					f,
					"leaf {index} was not asked for: name it when you make the prover, and stream the leaves again"
				)
			}
		}
	}
}

impl core::error::Error for NoProof {}

impl<Node> Proofs<Node> {
	/// The proof of this leaf.
	///
	/// # Errors
	/// [`NoProof`] if there is no such leaf or it was not chosen.
	pub fn get(&self, index: u64) -> Result<&BoundedVec<Node, ConstU32<MAX_PROOF>>, NoProof> {
		if index >= self.count {
			return Err(NoProof::PastTheEnd { index, count: self.count });
		}
		let place = self.chosen.binary_search_by_key(&index, |(chosen, _)| *chosen);
		let found = place.ok().and_then(|place| self.chosen.get(place));
		found.map(|(_, proof)| proof).ok_or(NoProof::NotChosen { index })
	}

	/// All proofs with their indices, ascending. Chosen indices past the end of the stream are not among them.
	pub fn iter(&self) -> impl Iterator<Item = (u64, &BoundedVec<Node, ConstU32<MAX_PROOF>>)> {
		self.chosen.iter().map(|(index, proof)| (*index, proof))
	}
}
