//! TransformationEvent: inputs are used up, outputs are made, and what is made remembers where it came from.

use super::{is_traced, lot_of, placed, Ledger, Reason, Refusal, Work};
use crate::record::{Ending, Output, Sources, TransformationKey, TransformationRecord};
use alloc::{collections::BTreeSet, vec::Vec};
use fairstream_epcis::core::CoreUnit;
use fairstream_gs1::Unit;

impl<L: Ledger> Work<'_, L> {
	pub(super) fn transform(&mut self) -> Result<(), Refusal> {
		let event = self.event;
		let inputs = event.units.len();
		placed(&event.units, 0).try_for_each(|(place, entry)| self.finish(place, entry, Ending::Used))?;
		placed(&event.outputs, inputs).try_for_each(|(place, entry)| self.begin(place, entry))?;
		let outputs: BTreeSet<&Unit> =
			event.outputs.iter().map(CoreUnit::unit).filter(|unit| is_traced(unit)).collect();
		let lots = self.lots_used();
		match event.transformation {
			None if outputs.is_empty() => {}
			None => {
				let origins = self.origins()?;
				outputs.iter().try_for_each(|output| self.comes_from(output, &origins))?;
			}
			Some(id) => self.transform_together((self.reporter.id, id), outputs)?,
		}
		for lot in lots {
			self.book.use_up(lot);
		}
		Ok(())
	}

	/// This event and others tell one transformation: what came out of it comes from all that went in, whichever was told
	/// first.
	fn transform_together(&mut self, key: TransformationKey, made: BTreeSet<&Unit>) -> Result<(), Refusal> {
		let mut record = self.book.transformation(key).unwrap_or_default();
		record.sources = with(&record.sources, &self.origins()?)?;
		for unit in made {
			match record.outputs.iter_mut().find(|output| output.unit == *unit) {
				Some(known) => known.events = known.events.saturating_add(1),
				None => {
					let output = Output { unit: unit.clone(), events: 1 };
					record.outputs.try_push(output).map_err(|_| Reason::TooManyOutputs.of_event())?;
				}
			}
		}
		let TransformationRecord { sources, outputs, events } = &record;
		outputs.iter().try_for_each(|output| self.comes_from(&output.unit, sources))?;
		self.book.part(key, *events, self.event.hash.digest);
		let events = events.saturating_add(1);
		self.book.transform(key, TransformationRecord { events, ..record });
		Ok(())
	}

	/// An output comes from these too. Not if something was made from it already: that would not know.
	fn comes_from(&mut self, output: &Unit, origins: &[Unit]) -> Result<(), Refusal> {
		let known = self.book.sources(output);
		let others: Vec<Unit> = origins.iter().filter(|origin| *origin != output).cloned().collect();
		let sources = with(&known, &others)?;
		if sources.len() == known.len() {
			return Ok(());
		}
		if self.was_used(output) {
			let (mut places, inputs) = (self.event.outputs.iter(), self.event.units.len());
			let place = places.position(|entry| entry.unit() == output).map(|place| place.saturating_add(inputs));
			return Err(Reason::LotUsed.at(place.and_then(|place| u32::try_from(place).ok())));
		}
		self.book.made_from(output, sources);
		Ok(())
	}

	/// Whether something was made from a lot or thing before this event.
	fn was_used(&self, unit: &Unit) -> bool {
		if !unit.is_single() {
			return self.book.is_used(unit);
		}
		let record = self.book.unit(unit);
		record.is_some_and(|record| {
			record.end.is_some_and(|end| end.how == Ending::Used) && record.last_move != Some(self.key)
		})
	}

	/// The lots of which some goes in, as such or by an item.
	fn lots_used(&self) -> BTreeSet<Unit> {
		let lot = |unit: &Unit| match unit {
			Unit::Lot(..) => Some(unit.clone()),
			_ => self.book.unit(unit).and_then(|record| lot_of(unit, &record)),
		};
		self.event.units.iter().filter_map(|entry| lot(entry.unit())).filter(|lot| !self.book.is_used(lot)).collect()
	}

	/// The lots and things that go in, the lots of these things, and what all of them came from.
	fn origins(&self) -> Result<Sources, Refusal> {
		let mut origins = BTreeSet::new();
		for unit in self.event.units.iter().map(CoreUnit::unit).filter(|unit| is_traced(unit)) {
			if !origins.insert(unit.clone()) {
				continue;
			}
			origins.extend(self.book.sources(unit));
			if let Some(lot) = self.book.unit(unit).and_then(|record| lot_of(unit, &record)) {
				origins.extend(self.book.sources(&lot));
				origins.insert(lot);
			}
			if origins.len() > Sources::bound() {
				return Err(Reason::TooManySources.of_event());
			}
		}
		Sources::try_from(origins.into_iter().collect::<Vec<_>>()).map_err(|_| Reason::TooManySources.of_event())
	}
}

/// Sources, and those of `more` that aren't among them.
fn with(sources: &Sources, more: &[Unit]) -> Result<Sources, Refusal> {
	let known: BTreeSet<&Unit> = sources.iter().collect();
	let new: Vec<Unit> = more.iter().filter(|source| !known.contains(source)).cloned().collect();
	let mut all = sources.clone();
	all.try_extend(new.into_iter()).map_err(|()| Reason::TooManySources.of_event())?;
	Ok(all)
}
