//! *"Refused, for every event"*.

use std::collections::BTreeSet;

use fairstream_epcis::{
	core::{CoreEvent, CoreUnit},
	model::{Action, EventType},
};
use fairstream_gs1::Unit;

use crate::{
	memory::{may_be_seen_first, EventId},
	Cause, Model, Telling, MAX_FUTURE,
};

/// Every unit that an event names, parent first.
pub fn mentions(event: &CoreEvent) -> impl Iterator<Item = &Unit> {
	event.parent.iter().chain(event.units.iter().chain(event.outputs.iter()).map(CoreUnit::unit))
}

/// The things of a list. *"A thing is a unit of which there is one"*.
pub fn things(units: &[CoreUnit]) -> impl Iterator<Item = &Unit> {
	units.iter().map(CoreUnit::unit).filter(|unit| unit.is_single())
}

/// The units that an event begins or makes: *"Object ADD with units, Transformation with outputs"*.
fn begun(event: &CoreEvent) -> &[CoreUnit] {
	match (event.event_type, event.action) {
		(EventType::Object, Some(Action::Add)) => &event.units,
		(EventType::Transformation, _) => &event.outputs,
		_ => &[],
	}
}

/// `InFuture`: *"`t` lies more than five minutes after the chain's time; so does the time of an error declaration"*.
pub fn is_in_future(event: &CoreEvent, now: u64) -> bool {
	let limit = now.saturating_add(MAX_FUTURE);
	event.time > limit || event.declaration.as_ref().is_some_and(|declaration| declaration.time > limit)
}

/// `NoAction`: *"an action is missing; only a Transformation has none"*.
fn has_no_action(event: &CoreEvent) -> bool {
	event.event_type != EventType::Transformation && event.action.is_none()
}

/// `NotOfItsType`: *"an Object event or a Transformation has a parent, or anything but a Transformation has outputs or a
/// `transformationID`"*.
fn is_not_of_its_type(event: &CoreEvent) -> bool {
	let is_transformation = event.event_type == EventType::Transformation;
	let may_have_parent = !is_transformation && event.event_type != EventType::Object;
	let transforms = !event.outputs.is_empty() || event.transformation.is_some();
	(event.parent.is_some() && !may_have_parent) || (transforms && !is_transformation)
}

/// `NoParent`: *"packing, unpacking, or an association names no parent"*.
fn has_no_parent(event: &CoreEvent) -> bool {
	event.parent.is_none()
		&& match event.event_type {
			EventType::Aggregation => event.action != Some(Action::Observe),
			EventType::Association => true,
			_ => false,
		}
}

/// `NoContainer`: *"a parent is no thing"*.
fn has_no_container(event: &CoreEvent) -> bool {
	event.parent.as_ref().is_some_and(|parent| !parent.is_single())
}

/// `NoUnits`: *"the event names nothing it could be about: an Object event without units, unless sensors report of a place
/// alone; packing or joining without children; an aggregation that is observed without parent and children; a
/// Transformation without inputs and outputs"*.
fn has_no_units(event: &CoreEvent) -> bool {
	let is_about_a_place = event.sensors.is_some() && (event.read_point.is_some() || event.biz_location.is_some());
	event.units.is_empty()
		&& match (event.event_type, event.action) {
			(EventType::Object, _) => !is_about_a_place,
			(EventType::Aggregation | EventType::Association, Some(Action::Add)) => true,
			(EventType::Aggregation, Some(Action::Observe)) => event.parent.is_none(),
			(EventType::Transformation, _) => event.outputs.is_empty(),
			_ => false,
		}
}

/// `NotDivisible`: *"an amount of a thing"*.
fn divides_a_thing(event: &CoreEvent) -> bool {
	event
		.units
		.iter()
		.chain(event.outputs.iter())
		.any(|unit| matches!(unit, CoreUnit::Quantity { unit, .. } if unit.is_single()))
}

/// Whether the event packs.
fn packs(event: &CoreEvent) -> bool {
	(event.event_type, event.action) == (EventType::Aggregation, Some(Action::Add))
}

/// `NamedTwice`: *"one thing stands twice in one event, as parent, child, input or output; a parent that is packed into itself
/// is `PackedIntoItself`"*.
fn names_twice(event: &CoreEvent) -> bool {
	let parent = event.parent.iter().filter(|_| !packs(event));
	let mut seen = BTreeSet::new();
	parent.chain(things(&event.units)).chain(things(&event.outputs)).any(|unit| !seen.insert(unit))
}

impl Model {
	/// *"Refused, for every event. In this order"*: the first row that holds.
	pub(crate) fn cause_of_the_event(&self, event: &CoreEvent, by: EventId, telling: Telling) -> Option<Cause> {
		let rows = [
			(Cause::InFuture, is_in_future(event, telling.now)),
			// "the reporter captured an event of this digest before, withdrawn or not"
			(Cause::Duplicate, self.told.contains_key(&by)),
			(Cause::NoAction, has_no_action(event)),
			(Cause::NotOfItsType, is_not_of_its_type(event)),
			(Cause::NoParent, has_no_parent(event)),
			(Cause::NoContainer, has_no_container(event)),
			(Cause::NoUnits, has_no_units(event)),
			(Cause::NotDivisible, divides_a_thing(event)),
			(Cause::NamedTwice, names_twice(event)),
			// "it begins something, and the reporter is no producer"
			(Cause::NotProducer, !telling.is_producer && !begun(event).is_empty()),
		];
		rows.into_iter().find(|(_, holds)| *holds).map(|(cause, _)| cause)
	}

	/// `NeverCommissioned`, `BeforeCommissioning` and `Ended`, of each unit that the event names.
	pub(crate) fn causes_of_every_unit(&self, event: &CoreEvent) -> BTreeSet<Cause> {
		mentions(event).flat_map(|unit| self.causes_of_unit(event, unit)).collect()
	}

	fn causes_of_unit(&self, event: &CoreEvent, unit: &Unit) -> BTreeSet<Cause> {
		let mut causes = BTreeSet::new();
		let is_in = |list: &[CoreUnit]| list.iter().any(|entry| entry.unit() == unit);
		// What is used must be there before something is made.
		let is_used_here = event.event_type == EventType::Transformation && is_in(&event.units);
		let is_begun_here = is_in(begun(event)) && !is_used_here;
		// "a unit that was never commissioned: items, lots and classes are; logistic units and other things may be seen
		// first as a parent in which something is packed or found, or to which something is joined"
		let is_seen_first = event.parent.as_ref() == Some(unit) && may_be_seen_first(unit) && shows_its_parent(event);
		if !is_begun_here && !is_seen_first && !self.is_known(unit) {
			causes.insert(Cause::NeverCommissioned);
		}
		let Some(life) = self.life_of(unit) else { return causes };
		// "`t` lies before the unit began"; a lot "begins with the earliest making"
		let may_be_earlier = is_begun_here && !unit.is_single();
		if !may_be_earlier && life.began().is_some_and(|began| event.time < began) {
			causes.insert(Cause::BeforeCommissioning);
		}
		// "`t` lies after its end"
		if life.end.as_ref().is_some_and(|end| end.at < event.time) {
			causes.insert(Cause::Ended);
		}
		causes
	}
}

/// Whether *"something is packed or found"* in the parent, *"or to which something is joined"*.
fn shows_its_parent(event: &CoreEvent) -> bool {
	matches!(event.event_type, EventType::Aggregation | EventType::Association) && event.action != Some(Action::Delete)
}
