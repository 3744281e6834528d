//! Notice, hearing and decision: nobody is burdened without.

use super::*;
use crate::{Error, Watch};
use fairstream_docket::{case::How, Adverse, Ending, Heard};
use fairstream_rules::Act;
use frame_support::assert_noop;

fn notice(act: Act) -> Move {
	Move::GiveNotice { facts: FACTS, act, document: DOCUMENT, service: SERVICE }
}

/// What a case burdens its subject with.
fn adverse(id: CaseId) -> Adverse {
	case(id).adverse.expect("a breach was found")
}

/// Another act of the same line.
fn another() -> Act {
	let own = |act: &&Act| act.row().line == ACT.row().line && **act != ACT;
	*Act::ALL.iter().find(own).expect("there are many")
}

#[test]
fn no_breach_is_found_before_notice_was_given_and_the_hearing_is_over() {
	for stage in [Stage::Check, Stage::TellAccepted, Stage::Inquiry, Stage::InquiryLonger, Stage::Hearing] {
		on_chain(|| {
			let id = at(stage);
			assert_noop!(act(seat(COUNTY), id, made(Step::FindBreach)), Error::<Test>::OutOfStage);
		});
	}
}

#[test]
fn a_decision_rests_on_the_notice_that_was_served_before() {
	on_chain(|| {
		let id = at(Stage::Inquiry);
		Now::set(JUNE + DAY);
		assert_ok!(act(seat(COUNTY), id, notice(another())));
		let served = case(id).notice.expect("it was served");
		assert_eq!((served.facts, served.act, served.service, served.at), (FACTS, another(), SERVICE, JUNE + DAY));
		assert_eq!(clock(id).rule, RuleId::CaseHearing);
		Now::set(JUNE + 2 * DAY);
		assert_ok!(take(id, Step::Waive));
		let document = Attachment { digest: [5; 32], custodian: Some(CUSTODIAN) };
		assert_ok!(act(seat(COUNTY), id, Move::FindBreach { document, service: [6; 32], until: None }));
		let adverse = adverse(id);
		assert_eq!((adverse.notice(), adverse.act()), (&served, another()));
		assert_eq!((adverse.document(), adverse.service()), (document, [6; 32]));
		assert_eq!((adverse.at(), adverse.until()), (JUNE + 2 * DAY, None));
		assert_eq!((case(id).notice, case(id).heard), (None, None), "they stand in the decision");
	});
}

#[test]
fn how_the_subject_was_heard_stands_in_the_decision() {
	let statement = Attachment { digest: [7; 32], custodian: None };
	for heard in [Heard::Stated(statement), Heard::Waived, Heard::Silent] {
		on_chain(|| {
			let id = at(Stage::Hearing);
			match heard {
				Heard::Stated(document) => {
					assert_ok!(act(participant(OPERATOR), id, Move::State { document }));
				}
				Heard::Waived => {
					assert_ok!(take(id, Step::Waive));
				}
				Heard::Silent => assert_eq!(let_run_out(id), end_of(RuleId::CaseHearing, JUNE)),
			}
			assert_eq!((waiting(id).stage, case(id).heard), (Stage::Decision, Some(heard)));
			assert_ok!(take(id, Step::FindBreach));
			assert_eq!(adverse(id).heard(), heard);
		});
	}
}

#[test]
fn the_time_of_a_hearing_does_not_count() {
	on_chain(|| {
		let id = at(Stage::Inquiry);
		Now::set(JUNE + 10 * DAY);
		let rest = waiting(id).due - Now::get();
		assert_ok!(take(id, Step::GiveNotice));
		Now::mutate(|now| *now += 2 * DAY);
		assert_ok!(take(id, Step::State));
		assert_eq!(waiting(id).due, Now::get() + rest);
		// Another notice, and the rest of the rest.
		Now::mutate(|now| *now += 5 * DAY);
		assert_ok!(take(id, Step::GiveNotice));
		let due = let_run_out(id);
		assert_eq!((waiting(id).since, waiting(id).due), (due, due + rest - 5 * DAY));
	});
}

