//! # Traceability: what happened to which goods
//!
//! ## Terminology (GS1 EPCIS 2.0 and CBV 2.0)
//!
//! - **Unit**: a product class (GTIN), a lot of it, a single item, or a logistic unit (SSCC).
//! - **Event**: what happened to which units, when, where, why. On the chain stands its *core* and the *event hash* of the
//!   whole, so that whoever holds the document can show that it is the one reported.
//! - **Reporter**: the participant that captured the event. Only participants accredited for a function of the supply chain
//!   report; only producers commission.
//! - **Parent**: the unit in which others lie since an aggregation.
//!
//! ## Stories
//!
//! *A jar of honey.* The farm commissions jar 17 (ObjectEvent ADD), packs it into a carton (AggregationEvent ADD), and the
//! carrier ships the carton (ObjectEvent OBSERVE of the carton). The shop unpacks and sells it. Whoever asks for jar 17 reads
//! all of it, the carton's journey while the jar lay in it included.
//!
//! *Somebody copies the label.* A second commissioning of jar 17 is certainly false and is refused with that reason. So is
//! an event about a jar that was never commissioned, or that has been destroyed, or packing it while it lies elsewhere.
//!
//! *A document is sent twice.* The same event has the same hash, and the second is refused as a duplicate. Nobody else can
//! use up the hash: an event stands under its hash and whose word it is.
//!
//! ## What it is made of
//!
//! - [`rules`]: what an event does to its units, or why it can't be true. Pure.
//! - [`record`]: what is kept of units and events. Pure.
//! - [`mod@capture`]: how an event is examined and taken, and what would become of events not sent yet.
//! - `trace`: how a unit's trace is read, for the runtime API.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)
)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
pub mod capture;
#[cfg(test)]
mod mock;
pub mod record;
pub mod rules;
#[cfg(test)]
mod tests;
mod trace;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod weights;

