//! A chain with nothing but the docket: a watch set by hand, clocks on a list that tests work, seats of a county, its
//! prefecture, its province and the nation, and a few who take part.

use crate as pallet_cases;
use crate::Task;
use codec::{Decode, Encode};
use core::time::Duration;
use fairstream_docket::{case::Subject, Adverse, Ending, Interim, Kind, Outcomes};
use fairstream_doors::{
	Archive, CaseId, Function, Leaf, Line, Moment, ParticipantId, Places, RecordKind, Region, RoomNumber, Rooms,
	SeatId, Standing, Who,
};
use fairstream_rules::{
	calendar::{Calendar, Year, CHINA_STANDARD_TIME},
	history::Version,
	seats_door::national,
	Act, Authority, Basis, Clock, ClockError, ClockId, Clocks, Kind as ClockKind, Pin, RuleId, Rules, Scope,
	SeatRefusal, Seats, Value,
};
use frame_support::{
	derive_impl, parameter_types, storage_alias,
	traits::{fungible::HoldConsideration, EnsureOrigin, LinearStoragePrice, UnixTime},
};
use frame_system::RawOrigin;
use sp_core::sr25519;
use sp_runtime::{
	traits::{IdentifyAccount, IdentityLookup, Verify},
	BuildStorage, MultiSignature,
};
use std::collections::{BTreeMap, BTreeSet};

type Block = frame_system::mocking::MockBlock<Test>;
pub type AccountId = <<MultiSignature as Verify>::Signer as IdentifyAccount>::AccountId;

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
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Docket = pallet_cases;
}

/// A minute, an hour, a day.
pub const HOUR: Moment = 3_600_000;
pub const DAY: Moment = 24 * HOUR;
/// 1 June 2026, 00:00 in China, a Monday.
pub const JUNE: Moment = 1_780_243_200_000;

/// The seats of market regulation: of the nation, of Zhejiang, of Hangzhou, of Xihu and of its neighbour Binjiang; and that of
/// cyberspace administration in Zhejiang.
pub const NATION: SeatId = SeatId(0);
pub const PROVINCE: SeatId = SeatId(2);
pub const PREFECTURE: SeatId = SeatId(3);
pub const COUNTY: SeatId = SeatId(4);
pub const NEIGHBOUR: SeatId = SeatId(5);
pub const CYBERSPACE: SeatId = SeatId(6);

/// Who takes part: a platform in Hangzhou, an operator in Xihu, a custodian, and one who does nothing in particular.
pub const PLATFORM: ParticipantId = ParticipantId(0);
pub const OPERATOR: ParticipantId = ParticipantId(1);
pub const CUSTODIAN: ParticipantId = ParticipantId(2);
pub const FARM: ParticipantId = ParticipantId(3);

/// What the seat of market regulation is responsible for, and what the other line is.
pub const ACT: Act = Act::FakeFigures;
pub const DATA: Act = Act::DataSold;

parameter_types! {
	pub static Now: Moment = JUNE;
	/// As of when clocks are set and stopped, while a task is carried out.
	pub static AsOf: Option<Moment> = None;
	/// For how long after it was due a clock is open still, as after an outage.
	pub static Grace: Moment = 0;
	pub static Values: BTreeMap<u8, Value> = BTreeMap::new();
	pub static ClosedSeats: BTreeSet<u32> = BTreeSet::new();
	/// Who takes part besides: in every function, in the operator's places.
	pub static Admitted: BTreeMap<AccountId, ParticipantId> = BTreeMap::new();
	/// Who does business elsewhere by now, and where.
	pub static Business: BTreeMap<u32, u32> = BTreeMap::new();
	/// Numbers of rooms that were given besides.
	pub static Named: BTreeMap<(ParticipantId, RoomNumber), ParticipantId> = BTreeMap::new();
	pub const HoldReason: RuntimeHoldReason = RuntimeHoldReason::Docket(pallet_cases::HoldReason::Proposal);
}

