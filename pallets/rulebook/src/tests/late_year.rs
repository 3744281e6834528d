//! A year that is published when it has begun

use super::*;
use crate::{Error, Event, Years};
use fairstream_rules::{
	calendar::{civil_date, Due, MonthDay, Year, LAST_YEAR},
	Period, Term,
};
use frame_support::{assert_noop, assert_ok};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn days(texts: &[&str]) -> Vec<MonthDay> {
	texts.iter().map(|text| text.parse().expect("a day")).collect()
}

/// A year by these clocks, with these holidays and working weekends.
fn year(utc_offset: i16, holidays: Vec<MonthDay>, working: Vec<MonthDay>) -> Year {
	let (holidays, working_weekends) = (holidays.try_into().expect("few"), working.try_into().expect("few"));
	Year { utc_offset, holidays, working_weekends }
}

fn publish(number: i32, calendar: Year) -> DispatchResult {
	Rulebook::publish_year(RuntimeOrigin::root(), number, calendar)
}

/// When a period ends, by what is published.
fn end(start: Moment, period: Period) -> Due {
	Rulebook::end_of(Term::Period { start, period })
}

#[test]
fn of_its_days_only_those_after_the_day_of_publication_count() {
	on_chain(|| {
		// It is 1 June 2026, a Monday, at noon.
		Now::set(BEGIN + DAY / 2);
		let published = year(480, days(&["05-01", "06-01", "06-02"]), days(&["05-09", "06-06"]));
		assert_ok!(publish(2026, published));
		assert_eq!(last_event(), Event::YearPublished { year: 2026, at: BEGIN + DAY / 2 });
		assert_eq!(Years::<Test>::get(2026), Some(year(480, days(&["06-02"]), days(&["06-06"]))));
	});
}

#[test]
fn what_has_run_out_stays_run_out_and_what_is_open_stays_open() {
	on_chain(|| {
		// A working day from Thursday: it ended with Friday, 29 May.
		let over = BEGIN - 4 * DAY;
		// One from Sunday: it ends with today.
		let open = BEGIN - DAY;
		let before = [over, open].map(|start| end(start, Period::WorkingDays(1)).moment);
		assert_eq!(before, [BEGIN - 2 * DAY, BEGIN + DAY]);
		Now::set(BEGIN + DAY / 2);
		// Friday was a holiday, today is one, and Saturday was worked.
		assert_ok!(publish(2026, year(480, days(&["05-29", "06-01"]), days(&["05-30"]))));
		assert_eq!([over, open].map(|start| end(start, Period::WorkingDays(1)).moment), before);
		assert!(!end(over, Period::WorkingDays(1)).provisional);
	});
}

#[test]
fn its_clocks_are_those_by_which_it_began() {
	on_chain(|| {
		assert_noop!(publish(2026, year(540, vec![], vec![])), Error::<Test>::OffsetTooLate);
		assert_ok!(publish(2026, year(480, vec![], vec![])));
		// The next has not begun.
		assert_ok!(publish(2027, year(540, days(&["01-01"]), vec![])));
		assert_eq!(Years::<Test>::get(2027).map(|year| year.holidays.len()), Some(1));
	});
}

#[test]
fn a_year_begins_at_midnight_of_civil_time() {
	for (late, counted) in [(0, 1), (1, 0)] {
		on_chain(|| {
			let new_year = BEGIN + 214 * DAY;
			Now::set(new_year - 1 + late);
			assert_ok!(publish(2027, year(480, days(&["01-01"]), vec![])));
			assert_eq!(Years::<Test>::get(2027).map(|year| year.holidays.len()), Some(counted));
		});
	}
}

#[test]
fn at_genesis_whole_years_are_published() {
	use sp_runtime::BuildStorage;
	let calendar = fairstream_rules::calendar::china::published();
	let genesis = crate::GenesisConfig::<Test> { years: calendar.clone(), ..Default::default() };
	let mut storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("genesis builds");
	Now::set(BEGIN);
	genesis.assimilate_storage(&mut storage).expect("these years can be published");
	sp_io::TestExternalities::from(storage).execute_with(|| {
		for (number, published) in calendar {
			assert_eq!(Years::<Test>::get(number), Some(published));
		}
	});
}

/// Days of a year, in runs as holidays are.
fn some_days() -> impl Strategy<Value = BTreeSet<MonthDay>> {
	let run = (1u8..=12, 1u8..=28, 1u8..=9).prop_map(|(month, day, length)| {
		(day..day + length).filter_map(|day| MonthDay::new(month, day).ok()).collect::<Vec<_>>()
	});
	proptest::collection::vec(run, 0..7).prop_map(|runs| runs.into_iter().flatten().collect())
}

prop_compose! {
	/// A year that can be published for this number.
	fn any_year(number: i32)(
		offset in prop_oneof![3 => Just(480), 1 => -840..=840_i16], holidays in some_days(), working in some_days(),
	) -> Year {
		let weekend = |day: &MonthDay| day.of(number).is_some_and(|date| date.weekday().number_from_monday() > 5);
		let working: Vec<_> = working.difference(&holidays).copied().filter(weekend).take(32).collect();
		let there: Vec<_> = holidays.into_iter().filter(|day| day.of(number).is_some()).collect();
		year(offset, there, working)
	}
}

fn period() -> impl Strategy<Value = Period> {
	prop_oneof![
		(0..3_000_u32).prop_map(Period::Hours),
		prop_oneof![0..20_u32, 0..800_u32].prop_map(Period::Days),
		prop_oneof![0..20_u32, 0..500_u32].prop_map(Period::WorkingDays),
		(0..30_u32).prop_map(Period::Months),
	]
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(300))]

	#[test]
	fn a_publication_moves_no_end_that_lay_before_it_and_none_that_lay_after_it_before_it(
		years in (any_year(2026), any_year(2027), any_year(2028)),
		// From the middle of 2025 on, some of them years after the year began.
		waits in proptest::array::uniform3(prop_oneof![0..40 * DAY, 0..500 * DAY]),
		cases in proptest::collection::vec((0..1_200 * DAY, period()), 1..40),
	) {
		on_chain(|| {
			let first = BEGIN - 365 * DAY;
			let starts = |case: &(Moment, Period)| (first + case.0, case.1);
			let mut now = first;
			for (number, (calendar, wait)) in (2026..).zip([years.0, years.1, years.2].into_iter().zip(waits)) {
				now += wait;
				Now::set(now);
				let today = civil_date(now, &<Rulebook as Rules>::Calendar::default());
				let before: Vec<_> = cases.iter().map(starts).map(|(start, period)| end(start, period)).collect();
				let late = today.year() >= number;
				let other = calendar.utc_offset != 480;
				if late && other {
					assert_noop!(publish(number, calendar.clone()), Error::<Test>::OffsetTooLate);
				}
				let calendar = if late { Year { utc_offset: 480, ..calendar } } else { calendar };
				assert_ok!(publish(number, calendar));
				for ((start, period), before) in cases.iter().map(starts).zip(before) {
					let after = end(start, period);
					let told = format!("{period} from {start}, {number} published at {now}: {before:?}, {after:?}");
					if before.moment <= now {
						prop_assert_eq!(after.moment, before.moment, "{}", told);
					} else {
						prop_assert!(after.moment > now, "{}", told);
					}
				}
				prop_assert!(today.year() < LAST_YEAR);
			}
			Ok(())
		})?;
	}
}
