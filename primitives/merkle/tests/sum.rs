//! What holds for every tree with sums and ranges.

mod common;

use codec::{DecodeAll, Encode, MaxEncodedLen};
use common::{entries, key, Entry, CONTEXT};
use fairstream_merkle::{
	sum::{Builder, Leaf, Proof, Prover, Refused, Sealed, Summary, Totals},
	Blake2b256, Context, Forgery, Proofs,
};
use proptest::prelude::*;

fn proven(entries: &[Entry], indices: impl IntoIterator<Item = u64>) -> (Sealed, Proofs<Summary>) {
	let mut prover = Prover::<Blake2b256>::new(indices);
	for entry in entries {
		prover.push(&entry.leaf()).unwrap();
	}
	assert_eq!(prover.count(), entries.len() as u64);
	prover.seal(&CONTEXT)
}

fn modelled(entries: &[Entry]) -> Sealed {
	let (totals, root) = common::sum_root(&CONTEXT, entries);
	Sealed { context: CONTEXT, totals, root }
}

#[test]
fn every_leaf_verifies_at_its_index_and_at_no_other() {
	for count in 1..=60 {
		let entries = entries(count);
		let (sealed, proofs) = proven(&entries, 0..count);
		assert_eq!(sealed, modelled(&entries));
		for (index, proof) in proofs.iter() {
			for claimed in 0..count + 2 {
				let verdict = sealed.verify::<Blake2b256>(claimed, &entries[index as usize].leaf(), proof);
				assert_eq!(verdict.is_ok(), claimed == index, "leaf {index} of {count} at {claimed}: {verdict:?}");
			}
		}
	}
}

#[test]
fn a_builder_makes_the_tree_of_the_prover() {
	let entries = entries(1_000);
	let mut builder = Builder::<Blake2b256>::default();
	for entry in &entries {
		builder.push(&entry.leaf()).unwrap();
	}
	assert_eq!(builder.count(), 1_000);
	let (sealed, proofs) = proven(&entries, 0..1_000);
	assert_eq!(builder.seal(&CONTEXT), sealed);
	for (index, proof) in proofs.iter() {
		assert_eq!(sealed.verify::<Blake2b256>(index, &entries[index as usize].leaf(), proof), Ok(()));
	}
}

#[test]
fn totals_are_number_amount_and_outermost_keys() {
	let (sealed, _) = proven(&entries(4), []);
	assert_eq!(sealed.totals, Totals { count: 4, amount: 1 + 4 + 9, min: key(10), max: key(40) });
}

#[test]
fn the_largest_amounts_add_up() {
	let entries: Vec<_> = entries(300).into_iter().map(|entry| Entry { amount: u64::MAX, ..entry }).collect();
	let (sealed, proofs) = proven(&entries, [299]);
	assert_eq!(sealed.totals.amount, 300 * u128::from(u64::MAX));
	assert_eq!(sealed.verify::<Blake2b256>(299, &entries[299].leaf(), proofs.get(299).unwrap()), Ok(()));
}

#[test]
fn a_tree_without_leaves_has_a_root_in_which_nothing_verifies() {
	let (sealed, _) = proven(&[], [0]);
	assert_eq!(sealed, modelled(&[]));
	assert_eq!(sealed.totals, Totals::default());
	let leaf = Leaf { key: [0; 32], amount: 0, payload: &[] };
	assert_eq!(sealed.verify::<Blake2b256>(0, &leaf, &[]), Err(Forgery::IndexOutOfRange));
	let as_of_one = Sealed { totals: Totals { count: 1, ..sealed.totals }, ..sealed };
	assert_eq!(as_of_one.verify::<Blake2b256>(0, &leaf, &[]), Err(Forgery::RootDiffers));
}

#[test]
fn a_builder_refuses_a_key_that_is_not_greater_and_goes_on_as_before() {
	let mut builder = Builder::<Blake2b256>::new();
	let leaf = |number| Leaf { key: key(number), amount: 1, payload: b"x" };
	builder.push(&leaf(10)).unwrap();
	builder.push(&leaf(20)).unwrap();
	assert_eq!(builder.push(&leaf(20)), Err(Refused::KeyNotGreater { index: 2 }));
	assert_eq!(builder.push(&leaf(5)), Err(Refused::KeyNotGreater { index: 2 }));
	assert!(Refused::KeyNotGreater { index: 2 }.to_string().contains("leaf 2"));
	builder.push(&leaf(21)).unwrap();
	let taken: Vec<_> =
		[10, 20, 21].map(|number| Entry { key: key(number), amount: 1, payload: b"x".to_vec() }).into_iter().collect();
	assert_eq!(builder.seal(&CONTEXT), modelled(&taken));
}

