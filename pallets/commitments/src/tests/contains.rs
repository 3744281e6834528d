//! The door `Commitments`: was this root filed, and is this leaf in it?

use super::*;
use fairstream_doors::Commitments as _;
use fairstream_merkle::{Blake2b256, Proof, Prover, Sealed};
use frame_support::assert_ok;

const ORDERS: CommitmentKind = CommitmentKind::OrderJournal;

/// A client's tree of five orders, and the proof of one.
fn tree_of(owner: ParticipantId, window: u64, chosen: u64) -> (Sealed, Proof) {
	let context = context_of(&CommitmentKey { owner, kind: ORDERS, window }.context(&GENESIS));
	let mut prover = Prover::<Blake2b256>::new([chosen]);
	for order in 0..5u8 {
		prover.push(&[order; 40]).expect("few");
	}
	let (sealed, proofs) = prover.seal(&context);
	(sealed, proofs.get(chosen).expect("it was chosen").clone())
}

fn file_orders(window: u64) -> Proof {
	let (sealed, proof) = tree_of(PLATFORM_ID, window, 3);
	let call = Commitments::file(RuntimeOrigin::signed(PLATFORM), ORDERS, window, sealed.root, sealed.count);
	assert_ok!(call);
	proof
}

#[test]
fn a_leaf_that_a_client_committed_to_is_found_at_its_place_and_nowhere_else() {
	on_chain(|| {
		let proof = file_orders(LAST_MINUTE);
		let is_in =
			|window, index, leaf: &[u8]| Commitments::contains(PLATFORM_ID, ORDERS, window, index, leaf, &proof);
		assert!(is_in(LAST_MINUTE, 3, &[3; 40]));
		for index in [0, 1, 2, 4, 5, u64::MAX] {
			assert!(!is_in(LAST_MINUTE, index, &[3; 40]), "{index}");
		}
		assert!(!is_in(LAST_MINUTE, 3, &[4; 40]));
		assert!(!is_in(LAST_MINUTE - 1, 3, &[3; 40]), "nothing was filed there");
	});
}

#[test]
fn a_proof_of_one_window_proves_nothing_of_another_with_the_same_leaves() {
	on_chain(|| {
		let proof = file_orders(LAST_MINUTE);
		let (sealed, _) = tree_of(PLATFORM_ID, LAST_MINUTE, 3);
		// A root that was made for another window is filed as this one's.
		assert_ok!(Commitments::file(RuntimeOrigin::signed(PLATFORM), ORDERS, LAST_MINUTE - 1, sealed.root, 5));
		assert!(!Commitments::contains(PLATFORM_ID, ORDERS, LAST_MINUTE - 1, 3, &[3; 40], &proof));
		assert!(Commitments::contains(PLATFORM_ID, ORDERS, LAST_MINUTE, 3, &[3; 40], &proof));
	});
}

#[test]
fn nothing_is_in_a_tree_without_leaf() {
	on_chain(|| {
		let nothing = empty_root(ORDERS, LAST_MINUTE);
		assert_ok!(Commitments::file(RuntimeOrigin::signed(PLATFORM), ORDERS, LAST_MINUTE, nothing, 0));
		assert!(!Commitments::contains(PLATFORM_ID, ORDERS, LAST_MINUTE, 0, &[], &Proof::default()));
	});
}

#[test]
fn the_empty_house_answers_that_nothing_was_filed() {
	assert_eq!(<() as fairstream_doors::Commitments>::filed(PLATFORM_ID, ORDERS, 0), None);
	assert!(!<()>::contains(PLATFORM_ID, ORDERS, 0, 0, &[], &Proof::default()));
}
