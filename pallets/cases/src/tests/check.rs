//! How a clue is checked: extension, refusal, merger, and who reported steps back.

use super::*;
use crate::{Error, Watch};
use fairstream_docket::{case::How, Ending};
use frame_support::assert_noop;

#[test]
fn an_extension_runs_from_when_the_stage_before_was_due() {
	on_chain(|| {
		let id = report();
		let due = waiting(id).due;
		Now::set(JUNE + 3 * DAY);
		assert_ok!(take(id, Step::Extend));
		assert_eq!((waiting(id).stage, waiting(id).due), (Stage::CheckLonger, end_of(RuleId::ClueExtension, due)));
		assert_noop!(act(seat(COUNTY), id, made(Step::Extend)), Error::<Test>::OutOfStage);
	});
}

#[test]
fn an_inquiry_runs_from_the_acceptance_and_its_extension_from_the_end_of_that() {
	on_chain(|| {
		let id = report();
		assert_ok!(take(id, Step::Accept));
		Now::set(JUNE + 4 * DAY);
		assert_ok!(take(id, Step::Tell));
		let due = end_of(RuleId::CaseDecide, JUNE);
		assert_eq!((case(id).accepted, waiting(id).due), (Some(JUNE), due));
		assert_ok!(take(id, Step::Extend));
		assert_eq!(waiting(id).due, end_of(RuleId::CaseExtension, due));
	});
}

#[test]
fn what_is_late_is_not_extended_even_if_the_seat_was_reminded() {
	on_chain(|| {
		let id = report();
		let_run_out(id);
		assert_noop!(act(seat(COUNTY), id, made(Step::Extend)), Error::<Test>::TooLateToExtend);
		assert_ok!(remind(seat(PREFECTURE), id));
		assert_noop!(act(seat(COUNTY), id, made(Step::Extend)), Error::<Test>::TooLateToExtend);
		assert_ok!(take(id, Step::Accept));
	});
}

#[test]
fn what_is_due_and_still_open_is_extended_from_when_it_was_due() {
	on_chain(|| {
		Grace::set(2 * HOUR);
		let id = report();
		let due = waiting(id).due;
		Now::set(due + HOUR);
		assert_ok!(take(id, Step::Extend));
		assert_eq!(waiting(id).due, end_of(RuleId::ClueExtension, due));
	});
}

#[test]
fn an_inquiry_whose_time_is_over_when_it_begins_is_behind_from_the_beginning() {
	on_chain(|| {
		let id = at(Stage::TellAccepted);
		Now::set(JUNE + 100 * DAY);
		List::work();
		assert_ok!(take(id, Step::Tell));
		let Waiting { stage, due, watch, missed, .. } = waiting(id);
		assert_eq!((stage, due), (Stage::Inquiry, end_of(RuleId::CaseDecide, JUNE)));
		assert_eq!((watch, missed), (Watch::Reminded, 0));
		assert_eq!(clock(id).rule, RuleId::SeatReminded);
		assert_noop!(act(seat(COUNTY), id, made(Step::Extend)), Error::<Test>::TooLateToExtend);
	});
}

#[test]
fn a_refusal_is_told_with_its_ground_and_ends_when_nobody_asks_the_superior() {
	on_chain(|| {
		let id = at(Stage::Refused);
		assert_eq!(case(id).ground, Some(Ground::NoFacts));
		let due = let_run_out(id);
		assert_eq!(due, end_of(RuleId::CaseAppealWindow, JUNE));
		let ending = Ending { ground: Some(Ground::NoFacts), ..Ending::plain(How::Refused) };
		assert_eq!((ended(id).ending, ended(id).at, case(id).ground), (ending, due, None));
	});
}

#[test]
fn a_refusal_that_the_superior_upholds_keeps_its_ground() {
	on_chain(|| {
		let id = at(Stage::Review);
		assert_eq!(waiting(id).seat, Some(PREFECTURE));
		assert_ok!(take(id, Step::Uphold));
		assert_eq!((ended(id).ending.how, ended(id).ending.ground), (How::Refused, Some(Ground::NoFacts)));
	});
}

#[test]
fn a_refusal_that_the_superior_reverses_is_checked_anew_by_the_same_seat() {
	on_chain(|| {
		let id = at(Stage::Review);
		Now::set(JUNE + DAY);
		assert_ok!(take(id, Step::Reverse));
		assert_eq!((case(id).ground, case(id).seat), (None, COUNTY));
		assert_eq!((waiting(id).stage, waiting(id).due), (Stage::Check, end_of(RuleId::ClueCheck, JUNE + DAY)));
		go(id, &[Step::Accept, Step::Tell]);
		close_without_finding(id);
		assert_eq!(ended(id).ending, Ending::plain(How::NoBreach));
	});
}

