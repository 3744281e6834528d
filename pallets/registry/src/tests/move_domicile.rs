//! `move_domicile`

use super::{accredit, admit, signed};
use crate::{mock::*, Error, Event};
use fairstream_doors::{Function, ParticipantId, Places, Region, Standing, Who};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

/// A participant by account 8 that is registered in the neighbouring county.
fn there() -> ParticipantId {
	assert_ok!(Registry::admit(RuntimeOrigin::root(), 8, neighbour()));
	Registry::participant(&8).expect("just admitted")
}

#[test]
fn the_authority_of_the_new_region_registers_it_and_is_competent_from_then_on() {
	on_chain(|| {
		let participant = there();
		assert_ok!(Registry::declare_business(signed(8), neighbour()));
		assert_ok!(accredit(participant, Function::Producer));
		assert_noop!(Registry::revoke(signed(SEAT), participant, Function::Producer), DispatchError::BadOrigin);
		Now::set(2_000);
		assert_ok!(Registry::move_domicile(signed(SEAT), participant, county()));
		assert_eq!(last_event(), Event::DomicileMoved { participant, from: neighbour(), to: county() });
		let places = |registered| Some(Places { registered, business: Some(neighbour()) });
		assert_eq!(Registry::places(participant), places(county()));
		assert_eq!(Registry::places_at(participant, 1_999), places(neighbour()));
		assert_eq!(Registry::standing(participant, Function::Producer, 2_000), Standing::Accredited, "the file moves");
		assert_ok!(Registry::revoke(signed(SEAT), participant, Function::Producer));
	});
}

#[test]
fn neither_the_old_authority_nor_the_participant_moves_it_elsewhere() {
	on_chain(|| {
		let here = admit(7);
		for account in [SEAT, 7, 99] {
			assert_noop!(Registry::move_domicile(signed(account), here, neighbour()), DispatchError::BadOrigin);
		}
		assert_ok!(Registry::move_domicile(RuntimeOrigin::root(), here, neighbour()));
		assert_noop!(Registry::mark_unreachable(signed(SEAT), here), DispatchError::BadOrigin);
	});
}

#[test]
fn nobody_is_registered_everywhere_nor_moves_to_where_it_is() {
	on_chain(|| {
		let here = admit(7);
		let to = |region| Registry::move_domicile(RuntimeOrigin::root(), here, region);
		assert_noop!(to(Region::NATION), Error::<Test>::RegionIsTheNation);
		assert_noop!(to(county()), Error::<Test>::RegisteredThere);
		let nobody = ParticipantId(99);
		assert_noop!(
			Registry::move_domicile(RuntimeOrigin::root(), nobody, county()),
			Error::<Test>::UnknownParticipant
		);
	});
}

#[test]
fn nobody_moves_away_from_the_authority_that_holds_its_identity() {
	on_chain(|| {
		let participant = there();
		assert_ok!(Registry::withdraw_identity(RuntimeOrigin::root(), participant));
		let to = || Registry::move_domicile(signed(SEAT), participant, county());
		assert_noop!(to(), Error::<Test>::IdentityHeld);
		assert_ok!(Registry::release_identity(RuntimeOrigin::root(), participant));
		assert_ok!(to());
	});
}

#[test]
fn who_was_not_found_is_confirmed_by_the_new_authority() {
	on_chain(|| {
		let participant = there();
		assert_ok!(Registry::mark_unreachable(RuntimeOrigin::root(), participant));
		assert_ok!(Registry::move_domicile(signed(SEAT), participant, county()));
		assert_noop!(Registry::declare_business(signed(8), county()), Error::<Test>::Unreachable);
		assert_ok!(Registry::confirm_business(signed(SEAT), participant, county()));
	});
}
