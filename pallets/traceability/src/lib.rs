//! # Traceability: what happened to which goods
//!
//! ## Terminology (GS1 EPCIS 2.0 and CBV 2.0)
//!
//! - **Unit**: a product class (GTIN), a lot of it, a single item, a logistic unit (SSCC), or whatever else has a key: a
//!   crate, an asset, a place; an identifier outside GS1 as its digest. A **thing** is a unit of which there is one; an
//!   **amount** is of a class or a lot.
//! - **Event**: what happened to which units, when, where, why. On the chain stands its *core* and the *event hash* of the
//!   whole, so that whoever holds the document can show that it is the one reported.
//! - **Event time**: when it happened, by its own word; **time of record**: when the chain took it. Honest reports come late.
//! - **Reporter**: the participant that captured the event. Only participants accredited for a function of the supply chain
//!   report; only producers begin things.
//! - **Parent**: the unit in which others lie since an aggregation, or to which they are joined by an association.
//! - **Transformation**: inputs are used up and outputs are made; **sources** are all lots and things that something comes
//!   from.
//! - **Flag**: something odd, with both events that make it odd. It informs and costs nobody anything.
//! - **Error declaration**: a reporter withdraws an event of its own. It stays, marked, and what it did is undone where
//!   nothing stands on it.
//!
//! What is refused and what is flagged is specified in `docs/legality.md`.
//!
//! ## Stories
//!
//! *A jar of honey.* The farm commissions jar 17 (ObjectEvent ADD), packs it into a carton (AggregationEvent ADD), and the
//! carrier ships the carton (ObjectEvent OBSERVE of the carton). The shop unpacks and sells it. Whoever asks for jar 17 reads
//! all of it, the carton's journey while the jar lay in it included.
//!
//! *Two lots are blended.* The farm uses up 300 kg of one lot and 200 kg of another (TransformationEvent) and bottles a
//! thousand jars. Each jar names both lots, and all that they came from, as its sources. Nobody takes 201 kg out of 200.
//!
//! *Somebody copies the label.* A second commissioning of jar 17 is certainly false and is refused with that reason. So is
//! an event about a jar that was never commissioned, or that has been destroyed, or packing it while it lies elsewhere. A
//! second sale of jar 17 may be true, if nobody told of its return: it is taken, and jar 17 is flagged with both sales.
//!
//! *A report comes late.* The packing of Monday is told on Wednesday, after the unpacking of Tuesday. It is history, and the
//! jar stays where Tuesday's word put it.
//!
//! *Somebody errs.* The shop declares its sale of jar 17 wrong. The sale stays on record, marked, and is no sale any more.
//!
//! *A document is sent twice.* The same event has the same hash, and the second is refused as a duplicate. Nobody else can
//! use up the hash: an event stands under its hash and whose word it is.
//!
//! ## What it is made of
//!
//! - [`rules`]: what an event does to its units, or why it can't be true, in a book that stands on what is stored. Pure.
//! - [`record`]: what is kept of units and events. Pure.
//! - [`mod@capture`]: how events are examined and taken, and what would become of events not sent yet.
//! - `trace`: how a unit's trace is read; `lineage`: what it was made from and into. For the runtime API.

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
mod gate;
mod lineage;
#[cfg(test)]
mod mock;
pub mod record;
pub mod rules;
#[cfg(test)]
mod tests;
mod trace;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
mod weigh;
pub mod weights;

