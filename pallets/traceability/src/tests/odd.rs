//! What is odd is taken and flagged.

use crate::{
	mock::*,
	record::{FlagKind, FLAGS},
	Event, FlagsOf,
};
use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::{CoreEvent, Spot},
	model::{
		Action::{Add, Delete, Observe},
		EventType::{Aggregation, Object},
	},
};
use fairstream_gs1::Unit;
use frame_support::assert_ok;

fn begin() {
	assert_ok!(say(Object, Add).of(&[jar(1), jar(2), carton(1)]).at(minute(0)).by(FARM));
	Now::set(minute(600));
}

fn kinds(unit: &Unit) -> Vec<FlagKind> {
	FlagsOf::<Test>::get(unit).iter().map(|flag| flag.kind).collect()
}

fn sale(at: u64) -> CoreEvent {
	say(Object, Observe).of(&[jar(1)]).step(BizStep::RetailSelling).at(minute(at)).core()
}

fn sold(at: u64) -> CoreEvent {
	say(Object, Observe).of(&[jar(1)]).state(Disposition::RetailSold).at(minute(at)).core()
}

fn returned(at: u64) -> CoreEvent {
	say(Object, Observe).of(&[jar(1)]).state(Disposition::Returned).at(minute(at)).core()
}

fn seen(unit: &Unit, place: &str, at: u64) -> CoreEvent {
	say(Object, Observe).of(std::slice::from_ref(unit)).place(place).at(minute(at)).core()
}

fn tell(events: impl IntoIterator<Item = CoreEvent>) {
	for event in events {
		assert_ok!(capture(CARRIER, event));
	}
}

#[test]
fn a_jar_that_is_sold_twice_is_flagged_with_both_sales() {
	on_chain(|| {
		begin();
		let (first, second) = (sale(10), sold(20));
		tell([first.clone(), second.clone()]);
		let flags = FlagsOf::<Test>::get(jar(1));
		assert_eq!(flags.len(), 1);
		assert_eq!(
			(flags[0].kind, flags[0].first, flags[0].second),
			(FlagKind::SoldTwice, key(&first, CARRIER), key(&second, CARRIER))
		);
		assert_eq!(known(&jar(1)).flags, 1);
		let said = Event::Flagged {
			unit: jar(1),
			kind: FlagKind::SoldTwice,
			first: key(&first, CARRIER),
			second: key(&second, CARRIER),
		};
		System::assert_last_event(said.into());
	});
}

#[test]
fn a_jar_that_came_back_may_be_sold_again() {
	on_chain(|| {
		begin();
		tell([sale(10), returned(15), sale(20)]);
		assert_eq!(kinds(&jar(1)), []);
		assert_eq!(known(&jar(1)).sale().map(|sale| sale.at), Some(minute(20)));
		tell([returned(25)]);
		assert_eq!(known(&jar(1)).sale(), None);
	});
}

#[test]
fn sales_and_returns_are_judged_by_when_they_happened() {
	on_chain(|| {
		begin();
		// Told late: the return lay before both sales.
		tell([sale(20), returned(5), sale(10)]);
		assert_eq!(kinds(&jar(1)), [FlagKind::SoldTwice]);
		assert_eq!(known(&jar(1)).sale().map(|sale| sale.at), Some(minute(20)));
	});
}

#[test]
fn a_second_sale_is_flagged_though_it_is_told_after_the_jar_ended() {
	on_chain(|| {
		begin();
		tell([sale(10)]);
		assert_ok!(say(Object, Delete).of(&[jar(1)]).at(minute(30)).by(CARRIER));
		tell([sale(20)]);
		assert_eq!(kinds(&jar(1)), [FlagKind::SoldTwice]);
	});
}

#[test]
fn selling_some_of_a_lot_twice_is_not_odd() {
	on_chain(|| {
		assert_ok!(commission(&[lot()]));
		for _ in 0..2 {
			assert_ok!(say(Object, Observe).of(&[lot()]).step(BizStep::RetailSelling).place(SHOP).by(CARRIER));
		}
		assert_eq!(kinds(&lot()), []);
	});
}

#[test]
fn a_jar_at_two_sites_within_ten_minutes_is_flagged_and_after_ten_it_is_not() {
	on_chain(|| {
		begin();
		tell([seen(&jar(1), FARMYARD, 10), seen(&jar(1), SHOP, 20), seen(&jar(2), FARMYARD, 10)]);
		assert_eq!(kinds(&jar(1)), []);
		let near = seen(&jar(2), SHOP, 19);
		tell([near.clone()]);
		assert_eq!(kinds(&jar(2)), [FlagKind::TwoPlaces]);
		assert_eq!(FlagsOf::<Test>::get(jar(2))[0].second, key(&near, CARRIER));
	});
}

