//! Other pallets: how they open cases, and hear what became of them.

use super::*;
use crate::Attachments;
use fairstream_docket::{case::How, door::NotOpened, Ending};
use fairstream_doors::ParticipantId;
use frame_support::assert_storage_noop;

fn claimed(subject: Subject, act: Option<fairstream_rules::Act>) -> Claim {
	Claim { subject, act, happened: Now::get(), evidence: DOCUMENT }
}

fn open(kind: Kind, claim: Claim) -> Result<CaseId, NotOpened> {
	<Docket as Door>::open(kind, FARM, claim)
}

#[test]
fn a_pallet_opens_a_case_on_behalf_of_a_participant() {
	on_chain(|| {
		let claim = claimed(Subject::Participant(OPERATOR), Some(ACT));
		let id = open(Kind::Report, claim).expect("nothing is missing");
		assert_eq!((case(id).opener, case(id).seat, case(id).kind), (Opener::Participant(FARM), COUNTY, Kind::Report));
		assert_eq!(Attachments::<Test>::get(id, 0).map(|kept| kept.attachment), Some(DOCUMENT));
		assert_ok!(act(participant(FARM), id, Move::Withdraw));
	});
}

#[test]
fn what_takes_a_deposit_is_opened_by_its_own_call_and_by_no_pallet() {
	on_chain(|| {
		let claim = claimed(Subject::Rule(RuleId::ClueCheck), None);
		assert_storage_noop!(assert_eq!(open(Kind::RuleProposal, claim), Err(NotOpened::NotThisWay)));
	});
}

#[test]
fn a_case_that_cannot_be_is_not_opened_and_nothing_is_changed() {
	on_chain(|| {
		let operator = Subject::Participant(OPERATOR);
		let rule = Subject::Rule(RuleId::ClueCheck);
		let fine = claimed(operator, Some(ACT));
		let nothing = Attachment { digest: [0; 32], custodian: None };
		let kept_by_nobody = Attachment { custodian: Some(FARM), ..DOCUMENT };
		for (kind, claim, why) in [
			(Kind::Report, claimed(Subject::Participant(ParticipantId(9)), Some(ACT)), NotOpened::UnknownSubject),
			(Kind::Report, claimed(operator, None), NotOpened::ActMismatch),
			(Kind::RuleProposal, claimed(rule, Some(ACT)), NotOpened::NotThisWay),
			(Kind::Report, claimed(rule, Some(ACT)), NotOpened::SubjectMismatch),
			(Kind::Report, Claim { happened: JUNE + 1, ..fine }, NotOpened::InTheFuture),
			(Kind::Report, Claim { evidence: nothing, ..fine }, NotOpened::EvidenceMissing),
			(Kind::Report, Claim { evidence: kept_by_nobody, ..fine }, NotOpened::EvidenceMissing),
		] {
			assert_storage_noop!(assert_eq!(open(kind, claim), Err(why)));
		}
	});
}

#[test]
fn who_listens_hears_of_a_decision_and_then_of_the_end() {
	for (step, how) in [(Step::Reverse, How::Reversed), (Step::Uphold, How::Breach), (Step::Withdraw, How::Breach)] {
		on_chain(|| {
			let id = at(Stage::Appealable);
			assert_eq!(told(), [Heard::Decided(id, ACT)], "it is told when it is served, and may be appealed yet");
			assert_ok!(take(id, Step::Appeal));
			assert_ok!(take(id, step));
			if how == How::Breach {
				let_run_out(id);
			}
			assert_eq!(told(), [Heard::Decided(id, ACT), Heard::Ended(id, Ending::plain(how))]);
		});
	}
}

#[test]
fn where_nobody_is_burdened_who_listens_hears_of_the_end_alone() {
	on_chain(|| {
		let none = at(Stage::Decision);
		close_without_finding(none);
		let refused = at(Stage::Refused);
		assert_ok!(take(refused, Step::Withdraw));
		let ending = Ending { ground: Some(Ground::NoFacts), ..Ending::plain(How::Refused) };
		let heard = [Heard::Ended(none, Ending::plain(How::NoBreach)), Heard::Ended(refused, ending)];
		assert_eq!(told(), heard);
	});
}

#[test]
fn a_window_that_ends_while_nothing_runs_is_told_when_the_queue_comes_to_it() {
	on_chain(|| {
		let id = at(Stage::Appealable);
		Now::set(waiting(id).due + 3 * DAY);
		assert_eq!(told().len(), 1);
		List::work();
		assert_eq!(told(), [Heard::Decided(id, ACT), Heard::Ended(id, Ending::plain(How::Breach))]);
	});
}
