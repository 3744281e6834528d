//! What anybody reports.

use super::*;
use crate::{Attached, Attachments, Error, Opener, Task, Watch};
use fairstream_doors::{Bearer, ParticipantId};
use fairstream_rules::{Kind as ClockKind, Value};
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

/// The operator's room, as its platform shows it.
fn room(text: &str) -> Subject {
	Subject::Room { platform: PLATFORM, room: number(text) }
}

/// Whose case a report is, where it belongs, and whom it concerns.
fn found(report: Report) -> (SeatId, u32, Option<ParticipantId>) {
	let record = case(file(report));
	(record.seat, record.region.code(), record.against)
}

#[test]
fn a_report_waits_for_its_seat_within_the_time_in_which_a_clue_is_checked() {
	on_chain(|| {
		let id = report();
		let record = case(id);
		assert_eq!((record.kind, record.seat, record.act), (Kind::Report, COUNTY, Some(ACT)));
		assert_eq!((record.opener, record.against), (Opener::Key(citizen()), Some(OPERATOR)));
		assert_eq!((record.opened, record.happened), (JUNE, JUNE));
		assert_eq!((record.steps, record.transfers, record.look, record.adverse), (0, 0, false, None));
		let Waiting { stage, since, due, watch, missed, overdue, seat, .. } = waiting(id);
		// Fifteen working days after Monday 1 June end with Monday 22 June.
		assert_eq!((stage, since, due), (Stage::Check, JUNE, JUNE + 22 * DAY));
		assert_eq!((watch, missed, overdue, seat), (Watch::OnTime, 0, None, Some(COUNTY)));
		let clock = clock(id);
		assert_eq!(
			(clock.bearer, clock.rule, clock.kind),
			(Bearer::Seat(COUNTY), RuleId::ClueCheck, ClockKind::Silence)
		);
		assert_eq!(clock.task, Task::RunOut(id));
		assert_eq!(open_at([COUNTY, PREFECTURE]), [1, 0]);
	});
}

#[test]
fn a_report_says_who_filed_it_against_whom_and_what_is_attached() {
	on_chain(|| {
		let id = report();
		let (opener, against) = (Opener::Key(citizen()), Some(OPERATOR));
		let opened = Event::Opened { case: id, kind: Kind::Report, opener, seat: COUNTY, against };
		let attached = Event::Attached { case: id, place: 0, attachment: DOCUMENT, by: Role::Opener };
		assert_eq!(events(), [opened, attached]);
		let kept = Attached { attachment: DOCUMENT, by: Role::Opener, step: None, at: JUNE };
		assert_eq!(Attachments::<Test>::get(id, 0), Some(kept));
	});
}

#[test]
fn a_participant_is_the_case_of_where_it_does_business_or_else_of_where_it_is_registered() {
	on_chain(|| {
		let of = |who| found(claim(Subject::Participant(who), ACT));
		assert_eq!(of(OPERATOR), (COUNTY, 330_106, Some(OPERATOR)));
		assert_eq!(of(FARM), (COUNTY, 330_106, Some(FARM)));
		assert_eq!(of(CUSTODIAN), (NEIGHBOUR, 330_108, Some(CUSTODIAN)));
	});
}

#[test]
fn a_platform_is_the_case_of_its_domicile_wherever_it_does_business() {
	on_chain(|| {
		assert_eq!(found(claim(Subject::Participant(PLATFORM), ACT)), (NEIGHBOUR, 330_108, Some(PLATFORM)));
	});
}

#[test]
fn a_rooms_number_leads_to_who_held_it_and_to_that_ones_seat() {
	on_chain(|| {
		assert_eq!(found(claim(room("88123456"), ACT)), (COUNTY, 330_106, Some(OPERATOR)));
	});
}

#[test]
fn a_number_that_nobody_holds_is_the_case_of_the_platforms_domicile_and_concerns_nobody_by_name() {
	on_chain(|| {
		assert_eq!(found(claim(room("77"), ACT)), (NEIGHBOUR, 330_108, None));
	});
}

