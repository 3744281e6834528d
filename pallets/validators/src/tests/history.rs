//! The roots of earlier sessions' keys, by which an equivocation of that time is proven.

use crate::mock::*;
use frame_support::{assert_ok, traits::KeyOwnerProofSystem};
use sp_core::crypto::key_types::DUMMY;
use sp_runtime::testing::UintAuthorityId;

#[test]
fn a_key_of_an_earlier_session_is_proven_by_that_sessions_root() {
	on_chain(|| {
		rotate();
		let proof = Historical::prove((DUMMY, UintAuthorityId(3))).expect("3 validates");
		rotate();
		rotate();
		assert_eq!(Historical::check_proof((DUMMY, UintAuthorityId(3)), proof), Some((3, ())));
	});
}

#[test]
fn a_rotated_key_can_be_proven_once_it_is_in_use() {
	on_chain(|| {
		assert_ok!(set_keys(2, 22));
		rotate();
		rotate();
		let proof = Historical::prove((DUMMY, UintAuthorityId(22))).expect("2 validates with its new key");
		rotate();
		assert_eq!(Historical::check_proof((DUMMY, UintAuthorityId(22)), proof), Some((2, ())));
	});
}

#[test]
fn roots_older_than_the_depth_are_pruned() {
	on_chain(|| {
		for _ in 0..10 {
			rotate();
		}
		let mut stored: Vec<_> = pallet_session::historical::HistoricalSessions::<Test>::iter_keys().collect();
		stored.sort();
		// Session 9 ended last and keeps three before it; 10 is in office, 11 is planned.
		assert_eq!(stored, vec![6, 7, 8, 9, 10, 11]);
	});
}
