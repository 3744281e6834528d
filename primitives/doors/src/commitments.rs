//! The doors to the book of commitments and to the archive, and what both are made of. Client and chain share it.

use crate::{Function, Moment, ParticipantId};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use fairstream_merkle::{Digest, Forgery, Proof};
use scale_info::TypeInfo;

const SECOND: Moment = 1_000;
const MINUTE: Moment = 60 * SECOND;
const DAY: Moment = 24 * 60 * MINUTE;

/// How the windows of a kind are counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Windows {
	/// Each lasts this many milliseconds: window `n` reaches from `n` times as many since 1970 to the beginning of the next.
	/// It is filed once it is over, in any order, as one that was lost is filed later.
	Timed(Moment),
	/// The owner numbers them itself, from 0 and without a gap.
	Serial,
}

/// What is committed to. Its number on the wire is its place in this list; kinds are only ever appended.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum CommitmentKind {
	/// Trace events that are not captured one by one.
	TraceBatch,
	/// All that was measured in a platform's live sessions, at every stage, within a minute.
	TrafficWindow,
	/// A platform's orders of a minute, and what became of earlier ones.
	OrderJournal,
	/// Ten minutes of the recordings of a platform's live sessions.
	Recording,
	/// A rule by which prices are made.
	PriceRule,
	/// The consents that a platform was given, or that were withdrawn, on a day.
	Consent,
	/// The keys of the codes under the scratch fields of a lot's items: each leaf is a [`CodeLeaf`](crate::CodeLeaf).
	ConsumerCodes,
}

impl CommitmentKind {
	/// All of them, in the order of their numbers.
	pub const ALL: [CommitmentKind; 7] = [
		CommitmentKind::TraceBatch,
		CommitmentKind::TrafficWindow,
		CommitmentKind::OrderJournal,
		CommitmentKind::Recording,
		CommitmentKind::PriceRule,
		CommitmentKind::Consent,
		CommitmentKind::ConsumerCodes,
	];

	/// In English and in Chinese.
	#[must_use]
	pub const fn words(self) -> (&'static str, &'static str) {
		match self {
			Self::TraceBatch => ("batch of trace events", "追溯事件批次"),
			Self::TrafficWindow => ("traffic of a minute", "分钟流量数据"),
			Self::OrderJournal => ("order journal of a minute", "分钟订单流水"),
			Self::Recording => ("ten minutes of recordings", "十分钟直播录像"),
			Self::PriceRule => ("price rule", "定价规则"),
			Self::Consent => ("consents of a day", "当日个人信息授权记录"),
			Self::ConsumerCodes => ("consumer codes of a lot", "批次消费者验证码"),
		}
	}

	/// The functions whose holders file it; one of them is enough.
	#[must_use]
	pub const fn functions(self) -> &'static [Function] {
		match self {
			// Those that may report trace events one by one.
			Self::TraceBatch => &[
				Function::Producer,
				Function::Seller,
				Function::Carrier,
				Function::Warehouse,
				Function::RoomOperator,
				Function::Platform,
				Function::Laboratory,
				Function::Certifier,
			],
			Self::TrafficWindow | Self::OrderJournal | Self::Recording | Self::Consent => &[Function::Platform],
			Self::PriceRule => &[Function::Platform, Function::Seller],
			Self::ConsumerCodes => &[Function::Producer],
		}
	}

	/// How its windows are counted.
	#[must_use]
	pub const fn windows(self) -> Windows {
		match self {
			Self::TrafficWindow | Self::OrderJournal => Windows::Timed(MINUTE),
			Self::Recording => Windows::Timed(10 * MINUTE),
			Self::Consent => Windows::Timed(DAY),
			Self::TraceBatch | Self::PriceRule | Self::ConsumerCodes => Windows::Serial,
		}
	}

	/// The first moment after a window; none if windows of this kind have no end. One that ends beyond all moments ends at the
	/// last of them, which is never over.
	#[must_use]
	pub const fn window_end(self, window: u64) -> Option<Moment> {
		match self.windows() {
			Windows::Timed(length) => Some(window.saturating_add(1).saturating_mul(length)),
			Windows::Serial => None,
		}
	}

	/// The window in which a moment lies; none if windows of this kind have no beginning and end.
	#[must_use]
	pub const fn window_of(self, moment: Moment) -> Option<u64> {
		match self.windows() {
			Windows::Timed(length) => moment.checked_div(length),
			Windows::Serial => None,
		}
	}
}

/// What a commitment is filed under. There is one for each key, for ever.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub struct CommitmentKey {
	/// Who commits itself.
	pub owner: ParticipantId,
	/// To what.
	pub kind: CommitmentKind,
	/// The window, or the owner's own number.
	pub window: u64,
}

