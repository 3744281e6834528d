//! One test for each way to make a tree with sums and ranges say more than its leaves do. The forger may file any
//! root and totals, and builds the tree by hand with the crate's own hashing, so that nothing but the check in
//! question is in the way.

mod common;

use common::{entries, key, Entry};
use fairstream_merkle::{
	sum::{node_digest, root_digest, verify, Summary, Totals},
	Blake2b256, Context, Forgery,
};

const CONTEXT: Context = Context([1; 32]);

fn entry(number: u64, amount: u64) -> Entry {
	Entry { key: key(number), amount, payload: vec![1, 2, 3] }
}

fn leaf(entry: &Entry) -> Summary {
	Summary::of::<Blake2b256>(&entry.leaf())
}

/// The node over these two, whatever they say.
fn over(left: &Summary, right: &Summary) -> Summary {
	Summary {
		digest: node_digest::<Blake2b256>(left, right),
		count: left.count.wrapping_add(right.count),
		amount: left.amount.wrapping_add(right.amount),
		min: left.min,
		max: right.max,
	}
}

/// The verdict on a leaf of a tree that the forger has filed under this top, with totals of his own.
fn verdict(totals: &Totals, top: &Summary, index: u64, entry: &Entry, proof: &[Summary]) -> Result<(), Forgery> {
	let root = root_digest::<Blake2b256>(&CONTEXT, totals, &top.digest);
	verify::<Blake2b256>(&root, &CONTEXT, totals, index, &entry.leaf(), proof)
}

/// A tree of four, built as it stands, and the verdicts on its leaves.
fn verdicts_on_four(entries: &[Entry; 4]) -> [Result<(), Forgery>; 4] {
	let [a, b, c, d] = entries.each_ref().map(leaf);
	let (left, right) = (over(&a, &b), over(&c, &d));
	let top = over(&left, &right);
	let proofs = [[b, right], [a, right], [d, left], [c, left]];
	[0, 1, 2, 3].map(|index| verdict(&top.totals(), &top, index as u64, &entries[index], &proofs[index]))
}

#[test]
fn an_honest_tree_verifies() {
	assert_eq!(verdicts_on_four(&[entry(1, 5), entry(2, 0), entry(3, 7), entry(4, 1)]), [Ok(()); 4]);
}

#[test]
fn a_leaf_that_stands_twice_is_found() {
	let across = verdicts_on_four(&[entry(1, 1), entry(2, 1), entry(2, 1), entry(3, 1)]);
	assert_eq!(
		across,
		[Err(Forgery::KeysNotIncreasing); 4],
		"by every leaf, if the two lie on both sides of the middle"
	);
	let within = verdicts_on_four(&[entry(1, 1), entry(2, 1), entry(3, 1), entry(3, 1)]);
	assert_eq!(within[2..], [Err(Forgery::KeysNotIncreasing); 2], "by either");
	assert_eq!(within[..2], [Err(Forgery::RangeImpossible); 2], "and by others: two leaves can't lie between one key");
}

#[test]
fn the_same_list_twice_in_two_sorted_runs_is_found_by_every_leaf() {
	let run: Vec<_> = (1..=4).map(|number| entry(number, 1)).collect();
	let [a, b, c, d]: [Summary; 4] = run.iter().map(leaf).collect::<Vec<_>>().try_into().unwrap();
	let (left, right) = (over(&a, &b), over(&c, &d));
	let half = over(&left, &right);
	let top = over(&half, &half);
	let proofs = [[b, right, half], [a, right, half], [d, left, half], [c, left, half]];
	for index in 0..8 {
		let (entry, proof) = (&run[index % 4], &proofs[index % 4]);
		assert_eq!(
			verdict(&top.totals(), &top, index as u64, entry, proof),
			Err(Forgery::KeysNotIncreasing),
			"{index}"
		);
	}
}

