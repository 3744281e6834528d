//! `withdraw_offer`

use super::*;
use crate::{Closed, Error, Event, OfferCount};
use frame_support::assert_noop;
use sp_runtime::DispatchError;

fn withdraw(account: u64, side: Side, other: ParticipantId) -> DispatchResult {
	Registry::withdraw_offer(signed(account), HOSTED, side, other)
}

#[test]
fn who_made_an_offer_takes_it_back_and_its_clock_is_stopped() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		assert_ok!(Registry::offer_affiliation(signed(1), HOSTED, Side::Lower, platform, None));
		assert_ok!(withdraw(1, Side::Lower, platform));
		let link = hosted(room, platform);
		assert_eq!(last_event(), Event::OfferClosed { link, reason: Closed::Withdrawn, at: 1_000 });
		assert_eq!((OfferCount::<Test>::get(room), List::going().len()), (0, 1));
		assert_noop!(
			Registry::answer_affiliation(signed(2), HOSTED, Side::Upper, room, true, None),
			Error::<Test>::NoOffer
		);
	});
}

#[test]
fn the_other_side_and_strangers_do_not() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		admit(3);
		assert_ok!(Registry::offer_affiliation(signed(1), HOSTED, Side::Lower, platform, None));
		assert_noop!(withdraw(2, Side::Upper, room), Error::<Test>::OthersOffer);
		assert_noop!(withdraw(3, Side::Upper, room), Error::<Test>::NoOffer);
		assert_noop!(withdraw(99, Side::Upper, room), Error::<Test>::NotParticipant);
		let root = RuntimeOrigin::root();
		assert_noop!(Registry::withdraw_offer(root, HOSTED, Side::Lower, platform), DispatchError::BadOrigin);
	});
}

#[test]
fn what_was_accepted_is_no_offer_any_more() {
	on_chain(|| {
		let (_, platform) = room_and_platform();
		host(1, 2);
		assert_noop!(withdraw(1, Side::Lower, platform), Error::<Test>::NoOffer);
	});
}
