//! Urgent measures: in force first, heard and appealed after, over by themselves.

use super::*;
use crate::{Attached, Attachments, Error};
use fairstream_docket::{case::How, door::NotOpened, DueProcess, Ending};
use fairstream_doors::ParticipantId;
use fairstream_rules::{SeatRefusal, Seats};
use frame_support::{assert_noop, assert_storage_noop};

fn open(seat: SeatId, claim: Claim, urgent: Urgent) -> Result<CaseId, NotOpened> {
	<Docket as Door>::open_by_seat(Kind::Stop, seat, claim, urgent).map(|(id, _)| id)
}

fn until(id: CaseId) -> Moment {
	case(id).interim.expect("it has a measure").until().moment
}

fn prolong(id: CaseId, until: Moment) -> DispatchResult {
	let by = seat(Docket::holder(&case(id)));
	act(by, id, Move::Prolong { document: DOCUMENT, service: SERVICE, until })
}

#[test]
fn a_seat_opens_the_case_of_its_measure_and_it_is_that_seats() {
	for by in [COUNTY, PREFECTURE, PROVINCE, NATION] {
		on_chain(|| {
			let id = open(by, stopped(), for_so_long(20 * DAY)).expect("it is competent");
			let record = case(id);
			assert_eq!((record.kind, record.opener, record.seat), (Kind::Stop, Opener::Seat(by), by));
			assert_eq!((record.against, record.act), (Some(OPERATOR), Some(ACT)));
			assert_eq!(until(id), JUNE + 20 * DAY);
			let order = Attached { attachment: DOCUMENT, by: Role::Seat, step: None, at: JUNE };
			assert_eq!(Attachments::<Test>::get(id, 0), Some(order), "the order itself is attached");
			assert_eq!(Docket::reviewer(&case(id)), Desk::superior(by).unwrap_or(by));
		});
	}
}

#[test]
fn what_is_not_lawful_opens_no_case_and_changes_nothing() {
	on_chain(|| {
		let fine = for_so_long(20 * DAY);
		let of = |subject| Claim { subject, ..stopped() };
		let nobody = Subject::Unnamed { platform: PLATFORM };
		let stranger = Subject::Participant(ParticipantId(9));
		let bare = Claim { evidence: Attachment { digest: [0; 32], custodian: None }, ..stopped() };
		for (by, claim, urgent, why) in [
			(NEIGHBOUR, stopped(), fine, NotOpened::NotCompetent(SeatRefusal::OutsideRegion)),
			(CYBERSPACE, stopped(), fine, NotOpened::NotCompetent(SeatRefusal::OutsideMandate)),
			(COUNTY, of(stranger), fine, NotOpened::UnknownSubject),
			(COUNTY, of(nobody), fine, NotOpened::UnknownSubject),
			(COUNTY, Claim { act: None, ..stopped() }, fine, NotOpened::ActMismatch),
			(COUNTY, Claim { happened: JUNE + 1, ..stopped() }, fine, NotOpened::InTheFuture),
			(COUNTY, bare, fine, NotOpened::EvidenceMissing),
			(COUNTY, stopped(), Urgent { facts: [0; 32], ..fine }, NotOpened::Unlawful(DueProcess::FactsMissing)),
			(COUNTY, stopped(), Urgent { service: [0; 32], ..fine }, NotOpened::Unlawful(DueProcess::ServiceMissing)),
			(COUNTY, stopped(), for_so_long(0), NotOpened::Unlawful(DueProcess::TermOutOfBounds)),
			(COUNTY, stopped(), for_so_long(40 * DAY), NotOpened::Unlawful(DueProcess::TermOutOfBounds)),
		] {
			assert_storage_noop!(assert_eq!(open(by, claim, urgent), Err(why)));
		}
	});
}

#[test]
fn no_participant_opens_one_and_no_seat_opens_a_case_of_another_kind() {
	on_chain(|| {
		let by_participant = || <Docket as Door>::open(Kind::Stop, FARM, stopped());
		assert_storage_noop!(assert_eq!(by_participant(), Err(NotOpened::NotThisWay)));
		for kind in [Kind::Report, Kind::RuleProposal] {
			let by_seat = || <Docket as Door>::open_by_seat(kind, COUNTY, stopped(), for_so_long(DAY));
			assert_storage_noop!(assert_eq!(by_seat().map(|(id, _)| id), Err(NotOpened::NotThisWay)));
		}
	});
}

#[test]
fn it_may_last_as_long_as_the_rule_allows_and_no_longer() {
	on_chain(|| {
		let latest = end_of(RuleId::StopTerm, JUNE);
		let refused = open(COUNTY, stopped(), for_so_long(latest - JUNE + 1));
		assert_eq!(refused, Err(NotOpened::Unlawful(DueProcess::TermOutOfBounds)));
		assert!(open(COUNTY, stopped(), for_so_long(latest - JUNE)).is_ok());
	});
}

