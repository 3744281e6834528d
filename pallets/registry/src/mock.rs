//! A chain with nothing but the registry and a clock set by hand.

use crate as pallet_registry;
use core::time::Duration;
use frame_support::{derive_impl, parameter_types, traits::UnixTime};
use frame_system::EnsureRoot;
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
	pub type Registry = pallet_registry;
}

parameter_types! {
	pub static Now: u64 = 1_000;
}

pub struct Clock;
impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl crate::Config for Test {
	type AccreditOrigin = EnsureRoot<u64>;
	type Time = Clock;
	type WeightInfo = ();
}

/// Run a test, and check the invariants at its end.
pub fn on_chain(test: impl FnOnce()) {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("genesis builds");
	sp_io::TestExternalities::from(storage).execute_with(|| {
		System::set_block_number(1);
		test();
		Registry::do_try_state().expect("the invariants hold at the end of the test");
	});
}

/// The last event of the registry.
pub fn last_event() -> crate::Event<Test> {
	match System::events().pop().expect("there is an event").event {
		RuntimeEvent::Registry(event) => event,
		other => panic!("the last event is another pallet's: {other:?}"),
	}
}
