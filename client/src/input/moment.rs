//! Dates and times as people write them.

use fairstream_doors::Moment;
use fairstream_sheet::civil::JURISDICTION;
use std::ops::Range;
use time::{Date, Month, PrimitiveDateTime, Time, UtcOffset};

/// A moment: `2026-06-01`, which is the midnight with which the day begins, `2026-06-01T08:30`, `2026-06-01T08:30:15`, or
/// one of these with an offset from UTC, as in `2026-06-01T08:30+02:00` or `2026-06-01T08:30Z`. Without an offset it is
/// China Standard Time.
///
/// # Errors
/// What is wrong with it, and what to write.
pub fn moment(text: &str) -> Result<Moment, String> {
	let wrong = |what: &str| {
		format!("'{text}' {what}: write a date like 2026-06-01, or a date and time like 2026-06-01T08:30+08:00")
	};
	let (date, time) = match text.split_once(['T', 't', ' ']) {
		Some((date, time)) => (date, Some(time)),
		None => (text, None),
	};
	let date = date_of(date).map_err(&wrong)?;
	let (time, offset) = match time {
		Some(time) => clock(time).map_err(&wrong)?,
		None => (Time::MIDNIGHT, None),
	};
	let here = || UtcOffset::from_whole_seconds(i32::from(JURISDICTION).saturating_mul(60)).ok();
	let offset = offset.or_else(here).ok_or_else(|| wrong("has an offset that no clock shows"))?;
	let seconds = PrimitiveDateTime::new(date, time).assume_offset(offset).unix_timestamp();
	u64::try_from(seconds).map(|seconds| seconds.saturating_mul(1_000)).map_err(|_| wrong("lies before 1970"))
}

const NO_DATE: &str = "is no date";
const NO_TIME: &str = "has no time of day after its date";

fn date_of(text: &str) -> Result<Date, &'static str> {
	if text.len() != 10 || text.get(4..5) != Some("-") || text.get(7..8) != Some("-") {
		return Err(NO_DATE);
	}
	let year = i32::from(number(text, 0..4).ok_or(NO_DATE)?);
	let month = number(text, 5..7).and_then(|month| u8::try_from(month).ok()).ok_or(NO_DATE)?;
	let day = number(text, 8..10).and_then(|day| u8::try_from(day).ok()).ok_or(NO_DATE)?;
	let month = Month::try_from(month).map_err(|_| "has no such month")?;
	Date::from_calendar_date(year, month, day).map_err(|_| "is a day that the month doesn't have")
}

fn clock(text: &str) -> Result<(Time, Option<UtcOffset>), &'static str> {
	let (time, offset) = match text.find(['Z', 'z', '+', '-']) {
		Some(place) => (text.get(..place).unwrap_or_default(), text.get(place..)),
		None => (text, None),
	};
	let part = |range: Range<usize>| number(time, range).and_then(|part| u8::try_from(part).ok()).ok_or(NO_TIME);
	let colon = |place: usize| time.get(place..place.saturating_add(1)) == Some(":");
	let (hour, minute, second) = match time.len() {
		5 if colon(2) => (part(0..2)?, part(3..5)?, 0),
		8 if colon(2) && colon(5) => (part(0..2)?, part(3..5)?, part(6..8)?),
		_ => return Err(NO_TIME),
	};
	let time = Time::from_hms(hour, minute, second).map_err(|_| "has a time of day that no clock shows")?;
	Ok((time, offset.map(offset_of).transpose()?))
}

fn offset_of(text: &str) -> Result<UtcOffset, &'static str> {
	const NO_OFFSET: &str = "has an offset that no clock shows";
	if text.eq_ignore_ascii_case("z") {
		return Ok(UtcOffset::UTC);
	}
	if text.len() != 6 || text.get(3..4) != Some(":") {
		return Err(NO_OFFSET);
	}
	let part = |range: Range<usize>| number(text, range).and_then(|part| i8::try_from(part).ok()).ok_or(NO_OFFSET);
	let (hours, minutes) = (part(1..3)?, part(4..6)?);
	let sign: i8 = if text.starts_with('-') { -1 } else { 1 };
	UtcOffset::from_hms(hours.saturating_mul(sign), minutes.saturating_mul(sign), 0).map_err(|_| NO_OFFSET)
}

/// Digits, and nothing else.
fn number(text: &str, range: Range<usize>) -> Option<u16> {
	let digits = text.get(range)?;
	digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_sheet::civil::here;

	#[test]
	fn a_date_is_the_midnight_with_which_it_begins_in_china() {
		assert_eq!(moment("2026-06-01"), Ok(1_780_243_200_000));
		assert_eq!(here(moment("2026-06-01").expect("a date")), "2026-06-01 00:00:00 +08:00");
	}

	#[test]
	fn a_time_without_offset_is_chinas_and_one_with_an_offset_is_taken_as_it_stands() {
		let same = ["2026-06-01T08:30", "2026-06-01 08:30:00", "2026-06-01T08:30+08:00", "2026-06-01T00:30Z"];
		for text in same {
			assert_eq!(moment(text).map(here).as_deref(), Ok("2026-06-01 08:30:00 +08:00"), "{text}");
		}
		assert_eq!(moment("2026-05-31T21:00:00-03:30"), moment("2026-06-01T00:30Z"));
		assert_eq!(moment("1970-01-01T00:00Z"), Ok(0));
	}

	#[test]
	fn what_is_no_moment_is_refused_with_the_reason_and_what_to_write() {
		let cases = [
			("tomorrow", "is no date"),
			("2026-6-1", "is no date"),
			("+026-06-01", "is no date"),
			("２０２６-06-01", "is no date"),
			("2026-13-01", "has no such month"),
			("2026-02-29", "is a day that the month doesn't have"),
			("2026-06-01T", "has no time of day"),
			("2026-06-01T8:30", "has no time of day"),
			("2026-06-01T24:00", "has a time of day that no clock shows"),
			("2026-06-01T08:30+8", "has an offset that no clock shows"),
			("2026-06-01T08:30+26:00", "has an offset that no clock shows"),
			("1969-12-31", "lies before 1970"),
		];
		for (text, reason) in cases {
			let error = moment(text).expect_err(text);
			assert!(error.contains(reason) && error.contains("write a date like 2026-06-01"), "{text}: {error}");
		}
	}
}
