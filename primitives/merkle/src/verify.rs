//! Whether a leaf stands in a tree.

use crate::{
	node_digest, root_digest,
	shape::{Place, Side},
	Context, Digest, Forgery, Hashing, LeafDigest,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// Whether these bytes are the leaf of this index in the tree of this root.
///
/// Root, context and number of leaves must be what was filed, never what comes with the proof. Hashes as often as the
/// proof is long, and twice more.
///
/// # Errors
/// One of the first four reasons of [`Forgery`].
pub fn verify<H: Hashing>(
	root: &Digest,
	context: &Context,
	count: u64,
	index: u64,
	leaf: &[u8],
	proof: &[Digest],
) -> Result<(), Forgery> {
	let place = Place::for_proof(index, count, proof.len())?;
	let leaf = LeafDigest::of::<H>(leaf).digest();
	let top = place.steps().zip(proof).fold(leaf, |node, (step, sibling)| match step.side {
		Side::Left => node_digest::<H>(sibling, &node),
		Side::Right => node_digest::<H>(&node, sibling),
	});
	if root_digest::<H>(context, count, &top) == *root {
		Ok(())
	} else {
		Err(Forgery::RootDiffers)
	}
}

/// What is filed of a tree, in one piece, so that numbers and digests of two trees don't get mixed.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Sealed {
	/// What the tree is about.
	pub context: Context,
	/// How many leaves it has.
	pub count: u64,
	/// Its root.
	pub root: Digest,
}

impl Sealed {
	/// Whether these bytes are the leaf of this index.
	///
	/// # Errors
	/// As [`verify`].
	pub fn verify<H: Hashing>(&self, index: u64, leaf: &[u8], proof: &[Digest]) -> Result<(), Forgery> {
		verify::<H>(&self.root, &self.context, self.count, index, leaf, proof)
	}
}
