//! Terms that rest on a year that is not published
//!
//! The first of January 2027 is a Friday. While its year is not published it counts as a working day, and the Saturday after
//! it does not.

use crate::{mock::*, Event, Queue};
use fairstream_rules::{ClockId, Clocks, Kind, Period, Term};
use frame_support::dispatch::Pays;

/// From the 29th of December on. After three days comes the first of January.
const START: u64 = NEW_YEAR - 3 * DAY + 12 * HOUR;

/// A silence for so many days.
fn days(n: u32, kind: Kind) -> ClockId {
	let term = Term::Period { start: START, period: Period::Days(n) };
	Deadlines::set(clock(term, kind, Task::Note(0))).expect("it lies ahead")
}

fn on_new_years_eve(test: impl FnOnce()) {
	on_chain(|| {
		publish(2026, &[], &[]);
		block_at(START + 1);
		// The outage that this was is long over.
		blocks_until(NEW_YEAR - DAY);
		events();
		test();
	});
}

/// The first of January is a day of rest, so that three days end with Monday the 4th.
fn publish_later() {
	publish(2027, &["01-01"], &[]);
}

/// The Saturday after it is worked, so that four days end with it, and not with Monday the 4th.
fn publish_earlier() {
	publish(2027, &[], &["01-02"]);
}

fn due_of(id: ClockId) -> (u64, bool) {
	let duty = Deadlines::clock_of(id).expect("it goes");
	(duty.due, duty.provisional)
}

#[test]
fn an_end_that_rests_on_an_unpublished_year_is_shown_as_provisional() {
	on_new_years_eve(|| {
		let (near, far) = (days(2, Kind::Silence), days(3, Kind::Silence));
		assert_eq!((due_of(near), due_of(far)), ((NEW_YEAR, false), (NEW_YEAR + DAY, true)));
		let shown = |event: &_| matches!(event, Event::ClockSet { id, provisional: true, .. } if *id == far);
		assert_eq!(events().iter().filter(|event| shown(event)).count(), 1);
	});
}

#[test]
fn if_the_year_is_never_published_what_was_counted_holds() {
	on_new_years_eve(|| {
		let id = days(3, Kind::Silence);
		blocks_until(NEW_YEAR + DAY + GRACE);
		assert_eq!(done(), [(id, NEW_YEAR + DAY, NEW_YEAR + DAY + GRACE)]);
	});
}

#[test]
fn a_later_end_is_seen_at_once_and_the_clock_goes_on_when_its_turn_comes() {
	on_new_years_eve(|| {
		let id = days(3, Kind::Silence);
		publish_later();
		let due = NEW_YEAR + 4 * DAY;
		assert_eq!((due_of(id), open_until(id)), ((due, false), Some(due + GRACE)));
		assert_eq!(Queue::<Test>::iter().next().expect("it goes").2.due, NEW_YEAR + DAY, "nothing was written yet");
		events();
		blocks_until(NEW_YEAR + DAY + GRACE);
		assert_eq!((done(), events()), (vec![], vec![Event::Recounted { id, due, provisional: false }]));
		Deadlines::do_try_state().expect("the invariants hold");
		blocks_until(due + GRACE - 1);
		assert_eq!(done(), []);
		block_at(due + GRACE);
		assert_eq!(done(), [(id, due, due + GRACE)]);
	});
}

#[test]
fn an_earlier_end_is_the_one_that_counts_whoever_sees_it_first() {
	let due = NEW_YEAR + 2 * DAY;
	// Its owner, between the ends.
	on_new_years_eve(|| {
		let id = days(4, Kind::Silence);
		publish_earlier();
		blocks_until(due + GRACE - 1);
		assert!(!door_settle(id));
		block_at(due + GRACE);
		assert!(!stop(id));
		assert_eq!(done(), [(id, due, due + GRACE)]);
	});
	// The hook, at the end that was counted before.
	on_new_years_eve(|| {
		let id = days(4, Kind::Silence);
		publish_earlier();
		blocks_until(NEW_YEAR + 4 * DAY + GRACE);
		assert_eq!(done(), [(id, due, NEW_YEAR + 4 * DAY + GRACE)]);
	});
}

#[test]
fn anybody_may_have_an_end_counted_again_and_pays_only_if_it_stays() {
	on_new_years_eve(|| {
		let id = days(3, Kind::Silence);
		let settle = || Deadlines::settle(RuntimeOrigin::signed(1), id, LIGHT);
		assert_eq!(settle().map_err(|error| error.error), Err(crate::Error::<Test>::NotDue.into()));
		publish_later();
		events();
		assert_eq!(settle().expect("it has moved").pays_fee, Pays::No);
		let due = NEW_YEAR + 4 * DAY;
		assert_eq!(events(), [Event::Recounted { id, due, provisional: false }]);
		assert_eq!(settle().map_err(|error| error.error), Err(crate::Error::<Test>::NotDue.into()));
		blocks_until(due + GRACE);
		assert_eq!(done(), [(id, due, due + GRACE)]);
	});
}

#[test]
fn an_end_that_stays_is_no_longer_provisional() {
	on_new_years_eve(|| {
		let id = days(3, Kind::Appointed);
		publish(2027, &[], &[]);
		events();
		assert!(!door_settle(id));
		assert_eq!(events(), [Event::Recounted { id, due: NEW_YEAR + DAY, provisional: false }]);
		blocks_until(NEW_YEAR + DAY);
		assert_eq!(done(), [(id, NEW_YEAR + DAY, NEW_YEAR + DAY)]);
	});
}

#[test]
fn the_inclusion_grace_moves_with_the_end() {
	on_new_years_eve(|| {
		let id = days(3, Kind::Silence);
		change(fairstream_rules::RuleId::ClockInclusionGrace, 0, fairstream_rules::Value::Minutes(90));
		publish_later();
		door_settle(id);
		assert_eq!(open_until(id), Some(NEW_YEAR + 4 * DAY + 60 * MINUTE), "it is the one of when the clock was set");
	});
}

#[test]
fn among_many_that_move_the_others_are_not_kept_waiting() {
	on_new_years_eve(|| {
		let moving: Vec<_> = (0..5).map(|_| days(3, Kind::Appointed)).collect();
		let fixed = appoint(NEW_YEAR + DAY);
		publish_later();
		blocks_until(NEW_YEAR + DAY);
		assert_eq!(done_ids(), [fixed.0]);
		blocks_until(NEW_YEAR + 4 * DAY);
		assert_eq!(done_ids()[1..], moving.iter().map(|id| id.0).collect::<Vec<_>>());
	});
}
