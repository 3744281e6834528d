//! What commitments cost to keep, and who has it back.

use super::*;
use crate::Deposits;
use frame_support::{assert_err, assert_ok};
use sp_runtime::TokenError;

#[test]
fn one_deposit_grows_with_every_commitment_and_shrinks_with_every_one_that_leaves() {
	on_chain(|| {
		assert_ok!(file(FARM, TRACE, 0, 1));
		assert_eq!(held(FARM), price(1));
		pass_days(2);
		assert_ok!(file(FARM, TRACE, 1, 1));
		assert_eq!(held(FARM), price(2));
		pass_days(90);
		assert_eq!((windows_of(FARM_ID, TRACE), held(FARM)), (vec![1], price(1)));
		pass_days(1);
		assert_eq!((windows_of(FARM_ID, TRACE), held(FARM)), (vec![], 0));
		assert!(!Deposits::<Test>::contains_key(FARM_ID));
	});
}

#[test]
fn owners_pay_each_for_their_own() {
	on_chain(|| {
		assert_ok!(file(FARM, TRACE, 0, 1));
		assert_ok!(file(SHOP, TRACE, 0, 1));
		assert_ok!(file(SHOP, CommitmentKind::PriceRule, 0, 1));
		assert_eq!((held(FARM), held(SHOP)), (price(1), price(2)));
	});
}

#[test]
fn who_paid_before_the_owner_changed_its_account_has_it_back_when_the_commitment_leaves() {
	on_chain(|| {
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE, 1));
		PlatformAccount::set(PLATFORM_SINCE);
		pass_days(95);
		assert_eq!((held(PLATFORM), held(PLATFORM_SINCE)), (0, 0));
		assert_eq!(Balances::free_balance(PLATFORM), FUNDS);
	});
}

#[test]
fn the_account_by_which_the_owner_files_next_takes_the_whole_deposit_over() {
	on_chain(|| {
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE, 1));
		PlatformAccount::set(PLATFORM_SINCE);
		assert_ok!(file(PLATFORM_SINCE, TRAFFIC, LAST_MINUTE - 1, 1));
		assert_eq!((held(PLATFORM), held(PLATFORM_SINCE)), (0, price(2)));
	});
}

#[test]
fn who_cannot_pay_files_nothing_and_keeps_what_it_paid_for() {
	on_chain(|| {
		assert_ok!(file(FARM, TRACE, 0, 1));
		assert_ok!(Balances::transfer_all(RuntimeOrigin::signed(FARM), SHOP, true));
		assert_err!(file(FARM, TRACE, 1, 1), TokenError::FundsUnavailable);
		assert_eq!((windows_of(FARM_ID, TRACE), held(FARM)), (vec![0], price(1)));
	});
}

#[test]
fn a_commitment_leaves_though_its_deposit_is_stuck_and_the_next_one_settles_the_whole() {
	on_chain(|| {
		assert_ok!(file(FARM, TRACE, 0, 1));
		pass_days(2);
		assert_ok!(file(FARM, TRACE, 1, 1));
		Stuck::set(true);
		pass_days(90);
		assert_eq!((windows_of(FARM_ID, TRACE), held(FARM)), (vec![1], price(2)));
		pass_days(1);
		assert_eq!((windows_of(FARM_ID, TRACE), held(FARM)), (vec![], price(2)));
		Stuck::set(false);
		assert_ok!(file(FARM, TRACE, 2, 1));
		assert_eq!((windows_of(FARM_ID, TRACE), held(FARM)), (vec![2], price(1)));
	});
}
