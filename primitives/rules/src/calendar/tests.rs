use super::*;
use alloc::vec::Vec;
use core::cell::RefCell;

/// Years that are published, the offset of the others, and which years were asked for.
#[derive(Default)]
struct Published {
	years: BTreeMap<i32, Year>,
	utc_offset: i16,
	asked: RefCell<Vec<i32>>,
}

impl Calendar for Published {
	fn year(&self, year: i32) -> Option<Year> {
		self.asked.borrow_mut().push(year);
		self.years.get(&year).cloned()
	}

	fn utc_offset(&self) -> i16 {
		self.utc_offset
	}
}

fn days(texts: &[&str]) -> Vec<MonthDay> {
	texts.iter().map(|text| text.parse().expect("a day")).collect()
}

fn year(utc_offset: i16, holidays: &[&str], working: &[&str]) -> Year {
	Year {
		utc_offset,
		holidays: days(holidays).try_into().expect("few"),
		working_weekends: days(working).try_into().expect("few"),
	}
}

/// Years without holidays, whose clocks differ.
fn clocks(offsets: &[(i32, i16)]) -> BTreeMap<i32, Year> {
	offsets.iter().map(|(at, offset)| (*at, year(*offset, &[], &[]))).collect()
}

fn date(text: &str) -> Date {
	let day: MonthDay = text[5..].parse().expect("a day");
	day.of(text[..4].parse().expect("a year")).expect("a date")
}

/// The moment that a clock set so many minutes ahead of UTC shows as this date and time.
fn at(text: &str, offset: i64) -> Moment {
	let number = |range: core::ops::Range<usize>| text[range].parse::<i64>().expect("a number");
	let clock = number(11..13) * 60 + number(14..16) - offset;
	to_moment(midnight(date(&text[..10])) + clock * MINUTE as i64)
}

/// The same in China Standard Time.
fn cst(text: &str) -> Moment {
	at(text, 480)
}

/// The day with which a period ends in China Standard Time, whose years are not published unless said.
fn last_day(start: &str, period: Period, calendar: &impl Calendar) -> Date {
	let found = due(cst(start), period, calendar).moment;
	assert_eq!(found, day_begins(civil_date(found, calendar), calendar), "it ends at midnight");
	civil_date(found - 1, calendar)
}

#[test]
fn minutes_and_hours_run_on_through_midnight_and_holidays_and_ask_no_calendar() {
	let calendar = Published::default();
	let start = cst("2026-09-30 23:59");
	assert_eq!(due(start, Period::Hours(24), &calendar), Due { moment: start + 24 * HOUR, provisional: false });
	assert_eq!(due(start + 7, Period::Minutes(90), &calendar).moment, start + 7 + 90 * MINUTE);
	assert_eq!(due(start, Period::Hours(0), &calendar).moment, start);
	assert!(calendar.asked.borrow().is_empty());
}

#[test]
fn the_day_on_which_a_period_starts_does_not_count_be_it_its_first_or_its_last_millisecond() {
	// the 6th of July 2026 is a Monday
	let (first, last) = (cst("2026-07-06 00:00"), cst("2026-07-07 00:00") - 1);
	for period in [Period::Days(1), Period::WorkingDays(1)] {
		assert_eq!(due(first, period, &()).moment, cst("2026-07-08 00:00"));
		assert_eq!(due(last, period, &()).moment, cst("2026-07-08 00:00"));
		assert_eq!(due(last + 1, period, &()).moment, cst("2026-07-09 00:00"));
		assert_eq!(due(first - 1, period, &()).moment, cst("2026-07-07 00:00"));
	}
}

