//! Weights of `pallet_traceability`.
//!
//! THIS FILE WAS AUTO-GENERATED USING THE SUBSTRATE BENCHMARK CLI VERSION 64.0.0
//! DATE: 2026-11-22, STEPS: `50`, REPEAT: `20`
//! WASM-EXECUTION: `Compiled`, CHAIN: None
//!
//! Written by scripts/weights.sh on the whole runtime, so that what lies behind a door is paid for. Don't edit.

#![allow(unused_parens, unused_imports, missing_docs, clippy::all)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls and hooks of `pallet_traceability` cost.
pub trait WeightInfo {
	fn commission(n: u32) -> Weight;
	fn observe(n: u32) -> Weight;
	fn pack(n: u32) -> Weight;
	fn unpack(n: u32) -> Weight;
}

/// As measured on the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(644), added: 3119, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Events` (r:1 w:1)
	/// Proof: `Traceability::Events` (`max_values`: None, `max_size`: Some(99437), added: 101912, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Units` (r:999 w:999)
	/// Proof: `Traceability::Units` (`max_values`: None, `max_size`: Some(1359), added: 3834, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 1000]`.
	fn commission(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `792`
		//  Estimated: `102902 + n * (3834 ±0)`
		// Minimum execution time: 57_153_000 picoseconds.
		Weight::from_parts(58_475_000, 102902)
			// Standard Error: 10_133
			.saturating_add(Weight::from_parts(12_603_070, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3834).saturating_mul(n.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(644), added: 3119, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Events` (r:1 w:1)
	/// Proof: `Traceability::Events` (`max_values`: None, `max_size`: Some(99437), added: 101912, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Units` (r:999 w:999)
	/// Proof: `Traceability::Units` (`max_values`: None, `max_size`: Some(1359), added: 3834, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::OlderEvents` (r:0 w:999)
	/// Proof: `Traceability::OlderEvents` (`max_values`: None, `max_size`: Some(1264), added: 3739, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 1000]`.
	fn observe(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2051 + n * (95 ±0)`
		//  Estimated: `102902 + n * (3834 ±0)`
		// Minimum execution time: 65_559_000 picoseconds.
		Weight::from_parts(66_610_000, 102902)
			// Standard Error: 28_019
			.saturating_add(Weight::from_parts(22_735_651, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3834).saturating_mul(n.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(644), added: 3119, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Events` (r:1 w:1)
	/// Proof: `Traceability::Events` (`max_values`: None, `max_size`: Some(99437), added: 101912, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Units` (r:1000 w:1000)
	/// Proof: `Traceability::Units` (`max_values`: None, `max_size`: Some(1359), added: 3834, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Children` (r:0 w:999)
	/// Proof: `Traceability::Children` (`max_values`: None, `max_size`: Some(198), added: 2673, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::OlderEvents` (r:0 w:1000)
	/// Proof: `Traceability::OlderEvents` (`max_values`: None, `max_size`: Some(1264), added: 3739, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 1000]`.
	fn pack(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2092 + n * (95 ±0)`
		//  Estimated: `102902 + n * (3834 ±0)`
		// Minimum execution time: 94_398_000 picoseconds.
		Weight::from_parts(95_763_000, 102902)
			// Standard Error: 29_106
			.saturating_add(Weight::from_parts(29_875_644, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3834).saturating_mul(n.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(644), added: 3119, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Events` (r:1 w:1)
	/// Proof: `Traceability::Events` (`max_values`: None, `max_size`: Some(99437), added: 101912, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Units` (r:1000 w:1000)
	/// Proof: `Traceability::Units` (`max_values`: None, `max_size`: Some(1359), added: 3834, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Children` (r:1000 w:999)
	/// Proof: `Traceability::Children` (`max_values`: None, `max_size`: Some(198), added: 2673, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::OlderEvents` (r:0 w:1000)
	/// Proof: `Traceability::OlderEvents` (`max_values`: None, `max_size`: Some(1264), added: 3739, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 1000]`.
	fn unpack(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3371 + n * (159 ±0)`
		//  Estimated: `102902 + n * (3834 ±0)`
		// Minimum execution time: 97_410_000 picoseconds.
		Weight::from_parts(98_996_000, 102902)
			// Standard Error: 26_272
			.saturating_add(Weight::from_parts(30_841_966, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3834).saturating_mul(n.into()))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn commission(_n: u32) -> Weight {
		Weight::from_parts(58_475_000, 102902)
	}
	fn observe(_n: u32) -> Weight {
		Weight::from_parts(66_610_000, 102902)
	}
	fn pack(_n: u32) -> Weight {
		Weight::from_parts(95_763_000, 102902)
	}
	fn unpack(_n: u32) -> Weight {
		Weight::from_parts(98_996_000, 102902)
	}
}
