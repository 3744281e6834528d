//! Series: who enlists them, what they cost, and that they are closed.

use super::*;
use crate::{of_series, reveal::invalid, Enlisted, Error, Event, Series};
use frame_support::assert_noop;

fn enlist(who: u8, window: u64, lot: Unit) -> sp_runtime::DispatchResult {
	Codes::enlist(RuntimeOrigin::signed(account(who)), window, lot)
}

fn close(who: u8, window: u64) -> sp_runtime::DispatchResult {
	Codes::close_series(RuntimeOrigin::signed(account(who)), window)
}

#[test]
fn a_producer_enlists_what_it_filed_and_the_root_stands_here() {
	on_chain(|| {
		filed(FARM);
		assert_ok!(enlist(1, SERIES, lot()));
		let (root, count) = (tree(FARM, 0).0, CODES);
		assert_eq!(Series::<Test>::get(key(FARM)), Some(Enlisted { root, count, lot: lot(), at: JUNE }));
		assert_eq!(events(), [Event::Enlisted { owner: FARM, window: SERIES, lot: lot(), root, count }]);
		assert_eq!(kept(FARM), (1, of_series(&lot()).bytes));
	});
}

#[test]
fn a_series_is_enlisted_by_a_producer_of_a_lot_while_it_stands_in_the_book_and_once() {
	on_chain(|| {
		filed(FARM);
		assert_noop!(enlist(STRANGER, SERIES, lot()), Error::<Test>::NotParticipant);
		assert_noop!(enlist(3, SERIES, lot()), Error::<Test>::FunctionMissing);
		assert_noop!(enlist(2, SERIES, lot()), Error::<Test>::NotFiled);
		assert_noop!(enlist(1, SERIES + 1, lot()), Error::<Test>::NotFiled);
		for other in [item(1), unit("01/09521234543213"), unit("00/095212340000009177")] {
			assert_noop!(enlist(1, SERIES, other), Error::<Test>::NoLot);
		}
		assert_ok!(enlist(1, SERIES, lot()));
		assert_noop!(enlist(1, SERIES, lot()), Error::<Test>::EnlistedAlready);
	});
}

#[test]
fn what_was_filed_of_another_kind_is_no_series_of_codes() {
	on_chain(|| {
		Book::file(CommitmentKey { kind: CommitmentKind::TraceBatch, ..key(FARM) }, tree(FARM, 0).0, CODES);
		assert_noop!(enlist(1, SERIES, lot()), Error::<Test>::NotFiled);
	});
}

#[test]
fn who_is_no_producer_any_more_enlists_nothing_and_closes_what_it_has() {
	on_chain(|| {
		enlisted(FARM);
		FarmProduces::set(false);
		assert_noop!(enlist(1, SERIES, lot()), Error::<Test>::FunctionMissing);
		assert_ok!(close(1, SERIES));
	});
}

#[test]
fn who_can_not_pay_enlists_nothing() {
	on_chain(|| {
		filed(FARM);
		Poor::set(Some(FARM));
		assert_noop!(enlist(1, SERIES, lot()), Error::<Test>::NoDeposit);
	});
}

#[test]
fn a_closed_series_costs_nothing_and_no_code_of_it_is_revealed() {
	on_chain(|| {
		enlisted(FARM);
		events();
		assert_ok!(close(1, SERIES));
		assert_eq!((kept(FARM), Series::<Test>::iter().count()), ((0, 0), 0));
		assert_eq!(events(), [Event::Closed { owner: FARM, window: SERIES }]);
		assert_eq!(validity(&reveal(2, 100)), not(invalid::CLOSED));
	});
}

#[test]
fn what_was_revealed_before_a_series_was_closed_stays_and_counts_for_its_owner() {
	on_chain(|| {
		enlisted(FARM);
		send(&reveal(2, 100));
		assert_ok!(close(1, SERIES));
		assert_eq!(opening(2).map(|opening| opening.by), Some(account(100)));
		assert_eq!(kept(FARM).0, 1);
	});
}

#[test]
fn only_its_owner_closes_a_series_and_once() {
	on_chain(|| {
		enlisted(FARM);
		assert_noop!(close(STRANGER, SERIES), Error::<Test>::NotParticipant);
		assert_noop!(close(2, SERIES), Error::<Test>::NotEnlisted);
		assert_ok!(close(1, SERIES));
		assert_noop!(close(1, SERIES), Error::<Test>::NotEnlisted);
	});
}

#[test]
fn a_series_that_was_closed_by_mistake_is_enlisted_again_as_it_was_filed() {
	on_chain(|| {
		enlisted(FARM);
		send(&reveal(2, 100));
		assert_ok!(close(1, SERIES));
		assert_ok!(enlist(1, SERIES, lot()));
		assert_eq!(validity(&reveal(2, 100)), not(invalid::KNOWN), "what was revealed was not forgotten");
		assert_ok!(validity(&reveal(3, 100)));
	});
}
