//! "Flagged"

use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	model::Action,
};
use fairstream_legality::FlagKind::{SoldTwice, TwoPlaces};

use crate::world::*;

#[test]
fn a_thing_is_sold_once_and_again_after_a_return() {
	let mut teller = teller();
	teller.taken(begin(item(1)));
	teller.taken(observe(item(1)).at(10).step(BizStep::RetailSelling));
	teller.odd(observe(item(1)).at(20).disposition(Disposition::RetailSold), &[(item(1), SoldTwice)]);
	teller.taken(observe(item(1)).at(30).disposition(Disposition::Returned));
	teller.taken(transaction(Action::Add, &[item(1)]).at(40).step(BizStep::RetailSelling));
	assert_eq!(teller.model.flags(&item(1)), 1);
}

#[test]
fn sales_and_returns_are_in_the_order_of_their_event_times() {
	let mut teller = teller();
	teller.taken(begin(item(1)));
	teller.taken(observe(item(1)).at(30).step(BizStep::RetailSelling));
	teller.taken(observe(item(1)).at(20).disposition(Disposition::Returned));
	teller.taken(observe(item(1)).at(10).step(BizStep::RetailSelling));
	teller.odd(observe(item(1)).at(25).step(BizStep::RetailSelling), &[(item(1), SoldTwice)]);
}

#[test]
fn what_happened_at_the_same_time_lies_in_between() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(observe(item(1)).at(10).step(BizStep::RetailSelling));
	teller.taken(observe(item(1)).at(20).disposition(Disposition::Returned));
	teller.taken(observe(item(1)).at(20).step(BizStep::RetailSelling));
	let both = observe(item(1)).at(30).step(BizStep::RetailSelling).disposition(Disposition::Returned);
	teller.taken(both).taken(observe(item(1)).at(40).step(BizStep::RetailSelling));
}

#[test]
fn late_reports_are_looked_at_too() {
	let mut teller = teller();
	teller.taken(begin(item(1)).seen_at(site(5)).at(10)).taken(end(item(1)).at(20).step(BizStep::RetailSelling));
	let late = observe(item(1)).at(15).seen_at(site(7)).step(BizStep::RetailSelling);
	teller.odd(late, &[(item(1), TwoPlaces), (item(1), SoldTwice)]);
}

#[test]
fn an_amount_is_sold_as_often_as_you_like() {
	let mut teller = teller();
	teller.taken(begin(lot(1)));
	teller.taken(observe(lot(1)).step(BizStep::RetailSelling)).taken(observe(lot(1)).step(BizStep::RetailSelling));
}

#[test]
fn a_thing_is_not_at_two_sites_within_the_hour() {
	let mut teller = teller();
	teller.taken(begin(item(1)).at(0).seen_at(site(5)));
	teller.odd(observe(item(1)).at(59).seen_at(site(7)), &[(item(1), TwoPlaces)]);
	teller.taken(observe(item(1)).at(119).seen_at(site(5)));
}

#[test]
fn a_gate_of_a_site_is_that_site_and_private_places_are_compared_among_themselves() {
	let mut teller = teller();
	teller.taken(begin(item(1)).seen_at(site(5))).taken(observe(item(1)).at(1).seen_at(gate_of(5)));
	teller.taken(observe(item(1)).at(2).seen_at(private_place(1)));
	teller.odd(observe(item(1)).at(3).seen_at(private_place(2)), &[(item(1), TwoPlaces)]);
}

#[test]
fn four_sightings_are_remembered() {
	let mut teller = teller();
	teller.taken(begin(item(1)).at(10).seen_at(site(5)));
	for minute in 11..=13 {
		teller.taken(observe(item(1)).at(minute).seen_at(private_place(1)));
	}
	teller.odd(observe(item(1)).at(14).seen_at(site(7)), &[(item(1), TwoPlaces)]);
	teller.taken(observe(item(1)).at(15).seen_at(site(7)));
}

#[test]
fn the_sightings_of_a_parent_count_while_a_thing_lies_in_it() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(begin(pallet(1)));
	teller.taken(observe(pallet(1)).at(5).seen_at(site(7)));
	teller.taken(pack(&[item(1)], pallet(1)).at(10));
	teller.taken(observe(item(1)).at(11).seen_at(site(5)));
	teller.taken(observe(pallet(1)).at(100).seen_at(site(7)));
	teller.odd(observe(item(1)).at(101).seen_at(site(5)), &[(item(1), TwoPlaces)]);
	teller.taken(unpack(&[item(1)], pallet(1)).at(102));
	teller.taken(observe(item(1)).at(103).seen_at(site(5)));
}
