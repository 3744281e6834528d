//! `capture`: who may report, and which events are taken.

use crate::{mock::*, Error, Event, Events, CLOCK_TOLERANCE};
use fairstream_doors::ParticipantId;
use fairstream_epcis::{
	core::{Amount, CoreUnit},
	model::{Action, EventType},
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn commissioning() -> fairstream_epcis::core::CoreEvent {
	event(EventType::Object, Action::Add, None, &[jar(1)])
}

#[test]
fn a_captured_event_stands_under_its_digest_with_reporter_and_time() {
	on_chain(|| {
		let event = commissioning();
		assert_ok!(Traceability::capture(RuntimeOrigin::signed(FARM), Box::new(event.clone())));
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
		assert_ok!(Traceability::capture(RuntimeOrigin::signed(FARM), Box::new(event.clone())));
		assert_noop!(Traceability::capture(RuntimeOrigin::signed(FARM), Box::new(event)), Error::<Test>::Duplicate);
	});
}

#[test]
fn nobody_keeps_an_event_out_by_using_its_digest_first() {
	on_chain(|| {
		assert_ok!(commission(&[jar(9)]));
		let genuine = commissioning();
		let mut squatted = event(EventType::Object, Action::Observe, None, &[jar(9)]);
		squatted.hash = genuine.hash;
		assert_ok!(Traceability::capture(RuntimeOrigin::signed(CARRIER), Box::new(squatted)));
		assert_ok!(Traceability::capture(RuntimeOrigin::signed(FARM), Box::new(genuine.clone())));
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
		let capture = |origin| Traceability::capture(origin, Box::new(commissioning()));
		assert_noop!(capture(RuntimeOrigin::signed(STRANGER)), Error::<Test>::NotParticipant);
		assert_noop!(capture(RuntimeOrigin::signed(BANK)), Error::<Test>::NotAccredited);
		assert_noop!(capture(RuntimeOrigin::root()), DispatchError::BadOrigin);
	});
}

#[test]
fn only_a_producer_commissions() {
	on_chain(|| {
		assert_noop!(
			Traceability::capture(RuntimeOrigin::signed(CARRIER), Box::new(commissioning())),
			Error::<Test>::NotProducer
		);
	});
}

#[test]
fn an_event_in_the_future_is_refused_beyond_what_clocks_may_differ() {
	on_chain(|| {
		let mut late = commissioning();
		late.time = Now::get() + CLOCK_TOLERANCE + 1;
		assert_noop!(
			Traceability::capture(RuntimeOrigin::signed(FARM), Box::new(late.clone())),
			Error::<Test>::InFuture
		);
		late.time -= 1;
		assert_ok!(Traceability::capture(RuntimeOrigin::signed(FARM), Box::new(late)));
	});
}

#[test]
fn what_is_not_taken_yet_is_refused_by_name() {
	on_chain(|| {
		for event_type in [EventType::Transaction, EventType::Transformation, EventType::Association] {
			let event = event(event_type, Action::Observe, None, &[jar(1)]);
			assert_noop!(
				Traceability::capture(RuntimeOrigin::signed(FARM), Box::new(event)),
				Error::<Test>::TypeNotYet
			);
		}
		let mut declaration = commissioning();
		declaration.is_error_declaration = true;
		assert_noop!(
			Traceability::capture(RuntimeOrigin::signed(FARM), Box::new(declaration)),
			Error::<Test>::DeclarationNotYet
		);
	});
}

#[test]
fn an_event_that_says_nothing_is_refused() {
	on_chain(|| {
		let empty = event(EventType::Object, Action::Add, None, &[]);
		assert_noop!(Traceability::capture(RuntimeOrigin::signed(FARM), Box::new(empty)), Error::<Test>::NoUnits);
		let mut without_action = commissioning();
		without_action.action = None;
		assert_noop!(
			Traceability::capture(RuntimeOrigin::signed(FARM), Box::new(without_action)),
			Error::<Test>::NoAction
		);
	});
}

#[test]
fn an_amount_of_a_single_thing_is_refused() {
	on_chain(|| {
		let mut event = commissioning();
		let amount = Some(Amount::new(5, 0).expect("five"));
		event.units = vec![CoreUnit::Quantity { unit: jar(1), amount, uom: None }].try_into().expect("one unit");
		assert_noop!(Traceability::capture(RuntimeOrigin::signed(FARM), Box::new(event)), Error::<Test>::NotDivisible);
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
	});
}
