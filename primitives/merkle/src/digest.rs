//! What is hashed: leaves, nodes, roots. The table stands at the head of the crate.

use crate::Hashing;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// What a [`Hashing`] makes of bytes.
pub type Digest = [u8; 32];

/// What a tree is about, as a digest: the caller derives it from everything that tells one tree from another, such as
/// the chain's genesis, the kind, the owner and the window. It is bound into the root, so what is proven for one tree
/// proves nothing for another.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	Hash,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub struct Context(pub [u8; 32]);

/// The top of a tree without leaves.
pub const EMPTY_TOP: Digest = [0; 32];

const LEAF: u8 = 0x00;
const NODE: u8 = 0x01;
const ROOT: u8 = 0x02;

/// Bytes before a leaf's own: the tag and the length.
const LEAF_HEAD: usize = 5;
/// Bytes of a node's preimage.
pub(crate) const NODE_PREIMAGE: usize = 65;

/// The digest of a leaf. It can only be made from a leaf's bytes, so a node is not taken for one by oversight.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, Hash, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct LeafDigest(Digest);

impl LeafDigest {
	/// The digest of the leaf of these bytes.
	#[must_use]
	pub fn of<H: Hashing>(bytes: &[u8]) -> Self {
		let mut preimage = Vec::with_capacity(bytes.len().saturating_add(LEAF_HEAD).saturating_add(1));
		write_leaf(bytes, &mut preimage);
		Self(H::hash(&preimage))
	}

	/// Its bytes.
	#[must_use]
	pub const fn digest(self) -> Digest {
		self.0
	}
}

/// Appends a leaf's preimage.
pub(crate) fn write_leaf(bytes: &[u8], preimage: &mut Vec<u8>) {
	preimage.push(LEAF);
	preimage.extend(length(bytes));
	preimage.extend_from_slice(bytes);
	// The tags tell leaves from nodes; that the lengths do so as well keeps it true for a reader who forgets the tag.
	if bytes.len().saturating_add(LEAF_HEAD) == NODE_PREIMAGE {
		preimage.push(0);
	}
}

/// The length of what follows. From 2³² on it stays at the largest value, and preimages still differ, because nothing
/// but the bytes follows.
pub(crate) fn length(bytes: &[u8]) -> [u8; 4] {
	u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_le_bytes()
}

/// Appends a node's preimage.
pub(crate) fn write_node(left: &Digest, right: &Digest, preimage: &mut Vec<u8>) {
	preimage.push(NODE);
	preimage.extend_from_slice(left);
	preimage.extend_from_slice(right);
}

/// The digest of the node over these two, for those who build a tree in ways of their own.
#[must_use]
pub fn node_digest<H: Hashing>(left: &Digest, right: &Digest) -> Digest {
	let mut preimage = Vec::with_capacity(NODE_PREIMAGE);
	write_node(left, right, &mut preimage);
	H::hash(&preimage)
}

/// The root of a tree of so many leaves under this top; [`EMPTY_TOP`] if there are none.
#[must_use]
pub fn root_digest<H: Hashing>(context: &Context, count: u64, top: &Digest) -> Digest {
	H::hash(&[&[ROOT][..], &context.0, &count.to_le_bytes(), top].concat())
}
