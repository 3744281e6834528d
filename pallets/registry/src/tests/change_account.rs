//! `change_account`, `restore_account`, `accept_account`

use super::{admit, signed};
use crate::{mock::*, Error, Event};
use fairstream_doors::{Function, Standing, Who};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn number_and_accreditations_stay_with_the_participant() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(Registry::accredit(RuntimeOrigin::root(), participant, Function::Producer, None));
		assert_ok!(Registry::change_account(signed(7), 8));
		assert_eq!(last_event(), Event::AccountNamed { participant, account: 8 });
		assert_eq!(Registry::participant(&7), Some(participant), "until the new one agrees");
		assert_ok!(Registry::accept_account(signed(8), participant));
		assert_eq!(last_event(), Event::AccountChanged { participant, from: 7, to: 8 });
		assert_eq!(Registry::participant(&7), None);
		assert_eq!(Registry::participant(&8), Some(participant));
		assert_eq!(Registry::standing(participant, Function::Producer, Now::get()), Standing::Accredited);
	});
}

#[test]
fn nobody_makes_a_strangers_account_a_participants_nor_takes_a_participant_that_was_not_offered() {
	on_chain(|| {
		let participant = admit(7);
		assert_noop!(Registry::accept_account(signed(8), participant), Error::<Test>::NotNamed);
		assert_ok!(Registry::change_account(signed(7), 8));
		assert_noop!(Registry::accept_account(signed(9), participant), Error::<Test>::NotNamed);
		assert_eq!(Registry::participant(&8), None, "it has not agreed");
	});
}

#[test]
fn a_name_can_be_taken_back_until_it_is_accepted() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(Registry::change_account(signed(7), 8));
		assert_ok!(Registry::change_account(signed(7), 7));
		assert_noop!(Registry::accept_account(signed(8), participant), Error::<Test>::NotNamed);
	});
}

#[test]
fn the_account_of_another_participant_cannot_be_taken() {
	on_chain(|| {
		let participant = admit(7);
		admit(8);
		assert_noop!(Registry::change_account(signed(7), 8), Error::<Test>::AccountTaken);
		assert_ok!(Registry::change_account(signed(7), 9));
		admit(9);
		assert_noop!(Registry::accept_account(signed(9), participant), Error::<Test>::AccountTaken);
	});
}

#[test]
fn a_lost_key_is_replaced_by_the_authority_and_who_stole_it_can_not_prevent_it() {
	on_chain(|| {
		let participant = admit(7);
		assert_noop!(Registry::restore_account(signed(7), participant, 8), DispatchError::BadOrigin);
		assert_ok!(Registry::restore_account(RuntimeOrigin::root(), participant, 8));
		assert_noop!(Registry::change_account(signed(7), 9), Error::<Test>::BeingRestored);
		assert_noop!(Registry::change_account(signed(7), 7), Error::<Test>::BeingRestored);
		assert_ok!(Registry::accept_account(signed(8), participant));
		assert_noop!(Registry::change_account(signed(7), 9), Error::<Test>::NotParticipant);
		assert_ok!(Registry::change_account(signed(8), 9));
	});
}

#[test]
fn the_seat_of_a_county_replaces_keys_of_those_that_are_registered_there() {
	on_chain(|| {
		let here = admit(7);
		assert_ok!(Registry::admit(RuntimeOrigin::root(), 8, neighbour()));
		let there = Registry::participant(&8).expect("just admitted");
		assert_ok!(Registry::restore_account(signed(SEAT), here, 17));
		assert_noop!(Registry::restore_account(signed(SEAT), there, 18), DispatchError::BadOrigin);
	});
}

#[test]
fn the_authority_takes_its_own_word_back() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(Registry::restore_account(RuntimeOrigin::root(), participant, 8));
		assert_ok!(Registry::restore_account(RuntimeOrigin::root(), participant, 7));
		assert_ok!(Registry::change_account(signed(7), 9));
	});
}

#[test]
fn who_is_no_participant_has_nothing_to_move() {
	on_chain(|| {
		assert_noop!(Registry::change_account(signed(7), 8), Error::<Test>::NotParticipant);
		let nobody = fairstream_doors::ParticipantId(0);
		assert_noop!(Registry::restore_account(RuntimeOrigin::root(), nobody, 8), Error::<Test>::UnknownParticipant);
		assert_noop!(Registry::accept_account(signed(8), nobody), Error::<Test>::UnknownParticipant);
	});
}
