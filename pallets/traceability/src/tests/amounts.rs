//! Amounts of classes and lots: what is gone never exceeds what was made.

use crate::{mock::*, Error};
use fairstream_epcis::{
	core::CoreUnit,
	model::{
		Action::{Delete, Observe},
		EventType::Object,
	},
};
use frame_support::assert_ok;

fn take(units: Vec<CoreUnit>) -> sp_runtime::DispatchResult {
	say(Object, Delete).about(units).by(CARRIER)
}

#[test]
fn no_more_goes_than_was_made_in_whatever_unit_of_measure() {
	on_chain(|| {
		assert_ok!(make(vec![amount(&lot(), "10", "KGM")]));
		assert_ok!(take(vec![amount(&lot(), "9500", "GRM")]));
		assert_eq!(take(vec![amount(&lot(), "501", "GRM")]), Err(Error::<Test>::MassBalance.into()));
		assert_eq!(transform(vec![amount(&lot(), "1", "KGM")], vec![]), Err(Error::<Test>::MassBalance.into()));
		assert_ok!(make(vec![amount(&lot(), "1", "TNE")]));
		assert_ok!(take(vec![amount(&lot(), "1000.5", "KGM")]));
		let record = known(&lot());
		assert_eq!(record.made(), Some(record.gone()));
	});
}

#[test]
fn amounts_of_one_event_are_added_up() {
	on_chain(|| {
		assert_ok!(make(vec![amount(&lot(), "6", ""), amount(&lot(), "4", "")]));
		assert_eq!(
			take(vec![amount(&lot(), "6", ""), amount(&lot(), "5", "")]),
			Err(Error::<Test>::MassBalance.into())
		);
		assert_ok!(take(vec![amount(&lot(), "6", ""), amount(&lot(), "4", "")]));
	});
}

#[test]
fn weight_does_not_become_volume_or_pieces() {
	on_chain(|| {
		assert_ok!(make(vec![amount(&lot(), "10", "KGM")]));
		for uom in ["LTR", "MTR", "", "XYZ"] {
			assert_eq!(take(vec![amount(&lot(), "1", uom)]), Err(Error::<Test>::OtherMeasure.into()));
			assert_eq!(make(vec![amount(&lot(), "1", uom)]), Err(Error::<Test>::OtherMeasure.into()));
		}
	});
}

#[test]
fn once_somebody_made_some_without_saying_how_much_nobody_knows() {
	on_chain(|| {
		assert_ok!(make(vec![amount(&lot(), "10", "KGM")]));
		assert_ok!(commission(&[lot()]));
		assert_eq!(known(&lot()).made(), None);
		assert_ok!(take(vec![amount(&lot(), "11", "KGM")]));
	});
}

#[test]
fn taking_some_does_not_end_a_lot_and_seeing_some_takes_nothing() {
	on_chain(|| {
		assert_ok!(make(vec![amount(&lot(), "10", "KGM")]));
		assert_ok!(say(Object, Observe).about(vec![amount(&lot(), "99", "LTR")]).by(CARRIER));
		assert_ok!(take(vec![amount(&lot(), "10", "KGM")]));
		assert_ok!(observe(&[lot()]));
	});
}

#[test]
fn amounts_are_sums_whenever_they_are_told() {
	on_chain(|| {
		assert_ok!(make(vec![amount(&lot(), "10", "KGM")]));
		let begun = Now::get();
		assert_ok!(report(FARM, Object, Delete, None, &[lot()]));
		let late = |kilos: &str| say(Object, Delete).about(vec![amount(&lot(), kilos, "KGM")]).at(begun).by(CARRIER);
		assert_ok!(late("10"));
		assert_eq!(late("1"), Err(Error::<Test>::MassBalance.into()));
		assert!(known(&lot()).is_ended());
	});
}
