//! Error declaration: an event is withdrawn, and what it did is undone where nothing stands on it.

use super::{
	amounts::{said, Stands},
	may_be_seen_first, Ledger, Reason, Refusal, Work,
};
use crate::record::{Declared, EventKey, FlagKind, Noted, Sources, UnitRecord};
use alloc::collections::BTreeSet;
use fairstream_doors::Moment;
use fairstream_epcis::{
	core::{CoreEvent, CoreUnit, Declaration},
	model::{Action, EventType},
};
use fairstream_gs1::Unit;

/// What an event did to a unit that it names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Did {
	Begin,
	End,
	Pack,
	Unpack,
	Nothing,
}

fn did(event: &CoreEvent, is_output: bool) -> Did {
	match (event.event_type, event.action) {
		(EventType::Object, Some(Action::Add)) => Did::Begin,
		(EventType::Object, Some(Action::Delete)) => Did::End,
		(EventType::Aggregation, Some(Action::Add)) => Did::Pack,
		(EventType::Aggregation, Some(Action::Delete)) => Did::Unpack,
		(EventType::Transformation, _) if is_output => Did::Begin,
		(EventType::Transformation, _) => Did::End,
		_ => Did::Nothing,
	}
}

impl<L: Ledger> Work<'_, L> {
	pub(super) fn declare(&mut self, declaration: &Declaration, now: Moment) -> Result<(), Refusal> {
		let mut original = self.book.event(&self.key).ok_or(Reason::NothingDeclared.of_event())?;
		if original.declared.is_some() {
			return Err(Reason::DeclaredBefore.of_event());
		}
		if original.core != (CoreEvent { declaration: None, ..self.event.clone() }) {
			return Err(Reason::NotTheOriginal.of_event());
		}
		original.declared = Some(Declared { recorded: now, declaration: declaration.clone() });
		self.book.record(self.key, original);
		self.undo();
		Ok(())
	}

	fn undo(&mut self) {
		let event = self.event;
		let mut base = event.parent.as_ref().and_then(|parent| self.book.unit(parent));
		let (mut undone, mut stands) = (BTreeSet::new(), BTreeSet::new());
		let lists = [(&event.units, false), (&event.outputs, true)];
		let all = lists.into_iter().flat_map(|(list, is_output)| list.iter().map(move |entry| (entry, is_output)));
		for (unit, is_output) in all.map(|(entry, is_output)| (entry.unit(), is_output)) {
			// A lot may stand in an event several times; all of it is undone at once.
			if !undone.insert(unit) {
				continue;
			}
			let Some(known) = self.book.unit(unit) else { continue };
			let mut record = known.clone();
			let result = match unit.is_single() {
				true => self.undo_thing(unit, &mut record, did(event, is_output)),
				false => self.undo_amount(unit, &mut record),
			};
			let mut record = match result {
				Ok(()) => record,
				Err(second) => {
					let mut record = known;
					stands.insert(unit);
					self.flag(unit, &mut record, FlagKind::StandsOnError, self.key, second);
					record
				}
			};
			self.forget_sightings(&mut record);
			if !stands.contains(unit) {
				self.forget_times(&mut record);
			}
			if let (Some(parent), Some(base)) = (&event.parent, &mut base) {
				self.undo_ties((parent, base), (unit, &mut record));
			}
			self.book.put(unit, record);
		}
		if let (Some(parent), Some(mut base)) = (&event.parent, base) {
			self.forget_sightings(&mut base);
			self.forget_times(&mut base);
			self.book.put(parent, base);
		}
		self.forget_outputs(&stands);
	}

	/// Undo what the event did to a thing, or name the event that stands on it.
	fn undo_thing(&mut self, unit: &Unit, record: &mut UnitRecord, did: Did) -> Result<(), EventKey> {
		if did == Did::Nothing {
			return Ok(());
		}
		match record.last_move {
			Some(last) if last != self.key => return Err(last),
			_ => {}
		}
		match did {
			Did::Begin => {
				// An item that never began can hold nothing.
				if record.children.max(record.joined) > 0 && !may_be_seen_first(unit) {
					return Err(later_than(record, self.key));
				}
				record.commissioned = None;
				record.made_by = None;
				record.lot = None;
				self.forget_sources(unit);
			}
			Did::End => record.end = None,
			// Where it lies is undone with its parent's record at hand.
			Did::Pack | Did::Unpack | Did::Nothing => {}
		}
		record.last_move = None;
		record.moved = None;
		Ok(())
	}

	/// Undo what the event did to an amount, or name the event that stands on it.
	fn undo_amount(&mut self, unit: &Unit, record: &mut UnitRecord) -> Result<(), EventKey> {
		let event = self.event;
		let stands = |record: &UnitRecord, key| later_than(record, key);
		for (list, is_output) in [(&event.units, false), (&event.outputs, true)] {
			for entry in list.iter().filter(|entry| entry.unit() == unit) {
				match (did(event, is_output), entry) {
					(Did::Begin, _) => {
						let undone = record.balance.get_or_insert_default().unmake(said(entry));
						undone.map_err(|Stands| stands(record, self.key))?;
					}
					(Did::End, CoreUnit::Quantity { .. }) => record.balance.get_or_insert_default().untake(said(entry)),
					(Did::End, CoreUnit::Whole(_)) if record.last_move == Some(self.key) => {
						record.end = None;
						record.last_move = None;
						record.moved = None;
					}
					_ => {}
				}
			}
		}
		let is_made = record.balance.as_ref().is_some_and(|balance| balance.makings() > 0);
		if record.commissioned.is_some() && !is_made {
			if self.book.is_used(unit) || record.gone() > 0 || record.is_ended() {
				return Err(stands(record, self.key));
			}
			record.commissioned = None;
			record.made_by = None;
			self.forget_sources(unit);
		}
		Ok(())
	}

	/// Undo where the event put a thing, or to what it joined it.
	fn undo_ties(&mut self, (parent, base): (&Unit, &mut UnitRecord), (unit, record): (&Unit, &mut UnitRecord)) {
		if !unit.is_single() || self.event.action != Some(Action::Add) {
			return;
		}
		let told = self.told();
		match self.event.event_type {
			// What a later event moved isn't there any more, or has another last move.
			EventType::Aggregation if record.last_move.is_none() && record.since() == Some(told.at) => {
				record.stay = None;
				self.leave(parent, base, unit);
			}
			EventType::Association if self.book.joined_since(parent, unit) == Some(told) => {
				self.free(parent, base, unit)
			}
			_ => {}
		}
	}

	/// What the event said of sales, returns, places and states is forgotten.
	fn forget_sightings(&self, record: &mut UnitRecord) {
		let (told, key) = (self.told(), self.key);
		record.sold_before = record.sold_before.filter(|sale| sale.event != key);
		record.sold = record.sold.filter(|sale| sale.event != key).or_else(|| record.sold_before.take());
		record.sightings.retain(|seen| seen.event != key);
		record.lasting.retain(|known| (known.at, known.by) != (told.at, told.by));
		record.returned = record.returned.filter(|returned| *returned != told);
	}

	/// Where the event was the earliest or the latest, what else the record names is, as far as it goes.
	fn forget_times(&self, record: &mut UnitRecord) {
		let stands = |noted: &Noted| *noted != self.told();
		let (first, latest) = (record.first.filter(stands), record.latest.filter(stands));
		let rest = |other: Option<Noted>| record.remembered().filter(stands).chain(other);
		(record.first, record.latest) = (
			first.or_else(|| rest(latest).min_by_key(|noted| noted.at)),
			latest.or_else(|| rest(first).max_by_key(|noted| noted.at)),
		);
	}

	fn forget_sources(&mut self, unit: &Unit) {
		if !self.book.sources(unit).is_empty() {
			self.book.made_from(unit, Sources::new());
		}
	}

	/// What the event made came out of its transformation by one event less, and if by none then not at all; but for what
	/// stands.
	fn forget_outputs(&mut self, stands: &BTreeSet<&Unit>) {
		let Some(id) = self.event.transformation else { return };
		let key = (self.reporter.id, id);
		let Some(mut record) = self.book.transformation(key) else { return };
		let made: BTreeSet<&Unit> = self.event.outputs.iter().map(CoreUnit::unit).collect();
		for output in record.outputs.iter_mut().filter(|output| made.contains(&output.unit)) {
			if !stands.contains(&output.unit) {
				output.events = output.events.saturating_sub(1);
			}
		}
		record.outputs.retain(|output| output.events > 0);
		self.book.transform(key, record);
	}
}

/// An event of the unit's that isn't the one declared wrong, the latest that the record names.
fn later_than(record: &UnitRecord, declared: EventKey) -> EventKey {
	record.recent.iter().rev().find(|event| **event != declared).copied().unwrap_or(declared)
}
