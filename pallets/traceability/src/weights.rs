//! Weights of `pallet_traceability`.
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
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Events` (r:1 w:1)
	/// Proof: `Traceability::Events` (`max_values`: None, `max_size`: Some(99445), added: 101920, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Units` (r:999 w:999)
	/// Proof: `Traceability::Units` (`max_values`: None, `max_size`: Some(1359), added: 3834, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 1000]`.
	fn commission(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `793`
		//  Estimated: `102910 + n * (3834 ±0)`
		// Minimum execution time: 58_045_000 picoseconds.
		Weight::from_parts(59_846_000, 102910)
			// Standard Error: 9_943
			.saturating_add(Weight::from_parts(12_228_205, 0).saturating_mul(n.into()))
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
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Events` (r:1 w:1)
	/// Proof: `Traceability::Events` (`max_values`: None, `max_size`: Some(99445), added: 101920, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Units` (r:999 w:999)
	/// Proof: `Traceability::Units` (`max_values`: None, `max_size`: Some(1359), added: 3834, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::OlderEvents` (r:0 w:999)
	/// Proof: `Traceability::OlderEvents` (`max_values`: None, `max_size`: Some(1264), added: 3739, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 1000]`.
	fn observe(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2052 + n * (95 ±0)`
		//  Estimated: `102910 + n * (3834 ±0)`
		// Minimum execution time: 65_919_000 picoseconds.
		Weight::from_parts(67_016_000, 102910)
			// Standard Error: 18_932
			.saturating_add(Weight::from_parts(22_005_437, 0).saturating_mul(n.into()))
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
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Events` (r:1 w:1)
	/// Proof: `Traceability::Events` (`max_values`: None, `max_size`: Some(99445), added: 101920, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Units` (r:1000 w:1000)
	/// Proof: `Traceability::Units` (`max_values`: None, `max_size`: Some(1359), added: 3834, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Children` (r:0 w:999)
	/// Proof: `Traceability::Children` (`max_values`: None, `max_size`: Some(198), added: 2673, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::OlderEvents` (r:0 w:1000)
	/// Proof: `Traceability::OlderEvents` (`max_values`: None, `max_size`: Some(1264), added: 3739, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 1000]`.
	fn pack(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2093 + n * (95 ±0)`
		//  Estimated: `102910 + n * (3834 ±0)`
		// Minimum execution time: 95_084_000 picoseconds.
		Weight::from_parts(97_476_000, 102910)
			// Standard Error: 26_081
			.saturating_add(Weight::from_parts(28_725_739, 0).saturating_mul(n.into()))
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
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Events` (r:1 w:1)
	/// Proof: `Traceability::Events` (`max_values`: None, `max_size`: Some(99445), added: 101920, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Units` (r:1000 w:1000)
	/// Proof: `Traceability::Units` (`max_values`: None, `max_size`: Some(1359), added: 3834, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Children` (r:1000 w:999)
	/// Proof: `Traceability::Children` (`max_values`: None, `max_size`: Some(198), added: 2673, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::OlderEvents` (r:0 w:1000)
	/// Proof: `Traceability::OlderEvents` (`max_values`: None, `max_size`: Some(1264), added: 3739, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 1000]`.
	fn unpack(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3372 + n * (159 ±0)`
		//  Estimated: `102910 + n * (3834 ±0)`
		// Minimum execution time: 94_718_000 picoseconds.
		Weight::from_parts(96_085_000, 102910)
			// Standard Error: 24_196
			.saturating_add(Weight::from_parts(29_214_695, 0).saturating_mul(n.into()))
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
		Weight::from_parts(59_846_000, 102910)
	}
	fn observe(_n: u32) -> Weight {
		Weight::from_parts(67_016_000, 102910)
	}
	fn pack(_n: u32) -> Weight {
		Weight::from_parts(97_476_000, 102910)
	}
	fn unpack(_n: u32) -> Weight {
		Weight::from_parts(96_085_000, 102910)
	}
}
