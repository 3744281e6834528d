//! What a unit was made from, and what was made of it: one level for each question, by the events themselves. All that
//! something comes from, flat, is [`SourcesOf`].

use crate::{
	record::{EventKey, EventRecord, TransformationKey, UnitRecord, RECENT},
	Config, Events, OlderEvents, Pallet, Parts, Units,
};
use alloc::{collections::BTreeSet, vec::Vec};
use codec::{Decode, Encode};
use fairstream_doors::Moment;
use fairstream_epcis::{
	core::{CoreEvent, CoreUnit},
	model::EventType,
};
use fairstream_gs1::Unit;
use scale_info::TypeInfo;

/// Most events that are read for one question, so that no history, however it was made, keeps a node busy.
pub const LINEAGE_EVENTS: u32 = 1_000;

/// A page ends with the event by which it has so many units.
pub const LINEAGE_UNITS: usize = 1_000;

/// Where a page of a lineage begins.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, PartialEq, TypeInfo)]
pub struct Cursor {
	/// An event's place in the unit's history, from 0.
	pub event: u32,
	/// If that tells a transformation together with others, the number of one of these.
	pub part: u32,
}

/// What something was made from or into.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Relative {
	/// The unit, with how much if the event says it.
	pub unit: CoreUnit,
	/// The event that names it.
	pub event: EventKey,
	/// When that happened.
	pub time: Moment,
}

/// A page of a lineage.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Lineage {
	/// The units, event by event in the order in which these were taken. What several events tell together may come again on
	/// another page.
	pub relatives: Vec<Relative>,
	/// Where the next page begins, if there is one.
	pub next: Option<Cursor>,
}

/// Which way one looks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Way {
	Back,
	Forth,
}

impl Way {
	/// The units of an event at the end that one looks from, and at the other.
	fn ends(self, event: &CoreEvent) -> (&[CoreUnit], &[CoreUnit]) {
		match self {
			Self::Back => (&event.outputs, &event.units),
			Self::Forth => (&event.units, &event.outputs),
		}
	}
}

/// A question that is being answered.
struct Search {
	way: Way,
	found: Vec<Relative>,
	/// How many events may still be read.
	left: u32,
	/// What several events tell is told once on a page.
	told: BTreeSet<TransformationKey>,
}

impl Search {
	fn is_over(&self) -> bool {
		self.left == 0 || self.found.len() >= LINEAGE_UNITS
	}

	/// An event, if it is there, wasn't withdrawn, and is a transformation.
	fn read<T: Config>(&mut self, (digest, reporter): EventKey) -> Option<EventRecord> {
		self.left = self.left.saturating_sub(1);
		let event = Events::<T>::get(digest, reporter)?;
		(event.declared.is_none() && event.core.event_type == EventType::Transformation).then_some(event)
	}

	fn add(&mut self, event: &EventRecord) {
		let (key, time) = ((event.core.hash.digest, event.reporter), event.core.time);
		let (_, others) = self.way.ends(&event.core);
		self.found.extend(others.iter().map(|unit| Relative { unit: unit.clone(), event: key, time }));
	}

	/// All that the events of one transformation name, from a part on. The part at which the page ends, if it does.
	fn add_parts<T: Config>(&mut self, (reporter, id): TransformationKey, mut part: u32) -> Option<u32> {
		while let Some(digest) = Parts::<T>::get((reporter, id, part)) {
			if self.is_over() {
				return Some(part);
			}
			if let Some(event) = self.read::<T>((digest, reporter)) {
				self.add(&event);
			}
			part = part.saturating_add(1);
		}
		None
	}
}

impl<T: Config> Pallet<T> {
	/// What a unit was made from, one level back, from a cursor on; none if it was never seen.
	#[must_use]
	pub fn made_from(unit: &Unit, from: Cursor) -> Option<Lineage> {
		Self::lineage(unit, from, Way::Back)
	}

	/// What was made of a unit, one level forth, from a cursor on; none if it was never seen.
	#[must_use]
	pub fn made_into(unit: &Unit, from: Cursor) -> Option<Lineage> {
		Self::lineage(unit, from, Way::Forth)
	}

	fn lineage(unit: &Unit, Cursor { mut event, mut part }: Cursor, way: Way) -> Option<Lineage> {
		let record = Units::<T>::get(unit)?;
		let mut search = Search { way, found: Vec::new(), left: LINEAGE_EVENTS, told: BTreeSet::new() };
		let mut page = (None, Vec::new());
		while event < record.events {
			if search.is_over() {
				return Some(Lineage { relatives: search.found, next: Some(Cursor { event, part }) });
			}
			let key = Self::key_at(unit, &record, event, &mut page);
			if let Some(taken) = key.and_then(|key| search.read::<T>(key)) {
				let (own, _) = way.ends(&taken.core);
				let is_named = own.iter().any(|entry| entry.unit() == unit);
				match taken.core.transformation.map(|id| (taken.reporter, id)) {
					_ if !is_named => {}
					None => search.add(&taken),
					Some(together) if search.told.insert(together) => {
						if let Some(part) = search.add_parts::<T>(together, part) {
							let next = Some(Cursor { event, part });
							return Some(Lineage { relatives: search.found, next });
						}
					}
					Some(_) => {}
				}
			}
			event = event.saturating_add(1);
			part = 0;
		}
		Some(Lineage { relatives: search.found, next: None })
	}

	/// The event at a place of a unit's history. The page that was read last is kept.
	fn key_at(
		unit: &Unit,
		record: &UnitRecord,
		place: u32,
		(number, keys): &mut (Option<u32>, Vec<EventKey>),
	) -> Option<EventKey> {
		let wanted = place / RECENT;
		if *number != Some(wanted) {
			let page = match wanted < record.full_pages() {
				true => OlderEvents::<T>::get(unit, wanted).unwrap_or_default(),
				false => record.recent.clone(),
			};
			(*number, *keys) = (Some(wanted), page.into_inner());
		}
		keys.get((place % RECENT) as usize).copied()
	}
}
