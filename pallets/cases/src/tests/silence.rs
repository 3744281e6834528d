//! What follows when nobody acts, however late the queue is.

use super::*;
use crate::{Error, Missed, Task, Watch};
use fairstream_docket::Heard;
use frame_support::{assert_noop, assert_storage_noop};

#[test]
fn a_hearing_in_which_nobody_says_anything_leads_on() {
	on_chain(|| {
		let id = at(Stage::Hearing);
		let due = let_run_out(id);
		assert_eq!(last_event(), Event::Passed { case: id, from: Stage::Hearing, to: Some(Stage::Decision), due });
		assert_eq!((waiting(id).stage, waiting(id).since), (Stage::Decision, due));
		assert_eq!(case(id).heard, Some(Heard::Silent));
		let steps = way(Stage::Hearing).len() + 1;
		assert_eq!(case(id).steps as usize, steps, "what was signed for the hearing does nothing after it");
	});
}

#[test]
fn a_call_first_settles_what_is_due_as_of_its_moment() {
	on_chain(|| {
		let id = at(Stage::Hearing);
		let due = waiting(id).due;
		Now::set(due + 3 * DAY);
		assert_noop!(act(participant(OPERATOR), id, made(Step::State)), Error::<Test>::OutOfStage);
		assert_ok!(take_settled(id, Step::FindBreach));
		let passed = Event::Passed { case: id, from: Stage::Hearing, to: Some(Stage::Decision), due };
		assert!(events().contains(&passed));
		assert_eq!(case(id).adverse.map(|adverse| adverse.heard()), Some(Heard::Silent));
	});
}

/// Take a step of the seat's in a case in which something is due, which counts as a step.
fn take_settled(id: CaseId, step: Step) -> DispatchResult {
	let number = case(id).steps + 1;
	Docket::act(by(Role::Seat, id), id, number, made(step)).map(|_| ()).map_err(|refused| refused.error)
}

#[test]
fn what_the_queue_is_late_with_is_dated_to_when_it_was_due() {
	on_chain(|| {
		let id = at(Stage::Hearing);
		let (due, rest) = (waiting(id).due, case(id).rest);
		Now::set(due + 20 * DAY);
		List::work();
		assert_eq!((waiting(id).since, waiting(id).due), (due, due + rest));
		assert_eq!(clock(id).term, Term::Moment(due + rest));
	});
}

#[test]
fn a_seat_acts_in_time_also_if_the_queue_has_yet_to_come_to_its_stage() {
	on_chain(|| {
		let id = at(Stage::Hearing);
		Now::set(waiting(id).due + case(id).rest - HOUR);
		assert_ok!(take_settled(id, Step::FindNone));
		assert_eq!((waiting(id).stage, Missed::<Test>::iter().count()), (Stage::TellNone, 0));
	});
}

#[test]
fn a_window_that_is_over_is_over_however_late_the_queue_is() {
	on_chain(|| {
		let id = at(Stage::Appealable);
		Now::set(waiting(id).due - 1);
		let open = frame_support::storage::with_transaction(|| {
			let appealed = act(participant(OPERATOR), id, made(Step::Appeal));
			sp_runtime::TransactionOutcome::Rollback(appealed)
		});
		assert_ok!(open);
		Now::mutate(|now| *now += 1);
		assert_noop!(act(participant(OPERATOR), id, made(Step::Appeal)), Error::<Test>::HasEnded);
	});
}

#[test]
fn a_case_whose_time_in_the_state_is_over_too_is_unknown() {
	on_chain(|| {
		let id = at(Stage::Appealable);
		Now::set(end_of(RuleId::CaseKept, waiting(id).due));
		assert_noop!(act(participant(OPERATOR), id, made(Step::Appeal)), Error::<Test>::UnknownCase);
		assert_noop!(attach(participant(OPERATOR), id, DOCUMENT), Error::<Test>::UnknownCase);
		assert_noop!(remind(seat(PREFECTURE), id), Error::<Test>::UnknownCase);
	});
}

#[test]
fn a_call_settles_so_many_clocks_and_leaves_more_to_the_queue() {
	on_chain(|| {
		let id = report();
		// The seat's clock, and those of three who did not remind it.
		let mut ends = vec![waiting(id).due];
		for _ in 0..3 {
			ends.push(end_of(RuleId::SeatRemind, ends[ends.len() - 1]));
		}
		Now::set(ends[3]);
		for refused in
			[act(seat(COUNTY), id, made(Step::Accept)), remind(seat(NATION), id), attach(by_citizen(), id, DOCUMENT)]
		{
			assert_eq!(refused, Err(Error::<Test>::Behind.into()));
		}
		assert_eq!(Missed::<Test>::iter().count(), 0, "what was settled is undone with the call");
		Now::set(ends[3] - 1);
		assert_ok!(remind(seat(NATION), id));
		assert_eq!(Missed::<Test>::iter_values().sum::<u32>(), 3);
	});
}

#[test]
fn what_a_call_left_to_the_queue_is_done_when_that_is_worked() {
	on_chain(|| {
		let id = report();
		Now::set(JUNE + 90 * DAY);
		assert_noop!(act(seat(COUNTY), id, made(Step::Accept)), Error::<Test>::Behind);
		List::work();
		assert_ok!(take(id, Step::Accept));
	});
}

