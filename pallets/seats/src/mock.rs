//! A chain with nothing but the seats, a desk whose calls seats make, and a clock set by hand.

use crate as pallet_seats;
use crate::{Formality, FormalityOf, Mandate, Role, Roles, SeatOrigin};
use core::time::Duration;
use fairstream_doors::{Line, Region, SeatId};
use fairstream_rules::Act;
use frame_support::{
	derive_impl, parameter_types,
	traits::{Contains, UnixTime},
};
use frame_system::EnsureRoot;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	BuildStorage,
};
use std::collections::BTreeSet;

type Block = frame_system::mocking::MockBlock<Test>;

/// Takes calls of seats, and notes which seat made each.
#[frame_support::pallet(dev_mode)]
#[allow(missing_docs)]
pub mod desk {
	use crate::{EnsureSeat, SeatOrigin};
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;

	#[pallet::config]
	pub trait Config: frame_system::Config + crate::Config {}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::storage]
	#[pallet::unbounded]
	pub type Done<T: Config> = StorageValue<_, Vec<(u8, SeatOrigin)>, ValueQuery>;

	#[pallet::storage]
	#[pallet::unbounded]
	pub type Decrees<T: Config> = StorageValue<_, Vec<u8>, ValueQuery>;

	#[pallet::error]
	pub enum Error<T> {
		Broken,
	}

	impl<T: Config> Pallet<T> {
		fn note(origin: OriginFor<T>, what: u8) -> DispatchResult {
			let seat = EnsureSeat::<T>::ensure_origin(origin)?;
			Done::<T>::append((what, seat));
			Ok(())
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// One officer.
		#[pallet::weight(Weight::from_parts(1_000_000, 0))]
		pub fn remind(origin: OriginFor<T>, what: u8) -> DispatchResult {
			Self::note(origin, what)
		}

		/// Two handlers.
		#[pallet::weight(Weight::from_parts(1_000_000, 0))]
		pub fn inspect(origin: OriginFor<T>, what: u8) -> DispatchResult {
			Self::note(origin, what)
		}

		/// All four. Uses half of what it may cost.
		#[pallet::weight(Weight::from_parts(1_000_000, 0))]
		pub fn list(origin: OriginFor<T>, what: u8) -> DispatchResultWithPostInfo {
			Self::note(origin, what)?;
			Ok(Some(Weight::from_parts(500_000, 0)).into())
		}

		/// Both national seats.
		#[pallet::weight(Weight::from_parts(1_000_000, 0))]
		pub fn decree(origin: OriginFor<T>, what: u8) -> DispatchResult {
			crate::EnsureJoint::<T>::ensure_origin(origin)?;
			Decrees::<T>::append(what);
			Ok(())
		}

		/// One officer: all of these.
		#[pallet::weight(Weight::from_parts(1_000_000, 0))]
		pub fn all(origin: OriginFor<T>, calls: Vec<<T as frame_system::Config>::RuntimeCall>) -> DispatchResult {
			use sp_runtime::traits::Dispatchable;
			for call in calls {
				call.dispatch(origin.clone()).map_err(|failed| failed.error)?;
			}
			Ok(())
		}

		/// One officer; fails after it has written.
		#[pallet::weight(Weight::from_parts(1_000_000, 0))]
		pub fn fail(origin: OriginFor<T>) -> DispatchResult {
			Self::note(origin, 0)?;
			Err(Error::<T>::Broken.into())
		}

		/// One officer, and the runtime's filter refuses it.
		#[pallet::weight(Weight::from_parts(1_000_000, 0))]
		pub fn forbidden(origin: OriginFor<T>) -> DispatchResult {
			Self::note(origin, 0)
		}
	}
}

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
	pub type Seats = pallet_seats;
	#[runtime::pallet_index(2)]
	pub type Desk = desk;
}

parameter_types! {
	pub static Now: u64 = 1_000;
	/// What `list` needs; an upgrade may change it.
	pub static ListNeeds: Formality = Formality::Full;
}

pub struct Clock;
impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

/// Everything but [`desk::Call::forbidden`].
pub struct Filter;
impl Contains<RuntimeCall> for Filter {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(call, RuntimeCall::Desk(desk::Call::forbidden {}))
	}
}

/// What seats do at the desk, and how they manage those below them.
pub struct Formalities;
impl FormalityOf<RuntimeCall> for Formalities {
	fn formality(call: &RuntimeCall) -> Option<Formality> {
		use pallet_seats::Call;
		match call {
			RuntimeCall::Desk(
				desk::Call::remind { .. } | desk::Call::all { .. } | desk::Call::fail {} | desk::Call::forbidden {},
			) => Some(Formality::OneOfficer),
			RuntimeCall::Desk(desk::Call::inspect { .. }) => Some(Formality::TwoHandlers),
			RuntimeCall::Desk(desk::Call::list { .. }) => Some(ListNeeds::get()),
			// What carries bytes, for the benchmarks.
			RuntimeCall::System(frame_system::Call::remark { .. }) => Some(Formality::Full),
			RuntimeCall::Seats(
				Call::establish { .. }
				| Call::set_mandate { .. }
				| Call::close { .. }
				| Call::reopen { .. }
				| Call::appoint { .. }
				| Call::dismiss { .. },
			) => Some(Formality::TwoHandlers),
			_ => None,
		}
	}

