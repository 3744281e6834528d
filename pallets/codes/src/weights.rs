//! Weights of `pallet_codes`.
//!
//! ESTIMATED BY HAND, not measured: `scripts/weights.sh codes` writes this file anew.

#![allow(unused_parens, unused_imports, missing_docs, clippy::all)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls and hooks of `pallet_codes` cost.
pub trait WeightInfo {
	fn enlist() -> Weight;
	fn close_series() -> Weight;
	fn reveal() -> Weight;
	fn authorize_reveal() -> Weight;
}

/// As estimated.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn enlist() -> Weight {
		Weight::from_parts(250_000_000, 16_000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn close_series() -> Weight {
		Weight::from_parts(200_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn reveal() -> Weight {
		Weight::from_parts(250_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn authorize_reveal() -> Weight {
		Weight::from_parts(200_000_000, 5_000).saturating_add(T::DbWeight::get().reads(5_u64))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	fn enlist() -> Weight {
		Weight::from_parts(250_000_000, 16_000)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn close_series() -> Weight {
		Weight::from_parts(200_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn reveal() -> Weight {
		Weight::from_parts(250_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn authorize_reveal() -> Weight {
		Weight::from_parts(200_000_000, 5_000).saturating_add(ParityDbWeight::get().reads(5_u64))
	}
}
