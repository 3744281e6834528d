//! A chain with nothing but the rulebook, a clock set by hand, and doors behind which a few stand.

use crate as pallet_rulebook;
use crate::Task;
use core::time::Duration;
use fairstream_doors::{Function, Moment, ParticipantId, Region, SeatId, Standing, Who};
use fairstream_rules::{Clock, ClockError, ClockId, Clocks, Rules};
use frame_support::{
	derive_impl,
	traits::{ConstI16, EnsureOrigin, UnixTime},
};
use frame_system::{EnsureRoot, EnsureSignedBy, RawOrigin};
use sp_runtime::BuildStorage;
use std::cell::RefCell;

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
	pub type Rulebook = pallet_rulebook;
}

/// The technical council.
pub const COUNCIL: u64 = 1;
/// The seat of market regulation in Zhejiang.
pub const ZHEJIANG: u64 = 33;
/// The number of that seat.
pub const ZHEJIANG_SEAT: SeatId = SeatId(2);
/// The seat of cyberspace administration in Zhejiang.
pub const ZHEJIANG_CYBERSPACE: u64 = 34;
/// The number of that seat.
pub const ZHEJIANG_CYBERSPACE_SEAT: SeatId = SeatId(3);
/// Who signs for the platform.
pub const PLATFORM: u64 = 5;
/// The platform.
pub const PLATFORM_ID: ParticipantId = ParticipantId(50);
/// Who signs for a participant that is no platform.
pub const FARM: u64 = 6;
/// The farm.
pub const FARM_ID: ParticipantId = ParticipantId(60);

/// 1 June 2026, 00:00 in China.
pub const BEGIN: Moment = 1_780_243_200_000;
/// A day.
pub const DAY: Moment = 86_400_000;

frame_support::parameter_types! {
	pub static Now: Moment = BEGIN;
}

frame_support::ord_parameter_types! {
	pub const TechnicalCouncil: u64 = COUNCIL;
}

pub struct Watch;
impl UnixTime for Watch {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

pub struct EnsureProvince;
impl EnsureOrigin<RuntimeOrigin> for EnsureProvince {
	type Success = (SeatId, Region);

	fn try_origin(origin: RuntimeOrigin) -> Result<(SeatId, Region), RuntimeOrigin> {
		match Into::<Result<RawOrigin<u64>, _>>::into(origin.clone()) {
			Ok(RawOrigin::Signed(ZHEJIANG)) => Ok((ZHEJIANG_SEAT, region("330000"))),
			Ok(RawOrigin::Signed(ZHEJIANG_CYBERSPACE)) => Ok((ZHEJIANG_CYBERSPACE_SEAT, region("330000"))),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::signed(ZHEJIANG))
	}
}

pub struct Door;
impl Who<u64> for Door {
	fn participant(account: &u64) -> Option<ParticipantId> {
		match *account {
			PLATFORM => Some(PLATFORM_ID),
			FARM => Some(FARM_ID),
			_ => None,
		}
	}

	fn standing(who: ParticipantId, function: Function, _: Moment) -> Standing {
		match (who, function) {
			(PLATFORM_ID, Function::Platform) | (FARM_ID, Function::Producer) => Standing::Accredited,
			_ => Standing::Never,
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_accredit(_: &u64, _: Function) -> ParticipantId {
		PLATFORM_ID
	}
}

thread_local! {
	static CLOCKS: RefCell<Vec<Option<Clock<Task>>>> = const { RefCell::new(Vec::new()) };
}

/// Clocks on a list.
pub struct List;
impl List {
	/// The clocks that go.
	pub fn running() -> Vec<Clock<Task>> {
		CLOCKS.with(|clocks| clocks.borrow().iter().flatten().cloned().collect())
	}

	/// Carry out what is due, in order.
	pub fn work() {
		let now = Now::get();
		let due = |clock: &Clock<Task>| Rulebook::end_of(clock.term).moment;
		let mut ready: Vec<Clock<Task>> = CLOCKS.with(|clocks| {
			clocks.borrow_mut().iter_mut().filter_map(|clock| clock.take_if(|clock| due(clock) <= now)).collect()
		});
		ready.sort_by_key(due);
		for clock in ready {
			let Task::Enact { rule, layer } = clock.task;
			Rulebook::enact_due(rule, layer, due(&clock));
		}
	}
}

impl Clocks<Task> for List {
	fn set(clock: Clock<Task>) -> Result<ClockId, ClockError> {
		let due = Rulebook::end_of(clock.term).moment;
		if due <= Now::get() {
			return Err(ClockError::InThePast { due });
		}
		CLOCKS.with(|clocks| {
			let mut clocks = clocks.borrow_mut();
			clocks.push(Some(clock));
			Ok(ClockId(clocks.len() as u64 - 1))
		})
	}

	fn stop(id: ClockId) -> bool {
		CLOCKS.with(|clocks| clocks.borrow_mut()[id.0 as usize].take().is_some())
	}

	fn settle(_: ClockId) -> bool {
		false
	}

	fn open_until(_: ClockId) -> Option<Moment> {
		None
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl crate::Config for Test {
	type NationalOrigin = EnsureRoot<u64>;
	type TechnicalOrigin = EnsureSignedBy<TechnicalCouncil, u64>;
	type ProvincialOrigin = EnsureProvince;
	type Who = Door;
	type Clocks = List;
	type UtcOffset = ConstI16<480>;
	type Time = Watch;
	type WeightInfo = ();
}

/// A region.
pub fn region(code: &str) -> Region {
	code.parse().expect("a region")
}

/// The chain before its first block, at [`BEGIN`].
pub fn at_the_beginning() -> sp_io::TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("genesis builds");
	CLOCKS.with(|clocks| clocks.borrow_mut().clear());
	Now::set(BEGIN);
	storage.into()
}

/// Run a test, and check the invariants at its end.
pub fn on_chain<R>(test: impl FnOnce() -> R) -> R {
	at_the_beginning().execute_with(|| {
		System::set_block_number(1);
		crate::Adopted::<Test>::put(BEGIN);
		let result = test();
		Rulebook::do_try_state().expect("the invariants hold at the end of the test");
		result
	})
}

/// The last event of the rulebook.
pub fn last_event() -> crate::Event<Test> {
	match System::events().pop().expect("there is an event").event {
		RuntimeEvent::Rulebook(event) => event,
		other => panic!("the last event is another pallet's: {other:?}"),
	}
}
