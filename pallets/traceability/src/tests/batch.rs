//! `capture_batch`: many events in one call.

use crate::{mock::*, rules::Beyond, Error, Event, Events, Units, MAX_BATCH};
use fairstream_doors::{
	OnRefusal::{Proceed, Rollback},
	ParticipantId,
};
use fairstream_epcis::{
	cbv::BizStep,
	core::CoreEvent,
	model::{
		Action::{Add, Delete, Observe},
		EventType::{Aggregation, Object},
	},
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

/// All that an event moves beyond what it names, and nothing asked.
const BEYOND: Beyond = Beyond { unnamed: 1_000, asked: 0 };

fn see(units: &[fairstream_gs1::Unit]) -> CoreEvent {
	say(Object, Observe).of(units).core()
}

fn begin(n: u32) -> CoreEvent {
	say(Object, Add).of(&[jar(n)]).core()
}

fn told() -> Vec<RuntimeEvent> {
	System::events().into_iter().map(|record| record.event).collect()
}

#[test]
fn each_event_of_a_batch_stands_on_those_before_it() {
	on_chain(|| {
		let events = vec![
			begin(1),
			see(&[jar(1)]),
			say(Aggregation, Add).parent(&carton(1)).of(&[jar(1)]).core(),
			say(Aggregation, Delete).parent(&carton(1)).core(),
			see(&[jar(1), carton(1)]),
		];
		assert_ok!(capture_batch(FARM, events, Rollback));
		assert_eq!((known(&jar(1)).events, known(&carton(1)).events), (5, 3));
		assert_eq!(Events::<Test>::iter().count(), 5);
		let said = Event::BatchCaptured { reporter: ParticipantId(1), captured: 5, refused: 0 };
		assert_eq!(told(), [said.into()]);
	});
}

#[test]
fn a_batch_that_goes_on_names_each_refused_event_with_its_unit_and_cause() {
	on_chain(|| {
		let events = vec![begin(1), see(&[jar(1), jar(2)]), begin(1), see(&[jar(1)])];
		assert_ok!(capture_batch(FARM, events, Proceed));
		let refused = |index, unit, error: Error<Test>| Event::NotCaptured { index, unit, error: error.into() }.into();
		assert_eq!(
			told(),
			[
				refused(1, Some(1), Error::NeverCommissioned),
				refused(2, Some(0), Error::AlreadyCommissioned),
				Event::BatchCaptured { reporter: ParticipantId(1), captured: 2, refused: 2 }.into(),
			]
		);
		assert_eq!(Events::<Test>::iter().count(), 2);
	});
}

#[test]
fn a_batch_that_is_rolled_back_fails_with_the_first_error_and_leaves_nothing() {
	on_chain(|| {
		let events = vec![begin(1), see(&[jar(2)]), begin(1)];
		assert_noop!(capture_batch(FARM, events, Rollback), Error::<Test>::NeverCommissioned);
		assert_eq!(Units::<Test>::iter().count(), 0);
	});
}

#[test]
fn who_may_not_report_reports_no_batch_and_a_carrier_begins_nothing_by_one() {
	on_chain(|| {
		for on_refusal in [Proceed, Rollback] {
			assert_noop!(capture_batch(STRANGER, vec![begin(1)], on_refusal), Error::<Test>::NotParticipant);
			assert_noop!(capture_batch(BANK, vec![begin(1)], on_refusal), Error::<Test>::NotAccredited);
		}
		let unsigned = Traceability::capture_batch(RuntimeOrigin::root(), vec![].try_into().expect("none"), Proceed);
		assert_eq!(unsigned.map_err(|error| error.error), Err(DispatchError::BadOrigin));
		assert_noop!(capture_batch(CARRIER, vec![begin(1)], Rollback), Error::<Test>::NotProducer);
	});
}

#[test]
fn an_event_that_stands_twice_in_a_batch_is_taken_once_and_one_may_be_withdrawn_in_it() {
	on_chain(|| {
		let event = begin(1);
		assert_ok!(capture_batch(FARM, vec![event.clone(), event.clone(), wrong(&event), begin(1)], Proceed));
		let refused = Event::NotCaptured { index: 1, unit: None, error: Error::<Test>::Duplicate.into() };
		assert!(told().contains(&refused.into()));
		assert!(told().contains(&Event::Declared { hash: event.hash, reporter: ParticipantId(1), stands: 0 }.into()));
		assert!(known(&jar(1)).commissioned.is_some(), "by the right one");
	});
}

#[test]
fn a_batch_of_many_events_on_one_unit_keeps_its_whole_history() {
	on_chain(|| {
		let mut events = vec![begin(1)];
		events.extend((1..MAX_BATCH).map(|_| see(&[jar(1)])));
		assert_ok!(capture_batch(FARM, events, Rollback));
		assert_eq!(known(&jar(1)).events, MAX_BATCH);
		let pages = |page| crate::OlderEvents::<Test>::get(jar(1), page);
		assert_eq!(crate::record::history(&known(&jar(1)), pages).len(), MAX_BATCH as usize);
	});
}

#[test]
fn what_is_odd_in_a_batch_is_told() {
	on_chain(|| {
		let sell = || say(Object, Observe).of(&[jar(1)]).step(BizStep::RetailSelling).core();
		assert_ok!(capture_batch(FARM, vec![begin(1), sell(), sell()], Rollback));
		assert!(told().iter().any(|event| matches!(event, RuntimeEvent::Traceability(Event::Flagged { .. }))));
		assert_eq!(crate::FlagsOf::<Test>::get(jar(1)).len(), 1);
	});
}

#[test]
fn a_batch_costs_no_more_than_its_events_by_themselves_and_no_less_than_any_of_them() {
	let events = [begin(1), see(&[jar(1), jar(2)]), say(Aggregation, Delete).parent(&carton(1)).core()];
	let each: Vec<_> = events.iter().map(|event| crate::weigh::event::<Test>(event, BEYOND)).collect();
	let sum = each.iter().fold(frame_support::weights::Weight::zero(), |sum, one| sum.saturating_add(*one));
	let batch = crate::weigh::batch::<Test>(&events, |_, _| BEYOND);
	assert!(batch.all_lt(sum));
	assert!(each.iter().all(|one| one.all_lte(batch)));
}

#[test]
fn the_room_that_a_batch_takes_counts_what_is_new_and_not_what_changed() {
	use crate::rules::{Book, Reporter};
	let reporter = Reporter { id: ParticipantId(1), is_producer: true };
	let mut book = Book::new(());
	for event in [begin(1), say(Aggregation, Add).parent(&carton(1)).of(&[jar(1)]).core(), see(&[jar(1)])] {
		book.take(&event, reporter, Now::get()).expect("true");
	}
	assert_eq!(book.changes().footprint().items, 3 + 2, "three events and two units");
}
