//! # Commitments: one root for what nobody disputes
//!
//! ## Terminology
//!
//! - **Commitment**: the root of a tree over what somebody did or measured, and how many leaves it has. Who holds a leaf and its
//!   proof can open that one leaf, and nothing else of the tree is seen. There is one for each owner, kind and window, for ever.
//! - **Kind**: to what one commits oneself: see [`CommitmentKind`]. It says who files it, and how its windows are counted.
//! - **Window**: of a *timed* kind a span of time, filed once it is over; of a *serial* kind the owner's own number.
//! - **Late**: filed after the end of its window by more than the rule `commitment.filing_lag` gives. It is marked with how
//!   much it missed the end, and nothing follows from it here.
//! - **Archive**: what is complete becomes a **leaf** of its **day's tree** and leaves the state. A day is one of civil time.
//! - **Day's tree**: open while its day lasts, then closed; its root stays for ever. Its leaves are kept for as long as the rule
//!   `commitment.leaves_kept` says, so that anybody can make a proof from any node.
//! - **Deposit**: what an owner has paid for the room that all its things take, its commitments among them. Each commitment
//!   counts for it until it leaves the state.
//!
//! ## Stories
//!
//! *A minute of orders.* A platform files one root over the orders of 20:14, a minute after. Each buyer's receipt holds its
//! leaf and proof. The chain sees no more of ten thousand orders as long as nobody disputes one. One buyer does: that leaf is
//! opened, and proven to be what the platform committed to that evening.
//!
//! *An outage.* The platform's link is down for an hour. It files the sixty windows afterwards, each late by up to an hour.
//! Whoever asks sees by how much; what it costs is another's to say.
//!
//! *A second thought.* The platform finds that a root doesn't suit it and files another. There is one root for each window, so
//! it is refused, and so it is three months later, when the first has left the state.
//!
//! *Nothing happened.* At 04:00 nobody bought anything. The platform files the root of the tree without leaf, so that the
//! window isn't missing.
//!
//! *Three months later.* The commitment becomes a leaf of that day's tree, and counts for the platform's deposit no more. Whoever needs
//! it makes a proof from the leaves, which any node serves for thirty days, and keeps it. The day's root stays: it proves the
//! commitment, and the commitment proves the order.
//!
//! ## What it is made of
//!
//! - [`mod@filing`]: what is filed, and why it may not be. Pure.
//! - [`day`]: days of civil time. Pure.
//! - `book`: how a commitment is filed, and what room it takes; `door`: who asks for it.
//! - `archive`: how a record becomes a leaf, and a day is closed.
//! - `retention`: how commitments and leaves leave the state.
//! - [`read`]: what the runtime's APIs read.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)
)]

extern crate alloc;

mod archive;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod book;
pub mod day;
mod door;
pub mod filing;
mod hashing;
#[cfg(test)]
mod mock;
pub mod read;
mod retention;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod weights;

pub use archive::{ClosedDay, OpenDay};
pub use book::of_commitment;
pub use day::BigEndian;
pub use fairstream_doors::{CommitmentKey, CommitmentKind, OnRefusal};
pub use filing::{Filing, Refusal, MAX_LEAVES};
pub use hashing::HostBlake2;
pub use pallet::*;
pub use read::{DayTree, LEAVES_PAGE, PAGE};
pub use weights::WeightInfo;

