//! ObjectEvent: a unit's life. It begins once, goes on, ends once.

use crate::{mock::*, record::Ending, Error};
use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::CoreUnit,
	model::{
		Action::{Add, Delete, Observe},
		EventType::{self, Object},
	},
};
use fairstream_gs1::Unit;
use frame_support::assert_ok;
use std::slice::from_ref;

#[test]
fn an_item_is_commissioned_once() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		assert_eq!(known(&jar(1)).commissioned, Some(Now::get()));
		assert_eq!(commission(&[jar(1)]), Err(Error::<Test>::AlreadyCommissioned.into()));
		let earlier = say(Object, Add).of(&[jar(1)]).at(minute(0)).by(FARM);
		assert_eq!(earlier, Err(Error::<Test>::AlreadyCommissioned.into()), "nor earlier than it was");
	});
}

#[test]
fn what_was_never_commissioned_cannot_be_seen_nor_end() {
	on_chain(|| {
		for unit in [jar(1), lot(), class(), carton(1), asset(1)] {
			assert_eq!(observe(from_ref(&unit)), Err(Error::<Test>::NeverCommissioned.into()));
			assert_eq!(decommission(&[unit]), Err(Error::<Test>::NeverCommissioned.into()));
		}
	});
}

#[test]
fn nothing_happens_before_a_beginning() {
	on_chain(|| {
		assert_ok!(say(Object, Add).of(&[jar(1), lot()]).at(minute(5)).by(FARM));
		for unit in [jar(1), lot()] {
			let early = |action| say(Object, action).of(from_ref(&unit)).at(minute(4)).by(FARM);
			assert_eq!(early(Observe), Err(Error::<Test>::BeforeCommissioning.into()));
			assert_eq!(early(Delete), Err(Error::<Test>::BeforeCommissioning.into()));
			assert_ok!(say(Object, Observe).of(&[unit]).at(minute(5)).by(CARRIER));
		}
	});
}

#[test]
fn nothing_happens_after_an_end() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), lot()]));
		assert_ok!(report(FARM, Object, Delete, None, &[jar(1), lot()]));
		for unit in [jar(1), lot()] {
			assert!(known(&unit).is_ended());
			assert_eq!(observe(from_ref(&unit)), Err(Error::<Test>::Ended.into()));
			assert_eq!(decommission(from_ref(&unit)), Err(Error::<Test>::Ended.into()));
			assert_eq!(commission(from_ref(&unit)), Err(Error::<Test>::Ended.into()));
			assert_eq!(pack(&carton(1), &[unit]), Err(Error::<Test>::Ended.into()));
		}
	});
}

#[test]
fn nothing_ends_twice_not_even_earlier_than_it_did() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), lot()]));
		let begun = Now::get();
		assert_ok!(say(Object, Delete).of(&[jar(1), lot()]).at(begun + 900).by(FARM));
		let again = say(Object, Delete).of(&[jar(1)]).at(begun + 800).by(FARM);
		assert_eq!(again, Err(Error::<Test>::Ended.into()));
		let again = say(Object, Delete).of(&[lot()]).at(begun + 800).by(FARM);
		assert_eq!(again, Err(Error::<Test>::Ended.into()));
	});
}

#[test]
fn how_a_thing_ended_is_told() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2), jar(3)]));
		assert_ok!(say(Object, Delete).of(&[jar(1)]).step(BizStep::Decommissioning).by(CARRIER));
		assert_ok!(say(Object, Delete).of(&[jar(2)]).step(BizStep::Destroying).by(CARRIER));
		assert_ok!(say(Object, Delete).of(&[jar(3)]).state(Disposition::Destroyed).by(CARRIER));
		let how = |n| known(&jar(n)).end.map(|end| end.how);
		assert_eq!(
			[how(1), how(2), how(3)],
			[Some(Ending::Decommissioned), Some(Ending::Destroyed), Some(Ending::Destroyed)]
		);
	});
}

