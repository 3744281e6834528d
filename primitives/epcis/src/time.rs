//! Points in time and offsets (EPCIS 2.0, section 7.2.1; RFC 3339).

use alloc::string::String;
use core::{fmt, str::FromStr};

use time::{Date, Month, OffsetDateTime, Time, UtcOffset};

/// A point in time with the offset it was written with, to the nanosecond.
///
/// Always unambiguous: text without offset is refused, since it would mean another moment on each
/// machine that reads it. The year in UTC is 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timestamp(OffsetDateTime);

impl Timestamp {
	/// Milliseconds since 1970-01-01T00:00:00Z, rounded down.
	#[must_use]
	pub fn unix_millis(&self) -> i64 {
		// Years 1 to 9999 are within 2.6 * 10^14 ms of 1970.
		self.0.unix_timestamp().saturating_mul(1000).saturating_add(i64::from(self.0.millisecond()))
	}

	/// The point in time in UTC, at whole seconds, and the nanoseconds beyond.
	pub(crate) fn utc_parts(&self) -> (OffsetDateTime, u32) {
		let utc = self.0.to_offset(UtcOffset::UTC);
		(utc.replace_nanosecond(0).unwrap_or(utc), utc.nanosecond())
	}
}

impl fmt::Display for Timestamp {
	/// As it was written, to the nanosecond: `2026-03-04T11:00:30.5+08:00`, with `Z` for no offset.
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self(local) = self;
		let (year, month, day) = local.to_calendar_date();
		let (hour, minute, second, nanos) = local.to_hms_nano();
		write!(f, "{year:04}-{:02}-{day:02}T{hour:02}:{minute:02}:{second:02}", u8::from(month))?;
		if nanos > 0 {
			let fraction = alloc::format!("{nanos:09}");
			write!(f, ".{}", fraction.trim_end_matches('0'))?;
		}
		let offset = local.offset();
		if offset.is_utc() {
			return f.write_str("Z");
		}
		let sign = if offset.is_negative() { '-' } else { '+' };
		let minutes = offset.whole_minutes().unsigned_abs();
		write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
	}
}

/// Why a text is no [`Timestamp`] or [`ZoneOffset`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimeError {
	/// Not of the form `2026-03-04T11:00:30.000+08:00`.
	Form(String),
	/// A time without offset.
	NoOffset(String),
	/// A day, hour, minute or second that doesn't exist.
	Range(String),
	/// No zone offset from -14:00 to +14:00.
	Zone(String),
}

impl fmt::Display for TimeError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Form(text) => write!(f, "'{text}' is no date and time: write it like 2026-03-04T11:00:30.000+08:00"),
			Self::NoOffset(text) => write!(
				f,
				"time '{text}' has no offset, so it names no moment: \
				 append Z or the offset, such as +08:00"
			),
			Self::Range(text) => write!(
				f,
				"'{text}' names a time that doesn't exist: correct its month, day, hour, minute, \
				 second or offset"
			),
			Self::Zone(text) => {
				write!(f, "'{text}' is no zone offset: write it like +08:00, from -14:00 to +14:00")
			}
		}
	}
}

impl core::error::Error for TimeError {}

/// Takes `count` digits off the front of `rest`.
fn number(rest: &mut &str, count: usize) -> Option<u32> {
	let (digits, behind) = rest.split_at_checked(count)?;
	if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
		return None;
	}
	*rest = behind;
	digits.parse().ok()
}

/// Takes one of `signs` off the front of `rest`.
fn sign(rest: &mut &str, signs: &[char]) -> Option<char> {
	let first = rest.chars().next().filter(|first| signs.contains(first))?;
	*rest = rest.get(first.len_utf8()..)?;
	Some(first)
}

/// `+hh:mm` as minutes, without a look at its range.
fn offset_minutes(rest: &mut &str) -> Option<(i32, u32, u32)> {
	let negative = sign(rest, &['+', '-'])? == '-';
	let hours = number(rest, 2)?;
	sign(rest, &[':'])?;
	let minutes = number(rest, 2)?;
	let total = i32::try_from(hours * 60 + minutes).ok()?;
	Some((if negative { -total } else { total }, hours, minutes))
}

impl FromStr for Timestamp {
	type Err = TimeError;

	fn from_str(text: &str) -> Result<Self, TimeError> {
		let shown = || crate::excerpt(text);
		let form = || TimeError::Form(shown());
		let mut rest = text;
		let mut parts = || {
			let year = number(&mut rest, 4)?;
			sign(&mut rest, &['-'])?;
			let month = number(&mut rest, 2)?;
			sign(&mut rest, &['-'])?;
			let day = number(&mut rest, 2)?;
			sign(&mut rest, &['T', 't'])?;
			let hour = number(&mut rest, 2)?;
			sign(&mut rest, &[':'])?;
			let minute = number(&mut rest, 2)?;
			sign(&mut rest, &[':'])?;
			let second = number(&mut rest, 2)?;
			let mut nanos = 0;
			if sign(&mut rest, &['.']).is_some() {
				let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
				let (fraction, behind) = rest.split_at_checked(digits)?;
				if fraction.is_empty() {
					return None;
				}
				// What is finer than a nanosecond is cut off.
				for digit in fraction.bytes().chain(core::iter::repeat(b'0')).take(9) {
					nanos = nanos * 10 + u32::from(digit - b'0');
				}
				rest = behind;
			}
			Some((year, month, day, hour, minute, second, nanos))
		};
		let (year, month, day, hour, minute, second, nanos) = parts().ok_or_else(form)?;
		if rest.is_empty() {
			return Err(TimeError::NoOffset(shown()));
		}
		let minutes = if rest.eq_ignore_ascii_case("z") {
			0
		} else {
			let (total, hours, minutes) = offset_minutes(&mut rest).ok_or_else(form)?;
			if !rest.is_empty() {
				return Err(form());
			}
			if hours > 23 || minutes > 59 {
				return Err(TimeError::Range(shown()));
			}
			total
		};
		let moment = || {
			let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
			let year = i32::try_from(year).ok().filter(|year| *year > 0)?;
			let date = Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()?;
			let (hour, minute, second) =
				(u8::try_from(hour).ok()?, u8::try_from(minute).ok()?, u8::try_from(second).ok()?);
			let time = Time::from_hms_nano(hour, minute, second, nanos).ok()?;
			let offset = UtcOffset::from_whole_seconds(minutes * 60).ok()?;
			let moment = OffsetDateTime::new_in_offset(date, time, offset);
			// One second is kept in reserve for the rounding of the event hash.
			let utc = moment.checked_to_offset(UtcOffset::UTC)?;
			let last = Date::from_calendar_date(9999, Month::December, 31).ok()?;
			((1..=9999).contains(&utc.year()) && (utc.date() < last || utc.hour() < 23)).then_some(moment)
		};
		moment().map(Self).ok_or_else(|| TimeError::Range(shown()))
	}
}

