//! Tasks within tasks

use crate::{mock::*, AsOf, Index, MAX_NESTING};
use fairstream_rules::{ClockId, Kind};

fn appointed(due: u64, task: Task) -> ClockId {
	set_at(due, Kind::Appointed, task)
}

/// Clocks that fire together, each of which settles the next.
fn chain_of(length: u64) -> Vec<ClockId> {
	(0..length).map(|n| appointed(BEGIN + 5, Task::Settle(ClockId(n + 1)))).collect()
}

#[test]
fn a_task_within_a_task_finds_what_has_run_out_and_leaves_it_to_its_turn() {
	assert_eq!(MAX_NESTING, 2);
	on_chain(|| {
		let chain = chain_of(3);
		Now::set(BEGIN + 5);
		assert!(door_settle(chain[0]));
		assert_eq!(done_ids(), [0, 1]);
		assert!(Index::<Test>::contains_key(chain[2]), "it waits");
		poll();
		assert_eq!(done_ids(), [0, 1, 2]);
	});
}

#[test]
fn it_is_answered_that_it_ran_out_and_can_not_be_stopped() {
	on_chain(|| {
		appointed(BEGIN + 5, Task::Settle(ClockId(1)));
		appointed(BEGIN + 5, Task::Stop(ClockId(2)));
		let third = appoint(BEGIN + 5);
		Now::set(BEGIN + 5);
		assert!(door_settle(ClockId(0)));
		assert_eq!(done_ids(), [0, 1]);
		assert!(door_settle(third));
		assert_eq!(done_ids(), [0, 1, 2]);
	});
}

#[test]
fn a_failed_clock_that_it_finds_stays_failed() {
	on_chain(|| {
		let fails = appointed(BEGIN + 1, Task::Fail);
		block_at(BEGIN + 1);
		appointed(BEGIN + 5, Task::Settle(ClockId(2)));
		appointed(BEGIN + 5, Task::Settle(fails));
		Now::set(BEGIN + 5);
		Stubborn::set(false);
		assert!(door_settle(ClockId(1)));
		assert_eq!(done_ids(), [1, 2]);
		assert!(kept(fails).is_some());
	});
}

#[test]
fn a_long_chain_is_worked_off_all_the_same_each_once() {
	on_chain(|| {
		chain_of(9);
		block_at(BEGIN + 5);
		assert_eq!(done_ids(), (0..9).collect::<Vec<_>>());
	});
}

#[test]
fn after_a_task_within_it_a_task_is_judged_as_of_its_own_moment_again() {
	on_chain(|| {
		// The outer fires later than the inner, which the queue has not come to.
		let inner = appointed(BEGIN + 5, Task::Fail);
		block_at(BEGIN + 5);
		Stubborn::set(false);
		let outer = appointed(BEGIN + 10, Task::SettleBeforeNext(inner, 1));
		Now::set(BEGIN + MINUTE);
		assert!(door_settle(outer));
		assert_eq!(fired(), [(outer, BEGIN + 10), (inner, BEGIN + 5)]);
		let next = Deadlines::clock_of(ClockId(2)).expect("it goes");
		assert_eq!(next.due, BEGIN + 11);
		assert!(!AsOf::<Test>::exists());
	});
}

#[test]
fn a_task_that_fails_leaves_the_judgement_as_it_was() {
	on_chain(|| {
		let outer = appointed(BEGIN + 5, Task::SettleBeforeNext(ClockId(1), 1));
		let inner = appointed(BEGIN + 5, Task::Fail);
		block_at(BEGIN + MINUTE);
		assert_eq!(done_ids(), [outer.0, 2], "the successor was set as of the outer one's moment");
		assert!(kept(inner).is_some());
		assert!(!AsOf::<Test>::exists());
	});
}
