//! Seats that were closed: who answers in their place.

use super::*;
use crate::{Due, Error, Late, Missed, Watch};
use fairstream_doors::Bearer;
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

/// Whose turn it is in a case.
fn due_now(id: CaseId) -> Due {
	Docket::due_now(&case(id), &waiting(id))
}

#[test]
fn from_the_moment_at_which_a_seat_is_closed_the_one_in_its_place_is_due_and_is_behind_with_nothing() {
	on_chain(|| {
		let (fresh, late) = (report(), report());
		let_run_out(late);
		assert_ok!(remind(seat(PREFECTURE), late));
		assert_eq!(due_now(late), Due { seat: Some(COUNTY), watch: Watch::Reminded });
		close(COUNTY);
		for id in [fresh, late] {
			assert_eq!(due_now(id), Due { seat: Some(PREFECTURE), watch: Watch::OnTime });
		}
		reopen(COUNTY);
		assert_eq!(due_now(late), Due { seat: Some(COUNTY), watch: Watch::Reminded });
	});
}

#[test]
fn where_no_seat_is_due_none_is_whoever_was_closed() {
	on_chain(|| {
		let id = at(Stage::Hearing);
		close(COUNTY);
		assert_eq!(due_now(id), Due { seat: None, watch: Watch::OnTime });
	});
}

#[test]
fn a_case_that_was_touched_since_its_seat_was_closed_is_no_miss_of_that_seat_either() {
	on_chain(|| {
		let id = report();
		close(COUNTY);
		assert_ok!(attach(by_citizen(), id, DOCUMENT));
		let due = let_run_out(id);
		assert_eq!(Missed::<Test>::iter().count(), 0);
		assert_eq!((waiting(id).watch, waiting(id).seat), (Watch::Reminded, Some(PREFECTURE)));
		assert_eq!(Book::end_of(clock(id).term).moment, end_of(RuleId::SeatReminded, due));
	});
}

#[test]
fn a_reviewer_that_was_closed_missed_nothing_and_the_next_above_has_a_term_of_its_own() {
	on_chain(|| {
		let id = at(Stage::Appeal);
		assert_eq!(waiting(id).seat, Some(PREFECTURE));
		close(PREFECTURE);
		let_run_out(id);
		assert_eq!(Missed::<Test>::iter().count(), 0);
		assert_eq!((waiting(id).seat, clock(id).bearer), (Some(PROVINCE), Bearer::Seat(PROVINCE)));
		assert_ok!(act(seat(PROVINCE), id, made(Step::Uphold)));
	});
}

#[test]
fn a_superior_that_was_closed_before_it_reminded_missed_nothing_and_the_next_above_has_its_time() {
	on_chain(|| {
		let id = report();
		let since = let_run_out(id);
		close(PREFECTURE);
		let due = let_run_out(id);
		assert_eq!(Missed::<Test>::iter().map(|(seat, _, missed)| (seat, missed)).collect::<Vec<_>>(), [(COUNTY, 1)]);
		assert_eq!(
			(waiting(id).watch, waiting(id).seat),
			(Watch::ToBeReminded { by: PROVINCE }, Some(PROVINCE)),
			"the county is behind still"
		);
		assert_eq!(waiting(id).overdue, Some(Late { seat: COUNTY, since }));
		assert_eq!(clock(id).rule, RuleId::SeatRemind);
		assert_eq!(Book::end_of(clock(id).term).moment, end_of(RuleId::SeatRemind, due));
	});
}

#[test]
fn the_next_above_reminds_at_once_in_the_place_of_one_that_was_closed() {
	on_chain(|| {
		let id = report();
		let_run_out(id);
		close(PREFECTURE);
		assert_noop!(remind(seat(PREFECTURE), id), Error::<Test>::NothingToRemind);
		assert_noop!(remind(seat(NATION), id), Error::<Test>::NothingToRemind);
		assert_ok!(remind(seat(PROVINCE), id));
		assert_eq!(last_event(), Event::Reminded { case: id, seat: COUNTY, by: PROVINCE });
	});
}

#[test]
fn a_seat_that_was_closed_is_reminded_no_more_and_the_one_in_its_place_has_a_term_of_its_own() {
	on_chain(|| {
		let id = report();
		let_run_out(id);
		close(COUNTY);
		assert_noop!(remind(seat(PREFECTURE), id), Error::<Test>::NothingToRemind);
		let_run_out(id);
		assert_eq!(Missed::<Test>::iter_prefix(PREFECTURE).count(), 0);
		assert_eq!(
			(waiting(id).watch, waiting(id).seat, waiting(id).overdue),
			(Watch::Reminded, Some(PREFECTURE), None)
		);
		assert_ok!(act(seat(PREFECTURE), id, made(Step::Accept)));
	});
}