#[test]
fn midnight_is_that_of_civil_time() {
	assert_eq!(civil_date(at("2026-07-06 15:59", 0), &()), date("2026-07-06"));
	assert_eq!(civil_date(at("2026-07-06 16:00", 0), &()), date("2026-07-07"));
	assert_eq!(day_begins(date("2026-07-07"), &()), at("2026-07-06 16:00", 0));
	let west = clocks(&[(2026, -210)]);
	assert_eq!(civil_date(at("2026-07-06 03:29", 0), &west), date("2026-07-05"));
	assert_eq!(civil_date(at("2026-07-06 03:30", 0), &west), date("2026-07-06"));
}

#[test]
fn days_that_end_on_a_weekend_end_with_the_monday_after_it() {
	assert_eq!(last_day("2026-07-08 12:00", Period::Days(2), &()), date("2026-07-10"));
	assert_eq!(last_day("2026-07-08 12:00", Period::Days(3), &()), date("2026-07-13"));
	assert_eq!(last_day("2026-07-08 12:00", Period::Days(4), &()), date("2026-07-13"));
	assert_eq!(last_day("2026-07-08 12:00", Period::Days(5), &()), date("2026-07-13"));
}

#[test]
fn months_end_on_the_corresponding_day_or_the_last_the_month_has() {
	assert_eq!(last_day("2026-01-15 12:00", Period::Months(2), &()), date("2026-03-16"), "the 15th is a Sunday");
	assert_eq!(last_day("2027-01-31 12:00", Period::Months(1), &()), date("2027-03-01"), "the 28th is a Sunday");
	assert_eq!(last_day("2028-01-31 12:00", Period::Months(1), &()), date("2028-02-29"));
	assert_eq!(last_day("2028-02-29 12:00", Period::Months(12), &()), date("2029-02-28"));
	assert_eq!(last_day("2028-02-29 12:00", Period::Months(48), &()), date("2032-03-01"), "the 29th is a Sunday");
	assert_eq!(last_day("2026-08-31 12:00", Period::Months(1), &()), date("2026-09-30"));
	assert_eq!(last_day("2026-12-31 12:00", Period::Months(2), &()), date("2027-03-01"));
	assert_eq!(last_day("2026-11-30 12:00", Period::Months(1), &()), date("2026-12-30"), "the corresponding day");
}

#[test]
fn a_period_of_nothing_ends_with_its_day_or_the_next_working_day() {
	let monday_off = BTreeMap::from([(2026, year(480, &["07-13"], &[]))]);
	for period in [Period::Days(0), Period::Months(0), Period::WorkingDays(0)] {
		assert_eq!(last_day("2026-07-10 12:00", period, &()), date("2026-07-10"));
		assert_eq!(last_day("2026-07-11 12:00", period, &()), date("2026-07-13"));
		assert_eq!(last_day("2026-07-11 12:00", period, &monday_off), date("2026-07-14"));
	}
}

#[test]
fn a_holiday_is_no_working_day_and_a_working_weekend_is() {
	let calendar = BTreeMap::from([(2026, year(480, &["10-01", "10-02", "10-03"], &["10-10"]))]);
	assert_eq!(is_working(date("2026-10-01"), &calendar), (false, false));
	assert_eq!(is_working(date("2026-10-04"), &calendar), (false, false));
	assert_eq!(is_working(date("2026-10-05"), &calendar), (true, false));
	assert_eq!(is_working(date("2026-10-10"), &calendar), (true, false));
	assert_eq!(last_day("2026-10-01 08:00", Period::Days(1), &calendar), date("2026-10-05"));
	assert_eq!(last_day("2026-10-09 08:00", Period::Days(1), &calendar), date("2026-10-10"));
	assert_eq!(last_day("2026-09-30 08:00", Period::WorkingDays(6), &calendar), date("2026-10-10"));
}

#[test]
fn a_year_that_is_not_published_works_from_monday_to_friday_and_that_is_provisional() {
	assert_eq!(is_working(date("2026-10-01"), &()), (true, true));
	assert_eq!(is_working(date("2026-10-10"), &()), (false, true));
	assert!(due(cst("2026-07-06 12:00"), Period::Days(1), &()).provisional);
}

