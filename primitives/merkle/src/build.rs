//! Trees from streams of leaves.

use crate::{
	digest::{write_leaf, write_node, NODE_PREIMAGE},
	proofs::Proofs,
	root_digest,
	stream::{Flavour, Stream},
	Context, Digest, Full, Hashing, Sealed, EMPTY_TOP,
};
use alloc::vec::Vec;

/// The plain flavour.
struct Plain;

impl Flavour for Plain {
	type Stub = ();
	type Node = Digest;
	const NODE_PREIMAGE: usize = NODE_PREIMAGE;

	fn leaf((): (), digest: Digest) -> Digest {
		digest
	}

	fn write_node(left: &Digest, right: &Digest, preimage: &mut Vec<u8>) {
		write_node(left, right, preimage);
	}

	fn parent(_: &Digest, _: &Digest, digest: Digest) -> Digest {
		digest
	}
}

/// Makes a tree's root from its leaves, one after the other. How many there will be need not be known; memory grows
/// with the logarithm of their number and holds the longest leaf, or 64 KiB of leaves.
pub struct Builder<H: Hashing>(Prover<H>);

impl<H: Hashing> Default for Builder<H> {
	fn default() -> Self {
		Self::new()
	}
}

impl<H: Hashing> Builder<H> {
	/// A tree without leaves.
	#[must_use]
	pub fn new() -> Self {
		Self(Prover::new([]))
	}

	/// Takes the next leaf.
	///
	/// # Errors
	/// [`Full`] after 2⁶⁴ - 1 leaves.
	pub fn push(&mut self, leaf: &[u8]) -> Result<(), Full> {
		self.0.push(leaf)
	}

	/// Leaves so far.
	#[must_use]
	pub fn count(&self) -> u64 {
		self.0.count()
	}

	/// The tree of these leaves.
	#[must_use]
	pub fn seal(self, context: &Context) -> Sealed {
		self.0.seal(context).0
	}
}

/// Makes a tree's root as [`Builder`] does, and the proofs of chosen leaves, in the same pass. Memory grows with the
/// number of chosen leaves times the logarithm of the number of all.
pub struct Prover<H: Hashing>(Stream<Plain, H>);

impl<H: Hashing> Prover<H> {
	/// A tree without leaves, that will prove those of these indices, in any order.
	#[must_use]
	pub fn new(indices: impl IntoIterator<Item = u64>) -> Self {
		Self(Stream::new(indices))
	}

	/// Takes the next leaf.
	///
	/// # Errors
	/// [`Full`] after 2⁶⁴ - 1 leaves.
	pub fn push(&mut self, leaf: &[u8]) -> Result<(), Full> {
		self.0.push((), |preimage| write_leaf(leaf, preimage))
	}

	/// Leaves so far.
	#[must_use]
	pub fn count(&self) -> u64 {
		self.0.count()
	}

	/// The tree of these leaves, and the proofs.
	#[must_use]
	pub fn seal(self, context: &Context) -> (Sealed, Proofs<Digest>) {
		let (count, top, proofs) = self.0.finish();
		let root = root_digest::<H>(context, count, &top.unwrap_or(EMPTY_TOP));
		(Sealed { context: *context, count, root }, proofs)
	}
}