#[test]
fn a_case_is_merged_into_an_earlier_one_about_the_same() {
	on_chain(|| {
		let (first, id) = (report(), report());
		assert_ok!(take(id, Step::Merge));
		assert_eq!(ended(id).ending, Ending { into: Some(first), ..Ending::plain(How::Merged) });
		assert_eq!(open_at([COUNTY]), [1]);
	});
}

#[test]
fn a_room_and_its_operator_are_the_same_matter() {
	on_chain(|| {
		report();
		let subject = Subject::Room { platform: PLATFORM, room: number("88123456") };
		let id = file(claim(subject, ACT));
		assert_ok!(take(id, Step::Merge));
	});
}

#[test]
fn nothing_is_merged_into_a_case_that_is_later_other_or_over() {
	on_chain(|| {
		let over = at(Stage::Inquiry);
		close_without_finding(over);
		let other = file(claim(Subject::Participant(FARM), ACT));
		let of_another_line = file(claim(Subject::Participant(OPERATOR), DATA));
		let of_another_kind = proposal();
		let handed_over = at(Stage::Receipt);
		moves(OPERATOR, 330_106);
		let id = report();
		let later = report();
		for into in [over, other, of_another_line, of_another_kind, handed_over, id, later, CaseId(99)] {
			let merge = act(seat(COUNTY), id, Move::Merge { into });
			assert_noop!(merge, Error::<Test>::NotMergeable);
		}
	});
}

#[test]
fn unnamed_rooms_of_a_platform_may_be_the_same_matter_and_those_that_concern_nobody_else_are_not() {
	on_chain(|| {
		let unnamed = claim(Subject::Unnamed { platform: PLATFORM }, ACT);
		let first = file(unnamed);
		let nobodys = file(claim(Subject::Room { platform: PLATFORM, room: number("77") }, ACT));
		let merge = act(seat(NEIGHBOUR), nobodys, Move::Merge { into: first });
		assert_noop!(merge, Error::<Test>::NotMergeable);
		assert_ok!(act(seat(NEIGHBOUR), file(unnamed), Move::Merge { into: first }));
	});
}

#[test]
fn nothing_is_merged_into_a_case_whose_end_the_queue_has_yet_to_come_to() {
	on_chain(|| {
		let over = at(Stage::Appealable);
		Now::set(waiting(over).due - HOUR);
		let id = report();
		Now::mutate(|now| *now += 2 * HOUR);
		let merge = act(seat(COUNTY), id, Move::Merge { into: over });
		assert_noop!(merge, Error::<Test>::NotMergeable);
	});
}

#[test]
fn a_case_in_which_a_seat_is_silent_waits_and_takes_others_in_however_late_the_queue_is() {
	on_chain(|| {
		let silent = report();
		Now::set(waiting(silent).due - HOUR);
		let id = report();
		Now::mutate(|now| *now += 2 * HOUR);
		assert_ok!(act(seat(COUNTY), id, Move::Merge { into: silent }));
	});
}

#[test]
fn who_reported_may_step_back_once_and_the_matter_goes_on() {
	on_chain(|| {
		let id = report();
		let before = waiting(id);
		assert_ok!(take(id, Step::Withdraw));
		assert_eq!((case(id).stepped_back, waiting(id)), (true, before));
		assert_noop!(act(by_citizen(), id, Move::Withdraw), Error::<Test>::OutOfStage);
		go(id, way(Stage::Hearing));
	});
}

#[test]
fn who_stepped_back_and_asked_the_superior_all_the_same_may_withdraw_that() {
	on_chain(|| {
		let id = report();
		assert_ok!(take(id, Step::Withdraw));
		go(id, way(Stage::Review));
		assert_ok!(take(id, Step::Withdraw));
		assert_eq!(ended(id).ending.how, How::Refused);
	});
}

#[test]
fn who_need_not_wait_says_so_and_a_refusal_ends() {
	for stage in [Stage::Refused, Stage::Review] {
		on_chain(|| {
			let id = at(stage);
			assert_ok!(take(id, Step::Withdraw));
			assert_eq!((ended(id).ending.how, ended(id).ending.ground), (How::Refused, Some(Ground::NoFacts)));
		});
	}
}
