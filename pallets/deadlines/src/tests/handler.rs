//! What a handler may do

use crate::mock::*;
use fairstream_rules::{ClockId, Kind};

fn appointed(due: u64, task: Task) -> ClockId {
	set_at(due, Kind::Appointed, task)
}

#[test]
fn it_may_settle_and_stop_its_own_clock_and_hears_that_it_ran_out() {
	on_chain(|| {
		let by_hook = appointed(BEGIN + 5, Task::SettleItself);
		block_at(BEGIN + 5);
		let by_door = appointed(BEGIN + 6, Task::SettleItself);
		Now::set(BEGIN + 6);
		assert!(door_settle(by_door));
		assert_eq!(done_ids(), [by_hook.0, by_door.0], "each once");
	});
}

#[test]
fn it_may_settle_another_clock_that_has_run_out() {
	on_chain(|| {
		let settles = appointed(BEGIN + 5, Task::Settle(ClockId(1)));
		let (settled, next) = (appoint(BEGIN + 5), appoint(BEGIN + 5));
		block_at(BEGIN + 5);
		assert_eq!(done_ids(), [settles.0, settled.0, next.0], "each once");
	});
}

#[test]
fn clocks_that_settle_each_other_are_done_once_each() {
	on_chain(|| {
		appointed(BEGIN + 5, Task::Settle(ClockId(1)));
		appointed(BEGIN + 5, Task::Settle(ClockId(0)));
		block_at(BEGIN + 5);
		assert_eq!(done_ids(), [0, 1]);
	});
}

#[test]
fn it_may_stop_a_clock_that_is_open() {
	on_chain(|| {
		appointed(BEGIN + 5, Task::Stop(ClockId(1)));
		silence(BEGIN + 1);
		block_at(BEGIN + 5);
		blocks_until(BEGIN + 2 * HOUR);
		assert_eq!(done_ids(), [0]);
	});
}

#[test]
fn it_may_set_a_clock() {
	on_chain(|| {
		appointed(BEGIN + 5, Task::SetAnother(5));
		block_at(BEGIN + 6);
		assert_eq!(done_ids(), [0]);
		block_at(BEGIN + 10);
		assert_eq!(done(), [(ClockId(0), BEGIN + 5, BEGIN + 6), (ClockId(1), BEGIN + 10, BEGIN + 10)]);
	});
}

#[test]
fn a_failure_within_another_task_is_the_inner_clocks_own() {
	on_chain(|| {
		let outer = appointed(BEGIN + 5, Task::Settle(ClockId(1)));
		let inner = appointed(BEGIN + 5, Task::Fail);
		block_at(BEGIN + 5);
		assert_eq!(done_ids(), [outer.0]);
		assert!(kept(inner).is_some() && kept(outer).is_none());
	});
}
