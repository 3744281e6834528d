//! What an event does to the units it names, or why it can't be true. Pure functions over a ledger that only answers.
//!
//! Refused is what is certainly false; flagged is what is odd. `docs/legality.md` is the specification, word for word.
//!
//! - [`Book`]: a ledger with what was taken since on top of it; [`Book::take`] takes an event whole or not at all.
//! - `form`: what is wrong with an event by itself.
//! - `object`, `aggregation`, `association`, `transformation`: what each type does. A transaction moves nothing.
//! - [`amounts`]: measures, and what was made and is gone.
//! - [`stops`]: what an authority stopped.
//! - `odd`: flags. `declaration`: what an event did is undone.

mod aggregation;
pub mod amounts;
mod association;
mod book;
mod declaration;
mod form;
mod object;
mod odd;
pub mod stops;
mod transformation;

pub use book::{Book, Changes};

use crate::record::{
	EventKey, EventRecord, Flag, Noted, Sighting, Sources, TransformationKey, TransformationRecord, UnitRecord,
};
use alloc::{collections::BTreeMap, vec::Vec};
use fairstream_doors::{Measure, Moment, ParticipantId};
use fairstream_epcis::{
	core::{CoreEvent, CoreUnit},
	model::{Action, EventType},
};
use fairstream_gs1::Unit;
use fairstream_rules::{
	table::{Rule, TraceTwoPlaces},
	RuleId,
};

/// Most single things that lie directly in one parent, and most that are joined to one.
pub const MAX_CHILDREN: u32 = 1_000;

/// How deep units may be packed into units: item, box, carton, pallet, container and some to spare.
pub const MAX_NESTING: u8 = 8;

/// How far a reporter's clock may go ahead of the chain's, in milliseconds: five minutes.
pub const CLOCK_TOLERANCE: Moment = 300_000;

/// A minute in milliseconds.
const MINUTE: Moment = 60_000;

/// What the rules may ask of the ledger.
pub trait Ledger {
	/// The record of a unit.
	fn unit(&self, unit: &Unit) -> Option<UnitRecord>;
	/// The things that lie directly in a parent, at most [`MAX_CHILDREN`].
	fn children(&self, parent: &Unit) -> Vec<Unit>;
	/// The things that are joined to a parent, at most [`MAX_CHILDREN`].
	fn joined(&self, parent: &Unit) -> Vec<Unit>;
	/// Since when a thing is joined to a parent, and by which event; none if it isn't.
	fn joined_since(&self, parent: &Unit, child: &Unit) -> Option<Noted>;
	/// Whether a thing is joined to a parent.
	fn is_joined(&self, parent: &Unit, child: &Unit) -> bool {
		self.joined_since(parent, child).is_some()
	}
	/// What a unit was made from.
	fn sources(&self, unit: &Unit) -> Sources;
	/// Whether a lot, or an item of it, went into a transformation.
	fn is_used(&self, lot: &Unit) -> bool;
	/// A transformation that several events tell.
	fn transformation(&self, key: TransformationKey) -> Option<TransformationRecord>;
	/// An event.
	fn event(&self, key: &EventKey) -> Option<EventRecord>;
	/// Whether there is such an event.
	fn is_captured(&self, key: &EventKey) -> bool {
		self.event(key).is_some()
	}
	/// The rule `trace.two_places` at a moment, in milliseconds.
	fn two_places(&self, at: Moment) -> Moment;
	/// Whether a measure was in force of a unit at a moment that bars `least` or more.
	fn is_stopped(&self, _unit: &Unit, _least: Measure, _at: Moment) -> bool {
		false
	}
}

/// The empty ledger: nothing is known, and the rule has its value of the beginning.
impl Ledger for () {
	fn unit(&self, _: &Unit) -> Option<UnitRecord> {
		None
	}

	fn children(&self, _: &Unit) -> Vec<Unit> {
		Vec::new()
	}

	fn joined(&self, _: &Unit) -> Vec<Unit> {
		Vec::new()
	}

	fn joined_since(&self, _: &Unit, _: &Unit) -> Option<Noted> {
		None
	}

	fn sources(&self, _: &Unit) -> Sources {
		Sources::new()
	}

	fn is_used(&self, _: &Unit) -> bool {
		false
	}

	fn transformation(&self, _: TransformationKey) -> Option<TransformationRecord> {
		None
	}

	fn event(&self, _: &EventKey) -> Option<EventRecord> {
		None
	}

