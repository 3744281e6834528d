//! The council, what it may do by itself, and its way to the root origin.
//!
//! A change that needs root takes two motions: two thirds whitelist the call's hash, three quarters dispatch it, at once
//! or through the scheduler after a notice. In `dev` and `local` sudo does the same in one step.

use crate::{time::DAYS, units::deposit, *};
use frame_support::{
	parameter_types,
	traits::{fungible::HoldConsideration, ConstU32, EitherOfDiverse, EqualPrivilegeOnly, LinearStoragePrice},
	weights::Weight,
};
use frame_system::EnsureRoot;
use pallet_collective::{EnsureProportionAtLeast, Instance1 as Council};
use sp_runtime::Perbill;

/// Root, or two thirds of the council.
pub type TwoThirds = EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionAtLeast<AccountId, Council, 2, 3>>;
/// Root, or three quarters of the council.
pub type ThreeQuarters = EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionAtLeast<AccountId, Council, 3, 4>>;

parameter_types! {
	/// Half a block for a motion that is carried out.
	pub MaxProposalWeight: Weight = Perbill::from_percent(50) * configs::BlockWeights::get().max_block;
	/// The scheduler leaves three quarters of a block to others.
	pub SchedulerWeight: Weight = Perbill::from_percent(25) * configs::BlockWeights::get().max_block;
	pub const MotionDuration: BlockNumber = 7 * DAYS;
	pub const DeferredDispatchExpiration: BlockNumber = 30 * DAYS;
	pub const PreimageBase: Balance = deposit(2, 64);
	pub const PreimageByte: Balance = deposit(0, 1);
	pub const PreimageReason: RuntimeHoldReason = RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
	pub MigrationsWeight: Weight = Perbill::from_percent(50) * configs::BlockWeights::get().max_block;
}

/// Who does not vote has not agreed.
pub struct SilenceIsNo;
impl pallet_collective::DefaultVote for SilenceIsNo {
	fn default_vote(_: Option<bool>, _: u32, _: u32, _: u32) -> bool {
		false
	}
}

impl pallet_collective::Config<Council> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = MotionDuration;
	type MaxProposals = ConstU32<100>;
	type MaxMembers = ConstU32<100>;
	type DefaultVote = SilenceIsNo;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
	/// Within two thirds' reach, so that a council that lost keys can still renew itself.
	type SetMembersOrigin = TwoThirds;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type Consideration = ();
}

impl pallet_whitelist::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type WhitelistOrigin = TwoThirds;
	type DispatchWhitelistedOrigin = ThreeQuarters;
	type Preimages = Preimage;
	type DeferredDispatchExpiration = DeferredDispatchExpiration;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_whitelist::weights::SubstrateWeight<Runtime>;
}

/// Enacts what governance decided. Legal deadlines never stand on it: it may drop a task that finds no room.
impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = SchedulerWeight;
	type ScheduleOrigin = ThreeQuarters;
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type MaxScheduledPerBlock = ConstU32<50>;
	type WeightInfo = pallet_scheduler::weights::SubstrateWeight<Runtime>;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_preimage::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	/// Who may note without deposit and take back what is requested. One member could else destroy a decision.
	type ManagerOrigin = EnsureRoot<AccountId>;
	type Consideration =
		HoldConsideration<AccountId, Balances, PreimageReason, LinearStoragePrice<PreimageBase, PreimageByte, Balance>>;
}

impl pallet_migrations::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = ();
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = ();
	/// A chain that failed half-way through a migration must not go on as if nothing had happened.
	type FailedMigrationHandler = frame_support::migrations::FreezeChainOnFailedMigration;
	type MaxServiceWeight = MigrationsWeight;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}

impl pallet_sudo::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type WeightInfo = pallet_sudo::weights::SubstrateWeight<Runtime>;
}
