//! One test for each way to pass off what is not in a plain tree. The forger may file any root and builds it by hand
//! with the crate's own hashing, so that nothing but the check in question is in the way.

use fairstream_merkle::{
	node_digest, proof_len, root_digest, verify, Blake2b256, Context, Digest, Forgery, Hashing, LeafDigest,
};

const CONTEXT: Context = Context([1; 32]);

fn leaf(bytes: &[u8]) -> Digest {
	LeafDigest::of::<Blake2b256>(bytes).digest()
}

fn node(left: &Digest, right: &Digest) -> Digest {
	node_digest::<Blake2b256>(left, right)
}

/// What a verdict is on a tree that the forger has filed under this top.
fn verdict(count: u64, top: &Digest, index: u64, leaf: &[u8], proof: &[Digest]) -> Result<(), Forgery> {
	let root = root_digest::<Blake2b256>(&CONTEXT, count, top);
	verify::<Blake2b256>(&root, &CONTEXT, count, index, leaf, proof)
}

#[test]
fn a_leaf_lifted_past_missing_siblings_stands_at_no_other_index() {
	// Three leaves: the last one has one sibling, and stands right of it, as index 1 does of index 0.
	let pair = node(&leaf(b"a"), &leaf(b"b"));
	let top = node(&pair, &leaf(b"c"));
	assert_eq!(verdict(3, &top, 2, b"c", &[pair]), Ok(()));
	assert_eq!(verdict(3, &top, 1, b"c", &[pair]), Err(Forgery::ProofTooShort));
	// Seven: the last one stands right of two, as index 3 does.
	let four = node(&pair, &pair);
	let top = node(&four, &node(&pair, &leaf(b"g")));
	assert_eq!(verdict(7, &top, 6, b"g", &[pair, four]), Ok(()));
	assert_eq!(verdict(7, &top, 3, b"g", &[pair, four]), Err(Forgery::ProofTooShort));
}

#[test]
fn two_digests_side_by_side_are_no_leaf() {
	let (left, right) = (leaf(b"a"), leaf(b"b"));
	let top = node(&node(&left, &right), &leaf(b"c"));
	// Filed as a tree of two, whose first leaf is the preimage of the node over a and b: bare, and with its tag.
	for bytes in [[left, right].concat(), [&[1][..], &left, &right].concat()] {
		assert_eq!(verdict(2, &top, 0, &bytes, &[leaf(b"c")]), Err(Forgery::RootDiffers));
	}
}

#[test]
fn a_leaf_is_never_as_long_as_a_node() {
	// With tag and length, 60 bytes make 65.
	let head = [0, 60, 0, 0, 0];
	let unpadded = Blake2b256::hash(&[&head[..], &[9; 60]].concat());
	let padded = Blake2b256::hash(&[&head[..], &[9; 60], &[0]].concat());
	assert_eq!(verdict(1, &unpadded, 0, &[9; 60], &[]), Err(Forgery::RootDiffers));
	assert_eq!(verdict(1, &padded, 0, &[9; 60], &[]), Ok(()));
	let longer = [&[9; 60][..], &[0]].concat();
	assert_eq!(verdict(1, &padded, 0, &longer, &[]), Err(Forgery::RootDiffers), "the padding is not the leaf's");
}

#[test]
fn a_leaf_is_not_a_root_or_node_of_the_same_bytes() {
	let bytes = [5; 72];
	for tag in [1_u8, 2] {
		let top = Blake2b256::hash(&[&[tag][..], &72_u32.to_le_bytes(), &bytes].concat());
		assert_eq!(verdict(1, &top, 0, &bytes, &[]), Err(Forgery::RootDiffers));
	}
}

#[test]
fn a_proof_with_more_siblings_is_refused() {
	let top = node(&leaf(b"a"), &leaf(b"b"));
	assert_eq!(verdict(2, &top, 0, b"a", &[leaf(b"b"), [0; 32]]), Err(Forgery::ProofTooLong), "added and not used");
	let higher = node(&top, &[0; 32]);
	assert_eq!(verdict(2, &higher, 0, b"a", &[leaf(b"b"), [0; 32]]), Err(Forgery::ProofTooLong), "added and used");
	assert_eq!(verdict(1, &leaf(b"a"), 0, b"a", &[[0; 32]; 1_000]), Err(Forgery::ProofTooLong));
}

