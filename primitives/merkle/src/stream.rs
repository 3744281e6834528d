//! One pass over a stream of leaves, for both flavours: the top, and the siblings of chosen leaves.
//!
//! Leaves are gathered into chunks of 2ⁿ and each level of a chunk is hashed at once, so that a hash function may use
//! the lanes of the processor. Chunks then join as peaks do. Memory: a chunk, a peak for each one in the number of
//! chunks, and for each chosen leaf its siblings.

use crate::{
	proofs::Proofs,
	shape::{bit, Side},
	Digest, Full, Hashing,
};
use alloc::{collections::BTreeSet, vec::Vec};
use bounded_collections::BoundedVec;
use core::{marker::PhantomData, mem};

/// Leaves of a chunk: a power of two. Above it nodes are hashed one by one, so one in 256.
const CHUNK: usize = 256;
/// Bytes of leaves after which they are hashed, whether or not a chunk is complete.
const WAITING_BYTES: usize = 64 * 1024;

/// What the flavours differ in.
pub(crate) trait Flavour {
	/// What a leaf's node says besides its digest.
	type Stub;
	/// What stands at a place of the tree.
	type Node: Clone;
	/// Bytes of a node's preimage, not 0.
	const NODE_PREIMAGE: usize;
	/// The node of a leaf.
	fn leaf(stub: Self::Stub, digest: Digest) -> Self::Node;
	/// Appends the preimage of the node over these two.
	fn write_node(left: &Self::Node, right: &Self::Node, preimage: &mut Vec<u8>);
	/// The node over these two.
	fn parent(left: &Self::Node, right: &Self::Node, digest: Digest) -> Self::Node;
}

/// The node over a run of leaves.
struct Peak<Node> {
	/// The index of its first leaf.
	first: u64,
	/// The index after its last leaf.
	end: u64,
	height: u32,
	node: Node,
}

/// A leaf whose siblings are wanted.
struct Chosen<Node> {
	index: u64,
	siblings: Vec<Node>,
}

/// A stream under way.
pub(crate) struct Stream<F: Flavour, H> {
	/// Leaves pushed so far.
	count: u64,
	/// Preimages of leaves that are not hashed yet, one after the other.
	preimages: Vec<u8>,
	/// For each of them its stub and where its preimage ends.
	waiting: Vec<(F::Stub, usize)>,
	/// Leaves of the chunk that is being filled.
	chunk: Vec<F::Node>,
	/// Complete trees left of the chunk, largest first.
	peaks: Vec<Peak<F::Node>>,
	/// Ascending by index.
	chosen: Vec<Chosen<F::Node>>,
	/// Kept so that it is allocated once.
	digests: Vec<Digest>,
	hashing: PhantomData<fn() -> H>,
}

/// The chosen ones from `first` to before `end`.
fn between<Node>(chosen: &mut [Chosen<Node>], first: u64, end: u64) -> &mut [Chosen<Node>] {
	let from = chosen.partition_point(|leaf| leaf.index < first);
	let to = chosen.partition_point(|leaf| leaf.index < end);
	chosen.get_mut(from..to).unwrap_or_default()
}

/// Whether the leaf number `offset` of a chunk has a sibling at this height of it, and which. A place past the
/// level's end belongs to a leaf that was set apart lower down.
fn sibling<Node>(level: &[Node], offset: u64, height: u32) -> Option<&Node> {
	let place = usize::try_from(offset.checked_shr(height)?).ok()?;
	level.get(place).and(level.get(place ^ 1))
}

impl<F: Flavour, H: Hashing> Stream<F, H> {
	/// A stream without leaves, in which these are chosen.
	pub(crate) fn new(indices: impl IntoIterator<Item = u64>) -> Self {
		let indices: BTreeSet<u64> = indices.into_iter().collect();
		Self {
			count: 0,
			preimages: Vec::new(),
			waiting: Vec::new(),
			chunk: Vec::new(),
			peaks: Vec::new(),
			chosen: indices.into_iter().map(|index| Chosen { index, siblings: Vec::new() }).collect(),
			digests: Vec::new(),
			hashing: PhantomData,
		}
	}

	/// Leaves pushed so far.
	pub(crate) fn count(&self) -> u64 {
		self.count
	}

