//! `file`

use super::*;
use crate::{Error, Event, FirstOpen, MAX_LEAVES};
use fairstream_doors::Filed;
use frame_support::{assert_noop, assert_ok};

fn minute_of_orders(window: u64) -> DispatchResult {
	file(PLATFORM, CommitmentKind::OrderJournal, window, 1)
}

#[test]
fn a_root_is_filed_with_its_owner_count_and_moment() {
	on_chain(|| {
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE, 1));
		let filed = Filed { root: root(1), count: 9, at: BEGIN, late: None };
		assert_eq!(Commitments::filed(PLATFORM_ID, TRAFFIC, LAST_MINUTE), Some(filed));
		let (owner, kind, window) = (PLATFORM_ID, TRAFFIC, LAST_MINUTE);
		assert_eq!(events(), [Event::Filed { owner, kind, window, root: root(1), count: 9, late: None }]);
	});
}

#[test]
fn a_key_has_one_root_for_ever_and_the_same_root_again_is_refused_too() {
	on_chain(|| {
		assert_ok!(minute_of_orders(LAST_MINUTE));
		assert_noop!(minute_of_orders(LAST_MINUTE), Error::<Test>::FiledAlready);
		assert_noop!(file(PLATFORM, CommitmentKind::OrderJournal, LAST_MINUTE, 2), Error::<Test>::FiledAlready);
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE, 2));
	});
}

#[test]
fn a_window_that_is_not_over_is_refused_until_it_is() {
	on_chain(|| {
		assert_noop!(minute_of_orders(LAST_MINUTE + 1), Error::<Test>::WindowNotOver);
		Now::set(BEGIN + MINUTE - 1);
		assert_noop!(minute_of_orders(LAST_MINUTE + 1), Error::<Test>::WindowNotOver);
		Now::set(BEGIN + MINUTE);
		assert_ok!(minute_of_orders(LAST_MINUTE + 1));
		assert_noop!(minute_of_orders(u64::MAX), Error::<Test>::WindowNotOver);
	});
}

#[test]
fn windows_that_were_lost_are_filed_later_in_any_order() {
	on_chain(|| {
		for back in [3, 0, 7, 2] {
			assert_ok!(minute_of_orders(LAST_MINUTE - back));
		}
		let windows = windows_of(PLATFORM_ID, CommitmentKind::OrderJournal);
		assert_eq!(windows, [7, 3, 2, 0].map(|back| LAST_MINUTE - back));
	});
}

#[test]
fn numbers_are_the_owners_own_and_follow_one_another() {
	on_chain(|| {
		assert_noop!(file(FARM, TRACE, 1, 1), Error::<Test>::NotNext);
		assert_ok!(file(FARM, TRACE, 0, 1));
		assert_noop!(file(FARM, TRACE, 0, 2), Error::<Test>::FiledAlready);
		assert_noop!(file(FARM, TRACE, 2, 1), Error::<Test>::NotNext);
		assert_ok!(file(FARM, TRACE, 1, 1));
		assert_ok!(file(SHOP, TRACE, 0, 1));
		assert_ok!(file(SHOP, CommitmentKind::PriceRule, 0, 1));
		assert_eq!(FirstOpen::<Test>::get(FARM_ID, TRACE), 2);
	});
}

#[test]
fn nobody_files_but_who_holds_a_function_of_the_kind() {
	on_chain(|| {
		assert_noop!(file(STRANGER, TRACE, 0, 1), Error::<Test>::NotParticipant);
		assert_noop!(file(BANK, TRACE, 0, 1), Error::<Test>::FunctionMissing);
		assert_noop!(file(FARM, CommitmentKind::PriceRule, 0, 1), Error::<Test>::FunctionMissing);
		for kind in [TRAFFIC, CommitmentKind::OrderJournal, CommitmentKind::Recording, CommitmentKind::Consent] {
			assert_noop!(file(SHOP, kind, 0, 1), Error::<Test>::FunctionMissing);
		}
	});
}

#[test]
fn a_platform_that_closed_down_files_its_last_windows_and_no_later_one() {
	on_chain(|| {
		PlatformUntil::set(BEGIN);
		Now::set(BEGIN + 5 * MINUTE);
		assert_ok!(minute_of_orders(LAST_MINUTE));
		assert_noop!(minute_of_orders(LAST_MINUTE + 1), Error::<Test>::FunctionMissing);
		assert_noop!(file(PLATFORM, CommitmentKind::PriceRule, 0, 1), Error::<Test>::FunctionMissing);
	});
}

#[test]
fn a_window_in_which_nothing_happened_has_the_root_of_its_own_empty_tree() {
	on_chain(|| {
		let nothing = |root| Commitments::file(RuntimeOrigin::signed(PLATFORM), TRAFFIC, LAST_MINUTE, root, 0);
		assert_noop!(nothing(root(0)), Error::<Test>::RootNotEmpty);
		assert_noop!(nothing(empty_root(TRAFFIC, LAST_MINUTE - 1)), Error::<Test>::RootNotEmpty);
		assert_noop!(nothing(empty_root(CommitmentKind::OrderJournal, LAST_MINUTE)), Error::<Test>::RootNotEmpty);
		assert_ok!(nothing(empty_root(TRAFFIC, LAST_MINUTE)));
		assert_eq!(Commitments::filed(PLATFORM_ID, TRAFFIC, LAST_MINUTE).map(|filed| filed.count), Some(0));
	});
}

#[test]
fn a_number_without_leaf_is_refused() {
	on_chain(|| {
		let call = Commitments::file(RuntimeOrigin::signed(FARM), TRACE, 0, root(1), 0);
		assert_noop!(call, Error::<Test>::EmptySerial);
	});
}

#[test]
fn no_tree_has_more_leaves_than_can_be() {
	on_chain(|| {
		let call = |count| Commitments::file(RuntimeOrigin::signed(FARM), TRACE, 0, root(1), count);
		assert_noop!(call(MAX_LEAVES + 1), Error::<Test>::TooMany);
		assert_ok!(call(MAX_LEAVES));
	});
}
