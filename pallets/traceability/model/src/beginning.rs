//! *"Object ADD begins things and makes amounts."* The outputs of a transformation begin likewise.

use std::collections::BTreeSet;

use fairstream_epcis::core::{CoreEvent, CoreUnit};
use fairstream_gs1::Unit;

use crate::{
	memory::{EventId, Noted},
	Cause, Model,
};

impl Model {
	/// *"A thing that began before can't begin again (`AlreadyCommissioned`), nor after it was seen (`SeenBefore`: `t` lies
	/// after its earliest event). A lot may be made more than once, and begins with the earliest making."*
	pub(crate) fn causes_against_beginning(&self, units: &[CoreUnit], at: u64) -> BTreeSet<Cause> {
		let mut causes = BTreeSet::new();
		for unit in crate::every_event::things(units) {
			let Some(life) = self.life_of(unit) else { continue };
			if !life.begun.is_empty() {
				causes.insert(Cause::AlreadyCommissioned);
			}
			if life.earliest.as_ref().is_some_and(|earliest| earliest.at < at) {
				causes.insert(Cause::SeenBefore);
			}
		}
		causes.extend(self.causes_against_amounts(units, &[]));
		causes
	}

	/// What the event begins, begins.
	pub(crate) fn begin_all(&mut self, units: &[CoreUnit], event: &CoreEvent, by: EventId) {
		let at = event.time;
		for unit in units {
			let life = self.life_mut(unit.unit());
			life.begun.push(Noted { at, by, what: () });
			if unit.unit().is_single() {
				// "To be seen first as a parent is no move, nor to be commissioned after another move was told."
				if life.moved.is_none() {
					life.moves(at, by);
				}
				life.lot = lot_of(unit.unit(), event);
			} else {
				life.make(unit, by);
			}
		}
	}
}

/// *"the lot that it belongs to"*: the lot that comes with the first event of a thing of a product.
fn lot_of(unit: &Unit, event: &CoreEvent) -> Option<Unit> {
	Some(Unit::Lot(unit.gtin()?, event.lot.clone()?))
}
