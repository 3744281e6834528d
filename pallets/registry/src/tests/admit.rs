//! `admit`

use super::{admit, signed};
use crate::{mock::*, Error, Event, NextId, Participants};
use fairstream_doors::{Function, ParticipantId, Places, Region, Standing, Who};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn participants_are_numbered_from_nought_in_the_order_of_admission() {
	on_chain(|| {
		assert_eq!(admit(7), ParticipantId(0));
		assert_eq!(admit(3), ParticipantId(1));
		assert_eq!(last_event(), Event::Admitted { participant: ParticipantId(1), account: 3, region: county() });
	});
}

#[test]
fn who_is_admitted_has_no_function_yet() {
	on_chain(|| {
		let id = admit(7);
		for function in Function::ALL {
			assert_eq!(Registry::standing(id, function, Now::get()), Standing::Never);
		}
		assert_eq!(Participants::<Test>::get(id).expect("admitted").admitted, Now::get());
	});
}

#[test]
fn an_account_is_admitted_once() {
	on_chain(|| {
		admit(7);
		assert_noop!(Registry::admit(RuntimeOrigin::root(), 7, county()), Error::<Test>::AccountTaken);
	});
}

#[test]
fn nobody_admits_itself() {
	on_chain(|| {
		assert_noop!(Registry::admit(RuntimeOrigin::signed(7), 7, county()), DispatchError::BadOrigin);
	});
}

#[test]
fn the_seat_of_a_county_admits_there_and_nowhere_else() {
	on_chain(|| {
		assert_ok!(Registry::admit(signed(SEAT), 7, county()));
		for elsewhere in [neighbour(), region("330100"), region("330000"), region("000000")] {
			assert_noop!(Registry::admit(signed(SEAT), 8, elsewhere), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn nobody_is_registered_in_the_country_as_a_whole() {
	on_chain(|| {
		let nation = Region::NATION;
		assert_noop!(Registry::admit(RuntimeOrigin::root(), 7, nation), Error::<Test>::RegionIsTheNation);
		assert_noop!(Registry::admit(signed(SEAT), 7, nation), DispatchError::BadOrigin);
	});
}

#[test]
fn who_is_admitted_is_registered_there_and_its_business_is_unknown() {
	on_chain(|| {
		let id = admit(7);
		assert_eq!(Registry::places(id), Some(Places { registered: county(), business: None }));
		assert_eq!(Registry::places(ParticipantId(99)), None);
	});
}

#[test]
fn when_the_numbers_run_out_that_is_said_and_nothing_is_written() {
	on_chain(|| {
		NextId::<Test>::put(ParticipantId(u32::MAX));
		assert_noop!(Registry::admit(RuntimeOrigin::root(), 7, county()), Error::<Test>::TooManyParticipants);
		NextId::<Test>::put(ParticipantId(0));
		assert_ok!(Registry::admit(RuntimeOrigin::root(), 7, county()));
	});
}

#[test]
fn a_stranger_is_no_participant() {
	on_chain(|| assert_eq!(Registry::participant(&99), None));
}
