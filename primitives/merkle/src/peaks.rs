//! A tree that grows in a chain's state: its peaks are all that must be kept.

use crate::{node_digest, root_digest, Context, Digest, Full, Hashing, LeafDigest, Sealed, EMPTY_TOP, MAX_PROOF};
use bounded_collections::{BoundedVec, ConstU32};
use codec::{Decode, DecodeWithMemTracking, Encode, Error as CodecError, Input, MaxEncodedLen};
use scale_info::TypeInfo;

/// The peaks of a growing tree, largest first: as many as the number of leaves has ones in binary.
///
/// Appending hashes once on average and 63 times at most; the root hashes once for each peak.
#[derive(Clone, Debug, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Peaks {
	count: u64,
	peaks: BoundedVec<Digest, ConstU32<MAX_PROOF>>,
}

impl Peaks {
	/// Appends a leaf.
	///
	/// # Errors
	/// [`Full`] after 2⁶⁴ - 1 leaves.
	pub fn append<H: Hashing>(&mut self, leaf: LeafDigest) -> Result<(), Full> {
		let count = self.count.checked_add(1).ok_or(Full)?;
		let mut node = leaf.digest();
		// As in adding one to a binary number: each one at the end is carried.
		for _ in 0..self.count.trailing_ones() {
			if let Some(left) = self.peaks.pop() {
				node = node_digest::<H>(&left, &node);
			}
		}
		self.peaks.try_push(node).map_err(|_| Full)?;
		self.count = count;
		Ok(())
	}

	/// How many leaves there are.
	#[must_use]
	pub const fn count(&self) -> u64 {
		self.count
	}

	/// The root as it is now.
	#[must_use]
	pub fn root<H: Hashing>(&self, context: &Context) -> Digest {
		let mut from_the_right = self.peaks.iter().rev();
		let top = match from_the_right.next() {
			None => EMPTY_TOP,
			Some(last) => from_the_right.fold(*last, |right, left| node_digest::<H>(left, &right)),
		};
		root_digest::<H>(context, self.count, &top)
	}

	/// The tree as it is now, as it is filed.
	#[must_use]
	pub fn seal<H: Hashing>(&self, context: &Context) -> Sealed {
		Sealed { context: *context, count: self.count, root: self.root::<H>(context) }
	}
}

impl Decode for Peaks {
	fn decode<I: Input>(input: &mut I) -> Result<Self, CodecError> {
		let count = u64::decode(input)?;
		let peaks: BoundedVec<Digest, ConstU32<MAX_PROOF>> = Decode::decode(input)?;
		if u32::try_from(peaks.len()) != Ok(count.count_ones()) {
			return Err(CodecError::from("a tree has as many peaks as its number of leaves has ones in binary"));
		}
		Ok(Self { count, peaks })
	}
}

impl DecodeWithMemTracking for Peaks {}
