//! What a unit was made from, and what was made of it, one level for each question.

use crate::{mock::*, Cursor, LINEAGE_UNITS};
use fairstream_epcis::model::{
	Action,
	EventType::{Object, Transformation},
};
use fairstream_gs1::Unit;
use frame_support::assert_ok;
use std::slice::from_ref;

fn units(lineage: Option<crate::Lineage>) -> Vec<Unit> {
	let lineage = lineage.expect("known");
	assert_eq!(lineage.next, None);
	lineage.relatives.into_iter().map(|relative| relative.unit.unit().clone()).collect()
}

fn from(unit: &Unit) -> Vec<Unit> {
	units(Traceability::made_from(unit, Cursor::default()))
}

fn into(unit: &Unit) -> Vec<Unit> {
	units(Traceability::made_into(unit, Cursor::default()))
}

#[test]
fn a_unit_never_seen_has_no_lineage() {
	on_chain(|| assert!(Traceability::made_from(&jar(1), Cursor::default()).is_none()));
}

#[test]
fn a_jar_is_traced_back_to_its_lots_and_a_lot_forth_to_its_jars_level_by_level() {
	on_chain(|| {
		let (a, b, blend) = (lot_named("A"), lot_named("B"), lot_named("BLEND"));
		let kilo = |lot: &Unit| amount(lot, "1", "KGM");
		assert_ok!(make(vec![kilo(&a), kilo(&b)]));
		assert_ok!(transform(vec![kilo(&a), kilo(&b)], vec![amount(&blend, "2", "KGM")]));
		assert_ok!(transform(vec![amount(&blend, "2", "KGM")], vec![whole(&jar(1)), whole(&jar(2))]));
		assert_eq!(from(&jar(1)), from_ref(&blend));
		assert_eq!(from(&blend), [a.clone(), b.clone()]);
		assert_eq!(from(&a), []);
		assert_eq!(into(&a), from_ref(&blend));
		assert_eq!(into(&blend), [jar(1), jar(2)]);
		assert_eq!(into(&jar(1)), []);
		let relatives = Traceability::made_from(&blend, Cursor::default()).expect("known").relatives;
		assert_eq!(relatives[0].unit, kilo(&a), "with how much");
	});
}

#[test]
fn what_several_events_tell_together_is_found_from_each_of_them_once() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2)]));
		assert_ok!(say(Transformation, None).making(&[jar(3)]).together(1).by(FARM));
		for input in [1, 2] {
			assert_ok!(say(Transformation, None)
				.of(&[jar(input)])
				.making_some(vec![whole(&lot())])
				.together(1)
				.by(FARM));
		}
		assert_eq!(from(&jar(3)), [jar(1), jar(2)]);
		assert_eq!(from(&lot()), [jar(1), jar(2)]);
		assert_eq!(into(&jar(1)), [jar(3), lot(), lot()]);
	});
}

#[test]
fn a_withdrawn_transformation_made_nothing_of_nothing() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let made = say(Transformation, None).of(&[jar(1)]).making(&[jar(2)]).core();
		assert_ok!(capture(FARM, made.clone()));
		assert_ok!(capture(FARM, wrong(&made)));
		assert_eq!((from(&jar(2)), into(&jar(1))), (vec![], vec![]));
	});
}

#[test]
fn a_long_lineage_is_told_page_by_page_and_whole() {
	on_chain(|| {
		assert_ok!(commission(&[lot()]));
		for n in 0..5 {
			let jars: Vec<Unit> = (n * 600..n * 600 + 600).map(jar).collect();
			let some = fairstream_epcis::core::CoreUnit::Quantity { unit: lot(), amount: None, uom: None };
			assert_ok!(say(Transformation, None).about(vec![some]).making(&jars).by(FARM));
			for _ in 0..40 {
				assert_ok!(say(Object, Action::Observe).of(&[lot()]).by(CARRIER));
			}
		}
		let (mut all, mut next, mut pages) = (vec![], Some(Cursor::default()), 0);
		while let Some(cursor) = next {
			let page = Traceability::made_into(&lot(), cursor).expect("known");
			assert!(page.relatives.len() < LINEAGE_UNITS + 1_000);
			all.extend(page.relatives.into_iter().map(|relative| relative.unit.unit().clone()));
			(next, pages) = (page.next, pages + 1);
		}
		assert_eq!(all, (0..3_000).map(jar).collect::<Vec<_>>());
		assert!(pages > 1);
	});
}
