//! Leaves, what nodes say about them, and what is hashed.

use crate::{digest::length, Context, Digest, Forgery, Hashing};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::cmp::Ordering;
use scale_info::TypeInfo;

const LEAF: u8 = 0x10;
const NODE: u8 = 0x11;
const ROOT: u8 = 0x12;

/// Bytes before a leaf's payload: tag, key, amount, length.
const LEAF_HEAD: usize = 45;
/// Bytes of a node's preimage: the tag and two summaries of 120.
pub(super) const NODE_PREIMAGE: usize = 241;

/// A leaf.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Leaf<'a> {
	/// What it is known by, such as a nullifier; as a number it is big-endian.
	pub key: Digest,
	/// What it counts for, in the unit that the tree's context fixes.
	pub amount: u64,
	/// All else.
	pub payload: &'a [u8],
}

impl Leaf<'_> {
	/// Appends its preimage.
	pub(super) fn write(&self, preimage: &mut Vec<u8>) {
		preimage.push(LEAF);
		preimage.extend_from_slice(&self.key);
		preimage.extend(self.amount.to_le_bytes());
		preimage.extend(length(self.payload));
		preimage.extend_from_slice(self.payload);
		if self.payload.len().saturating_add(LEAF_HEAD) == NODE_PREIMAGE {
			preimage.push(0);
		}
	}
}

/// What stands at a place of the tree: a sibling in a proof.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Summary {
	/// The digest of the leaf or node.
	pub digest: Digest,
	/// How many leaves stand below.
	pub count: u64,
	/// What they amount to.
	pub amount: u128,
	/// Their smallest key.
	pub min: Digest,
	/// Their largest key.
	pub max: Digest,
}

impl Summary {
	/// That of a leaf.
	#[must_use]
	pub fn of<H: Hashing>(leaf: &Leaf) -> Self {
		let mut preimage = Vec::with_capacity(leaf.payload.len().saturating_add(LEAF_HEAD).saturating_add(1));
		leaf.write(&mut preimage);
		Self::of_leaf(leaf.key, leaf.amount, H::hash(&preimage))
	}

	/// That of a leaf of this digest.
	pub(super) fn of_leaf(key: Digest, amount: u64, digest: Digest) -> Self {
		Self { digest, count: 1, amount: u128::from(amount), min: key, max: key }
	}

	/// That of the node over these two, whose order and sums the caller vouches for. Sums over leaves that were
	/// pushed one by one can't overflow: there are less than 2⁶⁴ of less than 2⁶⁴ each.
	pub(super) fn over(left: &Self, right: &Self, digest: Digest) -> Self {
		let count = left.count.saturating_add(right.count);
		Self { digest, count, amount: left.amount.saturating_add(right.amount), min: left.min, max: right.max }
	}

	/// That of the node over these two, of which nothing is known.
	pub(super) fn checked_over<H: Hashing>(left: &Self, right: &Self) -> Result<Self, Forgery> {
		if left.max >= right.min {
			return Err(Forgery::KeysNotIncreasing);
		}
		let count = left.count.checked_add(right.count).ok_or(Forgery::CountDiffers)?;
		let amount = left.amount.checked_add(right.amount).ok_or(Forgery::AmountOverflow)?;
		Ok(Self { digest: node_digest::<H>(left, right), count, amount, min: left.min, max: right.max })
	}

	/// Whether it can stand where so many leaves do.
	pub(super) fn stands_for(&self, leaves: u64) -> Result<(), Forgery> {
		if self.count != leaves {
			return Err(Forgery::CountDiffers);
		}
		match (self.min.cmp(&self.max), self.count) {
			(Ordering::Equal, 1) | (Ordering::Less, 2..) => Ok(()),
			_ => Err(Forgery::RangeImpossible),
		}
	}

	/// What it says, without the digest.
	#[must_use]
	pub const fn totals(&self) -> Totals {
		Totals { count: self.count, amount: self.amount, min: self.min, max: self.max }
	}

	/// Appends its part of a node's preimage.
	fn write(&self, preimage: &mut Vec<u8>) {
		preimage.extend_from_slice(&self.digest);
		preimage.extend(self.count.to_le_bytes());
		preimage.extend(self.amount.to_le_bytes());
		preimage.extend_from_slice(&self.min);
		preimage.extend_from_slice(&self.max);
	}
}

/// What is published of a tree besides its root. All zeros if it has no leaves.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Totals {
	/// How many leaves there are.
	pub count: u64,
	/// What they amount to.
	pub amount: u128,
	/// The smallest key.
	pub min: Digest,
	/// The largest key.
	pub max: Digest,
}

/// Appends a node's preimage.
pub(super) fn write_node(left: &Summary, right: &Summary, preimage: &mut Vec<u8>) {
	preimage.push(NODE);
	left.write(preimage);
	right.write(preimage);
}

/// The digest of the node over these two, unchecked, for those who build a tree in ways of their own.
#[must_use]
pub fn node_digest<H: Hashing>(left: &Summary, right: &Summary) -> Digest {
	let mut preimage = Vec::with_capacity(NODE_PREIMAGE);
	write_node(left, right, &mut preimage);
	H::hash(&preimage)
}

/// The root of a tree of these totals under this top; [`crate::EMPTY_TOP`] if there are no leaves.
#[must_use]
pub fn root_digest<H: Hashing>(context: &Context, totals: &Totals, top: &Digest) -> Digest {
	let Totals { count, amount, min, max } = totals;
	H::hash(&[&[ROOT][..], &context.0, &count.to_le_bytes(), &amount.to_le_bytes(), min, max, top].concat())
}
