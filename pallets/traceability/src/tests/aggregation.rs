//! AggregationEvent: what lies in what.

use crate::{mock::*, rules::MAX_CHILDREN, Children, Error, Units};
use fairstream_epcis::model::{
	Action::{Add, Delete, Observe},
	EventType::{Aggregation, Object},
};
use fairstream_gs1::Unit;
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

fn parent_of(unit: &Unit) -> Option<Unit> {
	known(unit).parent().cloned()
}

#[test]
fn a_packed_jar_lies_in_its_carton_since_then_and_an_unpacked_one_does_not() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2)]));
		assert_ok!(pack(&carton(1), &[jar(1), jar(2)]));
		assert_eq!(parent_of(&jar(1)), Some(carton(1)));
		assert_eq!(known(&jar(1)).since(), Some(Now::get()));
		assert_eq!(known(&carton(1)).commissioned, None, "first seen by packing");
		assert_ok!(unpack(&carton(1), &[jar(1)]));
		assert_eq!(parent_of(&jar(1)), None);
		assert_eq!(parent_of(&jar(2)), Some(carton(1)));
		assert_eq!(known(&carton(1)).children, 1);
	});
}

#[test]
fn unpacking_without_naming_anything_unpacks_all() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2)]));
		assert_ok!(pack(&carton(1), &[jar(1), jar(2)]));
		assert_ok!(unpack(&carton(1), &[]));
		assert_eq!(Children::<Test>::iter().count(), 0);
		assert_eq!(parent_of(&jar(2)), None);
		assert_eq!(known(&jar(2)).events, 3, "it is part of the jar's history");
	});
}

#[test]
fn a_jar_lies_in_one_carton_at_a_time() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		assert_ok!(pack(&carton(1), &[jar(1)]));
		assert_eq!(pack(&carton(2), &[jar(1)]), Err(Error::<Test>::PackedElsewhere.into()));
		assert_eq!(pack(&carton(1), &[jar(1)]), Err(Error::<Test>::AlreadyIn.into()));
		assert_ok!(unpack(&carton(1), &[jar(1)]));
		assert_ok!(pack(&carton(2), &[jar(1)]));
	});
}

#[test]
fn nothing_is_found_in_another_parent_than_the_one_it_lies_in() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		assert_ok!(say(Aggregation, Observe).parent(&carton(2)).of(&[jar(1)]).by(CARRIER));
		assert_eq!(known(&carton(2)).children, 0, "to find is not to pack");
		assert_ok!(pack(&carton(1), &[jar(1)]));
		let find = |carton: &Unit| say(Aggregation, Observe).parent(carton).of(&[jar(1)]).by(CARRIER);
		assert_eq!(find(&carton(2)), Err(Error::<Test>::PackedElsewhere.into()));
		assert_ok!(find(&carton(1)));
		assert_ok!(say(Aggregation, Observe).of(&[jar(1)]).by(CARRIER));
	});
}

#[test]
fn what_does_not_lie_in_a_carton_cannot_be_taken_out_of_it() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2), carton(2)]));
		assert_ok!(pack(&carton(1), &[jar(1)]));
		assert_eq!(unpack(&carton(1), &[jar(2)]), Err(Error::<Test>::NotInParent.into()));
		assert_eq!(unpack(&carton(2), &[jar(1)]), Err(Error::<Test>::NotInParent.into()));
		assert_eq!(unpack(&carton(3), &[jar(1)]), Err(Error::<Test>::NeverCommissioned.into()));
	});
}

#[test]
fn a_lot_may_lie_in_many_cartons() {
	on_chain(|| {
		assert_ok!(commission(&[lot()]));
		assert_ok!(pack(&carton(1), &[lot()]));
		assert_ok!(pack(&carton(2), &[lot()]));
		assert_ok!(unpack(&carton(1), &[lot()]));
		assert_eq!(parent_of(&lot()), None);
	});
}

#[test]
fn nothing_is_packed_into_itself_directly_or_by_way_of_others() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), carton(1), carton(2), carton(3)]));
		assert_eq!(pack(&carton(1), &[carton(1)]), Err(Error::<Test>::PackedIntoItself.into()));
		assert_ok!(pack(&carton(2), &[carton(1)]));
		assert_ok!(pack(&carton(3), &[carton(2)]));
		assert_eq!(pack(&carton(1), &[carton(3)]), Err(Error::<Test>::PackedIntoItself.into()));
	});
}

#[test]
fn packing_and_unpacking_need_a_parent_and_packing_a_child() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		for action in [Add, Delete] {
			let result = report(CARRIER, Aggregation, action, None, &[jar(1)]);
			assert_eq!(result, Err(Error::<Test>::NoParent.into()));
		}
		assert_eq!(pack(&carton(1), &[]), Err(Error::<Test>::NoUnits.into()));
		assert_eq!(report(CARRIER, Aggregation, Observe, None, &[]), Err(Error::<Test>::NoUnits.into()));
	});
}

#[test]
fn a_jar_that_was_never_commissioned_is_no_parent_and_a_crate_or_a_thing_of_ones_own_may_be_one() {
	on_chain(|| {
		let own: Unit = format!("private/thing/{}", "cd".repeat(32)).parse().expect("a thing");
		assert_ok!(commission(&[jar(1), jar(3), jar(4)]));
		assert_eq!(pack(&jar(2), &[jar(1)]), Err(Error::<Test>::NeverCommissioned.into()));
		assert_ok!(pack(&asset(1), &[jar(1)]));
		assert_ok!(pack(&own, &[jar(3)]));
		assert_ok!(pack(&jar(4), &[asset(1)]));
	});
}

