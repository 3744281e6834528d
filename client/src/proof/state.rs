//! What a block's state holds, by the block's header and nodes of the state's trie.

use super::ProofError;
use codec::{DecodeAll, Encode};
use fairstream_doors::Day;
use fairstream_merkle::{Blake2b256, Digest, Hashing};
use sp_crypto_hashing::{twox_128, twox_64};
use sp_runtime::{generic, traits::BlakeTwo256};
use sp_trie::{LayoutV1, Recorder, StorageProof, Trie, TrieDBBuilder, TrieHash};
use std::collections::BTreeSet;

/// The form of the trie: values of more than 32 bytes are nodes of their own.
type Layout = LayoutV1<BlakeTwo256>;

/// A state's root.
pub type Root = TrieHash<Layout>;

/// What is needed of a block's header.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Header {
	/// The block's number.
	pub number: u32,
	/// The block's hash.
	pub hash: Digest,
	/// The root of its state.
	pub state_root: Root,
}

impl Header {
	/// The header of these bytes.
	///
	/// # Errors
	/// [`ProofError::Header`] if they are none, or not as a chain writes them.
	pub fn read(bytes: &[u8]) -> Result<Self, ProofError> {
		let header = generic::Header::<u32, BlakeTwo256>::decode_all(&mut &*bytes).map_err(|_| ProofError::Header)?;
		match header.encode() == bytes {
			true => Ok(Self { number: header.number, hash: Blake2b256::hash(bytes), state_root: header.state_root }),
			false => Err(ProofError::Header),
		}
	}
}

/// The key under which the state holds a day's closed tree: `Commitments.Days`.
#[must_use]
pub fn day_key(day: Day) -> Vec<u8> {
	let day = day.encode();
	[&twox_128(b"Commitments")[..], &twox_128(b"Days"), &twox_64(&day), &day].concat()
}

/// What a state holds under a key, and by which nodes that is shown.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Way {
	/// The value; none if the state holds nothing there.
	pub value: Option<Vec<u8>>,
	/// The nodes that were needed, in the order of their bytes.
	pub nodes: BTreeSet<Vec<u8>>,
}

/// Read a value from the state of this root, of which these nodes are known.
///
/// # Errors
/// [`ProofError::Nodes`] if one is missing on the way, or is none.
pub fn read<'a>(root: &Root, nodes: impl Iterator<Item = &'a [u8]>, key: &[u8]) -> Result<Way, ProofError> {
	let known = StorageProof::new(nodes.map(<[u8]>::to_vec)).into_memory_db::<BlakeTwo256>();
	let mut seen = Recorder::<Layout>::default();
	let value = TrieDBBuilder::<Layout>::new(&known, root).with_recorder(&mut seen).build().get(key);
	let value = value.map_err(|_| ProofError::Nodes)?;
	Ok(Way { value, nodes: seen.drain().into_iter().map(|node| node.data).collect() })
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_header_is_read_only_as_it_is_written() {
		let header = generic::Header::<u32, BlakeTwo256> {
			parent_hash: [1; 32].into(),
			number: 5,
			state_root: [2; 32].into(),
			extrinsics_root: [3; 32].into(),
			digest: Default::default(),
		};
		let bytes = header.encode();
		let read = Header::read(&bytes).expect("a header");
		assert_eq!((read.number, read.state_root), (5, [2; 32].into()));
		assert_eq!(read.hash, sp_runtime::traits::Header::hash(&header).0);
		assert_eq!(Header::read(&bytes[1..]), Err(ProofError::Header));
		assert_eq!(Header::read(&[&bytes[..], &[0]].concat()), Err(ProofError::Header));
		assert_eq!(Header::read(&[]), Err(ProofError::Header));
	}

	#[test]
	fn without_the_node_of_the_root_nothing_is_read() {
		assert_eq!(read(&Root::from([1; 32]), std::iter::empty(), b"key"), Err(ProofError::Nodes));
	}
}