#[test]
fn keys_are_big_endian_numbers() {
	let mut builder = Builder::<Blake2b256>::new();
	builder.push(&Leaf { key: key(0x00ff), amount: 1, payload: &[] }).unwrap();
	assert_eq!(builder.push(&Leaf { key: key(0x0100), amount: 1, payload: &[] }), Ok(()));
}

#[test]
fn a_proof_as_an_argument_is_bounded() {
	let sibling = common::sum_top(&entries(1));
	assert_eq!(sibling.encoded_size(), 120);
	let longest = vec![sibling; 64].encode();
	assert_eq!(Proof::decode_all(&mut &longest[..]).unwrap().len(), 64);
	assert!(longest.len() <= Proof::max_encoded_len());
	assert!(Proof::decode_all(&mut &vec![sibling; 65].encode()[..]).is_err());
}

/// Entries of any keys, amounts and payloads.
fn any_entries() -> impl Strategy<Value = Vec<Entry>> {
	let content = (any::<u64>(), proptest::collection::vec(any::<u8>(), 0..210));
	proptest::collection::btree_map(any::<[u8; 32]>(), content, 1..400)
		.prop_map(|by_key| by_key.into_iter().map(|(key, (amount, payload))| Entry { key, amount, payload }).collect())
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(60))]

	#[test]
	fn roots_and_proofs_are_those_of_the_model(
		entries in any_entries(),
		wanted in proptest::collection::vec(any::<prop::sample::Index>(), 0..4),
	) {
		let wanted: Vec<_> = wanted.iter().map(|index| index.index(entries.len())).collect();
		let (sealed, proofs) = proven(&entries, wanted.iter().map(|index| *index as u64));
		prop_assert_eq!(sealed, modelled(&entries));
		for index in wanted {
			let proof = proofs.get(index as u64).unwrap();
			prop_assert_eq!(proof.to_vec(), common::sum_proof(&entries, index));
			prop_assert_eq!(sealed.verify::<Blake2b256>(index as u64, &entries[index].leaf(), proof), Ok(()));
		}
	}

	#[test]
	fn one_bit_changed_anywhere_is_found(
		count in 2_u64..60,
		index in any::<prop::sample::Index>(),
		place in any::<prop::sample::Index>(),
		bit in 0_u8..8,
	) {
		let index = index.index(count as usize);
		let entries = entries(count);
		let (sealed, proofs) = proven(&entries, [index as u64]);
		let (entry, proof) = (&entries[index], proofs.get(index as u64).unwrap());
		let flipped = |bytes: &[u8]| {
			let mut bytes = bytes.to_vec();
			let place = place.index(bytes.len());
			bytes[place] ^= 1 << bit;
			bytes
		};
		let verdict = |sealed: Sealed, entry: &Entry, proof: &[Summary]| {
			sealed.verify::<Blake2b256>(index as u64, &entry.leaf(), proof)
		};
		let differs = Err(Forgery::RootDiffers);

		let root = flipped(&sealed.root).try_into().unwrap();
		prop_assert_eq!(verdict(Sealed { root, ..sealed }, entry, proof), differs);
		let context = Context(flipped(&sealed.context.0).try_into().unwrap());
		prop_assert_eq!(verdict(Sealed { context, ..sealed }, entry, proof), differs);
		let totals = Totals::decode_all(&mut &flipped(&sealed.totals.encode())[..]).unwrap();
		let of_other_totals = verdict(Sealed { totals, ..sealed }, entry, proof);
		prop_assert!(of_other_totals.is_err());

		let siblings = flipped(&proof.iter().flat_map(Encode::encode).collect::<Vec<_>>());
		let siblings: Vec<_> = siblings.chunks(120).map(|mut bytes| Summary::decode_all(&mut bytes).unwrap()).collect();
		prop_assert!(verdict(sealed, entry, &siblings).is_err());

		let payload = Entry { payload: flipped(&entry.payload), ..entry.clone() };
		prop_assert_eq!(verdict(sealed, &payload, proof), differs);
		let amount = u64::from_le_bytes(flipped(&entry.amount.to_le_bytes()).try_into().unwrap());
		let amount = Entry { amount, ..entry.clone() };
		prop_assert_eq!(verdict(sealed, &amount, proof), Err(Forgery::AmountDiffers));
		let key = Entry { key: flipped(&entry.key).try_into().unwrap(), ..entry.clone() };
		prop_assert!(verdict(sealed, &key, proof).is_err());
	}
}
