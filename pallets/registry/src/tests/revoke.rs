//! `revoke`

use super::{accredit, admit, anchor, signed, tag, tag_of, verify, CASE};
use crate::{mock::*, Accreditation, Error, Event, Participants, Revocation, Tags};
use fairstream_doors::{Function, ParticipantId, Persons, Region, Standing, Who};
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
fn a_revocation_leaves_its_trace_and_a_new_accreditation_begins_anew() {
	on_chain(|| {
		let id = admit(7);
		let kept = || Participants::<Test>::get(id).expect("admitted").functions[&Function::Producer];
		assert_ok!(Registry::accredit(RuntimeOrigin::root(), id, Function::Producer, Some(9_000)));
		Now::set(2_000);
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), id, Function::Producer));
		let revoked = Revocation { at: 2_000, by: Region::NATION };
		assert_eq!(kept(), Accreditation { since: 1_000, until: Some(2_000), revoked: Some(revoked) });
		Now::set(3_000);
		assert_ok!(accredit(id, Function::Producer));
		assert_eq!(kept(), Accreditation { since: 3_000, until: None, revoked: None });
		assert_eq!(Registry::standing(id, Function::Producer, 2_500), Standing::NotYet(3_000));
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

#[test]
fn the_seat_of_a_county_revokes_there_and_nowhere_else() {
	on_chain(|| {
		let here = admit(7);
		assert_ok!(Registry::admit(RuntimeOrigin::root(), 8, neighbour()));
		let there = Registry::participant(&8).expect("just admitted");
		assert_ok!(accredit(here, Function::Producer));
		assert_ok!(accredit(there, Function::Producer));
		assert_ok!(Registry::revoke(signed(SEAT), here, Function::Producer));
		assert_noop!(Registry::revoke(signed(SEAT), there, Function::Producer), DispatchError::BadOrigin);
	});
}

#[test]
fn the_tag_goes_with_the_last_function_that_needs_it_and_its_clock_too() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(verify(participant, Some(tag_of(7))));
		assert_ok!(Registry::accredit(RuntimeOrigin::root(), participant, Function::Anchor, Some(9_000)));
		assert_ok!(accredit(participant, Function::Producer));
		let clocks = List::going().len();
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), participant, Function::Producer));
		assert_eq!(tag(participant), Some(tag_of(7)));
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), participant, Function::Anchor));
		assert_eq!(tag(participant), None);
		assert_eq!(Tags::<Test>::get(tag_of(7)), None);
		assert!(events().contains(&Event::TagRemoved { participant }));
		assert_eq!(List::going().len(), clocks - 1);
		assert_noop!(accredit(participant, Function::Anchor), Error::<Test>::TagMissing);
		assert_ok!(verify(participant, Some(tag_of(7))));
		assert_ok!(accredit(participant, Function::Anchor));
	});
}

#[test]
fn the_tag_of_who_is_barred_stays_when_its_function_is_revoked_so_that_it_can_not_come_back() {
	on_chain(|| {
		let id = anchor(7);
		assert!(Registry::bar(id, CASE, 5_000));
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), id, Function::Anchor));
		assert_eq!(tag(id), Some(tag_of(7)));
		let again = admit(8);
		assert_noop!(verify(again, Some(tag_of(7))), Error::<Test>::Barred);
	});
}
