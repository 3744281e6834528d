//! *"Error declaration: the reporter withdraws an event of its own"*.

use std::collections::BTreeSet;

use fairstream_epcis::{
	core::CoreEvent,
	model::{Action, EventType},
};
use fairstream_gs1::Unit;

use crate::{
	every_event::{is_in_future, mentions},
	memory::{may_be_seen_first, EventId},
	Cause, FlagKind, Model,
};

impl Model {
	/// *"`NothingDeclared` if there is none, `DeclaredBefore` if it was withdrawn, `NotTheOriginal` if it says something else
	/// than the original"*; and `InFuture` as for every event.
	pub(crate) fn cause_against_withdrawing(&self, event: &CoreEvent, by: EventId, now: u64) -> Option<Cause> {
		if is_in_future(event, now) {
			return Some(Cause::InFuture);
		}
		let Some(told) = self.told.get(&by) else { return Some(Cause::NothingDeclared) };
		let said = CoreEvent { declaration: None, ..event.clone() };
		match (told.withdrawn, said == told.event) {
			(true, _) => Some(Cause::DeclaredBefore),
			(false, false) => Some(Cause::NotTheOriginal),
			(false, true) => None,
		}
	}

	/// *"The original stays and is marked. What it did is undone where nothing stands on it, for each unit that it names"*.
	/// Gives the units on which something stands: *"the unit stays as it is and is flagged"*.
	pub(crate) fn withdraw(&mut self, by: EventId) -> BTreeSet<(Unit, FlagKind)> {
		let Some(told) = self.told.get_mut(&by) else { return BTreeSet::new() };
		told.withdrawn = true;
		let event = told.event.clone();
		let mut stands = BTreeSet::new();
		for unit in mentions(&event).cloned().collect::<BTreeSet<_>>() {
			let before = self.life_mut(&unit).clone();
			let undone = match unit.is_single() {
				true => !moves(&event, &unit) || self.undo_move(&unit, by),
				false => self.undo_amounts(&unit, by),
			};
			if !undone {
				*self.life_mut(&unit) = before;
				self.life_mut(&unit).flags += 1;
				stands.insert((unit.clone(), FlagKind::StandsOnError));
			}
			self.forget(&unit, by);
			if undone {
				self.life_mut(&unit).unname(by);
			}
		}
		self.unjoin(by);
		self.undo_making(by, &stands);
		self.forget_sources();
		stands
	}

	/// *"Its sale, return, sighting and states are forgotten (the sale before counts again)"*.
	fn forget(&mut self, unit: &Unit, by: EventId) {
		let life = self.life_mut(unit);
		life.sightings.retain(|noted| noted.by != by);
		life.sold.retain(|noted| noted.by != by);
		life.returned.take_if(|returned| returned.by == by);
	}

	/// *"if it is the last move of a thing or lot, or no move is known: what it began has not begun, what it ended has not
	/// ended, what it packed or unpacked lies in no parent; moved is forgotten, so that the right events can be told. If
	/// another move is the last, or if an item that it began holds something, the unit stays as it is"*. True if undone.
	fn undo_move(&mut self, unit: &Unit, by: EventId) -> bool {
		let holds = !self.holds(unit).is_empty() || !self.joined(unit).is_empty();
		let life = self.life_mut(unit);
		let was_moved_since = life.moved.as_ref().is_some_and(|moved| moved.by != by);
		let carries = holds && life.begun_by(by) && !may_be_seen_first(unit);
		if was_moved_since || carries {
			return false;
		}
		life.begun.retain(|noted| noted.by != by);
		life.end = life.end.take().filter(|noted| noted.by != by);
		life.parent = None;
		life.moved = None;
		if life.begun.is_empty() {
			life.lot = None;
		}
		true
	}

	/// *"amounts are given back, unless more is gone than would be left, or nothing would be left of a lot that was used: then
	/// it stays. A lot that nobody made any of has not begun; till then it keeps its first time"*. True if undone.
	fn undo_amounts(&mut self, unit: &Unit, by: EventId) -> bool {
		let is_used = self.is_used(unit);
		let life = self.life_mut(unit);
		let was_made = !life.begun.is_empty();
		life.end = life.end.take().filter(|noted| noted.by != by);
		life.entries.retain(|entry| entry.by != by);
		if life.exceeds() {
			return false;
		}
		if was_made && life.entries.iter().all(|entry| entry.is_gone) {
			if is_used || life.gone() > 0 || life.end.is_some() {
				return false;
			}
			life.begun.clear();
		}
		true
	}
}

/// Whether an event began, ended, packed or unpacked a thing that it names, or would have if it hadn't been late.
fn moves(event: &CoreEvent, unit: &Unit) -> bool {
	let is_parent = event.parent.as_ref() == Some(unit);
	match event.event_type {
		EventType::Object | EventType::Aggregation => !is_parent && event.action != Some(Action::Observe),
		EventType::Transformation => true,
		EventType::Transaction | EventType::Association => false,
	}
}
