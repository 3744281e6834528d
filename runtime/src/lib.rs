//! # Fairstream's runtime
//!
//! Composition only: which pallets there are (`runtime` below), what each may do (`configs`), what clients may ask
//! (`apis`), how a chain begins (`genesis`), and which calls would carry free text and are therefore refused (`text`).

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]

extern crate alloc;

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

pub mod address;
mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod configs;
pub mod genesis;
mod reading;
pub mod text;

pub use apis::{RuntimeApi, RUNTIME_API_VERSIONS};

use alloc::{borrow::Cow, vec::Vec};
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiSignature,
};
use sp_version::RuntimeVersion;

/// The number of a block.
pub type BlockNumber = u32;
/// A signature of an extrinsic: Ed25519, Sr25519 or ECDSA.
pub type Signature = MultiSignature;
/// An account: the signer's public key or its hash.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// An amount of the native unit, in [`units`] of 10^-12.
pub type Balance = u128;
/// How many extrinsics an account has signed.
pub type Nonce = u32;
/// A 256-bit hash.
pub type Hash = sp_core::H256;
/// How extrinsics name accounts.
pub type Address = address::AccountAddress;
/// A block's header.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
/// A block with its signature, for finality proofs.
pub type SignedBlock = generic::SignedBlock<Block>;
/// An extrinsic as it travels.
pub type UncheckedExtrinsic = generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;
/// What a signature covers.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// Blocks as the node sees them: extrinsics are bytes to it, so that it can follow a chain whose runtime has moved on.
pub mod opaque {
	/// A block.
	pub type Block = sp_runtime::generic::Block<super::Header, sp_runtime::OpaqueExtrinsic>;
}

/// What every signed extrinsic passes, in this order. All are FRAME's own, known to every client by name;
/// [`text::ClosedText`] wraps one behind nonce and fee, so that nobody is looked at for nothing, and is invisible from
/// outside.
pub type TxExtension = (
	frame_system::AuthorizeCall<Runtime>,
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckEra<Runtime>,
	frame_system::CheckNonce<Runtime>,
	frame_system::CheckWeight<Runtime>,
	pallet_skip_feeless_payment::SkipCheckIfFeeless<
		Runtime,
		pallet_transaction_payment::ChargeTransactionPayment<Runtime>,
	>,
	text::ClosedText<frame_metadata_hash_extension::CheckMetadataHash<Runtime>>,
	frame_system::WeightReclaim<Runtime>,
);

/// What carries a block out.
pub type Executive =
	frame_executive::Executive<Runtime, Block, frame_system::ChainContext<Runtime>, Runtime, AllPalletsWithSystem>;

impl_opaque_keys! {
	/// The keys a validator signs with.
	pub struct SessionKeys {
		/// Sr25519: claims slots and seals blocks.
		pub babe: Babe,
		/// Ed25519: votes on finality.
		pub grandpa: Grandpa,
	}
}

/// Which runtime this is.
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: Cow::Borrowed("fairstream"),
	impl_name: Cow::Borrowed("fairstream"),
	authoring_version: 1,
	spec_version: 1,
	impl_version: 1,
	apis: apis::RUNTIME_API_VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

/// Time on the chain.
pub mod time {
	use super::BlockNumber;

	/// A slot and so, almost always, a block: 3 s. Can't change after genesis.
	pub const SLOT_MILLIS: u64 = 3_000;
	/// Blocks of a minute.
	pub const MINUTES: BlockNumber = 60_000 / (SLOT_MILLIS as BlockNumber);
	/// Blocks of an hour.
	pub const HOURS: BlockNumber = MINUTES * 60;
	/// Blocks of a day.
	pub const DAYS: BlockNumber = HOURS * 24;
}

/// Amounts of the native unit, which pays organisations' fees and deposits; a consumer never needs it.
pub mod units {
	use super::Balance;

	/// The native unit, FAIR: it buys one second of the chain's computing time.
	pub const FAIR: Balance = 1_000_000_000_000;
	/// A thousandth.
	pub const MILLI: Balance = FAIR / 1_000;
	/// A millionth.
	pub const MICRO: Balance = FAIR / 1_000_000;
	/// What an account must hold to exist.
	pub const EXISTENTIAL_DEPOSIT: Balance = MILLI;

	/// The deposit for `items` stored things of `bytes` bytes in all.
	pub const fn deposit(items: u32, bytes: u32) -> Balance {
		items as Balance * 10 * MILLI + bytes as Balance * 100 * MICRO
	}
}

/// The pallets. An index is a pallet's name on the wire: it is never reused.
#[frame_support::runtime]
mod runtime {
	/// The chain's state transition function.
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
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	// Consensus, in the order its parts need: Babe before Timestamp before Session; the membership list and its manager
	// before Session, whose genesis asks them for the first set.
	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Babe = pallet_babe;
	#[runtime::pallet_index(2)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(3)]
	pub type Authorship = pallet_authorship;
	#[runtime::pallet_index(4)]
	pub type Offences = pallet_offences;
	#[runtime::pallet_index(5)]
	pub type Historical = pallet_session::historical;
	#[runtime::pallet_index(6)]
	pub type ValidatorMembership = pallet_membership<Instance1>;
	#[runtime::pallet_index(7)]
	pub type Validators = pallet_validators;
	#[runtime::pallet_index(8)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(9)]
	pub type Grandpa = pallet_grandpa;

	// Units and fees.
	#[runtime::pallet_index(10)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(11)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(12)]
	pub type SkipFeelessPayment = pallet_skip_feeless_payment;
	#[runtime::pallet_index(13)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(14)]
	pub type AssetsHolder = pallet_assets_holder;

	// Ways to call.
	#[runtime::pallet_index(20)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(21)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(22)]
	pub type Proxy = pallet_proxy;

	// Governance.
	#[runtime::pallet_index(30)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(31)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(32)]
	pub type Council = pallet_collective<Instance1>;
	#[runtime::pallet_index(33)]
	pub type Whitelist = pallet_whitelist;
	#[runtime::pallet_index(34)]
	pub type Migrations = pallet_migrations;
	#[runtime::pallet_index(35)]
	pub type TechnicalCouncil = pallet_collective<Instance2>;

	// What is common, and the subjects.
	#[runtime::pallet_index(40)]
	pub type Registry = pallet_registry;
	#[runtime::pallet_index(41)]
	pub type Seats = pallet_seats;
	#[runtime::pallet_index(42)]
	pub type Rulebook = pallet_rulebook;
	#[runtime::pallet_index(43)]
	pub type Deadlines = pallet_deadlines;
	#[runtime::pallet_index(44)]
	pub type Cases = pallet_cases;
	#[runtime::pallet_index(45)]
	pub type Commitments = pallet_commitments;
	#[runtime::pallet_index(46)]
	pub type Goods = pallet_goods;
	#[runtime::pallet_index(47)]
	pub type Codes = pallet_codes;
	#[runtime::pallet_index(48)]
	pub type Stops = pallet_stops;
	#[runtime::pallet_index(50)]
	pub type Traceability = pallet_traceability;

	// Present in every runtime, without a key outside `dev` and `local`: then no origin passes it.
	#[runtime::pallet_index(255)]
	pub type Sudo = pallet_sudo;
}
