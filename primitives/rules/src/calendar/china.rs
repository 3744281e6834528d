//! The calendar of the People's Republic of China, as the General Office of the State Council published it. A chain begins
//! with these years; later ones are published on the chain.

use super::{MonthDay, Year, CHINA_STANDARD_TIME};
use alloc::vec::Vec;

/// A year's days that differ from the plain week: holidays, and weekends on which people work, as months and days.
type Days = (i32, &'static [(u8, u8)], &'static [(u8, u8)]);

/// Guobanfa Mingdian [2024] No. 12 and [2025] No. 7.
const PUBLISHED: [Days; 2] = [
	(
		2025,
		&[
			(1, 1),
			(1, 28),
			(1, 29),
			(1, 30),
			(1, 31),
			(2, 1),
			(2, 2),
			(2, 3),
			(2, 4),
			(4, 4),
			(4, 5),
			(4, 6),
			(5, 1),
			(5, 2),
			(5, 3),
			(5, 4),
			(5, 5),
			(5, 31),
			(6, 1),
			(6, 2),
			(10, 1),
			(10, 2),
			(10, 3),
			(10, 4),
			(10, 5),
			(10, 6),
			(10, 7),
			(10, 8),
		],
		&[(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)],
	),
	(
		2026,
		&[
			(1, 1),
			(1, 2),
			(1, 3),
			(2, 15),
			(2, 16),
			(2, 17),
			(2, 18),
			(2, 19),
			(2, 20),
			(2, 21),
			(2, 22),
			(2, 23),
			(4, 4),
			(4, 5),
			(4, 6),
			(5, 1),
			(5, 2),
			(5, 3),
			(5, 4),
			(5, 5),
			(6, 19),
			(6, 20),
			(6, 21),
			(9, 25),
			(9, 26),
			(9, 27),
			(10, 1),
			(10, 2),
			(10, 3),
			(10, 4),
			(10, 5),
			(10, 6),
			(10, 7),
		],
		&[(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)],
	),
];

/// The years that are published when a chain begins, each following the one before.
#[must_use]
pub fn published() -> Vec<(i32, Year)> {
	let days = |days: &[(u8, u8)]| -> Vec<MonthDay> {
		days.iter().filter_map(|(month, day)| MonthDay::new(*month, *day).ok()).collect()
	};
	let year = |(year, holidays, working): &Days| {
		let published = Year {
			utc_offset: CHINA_STANDARD_TIME,
			holidays: days(holidays).try_into().unwrap_or_default(),
			working_weekends: days(working).try_into().unwrap_or_default(),
		};
		(*year, published)
	};
	PUBLISHED.iter().map(year).collect()
}
