//! *"Flagged"*: what is taken and odd.

use std::collections::BTreeSet;

use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::{CoreEvent, Spot},
};
use fairstream_gs1::Unit;

use crate::{
	memory::{EventId, Noted},
	FlagKind, Model,
};

/// *"A site is a GLN without extension, or an identifier outside GS1"*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Site {
	/// A GLN.
	Gln(String),
	/// The digest of any other identifier.
	Private([u8; 32]),
}

impl Site {
	/// Where an event puts its things: *"its read point, else its business location"*.
	fn of(event: &CoreEvent) -> Option<Self> {
		Some(match event.read_point.as_ref().or(event.biz_location.as_ref())? {
			Spot::Place(place) => Self::Gln(place.gln.to_string()),
			Spot::Private(digest) => Self::Private(*digest),
		})
	}

	/// *"the two kinds aren't compared"*.
	fn differs(&self, other: &Self) -> bool {
		match (self, other) {
			(Self::Gln(one), Self::Gln(two)) => one != two,
			(Self::Private(one), Self::Private(two)) => one != two,
			_ => false,
		}
	}
}

impl Model {
	/// The flags that an event gives, and what it leaves behind for those to come. *"All things that an event names are looked
	/// at, whatever its type, late reports included."*
	pub(crate) fn oddities(
		&mut self,
		event: &CoreEvent,
		by: EventId,
		touched: &BTreeSet<Unit>,
	) -> BTreeSet<(Unit, FlagKind)> {
		let things: BTreeSet<_> = touched.iter().filter(|unit| unit.is_single()).collect();
		let mut flags = BTreeSet::new();
		if let Some(site) = Site::of(event) {
			// All are compared before any is noted: an event doesn't contradict itself.
			let odd = things.iter().filter(|unit| self.is_in_two_places(unit, &site, event.time));
			flags.extend(odd.map(|unit| ((**unit).clone(), FlagKind::TwoPlaces)));
			for unit in &things {
				self.see(unit, site.clone(), event.time, by);
			}
		}
		for unit in &things {
			if is_sale(event) && self.sell(unit, event.time, by) {
				flags.insert(((*unit).clone(), FlagKind::SoldTwice));
			}
			if is_return(event) {
				self.give_back(unit, event.time, by);
			}
		}
		for (unit, _) in &flags {
			self.life_mut(unit).flags += 1;
		}
		flags
	}

	/// `TwoPlaces`: *"two sightings of a thing at different sites lie closer in time than the rule `trace.two_places`; while
	/// it lies in a parent, the parent's sightings since then count too"*.
	fn is_in_two_places(&self, unit: &Unit, site: &Site, at: u64) -> bool {
		let is_odd = |seen: &Noted<Site>| seen.what.differs(site) && seen.at.abs_diff(at) < self.two_places;
		let Some(life) = self.life_of(unit) else { return false };
		let beside = life.parent.as_ref().filter(|parent| parent.at <= at).is_some_and(|parent| {
			let seen = self.life_of(&parent.what).map_or(&[][..], |life| &life.sightings);
			seen.iter().any(|seen| parent.at <= seen.at && is_odd(seen))
		});
		beside || life.sightings.iter().any(is_odd)
	}

	/// *"the last four places at which an event put it, by event time"*.
	fn see(&mut self, unit: &Unit, site: Site, at: u64, by: EventId) {
		let sightings = &mut self.life_mut(unit).sightings;
		sightings.push(Noted { at, by, what: site });
		sightings.sort_by_key(|seen| seen.at);
		if sightings.len() > 4 {
			sightings.remove(0);
		}
	}

	/// `SoldTwice`: *"a thing is sold and the last sale that is known lies before or after it without a return in between, by
	/// event time; what happened at the same time lies in between"*. True if so.
	fn sell(&mut self, unit: &Unit, at: u64, by: EventId) -> bool {
		let life = self.life_mut(unit);
		let sold = life.sold.last().map(|sold| sold.at);
		life.sold.push(Noted { at, by, what: () });
		life.sold.sort_by_key(|sold| sold.at);
		if life.sold.len() > 2 {
			life.sold.remove(0);
		}
		let Some(sold) = sold else { return false };
		let came_back = life.returned.as_ref().is_some_and(|last| sold.min(at) <= last.at && last.at <= sold.max(at));
		!came_back
	}

	fn give_back(&mut self, unit: &Unit, at: u64, by: EventId) {
		let returned = &mut self.life_mut(unit).returned;
		if returned.as_ref().is_none_or(|last| at > last.at) {
			*returned = Some(Noted { at, by, what: () });
		}
	}
}

/// *"`biz_step` retail_selling or disposition retail_sold"*. What is returned by the same event was returned at the time at
/// which it was sold.
fn is_sale(event: &CoreEvent) -> bool {
	let sells = event.biz_step == Some(BizStep::RetailSelling) || event.disposition == Some(Disposition::RetailSold);
	sells && !is_return(event)
}

/// *"disposition returned"*.
fn is_return(event: &CoreEvent) -> bool {
	event.disposition == Some(Disposition::Returned)
}