	fn within(call: &RuntimeCall) -> &[RuntimeCall] {
		match call {
			RuntimeCall::Desk(desk::Call::all { calls }) => calls,
			_ => &[],
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_call(_: Formality, bytes: u32) -> RuntimeCall {
		frame_system::Call::remark { remark: vec![0; bytes as usize] }.into()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_joint_call(bytes: u32) -> RuntimeCall {
		frame_system::Call::remark { remark: vec![0; bytes as usize] }.into()
	}
}

/// What the national seats do together at the desk.
pub struct Together;
impl Contains<RuntimeCall> for Together {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::Desk(desk::Call::decree { .. } | desk::Call::fail {} | desk::Call::forbidden {})
				| RuntimeCall::System(frame_system::Call::remark { .. })
		)
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type BaseCallFilter = Filter;
}

impl crate::Config for Test {
	type ManageOrigin = EnsureRoot<u64>;
	type Formality = Formalities;
	type Joint = Together;
	type Time = Clock;
	type WeightInfo = ();
}

impl desk::Config for Test {}

/// The lines, in short.
pub const MARKET: Line = Line::MarketRegulation;
pub const CYBER: Line = Line::CyberspaceAdministration;

/// A region.
pub fn region(code: u32) -> Region {
	Region::new(code).expect("a region")
}

/// The county of most tests, and what it lies in.
pub const COUNTY: u32 = 330_106;
pub const PREFECTURE: u32 = 330_100;
pub const PROVINCE: u32 = 330_000;

/// A chain with this genesis.
pub fn with_genesis(seats: Vec<crate::seat::FirstSeat<u64>>) -> sp_io::TestExternalities {
	let genesis = RuntimeGenesisConfig { system: Default::default(), seats: crate::GenesisConfig { seats } };
	let mut chain = sp_io::TestExternalities::from(genesis.build_storage().expect("genesis builds"));
	chain.execute_with(|| {
		System::set_block_number(1);
		Now::set(1_000);
		ListNeeds::set(Formality::Full);
	});
	chain
}

/// Run a test on a chain that has the national seats only, and check the invariants at its end.
pub fn on_chain(test: impl FnOnce()) {
	with_genesis(Vec::new()).execute_with(|| {
		test();
		Seats::do_try_state().expect("the invariants hold at the end of the test");
	});
}

/// The last event of the seats.
pub fn last_event() -> crate::Event<Test> {
	seat_events().pop().expect("there is an event of the seats")
}

/// All events of the seats.
pub fn seat_events() -> Vec<crate::Event<Test>> {
	let of_seats = |record: frame_system::EventRecord<RuntimeEvent, _>| match record.event {
		RuntimeEvent::Seats(event) => Some(event),
		_ => None,
	};
	System::events().into_iter().filter_map(of_seats).collect()
}

/// A mandate for these acts.
pub fn listed(acts: &[Act]) -> Mandate {
	Mandate::Listed(acts.iter().copied().collect::<BTreeSet<_>>().try_into().expect("few"))
}

/// The acts of a line.
pub fn acts_of(line: Line) -> Vec<Act> {
	Act::ALL.iter().copied().filter(|act| act.row().line == line).collect()
}

/// Set up a seat with every mandate.
pub fn establish(line: Line, code: u32) -> SeatId {
	Seats::establish(RuntimeOrigin::root(), line, region(code), Mandate::All).expect("there is none yet");
	crate::SeatAt::<Test>::get((line, region(code))).expect("just set up")
}

/// Make an account an officer.
pub fn appoint(seat: SeatId, account: u64, roles: Roles) {
	Seats::appoint(RuntimeOrigin::root(), seat, account, roles).expect("the account is free");
}

/// The market regulation of [`COUNTY`], with handlers 11, 12, 13, reviewers 21, 22, approvers 31, 32, and 99 who may be
/// all.
pub fn staffed_county() -> SeatId {
	let seat = establish(MARKET, COUNTY);
	for handler in [11, 12, 13] {
		appoint(seat, handler, Roles::HANDLER);
	}
	for reviewer in [21, 22] {
		appoint(seat, reviewer, Roles::REVIEWER);
	}
	for approver in [31, 32] {
		appoint(seat, approver, Roles::APPROVER);
	}
	appoint(seat, 99, Roles::ALL);
	seat
}

/// The origin of a seat that acts.
pub fn acting(seat: SeatId) -> RuntimeOrigin {
	let record = crate::Seats::<Test>::get(seat).expect("there is such a seat");
	crate::Origin::Seat(SeatOrigin { seat, line: record.line, region: record.region }).into()
}

/// Sign a call.
pub fn sign(
	seat: SeatId,
	officer: u64,
	role: Role,
	call: &RuntimeCall,
) -> frame_support::dispatch::DispatchResultWithPostInfo {
	Seats::sign(RuntimeOrigin::signed(officer), seat, role, Box::new(call.clone()))
}

/// The hash of a call.
pub fn hash(call: &RuntimeCall) -> sp_runtime::testing::H256 {
	BlakeTwo256::hash_of(call)
}

/// Calls for the desk.
pub fn remind(what: u8) -> RuntimeCall {
	desk::Call::remind { what }.into()
}
pub fn inspect(what: u8) -> RuntimeCall {
	desk::Call::inspect { what }.into()
}
pub fn list(what: u8) -> RuntimeCall {
	desk::Call::list { what }.into()
}

/// What seats did at the desk.
pub fn done() -> Vec<(u8, SeatId)> {
	desk::Done::<Test>::get().into_iter().map(|(what, origin)| (what, origin.seat)).collect()
}
