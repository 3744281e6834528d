//! The siblings of a leaf among the digests of all leaves, as a node serves those of a day.

use fairstream_merkle::{node_digest, root_digest, Blake2b256, Context, Digest};

/// The way from a leaf to the top of its tree.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Path {
	/// The leaf's place, from 0.
	pub index: u64,
	/// How many leaves the tree has.
	pub count: u64,
	/// The siblings, lowest first.
	pub siblings: Vec<Digest>,
	/// The node over all leaves.
	pub top: Digest,
}

impl Path {
	/// The way of this leaf; none if there is no such leaf. Memory grows with the number of leaves.
	#[must_use]
	pub fn of(leaves: &[Digest], index: u64) -> Option<Self> {
		let mut place = usize::try_from(index).ok().filter(|place| *place < leaves.len())?;
		let count = u64::try_from(leaves.len()).ok()?;
		let (mut level, mut siblings) = (leaves.to_vec(), vec![]);
		// Neighbours join; the last of an odd number has none and stands on the level above as it is. That gives the tree of
		// RFC 9162, in which left of a node stands the largest complete tree that leaves something for the right.
		while level.len() > 1 {
			siblings.extend(level.get(place ^ 1).copied());
			level = level.chunks(2).flat_map(join).collect();
			place /= 2;
		}
		let top = level.first().copied()?;
		Some(Self { index, count, siblings, top })
	}

	/// The root of the tree.
	#[must_use]
	pub fn root(&self, context: &Context) -> Digest {
		root_digest::<Blake2b256>(context, self.count, &self.top)
	}
}

fn join(pair: &[Digest]) -> Option<Digest> {
	match pair {
		[left, right] => Some(node_digest::<Blake2b256>(left, right)),
		[alone] => Some(*alone),
		_ => None,
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_merkle::{LeafDigest, Prover};

	#[test]
	fn it_is_the_way_that_the_builder_of_trees_finds() {
		let context = Context([7; 32]);
		for count in 1..=70u64 {
			let mut prover = Prover::<Blake2b256>::new(0..count);
			let leaves: Vec<Digest> = (0..count)
				.map(|n| {
					prover.push(&n.to_le_bytes()).expect("room");
					LeafDigest::of::<Blake2b256>(&n.to_le_bytes()).digest()
				})
				.collect();
			let (sealed, proofs) = prover.seal(&context);
			for index in 0..count {
				let path = Path::of(&leaves, index).expect("a leaf");
				assert_eq!(path.siblings, proofs.get(index).expect("chosen").to_vec(), "{index} of {count}");
				assert_eq!((path.count, path.root(&context)), (count, sealed.root));
			}
		}
	}

	#[test]
	fn past_the_last_leaf_there_is_none() {
		assert_eq!(Path::of(&[], 0), None);
		assert_eq!(Path::of(&[[0; 32]], 1), None);
		assert_eq!(Path::of(&[[0; 32]], u64::MAX), None);
	}
}
