//! Values with their unit. On the chain a value names its unit; in code each unit is a type of its own, so that days can't
//! be taken for working days.

use crate::{
	words::{self, Tongue},
	Period,
};
use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

/// Something that is one of the units of a value.
pub trait Unit: Copy + Into<Value> {
	/// This unit's amount in a value; none if the value has another unit.
	fn of(value: Value) -> Option<Self>;
}

/// A unit that measures time.
pub trait Length: Unit + Into<Period> {}

macro_rules! units {
	($($(#[$doc:meta])* $name:ident($inner:ty) $(as $period:ident)?, $text:literal;)*) => {
		/// A value with its unit.
		#[derive(
			Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
		)]
		pub enum Value {
			$($(#[$doc])* $name($inner),)*
		}

		impl Value {
			/// The amount without its unit. A flag is 0 or 1, a set its bits.
			#[must_use]
			pub fn amount(self) -> u64 {
				match self {
					$(Self::$name(amount) => u64::from(amount),)*
				}
			}

			/// Whether two values have the same unit.
			#[must_use]
			pub const fn has_unit_of(self, other: Self) -> bool {
				matches!((self, other), $((Self::$name(_), Self::$name(_)))|*)
			}

			/// The name of its unit.
			#[must_use]
			pub const fn unit(self) -> &'static str {
				match self {
					$(Self::$name(_) => $text,)*
				}
			}
		}

		$(
			$(#[$doc])*
			#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
			pub struct $name(pub $inner);

			impl From<$name> for Value {
				fn from(value: $name) -> Self {
					Self::$name(value.0)
				}
			}

			impl Unit for $name {
				fn of(value: Value) -> Option<Self> {
					match value {
						Value::$name(amount) => Some(Self(amount)),
						_ => None,
					}
				}
			}

			$(
				impl From<$name> for Period {
					fn from(value: $name) -> Self {
						Self::$period(value.0)
					}
				}

				impl Length for $name {}
			)?
		)*
	};
}

units! {
	/// Seconds, of things that go on within a broadcast.
	Seconds(u32), "sec";
	/// Minutes.
	Minutes(u32) as Minutes, "min";
	/// Hours.
	Hours(u32) as Hours, "h";
	/// Days of the calendar.
	Days(u32) as Days, "days";
	/// Working days of the published calendar.
	WorkingDays(u32) as WorkingDays, "working days";
	/// Months of the calendar.
	Months(u32) as Months, "months";
	/// Years of a person's age.
	Years(u32), "years";
	/// Thousandths.
	PerMille(u32), "per mille";
	/// Multiples in tenths: 25 is two and a half times.
	Tenths(u32), "tenths of a multiple";
	/// Money in fen, a hundredth of a yuan.
	Fen(u64), "fen";
	/// Things counted.
	Count(u32), "";
	/// Points of a score.
	Points(u32), "points";
	/// Yes or no.
	Flag(bool), "flag";
	/// Members of a set, a bit each. What the bits mean stands with the rule.
	Set(u32), "set";
}

impl Value {
	/// The period that it is, if it measures time by the clock or the calendar.
	#[must_use]
	pub const fn period(self) -> Option<Period> {
		match self {
			Self::Minutes(n) => Some(Period::Minutes(n)),
			Self::Hours(n) => Some(Period::Hours(n)),
			Self::Days(n) => Some(Period::Days(n)),
			Self::WorkingDays(n) => Some(Period::WorkingDays(n)),
			Self::Months(n) => Some(Period::Months(n)),
			_ => None,
		}
	}

	/// In words of a language.
	#[must_use]
	pub fn shown_in(self, tongue: Tongue) -> String {
		words::value(self, tongue)
	}
}

/// In English.
impl fmt::Display for Value {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Flag(true) => f.write_str("yes"),
			Self::Flag(false) => f.write_str("no"),
			Self::Count(n) => write!(f, "{n}"),
			Self::Tenths(n) => write!(f, "{}.{} times", n / 10, n % 10),
			Self::Fen(n) => write!(f, "CNY {}.{:02}", n / 100, n % 100),
			Self::Set(0) => f.write_str("none"),
			Self::Set(bits) => {
				let mut first = true;
				for bit in (0..32).filter(|bit| bits >> bit & 1 == 1) {
					write!(f, "{}{bit}", if first { "{" } else { ", " })?;
					first = false;
				}
				f.write_str("}")
			}
			other if other.amount() == 1 => write!(f, "1 {}", other.unit().strip_suffix('s').unwrap_or(other.unit())),
			other => write!(f, "{} {}", other.amount(), other.unit()),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_unit_reads_its_own_values_and_no_others() {
		assert_eq!(Days::of(Value::Days(7)), Some(Days(7)));
		assert_eq!(WorkingDays::of(Value::Days(7)), None);
		assert!(Value::Days(1).has_unit_of(Value::Days(9)));
		assert!(!Value::Days(1).has_unit_of(Value::WorkingDays(1)));
	}

	#[test]
	fn values_read_as_people_write_them() {
		let text = |value: Value| std::format!("{value}");
		assert_eq!(text(Value::WorkingDays(7)), "7 working days");
		assert_eq!(text(Value::WorkingDays(1)), "1 working day");
		assert_eq!(text(Value::Hours(1)), "1 h");
		assert_eq!(text(Value::Fen(50_000)), "CNY 500.00");
		assert_eq!(text(Value::Tenths(25)), "2.5 times");
		assert_eq!(text(Value::Set(0b1000_0010)), "{1, 7}");
		assert_eq!(text(Value::Flag(true)), "yes");
	}
}
