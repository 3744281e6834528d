//! Somebody who reports again and again: a person looks, and nothing is refused.

use super::*;
use crate::{
	abuse::{whole_months, MONTHS_KEPT},
	Filed, FirstMonth, WeightInfo,
};
use fairstream_rules::Value;
use frame_support::{traits::Hooks, weights::Weight};

/// June 2026, counted from January 1970.
const MONTH: u32 = 56 * 12 + 5;

/// How many cases are marked.
fn marked() -> usize {
	Cases::<Test>::iter_values().filter(|case| case.look).count()
}

fn idle() -> Weight {
	Docket::on_idle(1, Weight::MAX)
}

#[test]
fn the_twenty_first_report_is_marked_and_none_is_refused() {
	on_chain(|| {
		for _ in 0..20 {
			report();
		}
		assert_eq!(marked(), 0);
		let id = report();
		assert_eq!((case(id).look, marked()), (true, 1));
		assert_eq!(last_event(), Event::ToBeLookedAt { case: id, filed: 21 });
		assert_eq!((waiting(id).stage, waiting(id).watch), (Stage::Check, crate::Watch::OnTime));
		assert!(case(report()).look);
	});
}

#[test]
fn each_pseudonym_is_counted_by_itself() {
	on_chain(|| {
		for _ in 0..20 {
			report();
		}
		let id = next();
		assert_ok!(Docket::report(participant(FARM), claim(Subject::Participant(OPERATOR), ACT)));
		assert!(!case(id).look);
		assert_eq!((Filed::<Test>::get(MONTH, citizen()), marked()), (20, 0));
	});
}

#[test]
fn what_is_refused_and_what_is_proposed_is_not_counted() {
	on_chain(|| {
		let nobody = claim(Subject::Participant(fairstream_doors::ParticipantId(9)), ACT);
		assert!(Docket::report(by_citizen(), nobody).is_err());
		proposal();
		assert_eq!(Filed::<Test>::iter().count(), 0);
	});
}

#[test]
fn the_months_count_that_lie_within_the_rules_time_as_a_whole() {
	for (later, counts) in [(35, true), (70, false)] {
		on_chain(|| {
			for _ in 0..20 {
				report();
			}
			// 6 July or 10 August.
			Now::set(JUNE + later * DAY);
			assert_eq!(case(report()).look, counts);
		});
	}
}

#[test]
fn a_rule_that_looks_back_a_year_counts_ten_months() {
	on_chain(|| {
		Values::mutate(|values| values.insert(RuleId::AbuseWindow as u8, Value::Days(365)));
		assert_eq!(whole_months(365), 10);
		for back in 1..=11 {
			Filed::<Test>::insert(MONTH - back, citizen(), 2);
		}
		assert!(case(report()).look);
		assert_eq!(last_event(), Event::ToBeLookedAt { case: CaseId(0), filed: 21 });
	});
}

#[test]
fn months_that_no_rule_looks_back_to_are_forgotten() {
	on_chain(|| {
		report();
		assert_eq!(FirstMonth::<Test>::get(), Some(MONTH));
		// The last day of the thirteenth month after, and the first of the next.
		Now::set(JUNE + 425 * DAY);
		idle();
		assert_eq!((Filed::<Test>::get(MONTH, citizen()), FirstMonth::<Test>::get()), (1, Some(MONTH)));
		Now::mutate(|now| *now += DAY);
		report();
		idle();
		assert!(!Filed::<Test>::contains_key(MONTH, citizen()));
		assert_eq!(FirstMonth::<Test>::get(), Some(MONTH + 1));
		for _ in 0..20 {
			idle();
		}
		let now = MONTH + MONTHS_KEPT + 1;
		assert_eq!((Filed::<Test>::get(now, citizen()), FirstMonth::<Test>::get()), (1, Some(MONTH + 1)));
	});
}

#[test]
fn many_entries_of_a_month_are_forgotten_over_several_blocks() {
	let mut chain = chain();
	chain.execute_with(|| {
		FirstMonth::<Test>::put(MONTH);
		for number in 0..100 {
			Filed::<Test>::insert(MONTH, AccountId::new([number; 32]), 1);
		}
		Now::set(JUNE + 500 * DAY);
	});
	for (left, first) in [(36, MONTH), (0, MONTH + 1)] {
		chain.commit_all().expect("it is written");
		chain.execute_with(|| {
			idle();
			assert_eq!((Filed::<Test>::iter().count(), FirstMonth::<Test>::get()), (left, Some(first)));
		});
	}
}

#[test]
fn a_block_without_time_left_forgets_nothing() {
	on_chain(|| {
		report();
		Now::set(JUNE + 500 * DAY);
		let cost = <() as WeightInfo>::forget_month(64);
		let little = cost.saturating_sub(Weight::from_parts(1, 0));
		assert_eq!(Docket::on_idle(1, little), Weight::zero());
		assert_eq!(Filed::<Test>::iter().count(), 1);
		assert_eq!(Docket::on_idle(1, cost), cost);
		assert_eq!(Filed::<Test>::iter().count(), 0);
	});
}
