//! Error declarations.

use std::collections::BTreeSet;

use fairstream_epcis::{cbv::BizStep, model::Action};
use fairstream_legality::{
	Cause,
	FlagKind::{SoldTwice, StandsOnError},
	LifeState, MAX_FUTURE,
};

use crate::world::*;

#[test]
fn a_reporter_withdraws_an_event_of_its_own_once_and_as_it_was() {
	let mut teller = teller();
	let event = begin(item(1)).at(1).numbered(7);
	teller.taken(event.clone());
	teller.refused(event.clone().at(2).withdrawn(), Cause::NotTheOriginal);
	teller.as_reporter(2, true).refused(event.clone().withdrawn(), Cause::NothingDeclared);
	teller.as_reporter(1, true).taken(event.clone().withdrawn());
	teller.refused(event.clone().withdrawn(), Cause::DeclaredBefore);
	teller.refused(event, Cause::Duplicate);
}

#[test]
fn what_began_wrongly_has_not_begun_and_may_begin_rightly() {
	let mut teller = teller();
	let wrong = begin(item(1)).at(5).numbered(7);
	teller.taken(wrong.clone()).taken(wrong.withdrawn());
	assert_eq!(teller.model.life(&item(1)), LifeState::Unknown);
	teller.refused(observe(item(1)).at(9), Cause::NeverCommissioned).taken(begin(item(1)).at(8));
}

#[test]
fn what_ended_wrongly_lives() {
	let mut teller = teller();
	let wrong = end(item(1)).at(5).numbered(7);
	teller.taken(begin(item(1))).taken(wrong.clone()).taken(wrong.withdrawn());
	teller.taken(observe(item(1)).at(6));
	let wrong = end(lot(1)).at(5).numbered(8);
	teller.taken(begin(lot(1))).taken(wrong.clone()).taken(wrong.withdrawn()).taken(observe(lot(1)).at(6));
}

#[test]
fn what_was_packed_or_unpacked_wrongly_lies_in_no_parent() {
	let mut teller = teller();
	let wrong = pack(&[item(1)], pallet(1)).at(5).numbered(7);
	teller.taken(begin(item(1))).taken(wrong.clone()).taken(wrong.withdrawn());
	assert_eq!(teller.model.lies_in(&item(1)), None);
	teller.taken(pack(&[item(1)], pallet(2)).at(2));
	let wrong = unpack(&[], pallet(2)).at(3).numbered(8);
	teller.taken(wrong.clone()).taken(wrong.withdrawn());
	assert_eq!(teller.model.lies_in(&item(1)), None);
	teller.taken(pack(&[item(1)], pallet(2)).at(2));
}

#[test]
fn later_events_stay_and_the_unit_is_flagged() {
	let mut teller = teller();
	let wrong = add(&[whole(item(1)), whole(item(2))]).numbered(7);
	teller.taken(wrong.clone()).taken(pack(&[item(1)], pallet(1)).at(5));
	teller.odd(wrong.withdrawn(), &[(item(1), StandsOnError)]);
	assert_eq!(teller.model.lies_in(&item(1)), Some(&pallet(1)));
	assert_eq!(teller.model.life(&item(2)), LifeState::Unknown);
}

#[test]
fn amounts_are_given_back() {
	let mut teller = teller();
	let made = add(&[much(lot(1), "5")]).numbered(7);
	let gone = delete(&[much(lot(1), "3")]).at(1).numbered(8);
	teller.taken(made.clone()).taken(add(&[much(lot(1), "2")])).taken(gone.clone());
	teller.odd(made.withdrawn(), &[(lot(1), StandsOnError)]);
	teller.taken(gone.withdrawn());
	assert_eq!(teller.model.left(&lot(1)), Some(7_000_000_000));
}

#[test]
fn what_was_made_wrongly_comes_from_nothing() {
	let mut teller = teller();
	let wrong = transform(&[whole(item(1))], &[much(lot(1), "4")]).at(1).numbered(7);
	teller.taken(begin(item(1))).taken(wrong.clone()).taken(wrong.withdrawn());
	assert_eq!(teller.model.made_from(&lot(1)), BTreeSet::new());
	assert_eq!(teller.model.life(&item(1)), LifeState::Alive);
}

#[test]
fn a_lot_keeps_its_sources_while_any_of_it_is_left() {
	let mut teller = teller();
	let wrong = transform(&[whole(item(1))], &[much(lot(1), "4")]).at(1).numbered(7);
	let right = add(&[much(lot(1), "4")]).at(2).numbered(8);
	teller.taken(begin(item(1))).taken(wrong.clone()).taken(right.clone()).taken(wrong.withdrawn());
	assert_eq!(teller.model.made_from(&lot(1)), BTreeSet::from([item(1)]));
	teller.taken(right.withdrawn());
	assert_eq!(teller.model.made_from(&lot(1)), BTreeSet::new());
	assert_eq!(teller.model.life(&lot(1)), LifeState::Unknown);
}

