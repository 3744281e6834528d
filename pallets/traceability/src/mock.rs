//! A chain with nothing but traceability, a clock set by hand, and a door behind which a few participants stand.

use crate as pallet_traceability;
use core::time::Duration;
use fairstream_doors::{Function, Moment, ParticipantId, Standing, Who};
use fairstream_epcis::{
	core::{CoreEvent, CoreUnit},
	hash::{EventHash, HashProfile},
	model::{Action, EventType},
};
use fairstream_gs1::Unit;
use frame_support::{derive_impl, parameter_types, traits::UnixTime};
use sp_runtime::{BuildStorage, DispatchResult};

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
	pub type Traceability = pallet_traceability;
}

/// A producer.
pub const FARM: u64 = 1;
/// A carrier.
pub const CARRIER: u64 = 2;
/// A participant without a function of the supply chain.
pub const BANK: u64 = 3;
/// No participant.
pub const STRANGER: u64 = 9;

parameter_types! {
	pub static Now: Moment = 1_000_000;
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
		(*account != STRANGER).then_some(ParticipantId(*account as u32))
	}

	fn standing(who: ParticipantId, function: Function, _: Moment) -> Standing {
		match (u64::from(who.0), function) {
			(FARM, Function::Producer) | (CARRIER, Function::Carrier) | (BANK, Function::PaymentInstitution) => {
				Standing::Accredited
			}
			_ => Standing::Never,
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_accredit(_: &u64, _: Function) -> ParticipantId {
		ParticipantId(FARM as u32)
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl crate::Config for Test {
	type Who = Door;
	type Time = Clock;
	type WeightInfo = ();
}

/// Run a test, and check the invariants at its end.
pub fn on_chain(test: impl FnOnce()) {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("genesis builds");
	sp_io::TestExternalities::from(storage).execute_with(|| {
		System::set_block_number(1);
		test();
		Traceability::do_try_state().expect("the invariants hold at the end of the test");
	});
}

/// Item of this serial.
pub fn jar(serial: u32) -> Unit {
	format!("01/09521234543213/21/{serial}").parse().expect("an item")
}

/// A lot.
pub fn lot() -> Unit {
	"01/09521234543213/10/L1".parse().expect("a lot")
}

/// A logistic unit; `n` is one of its digits.
pub fn carton(n: u8) -> Unit {
	let body = format!("19521234567890{n:03}");
	(0..10).find_map(|check| format!("00/{body}{check}").parse().ok()).expect("one check digit is right")
}

/// An event that happens now about these units. Its digest is that of everything in it.
pub fn event(event_type: EventType, action: Action, parent: Option<Unit>, units: &[Unit]) -> CoreEvent {
	use codec::Encode;
	let units: Vec<_> = units.iter().cloned().map(CoreUnit::Whole).collect();
	let mut event = CoreEvent {
		hash: EventHash { digest: [0; 32], profile: HashProfile::REFERENCE },
		event_type,
		action: Some(action),
		time: Now::get(),
		zone_offset: 480,
		biz_step: None,
		disposition: None,
		read_point: None,
		biz_location: None,
		parent,
		units: units.try_into().expect("few units"),
		is_error_declaration: false,
	};
	event.hash.digest = sp_io::hashing::sha2_256(&event.encode());
	event
}

/// Report an event a second after the last.
pub fn report(who: u64, event_type: EventType, action: Action, parent: Option<Unit>, units: &[Unit]) -> DispatchResult {
	Now::mutate(|now| *now += 1_000);
	Traceability::capture(RuntimeOrigin::signed(who), Box::new(event(event_type, action, parent, units)))
}

/// The farm commissions units.
pub fn commission(units: &[Unit]) -> DispatchResult {
	report(FARM, EventType::Object, Action::Add, None, units)
}

/// The carrier sees units.
pub fn observe(units: &[Unit]) -> DispatchResult {
	report(CARRIER, EventType::Object, Action::Observe, None, units)
}

/// Units end.
pub fn decommission(units: &[Unit]) -> DispatchResult {
	report(CARRIER, EventType::Object, Action::Delete, None, units)
}

/// Units are packed.
pub fn pack(parent: &Unit, units: &[Unit]) -> DispatchResult {
	report(CARRIER, EventType::Aggregation, Action::Add, Some(parent.clone()), units)
}

/// Units are unpacked, all without naming any.
pub fn unpack(parent: &Unit, units: &[Unit]) -> DispatchResult {
	report(CARRIER, EventType::Aggregation, Action::Delete, Some(parent.clone()), units)
}
