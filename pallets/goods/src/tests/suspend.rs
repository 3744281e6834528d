//! `suspend`, `resume`

use super::*;
use crate::{Event, Issuer, State};

fn resume(by: u64, id: CertificateId) -> DispatchResult {
	Goods::resume(signed(by), id)
}

fn state(id: CertificateId) -> State {
	Goods::certificate(id).expect("it is there").0.state(Now::get())
}

/// A report of the laboratory's on the farm's honey.
fn reported() -> CertificateId {
	issued(LAB, draft(REPORT, these(&[class()]), BEGIN + 30 * DAY))
}

#[test]
fn a_suspension_holds_from_its_block_until_its_moment_and_nobody_has_to_do_anything() {
	on_chain(|| {
		let id = reported();
		pass(HOUR);
		assert_ok!(suspend(LAB, id, Some(BEGIN + DAY)));
		assert_eq!(state(id), State::Suspended { since: BEGIN + HOUR, until: Some(BEGIN + DAY) });
		pass(23 * HOUR);
		assert_eq!(state(id), State::Valid { until: BEGIN + 30 * DAY });
		let by = Issuer::Participant(LAB_ID);
		let suspended = Event::Suspended { certificate: id, by, until: Some(BEGIN + DAY) };
		assert_eq!(events().last(), Some(&suspended));
	});
}

#[test]
fn one_without_a_term_holds_until_it_is_resumed() {
	on_chain(|| {
		let id = reported();
		assert_ok!(suspend(LAB, id, None));
		pass(20 * DAY);
		assert_eq!(state(id), State::Suspended { since: BEGIN, until: None });
		assert_ok!(resume(LAB, id));
		assert_eq!(state(id), State::Valid { until: BEGIN + 30 * DAY });
	});
}

#[test]
fn neither_side_lifts_or_shortens_what_the_other_one_suspended() {
	on_chain(|| {
		let id = reported();
		assert_ok!(suspend(COUNTY, id, None));
		assert_noop!(resume(LAB, id), Error::<Test>::NotSuspended);
		assert_ok!(suspend(LAB, id, Some(BEGIN + DAY)));
		assert_ok!(resume(LAB, id));
		assert_eq!(state(id), State::Suspended { since: BEGIN, until: None });
		assert_ok!(suspend(LAB, id, None));
		assert_ok!(resume(COUNTY, id));
		assert_eq!(state(id), State::Suspended { since: BEGIN, until: None });
		assert_noop!(resume(COUNTY, id), Error::<Test>::NotSuspended);
	});
}

#[test]
fn a_side_suspends_once_and_again_when_that_is_over() {
	on_chain(|| {
		let id = reported();
		assert_ok!(suspend(LAB, id, Some(BEGIN + DAY)));
		assert_noop!(suspend(LAB, id, None), Error::<Test>::SuspendedAlready);
		pass(DAY);
		assert_noop!(resume(LAB, id), Error::<Test>::NotSuspended);
		assert_ok!(suspend(LAB, id, None));
	});
}

#[test]
fn the_seats_of_the_holders_place_and_of_the_issuers_suspend_and_nobody_else_does() {
	on_chain(|| {
		let id = reported();
		for who in [FARM, SHOP, CERTIFIER] {
			assert_noop!(suspend(who, id, None), Error::<Test>::NotIssuer);
		}
		assert_noop!(suspend(STRANGER, id, None), Error::<Test>::NotParticipant);
		// The laboratory is elsewhere, and the farm in the county.
		assert_ok!(suspend(ELSEWHERE, id, None));
		assert_ok!(resume(COUNTY, id));
		let licence = licensed(BEGIN + DAY);
		assert_noop!(suspend(ELSEWHERE, licence, None), Error::<Test>::NotParticipant);
		assert_ok!(suspend(COUNTY, licence, None));
	});
}

#[test]
fn an_issuer_that_is_accredited_no_longer_still_suspends_what_it_issued() {
	on_chain(|| {
		let id = reported();
		LabUntil::set(BEGIN);
		assert_ok!(suspend(LAB, id, None));
	});
}

#[test]
fn what_has_ended_is_not_suspended_and_no_suspension_ends_in_the_past() {
	on_chain(|| {
		let id = reported();
		assert_noop!(suspend(LAB, CertificateId(9), None), Error::<Test>::UnknownCertificate);
		assert_noop!(suspend(LAB, id, Some(BEGIN)), Error::<Test>::TermIsOver);
		let none = Attachment { digest: [0; 32], custodian: None };
		assert_noop!(Goods::suspend(signed(LAB), id, None, none), Error::<Test>::DigestMissing);
		pass(30 * DAY);
		assert_noop!(suspend(LAB, id, None), Error::<Test>::Ended);
		assert_noop!(resume(LAB, id), Error::<Test>::Ended);
	});
}