pub use lineage::{Cursor, Lineage, Relative, LINEAGE_EVENTS, LINEAGE_UNITS};
pub use pallet::*;
pub use rules::CLOCK_TOLERANCE;
pub use trace::{Step, Trace, MAX_REPORTERS, MAX_TRACE};
pub use weights::WeightInfo;

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::{
		capture::Batch,
		record::{
			EventDigest, EventKey, EventRecord, FlagKind, Flags, Noted, Page, Sources, TransformationRecord, UnitRecord,
		},
		weigh, WeightInfo,
	};
	use alloc::boxed::Box;
	use fairstream_doors::{Function, Moment, OnRefusal, ParticipantId, Stops, Who};
	use fairstream_epcis::{
		core::{CoreEvent, Digest32},
		hash::EventHash,
		model::EventType,
	};
	use fairstream_gs1::Unit;
	use fairstream_rules::Rules;
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

	/// Most events of a batch.
	pub const MAX_BATCH: u32 = 256;

	/// What the runtime decides about this pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Who acts here, and as what.
		type Who: Who<Self::AccountId>;

		/// Which rule holds: how near in time two places are too near.
		type Rules: Rules;

		/// What authorities stopped.
		type Stops: Stops;

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

	/// Which single things are joined to a parent, since when, and by which event.
	#[pallet::storage]
	pub type Joined<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Unit, Blake2_128Concat, Unit, Noted, OptionQuery>;

	/// What was made in transformations: the lots and things that it comes from, and all that these come from.
	#[pallet::storage]
	pub type SourcesOf<T: Config> = StorageMap<_, Blake2_128Concat, Unit, Sources, ValueQuery>;

	/// The lots that went into a transformation, as such or by an item. They take no further sources.
	#[pallet::storage]
	pub type Used<T: Config> = StorageMap<_, Blake2_128Concat, Unit, (), OptionQuery>;

	/// What is odd of units: the latest flags, oldest first. A unit's record counts all.
	#[pallet::storage]
	pub type FlagsOf<T: Config> = StorageMap<_, Blake2_128Concat, Unit, Flags, ValueQuery>;

	/// Transformations that several events tell, by whose word they are and the digest of their identifier.
	#[pallet::storage]
	pub type Transformations<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ParticipantId, Blake2_128Concat, Digest32, TransformationRecord, OptionQuery>;

	/// The events that tell a transformation, numbered in the order in which they were taken. They stand under its reporter.
	#[pallet::storage]
	pub type Parts<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, ParticipantId>, NMapKey<Blake2_128Concat, Digest32>, NMapKey<Twox64Concat, u32>),
		EventDigest,
		OptionQuery,
	>;

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
		/// A batch was captured, as far as it can be true.
		BatchCaptured {
			/// Who reported it.
			reporter: ParticipantId,
			/// How many of its events were taken.
			captured: u32,
			/// How many were refused; each is told by itself.
			refused: u32,
		},
		/// An event of a batch was refused, and the rest of the batch goes on.
		NotCaptured {
			/// Its place in the batch, from 0.
			index: u32,
			/// The place in the event of the unit that shows why; none if it is the parent or the event as a whole.
			unit: Option<u32>,
			/// Why.
			error: DispatchError,
		},
		/// Something is odd. It informs, and costs nobody anything.
		Flagged {
			/// Of which unit.
			unit: Unit,
			/// What is odd.
			kind: FlagKind,
			/// The event that was there before.
			first: EventKey,
			/// The event that doesn't go with it.
			second: EventKey,
		},
		/// A reporter withdrew an event.
		Declared {
			/// The event's hash, with how it was made.
			hash: EventHash,
			/// Who reported it, and withdrew it.
			reporter: ParticipantId,
			/// How many units it leaves as they are, because later events stand on it; each is flagged.
			stands: u32,
		},
	}

	/// Why a call was refused, and what to do. Clients print these lines as they stand in the metadata.
	#[pallet::error]
	pub enum Error<T> {
		/// The caller is no participant: have the authority admit this account.
		NotParticipant,
		/// The caller is not accredited for a function whose holders report events: have the authority accredit it.
		NotAccredited,
		/// The event begins something, and the caller is no producer: have the producer report it.
		NotProducer,
		/// The caller reported this event before: nothing is left to do.
		Duplicate,
		/// The event would happen in the future: check the clock, and the offset of its time.
		InFuture,
		/// The event has no action: add ADD, OBSERVE or DELETE.
		NoAction,
		/// The event has a parent, outputs or a transformationID that its type doesn't have: correct the type or leave them out.
		NotOfItsType,
		/// The event names nothing that it could be about: add a unit.
		NoUnits,
		/// The event packs, unpacks or joins and names no parent: add parentID.
		NoParent,
		/// The event names a single thing twice: name it once.
		NamedTwice,
		/// The event gives a single thing an amount: name it in the list of EPCs instead.
		NotDivisible,
		/// A unit was never commissioned: have its producer report the commissioning first, or correct the key.
		NeverCommissioned,
		/// The event lies before the commissioning of a unit: correct the time or the key.
		BeforeCommissioning,
		/// A unit was commissioned before: report what happened to it since, or give the new one a serial of its own.
		AlreadyCommissioned,
		/// A unit was seen earlier than it would be commissioned: correct the time, or give the new one a serial of its own.
		SeenBefore,
		/// A unit had ended before, or would end once more: correct the time or the key.
		Ended,
		/// A unit lies in a parent and would be shipped without it: ship the parent, or unpack the unit first.
		ShippedAlone,
		/// A unit lies in a parent and can't end there: unpack it first.
		Packed,
		/// A unit holds others and can't end before they leave it: unpack them first.
		NotEmpty,
		/// Something happened to a unit after it would have ended: correct the time or the key.
		LivedOn,
		/// A class can't end, and a lot only by the word of who reported it first: name an amount instead.
		NotYoursToEnd,
		/// A parent must be a single thing: name an item, a logistic unit, an asset or a place.
		NoContainer,
		/// A child lies in this parent already: nothing is left to do.
		AlreadyIn,
		/// A child lies in another parent: unpack it there first.
		PackedElsewhere,
		/// A child does not lie in this parent: check both keys, or report its packing first.
		NotInParent,
		/// The parent would come to lie in itself: check parentID.
		PackedIntoItself,
		/// The parent would hold more than a thousand units: use more parents.
		TooManyChildren,
		/// Units would be packed more than eight deep: unpack some first. A parent counts the layers it held until it is empty.
		TooDeep,
		/// A child is joined to this parent already: nothing is left to do.
		AlreadyJoined,
		/// A child is not joined to this parent: check both keys, or report the association first.
		NotJoined,
		/// Something would come from more than 64 lots and things: make a lot of some of them first, and use that.
		TooManySources,
		/// A transformation of several events would make more than 64 lots and things: give the others another transformationID.
		TooManyOutputs,
		/// Something was made from a unit already, and now it would come from more: give the further production a lot of its own.
		LotUsed,
		/// More would be gone than was made: correct the amount, or report the rest of the production first.
		MassBalance,
		/// An amount is of another kind than those before, as volume is to weight: use a unit of measure of the same kind.
		OtherMeasure,
		/// The caller captured no such event, so that there is nothing to withdraw: check the document.
		NothingDeclared,
		/// The event was withdrawn before: nothing is left to do.
		DeclaredBefore,
		/// The declaration says something else than the event that it withdraws: repeat the event as it was.
		NotTheOriginal,
		/// An authority stopped a unit, its lot or class, or what it was made from: look at its sheet for the case.
		Stopped,
		/// It sells or moves what comes from more than 2,000 lots and things: make more events of it.
		TooManyOrigins,
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
		/// Capture an event: record its core and hash, and what it does to its units; or withdraw one, if it has an error
		/// declaration.
		///
		/// Signed by a participant accredited for one of [`REPORTERS`]; to begin something, as producer. Refused as a whole
		/// with the error that names the cause if it was captured before, lies in the future, or can't be true.
		#[pallet::call_index(0)]
		#[pallet::weight(weigh::event::<T>(event, weigh::most(event)))]
		pub fn capture(origin: OriginFor<T>, event: Box<CoreEvent>) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let beyond = Self::take(&who, &event)?;
			Ok(Some(weigh::event::<T>(&event, beyond)).into())
		}

		/// Capture events one after the other, each standing on those before it.
		///
		/// Signed like [`Pallet::capture`]. What becomes of the rest if one is refused is the sender's choice, as in EPCIS: they
		/// are taken, and each that was refused is named by its place; or none is, and the call fails with the first error.
		#[pallet::call_index(1)]
		#[pallet::weight(weigh::batch::<T>(events, |_, event| weigh::most(event)))]
		pub fn capture_batch(
			origin: OriginFor<T>,
			events: BoundedVec<CoreEvent, ConstU32<MAX_BATCH>>,
			on_refusal: OnRefusal,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let Batch { beyond, .. } = Self::take_all(&who, &events, on_refusal)?;
			let beyond = |place: usize, _: &CoreEvent| beyond.get(place).copied().unwrap_or_default();
			Ok(Some(weigh::batch::<T>(&events, beyond)).into())
		}
	}

	impl<T: Config> Pallet<T> {
		/// The time of this block in milliseconds since 1970.
		pub(crate) fn now() -> Moment {
			u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX)
		}
	}
}
