//! `appoint`, `dismiss`

use crate::{mock::*, Error, Event, OfficerOf, Role, Roles, MAX_OFFICERS};
use fairstream_doors::SeatId;
use fairstream_rules::seats_door::national;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn a_superior_staffs_a_seat_below_it() {
	on_chain(|| {
		let (province, county) = (establish(MARKET, PROVINCE), establish(MARKET, COUNTY));
		assert_ok!(Seats::appoint(acting(province), county, 7, Roles::HANDLER));
		let (seat, officer, by) = (county, 7, Some(province));
		assert_eq!(last_event(), Event::Appointed { seat, officer, roles: Roles::HANDLER, by });
		assert_eq!(OfficerOf::<Test>::get(7), Some(county));
		assert_ok!(Seats::dismiss(acting(province), county, 7));
		assert_eq!(last_event(), Event::Dismissed { seat, officer, by });
		assert_eq!(OfficerOf::<Test>::get(7), None);
		assert_noop!(sign(county, 7, Role::Handler, &remind(1)), Error::<Test>::NotOfficer);
	});
}

#[test]
fn a_national_seat_is_staffed_by_who_manages_all_and_by_no_seat() {
	on_chain(|| {
		for by in [national(MARKET), national(CYBER)] {
			assert_noop!(Seats::appoint(acting(by), national(MARKET), 7, Roles::ALL), Error::<Test>::NotSuperior);
		}
		assert_ok!(Seats::appoint(RuntimeOrigin::root(), national(MARKET), 7, Roles::ALL));
		assert_noop!(Seats::dismiss(acting(national(MARKET)), national(MARKET), 7), Error::<Test>::NotSuperior);
		assert_ok!(Seats::dismiss(RuntimeOrigin::root(), national(MARKET), 7));
	});
}

#[test]
fn no_seat_staffs_itself_and_nobody_appoints_himself() {
	on_chain(|| {
		let county = establish(MARKET, COUNTY);
		assert_noop!(Seats::appoint(acting(county), county, 7, Roles::ALL), Error::<Test>::NotSuperior);
		assert_noop!(Seats::appoint(RuntimeOrigin::signed(7), county, 7, Roles::ALL), DispatchError::BadOrigin);
	});
}

#[test]
fn an_account_signs_for_one_seat() {
	on_chain(|| {
		let (province, county) = (establish(MARKET, PROVINCE), establish(MARKET, COUNTY));
		appoint(county, 7, Roles::HANDLER);
		assert_noop!(
			Seats::appoint(RuntimeOrigin::root(), province, 7, Roles::HANDLER),
			Error::<Test>::OfficerElsewhere
		);
		assert_ok!(Seats::dismiss(RuntimeOrigin::root(), county, 7));
		appoint(province, 7, Roles::HANDLER);
		assert_noop!(sign(county, 7, Role::Handler, &remind(1)), Error::<Test>::NotOfficer);
	});
}

#[test]
fn an_officer_has_a_role_and_there_are_only_so_many_officers() {
	on_chain(|| {
		let county = establish(MARKET, COUNTY);
		assert_noop!(Seats::appoint(RuntimeOrigin::root(), county, 7, Roles::default()), Error::<Test>::NoRole);
		for number in 0..u64::from(MAX_OFFICERS) {
			appoint(county, 1_000 + number, Roles::HANDLER);
		}
		assert_noop!(Seats::appoint(RuntimeOrigin::root(), county, 7, Roles::HANDLER), Error::<Test>::TooManyOfficers);
		appoint(county, 1_000, Roles::ALL);
	});
}

#[test]
fn who_is_no_officer_is_not_dismissed_nor_from_a_seat_that_is_not_there() {
	on_chain(|| {
		let county = staffed_county();
		assert_noop!(Seats::dismiss(RuntimeOrigin::root(), county, 7), Error::<Test>::NotOfficer);
		assert_noop!(Seats::dismiss(RuntimeOrigin::root(), SeatId(77), 11), Error::<Test>::UnknownSeat);
		assert_noop!(Seats::appoint(RuntimeOrigin::root(), SeatId(77), 7, Roles::ALL), Error::<Test>::UnknownSeat);
	});
}

#[test]
fn the_signatures_of_who_is_dismissed_are_struck_and_the_review_that_rested_on_them() {
	on_chain(|| {
		let county = staffed_county();
		assert_ok!(sign(county, 11, Role::Handler, &list(1)));
		assert_ok!(sign(county, 12, Role::Handler, &list(1)));
		assert_ok!(sign(county, 21, Role::Reviewer, &list(1)));
		assert_ok!(sign(county, 12, Role::Handler, &list(2)));
		assert_ok!(Seats::dismiss(RuntimeOrigin::root(), county, 11));
		let (seat, hash) = (county, hash(&list(1)));
		let struck = |officer, role| Event::Struck { seat, hash, officer, role };
		let events = seat_events();
		assert!(events.contains(&struck(11, Role::Handler)) && events.contains(&struck(21, Role::Reviewer)));
		assert_noop!(sign(county, 31, Role::Approver, &list(1)), Error::<Test>::OutOfTurn);
		assert_ok!(sign(county, 13, Role::Handler, &list(1)));
		assert_noop!(sign(county, 31, Role::Approver, &list(1)), Error::<Test>::OutOfTurn);
		assert_ok!(sign(county, 22, Role::Reviewer, &list(1)));
		assert_ok!(sign(county, 31, Role::Approver, &list(1)));
		assert_eq!(done(), [(1, county)]);
		assert_eq!(Seats::papers_of(county).len(), 1, "the other paper is as it was");
	});
}

#[test]
fn who_is_appointed_again_does_not_get_his_signatures_back() {
	on_chain(|| {
		let county = staffed_county();
		assert_ok!(sign(county, 11, Role::Handler, &inspect(1)));
		assert_ok!(Seats::dismiss(RuntimeOrigin::root(), county, 11));
		assert_eq!(Seats::papers_of(county), [], "a paper without signatures is gone");
		appoint(county, 11, Roles::HANDLER);
		assert_ok!(sign(county, 12, Role::Handler, &inspect(1)));
		assert_eq!(done(), [], "one signature of two");
	});
}

#[test]
fn what_was_signed_in_a_role_that_is_lost_is_struck_and_in_a_role_that_stays_is_kept() {
	on_chain(|| {
		let county = staffed_county();
		assert_ok!(sign(county, 99, Role::Handler, &inspect(1)));
		appoint(county, 99, Roles::HANDLER);
		assert_eq!(Seats::papers_of(county).len(), 1, "signed as a handler, and still one");
		appoint(county, 99, Roles::REVIEWER);
		assert_eq!(Seats::papers_of(county), []);
		appoint(county, 99, Roles::ALL);
		assert_eq!(Seats::papers_of(county), []);
	});
}

#[test]
fn only_the_papers_that_were_gone_through_are_paid_for() {
	on_chain(|| {
		let county = staffed_county();
		let weight = |result: frame_support::dispatch::DispatchResultWithPostInfo| {
			result.expect("it succeeds").actual_weight.expect("it is told")
		};
		use crate::WeightInfo;
		assert_eq!(weight(Seats::appoint(RuntimeOrigin::root(), county, 7, Roles::ALL)), <()>::appoint(0));
		assert_ok!(sign(county, 7, Role::Handler, &inspect(1)));
		assert_eq!(weight(Seats::dismiss(RuntimeOrigin::root(), county, 7)), <()>::dismiss(1));
	});
}
