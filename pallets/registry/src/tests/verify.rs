//! `verify`

use super::*;
use crate::{Error, Event, Tags};
use fairstream_doors::{Bearer, Persons};
use fairstream_rules::{Kind, Period, RuleId, Term, Value};
use frame_support::assert_noop;
use sp_runtime::DispatchError;

/// 1 September 2026, 00:00 in China. Six months later, on 1 March, 2027 has begun.
const SEPTEMBER: Moment = JUNE + 92 * DAY;

#[test]
fn an_identity_lasts_six_months_to_the_end_of_the_day_and_functions_stand_as_long() {
	on_chain(|| {
		Now::set(JUNE);
		publish(2026, &[]);
		let (participant, verifier) = (admit(7), issuer());
		assert_ok!(accredit(participant, Function::Seller));
		assert_ok!(verify(participant, None));
		let until = JUNE + 184 * DAY;
		let (commitment, provisional, tagged) = (FILE, false, false);
		let expected = Event::Verified { participant, verifier, commitment, until, provisional, tagged };
		assert!(events().contains(&expected));
		let at = |moment| Registry::standing(participant, Function::Seller, moment);
		assert_eq!(at(JUNE), Standing::Accredited);
		assert_eq!(at(until - 1), Standing::Accredited);
		assert_eq!(at(until), Standing::IdentityLapsed(until));
		assert!(!Registry::holds_any(participant, &[Function::Seller], until));
	});
}

#[test]
fn the_chain_keeps_who_verified_what_and_when() {
	on_chain(|| {
		Now::set(JUNE);
		publish(2026, &[]);
		let id = known(7, Function::Seller);
		let kept = identity(id);
		assert_eq!((kept.commitment, kept.verifier, kept.since, kept.verified), (FILE, issuer(), JUNE, JUNE));
		assert_eq!(kept.term, Term::Period { start: JUNE, period: Period::Months(6) });
		assert_eq!((kept.until, kept.provisional), (JUNE + 184 * DAY, false));
	});
}

#[test]
fn the_participant_has_a_clock_by_which_it_has_to_be_verified_again() {
	on_chain(|| {
		let id = known(7, Function::Seller);
		let clock = List::going().pop().expect("one was set");
		assert_eq!(clock.bearer, Bearer::Participant(id));
		assert_eq!((clock.rule, clock.kind, clock.case), (RuleId::IdOperatorRefreshMax, Kind::Appointed, None));
		assert_eq!(clock.term, identity(id).term);
		assert_eq!(clock.task, crate::Task::IdentityLapses(id));
	});
}

#[test]
fn verified_again_it_lasts_anew_and_has_one_clock_and_the_beginning_stays() {
	on_chain(|| {
		let id = known(7, Function::Seller);
		let first = identity(id);
		Now::set(2_000_000_000);
		assert_ok!(Registry::verify(signed(ISSUER), id, [3; 32], None));
		let second = identity(id);
		assert_eq!((second.commitment, second.since, second.verified), ([3; 32], 1_000, 2_000_000_000));
		assert!(second.until > first.until);
		assert_eq!(List::going().len(), 1);
		assert_eq!(Registry::standing(id, Function::Seller, first.until), Standing::Accredited);
	});
}

#[test]
fn after_a_gap_it_begins_anew_so_that_the_gap_stays_visible() {
	on_chain(|| {
		let id = known(7, Function::Seller);
		let until = identity(id).until;
		Now::set(until + 500);
		assert_ok!(verify(id, None));
		assert!(events().contains(&Event::IdentityLapsed { participant: id, at: until }), "its clock is settled first");
		assert_eq!(Registry::standing(id, Function::Seller, until + 499), Standing::NotYet(until + 500));
		assert_eq!(standing(id, Function::Seller), Standing::Accredited);
	});
}

#[test]
fn the_rule_of_the_participants_region_holds_as_it_was_at_the_moment_of_verification() {
	on_chain(|| {
		Now::set(JUNE);
		publish(2026, &[]);
		let months = |n| Value::Months(n);
		Values::set(vec![
			(RuleId::IdOperatorRefreshMax, JUNE, county(), months(1)),
			(RuleId::IdOperatorRefreshMax, JUNE, neighbour(), months(2)),
			(RuleId::IdOperatorRefreshMax, JUNE + DAY, county(), months(3)),
		]);
		let id = known(7, Function::Seller);
		assert_eq!(identity(id).until, JUNE + 31 * DAY, "to the end of 1 July");
		Now::set(JUNE + DAY);
		assert_eq!(standing(id, Function::Seller), Standing::Accredited);
		assert_eq!(identity(id).until, JUNE + 31 * DAY);
		assert_ok!(verify(id, None));
		assert_eq!(identity(id).until, JUNE + 94 * DAY, "to the end of 2 September");
	});
}

