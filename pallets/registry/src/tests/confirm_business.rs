//! `confirm_business`

use super::{admit, signed};
use crate::{mock::*, Error, Event};
use fairstream_doors::{ParticipantId, Places, Region, Who};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

/// A participant by account 7 that did business in the neighbouring county and was not found.
fn lost() -> ParticipantId {
	let participant = admit(7);
	assert_ok!(Registry::declare_business(signed(7), neighbour()));
	assert_ok!(Registry::mark_unreachable(RuntimeOrigin::root(), participant));
	participant
}

#[test]
fn the_authority_says_where_it_was_found_and_from_then_on_the_participant_declares_again() {
	on_chain(|| {
		let participant = lost();
		assert_noop!(Registry::declare_business(signed(7), county()), Error::<Test>::Unreachable);
		Now::set(2_000);
		assert_ok!(Registry::confirm_business(signed(SEAT), participant, county()));
		assert_eq!(last_event(), Event::BusinessConfirmed { participant, region: county() });
		let places = |business| Some(Places { registered: county(), business });
		assert_eq!(Registry::places(participant), places(Some(county())));
		assert_eq!(Registry::places_at(participant, 1_999), places(None));
		assert_ok!(Registry::declare_business(signed(7), neighbour()));
		assert_eq!(Registry::places(participant), places(Some(neighbour())));
	});
}

#[test]
fn the_place_may_be_in_another_region_than_the_authoritys_but_not_the_country_as_a_whole() {
	on_chain(|| {
		let participant = lost();
		let confirm = |place| Registry::confirm_business(signed(SEAT), participant, place);
		assert_noop!(confirm(Region::NATION), Error::<Test>::RegionIsTheNation);
		assert_ok!(confirm(region("310115")));
	});
}

#[test]
fn who_was_not_lost_is_not_found() {
	on_chain(|| {
		let participant = admit(7);
		let confirm = || Registry::confirm_business(signed(SEAT), participant, county());
		assert_noop!(confirm(), Error::<Test>::NotUnreachable);
		assert_ok!(Registry::mark_unreachable(signed(SEAT), participant));
		assert_ok!(confirm());
		assert_noop!(confirm(), Error::<Test>::NotUnreachable);
	});
}

#[test]
fn only_the_authority_where_it_is_registered_confirms_it() {
	on_chain(|| {
		let participant = lost();
		assert_noop!(Registry::confirm_business(signed(7), participant, county()), DispatchError::BadOrigin);
		assert_ok!(Registry::admit(RuntimeOrigin::root(), 8, neighbour()));
		let there = Registry::participant(&8).expect("just admitted");
		assert_ok!(Registry::mark_unreachable(RuntimeOrigin::root(), there));
		assert_noop!(Registry::confirm_business(signed(SEAT), there, county()), DispatchError::BadOrigin);
		let nobody = ParticipantId(99);
		assert_noop!(
			Registry::confirm_business(RuntimeOrigin::root(), nobody, county()),
			Error::<Test>::UnknownParticipant
		);
	});
}
