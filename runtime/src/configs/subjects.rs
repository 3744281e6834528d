//! The pallets that carry what is common and those that are the mission's subjects, and which doors lead from one to
//! another.

use crate::{
	configs::{
		law::{Accreditor, MarketAuthority},
		BlockWeights,
	},
	units::deposit,
	*,
};
use fairstream_doors::SeatId;
use frame_support::{
	parameter_types,
	traits::{fungible::HoldConsideration, ConstI16, EnsureOrigin, Footprint, LinearStoragePrice},
	weights::Weight,
};
use sp_runtime::{traits::Convert, Perbill};

/// What settling a clock takes besides its task.
pub struct Settling;
impl frame_support::traits::Get<frame_support::weights::Weight> for Settling {
	fn get() -> frame_support::weights::Weight {
		Deadlines::price_of_settling()
	}
}

impl pallet_registry::Config for Runtime {
	type AccreditOrigin = Accreditor;
	type Rules = Rulebook;
	type Clocks = Deadlines;
	type Settling = Settling;
	type Consideration = HoldConsideration<AccountId, Balances, UpkeepHold, ByThingAndByte>;
	type Time = Timestamp;
	type WeightInfo = pallet_registry::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	/// A twentieth of a block to let what is old leave the state; only where nothing else needs it.
	pub CommitmentsServiceWeight: Weight = Perbill::from_percent(5) * BlockWeights::get().max_block;
	pub const UpkeepHold: RuntimeHoldReason = RuntimeHoldReason::Registry(pallet_registry::HoldReason::Upkeep);
	pub const ProposalHold: RuntimeHoldReason = RuntimeHoldReason::Cases(pallet_cases::HoldReason::Proposal);
	pub const ItemDeposit: Balance = deposit(1, 0);
	pub const ByteDeposit: Balance = deposit(0, 1);
}

/// The deposit for things of so many bytes in all: so much for each thing, and so much for each byte. The least that a
/// participant pays who keeps anything, a step of the registry's of each, is less than 2.3 FAIR.
pub struct ByThingAndByte;
impl Convert<Footprint, Balance> for ByThingAndByte {
	fn convert(footprint: Footprint) -> Balance {
		let things = Balance::from(footprint.count).saturating_mul(ItemDeposit::get());
		things.saturating_add(Balance::from(footprint.size).saturating_mul(ByteDeposit::get()))
	}
}

impl pallet_commitments::Config for Runtime {
	type Who = Registry;
	type Rules = Rulebook;
	type Upkeep = Registry;
	type UtcOffset = ConstI16<{ fairstream_rules::calendar::CHINA_STANDARD_TIME }>;
	type Time = Timestamp;
	type MaxServiceWeight = CommitmentsServiceWeight;
	type WeightInfo = pallet_commitments::weights::SubstrateWeight<Runtime>;
}

/// A seat that acts in a case: which of the seat's officers had to sign, `Formalities` says.
pub struct ActingSeat;
impl EnsureOrigin<RuntimeOrigin> for ActingSeat {
	type Success = SeatId;

	fn try_origin(origin: RuntimeOrigin) -> Result<SeatId, RuntimeOrigin> {
		pallet_seats::EnsureSeat::<Runtime>::try_origin(origin).map(|seat| seat.seat)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		pallet_seats::EnsureSeat::<Runtime>::try_successful_origin()
	}
}

impl pallet_cases::Config for Runtime {
	type SeatOrigin = ActingSeat;
	type Seats = Seats;
	type Who = Registry;
	type Rooms = Registry;
	type Rules = Rulebook;
	type Clocks = Deadlines;
	type Settling = Settling;
	type Archive = Commitments;
	/// Who listens comes with the subjects: stops now, credit and escrow with theirs.
	type Outcomes = Stops;
	type Consideration =
		HoldConsideration<AccountId, Balances, ProposalHold, LinearStoragePrice<ItemDeposit, ByteDeposit, Balance>>;
	type Signature = Signature;
	type Time = Timestamp;
	type WeightInfo = pallet_cases::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkKeys;
}

/// A key that the host makes, for the benchmarks of those who have no account.
#[cfg(feature = "runtime-benchmarks")]
pub struct BenchmarkKeys;

#[cfg(feature = "runtime-benchmarks")]
const BENCHMARK_KEYS: sp_core::crypto::KeyTypeId = sp_core::crypto::KeyTypeId(*b"case");

#[cfg(feature = "runtime-benchmarks")]
impl pallet_cases::BenchmarkHelper<AccountId, Signature> for BenchmarkKeys {
	fn key() -> AccountId {
		let key = sp_io::crypto::sr25519_generate(BENCHMARK_KEYS, None);
		AccountId::new(key.0)
	}

	fn sign(key: &AccountId, bytes: &[u8]) -> Signature {
		let key = sp_core::sr25519::Public::from_raw(key.clone().into());
		let signature = sp_io::crypto::sr25519_sign(BENCHMARK_KEYS, &key, bytes);
		Signature::Sr25519(signature.unwrap_or_default())
	}
}

impl pallet_codes::Config for Runtime {
	type Who = Registry;
	type Commitments = Commitments;
	type Upkeep = Registry;
	type Time = Timestamp;
	type WeightInfo = pallet_codes::weights::SubstrateWeight<Runtime>;
}

/// What an offer has to pass: the first refusal counts.
pub type Gates = (Goods, Traceability);

impl pallet_goods::Config for Runtime {
	type AuthorityOrigin = MarketAuthority;
	type Who = Registry;
	type Rules = Rulebook;
	type Upkeep = Registry;
	type Gate = Gates;
	type Time = Timestamp;
	type WeightInfo = pallet_goods::weights::SubstrateWeight<Runtime>;
}

/// A seat of either line: the act must be of its own line and mandate, which the docket sees to.
impl pallet_stops::Config for Runtime {
	type SeatOrigin = ActingSeat;
	type Docket = Cases;
	type Time = Timestamp;
	type WeightInfo = pallet_stops::weights::SubstrateWeight<Runtime>;
}

impl pallet_traceability::Config for Runtime {
	type Who = Registry;
	type Rules = Rulebook;
	type Stops = Stops;
	type Time = Timestamp;
	type WeightInfo = pallet_traceability::weights::SubstrateWeight<Runtime>;
}