pub use pallet::*;
pub use trace::{Step, Trace, MAX_REPORTERS, MAX_TRACE};
pub use weights::WeightInfo;

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::{
		record::{EventDigest, EventRecord, Page, UnitRecord},
		rules, WeightInfo,
	};
	use alloc::boxed::Box;
	use fairstream_doors::{Function, Moment, ParticipantId, Who};
	use fairstream_epcis::{
		core::CoreEvent,
		hash::EventHash,
		model::{Action, EventType},
	};
	use fairstream_gs1::Unit;
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;

	/// Version of this pallet's storage layout.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// The functions of the supply chain, whose holders report events.
	pub const REPORTERS: [Function; 8] = [
		Function::Producer,
		Function::Seller,
		Function::Carrier,
		Function::Warehouse,
		Function::RoomOperator,
		Function::Platform,
		Function::Laboratory,
		Function::Certifier,
	];

	/// How far a reporter's clock may go ahead of the chain's, in milliseconds: five minutes.
	pub const CLOCK_TOLERANCE: Moment = 300_000;

	/// What the runtime decides about this pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Who acts here, and as what.
		type Who: Who<Self::AccountId>;

		/// The time of this block.
		type Time: UnixTime;

		/// What the calls cost.
		type WeightInfo: WeightInfo;
	}

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The events, by the digest of the whole event and whose word it is.
	#[pallet::storage]
	pub type Events<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, EventDigest, Twox64Concat, ParticipantId, EventRecord, OptionQuery>;

	/// The units, by their canonical GS1 path such as `01/09521234543213/21/17`.
	#[pallet::storage]
	pub type Units<T: Config> = StorageMap<_, Blake2_128Concat, Unit, UnitRecord, OptionQuery>;

	/// Pages of older events of units with more than a record names.
	#[pallet::storage]
	pub type OlderEvents<T: Config> = StorageDoubleMap<_, Blake2_128Concat, Unit, Twox64Concat, u32, Page, OptionQuery>;

	/// Which single things lie directly in a parent.
	#[pallet::storage]
	pub type Children<T: Config> = StorageDoubleMap<_, Blake2_128Concat, Unit, Blake2_128Concat, Unit, (), OptionQuery>;

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An event was captured.
		Captured {
			/// Its hash, with how it was made.
			hash: EventHash,
			/// Who reported it.
			reporter: ParticipantId,
			/// Its type.
			event_type: EventType,
			/// How many units it names.
			units: u32,
		},
	}

	/// Why a call was refused, and what to do. Clients print these lines as they stand in the metadata.
	#[pallet::error]
	pub enum Error<T> {
		/// The caller is no participant: have the authority admit this account.
		NotParticipant,
		/// The caller is not accredited for a function whose holders report events: have the authority accredit it.
		NotAccredited,
		/// Only a participant accredited as producer commissions: have the producer report this event.
		NotProducer,
		/// The caller reported this event before: nothing is left to do.
		Duplicate,
		/// The event would happen in the future: check the clock, and the offset of its time.
		InFuture,
		/// Events of this type are not taken yet: report object and aggregation events.
		TypeNotYet,
		/// Error declarations are not taken yet: report what happened by a new event.
		DeclarationNotYet,
		/// The event has no action: add ADD, OBSERVE or DELETE.
		NoAction,
		/// The event names no unit: add one.
		NoUnits,
		/// The event packs or unpacks and names no parent: add parentID.
		NoParent,
		/// The event names a single thing twice: name it once.
		NamedTwice,
		/// The event gives a single thing an amount: name it in the list of EPCs instead.
		NotDivisible,
		/// A unit was never commissioned: have its producer report the commissioning first, or correct the key.
		NeverCommissioned,
		/// A unit was commissioned before: report what happened to it since, or give the new one a serial of its own.
		AlreadyCommissioned,
		/// A unit has been decommissioned or destroyed: nothing can happen to it any more; check the key.
		Ended,
		/// A unit lies in a parent and can't end there: unpack it first.
		Packed,
		/// A unit holds others and can't end before they leave it: unpack them first.
		NotEmpty,
		/// A class can't end, and a lot only by the word of who reported it first: name an amount instead.
		NotYoursToEnd,
		/// A parent must be a single thing: name an item or a logistic unit.
		NoContainer,
		/// A child lies in a parent already: unpack it there first.
		PackedElsewhere,
		/// A child does not lie in this parent: check both keys, or report its packing first.
		NotInParent,
		/// The parent would come to lie in itself: check parentID.
		PackedIntoItself,
		/// The parent would hold more than a thousand units: use more parents.
		TooManyChildren,
		/// Units would be packed more than eight deep: unpack some first. A parent counts the layers it held until it is empty.
		TooDeep,
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
		/// Capture an event: record its core and hash, and what it does to its units.
		///
		/// Signed by a participant accredited for one of [`REPORTERS`]; to commission, as producer. Refused as a whole with
		/// the error that names the cause if it was captured before, lies in the future, or can't be true.
		#[pallet::call_index(0)]
		#[pallet::weight(Pallet::<T>::weight_of(event))]
		pub fn capture(origin: OriginFor<T>, event: Box<CoreEvent>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::take(&who, *event, Self::now()).map_err(|refused| refused.error)?;
			Ok(())
		}
	}

	impl<T: Config> Pallet<T> {
		/// The time of this block in milliseconds since 1970.
		pub(crate) fn now() -> Moment {
			u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX)
		}

		/// What capturing an event costs, by what it does and to how many units.
		pub(crate) fn weight_of(event: &CoreEvent) -> Weight {
			let units = u32::try_from(event.units.len()).unwrap_or(u32::MAX);
			// The parent is one more unit.
			let all = units.saturating_add(1);
			match (event.event_type, event.action) {
				// The units above the parent are read to see that nothing comes to lie in itself, and come to hold more.
				(EventType::Aggregation, Some(Action::Add)) => {
					let above = u64::from(rules::MAX_NESTING);
					let above = T::DbWeight::get().reads_writes(above.saturating_add(1), above);
					T::WeightInfo::pack(units).saturating_add(above)
				}
				// Without children all that the parent holds leave it.
				(EventType::Aggregation, Some(Action::Delete)) if units == 0 => {
					T::WeightInfo::unpack(rules::MAX_CHILDREN)
				}
				(EventType::Aggregation, Some(Action::Delete)) => T::WeightInfo::unpack(units),
				// A lot may be produced again, and then its record may be full.
				(_, Some(Action::Add)) => T::WeightInfo::commission(all).max(T::WeightInfo::observe(all)),
				_ => T::WeightInfo::observe(all),
			}
		}
	}
}