#[test]
fn a_lot_that_was_used_is_not_undone() {
	let mut teller = teller();
	let wrong = begin(lot(1)).numbered(7);
	teller.taken(wrong.clone()).taken(transform(&[much(lot(1), "1")], &[]).at(1));
	teller.odd(wrong.withdrawn(), &[(lot(1), StandsOnError)]);
}

#[test]
fn an_item_that_holds_something_is_not_undone() {
	let mut teller = teller();
	let wrong = add(&[whole(item(1)), whole(pallet(1))]).numbered(7);
	teller.taken(wrong.clone()).taken(begin(item(2))).taken(begin(item(3)));
	teller.taken(pack(&[item(2)], item(1)).at(1)).taken(pack(&[item(3)], pallet(1)).at(1));
	teller.odd(wrong.withdrawn(), &[(item(1), StandsOnError)]);
}

#[test]
fn what_it_joined_is_freed() {
	let mut teller = teller();
	let wrong = association(Action::Add, asset(), &[item(1)]).at(1).numbered(7);
	teller.taken(begin(item(1))).taken(wrong.clone()).taken(wrong.withdrawn());
	assert_eq!(teller.model.joined(&asset()), BTreeSet::new());
}

#[test]
fn the_earliest_and_latest_times_are_forgotten_if_they_are_its_own() {
	let mut teller = teller();
	let wrong = observe(item(1)).at(9).numbered(7);
	teller.taken(begin(item(1))).taken(wrong.clone()).taken(wrong.withdrawn()).taken(end(item(1)).at(8));
}

#[test]
fn of_what_is_still_remembered_the_latest_takes_the_place_of_the_latest() {
	let mut teller = teller();
	let wrong = observe(item(1)).at(9).numbered(7);
	teller.taken(begin(item(1))).taken(observe(item(1)).at(6).seen_at(site(7)));
	teller.taken(wrong.clone()).taken(wrong.withdrawn());
	teller.refused(end(item(1)).at(5), Cause::LivedOn).taken(end(item(1)).at(6));
}

#[test]
fn a_time_that_another_event_told_first_stays() {
	let mut teller = teller();
	let again = observe(item(1)).at(9).numbered(7);
	teller.taken(begin(item(1))).taken(observe(item(1)).at(9)).taken(again.clone()).taken(again.withdrawn());
	teller.refused(end(item(1)).at(8), Cause::LivedOn);
}

#[test]
fn the_sale_before_counts_again() {
	let mut teller = teller();
	let sale = |minute| observe(item(1)).at(minute).step(BizStep::RetailSelling);
	let wrong = sale(20).numbered(7);
	teller.taken(begin(item(1))).taken(sale(10)).odd(wrong.clone(), &[(item(1), SoldTwice)]).taken(wrong.withdrawn());
	teller.odd(sale(15), &[(item(1), SoldTwice)]);
}

#[test]
fn an_unpacking_that_named_no_child_leaves_where_these_were_as_it_is() {
	let mut teller = teller();
	let wrong = unpack(&[], pallet(1)).at(5).numbered(7);
	teller.taken(begin(item(1))).taken(pack(&[item(1)], pallet(1)).at(1)).taken(wrong.clone()).taken(wrong.withdrawn());
	teller.taken(pack(&[item(1)], pallet(2)).at(3));
	assert_eq!(teller.model.lies_in(&item(1)), None);
}

#[test]
fn a_declaration_is_not_of_the_future() {
	let mut teller = teller();
	let event = begin(item(1)).numbered(7);
	let mut early = event.clone().withdrawn();
	early.0.declaration.as_mut().unwrap().time = teller.telling.now + MAX_FUTURE + 1;
	teller.taken(event).refused(early, Cause::InFuture);
}

#[test]
fn its_sale_and_sightings_are_forgotten() {
	let mut teller = teller();
	let wrong = observe(item(1)).at(5).seen_at(site(5)).step(BizStep::RetailSelling).numbered(7);
	teller.taken(begin(item(1))).taken(wrong.clone()).taken(wrong.withdrawn());
	teller.taken(observe(item(1)).at(6).seen_at(site(7)).step(BizStep::RetailSelling));
}

#[test]
fn a_unit_that_another_event_moved_last_stays_as_it_is_and_is_flagged() {
	let mut teller = teller();
	let late = pack(&[item(1)], pallet(2)).at(3).numbered(7);
	teller.taken(begin(item(1))).taken(pack(&[item(1)], pallet(1)).at(5));
	teller.taken(late.clone()).odd(late.withdrawn(), &[(item(1), StandsOnError)]);
	assert_eq!(teller.model.lies_in(&item(1)), Some(&pallet(1)));
}
