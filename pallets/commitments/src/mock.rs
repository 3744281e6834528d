//! A chain with nothing but commitments, a clock and a rulebook set by hand, and doors behind which a few participants stand,
//! and purses from which they pay.

use crate as pallet_commitments;
use core::time::Duration;
use fairstream_doors::{Function, Kept, Moment, NotKept, ParticipantId, Standing, Upkeep, Who};
use fairstream_rules::{history::Version, Authority, Basis, Pin, RuleId, Rules, Scope, Value};
use frame_support::{
	derive_impl,
	pallet_prelude::ValueQuery,
	parameter_types, storage_alias,
	traits::{ConstI16, Hooks, UnixTime},
	weights::Weight,
	Twox64Concat,
};
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
	pub type Commitments = pallet_commitments;
}

/// A producer.
pub const FARM: u64 = 1;
pub const FARM_ID: ParticipantId = ParticipantId(10);
/// A platform, and the account to which it changes.
pub const PLATFORM: u64 = 2;
pub const PLATFORM_SINCE: u64 = 3;
pub const PLATFORM_ID: ParticipantId = ParticipantId(20);
/// A seller.
pub const SHOP: u64 = 4;
pub const SHOP_ID: ParticipantId = ParticipantId(40);
/// A participant that files nothing.
pub const BANK: u64 = 5;
pub const BANK_ID: ParticipantId = ParticipantId(50);
/// No participant.
pub const STRANGER: u64 = 9;

/// 1 June 2026, 00:00 in China.
pub const BEGIN: Moment = 1_780_243_200_000;
/// A minute, and a day.
pub const MINUTE: Moment = 60_000;
pub const DAY: Moment = 86_400_000;

parameter_types! {
	pub static Now: Moment = BEGIN;
	/// By which account the platform acts.
	pub static PlatformAccount: u64 = PLATFORM;
	/// Until when it is accredited.
	pub static PlatformUntil: Moment = Moment::MAX;
	/// Values that were set: of which rule, from when, to what.
	pub static Set: Vec<(RuleId, Moment, Value)> = Vec::new();
	/// For how many things everybody can pay.
	pub static Affordable: u64 = u64::MAX;
	/// Enough for a few things in a block.
	pub static Share: Weight = Weight::from_parts(2_000_000_000, 1_000_000);
}

pub struct Clock;
impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

pub struct Door;
impl Who<u64> for Door {
	fn participant(account: &u64) -> Option<ParticipantId> {
		match *account {
			FARM => Some(FARM_ID),
			SHOP => Some(SHOP_ID),
			BANK => Some(BANK_ID),
			other => (other == PlatformAccount::get()).then_some(PLATFORM_ID),
		}
	}

	fn standing(who: ParticipantId, function: Function, at: Moment) -> Standing {
		match (who, function) {
			(PLATFORM_ID, Function::Platform) if at >= PlatformUntil::get() => Standing::Ended(PlatformUntil::get()),
			(FARM_ID, Function::Producer)
			| (PLATFORM_ID, Function::Platform)
			| (SHOP_ID, Function::Seller)
			| (BANK_ID, Function::PaymentInstitution) => Standing::Accredited,
			_ => Standing::Never,
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_accredit(account: &u64, _: Function) -> ParticipantId {
		PlatformAccount::set(*account);
		PLATFORM_ID
	}
}

/// The table, with what was set.
pub struct Law;
impl Rules for Law {
	type Calendar = ();

	fn pin(rule: RuleId, _: &Scope, event: Moment) -> Pin {
		let set = Set::get().into_iter().rfind(|(of, from, _)| *of == rule && *from <= event);
		set.map_or(Pin::genesis(rule), |(_, from, value)| {
			let (basis, authority) = (Basis::None, Authority::Technical);
			Pin::set(rule, &Version { value, basis, authority, evidence: [0; 32], from, until: None })
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(_: RuleId) {}
}

#[storage_alias]
type Counted = StorageMap<Purses, Twox64Concat, ParticipantId, (u64, u64), ValueQuery>;

/// Purses from which room is paid. What is counted is kept in storage, so that it is undone when a call fails.
pub struct Purses;
impl Upkeep for Purses {
	fn keep(participant: ParticipantId, more: Kept) -> Result<(), NotKept> {
		let (items, bytes) = Counted::get(participant);
		let items = items + u64::from(more.items);
		if items > Affordable::get() {
			return Err(NotKept::Unpaid);
		}
		Counted::insert(participant, (items, bytes + u64::from(more.bytes)));
		Ok(())
	}

	fn release(participant: ParticipantId, less: Kept) {
		Counted::mutate(participant, |(items, bytes)| {
			*items = items.saturating_sub(less.items.into());
			*bytes = bytes.saturating_sub(less.bytes.into());
		});
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_fund(_: ParticipantId) {}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl crate::Config for Test {
	type Who = Door;
	type Rules = Law;
	type Upkeep = Purses;
	type UtcOffset = ConstI16<480>;
	type Time = Clock;
	type MaxServiceWeight = Share;
	type WeightInfo = ();
}

/// The chain before its first block, at [`BEGIN`].
pub fn at_the_beginning() -> sp_io::TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("genesis builds");
	Now::set(BEGIN);
	PlatformAccount::set(PLATFORM);
	PlatformUntil::set(Moment::MAX);
	Affordable::set(u64::MAX);
	Set::set(Vec::new());
	storage.into()
}

/// Run a test, and check the invariants at its end.
pub fn on_chain<R>(test: impl FnOnce() -> R) -> R {
	at_the_beginning().execute_with(|| {
		System::set_block_number(1);
		let result = test();
		Commitments::do_try_state().expect("the invariants hold at the end of the test");
		result
	})
}

/// A block that is otherwise empty.
pub fn idle() {
	Commitments::on_idle(1, Weight::MAX);
}

/// The events of the commitments so far, taken away.
pub fn events() -> Vec<crate::Event<Test>> {
	let own = |event| match event {
		RuntimeEvent::Commitments(event) => Some(event),
		_ => None,
	};
	let events = System::events().into_iter().filter_map(|record| own(record.event)).collect();
	System::reset_events();
	events
}

/// What is counted for an owner: how many things, and their bytes together.
pub fn counted(owner: ParticipantId) -> (u64, u64) {
	Counted::get(owner)
}

/// The room of so many commitments.
pub fn room_of(n: u64) -> (u64, u64) {
	(n, n * u64::from(crate::of_commitment().bytes))
}
