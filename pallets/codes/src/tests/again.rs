//! A code that was revealed before: what a repeat says, and what it doesn't.

use super::*;
use crate::{
	reveal::{invalid, AGAIN},
	Event, Occasion, Other, MAX_OTHERS,
};

fn at(day: u64, code: u32) -> Occasion {
	Occasion { at: JUNE + day * DAY, province: province(code) }
}

/// The farm's code is revealed on a day of June, in a province.
fn on(day: u64, code_of_province: u32, revealer: u8) -> AReveal {
	Now::set(JUNE + day * DAY);
	let mut reveal = reveal(2, revealer);
	reveal.province = province(code_of_province);
	sign(&mut reveal, &code(FARM, 2));
	reveal
}

#[test]
fn a_repeat_by_the_same_key_is_nothing() {
	on_chain(|| {
		enlisted(FARM);
		send(&on(0, 330_000, 100));
		let known = opening(2);
		for (day, province) in [(0, 330_000), (9, 340_000)] {
			assert_eq!(validity(&on(day, province, 100)), not(invalid::KNOWN));
		}
		assert_eq!(opening(2), known);
	});
}

#[test]
fn by_another_key_it_shows_when_and_in_which_province_the_code_was_first_opened() {
	on_chain(|| {
		enlisted(FARM);
		send(&on(0, 330_000, 100));
		events();
		send(&on(3, 440_000, 101));
		let (first, again) = (at(0, 330_000), at(3, 440_000));
		assert_eq!(events(), [Event::OpenedAgain { unit: item(2), owner: FARM, by: account(101), first, again }]);
		let known = opening(2).expect("it was revealed");
		assert_eq!((known.by, known.first, known.others), (account(100), first, 1));
		assert_eq!(known.last, Some(Other { by: account(101), occasion: again }));
	});
}

#[test]
fn the_other_who_revealed_it_last_says_nothing_new_either() {
	on_chain(|| {
		enlisted(FARM);
		send(&on(0, 330_000, 100));
		send(&on(3, 440_000, 101));
		assert_eq!(validity(&on(4, 440_000, 101)), not(invalid::KNOWN));
		send(&on(5, 110_000, 102));
		assert_eq!(opening(2).map(|known| (known.first, known.others)), Some((at(0, 330_000), 2)));
	});
}

#[test]
fn others_are_recorded_up_to_a_bound_so_that_one_code_fills_no_blocks() {
	on_chain(|| {
		enlisted(FARM);
		send(&on(0, 330_000, 100));
		for other in 0..MAX_OTHERS {
			send(&on(1 + u64::from(other), 440_000, 101 + other));
		}
		assert_eq!(validity(&on(20, 440_000, 200)), not(invalid::ENOUGH));
		let known = opening(2).expect("it was revealed");
		assert_eq!((known.first, known.others), (at(0, 330_000), MAX_OTHERS));
		assert_eq!(known.last.map(|last| last.occasion.at), Some(JUNE + u64::from(MAX_OTHERS) * DAY));
	});
}

#[test]
fn a_repeat_comes_after_codes_that_nobody_revealed() {
	on_chain(|| {
		enlisted(FARM);
		send(&on(0, 330_000, 100));
		let (again, first) = (validity(&reveal(2, 101)).expect("valid"), validity(&reveal(3, 101)).expect("valid"));
		assert_eq!(again.priority, AGAIN);
		assert!(again.priority < first.priority);
	});
}

#[test]
fn a_second_label_of_the_same_owner_for_an_item_is_a_repeat() {
	on_chain(|| {
		enlisted(FARM);
		send(&reveal(2, 100));
		// The farm labelled the item anew, with another code in another series of one.
		let key = CommitmentKey { window: SERIES + 1, ..key(FARM) };
		let (label, context) = (code(MILL, 2), Context(Blake2b256::hash(&key.context(&System::block_hash(0).0))));
		let mut prover = Prover::<Blake2b256>::new([0]);
		prover.push(&CodeLeaf { unit: item(2), key: label.public().0 }.bytes()).expect("one leaf");
		let (sealed, proofs) = prover.seal(&context);
		Book::file(key, sealed.root, 1);
		assert_ok!(Codes::enlist(RuntimeOrigin::signed(of(FARM)), SERIES + 1, lot()));
		let proof = proofs.get(0).expect("it was chosen").clone();
		let mut second = AReveal { series: key, index: 0, proof, key: label.public().0, ..reveal(2, 101) };
		sign(&mut second, &label);
		send(&second);
		let known = opening(2).expect("it was revealed");
		assert_eq!((known.window, known.by, known.others), (SERIES, account(100), 1));
	});
}
