//! What an authority stopped isn't sold, and what it holds is neither moved nor used up; nor is what comes from it.

use crate::{mock::*, Error};
use fairstream_doors::{Barred, Deed, Gate, Measure, Moment, ParticipantId, Why};
use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	model::{
		Action::{Add, Delete, Observe},
		EventType::{Aggregation, Object, Transformation},
	},
};
use fairstream_gs1::Unit;
use frame_support::assert_ok;
use sp_runtime::DispatchResult;

const STOPPED: Error<Test> = Error::Stopped;

fn stop(unit: &Unit, measure: Measure) -> (Moment, Moment) {
	let (from, until) = (Now::get(), Now::get() + 1_000_000);
	StoppedUnit::set(Some((unit.clone(), measure, from, until)));
	(from, until)
}

fn step(units: &[Unit], step: BizStep) -> DispatchResult {
	say(Object, Observe).of(units).step(step).by(FARM)
}

fn sell(unit: &Unit) -> DispatchResult {
	step(std::slice::from_ref(unit), BizStep::RetailSelling)
}

/// Jar 1 is of the lot L7, jar 2 was made from jar 3 of that lot, jar 4 has nothing to do with it.
fn jars() {
	assert_ok!(say(Object, Add).of(&[jar(1), jar(3)]).lot("L7").by(FARM));
	assert_ok!(transform(vec![whole(&jar(3))], vec![whole(&jar(2))]));
	assert_ok!(commission(&[jar(4)]));
}

#[test]
fn a_stop_of_a_lot_bars_the_sale_of_its_jars_and_of_what_was_made_from_them() {
	on_chain(|| {
		jars();
		stop(&lot_named("L7"), Measure::StopSale);
		for barred in [jar(1), jar(2)] {
			assert_eq!(sell(&barred), Err(STOPPED.into()));
			assert_eq!(say(Object, Observe).of(&[barred]).state(Disposition::RetailSold).by(FARM), Err(STOPPED.into()));
		}
		assert_ok!(sell(&jar(4)));
	});
}

#[test]
fn a_stop_of_a_class_or_of_one_thing_bars_it_as_well() {
	on_chain(|| {
		jars();
		stop(&class(), Measure::StopSale);
		assert_eq!(sell(&jar(4)), Err(STOPPED.into()));
		stop(&jar(4), Measure::StopSale);
		assert_eq!(sell(&jar(4)), Err(STOPPED.into()));
		assert_ok!(sell(&jar(1)));
	});
}

#[test]
fn a_stop_of_sale_lets_goods_go_back_and_a_hold_does_not() {
	on_chain(|| {
		jars();
		stop(&lot_named("L7"), Measure::StopSale);
		assert_ok!(step(&[jar(1)], BizStep::Shipping));
		assert_ok!(step(&[jar(1)], BizStep::Inspecting));
		stop(&lot_named("L7"), Measure::Hold);
		assert_eq!(step(&[jar(1)], BizStep::Shipping), Err(STOPPED.into()));
		assert_eq!(step(&[jar(1)], BizStep::Departing), Err(STOPPED.into()));
		assert_eq!(sell(&jar(1)), Err(STOPPED.into()));
		assert_eq!(transform(vec![whole(&jar(1))], vec![whole(&jar(9))]), Err(STOPPED.into()));
		assert_ok!(step(&[jar(1)], BizStep::Inspecting));
	});
}

#[test]
fn it_holds_by_the_time_of_the_sale_and_ends_by_itself() {
	on_chain(|| {
		jars();
		let before = Now::get();
		Now::mutate(|now| *now += 60_000);
		let (_, until) = stop(&lot_named("L7"), Measure::StopSale);
		let sale = |at| say(Object, Observe).of(&[jar(1)]).step(BizStep::RetailSelling).at(at).by(FARM);
		assert_ok!(sale(before));
		Now::set(until);
		assert_eq!(sale(until - 1), Err(STOPPED.into()));
		assert_ok!(sale(until));
	});
}

#[test]
fn a_hundred_jars_of_one_lot_ask_about_the_lot_once() {
	on_chain(|| {
		let jars: Vec<Unit> = (0..100).map(jar).collect();
		assert_ok!(say(Object, Add).of(&jars).lot("L7").by(FARM));
		assert_ok!(step(&jars, BizStep::RetailSelling));
		assert_eq!(Questions::get(), 102, "each jar, their lot and their class");
	});
}

#[test]
fn what_is_sold_out_of_a_parent_without_being_named_is_looked_at() {
	on_chain(|| {
		jars();
		assert_ok!(pack(&carton(1), &[jar(1), jar(4)]));
		stop(&lot_named("L7"), Measure::StopSale);
		let empty = |step| say(Aggregation, Delete).parent(&carton(1)).step(step).by(FARM);
		assert_eq!(empty(BizStep::RetailSelling), Err(STOPPED.into()));
		assert_ok!(empty(BizStep::Unpacking));
	});
}

#[test]
fn nothing_of_a_stopped_class_begins_by_being_sold() {
	on_chain(|| {
		jars();
		stop(&class(), Measure::StopSale);
		let made = say(Transformation, None).making(&[jar(9)]).step(BizStep::RetailSelling).by(FARM);
		assert_eq!(made, Err(STOPPED.into()));
	});
}

#[test]
fn what_comes_from_too_much_to_ask_about_is_sold_in_more_events() {
	on_chain(|| {
		// Forty jars, each of 64 lots of its own.
		for n in 0..40u32 {
			let lots: Vec<Unit> = (0..64).map(|lot| lot_named(&format!("{n}-{lot}"))).collect();
			assert_ok!(commission(&lots));
			let inputs = lots.iter().map(|lot| amount(lot, "0", "KGM")).collect();
			assert_ok!(transform(inputs, vec![whole(&jar(n))]));
		}
		let jars: Vec<Unit> = (0..40).map(jar).collect();
		assert_eq!(step(&jars, BizStep::RetailSelling), Err(Error::<Test>::TooManyOrigins.into()));
		assert_ok!(step(&jars[..20], BizStep::RetailSelling));
	});
}

#[test]
fn what_is_neither_sold_nor_moved_is_asked_about_by_nobody() {
	on_chain(|| {
		jars();
		Questions::set(0);
		assert_ok!(step(&[jar(1)], BizStep::Storing));
		assert_eq!(Questions::get(), 0);
	});
}

#[test]
fn no_gate_lets_it_pass() {
	on_chain(|| {
		jars();
		let (_, until) = stop(&lot_named("L7"), Measure::StopSale);
		let may = |unit: &Unit| Traceability::may(ParticipantId(1), Deed::Offer, unit, Now::get());
		let barred = Err(Barred { why: Why::Stopped { stop: 7 }, until: Some(until) });
		assert_eq!((may(&lot_named("L7")), may(&jar(1)), may(&jar(2))), (barred, barred, barred));
		assert_eq!(may(&jar(4)), Ok(()));
	});
}
