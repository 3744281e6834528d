//! Civil time, the published calendar, and when a period ends.
//!
//! Time is civil time: days begin and end at midnight where the law applies, and a year's calendar, which says which of
//! its days are worked, is published. As in articles 201 to 203 of the Civil Code:
//!
//! - Minutes and hours run on from the moment at which they start.
//! - Of days, working days and months, the day on which they start doesn't count.
//! - Days end with the so-many-th day after it, months with the corresponding day of their last month, or with that
//!   month's last day if it has no such day. If that is a rest day, they end with the next working day.
//! - Working days end with the so-many-th working day after it.
//! - A last day ends at 24:00.
//!
//! The moment that [`due`] finds is the first that is too late: in time is what comes before it. No days, no months and
//! no working days end with the day on which they start, or the next working day if that is a rest day.
//!
//! # Years that are not published
//!
//! They have the offset that [`Calendar::utc_offset`] says, and Monday to Friday are their working days. What was found
//! with the help of such a year is provisional; what was not stays as it is whatever is published later. Around New
//! Year the year before is asked too, as its clocks say when it ends.
//!
//! # Years that are published late
//!
//! If a year is published when it has begun, what has ended must stay ended, so of its days only those after the day of
//! publication count, and its clocks are those by which it began ([`Year::published_on`]). Then whatever was due when it
//! was published, or earlier, was due at the same moment by what is known since; and whatever was due later is still due
//! later than that.
//!
//! # Years whose clocks differ
//!
//! A year ends at midnight by its own clocks, and the next begins right then, by other clocks: its first day is then
//! longer or shorter. If the clocks are put on by a day or more, the first day is none at all.
//!
//! # Limits
//!
//! Nothing here fails. A period longer than [`MAX_DAYS`], [`MAX_WORKING_DAYS`] or [`MAX_MONTHS`] counts as that long, an
//! offset beyond [`MAX_OFFSET`] as that far. Civil time ends with the year 9999: its last day has no end, and what would
//! be due at its end or later is due at [`Moment::MAX`], which is never.

pub mod china;
mod month_day;
mod year;

pub use month_day::{MonthDay, MonthDayError};
pub use year::{CalendarError, List, Year, FIRST_YEAR, LAST_YEAR, MAX_HOLIDAYS, MAX_WORKING_WEEKENDS};

use crate::Period;
use alloc::collections::BTreeMap;
use fairstream_doors::Moment;
use time::{Date, Duration, Month};

/// China Standard Time, in minutes ahead of UTC.
pub const CHINA_STANDARD_TIME: i16 = 480;

/// Most minutes by which civil time is ahead of UTC or behind it.
pub const MAX_OFFSET: u16 = 840;

/// Most days that a period can have: ten years, three of them leap years.
pub const MAX_DAYS: u32 = 3_653;

/// Most working days that a period can have: ten years of 250.
pub const MAX_WORKING_DAYS: u32 = 2_500;

/// Most months that a period can have: a hundred years.
pub const MAX_MONTHS: u32 = 1_200;

/// Most years that [`due`] asks the calendar for; it asks for none twice.
///
/// A year has 260 days from Monday to Friday, and at least 196 of them are left by [`MAX_HOLIDAYS`]. So
/// [`MAX_WORKING_DAYS`] reach from the last day of a year into the thirteenth after it at most. That is 14 years, and the
/// one before them is asked when it ended.
pub const MAX_YEARS_READ: u32 = 15;

const MINUTE: u64 = 60_000;
const HOUR: u64 = 3_600_000;
const DAY: i64 = 86_400_000;

/// Milliseconds of [`MAX_OFFSET`].
const FARTHEST: i64 = MAX_OFFSET as i64 * MINUTE as i64;

/// The day on which moments begin, counted as astronomers count days.
const EPOCH: i32 = 2_440_588;

/// The last day of civil time.
const LAST_DAY: Date = match Date::from_ordinal_date(LAST_YEAR, 365) {
	Ok(date) => date,
	Err(_) => Date::MAX,
};

/// What is published.
pub trait Calendar {
	/// What is published of a year.
	fn year(&self, year: i32) -> Option<Year>;

	/// Minutes by which civil time is ahead of UTC in the years that are not published.
	fn utc_offset(&self) -> i16;
}

