//! What is published of a year.

use super::{month_day::MonthDay, MAX_OFFSET};
use bounded_collections::{BoundedVec, ConstU32};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use time::{Date, Weekday};

/// The first year that can be published: moments begin in it.
pub const FIRST_YEAR: i32 = 1970;

/// The last year that can be published, and the last there is in civil time.
pub const LAST_YEAR: i32 = 9999;

/// Most days of a year that can be published as holidays.
pub const MAX_HOLIDAYS: u32 = 64;

/// Most days of a year's weekends that can be published as working days.
pub const MAX_WORKING_WEEKENDS: u32 = 32;

/// A year as it is published: where its clocks stand, and which of its days differ from the plain week.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Deserialize, Encode, Eq, MaxEncodedLen, PartialEq, Serialize, TypeInfo,
)]
#[serde(rename_all = "camelCase")]
pub struct Year {
	/// Minutes by which civil time is ahead of UTC: 480 is China Standard Time. It holds from the midnight at which the
	/// year before ends by its own clocks.
	pub utc_offset: i16,
	/// Days on which nobody works, in order. Those that fall on a weekend may be named or left out.
	pub holidays: BoundedVec<MonthDay, ConstU32<MAX_HOLIDAYS>>,
	/// Saturdays and Sundays on which people work, in order.
	pub working_weekends: BoundedVec<MonthDay, ConstU32<MAX_WORKING_WEEKENDS>>,
}

/// A list of a [`Year`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum List {
	/// [`Year::holidays`].
	Holidays,
	/// [`Year::working_weekends`].
	WorkingWeekends,
}

impl fmt::Display for List {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Holidays => "holidays",
			Self::WorkingWeekends => "working weekends",
		})
	}
}

/// Why a year can't be published as it stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CalendarError {
	/// The year lies before [`FIRST_YEAR`] or after [`LAST_YEAR`].
	Year {
		/// The year.
		found: i32,
	},
	/// The offset from UTC is none that clocks show.
	Offset {
		/// The offset.
		found: i16,
	},
	/// The year doesn't have this day.
	NoDay {
		/// Where it stands.
		list: List,
		/// The day.
		day: MonthDay,
		/// The year.
		year: i32,
	},
	/// A day stands after a later one.
	Order {
		/// Where it stands.
		list: List,
		/// The later day.
		later: MonthDay,
		/// The day that should stand before it.
		day: MonthDay,
	},
	/// A day stands twice in a list.
	Twice {
		/// Where it stands.
		list: List,
		/// The day.
		day: MonthDay,
	},
	/// A day stands in both lists.
	Both {
		/// The day.
		day: MonthDay,
	},
	/// A working weekend that is a day from Monday to Friday.
	NoWeekend {
		/// The day.
		day: MonthDay,
		/// The year.
		year: i32,
	},
	/// The year has begun, by another offset than this.
	LateOffset {
		/// The offset.
		found: i16,
		/// The one by which it began.
		began: i16,
	},
}

impl fmt::Display for CalendarError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Year { found } => {
				write!(f, "{found} can't be published: name a year from {FIRST_YEAR} to {LAST_YEAR}")
			}
			Self::Offset { found } => write!(
				f,
				"offset from UTC: {found} minutes is none: it goes from -{MAX_OFFSET} to {MAX_OFFSET}, and is 480 for \
				 China Standard Time"
			),
			Self::NoDay { list, day, year } => {
				write!(f, "{list}: {year} has no {day}: correct the day or leave it out")
			}
			Self::Order { list, later, day } => {
				write!(f, "{list}: {day} stands after {later}: put the days in the order of the year")
			}
			Self::Twice { list, day } => write!(f, "{list}: {day} stands twice: leave one out"),
			Self::Both { day } => {
				write!(f, "{day} is a holiday and a working weekend: leave it out of the list where it's wrong")
			}
			Self::NoWeekend { day, year } => write!(
				f,
				"working weekends: {day} is no Saturday or Sunday in {year}: correct the day, or leave it out if it is \
				 an ordinary working day"
			),
			Self::LateOffset { found, began } => write!(
				f,
				"offset from UTC: the year has begun with {began} minutes, and {found} would move what has ended: \
				 publish it with {began}"
			),
		}
	}
}

