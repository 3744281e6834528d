//! Weights of `pallet_registry`.
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
	fn release_identity() -> Weight;
	fn replace_tag() -> Weight;
	fn confirm_business() -> Weight;
	fn move_domicile() -> Weight;
	fn forget_room() -> Weight;
	fn lapse_identity() -> Weight;
	fn review_tag() -> Weight;
	fn end_bars() -> Weight;
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
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `297`
		//  Estimated: `3517`
		// Minimum execution time: 18_177_000 picoseconds.
		Weight::from_parts(20_110_000, 3517)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(258), added: 2733, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:2 w:2)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:2 w:2)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:2 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:1)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:0)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn accredit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1489`
		//  Estimated: `10194`
		// Minimum execution time: 100_820_000 picoseconds.
		Weight::from_parts(110_094_000, 10194)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(258), added: 2733, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:2 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:2 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:2 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Tags` (r:0 w:1)
	/// Proof: `Registry::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1485`
		//  Estimated: `10194`
		// Minimum execution time: 91_496_000 picoseconds.
		Weight::from_parts(99_538_000, 10194)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:2 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	fn change_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1100`
		//  Estimated: `6044`
		// Minimum execution time: 21_832_000 picoseconds.
		Weight::from_parts(23_755_000, 6044)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:2)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	fn accept_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1109`
		//  Estimated: `4709`
		// Minimum execution time: 23_696_000 picoseconds.
		Weight::from_parts(26_049_000, 4709)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn restore_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1076`
		//  Estimated: `4709`
		// Minimum execution time: 24_777_000 picoseconds.
		Weight::from_parts(26_920_000, 4709)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	fn declare_business() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1106`
		//  Estimated: `4709`
		// Minimum execution time: 21_362_000 picoseconds.
		Weight::from_parts(22_574_000, 4709)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn mark_unreachable() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `928`
		//  Estimated: `4709`
		// Minimum execution time: 22_604_000 picoseconds.
		Weight::from_parts(25_027_000, 4709)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(258), added: 2733, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:2 w:2)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:2 w:2)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:1 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Tags` (r:1 w:1)
	/// Proof: `Registry::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:4 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:4 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:60 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:1)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:1)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:2)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn verify_identity() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `6299`
		//  Estimated: `155130`
		// Minimum execution time: 399_075_000 picoseconds.
		Weight::from_parts(424_653_000, 155130)
			.saturating_add(T::DbWeight::get().reads(87_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(258), added: 2733, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:2 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:2 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:1 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn withdraw_identity() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2792`
		//  Estimated: `10194`
		// Minimum execution time: 123_394_000 picoseconds.
		Weight::from_parts(130_655_000, 10194)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Affiliations` (r:1 w:0)
	/// Proof: `Registry::Affiliations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Offers` (r:1 w:1)
	/// Proof: `Registry::Offers` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Registry::AffiliationCount` (r:1 w:0)
	/// Proof: `Registry::AffiliationCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Registry::OfferCount` (r:1 w:1)
	/// Proof: `Registry::OfferCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:5 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:5 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:60 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:1)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:1)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Spans` (r:1 w:0)
	/// Proof: `Deadlines::Spans` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:0 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:0 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn offer_affiliation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `6152`
		//  Estimated: `155130`
		// Minimum execution time: 342_239_000 picoseconds.
		Weight::from_parts(373_125_000, 155130)
			.saturating_add(T::DbWeight::get().reads(87_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Offers` (r:1 w:1)
	/// Proof: `Registry::Offers` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:1 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:1 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:1 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Registry::AffiliationCount` (r:1 w:1)
	/// Proof: `Registry::AffiliationCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Registry::OfferCount` (r:1 w:1)
	/// Proof: `Registry::OfferCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Affiliations` (r:0 w:1)
	/// Proof: `Registry::Affiliations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	fn answer_affiliation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3553`
		//  Estimated: `10194`
		// Minimum execution time: 118_997_000 picoseconds.
		Weight::from_parts(128_181_000, 10194)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Offers` (r:1 w:1)
	/// Proof: `Registry::Offers` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:1 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:1 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:1 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:2 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Registry::OfferCount` (r:1 w:1)
	/// Proof: `Registry::OfferCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn withdraw_offer() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2160`
		//  Estimated: `7126`
		// Minimum execution time: 83_895_000 picoseconds.
		Weight::from_parts(89_293_000, 7126)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Affiliations` (r:1 w:1)
	/// Proof: `Registry::Affiliations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Registry::AffiliationCount` (r:1 w:1)
	/// Proof: `Registry::AffiliationCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn end_affiliation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `628`
		//  Estimated: `3547`
		// Minimum execution time: 25_538_000 picoseconds.
		Weight::from_parts(28_152_000, 3547)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Registry::RoomCount` (r:1 w:1)
	/// Proof: `Registry::RoomCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Affiliations` (r:2 w:0)
	/// Proof: `Registry::Affiliations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Rooms` (r:1 w:1)
	/// Proof: `Registry::Rooms` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	fn name_room() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2367`
		//  Estimated: `10194`
		// Minimum execution time: 57_216_000 picoseconds.
		Weight::from_parts(61_232_000, 10194)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Rooms` (r:1 w:1)
	/// Proof: `Registry::Rooms` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	fn release_room() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `766`
		//  Estimated: `3691`
		// Minimum execution time: 22_633_000 picoseconds.
		Weight::from_parts(24_367_000, 3691)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	fn release_identity() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `909`
		//  Estimated: `4709`
		// Minimum execution time: 21_422_000 picoseconds.
		Weight::from_parts(23_955_000, 4709)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:2 w:2)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(258), added: 2733, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:3 w:0)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:3 w:0)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:1 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Tags` (r:1 w:2)
	/// Proof: `Registry::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn replace_tag() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3807`
		//  Estimated: `10194`
		// Minimum execution time: 120_760_000 picoseconds.
		Weight::from_parts(129_773_000, 10194)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn confirm_business() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `921`
		//  Estimated: `4709`
		// Minimum execution time: 23_154_000 picoseconds.
		Weight::from_parts(26_029_000, 4709)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	fn move_domicile() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `928`
		//  Estimated: `4709`
		// Minimum execution time: 18_738_000 picoseconds.
		Weight::from_parts(21_392_000, 4709)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Rooms` (r:1 w:1)
	/// Proof: `Registry::Rooms` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:4 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:4 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:60 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Registry::RoomCount` (r:1 w:1)
	/// Proof: `Registry::RoomCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn forget_room() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `6133`
		//  Estimated: `155130`
		// Minimum execution time: 281_229_000 picoseconds.
		Weight::from_parts(299_225_000, 155130)
			.saturating_add(T::DbWeight::get().reads(76_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(258), added: 2733, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Tags` (r:0 w:1)
	/// Proof: `Registry::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn lapse_identity() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `922`
		//  Estimated: `4709`
		// Minimum execution time: 19_309_000 picoseconds.
		Weight::from_parts(21_051_000, 4709)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(258), added: 2733, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Tags` (r:0 w:1)
	/// Proof: `Registry::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn review_tag() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `922`
		//  Estimated: `4709`
		// Minimum execution time: 17_696_000 picoseconds.
		Weight::from_parts(18_889_000, 4709)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:1)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(258), added: 2733, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:1)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:0)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:0 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:0 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	fn end_bars() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1455`
		//  Estimated: `4709`
		// Minimum execution time: 50_395_000 picoseconds.
		Weight::from_parts(54_070_000, 4709)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Registry::Offers` (r:1 w:1)
	/// Proof: `Registry::Offers` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Registry::OfferCount` (r:1 w:1)
	/// Proof: `Registry::OfferCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn lapse_offer() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `410`
		//  Estimated: `3540`
		// Minimum execution time: 17_766_000 picoseconds.
		Weight::from_parts(19_680_000, 3540)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn admit() -> Weight {
		Weight::from_parts(20_110_000, 3517)
	}
	fn accredit() -> Weight {
		Weight::from_parts(110_094_000, 10194)
	}
	fn revoke() -> Weight {
		Weight::from_parts(99_538_000, 10194)
	}
	fn change_account() -> Weight {
		Weight::from_parts(23_755_000, 6044)
	}
	fn accept_account() -> Weight {
		Weight::from_parts(26_049_000, 4709)
	}
	fn restore_account() -> Weight {
		Weight::from_parts(26_920_000, 4709)
	}
	fn declare_business() -> Weight {
		Weight::from_parts(22_574_000, 4709)
	}
	fn mark_unreachable() -> Weight {
		Weight::from_parts(25_027_000, 4709)
	}
	fn verify_identity() -> Weight {
		Weight::from_parts(424_653_000, 155130)
	}
	fn withdraw_identity() -> Weight {
		Weight::from_parts(130_655_000, 10194)
	}
	fn offer_affiliation() -> Weight {
		Weight::from_parts(373_125_000, 155130)
	}
	fn answer_affiliation() -> Weight {
		Weight::from_parts(128_181_000, 10194)
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(89_293_000, 7126)
	}
	fn end_affiliation() -> Weight {
		Weight::from_parts(28_152_000, 3547)
	}
	fn name_room() -> Weight {
		Weight::from_parts(61_232_000, 10194)
	}
	fn release_room() -> Weight {
		Weight::from_parts(24_367_000, 3691)
	}
	fn release_identity() -> Weight {
		Weight::from_parts(23_955_000, 4709)
	}
	fn replace_tag() -> Weight {
		Weight::from_parts(129_773_000, 10194)
	}
	fn confirm_business() -> Weight {
		Weight::from_parts(26_029_000, 4709)
	}
	fn move_domicile() -> Weight {
		Weight::from_parts(21_392_000, 4709)
	}
	fn forget_room() -> Weight {
		Weight::from_parts(299_225_000, 155130)
	}
	fn lapse_identity() -> Weight {
		Weight::from_parts(21_051_000, 4709)
	}
	fn review_tag() -> Weight {
		Weight::from_parts(18_889_000, 4709)
	}
	fn end_bars() -> Weight {
		Weight::from_parts(54_070_000, 4709)
	}
	fn lapse_offer() -> Weight {
		Weight::from_parts(19_680_000, 3540)
	}
}
