//! A chain with nothing but codes, a clock set by hand, and doors behind which two farms, a shop, a book that is written by
//! hand and a ledger of deposits stand.

use crate as pallet_codes;
use core::time::Duration;
use fairstream_doors::{
	CommitmentKey, CommitmentKind, Commitments, Filed, Function, Kept, Moment, NotKept, NotProven, ParticipantId,
	Standing, Upkeep, Who,
};
use fairstream_merkle::{Digest, Proof};
use frame_support::{derive_impl, pallet_prelude::ValueQuery, parameter_types, storage_alias, traits::UnixTime};
use sp_runtime::{
	traits::{IdentifyAccount, IdentityLookup, Verify},
	BuildStorage, MultiSignature,
};
use std::collections::BTreeMap;

type Block = frame_system::mocking::MockBlock<Test>;
pub type AccountId = <<MultiSignature as Verify>::Signer as IdentifyAccount>::AccountId;

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
	pub type Codes = pallet_codes;
}

/// Two producers.
pub const FARM: ParticipantId = ParticipantId(1);
pub const MILL: ParticipantId = ParticipantId(2);
/// A seller.
pub const SHOP: ParticipantId = ParticipantId(3);
/// No participant's account.
pub const STRANGER: u8 = 9;

/// 1 June 2026, 00:00 in China.
pub const JUNE: Moment = 1_780_243_200_000;
/// A day.
pub const DAY: Moment = 86_400_000;

parameter_types! {
	pub static Now: Moment = JUNE;
	/// Whether the farm is a producer still.
	pub static FarmProduces: bool = true;
	/// By which account the farm acts in benchmarks.
	pub static FarmAccount: Option<AccountId> = None;
	/// Whose account is empty.
	pub static Poor: Option<ParticipantId> = None;
}

/// An account: that of the participant of this number, if there is one.
pub fn account(number: u8) -> AccountId {
	AccountId::new([number; 32])
}

/// The account by which a participant acts.
pub fn of(who: ParticipantId) -> AccountId {
	account(u8::try_from(who.0).expect("a small number"))
}

pub struct Clock;
impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

pub struct Door;
impl Who<AccountId> for Door {
	fn participant(account: &AccountId) -> Option<ParticipantId> {
		let own = [FARM, MILL, SHOP].into_iter().find(|who| of(*who) == *account);
		own.or((FarmAccount::get().as_ref() == Some(account)).then_some(FARM))
	}

	fn standing(who: ParticipantId, function: Function, _: Moment) -> Standing {
		match (who, function) {
			(FARM, Function::Producer) if !FarmProduces::get() => Standing::Ended(JUNE),
			(FARM | MILL, Function::Producer) | (SHOP, Function::Seller) => Standing::Accredited,
			_ => Standing::Never,
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_accredit(account: &AccountId, _: Function) -> ParticipantId {
		FarmAccount::set(Some(account.clone()));
		FARM
	}
}

// All that stands behind doors is kept in storage, so that what a call did to it is undone when the call fails.
#[storage_alias]
type Filings = StorageValue<Book, Vec<(CommitmentKey, Filed)>, ValueQuery>;
#[storage_alias]
type Counted = StorageValue<Ledger, Vec<(ParticipantId, Kept)>, ValueQuery>;

/// The book of commitments, written by hand.
pub struct Book;
impl Book {
	pub fn file(key: CommitmentKey, root: Digest, count: u64) {
		Filings::append((key, Filed { root, count, at: Now::get(), late: None }));
	}

	/// Everything leaves the book.
	pub fn forget() {
		Filings::kill();
	}
}

impl Commitments for Book {
	fn filed(owner: ParticipantId, kind: CommitmentKind, window: u64) -> Option<Filed> {
		let key = CommitmentKey { owner, kind, window };
		Filings::get().into_iter().find(|(filed, _)| *filed == key).map(|(_, filed)| filed)
	}

	fn contains(_: ParticipantId, _: CommitmentKind, _: u64, _: u64, _: &[u8], _: &Proof) -> Result<(), NotProven> {
		Err(NotProven::NoRoot)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_file(owner: ParticipantId, kind: CommitmentKind, window: u64, root: Digest, count: u64) {
		Self::file(CommitmentKey { owner, kind, window }, root, count);
	}
}

/// What counts for whose deposit.
pub struct Ledger;
impl Upkeep for Ledger {
	fn keep(participant: ParticipantId, more: Kept) -> Result<(), NotKept> {
		match Poor::get() == Some(participant) {
			true => Err(NotKept::Unpaid),
			false => {
				Counted::append((participant, more));
				Ok(())
			}
		}
	}

	fn release(participant: ParticipantId, less: Kept) {
		Counted::mutate(|counted| {
			let place = counted.iter().position(|one| *one == (participant, less));
			counted.remove(place.expect("only what was counted is released"));
		});
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_fund(_: ParticipantId) {}
}

/// What counts for each deposit, added up.
fn sums(things: impl Iterator<Item = (ParticipantId, Kept)>) -> BTreeMap<u32, (u32, u32)> {
	let mut sums = BTreeMap::new();
	for (who, kept) in things {
		let sum: &mut (u32, u32) = sums.entry(who.0).or_default();
		*sum = (sum.0 + kept.items, sum.1 + kept.bytes);
	}
	sums
}

/// What counts for a participant's deposit: how many things, and their bytes.
pub fn kept(who: ParticipantId) -> (u32, u32) {
	sums(Counted::get().into_iter()).remove(&who.0).unwrap_or_default()
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
}

impl crate::Config for Test {
	type Who = Door;
	type Commitments = Book;
	type Upkeep = Ledger;
	type Time = Clock;
	type WeightInfo = ();
}

/// The chain before its first block, at [`JUNE`].
pub fn chain() -> sp_io::TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("genesis builds");
	Now::set(JUNE);
	FarmProduces::set(true);
	Poor::set(None);
	FarmAccount::set(None);
	let mut chain = sp_io::TestExternalities::from(storage);
	chain.register_extension(sp_keystore::KeystoreExt::new(sp_keystore::testing::MemoryKeystore::new()));
	chain
}

/// The hash of a block of the mock.
pub fn hash(block: u64) -> sp_core::H256 {
	sp_core::H256::from_low_u64_be(block + 1)
}

/// Be at this block, all hashes of earlier ones known.
pub fn begin(block: u64) {
	for known in System::block_number()..block {
		frame_system::BlockHash::<Test>::insert(known, hash(known));
	}
	System::set_block_number(block);
}

/// Run a test at block 5, and check the invariants at its end; and that what counts for deposits is what is there.
pub fn on_chain<R>(test: impl FnOnce() -> R) -> R {
	chain().execute_with(|| {
		begin(5);
		let result = test();
		Codes::do_try_state().expect("the invariants hold at the end of the test");
		assert_eq!(sums(Counted::get().into_iter()), sums(Codes::keeps()), "deposits count what is there");
		result
	})
}

/// The events of the pallet so far, taken away.
pub fn events() -> Vec<crate::Event<Test>> {
	let own = |event| match event {
		RuntimeEvent::Codes(event) => Some(event),
		_ => None,
	};
	let events = System::events().into_iter().filter_map(|record| own(record.event)).collect();
	System::reset_events();
	events
}
