//! Weights of `pallet_rulebook`.
//!
//! NOT MEASURED YET: guesses above what the benchmarks read and write, to be replaced by scripts/weights.sh.

#![allow(unused_parens, unused_imports, missing_docs, clippy::all)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls and hooks of `pallet_rulebook` cost.
pub trait WeightInfo {
	fn propose() -> Weight;
	fn withdraw() -> Weight;
	fn affirm() -> Weight;
	fn publish_year() -> Weight;
	fn end_emergency() -> Weight;
	fn enact() -> Weight;
}

/// As guessed.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn propose() -> Weight {
		Weight::from_parts(900_000_000, 200000)
			.saturating_add(T::DbWeight::get().reads(140_u64))
			.saturating_add(T::DbWeight::get().writes(16_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(400_000_000, 100000)
			.saturating_add(T::DbWeight::get().reads(60_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	fn affirm() -> Weight {
		Weight::from_parts(300_000_000, 100000)
			.saturating_add(T::DbWeight::get().reads(50_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	fn publish_year() -> Weight {
		Weight::from_parts(150_000_000, 20000)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn end_emergency() -> Weight {
		Weight::from_parts(500_000_000, 150000)
			.saturating_add(T::DbWeight::get().reads(70_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	fn enact() -> Weight {
		Weight::from_parts(250_000_000, 100000)
			.saturating_add(T::DbWeight::get().reads(40_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
}

/// For mocks: the same guessed time, without the database.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(900_000_000, 200000)
	}
	fn withdraw() -> Weight {
		Weight::from_parts(400_000_000, 100000)
	}
	fn affirm() -> Weight {
		Weight::from_parts(300_000_000, 100000)
	}
	fn publish_year() -> Weight {
		Weight::from_parts(150_000_000, 20000)
	}
	fn end_emergency() -> Weight {
		Weight::from_parts(500_000_000, 150000)
	}
	fn enact() -> Weight {
		Weight::from_parts(250_000_000, 100000)
	}
}