/// What a listener hears.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq)]
pub enum Heard {
	Decided(CaseId, Act),
	Prolonged(CaseId, Moment),
	Ended(CaseId, Ending),
}

// Both are kept in storage, so that what a call did to them is undone when the call fails.
#[storage_alias]
type Told = StorageValue<Ear, Vec<Heard>, frame_support::pallet_prelude::ValueQuery>;
#[storage_alias]
type Leaves = StorageValue<Shelf, Vec<Vec<u8>>, frame_support::pallet_prelude::ValueQuery>;

/// What was told about cases.
pub fn told() -> Vec<Heard> {
	Told::get()
}

/// What was archived.
pub fn leaves() -> Vec<Vec<u8>> {
	Leaves::get()
}

pub struct Ear;
impl Outcomes for Ear {
	fn decided(case: CaseId, _: Kind, _: &Subject, adverse: &Adverse) {
		Told::append(Heard::Decided(case, adverse.act()));
	}

	fn prolonged(case: CaseId, _: Kind, _: &Subject, interim: &Interim) {
		Told::append(Heard::Prolonged(case, interim.until().moment));
	}

	fn ended(case: CaseId, _: Kind, _: &Subject, ending: &Ending) {
		Told::append(Heard::Ended(case, *ending));
	}
}

pub struct Shelf;
impl Archive for Shelf {
	fn append(record: RecordKind, bytes: &[u8]) -> Leaf {
		assert_eq!(record, RecordKind::Case);
		Leaves::append(bytes.to_vec());
		Leaf { day: 7, index: Leaves::get().len() as u64 - 1 }
	}
}

pub struct Watch;
impl UnixTime for Watch {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

#[derive(Default)]
pub struct Unpublished;
impl Calendar for Unpublished {
	fn year(&self, _: i32) -> Option<Year> {
		None
	}

	fn utc_offset(&self) -> i16 {
		CHINA_STANDARD_TIME
	}
}

pub struct Book;
impl Rules for Book {
	type Calendar = Unpublished;

