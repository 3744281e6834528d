//! How a year's calendar is published.

use crate::{door::PublishedCalendar, Config, Error, LastYear, Pallet, Years};
use fairstream_doors::Moment;
use fairstream_rules::calendar::{civil_date, CalendarError, Year};
use frame_support::{ensure, traits::Get};

impl<T: Config> From<CalendarError> for Error<T> {
	fn from(error: CalendarError) -> Self {
		match error {
			CalendarError::Year { .. } => Self::YearOutOfRange,
			CalendarError::Offset { .. } => Self::OffsetOutOfRange,
			CalendarError::NoDay { .. } => Self::NoSuchDay,
			CalendarError::Order { .. } | CalendarError::Twice { .. } => Self::DaysOutOfOrder,
			CalendarError::Both { .. } => Self::DayInBothLists,
			CalendarError::NoWeekend { .. } => Self::NotAWeekend,
			CalendarError::LateOffset { .. } => Self::OffsetTooLate,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Publish a year's calendar now. What was due by now stays as it is, and what is due later stays later than now: see
	/// [`Year::published_on`].
	pub(crate) fn publish_at(year: i32, calendar: Year, now: Moment) -> Result<(), Error<T>> {
		let today = civil_date(now, &PublishedCalendar::<T>::default());
		Self::write_year(year, calendar, |calendar| calendar.published_on(year, today, T::UtcOffset::get()))
	}

	/// Publish a whole year's calendar at the beginning.
	pub(crate) fn publish_at_genesis(year: i32, calendar: Year) -> Result<(), Error<T>> {
		Self::write_year(year, calendar, |calendar| calendar.check(year).map(|()| calendar))
	}

	/// Write what counts of a year's calendar.
	fn write_year(
		year: i32,
		calendar: Year,
		what_counts: impl FnOnce(Year) -> Result<Year, CalendarError>,
	) -> Result<(), Error<T>> {
		ensure!(!Years::<T>::contains_key(year), Error::<T>::YearPublishedBefore);
		let next = LastYear::<T>::get().map(|last| last.saturating_add(1));
		ensure!(next.is_none_or(|next| next == year), Error::<T>::CalendarGap);
		Years::<T>::insert(year, what_counts(calendar).map_err(Error::<T>::from)?);
		LastYear::<T>::put(year);
		Ok(())
	}
}
