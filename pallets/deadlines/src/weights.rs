//! Weights of `pallet_deadlines`.
//!
//! NOT MEASURED YET: guesses from the pallets beside it, to be replaced by scripts/weights.sh.

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

/// As guessed.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn note_time() -> Weight {
		Weight::from_parts(40_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn peek() -> Weight {
		Weight::from_parts(80_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn recount() -> Weight {
		Weight::from_parts(300_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn carry_one() -> Weight {
		Weight::from_parts(100_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	fn keep() -> Weight {
		Weight::from_parts(15_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn next_failed() -> Weight {
		Weight::from_parts(30_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn settle() -> Weight {
		Weight::from_parts(400_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(30_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	fn retry() -> Weight {
		Weight::from_parts(60_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

/// For mocks: the same guessed time, without the database.
impl WeightInfo for () {
	fn note_time() -> Weight {
		Weight::from_parts(40_000_000, 3593)
	}
	fn peek() -> Weight {
		Weight::from_parts(80_000_000, 3593)
	}
	fn recount() -> Weight {
		Weight::from_parts(300_000_000, 3593)
	}
	fn carry_one() -> Weight {
		Weight::from_parts(100_000_000, 3593)
	}
	fn keep() -> Weight {
		Weight::from_parts(15_000_000, 3593)
	}
	fn next_failed() -> Weight {
		Weight::from_parts(30_000_000, 3593)
	}
	fn settle() -> Weight {
		Weight::from_parts(400_000_000, 3593)
	}
	fn retry() -> Weight {
		Weight::from_parts(60_000_000, 3593)
	}
}