#[test]
fn a_proof_with_fewer_siblings_is_refused() {
	let lower = node(&leaf(b"a"), &leaf(b"b"));
	assert_eq!(verdict(4, &lower, 0, b"a", &[leaf(b"b")]), Err(Forgery::ProofTooShort));
	assert_eq!(verdict(4, &leaf(b"a"), 0, b"a", &[]), Err(Forgery::ProofTooShort));
}

#[test]
fn an_index_past_the_end_is_refused() {
	// Index 2 of a tree of one leaf, with two siblings as its bits would ask for.
	let top = node(&node(&leaf(b"a"), &[3; 32]), &[4; 32]);
	assert_eq!(verdict(1, &top, 2, b"a", &[[3; 32], [4; 32]]), Err(Forgery::IndexOutOfRange));
	assert_eq!(verdict(1, &leaf(b"a"), 1, b"a", &[]), Err(Forgery::IndexOutOfRange));
	assert_eq!(verdict(0, &leaf(b"a"), 0, b"a", &[]), Err(Forgery::IndexOutOfRange));
	assert_eq!(verdict(u64::MAX, &leaf(b"a"), u64::MAX, b"a", &[]), Err(Forgery::IndexOutOfRange));
}

#[test]
fn a_number_of_leaves_that_comes_with_the_proof_is_found_by_the_root() {
	// Three leaves and four ask for the same siblings of index 0; only the root knows how many there are.
	let proof = [leaf(b"b"), leaf(b"c")];
	let top = node(&node(&leaf(b"a"), &leaf(b"b")), &leaf(b"c"));
	let root = root_digest::<Blake2b256>(&CONTEXT, 3, &top);
	assert_eq!(proof_len(0, 3), proof_len(0, 4));
	assert_eq!(verify::<Blake2b256>(&root, &CONTEXT, 3, 0, b"a", &proof), Ok(()));
	assert_eq!(verify::<Blake2b256>(&root, &CONTEXT, 4, 0, b"a", &proof), Err(Forgery::RootDiffers));
}

#[test]
fn a_proof_is_not_replayed_under_another_context() {
	let root = root_digest::<Blake2b256>(&CONTEXT, 1, &leaf(b"a"));
	assert_eq!(verify::<Blake2b256>(&root, &CONTEXT, 1, 0, b"a", &[]), Ok(()));
	assert_eq!(verify::<Blake2b256>(&root, &Context([2; 32]), 1, 0, b"a", &[]), Err(Forgery::RootDiffers));
}

#[test]
fn a_top_is_no_root() {
	let top = leaf(b"a");
	assert_eq!(verify::<Blake2b256>(&top, &CONTEXT, 1, 0, b"a", &[]), Err(Forgery::RootDiffers));
}

#[test]
fn siblings_in_another_order_or_on_the_other_side_are_found() {
	let (a, b, cd) = (leaf(b"a"), leaf(b"b"), [8; 32]);
	let top = node(&node(&a, &b), &cd);
	assert_eq!(verdict(4, &top, 0, b"a", &[b, cd]), Ok(()));
	assert_eq!(verdict(4, &top, 0, b"a", &[cd, b]), Err(Forgery::RootDiffers));
	assert_eq!(verdict(4, &top, 1, b"a", &[b, cd]), Err(Forgery::RootDiffers));
}

#[test]
fn every_refusal_has_a_text_with_cause_and_remedy() {
	let all = [
		Forgery::IndexOutOfRange,
		Forgery::ProofTooLong,
		Forgery::ProofTooShort,
		Forgery::RootDiffers,
		Forgery::CountDiffers,
		Forgery::RangeImpossible,
		Forgery::KeysNotIncreasing,
		Forgery::AmountOverflow,
		Forgery::AmountDiffers,
		Forgery::RangeDiffers,
	];
	let texts: std::collections::BTreeSet<_> = all.iter().map(ToString::to_string).collect();
	assert_eq!(texts.len(), all.len());
	for text in texts {
		let (cause, remedy) = text.split_once(": ").unwrap_or_else(|| panic!("no remedy: {text}"));
		assert!(cause.len() > 20 && remedy.len() > 20, "{text}");
	}
}
