//! Clocks that failed are nobody's: the hook tries them again

use crate::{mock::*, Event, Reason, Retried, WeightInfo, PAGE};
use fairstream_rules::{ClockId, Kind};
use frame_support::{
	traits::Hooks,
	weights::{Weight, WeightMeter},
};
use sp_runtime::DispatchError;

const REFUSED: Reason = Reason::Refused(DispatchError::Corruption);

fn fails(due: u64) -> ClockId {
	set_at(due, Kind::Appointed, Task::Fail)
}

/// So many blocks, in each of which the hook looks at one.
fn blocks(count: u64) {
	(0..count).for_each(|_| block_at(Now::get() + SECOND));
}

#[test]
fn when_the_cause_is_mended_the_hook_does_it_as_of_when_it_was_due_and_fired() {
	on_chain(|| {
		let id = set_at(BEGIN + 5, Kind::Silence, Task::Fail);
		blocks_until(BEGIN + 2 * HOUR);
		assert!(kept(id).is_some_and(|undone| undone.fired == BEGIN + 5 + GRACE));
		Stubborn::set(false);
		block_at(BEGIN + 2 * HOUR + 1);
		assert_eq!((done(), kept(id)), (vec![(id, BEGIN + 5, BEGIN + 2 * HOUR + 1)], None));
		assert_eq!(fired(), [(id, BEGIN + 5 + GRACE)]);
	});
}

#[test]
fn a_successor_that_is_set_so_late_is_judged_as_of_then_whoever_tries() {
	let retried_by = |retry: fn(ClockId)| {
		on_chain(|| {
			let id = set_at(BEGIN + 5, Kind::Appointed, Task::FailBeforeNext(5));
			block_at(BEGIN + 5);
			Stubborn::set(false);
			Now::set(BEGIN + 9 * MINUTE);
			retry(id);
			poll();
			assert_eq!(fired(), [(id, BEGIN + 5), (ClockId(1), BEGIN + 10)]);
		});
	};
	retried_by(|_| blocks(1));
	retried_by(|id| assert!(door_settle(id)));
	retried_by(|id| {
		Deadlines::settle(RuntimeOrigin::signed(1), id, LIGHT).expect("it is tried");
	});
}

#[test]
fn one_in_a_block_the_oldest_first() {
	on_chain(|| {
		let ids = [5, 3, 9].map(|later| fails(BEGIN + later));
		block_at(BEGIN + 9);
		Stubborn::set(false);
		let mut finished = Vec::new();
		for id in ids {
			blocks(1);
			finished.push(id.0);
			assert_eq!(done_ids(), finished);
		}
		blocks(2);
		assert_eq!(done_ids(), finished);
	});
}

#[test]
fn one_that_fails_again_stands_in_nobodys_way() {
	on_chain(|| {
		let hopeless = [1, 2].map(|_| set_at(BEGIN + 1, Kind::Appointed, Task::SetAndFail));
		let ids = [fails(BEGIN + 1).0, fails(BEGIN + 1).0];
		block_at(BEGIN + 1);
		Stubborn::set(false);
		blocks(2);
		assert_eq!(done(), []);
		blocks(2);
		assert_eq!(done_ids(), ids);
		assert_eq!(Retried::<Test>::get(), Some(ClockId(ids[1]).into()));
		for id in [hopeless[0], hopeless[1], hopeless[0]] {
			blocks(1);
			assert_eq!(Retried::<Test>::get(), Some(id.into()), "they are tried again for ever");
		}
	});
}

#[test]
fn what_failed_in_a_block_is_not_tried_again_in_it() {
	on_chain(|| {
		fails(BEGIN + 1);
		block_at(BEGIN + 1);
		assert_eq!(Retried::<Test>::get(), None);
		blocks(1);
		assert_eq!(Retried::<Test>::get(), Some(ClockId(0).into()));
	});
}

#[test]
fn a_reason_is_told_once_by_the_hook_and_each_time_to_who_asks() {
	on_chain(|| {
		let id = fails(BEGIN + 1);
		block_at(BEGIN + 1);
		events();
		blocks(3);
		assert_eq!(events(), []);
		Deadlines::settle(RuntimeOrigin::signed(1), id, LIGHT).expect("it is tried");
		assert_eq!(events(), [Event::Failed { id, reason: REFUSED }]);
	});
}

#[test]
fn what_is_too_heavy_is_left_to_who_has_more_weight() {
	on_chain(|| {
		// It would fit a block in which nothing else is done, but the queue doesn't reckon with that.
		let heavy = set_at(BEGIN + 1, Kind::Appointed, Task::Heavy(Deadlines::heaviest_task().ref_time() + 1));
		let light = fails(BEGIN + 2);
		Now::set(BEGIN + 1);
		assert!(door_settle(heavy));
		block_at(BEGIN + 2);
		Stubborn::set(false);
		blocks(4);
		assert_eq!(done_ids(), [light.0]);
		assert!(kept(heavy).is_some());
	});
}

#[test]
fn the_queue_comes_first_and_the_hook_never_takes_more_than_its_share() {
	on_chain(|| {
		let id = fails(BEGIN + 1);
		block_at(BEGIN + 1);
		Stubborn::set(false);
		let found = <() as WeightInfo>::peek() + <() as WeightInfo>::next_failed();
		let enough = found + <() as WeightInfo>::carry_one() + <() as WeightInfo>::keep() + LIGHT;
		let worked_with = |room: Weight| {
			Now::set(Now::get() + 1);
			let limit = <() as WeightInfo>::note_time() + room;
			let mut meter = WeightMeter::with_limit(limit);
			Deadlines::on_poll(2, &mut meter);
			assert!(meter.consumed().all_lte(limit));
			kept(id).is_none()
		};
		let other = appoint(Now::get() + 1);
		assert!(!worked_with(enough), "the other took it");
		assert_eq!(done_ids(), [other.0]);
		for less in [found, enough - Weight::from_parts(1, 0), <() as WeightInfo>::peek(), Weight::zero()] {
			assert!(!worked_with(less));
		}
		assert!(worked_with(enough));
	});
}

#[test]
fn failed_clocks_are_shown_in_pages_that_lose_and_repeat_none() {
	on_chain(|| {
		let count = u64::from(PAGE) + 7;
		for n in 0..count {
			// The numbers' bytes go beyond one.
			crate::NextId::<Test>::put(250 + n);
			fails(BEGIN + count - n);
		}
		block_at(BEGIN + count);
		let first = Deadlines::failed_of(None);
		let rest = Deadlines::failed_of(first.last().map(|(id, _)| *id));
		assert_eq!((first.len(), rest.len()), (50, 7));
		let shown: Vec<_> = first.iter().chain(&rest).map(|(id, _)| id.0).collect();
		assert_eq!(shown, (250..250 + count).collect::<Vec<_>>());
		assert!(first.iter().all(|(_, undone)| undone.reason == REFUSED));
		assert_eq!(Deadlines::failed_of(Some(ClockId(u64::MAX))), []);
	});
}
