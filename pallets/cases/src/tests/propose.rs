//! What anybody proposes to change.

use super::*;
use crate::{Deposits, Error, HoldReason, Opener};
use codec::MaxEncodedLen;
use frame_support::{
	assert_noop, assert_storage_noop,
	traits::fungible::{Inspect, InspectHold},
};
use sp_runtime::{traits::BadOrigin, DispatchError, TokenError};

fn held() -> u64 {
	Balances::balance_on_hold(&RuntimeHoldReason::Docket(HoldReason::Proposal), &citizen())
}

/// The deposit for a case: its base, and what its bytes cost.
fn deposit() -> u64 {
	Base::get() + PerByte::get() * Case::<AccountId>::max_encoded_len() as u64
}

#[test]
fn a_proposal_waits_for_the_national_seats_answer() {
	on_chain(|| {
		let id = proposal();
		let record = case(id);
		assert_eq!((record.kind, record.seat, record.act), (Kind::RuleProposal, NATION, None));
		assert_eq!((record.subject, record.against), (Subject::Rule(RuleId::ClueCheck), None));
		assert_eq!(record.opener, Opener::Key(citizen()));
		// Thirty days after 1 June end with 1 July.
		assert_eq!((waiting(id).stage, waiting(id).due), (Stage::Answer, JUNE + 31 * DAY));
		assert_eq!((clock(id).rule, open_at([NATION])), (RuleId::ProposalAnswer, [1]));
	});
}

#[test]
fn its_deposit_is_held_as_long_as_it_waits() {
	on_chain(|| {
		let before = Balances::balance(&citizen());
		proposal();
		assert_eq!((held(), Balances::balance(&citizen())), (deposit(), before - deposit()));
		pass(400 * DAY);
		assert_eq!(held(), deposit(), "the seat is silent, which costs and frees nobody");
		proposal();
		assert_eq!(held(), 2 * deposit());
	});
}

#[test]
fn its_deposit_comes_back_whatever_the_answer() {
	for (step, how) in [
		(Step::Adopt, fairstream_docket::case::How::Adopted),
		(Step::Decline, fairstream_docket::case::How::Declined),
		(Step::Withdraw, fairstream_docket::case::How::Withdrawn),
		(Step::Merge, fairstream_docket::case::How::Merged),
	] {
		on_chain(|| {
			proposal();
			let id = proposal();
			assert_ok!(take(id, step));
			assert_eq!((ended(id).ending.how, held()), (how, deposit()), "that of the other one stays");
			assert!(!Deposits::<Test>::contains_key(id));
		});
	}
}

#[test]
fn who_has_no_money_for_the_deposit_proposes_nothing() {
	on_chain(|| {
		let poor = RuntimeOrigin::signed(AccountId::new([9; 32]));
		let proposal = Proposal { rule: RuleId::ClueCheck, reasons: DOCUMENT };
		let refused: DispatchResult = Err(DispatchError::Token(TokenError::FundsUnavailable));
		assert_storage_noop!(assert_eq!(Docket::propose(poor, proposal), refused));
	});
}

#[test]
fn the_reasons_have_a_digest_and_who_keeps_them_is_a_custodian() {
	on_chain(|| {
		let propose = |reasons| Docket::propose(by_citizen(), Proposal { rule: RuleId::ClueCheck, reasons });
		let nothing = Attachment { digest: [0; 32], custodian: None };
		assert_noop!(propose(nothing), Error::<Test>::DigestMissing);
		assert_noop!(propose(Attachment { custodian: Some(FARM), ..DOCUMENT }), Error::<Test>::NotCustodian);
		assert_ok!(propose(Attachment { custodian: Some(CUSTODIAN), ..DOCUMENT }));
	});
}

#[test]
fn who_proposes_signs() {
	on_chain(|| {
		let proposal = Proposal { rule: RuleId::ClueCheck, reasons: DOCUMENT };
		assert_noop!(Docket::propose(RuntimeOrigin::none(), proposal), BadOrigin);
	});
}

#[test]
fn no_seat_below_answers_a_proposal_and_nobody_takes_back_anothers() {
	on_chain(|| {
		let id = proposal();
		for other in [PROVINCE, COUNTY, CYBERSPACE] {
			assert_noop!(act(seat(other), id, made(Step::Adopt)), Error::<Test>::NotYourCase);
		}
		assert_noop!(act(participant(FARM), id, Move::Withdraw), Error::<Test>::NotParty);
		assert_noop!(act(by_citizen(), id, made(Step::Adopt)), Error::<Test>::NotYours);
		assert_noop!(act(seat(NATION), id, Move::Withdraw), Error::<Test>::NotYours);
	});
}
