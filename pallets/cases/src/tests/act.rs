//! Steps, as the table says them.

use super::*;
use crate::{Attached, Attachments, Error};
use fairstream_docket::{StepRow, To};
use fairstream_doors::ParticipantId;
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

const NOTHING: Attachment = Attachment { digest: [0; 32], custodian: None };

/// Every stage of every kind with each of its steps. Whom a case concerns is known here; see [`super::identify`].
fn table() -> impl Iterator<Item = (Stage, StepRow)> {
	let stages = Kind::ALL.into_iter().flat_map(|kind| kind.row().stages);
	let steps = stages.flat_map(|row| row.steps.iter().map(|step| (row.stage, *step)));
	steps.filter(|(_, row)| row.step != Step::Identify)
}

/// A case in a stage, after another one that is like it.
fn second(stage: Stage) -> CaseId {
	new(stage);
	let id = at(stage);
	System::reset_events();
	id
}

/// A step with this document and this proof of service in place of its own.
fn with(stage: Stage, step: Step, document: Attachment, service: Digest) -> Move {
	match made_in(stage, step) {
		Move::Accept { .. } => Move::Accept { document: Some(document) },
		Move::Refuse { ground, .. } => Move::Refuse { ground, document },
		Move::Extend { .. } => Move::Extend { document: Some(document) },
		Move::Transfer { to, .. } => Move::Transfer { to, document },
		Move::Tell { .. } => Move::Tell { document: Some(document) },
		Move::GiveNotice { facts, act, .. } => Move::GiveNotice { facts, act, document, service },
		Move::State { .. } => Move::State { document },
		Move::FindBreach { until, .. } => Move::FindBreach { document, service, until },
		Move::FindNone { .. } => Move::FindNone { document },
		Move::Appeal { .. } => Move::Appeal { document },
		Move::Uphold { .. } => Move::Uphold { document, service },
		Move::Reverse { .. } => Move::Reverse { document, service },
		Move::GoToCourt { .. } => Move::GoToCourt { document },
		Move::Adopt { .. } => Move::Adopt { document },
		Move::Decline { .. } => Move::Decline { document },
		Move::Identify { who, .. } => Move::Identify { who, document },
		Move::Lift { .. } => Move::Lift { document },
		Move::Prolong { until, .. } => Move::Prolong { document, service, until },
		bare @ (Move::Acknowledge | Move::Merge { .. } | Move::Waive | Move::Withdraw) => bare,
	}
}

#[test]
fn every_step_of_the_table_leads_where_the_table_says() {
	for (stage, row) in table() {
		on_chain(|| {
			let id = second(stage);
			let before = waiting(id);
			assert_ok!(act(by(row.by, id), id, made_in(stage, row.step)));
			match row.to {
				To::Stay => assert_eq!(waiting(id), before, "{stage:?} {row:?}"),
				To::Stage(next) => {
					assert_eq!((waiting(id).stage, waiting(id).since), (next, JUNE), "{stage:?} {row:?}");
					assert_ne!(waiting(id).clock, before.clock);
				}
				To::End(how) => assert_eq!((ended(id).ending.how, ended(id).at), (how, JUNE), "{stage:?} {row:?}"),
			}
			assert_eq!(case(id).steps as usize, way(stage).len() + 1);
			clock(id);
		});
	}
}

#[test]
fn every_step_of_the_table_says_who_took_it_in_which_role_from_where_to_where() {
	for (from, row) in table() {
		on_chain(|| {
			let id = second(from);
			let seat = match row.by {
				Role::Seat => Some(Docket::holder(&case(id))),
				Role::Reviewer => Some(Docket::reviewer(&case(id))),
				Role::Opener | Role::Subject => None,
			};
			assert_ok!(act(by(row.by, id), id, made_in(from, row.step)));
			let to = match row.to {
				To::Stay => Some(from),
				To::Stage(next) => Some(next),
				To::End(_) => None,
			};
			let stepped = Event::Stepped { case: id, step: row.step, by: row.by, seat, from, to };
			assert!(events().contains(&stepped), "{stepped:?}");
			let ends = events().into_iter().any(|event| matches!(event, Event::Ended { .. }));
			assert_eq!(ends, to.is_none(), "{from:?} {row:?}");
		});
	}
}

#[test]
fn the_clock_of_a_stage_is_that_of_its_rule_and_of_whose_turn_it_is() {
	use fairstream_doors::Bearer::{Nobody, Participant, Seat};
	for stage in Kind::ALL.into_iter().flat_map(|kind| kind.row().stages) {
		on_chain(|| {
			let id = at(stage.stage);
			// A hearing's rest is measured in time, not counted by the rule.
			assert_eq!(clock(id).rule, stage.clock, "{stage:?}");
			let bearer = match stage.waits_for {
				Role::Opener => Nobody,
				Role::Subject => Participant(OPERATOR),
				Role::Seat => Seat(Docket::holder(&case(id))),
				Role::Reviewer => Seat(Docket::reviewer(&case(id))),
			};
			assert_eq!(clock(id).bearer, bearer, "{stage:?}");
		});
	}
}

#[test]
fn what_a_stage_does_not_wait_for_is_refused_in_it() {
	for row in Kind::ALL.into_iter().flat_map(|kind| kind.row().stages) {
		on_chain(|| {
			let id = at(row.stage);
			let known = |step: &Step| row.steps.iter().any(|row| row.step == *step);
			for step in Step::ALL.iter().filter(|step| !known(step)) {
				for role in [Role::Opener, Role::Seat] {
					let refused = act(by(role, id), id, made(*step));
					assert_noop!(refused, Error::<Test>::OutOfStage);
				}
			}
		});
	}
}

