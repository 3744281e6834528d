//! Honest reports come late. They are judged by the time at which they say that things happened, and what a later word put
//! somewhere stays there.

use crate::{mock::*, Children, Error};
use fairstream_epcis::model::{
	Action::{Add, Delete, Observe},
	EventType::{Aggregation, Object},
};
use fairstream_gs1::Unit;
use frame_support::assert_ok;
use std::slice::from_ref;

fn parent_of(unit: &Unit) -> Option<Unit> {
	known(unit).parent().cloned()
}

fn pack_at(carton: &Unit, jar: Unit, at: u64) -> sp_runtime::DispatchResult {
	say(Aggregation, Add).parent(carton).of(&[jar]).at(at).by(CARRIER)
}

fn unpack_at(carton: &Unit, jars: &[Unit], at: u64) -> sp_runtime::DispatchResult {
	say(Aggregation, Delete).parent(carton).of(jars).at(at).by(CARRIER)
}

/// Jars and cartons that began with the tests; now is an hour later.
fn begin() {
	assert_ok!(say(Object, Add).of(&[jar(1), jar(2), carton(1), carton(2), carton(3)]).at(minute(0)).by(FARM));
	Now::set(minute(60));
}

#[test]
fn whatever_the_order_of_reports_a_jar_lies_where_the_latest_word_put_it() {
	let story: [(&str, u64); 3] = [("pack 1", 10), ("unpack 1", 20), ("pack 2", 30)];
	for order in [[0, 1, 2], [2, 0, 1], [0, 2, 1]] {
		on_chain(|| {
			begin();
			let told = order.map(|n| match story[n] {
				("pack 1", at) => pack_at(&carton(1), jar(1), minute(at)),
				("unpack 1", at) => unpack_at(&carton(1), &[jar(1)], minute(at)),
				(_, at) => pack_at(&carton(2), jar(1), minute(at)),
			});
			if order == [0, 2, 1] {
				// Told before its unpacking, the second packing is false beside the first.
				assert_eq!(told[1], Err(Error::<Test>::PackedElsewhere.into()));
				assert_ok!(pack_at(&carton(2), jar(1), minute(30)));
			} else {
				assert_eq!(told, [Ok(()), Ok(()), Ok(())], "{order:?}");
			}
			assert_eq!(parent_of(&jar(1)), Some(carton(2)));
			assert_eq!(Children::<Test>::iter().count(), 1);
			assert_eq!((known(&jar(1)).events, known(&carton(1)).children), (4, 0));
		});
	}
}

#[test]
fn a_late_packing_is_false_if_the_jar_lay_elsewhere_then() {
	on_chain(|| {
		begin();
		assert_ok!(pack_at(&carton(1), jar(1), minute(10)));
		assert_eq!(pack_at(&carton(2), jar(1), minute(20)), Err(Error::<Test>::PackedElsewhere.into()));
		assert_eq!(unpack_at(&carton(2), &[jar(1)], minute(20)), Err(Error::<Test>::NotInParent.into()));
		assert_ok!(pack_at(&carton(2), jar(1), minute(9)));
		assert_ok!(unpack_at(&carton(2), &[jar(1)], minute(9)));
		assert_eq!(parent_of(&jar(1)), Some(carton(1)));
	});
}

#[test]
fn emptying_a_carton_late_leaves_what_was_packed_since() {
	on_chain(|| {
		begin();
		assert_ok!(pack_at(&carton(1), jar(1), minute(10)));
		assert_ok!(pack_at(&carton(1), jar(2), minute(30)));
		assert_ok!(unpack_at(&carton(1), &[], minute(20)));
		assert_eq!((parent_of(&jar(1)), parent_of(&jar(2))), (None, Some(carton(1))));
		assert_eq!((known(&jar(2)).events, known(&carton(1)).children), (2, 1));
	});
}

#[test]
fn a_late_report_of_the_life_of_what_has_ended_is_history() {
	on_chain(|| {
		begin();
		assert_ok!(say(Object, Delete).of(&[jar(1)]).at(minute(30)).by(CARRIER));
		assert_ok!(say(Object, Observe).of(&[jar(1)]).at(minute(20)).by(CARRIER));
		assert_ok!(pack_at(&carton(1), jar(1), minute(20)));
		assert_ok!(unpack_at(&carton(1), &[jar(1)], minute(25)));
		assert_eq!((parent_of(&jar(1)), known(&jar(1)).events), (None, 5));
		assert_eq!(pack_at(&carton(1), jar(1), minute(31)), Err(Error::<Test>::Ended.into()));
	});
}

#[test]
fn that_a_container_began_may_be_told_after_it_ended_and_once() {
	on_chain(|| {
		begin();
		let crate_9 = asset(9);
		assert_ok!(pack_at(&crate_9, jar(1), minute(10)));
		assert_ok!(unpack_at(&crate_9, &[], minute(20)));
		assert_ok!(say(Object, Delete).of(from_ref(&crate_9)).at(minute(30)).by(CARRIER));
		let begin = |at| say(Object, Add).of(from_ref(&crate_9)).at(at).by(FARM);
		assert_eq!(begin(minute(11)), Err(Error::<Test>::SeenBefore.into()));
		assert_ok!(begin(minute(5)));
		assert_eq!(begin(minute(4)), Err(Error::<Test>::AlreadyCommissioned.into()));
		let early = say(Object, Observe).of(from_ref(&crate_9)).at(minute(4)).by(CARRIER);
		assert_eq!(early, Err(Error::<Test>::BeforeCommissioning.into()));
	});
}

#[test]
fn a_late_packing_counts_for_depth_and_number_of_nothing() {
	on_chain(|| {
		begin();
		assert_ok!(pack_at(&carton(2), carton(1), minute(30)));
		assert_ok!(pack_at(&carton(1), carton(3), minute(31)));
		// Before, carton 2 lay in carton 1: possible, and over.
		assert_ok!(unpack_at(&carton(2), &[carton(1)], minute(40)));
		assert_ok!(pack_at(&carton(3), carton(1), minute(20)));
		assert_eq!((parent_of(&carton(1)), known(&carton(3)).children), (None, 0));
	});
}
