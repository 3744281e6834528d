//! `settle`

use crate::{mock::*, Error, Failed, Reason};
use fairstream_rules::{ClockId, Kind};
use frame_support::{
	assert_err_ignore_postinfo, assert_noop, assert_storage_noop,
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo, Pays},
	weights::Weight,
};
use sp_runtime::DispatchError;

fn settle(id: ClockId, limit: Weight) -> DispatchResultWithPostInfo {
	Deadlines::settle(RuntimeOrigin::signed(1), id, limit)
}

#[test]
fn anybody_has_a_clock_carried_out_that_has_run_out_and_pays_nothing() {
	on_chain(|| {
		let (id, other) = (appoint(BEGIN + 5), appoint(BEGIN + 5));
		Now::set(BEGIN + 7);
		let info = settle(id, LIGHT).expect("it has run out");
		assert_eq!((done(), info.pays_fee), (vec![(id, BEGIN + 5, BEGIN + 7)], Pays::No));
		let declared = crate::Call::<Test>::settle { id, weight_limit: LIGHT }.get_dispatch_info().call_weight;
		assert_eq!(info.actual_weight, Some(declared), "the limit was just enough");
		poll();
		assert_eq!(done_ids(), [id.0, other.0]);
	});
}

#[test]
fn a_clock_that_is_still_open_is_refused() {
	on_chain(|| {
		let id = silence(BEGIN + 5);
		blocks_until(BEGIN + 5 + GRACE - 1);
		assert_storage_noop!(assert_err_ignore_postinfo!(settle(id, PLENTY), Error::<Test>::NotDue));
		Now::set(BEGIN + 5 + GRACE);
		settle(id, PLENTY).expect("it has run out");
	});
}

#[test]
fn a_clock_that_is_held_after_an_outage_is_refused() {
	on_chain(|| {
		let id = silence(BEGIN + 5);
		block_at(BEGIN + DAY);
		assert_storage_noop!(assert_err_ignore_postinfo!(settle(id, PLENTY), Error::<Test>::NotDue));
	});
}

#[test]
fn a_number_that_no_clock_has_any_more_is_refused() {
	on_chain(|| {
		let id = appoint(BEGIN + 5);
		block_at(BEGIN + 5);
		for id in [id, ClockId(9)] {
			assert_storage_noop!(assert_err_ignore_postinfo!(settle(id, PLENTY), Error::<Test>::UnknownClock));
		}
	});
}

#[test]
fn a_task_that_can_cost_more_than_the_limit_is_not_tried() {
	on_chain(|| {
		let id = appoint(BEGIN + 5);
		Now::set(BEGIN + 5);
		Deadlines::note_time();
		let less = LIGHT - Weight::from_parts(1, 0);
		assert_storage_noop!(assert_err_ignore_postinfo!(settle(id, less), Error::<Test>::TooHeavyForLimit));
		settle(id, LIGHT).expect("the limit is enough");
	});
}

#[test]
fn if_the_task_fails_the_call_does_not_and_the_clock_is_kept() {
	on_chain(|| {
		let id = set_at(BEGIN + 5, Kind::Appointed, Task::Fail);
		Now::set(BEGIN + 5);
		let info = settle(id, LIGHT).expect("the clock is kept, so the call stands");
		assert_eq!((info.pays_fee, done()), (Pays::Yes, vec![]));
		assert_eq!(Failed::<Test>::get(id).expect("kept").reason, Reason::Refused(DispatchError::Corruption));
	});
}

#[test]
fn it_is_signed() {
	on_chain(|| {
		let id = appoint(BEGIN + 5);
		assert_noop!(Deadlines::settle(RuntimeOrigin::root(), id, PLENTY), DispatchError::BadOrigin);
	});
}
