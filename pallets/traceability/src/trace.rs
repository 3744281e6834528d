//! How a unit's trace is read: its own events, and those of what it lay in while it lay there.

use crate::{
	record::{history, EventDigest, EventKey, EventRecord},
	rules::MAX_NESTING,
	Config, Events, OlderEvents, Pallet, Units,
};
use alloc::{collections::BTreeMap, vec::Vec};
use fairstream_doors::{Moment, ParticipantId};
use fairstream_epcis::model::{Action, EventType};
use fairstream_gs1::Unit;

/// Most events that one trace shows: the latest.
pub const MAX_TRACE: usize = 1_000;

/// Most events that are read for one trace, so that no history, however it was made, keeps a node busy.
const MAX_READ: usize = 4 * MAX_TRACE;

/// Most reporters that are told of one digest.
pub const MAX_REPORTERS: usize = 32;

/// A unit's way.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Trace {
	/// The events in the order in which they happened.
	pub steps: Vec<Step>,
	/// Whether older events are left out.
	pub is_cut: bool,
}

/// One event of a trace.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Step {
	/// The event.
	pub event: EventRecord,
	/// The container whose event it is, if it is not the unit's own.
	pub inside: Option<Unit>,
}

impl<T: Config> Pallet<T> {
	/// The trace of a unit in the order in which its events happened; none if it was never seen.
	#[must_use]
	pub fn trace(unit: &Unit) -> Option<Trace> {
		Units::<T>::contains_key(unit).then(|| {
			let mut found = BTreeMap::new();
			let mut budget = MAX_READ;
			Self::collect(unit, None, (0, Moment::MAX), 0, &mut budget, &mut found);
			let mut steps: Vec<Step> = found.into_values().collect();
			steps.sort_by_key(|step| (step.event.core.time, step.event.recorded));
			let surplus = steps.len().saturating_sub(MAX_TRACE);
			steps.drain(..surplus);
			Trace { steps, is_cut: surplus > 0 || budget == 0 }
		})
	}

	/// Who captured an event of this digest, and the fingerprint of what each said: the chain can't tell whose is the
	/// digest's.
	#[must_use]
	pub fn reporters_of(digest: EventDigest) -> Vec<(ParticipantId, [u8; 32])> {
		let events = Events::<T>::iter_prefix(digest).take(MAX_REPORTERS);
		events.map(|(reporter, event)| (reporter, event.core.fingerprint())).collect()
	}

	/// The events of a unit within a span of time, and within it those of its containers.
	fn collect(
		unit: &Unit,
		inside: Option<&Unit>,
		(from, until): (Moment, Moment),
		depth: u8,
		budget: &mut usize,
		found: &mut BTreeMap<EventKey, Step>,
	) {
		let Some(record) = Units::<T>::get(unit) else { return };
		let keys = history(&record, |page| OlderEvents::<T>::get(unit, page));
		// The latest count when the budget runs out.
		let surplus = keys.len().saturating_sub(*budget);
		*budget = budget.saturating_sub(keys.len());
		let mut own: Vec<EventRecord> = keys
			.into_iter()
			.skip(surplus)
			.filter_map(|(digest, reporter)| Events::<T>::get(digest, reporter))
			.filter(|event| (from..=until).contains(&event.core.time))
			.collect();
		own.sort_by_key(|event| (event.core.time, event.recorded));
		// Before those of what it lies in: the nearer word counts. Withdrawn ones are told as such.
		for event in &own {
			let step = || Step { event: event.clone(), inside: inside.cloned() };
			found.entry((event.core.hash.digest, event.reporter)).or_insert_with(step);
		}
		// What was withdrawn is told, but put the unit nowhere.
		own.retain(|event| event.declared.is_none());
		for (place, event) in own.iter().enumerate() {
			let packing = event.core.event_type == EventType::Aggregation && event.core.action == Some(Action::Add);
			let container = event.core.parent.as_ref().filter(|parent| packing && *parent != unit);
			if let (Some(container), true) = (container, depth < MAX_NESTING && *budget > 0) {
				let unpacked = own.iter().skip(place).find(|later| {
					later.core.event_type == EventType::Aggregation
						&& later.core.action == Some(Action::Delete)
						&& later.core.parent.as_ref() == Some(container)
				});
				let left = unpacked.map_or(until, |event| event.core.time);
				Self::collect(
					container,
					Some(container),
					(event.core.time, left),
					depth.saturating_add(1),
					budget,
					found,
				);
			}
		}
	}
}
