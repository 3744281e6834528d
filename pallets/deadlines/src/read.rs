//! What the runtime's APIs read. Nothing is written here, and no call reads it.

use crate::{outage::Span, BigEndian, Config, Duties, Failed, Open, Pallet, Queue, SpanCount, Spans, Turn, Undone};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use fairstream_doors::{Bearer, Moment};
use fairstream_rules::{Clock, ClockId};
use scale_info::TypeInfo;

/// Most entries of a page.
pub const PAGE: u32 = 50;

/// A clock that goes, as it is shown.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Duty<Task> {
	/// Its number.
	pub id: ClockId,
	/// Its turn. The next page begins after that of this page's last clock.
	pub turn: Turn,
	/// What was set.
	pub clock: Clock<Task>,
	/// The end of its term, by what is published now.
	pub due: Moment,
	/// Whether that rests on a year that is not published.
	pub provisional: bool,
	/// Until when an answer counts, graces after the due moment and after outages included.
	pub open_until: Moment,
}

impl<T: Config> Pallet<T> {
	/// What somebody has to do, in the order of time, from after a turn on: at most [`PAGE`]. Ends that were provisional and
	/// have been published since are shown as they are now, in the place where they were.
	#[must_use]
	pub fn duties_of(bearer: Bearer, after: Option<Turn>) -> Vec<Duty<T::Task>> {
		let duties = match after {
			Some(turn) => Duties::<T>::iter_prefix_from(bearer, Duties::<T>::hashed_key_for(bearer, turn)),
			None => Duties::<T>::iter_prefix(bearer),
		};
		let open = duties.filter_map(|(turn, kind)| Queue::<T>::get(kind, turn).map(|open| Self::duty(turn, open)));
		open.take(PAGE as usize).collect()
	}

	/// The clock of this number, if it goes.
	#[must_use]
	pub fn clock_of(id: ClockId) -> Option<Duty<T::Task>> {
		Self::find(id).map(|(turn, open)| Self::duty(turn, open))
	}

	/// The clocks that ran out and whose task was not done, each with the reason, in the order of their numbers from after one
	/// on: at most [`PAGE`].
	#[must_use]
	pub fn failed_of(after: Option<ClockId>) -> Vec<(ClockId, Undone<T::Task>)> {
		let failed = match after {
			Some(id) => Failed::<T>::iter_from(Failed::<T>::hashed_key_for(BigEndian::from(id))),
			None => Failed::<T>::iter(),
		};
		failed.take(PAGE as usize).map(|(key, undone)| (key.into(), undone)).collect()
	}

	/// The times in which the chain stood still, the latest first: a page of at most [`PAGE`], numbered from 0.
	#[must_use]
	pub fn outages(page: u32) -> Vec<Span> {
		let count = SpanCount::<T>::get();
		let skipped = page.saturating_mul(PAGE);
		let places = (0..count.saturating_sub(skipped)).rev().take(PAGE as usize);
		places.filter_map(Spans::<T>::get).collect()
	}

	fn duty(turn: Turn, open: Open<T::Task>) -> Duty<T::Task> {
		let open = Self::counted_now(open);
		let open_until = Self::fires_at(&open);
		let Open { clock, due, provisional, .. } = open;
		Duty { id: turn.id(), turn, clock, due, provisional, open_until }
	}
}
