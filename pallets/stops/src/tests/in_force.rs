//! The door: whether one of these units is stopped.

use super::*;
use fairstream_doors::{InForce, Stops as Door};

#[test]
fn a_stop_of_a_lot_holds_for_whoever_brings_the_lot_among_its_sources_and_for_nobody_else() {
	on_chain(|| {
		stop(lot(), DAY);
		for lineage in [vec![lot()], vec![jar(), lot(), class()], vec![other_lot(), class(), lot()]] {
			assert_eq!(stopped(&lineage), Some(0), "{lineage:?}");
		}
		for lineage in [vec![], vec![class()], vec![jar(), other_lot(), class()]] {
			assert_eq!(stopped(&lineage), None, "{lineage:?}");
		}
	});
}

#[test]
fn it_holds_from_its_block_until_its_end_though_nothing_runs() {
	on_chain(|| {
		assert_eq!(stopped(&[lot()]), None);
		stop(lot(), 30 * DAY);
		assert_eq!(stopped(&[lot()]), Some(0), "in the very block");
		pass(30 * DAY - 1);
		assert_eq!(stopped(&[lot()]), Some(0));
		pass(1);
		assert_eq!(stopped(&[lot()]), None);
	});
}

#[test]
fn a_stop_of_sale_bars_no_movement_and_a_hold_bars_both() {
	on_chain(|| {
		stop(lot(), DAY);
		assert_ok!(impose(Order { measure: Measure::Hold, ..order(other_lot(), DAY) }));
		let both = |unit: Unit| Measure::ALL.map(|least| barred(std::slice::from_ref(&unit), least));
		assert_eq!((both(lot()), both(other_lot())), ([Some(0), None], [Some(1), Some(1)]));
		assert_eq!(barred(&[lot(), other_lot()], Measure::Hold), Some(1), "a weaker one hides no stronger one");
	});
}

#[test]
fn the_answer_names_what_is_stopped_its_case_and_its_end() {
	on_chain(|| {
		let case = stop(lot(), DAY);
		let answer = Stops::in_force(&[jar(), lot()], Measure::StopSale, Now::get());
		let expected = InForce { unit: lot(), stop: 0, measure: Measure::StopSale, case, until: BEGIN + DAY };
		assert_eq!(answer, Some(expected));
	});
}