#[test]
fn keys_out_of_order_are_found() {
	assert_eq!(
		verdicts_on_four(&[entry(1, 1), entry(3, 1), entry(2, 1), entry(4, 1)]),
		[Err(Forgery::KeysNotIncreasing); 4]
	);
	let within = verdicts_on_four(&[entry(1, 1), entry(2, 1), entry(4, 1), entry(3, 1)]);
	assert_eq!(within[2..], [Err(Forgery::KeysNotIncreasing); 2]);
	assert_eq!(within[..2], [Err(Forgery::RangeImpossible); 2]);
}

#[test]
fn padding_that_counts_for_nothing_does_not_inflate_the_number_of_leaves() {
	let entries = [entry(1, 1), entry(2, 1), entry(3, 1)];
	let [a, b, c] = entries.each_ref().map(leaf);
	let padding = Summary { digest: [0; 32], count: 0, amount: 0, min: key(4), max: key(4) };
	let (left, right) = (over(&a, &b), over(&c, &padding));
	let top = over(&left, &right);
	let inflated = Totals { count: 4, ..top.totals() };
	assert_eq!(verdict(&inflated, &top, 2, &entries[2], &[padding, left]), Err(Forgery::CountDiffers));
	assert_eq!(verdict(&inflated, &top, 0, &entries[0], &[b, right]), Err(Forgery::CountDiffers));
}

#[test]
fn a_repeated_last_leaf_does_not_inflate_the_number_of_leaves() {
	let padded = verdicts_on_four(&[entry(1, 1), entry(2, 1), entry(3, 1), entry(3, 0)]);
	assert!(padded.iter().all(Result::is_err));
}

#[test]
fn a_node_that_lies_about_its_number_of_leaves_is_found_beside_it_and_below_it() {
	let entries = [entry(1, 1), entry(2, 1), entry(3, 1), entry(4, 1)];
	let [a, b, c, d] = entries.each_ref().map(leaf);
	let left = over(&a, &b);
	let boasting = Summary { count: 1_000, ..over(&c, &d) };
	let top = over(&left, &boasting);
	for count in [4, 1_002] {
		let totals = Totals { count, ..top.totals() };
		assert!(verdict(&totals, &top, 0, &entries[0], &[b, boasting]).is_err());
		assert!(verdict(&totals, &top, 2, &entries[2], &[d, left]).is_err());
	}
	let totals = Totals { count: 4, ..top.totals() };
	assert_eq!(verdict(&totals, &top, 0, &entries[0], &[b, boasting]), Err(Forgery::CountDiffers));
	assert_eq!(verdict(&totals, &top, 2, &entries[2], &[d, left]), Err(Forgery::RootDiffers));
}

#[test]
fn a_number_of_leaves_that_comes_with_the_proof_is_found() {
	let entries = [entry(1, 1), entry(2, 1), entry(3, 1)];
	let [a, b, c] = entries.each_ref().map(leaf);
	let top = over(&over(&a, &b), &c);
	let root = root_digest::<Blake2b256>(&CONTEXT, &top.totals(), &top.digest);
	let more = Totals { count: 4, ..top.totals() };
	let verdict = |totals: &Totals| verify::<Blake2b256>(&root, &CONTEXT, totals, 0, &entries[0].leaf(), &[b, c]);
	assert_eq!(verdict(&top.totals()), Ok(()));
	assert_eq!(verdict(&more), Err(Forgery::CountDiffers));
}

#[test]
fn a_proof_is_not_replayed_under_another_context() {
	let (entry, other) = (entry(1, 1), Context([2; 32]));
	let top = leaf(&entry);
	let root = root_digest::<Blake2b256>(&CONTEXT, &top.totals(), &top.digest);
	assert_eq!(verify::<Blake2b256>(&root, &CONTEXT, &top.totals(), 0, &entry.leaf(), &[]), Ok(()));
	assert_eq!(verify::<Blake2b256>(&root, &other, &top.totals(), 0, &entry.leaf(), &[]), Err(Forgery::RootDiffers));
}

