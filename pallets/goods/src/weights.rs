//! Weights of `pallet_goods`.
//!
//! ESTIMATED BY HAND, not measured: `scripts/weights.sh goods` writes this file anew.

#![allow(unused_parens, unused_imports, missing_docs, clippy::all)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls and hooks of `pallet_goods` cost.
pub trait WeightInfo {
	fn register_product() -> Weight;
	fn withdraw_product() -> Weight;
	fn reassign_product() -> Weight;
	fn forget_product() -> Weight;
	fn issue(n: u32) -> Weight;
	fn suspend() -> Weight;
	fn resume() -> Weight;
	fn revoke() -> Weight;
	fn forget_certificate() -> Weight;
	fn offer() -> Weight;
	fn end_offer() -> Weight;
	fn may() -> Weight;
}

/// As estimated.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn register_product() -> Weight {
		Weight::from_parts(60_000_000, 13000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn withdraw_product() -> Weight {
		Weight::from_parts(25_000_000, 10000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn reassign_product() -> Weight {
		Weight::from_parts(55_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn forget_product() -> Weight {
		Weight::from_parts(70_000_000, 70000)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// The range of component `n` is `[1, 16]`.
	fn issue(n: u32) -> Weight {
		Weight::from_parts(90_000_000, 28000)
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3200).saturating_mul(n.into()))
	}
	fn suspend() -> Weight {
		Weight::from_parts(35_000_000, 16000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn resume() -> Weight {
		Weight::from_parts(35_000_000, 16000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn revoke() -> Weight {
		Weight::from_parts(260_000_000, 67000)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	fn forget_certificate() -> Weight {
		Weight::from_parts(320_000_000, 115000)
			.saturating_add(T::DbWeight::get().reads(38_u64))
			.saturating_add(T::DbWeight::get().writes(21_u64))
	}
	fn offer() -> Weight {
		Weight::from_parts(420_000_000, 259000)
			.saturating_add(T::DbWeight::get().reads(86_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn end_offer() -> Weight {
		Weight::from_parts(60_000_000, 19000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn may() -> Weight {
		Weight::from_parts(330_000_000, 250000).saturating_add(T::DbWeight::get().reads(83_u64))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn register_product() -> Weight {
		Weight::from_parts(60_000_000, 13000)
	}
	fn withdraw_product() -> Weight {
		Weight::from_parts(25_000_000, 10000)
	}
	fn reassign_product() -> Weight {
		Weight::from_parts(55_000_000, 22000)
	}
	fn forget_product() -> Weight {
		Weight::from_parts(70_000_000, 70000)
	}
	/// The range of component `n` is `[1, 16]`.
	fn issue(n: u32) -> Weight {
		Weight::from_parts(90_000_000, 28000)
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 3200).saturating_mul(n.into()))
	}
	fn suspend() -> Weight {
		Weight::from_parts(35_000_000, 16000)
	}
	fn resume() -> Weight {
		Weight::from_parts(35_000_000, 16000)
	}
	fn revoke() -> Weight {
		Weight::from_parts(260_000_000, 67000)
	}
	fn forget_certificate() -> Weight {
		Weight::from_parts(320_000_000, 115000)
	}
	fn offer() -> Weight {
		Weight::from_parts(420_000_000, 259000)
	}
	fn end_offer() -> Weight {
		Weight::from_parts(60_000_000, 19000)
	}
	fn may() -> Weight {
		Weight::from_parts(330_000_000, 250000)
	}
}
