//! `replace_tag`

use super::*;
use crate::{Bars, Error, Event, Tags};
use fairstream_doors::Persons;
use frame_support::assert_noop;
use sp_runtime::DispatchError;

/// What the new key makes of the person behind an account.
fn new_tag_of(account: u64) -> [u8; 32] {
	tag_of(account + 100)
}

fn replace(account: u64, id: ParticipantId, old: [u8; 32], new: [u8; 32]) -> DispatchResult {
	Registry::replace_tag(signed(account), id, old, new)
}

#[test]
fn after_a_key_leaked_a_person_is_known_by_its_new_tag_and_verified_with_it() {
	on_chain(|| {
		let participant = anchor(7);
		assert_noop!(verify(participant, Some(new_tag_of(7))), Error::<Test>::TagDiffers);
		assert_ok!(replace(ISSUER, participant, tag_of(7), new_tag_of(7)));
		assert_eq!(last_event(), Event::TagReplaced { participant, by: issuer() });
		assert_eq!(tag(participant), Some(new_tag_of(7)));
		assert_eq!((Tags::<Test>::get(tag_of(7)), Tags::<Test>::get(new_tag_of(7))), (None, Some(participant)));
		assert_eq!(standing(participant, Function::Anchor), Standing::Accredited, "nothing else changes");
		assert_ok!(verify(participant, Some(new_tag_of(7))));
		assert_noop!(verify(participant, Some(tag_of(7))), Error::<Test>::TagDiffers);
	});
}

#[test]
fn what_bars_a_person_goes_over_to_its_new_tag_with_its_clock() {
	on_chain(|| {
		let id = anchor(7);
		assert!(Registry::bar(id, CaseId(1), 5_000));
		assert!(Registry::bar(id, CaseId(2), 7_000));
		let clocks = List::going().len();
		assert_ok!(replace(ISSUER, id, tag_of(7), new_tag_of(7)));
		assert_eq!(List::going().len(), clocks);
		assert_eq!(standing(id, Function::Anchor), Standing::Barred(7_000));
		let again = admit(8);
		assert_noop!(verify(again, Some(new_tag_of(7))), Error::<Test>::Barred);
		pass(5_000);
		assert_eq!(standing(id, Function::Anchor), Standing::Barred(7_000));
		assert!(Registry::lift(id, CaseId(2)));
		assert_eq!((standing(id, Function::Anchor), Bars::<Test>::iter().count()), (Standing::Accredited, 0));
	});
}

#[test]
fn who_names_another_tag_than_the_one_that_stands_is_refused() {
	on_chain(|| {
		let id = anchor(7);
		assert_noop!(replace(ISSUER, id, tag_of(9), new_tag_of(7)), Error::<Test>::TagDiffers);
		assert_noop!(replace(ISSUER, id, tag_of(7), tag_of(7)), Error::<Test>::SameTag);
		let shop = known(8, Function::Seller);
		assert_noop!(replace(ISSUER, shop, tag_of(8), new_tag_of(8)), Error::<Test>::TagMissing);
	});
}

#[test]
fn a_tag_that_another_has_or_that_is_barred_is_nobody_elses_new_one() {
	on_chain(|| {
		let (id, other) = (anchor(7), anchor(8));
		assert_noop!(replace(ISSUER, id, tag_of(7), tag_of(8)), Error::<Test>::TagTaken);
		assert!(Registry::bar(other, CASE, 5_000));
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), other, Function::Anchor));
		assert_noop!(replace(ISSUER, id, tag_of(7), tag_of(8)), Error::<Test>::Barred);
		Now::set(5_000);
		assert_ok!(replace(ISSUER, id, tag_of(7), tag_of(8)));
		assert_eq!(tag(other), None, "what was due on the other participant was carried out first");
	});
}

#[test]
fn what_was_due_on_the_person_comes_first_however_late_the_queue_is() {
	on_chain(|| {
		let id = admit(7);
		assert_ok!(verify(id, Some(tag_of(7))));
		assert_ok!(Registry::accredit(RuntimeOrigin::root(), id, Function::Anchor, Some(3_000)));
		Now::set(3_000);
		assert_noop!(replace(ISSUER, id, tag_of(7), new_tag_of(7)), Error::<Test>::TagMissing);
	});
}

#[test]
fn only_an_accredited_issuer_does_so_and_never_for_itself() {
	on_chain(|| {
		let (id, own) = (anchor(7), issuer());
		admit(8);
		for account in [7, 8] {
			assert_noop!(replace(account, id, tag_of(7), new_tag_of(7)), Error::<Test>::NotIssuer);
		}
		assert_noop!(replace(99, id, tag_of(7), new_tag_of(7)), Error::<Test>::NotParticipant);
		assert_noop!(replace(ISSUER, own, tag_of(7), new_tag_of(7)), Error::<Test>::VerifiesItself);
		assert_noop!(replace(ISSUER, ParticipantId(99), tag_of(7), [9; 32]), Error::<Test>::UnknownParticipant);
		let root = RuntimeOrigin::root();
		assert_noop!(Registry::replace_tag(root, id, tag_of(7), new_tag_of(7)), DispatchError::BadOrigin);
	});
}

#[test]
fn while_an_issuers_word_stands_no_other_touches_the_tag() {
	on_chain(|| {
		let id = anchor(7);
		known(8, Function::IdentityIssuer);
		assert_noop!(replace(8, id, tag_of(7), new_tag_of(7)), Error::<Test>::VerifiedElsewhere);
		pass(identity(id).until);
		assert_ok!(replace(8, id, tag_of(7), new_tag_of(7)));
	});
}

#[test]
fn the_tag_of_who_is_held_is_replaced_too_so_that_its_person_stays_known() {
	on_chain(|| {
		let id = anchor(7);
		assert_ok!(Registry::withdraw_identity(signed(SEAT), id));
		assert_ok!(replace(ISSUER, id, tag_of(7), new_tag_of(7)));
		let again = admit(8);
		assert_noop!(verify(again, Some(new_tag_of(7))), Error::<Test>::TagTaken);
	});
}