impl core::error::Error for CalendarError {}

impl Year {
	/// Whether this can be published for `year`.
	///
	/// # Errors
	/// [`CalendarError`] names the first thing that is wrong.
	pub fn check(&self, year: i32) -> Result<(), CalendarError> {
		if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
			return Err(CalendarError::Year { found: year });
		}
		if self.utc_offset.unsigned_abs() > MAX_OFFSET {
			return Err(CalendarError::Offset { found: self.utc_offset });
		}
		check_list(List::Holidays, &self.holidays, year)?;
		check_list(List::WorkingWeekends, &self.working_weekends, year)?;
		for day in &self.working_weekends {
			if self.holidays.contains(day) {
				return Err(CalendarError::Both { day: *day });
			}
			if !day.of(year).is_some_and(is_weekend) {
				return Err(CalendarError::NoWeekend { day: *day, year });
			}
		}
		Ok(())
	}

	/// What counts of this if it is published for `year` on the civil date `today`: all of it if the year is yet to begin. Of
	/// a year that has begun only days after today count, and it keeps `began`, the offset by which it began, so that
	/// nothing that has ended moves.
	///
	/// # Errors
	/// [`CalendarError`] names the first thing that is wrong.
	pub fn published_on(mut self, year: i32, today: Date, began: i16) -> Result<Self, CalendarError> {
		self.check(year)?;
		if today.year() < year {
			return Ok(self);
		}
		if self.utc_offset != began {
			return Err(CalendarError::LateOffset { found: self.utc_offset, began });
		}
		let lies_ahead = |day: &MonthDay| day.of(year).is_some_and(|date| date > today);
		self.holidays.retain(lies_ahead);
		self.working_weekends.retain(lies_ahead);
		Ok(self)
	}

	/// Whether `date`, a day of this year, is a working day.
	#[must_use]
	pub fn is_working(&self, date: Date) -> bool {
		let day = MonthDay::from(date);
		!self.holidays.contains(&day) && (!is_weekend(date) || self.working_weekends.contains(&day))
	}
}

/// Whether these are days of the year in their order.
fn check_list(list: List, days: &[MonthDay], year: i32) -> Result<(), CalendarError> {
	let mut before: Option<MonthDay> = None;
	for day in days.iter().copied() {
		match before {
			Some(before) if before == day => return Err(CalendarError::Twice { list, day }),
			Some(later) if later > day => return Err(CalendarError::Order { list, later, day }),
			_ => {}
		}
		if day.of(year).is_none() {
			return Err(CalendarError::NoDay { list, day, year });
		}
		before = Some(day);
	}
	Ok(())
}

