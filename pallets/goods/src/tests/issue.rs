//! `issue`

use super::*;
use crate::{Certificate, Event, Issuer, MAX_COVERED, MAX_TERM};
use sp_runtime::DispatchError;

fn issue(by: u64, draft: Draft) -> DispatchResult {
	Goods::issue(signed(by), draft)
}

fn report(until: Moment) -> Draft {
	draft(REPORT, these(&[lot()]), until)
}

#[test]
fn a_certificate_stands_as_it_was_issued_under_the_next_number() {
	on_chain(|| {
		let first = issued(LAB, report(BEGIN + DAY));
		let second = licensed(BEGIN + DAY);
		assert_eq!((first, second), (CertificateId(0), CertificateId(1)));
		let (found, cover) = Goods::certificate(first).expect("it is there");
		let issuer = Issuer::Participant(LAB_ID);
		let expected = Certificate {
			kind: REPORT,
			holder: FARM_ID,
			issuer,
			issued: BEGIN,
			from: BEGIN,
			until: BEGIN + DAY,
			document: DOCUMENT,
			by_issuer: None,
			by_authority: None,
			revoked: None,
		};
		assert_eq!((found, cover), (expected, these(&[lot()])));
		let (certificate, kind, holder, from, until) = (first, REPORT, FARM_ID, BEGIN, BEGIN + DAY);
		assert_eq!(events()[0], Event::Issued { certificate, kind, issuer, holder, from, until });
		let licence = Goods::certificate(second).expect("it is there").0;
		assert_eq!(licence.issuer, Issuer::Seat(COUNTY_SEAT));
	});
}

#[test]
fn each_kind_is_issued_by_who_issues_such_and_by_nobody_else() {
	on_chain(|| {
		let kinds = CertificateKind::NAMED.into_iter().chain([CertificateKind::Custom([9; 32])]);
		for kind in kinds {
			for (who, may) in [
				(LAB, kind.functions().contains(&fairstream_doors::Function::Laboratory)),
				(CERTIFIER, kind.functions().contains(&fairstream_doors::Function::Certifier)),
				(COUNTY, kind.is_by_seats()),
				(FARM, false),
				(SHOP, false),
			] {
				let outcome = with_storage_layer(|| issue(who, draft(kind, these(&[class()]), BEGIN + DAY)));
				let expected = if may { Ok(()) } else { Err(Error::<Test>::NotYoursToIssue.into()) };
				assert_eq!(outcome, expected, "{who} {kind:?}");
			}
		}
		assert_noop!(issue(STRANGER, report(BEGIN + DAY)), Error::<Test>::NotParticipant);
	});
}

#[test]
fn a_seat_licenses_nobody_outside_its_region() {
	on_chain(|| {
		let licence = draft(LICENCE, Cover::Category(FOOD), BEGIN + DAY);
		// It is no participant, and no authority there.
		assert_noop!(issue(ELSEWHERE, licence), Error::<Test>::NotParticipant);
	});
}

#[test]
fn whether_it_may_issue_is_judged_when_it_issues() {
	on_chain(|| {
		assert_ok!(register(FOOD));
		licensed(BEGIN + 9 * DAY);
		LabUntil::set(BEGIN + DAY);
		issued(LAB, draft(REPORT, these(&[class()]), BEGIN + 9 * DAY));
		pass(DAY);
		assert_noop!(issue(LAB, report(BEGIN + 9 * DAY)), Error::<Test>::NotYoursToIssue);
		assert_ok!(may(Deed::Sell, &lot()));
	});
}

#[test]
fn no_certificate_is_without_end_or_ends_before_it_begins_or_has_ended() {
	on_chain(|| {
		let term = |from, until| issue(LAB, Draft { from, ..report(until) });
		assert_noop!(term(BEGIN, Moment::MAX), Error::<Test>::TermTooLong);
		assert_noop!(term(BEGIN, BEGIN + MAX_TERM + 1), Error::<Test>::TermTooLong);
		assert_noop!(term(BEGIN + DAY, BEGIN + DAY), Error::<Test>::TermBackwards);
		assert_noop!(term(BEGIN - DAY, BEGIN), Error::<Test>::TermIsOver);
		assert_ok!(term(BEGIN, BEGIN + MAX_TERM));
		assert_ok!(term(BEGIN - DAY, BEGIN + 1));
		assert_ok!(term(BEGIN + DAY, BEGIN + 2 * DAY));
	});
}

#[test]
fn only_classes_and_lots_are_covered_each_once_and_at_least_one() {
	on_chain(|| {
		let of = |units: &[Unit]| issue(LAB, draft(REPORT, these(units), BEGIN + DAY));
		assert_noop!(of(&[]), Error::<Test>::NothingCovered);
		assert_noop!(of(&[lot(), class(), lot()]), Error::<Test>::NamedTwice);
		for other in [jar(), unit("00/095212340123456780")] {
			assert_noop!(of(&[class(), other]), Error::<Test>::NotClassOrLot);
		}
		let most: Vec<Unit> = (0..MAX_COVERED).map(|n| unit(&format!("01/09521234543213/10/{n}"))).collect();
		assert_ok!(of(&most));
	});
}

#[test]
fn a_document_has_a_digest_and_its_custodian_is_one() {
	on_chain(|| {
		let with = |digest, custodian| {
			let document = Attachment { digest: [digest; 32], custodian };
			issue(LAB, Draft { document, ..report(BEGIN + DAY) })
		};
		assert_noop!(with(0, None), Error::<Test>::DigestMissing);
		assert_noop!(with(1, Some(SHOP_ID)), Error::<Test>::NoCustodian);
		assert_ok!(with(1, Some(CUSTODIAN_ID)));
	});
}

#[test]
fn nobody_holds_a_certificate_who_takes_no_part() {
	on_chain(|| {
		let to = Draft { holder: ParticipantId(99), ..report(BEGIN + DAY) };
		assert_noop!(issue(LAB, to), Error::<Test>::UnknownParticipant);
	});
}

#[test]
fn the_issuer_pays_for_the_room_and_an_authority_for_none() {
	on_chain(|| {
		Affordable::set(1);
		assert_noop!(issue(LAB, report(BEGIN + DAY)), Error::<Test>::NoDeposit);
		licensed(BEGIN + DAY);
		Affordable::set(2);
		assert_ok!(issue(LAB, report(BEGIN + DAY)));
		assert_eq!((counted(LAB_ID).items, counted(FARM_ID).items), (2, 0));
	});
}

#[test]
fn as_many_as_stand_at_a_place_and_one_that_ended_makes_room() {
	on_chain(|| {
		let ids: Vec<_> = (0..8).map(|_| issued(LAB, report(BEGIN + 9 * DAY))).collect();
		assert_noop!(issue(LAB, report(BEGIN + 9 * DAY)), Error::<Test>::TooManyCertificates);
		assert_ok!(issue(LAB, draft(REPORT, these(&[other_lot()]), BEGIN + DAY)));
		assert_ok!(revoke(LAB, ids[3]));
		assert_ok!(issue(LAB, report(BEGIN + 9 * DAY)));
		assert!(Goods::certificate(ids[3]).is_some(), "it is kept, and found by its number");
		pass(9 * DAY);
		assert_ok!(issue(LAB, report(BEGIN + 20 * DAY)));
	});
}

#[test]
fn an_unsigned_origin_is_none() {
	on_chain(|| {
		assert_noop!(Goods::issue(RuntimeOrigin::none(), report(BEGIN + DAY)), DispatchError::BadOrigin);
	});
}