#[test]
fn only_a_year_that_was_needed_makes_a_result_provisional() {
	let calendar = clocks(&[(2026, 480)]);
	let provisional = |start, period| due(cst(start), period, &calendar).provisional;
	// the 31st of December 2026 is a Thursday
	assert!(!provisional("2026-12-30 12:00", Period::Days(1)));
	assert!(!provisional("2026-12-30 23:59", Period::WorkingDays(1)));
	assert!(!provisional("2026-12-31 23:59", Period::Days(0)));
	assert!(!provisional("2026-01-02 12:00", Period::Months(11)));
	assert!(provisional("2026-12-30 12:00", Period::Days(2)));
	assert!(provisional("2026-12-31 23:59", Period::WorkingDays(1)));
	assert!(provisional("2026-01-02 12:00", Period::Months(12)));
	assert!(provisional("2026-01-01 12:00", Period::Days(1)), "the clocks of 2025 say when 2026 began");
}

#[test]
fn a_holiday_across_new_year_moves_the_end_into_the_new_year() {
	let calendar = BTreeMap::from([(2026, year(480, &["12-31"], &[])), (2027, year(480, &["01-01"], &["01-02"]))]);
	assert_eq!(last_day("2026-12-30 12:00", Period::Days(1), &calendar), date("2027-01-02"));
	assert_eq!(last_day("2026-12-30 12:00", Period::WorkingDays(2), &calendar), date("2027-01-04"));
}

#[test]
fn when_clocks_are_put_on_at_new_year_its_first_day_is_shorter() {
	let calendar = clocks(&[(2026, 480), (2027, 540)]);
	let new_year = at("2027-01-01 00:00", 480);
	assert_eq!(day_begins(date("2027-01-01"), &calendar), new_year);
	assert_eq!(civil_date(new_year - 1, &calendar), date("2026-12-31"));
	assert_eq!(civil_date(new_year, &calendar), date("2027-01-01"));
	assert_eq!(day_begins(date("2027-01-02"), &calendar), at("2027-01-02 00:00", 540));
	assert_eq!(day_begins(date("2027-01-02"), &calendar) - new_year, 23 * HOUR);
}

#[test]
fn when_clocks_are_put_back_at_new_year_its_first_day_is_longer() {
	let calendar = clocks(&[(2026, 480), (2027, 420)]);
	let new_year = at("2027-01-01 00:00", 480);
	assert_eq!(civil_date(new_year - 1, &calendar), date("2026-12-31"));
	assert_eq!(civil_date(new_year, &calendar), date("2027-01-01"), "though clocks show 23:00 once more");
	assert_eq!(day_begins(date("2027-01-02"), &calendar) - new_year, 25 * HOUR);
}

#[test]
fn when_clocks_are_put_on_by_more_than_a_day_there_is_no_first_day() {
	let calendar = clocks(&[(2026, -840), (2027, 840)]);
	let new_year = at("2027-01-01 00:00", -840);
	assert_eq!(civil_date(new_year - 1, &calendar), date("2026-12-31"));
	assert_eq!(civil_date(new_year, &calendar), date("2027-01-02"));
	assert_eq!(day_begins(date("2027-01-01"), &calendar), new_year);
	assert_eq!(day_begins(date("2027-01-02"), &calendar), new_year);
	assert_eq!(day_begins(date("2027-01-03"), &calendar), at("2027-01-03 00:00", 840));
}

#[test]
fn a_day_of_1969_begins_with_the_first_moment_of_all() {
	let west = clocks(&[(1969, -300), (1970, -300)]);
	assert_eq!(civil_date(0, &west), date("1969-12-31"));
	assert_eq!(day_begins(date("1969-12-31"), &west), 0);
	assert_eq!(day_begins(date("1970-01-01"), &west), 5 * HOUR);
	assert_eq!(day_begins(Date::MIN, &()), 0);
	assert_eq!(civil_date(0, &()), date("1970-01-01"));
}

