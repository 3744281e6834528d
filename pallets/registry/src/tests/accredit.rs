//! `accredit`

use super::{accredit, admit, anchor, signed, standing, tag_of, verify, CASE};
use crate::{mock::*, Error, Event};
use fairstream_doors::{Function, ParticipantId, Persons, Standing, Who};
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
				Registry::accredit(RuntimeOrigin::root(), id, Function::Producer, Some(until)),
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

#[test]
fn the_seat_of_a_county_accredits_those_that_are_registered_there_and_no_others() {
	on_chain(|| {
		let here = admit(7);
		assert_ok!(Registry::admit(RuntimeOrigin::root(), 8, neighbour()));
		let there = Registry::participant(&8).expect("just admitted");
		assert_ok!(Registry::accredit(signed(SEAT), here, Function::Producer, None));
		assert_noop!(Registry::accredit(signed(SEAT), there, Function::Producer, None), DispatchError::BadOrigin);
	});
}

#[test]
fn what_needs_an_identity_does_not_stand_before_it_is_verified() {
	on_chain(|| {
		let id = admit(7);
		for function in Function::ALL.into_iter().filter(|function| !function.is_of_a_person()) {
			assert_ok!(accredit(id, function));
			let unverified = if function.needs_identity() { Standing::Unverified } else { Standing::Accredited };
			assert_eq!(standing(id, function), unverified, "{function:?}");
			assert_eq!(Registry::holds_any(id, &[function], Now::get()), !function.needs_identity());
		}
		assert_ok!(verify(id, None));
		assert_eq!(standing(id, Function::Seller), Standing::Accredited);
		assert!(Registry::holds_any(id, &[Function::Anchor, Function::Seller], Now::get()));
	});
}

#[test]
fn a_person_whom_no_tag_knows_is_not_accredited_as_one() {
	on_chain(|| {
		let id = admit(7);
		assert_noop!(accredit(id, Function::Anchor), Error::<Test>::TagMissing);
		assert_ok!(verify(id, None));
		assert_noop!(accredit(id, Function::Anchor), Error::<Test>::TagMissing);
		assert_ok!(verify(id, Some(tag_of(7))));
		assert_ok!(accredit(id, Function::Anchor));
		assert_eq!(standing(id, Function::Anchor), Standing::Accredited);
	});
}

#[test]
fn a_person_that_is_barred_is_not_accredited_as_one_but_as_anything_else() {
	on_chain(|| {
		let id = anchor(7);
		assert!(Registry::bar(id, CASE, 5_000));
		assert_noop!(accredit(id, Function::Anchor), Error::<Test>::Barred);
		assert_ok!(accredit(id, Function::Producer));
		Now::set(5_000);
		assert_ok!(accredit(id, Function::Anchor));
	});
}

#[test]
fn what_a_province_revoked_its_county_does_not_give_anew_but_the_province_does_or_who_is_above_it() {
	on_chain(|| {
		let id = anchor(7);
		for function in [Function::Producer, Function::Anchor] {
			let accredit = |origin| Registry::accredit(origin, id, function, None);
			for again in [signed(PROVINCE), RuntimeOrigin::root()] {
				assert_ok!(accredit(signed(SEAT)));
				assert_ok!(Registry::revoke(signed(PROVINCE), id, function));
				assert_noop!(accredit(signed(SEAT)), Error::<Test>::RevokedAbove);
				if function.is_of_a_person() {
					assert_ok!(verify(id, Some(tag_of(7))));
				}
				assert_noop!(accredit(signed(SEAT)), Error::<Test>::RevokedAbove);
				assert_ok!(accredit(again));
				assert_eq!(standing(id, function), Standing::Accredited);
			}
		}
	});
}

#[test]
fn what_a_county_revoked_it_gives_anew_itself() {
	on_chain(|| {
		let id = admit(7);
		for revoker in [signed(SEAT), signed(SEAT)] {
			assert_ok!(Registry::accredit(signed(SEAT), id, Function::Producer, None));
			assert_ok!(Registry::revoke(revoker, id, Function::Producer));
		}
		assert_ok!(Registry::accredit(signed(PROVINCE), id, Function::Producer, None));
		assert_ok!(Registry::accredit(signed(SEAT), id, Function::Producer, Some(9_000)));
	});
}
