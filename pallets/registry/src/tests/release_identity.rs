//! `release_identity`

use super::*;
use crate::{Error, Event};
use frame_support::assert_noop;
use sp_runtime::DispatchError;

/// A shop whose identity the county's seat withdrew.
fn held() -> ParticipantId {
	let participant = known(7, Function::Seller);
	assert_ok!(Registry::withdraw_identity(signed(SEAT), participant));
	participant
}

#[test]
fn once_the_authority_has_released_it_an_issuer_verifies_again_and_not_before() {
	on_chain(|| {
		let participant = held();
		assert_noop!(verify(participant, None), Error::<Test>::IdentityHeld);
		Now::set(2_000);
		assert_ok!(Registry::release_identity(signed(SEAT), participant));
		assert_eq!(last_event(), Event::IdentityReleased { participant });
		assert_eq!(
			standing(participant, Function::Seller),
			Standing::IdentityLapsed(1_000),
			"it is to be verified first"
		);
		assert_ok!(verify(participant, None));
		assert_eq!(standing(participant, Function::Seller), Standing::Accredited);
		assert_eq!(Registry::standing(participant, Function::Seller, 1_999), Standing::NotYet(2_000));
	});
}

#[test]
fn only_the_authority_of_the_region_releases_it() {
	on_chain(|| {
		let participant = held();
		for account in [7, ISSUER, 99] {
			assert_noop!(Registry::release_identity(signed(account), participant), DispatchError::BadOrigin);
		}
		assert_ok!(Registry::admit(RuntimeOrigin::root(), 8, neighbour()));
		let there = Registry::participant(&8).expect("just admitted");
		assert_ok!(Registry::withdraw_identity(RuntimeOrigin::root(), there));
		assert_noop!(Registry::release_identity(signed(SEAT), there), DispatchError::BadOrigin);
		assert_ok!(Registry::release_identity(RuntimeOrigin::root(), there));
	});
}

#[test]
fn what_nobody_holds_cannot_be_released() {
	on_chain(|| {
		let participant = known(7, Function::Seller);
		let release = || Registry::release_identity(signed(SEAT), participant);
		assert_noop!(release(), Error::<Test>::IdentityNotHeld);
		assert_ok!(Registry::withdraw_identity(signed(ISSUER), participant));
		assert_noop!(release(), Error::<Test>::IdentityNotHeld);
		assert_ok!(Registry::withdraw_identity(signed(SEAT), participant));
		assert_ok!(release());
		assert_noop!(release(), Error::<Test>::IdentityNotHeld);
	});
}

#[test]
fn a_number_that_nobody_has_is_refused() {
	on_chain(|| {
		let nobody = ParticipantId(99);
		assert_noop!(Registry::release_identity(RuntimeOrigin::root(), nobody), Error::<Test>::UnknownParticipant);
	});
}
