//! *"Object DELETE ends things and makes amounts less."* The inputs of a transformation are used up likewise.

use std::collections::BTreeSet;

use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::{CoreEvent, CoreUnit},
	model::EventType,
};
use fairstream_gs1::Unit;

use crate::{
	every_event,
	memory::{EventId, How, Noted},
	Cause, Model,
};

impl Model {
	/// *"Not while it lies in a parent (`Packed`) or holds something (`NotEmpty`), and not before something that happened
	/// to it already (`LivedOn`: `t` lies before its latest event). A class never ends (`NotYoursToEnd`); a lot ends as a
	/// whole only by the word of who reported it first."*
	pub(crate) fn causes_against_ending(&self, units: &[CoreUnit], event: &CoreEvent, by: EventId) -> BTreeSet<Cause> {
		let mut causes = BTreeSet::new();
		for unit in every_event::things(units) {
			let Some(life) = self.life_of(unit) else { continue };
			if life.parent.is_some() {
				causes.insert(Cause::Packed);
			}
			if !self.holds(unit).is_empty() {
				causes.insert(Cause::NotEmpty);
			}
		}
		for unit in wholes(units) {
			let Some(life) = self.life_of(unit) else { continue };
			if life.latest.as_ref().is_some_and(|latest| event.time < latest.at) {
				causes.insert(Cause::LivedOn);
			}
			// Nothing ends twice, not even at one time: two things would be made from it.
			let times = wholes(units).filter(|other| *other == unit).count();
			if life.end.is_some() || (times > 1 && !unit.is_single()) {
				causes.insert(Cause::Ended);
			}
		}
		for unit in wholes(units).filter(|unit| !unit.is_single()) {
			let may = matches!(unit, Unit::Lot(..)) && self.reported_first(unit) == Some(by.0);
			if !may {
				causes.insert(Cause::NotYoursToEnd);
			}
		}
		causes.extend(self.causes_against_amounts(&event.outputs, units));
		causes
	}

	/// Who made some of a lot first, by the order in which it was told.
	fn reported_first(&self, lot: &Unit) -> Option<u32> {
		self.life_of(lot)?.begun.first().map(|noted| noted.by.0)
	}

	/// What the event ends, ends, and amounts get less.
	pub(crate) fn end_all(&mut self, units: &[CoreUnit], event: &CoreEvent, by: EventId) {
		let how = how_it_ends(event);
		for unit in units {
			let is_history = self.is_history(unit.unit(), event.time);
			let life = self.life_mut(unit.unit());
			match unit {
				CoreUnit::Whole(_) if is_history => {}
				CoreUnit::Whole(_) => {
					life.end = Some(Noted { at: event.time, by, what: how });
					life.moves(event.time, by);
				}
				CoreUnit::Quantity { .. } => life.take_away(unit, by),
			}
		}
	}
}

/// What is named as a whole and not in an amount.
fn wholes(units: &[CoreUnit]) -> impl Iterator<Item = &Unit> {
	units.iter().filter_map(|unit| match unit {
		CoreUnit::Whole(unit) => Some(unit),
		CoreUnit::Quantity { .. } => None,
	})
}

/// *"destroyed if step is destroying or disposition destroyed, else decommissioned"*; *"things end used"* in a
/// transformation.
fn how_it_ends(event: &CoreEvent) -> How {
	let destroys = event.biz_step == Some(BizStep::Destroying) || event.disposition == Some(Disposition::Destroyed);
	match event.event_type {
		EventType::Transformation => How::Used,
		_ if destroys => How::Destroyed,
		_ => How::Decommissioned,
	}
}
