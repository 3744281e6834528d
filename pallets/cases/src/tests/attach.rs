//! What parties attach, and that no list that is full keeps a case from its end.

use super::*;
use crate::{Attached, Attachments, Error, MAX_ATTACHED};
use fairstream_docket::case::How;
use fairstream_doors::ParticipantId;
use frame_support::assert_noop;

/// Let a case have so many attachments.
fn fill(id: CaseId, count: u32) {
	let attached = Attached { attachment: DOCUMENT, by: Role::Seat, step: None, at: JUNE };
	for place in case(id).attached..count {
		Attachments::<Test>::insert(id, place, attached);
	}
	Cases::<Test>::mutate(id, |case| case.as_mut().expect("it is there").attached = count);
}

/// The same step with a document, if it may bring one.
fn with_document(step: Step) -> Move {
	let document = Some(DOCUMENT);
	match step {
		Step::Accept => Move::Accept { document },
		Step::Extend => Move::Extend { document },
		Step::Tell => Move::Tell { document },
		other => made(other),
	}
}

#[test]
fn every_party_attaches_what_it_has_whosever_turn_it_is() {
	for stage in [Stage::Check, Stage::Hearing, Stage::Appeal] {
		on_chain(|| {
			let id = at(stage);
			let before = waiting(id);
			for role in Role::ALL {
				let (place, attachment) = (case(id).attached, Attachment { custodian: Some(CUSTODIAN), ..DOCUMENT });
				assert_ok!(attach(by(role, id), id, attachment));
				let kept = Attached { attachment, by: role, step: None, at: JUNE };
				assert_eq!(Attachments::<Test>::get(id, place), Some(kept));
				assert_eq!(last_event(), Event::Attached { case: id, place, attachment, by: role });
			}
			assert_eq!((waiting(id), case(id).steps as usize), (before, way(stage).len()), "nothing else follows");
		});
	}
}

#[test]
fn who_has_no_part_attaches_nothing() {
	on_chain(|| {
		let id = report();
		for (other, why) in [
			(participant(FARM), Error::<Test>::NotParty),
			(seat(PROVINCE), Error::NotYourCase),
			(seat(NEIGHBOUR), Error::OutsideRegion),
			(seat(CYBERSPACE), Error::OutsideMandate),
		] {
			assert_noop!(attach(other, id, DOCUMENT), why);
		}
	});
}

#[test]
fn what_is_attached_has_a_digest_and_a_custodian_that_is_one_or_none() {
	on_chain(|| {
		let id = report();
		let attach = |attachment| attach(by_citizen(), id, attachment);
		assert_noop!(attach(Attachment { digest: [0; 32], custodian: None }), Error::<Test>::DigestMissing);
		for nobody in [OPERATOR, ParticipantId(9)] {
			assert_noop!(attach(Attachment { custodian: Some(nobody), ..DOCUMENT }), Error::<Test>::NotCustodian);
		}
	});
}

#[test]
fn nothing_is_attached_to_a_case_that_is_not_there_or_has_ended() {
	on_chain(|| {
		assert_noop!(attach(by_citizen(), CaseId(0), DOCUMENT), Error::<Test>::UnknownCase);
		let id = at(Stage::Inquiry);
		close_without_finding(id);
		assert_noop!(attach(by_citizen(), id, DOCUMENT), Error::<Test>::HasEnded);
	});
}

#[test]
fn each_role_has_places_of_its_own_and_nobody_takes_anothers_or_those_for_steps() {
	on_chain(|| {
		let id = report();
		for role in Role::ALL {
			for _ in 0..crate::MAX_ADDED {
				assert_ok!(attach(by(role, id), id, DOCUMENT));
			}
			assert_noop!(attach(by(role, id), id, DOCUMENT), Error::<Test>::TooManyAttached);
		}
		go(id, way(Stage::Upheld));
	});
}

#[test]
fn no_step_attaches_more_than_there_is_room_for() {
	on_chain(|| {
		let id = at(Stage::Hearing);
		fill(id, MAX_ATTACHED);
		assert_noop!(take(id, Step::State), Error::<Test>::TooManyAttached);
		assert_ok!(take(id, Step::Waive));
	});
}

#[test]
fn when_few_places_are_left_no_step_leads_back() {
	for (stage, step) in [
		(Stage::Check, Step::Transfer),
		(Stage::Receipt, Step::Transfer),
		(Stage::Review, Step::Reverse),
		(Stage::Inquiry, Step::GiveNotice),
		(Stage::InquiryLonger, Step::Transfer),
		(Stage::Decision, Step::GiveNotice),
	] {
		on_chain(|| {
			let id = at(stage);
			fill(id, MAX_ATTACHED - 8);
			let made = made_in(stage, step);
			let row = case(id).kind.row();
			let role = turn::takers(row, stage, step).next().expect("a step of the stage");
			assert_noop!(act(by(role, id), id, made), Error::<Test>::TooManyAttached);
			fill(id, MAX_ATTACHED - 9);
			Attachments::<Test>::remove(id, MAX_ATTACHED - 9);
			assert_ok!(act(by(role, id), id, made));
		});
	}
}

#[test]
fn from_the_last_step_that_leads_back_every_way_comes_to_its_end() {
	use Step::*;
	let ways: [(Stage, &[Step]); 6] = [
		(Stage::Check, &[Extend, Accept, Tell, Extend, FindNone, Tell, Withdraw]),
		(Stage::Check, &[Extend, Refuse, Tell, Appeal, Uphold]),
		(Stage::Receipt, &[Acknowledge, Extend, Refuse, Tell, Appeal, Uphold]),
		(Stage::Hearing, &[State, FindBreach, Appeal, Uphold, GoToCourt]),
		(Stage::Hearing, &[State, FindBreach, Appeal, Reverse]),
		(Stage::Hearing, &[State, FindNone, Tell, Withdraw]),
	];
	for (stage, steps) in ways {
		on_chain(|| {
			let id = at(stage);
			fill(id, MAX_ATTACHED - 8);
			for step in steps {
				let role = turn::takers(case(id).kind.row(), waiting(id).stage, *step).next().expect("of the stage");
				assert_ok!(act(by(role, id), id, with_document(*step)));
			}
			assert!(case(id).waiting().is_none() && case(id).attached <= MAX_ATTACHED);
		});
	}
}

#[test]
fn an_appeal_is_granted_however_much_is_attached() {
	on_chain(|| {
		let id = at(Stage::Appeal);
		fill(id, MAX_ATTACHED - 1);
		assert_ok!(take(id, Step::Reverse));
		assert_eq!(ended(id).ending.how, How::Reversed);
	});
}
