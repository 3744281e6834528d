//! Whom a case concerns, where nobody was known.

use super::*;
use crate::Error;
use fairstream_doors::ParticipantId;
use frame_support::assert_noop;

/// A report about a room that nobody holds, in its inquiry.
fn of_nobody() -> CaseId {
	let id = file(claim(Subject::Room { platform: PLATFORM, room: number("77") }, ACT));
	go(id, &[Step::Accept, Step::Tell]);
	id
}

fn name(who: ParticipantId) -> Move {
	Move::Identify { who, document: DOCUMENT }
}

#[test]
fn nobody_is_burdened_who_is_not_known_and_so_can_not_be_heard() {
	on_chain(|| {
		let id = of_nobody();
		let own = seat(Docket::holder(&case(id)));
		assert_noop!(act(own.clone(), id, made(Step::GiveNotice)), Error::<Test>::NobodyToHear);
		assert_ok!(act(own.clone(), id, name(OPERATOR)));
		assert_eq!((case(id).against, waiting(id).stage), (Some(OPERATOR), Stage::Inquiry));
		assert_ok!(act(own, id, made(Step::GiveNotice)));
		assert_ok!(act(participant(OPERATOR), id, made(Step::State)));
	});
}

#[test]
fn who_is_known_is_not_exchanged_for_another() {
	on_chain(|| {
		let id = at(Stage::Inquiry);
		assert_noop!(act(seat(COUNTY), id, name(FARM)), Error::<Test>::KnownAlready);
	});
}

#[test]
fn only_a_participant_is_named_and_only_by_the_seat_in_its_inquiry() {
	on_chain(|| {
		let id = of_nobody();
		let own = seat(Docket::holder(&case(id)));
		assert_noop!(act(own.clone(), id, name(ParticipantId(9))), Error::<Test>::UnknownSubject);
		assert_noop!(act(by_citizen(), id, name(OPERATOR)), Error::<Test>::NotYours);
		let bare = Move::Identify { who: OPERATOR, document: Attachment { digest: [0; 32], custodian: None } };
		assert_noop!(act(own, id, bare), Error::<Test>::DigestMissing);
		let early = file(claim(Subject::Unnamed { platform: PLATFORM }, ACT));
		let own = seat(Docket::holder(&case(early)));
		assert_noop!(act(own, early, name(OPERATOR)), Error::<Test>::OutOfStage);
	});
}

#[test]
fn once_named_its_places_say_whose_case_it_is() {
	on_chain(|| {
		let id = of_nobody();
		assert_eq!(case(id).seat, NEIGHBOUR, "the platform's domicile");
		assert_ok!(act(seat(NEIGHBOUR), id, name(OPERATOR)));
		assert_ok!(act(seat(NEIGHBOUR), id, Move::Transfer { to: Whither::Places, document: DOCUMENT }));
		assert_eq!(case(id).seat, COUNTY, "where the operator does business");
	});
}

#[test]
fn what_was_made_for_one_state_of_a_case_does_nothing_in_another() {
	on_chain(|| {
		let id = at(Stage::Decision);
		let number = case(id).steps;
		let find = made(Step::FindBreach);
		// The hearing brought up something else, of which notice is given and the hearing waived.
		go(id, &[Step::GiveNotice, Step::Waive]);
		let stale = Docket::act(seat(COUNTY), id, number, find).map(|_| ()).map_err(|refused| refused.error);
		assert_eq!(stale, Err(Error::<Test>::NotNext.into()));
		assert_ok!(act(seat(COUNTY), id, find));

		let id = at(Stage::Hearing);
		let number = case(id).steps;
		let_run_out(id);
		let stale = Docket::act(seat(COUNTY), id, number, find).map(|_| ()).map_err(|refused| refused.error);
		assert_eq!(stale, Err(Error::<Test>::NotNext.into()), "a silence is a step too");
	});
}

#[test]
fn notice_is_given_three_times_and_then_the_seat_decides() {
	on_chain(|| {
		let id = at(Stage::Decision);
		go(id, &[Step::GiveNotice, Step::Waive, Step::GiveNotice, Step::Waive]);
		assert_noop!(take(id, Step::GiveNotice), Error::<Test>::TooManyNotices);
		assert_ok!(take(id, Step::FindBreach));
	});
}

#[test]
fn a_case_is_merged_into_one_that_is_looked_into_for_the_same_act_and_nowhere_else() {
	on_chain(|| {
		let refused = at(Stage::Refused);
		let other_act = file(claim(Subject::Participant(OPERATOR), fairstream_rules::Act::OperatorFile));
		let id = report();
		for into in [refused, other_act] {
			assert_noop!(act(seat(COUNTY), id, Move::Merge { into }), Error::<Test>::NotMergeable);
		}
		let last = report();
		assert_ok!(act(seat(COUNTY), last, Move::Merge { into: id }));
		assert_eq!((case(id).merged, ended(last).ending.into), (1, Some(id)));
	});
}

#[test]
fn a_proposal_that_others_were_merged_into_is_answered_for_all() {
	on_chain(|| {
		let first = proposal();
		let second = proposal();
		assert_ok!(act(seat(NATION), second, Move::Merge { into: first }));
		assert_noop!(act(by_citizen(), first, Move::Withdraw), Error::<Test>::OthersJoined);
		assert_ok!(act(seat(NATION), first, made(Step::Decline)));
	});
}

#[test]
fn who_reported_is_told_that_no_breach_was_found_and_may_have_the_superior_look_again() {
	on_chain(|| {
		let id = at(Stage::ReviewNone);
		assert_ok!(act(seat(PREFECTURE), id, made(Step::Reverse)));
		assert_eq!((waiting(id).stage, case(id).accepted), (Stage::Inquiry, Some(JUNE)));
		let id = at(Stage::ReviewNone);
		assert_ok!(act(seat(PREFECTURE), id, made(Step::Uphold)));
		assert_eq!(ended(id).ending.how, fairstream_docket::case::How::NoBreach);
	});
}
