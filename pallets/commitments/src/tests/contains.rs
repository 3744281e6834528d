//! The door `Commitments`: was this root filed, and is this leaf in it?

use super::*;
use fairstream_doors::{Commitments as _, NotProven};
use fairstream_merkle::{Blake2b256, Forgery, Proof, Prover, Sealed};
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
		let not = |forgery| Err(NotProven::Forged(forgery));
		assert_ok!(is_in(LAST_MINUTE, 3, &[3; 40]));
		for (index, why) in [
			(0, Forgery::RootDiffers),
			(1, Forgery::RootDiffers),
			(2, Forgery::RootDiffers),
			(4, Forgery::ProofTooLong),
			(5, Forgery::IndexOutOfRange),
			(u64::MAX, Forgery::IndexOutOfRange),
		] {
			assert_eq!(is_in(LAST_MINUTE, index, &[3; 40]), not(why), "{index}");
		}
		assert_eq!(is_in(LAST_MINUTE, 3, &[4; 40]), not(Forgery::RootDiffers));
		assert_eq!(is_in(LAST_MINUTE - 1, 3, &[3; 40]), Err(NotProven::NoRoot), "nothing was filed there");
	});
}

#[test]
fn a_proof_of_one_window_proves_nothing_of_another_with_the_same_leaves() {
	on_chain(|| {
		let proof = file_orders(LAST_MINUTE);
		let (sealed, _) = tree_of(PLATFORM_ID, LAST_MINUTE, 3);
		// A root that was made for another window is filed as this one's.
		assert_ok!(Commitments::file(RuntimeOrigin::signed(PLATFORM), ORDERS, LAST_MINUTE - 1, sealed.root, 5));
		let forged = Commitments::contains(PLATFORM_ID, ORDERS, LAST_MINUTE - 1, 3, &[3; 40], &proof);
		assert_eq!(forged, Err(NotProven::Forged(Forgery::RootDiffers)));
		assert_ok!(Commitments::contains(PLATFORM_ID, ORDERS, LAST_MINUTE, 3, &[3; 40], &proof));
	});
}

#[test]
fn nothing_is_in_a_tree_without_leaf() {
	on_chain(|| {
		let nothing = empty_root(ORDERS, LAST_MINUTE);
		assert_ok!(Commitments::file(RuntimeOrigin::signed(PLATFORM), ORDERS, LAST_MINUTE, nothing, 0));
		let none = Commitments::contains(PLATFORM_ID, ORDERS, LAST_MINUTE, 0, &[], &Proof::default());
		assert_eq!(none, Err(NotProven::Forged(Forgery::IndexOutOfRange)));
	});
}

#[test]
fn the_empty_house_answers_that_nothing_was_filed() {
	assert_eq!(<() as fairstream_doors::Commitments>::filed(PLATFORM_ID, ORDERS, 0), None);
	let none = <()>::contains(PLATFORM_ID, ORDERS, 0, 0, &[], &Proof::default());
	assert_eq!(none, Err(NotProven::NoRoot));
}
