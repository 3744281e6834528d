//! The invariants, one function each.

use crate::{
	record::history,
	rules::{MAX_CHILDREN, MAX_NESTING},
	Children, Config, Events, OlderEvents, Pallet, Units,
};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::every_unit_has_the_events_it_counts()?;
		Self::children_and_parents_name_each_other()?;
		Self::no_unit_is_packed_too_deep()?;
		Self::events_stand_under_their_own_key()
	}

	/// A unit's history is as long as its count, and each event in it exists and names the unit or moved it.
	fn every_unit_has_the_events_it_counts() -> Result<(), TryRuntimeError> {
		for (unit, record) in Units::<T>::iter() {
			let events = history(&record, |page| OlderEvents::<T>::get(&unit, page));
			ensure!(events.len() == record.events as usize, "a history that is not as long as its count");
			ensure!(record.events > 0, "a unit without event");
			ensure!(
				events.iter().all(|(digest, reporter)| Events::<T>::contains_key(digest, reporter)),
				"a history with an event that isn't there"
			);
		}
		Ok(())
	}

	/// A single thing lies in a parent exactly if the parent holds it, and the parent's count is right.
	fn children_and_parents_name_each_other() -> Result<(), TryRuntimeError> {
		for (parent, child, ()) in Children::<T>::iter() {
			let record = Units::<T>::get(&child).ok_or("a child that isn't there")?;
			ensure!(record.parent == Some(parent), "a child that names another parent");
		}
		for (unit, record) in Units::<T>::iter() {
			let held = Children::<T>::iter_key_prefix(&unit).count();
			ensure!(held == record.children as usize, "a parent that miscounts its children");
			ensure!(record.children <= MAX_CHILDREN, "a parent that holds too much");
			if let Some(parent) = record.parent {
				ensure!(Children::<T>::contains_key(parent, unit), "a parent that does not hold its child");
			}
		}
		Ok(())
	}

	/// A parent holds at least one layer more than its children, none more than may be, and an empty one none.
	fn no_unit_is_packed_too_deep() -> Result<(), TryRuntimeError> {
		for (_, record) in Units::<T>::iter() {
			ensure!(record.layers <= MAX_NESTING, "a unit that is packed too deep");
			ensure!(
				(record.layers == 0) == (record.children == 0),
				"layers without children, or children without layers"
			);
			if let Some(parent) = record.parent {
				let parent = Units::<T>::get(parent).ok_or("a parent that isn't there")?;
				ensure!(parent.layers > record.layers, "a parent that counts too few layers");
			}
		}
		Ok(())
	}

	/// Each event stands under the digest that its core names and its reporter's number.
	fn events_stand_under_their_own_key() -> Result<(), TryRuntimeError> {
		ensure!(
			Events::<T>::iter()
				.all(|(digest, reporter, record)| (record.core.hash.digest, record.reporter) == (digest, reporter)),
			"an event under another's key"
		);
		Ok(())
	}
}