	fn two_places(&self, _: Moment) -> Moment {
		Moment::from(TraceTwoPlaces::DEFAULT.0).saturating_mul(MINUTE)
	}
}

impl<L: Ledger> Ledger for &L {
	fn unit(&self, unit: &Unit) -> Option<UnitRecord> {
		(**self).unit(unit)
	}

	fn children(&self, parent: &Unit) -> Vec<Unit> {
		(**self).children(parent)
	}

	fn joined(&self, parent: &Unit) -> Vec<Unit> {
		(**self).joined(parent)
	}

	fn joined_since(&self, parent: &Unit, child: &Unit) -> Option<Noted> {
		(**self).joined_since(parent, child)
	}

	fn sources(&self, unit: &Unit) -> Sources {
		(**self).sources(unit)
	}

	fn is_used(&self, lot: &Unit) -> bool {
		(**self).is_used(lot)
	}

	fn transformation(&self, key: TransformationKey) -> Option<TransformationRecord> {
		(**self).transformation(key)
	}

	fn event(&self, key: &EventKey) -> Option<EventRecord> {
		(**self).event(key)
	}

	fn is_captured(&self, key: &EventKey) -> bool {
		(**self).is_captured(key)
	}

	fn two_places(&self, at: Moment) -> Moment {
		(**self).two_places(at)
	}

	fn is_stopped(&self, unit: &Unit, least: Measure, at: Moment) -> bool {
		(**self).is_stopped(unit, least, at)
	}
}

/// Whose word it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Reporter {
	/// Its number.
	pub id: ParticipantId,
	/// Whether it is accredited as producer.
	pub is_producer: bool,
}

/// What an event costs beyond the units that it names.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Beyond {
	/// How many things it looked at that it didn't name: what lay in a parent that was emptied, or was joined to it.
	pub unnamed: u32,
	/// Of how many units it was asked whether they are stopped.
	pub asked: u32,
}

/// What came of an event that was taken.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Taken {
	/// What is odd since, of which unit.
	pub flags: Vec<(Unit, Flag)>,
	/// What it cost beyond what it names.
	pub beyond: Beyond,
}

/// Why an event can't be true, and which of its units shows it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Refusal {
	/// The unit's place in the event, from 0, outputs after inputs; none if it is the parent or the event as a whole.
	pub unit: Option<u32>,
	/// Why.
	pub reason: Reason,
}

/// Why an event can't be true. Each is the error of the same name, which also says what to do.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reason {
	/// It would happen in the future.
	InFuture,
	/// Its reporter captured it before.
	Duplicate,
	/// It has no action.
	NoAction,
	/// It has a field that its type doesn't have.
	NotOfItsType,
	/// It packs, unpacks or joins, and names no parent.
	NoParent,
	/// A parent is a single thing.
	NoContainer,
	/// It names nothing that it could be about.
	NoUnits,
	/// It names a single thing twice.
	NamedTwice,
	/// It gives a single thing an amount.
	NotDivisible,
	/// It begins something, and its reporter is no producer.
	NotProducer,
	/// The unit was never commissioned.
	NeverCommissioned,
	/// The unit began later.
	BeforeCommissioning,
	/// The unit had ended, or would end twice.
	Ended,
	/// The thing was commissioned before.
	AlreadyCommissioned,
	/// The thing was seen before it would begin.
	SeenBefore,
	/// A thing that lies in a parent is shipped without it.
	ShippedAlone,
	/// The thing lies in a parent and can't end there.
	Packed,
	/// The thing holds others and can't end before they leave it.
	NotEmpty,
	/// Something happened to the unit after it would have ended.
	LivedOn,
	/// A class can't end, and a lot only by the word of who reported it first.
	NotYoursToEnd,
	/// The child lies in this parent already.
	AlreadyIn,
	/// The child lies in another parent.
	PackedElsewhere,
	/// The child does not lie in this parent.
	NotInParent,
	/// The parent would come to lie in itself.
	PackedIntoItself,
	/// The parent would hold too much.
	TooManyChildren,
	/// Units would be packed too deep.
	TooDeep,
	/// The child is joined to this parent already.
	AlreadyJoined,
	/// The child is not joined to this parent.
	NotJoined,
	/// Something would come from too many lots and things.
	TooManySources,
	/// A transformation of several events would make too much.
	TooManyOutputs,
	/// Something was made from it already, and now it would come from more.
	LotUsed,
	/// More would be gone than was made.
	MassBalance,
	/// It is measured in another kind of unit than before.
	OtherMeasure,
	/// There is no such event of this reporter to withdraw.
	NothingDeclared,
	/// It was withdrawn before.
	DeclaredBefore,
	/// It says something else than the event that it withdraws.
	NotTheOriginal,
	/// An authority stopped it, or what it comes from.
	Stopped,
	/// It sells or moves what comes from too many lots and things to ask about all of them.
	TooManyOrigins,
}

