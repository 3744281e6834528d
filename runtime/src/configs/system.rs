//! Blocks, accounts, fees, time.

use crate::{text, time::SLOT_MILLIS, units::EXISTENTIAL_DEPOSIT, *};
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	parameter_types,
	traits::{
		fungible::Credit, tokens::imbalance::OnUnbalanced, ConstU128, ConstU32, ConstU64, ConstU8, VariantCountOf,
	},
	weights::{
		constants::{ParityDbWeight, WEIGHT_REF_TIME_PER_SECOND},
		ConstantMultiplier, IdentityFee, Weight,
	},
};
use frame_system::limits;
use pallet_transaction_payment::{ConstFeeMultiplier, FungibleAdapter, Multiplier};
use sp_runtime::{traits::One, Perbill};

/// The share of a block that ordinary calls may fill; the rest is kept for operational ones.
const NORMAL_RATIO: Perbill = Perbill::from_percent(75);

parameter_types! {
	pub const Version: sp_version::RuntimeVersion = VERSION;
	/// One second of computing in a slot of three, so that every validator has imported a block long before the next.
	pub BlockWeights: limits::BlockWeights = limits::BlockWeights::with_sensible_defaults(
		Weight::from_parts(WEIGHT_REF_TIME_PER_SECOND, u64::MAX),
		NORMAL_RATIO,
	);
	/// 5 MiB, of which ordinary calls may fill three quarters.
	pub BlockLength: limits::BlockLength = limits::BlockLength::builder()
		.max_length(5 * 1024 * 1024)
		.modify_max_length_for_class(DispatchClass::Normal, |length| *length = NORMAL_RATIO * *length)
		.build();
	pub FeeMultiplier: Multiplier = Multiplier::one();
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type BaseCallFilter = text::BaseFilter;
	type Block = Block;
	type BlockWeights = BlockWeights;
	type BlockLength = BlockLength;
	type AccountId = AccountId;
	type Nonce = Nonce;
	type Hash = Hash;
	type Hashing = BlakeTwo256;
	type Lookup = address::AccountLookup;
	/// Two hours at 3 s, so that a signature made for a while ago still finds its block.
	type BlockHashCount = ConstU32<2_400>;
	type DbWeight = ParityDbWeight;
	type Version = Version;
	type AccountData = pallet_balances::AccountData<Balance>;
	type SS58Prefix = ConstU16Prefix;
	type MaxConsumers = ConstU32<128>;
	type SystemWeightInfo = frame_system::weights::SubstrateWeight<Runtime>;
	type ExtensionsWeightInfo = frame_system::SubstrateExtensionsWeight<Runtime>;
	type MultiBlockMigrator = Migrations;
}

parameter_types! {
	/// The general Substrate address format.
	pub const ConstU16Prefix: u16 = 42;
}

impl pallet_timestamp::Config for Runtime {
	type Moment = u64;
	type OnTimestampSet = Babe;
	/// BABE takes twice this as the slot.
	type MinimumPeriod = ConstU64<{ SLOT_MILLIS / 2 }>;
	type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Runtime>;
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Runtime>;
	type Balance = Balance;
	type DustRemoval = ();
	type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
	type ReserveIdentifier = [u8; 8];
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type DoneSlashHandler = ();
}

/// Fees go to whoever made the block: platforms pay for the machines that carry them.
pub struct ToAuthor;
impl OnUnbalanced<Credit<AccountId, Balances>> for ToAuthor {
	fn on_nonzero_unbalanced(fee: Credit<AccountId, Balances>) {
		if let Some(author) = Authorship::author() {
			// What can't be paid out, because it is too little to open an account, is dropped and so burnt.
			let _ = <Balances as frame_support::traits::fungible::Balanced<AccountId>>::resolve(&author, fee);
		}
	}
}

/// Fees are a price list: a call costs what it takes of the chain's time, the same at midnight and at noon, so that a
/// platform can reckon a day of sales beforehand.
impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = FungibleAdapter<Balances, ToAuthor>;
	type OperationalFeeMultiplier = ConstU8<5>;
	/// A picosecond of computing costs the smallest unit, so a FAIR buys a second.
	type WeightToFee = IdentityFee<Balance>;
	/// A block has 0.75 s and 3.75 MiB for ordinary calls: at this price both run out together.
	type LengthToFee = ConstantMultiplier<Balance, ConstU128<200_000>>;
	type FeeMultiplierUpdate = ConstFeeMultiplier<FeeMultiplier>;
	type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Runtime>;
}

impl pallet_skip_feeless_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
}
