//! Weights of `pallet_seats`.
//!
//! NOT MEASURED YET: placeholders by hand, in the form in which scripts/weights.sh writes them. Run it.

#![allow(unused_parens, unused_imports, missing_docs, clippy::all)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls and hooks of `pallet_seats` cost.
pub trait WeightInfo {
	fn sign(l: u32) -> Weight;
	fn sign_and_act(l: u32) -> Weight;
	fn withdraw() -> Weight;
	fn discard() -> Weight;
	fn establish() -> Weight;
	fn set_mandate() -> Weight;
	fn close() -> Weight;
	fn reopen() -> Weight;
	fn appoint(p: u32) -> Weight;
	fn dismiss(p: u32) -> Weight;
	fn agree(l: u32) -> Weight;
	fn agree_and_act(l: u32) -> Weight;
	fn withdraw_agreement() -> Weight;
}

/// As measured on the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn sign(l: u32) -> Weight {
		Weight::from_parts(30_000_000, 8000)
			.saturating_add(Weight::from_parts(1_500, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn sign_and_act(l: u32) -> Weight {
		Weight::from_parts(45_000_000, 8000)
			.saturating_add(Weight::from_parts(1_600, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(25_000_000, 6000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn discard() -> Weight {
		Weight::from_parts(25_000_000, 6000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn establish() -> Weight {
		Weight::from_parts(30_000_000, 8000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn set_mandate() -> Weight {
		Weight::from_parts(35_000_000, 8000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn close() -> Weight {
		Weight::from_parts(30_000_000, 6000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn reopen() -> Weight {
		Weight::from_parts(28_000_000, 6000)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn appoint(p: u32) -> Weight {
		Weight::from_parts(40_000_000, 8000)
			.saturating_add(Weight::from_parts(6_000_000, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	fn dismiss(p: u32) -> Weight {
		Weight::from_parts(40_000_000, 8000)
			.saturating_add(Weight::from_parts(6_000_000, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	fn agree(l: u32) -> Weight {
		Weight::from_parts(30_000_000, 8000)
			.saturating_add(Weight::from_parts(1_600, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn agree_and_act(l: u32) -> Weight {
		Weight::from_parts(35_000_000, 8000)
			.saturating_add(Weight::from_parts(1_600, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn withdraw_agreement() -> Weight {
		Weight::from_parts(25_000_000, 6000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn sign(_l: u32) -> Weight {
		Weight::from_parts(30_000_000, 8000)
	}
	fn sign_and_act(_l: u32) -> Weight {
		Weight::from_parts(45_000_000, 8000)
	}
	fn withdraw() -> Weight {
		Weight::from_parts(25_000_000, 6000)
	}
	fn discard() -> Weight {
		Weight::from_parts(25_000_000, 6000)
	}
	fn establish() -> Weight {
		Weight::from_parts(30_000_000, 8000)
	}
	fn set_mandate() -> Weight {
		Weight::from_parts(35_000_000, 8000)
	}
	fn close() -> Weight {
		Weight::from_parts(30_000_000, 6000)
	}
	fn reopen() -> Weight {
		Weight::from_parts(28_000_000, 6000)
	}
	fn appoint(_p: u32) -> Weight {
		Weight::from_parts(40_000_000, 8000)
	}
	fn dismiss(_p: u32) -> Weight {
		Weight::from_parts(40_000_000, 8000)
	}
	fn agree(_l: u32) -> Weight {
		Weight::from_parts(30_000_000, 8000)
	}
	fn agree_and_act(_l: u32) -> Weight {
		Weight::from_parts(35_000_000, 8000)
	}
	fn withdraw_agreement() -> Weight {
		Weight::from_parts(25_000_000, 6000)
	}
}
