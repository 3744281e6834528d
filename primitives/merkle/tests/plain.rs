//! What holds for every plain tree.

mod common;

use codec::{Decode, DecodeAll, Encode, MaxEncodedLen};
use common::{leaf, leaves, CONTEXT};
use fairstream_merkle::{
	proof_len, verify, Blake2b256, Builder, Context, Digest, Forgery, Full, Hashing, LeafDigest, NoProof, Peaks, Proof,
	Prover, Sealed,
};
use proptest::prelude::*;

fn built(leaves: &[Vec<u8>]) -> Sealed {
	let mut builder = Builder::<Blake2b256>::new();
	for leaf in leaves {
		builder.push(leaf).unwrap();
	}
	assert_eq!(builder.count(), leaves.len() as u64);
	builder.seal(&CONTEXT)
}

fn proven(leaves: &[Vec<u8>], indices: impl IntoIterator<Item = u64>) -> (Sealed, fairstream_merkle::Proofs<Digest>) {
	let mut prover = Prover::<Blake2b256>::new(indices);
	for leaf in leaves {
		prover.push(leaf).unwrap();
	}
	prover.seal(&CONTEXT)
}

fn grown(leaves: &[Vec<u8>]) -> Peaks {
	let mut peaks = Peaks::default();
	for leaf in leaves {
		peaks.append::<Blake2b256>(LeafDigest::of::<Blake2b256>(leaf)).unwrap();
	}
	peaks
}

/// A function that is quick without optimisation and good enough where nobody seeks collisions: FNV-1a, twice.
struct Quick;

impl Hashing for Quick {
	fn hash(bytes: &[u8]) -> Digest {
		let fnv =
			|seed| bytes.iter().fold(seed, |state: u64, byte| (state ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3));
		let mut digest = [0; 32];
		digest[..8].copy_from_slice(&fnv(0xcbf2_9ce4_8422_2325).to_le_bytes());
		digest[8..16].copy_from_slice(&fnv(0x9e37_79b9_7f4a_7c15).to_le_bytes());
		digest
	}
}

#[test]
fn every_leaf_verifies_at_its_index_and_at_no_other() {
	for count in 1..=130 {
		let leaves: Vec<_> = (0..count).map(u64::to_le_bytes).collect();
		let mut prover = Prover::<Quick>::new(0..count);
		leaves.iter().for_each(|leaf| prover.push(leaf).unwrap());
		let (sealed, proofs) = prover.seal(&CONTEXT);
		for (index, proof) in proofs.iter() {
			for claimed in 0..count + 2 {
				let verdict = sealed.verify::<Quick>(claimed, &leaves[index as usize], proof);
				assert_eq!(verdict.is_ok(), claimed == index, "leaf {index} of {count} at {claimed}: {verdict:?}");
			}
		}
		assert_eq!(proofs.iter().count() as u64, count);
	}
}

#[test]
fn peaks_have_the_root_of_the_model_after_every_leaf() {
	let leaves = leaves(140);
	for count in 0..=leaves.len() {
		let leaves = &leaves[..count];
		let peaks = grown(leaves);
		assert_eq!(peaks.count(), count as u64);
		assert_eq!(peaks.root::<Blake2b256>(&CONTEXT), common::root(&CONTEXT, leaves));
		assert_eq!(peaks.seal::<Blake2b256>(&CONTEXT), built(leaves));
	}
}

#[test]
fn where_a_stream_is_cut_into_chunks_does_not_show() {
	for count in [255, 256, 257, 511, 512, 513, 767, 1_023, 1_024, 1_025, 2_000] {
		let leaves = leaves(count);
		let (sealed, proofs) = proven(&leaves, 0..count);
		assert_eq!(sealed, grown(&leaves).seal::<Blake2b256>(&CONTEXT), "{count}");
		for (index, proof) in proofs.iter() {
			assert_eq!(
				sealed.verify::<Blake2b256>(index, &leaves[index as usize], proof),
				Ok(()),
				"{index} of {count}"
			);
		}
	}
}

#[test]
fn long_leaves_do_not_wait_for_a_chunk() {
	let leaves: Vec<_> = (0..20).map(|number| vec![number; usize::from(number) * 10_000]).collect();
	let (sealed, proofs) = proven(&leaves, [11]);
	assert_eq!(sealed.root, common::root(&CONTEXT, &leaves));
	assert_eq!(proofs.get(11).unwrap().to_vec(), common::proof(&leaves, 11));
}

#[test]
fn a_tree_without_leaves_has_a_root_in_which_nothing_verifies() {
	let sealed = built(&[]);
	assert_eq!(sealed.root, common::root(&CONTEXT, &[]));
	assert_eq!(Peaks::default().seal::<Blake2b256>(&CONTEXT), sealed);
	assert_eq!(sealed.count, 0);
	for leaf in [&[][..], &[0; 32]] {
		assert_eq!(sealed.verify::<Blake2b256>(0, leaf, &[]), Err(Forgery::IndexOutOfRange));
		assert_eq!(
			verify::<Blake2b256>(&sealed.root, &CONTEXT, 1, 0, leaf, &[]),
			Err(Forgery::RootDiffers),
			"nor does it as a tree of one leaf"
		);
	}
}

