//! Object ADD, OBSERVE and DELETE of things, and Transaction.

use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	model::Action,
};
use fairstream_legality::{Cause, How, LifeState};

use crate::world::*;

#[test]
fn a_thing_begins_once() {
	let mut teller = teller();
	teller.taken(begin(item(1)).at(5));
	teller.refused(begin(item(1)).at(5), Cause::AlreadyCommissioned);
	assert_eq!(teller.model.life(&item(1)), LifeState::Alive);
}

#[test]
fn a_thing_does_not_begin_after_it_was_seen() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(pack(&[item(1)], pallet(1)).at(5));
	teller.refused(begin(pallet(1)).at(6), Cause::SeenBefore);
	teller.taken(begin(pallet(1)).at(5)).refused(observe(pallet(1)).at(4), Cause::BeforeCommissioning);
}

#[test]
fn a_lot_may_be_made_more_than_once_and_earlier() {
	let mut teller = teller();
	teller.taken(add(&[much(lot(1), "5")]).at(5)).taken(add(&[much(lot(1), "5")]).at(3)).taken(observe(lot(1)).at(3));
	assert_eq!(teller.model.left(&lot(1)), Some(10_000_000_000));
}

#[test]
fn a_packed_thing_is_shipped_with_its_parent() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(pack(&[item(1)], pallet(1)).at(5));
	for step in [BizStep::Shipping, BizStep::Departing] {
		teller.refused(observe(item(1)).at(5).step(step), Cause::ShippedAlone);
		teller.taken(observe(item(1)).at(4).step(step));
		teller.taken(observe(item(1)).of(&[whole(item(1)), whole(pallet(1))]).at(6).step(step));
	}
	teller.taken(observe(item(1)).at(6).step(BizStep::Receiving));
}

#[test]
fn a_thing_ends_as_its_event_says() {
	let mut teller = teller();
	for number in 1..=4 {
		teller.taken(begin(item(number)));
	}
	teller.taken(end(item(1)).at(1));
	teller.taken(end(item(2)).at(1).step(BizStep::Destroying));
	teller.taken(end(item(3)).at(1).disposition(Disposition::Destroyed));
	teller.taken(transform(&[whole(item(4))], &[]).at(1).step(BizStep::Destroying));
	for (number, how) in [(1, How::Decommissioned), (2, How::Destroyed), (3, How::Destroyed), (4, How::Used)] {
		assert_eq!(teller.model.life(&item(number)), LifeState::Ended(how));
	}
}

#[test]
fn a_thing_does_not_end_while_it_is_packed_or_holds_something() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(pack(&[item(1)], pallet(1)).at(1));
	teller.refused(end(item(1)).at(2), Cause::Packed);
	teller.refused(end(pallet(1)).at(2), Cause::NotEmpty);
	teller.taken(unpack(&[], pallet(1)).at(2)).taken(end(item(1)).at(2)).taken(end(pallet(1)).at(2));
}

#[test]
fn a_thing_does_not_end_before_something_that_happened_to_it() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(transaction(Action::Observe, &[item(1)]).at(5));
	teller.refused(end(item(1)).at(4), Cause::LivedOn);
	teller.taken(end(item(1)).at(5));
	teller.taken(begin(lot(1)).at(1)).taken(add(&[much(lot(1), "5")]).at(8));
	teller.refused(end(lot(1)).at(7), Cause::LivedOn);
}

#[test]
fn a_class_never_ends_and_a_lot_by_the_word_of_who_reported_it_first() {
	let mut teller = teller();
	teller.taken(begin(class())).taken(begin(lot(1)));
	teller.refused(end(class()).at(1), Cause::NotYoursToEnd);
	teller.as_reporter(2, true).taken(begin(lot(1)).at(0)).refused(end(lot(1)).at(1), Cause::NotYoursToEnd);
	teller.as_reporter(1, true).taken(end(lot(1)).at(1)).refused(observe(lot(1)).at(2), Cause::Ended);
}

#[test]
fn a_transaction_ties_what_is_known_and_moves_nothing() {
	let mut teller = teller();
	for action in [Action::Add, Action::Observe, Action::Delete] {
		teller.refused(transaction(action, &[item(1)]).at(2), Cause::NeverCommissioned);
	}
	teller.taken(begin(item(1))).taken(pack(&[item(1)], pallet(1)).at(1));
	for action in [Action::Add, Action::Observe, Action::Delete] {
		teller.taken(transaction(action, &[item(1)]).at(2));
	}
	assert_eq!(teller.model.lies_in(&item(1)), Some(&pallet(1)));
}