#[test]
fn after_an_outage_an_answer_counts_until_its_grace_is_over() {
	for (late, counts) in [(5 * DAY - 1, true), (5 * DAY, false)] {
		on_chain(|| {
			let id = at(Stage::Hearing);
			let due = waiting(id).due;
			Grace::set(5 * DAY);
			Now::set(due + late);
			let stated = act(participant(OPERATOR), id, made(Step::State));
			assert_eq!(stated.is_ok(), counts);
			if !counts {
				assert_eq!(stated, Err(Error::<Test>::OutOfStage.into()));
			}
		});
	}
}

#[test]
fn what_begins_with_a_silence_begins_when_that_fired_and_is_dated_to_when_it_was_due() {
	on_chain(|| {
		let id = at(Stage::Hearing);
		let (due, rest) = (waiting(id).due, case(id).rest);
		Grace::set(5 * DAY);
		Now::set(due + 30 * DAY);
		List::work();
		assert!(events().contains(&Event::Passed { case: id, from: Stage::Hearing, to: Some(Stage::Decision), due }));
		assert_eq!((waiting(id).since, waiting(id).due), (due + 5 * DAY, due + 5 * DAY + rest));
	});
}

#[test]
fn a_case_that_ends_long_before_its_silence_fires_is_kept_its_whole_time_after() {
	on_chain(|| {
		let id = at(Stage::Appealable);
		let due = waiting(id).due;
		Grace::set(40 * DAY);
		let fired = due + 40 * DAY;
		assert!(end_of(RuleId::CaseKept, due) < fired, "it would be over before anybody could know");
		let_run_out(id);
		assert_eq!((ended(id).at, ended(id).release), (due, end_of(RuleId::CaseRetention, due)));
		assert_eq!(Book::end_of(clock(id).term).moment, end_of(RuleId::CaseKept, fired));
		Now::set(end_of(RuleId::CaseKept, fired));
		List::work();
		assert_eq!(Cases::<Test>::get(id), None);
	});
}

#[test]
fn nobody_acts_in_a_case_whose_clock_ran_out_in_vain_before_that_was_done() {
	on_chain(|| {
		for stage in [Stage::Check, Stage::Hearing] {
			let id = at(stage);
			List::keep_undone(case(id).clock());
			assert_noop!(act(seat(COUNTY), id, made(Step::Accept)), Error::<Test>::Behind);
			assert_noop!(act(participant(OPERATOR), id, Move::Waive), Error::<Test>::Behind);
			assert_noop!(attach(by_citizen(), id, DOCUMENT), Error::<Test>::Behind);
			assert_noop!(remind(seat(PREFECTURE), id), Error::<Test>::Behind);
		}
	});
}

#[test]
fn a_case_whose_clock_is_neither_there_nor_kept_is_broken() {
	chain().execute_with(|| {
		let id = report();
		assert_ok!(Docket::do_try_state());
		List::lose(case(id).clock());
		assert!(Docket::do_try_state().is_err());
	});
}

#[test]
fn a_miss_in_the_first_three_years_of_the_count_forgets_none() {
	on_chain(|| {
		let id = report();
		assert_ok!(Docket::carry_out(Task::RunOut(id), DAY, JUNE));
		assert_eq!(Missed::<Test>::iter().collect::<Vec<_>>(), [(COUNTY, 0, 1)]);
	});
}

#[test]
fn a_task_about_a_case_that_is_gone_or_over_does_nothing() {
	on_chain(|| {
		let id = at(Stage::Inquiry);
		close_without_finding(id);
		assert_storage_noop!(assert_ok!(Docket::carry_out(Task::RunOut(id), JUNE, JUNE)));
		for task in [Task::RunOut(CaseId(99)), Task::Archive(CaseId(99))] {
			assert_storage_noop!(assert_ok!(Docket::carry_out(task, JUNE, JUNE)));
		}
	});
}

#[test]
fn a_case_that_waits_is_not_archived() {
	on_chain(|| {
		let id = report();
		assert_storage_noop!(assert_ok!(Docket::carry_out(Task::Archive(id), JUNE, JUNE)));
	});
}

#[test]
fn with_time_alone_every_case_comes_to_whose_turn_is_a_seats_or_to_its_end() {
	for row in Kind::ALL.into_iter().flat_map(|kind| kind.row().stages) {
		on_chain(|| {
			let id = at(row.stage);
			pass(130 * DAY);
			match row.stage {
				Stage::Refused
				| Stage::Unfounded
				| Stage::Appealable
				| Stage::Upheld
				| Stage::Stopped
				| Stage::StoppedLonger
				| Stage::StopUpheld => assert_eq!(Cases::<Test>::get(id), None),
				Stage::Hearing => assert_eq!(waiting(id).stage, Stage::Decision),
				stage => {
					assert_eq!(waiting(id).stage, stage);
					assert!(waiting(id).watch != Watch::OnTime || waiting(id).due > Now::get());
				}
			}
		});
	}
}
