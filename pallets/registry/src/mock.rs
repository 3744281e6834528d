//! A chain with nothing but the registry and balances: a watch set by hand, a rulebook and a calendar that tests write, clocks on a list
//! that tests work, and the seats of one county and of its province.

use crate as pallet_registry;
use crate::Task;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::time::Duration;
use fairstream_doors::{Moment, Region};
use fairstream_rules::{
	calendar::{Calendar, Year, CHINA_STANDARD_TIME},
	history::Version,
	table::ClockInclusionGrace,
	Authority, Basis, Clock, ClockError, ClockId, Clocks, Kind, Pin, RuleId, Rules, Scope, Value,
};
use frame_support::{
	derive_impl, parameter_types, storage_alias,
	traits::{fungible::HoldConsideration, Consideration, EnsureOrigin, EnsureOriginWithArg, Footprint, UnixTime},
};
use frame_system::{EnsureRoot, RawOrigin};
use scale_info::TypeInfo;
use sp_runtime::{traits::Convert, BuildStorage, DispatchError};
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
	pub type Registry = pallet_registry;
	#[runtime::pallet_index(2)]
	pub type Balances = pallet_balances;
}

/// 1 June 2026, 00:00 in China.
pub const JUNE: Moment = 1_780_243_200_000;
/// A day.
pub const DAY: Moment = 86_400_000;
/// For how long an answer counts after it was due.
pub const GRACE: Moment = 3_600_000;
/// The account by which the seat of [`county`] acts.
pub const SEAT: u64 = 900;
/// The account by which the seat of its province acts.
pub const PROVINCE: u64 = 901;
/// What each account below a hundred has at the beginning; the others have nothing.
pub const FUNDS: u64 = 10_000_000;

parameter_types! {
	pub static Now: Moment = 1_000;
	/// What was decided about rules: from when it holds, where, and the value.
	pub static Values: Vec<(RuleId, Moment, Region, Value)> = Vec::new();
	/// The published years.
	pub static Years: BTreeMap<i32, Year> = BTreeMap::new();
	/// The last block before the chain stood still, and when the grace after that is over.
	pub static Outage: Option<(Moment, Moment)> = None;
	/// A thing of the state, and a byte.
	pub const PerThing: u64 = 100;
	pub const PerByte: u64 = 1;
	pub const Reason: RuntimeHoldReason = RuntimeHoldReason::Registry(crate::HoldReason::Upkeep);
	/// Whether no deposit can be given back.
	pub static Stuck: bool = false;
	/// How many tickets were written.
	pub static Written: u32 = 0;
}

pub struct Watch;
impl UnixTime for Watch {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

/// The calendar that the test published.
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

/// The rulebook that the test wrote.
pub struct Book;
impl Rules for Book {
	type Calendar = Published;

