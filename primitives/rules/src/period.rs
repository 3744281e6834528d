//! Lengths of time with their unit.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

/// A length of time. Hours and minutes run on; days, working days and months are counted on the calendar and end at
/// midnight of the jurisdiction's civil time.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Period {
	/// So many minutes.
	Minutes(u32),
	/// So many hours.
	Hours(u32),
	/// So many days.
	Days(u32),
	/// So many working days.
	WorkingDays(u32),
	/// So many months.
	Months(u32),
}

impl fmt::Display for Period {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Minutes(n) => write!(f, "{n} min"),
			Self::Hours(n) => write!(f, "{n} h"),
			Self::Days(n) => write!(f, "{n} days"),
			Self::WorkingDays(n) => write!(f, "{n} working days"),
			Self::Months(n) => write!(f, "{n} months"),
		}
	}
}
