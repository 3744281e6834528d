//! `revoke`

use super::*;
use crate::{Event, Issuer, Revocation, State};

#[test]
fn what_is_revoked_is_over_for_good_from_its_block_on() {
	on_chain(|| {
		let id = licensed(BEGIN + 30 * DAY);
		pass(DAY);
		assert_ok!(revoke(COUNTY, id));
		let found = Goods::certificate(id).expect("it is kept").0;
		assert_eq!(found.state(Now::get()), State::Revoked { since: BEGIN + DAY });
		let (by, ground) = (Issuer::Seat(COUNTY_SEAT), RevocationGround::NotConforming);
		assert_eq!(found.revoked, Some(Revocation { at: BEGIN + DAY, by, ground, document: DOCUMENT }));
		assert_eq!(events().last(), Some(&Event::Revoked { certificate: id, by, ground }));
		for again in [revoke(COUNTY, id), suspend(COUNTY, id, None), Goods::resume(signed(COUNTY), id)] {
			assert_eq!(again, Err(Error::<Test>::Ended.into()));
		}
	});
}

#[test]
fn the_issuer_revokes_its_own_and_an_authority_anybodys_there() {
	on_chain(|| {
		let report = || issued(LAB, draft(REPORT, these(&[class()]), BEGIN + DAY));
		assert_ok!(revoke(LAB, report()));
		assert_ok!(revoke(COUNTY, report()));
		assert_ok!(revoke(ELSEWHERE, report()));
		let last = report();
		for who in [FARM, CERTIFIER] {
			assert_noop!(revoke(who, last), Error::<Test>::NotIssuer);
		}
	});
}

#[test]
fn what_is_suspended_or_not_valid_yet_is_revoked_too_and_what_expired_is_not() {
	on_chain(|| {
		let suspended = licensed(BEGIN + DAY);
		assert_ok!(suspend(COUNTY, suspended, None));
		assert_ok!(revoke(COUNTY, suspended));
		let later = Draft { from: BEGIN + DAY, ..draft(LICENCE, Cover::Category(FOOD), BEGIN + 2 * DAY) };
		assert_ok!(revoke(COUNTY, issued(COUNTY, later)));
		let expired = licensed(BEGIN + DAY);
		pass(DAY);
		assert_noop!(revoke(COUNTY, expired), Error::<Test>::Ended);
	});
}

#[test]
fn a_decision_has_a_document() {
	on_chain(|| {
		let id = licensed(BEGIN + DAY);
		let none = Attachment { digest: [0; 32], custodian: None };
		let call = Goods::revoke(signed(COUNTY), id, RevocationGround::Deceit, none);
		assert_noop!(call, Error::<Test>::DigestMissing);
	});
}
