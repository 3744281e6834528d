//! What the chain keeps of a unit, of an event and of a transformation.

use crate::rules::amounts::Balance;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{Moment, ParticipantId};
use fairstream_epcis::{
	cbv::Disposition,
	core::{CoreEvent, Declaration, Digest32},
};
use fairstream_gs1::{Gln, Lot, Unit};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// The digest by which an event is known.
pub type EventDigest = [u8; 32];

/// Under what an event stands: its digest, and whose word it is.
///
/// The chain can't tell whether a digest is that of the event it comes with. Were it the key alone, anybody could take
/// another's digest first and keep the true event out.
pub type EventKey = (EventDigest, ParticipantId);

/// Under what a transformation of several events stands: whose word it is, and the digest of its identifier.
pub type TransformationKey = (ParticipantId, Digest32);

/// How many of a unit's latest events its record names; older ones stand on pages of as many.
pub const RECENT: u32 = 32;

/// How many sightings a record keeps.
pub const SIGHTINGS: u32 = 4;

/// How many persistent dispositions a record keeps.
pub const LASTING: u32 = 8;

/// How many flags of a unit are kept; all are counted.
pub const FLAGS: u32 = 16;

/// From how many lots and things something may come.
pub const MAX_SOURCES: u32 = 64;

/// How many lots and things the events of one transformation may make together.
pub const MAX_OUTPUTS: u32 = 64;

/// A page of a unit's history.
pub type Page = BoundedVec<EventKey, ConstU32<RECENT>>;

/// The lots and things that something was made from, and those that these were made from.
pub type Sources = BoundedVec<Unit, ConstU32<MAX_SOURCES>>;

/// The latest flags of a unit, oldest first.
pub type Flags = BoundedVec<Flag, ConstU32<FLAGS>>;

/// How a unit ended.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Ending {
	/// Its code was taken out of use.
	Decommissioned,
	/// It was destroyed.
	Destroyed,
	/// It was used up in a transformation.
	Used,
}

/// When a unit ended, and how.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct End {
	/// When, by the event's own time.
	pub at: Moment,
	/// How.
	pub how: Ending,
}

/// What a thing lies in.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Stay {
	/// The parent.
	pub parent: Unit,
	/// Since when, by the event's own time.
	pub since: Moment,
}

/// A sale.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Sale {
	/// When, by the event's own time.
	pub at: Moment,
	/// The event that says so.
	pub event: EventKey,
}

/// Which event, in short. Two events of one reporter could share a mark; those of two reporters can't, so nobody forgets
/// for another what that one said.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo)]
pub struct Mark {
	/// Whose word it is.
	pub reporter: ParticipantId,
	/// The first bytes of its digest.
	pub head: [u8; 4],
}

impl From<EventKey> for Mark {
	fn from((digest, reporter): EventKey) -> Self {
		let [one, two, three, four, ..] = digest;
		Self { reporter, head: [one, two, three, four] }
	}
}

/// A time, and the event by which it is known.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo)]
pub struct Noted {
	/// When, by the event's own time.
	pub at: Moment,
	/// By which event.
	pub by: Mark,
}

impl Noted {
	/// The time of an event.
	#[must_use]
	pub fn new(at: Moment, event: EventKey) -> Self {
		Self { at, by: event.into() }
	}

	/// The earlier of the two; of one time the one known first.
	#[must_use]
	pub fn earlier(self, known: Option<Self>) -> Self {
		known.filter(|known| known.at <= self.at).unwrap_or(self)
	}

	/// The later of the two; of one time the one known first.
	#[must_use]
	pub fn later(self, known: Option<Self>) -> Self {
		known.filter(|known| known.at >= self.at).unwrap_or(self)
	}
}

/// A place as far as two places are told apart: a gate or shelf is where its site is.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Site {
	/// A GLN, without extension.
	Gln(Gln),
	/// An identifier outside GS1, by its digest.
	Private(Digest32),
}

/// That an event put a thing at a place.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Sighting {
	/// When, by the event's own time.
	pub at: Moment,
	/// Where.
	pub site: Site,
	/// The event.
	pub event: EventKey,
}

/// The latest word on whether a persistent disposition is in force.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Lasting {
	/// The state.
	pub state: Disposition,
	/// When it began or ended, by the event's own time.
	pub at: Moment,
	/// Whether it is in force.
	pub holds: bool,
	/// By which event.
	pub by: Mark,
}

