//! What is odd is flagged, with both events that make it odd; and the states that last.

use super::{two_places_ceiling, Ledger, Work};
use crate::record::{EventKey, Flag, FlagKind, Lasting, Sale, Sighting, Site, UnitRecord, LASTING, SIGHTINGS};
use fairstream_doors::Moment;
use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::{CoreEvent, Spot},
};
use fairstream_gs1::Unit;

/// Whether an event says that things come back.
fn is_return(event: &CoreEvent) -> bool {
	event.disposition == Some(Disposition::Returned)
}

/// Whether an event says that things are sold.
pub(super) fn is_sale(event: &CoreEvent) -> bool {
	let is_sold = event.biz_step == Some(BizStep::RetailSelling) || event.disposition == Some(Disposition::RetailSold);
	is_sold && !is_return(event)
}

/// The site at which an event puts things: where it happened, else where they are afterwards.
fn site(event: &CoreEvent) -> Option<Site> {
	event.read_point.as_ref().or(event.biz_location.as_ref()).map(|spot| match spot {
		Spot::Place(place) => Site::Gln(place.gln),
		Spot::Private(digest) => Site::Private(*digest),
	})
}

/// Whether two sites are certainly not the same. A GLN and an identifier outside GS1 aren't compared.
fn differ(one: Site, other: Site) -> bool {
	match (one, other) {
		(Site::Gln(one), Site::Gln(other)) => one != other,
		(Site::Private(one), Site::Private(other)) => one != other,
		_ => false,
	}
}

impl<L: Ledger> Work<'_, L> {
	/// Look at what the event says of a thing, beside what was said before, and remember it.
	pub(super) fn judge(&mut self, unit: &Unit, record: &mut UnitRecord) {
		let (at, event) = (self.time(), self.key);
		if is_return(self.event) {
			record.returned = Some(self.told().later(record.returned));
		}
		if is_sale(self.event) {
			self.judge_sale(unit, record);
		}
		if let Some(site) = site(self.event) {
			self.judge_place(unit, record, Sighting { at, site, event });
		}
	}

	pub(super) fn flag(
		&mut self,
		unit: &Unit,
		record: &mut UnitRecord,
		kind: FlagKind,
		first: EventKey,
		second: EventKey,
	) {
		record.flags = record.flags.saturating_add(1);
		self.book.flag(unit, Flag { kind, first, second });
	}

	fn judge_sale(&mut self, unit: &Unit, record: &mut UnitRecord) {
		let (at, event) = (self.time(), self.key);
		let Some(sold) = record.sold else {
			record.sold = Some(Sale { at, event });
			return;
		};
		let between = sold.at.min(at)..=sold.at.max(at);
		if !record.returned.is_some_and(|returned| between.contains(&returned.at)) {
			self.flag(unit, record, FlagKind::SoldTwice, sold.event, event);
		}
		if at >= sold.at {
			record.sold_before = record.sold.replace(Sale { at, event });
		} else if record.sold_before.is_none_or(|before| before.at <= at) {
			record.sold_before = Some(Sale { at, event });
		}
	}

	fn judge_place(&mut self, unit: &Unit, record: &mut UnitRecord, seen: Sighting) {
		let conflict = self.conflict(record, seen);
		if let Some(other) = conflict {
			self.flag(unit, record, FlagKind::TwoPlaces, other, seen.event);
		}
		let place = record.sightings.iter().take_while(|known| known.at <= seen.at).count();
		if record.sightings.len() < SIGHTINGS as usize {
			let inserted = record.sightings.try_insert(place, seen);
			debug_assert!(inserted.is_ok(), "there was room");
		} else if let Some(before) = place.checked_sub(1) {
			// The earliest goes.
			record.sightings.remove(0);
			let inserted = record.sightings.try_insert(before, seen);
			debug_assert!(inserted.is_ok(), "there was room");
		}
	}

	/// The sighting nearest in time that is at another site and too near, the parent's while the thing lies in it included.
	fn conflict(&mut self, record: &UnitRecord, seen: Sighting) -> Option<EventKey> {
		let ceiling = two_places_ceiling();
		let gap = |other: &Sighting| seen.at.abs_diff(other.at);
		let is_near = |other: &Sighting| differ(other.site, seen.site) && gap(other) < ceiling;
		let own = record.sightings.iter().filter(|other| is_near(other)).min_by_key(|other| gap(other)).copied();
		let stay = record.stay.as_ref().filter(|stay| stay.since <= seen.at);
		let beside = stay.and_then(|stay| {
			let known = self.sightings_of(&stay.parent).iter().filter(|other| other.at >= stay.since);
			known.filter(|other| is_near(other)).min_by_key(|other| gap(other)).copied()
		});
		let nearest = own.into_iter().chain(beside).min_by_key(gap)?;
		(gap(&nearest) < self.two_places()).then_some(nearest.event)
	}

	/// The sightings of a parent. Children of one parent stand together, so the last one is kept.
	fn sightings_of(&mut self, parent: &Unit) -> &[Sighting] {
		if self.beside.as_ref().is_none_or(|(known, _)| known != parent) {
			let sightings = self.book.unit(parent).map(|record| record.sightings.into_inner());
			self.beside = Some((parent.clone(), sightings.unwrap_or_default()));
		}
		self.beside.as_ref().map_or(&[], |(_, sightings)| sightings)
	}

	/// The rule `trace.two_places` at the event; asked for once, and only if it matters.
	fn two_places(&mut self) -> Moment {
		match self.two_places {
			Some(known) => known,
			None => *self.two_places.insert(self.book.two_places(self.event.time)),
		}
	}

	/// Remember which states begin and end. Of each the later word counts.
	pub(super) fn note_states(&self, record: &mut UnitRecord) {
		let persistent = &self.event.persistent;
		let words = persistent.unset.iter().map(|state| (state, false));
		for (state, holds) in words.chain(persistent.set.iter().map(|state| (state, true))) {
			let word = Lasting { state: *state, at: self.time(), holds, by: self.key.into() };
			match record.lasting.iter_mut().find(|known| known.state == *state) {
				Some(known) if known.at <= word.at => *known = word,
				Some(_) => {}
				None => {
					if record.lasting.len() >= LASTING as usize {
						// What is over goes first, then what is oldest.
						let oldest = record.lasting.iter().enumerate().min_by_key(|(_, known)| (known.holds, known.at));
						if let Some(place) = oldest.map(|(place, _)| place) {
							record.lasting.remove(place);
						}
					}
					let pushed = record.lasting.try_push(word);
					debug_assert!(pushed.is_ok(), "there was room");
				}
			}
		}
	}
}
