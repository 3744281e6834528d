//! Tasks that fail, or are too heavy

use crate::{mock::*, Error, Event, Index, Queue, Reason};
use fairstream_rules::{ClockId, Kind};
use frame_support::{assert_err_ignore_postinfo, assert_storage_noop, dispatch::Pays, weights::Weight};
use sp_runtime::DispatchError;

const CORRUPT: Reason = Reason::Refused(DispatchError::Corruption);
const HEAVY: u64 = 500_000_000_000;

fn fails() -> ClockId {
	set_at(BEGIN + 1, Kind::Appointed, Task::Fail)
}

fn heavy() -> ClockId {
	set_at(BEGIN + 1, Kind::Appointed, Task::Heavy(HEAVY))
}

fn settle(id: ClockId, limit: Weight) -> frame_support::dispatch::DispatchResultWithPostInfo {
	Deadlines::settle(RuntimeOrigin::signed(1), id, limit)
}

#[test]
fn what_a_failing_task_wrote_is_undone_and_its_clock_is_kept_with_the_reason() {
	on_chain(|| {
		let (id, other) = (set_at(BEGIN + 1, Kind::Appointed, Task::SetAndFail), appoint(BEGIN + 1));
		events();
		block_at(BEGIN + 1);
		assert_eq!(done_ids(), [other.0], "the others are not kept waiting");
		assert_eq!(Queue::<Test>::iter().count(), 0, "the clock that it set is none");
		let undone = kept(id).expect("kept");
		assert_eq!((undone.due, undone.fired, undone.reason), (BEGIN + 1, BEGIN + 1, CORRUPT));
		assert_eq!(undone.clock.task, Task::SetAndFail);
		assert!(matches!(events()[..], [Event::Failed { reason: CORRUPT, .. }, Event::RanOut { .. }]));
	});
}

#[test]
fn a_failed_clock_is_no_duty_and_takes_no_answer() {
	on_chain(|| {
		let id = fails();
		block_at(BEGIN + 1);
		assert!(!Index::<Test>::contains_key(id));
		assert_eq!((open_until(id), Deadlines::duties_of(PLATFORM, None)), (None, vec![]));
		assert!(!stop(id), "it has run out");
		assert!(kept(id).is_some());
	});
}

#[test]
fn whoever_owns_it_can_tell_it_from_a_clock_that_goes_and_from_one_that_is_no_more() {
	on_chain(|| {
		let (failing, goes, stopped) = (fails(), appoint(BEGIN + DAY), appoint(BEGIN + DAY));
		assert!(!is_kept(failing), "it goes yet");
		block_at(BEGIN + 1);
		assert!(stop(stopped));
		assert_eq!([failing, goes, stopped, ClockId(99)].map(is_kept), [true, false, false, false]);
		Stubborn::set(false);
		assert!(door_settle(failing));
		assert!(!is_kept(failing), "it was carried out");
	});
}

#[test]
fn it_is_tried_again_by_anybody_and_done_as_of_the_moment_when_it_was_due() {
	on_chain(|| {
		let id = fails();
		block_at(BEGIN + 1);
		let info = settle(id, LIGHT).expect("it is tried");
		assert_eq!((info.pays_fee, done()), (Pays::Yes, vec![]));
		assert_eq!(kept(id).expect("kept again").reason, CORRUPT);
		Stubborn::set(false);
		Now::set(BEGIN + 9);
		let info = settle(id, LIGHT).expect("it is tried");
		assert_eq!((info.pays_fee, done()), (Pays::No, vec![(id, BEGIN + 1, BEGIN + 9)]));
		assert!(kept(id).is_none());
		assert_err_ignore_postinfo!(settle(id, LIGHT), Error::<Test>::UnknownClock);
	});
}

#[test]
fn it_is_tried_again_by_who_touches_what_it_belongs_to() {
	on_chain(|| {
		let id = fails();
		block_at(BEGIN + 1);
		assert!(door_settle(id), "it has run out, done or not");
		assert_eq!(done(), []);
		Stubborn::set(false);
		assert!(door_settle(id));
		assert_eq!(done_ids(), [id.0]);
		assert!(door_settle(id));
		assert_eq!(done().len(), 1);
	});
}

#[test]
fn a_task_that_no_block_has_room_for_is_kept_and_stands_in_nobodys_way() {
	on_chain(|| {
		let (id, other) = (heavy(), appoint(BEGIN + 1));
		events();
		block_at(BEGIN + 1);
		let reason = Reason::TooHeavy { weight: Weight::from_parts(HEAVY, 0) };
		assert_eq!(done_ids(), [other.0]);
		assert_eq!(kept(id).expect("kept").reason, reason);
		assert!(events().contains(&Event::Failed { id, reason }));
	});
}

#[test]
fn what_was_too_heavy_is_left_alone_by_who_touches_what_it_belongs_to() {
	on_chain(|| {
		let id = heavy();
		block_at(BEGIN + 1);
		let undone = kept(id);
		assert!(door_settle(id), "it has run out");
		assert!(!stop(id), "so it can't be stopped");
		assert_eq!((done(), kept(id)), (vec![], undone));
	});
}

#[test]
fn what_is_too_heavy_is_kept_and_not_done_by_who_comes_before_the_hook() {
	on_chain(|| {
		let (settled, stopped) = (heavy(), heavy());
		Now::set(BEGIN + 1);
		assert!(door_settle(settled) && !stop(stopped));
		assert_eq!((done(), open_until(settled)), (vec![], None));
		let reason = Reason::TooHeavy { weight: Weight::from_parts(HEAVY, 0) };
		for id in [settled, stopped] {
			let undone = kept(id).expect("kept");
			assert_eq!((undone.due, undone.fired, undone.reason), (BEGIN + 1, BEGIN + 1, reason));
		}
	});
}

#[test]
fn what_was_too_heavy_is_done_with_a_larger_limit() {
	on_chain(|| {
		let id = heavy();
		block_at(BEGIN + 1);
		let less = Weight::from_parts(HEAVY - 1, 0);
		assert_storage_noop!(assert_err_ignore_postinfo!(settle(id, less), Error::<Test>::TooHeavyForLimit));
		let info = settle(id, Weight::from_parts(HEAVY, 0)).expect("the limit is enough");
		assert_eq!((info.pays_fee, done_ids()), (Pays::No, vec![id.0]));
	});
}

#[test]
fn the_heaviest_task_that_fits_a_share_is_done_by_a_block_of_its_own_and_the_next_heavier_is_not() {
	on_chain(|| {
		let heaviest = Deadlines::heaviest_task().ref_time();
		let fits = set_at(BEGIN + 1, Kind::Silence, Task::Heavy(heaviest));
		let too_heavy = set_at(BEGIN + 2, Kind::Silence, Task::Heavy(heaviest + 1));
		let before: Vec<_> = (0..3).map(|_| appoint(BEGIN + 1 + GRACE).0).collect();
		blocks_until(BEGIN + 1 + GRACE);
		assert_eq!(done_ids(), before, "with other tasks before it there is no room left");
		block_at(BEGIN + 2 + GRACE);
		assert_eq!(done_ids()[3..], [fits.0]);
		assert!(kept(fits).is_none());
		block_at(BEGIN + 3 + GRACE);
		assert!(kept(too_heavy).is_some());
	});
}