#[test]
fn where_nobody_does_anything_it_ends_with_its_term_and_the_seat_missed_nothing() {
	for stage in [Stage::Stopped, Stage::StoppedLonger, Stage::StopUpheld] {
		on_chain(|| {
			let id = at(stage);
			let end = until(id);
			assert_eq!(let_run_out(id), end, "the clock is the measure's own end");
			assert_eq!((ended(id).ending, ended(id).at), (Ending::plain(How::Lapsed), end));
			assert_eq!(crate::Missed::<Test>::iter().count(), 0);
		});
	}
}

#[test]
fn a_review_lengthens_nothing_and_what_it_upholds_goes_on_for_the_rest_of_the_term() {
	on_chain(|| {
		let id = at(Stage::StopReview);
		let end = until(id);
		pass(8 * DAY);
		assert_ok!(take(id, Step::Uphold));
		assert_eq!((waiting(id).stage, until(id)), (Stage::StopUpheld, end));
		assert_eq!(let_run_out(id), end);
	});
}

#[test]
fn a_review_that_outlasts_the_measure_ends_the_case_either_way() {
	for (step, how) in [(Step::Uphold, How::Lapsed), (Step::Withdraw, How::Lapsed), (Step::Reverse, How::Reversed)] {
		on_chain(|| {
			let id = at(Stage::StopReview);
			Now::set(until(id));
			assert_ok!(take(id, step));
			assert_eq!(ended(id).ending, Ending::plain(how));
		});
	}
}

#[test]
fn what_is_reversed_or_lifted_is_told_to_who_keeps_the_measure() {
	for (stage, step, how) in [
		(Stage::StopReview, Step::Reverse, How::Reversed),
		(Stage::Stopped, Step::Lift, How::Lifted),
		(Stage::StopReview, Step::Lift, How::Lifted),
	] {
		on_chain(|| {
			let id = at(stage);
			assert_ok!(take(id, step));
			assert_eq!(told(), [Heard::Ended(id, Ending::plain(how))]);
			assert_eq!(case(id).interim.is_some(), how != How::Reversed, "as if it had never been");
		});
	}
}

#[test]
fn it_is_lengthened_once_wherever_the_case_is() {
	for stage in [Stage::Stopped, Stage::StopReview, Stage::StopUpheld] {
		on_chain(|| {
			let id = at(stage);
			let longer = JUNE + 45 * DAY;
			assert_ok!(prolong(id, longer));
			assert_eq!((until(id), told()), (longer, vec![Heard::Prolonged(id, longer)]));
			let then = if stage == Stage::StopReview { Stage::StopReview } else { Stage::StoppedLonger };
			assert_eq!(waiting(id).stage, then);
		});
	}
	for stage in [Stage::StopReview, Stage::StopUpheld] {
		on_chain(|| {
			let id = at(Stage::StoppedLonger);
			go(id, if stage == Stage::StopReview { &[Step::Appeal][..] } else { &[Step::Appeal, Step::Uphold] });
			assert_noop!(prolong(id, until(id) + DAY), Error::<Test>::LongerAlready);
		});
	}
}

#[test]
fn it_is_lengthened_before_its_end_to_a_later_one_within_the_rule() {
	on_chain(|| {
		let id = at(Stage::StopReview);
		let end = until(id);
		let latest = end_of(RuleId::StopExtension, end);
		for bad in [end, latest + 1] {
			assert_noop!(prolong(id, bad), Error::<Test>::TermOutOfBounds);
		}
		assert_ok!(prolong(id, latest));
	});
	on_chain(|| {
		let id = at(Stage::StopReview);
		Now::set(until(id));
		assert_noop!(prolong(id, until(id) + DAY), Error::<Test>::TooLateToExtend);
	});
}

#[test]
fn after_an_outage_it_is_appealed_and_lifted_within_the_grace_and_not_lengthened() {
	on_chain(|| {
		Grace::set(2 * DAY);
		let (first, second) = (stop(), stop());
		Now::set(until(first) + DAY);
		assert_noop!(prolong(first, until(first) + 3 * DAY), Error::<Test>::TooLateToExtend);
		assert_ok!(take(first, Step::Appeal));
		assert_ok!(take(second, Step::Lift));
		assert_eq!(waiting(first).stage, Stage::StopReview);
	});
}

#[test]
fn the_subject_states_its_case_once_and_once_more_when_it_is_lengthened() {
	on_chain(|| {
		let id = stop();
		assert_ok!(take(id, Step::State));
		assert_noop!(take(id, Step::State), Error::<Test>::StatedAlready);
		assert_ok!(take(id, Step::Prolong));
		assert_ok!(take(id, Step::State));
		assert_noop!(take(id, Step::State), Error::<Test>::StatedAlready);
	});
}
