//! A chain with nothing but traceability, a clock set by hand, and a door behind which a few participants stand.

use crate as pallet_traceability;
use core::time::Duration;
use fairstream_doors::{CaseId, Function, InForce, Measure, Moment, OnRefusal, ParticipantId, Standing, Stops, Who};
use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::{CoreEvent, CoreUnit, Declaration, Spot},
	hash::{EventHash, HashProfile},
	model::{Action, EventType},
};
use fairstream_gs1::Unit;
use fairstream_rules::{history::Version, Authority, Basis, Pin, RuleId, Rules, Scope, Value};
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

/// A minute.
pub const MINUTE: Moment = 60_000;

/// When tests begin; their times are minutes from then on.
pub const BEGIN: Moment = 1_000 * MINUTE;

/// So many minutes after the beginning.
pub const fn minute(n: u64) -> Moment {
	BEGIN + n * MINUTE
}

parameter_types! {
	pub static Now: Moment = BEGIN;
	/// Another account by which the farm acts.
	pub static Farmhand: u64 = FARM;
	/// The rule `trace.two_places`: from when it has which value, if it was set.
	pub static TwoPlaces: Option<(Moment, u32)> = None;
	/// How often a rule was asked for.
	pub static Asked: u32 = 0;
	/// What an authority stopped.
	pub static StoppedUnit: Option<(Unit, Measure, Moment, Moment)> = None;
	/// Of how many units it was asked whether they are stopped.
	pub static Questions: u32 = 0;
}

/// The table, with what was set.
pub struct Law;
impl Rules for Law {
	type Calendar = ();

