//! What holds of civil time whatever is published, against a plain model that goes day by day.

use std::collections::{BTreeMap, BTreeSet};

use fairstream_rules::{
	calendar::{civil_date, day_begins, due, is_working, Calendar, Due, MonthDay, Year, MAX_YEARS_READ},
	Period,
};
use proptest::prelude::*;

/// The model's years. Starts leave room before its end for the periods.
const YEARS: std::ops::Range<i32> = 1969..2010;
const STARTS_BEFORE: u64 = 788_918_400_000; // 1995

/// Years that are published, and the offset of the others.
#[derive(Clone, Debug)]
struct Published {
	years: BTreeMap<i32, Year>,
	utc_offset: i16,
}

impl Calendar for Published {
	fn year(&self, year: i32) -> Option<Year> {
		self.years.get(&year).cloned()
	}

	fn utc_offset(&self) -> i16 {
		self.utc_offset
	}
}

/// A day of the model.
#[derive(Clone, Copy, Debug)]
struct Day {
	year: i32,
	month: u8,
	day: u8,
	works: bool,
	/// Its first moment, and the first after it.
	begins: i64,
	ends: i64,
}

fn month_length(year: i32, month: u8) -> u8 {
	match month {
		2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
		2 => 28,
		4 | 6 | 9 | 11 => 30,
		_ => 31,
	}
}

/// All days, one after the other: each begins when the one before ends, and ends when the clocks of its year show 24:00.
fn model(calendar: &Published) -> Vec<Day> {
	let mut days: Vec<Day> = Vec::new();
	let mut utc_midnight: i64 = -365 * 86_400_000;
	let mut weekday = 2; // the 1st of January 1969 was a Wednesday; Monday is 0
	for year in YEARS {
		let published = calendar.years.get(&year);
		let named = |list: &[MonthDay]| list.iter().map(|day| (day.month(), day.day())).collect::<BTreeSet<_>>();
		let holidays = published.map_or_else(BTreeSet::new, |year| named(&year.holidays));
		let weekends = published.map_or_else(BTreeSet::new, |year| named(&year.working_weekends));
		let offset = published.map_or(calendar.utc_offset, |year| year.utc_offset);
		for month in 1..=12 {
			for day in 1..=month_length(year, month) {
				let by_clock = utc_midnight + 86_400_000 - i64::from(offset) * 60_000;
				let begins = days.last().map_or(i64::MIN, |before| before.ends);
				let rests = holidays.contains(&(month, day)) || (weekday >= 5 && !weekends.contains(&(month, day)));
				days.push(Day { year, month, day, works: !rests, begins, ends: by_clock.max(begins) });
				utc_midnight += 86_400_000;
				weekday = (weekday + 1) % 7;
			}
		}
	}
	days
}

/// The place of the day that has this moment.
fn day_of(days: &[Day], moment: u64) -> usize {
	days.iter().position(|day| (day.begins..day.ends).contains(&(moment as i64))).unwrap()
}

