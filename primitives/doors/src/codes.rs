//! The consumer's codes: what a producer commits to, and what is sent when one is revealed. Client and chain share it.

use crate::{CommitmentKey, Region};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, Input};
use fairstream_gs1::Unit;
use fairstream_merkle::Proof;
use scale_info::TypeInfo;

/// What a leaf begins with, so that no leaf of another kind is taken for one.
const LEAF: &str = "fairstream code";

/// What is signed begins with this, so that no signature for something else is taken for a reveal.
const REVEAL: &str = "fairstream reveal";

/// A leaf of a tree of codes: the item, and the public key of the code under its scratch field.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CodeLeaf {
	/// The item.
	pub unit: Unit,
	/// The Ed25519 public key of its code.
	pub key: [u8; 32],
}

impl CodeLeaf {
	/// Its bytes in the tree.
	#[must_use]
	pub fn bytes(&self) -> Vec<u8> {
		(LEAF, &self.unit, &self.key).encode()
	}

	/// The leaf in these bytes; none if they are no leaf of codes, or more than one.
	#[must_use]
	pub fn read(mut bytes: &[u8]) -> Option<Self> {
		let input = &mut bytes;
		let tag = Vec::<u8>::decode(input).ok()?;
		let (unit, key) = (Unit::decode(input).ok()?, <[u8; 32]>::decode(input).ok()?);
		let is_whole = input.remaining_len() == Ok(Some(0));
		(is_whole && tag == LEAF.as_bytes()).then_some(Self { unit, key })
	}
}

/// A code is revealed: by whom, and where, as that one says.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Reveal<AccountId, BlockNumber> {
	/// The series of codes, by the commitment to it.
	pub series: CommitmentKey,
	/// The place of the code's leaf in the tree, from 0.
	pub index: u64,
	/// The leaf's siblings, lowest first.
	pub proof: Proof,
	/// The item on which the code stands.
	pub unit: Unit,
	/// The public key of the code.
	pub key: [u8; 32],
	/// The revealer's own key, a fresh one.
	pub revealer: AccountId,
	/// The province in which the revealer says it is; none if it doesn't say.
	pub province: Option<Region>,
	/// A recent block.
	pub block: BlockNumber,
	/// The Ed25519 signature by the code's key, see [`Reveal::payload`].
	pub signature: [u8; 64],
}

impl<AccountId: Encode, BlockNumber> Reveal<AccountId, BlockNumber> {
	/// The leaf that has to stand in the tree.
	#[must_use]
	pub fn leaf(&self) -> CodeLeaf {
		CodeLeaf { unit: self.unit.clone(), key: self.key }
	}

	/// What the code's key signs, on the chain whose block 0 has the hash `genesis`; `block` is the hash of the block on which the
	/// reveal rests. So a signature is of no use to another revealer, for another province, or later.
	#[must_use]
	pub fn payload(&self, genesis: &impl Encode, block: &impl Encode) -> Vec<u8> {
		(REVEAL, genesis, block, &self.series, &self.unit, &self.revealer, &self.province).encode()
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{CommitmentKind, ParticipantId};

	fn unit(text: &str) -> Unit {
		text.parse().expect("a unit")
	}

	fn leaf() -> CodeLeaf {
		CodeLeaf { unit: unit("01/09521234543213/21/17"), key: [7; 32] }
	}

	type AReveal = Reveal<[u8; 32], u32>;

	fn reveal() -> AReveal {
		Reveal {
			series: CommitmentKey { owner: ParticipantId(1), kind: CommitmentKind::ConsumerCodes, window: 2 },
			index: 3,
			proof: Default::default(),
			unit: leaf().unit,
			key: leaf().key,
			revealer: [8; 32],
			province: Region::new(330_000).ok(),
			block: 9,
			signature: [0; 64],
		}
	}

	#[test]
	fn a_leaf_is_made_of_these_bytes_whoever_makes_it() {
		let mut bytes = b"\x3cfairstream code".to_vec();
		bytes.extend(b"\x5c01/09521234543213/21/17");
		bytes.extend([7; 32]);
		assert_eq!(leaf().bytes(), bytes);
	}

	#[test]
	fn a_leaf_is_read_back_and_nothing_else_is_one() {
		let bytes = leaf().bytes();
		assert_eq!(CodeLeaf::read(&bytes), Some(leaf()));
		assert_eq!(CodeLeaf::read(&bytes[..bytes.len() - 1]), None, "cut");
		assert_eq!(CodeLeaf::read(&[&bytes[..], &[0]].concat()), None, "with something behind it");
		assert_eq!(CodeLeaf::read(&("fairstream cade", &leaf().unit, [7u8; 32]).encode()), None, "of another kind");
		assert_eq!(CodeLeaf::read(&("fairstream code", "01/1/21/17", [7u8; 32]).encode()), None, "of no unit");
		assert_eq!(CodeLeaf::read(b""), None);
	}

	#[test]
	fn what_is_signed_is_made_of_these_bytes_whoever_makes_it() {
		let mut bytes = b"\x44fairstream reveal".to_vec();
		bytes.extend([1; 32]);
		bytes.extend([2; 32]);
		bytes.extend([1, 0, 0, 0, 6, 2, 0, 0, 0, 0, 0, 0, 0]);
		bytes.extend(b"\x5c01/09521234543213/21/17");
		bytes.extend([8; 32]);
		bytes.extend(b"\x01\x18330000");
		assert_eq!(reveal().payload(&[1u8; 32], &[2u8; 32]), bytes);
	}

	#[test]
	fn a_signature_is_for_one_chain_block_series_unit_revealer_and_province() {
		let signed = reveal().payload(&[1u8; 32], &[2u8; 32]);
		let with = |change: fn(&mut AReveal)| {
			let mut other = reveal();
			change(&mut other);
			other.payload(&[1u8; 32], &[2u8; 32])
		};
		let others = [
			reveal().payload(&[3u8; 32], &[2u8; 32]),
			reveal().payload(&[1u8; 32], &[3u8; 32]),
			with(|other| other.series.window = 3),
			with(|other| other.unit = unit("01/09521234543213/21/18")),
			with(|other| other.revealer = [9; 32]),
			with(|other| other.province = Region::new(340_000).ok()),
			with(|other| other.province = None),
		];
		for (place, other) in others.iter().enumerate() {
			assert_ne!(*other, signed, "{place}");
		}
	}
}
