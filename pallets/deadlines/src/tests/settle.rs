//! `settle`

use crate::{mock::*, Error, Reason};
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

/// A clock that failed, and whose cause is mended.
fn failed() -> ClockId {
	let id = set_at(BEGIN + 5, Kind::Appointed, Task::Fail);
	block_at(BEGIN + 5);
	Stubborn::set(false);
	id
}

#[test]
fn anybody_has_a_clock_tried_again_that_failed_and_pays_nothing_if_it_is_done() {
	on_chain(|| {
		let id = failed();
		Now::set(BEGIN + 7);
		let info = settle(id, LIGHT).expect("it is tried");
		assert_eq!((done(), info.pays_fee), (vec![(id, BEGIN + 5, BEGIN + 7)], Pays::No));
		let declared = crate::Call::<Test>::settle { id, weight_limit: LIGHT }.get_dispatch_info().call_weight;
		assert_eq!(info.actual_weight, Some(declared), "the limit was just enough");
	});
}

#[test]
fn a_clock_that_has_run_out_waits_its_turn_and_a_poke_brings_it() {
	on_chain(|| {
		let (id, before) = (appoint(BEGIN + 5), appoint(BEGIN + 4));
		Now::set(BEGIN + 7);
		assert_storage_noop!(assert_err_ignore_postinfo!(settle(id, PLENTY), Error::<Test>::WaitsItsTurn));
		Deadlines::poke(RuntimeOrigin::signed(1), PLENTY).expect("there is something to do");
		assert_eq!(done_ids(), [before.0, id.0]);
		assert_err_ignore_postinfo!(settle(id, PLENTY), Error::<Test>::UnknownClock);
	});
}

#[test]
fn what_it_declares_is_enough_to_keep_a_clock_that_fails_again() {
	use crate::WeightInfo;
	let enough = <() as WeightInfo>::note_time() + <() as WeightInfo>::retry() + <() as WeightInfo>::keep();
	assert!(Deadlines::settle_base().all_gte(enough));
	assert!(Deadlines::settle_base().all_gte(<() as WeightInfo>::note_time() + <() as WeightInfo>::settle()));
}

#[test]
fn a_clock_that_is_still_open_is_refused() {
	on_chain(|| {
		let id = silence(BEGIN + 5);
		blocks_until(BEGIN + 5 + GRACE - 1);
		assert_storage_noop!(assert_err_ignore_postinfo!(settle(id, PLENTY), Error::<Test>::NotDue));
		Now::set(BEGIN + 5 + GRACE);
		assert_storage_noop!(assert_err_ignore_postinfo!(settle(id, PLENTY), Error::<Test>::WaitsItsTurn));
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
		let id = failed();
		let less = LIGHT - Weight::from_parts(1, 0);
		assert_storage_noop!(assert_err_ignore_postinfo!(settle(id, less), Error::<Test>::TooHeavyForLimit));
		settle(id, LIGHT).expect("the limit is enough");
	});
}

#[test]
fn if_the_task_fails_the_call_does_not_and_the_clock_is_kept() {
	on_chain(|| {
		let id = failed();
		Stubborn::set(true);
		let info = settle(id, LIGHT).expect("the clock is kept, so the call stands");
		assert_eq!((info.pays_fee, done()), (Pays::Yes, vec![]));
		assert_eq!(kept(id).expect("kept").reason, Reason::Refused(DispatchError::Corruption));
	});
}

#[test]
fn it_is_signed() {
	on_chain(|| {
		let id = appoint(BEGIN + 5);
		assert_noop!(Deadlines::settle(RuntimeOrigin::root(), id, PLENTY), DispatchError::BadOrigin);
	});
}
