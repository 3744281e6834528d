//! Benchmarks, on a day's tree with many peaks.
//!
//! A benchmark has no block before it, so it sets the moments itself.

use crate::{
	BigEndian, Book, Cleared, Config, Days, FiledOn, Filing, HostBlake2, Leaves, OnRefusal, Open, OpenDay, Pallet,
	MAX_BATCH,
};
use alloc::{vec, vec::Vec};
use fairstream_doors::{
	CommitmentKey, CommitmentKind, Day, Filed, Function, Moment, ParticipantId, RecordKind, Upkeep, Who,
};
use fairstream_merkle::{LeafDigest, Peaks};
use fairstream_rules::{RuleId, Rules};
use frame_benchmarking::v2::*;
use frame_support::{traits::UnixTime, weights::WeightMeter};

/// The moment of the benchmarks: 1 June 2026, 00:00 in China.
const NOW: Moment = 1_780_243_200_000;
/// Leaves of a tree with as many peaks as one of an uncommonly busy day: the next leaf joins all of them.
const BUSY: u64 = 4_095;
/// The longest record that is measured, in bytes.
const MAX_RECORD: u32 = 4_096;

/// The tree of a busy day.
fn busy() -> Peaks {
	let (mut peaks, leaf) = (Peaks::default(), LeafDigest::of::<HostBlake2>(b"a leaf"));
	for _ in 0..BUSY {
		let _ = peaks.append::<HostBlake2>(leaf);
	}
	peaks
}

fn busy_on<T: Config>(day: Day) {
	Open::<T>::put(OpenDay { day, peaks: busy() });
}

/// A busy day that the next record closes; on the very first day, one that its leaf joins.
pub(crate) fn fill_a_day<T: Config>() {
	busy_on::<T>(Pallet::<T>::day_at(Pallet::<T>::now()).saturating_sub(1));
}

/// A platform, and the account by which it acts. Another had paid for what it has kept so far.
fn platform<T: Config>() -> (T::AccountId, ParticipantId) {
	let account: T::AccountId = whitelisted_caller();
	let owner = T::Who::bench_accredit(&account, Function::Platform);
	T::Upkeep::bench_fund(owner);
	(account, owner)
}

/// So many windows that are over and in which nothing happened.
fn filings<T: Config>(owner: ParticipantId, n: u32) -> Vec<Filing> {
	let kind = CommitmentKind::OrderJournal;
	let first = kind.window_of(NOW).unwrap_or(0).saturating_sub(u64::from(MAX_BATCH));
	let filing = |window| {
		let context = Pallet::<T>::context(&CommitmentKey { owner, kind, window });
		Filing { kind, window, root: Peaks::default().root::<HostBlake2>(&context), count: 0 }
	};
	(first..).take(n as usize).map(filing).collect()
}

/// So many commitments that were filed on a day.
fn filed_on<T: Config>(day: Day, owner: ParticipantId, n: u64) -> (BigEndian, CommitmentKey) {
	let day = BigEndian::from(day);
	let key = |window| CommitmentKey { owner, kind: CommitmentKind::OrderJournal, window };
	let filed = Filed { root: [7; 32], count: 9, at: NOW, late: Some(1) };
	for key in (0..n).map(key) {
		Book::<T>::insert((owner, key.kind, BigEndian::from(key.window)), filed);
		FiledOn::<T>::insert(day, key, ());
	}
	(day, key(0))
}

#[benchmarks]
mod benches {
	use super::*;

	/// The deposit moves to this account.
	#[benchmark]
	fn file() -> Result<(), BenchmarkError> {
		let (account, owner) = platform::<T>();
		T::Rules::bench_worst(RuleId::CommitmentFilingLag);
		let filing = filings::<T>(owner, 1).pop().ok_or(BenchmarkError::Weightless)?;
		#[block]
		{
			let _ = T::Time::now();
			Pallet::<T>::file_at(&account, filing, NOW)?;
		}
		assert!(Book::<T>::contains_key((owner, filing.kind, BigEndian::from(filing.window))));
		Ok(())
	}

	#[benchmark]
	fn file_batch(n: Linear<0, { MAX_BATCH }>) -> Result<(), BenchmarkError> {
		let (account, owner) = platform::<T>();
		T::Rules::bench_worst(RuleId::CommitmentFilingLag);
		let filings = filings::<T>(owner, n);
		#[block]
		{
			let _ = T::Time::now();
			Pallet::<T>::file_batch_at(&account, &filings, OnRefusal::Proceed, NOW)?;
		}
		assert_eq!(Book::<T>::iter().count(), n as usize);
		Ok(())
	}

	/// A record of so many bytes, whose leaf joins all peaks.
	#[benchmark]
	fn append(b: Linear<0, MAX_RECORD>) {
		busy_on::<T>(Pallet::<T>::day_at(NOW));
		let record = vec![7; b as usize];
		#[block]
		{
			let _ = T::Time::now();
			Pallet::<T>::archive_at(RecordKind::Case, &record, NOW);
		}
		assert_eq!(Open::<T>::get().map(|open| open.peaks.count()), Some(BUSY + 1));
	}

	/// A block in which nothing is due.
	#[benchmark]
	fn look() {
		Cleared::<T>::put(Day::MAX);
		let mut meter = WeightMeter::new();
		#[block]
		{
			let _ = T::Time::now();
			Pallet::<T>::clear(&mut meter, NOW);
		}
		assert_eq!(Cleared::<T>::get(), Some(Day::MAX));
	}

	#[benchmark]
	fn close_day() {
		let today = Pallet::<T>::day_at(NOW);
		busy_on::<T>(today.saturating_sub(1));
		#[block]
		{
			Pallet::<T>::close_before(today);
			Cleared::<T>::put(today);
		}
		assert!(Days::<T>::contains_key(today.saturating_sub(1)));
	}

	/// What comes first in a list, and until when it is kept.
	#[benchmark]
	fn ask() {
		filed_on::<T>(Pallet::<T>::day_at(NOW), ParticipantId(0), 1);
		T::Rules::bench_worst(RuleId::CommitmentKept);
		let until;
		#[block]
		{
			until = FiledOn::<T>::iter_keys().next().map(|(day, _)| Pallet::<T>::kept_until(day.day()));
		}
		assert!(until.is_some_and(|until| until > NOW));
	}

	#[benchmark]
	fn clear_leaf() {
		let leaf = LeafDigest::of::<HostBlake2>(b"a leaf");
		for index in 0..2u64 {
			Leaves::<T>::insert(BigEndian::from(1u32), BigEndian::from(index), leaf);
		}
		#[block]
		{
			if let Some((day, index)) = Leaves::<T>::iter_keys().next() {
				Leaves::<T>::remove(day, index);
			}
		}
		assert_eq!(Leaves::<T>::iter_keys().count(), 1);
	}

	/// The leaf joins all peaks, and the deposit shrinks.
	#[benchmark]
	fn sweep_one() {
		let (_, owner) = platform::<T>();
		filed_on::<T>(1, owner, 2);
		busy_on::<T>(Pallet::<T>::day_at(NOW));
		#[block]
		{
			if let Some((day, key)) = FiledOn::<T>::iter_keys().next() {
				Pallet::<T>::sweep_one(day, key, NOW);
			}
		}
		assert_eq!(Book::<T>::iter().count(), 1);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::at_the_beginning(), crate::mock::Test);
}
