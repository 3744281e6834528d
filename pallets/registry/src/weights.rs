//! Weights of `pallet_registry`.
//!
//! THIS FILE WAS AUTO-GENERATED USING THE SUBSTRATE BENCHMARK CLI VERSION 64.0.0
//! DATE: 2026-11-23, STEPS: `50`, REPEAT: `20`
//! WASM-EXECUTION: `Compiled`, CHAIN: None
//!
//! Written by scripts/weights.sh on the whole runtime, so that what lies behind a door is paid for. Don't edit.

#![allow(unused_parens, unused_imports, missing_docs, clippy::all)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls and hooks of `pallet_registry` cost.
pub trait WeightInfo {
	fn admit() -> Weight;
	fn accredit() -> Weight;
	fn revoke() -> Weight;
	fn change_account() -> Weight;
	fn accept_account() -> Weight;
	fn restore_account() -> Weight;
}

/// As measured on the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:1)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::NextId` (r:1 w:1)
	/// Proof: `Registry::NextId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:0 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `264`
		//  Estimated: `3517`
		// Minimum execution time: 22_034_000 picoseconds.
		Weight::from_parts(25_717_000, 3517)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	fn accredit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `606`
		//  Estimated: `4143`
		// Minimum execution time: 21_839_000 picoseconds.
		Weight::from_parts(25_667_000, 4143)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `606`
		//  Estimated: `4143`
		// Minimum execution time: 21_528_000 picoseconds.
		Weight::from_parts(24_714_000, 4143)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:2 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	fn change_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `745`
		//  Estimated: `6044`
		// Minimum execution time: 24_532_000 picoseconds.
		Weight::from_parts(27_934_000, 6044)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:2)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	fn accept_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `754`
		//  Estimated: `4143`
		// Minimum execution time: 24_588_000 picoseconds.
		Weight::from_parts(28_520_000, 4143)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	fn restore_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `721`
		//  Estimated: `4143`
		// Minimum execution time: 20_764_000 picoseconds.
		Weight::from_parts(24_216_000, 4143)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn admit() -> Weight {
		Weight::from_parts(25_717_000, 3517)
	}
	fn accredit() -> Weight {
		Weight::from_parts(25_667_000, 4143)
	}
	fn revoke() -> Weight {
		Weight::from_parts(24_714_000, 4143)
	}
	fn change_account() -> Weight {
		Weight::from_parts(27_934_000, 6044)
	}
	fn accept_account() -> Weight {
		Weight::from_parts(28_520_000, 4143)
	}
	fn restore_account() -> Weight {
		Weight::from_parts(24_216_000, 4143)
	}
}
