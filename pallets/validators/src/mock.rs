//! A chain of three members and a council of root, with sessions rotated by hand.

use crate as pallet_validators;
use codec::Encode;
use frame_support::{
	derive_impl, parameter_types,
	traits::{BuildGenesisConfig, ConstU64, SortedMembers},
};
use frame_system::EnsureRoot;
use sp_core::crypto::{key_types::DUMMY, KeyTypeId};
use sp_runtime::{
	impl_opaque_keys,
	testing::UintAuthorityId,
	traits::{ConstU128, ConstU32, OpaqueKeys},
	BuildStorage,
};

pub type AccountId = u64;
type Block = frame_system::mocking::MockBlock<Test>;

/// The largest set of the mock.
pub const MAX_VALIDATORS: u32 = 6;

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
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Historical = pallet_session::historical;
	#[runtime::pallet_index(3)]
	pub type Validators = pallet_validators;
	#[runtime::pallet_index(4)]
	pub type Session = pallet_session;
}

impl_opaque_keys! {
	pub struct MockKeys {
		pub dummy: UintAuthorityId,
	}
}

parameter_types! {
	pub static Members: Vec<AccountId> = vec![1, 2, 3];
	pub static Minimum: u32 = 1;
	pub static DisabledLog: Vec<u32> = vec![];
	pub static LastChanged: bool = false;
}

pub struct MemberList;
impl SortedMembers<AccountId> for MemberList {
	fn sorted_members() -> Vec<AccountId> {
		Members::get()
	}
}

pub struct Handler;
impl pallet_session::SessionHandler<AccountId> for Handler {
	const KEY_TYPE_IDS: &'static [KeyTypeId] = &[DUMMY];
	fn on_genesis_session<K: OpaqueKeys>(_: &[(AccountId, K)]) {}
	fn on_new_session<K: OpaqueKeys>(changed: bool, _: &[(AccountId, K)], _: &[(AccountId, K)]) {
		LastChanged::set(changed);
	}
	fn on_disabled(index: u32) {
		DisabledLog::mutate(|log| log.push(index));
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u128>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = u128;
	type ExistentialDeposit = ConstU128<1>;
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = crate::MemberOf<Test>;
	type ShouldEndSession = Never;
	type NextSessionRotation = Never;
	type SessionManager = pallet_session::historical::NoteHistoricalRoot<Self, Validators>;
	type SessionHandler = Handler;
	type Keys = MockKeys;
	type DisablingStrategy = pallet_session::disabling::UpToLimitWithReEnablingDisablingStrategy;
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU128<0>;
}

impl pallet_session::historical::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = crate::NoFurtherIdentification;
}

impl crate::Config for Test {
	type Members = MemberList;
	type ReadmitOrigin = EnsureRoot<AccountId>;
	type MinValidators = Minimum;
	type MaxValidators = ConstU32<MAX_VALIDATORS>;
	type HistoryDepth = ConstU32<3>;
	type WeightInfo = ();
}

/// Sessions end when a test rotates them.
type Never = pallet_session::PeriodicSessions<ConstU64<1_000_000>, ConstU64<0>>;

/// The keys of this number.
pub fn keys(seed: u64) -> MockKeys {
	MockKeys { dummy: UintAuthorityId(seed) }
}

/// Register session keys as the account itself would.
pub fn set_keys(who: AccountId, seed: u64) -> sp_runtime::DispatchResult {
	let mut keys = keys(seed);
	let proof = keys.create_ownership_proof(&who.encode()).expect("test keys sign anything");
	Session::set_keys(RuntimeOrigin::signed(who), keys, proof.encode())
}

/// Report that this validator equivocated in this session.
pub fn offend(who: AccountId, percent: u32, session: u32) {
	use sp_staking::offence::{OffenceDetails, OnOffenceHandler};
	let details = OffenceDetails { offender: (who, ()), reporters: vec![] };
	Validators::on_offence(&[details], &[sp_runtime::Perbill::from_percent(percent)], session);
}

/// The accounts that validate in this session.
pub fn in_office() -> Vec<AccountId> {
	Session::validators()
}

/// End this session and begin the next.
pub fn rotate() {
	System::set_block_number(System::block_number() + 1);
	Session::rotate_session();
}

/// The events of this pallet since they were last asked for.
pub fn events() -> Vec<crate::Event<Test>> {
	let all = System::events();
	System::reset_events();
	all.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Validators(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// Run a test on a chain whose first validators are the members at that time, and check the invariants at its end.
pub fn on_chain(test: impl FnOnce()) {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("genesis builds");
	let keys: Vec<_> = Members::get().into_iter().map(|who| (who, who, keys(who))).collect();
	let mut ext: sp_io::TestExternalities = storage.into();
	ext.execute_with(|| {
		for who in 1..=MAX_VALIDATORS {
			System::inc_providers(&who.into());
		}
		System::set_block_number(1);
		pallet_session::GenesisConfig::<Test> { keys, ..Default::default() }.build();
		events();
		test();
		Validators::do_try_state().expect("the invariants hold at the end of the test");
	});
}
