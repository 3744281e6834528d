//! *"Transformation uses up inputs as Object DELETE would and makes outputs as Object ADD would."*

use std::collections::{BTreeMap, BTreeSet};

use fairstream_epcis::core::{CoreEvent, CoreUnit};
use fairstream_gs1::Unit;

use crate::{
	memory::{EventId, How, Life},
	Cause, FlagKind, Model, MAX_OUTPUTS, MAX_SOURCES,
};

/// A transformation. *"The events of one reporter with the same `transformationID` are one transformation"*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Batch {
	/// Told in as many events as its reporter likes.
	Named(u32, [u8; 32]),
	/// Told in one event.
	Alone(EventId),
}

/// What one event told of a transformation.
#[derive(Clone, Debug)]
pub struct Share {
	pub by: EventId,
	pub batch: Batch,
	pub inputs: BTreeSet<Unit>,
	/// Sources that stay though their event was withdrawn; nobody looks after them.
	pub stale: BTreeSet<Unit>,
	pub outputs: BTreeSet<Unit>,
}

impl Share {
	/// Lots and things only: *"A class is no source and has none"*.
	fn of(event: &CoreEvent, by: EventId) -> Self {
		let traced =
			|list: &[CoreUnit]| list.iter().map(CoreUnit::unit).filter(|unit| is_traced(unit)).cloned().collect();
		Self {
			by,
			batch: event.transformation.map_or(Batch::Alone(by), |id| Batch::Named(by.0, id)),
			inputs: traced(&event.units),
			stale: BTreeSet::new(),
			outputs: traced(&event.outputs),
		}
	}
}

fn is_traced(unit: &Unit) -> bool {
	unit.is_single() || matches!(unit, Unit::Lot(..))
}

/// What was made from what.
#[derive(Clone, Copy)]
struct Lineage<'a> {
	shares: &'a [Share],
	lives: &'a BTreeMap<Unit, Life>,
}

impl<'a> Lineage<'a> {
	fn shares_of(self, batch: &'a Batch) -> impl Iterator<Item = &'a Share> {
		self.shares.iter().filter(move |share| share.batch == *batch)
	}

	fn outputs_of(self, batch: &'a Batch) -> BTreeSet<Unit> {
		self.shares_of(batch).flat_map(|share| share.outputs.clone()).collect()
	}

	/// The sources that a unit keeps from events that were withdrawn.
	fn kept(self, unit: &Unit) -> impl Iterator<Item = &'a Unit> {
		self.lives.get(unit).into_iter().flat_map(|life| &life.kept)
	}

	/// What comes from a set of inputs: *"what was used, the lots of used items, and all that these came from"*.
	fn origins(self, inputs: impl IntoIterator<Item = Unit>) -> BTreeSet<Unit> {
		let mut followed = BTreeSet::new();
		let mut stale = BTreeSet::new();
		let mut open: Vec<_> = inputs.into_iter().collect();
		while let Some(next) = open.pop() {
			if !followed.insert(next.clone()) {
				continue;
			}
			open.extend(self.lives.get(&next).and_then(|life| life.lot.clone()));
			stale.extend(self.kept(&next).cloned());
			for share in self.shares.iter().filter(|share| share.outputs.contains(&next)) {
				for told in self.shares_of(&share.batch) {
					open.extend(told.inputs.iter().cloned());
					stale.extend(told.stale.iter().cloned());
				}
			}
		}
		followed.extend(stale);
		followed
	}

	/// All that goes into a transformation.
	fn origins_of(self, batch: &'a Batch) -> BTreeSet<Unit> {
		let mut origins = self.origins(self.shares_of(batch).flat_map(|share| share.inputs.clone()));
		origins.extend(self.shares_of(batch).flat_map(|share| share.stale.clone()));
		origins
	}

	/// *"What is made comes from what was used"*; nothing is made from itself.
	fn made_from(self, unit: &Unit) -> BTreeSet<Unit> {
		let shares = self.shares.iter().filter(|share| share.outputs.contains(unit));
		let mut sources: BTreeSet<_> = shares.flat_map(|share| self.origins_of(&share.batch)).collect();
		sources.extend(self.kept(unit).cloned());
		sources.remove(unit);
		sources
	}
}