/// Nothing is published, and clocks show China Standard Time.
impl Calendar for () {
	fn year(&self, _: i32) -> Option<Year> {
		None
	}

	fn utc_offset(&self) -> i16 {
		CHINA_STANDARD_TIME
	}
}

/// These years are published, and in others clocks show China Standard Time.
impl Calendar for BTreeMap<i32, Year> {
	fn year(&self, year: i32) -> Option<Year> {
		self.get(&year).cloned()
	}

	fn utc_offset(&self) -> i16 {
		CHINA_STANDARD_TIME
	}
}

/// When a period ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Due {
	/// The first moment that is too late.
	pub moment: Moment,
	/// Whether this rests on a year that is not published, and may change when it is.
	pub provisional: bool,
}

/// When a period that starts at this moment ends. It never ends before it starts, and a later start never ends earlier.
pub fn due(start: Moment, period: Period, calendar: &impl Calendar) -> Due {
	let mut time = CivilTime::by(calendar);
	let last = match period {
		Period::Minutes(n) => return Due::after(start, MINUTE, n),
		Period::Hours(n) => return Due::after(start, HOUR, n),
		Period::Days(n) => {
			let date = days_later(time.date(start), n.min(MAX_DAYS));
			time.working_from(date)
		}
		Period::Months(n) => {
			let date = months_later(time.date(start), n.min(MAX_MONTHS));
			time.working_from(date)
		}
		Period::WorkingDays(n) => {
			let date = time.date(start);
			time.working_days_later(date, n.min(MAX_WORKING_DAYS))
		}
	};
	let moment = time.end(last);
	Due { moment, provisional: time.provisional }
}

/// The civil date of a moment.
pub fn civil_date(moment: Moment, calendar: &impl Calendar) -> Date {
	CivilTime::by(calendar).date(moment)
}

/// The first moment of a civil date, or the first of all if the date lies before 1970.
pub fn day_begins(date: Date, calendar: &impl Calendar) -> Moment {
	to_moment(CivilTime::by(calendar).begin(date.min(LAST_DAY)))
}

/// Whether a civil date is a working day, and whether that is provisional because its year is not published.
pub fn is_working(date: Date, calendar: &impl Calendar) -> (bool, bool) {
	let mut time = CivilTime::by(calendar);
	(time.is_working(date), time.provisional)
}

impl Due {
	/// So many steps after a moment, whatever the calendar says.
	fn after(start: Moment, step: u64, n: u32) -> Self {
		Self { moment: start.saturating_add(step.saturating_mul(n.into())), provisional: false }
	}
}

/// Civil time by a calendar that is asked for each year once. Moments have a sign here, as a day can begin before 1970.
struct CivilTime<'a, C> {
	calendar: &'a C,
	years: BTreeMap<i32, Option<Year>>,
	/// Whether a year was asked for that is not published.
	provisional: bool,
}

impl<'a, C: Calendar> CivilTime<'a, C> {
	fn by(calendar: &'a C) -> Self {
		Self { calendar, years: BTreeMap::new(), provisional: false }
	}

	/// What is published of a year.
	fn year(&mut self, year: i32) -> Option<&Year> {
		let found = self.years.entry(year).or_insert_with(|| self.calendar.year(year)).as_ref();
		self.provisional |= found.is_none();
		found
	}

	/// Milliseconds by which a year's clocks are ahead of UTC.
	fn offset(&mut self, year: i32) -> i64 {
		let published = self.year(year).map(|found| found.utc_offset);
		let minutes = published.unwrap_or_else(|| self.calendar.utc_offset());
		i64::from(minutes).saturating_mul(MINUTE as i64).clamp(-FARTHEST, FARTHEST)
	}

	/// The moment at which a year begins: the one before ends, by its own clocks.
	fn new_year(&mut self, year: i32) -> i64 {
		midnight(first_day(year)).saturating_sub(self.offset(year.saturating_sub(1)))
	}

	/// Whether a year has begun. The calendar is only asked near New Year.
	fn has_begun(&mut self, year: i32, moment: i64) -> bool {
		let since = moment.saturating_sub(midnight(first_day(year)));
		if since.saturating_abs() > FARTHEST {
			return since > 0;
		}
		since >= self.offset(year.saturating_sub(1)).saturating_neg()
	}

