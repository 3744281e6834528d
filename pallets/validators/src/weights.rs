//! Weights of `pallet_validators`.
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

/// What the calls and hooks of `pallet_validators` cost.
pub trait WeightInfo {
	fn readmit() -> Weight;
	fn note_offence() -> Weight;
}

/// As measured on the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Validators::Excluded` (r:1 w:1)
	/// Proof: `Validators::Excluded` (`max_values`: Some(1), `max_size`: Some(4002), added: 4497, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn readmit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4308`
		//  Estimated: `5793`
		// Minimum execution time: 15_467_000 picoseconds.
		Weight::from_parts(17_910_000, 5793)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Session::DisabledValidators` (r:1 w:0)
	/// Proof: `Session::DisabledValidators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Excluded` (r:1 w:1)
	/// Proof: `Validators::Excluded` (`max_values`: Some(1), `max_size`: Some(4002), added: 4497, mode: `MaxEncodedLen`)
	fn note_offence() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4268`
		//  Estimated: `5753`
		// Minimum execution time: 13_978_000 picoseconds.
		Weight::from_parts(15_870_000, 5753)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn readmit() -> Weight {
		Weight::from_parts(17_910_000, 5793)
	}
	fn note_offence() -> Weight {
		Weight::from_parts(15_870_000, 5753)
	}
}