#[test]
fn a_shelf_is_where_its_site_is() {
	on_chain(|| {
		begin();
		tell([seen(&jar(1), FARMYARD, 10), seen(&jar(1), SHELF, 11)]);
		assert_eq!(kinds(&jar(1)), []);
	});
}

#[test]
fn a_place_with_a_gln_and_one_of_ones_own_are_not_compared_and_two_of_ones_own_are() {
	on_chain(|| {
		begin();
		let own = |n: u8, at: u64| {
			let place = |event: &mut CoreEvent| event.biz_location = Some(Spot::Private([n; 32]));
			say(Object, Observe).of(&[jar(1)]).with(place).at(minute(at)).core()
		};
		tell([seen(&jar(1), FARMYARD, 10), own(1, 11), own(1, 12)]);
		assert_eq!(kinds(&jar(1)), []);
		tell([own(2, 13)]);
		assert_eq!(kinds(&jar(1)), [FlagKind::TwoPlaces]);
	});
}

#[test]
fn a_jar_is_where_its_carton_is_while_it_lies_in_it() {
	on_chain(|| {
		begin();
		tell([seen(&carton(1), SHOP, 9)]);
		assert_ok!(say(Aggregation, Add).parent(&carton(1)).of(&[jar(1)]).at(minute(10)).by(CARRIER));
		tell([seen(&jar(1), FARMYARD, 11)]);
		assert_eq!(kinds(&jar(1)), [], "the carton was in the shop before the jar was in it");
		tell([seen(&carton(1), SHOP, 30), seen(&jar(1), FARMYARD, 35)]);
		assert_eq!(kinds(&jar(1)), [FlagKind::TwoPlaces]);
	});
}

#[test]
fn a_late_sighting_is_compared_with_those_around_it() {
	on_chain(|| {
		begin();
		tell([seen(&jar(1), FARMYARD, 100), seen(&jar(1), SHOP, 10), seen(&jar(1), SHOP, 95)]);
		assert_eq!(kinds(&jar(1)), [FlagKind::TwoPlaces]);
		let times: Vec<_> = known(&jar(1)).sightings.iter().map(|seen| seen.at).collect();
		assert_eq!(times, [minute(10), minute(95), minute(100)]);
		tell([seen(&jar(1), SHOP, 40), seen(&jar(1), SHOP, 50), seen(&jar(1), SHOP, 5)]);
		let times: Vec<_> = known(&jar(1)).sightings.iter().map(|seen| seen.at).collect();
		assert_eq!(times, [40, 50, 95, 100].map(minute), "the last four are kept");
	});
}

#[test]
fn the_rule_that_holds_at_the_event_counts_and_is_asked_only_if_it_matters() {
	on_chain(|| {
		begin();
		TwoPlaces::set(Some((minute(200), 60)));
		tell([seen(&jar(1), FARMYARD, 10), seen(&jar(1), SHOP, 50)]);
		assert_eq!((kinds(&jar(1)), Asked::get()), (vec![], 1), "ten minutes held then");
		tell([seen(&jar(2), FARMYARD, 210), seen(&jar(2), SHOP, 250)]);
		assert_eq!((kinds(&jar(2)), Asked::get()), (vec![FlagKind::TwoPlaces], 2));
		tell([seen(&jar(2), SHOP, 300)]);
		assert_eq!(Asked::get(), 3, "forty minutes may be too near, an earlier sighting says");
		tell([seen(&jar(1), SHOP, 300)]);
		assert_eq!(Asked::get(), 4);
	});
}

#[test]
fn a_rule_is_asked_once_for_an_event_of_many_things() {
	on_chain(|| {
		let jars: Vec<Unit> = (0..20).map(jar).collect();
		assert_ok!(say(Object, Add).of(&jars).place(FARMYARD).by(FARM));
		assert_ok!(say(Object, Observe).of(&jars).place(SHOP).by(CARRIER));
		assert_eq!(Asked::get(), 1);
		assert!(jars.iter().all(|jar| kinds(jar) == [FlagKind::TwoPlaces]));
	});
}

#[test]
fn a_unit_keeps_its_last_sixteen_flags_and_counts_all() {
	on_chain(|| {
		begin();
		let sales: Vec<CoreEvent> = (0..20).map(|n| sale(10 + n)).collect();
		tell(sales.clone());
		assert_eq!(known(&jar(1)).flags, 19);
		let flags = FlagsOf::<Test>::get(jar(1));
		assert_eq!(flags.len(), FLAGS as usize);
		assert_eq!(flags.last().map(|flag| flag.second), Some(key(&sales[19], CARRIER)));
	});
}