#[test]
fn a_lot_or_a_class_is_no_container() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), lot(), class()]));
		for parent in [lot(), class()] {
			assert_eq!(pack(&parent, &[jar(1)]), Err(Error::<Test>::NoContainer.into()));
		}
	});
}

#[test]
fn seeing_a_carton_with_its_jars_touches_both() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		assert_ok!(pack(&carton(1), &[jar(1)]));
		assert_ok!(report(CARRIER, Aggregation, Observe, Some(carton(1)), &[jar(1)]));
		assert_ok!(report(CARRIER, Aggregation, Observe, Some(carton(1)), &[]));
		assert_eq!(known(&carton(1)).events, 3);
		assert_eq!(known(&jar(1)).events, 3);
	});
}

#[test]
fn nothing_is_packed_into_what_has_ended() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), carton(1)]));
		let before = Now::get();
		assert_ok!(decommission(&[carton(1)]));
		assert_eq!(pack(&carton(1), &[jar(1)]), Err(Error::<Test>::Ended.into()));
		// It may have lain in it for a while before, and does no longer.
		assert_ok!(say(Aggregation, Add).parent(&carton(1)).of(&[jar(1)]).at(before).by(CARRIER));
		assert_eq!((parent_of(&jar(1)), known(&jar(1)).events), (None, 2));
	});
}

#[test]
fn a_parent_holds_no_more_than_its_bound() {
	on_chain(|| {
		let jars: Vec<_> = (0..=MAX_CHILDREN).map(jar).collect();
		for part in jars.chunks(500) {
			assert_ok!(commission(part));
		}
		assert_ok!(pack(&carton(1), &jars[..600]));
		assert_eq!(pack(&carton(1), &jars[600..]), Err(Error::<Test>::TooManyChildren.into()));
		assert_ok!(pack(&carton(1), &jars[600..1_000]));
	});
}

/// Cartons 0 to `n`, each packed into the next, from the inside out.
fn bottom_up(n: u8) -> DispatchResult {
	commission(&[jar(1)])?;
	pack(&carton(0), &[jar(1)])?;
	(0..n).try_for_each(|inner| pack(&carton(inner + 1), &[carton(inner)]))
}

#[test]
fn eight_layers_are_the_most_from_the_inside_out() {
	on_chain(|| {
		assert_ok!(bottom_up(7));
		assert_noop!(pack(&carton(8), &[carton(7)]), Error::<Test>::TooDeep);
	});
}

#[test]
fn eight_layers_are_the_most_from_the_outside_in() {
	on_chain(|| {
		// An empty carton is known once something lay in it.
		assert_ok!(commission(&[jar(2), jar(1)]));
		for n in 0..9 {
			assert_ok!(pack(&carton(n), &[jar(2)]));
			assert_ok!(unpack(&carton(n), &[]));
		}
		for n in (0..7).rev() {
			assert_ok!(pack(&carton(n + 1), &[carton(n)]));
		}
		assert_ok!(pack(&carton(0), &[jar(1)]));
		assert_noop!(pack(&jar(1), &[jar(2)]), Error::<Test>::TooDeep);
		assert_eq!(Units::<Test>::get(carton(7)).map(|record| record.layers), Some(8), "all above hold one more");
	});
}

#[test]
fn two_stacks_that_fit_by_themselves_may_be_too_deep_together() {
	on_chain(|| {
		assert_ok!(bottom_up(4));
		assert_ok!(commission(&[jar(2)]));
		assert_ok!(pack(&carton(5), &[jar(2)]));
		for n in 5..8 {
			assert_ok!(pack(&carton(n + 1), &[carton(n)]));
		}
		assert_noop!(pack(&carton(5), &[carton(4)]), Error::<Test>::TooDeep);
		assert_ok!(pack(&carton(6), &[carton(4)]));
	});
}

#[test]
fn a_parent_that_is_emptied_may_be_used_again_at_any_depth() {
	on_chain(|| {
		assert_ok!(bottom_up(7));
		assert_ok!(unpack(&carton(7), &[]));
		assert_eq!(Units::<Test>::get(carton(7)).map(|record| record.layers), Some(0));
		assert_ok!(commission(&[jar(2)]));
		assert_ok!(pack(&carton(7), &[jar(2)]));
		assert_ok!(pack(&carton(8), &[carton(7)]));
	});
}

#[test]
fn a_late_word_of_a_packing_around_leaves_the_histories_of_all_that_it_names_whole() {
	on_chain(|| {
		// Carton 1 lies in carton 2 since the second minute. That carton 2 lay in carton 1 before is told after.
		assert_ok!(say(Object, Add).of(&[jar(1), carton(1), carton(2)]).at(minute(0)).by(FARM));
		assert_ok!(pack(&carton(1), &[jar(1)]));
		assert_ok!(say(Aggregation, Add).parent(&carton(3)).of(&[carton(2)]).by(CARRIER));
		assert_ok!(pack(&carton(2), &[carton(1)]));
		let late = say(Aggregation, Add).parent(&carton(1)).of(&[carton(2)]).at(minute(0)).by(CARRIER);
		assert_eq!(late, Ok(()));
		assert_eq!((known(&carton(2)).events, known(&carton(1)).events), (4, 4));
	});
}
