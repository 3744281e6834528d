//! How a chain begins.
//!
//! - `development`: one validator whose keys everybody knows, sudo, short epochs.
//! - `local_testnet`: four such validators on one machine, sudo, very short epochs.
//! - `consortium`: no keys, no sudo, nobody's balance: the node fills in what a file names (see docs/validator.md) and
//!   refuses to start before that.

use crate::{configs::GENESIS_EPOCH_CONFIG, units::FAIR, *};
use alloc::{string::ToString, vec, vec::Vec};
use fairstream_doors::{Function, Line, Moment, Region};
use fairstream_rules::calendar::china;
use frame_support::build_struct_json_patch;
use pallet_seats::{seat::FirstSeat, Roles};
use serde_json::Value;
use sp_consensus_babe::AuthorityId as BabeId;
use sp_consensus_grandpa::AuthorityId as GrandpaId;
use sp_core::hex2array;
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

/// Who is there on a test chain besides its authorities.
#[derive(Default)]
struct People {
	/// The technical council.
	technical: Vec<AccountId>,
	participants: Vec<(AccountId, Region, Vec<Function>)>,
	/// Until when the participants' identities count as verified.
	verified_until: Option<Moment>,
	seats: Vec<FirstSeat<AccountId>>,
}

/// The patch that makes a genesis of these authorities.
fn genesis(
	authorities: Vec<Authority>,
	council: Vec<AccountId>,
	endowed: Vec<AccountId>,
	sudo: Option<AccountId>,
	epoch_slots: u64,
	people: People,
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
		technical_council: TechnicalCouncilConfig { members: people.technical },
		registry: RegistryConfig { participants: people.participants, verified_until: people.verified_until },
		seats: SeatsConfig { seats: people.seats },
		rulebook: RulebookConfig { years: china::published() },
		sudo: SudoConfig { key: sudo },
	})
}

/// The public keys of the officers of a test chain's first seats. Everybody can derive the secrets from their names:
/// `//Seat0Handler1`, `//Seat0Handler2`, `//Seat0Reviewer`, `//Seat0Approver`, and so on. A test derives them again.
const OFFICERS: [[[u8; 32]; 4]; 4] = [
	[
		hex2array!("60649386e97266293798e2124d10ca490a9c5aadce147d452481e8839fbaad29"),
		hex2array!("bcdaf66639919d66b16bb6307eab98d796426108f9459fb7c8dd123e9ed1d36d"),
		hex2array!("04a4deb58cd7c10bce22c59daa9cc19a7249702d55d9ae9e8d96928fe5d1ba58"),
		hex2array!("8ab3f35a0663fcbabb905d9c06906b1e6ea2312f485f3611b8283bb6efa69916"),
	],
	[
		hex2array!("6cd04d8f4e7adf108fec08d37d4d291e4050ae7abc9e52e1dec16978fe4a1004"),
		hex2array!("7e5d7fab5646b697837811ac208109cc4623e29e3bc502c2876d4e07bf165a39"),
		hex2array!("9a8ea19dd50ca8525d60b8175e1a6820166cb81ed459ff4bc9c1f6c2d99f3d7e"),
		hex2array!("844c3fda6c0a748c093cc288434f45b980cc1dc4e86713da253bef1a615e0c5d"),
	],
	[
		hex2array!("0208b791f1521d8a1ce01ed1e9894c36e6d64deaf1b4d888867360ac77222e49"),
		hex2array!("acc7a1e760d58542ae940c168570a25424a5f969d743ee887d630c23be95185b"),
		hex2array!("5e406072870cef07677c3f04535541a5ecc07f27c10d37f59d1ec2a7377ad864"),
		hex2array!("9285dddcd9d1b17d313a62194e1d194cb063bca7bb4a8d23821d597d83e69613"),
	],
	[
		hex2array!("0c77a4f8c9cd72a1a4bff79c2d612eca0020b87cc513039cb0cb9c7b9cdff225"),
		hex2array!("9a63a53d9995713ddd4ae19d7555e7e3d5e79f6f0a3111d05d6c7d0c80169111"),
		hex2array!("eecca7663c2735bdad6badfa9440d1bd0524237cd9abbb590a8d7bae540fdd01"),
		hex2array!("d008c7fcca94fbf0490c5b4e117561900dae61c2e03c174d1e7f9c90fea13e5c"),
	],
];

/// A region of a test chain.
fn region(code: u32) -> Region {
	Region::new(code).expect("a code of GB/T 2260")
}

/// The seats of a test chain: both national ones, the market regulation of Zhejiang, and that of a county there.
fn known_seats() -> Vec<FirstSeat<AccountId>> {
	use Line::{CyberspaceAdministration, MarketRegulation};
	let roles = [Roles::HANDLER, Roles::HANDLER, Roles::REVIEWER, Roles::APPROVER];
	let places = [
		(MarketRegulation, Region::NATION),
		(CyberspaceAdministration, Region::NATION),
		(MarketRegulation, region(330_000)),
		(MarketRegulation, region(330_106)),
	];
	let officers = |keys: [[u8; 32]; 4]| keys.map(AccountId::new).into_iter().zip(roles).collect();
	places.into_iter().zip(OFFICERS).map(|((line, region), keys)| (line, region, officers(keys))).collect()
}

/// Who holds units on a test chain: everybody whose key is known.
fn endowed() -> Vec<AccountId> {
	let officers = OFFICERS.into_iter().flatten().map(AccountId::new);
	Sr25519Keyring::well_known().map(|k| k.to_account_id()).chain(officers).collect()
}

/// All of them.
fn known_people() -> People {
	use Sr25519Keyring::{Alice, Charlie, Dave};
	People {
		technical: [Alice, Charlie, Dave].map(|k| k.to_account_id()).into(),
		participants: known_participants(),
		// Nobody renews them on a chain that lives for a test.
		verified_until: Some(Moment::MAX),
		seats: known_seats(),
	}
}

/// Who takes part on a test chain: a farm, a carrier with a warehouse, a shop that streams, a platform, and an issuer of
/// credentials of identity.
fn known_participants() -> Vec<(AccountId, Region, Vec<Function>)> {
	use Sr25519Keyring::{Bob, Charlie, Dave, Eve, Ferdie};
	vec![
		(Bob.to_account_id(), region(330_127), vec![Function::Producer]),
		(Charlie.to_account_id(), region(330_106), vec![Function::Carrier, Function::Warehouse]),
		(Dave.to_account_id(), region(310_115), vec![Function::Seller, Function::RoomOperator]),
		(Eve.to_account_id(), region(330_108), vec![Function::Platform]),
		(Ferdie.to_account_id(), region(110_101), vec![Function::IdentityIssuer]),
	]
}

fn development() -> Value {
	use Sr25519Keyring::{Alice, Bob, Charlie};
	genesis(
		vec![known(Alice, Ed25519Keyring::Alice)],
		vec![Alice.to_account_id(), Bob.to_account_id(), Charlie.to_account_id()],
		endowed(),
		Some(Alice.to_account_id()),
		DEV_EPOCH,
		known_people(),
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
		endowed(),
		Some(Alice.to_account_id()),
		LOCAL_EPOCH,
		known_people(),
	)
}

fn consortium() -> Value {
	genesis(vec![], vec![], vec![], None, pallet_validators::DEFAULT_EPOCH_SLOTS, People::default())
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
