//! A test for each way to make a reveal without a code, or of another's.

use super::*;
use crate::reveal::{invalid, MAX_AGE};

/// The reveal of the farm's third code, changed and signed anew by the code.
fn signed_with(change: impl FnOnce(&mut AReveal)) -> AReveal {
	let mut reveal = reveal(2, 100);
	change(&mut reveal);
	sign(&mut reveal, &code(FARM, 2));
	reveal
}

/// The same, but with the signature as it was.
fn changed(change: impl FnOnce(&mut AReveal)) -> AReveal {
	let mut reveal = reveal(2, 100);
	change(&mut reveal);
	reveal
}

/// On a chain with the farm's series, where the reveal that is changed is valid itself.
fn with_a_series(test: impl FnOnce()) {
	on_chain(|| {
		enlisted(FARM);
		assert_ok!(validity(&reveal(2, 100)));
		test();
		assert_eq!(opening(2), None);
	});
}

#[test]
fn a_leaf_that_is_not_in_the_tree_is_not_valid() {
	with_a_series(|| {
		// A forger's own key for an item of the series, and an item that the series hasn't.
		let forger = ed25519::Pair::from_seed(&[66; 32]);
		let mut foreign = changed(|reveal| reveal.key = forger.public().0);
		sign(&mut foreign, &forger);
		assert_eq!(validity(&foreign), not(invalid::PROOF));
		assert_eq!(validity(&signed_with(|reveal| reveal.unit = item(3))), not(invalid::PROOF));
		assert_eq!(validity(&signed_with(|reveal| reveal.unit = item(700))), not(invalid::PROOF));
	});
}

#[test]
fn a_leaf_at_another_place_is_not_valid() {
	with_a_series(|| {
		for index in (0..CODES + 1).chain([u64::MAX]).filter(|index| *index != 2) {
			assert_eq!(validity(&signed_with(|reveal| reveal.index = index)), not(invalid::PROOF), "{index}");
		}
	});
}

#[test]
fn a_proof_that_is_cut_or_longer_or_of_another_leaf_is_not_valid() {
	with_a_series(|| {
		let proof = reveal(2, 100).proof.into_inner();
		let longer: Vec<[u8; 32]> = proof.iter().copied().chain([[0; 32]]).collect();
		for wrong in [&proof[1..], &proof[..proof.len() - 1], &[][..], &longer, &tree(FARM, 4).1.into_inner()] {
			let wrong = wrong.to_vec().try_into().expect("a short proof");
			assert_eq!(validity(&signed_with(|reveal| reveal.proof = wrong)), not(invalid::PROOF));
		}
	});
}

#[test]
fn an_altered_province_is_not_valid() {
	with_a_series(|| {
		for other in [province(340_000), None] {
			assert_eq!(validity(&changed(|reveal| reveal.province = other)), not(invalid::SIGNATURE));
		}
	});
}

#[test]
fn nobody_else_makes_a_reveal_that_is_under_way_its_own() {
	with_a_series(|| {
		assert_eq!(validity(&changed(|reveal| reveal.revealer = account(101))), not(invalid::SIGNATURE));
	});
}

#[test]
fn a_signature_by_another_key_is_not_valid() {
	with_a_series(|| {
		let mut reveal = reveal(2, 100);
		for other in [code(FARM, 3), code(MILL, 2)] {
			sign(&mut reveal, &other);
			assert_eq!(validity(&reveal), not(invalid::SIGNATURE));
		}
		assert_eq!(validity(&changed(|reveal| reveal.signature = [0; 64])), not(invalid::SIGNATURE));
	});
}

#[test]
fn a_reveal_rests_on_a_recent_block_and_on_the_one_that_was_signed() {
	with_a_series(|| {
		assert_eq!(validity(&changed(|reveal| reveal.block = 3)), not(invalid::SIGNATURE));
		begin(300);
		let resting_on = |block| validity(&signed_with(|reveal| reveal.block = block));
		let oldest = 300 - u64::from(MAX_AGE);
		assert_eq!(resting_on(oldest).expect("valid").longevity, 1);
		for unknown in [oldest - 1, 300, 301, u64::MAX] {
			assert_eq!(resting_on(unknown), not(invalid::BLOCK), "{unknown}");
		}
		frame_system::BlockHash::<Test>::remove(200);
		assert_eq!(resting_on(200), not(invalid::BLOCK), "its hash is kept no longer");
	});
}

#[test]
fn a_signature_for_another_chain_is_not_valid() {
	with_a_series(|| {
		let mut reveal = reveal(2, 100);
		let payload = reveal.payload(&hash(77), &System::block_hash(reveal.block));
		reveal.signature = code(FARM, 2).sign(&payload).0;
		assert_eq!(validity(&reveal), not(invalid::SIGNATURE));
	});
}

#[test]
fn a_code_of_a_series_that_is_not_enlisted_or_another_ones_is_not_valid() {
	with_a_series(|| {
		filed(MILL);
		assert_eq!(validity(&reveal_in(MILL, 2, 100)), not(invalid::CLOSED), "filed, and not enlisted");
		for series in [
			CommitmentKey { window: SERIES + 1, ..key(FARM) },
			CommitmentKey { kind: CommitmentKind::TraceBatch, ..key(FARM) },
			key(MILL),
		] {
			assert_eq!(validity(&signed_with(|reveal| reveal.series = series)), not(invalid::CLOSED));
		}
		assert_ok!(Codes::enlist(RuntimeOrigin::signed(of(MILL)), SERIES, lot()));
		assert_eq!(validity(&signed_with(|reveal| reveal.series = key(MILL))), not(invalid::PROOF));
	});
}

#[test]
fn what_is_no_item_of_the_series_product_is_not_valid() {
	with_a_series(|| {
		for other in
			["01/09521234000006/21/2", "01/09521234543213/10/L-7", "01/09521234543213", "00/095212340000009177"]
		{
			let other = unit(other);
			assert_eq!(validity(&signed_with(|reveal| reveal.unit = other)), not(invalid::PRODUCT));
		}
	});
}

#[test]
fn a_place_that_is_no_province_is_not_valid() {
	with_a_series(|| {
		for place in [0, 330_100, 330_106] {
			assert_eq!(validity(&signed_with(|reveal| reveal.province = province(place))), not(invalid::PROVINCE));
		}
	});
}
