//! # Registry: who takes part, as what, where, and with whom
//!
//! ## Terminology
//!
//! - **Participant**: an organisation, or a person in a function, that acts on the chain. Its number never changes; the
//!   account it acts by may.
//! - **Function**: what it does in the market, as the law names it (see [`fairstream_doors::Function`]). Duties attach to
//!   functions; a participant may have several.
//! - **Accreditation**: a function with the moment it began and, if it ends, the moment it ends.
//! - **Places**: its registered domicile, by which it was admitted, and where it really does business, which it declares
//!   itself (Order 117, articles 15 and 47), see [`Stay`]. Both are regions of GB/T 2260. Who was not found is **unreachable**.
//! - **Identity**: that an issuer has verified who it is, until it has to be verified again (article 8). The issuer keeps
//!   the file; the chain has a salted commitment, see [`Identity`]. Some functions stand only while it lasts. One that the
//!   authority withdrew is **held**.
//! - **Tag**: the same for the same person under whatever account, see [`Tag`]. Who is **barred** is barred by it, in one case
//!   or in several, see [`Bar`].
//! - **Affiliation**: what a participant is to another. One side **offers**, the other answers within a time by rule.
//! - **Room number**: what a platform shows the public in place of a room's operator.
//! - **Deposit**: what a participant has paid for the room that its things take in the state, here and in other pallets, given
//!   back as they leave, see [`mod@deposit`].
//!
//! ## Stories
//!
//! *A honey farm wants to trace its jars.* The authority of its county admits its account and accredits it as producer.
//! From the next block on its events are taken. Other counties' farms it can't admit.
//!
//! *Its licence runs out in June.* The accreditation was given until then. Nothing has to run: whoever asks the door at a
//! later moment hears that it has ended.
//!
//! *An office laptop is replaced.* The participant names a new account, and that account agrees. Its number, its record and
//! its accreditations stay.
//!
//! *A key is lost, or stolen.* The authority names the new account, and that account agrees. The old one is nobody's from
//! then on.
//!
//! *A shop streams for half a year.* An issuer verified its identity in January. If it isn't verified again by July its
//! functions as seller and room operator stand no longer, by comparison, until it is.
//!
//! *An anchor is barred.* The bar holds for its tag. Under a new account it would be verified by the same identity document,
//! and so with the same tag, which is refused until the bar's term is over. Then bar and, if nothing else needs it, tag are
//! gone.
//!
//! *An agency names a famous anchor as its own.* That is an offer. It becomes an affiliation when the anchor accepts it, and
//! is off if it says nothing for ten working days.
//!
//! *A buyer complains about room 88123456.* It changed hands since. The chain says who held it on the evening of the order.
//!
//! *A platform names its rooms.* Each number takes room in the state, and the platform's deposit covers it in steps of
//! sixty-four. Whoever accepts an affiliation, releases a number or is admitted pays nothing.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)
)]

extern crate alloc;

mod admission;
mod affiliation;
mod bar;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
pub mod deposit;
mod errors;
mod identity;
#[cfg(test)]
mod mock;
mod name;
mod participant;
mod place;
mod rooms_door;
mod tag;
mod task;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod weights;
mod who;

