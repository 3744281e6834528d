//! Weights of `pallet_commitments`.
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

/// What the calls and hooks of `pallet_commitments` cost.
pub trait WeightInfo {
	fn file() -> Weight;
	fn file_batch(n: u32) -> Weight;
	fn append(b: u32) -> Weight;
	fn look() -> Weight;
	fn close_day() -> Weight;
	fn ask() -> Weight;
	fn clear_leaf() -> Weight;
	fn sweep_one() -> Weight;
}

/// As measured on the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Book` (r:1 w:1)
	/// Proof: `Commitments::Book` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::FirstOpen` (r:1 w:0)
	/// Proof: `Commitments::FirstOpen` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:1 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:1 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:15 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Deposits` (r:1 w:1)
	/// Proof: `Commitments::Deposits` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::FiledOn` (r:0 w:1)
	/// Proof: `Commitments::FiledOn` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	fn file() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3113`
		//  Estimated: `39525`
		// Minimum execution time: 215_151_000 picoseconds.
		Weight::from_parts(224_865_000, 39525)
			.saturating_add(T::DbWeight::get().reads(27_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Book` (r:256 w:256)
	/// Proof: `Commitments::Book` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::FirstOpen` (r:1 w:0)
	/// Proof: `Commitments::FirstOpen` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:1 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:1 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:15 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Deposits` (r:1 w:1)
	/// Proof: `Commitments::Deposits` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::FiledOn` (r:0 w:256)
	/// Proof: `Commitments::FiledOn` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 256]`.
	fn file_batch(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3113`
		//  Estimated: `39525 + n * (2553 ±0)`
		// Minimum execution time: 14_071_000 picoseconds.
		Weight::from_parts(232_407_985, 39525)
			// Standard Error: 124_853
			.saturating_add(Weight::from_parts(60_628_443, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2553).saturating_mul(n.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Open` (r:1 w:1)
	/// Proof: `Commitments::Open` (`max_values`: Some(1), `max_size`: Some(2062), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Leaves` (r:0 w:1)
	/// Proof: `Commitments::Leaves` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// The range of component `b` is `[0, 4096]`.
	fn append(b: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `433`
		//  Estimated: `3547`
		// Minimum execution time: 17_326_000 picoseconds.
		Weight::from_parts(18_401_964, 3547)
			// Standard Error: 6
			.saturating_add(Weight::from_parts(1_463, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Cleared` (r:1 w:0)
	/// Proof: `Commitments::Cleared` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn look() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `36`
		//  Estimated: `1493`
		// Minimum execution time: 4_477_000 picoseconds.
		Weight::from_parts(4_917_000, 1493).saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Commitments::Open` (r:1 w:1)
	/// Proof: `Commitments::Open` (`max_values`: Some(1), `max_size`: Some(2062), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Days` (r:0 w:1)
	/// Proof: `Commitments::Days` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Cleared` (r:0 w:1)
	/// Proof: `Commitments::Cleared` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn close_day() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `481`
		//  Estimated: `3547`
		// Minimum execution time: 18_388_000 picoseconds.
		Weight::from_parts(20_450_000, 3547)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Commitments::FiledOn` (r:1 w:0)
	/// Proof: `Commitments::FiledOn` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:1 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:1 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:15 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:1 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	fn ask() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2353`
		//  Estimated: `39525`
		// Minimum execution time: 85_418_000 picoseconds.
		Weight::from_parts(88_943_000, 39525).saturating_add(T::DbWeight::get().reads(19_u64))
	}
	/// Storage: `Commitments::Leaves` (r:1 w:1)
	/// Proof: `Commitments::Leaves` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	fn clear_leaf() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `113`
		//  Estimated: `3513`
		// Minimum execution time: 4_997_000 picoseconds.
		Weight::from_parts(5_489_000, 3513)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Commitments::FiledOn` (r:1 w:1)
	/// Proof: `Commitments::FiledOn` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Book` (r:1 w:1)
	/// Proof: `Commitments::Book` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::FirstOpen` (r:1 w:1)
	/// Proof: `Commitments::FirstOpen` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Deposits` (r:1 w:1)
	/// Proof: `Commitments::Deposits` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Open` (r:1 w:1)
	/// Proof: `Commitments::Open` (`max_values`: Some(1), `max_size`: Some(2062), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Leaves` (r:0 w:1)
	/// Proof: `Commitments::Leaves` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	fn sweep_one() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `932`
		//  Estimated: `3658`
		// Minimum execution time: 85_187_000 picoseconds.
		Weight::from_parts(91_656_000, 3658)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn file() -> Weight {
		Weight::from_parts(224_865_000, 39525)
	}
	fn file_batch(_n: u32) -> Weight {
		Weight::from_parts(232_407_985, 39525)
	}
	fn append(_b: u32) -> Weight {
		Weight::from_parts(18_401_964, 3547)
	}
	fn look() -> Weight {
		Weight::from_parts(4_917_000, 1493)
	}
	fn close_day() -> Weight {
		Weight::from_parts(20_450_000, 3547)
	}
	fn ask() -> Weight {
		Weight::from_parts(88_943_000, 39525)
	}
	fn clear_leaf() -> Weight {
		Weight::from_parts(5_489_000, 3513)
	}
	fn sweep_one() -> Weight {
		Weight::from_parts(91_656_000, 3658)
	}
}
