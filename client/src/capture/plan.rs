//! Which events go together. Pure.

use super::{Fate, Item};
use codec::Encode;
use fairstream_epcis::{
	core::{CoreEvent, MAX_UNITS},
	model::{Action, EventType},
};
use fairstream_sheet::MAX_EXAMINED;
use std::{collections::HashMap, ops::Range};

/// What a question or a transaction holds at most. A single event may always go.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
	/// Events.
	pub events: usize,
	/// Units that its events touch at most.
	pub units: usize,
	/// Bytes in SCALE.
	pub bytes: usize,
}

/// Of a question whether events would be taken: nodes answer questions of up to 15 MB, written in hex.
pub const QUESTION: Bounds = Bounds { events: MAX_EXAMINED as usize, units: usize::MAX, bytes: 4 << 20 };

/// Of a transaction: well below what a block holds, so that others find room beside it.
pub const TRANSACTION: Bounds = Bounds { events: 100, units: 1_000, bytes: 256 << 10 };

/// The events of a document as items. One that stands there twice goes once.
#[must_use]
pub fn items(cores: Vec<CoreEvent>) -> Vec<Item> {
	let mut first = HashMap::new();
	let item = |(index, core): (usize, CoreEvent)| {
		// An error declaration has the hash of what it withdraws.
		let fate = match *first.entry((core.hash.digest, core.declaration.is_some())).or_insert(index) {
			same if same == index => Fate::Open,
			earlier => Fate::SameAs(earlier),
		};
		Item { index, core, fate, was_sent: false }
	};
	cores.into_iter().enumerate().map(item).collect()
}

/// What a transformation that several events tell touches beside its own units: what came out of it before.
const MADE_TOGETHER: usize = 64;

/// How many units an event touches at most, outputs included. To unpack or to free without naming a child is to move all that
/// a parent can hold.
fn touches(core: &CoreEvent) -> usize {
	let moves_all = matches!(core.event_type, EventType::Aggregation | EventType::Association)
		&& core.action == Some(Action::Delete)
		&& core.units.is_empty();
	let together = if core.transformation.is_some() { MADE_TOGETHER } else { 0 };
	match moves_all {
		true => MAX_UNITS as usize,
		false => core.named().saturating_add(together),
	}
}

/// Cut a row of items into ranges, in order, none of which exceeds the bounds.
#[must_use]
pub fn cut<'a>(items: impl IntoIterator<Item = &'a Item>, bounds: Bounds) -> Vec<Range<usize>> {
	let mut ranges: Vec<Range<usize>> = vec![];
	let (mut units, mut bytes) = (0usize, 0usize);
	for (place, item) in items.into_iter().enumerate() {
		let (more_units, more_bytes) = (touches(&item.core), item.core.encoded_size());
		units = units.saturating_add(more_units);
		bytes = bytes.saturating_add(more_bytes);
		match ranges.last_mut() {
			Some(range) if range.len() < bounds.events && units <= bounds.units && bytes <= bounds.bytes => {
				range.end = place.saturating_add(1);
			}
			_ => {
				ranges.push(place..place.saturating_add(1));
				(units, bytes) = (more_units, more_bytes);
			}
		}
	}
	ranges
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_epcis::{core::Declaration, Document, HashProfile, Limits};

	/// `count` events with `units` units each.
	fn events(count: usize, units: usize) -> Vec<CoreEvent> {
		let event = |n: usize| {
			let epcs: Vec<_> = (0..units).map(|u| format!(r#""urn:epc:id:sgtin:9521234.054321.{n}-{u}""#)).collect();
			let epcs = epcs.join(",");
			format!(
				r#"{{ "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
				"type": "ObjectEvent", "action": "ADD", "eventTime": "2026-05-01T08:00:00Z",
				"eventTimeZoneOffset": "+08:00", "epcList": [{epcs}] }}"#
			)
		};
		let core = |n| {
			let document = Document::from_json(&event(n), &Limits::default()).expect("a document");
			let event = document.events().next().expect("one").expect("a valid one");
			CoreEvent::new(&event, HashProfile::REFERENCE).expect("with a core")
		};
		(0..count).map(core).collect()
	}

	#[test]
	fn ranges_follow_on_each_other_and_keep_the_bounds() {
		let items = items(events(23, 3));
		for bounds in [
			Bounds { events: 5, units: 1_000, bytes: 1 << 20 },
			Bounds { events: 100, units: 9, bytes: 1 << 20 },
			Bounds { events: 100, units: 1_000, bytes: 700 },
		] {
			let ranges = cut(&items, bounds);
			assert!(ranges.len() > 1);
			let all: Vec<usize> = ranges.iter().cloned().flatten().collect();
			assert_eq!(all, (0..23).collect::<Vec<_>>(), "in order, none lost, none twice");
			for range in ranges {
				let part = &items[range.clone()];
				let units: usize = part.iter().map(|item| item.core.units.len()).sum();
				let bytes: usize = part.iter().map(|item| item.core.encoded_size()).sum();
				assert!(range.len() <= bounds.events && units <= bounds.units && bytes <= bounds.bytes);
			}
		}
	}

	#[test]
	fn an_event_larger_than_the_bounds_goes_alone() {
		let items = items(events(3, 20));
		assert_eq!(cut(&items, Bounds { events: 100, units: 10, bytes: 1 }), [0..1, 1..2, 2..3]);
	}

	#[test]
	fn an_event_that_stands_twice_in_a_document_goes_once() {
		let mut cores = events(2, 1);
		cores.push(cores[0].clone());
		let fates: Vec<_> = items(cores).into_iter().map(|item| item.fate).collect();
		assert_eq!(fates, [Fate::Open, Fate::Open, Fate::SameAs(0)]);
	}

	#[test]
	fn an_error_declaration_is_not_the_event_that_it_withdraws() {
		let mut cores = events(1, 1);
		let declaration = Declaration { time: 0, reason: None, corrections: Default::default() };
		cores.push(CoreEvent { declaration: Some(declaration), ..cores[0].clone() });
		let fates: Vec<_> = items(cores).into_iter().map(|item| item.fate).collect();
		assert_eq!(fates, [Fate::Open, Fate::Open]);
	}

	#[test]
	fn an_event_that_empties_a_parent_goes_with_no_other_that_touches_much() {
		let emptying = |core: CoreEvent| CoreEvent {
			event_type: EventType::Aggregation,
			action: Some(Action::Delete),
			parent: core.units.first().map(|unit| unit.unit().clone()),
			units: Default::default(),
			..core
		};
		let items = items(events(3, 1).into_iter().map(emptying).collect());
		assert_eq!(cut(&items, TRANSACTION), [0..1, 1..2, 2..3]);
	}

	#[test]
	fn what_a_transformation_makes_counts_as_much_as_what_it_uses() {
		let transforming = |core: CoreEvent| CoreEvent {
			event_type: EventType::Transformation,
			action: None,
			outputs: core.units.clone(),
			..core
		};
		let items = items(events(4, 300).into_iter().map(transforming).collect());
		assert_eq!(cut(&items, TRANSACTION), [0..1, 1..2, 2..3, 3..4]);
	}

	#[test]
	fn the_bounds_of_a_transaction_hold_the_largest_event() {
		assert!(TRANSACTION.units >= fairstream_epcis::core::MAX_UNITS as usize);
	}
}
