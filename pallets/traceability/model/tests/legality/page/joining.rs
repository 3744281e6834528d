//! Association.

use std::collections::BTreeSet;

use fairstream_epcis::model::Action;
use fairstream_legality::{Cause, MAX_CHILDREN};

use crate::world::*;

#[test]
fn a_thing_is_joined_to_several_parents_once_to_each() {
	let mut teller = teller();
	teller.taken(begin(item(1)));
	teller.taken(association(Action::Add, asset(), &[item(1)]).at(1));
	teller.taken(association(Action::Add, room(), &[item(1)]).at(1));
	teller.refused(association(Action::Add, room(), &[item(1)]).at(2), Cause::AlreadyJoined);
	assert_eq!(teller.model.joined(&room()), BTreeSet::from([item(1)]));
}

#[test]
fn joining_moves_nothing() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(pack(&[item(1)], pallet(1)).at(1));
	teller.taken(association(Action::Add, asset(), &[item(1)]).at(2)).taken(unpack(&[item(1)], pallet(1)).at(1));
	assert_eq!(teller.model.joined(&asset()), BTreeSet::from([item(1)]));
}

#[test]
fn what_is_not_joined_is_not_freed() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(association(Action::Add, asset(), &[item(1)]).at(1));
	teller.taken(association(Action::Observe, room(), &[item(1)]).at(2));
	teller.refused(association(Action::Delete, room(), &[item(1)]).at(2), Cause::NotJoined);
	teller.taken(association(Action::Delete, asset(), &[item(1)]).at(2));
	teller.refused(association(Action::Delete, asset(), &[item(1)]).at(2), Cause::NotJoined);
}

#[test]
fn what_is_joined_later_stays_so() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(association(Action::Add, asset(), &[item(1)]).at(5));
	teller.taken(association(Action::Add, asset(), &[item(1)]).at(4));
	teller.taken(association(Action::Delete, asset(), &[item(1)]).at(4));
	teller.taken(association(Action::Delete, asset(), &[]).at(4));
	assert_eq!(teller.model.joined(&asset()), BTreeSet::from([item(1)]));
}

#[test]
fn a_thousand_things_are_joined_to_one() {
	let mut teller = teller();
	let items: Vec<_> = (0..=MAX_CHILDREN).map(item).collect();
	for some in items.chunks(501) {
		teller.taken(add(&some.iter().cloned().map(whole).collect::<Vec<_>>()));
	}
	teller.taken(association(Action::Add, asset(), &items[..1_000]).at(1));
	teller.refused(association(Action::Add, asset(), &items[1_000..]).at(1), Cause::TooManyChildren);
}

#[test]
fn all_are_freed_if_none_is_named() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(begin(item(2)));
	teller.taken(association(Action::Add, asset(), &[item(1), item(2)]).at(1));
	teller.taken(association(Action::Delete, asset(), &[]).at(2));
	assert_eq!(teller.model.joined(&asset()), BTreeSet::new());
}