impl Model {
	fn lineage(&self) -> Lineage<'_> {
		Lineage { shares: &self.shares, lives: &self.lives }
	}

	/// `TooManySources`, `TooManyOutputs` and `LotUsed`, beside what is refused of the inputs and outputs by themselves.
	pub(crate) fn causes_against_transforming(&self, event: &CoreEvent, by: EventId) -> BTreeSet<Cause> {
		let mut causes = self.causes_against_ending(&event.units, event, by);
		causes.extend(self.causes_against_beginning(&event.outputs, event.time));
		let share = Share::of(event, by);
		let batch = share.batch.clone();
		let mut shares = self.shares.clone();
		shares.push(share);
		let after = Lineage { shares: &shares, lives: &self.lives };
		let outputs = after.outputs_of(&batch);
		// "there are at most 64 lots and things among them"
		if event.transformation.is_some() && outputs.len() > MAX_OUTPUTS {
			causes.insert(Cause::TooManyOutputs);
		}
		// "at most 64 source lots and things", told together or one after the other
		let is_told = !outputs.is_empty() || event.transformation.is_some();
		if is_told && after.origins_of(&batch).len() > MAX_SOURCES {
			causes.insert(Cause::TooManySources);
		}
		for output in &outputs {
			let sources = after.made_from(output);
			if sources.len() > MAX_SOURCES {
				causes.insert(Cause::TooManySources);
			}
			if self.is_used(output) && sources != self.made_from(output) {
				causes.insert(Cause::LotUsed);
			}
		}
		causes
	}

	/// *"uses up inputs"*, *"makes outputs"*.
	pub(crate) fn transform(&mut self, event: &CoreEvent, by: EventId) {
		let share = Share::of(event, by);
		for input in &share.inputs {
			let lot = if input.is_single() {
				self.life_of(input).and_then(|life| life.lot.clone())
			} else {
				Some(input.clone())
			};
			self.used.extend(lot);
		}
		self.end_all(&event.units, event, by);
		self.begin_all(&event.outputs, event, by);
		self.shares.push(share);
	}

	/// *"A lot that went into a transformation, as such or by an item of it, takes no further sources, nor does a thing that was
	/// used up (`LotUsed`)"*.
	pub(crate) fn is_used(&self, unit: &Unit) -> bool {
		self.used.contains(unit) || (unit.is_single() && self.how_ended(unit) == Some(How::Used))
	}

	/// What the event made comes no longer out of its transformation, but for what stands. *"A lot that nobody made any of has
	/// not begun; till then it keeps its first time and its sources"*, and *"the sources of a transformation that several
	/// events tell"* stay.
	pub(crate) fn undo_making(&mut self, by: EventId, stands: &BTreeSet<(Unit, FlagKind)>) {
		let stands = |unit: &Unit| stands.iter().any(|(stands, _)| stands == unit);
		let Some(share) = self.shares.iter().find(|share| share.by == by) else { return };
		let stale = self.lineage().origins(share.inputs.clone());
		let undone: BTreeSet<_> = share.outputs.iter().filter(|output| !stands(output)).cloned().collect();
		for output in &undone {
			let kept = self.made_from(output);
			self.life_mut(output).kept.extend(kept);
		}
		for share in self.shares.iter_mut().filter(|share| share.by == by) {
			share.outputs.retain(|output| !undone.contains(output));
			share.inputs.clear();
			share.stale.extend(stale.iter().cloned());
		}
	}

	/// *"What it began has not begun"*, and comes from nothing.
	pub(crate) fn forget_sources(&mut self) {
		self.lives.values_mut().filter(|life| life.begun.is_empty()).for_each(|life| life.kept.clear());
	}

	/// What the unit was made from.
	#[must_use]
	pub fn made_from(&self, unit: &Unit) -> BTreeSet<Unit> {
		self.lineage().made_from(unit)
	}
}
