//! Weights of `pallet_traceability`.
//!
//! ESTIMATED BY HAND, not measured: `scripts/weights.sh traceability` writes this file anew.

#![allow(unused_parens, unused_imports, missing_docs, clippy::all)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls and hooks of `pallet_traceability` cost.
pub trait WeightInfo {
	fn reporter() -> Weight;
	fn commission(n: u32) -> Weight;
	fn observe(n: u32) -> Weight;
	fn pack(n: u32) -> Weight;
	fn unpack(n: u32) -> Weight;
	fn join(n: u32) -> Weight;
	fn transform(n: u32, m: u32) -> Weight;
	fn transform_together() -> Weight;
	fn declare(n: u32) -> Weight;
	fn batch_of_one_unit(e: u32) -> Weight;
	fn batch_of_many_units(e: u32) -> Weight;
}

/// As estimated.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn reporter() -> Weight {
		Weight::from_parts(12_000_000, 4286).saturating_add(T::DbWeight::get().reads(6_u64))
	}
	/// The range of component `n` is `[1, 1000]`.
	fn commission(n: u32) -> Weight {
		Weight::from_parts(41_000_000, 109_000)
			.saturating_add(Weight::from_parts(13_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4800).saturating_mul(n.into()))
	}
	/// The range of component `n` is `[1, 1000]`.
	fn observe(n: u32) -> Weight {
		Weight::from_parts(58_000_000, 109_000)
			.saturating_add(Weight::from_parts(33_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 14_000).saturating_mul(n.into()))
	}
	/// The range of component `n` is `[1, 1000]`.
	fn pack(n: u32) -> Weight {
		Weight::from_parts(85_000_000, 109_000)
			.saturating_add(Weight::from_parts(36_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 9_600).saturating_mul(n.into()))
	}
	/// The range of component `n` is `[1, 1000]`.
	fn unpack(n: u32) -> Weight {
		Weight::from_parts(85_000_000, 109_000)
			.saturating_add(Weight::from_parts(37_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 9_600).saturating_mul(n.into()))
	}
	/// The range of component `n` is `[1, 1000]`.
	fn join(n: u32) -> Weight {
		Weight::from_parts(85_000_000, 109_000)
			.saturating_add(Weight::from_parts(37_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 9_600).saturating_mul(n.into()))
	}
	/// The range of component `n` is `[1, 500]`.
	/// The range of component `m` is `[1, 500]`.
	fn transform(n: u32, m: u32) -> Weight {
		Weight::from_parts(90_000_000, 109_000)
			.saturating_add(Weight::from_parts(30_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 14_000).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 14_000).saturating_mul(m.into()))
	}
	fn transform_together() -> Weight {
		Weight::from_parts(6_000_000_000, 900_000)
			.saturating_add(T::DbWeight::get().reads(140_u64))
			.saturating_add(T::DbWeight::get().writes(70_u64))
	}
	/// The range of component `n` is `[1, 1000]`.
	fn declare(n: u32) -> Weight {
		Weight::from_parts(95_000_000, 109_000)
			.saturating_add(Weight::from_parts(33_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 14_000).saturating_mul(n.into()))
	}
	/// The range of component `e` is `[1, 256]`.
	fn batch_of_one_unit(e: u32) -> Weight {
		Weight::from_parts(60_000_000, 9_000)
			.saturating_add(Weight::from_parts(15_000_000, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(e.into())))
			.saturating_add(Weight::from_parts(0, 109_000).saturating_mul(e.into()))
	}
	/// The range of component `e` is `[1, 256]`.
	fn batch_of_many_units(e: u32) -> Weight {
		Weight::from_parts(60_000_000, 9_000)
			.saturating_add(Weight::from_parts(30_000_000, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(e.into())))
			.saturating_add(Weight::from_parts(0, 114_000).saturating_mul(e.into()))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn reporter() -> Weight {
		Weight::from_parts(12_000_000, 4286)
	}
	fn commission(_n: u32) -> Weight {
		Weight::from_parts(41_000_000, 109_000)
	}
	fn observe(_n: u32) -> Weight {
		Weight::from_parts(58_000_000, 109_000)
	}
	fn pack(_n: u32) -> Weight {
		Weight::from_parts(85_000_000, 109_000)
	}
	fn unpack(_n: u32) -> Weight {
		Weight::from_parts(85_000_000, 109_000)
	}
	fn join(_n: u32) -> Weight {
		Weight::from_parts(85_000_000, 109_000)
	}
	fn transform(_n: u32, _m: u32) -> Weight {
		Weight::from_parts(90_000_000, 109_000)
	}
	fn transform_together() -> Weight {
		Weight::from_parts(6_000_000_000, 900_000)
	}
	fn declare(_n: u32) -> Weight {
		Weight::from_parts(95_000_000, 109_000)
	}
	fn batch_of_one_unit(_e: u32) -> Weight {
		Weight::from_parts(60_000_000, 9_000)
	}
	fn batch_of_many_units(_e: u32) -> Weight {
		Weight::from_parts(60_000_000, 9_000)
	}
}
