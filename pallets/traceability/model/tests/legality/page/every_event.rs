//! "Refused, for every event"

use fairstream_epcis::model::{Action, EventType};
use fairstream_legality::{Cause, MAX_FUTURE};

use crate::world::*;

#[test]
fn an_event_lies_at_most_five_minutes_in_the_future() {
	let mut teller = teller();
	let mut event = begin(item(1)).at(1_005);
	assert_eq!(event.0.time, teller.telling.now + MAX_FUTURE);
	event.0.time += 1;
	teller.refused(event.clone(), Cause::InFuture);
	event.0.time -= 1;
	teller.taken(event);
}

#[test]
fn a_reporter_captures_an_event_once() {
	let mut teller = teller();
	teller.taken(begin(item(1)).at(1).numbered(7)).taken(observe(item(1)).at(2).numbered(8));
	teller.refused(observe(item(1)).at(2).numbered(8), Cause::Duplicate);
	teller.as_reporter(2, true).taken(observe(item(1)).at(2).numbered(8));
}

#[test]
fn a_refused_event_was_not_captured() {
	let mut teller = teller();
	teller.refused(observe(item(1)).at(2).numbered(8), Cause::NeverCommissioned);
	teller.taken(begin(item(1)).at(1)).taken(observe(item(1)).at(2).numbered(8));
}

#[test]
fn every_type_but_the_transformation_has_an_action() {
	let mut teller = teller();
	teller.taken(begin(item(1)));
	for event_type in EventType::ALL {
		let mut event = say(event_type, None).of(&[whole(item(1))]).at(1);
		if matches!(event_type, EventType::Aggregation | EventType::Association) {
			event.0.parent = Some(pallet(1));
		}
		match event_type {
			EventType::Transformation => teller.taken(event),
			_ => teller.refused(event, Cause::NoAction),
		};
	}
}

#[test]
fn an_event_has_what_its_type_has() {
	let mut teller = teller();
	teller.taken(begin(item(1)));
	let with_parent = |mut said: Say| {
		said.0.parent = Some(pallet(1));
		said
	};
	teller.refused(with_parent(observe(item(1))).at(1), Cause::NotOfItsType);
	teller.refused(with_parent(transform(&[whole(item(1))], &[])).at(1), Cause::NotOfItsType);
	teller.refused(observe(item(1)).at(1).batch(1), Cause::NotOfItsType);
	let mut with_outputs = pack(&[item(1)], pallet(1)).at(1);
	with_outputs.0.outputs = vec![whole(item(2))].try_into().unwrap();
	teller.refused(with_outputs, Cause::NotOfItsType);
}

#[test]
fn the_first_cause_of_the_page_counts_for_an_event_as_a_whole() {
	let mut teller = teller();
	let mut event = say(EventType::Aggregation, None).of(&[much(item(1), "1"), whole(item(2)), whole(item(2))]);
	event.0.parent = Some(lot(1));
	for (cause, mended) in [
		(Cause::InFuture, event.clone().at(2_000)),
		(Cause::NoAction, event.clone()),
		(Cause::NotOfItsType, {
			event.0.action = Some(Action::Delete);
			event.clone().batch(1)
		}),
		(Cause::NoContainer, event.clone()),
		(Cause::NotDivisible, {
			event.0.parent = Some(pallet(1));
			event.clone()
		}),
		(Cause::NamedTwice, event.clone().of(&[whole(item(2)), whole(item(2))])),
	] {
		teller.refused(mended, cause);
	}
}

#[test]
fn packing_unpacking_and_joining_name_a_parent_and_finding_need_not() {
	let mut teller = teller();
	teller.taken(begin(item(1)));
	for action in [Action::Add, Action::Observe, Action::Delete] {
		let event = say(EventType::Association, Some(action)).of(&[whole(item(1))]).at(1);
		teller.refused(event, Cause::NoParent);
	}
	for action in [Action::Add, Action::Delete] {
		let event = say(EventType::Aggregation, Some(action)).of(&[whole(item(1))]).at(1);
		teller.refused(event, Cause::NoParent);
	}
	teller.taken(say(EventType::Aggregation, Some(Action::Observe)).of(&[whole(item(1))]).at(1));
}

#[test]
fn an_object_event_names_something_it_could_be_about() {
	let mut teller = teller();
	for action in [Action::Add, Action::Observe, Action::Delete] {
		teller.refused(say(EventType::Object, Some(action)), Cause::NoUnits);
		teller.refused(say(EventType::Object, Some(action)).seen_at(site(1)), Cause::NoUnits);
		let mut event = say(EventType::Object, Some(action));
		event.0.sensors = Some(sensors());
		teller.refused(event.clone(), Cause::NoUnits);
		teller.taken(event.seen_at(site(1)));
	}
}

#[test]
fn an_aggregation_event_is_about_children_or_a_parent_that_is_found_or_emptied() {
	let mut teller = teller();
	teller.refused(pack(&[], pallet(1)), Cause::NoUnits);
	teller.refused(say(EventType::Aggregation, Some(Action::Observe)), Cause::NoUnits);
	teller.taken(find(&[], pallet(1))).taken(unpack(&[], pallet(1)));
}