/// What is odd.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum FlagKind {
	/// The thing was sold twice without a return in between.
	SoldTwice,
	/// The thing was seen at two sites within a shorter time than the rule `trace.two_places`.
	TwoPlaces,
	/// An event was declared wrong on which a later one stands.
	StandsOnError,
}

/// Something odd, with both events that make it odd. It informs, and costs nobody anything.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Flag {
	/// What is odd.
	pub kind: FlagKind,
	/// The event that was there before; of an error, the one declared wrong.
	pub first: EventKey,
	/// The event that doesn't go with it; of an error, the one that stands on it.
	pub second: EventKey,
}

/// What the chain keeps of a unit.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct UnitRecord {
	/// Who reported it first; of an amount, who first made some.
	pub first_reporter: ParticipantId,
	/// When it was commissioned, by the event's own time; of an amount, when some was first made. None if it was first seen
	/// as a parent, or if that was declared an error.
	pub commissioned: Option<Moment>,
	/// The earliest time at which something else happened to it than its commissioning.
	pub first: Option<Noted>,
	/// The latest time at which something else happened to it; of an amount, makings included.
	pub latest: Option<Noted>,
	/// When it last began, ended, was packed or unpacked.
	pub moved: Option<Moment>,
	/// By which event.
	pub last_move: Option<EventKey>,
	/// The event that commissioned it; of an amount, the first that made some.
	pub made_by: Option<EventKey>,
	/// When it ended, and how.
	pub end: Option<End>,
	/// What it lies in.
	pub stay: Option<Stay>,
	/// How many single things lie directly in it.
	#[codec(compact)]
	pub children: u32,
	/// How many single things are joined to it.
	#[codec(compact)]
	pub joined: u32,
	/// How many layers of single things lay in it at most since it was last empty: 0 if nothing, 1 if what lies in it is
	/// itself empty. At most [`MAX_NESTING`](crate::rules::MAX_NESTING).
	pub layers: u8,
	/// The latest sale.
	pub sold: Option<Sale>,
	/// The latest sale before that, which counts again if the latest is withdrawn.
	pub sold_before: Option<Sale>,
	/// The latest return.
	pub returned: Option<Noted>,
	/// The latest places at which it was seen, by time, earliest first.
	pub sightings: BoundedVec<Sighting, ConstU32<SIGHTINGS>>,
	/// The lot that it belongs to, by the master data that came when it began.
	pub lot: Option<Lot>,
	/// The latest word on each persistent disposition.
	pub lasting: BoundedVec<Lasting, ConstU32<LASTING>>,
	/// How much of it was made and is gone, of an amount.
	pub balance: Option<Balance>,
	/// How many flags it ever got.
	#[codec(compact)]
	pub flags: u32,
	/// How many events it has.
	#[codec(compact)]
	pub events: u32,
	/// The latest of them, in the order in which they were taken.
	pub recent: Page,
}

impl UnitRecord {
	/// A unit that nothing has happened to yet.
	#[must_use]
	pub fn new(first_reporter: ParticipantId) -> Self {
		Self {
			first_reporter,
			commissioned: None,
			first: None,
			latest: None,
			moved: None,
			last_move: None,
			made_by: None,
			end: None,
			stay: None,
			children: 0,
			joined: 0,
			layers: 0,
			sold: None,
			sold_before: None,
			returned: None,
			sightings: BoundedVec::new(),
			lot: None,
			lasting: BoundedVec::new(),
			balance: None,
			flags: 0,
			events: 0,
			recent: Page::new(),
		}
	}

	/// What it lies in.
	#[must_use]
	pub fn parent(&self) -> Option<&Unit> {
		self.stay.as_ref().map(|stay| &stay.parent)
	}

	/// Since when it lies there.
	#[must_use]
	pub fn since(&self) -> Option<Moment> {
		self.stay.as_ref().map(|stay| stay.since)
	}

	/// Whether it has ended.
	#[must_use]
	pub const fn is_ended(&self) -> bool {
		self.end.is_some()
	}

	/// The sale in force: the latest, unless the thing came back since.
	#[must_use]
	pub fn sale(&self) -> Option<Sale> {
		self.sold.filter(|sale| self.returned.is_none_or(|returned| returned.at < sale.at))
	}

	/// How much of it was made, in the base of its [`Measure`](crate::rules::amounts::Measure); none if that is unknown.
	#[must_use]
	pub fn made(&self) -> Option<u128> {
		self.balance.as_ref().and_then(Balance::made)
	}

