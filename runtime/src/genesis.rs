//! How a chain begins.
//!
//! - `development`: one validator whose keys everybody knows, sudo, short epochs.
//! - `local_testnet`: four such validators on one machine, sudo, very short epochs.
//! - `consortium`: no keys, no sudo, nobody's balance: the node fills in what a file names (see docs/validator.md) and
//!   refuses to start before that.

use crate::{configs::GENESIS_EPOCH_CONFIG, units::FAIR, *};
use alloc::{string::ToString, vec, vec::Vec};
use fairstream_doors::{Function, Region};
use frame_support::build_struct_json_patch;
use serde_json::Value;
use sp_consensus_babe::AuthorityId as BabeId;
use sp_consensus_grandpa::AuthorityId as GrandpaId;
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// The name of the preset for a chain in service.
pub const CONSORTIUM_PRESET: &str = "consortium";

/// Slots of an epoch in the `development` preset: five minutes.
const DEV_EPOCH: u64 = 100;
/// Slots of an epoch in the `local_testnet` preset: half a minute, so that a change of the set shows within a test.
const LOCAL_EPOCH: u64 = 10;
/// What a known account begins with on a test chain.
const ENDOWMENT: Balance = 1_000_000 * FAIR;

/// A validator as genesis needs it.
pub struct Authority {
	/// The account that stands on the membership list.
	pub account: AccountId,
	/// Its Sr25519 key for slots.
	pub babe: BabeId,
	/// Its Ed25519 key for finality.
	pub grandpa: GrandpaId,
}

/// The keys that everybody can derive from the name.
fn known(name: Sr25519Keyring, finality: Ed25519Keyring) -> Authority {
	Authority { account: name.to_account_id(), babe: name.public().into(), grandpa: finality.public().into() }
}

/// The patch that makes a genesis of these authorities.
fn genesis(
	authorities: Vec<Authority>,
	council: Vec<AccountId>,
	endowed: Vec<AccountId>,
	sudo: Option<AccountId>,
	epoch_slots: u64,
	participants: Vec<(AccountId, Region, Vec<Function>)>,
) -> Value {
	let members: Vec<_> = authorities.iter().map(|a| a.account.clone()).collect();
	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig { balances: endowed.into_iter().map(|who| (who, ENDOWMENT)).collect() },
		validator_membership: ValidatorMembershipConfig {
			members: members.try_into().expect("a preset names fewer authorities than the list holds"),
		},
		validators: ValidatorsConfig { epoch_slots },
		session: SessionConfig {
			keys: authorities
				.into_iter()
				.map(|a| (a.account.clone(), a.account, SessionKeys { babe: a.babe, grandpa: a.grandpa }))
				.collect(),
		},
		babe: BabeConfig { epoch_config: GENESIS_EPOCH_CONFIG },
		council: CouncilConfig { members: council },
		registry: RegistryConfig { participants },
		sudo: SudoConfig { key: sudo },
	})
}

/// Who takes part on a test chain: a farm, a carrier with a warehouse, a shop that streams, a platform.
fn known_participants() -> Vec<(AccountId, Region, Vec<Function>)> {
	use Sr25519Keyring::{Bob, Charlie, Dave, Eve};
	let region = |code| Region::new(code).expect("a code of GB/T 2260");
	vec![
		(Bob.to_account_id(), region(330_127), vec![Function::Producer]),
		(Charlie.to_account_id(), region(330_106), vec![Function::Carrier, Function::Warehouse]),
		(Dave.to_account_id(), region(310_115), vec![Function::Seller, Function::RoomOperator]),
		(Eve.to_account_id(), region(330_108), vec![Function::Platform]),
	]
}

fn development() -> Value {
	use Sr25519Keyring::{Alice, Bob, Charlie};
	genesis(
		vec![known(Alice, Ed25519Keyring::Alice)],
		vec![Alice.to_account_id(), Bob.to_account_id(), Charlie.to_account_id()],
		Sr25519Keyring::well_known().map(|k| k.to_account_id()).collect(),
		Some(Alice.to_account_id()),
		DEV_EPOCH,
		known_participants(),
	)
}

fn local() -> Value {
	use Sr25519Keyring::{Alice, Bob, Charlie, Dave};
	genesis(
		vec![
			known(Alice, Ed25519Keyring::Alice),
			known(Bob, Ed25519Keyring::Bob),
			known(Charlie, Ed25519Keyring::Charlie),
			known(Dave, Ed25519Keyring::Dave),
		],
		vec![Alice.to_account_id(), Bob.to_account_id(), Charlie.to_account_id(), Dave.to_account_id()],
		Sr25519Keyring::well_known().map(|k| k.to_account_id()).collect(),
		Some(Alice.to_account_id()),
		LOCAL_EPOCH,
		known_participants(),
	)
}

fn consortium() -> Value {
	genesis(vec![], vec![], vec![], None, pallet_validators::DEFAULT_EPOCH_SLOTS, vec![])
}

/// The preset of this name as JSON.
pub fn preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_ref() {
		DEV_RUNTIME_PRESET => development(),
		LOCAL_TESTNET_RUNTIME_PRESET => local(),
		CONSORTIUM_PRESET => consortium(),
		_ => return None,
	};
	Some(patch.to_string().into_bytes())
}

/// The presets there are.
pub fn preset_names() -> Vec<PresetId> {
	[DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET, CONSORTIUM_PRESET].map(PresetId::from).to_vec()
}
