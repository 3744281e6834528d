//! *"Aggregation ADD packs children"*, *"OBSERVE finds children in a parent"*, *"DELETE unpacks the children named, or all"*,
//! and what is *late*.
//!
//! Only things lie in a parent. An amount may be named as a child, and nothing is remembered of it.

use std::collections::BTreeSet;

use fairstream_epcis::{
	core::CoreEvent,
	model::{Action, EventType},
};
use fairstream_gs1::Unit;

use crate::{
	every_event::things,
	memory::{EventId, Noted},
	Cause, Model, MAX_CHILDREN, MAX_DEPTH,
};

impl Model {
	pub(crate) fn causes_against_aggregation(&self, event: &CoreEvent, action: Action) -> BTreeSet<Cause> {
		let Some(parent) = &event.parent else { return BTreeSet::new() };
		match action {
			Action::Add => self.causes_against_packing(event, parent),
			Action::Observe => self.causes_against_finding(event, parent),
			Action::Delete => self.causes_against_unpacking(event, parent),
		}
	}

	/// *"Not a child that lies in a parent since `s ≤ t` (`PackedElsewhere`; `AlreadyIn` if it is this parent), nor a parent
	/// into itself, directly or through others (`PackedIntoItself`), nor more than 1,000 things in one
	/// (`TooManyChildren`), nor deeper than eight (`TooDeep`)."* A late packing moves nothing, so it can make nothing too full
	/// or too deep.
	fn causes_against_packing(&self, event: &CoreEvent, parent: &Unit) -> BTreeSet<Cause> {
		let mut causes = BTreeSet::new();
		for child in things(&event.units) {
			match self.parent_since(child, event.time) {
				Some(other) if other == parent => causes.insert(Cause::AlreadyIn),
				Some(_) => causes.insert(Cause::PackedElsewhere),
				None => false,
			};
		}
		let movers = self.movers_in(event);
		let above = self.parents(parent);
		let is_in_itself = things(&event.units).any(|child| child == parent);
		if is_in_itself || movers.iter().any(|child| above.contains(&child)) {
			causes.insert(Cause::PackedIntoItself);
		}
		let mut held = self.holds(parent);
		held.extend(movers.iter().cloned());
		if held.len() > MAX_CHILDREN {
			causes.insert(Cause::TooManyChildren);
		}
		if !movers.is_empty() && above.len() + 1 + self.height(&movers) > MAX_DEPTH {
			causes.insert(Cause::TooDeep);
		}
		causes
	}

	/// *"A child that lies in another since `s ≤ t` is `PackedElsewhere`."*
	fn causes_against_finding(&self, event: &CoreEvent, parent: &Unit) -> BTreeSet<Cause> {
		let is_elsewhere =
			things(&event.units).filter_map(|child| self.parent_since(child, event.time)).any(|other| other != parent);
		BTreeSet::from_iter(is_elsewhere.then_some(Cause::PackedElsewhere))
	}

	/// *"A child that doesn't lie in this parent is `NotInParent`, unless the event is late for it."* *"If the child lies in
	/// another parent since `s ≤ t`, it is false all the same."*
	fn causes_against_unpacking(&self, event: &CoreEvent, parent: &Unit) -> BTreeSet<Cause> {
		let is_late = |child: &Unit| {
			self.life_of(child).is_some_and(|life| life.is_late(event.time)) || self.is_history(child, event.time)
		};
		let is_missing = things(&event.units).any(|child| match self.parent_since(child, event.time) {
			Some(other) => other != parent,
			None => self.lies_in(child) != Some(parent) && !is_late(child),
		});
		BTreeSet::from_iter(is_missing.then_some(Cause::NotInParent))
	}

	/// How many things stand one in another below the deepest of these.
	fn height(&self, units: &BTreeSet<Unit>) -> usize {
		let below = |unit| self.parents(unit).iter().rposition(|parent| units.contains(*parent));
		self.lives.keys().filter_map(below).map(|place| place + 1).max().unwrap_or(0)
	}

	/// The children that an event packs. *"Late is a packing or unpacking with `t` before the child's moved, or of a child or
	/// into a parent that has ended since. It is history"*.
	fn movers_in(&self, event: &CoreEvent) -> BTreeSet<Unit> {
		let parent_ended = event.parent.as_ref().is_some_and(|parent| self.is_history(parent, event.time));
		let is_late = |child: &Unit| self.life_of(child).is_some_and(|life| life.is_late(event.time));
		things(&event.units)
			.filter(|child| !parent_ended && !is_late(child) && !self.is_history(child, event.time))
			.cloned()
			.collect()
	}

	/// *"unpacks the children named, or all that lie in the parent since `s ≤ t`"*.
	pub(crate) fn movers_out(&self, event: &CoreEvent) -> BTreeSet<Unit> {
		let (EventType::Aggregation, Some(Action::Delete), Some(parent)) =
			(event.event_type, event.action, &event.parent)
		else {
			return BTreeSet::new();
		};
		let named: BTreeSet<_> = things(&event.units).cloned().collect();
		let mut movers = self.holds(parent);
		movers.retain(|child| {
			(event.units.is_empty() || named.contains(child))
				&& self.parent_since(child, event.time).is_some()
				&& !self.life_of(child).is_some_and(|life| life.is_late(event.time))
		});
		movers
	}

	/// *"Aggregation ADD packs children."*
	pub(crate) fn pack(&mut self, event: &CoreEvent, by: EventId) {
		let Some(parent) = &event.parent else { return };
		for child in self.movers_in(event) {
			let life = self.life_mut(&child);
			life.parent = Some(Noted { at: event.time, by, what: parent.clone() });
			life.moves(event.time, by);
		}
	}

	/// *"Aggregation DELETE unpacks the children named, or all that lie in the parent since `s ≤ t`."*
	pub(crate) fn unpack(&mut self, event: &CoreEvent, by: EventId) {
		for child in self.movers_out(event) {
			let life = self.life_mut(&child);
			life.parent = None;
			life.moves(event.time, by);
		}
	}
}
