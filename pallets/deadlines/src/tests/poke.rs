//! `poke`

use crate::{mock::*, Error, WeightInfo};
use frame_support::{
	assert_noop,
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo, Pays},
	weights::Weight,
};
use sp_runtime::DispatchError;

fn poke(limit: Weight) -> DispatchResultWithPostInfo {
	Deadlines::poke(RuntimeOrigin::signed(1), limit)
}

/// Nothing is worked by the hook, and these are due.
fn late(clocks: u64) -> Vec<u64> {
	let ids = (0..clocks).map(|_| appoint(BEGIN + 1).0).collect();
	Share::set(Weight::zero());
	block_at(BEGIN + 1);
	assert_eq!(done(), []);
	Share::set(Weight::from_parts(500_000_000_000, u64::MAX));
	ids
}

#[test]
fn anybody_works_the_queue_and_pays_nothing_for_it() {
	on_chain(|| {
		let ids = late(5);
		let info = poke(PLENTY).expect("there is something to do");
		assert_eq!((done_ids(), info.pays_fee), (ids, Pays::No));
		let each = <() as WeightInfo>::peek() + <() as WeightInfo>::carry_one() + LIGHT;
		let base = <() as WeightInfo>::note_time() + <() as WeightInfo>::peek();
		assert_eq!(info.actual_weight, Some(base + each * 5));
	});
}

#[test]
fn it_works_as_far_as_the_limit_goes_and_declares_no_less() {
	on_chain(|| {
		let ids = late(5);
		let each = <() as WeightInfo>::peek() + <() as WeightInfo>::carry_one() + LIGHT;
		let limit = each * 2 + <() as WeightInfo>::keep();
		let declared = crate::Call::<Test>::poke { weight_limit: limit }.get_dispatch_info().call_weight;
		let info = poke(limit).expect("there is something to do");
		assert_eq!(done_ids(), ids[..2]);
		assert!(info.actual_weight.expect("known").all_lte(declared));
		poke(PLENTY).expect("there is more to do");
		assert_eq!(done_ids(), ids);
	});
}

#[test]
fn where_nothing_is_due_it_says_so() {
	on_chain(|| {
		assert_noop!(poke(PLENTY), Error::<Test>::NothingDue.with_weight_of(1));
		silence(BEGIN + 1);
		block_at(BEGIN + 2);
		assert_noop!(poke(PLENTY), Error::<Test>::NothingDue.with_weight_of(1));
	});
}

#[test]
fn a_limit_that_is_too_low_for_the_next_clock_is_told_apart_from_nothing_due() {
	on_chain(|| {
		late(1);
		let peek = <() as WeightInfo>::peek();
		for (limit, peeks) in [(Weight::zero(), 0), (peek, 1), (peek + <() as WeightInfo>::carry_one(), 1)] {
			assert_noop!(poke(limit), Error::<Test>::LimitTooLow.with_weight_of(peeks));
		}
	});
}

#[test]
fn what_is_too_heavy_for_a_block_is_done_if_the_limit_has_room() {
	on_chain(|| {
		let id = set_at(BEGIN + 1, fairstream_rules::Kind::Appointed, Task::Heavy(600_000_000_000));
		Now::set(BEGIN + 1);
		poke(PLENTY).expect("there is something to do");
		assert_eq!(done_ids(), [id.0]);
	});
}

#[test]
fn who_brings_about_nothing_but_failures_pays() {
	on_chain(|| {
		let id = set_at(BEGIN + 1, fairstream_rules::Kind::Appointed, Task::Fail);
		Now::set(BEGIN + 1);
		let info = poke(PLENTY).expect("the call does not fail with the task");
		assert_eq!(info.pays_fee, Pays::Yes);
		assert!(kept(id).is_some());
	});
}

#[test]
fn it_is_signed() {
	on_chain(|| {
		assert_noop!(Deadlines::poke(RuntimeOrigin::none(), PLENTY), DispatchError::BadOrigin);
		assert_noop!(Deadlines::poke(RuntimeOrigin::root(), PLENTY), DispatchError::BadOrigin);
	});
}

trait WithWeightOf {
	/// The error of a poke that looked so many times.
	fn with_weight_of(
		self,
		peeks: u64,
	) -> sp_runtime::DispatchErrorWithPostInfo<frame_support::dispatch::PostDispatchInfo>;
}

impl WithWeightOf for Error<Test> {
	fn with_weight_of(
		self,
		peeks: u64,
	) -> sp_runtime::DispatchErrorWithPostInfo<frame_support::dispatch::PostDispatchInfo> {
		use frame_support::dispatch::WithPostDispatchInfo;
		self.with_weight(<() as WeightInfo>::note_time() + <() as WeightInfo>::peek() * peeks)
	}
}