/// `eventTimeZoneOffset`: the offset in force where the event happened, in minutes from UTC.
///
/// From -14:00 to +14:00, always written with sign and four digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZoneOffset {
	minutes: i16,
	/// `-00:00` is allowed and hashes otherwise than `+00:00`.
	negative: bool,
}

impl ZoneOffset {
	/// Minutes east of UTC, -840 to 840.
	#[must_use]
	pub const fn minutes(&self) -> i16 {
		self.minutes
	}
}

impl FromStr for ZoneOffset {
	type Err = TimeError;

	fn from_str(text: &str) -> Result<Self, TimeError> {
		let parse = || {
			let mut rest = text;
			let (total, hours, minutes) = offset_minutes(&mut rest)?;
			let within = minutes <= 59 && (hours <= 13 || (hours == 14 && minutes == 0));
			(rest.is_empty() && within).then_some(())?;
			Some(Self { minutes: i16::try_from(total).ok()?, negative: text.starts_with('-') })
		};
		parse().ok_or_else(|| TimeError::Zone(crate::excerpt(text)))
	}
}

impl fmt::Display for ZoneOffset {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let sign = if self.negative { '-' } else { '+' };
		let minutes = self.minutes.unsigned_abs();
		write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	fn millis(text: &str) -> Result<i64, TimeError> {
		text.parse::<Timestamp>().map(|moment| moment.unix_millis())
	}

	#[test]
	fn a_moment_is_the_same_in_every_zone() {
		let expected = Ok(1_571_662_736_123);
		for text in [
			"2019-10-21T14:58:56.123+02:00",
			"2019-10-21T12:58:56.123Z",
			"2019-10-21t12:58:56.1239999999999z",
			"2019-10-21T08:28:56.123000-04:30",
		] {
			assert_eq!(millis(text), expected, "{text}");
		}
		assert_eq!(millis("1969-12-31T23:59:59.999Z"), Ok(-1));
	}

	#[test]
	fn a_moment_is_written_as_it_was() {
		for text in [
			"2019-10-21T14:58:56Z",
			"2019-10-21T14:58:56.123+02:00",
			"2019-10-21T14:58:56.000000001-04:30",
			"0001-01-01T00:00:00.5Z",
			"2019-10-21T14:58:56+23:59",
		] {
			assert_eq!(text.parse::<Timestamp>().unwrap().to_string(), text);
		}
		assert_eq!("2019-10-21t14:58:56.50-00:00".parse::<Timestamp>().unwrap().to_string(), "2019-10-21T14:58:56.5Z");
	}

	#[test]
	fn a_time_without_offset_is_refused_by_name() {
		for text in ["2019-10-21T14:58:56", "2019-10-21T14:58:56.1"] {
			assert!(matches!(millis(text), Err(TimeError::NoOffset(_))), "{text}");
		}
	}

	#[test]
	fn what_is_no_time_is_refused() {
		for text in [
			"",
			"today",
			"2019-10-21",
			"2019-10-21 14:58:56Z",
			"2019-10-21T14:58Z",
			"2019-10-21T14:58:56.Z",
			"2019-10-21T14:58:56+0200",
			"2019-10-21T14:58:56+02:00x",
			"２019-10-21T14:58:56Z",
			"12019-10-21T14:58:56Z",
			"2019-10-21T14:58:56,5Z",
		] {
			assert!(matches!(millis(text), Err(TimeError::Form(_))), "{text}");
		}
		for text in [
			"2019-02-29T00:00:00Z",
			"2019-13-01T00:00:00Z",
			"2019-01-01T24:00:00Z",
			"2019-01-01T23:59:60Z",
			"2019-01-01T00:00:00+24:00",
			"0000-01-01T00:00:00Z",
			"0001-01-01T00:00:00+01:00",
			"9999-12-31T23:59:59Z",
		] {
			assert!(matches!(millis(text), Err(TimeError::Range(_))), "{text}");
		}
	}

	#[test]
	fn a_zone_offset_keeps_its_spelling() {
		for text in ["+08:00", "-13:59", "+14:00", "-14:00", "+00:00", "-00:00"] {
			assert_eq!(text.parse::<ZoneOffset>().unwrap().to_string(), text);
		}
		for text in ["", "Z", "8", "+8:00", "+0800", "+14:01", "-15:00", "+01:60", "+01:00 "] {
			assert!(matches!(text.parse::<ZoneOffset>(), Err(TimeError::Zone(_))), "{text}");
		}
	}
}
