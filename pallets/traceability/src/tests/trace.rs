//! The trace that a consumer reads.

use crate::mock::*;
use fairstream_epcis::model::{Action, EventType};
use frame_support::assert_ok;

#[test]
fn a_unit_never_seen_has_no_trace() {
	on_chain(|| assert!(Traceability::trace(&jar(1)).is_none()));
}

#[test]
fn the_cartons_journey_is_the_jars_while_it_lies_in_it_and_not_before_or_after() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), carton(1), carton(2)]));
		assert_ok!(observe(&[carton(1)])); // before: not the jar's
		assert_ok!(pack(&carton(1), &[jar(1)]));
		assert_ok!(observe(&[carton(1)])); // within
		assert_ok!(pack(&carton(2), &[carton(1)]));
		assert_ok!(observe(&[carton(2)])); // within, two levels up
		assert_ok!(unpack(&carton(2), &[carton(1)]));
		assert_ok!(observe(&[carton(2)])); // after: no longer
		assert_ok!(unpack(&carton(1), &[jar(1)]));
		assert_ok!(observe(&[carton(1)])); // after
		assert_ok!(observe(&[jar(1)]));

		let steps = Traceability::trace(&jar(1)).expect("known").steps;
		let story: Vec<_> = steps
			.iter()
			.map(|step| (step.event.core.event_type, step.event.core.action, step.inside.clone()))
			.collect();
		use {Action::*, EventType::*};
		assert_eq!(
			story,
			vec![
				(Object, Some(Add), None),
				(Aggregation, Some(Add), None),
				(Object, Some(Observe), Some(carton(1))),
				(Aggregation, Some(Add), Some(carton(1))),
				(Object, Some(Observe), Some(carton(2))),
				(Aggregation, Some(Delete), Some(carton(1))),
				(Aggregation, Some(Delete), None),
				(Object, Some(Observe), None),
			]
		);
	});
}

#[test]
fn a_trace_is_told_in_the_order_in_which_things_happened_though_reports_came_late() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let late = say(EventType::Object, Action::Observe).of(&[jar(1)]).core();
		Now::mutate(|now| *now += 60_000);
		assert_ok!(observe(&[jar(1)]));
		assert_ok!(capture(CARRIER, late));
		let times: Vec<_> =
			Traceability::trace(&jar(1)).expect("known").steps.iter().map(|s| s.event.core.time).collect();
		assert!(times.windows(2).all(|w| w[0] <= w[1]), "{times:?}");
	});
}

#[test]
fn a_withdrawn_event_is_told_as_such_and_a_withdrawn_packing_brings_no_journey() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2)]));
		let packing = say(EventType::Aggregation, Action::Add).parent(&carton(1)).of(&[jar(1), jar(2)]).core();
		assert_ok!(capture(CARRIER, packing.clone()));
		assert_ok!(observe(&[carton(1)]));
		assert_ok!(capture(CARRIER, wrong(&packing)));
		let steps = Traceability::trace(&jar(1)).expect("known").steps;
		let declared: Vec<bool> = steps.iter().map(|step| step.event.declared.is_some()).collect();
		assert_eq!(declared, [false, true]);
	});
}

#[test]
fn a_history_made_to_keep_a_node_busy_is_read_within_a_bound() {
	on_chain(|| {
		assert_ok!(commission(&[lot(), carton(1), carton(2)]));
		assert_ok!(pack(&carton(2), &[carton(1)]));
		// A lot may be packed again and again; each time the carton's way would be read anew.
		for _ in 0..300 {
			assert_ok!(pack(&carton(1), &[lot()]));
		}
		let trace = Traceability::trace(&lot()).expect("known");
		assert!(trace.steps.len() <= crate::MAX_TRACE && trace.is_cut);
	});
}
