//! Days of civil time, and numbers in the order of the state. Pure.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use fairstream_doors::{Day, Moment};
use scale_info::TypeInfo;

const MINUTE: i64 = 60_000;
const DAY: i64 = 86_400_000;

/// The day in which a moment lies, by clocks that are so many minutes ahead of UTC. What lies before 1970 lies in day 0.
#[must_use]
pub fn day_of(moment: Moment, utc_offset: i16) -> Day {
	let moment = i64::try_from(moment).unwrap_or(i64::MAX);
	let civil = moment.saturating_add(i64::from(utc_offset).saturating_mul(MINUTE));
	Day::try_from(civil.max(0).div_euclid(DAY)).unwrap_or(Day::MAX)
}

/// The last moment of a day, by clocks that are so many minutes ahead of UTC. A period from then on is counted like one from
/// any other moment of the day, as days, months and working days are.
#[must_use]
pub fn last_moment(day: Day, utc_offset: i16) -> Moment {
	let end = i64::from(day).saturating_add(1).saturating_mul(DAY);
	let end = end.saturating_sub(i64::from(utc_offset).saturating_mul(MINUTE));
	Moment::try_from(end.saturating_sub(1)).unwrap_or(0)
}

/// A number whose bytes stand as people write digits, the highest first, so that the state holds what is stored under such
/// numbers in their order. Its type is eight plain bytes, so that every reader decodes it without being told.
#[derive(
	Clone, Copy, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub struct BigEndian([u8; 8]);

impl From<u64> for BigEndian {
	fn from(number: u64) -> Self {
		Self(number.to_be_bytes())
	}
}

impl From<Day> for BigEndian {
	fn from(day: Day) -> Self {
		u64::from(day).into()
	}
}

impl From<BigEndian> for u64 {
	fn from(number: BigEndian) -> Self {
		Self::from_be_bytes(number.0)
	}
}

impl BigEndian {
	/// The day that it is.
	#[must_use]
	pub fn day(self) -> Day {
		Day::try_from(u64::from(self)).unwrap_or(Day::MAX)
	}
}

impl fmt::Debug for BigEndian {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}", u64::from(*self))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// 1 June 2026, 00:00 in China.
	const BEGIN: Moment = 1_780_243_200_000;

	#[test]
	fn a_day_begins_and_ends_at_midnight_of_its_own_clocks() {
		let day = day_of(BEGIN, 480);
		assert_eq!(day_of(BEGIN - 1, 480), day - 1);
		assert_eq!(last_moment(day, 480), BEGIN + 86_400_000 - 1);
		assert_eq!(day_of(last_moment(day, 480), 480), day);
		assert_eq!(day_of(last_moment(day, 480) + 1, 480), day + 1);
		assert_eq!(day_of(BEGIN, 0), day - 1, "in Greenwich it is still the day before");
	}

	#[test]
	fn no_moment_and_no_day_is_beyond_counting() {
		assert_eq!((day_of(0, -840), last_moment(0, 840)), (0, 36_000_000 - 1));
		assert_eq!(day_of(Moment::MAX, 840), Day::MAX);
		assert!(last_moment(Day::MAX, -840) > BEGIN);
	}

	#[test]
	fn numbers_stand_in_the_state_in_their_order() {
		let mut numbers: Vec<_> = [1u64, 256, 255, 0, 1 << 40].map(|n| (BigEndian::from(n).encode(), n)).into();
		numbers.sort();
		assert_eq!(numbers.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [0, 1, 255, 256, 1 << 40]);
		assert_eq!(BigEndian::from(7 as Day).day(), 7);
	}
}