	/// The civil date of a moment.
	fn date(&mut self, moment: Moment) -> Date {
		let moment = i64::try_from(moment).unwrap_or(i64::MAX);
		let in_utc = utc_date(moment).year();
		let next = in_utc.saturating_add(1);
		let year = if !self.has_begun(in_utc, moment) {
			in_utc.saturating_sub(1)
		} else if next <= LAST_YEAR && self.has_begun(next, moment) {
			next
		} else {
			in_utc
		};
		// Clocks that were put back at New Year show the last day's date once more.
		utc_date(moment.saturating_add(self.offset(year))).max(first_day(year))
	}

	/// The moment at which a date begins.
	fn begin(&mut self, date: Date) -> i64 {
		let (year, day) = date.to_ordinal_date();
		if day == 1 {
			return self.new_year(year);
		}
		let offset = self.offset(year);
		let begin = midnight(date).saturating_sub(offset);
		// Only clocks as far ahead as this can have been put on by more than a day, past the second day's beginning.
		if day == 2 && offset > DAY.saturating_sub(FARTHEST) {
			return begin.max(self.new_year(year));
		}
		begin
	}

	/// The first moment after a date.
	fn end(&mut self, date: Date) -> Moment {
		match tomorrow(date) {
			Some(next) => to_moment(self.begin(next)),
			None => Moment::MAX,
		}
	}

	/// Whether a date is a working day.
	fn is_working(&mut self, date: Date) -> bool {
		self.year(date.year()).map_or_else(|| !year::is_weekend(date), |year| year.is_working(date))
	}

	/// The first working day from a date on.
	fn working_from(&mut self, mut date: Date) -> Date {
		while !self.is_working(date) {
			let Some(next) = tomorrow(date) else { break };
			date = next;
		}
		date
	}

	/// The n-th working day after a date.
	fn working_days_later(&mut self, mut date: Date, n: u32) -> Date {
		if n == 0 {
			return self.working_from(date);
		}
		for _ in 0..n {
			let Some(next) = tomorrow(date) else { break };
			date = self.working_from(next);
		}
		date
	}
}

/// The first day of a year.
fn first_day(year: i32) -> Date {
	Date::from_ordinal_date(year, 1).unwrap_or(Date::MIN)
}

/// The day after a date, if civil time has one.
fn tomorrow(date: Date) -> Option<Date> {
	if date >= LAST_DAY {
		return None;
	}
	date.next_day()
}

/// So many days later, or the last day of civil time.
fn days_later(date: Date, n: u32) -> Date {
	date.checked_add(Duration::days(n.into())).unwrap_or(LAST_DAY).min(LAST_DAY)
}

/// The corresponding day so many months later, or that month's last day; or the last day of civil time.
fn months_later(date: Date, n: u32) -> Date {
	let later = || {
		let months = i64::from(date.year())
			.checked_mul(12)?
			.checked_add(u8::from(date.month()).into())?
			.checked_sub(1)?
			.checked_add(n.into())?;
		let year = i32::try_from(months.div_euclid(12)).ok()?;
		let month = Month::try_from(u8::try_from(months.rem_euclid(12)).ok()?.checked_add(1)?).ok()?;
		Date::from_calendar_date(year, month, date.day().min(month.length(year))).ok()
	};
	later().unwrap_or(LAST_DAY).min(LAST_DAY)
}

/// The moment at which a date begins in UTC.
fn midnight(date: Date) -> i64 {
	i64::from(date.to_julian_day().saturating_sub(EPOCH)).saturating_mul(DAY)
}

/// The date of a moment in UTC, or the last day of civil time.
fn utc_date(moment: i64) -> Date {
	let day = moment.div_euclid(DAY).saturating_add(EPOCH.into());
	let date = i32::try_from(day).ok().and_then(|day| Date::from_julian_day(day).ok());
	date.unwrap_or(LAST_DAY).min(LAST_DAY)
}

/// A moment that can lie before all others.
fn to_moment(moment: i64) -> Moment {
	Moment::try_from(moment).unwrap_or(0)
}

#[cfg(test)]
mod tests;
