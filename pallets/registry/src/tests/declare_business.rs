//! `declare_business`

use super::{admit, signed};
use crate::{mock::*, Error, Event};
use fairstream_doors::{Places, Region, Who};
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
