//! A chain with nothing but deadlines, a clock and a rulebook set by hand, and a handler that does as its task says.

use crate as pallet_deadlines;
use crate::{
	tests::objects::{self, Part},
	Handle, Undone,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::time::Duration;
use fairstream_doors::{Bearer, Moment, ParticipantId};
use fairstream_rules::{
	calendar::{Calendar, Year, CHINA_STANDARD_TIME},
	history::Version,
	Authority, Clock, ClockId, Clocks, Kind, Pin, RuleId, Rules, Scope, Term, Value,
};
use frame_support::{
	derive_impl, ensure, parameter_types, storage_alias,
	traits::{Hooks, UnixTime},
	weights::{Weight, WeightMeter},
};
use scale_info::TypeInfo;
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use std::collections::BTreeMap;

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Deadlines = pallet_deadlines;
}

/// A second, a minute, an hour, a day.
pub const SECOND: Moment = 1_000;
pub const MINUTE: Moment = 60 * SECOND;
pub const HOUR: Moment = 60 * MINUTE;
pub const DAY: Moment = 24 * HOUR;
/// 1 December 2026, 00:00 in China, a Tuesday.
pub const BEGIN: Moment = 1_796_054_400_000;
/// 1 January 2027, 00:00 in China, a Friday.
pub const NEW_YEAR: Moment = BEGIN + 31 * DAY;
/// The inclusion grace of the table.
pub const GRACE: Moment = HOUR;
/// What a light task costs, and the limits of calls that have enough of everything.
pub const LIGHT: Weight = Weight::from_parts(100_000_000, 0);
pub const PLENTY: Weight = Weight::from_parts(1_000_000_000_000_000, u64::MAX);
/// Who has to do something.
pub const PLATFORM: Bearer = Bearer::Participant(ParticipantId(7));

parameter_types! {
	pub static Now: Moment = BEGIN;
	/// Half a second, a quarter of a block's time.
	pub static Share: Weight = Weight::from_parts(500_000_000_000, u64::MAX);
	/// Values that differ from the table's.
	pub static Values: BTreeMap<u16, (Moment, Value)> = BTreeMap::new();
	pub static Years: BTreeMap<i32, Year> = BTreeMap::new();
	/// Whether stubborn tasks fail.
	pub static Stubborn: bool = true;
}

pub struct Watch;
impl UnixTime for Watch {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

#[derive(Default)]
pub struct Published;
impl Calendar for Published {
	fn year(&self, year: i32) -> Option<Year> {
		Years::get().get(&year).cloned()
	}

	fn utc_offset(&self) -> i16 {
		CHINA_STANDARD_TIME
	}
}

pub struct Book;
impl Rules for Book {
	type Calendar = Published;

