//! `agree` and `withdraw_agreement`: what the national seats do together

use crate::{mock::*, Agreement, Error, Event, AGREEMENT_TERM, MAX_AGREEMENTS};
use fairstream_doors::SeatId;
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResultWithPostInfo};
use sp_runtime::{DispatchError, ModuleError};

const SAMR: SeatId = SeatId(0);
const CAC: SeatId = SeatId(1);

fn decree(what: u8) -> RuntimeCall {
	desk::Call::decree { what }.into()
}

fn agree(seat: SeatId, call: &RuntimeCall) -> DispatchResultWithPostInfo {
	Seats::agree(acting(seat), Box::new(call.clone()))
}

fn decrees() -> Vec<u8> {
	desk::Decrees::<Test>::get()
}

#[test]
fn the_call_is_made_when_both_agree_and_not_before_in_either_order() {
	for (first, second) in [(SAMR, CAC), (CAC, SAMR)] {
		on_chain(|| {
			let call = decree(7);
			assert_ok!(agree(first, &call));
			assert_eq!(last_event(), Event::Agreed { seat: first, hash: hash(&call) });
			assert!(decrees().is_empty());
			assert_ok!(agree(second, &call));
			assert_eq!(decrees(), [7]);
			assert_eq!(last_event(), Event::ActedJointly { hash: hash(&call), first, second, result: Ok(()) });
			assert!(crate::Agreements::<Test>::get(hash(&call)).is_none(), "it is used up");
		});
	}
}

#[test]
fn one_seat_alone_does_nothing_however_often_it_agrees() {
	on_chain(|| {
		assert_ok!(agree(SAMR, &decree(7)));
		assert_noop!(agree(SAMR, &decree(7)), Error::<Test>::AgreedAlready);
		assert_ok!(agree(CAC, &decree(8)));
		assert!(decrees().is_empty(), "they agree to different calls");
		assert_noop!(Desk::decree(acting(SAMR), 7), DispatchError::BadOrigin);
	});
}

#[test]
fn what_both_agreed_to_once_takes_both_again() {
	on_chain(|| {
		for _ in 0..2 {
			assert_ok!(agree(SAMR, &decree(7)));
			assert_ok!(agree(CAC, &decree(7)));
		}
		assert_eq!(decrees(), [7, 7]);
		assert_ok!(agree(CAC, &decree(7)));
		assert_eq!(decrees(), [7, 7]);
	});
}

#[test]
fn a_county_agrees_to_nothing_and_neither_does_an_officer_or_root() {
	on_chain(|| {
		let county = staffed_county();
		assert_noop!(agree(county, &decree(7)), Error::<Test>::NotNational);
		for origin in [RuntimeOrigin::signed(11), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Seats::agree(origin, Box::new(decree(7))), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn what_is_not_on_the_runtimes_list_or_is_filtered_is_refused_before_anybody_agrees() {
	on_chain(|| {
		assert_noop!(agree(SAMR, &list(1)), Error::<Test>::NotJoint);
		let forbidden: RuntimeCall = desk::Call::forbidden {}.into();
		assert_noop!(agree(SAMR, &forbidden), frame_system::Error::<Test>::CallFiltered);
	});
}

#[test]
fn an_agreement_lapses_after_thirty_days_and_the_other_seats_then_is_a_first_one() {
	on_chain(|| {
		let begin = Now::get();
		assert_ok!(agree(SAMR, &decree(7)));
		Now::set(begin + AGREEMENT_TERM - 1);
		assert_noop!(agree(SAMR, &decree(7)), Error::<Test>::AgreedAlready);
		Now::set(begin + AGREEMENT_TERM);
		assert_ok!(agree(CAC, &decree(7)));
		assert!(decrees().is_empty(), "the other one had lapsed");
		let transaction_version = Seats::transaction_version();
		let waits = Agreement { seat: CAC, since: begin + AGREEMENT_TERM, block: 1, transaction_version };
		assert_eq!(crate::Agreements::<Test>::get(hash(&decree(7))), Some(waits));
		assert_ok!(agree(SAMR, &decree(7)));
		assert_eq!(decrees(), [7]);
	});
}

#[test]
fn the_seat_that_agreed_takes_it_back_and_the_other_one_only_what_has_lapsed() {
	on_chain(|| {
		let call = hash(&decree(7));
		assert_noop!(Seats::withdraw_agreement(acting(SAMR), call), Error::<Test>::UnknownAgreement);
		assert_ok!(agree(SAMR, &decree(7)));
		assert_noop!(Seats::withdraw_agreement(acting(CAC), call), Error::<Test>::NotAgreed);
		let county = acting(staffed_county());
		assert_noop!(Seats::withdraw_agreement(county, call), Error::<Test>::NotNational);
		assert_ok!(Seats::withdraw_agreement(acting(SAMR), call));
		assert_eq!(last_event(), Event::AgreementWithdrawn { seat: SAMR, hash: call });
		assert_ok!(agree(SAMR, &decree(7)));
		Now::mutate(|now| *now += AGREEMENT_TERM);
		assert_ok!(Seats::withdraw_agreement(acting(CAC), call));
		assert_eq!(crate::AgreementCount::<Test>::get(SAMR), 0);
	});
}

#[test]
fn no_more_agreements_wait_than_may() {
	on_chain(|| {
		for what in 0..MAX_AGREEMENTS {
			assert_ok!(agree(SAMR, &decree(what as u8)));
		}
		assert_noop!(agree(SAMR, &decree(200)), Error::<Test>::TooManyAgreements);
		assert_ok!(agree(CAC, &decree(201)));
		assert_ok!(agree(CAC, &decree(0)));
		assert_ok!(agree(SAMR, &decree(200)));
	});
}

#[test]
fn a_call_that_fails_uses_both_agreements_up_and_the_record_says_why() {
	on_chain(|| {
		let call: RuntimeCall = desk::Call::fail {}.into();
		assert_ok!(agree(SAMR, &call));
		assert_ok!(agree(CAC, &call));
		let Event::ActedJointly { result, .. } = last_event() else { panic!("they acted") };
		assert!(matches!(result, Err(DispatchError::BadOrigin | DispatchError::Module(ModuleError { .. }))));
		assert_eq!(crate::AgreementCount::<Test>::get(SAMR), 0);
		assert!(done().is_empty(), "nothing it wrote is left");
	});
}

#[test]
fn an_upgrade_of_the_calls_lapses_what_one_seat_agreed_to() {
	on_chain(|| {
		assert_ok!(agree(SAMR, &decree(7)));
		crate::Agreements::<Test>::mutate_extant(hash(&decree(7)), |agreement| agreement.transaction_version += 1);
		assert_ok!(agree(CAC, &decree(7)));
		assert!(decrees().is_empty(), "it was another call then");
		assert_ok!(agree(SAMR, &decree(7)));
		assert_eq!(decrees(), [7]);
	});
}