/// When a period ends, by the words of the law.
fn model_due(days: &[Day], start: u64, period: Period) -> u64 {
	let start_day = day_of(days, start);
	let moved = |mut at: usize| {
		while !days[at].works {
			at += 1;
		}
		at
	};
	let last = match period {
		Period::Minutes(n) => return start + u64::from(n) * 60_000,
		Period::Hours(n) => return start + u64::from(n) * 3_600_000,
		Period::Days(n) => moved(start_day + n as usize),
		Period::WorkingDays(0) => moved(start_day),
		Period::WorkingDays(n) => {
			let working = (start_day + 1..days.len()).filter(|at| days[*at].works);
			working.take(n as usize).last().unwrap()
		}
		Period::Months(n) => {
			let Day { mut year, mut month, mut day, .. } = days[start_day];
			for _ in 0..n {
				(year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
			}
			day = day.min(month_length(year, month));
			let found = |at: &Day| (at.year, at.month, at.day) == (year, month, day);
			moved(days.iter().position(found).unwrap())
		}
	};
	days[last].ends as u64
}

fn date(day: &Day) -> time::Date {
	MonthDay::new(day.month, day.day).unwrap().of(day.year).unwrap()
}

fn offset() -> impl Strategy<Value = i16> {
	prop_oneof![3 => Just(480), 2 => -840..=840_i16, 1 => Just(-840), 1 => Just(840)]
}

/// Days of a year, most of them in runs and near New Year, as holidays are.
fn days_of_year() -> impl Strategy<Value = BTreeSet<MonthDay>> {
	let start = prop_oneof![Just((1, 1)), Just((12, 25)), Just((2, 20)), (1..=12_u8, 1..=28_u8)];
	let run = (start, 1..=12_u8).prop_map(|((month, day), length)| {
		(day..day.saturating_add(length)).filter_map(|day| MonthDay::new(month, day).ok()).collect::<Vec<_>>()
	});
	proptest::collection::vec(run, 0..5).prop_map(|runs| runs.into_iter().flatten().collect())
}

/// A year that can be published: what it can't name is left out.
fn year() -> impl Strategy<Value = (i32, Year)> {
	(YEARS.start + 1..YEARS.end, offset(), days_of_year(), days_of_year()).prop_map(
		|(at, utc_offset, holidays, working)| {
			let weekend = |day: &MonthDay| day.of(at).is_some_and(|date| date.weekday().number_from_monday() > 5);
			let working: Vec<_> = working.difference(&holidays).copied().filter(weekend).take(32).collect();
			let holidays: Vec<_> = holidays.into_iter().filter(|day| day.of(at).is_some()).take(64).collect();
			let year = Year {
				utc_offset,
				holidays: holidays.try_into().unwrap(),
				working_weekends: working.try_into().unwrap(),
			};
			assert_eq!(year.check(at), Ok(()));
			(at, year)
		},
	)
}

fn published() -> impl Strategy<Value = Published> {
	(proptest::collection::vec(year(), 0..60), offset())
		.prop_map(|(years, utc_offset)| Published { years: years.into_iter().collect(), utc_offset })
}

/// Moments of all kinds, many of them around New Year and around midnights.
fn moment() -> impl Strategy<Value = u64> {
	let new_year = (1970..1995_i32, -100_000_000..=100_000_000_i64).prop_map(|(year, away)| {
		let midnight = day_begins(time::Date::from_ordinal_date(year, 1).unwrap(), &()) as i64;
		(midnight + away).max(0) as u64
	});
	let midnight =
		(0..STARTS_BEFORE / 900_000, 0..=2_u64).prop_map(|(quarter, away)| (quarter * 900_000 + away).max(1) - 1);
	prop_oneof![0..STARTS_BEFORE, new_year, midnight]
}

fn period() -> impl Strategy<Value = Period> {
	prop_oneof![
		(0..100_000_u32).prop_map(Period::Minutes),
		(0..10_000_u32).prop_map(Period::Hours),
		prop_oneof![0..40_u32, 0..3_000_u32].prop_map(Period::Days),
		prop_oneof![0..40_u32, 0..1_500_u32].prop_map(Period::WorkingDays),
		prop_oneof![0..14_u32, 0..120_u32].prop_map(Period::Months),
	]
}

/// A calendar that counts what it is asked.
struct Counted<'a>(&'a Published, std::cell::RefCell<BTreeMap<i32, u32>>);

impl Calendar for Counted<'_> {
	fn year(&self, year: i32) -> Option<Year> {
		*self.1.borrow_mut().entry(year).or_default() += 1;
		self.0.year(year)
	}

	fn utc_offset(&self) -> i16 {
		self.0.utc_offset()
	}
}

