//! `accredit`

use super::admit;
use crate::{mock::*, Error, Event};
use fairstream_doors::{Function, ParticipantId, Standing, Who};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn who_is_accredited_holds_the_function_from_that_moment_on() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(Registry::accredit(RuntimeOrigin::root(), participant, Function::Producer, None));
		assert_eq!(last_event(), Event::Accredited { participant, function: Function::Producer, until: None });
		assert_eq!(Registry::standing(participant, Function::Producer, 999), Standing::NotYet(1_000));
		assert_eq!(Registry::standing(participant, Function::Producer, 1_000), Standing::Accredited);
		assert!(Registry::holds_any(participant, &[Function::Seller, Function::Producer], 1_000));
		assert!(!Registry::holds_any(participant, &[Function::Seller], 1_000));
	});
}

#[test]
fn expiry_is_a_comparison_and_nothing_has_to_run() {
	on_chain(|| {
		let id = admit(7);
		assert_ok!(Registry::accredit(RuntimeOrigin::root(), id, Function::Carrier, Some(5_000)));
		assert_eq!(Registry::standing(id, Function::Carrier, 4_999), Standing::Accredited);
		assert_eq!(Registry::standing(id, Function::Carrier, 5_000), Standing::Ended(5_000));
	});
}

#[test]
fn an_accreditation_that_ends_now_or_earlier_is_refused() {
	on_chain(|| {
		let id = admit(7);
		for until in [0, 999, 1_000] {
			assert_noop!(
				Registry::accredit(RuntimeOrigin::root(), id, Function::Seller, Some(until)),
				Error::<Test>::EndsBeforeItBegins
			);
		}
	});
}

#[test]
fn a_number_that_nobody_has_is_refused() {
	on_chain(|| {
		assert_noop!(
			Registry::accredit(RuntimeOrigin::root(), ParticipantId(5), Function::Seller, None),
			Error::<Test>::UnknownParticipant
		);
	});
}

#[test]
fn nobody_accredits_itself() {
	on_chain(|| {
		let id = admit(7);
		assert_noop!(
			Registry::accredit(RuntimeOrigin::signed(7), id, Function::Seller, None),
			DispatchError::BadOrigin
		);
	});
}
