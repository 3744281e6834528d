//! `change_account`

use super::admit;
use crate::{mock::*, Error, Event};
use fairstream_doors::{Function, Standing, Who};
use frame_support::{assert_noop, assert_ok};

#[test]
fn number_and_accreditations_stay_with_the_participant() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(Registry::accredit(RuntimeOrigin::root(), participant, Function::Producer, None));
		assert_ok!(Registry::change_account(RuntimeOrigin::signed(7), 8));
		assert_eq!(last_event(), Event::AccountChanged { participant, from: 7, to: 8 });
		assert_eq!(Registry::participant(&7), None);
		assert_eq!(Registry::participant(&8), Some(participant));
		assert_eq!(Registry::standing(participant, Function::Producer, Now::get()), Standing::Accredited);
	});
}

#[test]
fn the_account_of_another_participant_cannot_be_taken() {
	on_chain(|| {
		admit(7);
		admit(8);
		assert_noop!(Registry::change_account(RuntimeOrigin::signed(7), 8), Error::<Test>::AccountTaken);
		assert_noop!(Registry::change_account(RuntimeOrigin::signed(7), 7), Error::<Test>::AccountTaken);
	});
}

#[test]
fn who_is_no_participant_has_nothing_to_move() {
	on_chain(|| {
		assert_noop!(Registry::change_account(RuntimeOrigin::signed(7), 8), Error::<Test>::NotParticipant);
	});
}
