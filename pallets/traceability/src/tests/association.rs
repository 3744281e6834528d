//! AssociationEvent: what is joined to what.

use crate::{mock::*, rules::MAX_CHILDREN, Error, Joined};
use fairstream_epcis::model::{
	Action::{Add, Delete, Observe},
	EventType::Association,
};
use fairstream_gs1::Unit;
use frame_support::assert_ok;

fn place() -> Unit {
	SHOP.parse().expect("a place")
}

#[test]
fn a_thing_is_joined_to_several_parents_once_to_each_and_lies_in_none() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2)]));
		// An asset and a place need no commissioning to be joined to.
		assert_ok!(join(&asset(1), &[jar(1), jar(2)]));
		assert_ok!(join(&place(), &[jar(1)]));
		assert_eq!(join(&asset(1), &[jar(1)]), Err(Error::<Test>::AlreadyJoined.into()));
		assert_eq!((known(&asset(1)).joined, known(&asset(1)).children), (2, 0));
		assert_eq!(known(&jar(1)).parent(), None);
		assert_ok!(pack(&carton(1), &[jar(1)]));
	});
}

#[test]
fn only_what_is_joined_is_freed() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2), jar(3)]));
		assert_ok!(join(&asset(1), &[jar(1), jar(2)]));
		assert_eq!(part(&asset(1), &[jar(3)]), Err(Error::<Test>::NotJoined.into()));
		assert_ok!(part(&asset(1), &[jar(1)]));
		assert_eq!(part(&asset(1), &[jar(1)]), Err(Error::<Test>::NotJoined.into()));
		assert_ok!(join(&asset(1), &[jar(1)]));
	});
}

#[test]
fn freeing_without_naming_anything_frees_all_what_has_ended_included() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2)]));
		assert_ok!(join(&asset(1), &[jar(1), jar(2)]));
		assert_ok!(decommission(&[jar(2)]));
		assert_ok!(part(&asset(1), &[]));
		assert_eq!((Joined::<Test>::iter().count(), known(&asset(1)).joined), (0, 0));
		assert_eq!((known(&jar(1)).events, known(&jar(2)).events), (3, 3), "of one that ended it is no history");
	});
}

#[test]
fn what_is_joined_is_found_with_its_parent() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		assert_ok!(join(&asset(1), &[jar(1)]));
		assert_ok!(say(Association, Observe).parent(&asset(1)).of(&[jar(1)]).by(CARRIER));
		assert_eq!((known(&asset(1)).events, known(&jar(1)).events), (2, 3));
	});
}

#[test]
fn joining_needs_a_parent_that_is_a_thing_and_children_that_are_known() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), lot()]));
		for action in [Add, Observe, Delete] {
			assert_eq!(say(Association, action).of(&[jar(1)]).by(CARRIER), Err(Error::<Test>::NoParent.into()));
		}
		assert_eq!(join(&lot(), &[jar(1)]), Err(Error::<Test>::NoContainer.into()));
		assert_eq!(join(&asset(1), &[]), Err(Error::<Test>::NoUnits.into()));
		assert_eq!(join(&asset(1), &[jar(2)]), Err(Error::<Test>::NeverCommissioned.into()));
		assert_eq!(join(&jar(2), &[jar(1)]), Err(Error::<Test>::NeverCommissioned.into()));
		assert_eq!(part(&asset(2), &[]), Err(Error::<Test>::NeverCommissioned.into()));
		assert_eq!(join(&asset(1), &[asset(1)]), Err(Error::<Test>::NamedTwice.into()));
	});
}

#[test]
fn a_late_word_of_a_joining_or_freeing_changes_nothing_of_what_was_joined_later() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), asset(1)]));
		let before = Now::get();
		assert_ok!(join(&asset(1), &[jar(1)]));
		let since = Now::get();
		for action in [Add, Delete] {
			assert_ok!(say(Association, action).parent(&asset(1)).of(&[jar(1)]).at(before).by(CARRIER));
		}
		assert_ok!(say(Association, Delete).parent(&asset(1)).at(before).by(CARRIER));
		assert_eq!(Joined::<Test>::get(asset(1), jar(1)).map(|noted| noted.at), Some(since));
	});
}

#[test]
fn no_more_is_joined_to_a_parent_than_its_bound() {
	on_chain(|| {
		let jars: Vec<_> = (0..=MAX_CHILDREN).map(jar).collect();
		for part in jars.chunks(500) {
			assert_ok!(commission(part));
		}
		assert_ok!(join(&asset(1), &jars[..1_000]));
		assert_eq!(join(&asset(1), &jars[1_000..]), Err(Error::<Test>::TooManyChildren.into()));
	});
}
