//! Proofs of commitments: this leaf stands at this place of the tree whose root an owner filed.

use super::{bytes::Hash, names::kind_field, Bytes, Proof, ProofError};
use fairstream_doors::{CommitmentKey, CommitmentKind, ParticipantId};
use fairstream_merkle::{Blake2b256, Context, Digest, Hashing, Sealed};
use serde::{Deserialize, Serialize};

/// The context of the tree that is filed under a key, on the chain whose block 0 has this hash.
#[must_use]
pub fn context(key: &CommitmentKey, genesis: &Digest) -> Context {
	Context(Blake2b256::hash(&key.context(genesis)))
}

fn tree_words(root: &Hash, count: u64) -> String {
	format!("{} over {count} leaves", root.hex())
}

/// That a leaf stands in the tree of a commitment.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct CommitmentProof {
	/// The hash of block 0.
	pub genesis: Hash,
	/// Who committed itself: the participant's number.
	pub owner: u32,
	/// To what.
	#[serde(with = "kind_field")]
	pub kind: CommitmentKind,
	/// The window, or the owner's own number.
	pub window: u64,
	/// The root of the tree. What the chain has for it counts, not what stands here.
	pub root: Hash,
	/// How many leaves the tree has. The same holds.
	pub count: u64,
	/// The leaf's place, from 0.
	pub index: u64,
	/// The leaf.
	pub leaf: Bytes,
	/// The siblings, lowest first.
	pub siblings: Vec<Hash>,
}

impl Proof for CommitmentProof {
	const OF: &'static str = "commitment";
}

impl CommitmentProof {
	/// That a leaf stands at an index of a tree that was sealed.
	#[must_use]
	pub fn new(
		genesis: Digest,
		key: &CommitmentKey,
		tree: &Sealed,
		index: u64,
		leaf: Vec<u8>,
		siblings: &[Digest],
	) -> Self {
		Self {
			genesis: Hash(genesis),
			owner: key.owner.0,
			kind: key.kind,
			window: key.window,
			root: Hash(tree.root),
			count: tree.count,
			index,
			leaf: Bytes(leaf),
			siblings: siblings.iter().copied().map(Hash).collect(),
		}
	}

	/// Under what the commitment is filed.
	#[must_use]
	pub const fn key(&self) -> CommitmentKey {
		CommitmentKey { owner: ParticipantId(self.owner), kind: self.kind, window: self.window }
	}

	/// Whether the leaf stands in the tree of this root and so many leaves, for this owner, kind, window and chain. They must
	/// come from the chain: that the file names the same proves nothing.
	///
	/// # Errors
	/// [`ProofError::Another`] if the file names another tree, or [`ProofError::Leaf`] with the reason.
	pub fn check(&self, root: &Digest, count: u64) -> Result<(), ProofError> {
		if (&self.root.0, self.count) != (root, count) {
			return Err(ProofError::Another {
				proven: tree_words(&self.root, self.count),
				filed: tree_words(&Hash(*root), count),
			});
		}
		let tree = Sealed { context: context(&self.key(), &self.genesis.0), count, root: *root };
		let siblings: Vec<Digest> = self.siblings.iter().map(|sibling| sibling.0).collect();
		Ok(tree.verify::<Blake2b256>(self.index, &self.leaf.0, &siblings)?)
	}
}
