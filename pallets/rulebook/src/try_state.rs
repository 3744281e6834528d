//! The invariants, one function each.

use crate::{
	book::{MAX_STEPS, MAX_VERSIONS},
	Changes, Config, LastEmergency, LastYear, Pallet, VersionCount, Versions, Years, MAX_PILOT,
};
use alloc::{collections::BTreeSet, vec::Vec};
use fairstream_doors::Moment;
use fairstream_rules::{
	history::{for_good, in_force, Version},
	Authority, Basis, Layer, RuleId,
};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::histories_are_dense_and_in_order()?;
		Self::values_lie_within_their_bounds()?;
		Self::only_the_nations_decisions_claim_a_basis()?;
		Self::what_falls_back_falls_back_to_what_lasts_longer()?;
		Self::what_is_found_is_what_the_whole_history_says()?;
		Self::emergencies_stand_in_the_history()?;
		Self::changes_come_after_the_history()?;
		Self::years_have_no_gap()
	}

	/// Every place below the count has a version, no other has, and none begins before its predecessor.
	fn histories_are_dense_and_in_order() -> Result<(), TryRuntimeError> {
		let mut counted = 0usize;
		for (key, count) in VersionCount::<T>::iter() {
			let announced = u32::from(Changes::<T>::contains_key(key));
			ensure!(count.saturating_add(announced) <= MAX_VERSIONS, "more versions than there may be");
			let mut before = None;
			for place in 0..count {
				let entry = Versions::<T>::get(key, place).ok_or("a place without version")?;
				ensure!(
					before.is_none_or(|from| from <= entry.version.from),
					"a version that begins before its predecessor"
				);
				before = Some(entry.version.from);
				counted = counted.saturating_add(1);
			}
		}
		ensure!(Versions::<T>::iter_keys().count() == counted, "a version beyond the count");
		Ok(())
	}

	/// Every version there is, those that are announced included.
	fn every_version() -> impl Iterator<Item = (RuleId, Layer, Version)> {
		let set = Versions::<T>::iter().map(|((rule, layer), _, entry)| (rule, layer, entry.version));
		set.chain(Changes::<T>::iter().map(|((rule, layer), change)| (rule, layer, change.version)))
	}

	/// Every value that was ever set fits its row, and what stands on a pilot's authorisation ends.
	fn values_lie_within_their_bounds() -> Result<(), TryRuntimeError> {
		for (rule, layer, version) in Self::every_version() {
			ensure!(rule.row().check(version.value).is_ok(), "a value that its row does not take");
			ensure!(rule.row().authorities.include(version.authority), "an authority that the rule does not name");
			ensure!(version.until.is_none_or(|until| until > version.from), "a version that ends before it begins");
			let latest = version.from.saturating_add(MAX_PILOT);
			let pilot = version.basis == Basis::PilotAuthorisation;
			ensure!(!pilot || version.until.is_some_and(|until| until <= latest), "a pilot without end, or too long");
			ensure!(!matches!(layer, Layer::Region(region) if region == fairstream_doors::Region::NATION), "no layer");
		}
		Ok(())
	}

	/// A province's and a platform's versions claim no basis; each layer's are its own authorities', and a province's changes
	/// a seat's.
	fn only_the_nations_decisions_claim_a_basis() -> Result<(), TryRuntimeError> {
		for (_, layer, version) in Self::every_version() {
			let own = match layer {
				Layer::Nation => matches!(version.authority, Authority::National | Authority::Technical),
				Layer::Category(_) => version.authority == Authority::National,
				Layer::Region(_) => version.authority == Authority::Provincial,
				Layer::Platform(_) => version.authority == Authority::Platform,
			};
			ensure!(own, "a version of an authority that doesn't set this layer's");
			let national = matches!(layer, Layer::Nation | Layer::Category(_));
			ensure!(national || version.basis == Basis::None, "a lower layer's version that claims a basis");
		}
		for ((_, layer), change) in Changes::<T>::iter() {
			let regional = matches!(layer, Layer::Region(_));
			ensure!(change.seat.is_some() == regional, "a region's change without seat, or a seat's of no region");
		}
		Ok(())
	}

	/// A version leads back to one before it that holds when it ends, and in few steps to one that holds for good or to none.
	fn what_falls_back_falls_back_to_what_lasts_longer() -> Result<(), TryRuntimeError> {
		for (key, place, entry) in Versions::<T>::iter() {
			let Some(fallback) = entry.fallback else { continue };
			ensure!(fallback < place, "a version that falls back to a later one");
			let (end, other) = (entry.version.until, Versions::<T>::get(key, fallback).ok_or("no such version")?);
			ensure!(end.is_some_and(|end| other.version.holds_at(end)), "a fallback that does not hold");
			let back = |place: &u32| Versions::<T>::get(key, place).and_then(|entry| entry.fallback);
			let steps = core::iter::successors(Some(place), back).take(MAX_VERSIONS as usize).count();
			ensure!(steps <= (MAX_STEPS as usize).saturating_add(1), "more steps back than a search takes");
		}
		Ok(())
	}

	/// At the first and the last moment of every version the search finds what reading the whole history finds.
	fn what_is_found_is_what_the_whole_history_says() -> Result<(), TryRuntimeError> {
		let keys: BTreeSet<_> = VersionCount::<T>::iter_keys().chain(Changes::<T>::iter_keys()).collect();
		for (rule, layer) in keys {
			let places = 0..VersionCount::<T>::get((rule, layer));
			let written =
				places.filter_map(|place| Versions::<T>::get((rule, layer), place)).map(|entry| entry.version);
			let mut history: Vec<Version> = written.collect();
			ensure!(Self::for_good(rule, layer) == for_good(&history).copied(), "another version is found for good");
			history.extend(Changes::<T>::get((rule, layer)).map(|change| change.version));
			let ends = history.iter().flat_map(|version| [Some(version.from), version.until]).flatten();
			for at in ends.flat_map(|moment| [moment.saturating_sub(1), moment]).chain([0, Moment::MAX]) {
				let read = in_force(&history, at).copied();
				ensure!(Self::version_at(rule, layer, at) == read, "another version is found than holds");
			}
		}
		Ok(())
	}

	/// The last emergency of a layer is a version of it that ends then, or later if it was ended.
	fn emergencies_stand_in_the_history() -> Result<(), TryRuntimeError> {
		for ((rule, layer), last) in LastEmergency::<T>::iter() {
			let entry = Versions::<T>::get((rule, layer), last.place).ok_or("an emergency that was never set")?;
			ensure!(entry.version.authority == Authority::National, "an emergency of another authority");
			ensure!(entry.version.until.is_some_and(|end| last.until <= end), "an emergency that outlasts its version");
			ensure!(matches!(layer, Layer::Nation | Layer::Category(_)), "an emergency below the nation");
		}
		Ok(())
	}

	/// An announced change begins after everything in the history, unless an emergency came in between.
	fn changes_come_after_the_history() -> Result<(), TryRuntimeError> {
		for (key, change) in Changes::<T>::iter() {
			ensure!(change.announced < change.version.from, "a change without notice");
			let last = VersionCount::<T>::get(key).checked_sub(1).and_then(|place| Versions::<T>::get(key, place));
			ensure!(
				last.is_none_or(|last| last.version.from <= change.version.from),
				"a change before the history's end"
			);
		}
		Ok(())
	}

	/// The published years follow one another.
	fn years_have_no_gap() -> Result<(), TryRuntimeError> {
		let Some(last) = LastYear::<T>::get() else {
			ensure!(Years::<T>::iter_keys().count() == 0, "a year without a last one");
			return Ok(());
		};
		let count = Years::<T>::iter_keys().count();
		for back in 0..count {
			let year = i32::try_from(back).ok().and_then(|back| last.checked_sub(back)).ok_or("too many years")?;
			let published = Years::<T>::get(year).ok_or("a gap between the years")?;
			ensure!(published.check(year).is_ok(), "a year that can't be published");
		}
		Ok(())
	}
}