	fn pin(rule: RuleId, _: &Scope, event: Moment) -> Pin {
		match Values::get().get(&(rule as u16)) {
			Some((from, value)) if *from <= event => {
				let row = rule.row();
				assert!(row.check(*value).is_ok(), "tests set what may be set");
				let (value, from, until) = (*value, *from, None);
				let authority = Authority::Technical;
				Pin::set(rule, &Version { value, basis: row.basis, authority, evidence: [0; 32], from, until })
			}
			_ => Pin::genesis(rule),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(_: RuleId) {}
}

/// What the tests' clocks ask for.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Task {
	/// Write that it was done.
	Note(u32),
	/// The same, but it writes and fails as long as [`Stubborn`] is set.
	Fail,
	/// The same, at a weight.
	Heavy(u64),
	/// Settle and stop its own clock.
	SettleItself,
	/// Settle another clock.
	Settle(ClockId),
	/// Stop another clock.
	Stop(ClockId),
	/// Set a clock that is due so long after this one was.
	SetAnother(Moment),
	/// Set a clock, and fail.
	SetAndFail,
	/// Set a clock that is due so long after this one was, or after it fired. It fails if that is refused.
	Next { kind: Kind, after: After, later: Moment },
	/// Set a clock that is due so long after this one fired, and fail as long as [`Stubborn`] is set.
	FailBeforeNext(Moment),
	/// Settle another clock, and then set one that is due so long after this one fired.
	SettleBeforeNext(ClockId, Moment),
	/// The part of a clock in the story of an object.
	Play(Part),
}

/// From when a task reckons.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum After {
	/// When its clock was due.
	Due,
	/// When its clock fired.
	Fired,
}

/// Another pallet's task.
pub struct Plain(pub u32);
impl From<Plain> for Task {
	fn from(task: Plain) -> Self {
		Task::Note(task.0)
	}
}

/// A task that was done: whose, due when, done when.
pub type Entry = (ClockId, Moment, Moment);

#[storage_alias]
type Journal = StorageValue<Prefix, Vec<Entry>, frame_support::pallet_prelude::ValueQuery>;
#[storage_alias]
type Firings = StorageValue<Prefix, Vec<(ClockId, Moment)>, frame_support::pallet_prelude::ValueQuery>;

/// What was done, in its order.
pub fn done() -> Vec<Entry> {
	Journal::get()
}

/// When the clocks fired whose task was done.
pub fn fired() -> Vec<(ClockId, Moment)> {
	Firings::get()
}

pub struct Handler;
impl Handle<Task> for Handler {
	fn weight(task: &Task) -> Weight {
		match task {
			Task::Heavy(time) => Weight::from_parts(*time, 0),
			Task::Play(part) => objects::weight(*part),
			_ => LIGHT,
		}
	}

