//! `end_affiliation`

use super::*;
use crate::{AffiliationCount, Error, Event};
use frame_support::assert_noop;
use sp_runtime::DispatchError;

fn end(account: u64, side: Side, other: ParticipantId) -> DispatchResult {
	Registry::end_affiliation(signed(account), HOSTED, side, other)
}

#[test]
fn either_side_ends_it_and_nothing_is_left() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		for (account, by, other) in [(1, Side::Lower, platform), (2, Side::Upper, room)] {
			host(1, 2);
			assert_eq!(AffiliationCount::<Test>::get(room), 1);
			assert_ok!(end(account, by, other));
			assert_eq!(last_event(), Event::AffiliationEnded { link: hosted(room, platform), by });
			assert!(!Registry::are_affiliated(room, HOSTED, platform, Now::get()));
			assert_eq!(AffiliationCount::<Test>::get(room), 0);
		}
	});
}

#[test]
fn it_is_ended_even_if_nobody_stands_in_its_function_any_more() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		host(1, 2);
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), platform, Function::Platform));
		Now::set(identity(room).until);
		assert!(Registry::are_affiliated(room, HOSTED, platform, Now::get()), "whether they stand is another question");
		assert_ok!(end(1, Side::Lower, platform));
	});
}

#[test]
fn strangers_end_nothing_and_what_does_not_stand_cannot_be_ended() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		admit(3);
		assert_noop!(end(1, Side::Lower, platform), Error::<Test>::NotAffiliated);
		host(1, 2);
		assert_noop!(end(3, Side::Lower, platform), Error::<Test>::NotAffiliated);
		assert_noop!(end(2, Side::Lower, room), Error::<Test>::NotAffiliated);
		assert_noop!(end(99, Side::Upper, room), Error::<Test>::NotParticipant);
		let root = RuntimeOrigin::root();
		assert_noop!(Registry::end_affiliation(root, HOSTED, Side::Upper, room), DispatchError::BadOrigin);
	});
}
