//! The invariants, one function each.

use crate::{
	record::{history, Noted, Sale, UnitRecord, FLAGS, MAX_SOURCES},
	rules::{is_traced, MAX_CHILDREN, MAX_NESTING},
	Children, Config, Events, FlagsOf, Joined, OlderEvents, Pallet, Parts, SourcesOf, Transformations, Units,
};
use fairstream_gs1::Unit;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		for (unit, record) in Units::<T>::iter() {
			Self::a_unit_has_the_events_it_counts(&unit, &record)?;
			Self::a_parent_holds_what_it_counts(&unit, &record)?;
			Self::no_unit_is_packed_too_deep(&record)?;
			Self::times_are_in_order(&unit, &record)?;
			Self::what_ended_lies_nowhere_and_holds_nothing(&record)?;
			Self::amounts_are_of_what_is_divisible_and_balance(&unit, &record)?;
			Self::flags_are_counted(&unit, &record)?;
		}
		Self::children_name_their_parents()?;
		Self::what_is_joined_is_known()?;
		Self::sources_are_lots_and_things()?;
		Self::what_several_events_tell_is_whole()?;
		Self::events_stand_under_their_own_key()
	}

	/// A unit's history is as long as its count, and each event in it exists.
	fn a_unit_has_the_events_it_counts(unit: &Unit, record: &UnitRecord) -> Result<(), TryRuntimeError> {
		let events = history(record, |page| OlderEvents::<T>::get(unit, page));
		ensure!(events.len() == record.events as usize, "a history that is not as long as its count");
		ensure!(record.events > 0, "a unit without event");
		let is_there = |(digest, reporter): &_| Events::<T>::contains_key(digest, reporter);
		ensure!(events.iter().all(is_there), "a history with an event that isn't there");
		let event = |sale: Option<Sale>| sale.map(|sale| sale.event);
		let named = [record.made_by, record.last_move, event(record.sold), event(record.sold_before)];
		ensure!(named.iter().flatten().all(is_there), "a record that names an event that isn't there");
		Ok(())
	}

	/// A parent's counts are right and within their bound, and a thing lies in a parent exactly if the parent holds it.
	fn a_parent_holds_what_it_counts(unit: &Unit, record: &UnitRecord) -> Result<(), TryRuntimeError> {
		let held = Children::<T>::iter_key_prefix(unit).count();
		ensure!(held == record.children as usize, "a parent that miscounts its children");
		let joined = Joined::<T>::iter_key_prefix(unit).count();
		ensure!(joined == record.joined as usize, "a parent that miscounts what is joined to it");
		ensure!(record.children.max(record.joined) <= MAX_CHILDREN, "a parent that holds too much");
		ensure!(unit.is_single() || held == 0 && joined == 0, "a parent that is no thing");
		if let Some(parent) = record.parent() {
			ensure!(unit.is_single(), "an amount that lies in a parent");
			ensure!(Children::<T>::contains_key(parent, unit), "a parent that does not hold its child");
		}
		Ok(())
	}

	/// What is held by a parent names it.
	fn children_name_their_parents() -> Result<(), TryRuntimeError> {
		for (parent, child, ()) in Children::<T>::iter() {
			let record = Units::<T>::get(&child).ok_or("a child that isn't there")?;
			ensure!(record.parent() == Some(&parent), "a child that names another parent");
		}
		Ok(())
	}

	/// A parent holds at least one layer more than its children, none more than may be, and an empty one none.
	fn no_unit_is_packed_too_deep(record: &UnitRecord) -> Result<(), TryRuntimeError> {
		ensure!(record.layers <= MAX_NESTING, "a unit that is packed too deep");
		ensure!((record.layers == 0) == (record.children == 0), "layers without children, or children without layers");
		if let Some(parent) = record.parent() {
			let parent = Units::<T>::get(parent).ok_or("a parent that isn't there")?;
			ensure!(parent.layers > record.layers, "a parent that counts too few layers");
		}
		Ok(())
	}

	/// Nothing happens before a beginning or after an end, and nothing lies in a parent longer than since its last move.
	fn times_are_in_order(unit: &Unit, record: &UnitRecord) -> Result<(), TryRuntimeError> {
		let in_order = |one: Option<_>, other: Option<_>| one.zip(other).is_none_or(|(one, other)| one <= other);
		let (first, latest) = (record.first.map(|noted| noted.at), record.latest.map(|noted| noted.at));
		ensure!(in_order(first, latest), "a latest event before the earliest");
		let seen = |noted: Noted| in_order(first, Some(noted.at)) && in_order(Some(noted.at), latest);
		ensure!(record.remembered().all(seen), "something remembered before the earliest or after the latest event");
		if unit.is_single() {
			ensure!(in_order(record.commissioned, first), "a thing that was there before it began");
			ensure!(in_order(record.commissioned, record.moved), "a thing that moved before it began");
		}
		let end = record.end.map(|end| end.at);
		ensure!(in_order(latest, end) && in_order(record.commissioned, end), "a unit that lived on");
		ensure!(record.since().is_none_or(|since| record.moved == Some(since)), "a thing that was moved and stayed");
		ensure!(record.moved.is_some() == record.last_move.is_some(), "a move without its event");
		ensure!(record.commissioned.is_some() == record.made_by.is_some(), "a beginning without its event");
		let at = |sale: Option<Sale>| sale.map(|sale| sale.at);
		ensure!(in_order(at(record.sold_before), at(record.sold)), "sales out of order");
		ensure!(record.sold.is_some() || record.sold_before.is_none(), "a sale before none");
		let sightings = record.sightings.iter();
		ensure!(
			sightings.clone().zip(sightings.skip(1)).all(|(one, other)| one.at <= other.at),
			"sightings out of order"
		);
		Ok(())
	}

	/// What ended lies in no parent and holds nothing, and only things and lots end.
	fn what_ended_lies_nowhere_and_holds_nothing(record: &UnitRecord) -> Result<(), TryRuntimeError> {
		if record.is_ended() {
			ensure!(record.stay.is_none(), "something that ended in a parent");
			ensure!(record.children == 0, "something that ended and holds others");
		}
		Ok(())
	}

	/// A thing has no amount, and of none is more gone than was made.
	fn amounts_are_of_what_is_divisible_and_balance(unit: &Unit, record: &UnitRecord) -> Result<(), TryRuntimeError> {
		ensure!(is_traced(unit) || record.end.is_none(), "a class that ended");
		let Some(balance) = &record.balance else { return Ok(()) };
		ensure!(!unit.is_single(), "an amount of a thing");
		ensure!(balance.made().is_none_or(|made| balance.gone() <= made), "more is gone than was made");
		ensure!((balance.makings() > 0) == record.commissioned.is_some(), "an amount that began without being made");
		Ok(())
	}

	/// A unit keeps its latest flags and counts all.
	fn flags_are_counted(unit: &Unit, record: &UnitRecord) -> Result<(), TryRuntimeError> {
		let flags = FlagsOf::<T>::get(unit);
		ensure!(flags.len() == record.flags.min(FLAGS) as usize, "flags that are lost or not counted");
		let is_there = |(digest, reporter): &_| Events::<T>::contains_key(digest, reporter);
		ensure!(flags.iter().all(|flag| is_there(&flag.first) && is_there(&flag.second)), "a flag of no event");
		Ok(())
	}

	/// What is joined to a parent is known, and so is the parent.
	fn what_is_joined_is_known() -> Result<(), TryRuntimeError> {
		for (parent, child, _) in Joined::<T>::iter() {
			ensure!(Units::<T>::contains_key(parent), "something joined to what isn't there");
			ensure!(child.is_single() && Units::<T>::contains_key(child), "something joined that isn't there");
		}
		Ok(())
	}

	/// What was made knows its sources: lots and things, each once, and not itself.
	fn sources_are_lots_and_things() -> Result<(), TryRuntimeError> {
		for (unit, sources) in SourcesOf::<T>::iter() {
			ensure!(Units::<T>::contains_key(&unit), "sources of what isn't there");
			ensure!(is_traced(&unit) && !sources.is_empty(), "sources of a class, or none");
			ensure!(sources.len() <= MAX_SOURCES as usize, "too many sources");
			for (place, source) in sources.iter().enumerate() {
				ensure!(is_traced(source) && *source != unit, "a source that is a class or the unit itself");
				ensure!(!sources.iter().skip(place.saturating_add(1)).any(|other| other == source), "a source twice");
			}
		}
		Ok(())
	}

	/// Of what several events tell: the events are all there, and what was made comes from all that went in.
	fn what_several_events_tell_is_whole() -> Result<(), TryRuntimeError> {
		for (reporter, id, record) in Transformations::<T>::iter() {
			ensure!(record.events > 0, "a transformation that nobody tells");
			for number in 0..record.events {
				let digest = Parts::<T>::get((reporter, id, number)).ok_or("a part that isn't there")?;
				let event = Events::<T>::get(digest, reporter).ok_or("a part without its event")?;
				ensure!(event.core.transformation == Some(id), "a part of another transformation");
			}
			for output in &record.outputs {
				let known = SourcesOf::<T>::get(&output.unit);
				let comes_from = |source: &Unit| *source == output.unit || known.contains(source);
				ensure!(output.events > 0, "an output that no event names");
				ensure!(record.sources.iter().all(comes_from), "an output that doesn't come from all that went in");
			}
		}
		Ok(())
	}

	/// Each event stands under the digest that its core names and its reporter's number, and none is a declaration.
	fn events_stand_under_their_own_key() -> Result<(), TryRuntimeError> {
		for (digest, reporter, record) in Events::<T>::iter() {
			ensure!((record.core.hash.digest, record.reporter) == (digest, reporter), "an event under another's key");
			ensure!(record.core.declaration.is_none(), "a declaration in place of its event");
		}
		Ok(())
	}
}
