//! *"What is remembered of a thing"*, and of an amount.

use std::collections::BTreeSet;

use fairstream_epcis::core::CoreEvent;
use fairstream_gs1::Unit;

use crate::{amounts::Entry, Model};

/// An event: who captured it, and its digest.
pub type EventId = (u32, [u8; 32]);

/// An event that was taken.
#[derive(Clone, Debug)]
pub struct Told {
	pub event: CoreEvent,
	/// Whether it was declared wrong.
	pub withdrawn: bool,
}

/// How a unit ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
	/// Its number is no longer in use.
	Decommissioned,
	/// It is no more.
	Destroyed,
	/// Something else was made from it.
	Used,
}

/// What the model knows of a unit's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LifeState {
	/// Nothing, or nothing that still counts.
	Unknown,
	/// It is there.
	Alive,
	/// It was.
	Ended(How),
}

/// Something at an event time, by the word of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted<T> {
	pub at: u64,
	pub by: EventId,
	pub what: T,
}

/// A unit's life, as told.
#[derive(Clone, Debug, Default)]
pub struct Life {
	/// *"the times of the earliest and the latest event that names it, its commissioning not counted"*; of an amount, makings
	/// counted.
	pub earliest: Option<Noted<()>>,
	/// See above.
	pub latest: Option<Noted<()>>,
	/// *"begun: the event time of its commissioning, if it had one"*; of an amount, every time at which some was made.
	pub begun: Vec<Noted<()>>,
	/// *"end: when and how it ended"*.
	pub end: Option<Noted<How>>,
	/// *"place in a parent: which parent, and since when"*.
	pub parent: Option<Noted<Unit>>,
	/// *"moved: the event time of the last event that began it, ended it, packed it or unpacked it. To be seen first as a
	/// parent is no move, nor to be commissioned after another move was told."*
	pub moved: Option<Noted<()>>,
	/// Sources of events that were withdrawn, which a lot keeps while any of it is left.
	pub kept: BTreeSet<Unit>,
	/// The lot that an item belongs to.
	pub lot: Option<Unit>,
	/// *"sold: the last two sales"*, the last one last.
	pub sold: Vec<Noted<()>>,
	/// *"returned: the last return"*.
	pub returned: Option<Noted<()>>,
	/// *"sightings: the last four places at which an event put it, by event time"*, the last one last.
	pub sightings: Vec<Noted<crate::oddities::Site>>,
	/// What was made and what is gone, as told.
	pub entries: Vec<Entry>,
	/// How many flags it was given.
	pub flags: u32,
}

impl Life {
	/// The time at which it began; for an amount *"the first event time at which some of it was made"*.
	pub fn began(&self) -> Option<u64> {
		self.begun.iter().map(|noted| noted.at).min()
	}

	/// Whether it began by this event.
	pub fn begun_by(&self, by: EventId) -> bool {
		self.begun.iter().any(|noted| noted.by == by)
	}

	/// An event names it.
	pub fn name(&mut self, at: u64, by: EventId) {
		if self.earliest.as_ref().is_none_or(|earliest| at < earliest.at) {
			self.earliest = Some(Noted { at, by, what: () });
		}
		if self.latest.as_ref().is_none_or(|latest| at > latest.at) {
			self.latest = Some(Noted { at, by, what: () });
		}
	}

	/// *"of the events that are still remembered the earliest and the latest take their place: the last move, sales, the
	/// return, sightings, and the other one of the two times"*: an event that names it is withdrawn.
	pub fn unname(&mut self, by: EventId) {
		self.earliest.take_if(|earliest| earliest.by == by);
		self.latest.take_if(|latest| latest.by == by);
		let mut rest = self.remembered();
		rest.extend(self.earliest.clone().into_iter().chain(self.latest.clone()));
		if self.earliest.is_none() {
			self.earliest = rest.iter().min_by_key(|noted| noted.at).cloned();
		}
		if self.latest.is_none() {
			self.latest = rest.iter().max_by_key(|noted| noted.at).cloned();
		}
	}