	fn pin(rule: RuleId, _: &Scope, _: Moment) -> Pin {
		Values::get().get(&(rule as u8)).map_or(Pin::genesis(rule), |value| {
			let (basis, authority) = (Basis::Regulation, Authority::National);
			Pin::set(rule, &Version { value: *value, basis, authority, evidence: [0; 32], from: 0, until: None })
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(_: RuleId) {}
}

#[storage_alias]
type Going = StorageValue<List, Vec<(ClockId, Clock<Task>)>, frame_support::pallet_prelude::ValueQuery>;
#[storage_alias]
type Kept = StorageValue<List, Vec<ClockId>, frame_support::pallet_prelude::ValueQuery>;
#[storage_alias]
type NextClock = StorageValue<List, u64, frame_support::pallet_prelude::ValueQuery>;

/// Clocks on a list. It is kept in storage, so that what a call did to it is undone when the call fails.
pub struct List;
impl List {
	pub fn going() -> Vec<Clock<Task>> {
		Going::get().into_iter().map(|(_, clock)| clock).collect()
	}

	fn due(clock: &Clock<Task>) -> Moment {
		Book::end_of(clock.term).moment
	}

	fn fires(clock: &Clock<Task>) -> Moment {
		match clock.kind {
			ClockKind::Appointed => Self::due(clock),
			ClockKind::Silence => Self::due(clock) + Grace::get(),
		}
	}

	/// The same as a queue that carried a clock out in vain, and keeps it.
	pub fn keep_undone(id: ClockId) {
		Self::lose(id);
		Kept::append(id);
	}

	/// Forget a clock, as nothing in the house does.
	pub fn lose(id: ClockId) {
		Self::take(id);
	}

	/// Carry out what is due, in the order in which it fired.
	pub fn work() {
		loop {
			let first = Going::get().into_iter().map(|(id, clock)| (Self::fires(&clock), id)).min();
			match first {
				Some((fires, id)) if fires <= Now::get() => assert!(Self::settle(id)),
				_ => break,
			}
		}
	}

	fn find(id: ClockId) -> Option<Clock<Task>> {
		Going::get().into_iter().find(|(other, _)| *other == id).map(|(_, clock)| clock)
	}

	fn take(id: ClockId) -> Option<Clock<Task>> {
		Going::mutate(|going| {
			let place = going.iter().position(|(other, _)| *other == id)?;
			Some(going.remove(place).1)
		})
	}

	fn as_of() -> Moment {
		AsOf::get().unwrap_or(Now::get())
	}
}

impl Clocks<Task> for List {
	fn set(clock: Clock<Task>) -> Result<ClockId, ClockError> {
		let due = Self::due(&clock);
		if due <= Self::as_of() {
			return Err(ClockError::InThePast { due });
		}
		let id = ClockId(NextClock::get());
		NextClock::put(id.0 + 1);
		Going::mutate(|going| going.push((id, clock)));
		Ok(id)
	}

	fn stop(id: ClockId) -> bool {
		Self::find(id).is_some_and(|clock| Self::fires(&clock) > Self::as_of()) && Self::take(id).is_some()
	}

	fn settle(id: ClockId) -> bool {
		let Some(clock) = Self::find(id) else { return true };
		let fires = Self::fires(&clock);
		if fires > Self::as_of() {
			return false;
		}
		Self::take(id);
		let before = AsOf::get();
		AsOf::set(Some(fires));
		Docket::carry_out(clock.task, Self::due(&clock), fires).expect("no task of a case fails");
		AsOf::set(before);
		true
	}

	fn open_until(id: ClockId) -> Option<Moment> {
		Self::find(id).map(|clock| Self::fires(&clock))
	}

	fn is_kept(id: ClockId) -> bool {
		Kept::get().contains(&id)
	}
}

/// A line, a region and a number.
const SEATS: [(SeatId, Line, u32); 7] = [
	(NATION, Line::MarketRegulation, 0),
	(SeatId(1), Line::CyberspaceAdministration, 0),
	(PROVINCE, Line::MarketRegulation, 330_000),
	(PREFECTURE, Line::MarketRegulation, 330_100),
	(COUNTY, Line::MarketRegulation, 330_106),
	(NEIGHBOUR, Line::MarketRegulation, 330_108),
	(CYBERSPACE, Line::CyberspaceAdministration, 330_000),
];

pub struct Desk;
impl Desk {
	fn row(seat: SeatId) -> Option<(Line, Region)> {
		SEATS.into_iter().find(|(id, ..)| *id == seat).map(|(_, line, code)| (line, region(code)))
	}

	fn is_closed(seat: SeatId) -> bool {
		ClosedSeats::get().contains(&seat.0)
	}
}

impl Seats for Desk {
	fn responsible(act: Act, place: Region) -> SeatId {
		let answers = |(id, line, code): &&(SeatId, Line, u32)| {
			*line == act.row().line && region(*code).holds(place) && !Self::is_closed(*id)
		};
		let nearest = SEATS.iter().filter(answers).max_by_key(|(_, _, code)| region(*code).level());
		nearest.map_or(national(act.row().line), |(id, ..)| *id)
	}

	fn may(seat: SeatId, act: Act, place: Region) -> Result<(), SeatRefusal> {
		let (line, own) = Self::row(seat).ok_or(SeatRefusal::Unknown)?;
		match () {
			() if Self::is_closed(seat) => Err(SeatRefusal::Closed),
			() if !own.holds(place) => Err(SeatRefusal::OutsideRegion),
			() if line != act.row().line => Err(SeatRefusal::OutsideMandate),
			() => Ok(()),
		}
	}

	fn superior(seat: SeatId) -> Option<SeatId> {
		let (line, own) = Self::row(seat)?;
		let above = |(id, other, code): &&(SeatId, Line, u32)| {
			*other == line && *id != seat && region(*code).holds(own) && !Self::is_closed(*id)
		};
		SEATS.iter().filter(above).max_by_key(|(_, _, code)| region(*code).level()).map(|(id, ..)| *id)
	}

	fn seat_of(place: Region, line: Line) -> Option<SeatId> {
		SEATS.into_iter().find(|(_, other, code)| *other == line && region(*code) == place).map(|(id, ..)| id)
	}

	fn exists(seat: SeatId) -> bool {
		Self::row(seat).is_some()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_seat(line: Line, _: Region) -> SeatId {
		national(line)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_longest_walk(line: Line, place: Region) {
		for (id, other, code) in SEATS {
			if other == line && code != 0 && region(code).holds(place) {
				ClosedSeats::mutate(|closed| closed.insert(id.0));
			}
		}
	}
}

/// The seat that acts by an account: 200 and its number, 32 times.
pub struct EnsureSeat;
impl EnsureOrigin<RuntimeOrigin> for EnsureSeat {
	type Success = SeatId;

	fn try_origin(origin: RuntimeOrigin) -> Result<SeatId, RuntimeOrigin> {
		match Into::<Result<RawOrigin<AccountId>, _>>::into(origin.clone()) {
			Ok(RawOrigin::Signed(account)) => {
				let bytes: &[u8; 32] = account.as_ref();
				let seat = bytes[0].checked_sub(200).filter(|_| *bytes == [bytes[0]; 32]);
				seat.map(|seat| SeatId(seat.into())).ok_or(origin)
			}
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::signed(AccountId::new([200; 32])))
	}
}

pub struct People;
impl Who<AccountId> for People {
	fn participant(account: &AccountId) -> Option<ParticipantId> {
		let bytes: &[u8; 32] = account.as_ref();
		let number = bytes[0].checked_sub(100).filter(|number| *number < 4 && *bytes == [bytes[0]; 32]);
		number.map(|number| ParticipantId(number.into())).or_else(|| Admitted::get().get(account).copied())
	}

	fn standing(who: ParticipantId, function: Function, _: Moment) -> Standing {
		match (who, function) {
			(PLATFORM, Function::Platform)
			| (OPERATOR, Function::RoomOperator)
			| (CUSTODIAN, Function::Custodian)
			| (FARM, Function::Producer) => Standing::Accredited,
			(who, _) if Admitted::get().values().any(|admitted| *admitted == who) => Standing::Accredited,
			_ => Standing::Never,
		}
	}

	fn places(who: ParticipantId) -> Option<Places> {
		let (registered, business) = match who {
			PLATFORM => (330_108, Some(330_106)),
			OPERATOR => (330_108, Some(330_106)),
			CUSTODIAN => (330_108, None),
			FARM => (330_106, None),
			who if Admitted::get().values().any(|admitted| *admitted == who) => (330_108, Some(330_106)),
			_ => return None,
		};
		let business = Business::get().get(&who.0).copied().or(business);
		Some(Places { registered: region(registered), business: business.map(region) })
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_accredit(account: &AccountId, _: Function) -> ParticipantId {
		Admitted::mutate(|admitted| {
			let next = ParticipantId(4 + admitted.len() as u32);
			*admitted.entry(account.clone()).or_insert(next)
		})
	}
}

/// Two numbers were given: one to the operator, and one to nobody any more.
pub struct Numbers;
impl Rooms for Numbers {
	fn operator_at(platform: ParticipantId, room: RoomNumber, _: Moment) -> Option<ParticipantId> {
		let given = (platform == PLATFORM && room == number("88123456")).then_some(OPERATOR);
		given.or_else(|| Named::get().get(&(platform, room)).copied())
	}

	fn is_named(platform: ParticipantId, room: RoomNumber) -> bool {
		let given = platform == PLATFORM && [number("88123456"), number("77")].contains(&room);
		given || Named::get().contains_key(&(platform, room))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_name(platform: ParticipantId, room: RoomNumber, operator: ParticipantId) {
		Named::mutate(|named| named.insert((platform, room), operator));
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

parameter_types! {
	pub const Base: u64 = 10;
	pub const PerByte: u64 = 1;
}

impl crate::Config for Test {
	type SeatOrigin = EnsureSeat;
	type Seats = Desk;
	type Who = People;
	type Rooms = Numbers;
	type Rules = Book;
	type Clocks = List;
	type Settling = ();
	type Archive = Shelf;
	type Outcomes = Ear;
	type Consideration = HoldConsideration<AccountId, Balances, HoldReason, LinearStoragePrice<Base, PerByte, u64>>;
	type Signature = MultiSignature;
	type Time = Watch;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Signer;
}

/// Signs with the key of a seed.
#[cfg(feature = "runtime-benchmarks")]
pub struct Signer;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId, MultiSignature> for Signer {
	fn key() -> AccountId {
		key(7)
	}

	fn sign(_: &AccountId, message: &[u8]) -> MultiSignature {
		sp_core::Pair::sign(&fresh(7), message).into()
	}
}

/// Somebody does business in another county from now on.
pub fn moves(who: ParticipantId, to: u32) {
	Business::mutate(|business| business.insert(who.0, to));
}

/// A region by its code.
pub fn region(code: u32) -> Region {
	Region::new(code).expect("a region")
}

/// A room's number.
pub fn number(text: &str) -> RoomNumber {
	text.parse().expect("a room number")
}

/// The account of a seat.
pub fn seat(seat: SeatId) -> RuntimeOrigin {
	RuntimeOrigin::signed(AccountId::new([200 + seat.0 as u8; 32]))
}

/// The account of a participant.
pub fn participant(who: ParticipantId) -> RuntimeOrigin {
	RuntimeOrigin::signed(AccountId::new([100 + who.0 as u8; 32]))
}

/// A citizen's account.
pub fn citizen() -> AccountId {
	AccountId::new([1; 32])
}

/// A citizen.
pub fn by_citizen() -> RuntimeOrigin {
	RuntimeOrigin::signed(citizen())
}

/// A key without an account.
pub fn fresh(seed: u8) -> sr25519::Pair {
	use sp_core::Pair;
	sr25519::Pair::from_seed(&[seed; 32])
}

/// Its pseudonym.
pub fn key(seed: u8) -> AccountId {
	sp_core::Pair::public(&fresh(seed)).into()
}

/// Let time pass, and work what is due.
pub fn pass(time: Moment) {
	Now::mutate(|now| *now += time);
	List::work();
}

/// A chain on which nothing was filed.
pub fn chain() -> sp_io::TestExternalities {
	Now::set(JUNE);
	AsOf::set(None);
	Grace::set(0);
	Values::set(BTreeMap::new());
	Business::set(BTreeMap::new());
	ClosedSeats::set(BTreeSet::new());
	Admitted::set(BTreeMap::new());
	Named::set(BTreeMap::new());
	let genesis = RuntimeGenesisConfig {
		system: Default::default(),
		balances: pallet_balances::GenesisConfig {
			balances: vec![(citizen(), 1_000_000), (AccountId::new([101; 32]), 1_000_000)],
			dev_accounts: None,
		},
	};
	let mut chain = sp_io::TestExternalities::from(genesis.build_storage().expect("genesis builds"));
	chain.execute_with(|| System::set_block_number(1));
	chain
}

/// Run a test, and check the invariants at its end.
pub fn on_chain<R>(test: impl FnOnce() -> R) -> R {
	chain().execute_with(|| {
		let result = test();
		Docket::do_try_state().expect("the invariants hold at the end of the test");
		result
	})
}

/// All events of the docket.
pub fn events() -> Vec<crate::Event<Test>> {
	let of_docket = |record: frame_system::EventRecord<RuntimeEvent, _>| match record.event {
		RuntimeEvent::Docket(event) => Some(event),
		_ => None,
	};
	System::events().into_iter().filter_map(of_docket).collect()
}