impl Reason {
	const fn at(self, place: Option<u32>) -> Refusal {
		Refusal { unit: place, reason: self }
	}

	const fn of(self, place: u32) -> Refusal {
		self.at(Some(place))
	}

	const fn of_event(self) -> Refusal {
		self.at(None)
	}
}

/// Whether a unit may be known without commissioning: first seen as a parent.
#[must_use]
pub fn may_be_seen_first(unit: &Unit) -> bool {
	unit.is_single() && !matches!(unit, Unit::Item(..))
}

/// Whether a unit is one that things come from: a lot or a thing. Of a class nobody can tell what it came from.
#[must_use]
pub fn is_traced(unit: &Unit) -> bool {
	unit.is_single() || matches!(unit, Unit::Lot(..))
}

/// The lot that a thing belongs to.
#[must_use]
pub fn lot_of(unit: &Unit, record: &UnitRecord) -> Option<Unit> {
	match (unit.is_single(), unit.gtin(), &record.lot) {
		(true, Some(gtin), Some(lot)) => Some(Unit::Lot(gtin, lot.clone())),
		_ => None,
	}
}

/// The longest time that the rule `trace.two_places` may ever say, in milliseconds.
fn two_places_ceiling() -> Moment {
	RuleId::TraceTwoPlaces.row().ceiling.amount().saturating_mul(MINUTE)
}

/// One event that is looked at, and the book as it would be.
struct Work<'a, L> {
	book: Book<&'a L>,
	event: &'a CoreEvent,
	key: EventKey,
	reporter: Reporter,
	/// The rule `trace.two_places` at the event, once it was asked for.
	two_places: Option<Moment>,
	/// The parent that was looked at last, with its sightings.
	beside: Option<(Unit, Vec<Sighting>)>,
	/// How many things were moved that the event doesn't name.
	unnamed: u32,
	/// Which units are stopped, of those that were asked about.
	stopped: BTreeMap<Unit, bool>,
}

impl<L: Ledger> Book<L> {
	/// Take an event as if it was now `now`, or refuse it and change nothing.
	///
	/// # Errors
	/// The [`Refusal`].
	pub fn take(&mut self, event: &CoreEvent, reporter: Reporter, now: Moment) -> Result<Taken, Refusal> {
		let mut work = Work {
			book: Book::new(&*self),
			event,
			key: (event.hash.digest, reporter.id),
			reporter,
			two_places: None,
			beside: None,
			unnamed: 0,
			stopped: BTreeMap::new(),
		};
		work.run(now)?;
		let asked = u32::try_from(work.stopped.len()).unwrap_or(u32::MAX);
		let beyond = Beyond { unnamed: work.unnamed, asked };
		let taken = Taken { flags: work.book.changes().flags.clone(), beyond };
		let changes = work.book.into_changes();
		self.merge(changes);
		Ok(taken)
	}
}

impl<'a, L: Ledger> Work<'a, L> {
	fn run(&mut self, now: Moment) -> Result<(), Refusal> {
		let limit = now.saturating_add(CLOCK_TOLERANCE);
		if self.event.time > limit {
			return Err(Reason::InFuture.of_event());
		}
		if let Some(declaration) = &self.event.declaration {
			if declaration.time > limit {
				return Err(Reason::InFuture.of_event());
			}
			return self.declare(declaration, now);
		}
		if self.book.is_captured(&self.key) {
			return Err(Reason::Duplicate.of_event());
		}
		form::check(self.event, self.reporter)?;
		self.act()?;
		self.ensure_not_stopped()?;
		let record =
			EventRecord { reporter: self.reporter.id, recorded: now, core: self.event.clone(), declared: None };
		self.book.record(self.key, record);
		Ok(())
	}

