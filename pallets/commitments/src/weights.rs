//! Weights of `pallet_commitments`.
//!
//! Estimated from the reads and writes of each call. scripts/weights.sh measures them on the whole runtime.

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

/// On the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn file() -> Weight {
		Weight::from_parts(200_000_000, 60000)
			.saturating_add(T::DbWeight::get().reads(30_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn file_batch(n: u32) -> Weight {
		Weight::from_parts(120_000_000, 60000)
			.saturating_add(Weight::from_parts(80_000_000, 3000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(30_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
	}
	fn append(b: u32) -> Weight {
		Weight::from_parts(50_000_000, 6000)
			.saturating_add(Weight::from_parts(2_000, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn look() -> Weight {
		Weight::from_parts(5_000_000, 1500).saturating_add(T::DbWeight::get().reads(2_u64))
	}
	fn close_day() -> Weight {
		Weight::from_parts(50_000_000, 6000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn ask() -> Weight {
		Weight::from_parts(120_000_000, 50000).saturating_add(T::DbWeight::get().reads(20_u64))
	}
	fn clear_leaf() -> Weight {
		Weight::from_parts(10_000_000, 3000)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn sweep_one() -> Weight {
		Weight::from_parts(150_000_000, 15000)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
}

/// For mocks: the same time, without the database.
impl WeightInfo for () {
	fn file() -> Weight {
		Weight::from_parts(200_000_000, 60000)
	}
	fn file_batch(n: u32) -> Weight {
		Weight::from_parts(120_000_000, 60000)
			.saturating_add(Weight::from_parts(80_000_000, 3000).saturating_mul(n.into()))
	}
	fn append(b: u32) -> Weight {
		Weight::from_parts(50_000_000, 6000).saturating_add(Weight::from_parts(2_000, 0).saturating_mul(b.into()))
	}
	fn look() -> Weight {
		Weight::from_parts(5_000_000, 1500)
	}
	fn close_day() -> Weight {
		Weight::from_parts(50_000_000, 6000)
	}
	fn ask() -> Weight {
		Weight::from_parts(120_000_000, 50000)
	}
	fn clear_leaf() -> Weight {
		Weight::from_parts(10_000_000, 3000)
	}
	fn sweep_one() -> Weight {
		Weight::from_parts(150_000_000, 15000)
	}
}