#[test]
fn what_rests_on_a_year_that_is_not_published_is_counted_again_when_it_is() {
	on_chain(|| {
		Now::set(SEPTEMBER);
		publish(2026, &[]);
		let id = known(7, Function::Seller);
		let guessed = SEPTEMBER + 182 * DAY;
		assert_eq!((identity(id).until, identity(id).provisional), (guessed, true));
		let at = |moment| Registry::standing(id, Function::Seller, moment);
		assert_eq!(at(guessed), Standing::IdentityLapsed(guessed));
		publish(2027, &[(3, 1), (3, 2)]);
		let counted = SEPTEMBER + 184 * DAY;
		assert_eq!(at(guessed), Standing::Accredited);
		assert_eq!(at(counted - 1), Standing::Accredited);
		assert_eq!(at(counted), Standing::IdentityLapsed(counted));
		pass(counted - 1);
		assert_eq!(List::going().len(), 1, "the clock has moved too");
		pass(counted);
		assert_eq!(last_event(), Event::IdentityLapsed { participant: id, at: counted });
	});
}

#[test]
fn once_it_has_lapsed_no_calendar_brings_it_back() {
	on_chain(|| {
		Now::set(SEPTEMBER);
		publish(2026, &[]);
		let id = known(7, Function::Seller);
		let until = SEPTEMBER + 182 * DAY;
		pass(until);
		publish(2027, &[(3, 1), (3, 2)]);
		assert_eq!(standing(id, Function::Seller), Standing::IdentityLapsed(until));
	});
}

#[test]
fn only_an_accredited_issuer_verifies_and_never_itself() {
	on_chain(|| {
		let (id, own) = (admit(7), issuer());
		admit(8);
		let verify = |account| Registry::verify(signed(account), id, FILE, None);
		assert_noop!(verify(7), Error::<Test>::NotIssuer);
		assert_noop!(verify(8), Error::<Test>::NotIssuer);
		assert_noop!(verify(99), Error::<Test>::NotParticipant);
		assert_noop!(Registry::verify(RuntimeOrigin::root(), id, FILE, None), DispatchError::BadOrigin);
		assert_noop!(Registry::verify(signed(ISSUER), own, FILE, None), Error::<Test>::VerifiesItself);
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), own, Function::IdentityIssuer));
		assert_noop!(verify(ISSUER), Error::<Test>::NotIssuer);
	});
}

#[test]
fn a_number_that_nobody_has_is_refused() {
	on_chain(|| {
		issuer();
		let nobody = ParticipantId(99);
		assert_noop!(Registry::verify(signed(ISSUER), nobody, FILE, None), Error::<Test>::UnknownParticipant);
	});
}

#[test]
fn a_rule_that_gives_no_time_gives_no_identity() {
	on_chain(|| {
		// Civil time ends before: what ends then never ends, or has ended.
		let id = admit(7);
		issuer();
		Now::set(Moment::MAX);
		assert_noop!(Registry::verify(signed(ISSUER), id, FILE, None), Error::<Test>::TermIsOver);
	});
}

#[test]
fn one_person_is_one_participant() {
	on_chain(|| {
		let id = anchor(7);
		assert_eq!(Tags::<Test>::get(tag_of(7)), Some(id));
		let again = admit(8);
		assert_noop!(verify(again, Some(tag_of(7))), Error::<Test>::TagTaken);
		assert_ok!(verify(again, Some(tag_of(8))));
		// It is its own.
		assert_ok!(verify(id, Some(tag_of(7))));
	});
}

#[test]
fn a_person_stays_the_same() {
	on_chain(|| {
		let id = anchor(7);
		assert_noop!(verify(id, Some(tag_of(8))), Error::<Test>::TagDiffers);
		assert_noop!(verify(id, None), Error::<Test>::TagMissing);
		assert_ok!(verify(id, Some(tag_of(7))));
		assert_eq!(tag(id), Some(tag_of(7)));
	});
}

#[test]
fn a_barred_person_does_not_come_back_under_another_account_before_its_term_is_over() {
	on_chain(|| {
		let id = anchor(7);
		assert!(Registry::bar(id, CASE, 5_000));
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), id, Function::Anchor));
		let again = admit(8);
		for whose in [id, again] {
			assert_noop!(verify(whose, Some(tag_of(7))), Error::<Test>::Barred);
		}
		assert_ok!(verify(again, None));
		assert_noop!(accredit(again, Function::Anchor), Error::<Test>::TagMissing);
		Now::set(4_999);
		assert_noop!(verify(again, Some(tag_of(7))), Error::<Test>::Barred);
		Now::set(5_000);
		assert_ok!(verify(again, Some(tag_of(7))));
		assert_ok!(accredit(again, Function::Anchor));
		assert_eq!(tag(id), None, "what was due on the other participant was carried out first");
	});
}

#[test]
fn a_tag_that_no_function_came_to_need_goes_with_the_next_verification_without_it() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(verify(participant, Some(tag_of(7))));
		assert_eq!(tag(participant), Some(tag_of(7)));
		assert_ok!(verify(participant, None));
		assert_eq!(tag(participant), None);
		assert!(events().contains(&Event::TagRemoved { participant }));
	});
}

#[test]
fn no_issuer_ends_or_carries_on_what_another_one_verified() {
	on_chain(|| {
		let id = admit(7);
		let second = admit(8);
		assert_ok!(accredit(second, Function::IdentityIssuer));
		assert_ok!(verify(id, None));
		assert_noop!(Registry::verify(signed(8), id, [9; 32], None), Error::<Test>::VerifiedElsewhere);
		assert_noop!(Registry::withdraw_identity(signed(8), id), Error::<Test>::NotVerifier);
		pass(identity(id).until);
		assert_ok!(Registry::verify(signed(8), id, [9; 32], None));
	});
}
