//! `declare_business`

use super::{admit, signed};
use crate::{mock::*, Error, Event, Participants, MAX_STAYS};
use fairstream_doors::{ParticipantId, Places, Region, Who};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn a_participant_says_where_it_does_business_and_its_domicile_stays() {
	on_chain(|| {
		let participant = admit(7);
		for place in [neighbour(), county(), region("310000")] {
			assert_ok!(Registry::declare_business(signed(7), place));
			assert_eq!(last_event(), Event::BusinessDeclared { participant, region: place });
			assert_eq!(Registry::places(participant), Some(Places { registered: county(), business: Some(place) }));
		}
	});
}

#[test]
fn the_place_of_an_event_is_that_of_its_moment_and_not_todays() {
	on_chain(|| {
		let participant = admit(7);
		Now::set(2_000);
		assert_ok!(Registry::declare_business(signed(7), neighbour()));
		Now::set(3_000);
		assert_ok!(Registry::declare_business(signed(7), county()));
		let at = |moment| Registry::places_at(participant, moment);
		let places = |business| Some(Places { registered: county(), business });
		assert_eq!([1_000, 1_999].map(at), [places(None); 2]);
		assert_eq!([2_000, 2_999].map(at), [places(Some(neighbour())); 2]);
		assert_eq!([3_000, 9_000].map(at), [places(Some(county())); 2]);
		assert_eq!((at(999), Registry::places_at(ParticipantId(99), 3_000)), (None, None));
	});
}

#[test]
fn who_declares_again_and_again_does_not_get_rid_of_where_it_was() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(Registry::declare_business(signed(7), neighbour()));
		let event = 500_000;
		for hop in 0..20 {
			Now::set(1_000_000 + hop * 3_000);
			let place = if hop % 2 == 0 { region("310115") } else { county() };
			assert_ok!(Registry::declare_business(signed(7), place));
		}
		let kept = Participants::<Test>::get(participant).expect("admitted").stays;
		assert_eq!(kept.len(), MAX_STAYS as usize);
		assert_eq!(Registry::places_at(participant, event).and_then(|places| places.business), Some(neighbour()));
	});
}

#[test]
fn who_was_not_found_does_not_say_itself_where_it_is() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(Registry::mark_unreachable(RuntimeOrigin::root(), participant));
		assert_noop!(Registry::declare_business(signed(7), neighbour()), Error::<Test>::Unreachable);
	});
}

#[test]
fn nobody_does_business_in_the_country_as_a_whole() {
	on_chain(|| {
		admit(7);
		assert_noop!(Registry::declare_business(signed(7), Region::NATION), Error::<Test>::RegionIsTheNation);
	});
}

#[test]
fn only_a_participant_says_it_and_only_of_itself() {
	on_chain(|| {
		assert_noop!(Registry::declare_business(signed(7), county()), Error::<Test>::NotParticipant);
		assert_noop!(Registry::declare_business(RuntimeOrigin::root(), county()), DispatchError::BadOrigin);
	});
}