	/// How much of it is gone, as far as it was said.
	#[must_use]
	pub fn gone(&self) -> u128 {
		self.balance.as_ref().map_or(0, Balance::gone)
	}

	/// The persistent dispositions that are in force.
	pub fn in_force(&self) -> impl Iterator<Item = Disposition> + '_ {
		self.lasting.iter().filter(|word| word.holds).map(|word| word.state)
	}

	/// The times of events that its record names besides its commissioning: its last move, its sales, its return and where
	/// it was seen.
	pub fn remembered(&self) -> impl Iterator<Item = Noted> + '_ {
		let begun = self.made_by.map(Mark::from);
		let last_move = self.moved.zip(self.last_move);
		let sales = [self.sold, self.sold_before].into_iter().flatten().map(|sale| (sale.at, sale.event));
		let seen = self.sightings.iter().map(|seen| (seen.at, seen.event));
		let named = last_move.into_iter().chain(sales).chain(seen).map(|(at, event)| Noted::new(at, event));
		named.chain(self.returned).filter(move |noted| Some(noted.by) != begun)
	}

	/// Add an event. When the record names as many as it can, they become a page of the history, whose number is given
	/// back with them.
	pub fn append(&mut self, event: EventKey) -> Option<(u32, Page)> {
		let full = self.recent.len() >= RECENT as usize;
		let page = full.then(|| (self.full_pages(), core::mem::take(&mut self.recent)));
		let room = self.recent.try_push(event);
		debug_assert!(room.is_ok(), "a full page was just taken away");
		self.events = self.events.saturating_add(1);
		page
	}

	/// How many pages stand outside the record.
	#[must_use]
	pub fn full_pages(&self) -> u32 {
		self.events.saturating_sub(1) / RECENT
	}
}

/// That an event was withdrawn.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Declared {
	/// When the chain took that.
	pub recorded: Moment,
	/// What its reporter declared.
	pub declaration: Declaration,
}

/// What the chain keeps of an event.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct EventRecord {
	/// Who reported it.
	pub reporter: ParticipantId,
	/// When the chain took it.
	pub recorded: Moment,
	/// Its core, digest included.
	pub core: CoreEvent,
	/// That it was withdrawn, if it was.
	pub declared: Option<Declared>,
}

/// What came out of a transformation that several events tell.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Output {
	/// The lot or thing.
	pub unit: Unit,
	/// How many of the events say that it came out, those withdrawn not counted.
	#[codec(compact)]
	pub events: u32,
}

/// What the chain keeps of a transformation that several events tell.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct TransformationRecord {
	/// What went into it so far, and what that was made from.
	pub sources: Sources,
	/// What came out of it so far.
	pub outputs: BoundedVec<Output, ConstU32<MAX_OUTPUTS>>,
	/// How many events tell it.
	#[codec(compact)]
	pub events: u32,
}

/// The pages of a unit's history before those in its record, and those, oldest first.
pub fn history(record: &UnitRecord, page: impl Fn(u32) -> Option<Page>) -> Vec<EventKey> {
	(0..record.full_pages()).filter_map(page).flatten().chain(record.recent.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::collections::BTreeMap;

	#[test]
	fn a_history_of_any_length_is_read_back_whole_and_in_order() {
		for events in [0u32, 1, 31, 32, 33, 64, 65, 97] {
			let mut record = UnitRecord::new(ParticipantId(0));
			let mut pages = BTreeMap::new();
			let digest = |n: u32| {
				let mut digest: EventDigest = [0; 32];
				digest[..4].copy_from_slice(&n.to_be_bytes());
				(digest, ParticipantId(n % 3))
			};
			for n in 0..events {
				if let Some((number, page)) = record.append(digest(n)) {
					assert!(pages.insert(number, page).is_none(), "a page is written once");
				}
			}
			assert_eq!(record.events, events);
			assert_eq!(pages.len() as u32, record.full_pages());
			let read = history(&record, |number| pages.get(&number).cloned());
			assert_eq!(read, (0..events).map(digest).collect::<Vec<_>>());
		}
	}

	#[test]
	fn a_record_of_a_thing_that_little_happened_to_is_small() {
		let mut record = UnitRecord::new(ParticipantId(0));
		record.commissioned = Some(1);
		record.append(([1; 32], ParticipantId(0)));
		assert!(record.encode().len() < 80, "{}", record.encode().len());
	}
}