	fn pin(rule: RuleId, scope: &Scope, event: Moment) -> Pin {
		let holds = |(of, from, region, _): &&(RuleId, Moment, Region, Value)| {
			*of == rule && *from <= event && region.holds(scope.region)
		};
		let values = Values::get();
		values.iter().rev().find(holds).map_or(Pin::genesis(rule), |(_, from, _, value)| {
			let (basis, authority) = (Basis::Regulation, Authority::National);
			Pin::set(rule, &Version { value: *value, basis, authority, evidence: [0; 32], from: *from, until: None })
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(_: RuleId) {}
}

#[storage_alias]
type Going = StorageValue<List, Vec<(ClockId, Clock<Task>)>, frame_support::pallet_prelude::ValueQuery>;
#[storage_alias]
type NextClock = StorageValue<List, u64, frame_support::pallet_prelude::ValueQuery>;

/// Clocks on a list. It is kept in storage, so that what a call did to it is undone when the call fails.
pub struct List;
impl List {
	/// The clocks that go.
	pub fn going() -> Vec<Clock<Task>> {
		Going::get().into_iter().map(|(_, clock)| clock).collect()
	}

	fn due(clock: &Clock<Task>) -> Moment {
		Book::end_of(clock.term).moment
	}

	/// When a clock fires: a silence after the grace for late answers, and not while the chain makes up for an outage.
	fn fires(clock: &Clock<Task>) -> Moment {
		let due = Self::due(clock);
		if clock.kind == Kind::Appointed {
			return due;
		}
		let open = due + 60_000 * u64::from(Book::pinned::<ClockInclusionGrace>(&Scope::NATION, due).value().0);
		Outage::get().filter(|(begin, until)| *begin < open && open < *until).map_or(open, |(_, until)| until)
	}

	/// Carry out what has run out, in the order in which it did.
	pub fn work() {
		loop {
			let first = Going::get().into_iter().map(|(id, clock)| (Self::fires(&clock), id)).min();
			match first {
				Some((fires, id)) if fires <= Now::get() => assert!(Self::settle(id)),
				_ => break,
			}
		}
	}

	fn take(id: ClockId) -> Option<Clock<Task>> {
		Going::mutate(|going| {
			let place = going.iter().position(|(other, _)| *other == id)?;
			Some(going.remove(place).1)
		})
	}

	fn find(id: ClockId) -> Option<Clock<Task>> {
		Going::get().into_iter().find(|(other, _)| *other == id).map(|(_, clock)| clock)
	}
}

impl Clocks<Task> for List {
	fn set(clock: Clock<Task>) -> Result<ClockId, ClockError> {
		let due = Self::due(&clock);
		if due <= Now::get() {
			return Err(ClockError::InThePast { due });
		}
		let id = ClockId(NextClock::get());
		NextClock::put(id.0 + 1);
		Going::mutate(|going| going.push((id, clock)));
		Ok(id)
	}

	fn stop(id: ClockId) -> bool {
		!Self::settle(id) && Self::take(id).is_some()
	}

	fn settle(id: ClockId) -> bool {
		let Some(clock) = Self::find(id) else { return true };
		if Self::fires(&clock) > Now::get() {
			return false;
		}
		Self::take(id);
		Registry::carry_out(clock.task, Self::due(&clock));
		true
	}

	fn open_until(id: ClockId) -> Option<Moment> {
		Self::find(id).map(|clock| Self::fires(&clock))
	}
}

/// Root everywhere, and the seats of [`county`] and [`province`] there.
pub struct Accreditor;
impl EnsureOriginWithArg<RuntimeOrigin, Region> for Accreditor {
	type Success = Region;

	fn try_origin(origin: RuntimeOrigin, region: &Region) -> Result<Region, RuntimeOrigin> {
		match Into::<Result<RawOrigin<u64>, _>>::into(origin.clone()) {
			Ok(RawOrigin::Signed(SEAT)) if county().holds(*region) => Ok(county()),
			Ok(RawOrigin::Signed(PROVINCE)) if province().holds(*region) => Ok(province()),
			_ => <EnsureRoot<u64> as EnsureOrigin<_>>::try_origin(origin).map(|_| Region::NATION),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(_: &Region) -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::root())
	}
}

/// So much for each thing, and for each byte.
pub struct Price;
impl Convert<Footprint, u64> for Price {
	fn convert(room: Footprint) -> u64 {
		room.count * PerThing::get() + room.size * PerByte::get()
	}
}

/// A hold, which may be stuck.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Held(HoldConsideration<u64, Balances, Reason, Price>);
impl Held {
	fn unless_stuck(self) -> Result<HoldConsideration<u64, Balances, Reason, Price>, DispatchError> {
		match Stuck::get() {
			true => Err(DispatchError::Other("stuck")),
			false => Ok(self.0),
		}
	}
}

impl Consideration<u64, Footprint> for Held {
	fn new(who: &u64, room: Footprint) -> Result<Self, DispatchError> {
		Written::mutate(|written| *written += 1);
		HoldConsideration::new(who, room).map(Self)
	}

	fn update(self, who: &u64, room: Footprint) -> Result<Self, DispatchError> {
		Written::mutate(|written| *written += 1);
		self.unless_stuck()?.update(who, room).map(Self)
	}

	fn drop(self, who: &u64) -> Result<(), DispatchError> {
		self.unless_stuck()?.drop(who)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(who: &u64, room: Footprint) {
		HoldConsideration::<u64, Balances, Reason, Price>::ensure_successful(who, room);
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

impl crate::Config for Test {
	type AccreditOrigin = Accreditor;
	type Rules = Book;
	type Clocks = List;
	type Settling = ();
	type Consideration = Held;
	type Time = Watch;
	type WeightInfo = ();
}

/// A region.
pub fn region(code: &str) -> Region {
	code.parse().expect("a region")
}

/// A county.
pub fn county() -> Region {
	region("330106")
}

/// The province in which it lies.
pub fn province() -> Region {
	region("330000")
}

/// Its neighbour.
pub fn neighbour() -> Region {
	region("330108")
}

/// A chain with this genesis.
pub fn with_genesis(genesis: crate::GenesisConfig<Test>) -> sp_io::TestExternalities {
	Now::set(1_000);
	Values::set(Vec::new());
	Years::set(BTreeMap::new());
	Outage::set(None);
	Stuck::set(false);
	Written::set(0);
	let balances = BalancesConfig { balances: (0..100).map(|account| (account, FUNDS)).collect(), dev_accounts: None };
	let genesis = RuntimeGenesisConfig { system: Default::default(), registry: genesis, balances };
	let mut chain = sp_io::TestExternalities::from(genesis.build_storage().expect("genesis builds"));
	chain.execute_with(|| System::set_block_number(1));
	chain
}

/// A chain on which nobody takes part.
pub fn chain() -> sp_io::TestExternalities {
	with_genesis(Default::default())
}

/// Run a test, and check the invariants at its end.
pub fn on_chain<R>(test: impl FnOnce() -> R) -> R {
	chain().execute_with(|| {
		let result = test();
		Registry::do_try_state().expect("the invariants hold at the end of the test");
		result
	})
}

/// What an account has on hold.
pub fn held(account: u64) -> u64 {
	use frame_support::traits::fungible::InspectHold;
	Balances::balance_on_hold(&Reason::get(), &account)
}

/// The last event of the registry.
pub fn last_event() -> crate::Event<Test> {
	events().pop().expect("there is an event")
}

/// All events of the registry.
pub fn events() -> Vec<crate::Event<Test>> {
	let of_registry = |record: frame_system::EventRecord<RuntimeEvent, _>| match record.event {
		RuntimeEvent::Registry(event) => Some(event),
		_ => None,
	};
	System::events().into_iter().filter_map(of_registry).collect()
}
