//! What the calls cost, by what events do and to how many units. Pure over the measured weights.

use crate::{
	rules::{
		stops::{barred_by, MAX_ASKED},
		Beyond, MAX_CHILDREN, MAX_NESTING,
	},
	Config, WeightInfo,
};
use fairstream_epcis::{
	core::CoreEvent,
	model::{Action, EventType},
};
use frame_support::{traits::Get, weights::Weight};

fn count(units: usize) -> u32 {
	u32::try_from(units).unwrap_or(u32::MAX)
}

/// The most that an event can cost beyond what it names: if it empties a parent, or frees all that is joined to one; and if it
/// sells or moves, for all that may be asked about.
pub fn most(event: &CoreEvent) -> Beyond {
	Beyond { unnamed: MAX_CHILDREN, asked: barred_by(event).map_or(0, |_| MAX_ASKED) }
}

/// What capturing an event costs.
pub fn event<T: Config>(event: &CoreEvent, Beyond { unnamed, asked }: Beyond) -> Weight {
	// Whether a unit is stopped is one read; what units come from is read with it.
	let asking = T::DbWeight::get().reads(u64::from(asked).saturating_mul(2));
	told::<T>(event, unnamed).saturating_add(asking)
}

fn told<T: Config>(event: &CoreEvent, unnamed: u32) -> Weight {
	let units = count(event.units.len());
	// The parent is one more unit.
	let all = units.saturating_add(1);
	if event.declaration.is_some() {
		return T::WeightInfo::declare(count(event.named()).saturating_add(1));
	}
	match (event.event_type, event.action) {
		// The units above the parent are read to see that nothing comes to lie in itself, and come to hold more.
		(EventType::Aggregation, Some(Action::Add)) => {
			let above = u64::from(MAX_NESTING);
			let above = T::DbWeight::get().reads_writes(above.saturating_mul(2), above);
			T::WeightInfo::pack(units).saturating_add(above)
		}
		(EventType::Aggregation, Some(Action::Delete)) if units == 0 => T::WeightInfo::unpack(unnamed),
		(EventType::Aggregation, Some(Action::Delete)) => T::WeightInfo::unpack(units),
		(EventType::Association, Some(Action::Delete)) if units == 0 => T::WeightInfo::join(unnamed),
		(EventType::Association, Some(Action::Add | Action::Delete)) => T::WeightInfo::join(units),
		(EventType::Transformation, _) => {
			let alone = T::WeightInfo::transform(units, count(event.outputs.len()));
			match event.transformation {
				Some(_) => alone.saturating_add(T::WeightInfo::transform_together()),
				None => alone,
			}
		}
		// A lot may be produced again, and then its record may be full.
		(_, Some(Action::Add)) => T::WeightInfo::commission(all).max(T::WeightInfo::observe(all)),
		_ => T::WeightInfo::observe(all),
	}
}

/// What capturing events together costs: the sum, but who reports is asked once. A unit of several events is read and
/// written once, and paid for by each that names it.
pub fn batch<T: Config>(events: &[CoreEvent], beyond: impl Fn(usize, &CoreEvent) -> Beyond) -> Weight {
	let reporter = T::WeightInfo::reporter();
	let each = |(place, one): (usize, &CoreEvent)| event::<T>(one, beyond(place, one)).saturating_sub(reporter);
	events.iter().enumerate().map(each).fold(reporter, Weight::saturating_add)
}