	/// What else is remembered than how it began.
	fn remembered(&self) -> Vec<Noted<()>> {
		let seen = self.sightings.iter().map(|seen| Noted { at: seen.at, by: seen.by, what: () });
		let all = self.moved.iter().chain(&self.sold).chain(&self.returned).cloned().chain(seen);
		all.filter(|noted| !self.begun_by(noted.by)).collect()
	}

	/// An event began, ended, packed or unpacked it. The last such event is the last by event time, and among those of one
	/// time the one that was told last.
	pub fn moves(&mut self, at: u64, by: EventId) {
		if self.moved.as_ref().is_none_or(|moved| moved.at <= at) {
			self.moved = Some(Noted { at, by, what: () });
		}
	}

	/// *"Late is a packing or unpacking with `t` before the child's moved"*.
	pub fn is_late(&self, at: u64) -> bool {
		self.moved.as_ref().is_some_and(|moved| at < moved.at)
	}
}

impl Model {
	/// *"An event whose `t` lies not after the unit's end is a late report of its life: it is history, and moves nothing."*
	pub(crate) fn is_history(&self, unit: &Unit, at: u64) -> bool {
		self.life_of(unit).and_then(|life| life.end.as_ref()).is_some_and(|end| at <= end.at)
	}

	/// Whether the unit is known: *"items, lots and classes are"* commissioned; *"logistic units and other things may be seen
	/// first as a parent"*, and are known as long as a time is known at which they were seen.
	pub(crate) fn is_known(&self, unit: &Unit) -> bool {
		self.life_of(unit)
			.is_some_and(|life| !life.begun.is_empty() || (may_be_seen_first(unit) && life.earliest.is_some()))
	}

	/// The parent that a thing lies in since `at` or longer.
	pub(crate) fn parent_since(&self, unit: &Unit, at: u64) -> Option<&Unit> {
		self.life_of(unit)?.parent.as_ref().filter(|parent| parent.at <= at).map(|parent| &parent.what)
	}

	/// The parents of a thing, from the nearest to the outermost.
	pub(crate) fn parents(&self, unit: &Unit) -> Vec<&Unit> {
		let mut parents = Vec::new();
		let mut next = self.lies_in(unit);
		while let Some(parent) = next {
			parents.push(parent);
			next = self.lies_in(parent);
		}
		parents
	}

	/// Whether the unit is there, was, or was never heard of.
	#[must_use]
	pub fn life(&self, unit: &Unit) -> LifeState {
		match self.life_of(unit).and_then(|life| life.end.as_ref()) {
			Some(end) => LifeState::Ended(end.what),
			None if self.is_known(unit) => LifeState::Alive,
			None => LifeState::Unknown,
		}
	}

	/// How the unit ended, if it did.
	#[must_use]
	pub fn how_ended(&self, unit: &Unit) -> Option<How> {
		self.life_of(unit)?.end.as_ref().map(|end| end.what)
	}

	/// When the unit began; of an amount, when the first of it was made.
	#[must_use]
	pub fn began(&self, unit: &Unit) -> Option<u64> {
		self.life_of(unit)?.began()
	}

	/// What the thing lies in.
	#[must_use]
	pub fn lies_in(&self, unit: &Unit) -> Option<&Unit> {
		self.life_of(unit)?.parent.as_ref().map(|parent| &parent.what)
	}

	/// What lies in the thing.
	#[must_use]
	pub fn holds(&self, parent: &Unit) -> BTreeSet<Unit> {
		let lies_here = |life: &Life| life.parent.as_ref().is_some_and(|here| here.what == *parent);
		self.lives.iter().filter(|(_, life)| lies_here(life)).map(|(unit, _)| unit.clone()).collect()
	}

	/// How many flags the unit was given.
	#[must_use]
	pub fn flags(&self, unit: &Unit) -> u32 {
		self.life_of(unit).map_or(0, |life| life.flags)
	}
}

/// Whether a unit may be seen before it is commissioned: *"logistic units and other things"*.
pub fn may_be_seen_first(unit: &Unit) -> bool {
	unit.is_single() && !matches!(unit, Unit::Item(..))
}