impl CommitmentKey {
	/// The bytes whose hash is the context of the commitment's tree, on the chain whose block 0 has this hash. So no leaf of one
	/// tree proves anything in another.
	#[must_use]
	pub fn context(&self, genesis: &[u8; 32]) -> Vec<u8> {
		("fairstream commitment", genesis, self).encode()
	}
}

/// A commitment, as it was filed.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Filed {
	/// The root of its tree.
	pub root: Digest,
	/// How many leaves the tree has; 0 if nothing happened.
	pub count: u64,
	/// When it was filed: the block's time.
	pub at: Moment,
	/// By how many milliseconds it missed the end of its window, if by more than the rule `commitment.filing_lag` gives. What
	/// that means is for others to say.
	pub late: Option<Moment>,
}

/// What is complete and was archived. Its number on the wire is its place in this list; they are only ever appended.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum RecordKind {
	/// A commitment: the SCALE bytes of [`CommitmentKey`] and [`Filed`].
	Commitment,
	/// A case that ended.
	Case,
	/// A trace event.
	Event,
	/// A settled order.
	Order,
}

impl RecordKind {
	/// All of them, in the order of their numbers.
	pub const ALL: [RecordKind; 4] = [RecordKind::Commitment, RecordKind::Case, RecordKind::Event, RecordKind::Order];

	/// The leaf of a record of this kind.
	#[must_use]
	pub fn leaf(self, record: &[u8]) -> Vec<u8> {
		(self, record).encode()
	}
}

/// A day of civil time: days since 1 January 1970.
pub type Day = u32;

/// The bytes whose hash is the context of a day's tree, on the chain whose block 0 has this hash.
#[must_use]
pub fn day_context(genesis: &[u8; 32], day: Day) -> Vec<u8> {
	("fairstream day", genesis, day).encode()
}

/// Where a record stands in the archive.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub struct Leaf {
	/// In the tree of which day.
	pub day: Day,
	/// At which place, from 0.
	pub index: u64,
}

/// Why a leaf is not proven to be in a tree.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum NotProven {
	/// No root stands there: none was filed under this key, it has left the state, or the day has no closed tree.
	NoRoot,
	/// Leaf, index and proof don't fit the root.
	Forged(Forgery),
}

impl fmt::Display for NotProven {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::NoRoot => {
				f.write_str("no root stands there: look whether it was filed, or is a leaf of a day's tree by now")
			}
			Self::Forged(forgery) => forgery.fmt(f),
		}
	}
}

impl core::error::Error for NotProven {}

/// Was this root filed, by whom, when; is this leaf in it?
///
/// Answers come from records alone. What has left the state is known to it no more: it is proven by its day's tree.
pub trait Commitments {
	/// What was filed under a key.
	fn filed(owner: ParticipantId, kind: CommitmentKind, window: u64) -> Option<Filed>;

	/// That these bytes are the leaf at this place of the tree that was filed under a key.
	///
	/// # Errors
	/// [`NotProven`] with what doesn't fit.
	fn contains(
		owner: ParticipantId,
		kind: CommitmentKind,
		window: u64,
		index: u64,
		leaf: &[u8],
		proof: &Proof,
	) -> Result<(), NotProven>;

	/// File a root under a key, whoever the owner is and whatever the window.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_file(owner: ParticipantId, kind: CommitmentKind, window: u64, root: Digest, count: u64);
}

/// The empty house: nobody filed anything.
impl Commitments for () {
	fn filed(_: ParticipantId, _: CommitmentKind, _: u64) -> Option<Filed> {
		None
	}

	fn contains(_: ParticipantId, _: CommitmentKind, _: u64, _: u64, _: &[u8], _: &Proof) -> Result<(), NotProven> {
		Err(NotProven::NoRoot)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_file(_: ParticipantId, _: CommitmentKind, _: u64, _: Digest, _: u64) {}
}

/// Keep this record as a leaf of today's tree: it is complete, and leaves the state.
pub trait Archive {
	/// Make a record a leaf. Where it stands then. It never fails, so that nothing that is complete has to wait.
	///
	/// The leaf is [`RecordKind::leaf`] of the record. Whoever wants to prove it keeps the record's bytes.
	fn append(record: RecordKind, bytes: &[u8]) -> Leaf;

	/// That a record stands at a place of a day's tree that is closed, so that what left the state can be opened again.
	///
	/// # Errors
	/// [`NotProven`] with what doesn't fit. A house that keeps no roots proves nothing.
	fn proves(_leaf: Leaf, _record: RecordKind, _bytes: &[u8], _proof: &Proof) -> Result<(), NotProven> {
		Err(NotProven::NoRoot)
	}

