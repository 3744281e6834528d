//! Benchmarks, with the longest proof, and everything behind the doors as dear as it may be.

use crate::{
	opening::{Occasion, Opening, Other},
	series::{key, of_series},
	Call, CodeLeaf, Config, Enlisted, HostBlake2, Opened, Pallet, Reveal, RevealOf, Series,
};
use alloc::format;
use fairstream_doors::{Commitments, Function, ParticipantId, Region, Upkeep, Who};
use fairstream_gs1::Unit;
use fairstream_merkle::{node_digest, root_digest, Context, Digest, Hashing, LeafDigest, Proof, MAX_PROOF};
use frame_benchmarking::v2::*;
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_core::crypto::KeyTypeId;
use sp_runtime::traits::{Hash, Zero};

/// Under which the host keeps the code's key.
const KEYS: KeyTypeId = KeyTypeId(*b"code");

/// The number of the series.
const WINDOW: u64 = 7;

/// A unit of one product, with a serial or lot of twenty characters that each need an escape.
fn unit(qualifier: &str) -> Result<Unit, BenchmarkError> {
	let text = format!("01/09521234543213/{qualifier}/{}", "%2F".repeat(20));
	text.parse().map_err(|_| BenchmarkError::Stop("its check digit is right"))
}

/// A producer, and the account by which it acts. Another had paid for what it has kept so far.
fn producer<T: Config>() -> (T::AccountId, ParticipantId) {
	let account: T::AccountId = whitelisted_caller();
	let owner = T::Who::bench_accredit(&account, Function::Producer);
	T::Upkeep::bench_fund(owner);
	(account, owner)
}

/// A series of as many codes as there may be, of which this leaf is the first, with all siblings zeros.
fn series<T: Config>(owner: ParticipantId, leaf: &CodeLeaf) -> Result<Enlisted, BenchmarkError> {
	let genesis = Pallet::<T>::genesis().as_ref().try_into().unwrap_or_default();
	let context = Context(HostBlake2::hash(&key(owner, WINDOW).context(&genesis)));
	let leaf = LeafDigest::of::<HostBlake2>(&leaf.bytes()).digest();
	let sibling = Digest::default();
	let top = (0..MAX_PROOF).fold(leaf, |node, _| node_digest::<HostBlake2>(&node, &sibling));
	let (root, lot) = (root_digest::<HostBlake2>(&context, u64::MAX, &top), unit("10")?);
	Ok(Enlisted { root, count: u64::MAX, lot, at: 0 })
}

/// An enlisted series and a reveal of its first code.
fn revealed<T: Config>(owner: ParticipantId) -> Result<RevealOf<T>, BenchmarkError> {
	let block = BlockNumberFor::<T>::from(1u32);
	frame_system::Pallet::<T>::set_block_number(2u32.into());
	let hash = T::Hashing::hash_of(&1u32);
	frame_system::BlockHash::<T>::insert(block, hash);
	let code = sp_io::crypto::ed25519_generate(KEYS, None);
	let leaf = CodeLeaf { unit: unit("21")?, key: code.0 };
	Series::<T>::insert(key(owner, WINDOW), series::<T>(owner, &leaf)?);
	let siblings = alloc::vec![Digest::default(); MAX_PROOF as usize];
	let proof = Proof::try_from(siblings).map_err(|_| BenchmarkError::Stop("it is as long as it may be"))?;
	let mut reveal = Reveal {
		series: key(owner, WINDOW),
		index: 0,
		proof,
		unit: leaf.unit,
		key: leaf.key,
		revealer: account("revealer", 0, 0),
		province: Region::new(330_000).ok(),
		block,
		signature: [0; 64],
	};
	let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
	let payload = reveal.payload(&genesis, &hash);
	let signature = sp_io::crypto::ed25519_sign(KEYS, &code, &payload);
	reveal.signature = signature.ok_or(BenchmarkError::Stop("the host has the key"))?.0;
	Ok(reveal)
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn enlist() -> Result<(), BenchmarkError> {
		let (account, owner) = producer::<T>();
		let key = key(owner, WINDOW);
		T::Commitments::bench_file(owner, key.kind, WINDOW, [7; 32], 1);
		let lot = unit("10")?;
		#[extrinsic_call]
		_(RawOrigin::Signed(account), WINDOW, lot);
		assert!(Series::<T>::contains_key(key));
		Ok(())
	}

	#[benchmark]
	fn close_series() -> Result<(), BenchmarkError> {
		let (account, owner) = producer::<T>();
		let key = key(owner, WINDOW);
		let lot = unit("10")?;
		T::Upkeep::keep(owner, of_series(&lot)).map_err(|_| BenchmarkError::Stop("it was funded"))?;
		Series::<T>::insert(key, Enlisted { root: [7; 32], count: 1, lot, at: 0 });
		// Another has paid for that, too.
		T::Upkeep::bench_fund(owner);
		#[extrinsic_call]
		_(RawOrigin::Signed(account), WINDOW);
		assert!(!Series::<T>::contains_key(key));
		Ok(())
	}

	/// The first of a code, so that room is paid for.
	#[benchmark]
	fn reveal() -> Result<(), BenchmarkError> {
		let (_, owner) = producer::<T>();
		let made = revealed::<T>(owner)?;
		let unit = made.unit.clone();
		#[extrinsic_call]
		_(RawOrigin::Authorized, made);
		assert!(Opened::<T>::contains_key(unit, owner));
		Ok(())
	}

	/// Of a code that others revealed.
	#[benchmark]
	fn authorize_reveal() -> Result<(), BenchmarkError> {
		let (_, owner) = producer::<T>();
		let made = revealed::<T>(owner)?;
		let occasion = Occasion { at: 0, province: Region::new(330_000).ok() };
		let other = Other { by: account("other", 0, 0), occasion };
		let by = account("first", 0, 0);
		let opening = Opening { window: WINDOW, by, first: occasion, others: 1, last: Some(other), kept: true };
		Opened::<T>::insert(&made.unit, owner, opening);
		let valid;
		#[block]
		{
			valid = Pallet::<T>::authorize_reveal(&made);
		}
		assert!(valid.is_ok());
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(), crate::mock::Test);
}
