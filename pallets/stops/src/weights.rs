//! Weights of `pallet_stops`.
//!
//! ESTIMATED BY HAND, not measured: `scripts/weights.sh stops` writes this file anew.

#![allow(unused_parens, unused_imports, missing_docs, clippy::all)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls and hooks of `pallet_stops` cost.
pub trait WeightInfo {
	fn impose() -> Weight;
	fn prolonged() -> Weight;
	fn ended() -> Weight;
	fn in_force(n: u32) -> Weight;
}

/// As estimated.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn impose() -> Weight {
		Weight::from_parts(260_000_000, 60000)
			.saturating_add(T::DbWeight::get().reads(30_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	fn prolonged() -> Weight {
		Weight::from_parts(30_000_000, 6000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn ended() -> Weight {
		Weight::from_parts(30_000_000, 6000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// The range of component `n` is `[1, 67]`.
	fn in_force(n: u32) -> Weight {
		Weight::from_parts(2_000_000, 1000)
			.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2800).saturating_mul(n.into()))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn impose() -> Weight {
		Weight::from_parts(260_000_000, 60000)
	}
	fn prolonged() -> Weight {
		Weight::from_parts(30_000_000, 6000)
	}
	fn ended() -> Weight {
		Weight::from_parts(30_000_000, 6000)
	}
	/// The range of component `n` is `[1, 67]`.
	fn in_force(n: u32) -> Weight {
		Weight::from_parts(2_000_000, 1000)
			.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2800).saturating_mul(n.into()))
	}
}
