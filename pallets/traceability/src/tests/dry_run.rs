//! `dry_run`: what would become of events that are not sent yet.

use crate::{mock::*, Events, Units, CLOCK_TOLERANCE};
use fairstream_epcis::{
	core::CoreEvent,
	model::{Action, EventType},
};

fn begin(unit: u32) -> CoreEvent {
	say(EventType::Object, Action::Add).of(&[jar(unit)]).core()
}

fn see(units: &[u32]) -> CoreEvent {
	let units: Vec<_> = units.iter().map(|n| jar(*n)).collect();
	say(EventType::Object, Action::Observe).of(&units).core()
}

fn dry_run(who: u64, events: Vec<CoreEvent>) -> Vec<Result<(), (&'static str, Option<u32>)>> {
	Traceability::dry_run(&who, events, 0)
}

#[test]
fn each_event_stands_on_those_before_it_and_nothing_is_written() {
	on_chain(|| {
		let (early, begun, seen) = (see(&[1]), begin(1), see(&[1]));
		let verdicts = dry_run(FARM, vec![early, begun, seen.clone(), seen]);
		assert_eq!(verdicts, [Err(("NeverCommissioned", Some(0))), Ok(()), Ok(()), Err(("Duplicate", None))]);
		assert_eq!((Events::<Test>::iter().count(), Units::<Test>::iter().count()), (0, 0));
		assert!(System::events().is_empty());
	});
}

#[test]
fn the_unit_that_shows_the_cause_is_named_by_its_place() {
	on_chain(|| {
		commission(&[jar(1), jar(2)]).expect("new jars");
		assert_eq!(dry_run(CARRIER, vec![see(&[1, 2, 3])]), [Err(("NeverCommissioned", Some(2)))]);
	});
}

#[test]
fn a_declaration_is_not_taken_for_the_event_that_it_withdraws() {
	on_chain(|| {
		let event = begin(1);
		let verdicts = dry_run(FARM, vec![wrong(&event), event.clone(), wrong(&event), wrong(&event), see(&[1])]);
		assert_eq!(
			verdicts,
			[
				Err(("NothingDeclared", None)),
				Ok(()),
				Ok(()),
				Err(("DeclaredBefore", None)),
				Err(("NeverCommissioned", Some(0)))
			]
		);
	});
}

#[test]
fn who_can_not_report_learns_it_for_each_event() {
	on_chain(|| {
		assert_eq!(dry_run(STRANGER, vec![begin(1), begin(2)]), [Err(("NotParticipant", None)); 2]);
		assert_eq!(dry_run(BANK, vec![begin(1)]), [Err(("NotAccredited", None))]);
		assert_eq!(dry_run(CARRIER, vec![begin(1)]), [Err(("NotProducer", None))]);
	});
}

#[test]
fn a_chain_whose_last_block_is_old_is_asked_by_the_clock_of_who_asks() {
	on_chain(|| {
		let mut event = begin(1);
		event.time = Now::get() + 10 * CLOCK_TOLERANCE;
		assert_eq!(Traceability::dry_run(&FARM, vec![event.clone()], 0), [Err(("InFuture", None))]);
		assert_eq!(Traceability::dry_run(&FARM, vec![event.clone()], event.time), [Ok(())]);
	});
}

#[test]
fn what_stands_by_the_dry_run_is_taken_and_what_does_not_is_refused() {
	on_chain(|| {
		let events = vec![begin(1), see(&[1, 2]), begin(2), see(&[1, 2])];
		let foretold = dry_run(FARM, events.clone());
		assert_eq!(foretold, [Ok(()), Err(("NeverCommissioned", Some(1))), Ok(()), Ok(())]);
		for (event, foretold) in events.into_iter().zip(foretold) {
			assert_eq!(capture(FARM, event).is_ok(), foretold.is_ok());
		}
	});
}
