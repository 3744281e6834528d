//! Whether a leaf stands in a tree, and whether the tree is what was published as far as this leaf can show.

use super::{root_digest, Leaf, Summary, Totals};
use crate::{
	shape::{Place, Side},
	Context, Digest, Forgery, Hashing,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// Whether this is the leaf of this index in the tree of this root; whether, along its way up, keys increase from
/// left to right, every sibling stands for as many leaves as its place has, and all adds up to the totals.
///
/// Root, context and totals must be what was filed, never what comes with the proof. Hashes as often as the proof is
/// long, and twice more.
///
/// # Errors
/// [`Forgery`].
pub fn verify<H: Hashing>(
	root: &Digest,
	context: &Context,
	totals: &Totals,
	index: u64,
	leaf: &Leaf,
	proof: &[Summary],
) -> Result<(), Forgery> {
	let place = Place::for_proof(index, totals.count, proof.len())?;
	let mut node = Summary::of::<H>(leaf);
	for (step, sibling) in place.steps().zip(proof) {
		sibling.stands_for(step.leaves)?;
		node = match step.side {
			Side::Left => Summary::checked_over::<H>(sibling, &node)?,
			Side::Right => Summary::checked_over::<H>(&node, sibling)?,
		};
	}
	// The number of leaves is the published one, since each sibling's is what its place asks for.
	if node.amount != totals.amount {
		return Err(Forgery::AmountDiffers);
	}
	if (node.min, node.max) != (totals.min, totals.max) {
		return Err(Forgery::RangeDiffers);
	}
	if root_digest::<H>(context, totals, &node.digest) == *root {
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
	/// What it adds up to.
	pub totals: Totals,
	/// Its root.
	pub root: Digest,
}

impl Sealed {
	/// Whether this is the leaf of this index, and all adds up.
	///
	/// # Errors
	/// As [`verify`].
	pub fn verify<H: Hashing>(&self, index: u64, leaf: &Leaf, proof: &[Summary]) -> Result<(), Forgery> {
		verify::<H>(&self.root, &self.context, &self.totals, index, leaf, proof)
	}
}
