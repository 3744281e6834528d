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
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `297`
		//  Estimated: `3517`
		// Minimum execution time: 18_177_000 picoseconds.
		Weight::from_parts(19_499_000, 3517)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
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
		//  Measured:  `1339`
		//  Estimated: `10194`
		// Minimum execution time: 98_026_000 picoseconds.
		Weight::from_parts(102_082_000, 10194)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
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
		//  Measured:  `1335`
		//  Estimated: `10194`
		// Minimum execution time: 89_604_000 picoseconds.
		Weight::from_parts(94_361_000, 10194)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:2 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	fn change_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `950`
		//  Estimated: `6044`
		// Minimum execution time: 21_252_000 picoseconds.
		Weight::from_parts(22_643_000, 6044)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:2)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	fn accept_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `959`
		//  Estimated: `4286`
		// Minimum execution time: 22_864_000 picoseconds.
		Weight::from_parts(24_787_000, 4286)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn restore_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `926`
		//  Estimated: `4286`
		// Minimum execution time: 22_954_000 picoseconds.
		Weight::from_parts(25_137_000, 4286)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	fn declare_business() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `950`
		//  Estimated: `4286`
		// Minimum execution time: 18_938_000 picoseconds.
		Weight::from_parts(19_750_000, 4286)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	fn mark_unreachable() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `772`
		//  Estimated: `4286`
		// Minimum execution time: 19_278_000 picoseconds.
		Weight::from_parts(20_931_000, 4286)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
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
		//  Measured:  `5999`
		//  Estimated: `155130`
		// Minimum execution time: 389_540_000 picoseconds.
		Weight::from_parts(408_518_000, 155130)
			.saturating_add(T::DbWeight::get().reads(87_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
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
		//  Measured:  `2642`
		//  Estimated: `10194`
		// Minimum execution time: 117_555_000 picoseconds.
		Weight::from_parts(122_863_000, 10194)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
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
	/// Storage: `Rulebook::Changes` (r:4 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:4 w:0)
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
	/// Storage: `Deadlines::Index` (r:0 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:0 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn offer_affiliation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5797`
		//  Estimated: `155130`
		// Minimum execution time: 329_651_000 picoseconds.
		Weight::from_parts(340_557_000, 155130)
			.saturating_add(T::DbWeight::get().reads(84_u64))
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
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
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
		//  Measured:  `3291`
		//  Estimated: `10194`
		// Minimum execution time: 115_252_000 picoseconds.
		Weight::from_parts(120_710_000, 10194)
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
		//  Measured:  `2198`
		//  Estimated: `7126`
		// Minimum execution time: 80_660_000 picoseconds.
		Weight::from_parts(91_035_000, 7126)
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
		// Minimum execution time: 24_757_000 picoseconds.
		Weight::from_parts(28_733_000, 3547)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Affiliations` (r:1 w:0)
	/// Proof: `Registry::Affiliations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Rooms` (r:1 w:1)
	/// Proof: `Registry::Rooms` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	fn name_room() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1290`
		//  Estimated: `4286`
		// Minimum execution time: 33_620_000 picoseconds.
		Weight::from_parts(36_334_000, 4286)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Rooms` (r:1 w:1)
	/// Proof: `Registry::Rooms` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	fn release_room() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `616`
		//  Estimated: `3691`
		// Minimum execution time: 22_073_000 picoseconds.
		Weight::from_parts(24_086_000, 3691)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(970), added: 3445, mode: `MaxEncodedLen`)
	fn release_identity() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1339`
		//  Estimated: `4435`
		// Minimum execution time: 24_000_000 picoseconds.
		Weight::from_parts(26_000_000, 4435)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(970), added: 3445, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:3 w:2)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:3 w:2)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:8 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:3 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Tags` (r:1 w:2)
	/// Proof: `Registry::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:2 w:2)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	fn replace_tag() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1339`
		//  Estimated: `25534`
		// Minimum execution time: 199_000_000 picoseconds.
		Weight::from_parts(210_000_000, 25534)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(970), added: 3445, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn confirm_business() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1339`
		//  Estimated: `4435`
		// Minimum execution time: 26_000_000 picoseconds.
		Weight::from_parts(28_000_000, 4435)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(970), added: 3445, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn move_domicile() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1339`
		//  Estimated: `4435`
		// Minimum execution time: 26_000_000 picoseconds.
		Weight::from_parts(28_000_000, 4435)
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
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(970), added: 3445, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:4 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:4 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:60 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Registry::RoomCount` (r:1 w:1)
	/// Proof: `Registry::RoomCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn forget_room() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1339`
		//  Estimated: `155130`
		// Minimum execution time: 275_000_000 picoseconds.
		Weight::from_parts(290_000_000, 155130)
			.saturating_add(T::DbWeight::get().reads(75_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:0)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Tags` (r:0 w:1)
	/// Proof: `Registry::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn lapse_identity() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `772`
		//  Estimated: `4286`
		// Minimum execution time: 18_999_000 picoseconds.
		Weight::from_parts(19_930_000, 4286)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(821), added: 3296, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:1)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Tags` (r:0 w:1)
	/// Proof: `Registry::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn review_tag() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `867`
		//  Estimated: `4286`
		// Minimum execution time: 21_942_000 picoseconds.
		Weight::from_parts(22_985_000, 4286)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Registry::Participants` (r:1 w:1)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(970), added: 3445, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Bars` (r:1 w:1)
	/// Proof: `Registry::Bars` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:3 w:2)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:3 w:2)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:1)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:0)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:1 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	fn end_bars() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1339`
		//  Estimated: `10194`
		// Minimum execution time: 104_000_000 picoseconds.
		Weight::from_parts(110_000_000, 10194)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Registry::Offers` (r:1 w:1)
	/// Proof: `Registry::Offers` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Registry::OfferCount` (r:1 w:1)
	/// Proof: `Registry::OfferCount` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn lapse_offer() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `410`
		//  Estimated: `3540`
		// Minimum execution time: 16_915_000 picoseconds.
		Weight::from_parts(18_568_000, 3540)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn admit() -> Weight {
		Weight::from_parts(19_499_000, 3517)
	}
	fn accredit() -> Weight {
		Weight::from_parts(102_082_000, 10194)
	}
	fn revoke() -> Weight {
		Weight::from_parts(94_361_000, 10194)
	}
	fn change_account() -> Weight {
		Weight::from_parts(22_643_000, 6044)
	}
	fn accept_account() -> Weight {
		Weight::from_parts(24_787_000, 4286)
	}
	fn restore_account() -> Weight {
		Weight::from_parts(25_137_000, 4286)
	}
	fn declare_business() -> Weight {
		Weight::from_parts(19_750_000, 4286)
	}
	fn mark_unreachable() -> Weight {
		Weight::from_parts(20_931_000, 4286)
	}
	fn verify_identity() -> Weight {
		Weight::from_parts(408_518_000, 155130)
	}
	fn withdraw_identity() -> Weight {
		Weight::from_parts(122_863_000, 10194)
	}
	fn offer_affiliation() -> Weight {
		Weight::from_parts(340_557_000, 155130)
	}
	fn answer_affiliation() -> Weight {
		Weight::from_parts(120_710_000, 10194)
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(91_035_000, 7126)
	}
	fn end_affiliation() -> Weight {
		Weight::from_parts(28_733_000, 3547)
	}
	fn name_room() -> Weight {
		Weight::from_parts(36_334_000, 4286)
	}
	fn release_room() -> Weight {
		Weight::from_parts(24_086_000, 3691)
	}
	fn release_identity() -> Weight {
		Weight::from_parts(26_000_000, 4435)
	}
	fn replace_tag() -> Weight {
		Weight::from_parts(210_000_000, 25534)
	}
	fn confirm_business() -> Weight {
		Weight::from_parts(28_000_000, 4435)
	}
	fn move_domicile() -> Weight {
		Weight::from_parts(28_000_000, 4435)
	}
	fn forget_room() -> Weight {
		Weight::from_parts(290_000_000, 155130)
	}
	fn lapse_identity() -> Weight {
		Weight::from_parts(19_930_000, 4286)
	}
	fn review_tag() -> Weight {
		Weight::from_parts(22_985_000, 4286)
	}
	fn end_bars() -> Weight {
		Weight::from_parts(110_000_000, 10194)
	}
	fn lapse_offer() -> Weight {
		Weight::from_parts(18_568_000, 3540)
	}
}
