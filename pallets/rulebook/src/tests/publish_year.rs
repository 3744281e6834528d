//! `publish_year`

use super::*;
use crate::{Error, Event, LastYear};
use fairstream_rules::{
	calendar::{Calendar, MonthDay, Year},
	Period, Term,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

/// A year with these holidays and working weekends.
fn year(holidays: &[&str], working_weekends: &[&str]) -> Year {
	let days = |texts: &[&str]| texts.iter().map(|text| text.parse::<MonthDay>().expect("a day")).collect::<Vec<_>>();
	Year {
		utc_offset: 480,
		holidays: days(holidays).try_into().expect("few"),
		working_weekends: days(working_weekends).try_into().expect("few"),
	}
}

fn publish(number: i32, calendar: Year) -> DispatchResult {
	Rulebook::publish_year(RuntimeOrigin::root(), number, calendar)
}

#[test]
fn a_published_year_is_counted_by_and_its_deadlines_are_no_longer_provisional() {
	on_chain(|| {
		let term = Term::Period { start: BEGIN, period: Period::WorkingDays(3) };
		let guess = Rulebook::end_of(term);
		assert_eq!((guess.moment, guess.provisional), (BEGIN + 4 * DAY, true));
		assert_ok!(publish(2026, year(&["06-02"], &[])));
		assert_eq!(last_event(), Event::YearPublished { year: 2026, at: BEGIN });
		let known = Rulebook::end_of(term);
		assert_eq!((known.moment, known.provisional), (BEGIN + 5 * DAY, false));
	});
}

#[test]
fn years_follow_one_another_without_a_gap() {
	on_chain(|| {
		assert_ok!(publish(2026, year(&[], &[])));
		assert_noop!(publish(2028, year(&[], &[])), Error::<Test>::CalendarGap);
		assert_noop!(publish(2025, year(&[], &[])), Error::<Test>::CalendarGap);
		assert_ok!(publish(2027, year(&[], &[])));
		assert_eq!(LastYear::<Test>::get(), Some(2027));
	});
}

#[test]
fn a_published_year_stays_as_it_is() {
	on_chain(|| {
		assert_ok!(publish(2026, year(&["10-01"], &[])));
		assert_noop!(publish(2026, year(&[], &[])), Error::<Test>::YearPublishedBefore);
		let calendar = <Rulebook as Rules>::Calendar::default();
		assert_eq!(calendar.year(2026).map(|year| year.holidays.len()), Some(1));
	});
}

#[test]
fn what_is_no_year_is_refused_with_its_reason() {
	on_chain(|| {
		assert_noop!(publish(1969, year(&[], &[])), Error::<Test>::YearOutOfRange);
		assert_noop!(publish(2026, year(&["02-29"], &[])), Error::<Test>::NoSuchDay);
		assert_noop!(publish(2026, year(&["05-02", "05-01"], &[])), Error::<Test>::DaysOutOfOrder);
		assert_noop!(publish(2026, year(&["05-01", "05-01"], &[])), Error::<Test>::DaysOutOfOrder);
		assert_noop!(publish(2026, year(&["02-14"], &["02-14"])), Error::<Test>::DayInBothLists);
		assert_noop!(publish(2026, year(&[], &["06-01"])), Error::<Test>::NotAWeekend);
		let far = Year { utc_offset: 900, ..year(&[], &[]) };
		assert_noop!(publish(2026, far), Error::<Test>::OffsetOutOfRange);
		assert_ok!(publish(2026, year(&[], &[])));
	});
}

#[test]
fn only_the_national_seats_publish() {
	on_chain(|| {
		assert_noop!(
			Rulebook::publish_year(RuntimeOrigin::signed(COUNCIL), 2026, year(&[], &[])),
			DispatchError::BadOrigin
		);
	});
}
