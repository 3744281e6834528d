//! BABE, GRANDPA, sessions, offences: consensus among a governed set.

use crate::{configs::governance::TwoThirds, time::SLOT_MILLIS, *};
use frame_support::{
	parameter_types,
	traits::{ConstU128, ConstU32, ConstU64, Get, KeyOwnerProofSystem},
};
use sp_consensus_babe::{AllowedSlots, AuthorityId as BabeId, BabeEpochConfiguration};
use sp_consensus_grandpa::AuthorityId as GrandpaId;
use sp_core::crypto::KeyTypeId;
use sp_runtime::traits::OpaqueKeys;

/// One slot in four has a primary author by lot; every other one has a secondary author, who draws by VRF too, so that
/// each block brings randomness.
pub const GENESIS_EPOCH_CONFIG: BabeEpochConfiguration =
	BabeEpochConfiguration { c: (1, 4), allowed_slots: AllowedSlots::PrimaryAndSecondaryVRFSlots };

/// For how many epochs an equivocation can be reported: a week of epochs of an hour.
const REPORTABLE_EPOCHS: u32 = 168;

parameter_types! {
	pub const EpochsReportable: u32 = REPORTABLE_EPOCHS;
	pub const SetIdEntries: u64 = REPORTABLE_EPOCHS as u64;
	pub const MaxValidators: u32 = 100;
}

/// How many blocks an equivocation report waits at most to be included.
pub struct ReportLongevity;
impl Get<u64> for ReportLongevity {
	fn get() -> u64 {
		u64::from(REPORTABLE_EPOCHS).saturating_mul(pallet_validators::EpochLength::<Runtime>::get())
	}
}

impl pallet_babe::Config for Runtime {
	type EpochDuration = pallet_validators::EpochLength<Runtime>;
	type ExpectedBlockTime = ConstU64<SLOT_MILLIS>;
	type EpochChangeTrigger = pallet_babe::ExternalTrigger;
	type DisabledValidators = Session;
	type WeightInfo = ();
	type MaxAuthorities = MaxValidators;
	type MaxNominators = ConstU32<0>;
	type KeyOwnerProof = <Historical as KeyOwnerProofSystem<(KeyTypeId, BabeId)>>::Proof;
	type EquivocationReportSystem = pallet_babe::EquivocationReportSystem<Self, Offences, Historical, ReportLongevity>;
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type MaxAuthorities = MaxValidators;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = SetIdEntries;
	type KeyOwnerProof = <Historical as KeyOwnerProofSystem<(KeyTypeId, GrandpaId)>>::Proof;
	type EquivocationReportSystem =
		pallet_grandpa::EquivocationReportSystem<Self, Offences, Historical, ReportLongevity>;
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Babe>;
	type EventHandler = ();
}

impl pallet_offences::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = pallet_session::historical::IdentificationTuple<Self>;
	type OnOffenceHandler = Validators;
}

impl pallet_session::historical::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = pallet_validators::NoFurtherIdentification;
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	/// Only members may register session keys.
	type ValidatorIdOf = pallet_validators::MemberOf<Runtime>;
	type ShouldEndSession = Babe;
	type NextSessionRotation = Babe;
	type SessionManager = pallet_session::historical::NoteHistoricalRoot<Self, Validators>;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = pallet_session::disabling::UpToLimitWithReEnablingDisablingStrategy;
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	/// Governance chose the member; it owes no deposit for its keys.
	type KeyDeposit = ConstU128<0>;
}

/// The list of those who may validate.
impl pallet_membership::Config<pallet_membership::Instance1> for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type AddOrigin = TwoThirds;
	type RemoveOrigin = TwoThirds;
	type SwapOrigin = TwoThirds;
	type ResetOrigin = TwoThirds;
	type PrimeOrigin = TwoThirds;
	type MembershipInitialized = ();
	/// Who comes or goes shows in the set two sessions later, when `Validators` plans it.
	type MembershipChanged = ();
	type MaxMembers = MaxValidators;
	type WeightInfo = pallet_membership::weights::SubstrateWeight<Runtime>;
}

impl pallet_validators::Config for Runtime {
	type Members = ValidatorMembership;
	type ReadmitOrigin = TwoThirds;
	type MinValidators = ConstU32<1>;
	type MaxValidators = MaxValidators;
	type HistoryDepth = EpochsReportable;
	type WeightInfo = pallet_validators::weights::SubstrateWeight<Runtime>;
}

impl<C> frame_system::offchain::CreateTransactionBase<C> for Runtime
where
	RuntimeCall: From<C>,
{
	type Extrinsic = UncheckedExtrinsic;
	type RuntimeCall = RuntimeCall;
}

/// Equivocation reports are bare extrinsics that the validators themselves put into blocks.
impl<C> frame_system::offchain::CreateBare<C> for Runtime
where
	RuntimeCall: From<C>,
{
	fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_bare(call)
	}
}
