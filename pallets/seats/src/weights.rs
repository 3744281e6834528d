//! Weights of `pallet_seats`.
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
	/// Storage: `Seats::Seats` (r:1 w:0)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Papers` (r:1 w:1)
	/// Proof: `Seats::Papers` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `Seats::OpenedBy` (r:1 w:1)
	/// Proof: `Seats::OpenedBy` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Seats::PaperCount` (r:1 w:1)
	/// Proof: `Seats::PaperCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[64, 16384]`.
	fn sign(l: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3454`
		//  Estimated: `5875`
		// Minimum execution time: 52_158_000 picoseconds.
		Weight::from_parts(63_107_742, 5875)
			// Standard Error: 51
			.saturating_add(Weight::from_parts(17_528, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Seats::Seats` (r:2 w:0)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Papers` (r:1 w:1)
	/// Proof: `Seats::Papers` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `Seats::OpenedBy` (r:1 w:1)
	/// Proof: `Seats::OpenedBy` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Seats::PaperCount` (r:1 w:1)
	/// Proof: `Seats::PaperCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[64, 16384]`.
	fn sign_and_act(l: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3706`
		//  Estimated: `10760`
		// Minimum execution time: 65_337_000 picoseconds.
		Weight::from_parts(84_610_912, 10760)
			// Standard Error: 54
			.saturating_add(Weight::from_parts(18_087, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Seats::Papers` (r:1 w:1)
	/// Proof: `Seats::Papers` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1046`
		//  Estimated: `3747`
		// Minimum execution time: 21_913_000 picoseconds.
		Weight::from_parts(25_758_000, 3747)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Seats::Seats` (r:1 w:0)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Papers` (r:1 w:1)
	/// Proof: `Seats::Papers` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `Seats::OpenedBy` (r:1 w:1)
	/// Proof: `Seats::OpenedBy` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Seats::PaperCount` (r:1 w:1)
	/// Proof: `Seats::PaperCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn discard() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3734`
		//  Estimated: `5875`
		// Minimum execution time: 48_362_000 picoseconds.
		Weight::from_parts(56_784_000, 5875)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Seats::Seats` (r:1 w:1)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Seats::SeatAt` (r:1 w:1)
	/// Proof: `Seats::SeatAt` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Seats::NextId` (r:1 w:1)
	/// Proof: `Seats::NextId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn establish() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2577`
		//  Estimated: `5875`
		// Minimum execution time: 31_277_000 picoseconds.
		Weight::from_parts(34_872_000, 5875)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Seats::Seats` (r:2 w:1)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	fn set_mandate() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4824`
		//  Estimated: `10760`
		// Minimum execution time: 36_004_000 picoseconds.
		Weight::from_parts(43_645_000, 10760)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Seats::Seats` (r:1 w:1)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn close() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2585`
		//  Estimated: `5875`
		// Minimum execution time: 25_137_000 picoseconds.
		Weight::from_parts(29_585_000, 5875)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Seats::Seats` (r:2 w:1)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	fn reopen() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4832`
		//  Estimated: `10760`
		// Minimum execution time: 30_936_000 picoseconds.
		Weight::from_parts(36_794_000, 10760)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Seats::Seats` (r:2 w:1)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Seats::OfficerOf` (r:1 w:1)
	/// Proof: `Seats::OfficerOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Papers` (r:65 w:64)
	/// Proof: `Seats::Papers` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[0, 64]`.
	fn appoint(p: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5844 + p * (94 ±0)`
		//  Estimated: `10760 + p * (2757 ±0)`
		// Minimum execution time: 59_599_000 picoseconds.
		Weight::from_parts(73_816_720, 10760)
			// Standard Error: 17_681
			.saturating_add(Weight::from_parts(13_076_853, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2757).saturating_mul(p.into()))
	}
	/// Storage: `Seats::Seats` (r:1 w:1)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Papers` (r:65 w:64)
	/// Proof: `Seats::Papers` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `Seats::OfficerOf` (r:0 w:1)
	/// Proof: `Seats::OfficerOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[0, 64]`.
	fn dismiss(p: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3334 + p * (94 ±0)`
		//  Estimated: `5875 + p * (2757 ±0)`
		// Minimum execution time: 34_432_000 picoseconds.
		Weight::from_parts(47_987_668, 5875)
			// Standard Error: 16_997
			.saturating_add(Weight::from_parts(13_004_280, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2757).saturating_mul(p.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Agreements` (r:1 w:1)
	/// Proof: `Seats::Agreements` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Seats::AgreementCount` (r:1 w:1)
	/// Proof: `Seats::AgreementCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[64, 16384]`.
	fn agree(l: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `136`
		//  Estimated: `3533`
		// Minimum execution time: 22_153_000 picoseconds.
		Weight::from_parts(17_491_043, 3533)
			// Standard Error: 64
			.saturating_add(Weight::from_parts(34_790, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Agreements` (r:1 w:1)
	/// Proof: `Seats::Agreements` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Seats::AgreementCount` (r:1 w:1)
	/// Proof: `Seats::AgreementCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[64, 16384]`.
	fn agree_and_act(l: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `271`
		//  Estimated: `3533`
		// Minimum execution time: 28_021_000 picoseconds.
		Weight::from_parts(25_389_664, 3533)
			// Standard Error: 67
			.saturating_add(Weight::from_parts(35_656, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Seats::Agreements` (r:1 w:1)
	/// Proof: `Seats::Agreements` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Seats::AgreementCount` (r:1 w:1)
	/// Proof: `Seats::AgreementCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn withdraw_agreement() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `265`
		//  Estimated: `3533`
		// Minimum execution time: 17_946_000 picoseconds.
		Weight::from_parts(19_869_000, 3533)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn sign(_l: u32) -> Weight {
		Weight::from_parts(63_107_742, 5875)
	}
	fn sign_and_act(_l: u32) -> Weight {
		Weight::from_parts(84_610_912, 10760)
	}
	fn withdraw() -> Weight {
		Weight::from_parts(25_758_000, 3747)
	}
	fn discard() -> Weight {
		Weight::from_parts(56_784_000, 5875)
	}
	fn establish() -> Weight {
		Weight::from_parts(34_872_000, 5875)
	}
	fn set_mandate() -> Weight {
		Weight::from_parts(43_645_000, 10760)
	}
	fn close() -> Weight {
		Weight::from_parts(29_585_000, 5875)
	}
	fn reopen() -> Weight {
		Weight::from_parts(36_794_000, 10760)
	}
	fn appoint(_p: u32) -> Weight {
		Weight::from_parts(73_816_720, 10760)
	}
	fn dismiss(_p: u32) -> Weight {
		Weight::from_parts(47_987_668, 5875)
	}
	fn agree(_l: u32) -> Weight {
		Weight::from_parts(17_491_043, 3533)
	}
	fn agree_and_act(_l: u32) -> Weight {
		Weight::from_parts(25_389_664, 3533)
	}
	fn withdraw_agreement() -> Weight {
		Weight::from_parts(19_869_000, 3533)
	}
}