#[test]
fn nothing_ends_before_something_that_happened_to_it() {
	on_chain(|| {
		assert_ok!(say(Object, Add).of(&[jar(1)]).at(minute(0)).by(FARM));
		assert_ok!(say(Object, Observe).of(&[jar(1)]).at(minute(0) + 500).by(CARRIER));
		let end = |at| say(Object, Delete).of(&[jar(1)]).at(at).by(CARRIER);
		assert_eq!(end(minute(0) + 499), Err(Error::<Test>::LivedOn.into()));
		assert_ok!(end(minute(0) + 500));
	});
}

#[test]
fn a_lot_does_not_end_before_some_of_it_was_made() {
	on_chain(|| {
		assert_ok!(say(Object, Add).of(&[lot()]).at(minute(0)).by(FARM));
		assert_ok!(say(Object, Add).of(&[lot()]).at(minute(0) + 900).by(FARM));
		let end = say(Object, Delete).of(&[lot()]).at(minute(0) + 500).by(FARM);
		assert_eq!(end, Err(Error::<Test>::LivedOn.into()));
	});
}

#[test]
fn a_thing_does_not_begin_after_it_was_seen() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		// A carton is first seen as what the jar lies in.
		assert_ok!(pack(&carton(1), &[jar(1)]));
		let packed = Now::get();
		assert_eq!(commission(&[carton(1)]), Err(Error::<Test>::SeenBefore.into()));
		assert_ok!(say(Object, Add).of(&[carton(1)]).at(packed).by(FARM));
		assert_eq!(known(&carton(1)).commissioned, Some(packed));
	});
}

#[test]
fn a_lot_may_be_made_in_several_events_and_begins_with_the_earliest() {
	on_chain(|| {
		assert_ok!(commission(&[lot()]));
		let first = Now::get();
		assert_ok!(commission(&[lot()]));
		assert_eq!((known(&lot()).commissioned, known(&lot()).events), (Some(first), 2));
		assert_ok!(say(Object, Add).of(&[lot()]).at(minute(0)).by(FARM));
		assert_eq!(known(&lot()).commissioned, Some(minute(0)), "the report came late");
	});
}

#[test]
fn an_item_belongs_to_the_lot_that_its_beginning_names() {
	on_chain(|| {
		assert_ok!(say(Object, Add).of(&[jar(1)]).lot("L1").by(FARM));
		assert_ok!(say(Object, Observe).of(&[jar(1)]).lot("L2").by(CARRIER));
		let record = known(&jar(1));
		assert_eq!(crate::rules::lot_of(&jar(1), &record), Some(lot_named("L1")));
	});
}

#[test]
fn a_packed_jar_is_not_shipped_without_its_carton() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let ship = |units: &[Unit], step| say(Object, Observe).of(units).step(step).by(CARRIER);
		assert_ok!(ship(&[jar(1)], BizStep::Shipping));
		let before = Now::get();
		assert_ok!(pack(&carton(1), &[jar(1)]));
		for step in [BizStep::Shipping, BizStep::Departing] {
			assert_eq!(ship(&[jar(1)], step), Err(Error::<Test>::ShippedAlone.into()));
			assert_ok!(ship(&[jar(1), carton(1)], step));
			assert_ok!(ship(&[carton(1)], step));
		}
		assert_ok!(ship(&[jar(1)], BizStep::Inspecting));
		let late = say(Object, Observe).of(&[jar(1)]).step(BizStep::Departing).at(before).by(CARRIER);
		assert_eq!(late, Ok(()), "it did not lie in the carton then");
	});
}

#[test]
fn a_packed_jar_does_not_end_before_it_is_unpacked_nor_a_carton_that_holds_one() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		assert_ok!(pack(&carton(1), &[jar(1)]));
		assert_eq!(decommission(&[jar(1)]), Err(Error::<Test>::Packed.into()));
		assert_eq!(decommission(&[carton(1)]), Err(Error::<Test>::NotEmpty.into()));
		assert_ok!(unpack(&carton(1), &[]));
		assert_ok!(decommission(&[carton(1), jar(1)]));
	});
}

