//! Transformation and sources.

use std::collections::BTreeSet;

use fairstream_legality::{Cause, How, LifeState, MAX_OUTPUTS, MAX_SOURCES};

use crate::world::*;

#[test]
fn inputs_are_used_up_and_outputs_begin() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(add(&[much(lot(1), "5 KGM")]));
	let cooking = transform(&[whole(item(1)), much(lot(1), "2 KGM")], &[whole(item(2)), much(lot(2), "7")]).at(3);
	teller.taken(cooking);
	assert_eq!(teller.model.life(&item(1)), LifeState::Ended(How::Used));
	assert_eq!(teller.model.life(&item(2)), LifeState::Alive);
	assert_eq!(teller.model.left(&lot(1)), Some(3_000 * 10_u128.pow(18)));
	assert_eq!(teller.model.left(&lot(2)), Some(7 * 1_000_000_000));
	assert_eq!(teller.model.made_from(&lot(2)), BTreeSet::from([item(1), lot(1)]));
}

#[test]
fn inputs_are_refused_as_by_object_delete_and_outputs_as_by_object_add() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(begin(item(2))).taken(pack(&[item(1)], pallet(1)).at(1));
	teller.refused(transform(&[whole(item(1))], &[]).at(2), Cause::Packed);
	teller.refused(transform(&[], &[whole(item(2))]).at(0), Cause::AlreadyCommissioned);
}

#[test]
fn what_is_made_comes_from_all_that_its_inputs_came_from() {
	let mut teller = teller();
	teller.taken(begin(item(1)));
	teller.taken(transform(&[whole(item(1))], &[whole(item(2))]).at(1));
	teller.taken(transform(&[whole(item(2))], &[whole(item(3))]).at(2));
	assert_eq!(teller.model.made_from(&item(3)), BTreeSet::from([item(1), item(2)]));
}

#[test]
fn something_is_made_from_sixty_four_lots_and_things() {
	let mut teller = teller();
	let items: Vec<_> = (10..=10 + MAX_SOURCES).map(|number| whole(item(number))).collect();
	teller.taken(add(&items));
	teller.refused(transform(&items, &[whole(item(1))]).at(1), Cause::TooManySources);
	teller.taken(transform(&items[1..], &[whole(item(1))]).at(1));
	teller.refused(transform(&[whole(item(1))], &[whole(item(2))]).at(2), Cause::TooManySources);
}

#[test]
fn the_events_of_one_reporter_with_one_transformation_id_are_one_transformation() {
	let mut teller = teller();
	teller.taken(add(&[whole(item(1)), whole(item(2)), whole(item(3))]));
	teller.taken(transform(&[whole(item(1))], &[]).at(1).batch(9));
	teller.taken(transform(&[], &[whole(item(4))]).at(1).batch(9));
	teller.taken(transform(&[whole(item(2))], &[]).at(1).batch(9));
	assert_eq!(teller.model.made_from(&item(4)), BTreeSet::from([item(1), item(2)]));
	teller.as_reporter(2, true).taken(transform(&[whole(item(3))], &[]).at(1).batch(9));
	assert_eq!(teller.model.made_from(&item(4)), BTreeSet::from([item(1), item(2)]));
}

#[test]
fn a_transformation_with_an_id_has_sixty_four_outputs() {
	let mut teller = teller();
	let outputs: Vec<_> = (0..=MAX_OUTPUTS).map(|number| whole(item(number))).collect();
	teller
		.taken(transform(&[], &outputs[1..]).batch(1))
		.refused(transform(&[], &outputs[..1]).batch(1), Cause::TooManyOutputs);
	teller.taken(transform(&[], &outputs[..1]).batch(2));
}

#[test]
fn what_is_made_from_an_item_comes_from_its_lot() {
	let mut teller = teller();
	let mut of_lot = begin(item(1));
	of_lot.0.lot = Some("L7".parse().unwrap());
	teller.taken(begin(item(2))).taken(transform(&[whole(item(2))], &[much(lot(7), "9")]).at(1)).taken(of_lot.at(1));
	teller.taken(transform(&[whole(item(1))], &[whole(item(3))]).at(2));
	assert_eq!(teller.model.made_from(&item(3)), BTreeSet::from([item(1), lot(7), item(2)]));
	teller.taken(begin(item(4)));
	teller.refused(transform(&[whole(item(4))], &[much(lot(7), "9")]).at(3), Cause::LotUsed);
}

#[test]
fn a_class_is_no_source_and_has_none() {
	let mut teller = teller();
	teller.taken(begin(class())).taken(begin(item(1)));
	teller.taken(transform(&[much(class(), "1"), whole(item(1))], &[much(private_class(), "1"), whole(item(2))]).at(1));
	assert_eq!(teller.model.made_from(&item(2)), BTreeSet::from([item(1)]));
	assert_eq!(teller.model.made_from(&private_class()), BTreeSet::new());
}

#[test]
fn a_lot_that_was_used_takes_no_further_sources() {
	let mut teller = teller();
	teller.taken(add(&[whole(item(1)), whole(item(2))]));
	teller.taken(transform(&[whole(item(1))], &[much(lot(1), "9")]).at(1));
	teller.taken(transform(&[much(lot(1), "1")], &[whole(item(3))]).at(2));
	teller.refused(transform(&[whole(item(2))], &[much(lot(1), "9")]).at(3), Cause::LotUsed);
	teller.taken(add(&[much(lot(1), "9")]).at(3)).taken(transform(&[whole(item(2))], &[much(lot(2), "9")]).at(3));
}