pub use affiliation::{Affiliated, Closed, Link, Offer, MAX_AFFILIATIONS, MAX_OFFERS};
pub use bar::{Bar, BarList, MAX_BARS};
pub use deposit::{Deposit, Volume};
pub use identity::Identity;
pub use name::{Holder, Room, MAX_HOLDERS, MAX_ROOMS};
pub use pallet::*;
pub use participant::{Accreditation, MaxFunctions, Move, Participant, Revocation};
pub use place::{Stay, MAX_STAYS};
pub use tag::Tag;
pub use task::Task;
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use super::{Affiliated, BarList, Closed, Deposit, Link, Offer, Participant, Room, Task, WeightInfo};
	use alloc::vec::Vec;
	use fairstream_doors::{Affiliation, CaseId, Function, Moment, ParticipantId, Region, RoomNumber, Side};
	use fairstream_rules::{Clocks, Rules};
	use frame_support::{
		pallet_prelude::*,
		traits::{Consideration, EnsureOriginWithArg, Footprint, UnixTime},
	};
	use frame_system::pallet_prelude::*;

	/// Version of this pallet's storage layout.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// What the runtime decides about this pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Who admits participants and accredits them, asked with the region in which they are registered. Success is the
		/// region for which it acts, which holds that one.
		type AccreditOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, Region, Success = Region>;

		/// For how long an identity lasts, and an offer is open.
		type Rules: Rules;

		/// What the door `Clocks` takes to settle one clock, without what the clock asks for.
		type Settling: Get<Weight>;

		/// Who wakes this pallet when an identity, an offer, a bar or an accreditation of a person ends.
		type Clocks: Clocks<Task>;

		/// What a participant pays for the room that its things take. The footprint counts them, and adds up their bytes: a
		/// price per thing and one per byte suit it, and one that multiplies both, as FRAME's `LinearStoragePrice`, does not.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// The time of this block.
		type Time: UnixTime;

		/// What the calls cost.
		type WeightInfo: WeightInfo;
	}

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The number that the next participant will have.
	#[pallet::storage]
	pub type NextId<T: Config> = StorageValue<_, ParticipantId, ValueQuery, FirstId>;

	/// The first participant's number.
	pub struct FirstId;
	impl Get<ParticipantId> for FirstId {
		fn get() -> ParticipantId {
			ParticipantId(0)
		}
	}

	/// The participants. None is ever removed: what it did stays, and so must who it was.
	#[pallet::storage]
	pub type Participants<T: Config> =
		StorageMap<_, Blake2_128Concat, ParticipantId, Participant<T::AccountId>, OptionQuery>;

	/// The participant that acts by an account.
	#[pallet::storage]
	pub type ParticipantOf<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, ParticipantId, OptionQuery>;

	/// The participant to which a tag belongs.
	#[pallet::storage]
	pub type Tags<T: Config> = StorageMap<_, Blake2_128Concat, [u8; 32], ParticipantId, OptionQuery>;

	/// What bars the persons of tags.
	#[pallet::storage]
	pub type Bars<T: Config> = StorageMap<_, Blake2_128Concat, [u8; 32], BarList, OptionQuery>;

	/// The open offers of affiliations.
	#[pallet::storage]
	pub type Offers<T: Config> = StorageMap<_, Blake2_128Concat, Link, Offer, OptionQuery>;

	/// How many offers that a participant made are open; [`crate::MAX_OFFERS`] at most.
	#[pallet::storage]
	pub type OfferCount<T: Config> = StorageMap<_, Blake2_128Concat, ParticipantId, u32, ValueQuery>;

	/// The affiliations, by their lower side.
	#[pallet::storage]
	pub type Affiliations<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		ParticipantId,
		Blake2_128Concat,
		(Affiliation, ParticipantId),
		Affiliated,
		OptionQuery,
	>;

	/// Of how many affiliations a participant is the lower side; [`crate::MAX_AFFILIATIONS`] at most.
	#[pallet::storage]
	pub type AffiliationCount<T: Config> = StorageMap<_, Blake2_128Concat, ParticipantId, u32, ValueQuery>;

	/// Who held the numbers of a platform's rooms. None is removed while records of broadcasts are kept, so that an old case
	/// finds who it was.
	#[pallet::storage]
	pub type Rooms<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, ParticipantId, Blake2_128Concat, RoomNumber, Room, OptionQuery>;

	/// How many numbers of a platform are known, those included that nobody holds; [`crate::MAX_ROOMS`] at most.
	#[pallet::storage]
	pub type RoomCount<T: Config> = StorageMap<_, Blake2_128Concat, ParticipantId, u32, ValueQuery>;

	/// What participants keep, and who paid for it.
	#[pallet::storage]
	pub type Deposits<T: Config> =
		StorageMap<_, Blake2_128Concat, ParticipantId, Deposit<T::AccountId, T::Consideration>, OptionQuery>;

	/// Why an account's funds are held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// For the room that the things take of the participant that acts by it, or did.
		#[codec(index = 0)]
		Upkeep,
	}

	/// Genesis of this pallet.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Account, region and functions of the first participants, accredited without end.
		pub participants: Vec<(T::AccountId, Region, Vec<Function>)>,
		/// For test chains only: until when the first participants have an identity that nobody verified, its commitment
		/// zeros and its verifier the participant itself. Those with a function of persons get a tag too, the hash of their
		/// account. Without it genesis can name no anchors.
		pub verified_until: Option<Moment>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (account, region, functions) in &self.participants {
				Pallet::<T>::enter(account, *region, functions, self.verified_until)
					.expect("genesis names each account once and a region, verifies until after 1970, and names persons only then");
			}
		}
	}

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A participant was admitted.
		Admitted {
			/// Its number.
			participant: ParticipantId,
			/// The account it acts by.
			account: T::AccountId,
			/// Where it is registered.
			region: Region,
		},
		/// A participant was accredited for a function, or its accreditation was given another end.
		Accredited {
			/// Whom it concerns.
			participant: ParticipantId,
			/// What it may do.
			function: Function,
			/// When that ends; never without it.
			until: Option<Moment>,
		},
		/// An accreditation was ended before its time.
		Revoked {
			/// Whom it concerns.
			participant: ParticipantId,
			/// What it may no longer do.
			function: Function,
		},
		/// A participant will act by this account once that one has agreed.
		AccountNamed {
			/// Whom it concerns.
			participant: ParticipantId,
			/// The account; if it is the one in use, nothing will change.
			account: T::AccountId,
		},
		/// A participant acts by another account from now on.
		AccountChanged {
			/// Whom it concerns.
			participant: ParticipantId,
			/// The account it acted by.
			from: T::AccountId,
			/// The account it acts by now.
			to: T::AccountId,
		},
		/// A participant said where it really does business.
		BusinessDeclared {
			/// Whom it concerns.
			participant: ParticipantId,
			/// Where that is.
			region: Region,
		},
		/// A participant was not found where it said. Where it does business is unknown now.
		Unreachable {
			/// Whom it concerns.
			participant: ParticipantId,
		},
		/// The authority confirmed where a participant does business that had not been found.
		BusinessConfirmed {
			/// Whom it concerns.
			participant: ParticipantId,
			/// Where that is.
			region: Region,
		},
		/// A participant is registered elsewhere from now on.
		DomicileMoved {
			/// Whom it concerns.
			participant: ParticipantId,
			/// Where it was registered.
			from: Region,
			/// Where it is registered now.
			to: Region,
		},
		/// A participant's identity was verified.
		Verified {
			/// Whose it is.
			participant: ParticipantId,
			/// Who verified it, and keeps the file.
			verifier: ParticipantId,
			/// The salted commitment over the file.
			commitment: [u8; 32],
			/// When it has to be verified again.
			until: Moment,
			/// Whether that rests on a year that is not published.
			provisional: bool,
			/// Whether the participant is known as a person by a tag.
			tagged: bool,
		},
		/// A participant's identity was ended before its time.
		IdentityWithdrawn {
			/// Whose it was.
			participant: ParticipantId,
			/// The issuer that did it; none if who accredits did, who holds it then.
			by: Option<ParticipantId>,
		},
		/// Issuers may verify a participant again whose identity the authority had withdrawn.
		IdentityReleased {
			/// Whose it is.
			participant: ParticipantId,
		},
		/// A participant's identity was not verified again in time.
		IdentityLapsed {
			/// Whose it was.
			participant: ParticipantId,
			/// Since when, which may be earlier than this block.
			at: Moment,
		},
		/// A participant's tag was replaced by another for the same person. What bars it goes on.
		TagReplaced {
			/// Whose it is.
			participant: ParticipantId,
			/// The issuer that did it.
			by: ParticipantId,
		},
		/// A participant's tag is gone: nothing needs it any more.
		TagRemoved {
			/// Whose it was.
			participant: ParticipantId,
		},
		/// A participant is barred as a person in a case, or its bar was given another end.
		Barred {
			/// Whom it concerns.
			participant: ParticipantId,
			/// In which case.
			case: CaseId,
			/// Until when.
			until: Moment,
		},
		/// A case bars a participant no longer: the term was over, or the bar was lifted. Others may.
		BarEnded {
			/// Whom it concerns.
			participant: ParticipantId,
			/// In which case; none if several were joined.
			case: Option<CaseId>,
			/// Since when, which may be earlier than this block.
			at: Moment,
		},
		/// A side of an affiliation offered it to the other.
		AffiliationOffered {
			/// Which one.
			link: Link,
			/// Who offers.
			by: Side,
			/// The salted commitment over the contract, if there is one.
			contract: Option<[u8; 32]>,
		},
		/// An offer was not accepted.
		OfferClosed {
			/// Of which affiliation.
			link: Link,
			/// Why.
			reason: Closed,
			/// When it was closed; if it lapsed, when the term ended, after which an answer still counted for the graces.
			at: Moment,
		},
		/// An offer was accepted: both are affiliated from now on.
		Affiliated {
			/// Who, and what to whom.
			link: Link,
			/// The salted commitment over the contract, if there is one.
			contract: Option<[u8; 32]>,
		},
		/// An affiliation was ended.
		AffiliationEnded {
			/// Which one.
			link: Link,
			/// Who ended it.
			by: Side,
		},
		/// A room's number was given to an operator.
		RoomNamed {
			/// On which platform.
			platform: ParticipantId,
			/// The number.
			room: RoomNumber,
			/// Who holds it now.
			operator: ParticipantId,
		},
		/// Nobody holds a room's number any more.
		RoomReleased {
			/// On which platform.
			platform: ParticipantId,
			/// The number.
			room: RoomNumber,
			/// Who held it.
			operator: ParticipantId,
			/// Who released it: the platform, or who held it.
			by: ParticipantId,
		},
		/// A room's number, and who held it, was forgotten.
		RoomForgotten {
			/// On which platform.
			platform: ParticipantId,
			/// The number.
			room: RoomNumber,
		},
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
		/// Admit a participant that acts by `account` and is registered in `region`. It gets the next number.
		///
		/// The origin is [`Config::AccreditOrigin`] for the region. Fails with [`Error::RegionIsTheNation`],
		/// [`Error::AccountTaken`], [`Error::TooManyParticipants`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::admit())]
		pub fn admit(origin: OriginFor<T>, account: T::AccountId, region: Region) -> DispatchResult {
			T::AccreditOrigin::ensure_origin(origin, &region)?;
			let participant = Self::do_admit(&account, region, Self::now())?;
			Self::deposit_event(Event::Admitted { participant, account, region });
			Ok(())
		}

		/// Accredit a participant for a function until a moment (milliseconds since 1970), or without end. What only persons
		/// hold needs a tag.
		///
		/// If it is accredited already, only the end changes; if its accreditation has ended, a new one begins now. What an
		/// authority revoked, that one gives anew or one above it.
		///
		/// The origin is [`Config::AccreditOrigin`] for the participant's region. Fails with
		/// [`Error::UnknownParticipant`], [`Error::EndsBeforeItBegins`], [`Error::RevokedAbove`], [`Error::TagMissing`],
		/// [`Error::Barred`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::accredit().saturating_add(Pallet::<T>::settling()))]
		pub fn accredit(
			origin: OriginFor<T>,
			participant: ParticipantId,
			function: Function,
			until: Option<Moment>,
		) -> DispatchResult {
			let by = Self::ensure_accreditor(origin, participant)?;
			Self::do_accredit(participant, function, until, by, Self::now())?;
			Self::deposit_event(Event::Accredited { participant, function, until });
			Ok(())
		}

		/// End an accreditation now. If it was the last that needed the participant's tag, the tag is removed. No authority
		/// below the one that revokes it, nor one elsewhere, accredits the participant for this function again.
		///
		/// The origin is [`Config::AccreditOrigin`] for the participant's region. Fails with
		/// [`Error::UnknownParticipant`], [`Error::NotAccredited`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::revoke().saturating_add(Pallet::<T>::settling()))]
		pub fn revoke(origin: OriginFor<T>, participant: ParticipantId, function: Function) -> DispatchResult {
			let by = Self::ensure_accreditor(origin, participant)?;
			Self::do_revoke(participant, function, by, Self::now())?;
			Self::deposit_event(Event::Revoked { participant, function });
			Ok(())
		}

		/// Name the account by which the caller's participant will act once that account has agreed with
		/// [`Pallet::accept_account`]. Naming another takes this one back; naming the one in use takes it back for good.
		///
		/// Signed by the account in use. Fails with [`Error::NotParticipant`], [`Error::AccountTaken`],
		/// [`Error::BeingRestored`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::change_account())]
		pub fn change_account(origin: OriginFor<T>, new: T::AccountId) -> DispatchResult {
			let participant = Self::signer(origin)?;
			Self::name_account(participant, new, false)?;
			Ok(())
		}

		/// Act by the caller's account from now on: it was named by [`Pallet::change_account`] or
		/// [`Pallet::restore_account`]. It takes the participant's deposit over; if it can't pay yet, who paid goes on paying.
		///
		/// Signed by the new account, so that nobody makes a stranger's account a participant's. Fails with
		/// [`Error::UnknownParticipant`], [`Error::NotNamed`], [`Error::AccountTaken`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::accept_account())]
		pub fn accept_account(origin: OriginFor<T>, participant: ParticipantId) -> DispatchResult {
			let to = ensure_signed(origin)?;
			let from = Self::do_accept(participant, &to)?;
			Self::deposit_event(Event::AccountChanged { participant, from, to });
			Ok(())
		}

		/// Name the account by which a participant will act whose key is lost or stolen. The account in use goes on until
		/// the new one has agreed, but can't name another. Naming the one in use takes this back.
		///
		/// The origin is [`Config::AccreditOrigin`] for the participant's region. Fails with
		/// [`Error::UnknownParticipant`], [`Error::AccountTaken`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::restore_account())]
		pub fn restore_account(origin: OriginFor<T>, participant: ParticipantId, new: T::AccountId) -> DispatchResult {
			Self::ensure_accreditor(origin, participant)?;
			Self::name_account(participant, new, true)?;
			Ok(())
		}

		/// Say where the caller's participant really does business: its duty under article 15 of Order 117 whenever that
		/// changes. Cases are judged by it (article 47). Who was not found where it said has its place confirmed instead.
		///
		/// Signed by the participant. Fails with [`Error::NotParticipant`], [`Error::RegionIsTheNation`],
		/// [`Error::Unreachable`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::declare_business())]
		pub fn declare_business(origin: OriginFor<T>, region: Region) -> DispatchResult {
			let participant = Self::signer(origin)?;
			Self::do_declare_business(participant, region, Self::now())?;
			Self::deposit_event(Event::BusinessDeclared { participant, region });
			Ok(())
		}

		/// Note that a participant was not found where it said that it does business (Order 117, article 22). Where that is
		/// counts as unknown until it is confirmed with [`Pallet::confirm_business`].
		///
		/// The origin is [`Config::AccreditOrigin`] for the participant's region. Fails with
		/// [`Error::UnknownParticipant`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::mark_unreachable())]
		pub fn mark_unreachable(origin: OriginFor<T>, participant: ParticipantId) -> DispatchResult {
			Self::ensure_accreditor(origin, participant)?;
			Self::do_mark_unreachable(participant, Self::now())?;
			Self::deposit_event(Event::Unreachable { participant });
			Ok(())
		}

		/// Say that the caller has verified a participant's identity, and keeps the file. It lasts until the rulebook wants
		/// it verified again (`id.operator.refresh_max`), counted from now.
		///
		/// `commitment` is a **salted** commitment over the file: never the file, never a digest without salt, see
		/// [`crate::Identity`]. `tag` says which person it is, see [`crate::Tag`]; without it a tag that the participant has
		/// stays if something needs it.
		///
		/// Signed by a participant that is accredited as identity issuer. Fails with [`Error::NotParticipant`],
		/// [`Error::NotIssuer`], [`Error::VerifiesItself`], [`Error::UnknownParticipant`], [`Error::IdentityHeld`],
		/// [`Error::VerifiedElsewhere`], [`Error::Barred`], [`Error::TagTaken`], [`Error::TagDiffers`],
		/// [`Error::TagMissing`], [`Error::TermIsOver`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::verify_identity().saturating_add(Pallet::<T>::settling().saturating_mul(2)))]
		pub fn verify(
			origin: OriginFor<T>,
			participant: ParticipantId,
			commitment: [u8; 32],
			tag: Option<[u8; 32]>,
		) -> DispatchResult {
			let verifier = Self::signer(origin)?;
			let now = Self::now();
			Self::ensure_issuer(verifier, participant, now)?;
			Self::do_verify(participant, verifier, commitment, tag, now)?;
			Ok(())
		}

		/// End a participant's identity now, since it doesn't match (Order 117, article 8(3)). If the authority does so it
		/// holds it, whether or not one lasted: no issuer verifies the participant before [`Pallet::release_identity`].
		///
		/// Signed by the issuer that verified it, accredited still or not; or the origin is [`Config::AccreditOrigin`] for
		/// the participant's region. Fails with [`Error::UnknownParticipant`], [`Error::NotParticipant`],
		/// [`Error::NotVerifier`], [`Error::IdentityHeld`], and, if an issuer signs, with [`Error::NotVerified`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::withdraw_identity().saturating_add(Pallet::<T>::settling()))]
		pub fn withdraw_identity(origin: OriginFor<T>, participant: ParticipantId) -> DispatchResult {
			let by = Self::ensure_withdrawer(origin, participant)?;
			Self::do_withdraw_identity(participant, by, Self::now())?;
			Self::deposit_event(Event::IdentityWithdrawn { participant, by });
			Ok(())
		}

		/// Offer an affiliation to another participant. `side` is the caller's own. It is off if the other side doesn't
		/// answer within the time that the rulebook gives (`affiliation.answer`) and the graces for silence.
		///
		/// `contract` is a **salted** commitment over the written contract. A room operator and its agency need one.
		///
		/// The room of the offer, and of the affiliation if it is accepted, counts for the caller's deposit as long as there is
		/// one of the two.
		///
		/// Signed by the participant. Fails with [`Error::NotParticipant`], [`Error::WithItself`],
		/// [`Error::UnknownParticipant`], [`Error::ContractMissing`], [`Error::AlreadyAffiliated`],
		/// [`Error::OfferOpen`], [`Error::FunctionMissing`], [`Error::TooManyAffiliations`], [`Error::TooManyOffers`],
		/// [`Error::NoDeposit`], [`Error::TermIsOver`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::offer_affiliation().saturating_add(Pallet::<T>::settling_offer()))]
		pub fn offer_affiliation(
			origin: OriginFor<T>,
			kind: Affiliation,
			side: Side,
			other: ParticipantId,
			contract: Option<[u8; 32]>,
		) -> DispatchResult {
			let own = Self::signer(origin)?;
			Self::do_offer(Link::of(kind, side, own, other), side, contract, Self::now())?;
			Ok(())
		}

		/// Accept or decline an affiliation that another participant offered. `side` is the caller's own.
		///
		/// Signed by the participant. Fails with [`Error::NotParticipant`], [`Error::NoOffer`], [`Error::OwnOffer`], and,
		/// if it accepts, with [`Error::FunctionMissing`], [`Error::TooManyAffiliations`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::answer_affiliation().saturating_add(Pallet::<T>::settling_offer()))]
		pub fn answer_affiliation(
			origin: OriginFor<T>,
			kind: Affiliation,
			side: Side,
			other: ParticipantId,
			accept: bool,
			contract: Option<[u8; 32]>,
		) -> DispatchResult {
			let own = Self::signer(origin)?;
			let accepted = accept.then_some(contract);
			Self::do_answer(Link::of(kind, side, own, other), side, accepted, Self::now())?;
			Ok(())
		}

		/// Take back an offer. `side` is the caller's own.
		///
		/// Signed by the participant that made it. Fails with [`Error::NotParticipant`], [`Error::NoOffer`],
		/// [`Error::OthersOffer`].
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::withdraw_offer().saturating_add(Pallet::<T>::settling_offer()))]
		pub fn withdraw_offer(
			origin: OriginFor<T>,
			kind: Affiliation,
			side: Side,
			other: ParticipantId,
		) -> DispatchResult {
			let own = Self::signer(origin)?;
			Self::do_withdraw_offer(Link::of(kind, side, own, other), side, Self::now())?;
			Ok(())
		}

		/// End an affiliation now. `side` is the caller's own.
		///
		/// Signed by the participant of either side. Fails with [`Error::NotParticipant`], [`Error::NotAffiliated`].
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::end_affiliation())]
		pub fn end_affiliation(
			origin: OriginFor<T>,
			kind: Affiliation,
			side: Side,
			other: ParticipantId,
		) -> DispatchResult {
			let link = Link::of(kind, side, Self::signer(origin)?, other);
			Self::do_end_affiliation(link)?;
			Self::deposit_event(Event::AffiliationEnded { link, by: side });
			Ok(())
		}

		/// Give a room's number on the caller's platform to an operator. From who holds it it is taken only if that one works
		/// on the platform no longer. A number that wasn't known counts for the caller's deposit until it is forgotten.
		///
		/// Signed by a participant that is accredited as platform. Fails with [`Error::NotParticipant`],
		/// [`Error::NotPlatform`], [`Error::NotAffiliated`], [`Error::TooManyRooms`], [`Error::NoDeposit`],
		/// [`Error::HoldsRoomAlready`], [`Error::HeldByOther`].
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::name_room())]
		pub fn name_room(origin: OriginFor<T>, room: RoomNumber, operator: ParticipantId) -> DispatchResult {
			let platform = Self::signer(origin)?;
			Self::do_name_room(platform, room, operator, Self::now())?;
			Self::deposit_event(Event::RoomNamed { platform, room, operator });
			Ok(())
		}

		/// End that somebody holds a room's number on a platform.
		///
		/// Signed by the participant that gave it or by the one that holds it, accredited still or not. Fails with
		/// [`Error::NotParticipant`], [`Error::RoomNotHeld`], [`Error::NotHolder`].
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::release_room())]
		pub fn release_room(origin: OriginFor<T>, platform: ParticipantId, room: RoomNumber) -> DispatchResult {
			let by = Self::signer(origin)?;
			let operator = Self::do_release_room(by, platform, room, Self::now())?;
			Self::deposit_event(Event::RoomReleased { platform, room, operator, by });
			Ok(())
		}

		/// Let issuers verify a participant again whose identity the authority withdrew.
		///
		/// The origin is [`Config::AccreditOrigin`] for the participant's region. Fails with
		/// [`Error::UnknownParticipant`], [`Error::IdentityNotHeld`].
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::release_identity())]
		pub fn release_identity(origin: OriginFor<T>, participant: ParticipantId) -> DispatchResult {
			Self::ensure_accreditor(origin, participant)?;
			Self::do_release_identity(participant)?;
			Self::deposit_event(Event::IdentityReleased { participant });
			Ok(())
		}

		/// Put a new tag in the place of a participant's old one, since the issuers have agreed on a new key. What bars the
		/// person goes on.
		///
		/// Signed by a participant that is accredited as identity issuer; if another issuer's verification stands, by that
		/// one. Fails with [`Error::NotParticipant`], [`Error::NotIssuer`], [`Error::VerifiesItself`],
		/// [`Error::UnknownParticipant`], [`Error::VerifiedElsewhere`], [`Error::TagMissing`], [`Error::TagDiffers`],
		/// [`Error::SameTag`], [`Error::Barred`], [`Error::TagTaken`].
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::replace_tag().saturating_add(Pallet::<T>::settling().saturating_mul(2)))]
		pub fn replace_tag(
			origin: OriginFor<T>,
			participant: ParticipantId,
			old: [u8; 32],
			new: [u8; 32],
		) -> DispatchResult {
			let by = Self::signer(origin)?;
			let now = Self::now();
			Self::ensure_issuer(by, participant, now)?;
			Self::do_replace_tag(participant, by, old, new, now)?;
			Self::deposit_event(Event::TagReplaced { participant, by });
			Ok(())
		}

		/// Confirm where a participant does business that had not been found (Order 117, article 22). From then on it
		/// declares its place itself again.
		///
		/// The origin is [`Config::AccreditOrigin`] for the region where the participant is registered. Fails with
		/// [`Error::UnknownParticipant`], [`Error::RegionIsTheNation`], [`Error::NotUnreachable`].
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::confirm_business())]
		pub fn confirm_business(origin: OriginFor<T>, participant: ParticipantId, region: Region) -> DispatchResult {
			Self::ensure_accreditor(origin, participant)?;
			Self::do_confirm_business(participant, region, Self::now())?;
			Self::deposit_event(Event::BusinessConfirmed { participant, region });
			Ok(())
		}

		/// Register a participant in another region, whose authority has taken over its file. Not while its identity is held.
		///
		/// The origin is [`Config::AccreditOrigin`] for the **new** region. Fails with [`Error::UnknownParticipant`],
		/// [`Error::RegionIsTheNation`], [`Error::RegisteredThere`], [`Error::IdentityHeld`].
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::move_domicile())]
		pub fn move_domicile(origin: OriginFor<T>, participant: ParticipantId, region: Region) -> DispatchResult {
			T::AccreditOrigin::ensure_origin(origin, &region)?;
			let from = Self::do_move_domicile(participant, region, Self::now())?;
			Self::deposit_event(Event::DomicileMoved { participant, from, to: region });
			Ok(())
		}

		/// Forget a number of the caller's platform that nobody has held for as long as records of broadcasts are kept
		/// (`record.broadcast.retention`, from the moment when its last holder left). That frees its place.
		///
		/// Signed by the participant that gave it, accredited still or not. Fails with [`Error::NotParticipant`],
		/// [`Error::UnknownRoom`], [`Error::RoomHeld`], [`Error::RoomKept`].
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::forget_room())]
		pub fn forget_room(origin: OriginFor<T>, room: RoomNumber) -> DispatchResult {
			let platform = Self::signer(origin)?;
			Self::do_forget_room(platform, room, Self::now())?;
			Self::deposit_event(Event::RoomForgotten { platform, room });
			Ok(())
		}
	}
}
