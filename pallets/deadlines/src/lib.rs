//! # Deadlines: what is due, when, for whom, and what follows from silence
//!
//! Every state that waits for somebody has a clock here. Who owns it says what is done when the clock has run out; this
//! pallet sees to it that it is done, once, as of the moment when it was due, whether or not anybody comes by.
//!
//! ## Terminology
//!
//! - **Clock**: who has to do what until when, by which rule, in which case, and what is done then, the **task**. What is
//!   *appointed* begins or ends whatever anybody does; *silence* means that somebody had to do something and did not.
//! - **Due**: the end of the clock's term by the published calendar: the first moment that is too late. If it rests on a year
//!   that is not published it is **provisional**, and is counted again before anything follows from it.
//! - **Inclusion grace**: a silence is open for a little longer than it is due, since an answer that was sent in time may be
//!   included late. Its length is the rule's when the clock is set.
//! - **Outage**: no block came for some minutes. While the chain stood still nobody could answer, so no silence has a
//!   consequence before the outage's end and a grace. Outage and grace together are a **span**.
//! - **To fire**: a clock fires when it is not open any more, or when the span ends in which that would have been. From then
//!   on it has **run out**, and no answer counts, whether or not its task was done yet.
//! - **Object, owner**: what clocks belong to, as an offer or a stage of a case, and the pallet that keeps it.
//! - **Failed**: the clock ran out, and its task was refused or is too heavy for the queue. It is kept with the reason, and
//!   is tried again.
//!
//! ## Nothing is decided by the queue
//!
//! Whether a clock has run out follows from records alone: its term, the calendar, the times of blocks. How far the queue has
//! been worked has no part in it. The hook works it in every block, and [`Pallet::poke`] works more of it, both in the order
//! in which clocks fired, and what is appointed first of what fired together. Owners settle the clocks of an object in the
//! same order before they touch it.
//!
//! A task is carried out **as of** the moment when its clock fired: what it asks of the door is judged by that moment. It stops
//! what was open then and sets what begins then, however late it is.
//!
//! So hook, poke and owners, in any order and amount, come to the same: the same clocks are stopped, and the others carried
//! out, the clocks of one object one after the other as they fired, each with the same dates. A property test does these in
//! different orders and amounts, with tasks that stop, settle and set clocks, and finds the same. It is so as far as
//!
//! - everybody keeps the contract of the door `Clocks`: an owner settles all clocks of its object, in the order in which they
//!   fire, before anything else touches the object, and a task touches clocks of its own object only;
//! - no task fails, and none is too heavy for the queue: such a task is done later, still as of its moment, but after what was
//!   done since;
//! - a publication moves no end to an earlier moment, or the end is counted again before that moment comes, which anybody may
//!   have done by [`Pallet::settle`] without a fee. Else hook and poke come to it at the turn that it had: it is carried out
//!   with the same dates, but after what fired in between;
//! - no publication moves an end that is over, however late it comes: the rulebook sees to that.
//!
//! Blocks in which FRAME runs no hooks, as while it migrates, take no calls either: to everybody they are like no blocks, and
//! so they are to the record of outages.
//!
//! ## Stories
//!
//! *A platform does not answer a complaint.* It had 48 hours, and an hour more for its answer to be included. The block after
//! that passes the complaint on to the seat, dated to the end of the 48 hours.
//!
//! *The chain stands still for a night.* The platform's time would have ended at three in the morning. The first block notes
//! the outage, and the complaint waits for another day. What a law appointed for midnight is done at once, dated to midnight.
//!
//! *A thousand cards expire at the same midnight.* The hook takes as many as fit a quarter of the block, and the others in
//! the blocks that follow. Who looks at one of them in between sees it expired: its clock is settled first.
//!
//! *A term reaches into a year whose holidays nobody knows.* Its end is counted with Mondays to Fridays, and shown as
//! provisional. When the State Council's notice is published the end moves; who has to answer sees it at once.
//!
//! *A stage follows a stage.* The first ended at ten in the morning, and the second has half an hour. The queue comes to it at
//! noon: the second stage begins at ten, ends at half past ten, and is carried out in its turn.
//!
//! *A task fails.* What it wrote is undone, and the clock is kept with the reason. The hook tries it again as often as its turn
//! comes among those that failed, and anybody may. It is still as of the moment when it fired.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)
)]

extern crate alloc;

mod as_of;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod door;
mod failed;
mod handle;
#[cfg(test)]
mod mock;
pub mod outage;
mod queue;
mod read;
mod service;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
mod turn;
pub mod weights;

