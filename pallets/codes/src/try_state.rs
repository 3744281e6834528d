//! The invariants, one function each.

use crate::{of_opening, of_series, Config, Enlisted, Opened, Opening, Pallet, Series, MAX_OTHERS};
use codec::Encode;
use fairstream_doors::{CommitmentKind, Kept, ParticipantId, RegionLevel};
use fairstream_gs1::Unit;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::series_are_of_codes_of_a_lot()?;
		Self::openings_are_of_items_and_in_the_order_of_time()?;
		Self::others_are_counted_up_to_their_bound()?;
		Self::nothing_takes_more_room_than_is_counted_for_it()
	}

	/// The room of each thing that counts, and whose it is: what deposits count for this pallet.
	pub fn keeps() -> impl Iterator<Item = (ParticipantId, Kept)> {
		let series = Series::<T>::iter().map(|(key, series)| (key.owner, of_series(&series.lot)));
		let paid = Opened::<T>::iter().filter(|(_, _, opening)| opening.kept);
		series.chain(paid.map(|(unit, owner, _)| (owner, of_opening::<T>(&unit))))
	}

	/// Every series is one of codes, of a lot, and has a code.
	fn series_are_of_codes_of_a_lot() -> Result<(), TryRuntimeError> {
		for (key, Enlisted { count, lot, at, .. }) in Series::<T>::iter() {
			ensure!(key.kind == CommitmentKind::ConsumerCodes, "a series of something else");
			ensure!(matches!(lot, Unit::Lot(..)) && count > 0, "a series of no lot, or without a code");
			ensure!(at <= Self::now(), "a series that is yet to be enlisted");
		}
		Ok(())
	}

	/// Codes are those of items; nothing was revealed that is yet to come, and no other was before the first; places are
	/// provinces.
	fn openings_are_of_items_and_in_the_order_of_time() -> Result<(), TryRuntimeError> {
		for (unit, _, Opening { first, last, .. }) in Opened::<T>::iter() {
			ensure!(matches!(unit, Unit::Item(..)), "a code of what is no item");
			let last = last.map_or(first, |last| last.occasion);
			ensure!(first.at <= last.at && last.at <= Self::now(), "a reveal before its time");
			let places = [first.province, last.province].into_iter().flatten();
			ensure!(
				places.into_iter().all(|place| place.level() == RegionLevel::Province),
				"a place that is no province"
			);
		}
		Ok(())
	}

	/// There is a last one of the others if there are others, it is not the first revealer, and there are no more than may be.
	fn others_are_counted_up_to_their_bound() -> Result<(), TryRuntimeError> {
		for opening in Opened::<T>::iter_values() {
			ensure!(opening.others <= MAX_OTHERS, "more others than are recorded");
			ensure!(
				(opening.others > 0) == opening.last.is_some(),
				"others without a last one, or the other way round"
			);
			ensure!(opening.last.is_none_or(|last| last.by != opening.by), "the first revealer among the others");
		}
		Ok(())
	}

	/// Series and openings take as much room as is counted for them, or less; with their keys.
	fn nothing_takes_more_room_than_is_counted_for_it() -> Result<(), TryRuntimeError> {
		for (key, series) in Series::<T>::iter() {
			let takes = (key, &series).encoded_size();
			ensure!(takes <= of_series(&series.lot).bytes as usize, "a series that is larger than what is counted");
		}
		for (unit, owner, opening) in Opened::<T>::iter() {
			let takes = (&unit, owner, opening).encoded_size();
			ensure!(takes <= of_opening::<T>(&unit).bytes as usize, "an opening that is larger than what is counted");
		}
		Ok(())
	}
}