#[test]
fn amounts_that_overflow_are_found() {
	let entry = entry(1, 5);
	let huge = Summary { digest: [3; 32], count: 1, amount: u128::MAX, min: key(2), max: key(2) };
	let top = over(&leaf(&entry), &huge);
	assert_eq!(top.amount, 4, "the forger lets it wrap around");
	assert_eq!(verdict(&top.totals(), &top, 0, &entry, &[huge]), Err(Forgery::AmountOverflow));
}

#[test]
fn a_node_that_lies_about_its_amount_is_found_by_every_leaf_below_it() {
	let entries = [entry(1, 1), entry(2, 1), entry(3, 1), entry(4, 1)];
	let [a, b, c, d] = entries.each_ref().map(leaf);
	let (left, right) = (over(&a, &b), over(&c, &d));
	let boasting = Summary { amount: 1_002, ..left };
	let top = over(&boasting, &right);
	let totals = top.totals();
	assert_eq!(totals.amount, 1_004);
	assert_eq!(verdict(&totals, &top, 0, &entries[0], &[b, right]), Err(Forgery::AmountDiffers));
	assert_eq!(verdict(&totals, &top, 1, &entries[1], &[a, right]), Err(Forgery::AmountDiffers));
	// Two lies that cancel out.
	let modest = Summary { amount: 1, ..right };
	let balanced = over(&Summary { amount: 3, ..left }, &modest);
	assert_eq!(balanced.amount, 4);
	assert_eq!(verdict(&balanced.totals(), &balanced, 0, &entries[0], &[b, modest]), Err(Forgery::AmountDiffers));
	// A leaf beside the node can't know: so leaves are drawn at random.
	assert_eq!(verdict(&totals, &top, 2, &entries[2], &[d, boasting]), Ok(()));
}

#[test]
fn a_node_that_lies_about_its_keys_is_found_by_every_leaf_below_it() {
	let entries = [entry(10, 1), entry(90, 1), entry(40, 1), entry(100, 1)];
	let [a, b, c, d] = entries.each_ref().map(leaf);
	let (left, right) = (over(&a, &b), over(&c, &d));
	// 90 stands before 40. The forger hides it by a smaller maximum on the left ...
	let hiding = Summary { max: key(30), ..left };
	let top = over(&hiding, &right);
	assert_eq!(verdict(&top.totals(), &top, 0, &entries[0], &[b, right]), Err(Forgery::KeysNotIncreasing));
	assert_eq!(verdict(&top.totals(), &top, 1, &entries[1], &[a, right]), Err(Forgery::KeysNotIncreasing));
	// ... or by a larger minimum on the right.
	let hiding = Summary { min: key(95), ..right };
	let top = over(&left, &hiding);
	assert_eq!(verdict(&top.totals(), &top, 2, &entries[2], &[d, left]), Err(Forgery::KeysNotIncreasing));
	assert_eq!(verdict(&top.totals(), &top, 3, &entries[3], &[c, left]), Err(Forgery::KeysNotIncreasing));
	// A lie that hides nothing.
	let right = over(&leaf(&entry(92, 1)), &d);
	let top = over(&left, &Summary { min: key(91), ..right });
	assert_eq!(verdict(&top.totals(), &top, 2, &entry(92, 1), &[d, left]), Err(Forgery::RootDiffers));
	// A lie about the outermost key.
	let top = over(&left, &Summary { max: key(999), ..right });
	assert_eq!(verdict(&top.totals(), &top, 2, &entry(92, 1), &[d, left]), Err(Forgery::RangeDiffers));
}

