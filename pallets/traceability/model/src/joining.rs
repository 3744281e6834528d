//! *"Association ADD joins children to a parent, DELETE frees them (all that are joined since `s ≤ t` if none is named),
//! OBSERVE finds them. Joining moves nothing."*

use std::collections::BTreeSet;

use fairstream_epcis::{
	core::CoreEvent,
	model::{Action, EventType},
};
use fairstream_gs1::Unit;

use crate::{
	every_event::things,
	memory::{EventId, Noted},
	Cause, Model, MAX_CHILDREN,
};

impl Model {
	/// *"A thing may be joined to several parents, once to each: what is joined since `s ≤ t` is `AlreadyJoined`, what isn't
	/// joined `NotJoined`. What is joined since `s > t` stays so, and the event is history. No more than 1,000 things are
	/// joined to one (`TooManyChildren`)."*
	pub(crate) fn causes_against_association(&self, event: &CoreEvent, action: Action) -> BTreeSet<Cause> {
		let Some(parent) = &event.parent else { return BTreeSet::new() };
		let mut causes = BTreeSet::new();
		for child in things(&event.units) {
			let since = self.joined_since(parent, child);
			match action {
				Action::Add if since.is_some_and(|since| since <= event.time) => causes.insert(Cause::AlreadyJoined),
				Action::Delete if since.is_none() => causes.insert(Cause::NotJoined),
				_ => false,
			};
		}
		if action == Action::Add && self.joined(parent).len() + self.joiners(event, parent).len() > MAX_CHILDREN {
			causes.insert(Cause::TooManyChildren);
		}
		causes
	}

	/// The children that an event joins: those that aren't joined, and not what has ended.
	fn joiners(&self, event: &CoreEvent, parent: &Unit) -> BTreeSet<Unit> {
		let has_ended = |unit: &Unit| self.is_history(unit, event.time);
		let children = things(&event.units).filter(|child| self.joined_since(parent, child).is_none());
		children.filter(|child| !has_ended(parent) && !has_ended(child)).cloned().collect()
	}

	/// *"joins children to a parent"*.
	pub(crate) fn join(&mut self, event: &CoreEvent, by: EventId) {
		let Some(parent) = &event.parent else { return };
		for child in self.joiners(event, parent) {
			self.joined.insert((parent.clone(), child), Noted { at: event.time, by, what: () });
		}
	}

	/// *"frees them (all that are joined since `s ≤ t` if none is named)"*.
	pub(crate) fn free(&mut self, event: &CoreEvent) {
		let Some(parent) = &event.parent else { return };
		for child in self.freed(event) {
			self.joined.remove(&(parent.clone(), child));
		}
	}

	/// The children that an event frees: those named, or all, that were joined before it.
	fn freed(&self, event: &CoreEvent) -> BTreeSet<Unit> {
		let (EventType::Association, Some(Action::Delete), Some(parent)) =
			(event.event_type, event.action, &event.parent)
		else {
			return BTreeSet::new();
		};
		let named: BTreeSet<_> = things(&event.units).cloned().collect();
		let mut freed = self.joined(parent);
		freed.retain(|child| {
			(event.units.is_empty() || named.contains(child))
				&& self.joined_since(parent, child).is_some_and(|since| since <= event.time)
		});
		freed
	}

	/// Those of them that hadn't ended before.
	pub(crate) fn freed_alive(&self, event: &CoreEvent) -> BTreeSet<Unit> {
		let mut freed = self.freed(event);
		freed.retain(|child| match self.life_of(child) {
			Some(life) => life.end.as_ref().is_none_or(|end| event.time <= end.at),
			None => false,
		});
		freed
	}

	/// *"what it joined is freed"*: the event is withdrawn.
	pub(crate) fn unjoin(&mut self, by: EventId) {
		self.joined.retain(|_, since| since.by != by);
	}

	fn joined_since(&self, parent: &Unit, child: &Unit) -> Option<u64> {
		self.joined.get(&(parent.clone(), child.clone())).map(|since| since.at)
	}

	/// What is joined to the unit.
	#[must_use]
	pub fn joined(&self, parent: &Unit) -> BTreeSet<Unit> {
		self.joined.keys().filter(|(joined, _)| joined == parent).map(|(_, child)| child.clone()).collect()
	}
}
