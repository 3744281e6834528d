//! Weights of `pallet_registry`.
//!
//! THIS FILE WAS AUTO-GENERATED USING THE SUBSTRATE BENCHMARK CLI VERSION 64.0.0
//! DATE: 2026-11-23, STEPS: `50`, REPEAT: `20`
//! WASM-EXECUTION: `Compiled`, CHAIN: None
//!
//! Written by scripts/weights.sh on the whole runtime, so that what lies behind a door is paid for. Don't edit.

#![allow(unused_parens, unused_imports, missing_docs, clippy::all)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls and hooks of `pallet_registry` cost.
pub trait WeightInfo {
	fn admit() -> Weight;
	fn accredit() -> Weight;
	fn revoke() -> Weight;
	fn change_account() -> Weight;
	fn accept_account() -> Weight;
	fn restore_account() -> Weight;
	fn declare_business() -> Weight;
	fn mark_unreachable() -> Weight;
	fn verify_identity() -> Weight;
	fn withdraw_identity() -> Weight;
	fn offer_affiliation() -> Weight;
	fn answer_affiliation() -> Weight;
	fn withdraw_offer() -> Weight;
	fn end_affiliation() -> Weight;
	fn name_room() -> Weight;
	fn release_room() -> Weight;
	fn lapse_identity() -> Weight;
	fn review_tag() -> Weight;
	fn lapse_offer() -> Weight;
}

