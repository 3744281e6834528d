//! What clocks of the registry do, and that nothing depends on when.

use super::*;
use crate::{Error, Event, Offers, Task, WeightInfo};
use fairstream_doors::Persons;
use fairstream_rules::{Kind, RuleId, Term};
use frame_support::assert_noop;

#[test]
fn an_identity_that_lapses_is_told_as_of_its_end_however_late() {
	on_chain(|| {
		let participant = known(7, Function::Seller);
		let until = identity(participant).until;
		pass(until - 1);
		assert_eq!(standing(participant, Function::Seller), Standing::Accredited);
		Now::set(until + 5_000);
		assert_eq!(standing(participant, Function::Seller), Standing::IdentityLapsed(until), "nothing has to run");
		List::work();
		assert_eq!(last_event(), Event::IdentityLapsed { participant, at: until });
		assert_eq!(standing(participant, Function::Seller), Standing::IdentityLapsed(until));
		assert_eq!(List::going(), []);
	});
}

#[test]
fn the_tag_of_who_was_verified_and_never_accredited_goes_when_the_identity_lapses() {
	on_chain(|| {
		let id = admit(7);
		assert_ok!(verify(id, Some(tag_of(7))));
		pass(identity(id).until);
		assert_eq!(tag(id), None);
	});
}

#[test]
fn the_tag_of_an_anchor_stays_when_the_identity_lapses_so_that_it_can_not_become_somebody_else() {
	on_chain(|| {
		let id = anchor(7);
		let until = identity(id).until;
		pass(until);
		assert_eq!(standing(id, Function::Anchor), Standing::IdentityLapsed(until));
		assert_eq!(tag(id), Some(tag_of(7)));
		assert!(verify(id, Some(tag_of(8))).is_err());
		assert_noop!(verify(id, None), Error::<Test>::TagMissing);
		assert_ok!(verify(id, Some(tag_of(7))));
		assert_eq!(standing(id, Function::Anchor), Standing::Accredited);
	});
}

#[test]
fn the_tag_goes_when_the_last_accreditation_ends_that_needs_it() {
	on_chain(|| {
		let participant = admit(7);
		assert_ok!(verify(participant, Some(tag_of(7))));
		assert_ok!(Registry::accredit(RuntimeOrigin::root(), participant, Function::Anchor, Some(5_000)));
		let clock = List::going().pop().expect("one was set");
		assert_eq!((clock.term, clock.kind), (Term::Moment(5_000), Kind::Appointed));
		assert_eq!((clock.rule, clock.task), (RuleId::IdOperatorRefreshMax, Task::TagReview(participant)));
		assert_ok!(Registry::accredit(RuntimeOrigin::root(), participant, Function::Anchor, Some(4_000)));
		assert_eq!(List::going().len(), 2, "the other is the identity's");
		pass(3_999);
		assert_eq!(tag(participant), Some(tag_of(7)));
		pass(4_000);
		assert_eq!(tag(participant), None);
		assert_eq!(last_event(), Event::TagRemoved { participant });
	});
}

#[test]
fn an_accreditation_without_end_needs_no_clock() {
	on_chain(|| {
		anchor(7);
		assert_eq!(List::going().len(), 1, "the identity's");
		for until in [None, Some(Moment::MAX)] {
			let id = anchor(8);
			assert_ok!(Registry::accredit(RuntimeOrigin::root(), id, Function::Anchor, until));
			assert_eq!(List::going().len(), 2);
		}
	});
}

#[test]
fn whichever_ends_last_takes_the_tag_with_it() {
	for (accredited, barred) in [(3_000, 4_000), (4_000, 3_000), (4_000, 4_000)] {
		on_chain(|| {
			let id = admit(7);
			assert_ok!(verify(id, Some(tag_of(7))));
			assert_ok!(Registry::accredit(RuntimeOrigin::root(), id, Function::Anchor, Some(accredited)));
			assert!(Registry::bar(id, CASE, barred));
			pass(3_000);
			assert_eq!(tag(id).is_some(), accredited.max(barred) > 3_000);
			Registry::do_try_state().expect("the invariants hold in between");
			pass(4_000);
			assert_eq!(tag(id), None);
		});
	}
}

#[test]
fn a_task_that_comes_for_what_is_gone_or_new_does_nothing() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		assert_ok!(Registry::offer_affiliation(signed(1), HOSTED, Side::Lower, platform, None));
		// Nothing but the verification of this moment needs its tag.
		let id = admit(7);
		assert_ok!(verify(id, Some(tag_of(7))));
		let before = (Participants::<Test>::get(id), Offers::<Test>::iter().count(), events().len());
		for due in [0, Now::get()] {
			Registry::carry_out(Task::IdentityLapses(id), due);
			Registry::carry_out(Task::TagReview(id), due);
			Registry::carry_out(Task::BarsEnd(id), due);
			Registry::carry_out(Task::OfferLapses(hosted(room, platform)), due);
		}
		let nobody = ParticipantId(99);
		Registry::carry_out(Task::IdentityLapses(nobody), Moment::MAX);
		Registry::carry_out(Task::TagReview(nobody), Moment::MAX);
		Registry::carry_out(Task::BarsEnd(nobody), Moment::MAX);
		Registry::carry_out(Task::BarsEnd(room), Moment::MAX);
		Registry::carry_out(Task::OfferLapses(hosted(nobody, platform)), Moment::MAX);
		assert_eq!((Participants::<Test>::get(id), Offers::<Test>::iter().count(), events().len()), before);
	});
}

#[test]
fn each_task_costs_what_was_measured_for_it() {
	let id = ParticipantId(0);
	assert_eq!(Registry::task_weight(&Task::IdentityLapses(id)), <()>::lapse_identity());
	assert_eq!(Registry::task_weight(&Task::TagReview(id)), <()>::review_tag());
	assert_eq!(Registry::task_weight(&Task::OfferLapses(hosted(id, id))), <()>::lapse_offer());
	assert_eq!(Registry::task_weight(&Task::BarsEnd(id)), <()>::end_bars());
}
