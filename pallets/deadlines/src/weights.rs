//! Weights of `pallet_deadlines`.
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

/// What the calls and hooks of `pallet_deadlines` cost.
pub trait WeightInfo {
	fn note_time() -> Weight;
	fn peek() -> Weight;
	fn recount() -> Weight;
	fn carry_one() -> Weight;
	fn keep() -> Weight;
	fn next_failed() -> Weight;
	fn settle() -> Weight;
	fn retry() -> Weight;
}

/// As measured on the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:1)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:2 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:2 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:30 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:1)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Spans` (r:1 w:1)
	/// Proof: `Deadlines::Spans` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn note_time() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3257`
		//  Estimated: `78060`
		// Minimum execution time: 170_064_000 picoseconds.
		Weight::from_parts(174_540_000, 78060)
			.saturating_add(T::DbWeight::get().reads(38_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Deadlines::Heads` (r:2 w:2)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Spans` (r:17 w:0)
	/// Proof: `Deadlines::Spans` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:4 w:0)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	fn peek() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1121`
		//  Estimated: `43677`
		// Minimum execution time: 97_235_000 picoseconds.
		Weight::from_parts(99_879_000, 43677)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Rulebook::Years` (r:12 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:1)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:2 w:2)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:0 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:2)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn recount() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `6765`
		//  Estimated: `37806`
		// Minimum execution time: 286_587_000 picoseconds.
		Weight::from_parts(295_420_000, 37806)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Spans` (r:17 w:0)
	/// Proof: `Deadlines::Spans` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:1)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:2 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:1)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:1 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:0 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn carry_one() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1183`
		//  Estimated: `43677`
		// Minimum execution time: 88_031_000 picoseconds.
		Weight::from_parts(90_284_000, 43677)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Deadlines::Failed` (r:0 w:1)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	fn keep() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 3_936_000 picoseconds.
		Weight::from_parts(4_226_000, 0).saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Deadlines::Retried` (r:1 w:1)
	/// Proof: `Deadlines::Retried` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:3 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	fn next_failed() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `222`
		//  Estimated: `8661`
		// Minimum execution time: 14_261_000 picoseconds.
		Weight::from_parts(14_992_000, 8661)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:1 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:1 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:1 w:2)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:12 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:0)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:2)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `6834`
		//  Estimated: `37806`
		// Minimum execution time: 292_696_000 picoseconds.
		Weight::from_parts(303_893_000, 37806)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:1 w:1)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:1)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:1 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `276`
		//  Estimated: `3564`
		// Minimum execution time: 21_332_000 picoseconds.
		Weight::from_parts(22_183_000, 3564)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn note_time() -> Weight {
		Weight::from_parts(174_540_000, 78060)
	}
	fn peek() -> Weight {
		Weight::from_parts(99_879_000, 43677)
	}
	fn recount() -> Weight {
		Weight::from_parts(295_420_000, 37806)
	}
	fn carry_one() -> Weight {
		Weight::from_parts(90_284_000, 43677)
	}
	fn keep() -> Weight {
		Weight::from_parts(4_226_000, 0)
	}
	fn next_failed() -> Weight {
		Weight::from_parts(14_992_000, 8661)
	}
	fn settle() -> Weight {
		Weight::from_parts(303_893_000, 37806)
	}
	fn retry() -> Weight {
		Weight::from_parts(22_183_000, 3564)
	}
}