/// As measured on the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:1)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::NextId` (r:1 w:1)
	/// Proof: `Registry::NextId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:0 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3517`
		//  Estimated: `3517`
		// Minimum execution time: 60_000_000 picoseconds.
		Weight::from_parts(60_000_000, 3517)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:1)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:3 w:2)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:3 w:2)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:1)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:2)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn accredit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `8865`
		//  Estimated: `8865`
		// Minimum execution time: 200_000_000 picoseconds.
		Weight::from_parts(200_000_000, 8865)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Tags` (r:0 w:1)
	/// Proof: `Registry::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:2 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:1 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:1)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `6240`
		//  Estimated: `6240`
		// Minimum execution time: 180_000_000 picoseconds.
		Weight::from_parts(180_000_000, 6240)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:2 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	fn change_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `6044`
		//  Estimated: `6044`
		// Minimum execution time: 60_000_000 picoseconds.
		Weight::from_parts(60_000_000, 6044)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:2)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	fn accept_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4313`
		//  Estimated: `4313`
		// Minimum execution time: 60_000_000 picoseconds.
		Weight::from_parts(60_000_000, 4313)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	fn restore_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4313`
		//  Estimated: `4313`
		// Minimum execution time: 60_000_000 picoseconds.
		Weight::from_parts(60_000_000, 4313)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	fn declare_business() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4313`
		//  Estimated: `4313`
		// Minimum execution time: 60_000_000 picoseconds.
		Weight::from_parts(60_000_000, 4313)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	fn mark_unreachable() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4313`
		//  Estimated: `4313`
		// Minimum execution time: 60_000_000 picoseconds.
		Weight::from_parts(60_000_000, 4313)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Tags` (r:1 w:1)
	/// Proof: `Registry::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:6 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(34), added: 2509, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:36 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(117), added: 2592, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:15 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(500), added: 2975, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:1)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:3 w:2)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:3 w:2)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:1)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:2)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn verify_identity() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `94302`
		//  Estimated: `94302`
		// Minimum execution time: 700_000_000 picoseconds.
		Weight::from_parts(700_000_000, 94302)
			.saturating_add(T::DbWeight::get().reads(71_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:15 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(500), added: 2975, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:2 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:1 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:1)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn withdraw_identity() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `45615`
		//  Estimated: `45615`
		// Minimum execution time: 400_000_000 picoseconds.
		Weight::from_parts(400_000_000, 45615)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Affiliations` (r:1 w:0)
	/// Proof: `Registry::Affiliations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Offers` (r:1 w:1)
	/// Proof: `Registry::Offers` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Registry::AffiliationCount` (r:1 w:0)
	/// Proof: `Registry::AffiliationCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Registry::OfferCount` (r:1 w:1)
	/// Proof: `Registry::OfferCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:6 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(34), added: 2509, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:36 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(117), added: 2592, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:15 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(500), added: 2975, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:1)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:1 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:0 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:1)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn offer_affiliation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `94302`
		//  Estimated: `94302`
		// Minimum execution time: 800_000_000 picoseconds.
		Weight::from_parts(800_000_000, 94302)
			.saturating_add(T::DbWeight::get().reads(68_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Affiliations` (r:0 w:1)
	/// Proof: `Registry::Affiliations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Offers` (r:1 w:1)
	/// Proof: `Registry::Offers` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Registry::AffiliationCount` (r:1 w:1)
	/// Proof: `Registry::AffiliationCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Registry::OfferCount` (r:1 w:1)
	/// Proof: `Registry::OfferCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:15 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(500), added: 2975, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:2 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:1 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:1)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn answer_affiliation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `45615`
		//  Estimated: `45615`
		// Minimum execution time: 600_000_000 picoseconds.
		Weight::from_parts(600_000_000, 45615)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Offers` (r:1 w:1)
	/// Proof: `Registry::Offers` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Registry::OfferCount` (r:1 w:1)
	/// Proof: `Registry::OfferCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:2 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:1 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:1)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn withdraw_offer() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `6240`
		//  Estimated: `6240`
		// Minimum execution time: 200_000_000 picoseconds.
		Weight::from_parts(200_000_000, 6240)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Affiliations` (r:1 w:1)
	/// Proof: `Registry::Affiliations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Registry::AffiliationCount` (r:1 w:1)
	/// Proof: `Registry::AffiliationCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn end_affiliation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3547`
		//  Estimated: `3547`
		// Minimum execution time: 60_000_000 picoseconds.
		Weight::from_parts(60_000_000, 3547)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Affiliations` (r:1 w:0)
	/// Proof: `Registry::Affiliations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Rooms` (r:1 w:1)
	/// Proof: `Registry::Rooms` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// Storage: `Registry::RoomCount` (r:1 w:1)
	/// Proof: `Registry::RoomCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn name_room() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4313`
		//  Estimated: `4313`
		// Minimum execution time: 90_000_000 picoseconds.
		Weight::from_parts(90_000_000, 4313)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Rooms` (r:1 w:1)
	/// Proof: `Registry::Rooms` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	fn release_room() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3691`
		//  Estimated: `3691`
		// Minimum execution time: 60_000_000 picoseconds.
		Weight::from_parts(60_000_000, 3691)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:1)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Tags` (r:0 w:1)
	/// Proof: `Registry::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn lapse_identity() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4313`
		//  Estimated: `4313`
		// Minimum execution time: 80_000_000 picoseconds.
		Weight::from_parts(80_000_000, 4313)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(848), added: 3323, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:1)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Tags` (r:0 w:1)
	/// Proof: `Registry::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn review_tag() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4313`
		//  Estimated: `4313`
		// Minimum execution time: 80_000_000 picoseconds.
		Weight::from_parts(80_000_000, 4313)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Registry::Offers` (r:1 w:1)
	/// Proof: `Registry::Offers` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Registry::OfferCount` (r:1 w:1)
	/// Proof: `Registry::OfferCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn lapse_offer() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3540`
		//  Estimated: `3540`
		// Minimum execution time: 60_000_000 picoseconds.
		Weight::from_parts(60_000_000, 3540)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn admit() -> Weight {
		Weight::from_parts(60_000_000, 3517)
	}
	fn accredit() -> Weight {
		Weight::from_parts(200_000_000, 8865)
	}
	fn revoke() -> Weight {
		Weight::from_parts(180_000_000, 6240)
	}
	fn change_account() -> Weight {
		Weight::from_parts(60_000_000, 6044)
	}
	fn accept_account() -> Weight {
		Weight::from_parts(60_000_000, 4313)
	}
	fn restore_account() -> Weight {
		Weight::from_parts(60_000_000, 4313)
	}
	fn declare_business() -> Weight {
		Weight::from_parts(60_000_000, 4313)
	}
	fn mark_unreachable() -> Weight {
		Weight::from_parts(60_000_000, 4313)
	}
	fn verify_identity() -> Weight {
		Weight::from_parts(700_000_000, 94302)
	}
	fn withdraw_identity() -> Weight {
		Weight::from_parts(400_000_000, 45615)
	}
	fn offer_affiliation() -> Weight {
		Weight::from_parts(800_000_000, 94302)
	}
	fn answer_affiliation() -> Weight {
		Weight::from_parts(600_000_000, 45615)
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(200_000_000, 6240)
	}
	fn end_affiliation() -> Weight {
		Weight::from_parts(60_000_000, 3547)
	}
	fn name_room() -> Weight {
		Weight::from_parts(90_000_000, 4313)
	}
	fn release_room() -> Weight {
		Weight::from_parts(60_000_000, 3691)
	}
	fn lapse_identity() -> Weight {
		Weight::from_parts(80_000_000, 4313)
	}
	fn review_tag() -> Weight {
		Weight::from_parts(80_000_000, 4313)
	}
	fn lapse_offer() -> Weight {
		Weight::from_parts(60_000_000, 3540)
	}
}