#[test]
fn civil_time_ends_with_the_year_9999_and_what_ends_with_it_is_due_never() {
	let last = cst("9999-12-31 00:00");
	assert_eq!(civil_date(last - 1, &()), date("9999-12-30"));
	for moment in [last, last + 100 * HOUR, Moment::MAX / 2, i64::MAX as u64, Moment::MAX] {
		assert_eq!(civil_date(moment, &()), date("9999-12-31"));
		for period in [Period::Days(0), Period::Days(9), Period::WorkingDays(9), Period::Months(9)] {
			assert_eq!(due(moment, period, &()).moment, Moment::MAX);
		}
	}
	assert_eq!(due(last - 1, Period::Days(0), &()).moment, last);
	assert_eq!(due(Moment::MAX - 1, Period::Minutes(1), &()).moment, Moment::MAX);
	assert_eq!(day_begins(Date::MAX, &()), last);
}

#[test]
fn a_longer_period_than_the_longest_counts_as_the_longest() {
	let start = cst("2026-07-06 12:00");
	for (longest, longer) in [
		(Period::Days(MAX_DAYS), Period::Days(MAX_DAYS + 1)),
		(Period::Days(MAX_DAYS), Period::Days(u32::MAX)),
		(Period::WorkingDays(MAX_WORKING_DAYS), Period::WorkingDays(u32::MAX)),
		(Period::Months(MAX_MONTHS), Period::Months(u32::MAX)),
	] {
		assert_eq!(due(start, longest, &()), due(start, longer, &()));
	}
	assert_eq!(due(start, Period::Minutes(u32::MAX), &()).moment, start + u64::from(u32::MAX) * MINUTE);
}

#[test]
fn an_offset_beyond_all_clocks_counts_as_the_farthest() {
	let beyond = Published { utc_offset: i16::MAX, ..Default::default() };
	let farthest = Published { utc_offset: 840, ..Default::default() };
	for moment in [0, cst("2026-07-06 12:00"), cst("2027-01-01 00:00")] {
		assert_eq!(civil_date(moment, &beyond), civil_date(moment, &farthest));
	}
}

#[test]
fn no_year_is_asked_for_twice_and_none_beyond_the_bound() {
	// as many holidays as there can be, all from Monday to Friday and at the end of the year
	let idle = |at: i32| {
		let end = Date::from_ordinal_date(at, time::util::days_in_year(at)).expect("a date");
		let weekdays =
			core::iter::successors(Some(end), |day| day.previous_day()).filter(|day| !year::is_weekend(*day));
		let mut holidays: Vec<_> = weekdays.take(64).map(MonthDay::from).collect();
		holidays.reverse();
		let found = Year { utc_offset: 840, holidays: holidays.try_into().expect("few"), ..year(840, &[], &[]) };
		assert_eq!(found.check(at), Ok(()));
		(at, found)
	};
	let years: BTreeMap<_, _> = (2020..2060).map(idle).collect();
	let mut most = 0;
	for start in 2021..2045 {
		for (day, clock) in [("01-01", "00:00"), ("01-01", "23:00"), ("07-06", "12:00"), ("12-31", "23:59")] {
			let start = at(&alloc::format!("{start}-{day} {clock}"), 840);
			for period in [
				Period::WorkingDays(MAX_WORKING_DAYS),
				Period::Days(MAX_DAYS),
				Period::Months(MAX_MONTHS),
				Period::Days(1),
				Period::Months(3),
			] {
				let calendar = Published { years: years.clone(), ..Default::default() };
				due(start, period, &calendar);
				let mut asked = calendar.asked.take();
				asked.sort_unstable();
				assert!(asked.is_sorted_by(|a, b| a < b), "{asked:?}");
				most = most.max(asked.len());
			}
		}
	}
	assert!(most <= MAX_YEARS_READ as usize, "{most}");
	assert!(most + 1 >= MAX_YEARS_READ as usize, "the bound is near what happens: {most}");
}
