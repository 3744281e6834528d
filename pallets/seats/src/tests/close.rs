//! `close`, `reopen`

use crate::{mock::*, Error, Event, Role};
use fairstream_doors::{Line, SeatId};
use fairstream_rules::{seats_door::national, Seats as _};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn while_a_seat_is_closed_its_superior_answers_and_afterwards_it_does_so_itself() {
	on_chain(|| {
		let act = acts_of(MARKET)[0];
		let (province, county) = (establish(MARKET, PROVINCE), establish(MARKET, COUNTY));
		Now::set(5_000);
		assert_ok!(Seats::close(acting(province), county));
		assert_eq!(last_event(), Event::Closed { seat: county, by: Some(province) });
		assert_eq!(crate::Seats::<Test>::get(county).expect("still there").closed, Some(5_000));
		assert_eq!(Seats::responsible(act, region(COUNTY)), province);
		assert_ok!(Seats::reopen(acting(province), county));
		assert_eq!(last_event(), Event::Reopened { seat: county, by: Some(province) });
		assert_eq!(Seats::responsible(act, region(COUNTY)), county);
	});
}

#[test]
fn a_national_seat_is_never_closed() {
	on_chain(|| {
		for line in Line::ALL {
			assert_noop!(Seats::close(RuntimeOrigin::root(), national(line)), Error::<Test>::NationalSeatStays);
			assert_noop!(Seats::close(acting(national(line)), national(line)), Error::<Test>::NotSuperior);
			assert_noop!(Seats::reopen(RuntimeOrigin::root(), national(line)), Error::<Test>::SeatOpen);
		}
	});
}

#[test]
fn a_paper_of_a_closed_seat_waits_and_is_completed_when_the_seat_is_open_again() {
	on_chain(|| {
		let county = staffed_county();
		assert_ok!(sign(county, 11, Role::Handler, &inspect(1)));
		assert_ok!(Seats::close(RuntimeOrigin::root(), county));
		assert_noop!(sign(county, 12, Role::Handler, &inspect(1)), Error::<Test>::SeatClosed);
		assert_noop!(sign(county, 12, Role::Handler, &remind(1)), Error::<Test>::SeatClosed);
		assert_eq!(Seats::papers_of(county).len(), 1, "closing drops nothing");
		assert_ok!(Seats::reopen(RuntimeOrigin::root(), county));
		assert_ok!(sign(county, 12, Role::Handler, &inspect(1)));
		assert_eq!(done(), [(1, county)]);
	});
}

#[test]
fn what_is_closed_is_not_closed_again_nor_opened_what_is_open() {
	on_chain(|| {
		let county = establish(MARKET, COUNTY);
		assert_noop!(Seats::reopen(RuntimeOrigin::root(), county), Error::<Test>::SeatOpen);
		assert_ok!(Seats::close(RuntimeOrigin::root(), county));
		assert_noop!(Seats::close(RuntimeOrigin::root(), county), Error::<Test>::SeatClosed);
	});
}

#[test]
fn no_seat_closes_itself_its_superior_or_its_neighbour_and_nobody_else_closes_any() {
	on_chain(|| {
		let (province, county, neighbour) =
			(establish(MARKET, PROVINCE), establish(MARKET, COUNTY), establish(MARKET, 330_108));
		for (who, whom) in [(county, county), (county, province), (county, neighbour), (national(CYBER), county)] {
			assert_noop!(Seats::close(acting(who), whom), Error::<Test>::NotSuperior);
			assert_noop!(Seats::reopen(acting(who), whom), Error::<Test>::NotSuperior);
		}
		assert_noop!(Seats::close(RuntimeOrigin::signed(1), county), DispatchError::BadOrigin);
		assert_noop!(Seats::reopen(RuntimeOrigin::signed(1), county), DispatchError::BadOrigin);
		assert_noop!(Seats::close(RuntimeOrigin::root(), SeatId(77)), Error::<Test>::UnknownSeat);
	});
}