#[test]
fn a_thing_stands_once_in_an_event() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(begin(pallet(1)));
	let twice = delete(&[whole(item(1)), whole(item(1))]).at(1);
	teller.refused(twice, Cause::NamedTwice);
	teller.refused(find(&[pallet(1)], pallet(1)).at(1), Cause::NamedTwice);
	teller.refused(transform(&[whole(item(1))], &[whole(item(1))]).at(1), Cause::NamedTwice);
}

#[test]
fn an_amount_may_stand_twice() {
	teller().taken(add(&[much(lot(1), "1"), much(lot(1), "2")]));
}

#[test]
fn a_thing_has_no_amount() {
	let mut teller = teller();
	teller.refused(add(&[much(item(1), "1")]), Cause::NotDivisible);
	teller.refused(transform(&[], &[much(item(1), "1")]), Cause::NotDivisible);
}

#[test]
fn items_lots_and_classes_are_commissioned_first() {
	let mut teller = teller();
	for unit in [item(1), lot(1), class(), private_class()] {
		teller.refused(observe(unit.clone()).at(1), Cause::NeverCommissioned);
		teller.taken(begin(unit.clone()).at(1)).taken(observe(unit).at(1));
	}
}

#[test]
fn logistic_units_and_other_things_may_be_seen_first_as_a_parent_and_only_so() {
	let mut teller = teller();
	teller.taken(begin(item(1)));
	for unit in [pallet(1), crate_(), private_thing()] {
		teller.refused(observe(unit.clone()).at(1), Cause::NeverCommissioned);
		teller.taken(find(&[item(1)], unit.clone()).at(1)).taken(observe(unit).at(1));
	}
}

#[test]
fn an_item_is_no_parent_before_it_is_commissioned() {
	let mut teller = teller();
	teller.taken(begin(item(1)));
	teller.refused(pack(&[item(1)], item(2)).at(1), Cause::NeverCommissioned);
	teller.taken(begin(item(2))).taken(pack(&[item(1)], item(2)).at(1));
}

#[test]
fn assets_and_places_may_be_joined_to_without_commissioning() {
	let mut teller = teller();
	teller.taken(begin(item(1)));
	teller.taken(association(Action::Add, asset(), &[item(1)]).at(1));
	teller.taken(association(Action::Add, room(), &[item(1)]).at(1));
}

#[test]
fn nothing_happens_to_a_unit_before_it_began() {
	let mut teller = teller();
	teller.taken(begin(item(1)).at(5)).taken(begin(lot(1)).at(5));
	teller.refused(observe(item(1)).at(4), Cause::BeforeCommissioning);
	teller.refused(observe(lot(1)).at(4), Cause::BeforeCommissioning);
	teller.taken(observe(item(1)).at(5));
}

#[test]
fn nothing_happens_to_a_unit_after_its_end() {
	let mut teller = teller();
	teller.taken(begin(item(1)).at(1)).taken(end(item(1)).at(5));
	teller.refused(observe(item(1)).at(6), Cause::Ended);
}

#[test]
fn nothing_ends_twice_not_even_at_one_time() {
	let mut teller = teller();
	teller.taken(begin(item(1)).at(1)).taken(transform(&[whole(item(1))], &[whole(item(2))]).at(5));
	teller.refused(transform(&[whole(item(1))], &[whole(item(3))]).at(5), Cause::Ended);
	teller.taken(begin(lot(1)).at(1)).taken(end(lot(1)).at(5)).refused(end(lot(1)).at(5), Cause::Ended);
}

#[test]
fn late_reports_of_a_life_that_ended_are_history() {
	let mut teller = teller();
	teller.taken(begin(item(1)).at(1)).taken(end(item(1)).at(5));
	let before = teller.model.life(&item(1));
	teller.taken(observe(item(1)).at(5)).taken(pack(&[item(1)], pallet(1)).at(3));
	assert_eq!(teller.model.life(&item(1)), before);
	assert_eq!(teller.model.lies_in(&item(1)), None);
}

#[test]
fn history_says_when_a_container_began_and_of_amounts_how_much() {
	let mut teller = teller();
	teller.taken(begin(item(1))).taken(find(&[item(1)], pallet(1)).at(4)).taken(end(pallet(1)).at(5));
	teller.taken(begin(pallet(1)).at(3)).refused(observe(pallet(1)).at(2), Cause::BeforeCommissioning);
	teller.taken(add(&[much(lot(1), "5")]).at(3)).taken(end(lot(1)).at(5)).taken(add(&[much(lot(1), "2")]).at(2));
	assert_eq!(teller.model.left(&lot(1)), Some(7_000_000_000));
	teller.refused(delete(&[much(lot(1), "8")]).at(4), Cause::MassBalance);
}

#[test]
fn only_a_producer_begins_something() {
	let mut teller = teller();
	teller.as_reporter(2, false);
	teller.refused(begin(item(1)), Cause::NotProducer);
	teller.refused(begin(lot(1)), Cause::NotProducer);
	teller.refused(transform(&[], &[whole(item(1))]), Cause::NotProducer);
	teller.as_reporter(1, true).taken(begin(item(1))).taken(begin(item(2)));
	teller
		.as_reporter(2, false)
		.taken(pack(&[item(1)], pallet(1)).at(1))
		.taken(transform(&[whole(item(2))], &[]).at(1));
}
