//! Weights of `pallet_cases`.
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

/// What the calls and hooks of `pallet_cases` cost.
pub trait WeightInfo {
	fn report() -> Weight;
	fn propose() -> Weight;
	fn act() -> Weight;
	fn remind() -> Weight;
	fn attach() -> Weight;
	fn authorize_report_without_account() -> Weight;
	fn authorize_act_without_account() -> Weight;
	fn run_out() -> Weight;
	fn archive(n: u32) -> Weight;
	fn forget_month(n: u32) -> Weight;
}

/// As measured on the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Cases::Filed` (r:14 w:1)
	/// Proof: `Cases::Filed` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:2 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Cases::FreeToday` (r:1 w:1)
	/// Proof: `Cases::FreeToday` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cases::FreeInBlock` (r:1 w:1)
	/// Proof: `Cases::FreeInBlock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Cases::FirstMonth` (r:1 w:1)
	/// Proof: `Cases::FirstMonth` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:7 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:7 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:105 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Rooms` (r:1 w:0)
	/// Proof: `Registry::Rooms` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// Storage: `Seats::SeatAt` (r:4 w:0)
	/// Proof: `Seats::SeatAt` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Seats` (r:4 w:0)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Cases::NextId` (r:1 w:1)
	/// Proof: `Cases::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
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
	/// Storage: `Deadlines::Spans` (r:17 w:0)
	/// Proof: `Deadlines::Spans` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Cases::OpenAt` (r:1 w:1)
	/// Proof: `Cases::OpenAt` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:0 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:0 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Cases` (r:0 w:1)
	/// Proof: `Cases::Cases` (`max_values`: None, `max_size`: Some(520), added: 2995, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Attachments` (r:0 w:1)
	/// Proof: `Cases::Attachments` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn report() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `22649`
		//  Estimated: `270735`
		// Minimum execution time: 802_175_000 picoseconds.
		Weight::from_parts(931_798_000, 270735)
			.saturating_add(T::DbWeight::get().reads(175_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cases::NextId` (r:1 w:1)
	/// Proof: `Cases::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:2 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:2 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:30 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:2 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
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
	/// Storage: `Deadlines::Spans` (r:17 w:0)
	/// Proof: `Deadlines::Spans` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Cases::OpenAt` (r:1 w:1)
	/// Proof: `Cases::OpenAt` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:0 w:1)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:0 w:1)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Cases` (r:0 w:1)
	/// Proof: `Cases::Cases` (`max_values`: None, `max_size`: Some(520), added: 2995, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Deposits` (r:0 w:1)
	/// Proof: `Cases::Deposits` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Attachments` (r:0 w:1)
	/// Proof: `Cases::Attachments` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn propose() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `7695`
		//  Estimated: `78060`
		// Minimum execution time: 398_854_000 picoseconds.
		Weight::from_parts(468_709_000, 78060)
			.saturating_add(T::DbWeight::get().reads(65_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Cases` (r:1 w:1)
	/// Proof: `Cases::Cases` (`max_values`: None, `max_size`: Some(520), added: 2995, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:1 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:1 w:3)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:1 w:3)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Seats` (r:8 w:0)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Seats::SeatAt` (r:8 w:0)
	/// Proof: `Seats::SeatAt` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Cases::OpenAt` (r:3 w:3)
	/// Proof: `Cases::OpenAt` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:13 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:13 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:195 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:1)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:2 w:2)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Spans` (r:17 w:0)
	/// Proof: `Deadlines::Spans` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Deposits` (r:1 w:1)
	/// Proof: `Cases::Deposits` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:2)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Overdue` (r:0 w:1)
	/// Proof: `Cases::Overdue` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Attachments` (r:0 w:1)
	/// Proof: `Cases::Attachments` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn act() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `35932`
		//  Estimated: `501945`
		// Minimum execution time: 1_371_994_000 picoseconds.
		Weight::from_parts(1_479_795_000, 501945)
			.saturating_add(T::DbWeight::get().reads(275_u64))
			.saturating_add(T::DbWeight::get().writes(20_u64))
	}
	/// Storage: `Cases::Cases` (r:1 w:1)
	/// Proof: `Cases::Cases` (`max_values`: None, `max_size`: Some(520), added: 2995, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:1 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:1 w:2)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:1 w:2)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:2 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Seats` (r:4 w:0)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Seats::SeatAt` (r:4 w:0)
	/// Proof: `Seats::SeatAt` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Cases::OpenAt` (r:2 w:2)
	/// Proof: `Cases::OpenAt` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:5 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:5 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:75 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:1)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:1)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Spans` (r:17 w:0)
	/// Proof: `Deadlines::Spans` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:2)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn remind() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `18883`
		//  Estimated: `193665`
		// Minimum execution time: 608_056_000 picoseconds.
		Weight::from_parts(668_746_000, 193665)
			.saturating_add(T::DbWeight::get().reads(124_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Cases` (r:1 w:1)
	/// Proof: `Cases::Cases` (`max_values`: None, `max_size`: Some(520), added: 2995, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:1 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:1 w:0)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:1 w:0)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:2 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Seats` (r:4 w:0)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Seats::SeatAt` (r:4 w:0)
	/// Proof: `Seats::SeatAt` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Cases::OpenAt` (r:2 w:2)
	/// Proof: `Cases::OpenAt` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Attachments` (r:0 w:1)
	/// Proof: `Cases::Attachments` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn attach() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `13201`
		//  Estimated: `20530`
		// Minimum execution time: 176_513_000 picoseconds.
		Weight::from_parts(208_321_000, 20530)
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Cases::Filed` (r:14 w:0)
	/// Proof: `Cases::Filed` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:2 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:2 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Cases::FreeToday` (r:1 w:0)
	/// Proof: `Cases::FreeToday` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:9 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:9 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:135 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Cases::FreeInBlock` (r:1 w:0)
	/// Proof: `Cases::FreeInBlock` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:2 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Cases::FirstMonth` (r:1 w:0)
	/// Proof: `Cases::FirstMonth` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Registry::ParticipantOf` (r:1 w:0)
	/// Proof: `Registry::ParticipantOf` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Rooms` (r:1 w:0)
	/// Proof: `Registry::Rooms` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// Storage: `Seats::SeatAt` (r:4 w:0)
	/// Proof: `Seats::SeatAt` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Seats` (r:4 w:0)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Cases::NextId` (r:1 w:0)
	/// Proof: `Cases::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:0)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:0)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Spans` (r:17 w:0)
	/// Proof: `Deadlines::Spans` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Cases::OpenAt` (r:1 w:0)
	/// Proof: `Cases::OpenAt` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn authorize_report_without_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `25624`
		//  Estimated: `347805`
		// Minimum execution time: 1_021_091_000 picoseconds.
		Weight::from_parts(1_237_624_000, 347805).saturating_add(T::DbWeight::get().reads(211_u64))
	}
	/// Storage: `Cases::Cases` (r:1 w:0)
	/// Proof: `Cases::Cases` (`max_values`: None, `max_size`: Some(520), added: 2995, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Failed` (r:1 w:0)
	/// Proof: `Deadlines::Failed` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:1 w:0)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:1 w:0)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:2 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Seats` (r:4 w:0)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Seats::SeatAt` (r:4 w:0)
	/// Proof: `Seats::SeatAt` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Cases::OpenAt` (r:2 w:0)
	/// Proof: `Cases::OpenAt` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Registry::Participants` (r:1 w:0)
	/// Proof: `Registry::Participants` (`max_values`: None, `max_size`: Some(1244), added: 3719, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:5 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:5 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:75 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:0)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:1 w:0)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Spans` (r:17 w:0)
	/// Proof: `Deadlines::Spans` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn authorize_act_without_account() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `20208`
		//  Estimated: `193665`
		// Minimum execution time: 705_521_000 picoseconds.
		Weight::from_parts(810_648_000, 193665).saturating_add(T::DbWeight::get().reads(126_u64))
	}
	/// Storage: `Cases::Cases` (r:1 w:1)
	/// Proof: `Cases::Cases` (`max_values`: None, `max_size`: Some(520), added: 2995, mode: `MaxEncodedLen`)
	/// Storage: `Seats::Seats` (r:4 w:0)
	/// Proof: `Seats::Seats` (`max_values`: None, `max_size`: Some(2410), added: 4885, mode: `MaxEncodedLen`)
	/// Storage: `Seats::SeatAt` (r:4 w:0)
	/// Proof: `Seats::SeatAt` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Cases::OpenAt` (r:2 w:2)
	/// Proof: `Cases::OpenAt` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:3 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Missed` (r:1 w:2)
	/// Proof: `Cases::Missed` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Changes` (r:17 w:0)
	/// Proof: `Rulebook::Changes` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::VersionCount` (r:17 w:0)
	/// Proof: `Rulebook::VersionCount` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Versions` (r:255 w:0)
	/// Proof: `Rulebook::Versions` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::LastSeen` (r:1 w:0)
	/// Proof: `Deadlines::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::AsOf` (r:1 w:0)
	/// Proof: `Deadlines::AsOf` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::NextId` (r:1 w:1)
	/// Proof: `Deadlines::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Heads` (r:2 w:2)
	/// Proof: `Deadlines::Heads` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::SpanCount` (r:1 w:0)
	/// Proof: `Deadlines::SpanCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Spans` (r:17 w:0)
	/// Proof: `Deadlines::Spans` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Deposits` (r:1 w:1)
	/// Proof: `Cases::Deposits` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Index` (r:0 w:2)
	/// Proof: `Deadlines::Index` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Queue` (r:0 w:2)
	/// Proof: `Deadlines::Queue` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Deadlines::Duties` (r:0 w:1)
	/// Proof: `Deadlines::Duties` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Overdue` (r:0 w:1)
	/// Proof: `Cases::Overdue` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	fn run_out() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `28935`
		//  Estimated: `656085`
		// Minimum execution time: 1_438_433_000 picoseconds.
		Weight::from_parts(1_590_379_000, 656085)
			.saturating_add(T::DbWeight::get().reads(331_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	/// Storage: `Cases::Cases` (r:1 w:1)
	/// Proof: `Cases::Cases` (`max_values`: None, `max_size`: Some(520), added: 2995, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Attachments` (r:64 w:64)
	/// Proof: `Cases::Attachments` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Open` (r:1 w:1)
	/// Proof: `Commitments::Open` (`max_values`: Some(1), `max_size`: Some(2062), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Commitments::Leaves` (r:0 w:1)
	/// Proof: `Commitments::Leaves` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn archive(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `903 + n * (47 ±0)`
		//  Estimated: `3985 + n * (2551 ±0)`
		// Minimum execution time: 51_016_000 picoseconds.
		Weight::from_parts(57_349_196, 3985)
			// Standard Error: 45_214
			.saturating_add(Weight::from_parts(4_827_004, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2551).saturating_mul(n.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rulebook::Years` (r:2 w:0)
	/// Proof: `Rulebook::Years` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Cases::FirstMonth` (r:1 w:1)
	/// Proof: `Cases::FirstMonth` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Cases::Filed` (r:64 w:64)
	/// Proof: `Cases::Filed` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	fn forget_month(n: u32) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `241 + n * (57 ±0)`
		//  Estimated: `7126 + n * (2539 ±0)`
		// Minimum execution time: 15_834_000 picoseconds.
		Weight::from_parts(16_264_792, 7126)
			// Standard Error: 500
			.saturating_add(Weight::from_parts(892_782, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(n.into()))
	}
}

/// For mocks: the same measured time, without the database.
impl WeightInfo for () {
	fn report() -> Weight {
		Weight::from_parts(931_798_000, 270735)
	}
	fn propose() -> Weight {
		Weight::from_parts(468_709_000, 78060)
	}
	fn act() -> Weight {
		Weight::from_parts(1_479_795_000, 501945)
	}
	fn remind() -> Weight {
		Weight::from_parts(668_746_000, 193665)
	}
	fn attach() -> Weight {
		Weight::from_parts(208_321_000, 20530)
	}
	fn authorize_report_without_account() -> Weight {
		Weight::from_parts(1_237_624_000, 347805)
	}
	fn authorize_act_without_account() -> Weight {
		Weight::from_parts(810_648_000, 193665)
	}
	fn run_out() -> Weight {
		Weight::from_parts(1_590_379_000, 656085)
	}
	fn archive(_n: u32) -> Weight {
		Weight::from_parts(57_349_196, 3985)
	}
	fn forget_month(_n: u32) -> Weight {
		Weight::from_parts(16_264_792, 7126)
	}
}