pub use as_of::{Running, MAX_NESTING};
pub use handle::Handle;
pub use outage::Span;
pub use pallet::*;
pub use read::{Duty, PAGE};
pub use turn::{BigEndian, Open, Place, Reason, Turn, Undone};
pub use weights::WeightInfo;

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::{BigEndian, Handle, Open, Place, Reason, Running, Span, Turn, Undone, WeightInfo};
	use fairstream_doors::{Bearer, CaseId, Moment};
	use fairstream_rules::{ClockId, Kind, RuleId, Rules};
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
		/// What clocks ask for: the tasks of all pallets that set clocks. Each of these goes into it by `From`.
		type Task: Parameter + MaxEncodedLen;

		/// Who does what clocks ask for.
		type Handler: Handle<Self::Task>;

		/// How long the graces are, and when terms end.
		type Rules: Rules;

		/// The time of this block.
		type Time: UnixTime;

		/// The most of a block that the hook takes for the queue.
		type MaxServiceWeight: Get<Weight>;

		/// What the calls and the hook cost.
		type WeightInfo: WeightInfo;
	}

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The number that the next clock will have.
	#[pallet::storage]
	pub type NextId<T: Config> = StorageValue<_, u64, ValueQuery>;

	/// The clocks that go. Kind and turn stand in the key as they are, so that the state itself is the queue: see [`Turn`].
	#[pallet::storage]
	pub type Queue<T: Config> =
		StorageDoubleMap<_, Identity, Kind, Identity, Turn, Open<<T as Config>::Task>, OptionQuery>;

	/// A turn before which no clock of the kind comes. It needn't be a clock's any more. None if there is no clock.
	#[pallet::storage]
	pub type Heads<T: Config> = StorageMap<_, Identity, Kind, Turn, OptionQuery>;

	/// Where each clock stands in the queue.
	#[pallet::storage]
	pub type Index<T: Config> = StorageMap<_, Twox64Concat, ClockId, Place, OptionQuery>;

	/// What everybody has to do, in the order of time; and in which queue it stands.
	#[pallet::storage]
	pub type Duties<T: Config> = StorageDoubleMap<_, Twox64Concat, Bearer, Identity, Turn, Kind, OptionQuery>;

	/// Clocks that ran out and whose task was not done, in the order of their numbers.
	#[pallet::storage]
	pub type Failed<T: Config> = StorageMap<_, Identity, BigEndian, Undone<<T as Config>::Task>, OptionQuery>;

	/// Which of these the hook looked at last. None before the first.
	#[pallet::storage]
	pub type Retried<T: Config> = StorageValue<_, BigEndian, OptionQuery>;

	/// The task that is being carried out, the innermost. None between calls.
	#[pallet::storage]
	pub type AsOf<T: Config> = StorageValue<_, Running, OptionQuery>;

	/// The time of the last block that was seen.
	#[pallet::storage]
	pub type LastSeen<T: Config> = StorageValue<_, Moment, OptionQuery>;

	/// How many spans there are.
	#[pallet::storage]
	pub type SpanCount<T: Config> = StorageValue<_, u32, ValueQuery>;

	/// The times in which the chain stood still, each with the grace that followed, numbered from 0 in their order.
	#[pallet::storage]
	pub type Spans<T: Config> = StorageMap<_, Twox64Concat, u32, Span, OptionQuery>;

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A clock was set.
		ClockSet {
			/// Its number.
			id: ClockId,
			/// Who has to do something.
			bearer: Bearer,
			/// In which case, if in one.
			case: Option<CaseId>,
			/// By which rule.
			rule: RuleId,
			/// What its end means.
			kind: Kind,
			/// Until when.
			due: Moment,
			/// Whether that rests on a year that is not published.
			provisional: bool,
			/// Until when an answer counts, graces after the due moment and after outages included.
			open_until: Moment,
		},
		/// A clock was stopped: what was due is done, or has no meaning any more.
		ClockStopped {
			/// Its number.
			id: ClockId,
		},
		/// A clock ran out, and what it asked for was done.
		RanOut {
			/// Its number.
			id: ClockId,
			/// Who had to do something.
			bearer: Bearer,
			/// By which rule.
			rule: RuleId,
			/// Until when, which may be long before this block.
			due: Moment,
		},
		/// A clock ran out, and what it asked for was not done: it is kept until it can be.
		Failed {
			/// Its number.
			id: ClockId,
			/// Why.
			reason: Reason,
		},
		/// The end of a clock was counted again by a calendar that was published since.
		Recounted {
			/// Its number.
			id: ClockId,
			/// Until when now.
			due: Moment,
			/// Whether that still rests on a year that is not published.
			provisional: bool,
		},
		/// The chain stood still, and no silence has a consequence before the grace is over.
		OutageNoted {
			/// The last block before.
			begin: Moment,
			/// The first block after.
			end: Moment,
			/// The end of the grace.
			until: Moment,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// No clock has run out whose task was not done: there is nothing to do.
		NothingDue,
		/// The next clock can cost more than the limit: name a higher one.
		LimitTooLow,
		/// No clock has this number: it was carried out or stopped, or never set.
		UnknownClock,
		/// The clock hasn't run out: wait until it isn't open any more, graces included.
		NotDue,
		/// The clock has run out and waits for its turn: poke the queue, which works it in the order in which clocks fired.
		WaitsItsTurn,
		/// What the clock asks for can cost more than the limit: name a higher one.
		TooHeavyForLimit,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_poll(_: BlockNumberFor<T>, meter: &mut WeightMeter) {
			if meter.try_consume(T::WeightInfo::note_time()).is_err() {
				// Whoever judges a clock in this block notes its time, and else the next block does.
				return;
			}
			let now = Self::note_time();
			let mut share = WeightMeter::with_limit(T::MaxServiceWeight::get().min(meter.remaining()));
			let served = Self::serve(&mut share, now);
			// What failed just now would fail again.
			if !served.stopped_short && served.failed == 0 {
				Self::retry_one(&mut share);
			}
			meter.consume(share.consumed());
		}

		fn integrity_test() {
			let share = T::MaxServiceWeight::get();
			assert!(
				share.all_gt(Self::service_overhead()),
				"the queue's share of a block has no room for a single task"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Work the queue beyond the hook's share, with at most this weight. The weight that was not needed is given back, and
		/// so is the fee if at least one clock was carried out.
		///
		/// Signed by anybody. What is too heavy for the hook but not for the limit is carried out, too. Fails with
		/// [`Error::NothingDue`], [`Error::LimitTooLow`]; if a clock's task fails, that one is kept and the call goes on.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::note_time().saturating_add(*weight_limit))]
		pub fn poke(origin: OriginFor<T>, weight_limit: Weight) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let now = Self::note_time();
			let mut meter = WeightMeter::with_limit(weight_limit);
			let served = Self::serve(&mut meter, now);
			let weight = T::WeightInfo::note_time().saturating_add(meter.consumed());
			match served.carried_out > 0 || served.failed > 0 {
				true => Ok(Self::done(weight, served.carried_out > 0)),
				false if served.stopped_short => Err(Error::<T>::LimitTooLow.with_weight(weight)),
				false => Err(Error::<T>::NothingDue.with_weight(weight)),
			}
		}

		/// Have a clock tried again that failed, with a task that costs at most the limit; or have the end of one counted again
		/// that is provisional.
		///
		/// Signed by anybody. The weight that was not needed is given back, and so is the fee if the task was done or the end is
		/// another now. If the task fails the call does not: the clock is kept with the new reason. A clock that has run out is
		/// not carried out here, since the queue comes to it in the order in which clocks fired. Fails with
		/// [`Error::UnknownClock`], [`Error::NotDue`], [`Error::WaitsItsTurn`], [`Error::TooHeavyForLimit`].
		#[pallet::call_index(1)]
		#[pallet::weight(Pallet::<T>::settle_base().saturating_add(*weight_limit))]
		pub fn settle(origin: OriginFor<T>, id: ClockId, weight_limit: Weight) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let now = Self::note_time();
			let base = Self::settle_base();
			if let Some(undone) = Self::failed(id) {
				let task = T::Handler::weight(&undone.clock.task);
				ensure!(task.all_lte(weight_limit), Error::<T>::TooHeavyForLimit.with_weight(base));
				let done = Self::try_again(id, undone, None);
				return Ok(Self::done(base.saturating_add(task), done));
			}
			let (turn, open) = Self::find(id).ok_or_else(|| Error::<T>::UnknownClock.with_weight(base))?;
			let before = (open.due, open.provisional);
			let (turn, open) = Self::recount(turn, open, now);
			if before != (open.due, open.provisional) {
				return Ok(Self::done(base, true));
			}
			match Self::has_run_out(open.clock.kind, turn.open_until(), now) {
				true => Err(Error::<T>::WaitsItsTurn.with_weight(base)),
				false => Err(Error::<T>::NotDue.with_weight(base)),
			}
		}
	}

	impl<T: Config> Pallet<T> {
		/// What settling a clock costs beside its task.
		pub fn price_of_settling() -> Weight {
			Self::settle_base()
		}

		/// What the call costs beside its task.
		pub(crate) fn settle_base() -> Weight {
			let retry = T::WeightInfo::retry().saturating_add(T::WeightInfo::keep());
			T::WeightInfo::note_time().saturating_add(T::WeightInfo::settle().max(retry))
		}

		/// A call that cost this much, and nothing to who did the chain a service.
		fn done(weight: Weight, served: bool) -> PostDispatchInfo {
			let pays_fee = if served { Pays::No } else { Pays::Yes };
			PostDispatchInfo { actual_weight: Some(weight), pays_fee }
		}
	}
}
