//! Trees from streams of leaves that are sorted by key.

use super::{
	root_digest,
	summary::{write_node, NODE_PREIMAGE},
	Leaf, Sealed, Summary, Totals,
};
use crate::{
	proofs::Proofs,
	stream::{Flavour, Stream},
	Context, Digest, Full, Hashing, EMPTY_TOP,
};
use alloc::vec::Vec;
use core::fmt;

/// The flavour with sums and ranges.
struct Sum;

impl Flavour for Sum {
	type Stub = (Digest, u64);
	type Node = Summary;
	const NODE_PREIMAGE: usize = NODE_PREIMAGE;

	fn leaf((key, amount): (Digest, u64), digest: Digest) -> Summary {
		Summary::of_leaf(key, amount, digest)
	}

	fn write_node(left: &Summary, right: &Summary, preimage: &mut Vec<u8>) {
		write_node(left, right, preimage);
	}

	fn parent(left: &Summary, right: &Summary, digest: Digest) -> Summary {
		Summary::over(left, right, digest)
	}
}

/// Why a leaf was not taken. The tree is as it was before.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Refused {
	/// Its key is not greater than that of the leaf before it.
	KeyNotGreater {
		/// The index that it would have had.
		index: u64,
	},
	/// There are 2⁶⁴ - 1 leaves already.
	Full,
}

impl fmt::Display for Refused {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::KeyNotGreater { index } => write!(
				f,
				"the key of leaf {index} is not greater than the one before it: sort the leaves by key and keep one for \
				 each"
			),
			Self::Full => Full.fmt(f),
		}
	}
}

impl core::error::Error for Refused {}

impl From<Full> for Refused {
	fn from(_: Full) -> Self {
		Self::Full
	}
}

/// Makes a tree's root and totals from its leaves, one after the other, by ascending key. How many there will be need
/// not be known; memory grows with the logarithm of their number and holds the longest leaf, or 64 KiB of leaves.
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
	/// [`Refused`] if its key is not greater than the last one's, or the tree is full.
	pub fn push(&mut self, leaf: &Leaf) -> Result<(), Refused> {
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

/// Makes a tree's root and totals as [`Builder`] does, and the proofs of chosen leaves, in the same pass. Memory
/// grows with the number of chosen leaves times the logarithm of the number of all.
pub struct Prover<H: Hashing> {
	stream: Stream<Sum, H>,
	last: Option<Digest>,
}

impl<H: Hashing> Prover<H> {
	/// A tree without leaves, that will prove those of these indices, in any order.
	#[must_use]
	pub fn new(indices: impl IntoIterator<Item = u64>) -> Self {
		Self { stream: Stream::new(indices), last: None }
	}

	/// Takes the next leaf.
	///
	/// # Errors
	/// [`Refused`] if its key is not greater than the last one's, or the tree is full.
	pub fn push(&mut self, leaf: &Leaf) -> Result<(), Refused> {
		if self.last.is_some_and(|last| leaf.key <= last) {
			return Err(Refused::KeyNotGreater { index: self.stream.count() });
		}
		self.stream.push((leaf.key, leaf.amount), |preimage| leaf.write(preimage))?;
		self.last = Some(leaf.key);
		Ok(())
	}

	/// Leaves so far.
	#[must_use]
	pub fn count(&self) -> u64 {
		self.stream.count()
	}

	/// The tree of these leaves, and the proofs.
	#[must_use]
	pub fn seal(self, context: &Context) -> (Sealed, Proofs<Summary>) {
		let (_, top, proofs) = self.stream.finish();
		let (totals, digest) = top.map_or((Totals::default(), EMPTY_TOP), |top| (top.totals(), top.digest));
		let root = root_digest::<H>(context, &totals, &digest);
		(Sealed { context: *context, totals, root }, proofs)
	}
}
