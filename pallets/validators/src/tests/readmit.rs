//! `readmit`: governance ends an exclusion.

use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn a_readmitted_member_is_in_office_two_sessions_later() {
	Members::set(vec![1, 2, 3, 4]);
	on_chain(|| {
		offend(2, 100, 0);
		rotate();
		rotate();
		assert_eq!(in_office(), vec![1, 3, 4]);
		events();
		assert_ok!(Validators::readmit(RuntimeOrigin::root(), 2));
		assert_eq!(events(), vec![Event::Readmitted { validator: 2 }]);
		rotate();
		rotate();
		assert_eq!(in_office(), vec![1, 2, 3, 4]);
		assert!(Session::disabled_validators().is_empty());
	});
}

#[test]
fn who_is_not_excluded_cannot_be_readmitted() {
	on_chain(|| {
		assert_noop!(Validators::readmit(RuntimeOrigin::root(), 1), Error::<Test>::NotExcluded);
	});
}

#[test]
fn a_validator_cannot_readmit_itself() {
	on_chain(|| {
		offend(2, 100, 0);
		assert_noop!(Validators::readmit(RuntimeOrigin::signed(2), 2), DispatchError::BadOrigin);
	});
}

#[test]
fn a_validator_readmitted_before_it_left_office_works_again_at_once() {
	Members::set(vec![1, 2, 3, 4]);
	on_chain(|| {
		offend(2, 100, 0);
		assert_eq!(Session::disabled_validators(), vec![1]);
		assert_ok!(Validators::readmit(RuntimeOrigin::root(), 2));
		assert!(Session::disabled_validators().is_empty());
		rotate();
		rotate();
		assert_eq!(in_office(), vec![1, 2, 3, 4]);
		assert!(Session::disabled_validators().is_empty());
	});
}
