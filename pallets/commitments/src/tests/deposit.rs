//! What commitments count for at their owner's deposit.

use super::*;
use crate::{of_commitment, Error};
use codec::{Encode, MaxEncodedLen};
use fairstream_doors::{CommitmentKey, Filed};
use frame_support::{assert_noop, assert_ok};

#[test]
fn a_commitment_counts_from_its_filing_until_it_leaves() {
	on_chain(|| {
		assert_ok!(file(FARM, TRACE, 0, 1));
		assert_eq!(counted(FARM_ID), room_of(1));
		pass_days(2);
		assert_ok!(file(FARM, TRACE, 1, 1));
		assert_eq!(counted(FARM_ID), room_of(2));
		pass_days(90);
		assert_eq!((windows_of(FARM_ID, TRACE), counted(FARM_ID)), (vec![1], room_of(1)));
		pass_days(1);
		assert_eq!((windows_of(FARM_ID, TRACE), counted(FARM_ID)), (vec![], room_of(0)));
	});
}

#[test]
fn commitments_count_each_for_their_own_owner_by_whatever_account_it_files() {
	on_chain(|| {
		assert_ok!(file(SHOP, TRACE, 0, 1));
		assert_ok!(file(SHOP, CommitmentKind::PriceRule, 0, 1));
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE, 1));
		PlatformAccount::set(PLATFORM_SINCE);
		assert_ok!(file(PLATFORM_SINCE, TRAFFIC, LAST_MINUTE - 1, 1));
		assert_eq!([FARM_ID, SHOP_ID, PLATFORM_ID].map(counted), [0, 2, 2].map(room_of));
	});
}

#[test]
fn who_cannot_pay_files_nothing_and_keeps_what_it_filed() {
	on_chain(|| {
		assert_ok!(file(FARM, TRACE, 0, 1));
		Affordable::set(1);
		assert_noop!(file(FARM, TRACE, 1, 1), Error::<Test>::NoDeposit);
		assert_eq!((windows_of(FARM_ID, TRACE), counted(FARM_ID)), (vec![0], room_of(1)));
		pass_days(92);
		assert_ok!(file(FARM, TRACE, 1, 1));
	});
}

#[test]
fn the_room_of_a_commitment_is_that_of_the_longest_with_its_two_keys_and_its_day() {
	let key = CommitmentKey { owner: FARM_ID, kind: TRACE, window: u64::MAX };
	let filed = Filed { root: [1; 32], count: u64::MAX, at: Moment::MAX, late: Some(Moment::MAX) };
	assert_eq!(of_commitment().bytes as usize, (key, filed, key, Day::MAX).encode().len());
	assert_eq!(filed.encoded_size(), Filed::max_encoded_len());
	assert_eq!(of_commitment().items, 1);
}
