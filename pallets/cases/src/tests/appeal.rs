//! Appeals: to the superior, with what follows from each answer; and suits.

use super::*;
use crate::{Error, Watch};
use fairstream_docket::{case::How, Ending};
use frame_support::assert_noop;

#[test]
fn an_appeal_is_the_superiors_and_the_seat_has_no_say_in_it() {
	on_chain(|| {
		let id = at(Stage::Appeal);
		assert_eq!((waiting(id).seat, case(id).seat), (Some(PREFECTURE), COUNTY));
		assert_eq!(waiting(id).due, end_of(RuleId::CaseAppealDecide, JUNE));
		for step in [Step::Uphold, Step::Reverse] {
			assert_noop!(act(seat(COUNTY), id, made(step)), Error::<Test>::NotYours);
			assert_noop!(act(seat(PROVINCE), id, made(step)), Error::<Test>::NotYourCase);
		}
	});
}

#[test]
fn a_reversal_leaves_no_burden_and_who_listens_hears_of_it() {
	on_chain(|| {
		let id = at(Stage::Appeal);
		assert!(case(id).adverse.is_some());
		assert_ok!(take(id, Step::Reverse));
		let ending = Ending::plain(How::Reversed);
		assert_eq!((case(id).adverse, ended(id).ending), (None, ending));
		assert_eq!(told(), [Heard::Decided(id, ACT), Heard::Ended(id, ending)]);
	});
}

#[test]
fn what_was_upheld_is_final_here_when_no_suit_is_noted() {
	on_chain(|| {
		let id = at(Stage::Upheld);
		let due = let_run_out(id);
		assert_eq!(due, end_of(RuleId::CaseCourtNote, JUNE));
		assert_eq!((ended(id).ending, ended(id).at), (Ending::plain(How::Breach), due));
		assert!(case(id).adverse.is_some());
	});
}

#[test]
fn whoever_withdraws_its_appeal_stands_as_if_it_had_been_rejected() {
	on_chain(|| {
		let id = at(Stage::Appeal);
		assert_ok!(take(id, Step::Withdraw));
		assert_eq!((waiting(id).stage, case(id).stepped_back), (Stage::Upheld, false));
		assert!(case(id).adverse.is_some());
	});
}

#[test]
fn an_appeal_can_be_withdrawn_also_where_who_reported_stepped_back() {
	on_chain(|| {
		let id = report();
		assert_ok!(take(id, Step::Withdraw));
		go(id, way(Stage::Appeal));
		assert_ok!(act(participant(OPERATOR), id, Move::Withdraw));
		assert_eq!(waiting(id).stage, Stage::Upheld);
	});
}

#[test]
fn what_is_before_a_court_ends_here_and_holds_until_the_court_says_otherwise() {
	for stage in [Stage::Appealable, Stage::Upheld] {
		on_chain(|| {
			let id = at(stage);
			assert_ok!(take(id, Step::GoToCourt));
			assert_eq!(ended(id).ending, Ending::plain(How::ToCourt));
			assert!(case(id).adverse.is_some());
		});
	}
}

#[test]
fn a_decision_that_nobody_appeals_is_final_as_of_the_end_of_the_window() {
	on_chain(|| {
		let id = at(Stage::Appealable);
		let due = let_run_out(id);
		assert_eq!(due, end_of(RuleId::CaseAppealWindow, JUNE));
		assert_eq!((ended(id).ending, ended(id).at), (Ending::plain(How::Breach), due));
		let passed = Event::Passed { case: id, from: Stage::Appealable, to: None, due };
		assert!(events().contains(&passed));
		assert_noop!(act(participant(OPERATOR), id, made(Step::Appeal)), Error::<Test>::HasEnded);
	});
}

#[test]
fn a_superior_that_is_silent_about_an_appeal_is_reminded_by_its_own() {
	on_chain(|| {
		let id = at(Stage::Appeal);
		let_run_out(id);
		assert_eq!(waiting(id).watch, Watch::ToBeReminded { by: PROVINCE });
		assert_ok!(remind(seat(PROVINCE), id));
		assert_eq!((waiting(id).stage, waiting(id).seat), (Stage::Appeal, Some(PREFECTURE)));
		assert_ok!(take(id, Step::Uphold));
	});
}

#[test]
fn a_national_seat_reconsiders_its_own_decision() {
	on_chain(|| {
		ClosedSeats::mutate(|closed| closed.extend([PROVINCE, PREFECTURE, COUNTY].map(|seat| seat.0)));
		let id = at(Stage::Appeal);
		assert_eq!((case(id).seat, waiting(id).seat), (NATION, Some(NATION)));
		assert_ok!(act(seat(NATION), id, made(Step::Reverse)));
		assert_eq!(ended(id).ending.how, How::Reversed);
	});
}

#[test]
fn who_reported_does_not_appeal_for_the_subject_nor_the_subject_for_it() {
	on_chain(|| {
		let (refused, decided) = (at(Stage::Refused), at(Stage::Appealable));
		assert_noop!(act(participant(OPERATOR), refused, made(Step::Appeal)), Error::<Test>::NotYours);
		assert_noop!(act(by_citizen(), decided, made(Step::Appeal)), Error::<Test>::NotYours);
	});
}