	/// What it does, by its type.
	fn act(&mut self) -> Result<(), Refusal> {
		match (self.event.event_type, self.event.action) {
			(EventType::Object, Some(Action::Add)) => self.commission(),
			(EventType::Object, Some(Action::Observe)) => self.observe_alone(),
			(EventType::Object, Some(Action::Delete)) => self.decommission(),
			(EventType::Aggregation, Some(Action::Add)) => self.pack(),
			(EventType::Aggregation, Some(Action::Observe)) => self.find_packed(),
			(EventType::Aggregation, Some(Action::Delete)) => self.unpack(),
			(EventType::Association, Some(Action::Add)) => self.join(),
			(EventType::Association, Some(Action::Observe)) => self.find_joined(),
			(EventType::Association, Some(Action::Delete)) => self.part(),
			(EventType::Transaction, Some(_)) => self.tie(),
			(EventType::Transformation, _) => self.transform(),
			(_, None) => Err(Reason::NoAction.of_event()),
		}
	}

	/// When it happened.
	const fn time(&self) -> Moment {
		self.event.time
	}

	/// When it happened, by its word.
	fn told(&self) -> Noted {
		Noted::new(self.time(), self.key)
	}

	/// The record of a unit that is known, at a time within its life.
	fn known(&self, place: Option<u32>, unit: &Unit) -> Result<UnitRecord, Refusal> {
		let record = self.book.unit(unit);
		// Of a thing whose only event was withdrawn nothing is known.
		let is_seen = |record: &UnitRecord| may_be_seen_first(unit) && record.first.is_some();
		let began = |record: &UnitRecord| record.commissioned.is_some() || is_seen(record);
		let record = record.filter(began).ok_or(Reason::NeverCommissioned.at(place))?;
		self.within_life(place, &record)?;
		Ok(record)
	}

	/// That the event lies not before the unit's beginning nor after its end.
	fn within_life(&self, place: Option<u32>, record: &UnitRecord) -> Result<(), Refusal> {
		if record.commissioned.is_some_and(|begun| self.time() < begun) {
			return Err(Reason::BeforeCommissioning.at(place));
		}
		self.not_after_end(place, record)
	}

	fn not_after_end(&self, place: Option<u32>, record: &UnitRecord) -> Result<(), Refusal> {
		match record.end {
			Some(end) if end.at < self.time() => Err(Reason::Ended.at(place)),
			_ => Ok(()),
		}
	}

	/// The record of a parent, which may be seen for the first time unless it is an item.
	fn container(&self, parent: &Unit) -> Result<UnitRecord, Refusal> {
		match self.book.unit(parent) {
			None if may_be_seen_first(parent) => Ok(UnitRecord::new(self.reporter.id)),
			// Seen before, but that was withdrawn.
			Some(record) if may_be_seen_first(parent) && record.commissioned.is_none() && record.first.is_none() => {
				self.not_after_end(None, &record)?;
				Ok(record)
			}
			_ => self.known(None, parent),
		}
	}

	/// Whether what the event says of a unit is history and moves it no more: a later word put it where it is, or it ended.
	fn is_late(&self, record: &UnitRecord) -> bool {
		record.is_ended() || record.moved.is_some_and(|moved| self.time() < moved)
	}

	/// The event moves a unit.
	fn moves(&self, record: &mut UnitRecord) {
		if record.moved.is_none_or(|moved| moved <= self.time()) {
			record.moved = Some(self.time());
			record.last_move = Some(self.key);
		}
	}

	/// The event happened to a unit, which began or went on by it: times, flags and history, and what was decided of it.
	fn touch(&mut self, unit: &Unit, mut record: UnitRecord) {
		let told = self.told();
		let begins = unit.is_single() && record.made_by == Some(self.key);
		if !begins {
			record.first = Some(told.earlier(record.first));
			record.latest = Some(told.later(record.latest));
		}
		if unit.is_single() {
			self.judge(unit, &mut record);
		}
		self.note_states(&mut record);
		if record.events == 0 {
			self.book.welcome(unit);
		}
		if record.recent.last() != Some(&self.key) {
			if let Some((number, page)) = record.append(self.key) {
				self.book.turn(unit, number, page);
			}
		}
		self.book.put(unit, record);
	}

	/// TransactionEvent: what is known is tied to orders and invoices, and nothing moves.
	fn tie(&mut self) -> Result<(), Refusal> {
		if let Some(parent) = &self.event.parent {
			let record = self.known(None, parent)?;
			self.touch(parent, record);
		}
		self.observe()
	}
}

/// A list of units with their places in the event, the first of which is `from`.
fn placed(units: &[CoreUnit], from: usize) -> impl Iterator<Item = (u32, &CoreUnit)> {
	(u32::try_from(from).unwrap_or(u32::MAX)..).zip(units)
}