#[test]
fn nobody_ends_a_class_and_a_carrier_no_lot_of_a_farms() {
	on_chain(|| {
		let private: Unit = format!("private/class/{}", "ab".repeat(32)).parse().expect("a class");
		assert_ok!(commission(&[lot(), class(), private.clone()]));
		assert_eq!(decommission(&[lot()]), Err(Error::<Test>::NotYoursToEnd.into()));
		for (who, class) in [(FARM, class()), (CARRIER, class()), (FARM, private)] {
			let ended = report(who, Object, Delete, None, &[class]);
			assert_eq!(ended, Err(Error::<Test>::NotYoursToEnd.into()));
		}
		assert_ok!(report(FARM, Object, Delete, None, &[lot()]));
	});
}

#[test]
fn an_amount_named_after_the_lot_itself_does_not_bring_it_back() {
	on_chain(|| {
		assert_ok!(commission(&[lot()]));
		let some = CoreUnit::Quantity { unit: lot(), amount: None, uom: None };
		assert_ok!(say(Object, Delete).about(vec![whole(&lot()), some]).by(FARM));
		assert!(known(&lot()).is_ended());
	});
}

#[test]
fn sensors_at_a_place_are_recorded_and_hang_on_no_unit() {
	on_chain(|| {
		use fairstream_epcis::core::Sensors;
		let sensors = Sensors { elements: 1, reports: 2, alerts: 0, digest: [7; 32] };
		let event = say(Object, Observe).place(SHOP).with(|event| event.sensors = Some(sensors)).core();
		assert_ok!(capture(CARRIER, event.clone()));
		assert!(crate::Events::<Test>::contains_key(event.hash.digest, fairstream_doors::ParticipantId(2)));
		assert_eq!(crate::Units::<Test>::iter().count(), 0);
	});
}

#[test]
fn persistent_dispositions_are_in_force_until_unset_by_the_later_word() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let say_of = |set: &[Disposition], unset: &[Disposition], at| {
			say(EventType::Object, Observe)
				.of(&[jar(1)])
				.at(at)
				.with(|event| {
					event.persistent.set = set.to_vec().try_into().expect("few");
					event.persistent.unset = unset.to_vec().try_into().expect("few");
				})
				.by(CARRIER)
		};
		let in_force = || known(&jar(1)).in_force().collect::<Vec<_>>();
		let (recalled, damaged) = (Disposition::Recalled, Disposition::Damaged);
		assert_ok!(say_of(&[recalled, damaged], &[], minute(3)));
		assert_ok!(say_of(&[], &[damaged], minute(4)));
		assert_eq!(in_force(), [recalled]);
		assert_ok!(say_of(&[], &[recalled], minute(2)));
		assert_eq!(in_force(), [recalled], "that was said of an earlier time");
		assert_ok!(say_of(&[], &[recalled], minute(5)));
		assert_eq!(in_force(), []);
	});
}

#[test]
fn of_more_states_than_are_kept_those_that_are_over_go_first() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let persist = |set: Vec<Disposition>, unset: Vec<Disposition>| {
			say(Object, Observe)
				.of(&[jar(1)])
				.with(|event| {
					event.persistent.set = set.try_into().expect("few");
					event.persistent.unset = unset.try_into().expect("few");
				})
				.by(CARRIER)
		};
		assert_ok!(persist(vec![Disposition::Recalled], vec![Disposition::Active]));
		assert_ok!(persist((0..7).map(|n| Disposition::Custom([n; 32])).collect(), vec![]));
		let record = known(&jar(1));
		assert_eq!(record.lasting.len(), 8);
		assert!(record.in_force().any(|state| state == Disposition::Recalled));
	});
}
