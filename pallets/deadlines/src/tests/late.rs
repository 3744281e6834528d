//! A task that is late is carried out as of the moment when its clock fired

use crate::{mock::*, AsOf, Queue};
use fairstream_rules::{ClockError, ClockId, Clocks, Kind, RuleId, Term, Value};

fn next(kind: Kind, after: After, later: u64) -> Task {
	Task::Next { kind, after, later }
}

#[test]
fn a_task_is_told_when_its_clock_was_due_and_when_it_fired_and_not_how_late_it_is() {
	on_chain(|| {
		let (appointed, silent) = (appoint(BEGIN + 5), silence(BEGIN + 5));
		late_until(BEGIN + 2 * HOUR);
		poll();
		assert_eq!(fired(), [(appointed, BEGIN + 5), (silent, BEGIN + 5 + GRACE)]);
		assert_eq!(done(), [(appointed, BEGIN + 5, Now::get()), (silent, BEGIN + 5, Now::get())]);
	});
}

#[test]
fn a_silence_that_an_outage_held_fired_when_the_grace_was_over() {
	on_chain(|| {
		let id = silence(BEGIN + HOUR);
		block_at(BEGIN + 5 * HOUR);
		late_until(BEGIN + 3 * DAY);
		poll();
		assert_eq!(fired(), [(id, BEGIN + 5 * HOUR + DAY)]);
	});
}

#[test]
fn the_next_stage_begins_as_of_then_and_is_carried_out_in_its_turn_though_it_is_over_by_now() {
	on_chain(|| {
		let first = set_at(BEGIN + 5, Kind::Appointed, next(Kind::Appointed, After::Due, 5 * MINUTE));
		let between = appoint(BEGIN + 5 + MINUTE);
		late_until(BEGIN + 9 * MINUTE);
		poll();
		let (now, second) = (Now::get(), ClockId(2));
		let expected = [(first, BEGIN + 5), (between, BEGIN + 5 + MINUTE), (second, BEGIN + 5 + 5 * MINUTE)]
			.map(|(id, due)| (id, due, now));
		assert_eq!(done(), expected);
		assert_eq!(kept(first), None);
	});
}

#[test]
fn a_late_successor_may_be_left_to_a_poke() {
	on_chain(|| {
		set_at(BEGIN + 5, Kind::Appointed, next(Kind::Appointed, After::Fired, 5));
		late_until(BEGIN + MINUTE);
		assert!(door_settle(ClockId(0)));
		assert_eq!((done_ids(), Queue::<Test>::iter().count()), (vec![0], 1));
		Deadlines::poke(RuntimeOrigin::signed(1), PLENTY).expect("there is something to do");
		assert_eq!(done_ids(), [0, 1]);
	});
}

#[test]
fn a_stage_that_began_when_the_last_was_due_is_refused_if_it_was_over_when_that_fired() {
	on_chain(|| {
		let over = set_at(BEGIN + 5, Kind::Silence, next(Kind::Silence, After::Due, GRACE));
		let ahead = set_at(BEGIN + 5, Kind::Silence, next(Kind::Silence, After::Due, GRACE + 1));
		let from_fired = set_at(BEGIN + 5, Kind::Silence, next(Kind::Silence, After::Fired, 1));
		late_until(BEGIN + HOUR + MINUTE);
		poll();
		assert_eq!(done_ids(), [ahead.0, from_fired.0]);
		assert!(kept(over).is_some());
	});
}

#[test]
fn a_bearer_who_could_not_know_within_an_outage_has_its_term_from_the_firing_on() {
	on_chain(|| {
		set_at(BEGIN + HOUR, Kind::Silence, next(Kind::Silence, After::Fired, 2 * HOUR));
		block_at(BEGIN + 5 * HOUR);
		let over = BEGIN + 5 * HOUR + DAY;
		blocks_until(over + MINUTE);
		assert_eq!(open_until(ClockId(1)), Some(over + 2 * HOUR + GRACE));
	});
}

#[test]
fn what_was_open_then_is_stopped_though_it_is_over_by_now() {
	let at_ten = |worked: u64| {
		on_chain(|| {
			let stops = set_at(BEGIN + MINUTE, Kind::Appointed, Task::Stop(ClockId(1)));
			let stopped = silence(BEGIN + 2 * MINUTE);
			late_until(BEGIN + worked);
			poll();
			blocks_until(BEGIN + 4 * HOUR);
			assert_eq!((done_ids(), open_until(stopped)), (vec![stops.0], None));
		});
	};
	at_ten(MINUTE);
	at_ten(3 * HOUR);
}

#[test]
fn what_had_run_out_then_can_not_be_stopped_and_what_fires_together_had() {
	on_chain(|| {
		let stops = set_at(BEGIN + MINUTE, Kind::Appointed, Task::Stop(ClockId(1)));
		let together = appoint(BEGIN + MINUTE);
		late_until(BEGIN + 5 * MINUTE);
		poll();
		assert_eq!(done_ids(), [stops.0, together.0]);
	});
}

#[test]
fn what_was_open_then_is_not_settled_and_comes_in_its_turn() {
	on_chain(|| {
		let settles = set_at(BEGIN + 1, Kind::Appointed, Task::Settle(ClockId(2)));
		let between = appoint(BEGIN + 2);
		let later = appoint(BEGIN + 3);
		late_until(BEGIN + MINUTE);
		poll();
		assert_eq!(done_ids(), [settles.0, between.0, later.0]);
	});
}

#[test]
fn a_successors_grace_is_the_one_that_held_when_the_clock_before_it_fired() {
	on_chain(|| {
		set_at(BEGIN + 5, Kind::Appointed, next(Kind::Silence, After::Fired, DAY));
		change(RuleId::ClockInclusionGrace, BEGIN + 6, Value::Minutes(90));
		late_until(BEGIN + MINUTE);
		poll();
		assert_eq!(open_until(ClockId(1)), Some(BEGIN + 5 + DAY + 60 * MINUTE));
	});
}

#[test]
fn an_outage_that_was_noted_since_says_nothing_about_then() {
	on_chain(|| {
		let stops = set_at(BEGIN + MINUTE, Kind::Appointed, Task::Stop(ClockId(1)));
		// It was open then, and ran out a minute before the outage.
		silence(BEGIN + 2 * MINUTE);
		late_until(BEGIN + 2 * MINUTE + GRACE);
		Now::set(BEGIN + 2 * DAY);
		poll();
		assert_eq!(done_ids(), [stops.0]);
	});
}

#[test]
fn outside_of_tasks_all_is_judged_as_of_now() {
	on_chain(|| {
		appoint(BEGIN + 5);
		block_at(BEGIN + MINUTE);
		assert!(!AsOf::<Test>::exists());
		let refused = Deadlines::set(clock(Term::Moment(BEGIN + 6), Kind::Appointed, Task::Note(0)));
		assert_eq!(refused, Err(ClockError::InThePast { due: BEGIN + 6 }));
	});
}