/// Whether the date is a Saturday or Sunday.
pub(super) fn is_weekend(date: Date) -> bool {
	matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::{string::ToString, vec, vec::Vec};

	fn days(texts: &[&str]) -> Vec<MonthDay> {
		texts.iter().map(|text| text.parse().expect("a day")).collect()
	}

	fn year(holidays: &[&str], working: &[&str]) -> Year {
		Year {
			utc_offset: 480,
			holidays: days(holidays).try_into().expect("few"),
			working_weekends: days(working).try_into().expect("few"),
		}
	}

	fn refusal(holidays: &[&str], working: &[&str]) -> alloc::string::String {
		year(holidays, working).check(2026).expect_err("refused").to_string()
	}

	#[test]
	fn a_year_as_the_state_publishes_it_is_fine() {
		assert_eq!(year(&["10-01", "10-02", "10-03"], &["09-20", "10-10"]).check(2026), Ok(()));
		assert_eq!(year(&[], &[]).check(2026), Ok(()));
		assert_eq!(year(&["02-29"], &[]).check(2028), Ok(()));
	}

	#[test]
	fn a_refusal_names_the_place_and_the_remedy() {
		assert_eq!(refusal(&["02-29"], &[]), "holidays: 2026 has no 02-29: correct the day or leave it out");
		assert_eq!(
			refusal(&["10-02", "10-01"], &[]),
			"holidays: 10-01 stands after 10-02: put the days in the order of the year"
		);
		assert_eq!(refusal(&[], &["10-10", "10-10"]), "working weekends: 10-10 stands twice: leave one out");
		assert_eq!(
			refusal(&["10-10"], &["10-10"]),
			"10-10 is a holiday and a working weekend: leave it out of the list where it's wrong"
		);
		assert_eq!(
			refusal(&[], &["10-09"]),
			"working weekends: 10-09 is no Saturday or Sunday in 2026: correct the day, or leave it out if it is an \
			 ordinary working day"
		);
	}

	#[test]
	fn an_offset_reaches_fourteen_hours_either_way() {
		for (offset, fine) in [(-840, true), (840, true), (-841, false), (841, false), (i16::MIN, false)] {
			let found = Year { utc_offset: offset, ..year(&[], &[]) }.check(2026);
			assert_eq!(found, if fine { Ok(()) } else { Err(CalendarError::Offset { found: offset }) });
		}
	}

	#[test]
	fn a_year_outside_civil_time_cannot_be_published() {
		for (found, fine) in [(1970, true), (9999, true), (1969, false), (10_000, false), (i32::MIN, false)] {
			assert_eq!(year(&[], &[]).check(found).is_ok(), fine);
		}
	}

	#[test]
	fn of_a_year_that_has_begun_only_the_days_after_today_count() {
		let published = year(&["05-01", "10-01", "10-02"], &["05-09", "09-20", "10-10"]);
		let on = |at: i32, day: &str| {
			let day: MonthDay = day.parse().expect("a day");
			published.clone().published_on(2026, day.of(at).expect("a date"), 480)
		};
		assert_eq!(on(2025, "12-31"), Ok(published.clone()));
		assert_eq!(on(2026, "01-01"), Ok(published.clone()));
		assert_eq!(on(2026, "05-01"), Ok(year(&["10-01", "10-02"], &["05-09", "09-20", "10-10"])));
		assert_eq!(on(2026, "10-01"), Ok(year(&["10-02"], &["10-10"])));
		assert_eq!(on(2026, "12-31"), Ok(year(&[], &[])));
		assert_eq!(on(2027, "01-01"), Ok(year(&[], &[])));
	}

	#[test]
	fn a_year_that_has_begun_keeps_its_clocks() {
		let on = |at: i32| year(&[], &[]).published_on(2026, days(&["01-01"])[0].of(at).expect("a date"), 540);
		assert!(on(2025).is_ok());
		let refused = on(2026).expect_err("refused");
		assert_eq!(refused, CalendarError::LateOffset { found: 480, began: 540 });
		assert_eq!(
			refused.to_string(),
			"offset from UTC: the year has begun with 540 minutes, and 480 would move what has ended: publish it with 540"
		);
	}

	#[test]
	fn a_year_travels_as_number_and_lists_of_text() {
		let year = year(&["10-01"], &["09-20", "10-10"]);
		let bytes = year.encode();
		assert_eq!(bytes, (480i16, vec!["10-01"], vec!["09-20", "10-10"]).encode());
		assert_eq!(Year::decode(&mut &bytes[..]), Ok(year));
	}

	#[test]
	fn more_days_than_their_list_holds_do_not_decode() {
		let too_many = (480i16, vec!["10-01"; 65], Vec::<&str>::new()).encode();
		assert!(Year::decode(&mut &too_many[..]).is_err());
		let no_items = (480i16, codec::Compact(u32::MAX)).encode();
		assert!(Year::decode(&mut &no_items[..]).is_err());
		assert_eq!(Year::max_encoded_len(), 2 + 2 + 64 * 6 + 1 + 32 * 6);
	}
}
