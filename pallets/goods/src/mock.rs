//! A chain with nothing but goods, a clock set by hand, doors behind which a few participants and two seats stand, purses from
//! which they pay, and a gate beside this pallet's own.

use crate as pallet_goods;
use core::time::Duration;
use fairstream_doors::{
	Barred, Deed, Function, Gate, Kept, Moment, NotKept, ParticipantId, Places, Region, SeatId, Standing, Upkeep, Who,
	Why,
};
use fairstream_gs1::Unit;
use frame_support::{
	derive_impl,
	pallet_prelude::ValueQuery,
	parameter_types, storage_alias,
	traits::{EnsureOriginWithArg, UnixTime},
	Twox64Concat,
};
use frame_system::RawOrigin;
use sp_runtime::BuildStorage;

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
	pub type Goods = pallet_goods;
}

/// Accounts. Each acts for the participant of its number, but those after [`STRANGER`].
pub const FARM: u64 = 1;
pub const DAIRY: u64 = 2;
pub const SHOP: u64 = 3;
pub const ROOM: u64 = 4;
pub const PLATFORM: u64 = 5;
pub const LAB: u64 = 6;
pub const CERTIFIER: u64 = 7;
/// No participant.
pub const STRANGER: u64 = 9;
/// The seat of the county where the farm is, and one of another province.
pub const COUNTY: u64 = 10;
pub const ELSEWHERE: u64 = 11;

pub const FARM_ID: ParticipantId = ParticipantId(1);
pub const DAIRY_ID: ParticipantId = ParticipantId(2);
pub const SHOP_ID: ParticipantId = ParticipantId(3);
pub const ROOM_ID: ParticipantId = ParticipantId(4);
pub const PLATFORM_ID: ParticipantId = ParticipantId(5);
pub const LAB_ID: ParticipantId = ParticipantId(6);
pub const CERTIFIER_ID: ParticipantId = ParticipantId(7);
pub const CUSTODIAN_ID: ParticipantId = ParticipantId(8);
pub const COUNTY_SEAT: SeatId = SeatId(3);
pub const ELSEWHERE_SEAT: SeatId = SeatId(4);

/// 1 June 2026, 00:00 in China.
pub const BEGIN: Moment = 1_780_243_200_000;
pub const HOUR: Moment = 3_600_000;
pub const DAY: Moment = 24 * HOUR;

parameter_types! {
	pub static Now: Moment = BEGIN;
	/// Until when the laboratory and the shop are accredited.
	pub static LabUntil: Moment = Moment::MAX;
	pub static ShopUntil: Moment = Moment::MAX;
	/// For how many things everybody can pay.
	pub static Affordable: u64 = u64::MAX;
	/// What the gate beside this pallet's own stops.
	pub static StoppedUnits: Vec<Unit> = Vec::new();
	/// Who was accredited by a benchmark.
	pub static Accredited: Vec<(ParticipantId, Function)> = Vec::new();
}

pub struct Clock;
impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

fn region(code: u32) -> Region {
	Region::new(code).expect("a region")
}

pub struct Door;
impl Who<u64> for Door {
	fn participant(account: &u64) -> Option<ParticipantId> {
		let is_one = *account < STRANGER || *account > ELSEWHERE;
		is_one.then_some(ParticipantId(*account as u32))
	}

	fn standing(who: ParticipantId, function: Function, at: Moment) -> Standing {
		if Accredited::get().contains(&(who, function)) {
			return Standing::Accredited;
		}
		let until = match (who, function) {
			(FARM_ID | DAIRY_ID, Function::Producer)
			| (ROOM_ID, Function::RoomOperator)
			| (PLATFORM_ID, Function::Platform)
			| (CERTIFIER_ID, Function::Certifier)
			| (CUSTODIAN_ID, Function::Custodian) => Moment::MAX,
			(SHOP_ID, Function::Seller) => ShopUntil::get(),
			(LAB_ID, Function::Laboratory) => LabUntil::get(),
			_ => return Standing::Never,
		};
		if at < until {
			Standing::Accredited
		} else {
			Standing::Ended(until)
		}
	}

