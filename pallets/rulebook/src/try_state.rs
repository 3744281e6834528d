//! The invariants, one function each.

use crate::{book::MAX_VERSIONS, Changes, Config, LastYear, Pallet, VersionCount, Versions, Years};
use fairstream_rules::{Basis, Layer};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::histories_are_dense_and_in_order()?;
		Self::values_lie_within_their_bounds()?;
		Self::what_falls_back_falls_back_to_what_lasts_longer()?;
		Self::changes_come_after_the_history()?;
		Self::years_have_no_gap()
	}

	/// Every place below the count has a version, no other has, and none begins before its predecessor.
	fn histories_are_dense_and_in_order() -> Result<(), TryRuntimeError> {
		let mut counted = 0usize;
		for (key, count) in VersionCount::<T>::iter() {
			ensure!(count <= MAX_VERSIONS, "more versions than there may be");
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

	/// Every value that was ever set fits its row, and what stands on a pilot's authorisation ends.
	fn values_lie_within_their_bounds() -> Result<(), TryRuntimeError> {
		let set = Versions::<T>::iter().map(|((rule, layer), _, entry)| (rule, layer, entry.version));
		let coming = Changes::<T>::iter().map(|((rule, layer), change)| (rule, layer, change.version));
		for (rule, layer, version) in set.chain(coming) {
			ensure!(rule.row().check(version.value).is_ok(), "a value that its row does not take");
			ensure!(rule.row().authorities.include(version.authority), "an authority that the rule does not name");
			ensure!(version.until.is_none_or(|until| until > version.from), "a version that ends before it begins");
			ensure!(version.basis != Basis::PilotAuthorisation || version.until.is_some(), "a pilot without end");
			ensure!(!matches!(layer, Layer::Region(region) if region == fairstream_doors::Region::NATION), "no layer");
		}
		Ok(())
	}

	/// A version leads back to one before it that holds when it ends.
	fn what_falls_back_falls_back_to_what_lasts_longer() -> Result<(), TryRuntimeError> {
		for (key, place, entry) in Versions::<T>::iter() {
			let Some(fallback) = entry.fallback else { continue };
			ensure!(fallback < place, "a version that falls back to a later one");
			let (end, other) = (entry.version.until, Versions::<T>::get(key, fallback).ok_or("no such version")?);
			ensure!(end.is_some_and(|end| other.version.holds_at(end)), "a fallback that does not hold");
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
