//! `withdraw_identity`

use super::*;
use crate::{Error, Event};
use frame_support::assert_noop;
use sp_runtime::DispatchError;

#[test]
fn the_issuer_that_verified_it_ends_it_at_once_and_its_clock() {
	on_chain(|| {
		let participant = known(7, Function::Seller);
		Now::set(2_000);
		assert_ok!(Registry::withdraw_identity(signed(ISSUER), participant));
		assert_eq!(last_event(), Event::IdentityWithdrawn { participant, by: Some(issuer()) });
		assert_eq!(Registry::standing(participant, Function::Seller, 1_999), Standing::Accredited);
		assert_eq!(Registry::standing(participant, Function::Seller, 2_000), Standing::IdentityLapsed(2_000));
		assert_eq!(List::going(), []);
	});
}

#[test]
fn the_issuer_does_so_even_if_it_is_accredited_no_longer() {
	on_chain(|| {
		let participant = known(7, Function::Seller);
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), issuer(), Function::IdentityIssuer));
		assert_ok!(Registry::withdraw_identity(signed(ISSUER), participant));
	});
}

#[test]
fn who_accredits_does_so_in_its_region() {
	on_chain(|| {
		let participant = known(7, Function::Seller);
		assert_ok!(Registry::withdraw_identity(signed(SEAT), participant));
		assert_eq!(last_event(), Event::IdentityWithdrawn { participant, by: None });
		assert_ok!(Registry::admit(RuntimeOrigin::root(), 8, neighbour()));
		let there = Registry::participant(&8).expect("just admitted");
		assert_ok!(verify(there, None));
		assert_noop!(Registry::withdraw_identity(signed(SEAT), there), Error::<Test>::NotParticipant);
		assert_ok!(Registry::withdraw_identity(RuntimeOrigin::root(), there));
	});
}

#[test]
fn no_other_issuer_nor_the_participant_itself_does_so() {
	on_chain(|| {
		let participant = known(7, Function::Seller);
		known(8, Function::IdentityIssuer);
		for other in [7, 8] {
			assert_noop!(Registry::withdraw_identity(signed(other), participant), Error::<Test>::NotVerifier);
		}
		assert_noop!(Registry::withdraw_identity(signed(99), participant), Error::<Test>::NotParticipant);
		assert_noop!(Registry::withdraw_identity(RuntimeOrigin::none(), participant), DispatchError::BadOrigin);
	});
}

#[test]
fn what_the_authority_withdrew_no_issuer_verifies_again() {
	on_chain(|| {
		let participant = anchor(7);
		let other = known(8, Function::IdentityIssuer);
		assert_ok!(Registry::withdraw_identity(signed(SEAT), participant));
		let again = |account| Registry::verify(signed(account), participant, [9; 32], Some(tag_of(7)));
		for account in [ISSUER, 8] {
			assert_noop!(again(account), Error::<Test>::IdentityHeld);
		}
		Now::set(DAY);
		assert_noop!(again(ISSUER), Error::<Test>::IdentityHeld);
		assert_eq!(standing(participant, Function::Anchor), Standing::IdentityLapsed(1_000));
		assert_ok!(Registry::verify(signed(ISSUER), other, FILE, None));
	});
}

#[test]
fn what_an_issuer_withdrew_issuers_verify_again() {
	on_chain(|| {
		let participant = known(7, Function::Seller);
		known(8, Function::IdentityIssuer);
		assert_ok!(Registry::withdraw_identity(signed(ISSUER), participant));
		assert_ok!(Registry::verify(signed(8), participant, [9; 32], None));
		assert_eq!(standing(participant, Function::Seller), Standing::Accredited);
	});
}

#[test]
fn no_issuer_keeps_an_identity_out_of_the_authoritys_hand_by_being_quicker() {
	on_chain(|| {
		let participant = known(7, Function::Seller);
		assert_ok!(Registry::withdraw_identity(signed(ISSUER), participant));
		assert_ok!(Registry::withdraw_identity(signed(SEAT), participant));
		assert_eq!(last_event(), Event::IdentityWithdrawn { participant, by: None });
		assert_noop!(verify(participant, None), Error::<Test>::IdentityHeld);
		let never = admit(8);
		assert_ok!(Registry::withdraw_identity(RuntimeOrigin::root(), never));
		assert_noop!(verify(never, None), Error::<Test>::IdentityHeld);
		assert_eq!(standing(never, Function::Seller), Standing::Never);
	});
}

#[test]
fn what_is_held_is_not_withdrawn_again() {
	on_chain(|| {
		let participant = known(7, Function::Seller);
		assert_ok!(Registry::withdraw_identity(signed(SEAT), participant));
		for origin in [signed(SEAT), signed(ISSUER), RuntimeOrigin::root()] {
			assert_noop!(Registry::withdraw_identity(origin, participant), Error::<Test>::IdentityHeld);
		}
	});
}

#[test]
fn an_issuer_withdraws_nothing_that_has_ended() {
	on_chain(|| {
		let id = known(7, Function::Seller);
		let withdraw = || Registry::withdraw_identity(signed(ISSUER), id);
		assert_ok!(withdraw());
		assert_noop!(withdraw(), Error::<Test>::NotVerified);
		assert_ok!(verify(id, None));
		Now::set(identity(id).until);
		assert_noop!(withdraw(), Error::<Test>::NotVerified);
		let never = admit(8);
		assert_noop!(Registry::withdraw_identity(signed(ISSUER), never), Error::<Test>::NotVerifier);
	});
}

#[test]
fn a_number_that_nobody_has_is_refused() {
	on_chain(|| {
		let nobody = ParticipantId(99);
		assert_noop!(Registry::withdraw_identity(RuntimeOrigin::root(), nobody), Error::<Test>::UnknownParticipant);
	});
}

#[test]
fn a_tag_that_no_function_came_to_need_goes_with_it_and_one_that_a_function_needs_stays() {
	on_chain(|| {
		let waiting = admit(7);
		assert_ok!(verify(waiting, Some(tag_of(7))));
		assert_ok!(Registry::withdraw_identity(signed(ISSUER), waiting));
		assert_eq!(tag(waiting), None);
		let streaming = anchor(8);
		assert_ok!(Registry::withdraw_identity(signed(ISSUER), streaming));
		assert_eq!(tag(streaming), Some(tag_of(8)));
	});
}
