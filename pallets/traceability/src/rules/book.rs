//! A ledger, and on top of it what was taken since and isn't written yet.

use super::Ledger;
use crate::record::{
	EventDigest, EventKey, EventRecord, Flag, Noted, Page, Sources, TransformationKey, TransformationRecord, UnitRecord,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use codec::Encode;
use fairstream_doors::{Kept, Measure, Moment};
use fairstream_gs1::Unit;

/// What is held already, and on top of it what was taken since and isn't written yet.
#[derive(Clone, Debug)]
pub struct Book<L> {
	ledger: L,
	changes: Changes,
}

/// What was taken since: the last word on each thing that changed.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Changes {
	/// Units.
	pub units: BTreeMap<Unit, UnitRecord>,
	/// Which of them the ledger didn't know.
	pub fresh: BTreeSet<Unit>,
	/// Pages of histories that are full, by their numbers.
	pub pages: BTreeMap<(Unit, u32), Page>,
	/// Of parents, whether a thing lies in them now.
	pub children: BTreeMap<Unit, BTreeMap<Unit, bool>>,
	/// Of parents, since when a thing is joined to them and by which event; none if no longer.
	pub joined: BTreeMap<Unit, BTreeMap<Unit, Option<Noted>>>,
	/// What units were made from; nothing if that was undone.
	pub sources: BTreeMap<Unit, Sources>,
	/// Lots that went into a transformation, as such or by an item.
	pub used: BTreeSet<Unit>,
	/// Flags, in the order in which they came.
	pub flags: Vec<(Unit, Flag)>,
	/// Transformations that several events tell.
	pub transformations: BTreeMap<TransformationKey, TransformationRecord>,
	/// The events that tell them, numbered.
	pub parts: BTreeMap<(TransformationKey, u32), EventDigest>,
	/// Events, new or withdrawn.
	pub events: BTreeMap<EventKey, EventRecord>,
}

/// Add what came later. An empty map is replaced, so that a single event costs no second walk.
fn add<K: Ord, V>(all: &mut BTreeMap<K, V>, later: BTreeMap<K, V>) {
	match all.is_empty() {
		true => *all = later,
		false => all.extend(later),
	}
}

/// The bytes of a unit's record that grows within its own room: a page of events, and what most units have beside.
const UNIT_BYTES: u32 = 1_500;

impl Changes {
	/// The room that all of this newly takes in the state: events, units and pages of them, sources, and what tells
	/// transformations. What lies in what comes and goes, and isn't counted.
	#[must_use]
	pub fn footprint(&self) -> Kept {
		let bytes = |size: usize| u32::try_from(size).unwrap_or(u32::MAX);
		let parts: [(usize, usize); 5] = [
			self.events.values().filter(|event| event.declared.is_none()).fold((0, 0), |(items, size), event| {
				(items.saturating_add(1), size.saturating_add(event.encoded_size()))
			}),
			(self.fresh.len(), self.fresh.len().saturating_mul(UNIT_BYTES as usize)),
			self.pages.values().fold((0, 0), |(items, size), page| {
				(items.saturating_add(1), size.saturating_add(page.encoded_size()))
			}),
			self.sources.values().fold((0, 0), |(items, size), sources| {
				(items.saturating_add(1), size.saturating_add(sources.encoded_size()))
			}),
			(self.parts.len(), self.parts.len().saturating_mul(size_of::<EventDigest>())),
		];
		parts.into_iter().fold(Kept::default(), |sum, (items, size)| Kept {
			items: sum.items.saturating_add(bytes(items)),
			bytes: sum.bytes.saturating_add(bytes(size)),
		})
	}

	fn merge(&mut self, later: Self) {
		add(&mut self.units, later.units);
		self.fresh.extend(later.fresh);
		add(&mut self.pages, later.pages);
		for (parent, children) in later.children {
			add(self.children.entry(parent).or_default(), children);
		}
		for (parent, joined) in later.joined {
			add(self.joined.entry(parent).or_default(), joined);
		}
		add(&mut self.sources, later.sources);
		self.used.extend(later.used);
		self.flags.extend(later.flags);
		add(&mut self.transformations, later.transformations);
		add(&mut self.parts, later.parts);
		add(&mut self.events, later.events);
	}
}

impl<L: Ledger> Book<L> {
	/// A book in which nothing was taken yet.
	#[must_use]
	pub fn new(ledger: L) -> Self {
		Self { ledger, changes: Changes::default() }
	}

