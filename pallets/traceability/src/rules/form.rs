//! What is wrong with an event by itself, whatever the ledger holds.

use super::{placed, Reason, Refusal, Reporter};
use alloc::collections::BTreeSet;
use fairstream_epcis::{
	core::{CoreEvent, CoreUnit},
	model::{Action, EventType},
};
use fairstream_gs1::Unit;

/// That an event is one of its type, and that its reporter may say such a thing.
pub(super) fn check(event: &CoreEvent, reporter: Reporter) -> Result<(), Refusal> {
	let is_transformation = event.event_type == EventType::Transformation;
	if event.action.is_none() && !is_transformation {
		return Err(Reason::NoAction.of_event());
	}
	let has_outputs = !event.outputs.is_empty();
	let has_parent = event.parent.is_some();
	let has_no_parent = matches!(event.event_type, EventType::Object | EventType::Transformation);
	if has_parent && has_no_parent || (has_outputs || event.transformation.is_some()) && !is_transformation {
		return Err(Reason::NotOfItsType.of_event());
	}
	let needs_parent = match (event.event_type, event.action) {
		(EventType::Association, _) => true,
		(EventType::Aggregation, action) => action != Some(Action::Observe),
		_ => false,
	};
	if needs_parent && !has_parent {
		return Err(Reason::NoParent.of_event());
	}
	if event.parent.as_ref().is_some_and(|parent| !parent.is_single()) {
		return Err(Reason::NoContainer.of_event());
	}
	let says_nothing = event.units.is_empty()
		&& match (event.event_type, event.action) {
			(EventType::Object, _) => event.sensors.is_none(),
			(EventType::Aggregation | EventType::Association, Some(Action::Add)) => true,
			(EventType::Aggregation, _) => !has_parent,
			(EventType::Transformation, _) => !has_outputs,
			(EventType::Association | EventType::Transaction, _) => false,
		};
	if says_nothing {
		return Err(Reason::NoUnits.of_event());
	}
	things_are_named_once(event)?;
	let begins = event.event_type == EventType::Object && event.action == Some(Action::Add) && !event.units.is_empty();
	match (begins || has_outputs) && !reporter.is_producer {
		true => Err(Reason::NotProducer.of_event()),
		false => Ok(()),
	}
}

/// That no thing stands twice in an event, and none has an amount. A parent that would be packed into itself is refused by
/// that name.
fn things_are_named_once(event: &CoreEvent) -> Result<(), Refusal> {
	let mut seen: BTreeSet<&Unit> = BTreeSet::new();
	let packs = event.event_type == EventType::Aggregation && event.action == Some(Action::Add);
	seen.extend(event.parent.iter().filter(|_| !packs));
	for (place, entry) in placed(&event.units, 0).chain(placed(&event.outputs, event.units.len())) {
		let unit = entry.unit();
		if !unit.is_single() {
			continue;
		}
		if matches!(entry, CoreUnit::Quantity { .. }) {
			return Err(Reason::NotDivisible.of(place));
		}
		if !seen.insert(unit) {
			return Err(Reason::NamedTwice.of(place));
		}
	}
	Ok(())
}
