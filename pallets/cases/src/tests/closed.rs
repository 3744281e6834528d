//! Seats that were closed: who answers in their place.

use super::*;
use crate::{Error, Missed, Watch};
use frame_support::assert_noop;

fn close(seat: SeatId) {
	ClosedSeats::mutate(|closed| closed.insert(seat.0));
}

fn reopen(seat: SeatId) {
	ClosedSeats::mutate(|closed| closed.remove(&seat.0));
}

#[test]
fn the_seat_that_answers_in_its_place_acts_and_the_case_becomes_its_own() {
	on_chain(|| {
		let id = report();
		close(COUNTY);
		assert_noop!(act(seat(COUNTY), id, made(Step::Accept)), Error::<Test>::NotYourCase);
		assert_ok!(act(seat(PREFECTURE), id, made(Step::Accept)));
		assert_eq!((case(id).seat, open_at([COUNTY, PREFECTURE])), (PREFECTURE, [0, 1]));
		assert!(events().contains(&Event::Transferred { case: id, from: COUNTY, to: PREFECTURE }));
		assert_eq!((waiting(id).seat, case(id).transfers), (Some(PREFECTURE), 0), "law moved it, not a seat");
	});
}

#[test]
fn whoever_touches_a_case_sees_to_it_that_it_names_the_seat_that_acts() {
	on_chain(|| {
		let id = report();
		close(COUNTY);
		assert_ok!(attach(by_citizen(), id, DOCUMENT));
		assert_eq!((case(id).seat, open_at([COUNTY, PREFECTURE])), (PREFECTURE, [0, 1]));
	});
}

#[test]
fn a_call_that_is_refused_moves_nothing() {
	on_chain(|| {
		let id = report();
		close(COUNTY);
		assert_noop!(act(by_citizen(), id, made(Step::Accept)), Error::<Test>::NotYours);
		assert_eq!((case(id).seat, open_at([COUNTY, PREFECTURE])), (COUNTY, [1, 0]));
	});
}

#[test]
fn the_appeal_goes_to_who_stands_above_the_one_that_decided_whoever_answers_now() {
	on_chain(|| {
		let id = at(Stage::Appealable);
		close(COUNTY);
		assert_ok!(take(id, Step::Appeal));
		assert_eq!(waiting(id).seat, Some(PREFECTURE));
		assert_noop!(act(seat(PROVINCE), id, made(Step::Uphold)), Error::<Test>::NotYourCase);
		assert_ok!(act(seat(PREFECTURE), id, made(Step::Uphold)));
	});
}

#[test]
fn who_decided_does_not_review_itself_where_a_seat_below_answers_by_now() {
	on_chain(|| {
		close(COUNTY);
		let id = at(Stage::Appealable);
		assert_eq!(case(id).decided_by, Some(PREFECTURE));
		reopen(COUNTY);
		assert_ok!(take(id, Step::Appeal));
		assert_eq!(waiting(id).seat, Some(PROVINCE));
	});
}

#[test]
fn a_seat_that_was_closed_missed_nothing_and_the_one_in_its_place_has_a_term_of_its_own() {
	on_chain(|| {
		let id = report();
		close(COUNTY);
		let due = let_run_out(id);
		assert_eq!(Missed::<Test>::iter().count(), 0);
		assert_eq!((case(id).seat, open_at([COUNTY, PREFECTURE])), (PREFECTURE, [0, 1]));
		assert_eq!(
			(waiting(id).watch, waiting(id).seat, waiting(id).overdue),
			(Watch::Reminded, Some(PREFECTURE), None)
		);
		assert_eq!(Book::end_of(clock(id).term).moment, end_of(RuleId::SeatReminded, due));
		assert_ok!(act(seat(PREFECTURE), id, made(Step::Accept)));
	});
}

#[test]
fn a_superior_that_is_closed_is_passed_over() {
	on_chain(|| {
		let id = report();
		close(PREFECTURE);
		let_run_out(id);
		assert_eq!(waiting(id).watch, Watch::ToBeReminded { by: PROVINCE });
	});
}

#[test]
fn where_every_seat_below_is_closed_the_nation_answers() {
	on_chain(|| {
		let id = at(Stage::Inquiry);
		for seat in [COUNTY, PREFECTURE, PROVINCE] {
			close(seat);
		}
		assert_ok!(act(seat(NATION), id, made(Step::GiveNotice)));
		assert_eq!((case(id).seat, open_at([COUNTY, NATION])), (NATION, [0, 1]));
		let_run_out(id);
		let_run_out(id);
		assert_eq!(waiting(id).watch, Watch::Reminded, "nobody stands above");
	});
}

#[test]
fn a_seat_that_is_open_again_has_back_what_nobody_touched_meanwhile() {
	on_chain(|| {
		let id = report();
		close(COUNTY);
		reopen(COUNTY);
		assert_ok!(act(seat(COUNTY), id, made(Step::Accept)));
	});
}

#[test]
fn what_went_over_to_another_seat_stays_there_until_it_is_handed_back() {
	on_chain(|| {
		let id = report();
		close(COUNTY);
		assert_ok!(attach(by_citizen(), id, DOCUMENT));
		reopen(COUNTY);
		assert_noop!(act(seat(COUNTY), id, made(Step::Accept)), Error::<Test>::NotYourCase);
		let back = Move::Transfer { to: Whither::Places, document: DOCUMENT };
		assert_ok!(act(seat(PREFECTURE), id, back));
		assert_eq!((case(id).seat, open_at([COUNTY, PREFECTURE])), (COUNTY, [1, 0]));
	});
}

#[test]
fn what_ends_while_its_seat_is_closed_is_counted_no_more() {
	on_chain(|| {
		let id = at(Stage::Appealable);
		close(COUNTY);
		let_run_out(id);
		assert_eq!(OpenAt::<Test>::iter().count(), 0);
		assert_eq!(case(id).waiting(), None);
	});
}