	/// What was taken since.
	#[must_use]
	pub const fn changes(&self) -> &Changes {
		&self.changes
	}

	/// What was taken since, to be written.
	#[must_use]
	pub fn into_changes(self) -> Changes {
		self.changes
	}

	pub(super) fn merge(&mut self, later: Changes) {
		self.changes.merge(later);
	}

	pub(super) fn welcome(&mut self, unit: &Unit) {
		self.changes.fresh.insert(unit.clone());
	}

	pub(super) fn put(&mut self, unit: &Unit, record: UnitRecord) {
		self.changes.units.insert(unit.clone(), record);
	}

	pub(super) fn turn(&mut self, unit: &Unit, number: u32, page: Page) {
		self.changes.pages.insert((unit.clone(), number), page);
	}

	pub(super) fn place(&mut self, parent: &Unit, child: &Unit, lies: bool) {
		self.changes.children.entry(parent.clone()).or_default().insert(child.clone(), lies);
	}

	pub(super) fn tie(&mut self, parent: &Unit, child: &Unit, since: Option<Noted>) {
		self.changes.joined.entry(parent.clone()).or_default().insert(child.clone(), since);
	}

	pub(super) fn made_from(&mut self, unit: &Unit, sources: Sources) {
		self.changes.sources.insert(unit.clone(), sources);
	}

	pub(super) fn use_up(&mut self, lot: Unit) {
		self.changes.used.insert(lot);
	}

	pub(super) fn flag(&mut self, unit: &Unit, flag: Flag) {
		self.changes.flags.push((unit.clone(), flag));
	}

	pub(super) fn transform(&mut self, key: TransformationKey, record: TransformationRecord) {
		self.changes.transformations.insert(key, record);
	}

	pub(super) fn part(&mut self, key: TransformationKey, number: u32, event: EventDigest) {
		self.changes.parts.insert((key, number), event);
	}

	pub(super) fn record(&mut self, key: EventKey, event: EventRecord) {
		self.changes.events.insert(key, event);
	}
}

/// Reads through to the ledger what didn't change.
impl<L: Ledger> Ledger for Book<L> {
	fn unit(&self, unit: &Unit) -> Option<UnitRecord> {
		self.changes.units.get(unit).cloned().or_else(|| self.ledger.unit(unit))
	}

	fn children(&self, parent: &Unit) -> Vec<Unit> {
		let Some(changed) = self.changes.children.get(parent) else { return self.ledger.children(parent) };
		let unchanged = self.ledger.children(parent).into_iter().filter(|child| !changed.contains_key(child));
		unchanged.chain(changed.iter().filter(|(_, lies)| **lies).map(|(child, _)| child.clone())).collect()
	}

	fn joined(&self, parent: &Unit) -> Vec<Unit> {
		let Some(changed) = self.changes.joined.get(parent) else { return self.ledger.joined(parent) };
		let unchanged = self.ledger.joined(parent).into_iter().filter(|child| !changed.contains_key(child));
		unchanged.chain(changed.iter().filter(|(_, since)| since.is_some()).map(|(child, _)| child.clone())).collect()
	}

	fn joined_since(&self, parent: &Unit, child: &Unit) -> Option<Noted> {
		match self.changes.joined.get(parent).and_then(|children| children.get(child)) {
			Some(since) => *since,
			None => self.ledger.joined_since(parent, child),
		}
	}

	fn sources(&self, unit: &Unit) -> Sources {
		self.changes.sources.get(unit).cloned().unwrap_or_else(|| self.ledger.sources(unit))
	}

	fn is_used(&self, lot: &Unit) -> bool {
		self.changes.used.contains(lot) || self.ledger.is_used(lot)
	}

	fn transformation(&self, key: TransformationKey) -> Option<TransformationRecord> {
		self.changes.transformations.get(&key).cloned().or_else(|| self.ledger.transformation(key))
	}

	fn event(&self, key: &EventKey) -> Option<EventRecord> {
		self.changes.events.get(key).cloned().or_else(|| self.ledger.event(key))
	}

	fn is_captured(&self, key: &EventKey) -> bool {
		self.changes.events.contains_key(key) || self.ledger.is_captured(key)
	}

	fn two_places(&self, at: Moment) -> Moment {
		self.ledger.two_places(at)
	}

	fn is_stopped(&self, unit: &Unit, least: Measure, at: Moment) -> bool {
		self.ledger.is_stopped(unit, least, at)
	}
}