	fn places(who: ParticipantId) -> Option<Places> {
		let (registered, business) = match who {
			// The dairy does business where the farm is.
			FARM_ID => (region(330_127), None),
			DAIRY_ID => (region(310_115), Some(region(330_127))),
			SHOP_ID | ROOM_ID | PLATFORM_ID | LAB_ID | CERTIFIER_ID | CUSTODIAN_ID => (region(110_101), None),
			_ if Accredited::get().iter().any(|(other, _)| *other == who) => (region(330_127), None),
			_ => return None,
		};
		Some(Places { registered, business })
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_accredit(account: &u64, function: Function) -> ParticipantId {
		// Accounts of benchmarks are large numbers.
		let who = ParticipantId(*account as u32);
		Accredited::mutate(|accredited| accredited.push((who, function)));
		who
	}
}

/// The county's seat where the farm is, and another's elsewhere.
pub struct Authority;
impl EnsureOriginWithArg<RuntimeOrigin, Region> for Authority {
	type Success = SeatId;

	fn try_origin(origin: RuntimeOrigin, region: &Region) -> Result<SeatId, RuntimeOrigin> {
		match (origin.clone().into(), region.code()) {
			(Ok(RawOrigin::Signed(COUNTY)), 330_127) => Ok(COUNTY_SEAT),
			(Ok(RawOrigin::Signed(ELSEWHERE)), 110_101) => Ok(ELSEWHERE_SEAT),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(_: &Region) -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::signed(COUNTY))
	}
}

#[storage_alias]
type Counted = StorageMap<Purses, Twox64Concat, ParticipantId, Kept, ValueQuery>;

/// Purses from which room is paid. What is counted is kept in storage, so that it is undone when a call fails.
pub struct Purses;
impl Upkeep for Purses {
	fn keep(participant: ParticipantId, more: Kept) -> Result<(), NotKept> {
		let kept = counted(participant);
		let items = kept.items + more.items;
		if u64::from(items) > Affordable::get() {
			return Err(NotKept::Unpaid);
		}
		Counted::insert(participant, Kept { items, bytes: kept.bytes + more.bytes });
		Ok(())
	}

	fn release(participant: ParticipantId, less: Kept) {
		let kept = counted(participant);
		let items = kept.items.checked_sub(less.items).expect("no more is released than was kept");
		let bytes = kept.bytes.checked_sub(less.bytes).expect("no more is released than was kept");
		Counted::insert(participant, Kept { items, bytes });
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_fund(_: ParticipantId) {}
}

/// What is counted for a participant's deposit.
pub fn counted(participant: ParticipantId) -> Kept {
	Counted::get(participant)
}

/// A gate of somebody else's, which stops what a test names.
pub struct Stops;
impl Gate for Stops {
	fn may(_: ParticipantId, _: Deed, unit: &Unit, _: Moment) -> Result<(), Barred> {
		match StoppedUnits::get().contains(unit) {
			true => Err(Barred::by(Why::Stopped { stop: 7 })),
			false => Ok(()),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(_: &Unit) {}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl crate::Config for Test {
	type AuthorityOrigin = Authority;
	type Who = Door;
	type Rules = ();
	type Upkeep = Purses;
	type Gate = (Goods, Stops);
	type Time = Clock;
	type WeightInfo = ();
}

/// The chain before its first block, at [`BEGIN`].
pub fn at_the_beginning() -> sp_io::TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("genesis builds");
	Now::set(BEGIN);
	LabUntil::set(Moment::MAX);
	ShopUntil::set(Moment::MAX);
	Affordable::set(u64::MAX);
	StoppedUnits::set(Vec::new());
	Accredited::set(Vec::new());
	storage.into()
}

/// Run a test, and check the invariants and what is counted at its end.
pub fn on_chain<R>(test: impl FnOnce() -> R) -> R {
	at_the_beginning().execute_with(|| {
		System::set_block_number(1);
		let result = test();
		check();
		result
	})
}

/// The invariants hold, and deposits count what is kept and nothing else.
pub fn check() {
	Goods::do_try_state().expect("the invariants hold");
	for number in FARM..STRANGER {
		let who = ParticipantId(number as u32);
		let kept = Goods::keeps().filter(|(of, _)| *of == who).fold(Kept::default(), |sum, (_, kept)| Kept {
			items: sum.items + kept.items,
			bytes: sum.bytes + kept.bytes,
		});
		assert_eq!(counted(who), kept, "{who}");
	}
}

/// The events of this pallet so far, taken away.
pub fn events() -> Vec<crate::Event<Test>> {
	let own = |event| match event {
		RuntimeEvent::Goods(event) => Some(event),
		_ => None,
	};
	let events = System::events().into_iter().filter_map(|record| own(record.event)).collect();
	System::reset_events();
	events
}