	/// Fill what lies behind this door so that a record costs as much as it ever may.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst() {}
}

/// The empty house: nothing is kept.
impl Archive for () {
	fn append(_: RecordKind, _: &[u8]) -> Leaf {
		Leaf { day: 0, index: 0 }
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_lists_of_all_kinds_are_complete_and_in_the_order_of_their_numbers() {
		for (number, kind) in CommitmentKind::ALL.iter().enumerate() {
			assert_eq!(kind.encode(), [number as u8]);
		}
		assert!(CommitmentKind::decode(&mut &[CommitmentKind::ALL.len() as u8][..]).is_err(), "one is missing in ALL");
		for (number, record) in RecordKind::ALL.iter().enumerate() {
			assert_eq!(record.encode(), [number as u8]);
		}
		assert!(RecordKind::decode(&mut &[RecordKind::ALL.len() as u8][..]).is_err(), "one is missing in ALL");
	}

	#[test]
	fn every_kind_has_words_of_its_own_in_both_languages() {
		let is_chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
		for (place, kind) in CommitmentKind::ALL.into_iter().enumerate() {
			let (en, zh) = kind.words();
			assert!(!en.is_empty() && !is_chinese(en) && is_chinese(zh), "{kind:?}");
			let others = &CommitmentKind::ALL[..place];
			assert!(others.iter().all(|other| other.words().0 != en && other.words().1 != zh), "{kind:?}");
		}
	}

	#[test]
	fn what_is_measured_by_the_clock_is_a_platforms_alone() {
		for kind in CommitmentKind::ALL {
			let of_a_platform_alone = kind.functions() == [Function::Platform];
			assert_eq!(of_a_platform_alone, kind.windows() != Windows::Serial, "{kind:?}");
		}
		assert_eq!(CommitmentKind::PriceRule.functions(), [Function::Platform, Function::Seller]);
		assert!(!CommitmentKind::TraceBatch.functions().contains(&Function::Auditor));
	}

	#[test]
	fn a_window_reaches_from_its_number_times_its_length_to_the_next() {
		let table = [
			(CommitmentKind::TrafficWindow, 60_000),
			(CommitmentKind::OrderJournal, 60_000),
			(CommitmentKind::Recording, 600_000),
			(CommitmentKind::Consent, 86_400_000),
		];
		for (kind, length) in table {
			assert_eq!(kind.window_end(0), Some(length), "{kind:?}");
			assert_eq!(kind.window_end(6), Some(7 * length), "{kind:?}");
			assert_eq!(kind.window_of(7 * length - 1), Some(6), "{kind:?}");
			assert_eq!(kind.window_of(7 * length), Some(7), "{kind:?}");
			assert_eq!(kind.window_end(u64::MAX), Some(Moment::MAX), "{kind:?} is never over");
		}
		for kind in [CommitmentKind::TraceBatch, CommitmentKind::PriceRule, CommitmentKind::ConsumerCodes] {
			assert_eq!((kind.window_end(6), kind.window_of(600_000)), (None, None), "{kind:?}");
		}
	}

	#[test]
	fn no_two_trees_have_the_same_context() {
		let genesis = [7; 32];
		let key = CommitmentKey { owner: ParticipantId(1), kind: CommitmentKind::Consent, window: 2 };
		let others = [
			CommitmentKey { owner: ParticipantId(2), ..key }.context(&genesis),
			CommitmentKey { kind: CommitmentKind::Recording, ..key }.context(&genesis),
			CommitmentKey { window: 3, ..key }.context(&genesis),
			key.context(&[8; 32]),
			day_context(&genesis, 1),
			day_context(&genesis, 2),
			day_context(&[8; 32], 1),
		];
		let mut contexts = others.to_vec();
		contexts.push(key.context(&genesis));
		for (place, context) in contexts.iter().enumerate() {
			assert!(!contexts[..place].contains(context), "{place}");
		}
	}

	#[test]
	fn a_context_is_made_of_these_bytes_whoever_makes_it() {
		let key = CommitmentKey { owner: ParticipantId(0x0102), kind: CommitmentKind::OrderJournal, window: 0x0304 };
		let mut bytes = b"\x54fairstream commitment".to_vec();
		bytes.extend([9; 32]);
		bytes.extend([2, 1, 0, 0, 2, 4, 3, 0, 0, 0, 0, 0, 0]);
		assert_eq!(key.context(&[9; 32]), bytes);
		let mut bytes = b"\x38fairstream day".to_vec();
		bytes.extend([9; 32]);
		bytes.extend([5, 0, 0, 0]);
		assert_eq!(day_context(&[9; 32], 5), bytes);
	}

	#[test]
	fn a_leaf_of_the_archive_tells_records_of_different_kinds_apart() {
		let leaves: Vec<_> = RecordKind::ALL.iter().map(|record| record.leaf(b"the same")).collect();
		assert_eq!(leaves[1], b"\x01\x20the same");
		for (place, leaf) in leaves.iter().enumerate() {
			assert!(!leaves[..place].contains(leaf));
		}
	}
}