#[test]
fn a_room_that_was_never_named_here_is_reported_on_its_platform() {
	on_chain(|| {
		let subject = Subject::Unnamed { platform: PLATFORM };
		assert_eq!(found(claim(subject, ACT)), (NEIGHBOUR, 330_108, None));
	});
}

#[test]
fn an_act_of_the_other_line_is_the_case_of_that_lines_nearest_seat() {
	on_chain(|| {
		assert_eq!(found(claim(Subject::Participant(OPERATOR), DATA)), (CYBERSPACE, 330_106, Some(OPERATOR)));
	});
}

#[test]
fn who_takes_part_files_as_the_participant_that_it_is() {
	on_chain(|| {
		let id = next();
		assert_ok!(Docket::report(participant(FARM), claim(Subject::Participant(OPERATOR), ACT)));
		assert_eq!(case(id).opener, Opener::Participant(FARM));
	});
}

#[test]
fn each_case_has_a_number_of_its_own() {
	on_chain(|| {
		assert_eq!([report(), proposal(), report()], [CaseId(0), CaseId(1), CaseId(2)]);
		assert_eq!(open_at([COUNTY, NATION]), [2, 1]);
	});
}

#[test]
fn what_is_unknown_is_refused_by_name_and_nothing_is_entered() {
	on_chain(|| {
		let nobody = ParticipantId(9);
		let unknown = [
			Subject::Participant(nobody),
			Subject::Room { platform: nobody, room: number("88123456") },
			Subject::Room { platform: FARM, room: number("88123456") },
			room("78"),
			Subject::Unnamed { platform: nobody },
			Subject::Unnamed { platform: FARM },
		];
		for subject in unknown {
			assert_noop!(Docket::report(by_citizen(), claim(subject, ACT)), Error::<Test>::UnknownSubject);
		}
		let rule = claim(Subject::Rule(RuleId::ClueCheck), ACT);
		assert_noop!(Docket::report(by_citizen(), rule), Error::<Test>::WrongSubject);
	});
}

#[test]
fn nothing_is_reported_that_has_yet_to_happen() {
	on_chain(|| {
		let at = |happened| Report { happened, ..claim(Subject::Participant(OPERATOR), ACT) };
		assert_noop!(Docket::report(by_citizen(), at(JUNE + 1)), Error::<Test>::InTheFuture);
		for happened in [0, JUNE - 1, JUNE] {
			assert_eq!(case(file(at(happened))).happened, happened);
		}
	});
}

#[test]
fn the_evidence_has_a_digest_and_who_keeps_it_is_a_custodian() {
	on_chain(|| {
		let with = |evidence| Report { evidence, ..claim(Subject::Participant(OPERATOR), ACT) };
		let nothing = with(Attachment { digest: [0; 32], custodian: None });
		assert_noop!(Docket::report(by_citizen(), nothing), Error::<Test>::DigestMissing);
		for nobody in [FARM, ParticipantId(9)] {
			let kept = with(Attachment { custodian: Some(nobody), ..DOCUMENT });
			assert_noop!(Docket::report(by_citizen(), kept), Error::<Test>::NotCustodian);
		}
		let evidence = Attachment { custodian: Some(CUSTODIAN), ..DOCUMENT };
		let id = file(with(evidence));
		assert_eq!(Attachments::<Test>::get(id, 0).map(|kept| kept.attachment), Some(evidence));
	});
}

#[test]
fn who_reports_by_an_account_signs() {
	on_chain(|| {
		let report = claim(Subject::Participant(OPERATOR), ACT);
		assert_noop!(Docket::report(RuntimeOrigin::none(), report), BadOrigin);
		assert_noop!(Docket::report(RuntimeOrigin::root(), report), BadOrigin);
	});
}

#[test]
fn where_no_clock_can_be_set_no_case_is_entered() {
	on_chain(|| {
		// Values that are no period: the rulebook takes none for these rules.
		for rule in [RuleId::ClueCheck, RuleId::SeatReminded] {
			Values::mutate(|values| values.insert(rule as u8, Value::Count(0)));
		}
		let report = claim(Subject::Participant(OPERATOR), ACT);
		assert_noop!(Docket::report(by_citizen(), report), Error::<Test>::NoTime);
	});
}
