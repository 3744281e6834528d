//! `establish`, and who stands above whom

use crate::{mock::*, Error, Event, Mandate};
use fairstream_doors::{Region, SeatId};
use fairstream_rules::seats_door::national;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn a_seat_gets_the_next_number_and_is_open_and_without_officers() {
	on_chain(|| {
		assert_ok!(Seats::establish(RuntimeOrigin::root(), MARKET, region(COUNTY), Mandate::All));
		let (seat, line) = (SeatId(2), MARKET);
		let established = Event::Established { seat, line, region: region(COUNTY), mandate: Mandate::All, by: None };
		assert_eq!(last_event(), established);
		let record = crate::Seats::<Test>::get(seat).expect("set up");
		assert!(record.officers.is_empty() && record.closed.is_none());
	});
}

#[test]
fn there_is_one_seat_for_a_line_in_a_region_and_the_other_line_has_its_own() {
	on_chain(|| {
		establish(MARKET, COUNTY);
		establish(CYBER, COUNTY);
		for at in [region(COUNTY), Region::NATION] {
			for line in [MARKET, CYBER] {
				assert_noop!(Seats::establish(RuntimeOrigin::root(), line, at, Mandate::All), Error::<Test>::SeatTaken);
			}
		}
	});
}

#[test]
fn a_superior_sets_up_a_seat_below_it_and_the_event_says_which_did() {
	on_chain(|| {
		let province = establish(MARKET, PROVINCE);
		assert_ok!(Seats::establish(acting(province), MARKET, region(COUNTY), Mandate::All));
		let (seat, line, by) = (SeatId(3), MARKET, Some(province));
		let established = Event::Established { seat, line, region: region(COUNTY), mandate: Mandate::All, by };
		assert_eq!(last_event(), established);
	});
}

#[test]
fn no_seat_stands_above_itself_its_neighbours_its_superiors_or_the_other_line() {
	on_chain(|| {
		let prefecture = establish(MARKET, PREFECTURE);
		let not_below = [(MARKET, PREFECTURE), (MARKET, PROVINCE), (MARKET, 0), (MARKET, 330_206), (CYBER, COUNTY)];
		for (line, code) in not_below {
			assert_noop!(
				Seats::establish(acting(prefecture), line, region(code), Mandate::All),
				Error::<Test>::NotSuperior
			);
		}
		for nobody in [RuntimeOrigin::signed(1), RuntimeOrigin::none()] {
			assert_noop!(Seats::establish(nobody, MARKET, region(COUNTY), Mandate::All), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn no_superior_gives_an_act_that_it_may_not_handle_itself() {
	on_chain(|| {
		let acts = acts_of(MARKET);
		let province = establish(MARKET, PROVINCE);
		assert_ok!(Seats::set_mandate(RuntimeOrigin::root(), province, listed(&acts[..1])));
		for wider in [Mandate::All, listed(&acts)] {
			assert_noop!(
				Seats::establish(acting(province), MARKET, region(COUNTY), wider),
				Error::<Test>::WiderThanSuperiors
			);
		}
		assert_ok!(Seats::establish(acting(province), MARKET, region(COUNTY), listed(&acts[..1])));
		assert_ok!(Seats::establish(acting(national(MARKET)), MARKET, region(PREFECTURE), Mandate::All));
	});
}

#[test]
fn a_mandate_lists_acts_of_the_seats_own_line_only() {
	on_chain(|| {
		assert_noop!(
			Seats::establish(RuntimeOrigin::root(), CYBER, region(COUNTY), listed(&acts_of(MARKET)[..1])),
			Error::<Test>::ActOfOtherLine
		);
		assert_ok!(Seats::establish(RuntimeOrigin::root(), CYBER, region(COUNTY), listed(&acts_of(CYBER))));
	});
}

#[test]
fn when_the_numbers_run_out_that_is_said_and_nothing_is_written() {
	on_chain(|| {
		crate::NextId::<Test>::put(SeatId(u32::MAX));
		assert_noop!(
			Seats::establish(RuntimeOrigin::root(), MARKET, region(COUNTY), Mandate::All),
			Error::<Test>::TooManySeats
		);
		crate::NextId::<Test>::put(SeatId(2));
	});
}
