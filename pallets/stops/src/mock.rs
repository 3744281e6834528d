//! A chain with nothing but stops: a clock set by hand, a county's seat and its neighbour's, and a docket on a list, which tests
//! lead on.

use crate as pallet_stops;
use core::time::Duration;
use fairstream_docket::{
	adverse::Term,
	case::How,
	door::{Claim, NotOpened},
	Attachment, Docket, Ending, Interim, Kind, Outcomes, Subject, Urgent,
};
use fairstream_doors::{CaseId, Measure, Moment, ParticipantId, SeatId};
use fairstream_gs1::Unit;
use fairstream_rules::{Pin, RuleId, SeatRefusal};
use frame_support::{
	derive_impl,
	pallet_prelude::*,
	parameter_types, storage_alias,
	traits::{EnsureOrigin, UnixTime},
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
	pub type Stops = pallet_stops;
}

/// The accounts by which the seats act, and one that is no seat's.
pub const COUNTY: u64 = 10;
pub const NEIGHBOUR: u64 = 11;
pub const STRANGER: u64 = 12;

pub const COUNTY_SEAT: SeatId = SeatId(4);
pub const NEIGHBOUR_SEAT: SeatId = SeatId(5);

/// Whose goods are stopped; it is in the county.
pub const FARM: ParticipantId = ParticipantId(1);

/// 1 June 2026, 00:00 in China.
pub const BEGIN: Moment = 1_780_243_200_000;
pub const HOUR: Moment = 3_600_000;
pub const DAY: Moment = 24 * HOUR;

parameter_types! {
	pub static Now: Moment = BEGIN;
	/// The rule that bounds the terms of stops.
	pub static Bound: RuleId = RuleId::StopTerm;
}

pub struct Clock;
impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

/// The seat that acts by an account.
pub struct Seat;
impl EnsureOrigin<RuntimeOrigin> for Seat {
	type Success = SeatId;

	fn try_origin(origin: RuntimeOrigin) -> Result<SeatId, RuntimeOrigin> {
		match origin.clone().into() {
			Ok(RawOrigin::Signed(COUNTY)) => Ok(COUNTY_SEAT),
			Ok(RawOrigin::Signed(NEIGHBOUR)) => Ok(NEIGHBOUR_SEAT),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::signed(COUNTY))
	}
}

#[storage_alias]
type Measures = StorageMap<Desk, Twox64Concat, CaseId, Interim, OptionQuery>;
#[storage_alias]
type NextCase = StorageValue<Desk, u64, ValueQuery>;

/// A docket on a list. It is kept in storage, so that what a call did to it is undone when the call fails.
pub struct Desk;

/// Thirty days from a moment on.
fn bounds(rule: RuleId, start: Moment, until: Moment) -> Term {
	Term { until, pin: Pin::genesis(rule), latest: start + 30 * DAY }
}

fn subject() -> Subject {
	Subject::Participant(FARM)
}

impl Desk {
	/// How many cases go on.
	pub fn open_cases() -> usize {
		Measures::iter().count()
	}

	/// The measure of a case; none if it ended.
	pub fn measure(case: CaseId) -> Option<Interim> {
		Measures::get(case)
	}

	/// A case ends.
	pub fn end(case: CaseId, how: How) {
		Measures::remove(case);
		<Stops as Outcomes>::ended(case, Kind::Stop, &subject(), &Ending::plain(how));
	}

	/// A measure is lengthened, if that is lawful.
	pub fn prolong(case: CaseId, until: Moment) -> bool {
		let Some(interim) = Measures::get(case) else { return false };
		let term = bounds(RuleId::StopExtension, interim.until().moment, until);
		let document = Attachment { digest: [5; 32], custodian: None };
		let Ok(longer) = interim.prolong(term, document, [6; 32], Now::get()) else { return false };
		Measures::insert(case, longer);
		<Stops as Outcomes>::prolonged(case, Kind::Stop, &subject(), &longer);
		true
	}
}

impl Docket for Desk {
	fn open(_: Kind, _: ParticipantId, _: Claim) -> Result<CaseId, NotOpened> {
		Err(NotOpened::NotThisWay)
	}

	fn open_by_seat(kind: Kind, seat: SeatId, claim: Claim, urgent: Urgent) -> Result<(CaseId, Interim), NotOpened> {
		assert_eq!((kind, claim.happened), (Kind::Stop, Now::get()));
		let Urgent { facts, service, until } = urgent;
		if claim.subject != subject() {
			return Err(NotOpened::UnknownSubject);
		}
		if seat != COUNTY_SEAT {
			return Err(NotOpened::NotCompetent(SeatRefusal::OutsideRegion));
		}
		let act = claim.act.ok_or(NotOpened::ActMismatch)?;
		let term = bounds(Bound::get(), Now::get(), until);
		let interim = Interim::build(facts, act, term, claim.evidence, service, Now::get());
		let interim = interim.map_err(NotOpened::Unlawful)?;
		let case = CaseId(NextCase::mutate(|next| core::mem::replace(next, *next + 1)));
		Measures::insert(case, interim);
		Ok((case, interim))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_subject(_: Kind) -> ParticipantId {
		FARM
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl crate::Config for Test {
	type SeatOrigin = Seat;
	type Docket = Desk;
	type Time = Clock;
	type WeightInfo = ();
}

/// The chain before its first block, at [`BEGIN`].
pub fn at_the_beginning() -> sp_io::TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("genesis builds");
	Now::set(BEGIN);
	Bound::set(RuleId::StopTerm);
	storage.into()
}

/// Run a test, and check the invariants at its end.
pub fn on_chain<R>(test: impl FnOnce() -> R) -> R {
	at_the_beginning().execute_with(|| {
		System::set_block_number(1);
		let result = test();
		Stops::do_try_state().expect("the invariants hold at the end of the test");
		result
	})
}

/// Time passes.
pub fn pass(time: Moment) {
	Now::mutate(|now| *now += time);
}

/// The stop that bars the sale of one of these units now.
pub fn stopped(units: &[Unit]) -> Option<u64> {
	barred(units, Measure::StopSale)
}

/// The stop that bars so much of one of these units now.
pub fn barred(units: &[Unit], least: Measure) -> Option<u64> {
	<Stops as fairstream_doors::Stops>::in_force(units, least, Now::get()).map(|answer| answer.stop)
}

/// The events of this pallet so far, taken away.
pub fn events() -> Vec<crate::Event<Test>> {
	let own = |event| match event {
		RuntimeEvent::Stops(event) => Some(event),
		_ => None,
	};
	let events = System::events().into_iter().filter_map(|record| own(record.event)).collect();
	System::reset_events();
	events
}
