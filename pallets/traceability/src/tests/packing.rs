//! Aggregation: what lies in what.

use crate::{mock::*, rules::MAX_CHILDREN, Children, Error, Units};
use fairstream_epcis::model::{Action, EventType};
use fairstream_gs1::Unit;
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

fn parent_of(unit: &Unit) -> Option<Unit> {
	Units::<Test>::get(unit).expect("known").parent
}

#[test]
fn a_packed_jar_lies_in_its_carton_and_an_unpacked_one_does_not() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2)]));
		assert_ok!(pack(&carton(1), &[jar(1), jar(2)]));
		assert_eq!(parent_of(&jar(1)), Some(carton(1)));
		assert_eq!(Units::<Test>::get(carton(1)).expect("first seen by packing").commissioned, None);
		assert_ok!(unpack(&carton(1), &[jar(1)]));
		assert_eq!(parent_of(&jar(1)), None);
		assert_eq!(parent_of(&jar(2)), Some(carton(1)));
		assert_eq!(Units::<Test>::get(carton(1)).expect("known").children, 1);
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
		assert_eq!(Units::<Test>::get(jar(2)).expect("known").events, 3, "it is part of the jar's history");
	});
}

#[test]
fn a_jar_lies_in_one_carton_at_a_time() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		assert_ok!(pack(&carton(1), &[jar(1)]));
		assert_eq!(pack(&carton(2), &[jar(1)]), Err(Error::<Test>::PackedElsewhere.into()));
		assert_eq!(pack(&carton(1), &[jar(1)]), Err(Error::<Test>::PackedElsewhere.into()));
		assert_eq!(unpack(&carton(2), &[jar(1)]), Err(Error::<Test>::NeverCommissioned.into()));
		assert_ok!(unpack(&carton(1), &[jar(1)]));
		assert_ok!(pack(&carton(2), &[jar(1)]));
	});
}

#[test]
fn what_does_not_lie_in_a_carton_cannot_be_taken_out_of_it() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2)]));
		assert_ok!(pack(&carton(1), &[jar(1)]));
		assert_eq!(unpack(&carton(1), &[jar(2)]), Err(Error::<Test>::NotInParent.into()));
	});
}

#[test]
fn a_lot_may_lie_in_many_cartons() {
	on_chain(|| {
		assert_ok!(commission(&[lot()]));
		assert_ok!(pack(&carton(1), &[lot()]));
		assert_ok!(pack(&carton(2), &[lot()]));
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
		for action in [Action::Add, Action::Delete] {
			let result = report(CARRIER, EventType::Aggregation, action, None, &[jar(1)]);
			assert_eq!(result, Err(Error::<Test>::NoParent.into()));
		}
		assert_eq!(pack(&carton(1), &[]), Err(Error::<Test>::NoUnits.into()));
	});
}

#[test]
fn a_jar_that_was_never_commissioned_is_no_parent() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		assert_eq!(pack(&jar(2), &[jar(1)]), Err(Error::<Test>::NeverCommissioned.into()));
	});
}

#[test]
fn a_lot_or_a_class_is_no_container() {
	on_chain(|| {
		let class = jar(1).class().expect("a product");
		assert_ok!(commission(&[jar(1), lot(), class.clone()]));
		for parent in [lot(), class] {
			assert_eq!(pack(&parent, &[jar(1)]), Err(Error::<Test>::NoContainer.into()));
		}
	});
}

#[test]
fn seeing_a_carton_with_its_jars_touches_both() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		assert_ok!(pack(&carton(1), &[jar(1)]));
		assert_ok!(report(CARRIER, EventType::Aggregation, Action::Observe, Some(carton(1)), &[jar(1)]));
		assert_ok!(report(CARRIER, EventType::Aggregation, Action::Observe, Some(carton(1)), &[]));
		assert_eq!(Units::<Test>::get(carton(1)).expect("known").events, 3);
		assert_eq!(Units::<Test>::get(jar(1)).expect("known").events, 3);
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
