//! # Stops: goods that an authority stopped
//!
//! ## Terminology
//!
//! - **Stop**: an urgent measure of a seat on a unit: a class, a lot, or a single item. It is ordered before its subject is
//!   heard, for a short term (Order 117, article 49).
//! - **Measure**: what is ordered. A **stop of sale** bars selling; a **hold** also bars moving the goods.
//! - **Subject**: the participant whose goods they are. It is heard and may appeal in the **case** that is opened with the stop.
//! - **In force**: from the block in which it was ordered, until its end, by comparison; nothing has to run for it.
//! - **Lineage**: a unit with its lot, its class, and what it comes from. Whoever asks the door [`Stops`] brings it, so that one
//!   write on a lot holds for every descendant.
//!
//! [`Stops`]: fairstream_doors::Stops
//!
//! ## Stories
//!
//! *An officer stops a lot of honey.* She names the lot, whose goods they are, the act, the facts, and an end within thirty days,
//! and a colleague signs with her. From the next block on no jar that was filled from the lot is sold, whoever has it by then.
//! The farm states its case and appeals to the seat above.
//!
//! *Nobody does anything.* At the stop's end the honey may be sold in the first block after, whether or not a clock rang. The
//! case ends with it.
//!
//! *The prefecture's seat grants the appeal.* The stop is gone in that block, as if it had never been.
//!
//! *Cleverness.* A seat stops goods in another county: refused, it is not competent there. It stops for a year: refused, the rule
//! allows thirty days. It lengthens twice: refused. A farm repacks a stopped lot: the new lot comes from the stopped one, and is
//! stopped with it.
//!
//! ## What it is made of
//!
//! - [`stop`]: a stop, and which of several counts. Pure.
//! - `impose`: how one is ordered. `hear`: what the docket tells of its case. `door`: the answer to the door `Stops`.
//!
//! Steps are taken in the case: `cases.act` lifts, lengthens, states, appeals, decides. When the case ends nothing of the stop is
//! left here; its leaf in the day's tree says what it was.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)
)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod door;
mod hear;
mod impose;
#[cfg(test)]
mod mock;
pub mod stop;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod weights;

pub use fairstream_doors::Measure;
pub use pallet::*;
pub use stop::{Order, Stop, MAX_STOPS};
pub use weights::WeightInfo;

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::{
		stop::{OnUnit, Order},
		Measure, WeightInfo,
	};
	use fairstream_docket::{case::How, Docket};
	use fairstream_doors::{CaseId, Moment, ParticipantId, SeatId};
	use fairstream_gs1::Unit;
	use frame_support::{
		pallet_prelude::*,
		traits::{EnsureOrigin, UnixTime},
	};
	use frame_system::pallet_prelude::*;

	/// Version of this pallet's storage layout.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// What the runtime decides about this pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// A seat that acts, with all signatures that its call needs. Success is the seat.
		type SeatOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = SeatId>;

		/// Where a stop's case is opened. It says whether the seat is competent and the measure is lawful.
		type Docket: Docket;

		/// The time of this block.
		type Time: UnixTime;

		/// What the calls cost.
		type WeightInfo: WeightInfo;
	}

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The number that the next stop will have.
	#[pallet::storage]
	pub type NextId<T: Config> = StorageValue<_, u64, ValueQuery>;

	/// What was ordered about a unit, in the order in which it was. Those that hold no longer stay until the unit is touched again.
	#[pallet::storage]
	pub type Stopped<T: Config> = StorageMap<_, Blake2_128Concat, Unit, OnUnit, ValueQuery>;

	/// Which unit a case is about, until it ends.
	#[pallet::storage]
	pub type OfCase<T: Config> = StorageMap<_, Twox64Concat, CaseId, Unit, OptionQuery>;

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A seat stopped a unit. It holds from this block on.
		Stopped {
			/// The stop's number.
			stop: u64,
			/// What is stopped.
			unit: Unit,
			/// What was ordered.
			measure: Measure,
			/// The case in which it is heard and appealed.
			case: CaseId,
			/// By which seat.
			seat: SeatId,
			/// Whose goods they are.
			against: ParticipantId,
			/// The first moment at which it holds no longer.
			until: Moment,
		},
		/// A stop was lengthened.
		Prolonged {
			/// Its number.
			stop: u64,
			/// What is stopped.
			unit: Unit,
			/// The first moment at which it holds no longer.
			until: Moment,
		},
		/// A stop is over, and nothing of it is left here.
		Ended {
			/// What was stopped.
			unit: Unit,
			/// Its case.
			case: CaseId,
			/// How the case ended: lifted, reversed, or with the stop's term, which was over then.
			how: How,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// Stopped are classes, lots and items: name what is in the packaging.
		NotStoppable,
		/// As many stops hold for the unit as there may be: lift one, or let the hold that is there do.
		TooManyStops,
		/// No such participant is known: look it up in the registry.
		UnknownSubject,
		/// The subject belongs to a region outside the seat's: ask which seat is responsible there.
		OutsideRegion,
		/// The act is of the other line, or the seat's mandate does not hold it: ask which seat is responsible for it.
		OutsideMandate,
		/// A digest is zeros: name that of the facts and that of the order's document.
		DigestMissing,
		/// The order's document has no digest, or its custodian is not accredited: name one that is, or none.
		DocumentMissing,
		/// Nothing shows that the order was served: name the digest of the proof.
		ServiceMissing,
		/// The rule that bounds the term stands on nothing: file a basis with a change of the rule.
		NoBasis,
		/// The term ends before it begins, or later than the rule allows: name another end.
		TermOutOfBounds,
		/// The docket takes no such case: look at docs/cases.md for who opens it and about what.
		NotOpened,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Stop the sale of a class, a lot or an item, or hold it, before its subject is heard. It holds from this block on, for
		/// everything that comes from it, until its end; a case is opened in which the subject is heard and may appeal.
		///
		/// The origin is a seat that is competent for the act where the subject is to be found. Fails with
		/// [`Error::NotStoppable`], [`Error::TooManyStops`], [`Error::UnknownSubject`], [`Error::OutsideRegion`],
		/// [`Error::OutsideMandate`], [`Error::DigestMissing`], [`Error::DocumentMissing`], [`Error::ServiceMissing`],
		/// [`Error::NoBasis`], [`Error::TermOutOfBounds`], [`Error::NotOpened`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::impose())]
		pub fn impose(origin: OriginFor<T>, order: Order) -> DispatchResult {
			let seat = T::SeatOrigin::ensure_origin(origin)?;
			Self::do_impose(seat, order)?;
			Ok(())
		}
	}
}
