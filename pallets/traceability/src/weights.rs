//! Weights of `pallet_traceability`.
//!
//! THIS FILE WAS AUTO-GENERATED USING THE SUBSTRATE BENCHMARK CLI VERSION 64.0.0
//! DATE: 2026-11-24, STEPS: `50`, REPEAT: `20`
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
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Events` (r:1 w:1)
	/// Proof: `Traceability::Events` (`max_values`: None, `max_size`: Some(99445), added: 101920, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Units` (r:999 w:999)
	/// Proof: `Traceability::Units` (`max_values`: None, `max_size`: Some(1359), added: 3834, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 1000]`.
	fn commission(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1166`
		//  Estimated: `102910 + n * (3834 ±0)`
		// Minimum execution time: 52_348_000 picoseconds.
		Weight::from_parts(40_493_413, 102910)
			// Standard Error: 13_291
			.saturating_add(Weight::from_parts(10_752_612, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
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
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Events` (r:1 w:1)
	/// Proof: `Traceability::Events` (`max_values`: None, `max_size`: Some(99445), added: 101920, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::Units` (r:999 w:999)
	/// Proof: `Traceability::Units` (`max_values`: None, `max_size`: Some(1359), added: 3834, mode: `MaxEncodedLen`)
	/// Storage: `Traceability::OlderEvents` (r:0 w:999)
	/// Proof: `Traceability::OlderEvents` (`max_values`: None, `max_size`: Some(1264), added: 3739, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 1000]`.
	fn observe(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2425 + n * (95 ±0)`
		//  Estimated: `102910 + n * (3834 ±0)`
		// Minimum execution time: 56_975_000 picoseconds.
		Weight::from_parts(57_556_000, 102910)
			// Standard Error: 13_107
			.saturating_add(Weight::from_parts(17_340_824, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
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
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
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
		//  Measured:  `2466 + n * (95 ±0)`
		//  Estimated: `102910 + n * (3834 ±0)`
		// Minimum execution time: 81_501_000 picoseconds.
		Weight::from_parts(82_072_000, 102910)
			// Standard Error: 21_345
			.saturating_add(Weight::from_parts(23_282_186, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
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
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
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
		//  Measured:  `3745 + n * (159 ±0)`
		//  Estimated: `102910 + n * (3834 ±0)`
		// Minimum execution time: 81_401_000 picoseconds.
		Weight::from_parts(82_543_000, 102910)
			// Standard Error: 54_610
			.saturating_add(Weight::from_parts(24_029_535, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3834).saturating_mul(n.into()))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn commission(_n: u32) -> Weight {
		Weight::from_parts(40_493_413, 102910)
	}
	fn observe(_n: u32) -> Weight {
		Weight::from_parts(57_556_000, 102910)
	}
	fn pack(_n: u32) -> Weight {
		Weight::from_parts(82_072_000, 102910)
	}
	fn unpack(_n: u32) -> Weight {
		Weight::from_parts(82_543_000, 102910)
	}
}
