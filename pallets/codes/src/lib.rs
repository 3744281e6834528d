//! # Codes: was this one opened before?
//!
//! ## Terminology
//!
//! - **Code**: what stands under the scratch field of an item: characters drawn by the producer from which anybody who has them
//!   makes a **key pair** (Ed25519). The public key is committed to; the code itself is nowhere but under the field.
//! - **Series**: the codes of a lot's items as one tree, filed as a commitment of the kind `ConsumerCodes`. **Enlisted**: its
//!   root stands here, and not only in the book of commitments, which forgets it after a time.
//! - **Reveal**: whoever has a code signs with its key that it was opened, by which **revealer**'s key, and in which **province**
//!   the revealer says it is. No account and no fee.
//! - **Opening**: what is known of an item's code: when, by which key and where it was first revealed, and whether others
//!   revealed it since.
//!
//! ## Stories
//!
//! *A jar of honey.* The farm draws a code for each jar, files one root over ten thousand, and enlists it. A buyer scratches the
//! field and reveals the code on a telephone: nobody did so before her. The chain now holds one record for this jar, and
//! nothing of the nine thousand others.
//!
//! *She looks again.* Her telephone has the same key. There is nothing new to say, so nothing is sent.
//!
//! *A copied label.* Somebody printed the jar's label a hundred times, code and all. The second buyer is told that the code was
//! opened on 3 June, in Zhejiang as who did it said. Which of the two jars is the real one the chain doesn't know.
//!
//! *A label whose field is whole.* Copied from a jar in a shop, without its code. As long as nobody scratches, nobody knows.
//! What the forger printed under the field is no code of the series, and the buyer who tries it is told so.
//!
//! *Four years later.* The commitment left the book long ago. The series is enlisted still, so the last jar's code is as good as
//! the first's. Then the farm closes the series, and no code of it is revealed any more.
//!
//! *The farm's account is empty.* A reveal is answered all the same; only its room isn't paid for.
//!
//! ## What keeps it few
//!
//! Nobody makes a valid reveal who hasn't got a code: leaf, index and proof have to fit the root, and the code's key has to
//! have signed. So no work is asked for. Of one code the first reveal is recorded and [`MAX_OTHERS`] by others; beyond that there
//! is nothing new to say. A block has room for [`MAX_REVEALS`].
//!
//! ## Whose word it is
//!
//! Openings stand under the item *and* the owner of the series. So a participant that makes codes for another's goods opens
//! nothing of that other's; it shows as what it is, a second series under another name.
//!
//! ## What it is made of
//!
//! - [`opening`]: what is known of an item's code, and what a reveal adds to it. Pure.
//! - `series`: how a series is enlisted and closed, and what room things take.
//! - [`mod@reveal`]: which reveals are valid, and what is written.
//! - `read`: what the runtime's API reads.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)
)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod hashing;
#[cfg(test)]
mod mock;
pub mod opening;
mod read;
pub mod reveal;
mod series;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod weights;

pub use fairstream_doors::{CodeLeaf, Reveal};
pub use hashing::HostBlake2;
pub use opening::{Occasion, Opening, Other};
pub use pallet::*;
pub use read::PAGE;
pub use series::{of_opening, of_series, Enlisted};
pub use weights::WeightInfo;

/// How often a code is recorded as revealed by others after the first.
pub const MAX_OTHERS: u8 = 8;

