//! Which validators a session has.

use crate::{mock::*, Event};
use frame_support::assert_ok;

#[test]
fn genesis_puts_every_member_with_keys_in_office() {
	on_chain(|| assert_eq!(in_office(), vec![1, 2, 3]));
}

#[test]
fn a_new_member_with_keys_is_in_office_two_sessions_later() {
	on_chain(|| {
		Members::set(vec![1, 2, 3, 4]);
		assert_ok!(set_keys(4, 4));
		rotate();
		assert_eq!(in_office(), vec![1, 2, 3]);
		rotate();
		assert_eq!(in_office(), vec![1, 2, 3, 4]);
	});
}

#[test]
fn a_new_member_without_keys_waits_and_the_plan_counts_it() {
	on_chain(|| {
		Members::set(vec![2, 3, 4]);
		rotate();
		assert!(events().contains(&Event::SetPlanned { session: 2, validators: 2, without_keys: 1, excluded: 0 }));
		rotate();
		assert_eq!(in_office(), vec![2, 3]);
	});
}

#[test]
fn a_removed_member_leaves_office_two_sessions_later() {
	on_chain(|| {
		Members::set(vec![1, 3]);
		rotate();
		assert_eq!(in_office(), vec![1, 2, 3]);
		rotate();
		assert_eq!(in_office(), vec![1, 3]);
	});
}

#[test]
fn an_unchanged_set_is_not_announced_as_a_change() {
	on_chain(|| {
		for _ in 0..3 {
			rotate();
		}
		assert!(events().is_empty());
		assert!(!LastChanged::get());
	});
}

#[test]
fn a_rotated_key_is_a_change_even_though_the_members_are_the_same() {
	on_chain(|| {
		assert_ok!(set_keys(2, 22));
		rotate();
		assert!(events().contains(&Event::SetPlanned { session: 2, validators: 3, without_keys: 0, excluded: 0 }));
		rotate();
		assert!(LastChanged::get());
		rotate();
		assert!(!LastChanged::get());
	});
}

#[test]
fn when_nobody_is_eligible_the_set_in_office_stays_and_an_event_says_so() {
	on_chain(|| {
		Members::set(vec![]);
		rotate();
		assert_eq!(events(), vec![Event::SetTooSmall { session: 2, eligible: 0, minimum: 1 }]);
		rotate();
		rotate();
		assert_eq!(in_office(), vec![1, 2, 3]);
	});
}

#[test]
fn a_set_below_the_minimum_is_not_planned() {
	Minimum::set(3);
	on_chain(|| {
		Members::set(vec![1, 2]);
		rotate();
		rotate();
		assert_eq!(in_office(), vec![1, 2, 3]);
	});
}

#[test]
fn only_a_member_may_register_session_keys() {
	on_chain(|| {
		assert_eq!(set_keys(5, 5), Err(pallet_session::Error::<Test>::NoAssociatedValidatorId.into()));
		Members::set(vec![1, 2, 3, 5]);
		assert_ok!(set_keys(5, 5));
	});
}