/// Most commitments of a batch.
pub const MAX_BATCH: u32 = 256;

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::{BigEndian, ClosedDay, Filing, OnRefusal, OpenDay, Refusal, WeightInfo, MAX_BATCH};
	use fairstream_doors::{
		CommitmentKey, CommitmentKind, Day, Filed, Leaf, Moment, ParticipantId, RecordKind, Upkeep, Who,
	};
	use fairstream_merkle::{Digest, LeafDigest};
	use fairstream_rules::Rules;
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, PostDispatchInfo, WithPostDispatchInfo},
		pallet_prelude::*,
		traits::UnixTime,
		weights::WeightMeter,
	};
	use frame_system::pallet_prelude::*;

	/// Version of this pallet's storage layout.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// What the runtime decides about this pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Who acts here, and as what.
		type Who: Who<Self::AccountId>;

		/// What is late, and how long things are kept.
		type Rules: Rules;

		/// Where owners pay for the room that their commitments take.
		type Upkeep: Upkeep;

		/// Minutes by which civil time is ahead of UTC: where the days of the archive begin. Never changed.
		type UtcOffset: Get<i16>;

		/// The time of this block.
		type Time: UnixTime;

		/// The most of a block that the hook takes to let things leave the state.
		type MaxServiceWeight: Get<Weight>;

		/// What the calls and the hook cost.
		type WeightInfo: WeightInfo;
	}

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The commitments, those of an owner and kind in the order of their windows.
	#[pallet::storage]
	pub type Book<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, ParticipantId>, NMapKey<Identity, CommitmentKind>, NMapKey<Identity, BigEndian>),
		Filed,
		OptionQuery,
	>;

	/// The first window of an owner and kind that is open to filing. Of a serial kind it is the next number and the only one; of
	/// a timed kind it is the one after the latest that has left the state, so that no key is ever used twice.
	#[pallet::storage]
	pub type FirstOpen<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ParticipantId, Twox64Concat, CommitmentKind, u64, ValueQuery>;

	/// The commitments by the day on which they were filed, in the order of days.
	#[pallet::storage]
	pub type FiledOn<T: Config> =
		StorageDoubleMap<_, Identity, BigEndian, Twox64Concat, CommitmentKey, (), OptionQuery>;

	/// The day whose tree grows. None before the first record.
	#[pallet::storage]
	pub type Open<T: Config> = StorageValue<_, OpenDay, OptionQuery>;

	/// The trees of days that are over, of those on which something was archived. For ever.
	#[pallet::storage]
	pub type Days<T: Config> = StorageMap<_, Twox64Concat, Day, ClosedDay, OptionQuery>;

	/// The leaves of days' trees, as digests, in their order.
	#[pallet::storage]
	pub type Leaves<T: Config> = StorageDoubleMap<_, Identity, BigEndian, Identity, BigEndian, LeafDigest, OptionQuery>;

	/// The day on which everything has left the state that was to leave it. Until the next day nothing more is.
	#[pallet::storage]
	pub type Cleared<T: Config> = StorageValue<_, Day, OptionQuery>;

	/// The last block in which somebody let things leave the state by a call.
	#[pallet::storage]
	pub type SweptIn<T: Config> = StorageValue<_, BlockNumberFor<T>, OptionQuery>;

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A commitment was filed.
		Filed {
			/// By whom.
			owner: ParticipantId,
			/// To what.
			kind: CommitmentKind,
			/// The window, or the owner's own number.
			window: u64,
			/// The root of its tree.
			root: Digest,
			/// How many leaves the tree has.
			count: u64,
			/// By how many milliseconds it missed the end of its window, if by more than the filing lag.
			late: Option<Moment>,
		},
		/// A commitment of a batch was refused, and the others were not for that.
		Refused {
			/// Its place in the batch, from 0.
			index: u32,
			/// Why.
			refusal: Refusal,
		},
		/// A batch was filed.
		BatchFiled {
			/// By whom.
			owner: ParticipantId,
			/// How many were filed.
			filed: u32,
			/// How many were refused.
			refused: u32,
		},
		/// A record became a leaf.
		Archived {
			/// What it is.
			record: RecordKind,
			/// Where it stands.
			leaf: Leaf,
			/// The leaf's digest.
			digest: Digest,
		},
		/// A commitment left the state, and is a leaf now.
		Swept {
			/// Whose.
			owner: ParticipantId,
			/// To what.
			kind: CommitmentKind,
			/// The window, or the owner's own number.
			window: u64,
			/// Where it stands.
			leaf: Leaf,
		},
		/// A day is over, and its tree is closed.
		DayClosed {
			/// The day: days since 1 January 1970.
			day: Day,
			/// The root of its tree.
			root: Digest,
			/// How many leaves it has.
			count: u64,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The caller is no participant: have the authority admit this account.
		NotParticipant,
		/// The caller holds no function whose holders file this kind, neither now nor when the window ended: have the authority
		/// accredit it.
		FunctionMissing,
		/// There is a root for this key, or was one: nothing is left to do, and no other can take its place.
		FiledAlready,
		/// The window is not over: file it when it is.
		WindowNotOver,
		/// It is not the caller's next number: file the one after the last.
		NotNext,
		/// A later window has become a leaf of its day's tree, so this one is filed no more: what it would have shown is shown
		/// in a case.
		WindowGone,
		/// A tree without leaf says nothing under a number: file a number when there is something to commit to.
		EmptySerial,
		/// Without leaf the tree has another root: make it for this chain, owner, kind and window.
		RootNotEmpty,
		/// A tree has at most 1,099,511,627,776 leaves: check the count.
		TooMany,
		/// Nothing has to leave the state today: there is nothing to do.
		NothingDue,
		/// It was done in this block already: send it again in the next one.
		SweptAlready,
		/// The next thing to leave the state can cost more than the limit: name a higher one.
		LimitTooLow,
		/// The account can't pay what is missing of the participant's deposit: fund the account, or free what is no longer
		/// needed.
		NoDeposit,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(block: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let asked = T::DbWeight::get().reads(1);
			// What a call took out of this block's state would be stepped over for nothing.
			let mut meter = WeightMeter::with_limit(remaining.min(T::MaxServiceWeight::get()));
			if meter.try_consume(asked).is_err() || SweptIn::<T>::get() == Some(block) {
				return meter.consumed();
			}
			Self::clear(&mut meter, Self::now());
			meter.consumed()
		}

		fn integrity_test() {
			assert!(
				T::MaxServiceWeight::get().all_gte(Self::heaviest_step()),
				"the share of a block has no room to let a single thing leave the state"
			);
			let offset = T::UtcOffset::get().unsigned_abs();
			assert!(offset <= fairstream_rules::calendar::MAX_OFFSET, "no clock is so far from UTC");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// File a commitment: the root of a tree of `count` leaves.
		///
		/// Signed by a participant that holds one of the kind's functions, or held it when the window ended. The
		/// commitment counts for its deposit until it leaves the state. Fails with [`Error::NotParticipant`],
		/// [`Error::FunctionMissing`], [`Error::FiledAlready`], [`Error::WindowNotOver`], [`Error::NotNext`],
		/// [`Error::WindowGone`], [`Error::EmptySerial`], [`Error::RootNotEmpty`], [`Error::TooMany`], [`Error::NoDeposit`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::file())]
		pub fn file(
			origin: OriginFor<T>,
			kind: CommitmentKind,
			window: u64,
			root: Digest,
			count: u64,
		) -> DispatchResult {
			let account = ensure_signed(origin)?;
			Self::file_at(&account, Filing { kind, window, root, count }, Self::now())
		}

		/// File many commitments, one after the other, as [`Pallet::file`] does. Those of a batch may be each other's next.
		///
		/// With [`OnRefusal::Rollback`] all are filed, or the call fails with the first that is refused. With
		/// [`OnRefusal::Proceed`] the others are filed, and an event names each that is refused by its place. The call fails as a
		/// whole with [`Error::NotParticipant`], or with [`Error::NoDeposit`] for all that would be filed.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::file_batch(u32::try_from(filings.len()).unwrap_or(u32::MAX)))]
		pub fn file_batch(
			origin: OriginFor<T>,
			filings: BoundedVec<Filing, ConstU32<MAX_BATCH>>,
			on_refusal: OnRefusal,
		) -> DispatchResult {
			let account = ensure_signed(origin)?;
			Self::file_batch_at(&account, &filings, on_refusal, Self::now())
		}

		/// Let what has been kept for long enough leave the state, beyond the hook's share, with at most this weight. The weight
		/// that was not needed is given back, and so is the fee if anything left.
		///
		/// Signed by anybody, once in a block: a second run would pay for stepping over all that the first one took out of the
		/// same block's state. Fails with [`Error::SweptAlready`], [`Error::NothingDue`], [`Error::LimitTooLow`].
		#[pallet::call_index(2)]
		#[pallet::weight(*weight_limit)]
		pub fn sweep(origin: OriginFor<T>, weight_limit: Weight) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let block = frame_system::Pallet::<T>::block_number();
			let again = SweptIn::<T>::get() == Some(block);
			ensure!(!again, Error::<T>::SweptAlready.with_weight(T::WeightInfo::look()));
			SweptIn::<T>::put(block);
			let mut meter = WeightMeter::with_limit(weight_limit);
			let cleared = Self::clear(&mut meter, Self::now());
			let actual_weight = Some(meter.consumed());
			match cleared.things > 0 {
				true => Ok(PostDispatchInfo { actual_weight, pays_fee: Pays::No }),
				false if cleared.stopped_short => Err(Error::<T>::LimitTooLow.with_weight(meter.consumed())),
				false => Err(Error::<T>::NothingDue.with_weight(meter.consumed())),
			}
		}
	}
}
