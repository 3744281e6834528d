//! The archive: a tree for each day, of which the root stays.

use crate::{
	day,
	hashing::{context_of, HostBlake2},
	BigEndian, Config, Days, Event, Leaves, Open, Pallet,
};
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::{day_context, Archive, Day, Leaf, Moment, NotProven, RecordKind};
use fairstream_merkle::{verify, Context, Digest, LeafDigest, Peaks, Proof};
use frame_support::traits::Get;
use scale_info::TypeInfo;

/// The day whose tree grows.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct OpenDay {
	/// Which day.
	pub day: Day,
	/// Its tree so far.
	pub peaks: Peaks,
}

/// A day's tree that is closed.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct ClosedDay {
	/// Its root.
	pub root: Digest,
	/// How many leaves it has.
	pub count: u64,
}

impl<T: Config> Pallet<T> {
	/// The day in which a moment lies.
	pub(crate) fn day_at(moment: Moment) -> Day {
		day::day_of(moment, T::UtcOffset::get())
	}

	/// The context of a day's tree.
	pub(crate) fn day_tree(day: Day) -> Context {
		context_of(&day_context(&Self::genesis(), day))
	}

	/// Make a record a leaf at a moment.
	pub(crate) fn archive_at(record: RecordKind, bytes: &[u8], now: Moment) -> Leaf {
		let mut open = Self::open_for(Self::day_at(now));
		let leaf = Leaf { day: open.day, index: open.peaks.count() };
		let digest = LeafDigest::of::<HostBlake2>(&record.leaf(bytes));
		// A tree takes more leaves than all the blocks of a day have room for.
		let _ = open.peaks.append::<HostBlake2>(digest);
		Leaves::<T>::insert(BigEndian::from(leaf.day), BigEndian::from(leaf.index), digest);
		Open::<T>::put(open);
		Self::deposit_event(Event::Archived { record, leaf, digest: digest.digest() });
		leaf
	}

	/// The tree that grows today. One of an earlier day is closed.
	fn open_for(today: Day) -> OpenDay {
		Self::close_before(today);
		Open::<T>::get().unwrap_or_else(|| OpenDay { day: today, peaks: Peaks::default() })
	}

	/// Close the tree that grows if its day is over.
	pub(crate) fn close_before(today: Day) {
		let Some(OpenDay { day, peaks }) = Open::<T>::get().filter(|open| open.day < today) else { return };
		let (root, count) = (peaks.root::<HostBlake2>(&Self::day_tree(day)), peaks.count());
		Days::<T>::insert(day, ClosedDay { root, count });
		Open::<T>::kill();
		Self::deposit_event(Event::DayClosed { day, root, count });
	}
}

impl<T: Config> Archive for Pallet<T> {
	fn append(record: RecordKind, bytes: &[u8]) -> Leaf {
		Self::archive_at(record, bytes, Self::now())
	}

	fn proves(leaf: Leaf, record: RecordKind, bytes: &[u8], proof: &Proof) -> Result<(), NotProven> {
		let closed = Days::<T>::get(leaf.day).ok_or(NotProven::NoRoot)?;
		let (context, bytes) = (Self::day_tree(leaf.day), record.leaf(bytes));
		verify::<HostBlake2>(&closed.root, &context, closed.count, leaf.index, &bytes, proof).map_err(NotProven::Forged)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst() {
		crate::benchmarking::fill_a_day::<T>();
	}
}
