//! Where a leaf stands, and so what its proof looks like. Nothing but its index and the number of leaves decides that.
//!
//! Take the highest bit in which the two differ, say h. Above it they agree, and each one there is a complete tree, a
//! peak, that lies wholly to the left. At h the number of leaves has a one: the peak of 2ʰ leaves that the leaf
//! stands in. Below it the number of leaves says how many lie to the right of that peak. So the siblings are, from
//! the leaf up: h within the peak, on the side that the index's bits say; one for all that lies right of the peak, if
//! anything does; and the peaks to the left, smallest first.

use crate::Forgery;

/// The longest proof: of h siblings within a peak, one to the right, and at most 63 - h to the left.
pub const MAX_PROOF: u32 = 64;

/// How many siblings the proof of this leaf has, at most [`MAX_PROOF`]; `None` if there is no such leaf.
#[must_use]
pub fn proof_len(index: u64, count: u64) -> Option<u32> {
	Place::of(index, count).map(Place::proof_len)
}

/// On which side a sibling stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Side {
	Left,
	Right,
}

/// A sibling's place.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Step {
	/// On which side of the way up it stands.
	pub side: Side,
	/// How many leaves stand below it.
	pub leaves: u64,
}

/// A leaf's place in a tree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Place {
	index: u64,
	count: u64,
	/// The height of its peak.
	height: u32,
	/// How many leaves stand to the right of its peak.
	right: u64,
}

/// 2ⁿ, and 0 from n = 64 on.
pub(crate) fn bit(n: u32) -> u64 {
	1_u64.checked_shl(n).unwrap_or(0)
}

impl Place {
	/// The place of this leaf among so many.
	pub(crate) fn of(index: u64, count: u64) -> Option<Self> {
		if index >= count {
			return None;
		}
		let height = (index ^ count).checked_ilog2()?;
		Some(Self { index, count, height, right: count & bit(height).wrapping_sub(1) })
	}

	/// The place of this leaf, if its proof has the length that the place asks for. Without this, a leaf that is lifted
	/// past missing siblings would also stand at other indices.
	pub(crate) fn for_proof(index: u64, count: u64, length: usize) -> Result<Self, Forgery> {
		let place = Self::of(index, count).ok_or(Forgery::IndexOutOfRange)?;
		match u64::try_from(length).unwrap_or(u64::MAX).cmp(&u64::from(place.proof_len())) {
			core::cmp::Ordering::Less => Err(Forgery::ProofTooShort),
			core::cmp::Ordering::Greater => Err(Forgery::ProofTooLong),
			core::cmp::Ordering::Equal => Ok(place),
		}
	}

	/// How many steps lead to the top.
	pub(crate) fn proof_len(self) -> u32 {
		let left_peaks = self.count.checked_shr(self.height.saturating_add(1)).unwrap_or(0).count_ones();
		self.height.saturating_add(u32::from(self.right > 0)).saturating_add(left_peaks)
	}

	/// The siblings' places, lowest first.
	pub(crate) fn steps(self) -> impl Iterator<Item = Step> {
		let within = (0..self.height).map(move |level| Step {
			side: if self.index & bit(level) == 0 { Side::Right } else { Side::Left },
			leaves: bit(level),
		});
		let right = (self.right > 0).then_some(Step { side: Side::Right, leaves: self.right });
		let left = (self.height.saturating_add(1)..u64::BITS)
			.map(bit)
			.filter(move |leaves| self.count & leaves != 0)
			.map(|leaves| Step { side: Side::Left, leaves });
		within.chain(right).chain(left)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// RFC 9162, section 2.1.3.1, word by word, as sides and numbers of leaves.
	fn by_the_rfc(index: u64, count: u64) -> Vec<Step> {
		if count == 1 {
			return Vec::new();
		}
		let half = (count / 2 + count % 2).next_power_of_two();
		let (mut steps, step) = if index < half {
			(by_the_rfc(index, half), Step { side: Side::Right, leaves: count - half })
		} else {
			(by_the_rfc(index - half, count - half), Step { side: Side::Left, leaves: half })
		};
		steps.push(step);
		steps
	}

	#[test]
	fn steps_are_those_of_the_rfc() {
		for count in 1..=300 {
			for index in 0..count {
				let place = Place::of(index, count).unwrap();
				assert_eq!(place.steps().collect::<Vec<_>>(), by_the_rfc(index, count), "{index} of {count}");
				assert_eq!(place.steps().count(), place.proof_len() as usize);
			}
		}
	}

	#[test]
	fn steps_of_the_largest_trees_are_those_of_the_rfc_too() {
		for count in [u64::MAX, u64::MAX - 1, 1 << 63, (1 << 63) + 1, 10_000_000] {
			for index in [0, 1, count / 2, count - 2, count - 1] {
				let place = Place::of(index, count).unwrap();
				assert_eq!(place.steps().collect::<Vec<_>>(), by_the_rfc(index, count), "{index} of {count}");
				assert!(place.proof_len() <= MAX_PROOF);
			}
		}
		assert_eq!(proof_len(0, u64::MAX), Some(MAX_PROOF));
	}

	#[test]
	fn there_is_no_place_past_the_last_leaf() {
		for (index, count) in [(0, 0), (1, 1), (5, 3), (u64::MAX, u64::MAX), (u64::MAX, 0)] {
			assert_eq!(proof_len(index, count), None);
		}
	}
}
