//! `revoke`

use super::admit;
use crate::{mock::*, Error, Event};
use fairstream_doors::{Function, ParticipantId, Standing, Who};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn a_revoked_function_is_held_before_and_not_after() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(Registry::accredit(RuntimeOrigin::root(), participant, Function::Producer, None));
		Now::set(2_000);
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), participant, Function::Producer));
		assert_eq!(last_event(), Event::Revoked { participant, function: Function::Producer });
		assert_eq!(Registry::standing(participant, Function::Producer, 1_999), Standing::Accredited);
		assert_eq!(Registry::standing(participant, Function::Producer, 2_000), Standing::Ended(2_000));
	});
}

#[test]
fn what_was_never_given_or_has_ended_cannot_be_revoked() {
	on_chain(|| {
		let id = admit(7);
		let revoke = || Registry::revoke(RuntimeOrigin::root(), id, Function::Producer);
		assert_noop!(revoke(), Error::<Test>::NotAccredited);
		assert_ok!(Registry::accredit(RuntimeOrigin::root(), id, Function::Producer, Some(1_500)));
		Now::set(1_500);
		assert_noop!(revoke(), Error::<Test>::NotAccredited);
	});
}

#[test]
fn a_number_that_nobody_has_is_refused() {
	on_chain(|| {
		assert_noop!(
			Registry::revoke(RuntimeOrigin::root(), ParticipantId(0), Function::Seller),
			Error::<Test>::UnknownParticipant
		);
	});
}

#[test]
fn only_the_authority_revokes() {
	on_chain(|| {
		let id = admit(7);
		assert_noop!(Registry::revoke(RuntimeOrigin::signed(7), id, Function::Seller), DispatchError::BadOrigin);
	});
}
