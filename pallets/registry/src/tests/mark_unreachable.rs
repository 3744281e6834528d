//! `mark_unreachable`

use super::{admit, signed};
use crate::{mock::*, Error, Event};
use fairstream_doors::{ParticipantId, Places, Who};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn who_is_not_found_has_no_known_place_of_business_until_it_declares_one_again() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(Registry::declare_business(signed(7), neighbour()));
		assert_ok!(Registry::mark_unreachable(RuntimeOrigin::root(), participant));
		assert_eq!(last_event(), Event::Unreachable { participant });
		assert_eq!(Registry::places(participant), Some(Places { registered: county(), business: None }));
		assert_ok!(Registry::declare_business(signed(7), county()));
		assert_eq!(Registry::places(participant).and_then(|places| places.business), Some(county()));
	});
}

#[test]
fn the_seat_of_the_county_of_registration_notes_it_and_no_other_nor_the_participant_itself() {
	on_chain(|| {
		let here = admit(7);
		assert_ok!(Registry::admit(RuntimeOrigin::root(), 8, neighbour()));
		let there = Registry::participant(&8).expect("just admitted");
		assert_ok!(Registry::mark_unreachable(signed(SEAT), here));
		assert_noop!(Registry::mark_unreachable(signed(SEAT), there), DispatchError::BadOrigin);
		assert_noop!(Registry::mark_unreachable(signed(7), here), DispatchError::BadOrigin);
	});
}

#[test]
fn a_number_that_nobody_has_is_refused() {
	on_chain(|| {
		assert_noop!(
			Registry::mark_unreachable(RuntimeOrigin::root(), ParticipantId(0)),
			Error::<Test>::UnknownParticipant
		);
	});
}