#[test]
fn a_sibling_with_a_range_that_can_not_be_is_found() {
	let first = entry(1, 1);
	// Turned around, a second run would hide: its smallest key is larger than what stands left, its largest small
	// again.
	let turned = Summary { digest: [3; 32], count: 1, amount: 1, min: key(5), max: key(1) };
	// One leaf has one key.
	let wide = Summary { max: key(9), ..turned };
	for sibling in [turned, wide] {
		let top = over(&leaf(&first), &sibling);
		assert_eq!(verdict(&top.totals(), &top, 0, &first, &[sibling]), Err(Forgery::RangeImpossible));
	}
	// Two leaves have two.
	let narrow = Summary { digest: [3; 32], count: 2, amount: 1, min: key(5), max: key(5) };
	let pair = over(&leaf(&first), &leaf(&entry(2, 1)));
	let top = over(&pair, &narrow);
	let proof = [leaf(&entry(2, 1)), narrow];
	assert_eq!(verdict(&top.totals(), &top, 0, &first, &proof), Err(Forgery::RangeImpossible));
}

#[test]
fn totals_that_are_not_those_of_the_top_are_found() {
	let entry = entry(5, 100);
	let top = leaf(&entry);
	let honest = top.totals();
	for (totals, expected) in [
		(honest, Ok(())),
		(Totals { amount: 101, ..honest }, Err(Forgery::AmountDiffers)),
		(Totals { min: key(4), ..honest }, Err(Forgery::RangeDiffers)),
		(Totals { max: key(6), ..honest }, Err(Forgery::RangeDiffers)),
	] {
		assert_eq!(verdict(&totals, &top, 0, &entry, &[]), expected, "sealed with {totals:?}");
	}
}

#[test]
fn a_leaf_lifted_past_missing_siblings_stands_at_no_other_index() {
	let entries = [entry(1, 1), entry(2, 1), entry(3, 1)];
	let [a, b, c] = entries.each_ref().map(leaf);
	let pair = over(&a, &b);
	let top = over(&pair, &c);
	assert_eq!(verdict(&top.totals(), &top, 2, &entries[2], &[pair]), Ok(()));
	assert_eq!(verdict(&top.totals(), &top, 1, &entries[2], &[pair]), Err(Forgery::ProofTooShort));
}

#[test]
fn proofs_with_more_or_fewer_siblings_are_refused() {
	let entries = [entry(1, 1), entry(2, 1)];
	let [a, b] = entries.each_ref().map(leaf);
	let top = over(&a, &b);
	assert_eq!(verdict(&top.totals(), &top, 0, &entries[0], &[b, b]), Err(Forgery::ProofTooLong));
	let claimed = Totals { count: 4, ..top.totals() };
	assert_eq!(verdict(&claimed, &top, 0, &entries[0], &[b]), Err(Forgery::ProofTooShort));
	assert_eq!(verdict(&claimed, &top, 4, &entries[0], &[b]), Err(Forgery::IndexOutOfRange));
}

#[test]
fn what_one_flavour_proves_the_other_does_not() {
	let entry = &entries(1)[0];
	let Entry { key, amount, payload } = entry;
	let top = leaf(entry);
	// The leaf of the one as the bytes of the other, and each flavour's root in place of the other's.
	let spelt =
		[&key[..], &amount.to_le_bytes(), &u32::try_from(payload.len()).unwrap().to_le_bytes(), payload].concat();
	let root = root_digest::<Blake2b256>(&CONTEXT, &top.totals(), &top.digest);
	let plain = fairstream_merkle::root_digest::<Blake2b256>(&CONTEXT, 1, &top.digest);
	for root in [root, plain] {
		let verdict = fairstream_merkle::verify::<Blake2b256>(&root, &CONTEXT, 1, 0, &spelt, &[]);
		assert_eq!(verdict, Err(Forgery::RootDiffers));
	}
	let verdict = verify::<Blake2b256>(&plain, &CONTEXT, &top.totals(), 0, &entry.leaf(), &[]);
	assert_eq!(verdict, Err(Forgery::RootDiffers));
}
