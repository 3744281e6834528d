//! Why a proof proves nothing.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

/// Why a leaf is not shown to stand in a tree at an index. The plain flavour knows the first four reasons,
/// [`crate::sum`] all of them.
///
/// Most often it is an honest mistake, such as the proof of another leaf, so each says what to look at.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Forgery {
	/// The tree has no leaf of this index.
	IndexOutOfRange,
	/// More siblings than index and number of leaves admit.
	ProofTooLong,
	/// Fewer siblings than index and number of leaves admit.
	ProofTooShort,
	/// Leaf, index and proof lead to another root than was filed.
	RootDiffers,
	/// A sibling stands for another number of leaves than its place in the tree has.
	CountDiffers,
	/// A sibling's smallest and largest key can't be those of so many leaves.
	RangeImpossible,
	/// What stands left has no smaller keys than what stands right: a leaf twice, or leaves out of order.
	KeysNotIncreasing,
	/// Amounts that no honest tree can hold: their sum is past 2¹²⁸.
	AmountOverflow,
	/// Leaf and siblings amount to something else than was published.
	AmountDiffers,
	/// Leaf and siblings lie between other keys than were published.
	RangeDiffers,
}

impl fmt::Display for Forgery {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::IndexOutOfRange => {
				"the tree has no leaf of this index: indices run from 0 to the number of leaves less one"
			}
			Self::ProofTooLong => {
				"the proof is longer than index and number of leaves admit: give the siblings only, without leaf and \
				 root, and the index that they belong to"
			}
			Self::ProofTooShort => {
				"the proof is shorter than index and number of leaves admit: give every sibling from the leaf to the \
				 top, made when the tree had all its leaves"
			}
			Self::RootDiffers => {
				"leaf, index and proof don't lead to the root that was filed: compare the leaf byte by byte, and see \
				 that the proof was made for this index, this tree and this context"
			}
			Self::CountDiffers => {
				"a sibling stands for another number of leaves than its place has: make the proof from the complete \
				 tree"
			}
			Self::RangeImpossible => {
				"a sibling's smallest and largest key can't be those of so many leaves: make the proof from the tree \
				 itself"
			}
			Self::KeysNotIncreasing => {
				"keys don't increase strictly from left to right: sort the leaves by key, keep one for each, and \
				 build the tree anew"
			}
			Self::AmountOverflow => {
				"the amounts add up to more than any tree can hold: make the proof from the tree itself"
			}
			Self::AmountDiffers => {
				"the leaves don't amount to what was published: publish the amount that the builder of the tree \
				 returned"
			}
			Self::RangeDiffers => {
				"the leaves lie between other keys than were published: publish the smallest and largest key that \
				 the builder of the tree returned"
			}
		})
	}
}

impl core::error::Error for Forgery {}
