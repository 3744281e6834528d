//! `docs/legality.md` once more, as a model: what can't be true of goods, and what is odd.
//!
//! The page is the rule. The pallet holds it in bounded records that are read and written one by one; this model keeps
//! maps of everything and is written to be read beside the page, EPCIS 2.0 and CBV 2.0, and for nothing else. It shares no
//! code with the pallet, so that an error must be made twice to stay unseen. `tests/legality` takes random streams of
//! events through both.
//!
//! - [`Model::take`] takes an event or refuses it.
//! - [`Model::life`], [`Model::lies_in`], [`Model::holds`], [`Model::joined`], [`Model::left`] and [`Model::made_from`] ask
//!   what the model believes.
//!
//! A file per paragraph of the page; each function quotes the words that it models. The page orders the causes that an event
//! has as a whole and looks at units one by one; of the causes that units have the model names all, and whoever refuses for
//! any of them is right.
//!
//! Where the page remembers less than everything, the model does so too, for both must say the same: the last four
//! sightings, two sales, one return, an earliest and a latest time.
//!
//! Not modelled: `Stopped`. The measures of authorities come from elsewhere; over the empty ledger there are none.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unreachable)]

mod amounts;
mod beginning;
mod cause;
mod declaring;
mod ending;
mod every_event;
mod joining;
mod memory;
mod observing;
mod oddities;
mod packing;
mod transforming;

use std::collections::{BTreeMap, BTreeSet};

use fairstream_epcis::{
	core::CoreEvent,
	model::{Action, EventType},
};
use fairstream_gs1::Unit;

pub use amounts::{measured, Kind};
pub use cause::{Cause, FlagKind, Verdict};
pub use every_event::mentions;
pub use memory::{How, LifeState};

use memory::{EventId, Life, Noted, Told};
use transforming::Share;

/// Most things in one parent.
pub const MAX_CHILDREN: usize = 1_000;
/// Most parents above a thing, one in another.
pub const MAX_DEPTH: usize = 8;
/// Most lots and things that something is made from.
pub const MAX_SOURCES: usize = 64;
/// Most outputs of a transformation with a `transformationID`.
pub const MAX_OUTPUTS: usize = 64;
/// How far an event may lie in the future, in milliseconds: five minutes.
pub const MAX_FUTURE: u64 = 5 * 60 * 1_000;

/// Everything that was told, and what follows from it.
#[derive(Clone, Debug)]
pub struct Model {
	/// The rule `trace.two_places`, in milliseconds.
	two_places: u64,
	lives: BTreeMap<Unit, Life>,
	told: BTreeMap<EventId, Told>,
	/// What each event did to a transformation, in the order in which it was told.
	shares: Vec<Share>,
	/// Lots that went into a transformation, as such or by an item.
	used: BTreeSet<Unit>,
	/// Parent and child of every joining in force, since when, and by which event.
	joined: BTreeMap<(Unit, Unit), Noted<()>>,
}

/// Who tells an event, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Telling {
	/// The reporter's number.
	pub reporter: u32,
	/// Whether it is a producer.
	pub is_producer: bool,
	/// The chain's time, in milliseconds since 1970.
	pub now: u64,
}

impl Model {
	/// Nothing is known. `two_places` is the rule `trace.two_places` in milliseconds.
	#[must_use]
	pub fn new(two_places: u64) -> Self {
		Self {
			two_places,
			lives: BTreeMap::new(),
			told: BTreeMap::new(),
			shares: Vec::new(),
			used: BTreeSet::new(),
			joined: BTreeMap::new(),
		}
	}

	/// Take an event, or refuse it and change nothing.
	///
	/// *"What is certainly false is refused and changes nothing. What is odd is taken and flagged"*.
	pub fn take(&mut self, event: &CoreEvent, telling: Telling) -> Verdict {
		let causes = self.causes(event, telling);
		if !causes.is_empty() {
			return Verdict::Refused(causes);
		}
		let by = (telling.reporter, event.hash.digest);
		if event.declaration.is_some() {
			return Verdict::Taken { flags: self.withdraw(by) };
		}
		// Who had ended already is asked before the event ends anything.
		let touched = self.touched(event);
		self.told.insert(by, Told { event: event.clone(), withdrawn: false });
		match (event.event_type, event.action) {
			(EventType::Object, Some(Action::Add)) => self.begin_all(&event.units, event, by),
			(EventType::Object, Some(Action::Delete)) => self.end_all(&event.units, event, by),
			(EventType::Object, _) => {}
			(EventType::Aggregation, Some(Action::Add)) => self.pack(event, by),
			(EventType::Aggregation, Some(Action::Delete)) => self.unpack(event, by),
			(EventType::Aggregation, _) => {}
			(EventType::Association, Some(Action::Add)) => self.join(event, by),
			(EventType::Association, Some(Action::Delete)) => self.free(event),
			(EventType::Association, _) => {}
			// "Transaction of any action ties what is known to orders and invoices and moves nothing."
			(EventType::Transaction, _) => {}
			(EventType::Transformation, _) => self.transform(event, by),
		}
		for unit in &touched {
			let begins_here = unit.is_single() && self.life_of(unit).is_some_and(|life| life.begun_by(by));
			if !begins_here {
				self.life_mut(unit).name(event.time, by);
			}
		}
		Verdict::Taken { flags: self.oddities(event, by, &touched) }
	}

	/// The causes for which the event may be refused; none if it is taken. *"In this order"* the page says of the causes that
	/// the event has as a whole, so of these there is one; of those that its units have there may be many.
	#[must_use]
	pub fn causes(&self, event: &CoreEvent, telling: Telling) -> BTreeSet<Cause> {
		let by = (telling.reporter, event.hash.digest);
		if event.declaration.is_some() {
			return BTreeSet::from_iter(self.cause_against_withdrawing(event, by, telling.now));
		}
		if let Some(cause) = self.cause_of_the_event(event, by, telling) {
			return BTreeSet::from([cause]);
		}
		let mut causes = self.causes_of_every_unit(event);
		causes.extend(match (event.event_type, event.action) {
			(EventType::Object, Some(Action::Add)) => self.causes_against_beginning(&event.units, event.time),
			(EventType::Object, Some(Action::Observe)) => self.causes_against_observing(event),
			(EventType::Object, Some(Action::Delete)) => self.causes_against_ending(&event.units, event, by),
			(EventType::Aggregation, Some(action)) => self.causes_against_aggregation(event, action),
			(EventType::Association, Some(action)) => self.causes_against_association(event, action),
			(EventType::Transformation, _) => self.causes_against_transforming(event, by),
			(EventType::Transaction, _) | (_, None) => BTreeSet::new(),
		});
		causes
	}

	/// The units that the event is about: those it names, and the children of a parent of which it unpacks or frees all.
	fn touched(&self, event: &CoreEvent) -> BTreeSet<Unit> {
		let named = every_event::mentions(event).cloned();
		named.chain(self.movers_out(event)).chain(self.freed_alive(event)).collect()
	}

	fn life_of(&self, unit: &Unit) -> Option<&Life> {
		self.lives.get(unit)
	}

	fn life_mut(&mut self, unit: &Unit) -> &mut Life {
		self.lives.entry(unit.clone()).or_default()
	}
}