	/// Takes the next leaf, whose preimage `write` appends.
	pub(crate) fn push(&mut self, stub: F::Stub, write: impl FnOnce(&mut Vec<u8>)) -> Result<(), Full> {
		self.count = self.count.checked_add(1).ok_or(Full)?;
		write(&mut self.preimages);
		self.waiting.push((stub, self.preimages.len()));
		let gathered = self.chunk.len().saturating_add(self.waiting.len());
		if gathered >= CHUNK || self.preimages.len() >= WAITING_BYTES {
			self.hash_waiting();
		}
		if gathered >= CHUNK {
			self.close_chunk();
		}
		Ok(())
	}

	/// Number of leaves, top (`None` if there are no leaves), and the proofs of the chosen ones.
	pub(crate) fn finish(mut self) -> (u64, Option<F::Node>, Proofs<F::Node>) {
		self.hash_waiting();
		self.close_chunk();
		let mut top = None;
		while let Some(peak) = self.peaks.pop() {
			top = Some(match top {
				None => peak,
				Some(right) => self.join(peak, right),
			});
		}
		let count = self.count;
		let chosen = self.chosen.into_iter().take_while(|leaf| leaf.index < count);
		let chosen = chosen.map(|leaf| (leaf.index, BoundedVec::truncate_from(leaf.siblings))).collect();
		(count, top.map(|peak| peak.node), Proofs { count, chosen })
	}

	/// Hashes the leaves that wait, into the chunk.
	fn hash_waiting(&mut self) {
		let Self { preimages, waiting, digests, chunk, .. } = self;
		let inputs = waiting.iter().scan(0, |from, (_, end)| preimages.get(mem::replace(from, *end)..*end));
		H::hash_many(inputs, digests);
		chunk.extend(waiting.drain(..).zip(digests.drain(..)).map(|((stub, _), digest)| F::leaf(stub, digest)));
		preimages.clear();
	}

	/// Makes peaks of the chunk, complete or not.
	fn close_chunk(&mut self) {
		let mut level = mem::take(&mut self.chunk);
		let end = self.count;
		let mut first = end.saturating_sub(u64::try_from(level.len()).unwrap_or(u64::MAX));
		let mut height: u32 = 0;
		// Complete trees of the chunk, smallest first, so from the right.
		let mut apart = Vec::new();
		while !level.is_empty() {
			for leaf in between(&mut self.chosen, first, end) {
				leaf.siblings.extend(sibling(&level, leaf.index.saturating_sub(first), height).cloned());
			}
			if level.len() & 1 == 1 {
				apart.extend(level.pop().map(|node| (height, node)));
			}
			level = self.parents(&level);
			height = height.saturating_add(1);
		}
		for (height, node) in apart.into_iter().rev() {
			let end = first.saturating_add(bit(height));
			self.raise(Peak { first, end, height, node });
			first = end;
		}
	}

	/// The level above one of an even number of nodes.
	fn parents(&mut self, level: &[F::Node]) -> Vec<F::Node> {
		let (pairs, _) = level.as_chunks::<2>();
		let Self { preimages, digests, .. } = self;
		for [left, right] in pairs {
			F::write_node(left, right, preimages);
		}
		H::hash_many(preimages.chunks_exact(F::NODE_PREIMAGE), digests);
		preimages.clear();
		pairs.iter().zip(digests.drain(..)).map(|([left, right], digest)| F::parent(left, right, digest)).collect()
	}

	/// Sets a peak to the right of the others, and joins what is of the same height.
	fn raise(&mut self, mut peak: Peak<F::Node>) {
		while let Some(left) = self.peaks.pop_if(|left| left.height == peak.height) {
			peak = self.join(left, peak);
		}
		self.peaks.push(peak);
	}

	/// The node over two neighbours; each is the sibling of what is chosen under the other.
	fn join(&mut self, left: Peak<F::Node>, right: Peak<F::Node>) -> Peak<F::Node> {
		for (side, first, end) in [(Side::Right, left.first, left.end), (Side::Left, right.first, right.end)] {
			for leaf in between(&mut self.chosen, first, end) {
				leaf.siblings.push(match side {
					Side::Left => left.node.clone(),
					Side::Right => right.node.clone(),
				});
			}
		}
		let mut preimage = Vec::with_capacity(F::NODE_PREIMAGE);
		F::write_node(&left.node, &right.node, &mut preimage);
		let node = F::parent(&left.node, &right.node, H::hash(&preimage));
		Peak { first: left.first, end: right.end, height: left.height.saturating_add(1), node }
	}
}
