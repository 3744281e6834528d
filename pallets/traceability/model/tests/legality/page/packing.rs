//! Aggregation, and what is late.

use std::collections::BTreeSet;

use fairstream_legality::{Cause, LifeState, MAX_CHILDREN, MAX_DEPTH};

use crate::world::*;

#[test]
fn a_child_lies_in_one_parent() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(pack(&[item(1)], pallet(1)).at(5));
	teller.refused(pack(&[item(1)], pallet(2)).at(5), Cause::PackedElsewhere);
	teller.refused(pack(&[item(1)], pallet(1)).at(6), Cause::AlreadyIn);
	assert_eq!(teller.model.holds(&pallet(1)), BTreeSet::from([item(1)]));
}

#[test]
fn nothing_is_packed_into_itself_even_through_others() {
	let mut teller = teller();
	for number in 1..=3 {
		teller.taken(begin(pallet(number)));
	}
	teller.taken(pack(&[pallet(1)], pallet(2)).at(1)).taken(pack(&[pallet(2)], pallet(3)).at(1));
	teller.refused(pack(&[pallet(3)], pallet(1)).at(2), Cause::PackedIntoItself);
	teller.refused(pack(&[pallet(3)], pallet(3)).at(2), Cause::PackedIntoItself);
}

#[test]
fn a_parent_holds_a_thousand_things() {
	let mut teller = teller();
	let items: Vec<_> = (0..=MAX_CHILDREN).map(item).collect();
	for half in items.chunks(501) {
		teller.taken(add(&half.iter().cloned().map(whole).collect::<Vec<_>>()));
		let too_many = half.last() == items.last();
		match too_many {
			false => teller.taken(pack(half, pallet(1)).at(1)),
			true => teller.refused(pack(half, pallet(1)).at(1), Cause::TooManyChildren),
		};
	}
	teller.taken(pack(&items[501..1_000], pallet(1)).at(1));
	teller.refused(pack(&items[1_000..], pallet(1)).at(1), Cause::TooManyChildren);
}

#[test]
fn a_thing_lies_in_eight_parents_one_in_another_and_no_deeper() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(pack(&[item(1)], pallet(0)).at(1));
	for outer in 1..MAX_DEPTH {
		teller.taken(pack(&[pallet(outer - 1)], pallet(outer)).at(1));
	}
	teller.refused(pack(&[pallet(MAX_DEPTH - 1)], pallet(MAX_DEPTH)).at(1), Cause::TooDeep);
	teller.taken(begin(item(2))).taken(pack(&[item(2)], pallet(0)).at(1));
	teller.taken(begin(pallet(20))).taken(begin(item(3))).taken(pack(&[item(3)], pallet(20)).at(1));
	teller.refused(pack(&[pallet(20)], pallet(0)).at(1), Cause::TooDeep);
}

#[test]
fn a_parent_is_a_thing() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(begin(lot(1)));
	teller.refused(pack(&[item(1)], lot(1)).at(1), Cause::NoContainer);
}

#[test]
fn a_parent_that_nobody_knew_begins_as_a_container() {
	let mut teller = teller();
	teller.taken(begin(item(1)));
	assert_eq!(teller.model.life(&crate_()), LifeState::Unknown);
	teller.taken(pack(&[item(1)], crate_()).at(5));
	assert_eq!(teller.model.life(&crate_()), LifeState::Alive);
	teller.taken(find(&[], crate_()).of(&[whole(item(1))]).at(3));
}

#[test]
fn a_child_is_not_found_in_one_parent_while_it_lies_in_another() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(pack(&[item(1)], pallet(1)).at(5));
	teller.refused(find(&[item(1)], pallet(2)).at(5), Cause::PackedElsewhere);
	teller.taken(find(&[item(1)], pallet(1)).at(5)).taken(find(&[item(1)], pallet(2)).at(4));
	assert_eq!(teller.model.lies_in(&item(1)), Some(&pallet(1)));
}

#[test]
fn a_child_is_taken_out_of_the_parent_it_lies_in() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(pack(&[item(1)], pallet(1)).at(5));
	teller.taken(begin(pallet(2))).refused(unpack(&[item(1)], pallet(2)).at(6), Cause::NotInParent);
	teller.taken(unpack(&[item(1)], pallet(1)).at(6)).refused(unpack(&[item(1)], pallet(1)).at(6), Cause::NotInParent);
	assert_eq!(teller.model.lies_in(&item(1)), None);
}

#[test]
fn all_children_are_taken_out_if_none_is_named_but_those_packed_later() {
	let mut teller = teller();
	for number in 1..=3 {
		teller.taken(begin(item(number))).taken(pack(&[item(number)], pallet(1)).at(number as u64 * 5));
	}
	teller.taken(unpack(&[], pallet(1)).at(10));
	assert_eq!(teller.model.holds(&pallet(1)), BTreeSet::from([item(3)]));
}

#[test]
fn late_packing_and_unpacking_is_history() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(pack(&[item(1)], pallet(1)).at(5));
	teller.taken(pack(&[item(1)], pallet(2)).at(3)).taken(unpack(&[item(1)], pallet(2)).at(4));
	assert_eq!(teller.model.lies_in(&item(1)), Some(&pallet(1)));
	teller.taken(unpack(&[item(1)], pallet(1)).at(9)).taken(pack(&[item(1)], pallet(2)).at(8));
	assert_eq!(teller.model.lies_in(&item(1)), None);
}

#[test]
fn packing_into_a_parent_that_has_ended_since_is_history() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(begin(crate_())).taken(end(crate_()).at(9));
	teller.taken(pack(&[item(1)], crate_()).at(5));
	assert_eq!(teller.model.lies_in(&item(1)), None);
}

#[test]
fn from_a_parent_that_nobody_knew_nothing_is_unpacked() {
	let mut teller = teller();
	teller.taken(begin(item(1))).refused(unpack(&[], pallet(1)).at(1), Cause::NeverCommissioned);
}

#[test]
fn amounts_lie_in_no_parent() {
	let mut teller = teller();
	teller.taken(add(&[much(lot(1), "5")]));
	let some = pack(&[], pallet(1)).of(&[much(lot(1), "2")]).at(1);
	teller.taken(some.clone()).taken(some.at(2));
	assert_eq!(teller.model.holds(&pallet(1)), BTreeSet::new());
}