#[test]
fn a_function_without_lanes_makes_the_same_tree() {
	struct OneByOne;
	impl Hashing for OneByOne {
		fn hash(bytes: &[u8]) -> Digest {
			sp_crypto_hashing::blake2_256(bytes)
		}
	}
	let mut builder = Builder::<OneByOne>::default();
	for leaf in leaves(700) {
		builder.push(&leaf).unwrap();
	}
	assert_eq!(builder.seal(&CONTEXT), built(&leaves(700)));
}

#[test]
fn peaks_are_kept_as_scale_and_come_back() {
	for count in [0, 1, 2, 3, 100] {
		let peaks = grown(&leaves(count));
		assert!(peaks.encoded_size() <= Peaks::max_encoded_len());
		assert_eq!(Peaks::decode_all(&mut &peaks.encode()[..]), Ok(peaks));
	}
}

#[test]
fn peaks_whose_number_does_not_fit_the_number_of_leaves_do_not_decode() {
	for (count, peaks, fits) in
		[(0_u64, 0, true), (1, 0, false), (4, 2, false), (5, 2, true), (u64::MAX, 64, true), (7, 65, false)]
	{
		let bytes = (count, vec![[1_u8; 32]; peaks]).encode();
		assert_eq!(Peaks::decode(&mut &bytes[..]).is_ok(), fits, "{count} leaves with {peaks} peaks");
	}
}

#[test]
fn a_full_tree_takes_no_leaf_and_stays_as_it_was() {
	let bytes = (u64::MAX, vec![[1_u8; 32]; 64]).encode();
	let mut peaks = Peaks::decode(&mut &bytes[..]).unwrap();
	assert_eq!(peaks.append::<Blake2b256>(LeafDigest::of::<Blake2b256>(b"one more")), Err(Full));
	assert_eq!(peaks.encode(), bytes);
}

#[test]
fn a_proof_that_was_not_asked_for_or_can_not_be_is_refused_by_name() {
	let (_, proofs) = proven(&leaves(5), [3, 1, 3, 9]);
	assert_eq!(proofs.iter().map(|(index, _)| index).collect::<Vec<_>>(), [1, 3]);
	assert!(proofs.get(1).is_ok() && proofs.get(3).is_ok());
	assert_eq!(proofs.get(2), Err(NoProof::NotChosen { index: 2 }));
	assert_eq!(proofs.get(9), Err(NoProof::PastTheEnd { index: 9, count: 5 }));
	assert_eq!(proofs.get(5), Err(NoProof::PastTheEnd { index: 5, count: 5 }));
}

#[test]
fn a_proof_as_an_argument_is_bounded() {
	let longest = vec![[3_u8; 32]; 64].encode();
	assert_eq!(Proof::decode_all(&mut &longest[..]).unwrap().len(), 64);
	assert!(longest.len() <= Proof::max_encoded_len());
	assert!(Proof::decode_all(&mut &vec![[3_u8; 32]; 65].encode()[..]).is_err());
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(60))]

	#[test]
	fn roots_and_proofs_are_those_of_the_model(
		leaves in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..90), 1..600),
		wanted in proptest::collection::vec(any::<prop::sample::Index>(), 0..6),
	) {
		let wanted: Vec<_> = wanted.iter().map(|index| index.index(leaves.len())).collect();
		let (sealed, proofs) = proven(&leaves, wanted.iter().map(|index| *index as u64));
		prop_assert_eq!((sealed.context, sealed.count), (CONTEXT, leaves.len() as u64));
		prop_assert_eq!(sealed.root, common::root(&CONTEXT, &leaves));
		for index in wanted {
			let proof = proofs.get(index as u64).unwrap();
			prop_assert_eq!(proof.to_vec(), common::proof(&leaves, index));
			prop_assert_eq!(Some(proof.len() as u32), proof_len(index as u64, sealed.count));
			prop_assert_eq!(sealed.verify::<Blake2b256>(index as u64, &leaves[index], proof), Ok(()));
		}
	}

	#[test]
	fn one_bit_changed_anywhere_is_found(
		count in 2_u64..100,
		index in any::<prop::sample::Index>(),
		place in any::<prop::sample::Index>(),
		bit in 0_u8..8,
	) {
		let index = index.index(count as usize) as u64;
		let (sealed, proofs) = proven(&leaves(count), [index]);
		let (mut leaf, proof) = (leaf(index), proofs.get(index).unwrap());
		let flip = |bytes: &mut [u8]| {
			let place = place.index(bytes.len());
			bytes[place] ^= 1 << bit;
		};
		let differs = Err(Forgery::RootDiffers);

		let mut forged = sealed;
		flip(&mut forged.root);
		prop_assert_eq!(forged.verify::<Blake2b256>(index, &leaf, proof), differs);
		let mut context = CONTEXT.0;
		flip(&mut context);
		let forged = Sealed { context: Context(context), ..sealed };
		prop_assert_eq!(forged.verify::<Blake2b256>(index, &leaf, proof), differs);
		let mut other_count = count.to_le_bytes();
		flip(&mut other_count);
		let forged = Sealed { count: u64::from_le_bytes(other_count), ..sealed };
		prop_assert!(forged.verify::<Blake2b256>(index, &leaf, proof).is_err());

		let mut siblings = proof.to_vec().concat();
		flip(&mut siblings);
		prop_assert_eq!(sealed.verify::<Blake2b256>(index, &leaf, siblings.as_chunks().0), differs);
		flip(&mut leaf);
		prop_assert_eq!(sealed.verify::<Blake2b256>(index, &leaf, proof), differs);
	}
}
