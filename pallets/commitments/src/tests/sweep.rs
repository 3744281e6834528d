//! How commitments leave the state and become leaves: by the hook, and by `sweep`.

use super::*;
use crate::{Book, Cleared, Error, Event, FirstOpen, WeightInfo};
use codec::Encode;
use fairstream_doors::{CommitmentKey, Leaf, RecordKind};
use fairstream_merkle::LeafDigest;
use fairstream_rules::{RuleId, Value};
use frame_support::{assert_noop, assert_ok, dispatch::Pays, weights::Weight};

fn sweep(limit: Weight) -> frame_support::dispatch::DispatchResultWithPostInfo {
	System::set_block_number(System::block_number() + 1);
	Commitments::sweep(RuntimeOrigin::signed(STRANGER), limit)
}

fn room() -> Weight {
	Commitments::heaviest_step()
}

/// The farm files so many batches today.
fn file_batches(n: u64) {
	for number in 0..n {
		let call = Commitments::file(RuntimeOrigin::signed(FARM), TRACE, number, root(1), 9);
		assert_ok!(call);
	}
}

#[test]
fn after_ninety_days_a_commitment_is_a_leaf_of_that_day_with_its_key_and_all_that_was_filed() {
	on_chain(|| {
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE, 1));
		let filed = Commitments::filed(PLATFORM_ID, TRAFFIC, LAST_MINUTE).expect("it was filed");
		// The ninetieth day after 1 June 2026 is Sunday, 30 August, so that it ends with the Monday.
		pass_days(91);
		assert_eq!(windows_of(PLATFORM_ID, TRAFFIC), [LAST_MINUTE]);
		events();
		pass_days(1);
		assert_eq!(Commitments::filed(PLATFORM_ID, TRAFFIC, LAST_MINUTE), None);
		let (owner, kind, window) = (PLATFORM_ID, TRAFFIC, LAST_MINUTE);
		let leaf = Leaf { day: FIRST_DAY + 92, index: 0 };
		let record = (CommitmentKey { owner, kind, window }, filed).encode();
		let digest = LeafDigest::of::<HostBlake2>(&RecordKind::Commitment.leaf(&record)).digest();
		assert_eq!(
			events(),
			[
				Event::Archived { record: RecordKind::Commitment, leaf, digest },
				Event::Swept { owner, kind, window, leaf },
			]
		);
	});
}

#[test]
fn a_key_stays_used_when_its_commitment_has_left() {
	on_chain(|| {
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE, 1));
		assert_ok!(file(FARM, TRACE, 0, 1));
		pass_days(92);
		assert_eq!(Book::<Test>::iter().count(), 0);
		assert_noop!(file(PLATFORM, TRAFFIC, LAST_MINUTE, 1), Error::<Test>::WindowGone);
		assert_noop!(file(PLATFORM, TRAFFIC, LAST_MINUTE - 5, 1), Error::<Test>::WindowGone);
		assert_noop!(file(FARM, TRACE, 0, 1), Error::<Test>::FiledAlready);
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE + 1, 1));
		assert_ok!(file(FARM, TRACE, 1, 1));
	});
}

#[test]
fn a_window_that_was_filed_late_stays_its_own_ninety_days_and_no_key_is_used_twice() {
	on_chain(|| {
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE, 1));
		pass_days(40);
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE - 1, 1));
		pass_days(52);
		assert_eq!(windows_of(PLATFORM_ID, TRAFFIC), [LAST_MINUTE - 1]);
		assert_noop!(file(PLATFORM, TRAFFIC, LAST_MINUTE - 1, 2), Error::<Test>::FiledAlready);
		pass_days(45);
		assert_eq!(windows_of(PLATFORM_ID, TRAFFIC), [0u64; 0]);
		assert_eq!(FirstOpen::<Test>::get(PLATFORM_ID, TRAFFIC), LAST_MINUTE + 1);
	});
}

