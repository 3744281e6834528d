//! A unit's life: it begins once, goes on, ends once.

use crate::{mock::*, record::Life, Error, Units};
use fairstream_epcis::core::{Amount, CoreUnit};
use fairstream_epcis::model::{Action, EventType};
use frame_support::assert_ok;
use std::slice::from_ref;

#[test]
fn an_item_is_commissioned_once() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		assert_eq!(Units::<Test>::get(jar(1)).expect("known").commissioned, Some(Now::get()));
		assert_eq!(commission(&[jar(1)]), Err(Error::<Test>::AlreadyCommissioned.into()));
	});
}

#[test]
fn what_was_never_commissioned_cannot_be_seen() {
	on_chain(|| {
		for unit in [jar(1), lot(), carton(1)] {
			assert_eq!(observe(from_ref(&unit)), Err(Error::<Test>::NeverCommissioned.into()));
			assert_eq!(decommission(&[unit]), Err(Error::<Test>::NeverCommissioned.into()));
		}
	});
}

#[test]
fn nothing_happens_to_what_has_ended() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), lot()]));
		assert_ok!(report(FARM, EventType::Object, Action::Delete, None, &[jar(1), lot()]));
		assert_eq!(Units::<Test>::get(jar(1)).expect("known").life, Life::Ended);
		for unit in [jar(1), lot()] {
			assert_eq!(observe(from_ref(&unit)), Err(Error::<Test>::Ended.into()));
			assert_eq!(decommission(from_ref(&unit)), Err(Error::<Test>::Ended.into()));
			assert_eq!(commission(from_ref(&unit)), Err(Error::<Test>::Ended.into()));
			assert_eq!(pack(&carton(1), &[unit]), Err(Error::<Test>::Ended.into()));
		}
	});
}

#[test]
fn a_lot_may_be_produced_in_several_events() {
	on_chain(|| {
		assert_ok!(commission(&[lot()]));
		let first = Units::<Test>::get(lot()).expect("known").commissioned;
		assert_ok!(commission(&[lot()]));
		assert_eq!(Units::<Test>::get(lot()).expect("known").commissioned, first);
		assert_eq!(Units::<Test>::get(lot()).expect("known").events, 2);
	});
}

#[test]
fn taking_an_amount_from_a_lot_does_not_end_it() {
	on_chain(|| {
		assert_ok!(commission(&[lot()]));
		Now::mutate(|now| *now += 1);
		let mut event = event(EventType::Object, Action::Delete, None, &[]);
		let amount = Some(Amount::new(125, 1).expect("12.5"));
		event.units = vec![CoreUnit::Quantity { unit: lot(), amount, uom: None }].try_into().expect("one unit");
		event.hash.digest = [9; 32];
		assert_ok!(Traceability::capture(RuntimeOrigin::signed(CARRIER), Box::new(event)));
		assert_ok!(observe(&[lot()]));
	});
}

#[test]
fn a_single_thing_named_twice_in_an_event_is_refused() {
	on_chain(|| {
		assert_eq!(commission(&[jar(1), jar(1)]), Err(Error::<Test>::NamedTwice.into()));
	});
}

#[test]
fn nobody_ends_a_class_and_a_carrier_no_lot_of_a_farms() {
	on_chain(|| {
		let class = jar(1).class().expect("a product");
		assert_ok!(commission(&[lot(), class.clone()]));
		assert_eq!(decommission(&[lot()]), Err(Error::<Test>::NotYoursToEnd.into()));
		for who in [FARM, CARRIER] {
			let ended = report(who, EventType::Object, Action::Delete, None, from_ref(&class));
			assert_eq!(ended, Err(Error::<Test>::NotYoursToEnd.into()));
		}
	});
}

#[test]
fn an_amount_named_after_the_lot_itself_does_not_bring_it_back() {
	on_chain(|| {
		assert_ok!(commission(&[lot()]));
		Now::mutate(|now| *now += 1);
		let mut event = event(EventType::Object, Action::Delete, None, &[]);
		let whole = CoreUnit::Whole(lot());
		let amount = CoreUnit::Quantity { unit: lot(), amount: None, uom: None };
		event.units = vec![whole, amount].try_into().expect("two units");
		event.hash.digest = [9; 32];
		assert_ok!(Traceability::capture(RuntimeOrigin::signed(FARM), Box::new(event)));
		assert_eq!(Units::<Test>::get(lot()).expect("known").life, Life::Ended);
	});
}
