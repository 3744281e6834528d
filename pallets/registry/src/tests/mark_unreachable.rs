//! `mark_unreachable`

use super::{admit, signed};
use crate::{mock::*, Error, Event};
use fairstream_doors::{ParticipantId, Places, Who};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn who_is_not_found_has_no_known_place_of_business_and_where_it_was_before_stays_known() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(Registry::declare_business(signed(7), neighbour()));
		Now::set(2_000);
		assert_ok!(Registry::mark_unreachable(RuntimeOrigin::root(), participant));
		assert_eq!(last_event(), Event::Unreachable { participant });
		assert_eq!(Registry::places(participant), Some(Places { registered: county(), business: None }));
		let business = |at| Registry::places_at(participant, at).and_then(|places| places.business);
		assert_eq!([1_999, 2_000].map(business), [Some(neighbour()), None]);
	});
}

#[test]
fn who_never_said_where_it_does_business_may_be_found_nowhere_too_and_again() {
	on_chain(|| {
		let participant = admit(7);
		for _ in 0..2 {
			assert_ok!(Registry::mark_unreachable(RuntimeOrigin::root(), participant));
			assert_noop!(Registry::declare_business(signed(7), county()), Error::<Test>::Unreachable);
		}
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
