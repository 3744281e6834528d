//! Days of the year as a calendar names them.

use codec::{Decode, DecodeWithMemTracking, Encode, EncodeLike, Error as CodecError, Input, MaxEncodedLen, Output};
use core::{fmt, str::FromStr};
use scale_info::{Type, TypeInfo};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::{Date, Month};

/// A leap year, which has every day that a year can have.
const LEAP: i32 = 2000;

/// A day of the year, such as `10-01`: month and day as on every calendar.
///
/// On the chain it is text of five characters, so that it is typed as it is published.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct MonthDay {
	month: u8,
	day: u8,
}

/// Why a text is no day of the year.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MonthDayError {
	/// Not two digits, a hyphen and two digits.
	Form,
	/// No year has that day.
	NoDay,
}

impl fmt::Display for MonthDayError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Form => "a day of the year is written as month and day of two digits each, such as 10-01",
			Self::NoDay => "no year has that day: months go from 01 to 12, days from 01 to the month's last",
		})
	}
}

impl core::error::Error for MonthDayError {}

impl MonthDay {
	/// The day of this month.
	///
	/// # Errors
	/// [`MonthDayError::NoDay`] if no year has it. `02-29` is one: some years have it.
	pub fn new(month: u8, day: u8) -> Result<Self, MonthDayError> {
		let found = Self { month, day };
		found.of(LEAP).map(|_| found).ok_or(MonthDayError::NoDay)
	}

	/// The month, from 1 to 12.
	#[must_use]
	pub const fn month(self) -> u8 {
		self.month
	}

	/// The day of the month, from 1.
	#[must_use]
	pub const fn day(self) -> u8 {
		self.day
	}

	/// Its date in this year, if the year has it.
	#[must_use]
	pub fn of(self, year: i32) -> Option<Date> {
		Date::from_calendar_date(year, Month::try_from(self.month).ok()?, self.day).ok()
	}

	/// The five characters.
	fn text(self) -> [u8; 5] {
		let digit = |number: u8| b'0'.saturating_add(number % 10);
		[digit(self.month / 10), digit(self.month), b'-', digit(self.day / 10), digit(self.day)]
	}
}

impl From<Date> for MonthDay {
	fn from(date: Date) -> Self {
		Self { month: date.month().into(), day: date.day() }
	}
}

impl fmt::Display for MonthDay {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{:02}-{:02}", self.month, self.day)
	}
}

impl fmt::Debug for MonthDay {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

impl FromStr for MonthDay {
	type Err = MonthDayError;

	fn from_str(text: &str) -> Result<Self, MonthDayError> {
		let number = |text: &str| match text.as_bytes() {
			[tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => Ok((tens & 15).saturating_mul(10).saturating_add(ones & 15)),
			_ => Err(MonthDayError::Form),
		};
		let (month, day) = text.split_once('-').ok_or(MonthDayError::Form)?;
		Self::new(number(month)?, number(day)?)
	}
}

impl Encode for MonthDay {
	fn size_hint(&self) -> usize {
		6
	}

	fn encode_to<O: Output + ?Sized>(&self, output: &mut O) {
		self.text()[..].encode_to(output);
	}
}

impl EncodeLike for MonthDay {}
impl DecodeWithMemTracking for MonthDay {}

impl Decode for MonthDay {
	fn decode<I: Input>(input: &mut I) -> Result<Self, CodecError> {
		if codec::Compact::<u32>::decode(input)?.0 != 5 {
			return Err("a day of the year is five characters such as 10-01".into());
		}
		let mut bytes = [0u8; 5];
		input.read(&mut bytes)?;
		let text = core::str::from_utf8(&bytes).map_err(|_| "a day of the year is five characters such as 10-01")?;
		text.parse().map_err(|_| "no day of the year".into())
	}
}

impl MaxEncodedLen for MonthDay {
	fn max_encoded_len() -> usize {
		6
	}
}

impl TypeInfo for MonthDay {
	type Identity = str;

	fn type_info() -> Type {
		str::type_info()
	}
}

impl Serialize for MonthDay {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for MonthDay {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		struct Text;
		impl serde::de::Visitor<'_> for Text {
			type Value = MonthDay;

			fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
				f.write_str("a day of the year such as 10-01")
			}

			fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<MonthDay, E> {
				text.parse().map_err(E::custom)
			}
		}
		deserializer.deserialize_str(Text)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::{format, string::ToString, vec};

	#[test]
	fn a_leap_year_has_366_days_and_each_travels_as_its_five_characters() {
		let mut found = 0;
		for month in 0..=99 {
			for day in 0..=99 {
				let Ok(there) = MonthDay::new(month, day) else { continue };
				found += 1;
				let bytes = there.encode();
				assert_eq!(bytes.len(), MonthDay::max_encoded_len());
				assert_eq!(bytes, format!("{month:02}-{day:02}").encode());
				assert_eq!(MonthDay::decode(&mut &bytes[..]), Ok(there));
				assert_eq!(there.to_string().parse(), Ok(there));
			}
		}
		assert_eq!(found, 366);
	}

	#[test]
	fn only_a_leap_year_has_the_29th_of_february() {
		let leap = MonthDay::new(2, 29).expect("a day of some years");
		assert_eq!(leap.of(2026), None);
		assert_eq!(leap.of(2028).map(MonthDay::from), Some(leap));
	}

	#[test]
	fn what_is_no_day_is_refused_with_the_reason() {
		for text in ["", "10", "1-1", "10-1", "1-001", "10/01", "10-01 ", "+1-01", "1O-01", "10-01-01", "十-一"] {
			assert_eq!(text.parse::<MonthDay>(), Err(MonthDayError::Form), "{text}");
		}
		for text in ["00-01", "13-01", "01-00", "02-30", "04-31", "99-99"] {
			assert_eq!(text.parse::<MonthDay>(), Err(MonthDayError::NoDay), "{text}");
		}
	}

	#[test]
	fn bytes_that_are_no_day_do_not_decode() {
		for bytes in ["02-30".encode(), "1-01".encode(), "10-011".encode(), "ABCDE".encode(), vec![20, 255], vec![]] {
			assert!(MonthDay::decode(&mut &bytes[..]).is_err());
		}
	}

	#[test]
	fn days_stand_in_the_order_of_the_year() {
		let days = ["01-01", "01-31", "02-01", "09-30", "10-01", "12-31"].map(|text| text.parse::<MonthDay>());
		assert!(days.is_sorted_by(|a, b| a.expect("a day") < b.expect("a day")));
	}
}