	fn carry_out(id: ClockId, task: Task, due: Moment, fired: Moment) -> DispatchResult {
		Journal::append((id, due, Now::get()));
		Firings::append((id, fired));
		match task {
			Task::Note(_) | Task::Heavy(_) => {}
			Task::Fail => ensure!(!Stubborn::get(), DispatchError::Corruption),
			Task::SettleItself => {
				assert!(door_settle(id), "it has run out");
				assert!(!stop(id), "so it can't be stopped");
				assert_eq!(open_until(id), None);
			}
			Task::Settle(other) => {
				door_settle(other);
			}
			Task::Stop(other) => {
				stop(other);
			}
			Task::SetAnother(later) => {
				set_at(due + later, Kind::Appointed, Task::Note(0));
			}
			Task::SetAndFail => {
				set_at(Now::get() + 1, Kind::Appointed, Task::Note(0));
				return Err(DispatchError::Corruption);
			}
			Task::Next { kind, after, later } => {
				let start = match after {
					After::Due => due,
					After::Fired => fired,
				};
				let next = clock(Term::Moment(start + later), kind, Task::Note(0));
				Deadlines::set(next).map_err(|_| DispatchError::Unavailable)?;
			}
			Task::FailBeforeNext(later) => {
				ensure!(!Stubborn::get(), DispatchError::Corruption);
				set_at(fired + later, Kind::Appointed, Task::Note(0));
			}
			Task::SettleBeforeNext(other, later) => {
				door_settle(other);
				set_at(fired + later, Kind::Appointed, Task::Note(0));
			}
			Task::Play(part) => objects::carry_out(id, part, due, fired)?,
		}
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_task() -> Task {
		Task::Note(0)
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl crate::Config for Test {
	type Task = Task;
	type Handler = Handler;
	type Rules = Book;
	type Time = Watch;
	type MaxServiceWeight = Share;
	type WeightInfo = ();
}

/// A chain at its genesis.
pub fn genesis() -> sp_io::TestExternalities {
	Now::set(BEGIN);
	Share::set(Weight::from_parts(500_000_000_000, u64::MAX));
	Values::set(BTreeMap::new());
	Years::set(BTreeMap::new());
	Stubborn::set(true);
	objects::forget();
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("genesis builds");
	sp_io::TestExternalities::from(storage)
}

/// Run a test from the first block on, and check the invariants at its end.
pub fn on_chain<R>(test: impl FnOnce() -> R) -> R {
	genesis().execute_with(|| {
		System::set_block_number(1);
		poll();
		events();
		let result = test();
		Deadlines::do_try_state().expect("the invariants hold at the end of the test");
		result
	})
}

/// The hook, in a block with room for it. The weight that it took.
pub fn poll() -> Weight {
	let mut meter = WeightMeter::with_limit(PLENTY);
	Deadlines::on_poll(System::block_number(), &mut meter);
	meter.consumed()
}

/// The next block at this moment, and its hook.
pub fn block_at(moment: Moment) {
	assert!(moment > Now::get(), "time goes on");
	Now::set(moment);
	System::set_block_number(System::block_number() + 1);
	poll();
}

/// Blocks until this moment without an outage, one at that moment the last.
pub fn blocks_until(moment: Moment) {
	while Now::get() < moment {
		block_at(moment.min(Now::get() + 9 * MINUTE));
	}
}

/// A clock that names the platform.
pub fn clock(term: Term, kind: Kind, task: Task) -> Clock<Task> {
	Clock { bearer: PLATFORM, case: None, rule: RuleId::ComplaintFirstReply, term, kind, task }
}

/// Set a clock that is due at a moment.
pub fn set_at(due: Moment, kind: Kind, task: Task) -> ClockId {
	Deadlines::set(clock(Term::Moment(due), kind, task)).expect("it lies ahead")
}

/// Set a silence that is due at a moment.
pub fn silence(due: Moment) -> ClockId {
	set_at(due, Kind::Silence, Task::Note(0))
}

/// Set something that is appointed for a moment.
pub fn appoint(due: Moment) -> ClockId {
	set_at(due, Kind::Appointed, Task::Note(0))
}

/// The door's way to stop a clock.
pub fn stop(id: ClockId) -> bool {
	<Deadlines as Clocks<Task>>::stop(id)
}

/// The door's way to settle a clock; the call is `Deadlines::settle`.
pub fn door_settle(id: ClockId) -> bool {
	<Deadlines as Clocks<Task>>::settle(id)
}

/// What the door says.
pub fn is_kept(id: ClockId) -> bool {
	<Deadlines as Clocks<Task>>::is_kept(id)
}

/// What the door says.
pub fn open_until(id: ClockId) -> Option<Moment> {
	<Deadlines as Clocks<Task>>::open_until(id)
}

/// What the door says.
pub fn first_of(ids: impl IntoIterator<Item = ClockId>) -> Option<ClockId> {
	<Deadlines as Clocks<Task>>::first_of(ids)
}

/// A clock that is kept, if it is.
pub fn kept(id: ClockId) -> Option<Undone<Task>> {
	crate::Failed::<Test>::get(crate::BigEndian::from(id))
}

/// Time goes on without the hook, and without an outage.
pub fn late_until(moment: Moment) {
	while Now::get() < moment {
		Now::set(moment.min(Now::get() + 9 * MINUTE));
		Deadlines::note_time();
	}
}

/// The numbers of what was done, in its order.
pub fn done_ids() -> Vec<u64> {
	done().iter().map(|(id, ..)| id.0).collect()
}

/// The deadlines' events since the last call.
pub fn events() -> Vec<crate::Event<Test>> {
	let own = |event| match event {
		RuntimeEvent::Deadlines(event) => Some(event),
		_ => None,
	};
	let found = System::events().into_iter().filter_map(|record| own(record.event)).collect();
	System::reset_events();
	found
}

/// Give a rule another value from a moment on.
pub fn change(rule: RuleId, from: Moment, value: Value) {
	Values::mutate(|values| values.insert(rule as u16, (from, value)));
}

/// Publish a year.
pub fn publish(year: i32, holidays: &[&str], working_weekends: &[&str]) {
	let days = |days: &[&str]| days.iter().map(|day| day.parse().expect("a day")).collect::<Vec<_>>();
	let published = Year {
		utc_offset: CHINA_STANDARD_TIME,
		holidays: days(holidays).try_into().expect("few"),
		working_weekends: days(working_weekends).try_into().expect("few"),
	};
	published.check(year).expect("a year that can be published");
	Years::mutate(|years| years.insert(year, published));
}