#[test]
fn who_gives_notice_late_decides_late() {
	on_chain(|| {
		let id = at(Stage::Inquiry);
		let_run_out(id);
		assert_ok!(take(id, Step::GiveNotice));
		assert_eq!(waiting(id).overdue, None, "it is the subject's turn");
		assert_ok!(take(id, Step::Waive));
		assert_eq!((waiting(id).stage, waiting(id).watch), (Stage::Decision, Watch::Reminded));
		assert_eq!(waiting(id).due, Now::get());
		assert_ok!(take(id, Step::FindBreach));
	});
}

#[test]
fn after_another_notice_the_subject_is_heard_again() {
	on_chain(|| {
		let id = at(Stage::Hearing);
		assert_ok!(take(id, Step::State));
		assert_ok!(act(seat(COUNTY), id, notice(another())));
		assert_eq!((waiting(id).stage, case(id).heard), (Stage::Hearing, None));
		assert_noop!(act(seat(COUNTY), id, made(Step::FindBreach)), Error::<Test>::OutOfStage);
		let_run_out(id);
		assert_ok!(take(id, Step::FindBreach));
		assert_eq!((adverse(id).act(), adverse(id).heard()), (another(), Heard::Silent));
	});
}

#[test]
fn a_seat_gives_notice_of_acts_of_its_own_line_and_mandate_alone() {
	for stage in [Stage::Inquiry, Stage::InquiryLonger, Stage::Decision] {
		on_chain(|| {
			let id = at(stage);
			assert_noop!(act(seat(COUNTY), id, notice(DATA)), Error::<Test>::OutsideMandate);
		});
	}
}

#[test]
fn a_notice_names_the_digest_of_the_facts() {
	on_chain(|| {
		let id = at(Stage::Inquiry);
		let blank = Move::GiveNotice { facts: [0; 32], act: ACT, document: DOCUMENT, service: SERVICE };
		assert_noop!(act(seat(COUNTY), id, blank), Error::<Test>::DigestMissing);
	});
}

#[test]
fn a_finding_takes_no_term() {
	on_chain(|| {
		let id = at(Stage::Decision);
		for until in [0, JUNE, JUNE + DAY, Moment::MAX] {
			let step = Move::FindBreach { document: DOCUMENT, service: SERVICE, until: Some(until) };
			assert_noop!(act(seat(COUNTY), id, step), Error::<Test>::NoTermHere);
		}
	});
}

#[test]
fn where_no_breach_is_found_nothing_of_the_notice_is_left() {
	on_chain(|| {
		let id = at(Stage::Decision);
		close_without_finding(id);
		assert_eq!(ended(id).ending, Ending::plain(How::NoBreach));
		assert_eq!((case(id).notice, case(id).heard, case(id).adverse), (None, None, None));
	});
}

#[test]
fn there_is_no_hearing_of_whom_nobody_knows() {
	on_chain(|| {
		let id = file(claim(Subject::Unnamed { platform: PLATFORM }, ACT));
		for step in way(Stage::Inquiry) {
			assert_ok!(act(seat(NEIGHBOUR), id, made(*step)));
		}
		assert_noop!(act(seat(NEIGHBOUR), id, made(Step::GiveNotice)), Error::<Test>::NobodyToHear);
	});
}

#[test]
fn who_was_handed_a_case_gives_notice_of_its_own() {
	on_chain(|| {
		let id = report();
		let transfer = Move::Transfer { to: Whither::Act(DATA), document: DOCUMENT };
		assert_ok!(act(seat(COUNTY), id, transfer));
		go(id, &[Step::Acknowledge, Step::Accept, Step::Tell]);
		assert_noop!(act(seat(CYBERSPACE), id, notice(ACT)), Error::<Test>::OutsideMandate);
		assert_ok!(act(seat(CYBERSPACE), id, notice(DATA)));
	});
}
