//! The first reveal of a code.

use super::*;
use crate::{
	of_opening, of_series,
	reveal::{FIRST, MAX_AGE},
	Error, Event, InBlock, Occasion, MAX_REVEALS,
};
use frame_support::{assert_noop, assert_storage_noop, pallet_prelude::TransactionValidityError};
use sp_runtime::traits::BadOrigin;

#[test]
fn who_has_a_code_reveals_it_without_account_and_the_chain_says_when_and_where_it_was_first_opened() {
	on_chain(|| {
		enlisted(FARM);
		events();
		Now::set(JUNE + DAY);
		send(&reveal(2, 100));
		let first = Occasion { at: JUNE + DAY, province: province(330_000) };
		let by = account(100);
		let known = Opening { window: SERIES, by: by.clone(), first, others: 0, last: None, kept: true };
		assert_eq!(opening(2), Some(known));
		assert_eq!(events(), [Event::Opened { unit: item(2), owner: FARM, by, first }]);
	});
}

#[test]
fn every_code_of_a_series_is_revealed_and_no_other_is_touched_by_it() {
	on_chain(|| {
		enlisted(FARM);
		for serial in 0..CODES {
			assert_eq!(opening(serial), None);
			send(&reveal(serial, 100));
			assert!(opening(serial).is_some());
		}
	});
}

#[test]
fn a_code_is_revealed_long_after_the_commitment_has_left_the_book() {
	on_chain(|| {
		enlisted(FARM);
		Book::forget();
		Now::set(JUNE + 1_500 * DAY);
		send(&reveal(2, 100));
		assert_eq!(opening(2).map(|opening| opening.first.at), Some(JUNE + 1_500 * DAY));
	});
}

#[test]
fn where_it_was_opened_need_not_be_said() {
	on_chain(|| {
		enlisted(FARM);
		let mut reveal = reveal(2, 100);
		reveal.province = None;
		sign(&mut reveal, &code(FARM, 2));
		send(&reveal);
		assert_eq!(opening(2).map(|opening| opening.first.province), Some(None));
	});
}

#[test]
fn the_producer_pays_for_what_is_known_of_its_codes() {
	on_chain(|| {
		enlisted(FARM);
		let series = of_series(&lot()).bytes;
		send(&reveal(2, 100));
		assert_eq!(kept(FARM), (2, series + of_opening::<Test>(&item(2)).bytes));
		send(&reveal(2, 101));
		assert_eq!(kept(FARM).0, 2, "another reveal takes no more room");
	});
}

#[test]
fn if_the_producer_can_not_pay_the_reveal_is_answered_all_the_same() {
	on_chain(|| {
		enlisted(FARM);
		Poor::set(Some(FARM));
		send(&reveal(2, 100));
		send(&reveal(2, 101));
		assert_eq!(opening(2).map(|opening| (opening.kept, opening.others)), Some((false, 1)));
		assert_eq!(kept(FARM).0, 1, "the series");
	});
}

#[test]
fn the_same_item_in_anothers_series_is_another_matter() {
	on_chain(|| {
		enlisted(FARM);
		enlisted(MILL);
		send(&reveal_in(MILL, 2, 100));
		assert_eq!(opening(2), None, "nobody opened the farm's code");
		send(&reveal(2, 101));
		let known = opening(2).expect("it was revealed");
		assert_eq!((known.by, known.others), (account(101), 0));
		assert_eq!(crate::Opened::<Test>::iter_prefix(item(2)).count(), 2);
	});
}

#[test]
fn a_reveal_is_in_the_pool_once_for_its_code_whoever_makes_it() {
	on_chain(|| {
		enlisted(FARM);
		enlisted(MILL);
		let valid = |reveal| validity(&reveal).expect("valid");
		let (one, other) = (valid(reveal(2, 100)), valid(reveal(2, 101)));
		assert_eq!((one.provides.len(), one.priority, one.longevity), (1, FIRST, u64::from(MAX_AGE) - 1));
		assert_eq!(one.provides, other.provides);
		assert_ne!(one.provides, valid(reveal(3, 100)).provides);
		assert_ne!(one.provides, valid(reveal_in(MILL, 2, 100)).provides);
	});
}

#[test]
fn a_block_has_room_for_so_many_reveals_and_the_next_one_for_others() {
	on_chain(|| {
		enlisted(FARM);
		InBlock::<Test>::put((System::block_number(), MAX_REVEALS - 1));
		send(&reveal(2, 100));
		let full = Err(TransactionValidityError::from(InvalidTransaction::ExhaustsResources));
		assert_eq!(validity(&reveal(3, 100)), full);
		begin(6);
		send(&reveal(3, 100));
		assert_eq!(InBlock::<Test>::get(), (6, 1));
	});
}

#[test]
fn to_ask_whether_it_is_valid_changes_nothing() {
	on_chain(|| {
		enlisted(FARM);
		let reveal = reveal(2, 100);
		assert_storage_noop!(assert_ok!(validity(&reveal)));
	});
}

#[test]
fn nobody_calls_by_itself_what_is_for_those_without_an_account() {
	on_chain(|| {
		enlisted(FARM);
		let reveal = reveal(2, 100);
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root(), RuntimeOrigin::signed(of(FARM))] {
			assert_noop!(Codes::reveal(origin, reveal.clone()), BadOrigin);
		}
	});
}

#[test]
fn a_call_that_comes_too_late_writes_nothing() {
	on_chain(|| {
		enlisted(FARM);
		send(&reveal(2, 100));
		let again = reveal(2, 100);
		let authorized = frame_system::RawOrigin::Authorized;
		assert_noop!(Codes::reveal(authorized.into(), again), Error::<Test>::NothingNew);
	});
}