/// Reveals in one block.
pub const MAX_REVEALS: u32 = 32;

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::{Enlisted, Occasion, Opening, Reveal, WeightInfo};
	use fairstream_doors::{CommitmentKey, Commitments, ParticipantId, Upkeep, Who};
	use fairstream_gs1::Unit;
	use fairstream_merkle::Digest;
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;

	/// Version of this pallet's storage layout.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// What the runtime decides about this pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Who acts here, and as what.
		type Who: Who<Self::AccountId>;

		/// Where a series' root is filed before it is enlisted.
		type Commitments: Commitments;

		/// Where producers pay for the room that their series and openings take.
		type Upkeep: Upkeep;

		/// The time of this block.
		type Time: UnixTime;

		/// What the calls cost.
		type WeightInfo: WeightInfo;
	}

	/// A reveal, as this chain takes it.
	pub type RevealOf<T> = Reveal<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The series that are enlisted, by the commitment to them.
	#[pallet::storage]
	pub type Series<T: Config> = StorageMap<_, Twox64Concat, CommitmentKey, Enlisted, OptionQuery>;

	/// What is known of the codes that were revealed: by item, and by the owner of the series in which its code stands.
	#[pallet::storage]
	pub type Opened<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Unit, Twox64Concat, ParticipantId, Opening<T::AccountId>, OptionQuery>;

	/// The block of the last reveal, and how many came in it; [`crate::MAX_REVEALS`] at most.
	#[pallet::storage]
	pub type InBlock<T: Config> = StorageValue<_, (BlockNumberFor<T>, u32), ValueQuery>;

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A series was enlisted.
		Enlisted {
			/// Whose.
			owner: ParticipantId,
			/// The owner's number for it.
			window: u64,
			/// The lot.
			lot: Unit,
			/// The root of its tree.
			root: Digest,
			/// How many codes it has.
			count: u64,
		},
		/// A series was closed.
		Closed {
			/// Whose.
			owner: ParticipantId,
			/// The owner's number for it.
			window: u64,
		},
		/// A code was revealed that nobody had revealed before.
		Opened {
			/// The item.
			unit: Unit,
			/// Whose series it is.
			owner: ParticipantId,
			/// The revealer's key.
			by: T::AccountId,
			/// When, and where as the revealer says.
			first: Occasion,
		},
		/// A code was revealed by another key than before.
		OpenedAgain {
			/// The item.
			unit: Unit,
			/// Whose series it is.
			owner: ParticipantId,
			/// The revealer's key.
			by: T::AccountId,
			/// When it was first revealed, and where as that one said.
			first: Occasion,
			/// When it was revealed now, and where as the revealer says.
			again: Occasion,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The caller is no participant: have the authority admit this account.
		NotParticipant,
		/// The caller is no producer: have the authority accredit it.
		FunctionMissing,
		/// A series is of a lot: name the lot of its items, such as 01/09521234543213/10/L-7.
		NoLot,
		/// The caller filed no series of codes under this number, or it has left the book of commitments: file it, and enlist it
		/// while it stands there.
		NotFiled,
		/// It is enlisted: nothing is left to do.
		EnlistedAlready,
		/// The account can't pay what is missing of the participant's deposit: fund the account, or close a series that is no
		/// longer needed.
		NoDeposit,
		/// No series is enlisted under this number, or it was closed: look the number up.
		NotEnlisted,
		/// There is nothing new to say of this code: look at the item.
		NothingNew,
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
		/// Enlist a series of codes that was filed as a commitment of the kind `ConsumerCodes` under this window, so that its
		/// codes can be revealed for as long as the lot's items are about. All of its items are of the lot's product.
		///
		/// Signed by the producer that filed it, while it stands in the book of commitments. The series counts for its deposit
		/// until it is closed, and so does each code that is revealed, from then on. Fails with [`Error::NotParticipant`],
		/// [`Error::FunctionMissing`], [`Error::NoLot`], [`Error::NotFiled`], [`Error::EnlistedAlready`], [`Error::NoDeposit`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::enlist())]
		pub fn enlist(origin: OriginFor<T>, window: u64, lot: Unit) -> DispatchResult {
			let account = ensure_signed(origin)?;
			Self::do_enlist(&account, window, lot)
		}

		/// Close a series: no code of it is revealed any more. What was revealed stays.
		///
		/// Signed by its owner. Fails with [`Error::NotParticipant`], [`Error::NotEnlisted`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::close_series())]
		pub fn close_series(origin: OriginFor<T>, window: u64) -> DispatchResult {
			let account = ensure_signed(origin)?;
			Self::do_close(&account, window)
		}

		/// Reveal a code: say that it was opened. It costs no fee, and its room is the producer's to pay for.
		///
		/// No signed origin. Not valid if leaf, index and proof don't fit the root of an enlisted series, the item is of another
		/// product, the signature is not by the code's key or for something else, the block on which it rests doesn't hold, or
		/// there is nothing new to say: see [`crate::reveal::invalid`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::reveal())]
		#[pallet::authorize(|_source, reveal| Pallet::<T>::authorize_reveal(reveal))]
		#[pallet::weight_of_authorize(T::WeightInfo::authorize_reveal())]
		pub fn reveal(origin: OriginFor<T>, reveal: RevealOf<T>) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::do_reveal(reveal)
		}
	}
}
