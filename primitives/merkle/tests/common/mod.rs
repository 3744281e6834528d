//! The trees as the words of RFC 9162, section 2.1, say it: by recursion over a list that is there. It shares nothing
//! with the crate but the types that proofs are made of.
#![allow(dead_code)]

use fairstream_merkle::{
	sum::{Summary, Totals},
	Context, Digest,
};
use sp_crypto_hashing::blake2_256;

pub const CONTEXT: Context = Context([7; 32]);

/// The leaf of this number, in the plain flavour: of 0 to 199 bytes.
pub fn leaf(number: u64) -> Vec<u8> {
	let length = usize::try_from(number * 37 % 200).unwrap();
	number.to_le_bytes().into_iter().cycle().take(length).chain(number.to_be_bytes()).collect()
}

pub fn leaves(count: u64) -> Vec<Vec<u8>> {
	(0..count).map(leaf).collect()
}

/// How many of so many leaves stand left: the largest power of two that leaves something for the right.
fn left_of(count: usize) -> usize {
	let mut power = 1;
	while power * 2 < count {
		power *= 2;
	}
	power
}

fn leaf_digest(bytes: &[u8]) -> Digest {
	let mut preimage = vec![0];
	preimage.extend(u32::try_from(bytes.len()).unwrap().to_le_bytes());
	preimage.extend(bytes);
	if preimage.len() == 65 {
		preimage.push(0);
	}
	blake2_256(&preimage)
}

pub fn top(leaves: &[Vec<u8>]) -> Digest {
	match leaves {
		[] => [0; 32],
		[only] => leaf_digest(only),
		many => {
			let (left, right) = many.split_at(left_of(many.len()));
			blake2_256(&[&[1][..], &top(left), &top(right)].concat())
		}
	}
}

pub fn root(context: &Context, leaves: &[Vec<u8>]) -> Digest {
	let count = u64::try_from(leaves.len()).unwrap();
	blake2_256(&[&[2][..], &context.0, &count.to_le_bytes(), &top(leaves)].concat())
}

pub fn proof(leaves: &[Vec<u8>], index: usize) -> Vec<Digest> {
	if leaves.len() == 1 {
		return Vec::new();
	}
	let middle = left_of(leaves.len());
	let (left, right) = leaves.split_at(middle);
	let (mut proof, sibling) =
		if index < middle { (proof(left, index), top(right)) } else { (proof(right, index - middle), top(left)) };
	proof.push(sibling);
	proof
}

/// A leaf with key and amount.
#[derive(Clone, Debug)]
pub struct Entry {
	pub key: Digest,
	pub amount: u64,
	pub payload: Vec<u8>,
}

impl Entry {
	pub fn leaf(&self) -> fairstream_merkle::sum::Leaf<'_> {
		fairstream_merkle::sum::Leaf { key: self.key, amount: self.amount, payload: &self.payload }
	}
}

/// A key that is this number.
pub fn key(number: u64) -> Digest {
	let mut key = [0; 32];
	key[24..].copy_from_slice(&number.to_be_bytes());
	key
}

/// So many entries with keys 10, 20, 30 and so on.
pub fn entries(count: u64) -> Vec<Entry> {
	let entry = |number| Entry { key: key(10 * (number + 1)), amount: number * number, payload: leaf(number) };
	(0..count).map(entry).collect()
}

fn bytes_of(summary: &Summary) -> Vec<u8> {
	let Summary { digest, count, amount, min, max } = summary;
	[&digest[..], &count.to_le_bytes(), &amount.to_le_bytes(), min, max].concat()
}

pub fn sum_top(entries: &[Entry]) -> Summary {
	match entries {
		[] => Summary { digest: [0; 32], count: 0, amount: 0, min: [0; 32], max: [0; 32] },
		[only] => {
			let length = u32::try_from(only.payload.len()).unwrap().to_le_bytes();
			let mut preimage = [&[16][..], &only.key, &only.amount.to_le_bytes(), &length, &only.payload].concat();
			if preimage.len() == 241 {
				preimage.push(0);
			}
			let amount = only.amount.into();
			Summary { digest: blake2_256(&preimage), count: 1, amount, min: only.key, max: only.key }
		}
		many => {
			let (left, right) = many.split_at(left_of(many.len()));
			let digest = blake2_256(&[&[17][..], &bytes_of(&sum_top(left)), &bytes_of(&sum_top(right))].concat());
			Summary {
				digest,
				count: many.len().try_into().unwrap(),
				amount: many.iter().map(|entry| u128::from(entry.amount)).sum(),
				min: many.iter().map(|entry| entry.key).min().unwrap(),
				max: many.iter().map(|entry| entry.key).max().unwrap(),
			}
		}
	}
}

pub fn sum_root(context: &Context, entries: &[Entry]) -> (Totals, Digest) {
	let Summary { digest, count, amount, min, max } = sum_top(entries);
	let preimage = [&[18][..], &context.0, &count.to_le_bytes(), &amount.to_le_bytes(), &min, &max, &digest].concat();
	(Totals { count, amount, min, max }, blake2_256(&preimage))
}

pub fn sum_proof(entries: &[Entry], index: usize) -> Vec<Summary> {
	if entries.len() == 1 {
		return Vec::new();
	}
	let middle = left_of(entries.len());
	let (left, right) = entries.split_at(middle);
	let (mut proof, sibling) = if index < middle {
		(sum_proof(left, index), sum_top(right))
	} else {
		(sum_proof(right, index - middle), sum_top(left))
	};
	proof.push(sibling);
	proof
}
