//! `set_mandate`

use crate::{mock::*, Error, Event, Mandate};
use fairstream_doors::{Line, SeatId};
use fairstream_rules::{seats_door::national, Seats as _};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn what_a_county_loses_its_superior_answers_for() {
	on_chain(|| {
		let acts = acts_of(MARKET);
		let (province, county) = (establish(MARKET, PROVINCE), establish(MARKET, COUNTY));
		let mandate = listed(&acts[1..]);
		assert_ok!(Seats::set_mandate(acting(province), county, mandate.clone()));
		assert_eq!(last_event(), Event::MandateSet { seat: county, mandate, by: Some(province) });
		assert_eq!(Seats::responsible(acts[0], region(COUNTY)), province);
		assert_eq!(Seats::responsible(acts[1], region(COUNTY)), county);
	});
}

#[test]
fn a_national_seat_answers_for_every_act_whoever_wants_it_otherwise() {
	on_chain(|| {
		for line in Line::ALL {
			let seat = national(line);
			for mandate in [listed(&[]), listed(&acts_of(line)), Mandate::All] {
				assert_noop!(
					Seats::set_mandate(RuntimeOrigin::root(), seat, mandate),
					Error::<Test>::NationalSeatStays
				);
			}
			assert_noop!(Seats::set_mandate(acting(seat), seat, listed(&[])), Error::<Test>::NotSuperior);
		}
	});
}

#[test]
fn no_seat_widens_its_own_mandate_and_no_superior_beyond_its_own() {
	on_chain(|| {
		let acts = acts_of(MARKET);
		let (province, county) = (establish(MARKET, PROVINCE), establish(MARKET, COUNTY));
		for seat in [province, county] {
			assert_ok!(Seats::set_mandate(RuntimeOrigin::root(), seat, listed(&acts[..1])));
			assert_noop!(Seats::set_mandate(acting(seat), seat, Mandate::All), Error::<Test>::NotSuperior);
		}
		assert_noop!(
			Seats::set_mandate(acting(province), county, listed(&acts[1..2])),
			Error::<Test>::WiderThanSuperiors
		);
		assert_ok!(Seats::set_mandate(acting(national(MARKET)), county, listed(&acts[1..2])));
	});
}

#[test]
fn a_mandate_lists_acts_of_the_seats_own_line_only() {
	on_chain(|| {
		let county = establish(CYBER, COUNTY);
		assert_noop!(
			Seats::set_mandate(RuntimeOrigin::root(), county, listed(&acts_of(MARKET)[..1])),
			Error::<Test>::ActOfOtherLine
		);
	});
}

#[test]
fn nobody_else_sets_a_mandate_nor_for_a_seat_that_is_not_there() {
	on_chain(|| {
		let county = establish(MARKET, COUNTY);
		assert_noop!(Seats::set_mandate(RuntimeOrigin::signed(1), county, Mandate::All), DispatchError::BadOrigin);
		assert_noop!(Seats::set_mandate(RuntimeOrigin::root(), SeatId(77), Mandate::All), Error::<Test>::UnknownSeat);
	});
}

#[test]
fn a_superior_with_a_narrower_mandate_staffs_and_reopens_no_wider_seat_below_it() {
	on_chain(|| {
		let province = establish(MARKET, PROVINCE);
		let county = establish(MARKET, COUNTY);
		let own = acts_of(MARKET).into_iter().take(1).collect::<Vec<_>>();
		assert_ok!(Seats::set_mandate(RuntimeOrigin::root(), province, listed(&own)));
		let refused = Error::<Test>::WiderThanSuperiors;
		assert_noop!(Seats::appoint(acting(province), county, 11, crate::Roles::ALL), refused);
		assert_ok!(Seats::close(RuntimeOrigin::root(), county));
		let refused = Error::<Test>::WiderThanSuperiors;
		assert_noop!(Seats::reopen(acting(province), county), refused);
		assert_ok!(Seats::set_mandate(acting(province), county, listed(&own)));
		assert_ok!(Seats::reopen(acting(province), county));
		assert_ok!(Seats::appoint(acting(province), county, 11, crate::Roles::ALL));
	});
}
