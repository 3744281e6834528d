//! A pallet whose objects have clocks, and an owner that keeps the contract of the door. What a clock does when it runs out is
//! written in a script beforehand, so that every schedule plays the same.

use crate::mock::*;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::Moment;
use fairstream_rules::{ClockId, Clocks, Kind, Period, Term};
use frame_support::{ensure, pallet_prelude::ValueQuery, storage_alias, weights::Weight, Twox64Concat};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};
use std::{cell::RefCell, collections::BTreeMap};

/// A clock's name: the step that brought it about, and how many clocks had set each other before it. Numbers depend on the
/// schedule, names don't.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub struct Name {
	pub step: u32,
	pub generation: u32,
}

/// The part of a clock in the story of an object.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Part {
	pub object: u32,
	pub name: Name,
}

/// How long a clock has.
#[derive(Clone, Copy, Debug)]
pub enum Length {
	Minutes(u32),
	Days(u32),
}

impl Length {
	/// The term from a moment on.
	pub fn since(self, start: Moment) -> Term {
		let period = match self {
			Length::Minutes(n) => Period::Minutes(n),
			Length::Days(n) => Period::Days(n),
		};
		Term::Period { start, period }
	}
}

/// What is done when a clock has run out.
#[derive(Clone, Copy, Debug)]
pub enum Act {
	Nothing,
	/// Fail as long as tasks are stubborn.
	Fail,
	/// Be too heavy for the queue.
	BeHeavy,
	/// Stop the clock of the same object that stands at this place.
	Stop(usize),
	/// Settle it.
	Settle(usize),
	/// Set the next clock of the object.
	Set(Kind, Length, After),
}

/// What happened to a clock.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Fate {
	Done { due: Moment, fired: Moment },
	Stopped { as_of: Moment },
}

/// What happened to the clocks of each object, in its order.
pub type Stories = BTreeMap<u32, Vec<(Name, Fate)>>;

thread_local! {
	/// What the clocks of a step do, one generation after the other.
	static SCRIPT: RefCell<BTreeMap<u32, Vec<Act>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The clocks of an object that go, in the order in which they were set.
#[storage_alias]
type Going = StorageMap<Owner, Twox64Concat, u32, Vec<(Name, ClockId)>, ValueQuery>;
#[storage_alias]
type Told = StorageMap<Owner, Twox64Concat, u32, Vec<(Name, Fate)>, ValueQuery>;

/// Forget what was written for another test.
pub fn forget() {
	SCRIPT.with(|script| script.borrow_mut().clear());
}

/// Write what the clocks of a step do.
pub fn write(step: u32, acts: Vec<Act>) {
	SCRIPT.with(|script| script.borrow_mut().insert(step, acts));
}

/// What a clock does.
pub fn act(name: Name) -> Act {
	SCRIPT.with(|script| {
		let script = script.borrow();
		let acts = script.get(&name.step);
		acts.and_then(|acts| acts.get(name.generation as usize)).copied().unwrap_or(Act::Nothing)
	})
}

/// What a clock's task can cost.
pub fn weight(part: Part) -> Weight {
	match act(part.name) {
		Act::BeHeavy => Weight::from_parts(600_000_000_000, 0),
		_ => LIGHT,
	}
}

/// The thing at a place of a list that has no end.
pub fn at<T: Copy>(list: &[T], place: usize) -> Option<T> {
	list.get(place.checked_rem(list.len())?).copied()
}

/// The clocks of an object that go.
pub fn going(object: u32) -> Vec<ClockId> {
	Going::get(object).into_iter().map(|(_, id)| id).collect()
}

/// What has happened.
pub fn stories() -> Stories {
	Told::iter().collect()
}

fn tell(object: u32, name: Name, fate: Fate) {
	Going::mutate(object, |going| going.retain(|(other, _)| *other != name));
	Told::append(object, (name, fate));
}

/// Settle all clocks of an object, in the order in which they fire.
pub fn settle(object: u32) {
	while first_of(going(object)).is_some_and(door_settle) {}
}

/// The owner gives an object a clock.
pub fn set(object: u32, step: u32, kind: Kind, term: Term) {
	settle(object);
	wind(object, Name { step, generation: 0 }, kind, term);
}

/// The owner stops a clock of an object.
pub fn stop(object: u32, place: usize) {
	settle(object);
	stop_at(object, place, Now::get());
}

/// Carry a part out.
pub fn carry_out(id: ClockId, part: Part, due: Moment, fired: Moment) -> DispatchResult {
	let Part { object, name } = part;
	assert!(going(object).contains(&id), "once");
	tell(object, name, Fate::Done { due, fired });
	match act(name) {
		Act::Nothing | Act::BeHeavy => {}
		Act::Fail => ensure!(!Stubborn::get(), DispatchError::Corruption),
		Act::Stop(place) => stop_at(object, place, fired),
		Act::Settle(place) => {
			if let Some(found) = at(&going(object), place) {
				door_settle(found);
			}
		}
		Act::Set(kind, length, after) => {
			let start = match after {
				After::Due => due,
				After::Fired => fired,
			};
			wind(object, Name { generation: name.generation + 1, ..name }, kind, length.since(start));
		}
	}
	Ok(())
}

/// A clock that would be over is not set.
fn wind(object: u32, name: Name, kind: Kind, term: Term) {
	let task = Task::Play(Part { object, name });
	if let Ok(id) = Deadlines::set(clock(term, kind, task)) {
		Going::append(object, (name, id));
	}
}

fn stop_at(object: u32, place: usize, as_of: Moment) {
	let Some((name, id)) = at(&Going::get(object), place) else { return };
	if crate::mock::stop(id) {
		tell(object, name, Fate::Stopped { as_of });
	}
}
