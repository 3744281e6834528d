//! How things leave the state: leaves of days' trees that were kept for long enough, and commitments, which become leaves.
//!
//! Whether something was kept for long enough follows from its day, the calendar and the rules of that day, and never from how
//! far this has come. So hook and call may do as much or as little as they like. The state is in the order of days, so that
//! what comes first in it is what is due first.

use crate::{
	day, of_commitment, BigEndian, Book, Cleared, Config, Event, FiledOn, FirstOpen, Leaves, Pallet, WeightInfo,
};
use codec::Encode;
use fairstream_doors::{CommitmentKey, Day, Leaf, Moment, RecordKind, Upkeep, Windows};
use fairstream_rules::{
	start,
	table::{CommitmentKept, CommitmentLeavesKept},
	Rules, Scope, Since,
};
use frame_support::{
	traits::Get,
	weights::{Weight, WeightMeter},
};

/// What has left the state.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Gone {
	/// How many things.
	pub things: u32,
	/// Whether the weight ended before what was due.
	pub stopped_short: bool,
}

impl<T: Config> Pallet<T> {
	/// The most that letting a single thing leave the state costs, with all that is done before it.
	pub(crate) fn heaviest_step() -> Weight {
		let before = T::WeightInfo::look().saturating_add(T::WeightInfo::close_day());
		// It is asked for each list, and for the first day of each.
		let asked = T::WeightInfo::ask().saturating_mul(4);
		before.saturating_add(asked).saturating_add(T::WeightInfo::clear_leaf().max(T::WeightInfo::sweep_one()))
	}

	/// Close what is over, and let what was kept for long enough leave the state, as far as the weight goes. What is due falls
	/// due at midnight, so once nothing is left that is so until the next day.
	pub(crate) fn clear(meter: &mut WeightMeter, now: Moment) -> Gone {
		let mut gone = Gone::default();
		gone.stopped_short = Self::clear_what_is_due(meter, now, &mut gone.things).is_none();
		gone
	}

	/// None if the weight ended before.
	fn clear_what_is_due(meter: &mut WeightMeter, now: Moment, gone: &mut u32) -> Option<()> {
		meter.try_consume(T::WeightInfo::look()).ok()?;
		let today = Self::day_at(now);
		// At genesis there is no time yet.
		if Cleared::<T>::get().is_some_and(|cleared| cleared >= today) || now == 0 {
			return Some(());
		}
		meter.try_consume(T::WeightInfo::close_day()).ok()?;
		Self::close_before(today);
		Self::clear_leaves(meter, now, gone)?;
		Self::sweep_commitments(meter, now, gone)?;
		Cleared::<T>::put(today);
		Some(())
	}

	/// Clear the leaves of days whose leaves were kept for long enough.
	fn clear_leaves(meter: &mut WeightMeter, now: Moment, gone: &mut u32) -> Option<()> {
		let mut over = None;
		meter.try_consume(T::WeightInfo::ask()).ok()?;
		for (day, index) in Leaves::<T>::iter_keys() {
			if over != Some(day) {
				meter.try_consume(T::WeightInfo::ask()).ok()?;
				if Self::leaves_kept_until(day.day()) > now {
					break;
				}
				over = Some(day);
			}
			meter.try_consume(T::WeightInfo::clear_leaf()).ok()?;
			Leaves::<T>::remove(day, index);
			*gone = gone.saturating_add(1);
		}
		Some(())
	}

	/// Make the commitments leaves that were kept for long enough.
	fn sweep_commitments(meter: &mut WeightMeter, now: Moment, gone: &mut u32) -> Option<()> {
		let mut over = None;
		meter.try_consume(T::WeightInfo::ask()).ok()?;
		for (day, key) in FiledOn::<T>::iter_keys() {
			if over != Some(day) {
				meter.try_consume(T::WeightInfo::ask()).ok()?;
				if Self::kept_until(day.day()) > now {
					break;
				}
				over = Some(day);
			}
			meter.try_consume(T::WeightInfo::sweep_one()).ok()?;
			Self::sweep_one(day, key, now);
			*gone = gone.saturating_add(1);
		}
		Some(())
	}

	/// Make a commitment a leaf, take it out of the book, and count it for the owner's deposit no more. Its window stays used.
	pub(crate) fn sweep_one(day: BigEndian, key: CommitmentKey, now: Moment) -> Option<Leaf> {
		FiledOn::<T>::remove(day, key);
		let CommitmentKey { owner, kind, window } = key;
		let filed = Book::<T>::take((owner, kind, BigEndian::from(window)))?;
		if kind.windows() != Windows::Serial {
			FirstOpen::<T>::mutate(owner, kind, |open| *open = (*open).max(window.saturating_add(1)));
		}
		T::Upkeep::release(owner, of_commitment());
		let leaf = Self::archive_at(RecordKind::Commitment, &(key, filed).encode(), now);
		Self::deposit_event(Event::Swept { owner, kind, window, leaf });
		Some(leaf)
	}

	/// Until when the commitments that were filed on a day are kept, by the rule at its end: all for the same time, as days are
	/// counted.
	pub(crate) fn kept_until(day: Day) -> Moment {
		let end = Since::<start::Filing>::at(day::last_moment(day, T::UtcOffset::get()));
		T::Rules::due::<CommitmentKept>(&Scope::NATION, end).moment
	}

	/// Until when the leaves of a day's tree are kept, by the rule at its end.
	pub(crate) fn leaves_kept_until(day: Day) -> Moment {
		let end = Since::<start::WindowEnd>::at(day::last_moment(day, T::UtcOffset::get()));
		T::Rules::due::<CommitmentLeavesKept>(&Scope::NATION, end).moment
	}
}
