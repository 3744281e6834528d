//! `capture`: who may report, and which events are taken.

use crate::{mock::*, Error, Event, Events, CLOCK_TOLERANCE};
use fairstream_doors::ParticipantId;
use fairstream_epcis::model::{Action, EventType};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn commissioning() -> fairstream_epcis::core::CoreEvent {
	say(EventType::Object, Action::Add).of(&[jar(1)]).core()
}

#[test]
fn a_captured_event_stands_under_its_digest_with_reporter_and_time() {
	on_chain(|| {
		let event = commissioning();
		assert_ok!(capture(FARM, event.clone()));
		let record = Events::<Test>::get(event.hash.digest, ParticipantId(1)).expect("captured");
		assert_eq!((record.reporter, record.recorded), (ParticipantId(1), Now::get()));
		assert_eq!(record.core, event);
		let said =
			Event::Captured { hash: event.hash, reporter: ParticipantId(1), event_type: EventType::Object, units: 1 };
		System::assert_last_event(said.into());
	});
}

#[test]
fn the_same_event_twice_is_a_duplicate() {
	on_chain(|| {
		let event = commissioning();
		assert_ok!(capture(FARM, event.clone()));
		assert_noop!(capture(FARM, event), Error::<Test>::Duplicate);
	});
}

#[test]
fn nobody_keeps_an_event_out_by_using_its_digest_first() {
	on_chain(|| {
		assert_ok!(commission(&[jar(9)]));
		let genuine = commissioning();
		let mut squatted = say(EventType::Object, Action::Observe).of(&[jar(9)]).core();
		squatted.hash = genuine.hash;
		assert_ok!(capture(CARRIER, squatted));
		assert_ok!(capture(FARM, genuine.clone()));
		let record = Events::<Test>::get(genuine.hash.digest, ParticipantId(1)).expect("captured");
		assert_eq!(record.core, genuine);
		let mut words = Traceability::reporters_of(genuine.hash.digest);
		words.sort();
		assert_eq!(words.len(), 2, "both words are told");
		assert_eq!(words[0], (ParticipantId(1), genuine.fingerprint()));
		assert_ne!(words[1].1, genuine.fingerprint(), "and that they differ");
	});
}

#[test]
fn a_stranger_a_bank_and_nobody_cannot_report() {
	on_chain(|| {
		assert_noop!(capture(STRANGER, commissioning()), Error::<Test>::NotParticipant);
		assert_noop!(capture(BANK, commissioning()), Error::<Test>::NotAccredited);
		let unsigned = Traceability::capture(RuntimeOrigin::root(), Box::new(commissioning()));
		assert_eq!(unsigned.map_err(|error| error.error), Err(DispatchError::BadOrigin));
	});
}

#[test]
fn only_a_producer_begins_things() {
	on_chain(|| {
		assert_noop!(capture(CARRIER, commissioning()), Error::<Test>::NotProducer);
	});
}

#[test]
fn an_event_in_the_future_is_refused_beyond_what_clocks_may_differ() {
	on_chain(|| {
		let mut early = commissioning();
		early.time = Now::get() + CLOCK_TOLERANCE + 1;
		assert_noop!(capture(FARM, early.clone()), Error::<Test>::InFuture);
		early.time -= 1;
		assert_ok!(capture(FARM, early));
	});
}

#[test]
fn an_event_that_says_nothing_is_refused() {
	on_chain(|| {
		assert_noop!(say(EventType::Object, Action::Add).by(FARM), Error::<Test>::NoUnits);
		for event_type in [EventType::Object, EventType::Aggregation, EventType::Transaction, EventType::Association] {
			let without_action = say(event_type, None).of(&[jar(1)]).by(FARM);
			assert_eq!(without_action, Err(Error::<Test>::NoAction.into()));
		}
	});
}

#[test]
fn an_event_with_fields_of_another_type_is_refused() {
	on_chain(|| {
		let object = || say(EventType::Object, Action::Add).of(&[jar(1)]);
		assert_noop!(object().parent(&carton(1)).by(FARM), Error::<Test>::NotOfItsType);
		assert_noop!(object().making(&[jar(2)]).by(FARM), Error::<Test>::NotOfItsType);
		assert_noop!(object().together(1).by(FARM), Error::<Test>::NotOfItsType);
		let transformation = say(EventType::Transformation, None).making(&[jar(2)]).parent(&carton(1));
		assert_noop!(transformation.by(FARM), Error::<Test>::NotOfItsType);
	});
}

#[test]
fn an_amount_of_a_single_thing_is_refused() {
	on_chain(|| {
		assert_noop!(make(vec![amount(&jar(1), "5", "")]), Error::<Test>::NotDivisible);
		assert_noop!(transform(vec![], vec![amount(&jar(1), "5", "")]), Error::<Test>::NotDivisible);
	});
}

#[test]
fn a_single_thing_named_twice_in_an_event_is_refused_wherever_it_stands() {
	on_chain(|| {
		assert_noop!(commission(&[jar(1), jar(1)]), Error::<Test>::NamedTwice);
		let made = say(EventType::Transformation, None).of(&[jar(1)]).making(&[jar(1)]).by(FARM);
		assert_eq!(made, Err(Error::<Test>::NamedTwice.into()));
		assert_eq!(unpack(&carton(1), &[carton(1)]), Err(Error::<Test>::NamedTwice.into()));
		assert_ok!(make(vec![amount(&lot(), "5", ""), amount(&lot(), "5", "")]));
	});
}

#[test]
fn one_wrong_unit_refuses_the_event_and_nothing_is_written() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let events = Events::<Test>::iter().count();
		assert_eq!(observe(&[jar(1), jar(2)]), Err(Error::<Test>::NeverCommissioned.into()));
		assert_eq!(commission(&[jar(3), jar(1)]), Err(Error::<Test>::AlreadyCommissioned.into()));
		assert_eq!(Events::<Test>::iter().count(), events);
		assert!(!crate::Units::<Test>::contains_key(jar(3)));
		assert_eq!(known(&jar(1)).events, 1);
	});
}