	fn pin(rule: RuleId, _: &Scope, event: Moment) -> Pin {
		Asked::mutate(|asked| *asked += 1);
		let set = TwoPlaces::get().filter(|(from, _)| rule == RuleId::TraceTwoPlaces && *from <= event);
		set.map_or(Pin::genesis(rule), |(from, minutes)| {
			let (value, basis, authority) = (Value::Minutes(minutes), Basis::None, Authority::Technical);
			Pin::set(rule, &Version { value, basis, authority, evidence: [0; 32], from, until: None })
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(_: RuleId) {}
}

/// What is stopped: a unit, by which measure, from when until when.
pub struct Officer;
impl Stops for Officer {
	fn in_force(units: &[Unit], least: Measure, at: Moment) -> Option<InForce> {
		Questions::mutate(|asked| *asked += units.len() as u32);
		let (unit, measure, from, until) = StoppedUnit::get()?;
		let holds = units.contains(&unit) && measure >= least && (from..until).contains(&at);
		holds.then_some(InForce { unit, stop: 7, measure, case: CaseId(1), until })
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(_: &Unit) {}
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
		if *account == Farmhand::get() {
			return Some(ParticipantId(FARM as u32));
		}
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
	fn bench_accredit(account: &u64, _: Function) -> ParticipantId {
		Farmhand::set(*account);
		ParticipantId(FARM as u32)
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl crate::Config for Test {
	type Who = Door;
	type Rules = Law;
	type Stops = Officer;
	type Time = Clock;
	type WeightInfo = ();
}

/// Run a test, and check the invariants at its end.
pub fn on_chain(test: impl FnOnce()) {
	chain().execute_with(|| {
		test();
		Traceability::do_try_state().expect("the invariants hold at the end of the test");
	});
}

/// A chain on which nothing has happened yet.
pub fn chain() -> sp_io::TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("genesis builds");
	Now::set(BEGIN);
	TwoPlaces::set(None);
	Asked::set(0);
	StoppedUnit::set(None);
	Questions::set(0);
	let mut chain = sp_io::TestExternalities::from(storage);
	chain.execute_with(|| System::set_block_number(1));
	chain
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

/// A class.
pub fn class() -> Unit {
	jar(1).class().expect("a product")
}

/// A lot of this name.
pub fn lot_named(name: &str) -> Unit {
	format!("01/09521234543213/10/{name}").parse().expect("a lot")
}

/// An individual asset.
pub fn asset(serial: u32) -> Unit {
	format!("8004/9521234{serial}").parse().expect("an asset")
}

/// An amount of a class or lot.
pub fn amount(unit: &Unit, amount: &str, uom: &str) -> CoreUnit {
	CoreUnit::Quantity {
		unit: unit.clone(),
		amount: Some(amount.parse().expect("an amount")),
		uom: (!uom.is_empty()).then(|| uom.parse().expect("a unit of measure")),
	}
}

/// Two places of a GLN each, and a shelf in the first.
pub const FARMYARD: &str = "414/9521234000013";
pub const SHELF: &str = "414/9521234000013/254/7";
pub const SHOP: &str = "414/9521234000020";

/// An event that is being told.
#[derive(Clone)]
pub struct Say(CoreEvent);

/// An event that happens a second after the last.
pub fn say(event_type: EventType, action: impl Into<Option<Action>>) -> Say {
	Now::mutate(|now| *now += 1_000);
	let hash = EventHash { digest: [0; 32], profile: HashProfile::REFERENCE };
	Say(CoreEvent::bare(hash, event_type, action.into(), Now::get()))
}

impl Say {
	/// About these things, or lots as such.
	pub fn of(mut self, units: &[Unit]) -> Self {
		self.0.units = units.iter().cloned().map(CoreUnit::Whole).collect::<Vec<_>>().try_into().expect("few units");
		self
	}

	/// About these units, amounts among them.
	pub fn about(mut self, units: Vec<CoreUnit>) -> Self {
		self.0.units = units.try_into().expect("few units");
		self
	}

	/// Making these things.
	pub fn making(mut self, units: &[Unit]) -> Self {
		self.0.outputs = units.iter().cloned().map(CoreUnit::Whole).collect::<Vec<_>>().try_into().expect("few units");
		self
	}

	/// Making these units, amounts among them.
	pub fn making_some(mut self, units: Vec<CoreUnit>) -> Self {
		self.0.outputs = units.try_into().expect("few units");
		self
	}

	/// With this parent.
	pub fn parent(mut self, parent: &Unit) -> Self {
		self.0.parent = Some(parent.clone());
		self
	}

	/// At this time.
	pub fn at(mut self, time: Moment) -> Self {
		self.0.time = time;
		self
	}

	/// At this place.
	pub fn place(mut self, place: &str) -> Self {
		self.0.read_point = Some(Spot::Place(place.parse().expect("a place")));
		self
	}

	/// With this business step.
	pub fn step(mut self, step: BizStep) -> Self {
		self.0.biz_step = Some(step);
		self
	}

	/// With this disposition.
	pub fn state(mut self, disposition: Disposition) -> Self {
		self.0.disposition = Some(disposition);
		self
	}

	/// Of this lot.
	pub fn lot(mut self, lot: &str) -> Self {
		self.0.lot = Some(lot.parse().expect("a lot number"));
		self
	}

	/// Together with other events of this transformation.
	pub fn together(mut self, id: u8) -> Self {
		self.0.transformation = Some([id; 32]);
		self
	}

	/// Anything else.
	pub fn with(mut self, change: impl FnOnce(&mut CoreEvent)) -> Self {
		change(&mut self.0);
		self
	}

	/// The event. Its digest is that of everything in it.
	pub fn core(mut self) -> CoreEvent {
		use codec::Encode;
		self.0.hash.digest = [0; 32];
		self.0.hash.digest = sp_io::hashing::sha2_256(&self.0.encode());
		self.0
	}

	/// Somebody reports it.
	pub fn by(self, who: u64) -> DispatchResult {
		capture(who, self.core())
	}
}

/// Somebody reports an event.
pub fn capture(who: u64, event: CoreEvent) -> DispatchResult {
	let result = Traceability::capture(RuntimeOrigin::signed(who), Box::new(event));
	result.map(|_| ()).map_err(|error| error.error)
}

/// Somebody reports events together.
pub fn capture_batch(who: u64, events: Vec<CoreEvent>, on_refusal: OnRefusal) -> DispatchResult {
	let events = events.try_into().expect("few events");
	let result = Traceability::capture_batch(RuntimeOrigin::signed(who), events, on_refusal);
	result.map(|_| ()).map_err(|error| error.error)
}

/// The declaration that an event is wrong.
pub fn wrong(event: &CoreEvent) -> CoreEvent {
	let declaration = Declaration { time: Now::get(), reason: None, corrections: Default::default() };
	CoreEvent { declaration: Some(declaration), ..event.clone() }
}

/// What the chain keeps of a unit.
pub fn known(unit: &Unit) -> crate::record::UnitRecord {
	crate::Units::<Test>::get(unit).unwrap_or_else(|| panic!("{unit} is not known"))
}

/// Under what an event stands.
pub fn key(event: &CoreEvent, who: u64) -> crate::record::EventKey {
	(event.hash.digest, ParticipantId(who as u32))
}

/// Report an event a second after the last.
pub fn report(who: u64, event_type: EventType, action: Action, parent: Option<Unit>, units: &[Unit]) -> DispatchResult {
	say(event_type, action).of(units).with(|event| event.parent = parent).by(who)
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

/// Units are joined.
pub fn join(parent: &Unit, units: &[Unit]) -> DispatchResult {
	report(CARRIER, EventType::Association, Action::Add, Some(parent.clone()), units)
}

/// Units are freed, all without naming any.
pub fn part(parent: &Unit, units: &[Unit]) -> DispatchResult {
	report(CARRIER, EventType::Association, Action::Delete, Some(parent.clone()), units)
}

/// Some of a lot or class is made.
pub fn make(units: Vec<CoreUnit>) -> DispatchResult {
	say(EventType::Object, Action::Add).about(units).by(FARM)
}

/// Inputs are used up and outputs made.
pub fn transform(inputs: Vec<CoreUnit>, outputs: Vec<CoreUnit>) -> DispatchResult {
	say(EventType::Transformation, None).about(inputs).making_some(outputs).by(FARM)
}

/// A thing, or a lot as such.
pub fn whole(unit: &Unit) -> CoreUnit {
	CoreUnit::Whole(unit.clone())
}