proptest! {
	#[test]
	fn a_period_ends_when_the_model_says(
		calendar in published(),
		cases in proptest::collection::vec((moment(), period()), 1..20),
	) {
		let days = model(&calendar);
		for (start, period) in cases {
			let found = due(start, period, &calendar).moment;
			prop_assert_eq!(found, model_due(&days, start, period), "{} from {}", period, start);
		}
	}

	#[test]
	fn a_moment_has_the_date_that_the_model_says(
		calendar in published(),
		moments in proptest::collection::vec(moment(), 1..20),
	) {
		let days = model(&calendar);
		for moment in moments {
			let day = &days[day_of(&days, moment)];
			prop_assert_eq!(civil_date(moment, &calendar), date(day));
			prop_assert_eq!(day_begins(date(day), &calendar), day.begins.max(0) as u64);
			let published = calendar.years.contains_key(&day.year);
			prop_assert_eq!(is_working(date(day), &calendar), (day.works, !published));
		}
	}

	#[test]
	fn a_day_begins_when_the_one_before_ends_and_has_all_moments_up_to_its_last(calendar in published()) {
		for day in model(&calendar).iter().skip(366).take(4_000) {
			let next = date(day).next_day().unwrap();
			prop_assert_eq!(day_begins(next, &calendar), day.ends as u64);
			if day.begins < day.ends {
				prop_assert_eq!(civil_date(day.begins as u64, &calendar), date(day));
				prop_assert_eq!(civil_date(day.ends as u64 - 1, &calendar), date(day));
			}
		}
	}

	#[test]
	fn a_later_start_never_ends_earlier_and_none_ends_before_it_starts(
		calendar in published(),
		(one, other) in (moment(), prop_oneof![0..200_000_000_u64, 0..100_000_000_000_u64]),
		period in period(),
	) {
		let (earlier, later) = (due(one, period, &calendar), due(one + other, period, &calendar));
		prop_assert!(earlier.moment <= later.moment, "{} then {}", earlier.moment, later.moment);
		prop_assert!(earlier.moment >= one);
	}

	#[test]
	fn a_longer_period_never_ends_earlier(calendar in published(), start in moment(), n in 0..400_u32, more in 0..40_u32) {
		for unit in [Period::Minutes, Period::Hours, Period::Days, Period::WorkingDays, Period::Months] {
			prop_assert!(due(start, unit(n), &calendar).moment <= due(start, unit(n + more), &calendar).moment);
		}
	}

	#[test]
	fn what_is_not_provisional_stays_whatever_is_published_later(
		mut calendar in published(),
		later in proptest::collection::vec(year(), 1..60),
		utc_offset in offset(),
		start in moment(),
		period in period(),
	) {
		let before = due(start, period, &calendar);
		for (at, year) in later {
			calendar.years.entry(at).or_insert(year);
		}
		calendar.utc_offset = utc_offset;
		if !before.provisional {
			prop_assert_eq!(due(start, period, &calendar), before);
		}
	}

	#[test]
	fn a_year_is_asked_for_once_and_few_are(calendar in published(), start in moment(), period in period()) {
		let counted = Counted(&calendar, Default::default());
		due(start, period, &counted);
		let asked = counted.1.into_inner();
		prop_assert!(asked.values().all(|times| *times == 1), "{:?}", asked);
		prop_assert!(asked.len() <= MAX_YEARS_READ as usize, "{:?}", asked);
	}

	#[test]
	fn nothing_fails_whatever_is_asked(
		calendar in published(),
		start in any::<u64>(),
		n in any::<u32>(),
		// even what can't be published
		utc_offset in any::<i16>(),
		julian in time::Date::MIN.to_julian_day()..=time::Date::MAX.to_julian_day(),
	) {
		let calendar = Published { utc_offset, ..calendar };
		for unit in [Period::Minutes, Period::Hours, Period::Days, Period::WorkingDays, Period::Months] {
			let Due { moment, .. } = due(start, unit(n), &calendar);
			prop_assert!(moment >= start);
		}
		civil_date(start, &calendar);
		let date = time::Date::from_julian_day(julian).unwrap();
		day_begins(date, &calendar);
		is_working(date, &calendar);
	}
}