#[test]
fn how_long_is_what_the_rule_said_on_the_day_of_filing() {
	on_chain(|| {
		Set::set(vec![(RuleId::CommitmentKept, BEGIN + DAY, Value::Days(30))]);
		file_batches(1);
		pass_days(1);
		assert_ok!(file(SHOP, TRACE, 0, 1));
		pass_days(50);
		assert_eq!(Book::<Test>::iter().count(), 2, "the later day waits for the earlier one");
		pass_days(41);
		assert_eq!(Book::<Test>::iter().count(), 0, "ninety days for the first, and the second did not stay longer");
		assert_ok!(file(SHOP, TRACE, 1, 1));
		pass_days(29);
		assert_eq!(Book::<Test>::iter().count(), 1);
		pass_days(4);
		assert_eq!(Book::<Test>::iter().count(), 0, "thirty days for the third");
	});
}

#[test]
fn anybody_sweeps_what_the_hook_has_no_room_for_and_has_fee_and_weight_back() {
	on_chain(|| {
		file_batches(20);
		Now::set(BEGIN + 92 * DAY);
		let limit = room().saturating_add(<() as WeightInfo>::sweep_one().saturating_mul(4));
		let info = sweep(limit).expect("there is something due");
		assert_eq!(info.pays_fee, Pays::No);
		assert!(info.actual_weight.is_some_and(|weight| weight.all_lte(limit)));
		let left = Book::<Test>::iter().count();
		assert!((1..20).contains(&left), "{left}");
		assert_ok!(sweep(Weight::from_parts(u64::MAX / 2, u64::MAX / 2)));
		assert_eq!(Book::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_sweep_of_nothing_is_refused_and_so_is_one_without_room() {
	on_chain(|| {
		file_batches(1);
		assert_eq!(sweep(room()).map_err(|refused| refused.error), Err(Error::<Test>::NothingDue.into()));
		assert!(Cleared::<Test>::get().is_none() || Cleared::<Test>::get() == Some(FIRST_DAY));
		Now::set(BEGIN + 92 * DAY);
		for limit in [Weight::zero(), room().saturating_sub(<() as WeightInfo>::sweep_one().saturating_mul(4))] {
			assert_eq!(sweep(limit).map_err(|refused| refused.error), Err(Error::<Test>::LimitTooLow.into()));
		}
		assert_eq!(Book::<Test>::iter().count(), 1);
	});
}

#[test]
fn whoever_sweeps_and_however_much_the_same_has_left_in_the_end() {
	let swept = |step: u64| {
		on_chain(|| {
			file_batches(12);
			Now::set(BEGIN + 92 * DAY);
			while Book::<Test>::iter().next().is_some() {
				let limit = room().saturating_add(<() as WeightInfo>::sweep_one().saturating_mul(step));
				let _ = sweep(limit);
				Commitments::do_try_state().expect("the invariants hold on the way");
			}
			(Commitments::day(FIRST_DAY + 92), counted(FARM_ID))
		})
	};
	assert_eq!(swept(0), swept(11));
}

#[test]
fn it_is_done_once_in_a_block_and_again_in_the_next() {
	on_chain(|| {
		assert_eq!(sweep(room()).map_err(|refused| refused.error), Err(Error::<Test>::NothingDue.into()));
		assert_ok!(Commitments::file(RuntimeOrigin::signed(PLATFORM), CommitmentKind::PriceRule, 0, [1; 32], 1));
		Now::mutate(|now| *now += 200 * DAY);
		let limit = Weight::from_parts(u64::MAX / 2, u64::MAX / 2);
		assert_ok!(sweep(limit));
		let again = Commitments::sweep(RuntimeOrigin::signed(STRANGER), limit).map_err(|refused| refused.error);
		assert_eq!(again, Err(Error::<Test>::SweptAlready.into()));
		assert_eq!(sweep(limit).map_err(|refused| refused.error), Err(Error::<Test>::NothingDue.into()));
	});
}

#[test]
fn where_a_call_swept_the_hook_of_that_block_takes_nothing_out_of_the_state() {
	on_chain(|| {
		assert_ok!(Commitments::file(RuntimeOrigin::signed(PLATFORM), CommitmentKind::PriceRule, 0, [1; 32], 1));
		Now::mutate(|now| *now += 200 * DAY);
		let block = System::block_number();
		crate::SweptIn::<Test>::put(block);
		Commitments::on_idle(block, Weight::MAX);
		assert!(Commitments::filed(PLATFORM_ID, CommitmentKind::PriceRule, 0).is_some());
		Commitments::on_idle(block + 1, Weight::MAX);
		assert!(Commitments::filed(PLATFORM_ID, CommitmentKind::PriceRule, 0).is_none());
	});
}