#[test]
fn a_step_is_taken_by_whose_it_is_and_by_no_other_party() {
	for (stage, row) in table().filter(|(stage, _)| *stage != Stage::Answer) {
		on_chain(|| {
			let id = second(stage);
			// A seat that opened a case is its seat.
			let opener_is_seat = matches!(case(id).opener, Opener::Seat(_));
			let others = Role::ALL.into_iter().filter(|role| *role != Role::Opener || !opener_is_seat);
			for other in others.filter(|role| *role != row.by) {
				assert_noop!(act(by(other, id), id, made(row.step)), Error::<Test>::NotYours);
			}
		});
	}
}

#[test]
fn who_has_no_part_in_a_case_is_told_why() {
	on_chain(|| {
		let id = report();
		let try_by = |origin| act(origin, id, made(Step::Accept));
		let stranger = RuntimeOrigin::signed(AccountId::new([9; 32]));
		assert_noop!(try_by(stranger), Error::<Test>::NotParty);
		assert_noop!(try_by(participant(FARM)), Error::<Test>::NotParty);
		assert_noop!(try_by(seat(NEIGHBOUR)), Error::<Test>::OutsideRegion);
		assert_noop!(try_by(seat(CYBERSPACE)), Error::<Test>::OutsideMandate);
		for above in [NATION, PROVINCE] {
			assert_noop!(try_by(seat(above)), Error::<Test>::NotYourCase);
		}
		assert_noop!(try_by(RuntimeOrigin::none()), BadOrigin);
		assert_noop!(try_by(RuntimeOrigin::root()), BadOrigin);
	});
}

#[test]
fn who_filed_a_case_before_it_took_part_is_still_who_filed_it() {
	on_chain(|| {
		let id = at(Stage::Refused);
		Admitted::mutate(|admitted| admitted.insert(citizen(), ParticipantId(4)));
		assert_ok!(act(by_citizen(), id, made(Step::Appeal)));
		assert_eq!(waiting(id).stage, Stage::Review);
	});
}

#[test]
fn nothing_is_done_in_a_case_that_is_not_there_or_has_ended() {
	on_chain(|| {
		assert_noop!(act(seat(COUNTY), CaseId(0), made(Step::Accept)), Error::<Test>::UnknownCase);
		let id = at(Stage::Inquiry);
		close_without_finding(id);
		for step in Step::ALL {
			assert_noop!(act(seat(COUNTY), id, made(*step)), Error::<Test>::HasEnded);
		}
	});
}

#[test]
fn a_document_has_a_digest_and_who_keeps_it_is_a_custodian() {
	for (stage, row) in table().filter(|(stage, row)| with(*stage, row.step, NOTHING, SERVICE).document().is_some()) {
		on_chain(|| {
			let id = second(stage);
			let take = |document| act(by(row.by, id), id, with(stage, row.step, document, SERVICE));
			assert_noop!(take(NOTHING), Error::<Test>::DigestMissing);
			let kept_by = |who| Attachment { custodian: Some(who), ..DOCUMENT };
			assert_noop!(take(kept_by(FARM)), Error::<Test>::NotCustodian);
			assert_ok!(take(kept_by(CUSTODIAN)));
		});
	}
}

#[test]
fn what_has_to_be_served_brings_the_proof() {
	for (stage, row) in table().filter(|(_, row)| row.step.needs_service()) {
		on_chain(|| {
			let id = second(stage);
			let unserved = act(by(row.by, id), id, with(stage, row.step, DOCUMENT, [0; 32]));
			assert_noop!(unserved, Error::<Test>::ServiceMissing);
		});
	}
}

#[test]
fn what_a_step_brings_is_attached_in_its_role_with_its_name() {
	on_chain(|| {
		let id = at(Stage::Hearing);
		let places = case(id).attached;
		Now::mutate(|now| *now += HOUR);
		let document = Attachment { digest: [8; 32], custodian: Some(CUSTODIAN) };
		assert_ok!(act(participant(OPERATOR), id, Move::State { document }));
		let kept = Attached { attachment: document, by: Role::Subject, step: Some(Step::State), at: JUNE + HOUR };
		assert_eq!((case(id).attached, Attachments::<Test>::get(id, places)), (places + 1, Some(kept)));
		let attached = Event::Attached { case: id, place: places, attachment: document, by: Role::Subject };
		assert!(events().contains(&attached));
	});
}

#[test]
fn a_step_without_a_document_attaches_nothing() {
	on_chain(|| {
		let id = at(Stage::Hearing);
		let before = case(id).attached;
		assert_ok!(take(id, Step::Waive));
		assert_eq!(case(id).attached, before);
	});
}

#[test]
fn the_same_participant_may_be_who_filed_it_and_whom_it_concerns() {
	on_chain(|| {
		let id = next();
		assert_ok!(Docket::report(participant(OPERATOR), claim(Subject::Participant(OPERATOR), ACT)));
		assert_ok!(act(participant(OPERATOR), id, Move::Withdraw));
		go(id, way(Stage::Hearing));
		assert_ok!(act(participant(OPERATOR), id, Move::Waive));
		assert_eq!(waiting(id).stage, Stage::Decision);
	});
}
