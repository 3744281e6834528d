//! The calendar of the People's Republic of China for 2025 and 2026, as it was published, against an independent
//! package's verdict on every day and its count of deadlines.

use std::collections::BTreeMap;

use fairstream_rules::{
	calendar::{civil_date, day_begins, due, is_working, MonthDay, Year, CHINA_STANDARD_TIME},
	Period,
};
use time::{Date, Duration};

/// The lines of a file that are no comments.
fn lines(file: &str) -> impl Iterator<Item = &str> {
	file.lines().filter(|line| !line.starts_with('#'))
}

fn year(file: &str) -> Year {
	let named = |kind: &str| -> Vec<MonthDay> {
		lines(file)
			.filter_map(|line| line.split_once(' '))
			.filter(|(_, found)| *found == kind)
			.map(|(day, _)| day.parse().unwrap())
			.collect()
	};
	Year {
		utc_offset: CHINA_STANDARD_TIME,
		holidays: named("holiday").try_into().unwrap(),
		working_weekends: named("working").try_into().unwrap(),
	}
}

fn china() -> BTreeMap<i32, Year> {
	BTreeMap::from([(2025, year(include_str!("data/cn-2025.txt"))), (2026, year(include_str!("data/cn-2026.txt")))])
}

fn period(text: &str) -> Period {
	let (n, unit) = text.split_once(' ').unwrap();
	let n = n.parse().unwrap();
	match unit {
		"days" => Period::Days(n),
		"working days" => Period::WorkingDays(n),
		"months" => Period::Months(n),
		other => panic!("no unit: {other}"),
	}
}

#[test]
fn both_years_can_be_published_as_they_are() {
	let calendar = china();
	assert_eq!(calendar[&2025].check(2025), Ok(()));
	assert_eq!(calendar[&2026].check(2026), Ok(()));
	assert_eq!((calendar[&2025].holidays.len(), calendar[&2025].working_weekends.len()), (28, 5));
	assert_eq!((calendar[&2026].holidays.len(), calendar[&2026].working_weekends.len()), (33, 6));
	assert!(calendar[&2025].check(2026).is_err(), "its working weekends are ordinary days a year later");
}

#[test]
fn a_chain_begins_with_these_years() {
	let begins: BTreeMap<_, _> = fairstream_rules::calendar::china::published().into_iter().collect();
	assert_eq!(begins, china());
}

#[test]
fn every_day_is_what_the_package_says() {
	let calendar = china();
	for (year, file) in
		[(2025, include_str!("data/cn-2025-verdicts.txt")), (2026, include_str!("data/cn-2026-verdicts.txt"))]
	{
		let verdicts: String = lines(file).collect();
		assert_eq!(verdicts.len(), 365);
		let new_year = Date::from_ordinal_date(year, 1).unwrap();
		for (days, verdict) in (0..).zip(verdicts.chars()) {
			let date = new_year + Duration::days(days);
			assert_eq!(is_working(date, &calendar), (verdict == '1', false), "{date:?}");
		}
	}
}

#[test]
fn every_deadline_is_what_the_package_counts() {
	let calendar = china();
	let mut found = 0;
	for line in lines(include_str!("data/cn-deadlines.txt")) {
		let [wall, start, text, last, end] = line.split(" | ").collect::<Vec<_>>()[..] else { panic!("{line}") };
		let due = due(start.parse().unwrap(), period(text), &calendar);
		assert_eq!(due.moment, end.parse::<u64>().unwrap(), "{line}");
		let day = civil_date(due.moment - 1, &calendar);
		assert_eq!(format!("{}-{}", day.year(), MonthDay::from(day)), last, "{line}");
		assert_eq!(day_begins(day.next_day().unwrap(), &calendar), due.moment, "{line}");
		// when New Year 2025 was, the clocks of 2024 say, which is not published here
		assert_eq!(due.provisional, wall.starts_with("2025-01-01"), "{line}");
		assert_eq!(period(text).to_string(), text);
		found += 1;
	}
	assert!(found > 400, "{found}");
}
