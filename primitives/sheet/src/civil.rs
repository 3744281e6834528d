//! Moments as clocks on the wall show them.

use alloc::{format, string::String};
use fairstream_doors::Moment;
use time::{OffsetDateTime, UtcOffset};

/// The offset of the jurisdiction's civil time, in minutes: China Standard Time.
pub const JURISDICTION: i16 = 8 * 60;

/// A moment as date and time at an offset from UTC in minutes, such as `2026-06-01 08:30:00 +08:00`.
///
/// A moment beyond the year 9999 or an offset beyond a day, which no clock shows, is written as the plain number.
#[must_use]
pub fn at(moment: Moment, offset: i16) -> String {
	let shown = || {
		let seconds = i64::try_from(moment / 1_000).ok()?;
		let offset = UtcOffset::from_whole_seconds(i32::from(offset).checked_mul(60)?).ok()?;
		let there = OffsetDateTime::from_unix_timestamp(seconds).ok()?.checked_to_offset(offset)?;
		let (hours, minutes, _) = offset.as_hms();
		let sign = if offset.is_negative() { '-' } else { '+' };
		Some(format!(
			"{:04}-{:02}-{:02} {:02}:{:02}:{:02} {sign}{:02}:{:02}",
			there.year(),
			u8::from(there.month()),
			there.day(),
			there.hour(),
			there.minute(),
			there.second(),
			hours.unsigned_abs(),
			minutes.unsigned_abs(),
		))
	};
	shown().unwrap_or_else(|| format!("{moment} ms"))
}

/// A moment in the jurisdiction's civil time.
#[must_use]
pub fn here(moment: Moment) -> String {
	at(moment, JURISDICTION)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_moment_shows_as_the_clock_on_the_wall_there() {
		assert_eq!(here(1_780_243_200_000), "2026-06-01 00:00:00 +08:00");
		assert_eq!(at(1_780_243_200_000, 0), "2026-05-31 16:00:00 +00:00");
		assert_eq!(at(1_780_243_200_000, -210), "2026-05-31 12:30:00 -03:30");
	}

	#[test]
	fn what_no_clock_shows_is_a_plain_number_and_no_panic() {
		assert_eq!(here(u64::MAX), "18446744073709551615 ms");
		assert_eq!(at(0, i16::MAX), "0 ms");
	}
}
