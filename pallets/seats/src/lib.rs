//! # Seats: which authority answers, and who signs for it
//!
//! ## Terminology
//!
//! - **Seat**: an authority: a line of administration (market regulation, cyberspace administration) in a region. How
//!   high it stands follows from the region. There is at most one for each line and region.
//! - **National seat**: the seat of a line for the whole country. Both are there from genesis on, are never closed, and
//!   have a mandate for every act of their line, those included that are yet to be forbidden. So for every act in every
//!   region exactly one seat answers.
//! - **Mandate**: the acts of its line that a seat may handle.
//! - **Responsible**: from the region where it happened up to the country, the first seat of the act's line that is not
//!   closed and has the mandate. Order 117 (article 47) gives a case to the county or above; where the county has no
//!   seat, it walks up.
//! - **Superior**: a seat of the same line whose region holds another's, and is larger.
//! - **Officer**: an account that signs for one seat, as **handler**, **reviewer**, **approver**. Accounts are
//!   pseudonyms; who is behind one the authority knows, and the chain doesn't.
//! - **Paper**: a call that a seat is about to make, signed by some of its officers. It stands under the call's hash.
//! - **Formality**: who must sign a call: one handler; two handlers; two handlers, then a reviewer, then an approver.
//!   Always different persons. The runtime names it for each call; what it doesn't name no seat can do.
//!
//! ## Stories
//!
//! *A county looks into a room.* A handler signs the call that opens the case, and a colleague signs it too. With the
//! second signature the call is made, and its origin is the county's seat.
//!
//! *A room is to be listed.* Two handlers sign, a reviewer reviews, an approver decides: the fourth signature makes the
//! call. Whoever signs out of turn, or twice in different roles, is refused and told why.
//!
//! *A handler leaves.* Whoever stands above dismisses the account. Its signatures under open papers are struck, and
//! with them a review that rested on them: another handler must sign, then the reviewer anew. What was done stays done.
//!
//! *A county's office is merged into the city's.* The county's seat is closed. From that block on the prefecture
//! answers; the county's papers wait, and none is completed unless the seat is reopened.
//!
//! *A call fails.* The signatures are used up, as with a collective's motion: the paper is gone, what the call wrote is
//! undone, and [`Event::Acted`] says that it was tried, by whom, and why it failed. To try again the same persons sign
//! again.
//!
//! *Both lines change a rule.* The national seat of market regulation agrees to the call that changes it: a paper with four
//! signatures. The cyberspace administration's agrees to the same call, and with that it is made; its origin is
//! [`Origin::National`]. One that hears nothing from the other for thirty days has agreed to nothing.
//!
//! ## What a seat may not do
//!
//! A seat can't manage itself, nor one of the other line, nor give one below it an act that it may not handle itself.
//! What it does passes the runtime's filter like any call, and the filters under which its signers act: an officer who
//! signs through a restricted proxy signs no call that this proxy couldn't make, nor a batch with one in it. Nor does a
//! superior staff or reopen a seat whose mandate is wider than its own: it would get through it at what it was denied.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)
)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
pub mod competence;
mod door;
pub mod joint;
mod manage;
#[cfg(test)]
mod mock;
mod origin;
pub mod paper;
mod read;
pub mod seat;
mod sign;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod weights;

pub use competence::{PassedOver, Step};
pub use joint::{Agreement, EnsureJoint, AGREEMENT_TERM};
pub use origin::{
	CyberspaceAdministration, EnsureNational, EnsureProvincial, EnsureSeat, EnsureSeatOf, MarketRegulation, SeatOrigin,
};
pub use pallet::*;
pub use paper::{Formality, FormalityOf, Paper, Signature, Signatures, MAX_OPENED, MAX_PAPERS, PAPER_TERM};
pub use read::PaperFor;
pub use seat::{Mandate, MaxActs, Role, Roles, Seat, MAX_OFFICERS};
pub use weights::WeightInfo;

/// Agreements of one national seat that may wait at once.
pub const MAX_AGREEMENTS: u32 = 32;

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::{
		joint::Agreement, seat::FirstSeat, EnsureSeat, FormalityOf, Mandate, PaperFor, Role, Roles, Seat, SeatOrigin,
		Signature, WeightInfo, MAX_PAPERS,
	};
	use alloc::{boxed::Box, vec::Vec};
	use fairstream_doors::{Line, Region, SeatId};
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, PostDispatchInfo},
		pallet_prelude::*,
		traits::{Contains, UnixTime},
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::{Dispatchable, Hash};

	/// Version of this pallet's storage layout.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// What the runtime decides about this pallet.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<
		RuntimeCall: Dispatchable<PostInfo = PostDispatchInfo>,
		RuntimeOrigin: From<Origin> + Into<Result<Origin, <Self as frame_system::Config>::RuntimeOrigin>>,
	>
	{
		/// Who sets up, changes, closes and staffs any seat. Superiors do so too, for those below them.
		type ManageOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Which calls seats may make, and who must sign each.
		type Formality: FormalityOf<<Self as frame_system::Config>::RuntimeCall>;

		/// Which calls the national seats make together, see [`Pallet::agree`].
		type Joint: Contains<<Self as frame_system::Config>::RuntimeCall>;

		/// The time of this block.
		type Time: UnixTime;

		/// What the calls cost.
		type WeightInfo: WeightInfo;
	}

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// A seat that acts.
	#[pallet::origin]
	#[derive(
		Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, scale_info::TypeInfo,
	)]
	pub enum Origin {
		/// This one, with all signatures that the call needs.
		Seat(SeatOrigin),
		/// The national seats of both lines, which agreed to the call.
		National,
	}

	/// The number that the next seat will have.
	#[pallet::storage]
	pub type NextId<T: Config> = StorageValue<_, SeatId, ValueQuery, FirstId>;

	/// The first seat's number.
	pub struct FirstId;
	impl Get<SeatId> for FirstId {
		fn get() -> SeatId {
			SeatId(0)
		}
	}

	/// The seats. None is ever removed, only closed: what it did stays, and so must who it was.
	#[pallet::storage]
	pub type Seats<T: Config> = StorageMap<_, Blake2_128Concat, SeatId, Seat<T::AccountId>, OptionQuery>;

	/// The seat of a line in a region.
	#[pallet::storage]
	pub type SeatAt<T: Config> = StorageMap<_, Blake2_128Concat, (Line, Region), SeatId, OptionQuery>;

	/// The seat whose officer an account is. One at most, so that nobody signs for a seat and for its superior.
	#[pallet::storage]
	pub type OfficerOf<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, SeatId, OptionQuery>;

	/// The open papers of a seat, by the hash of the call.
	#[pallet::storage]
	pub type Papers<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, SeatId, Blake2_128Concat, T::Hash, PaperFor<T>, OptionQuery>;

	/// How many papers of a seat are open; [`MAX_PAPERS`] at most.
	#[pallet::storage]
	pub type PaperCount<T: Config> = StorageMap<_, Blake2_128Concat, SeatId, u32, ValueQuery>;

	/// How many open papers of a seat an officer opened; [`crate::MAX_OPENED`] at most.
	#[pallet::storage]
	pub type OpenedBy<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, SeatId, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// The calls to which a national seat agrees, by their hashes; see [`Pallet::agree`].
	#[pallet::storage]
	pub type Agreements<T: Config> =
		StorageMap<_, Blake2_128Concat, T::Hash, Agreement<BlockNumberFor<T>>, OptionQuery>;

	/// How many agreements of a national seat wait; [`crate::MAX_AGREEMENTS`] at most.
	#[pallet::storage]
	pub type AgreementCount<T: Config> = StorageMap<_, Blake2_128Concat, SeatId, u32, ValueQuery>;

	/// Genesis of this pallet. The national seats are made whatever it says.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Line, region and officers of the first seats, each with a mandate for every act of its line. An entry for
		/// the country staffs the national seat of its line.
		pub seats: Vec<FirstSeat<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::make_national_seats().expect("nothing stands before genesis");
			for (line, region, officers) in &self.seats {
				let seat = SeatAt::<T>::get((line, region)).unwrap_or_else(|| {
					Pallet::<T>::do_establish(*line, *region, Mandate::All).expect("genesis has few seats")
				});
				for (account, roles) in officers {
					Pallet::<T>::do_appoint(seat, account, *roles)
						.expect("genesis appoints each account once, to some role, and no more than a seat may have");
				}
			}
		}
	}

	/// What happened. `by` is the superior that did it, and none if [`Config::ManageOrigin`] did.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A seat was set up.
		Established {
			/// Its number.
			seat: SeatId,
			/// Its line.
			line: Line,
			/// Its region.
			region: Region,
			/// The acts of its line that it may handle.
			mandate: Mandate,
			/// Who did it.
			by: Option<SeatId>,
		},
		/// A seat was given another mandate.
		MandateSet {
			/// Which seat.
			seat: SeatId,
			/// The acts of its line that it may handle now.
			mandate: Mandate,
			/// Who did it.
			by: Option<SeatId>,
		},
		/// A seat was closed. Until it is reopened it does nothing, and its superior answers.
		Closed {
			/// Which seat.
			seat: SeatId,
			/// Who did it.
			by: Option<SeatId>,
		},
		/// A seat was opened again.
		Reopened {
			/// Which seat.
			seat: SeatId,
			/// Who did it.
			by: Option<SeatId>,
		},
		/// An account became a seat's officer, or may sign as something else now.
		Appointed {
			/// For which seat it signs.
			seat: SeatId,
			/// The account.
			officer: T::AccountId,
			/// What it signs as.
			roles: Roles,
			/// Who did it.
			by: Option<SeatId>,
		},
		/// An account is a seat's officer no longer.
		Dismissed {
			/// For which seat it signed.
			seat: SeatId,
			/// The account.
			officer: T::AccountId,
			/// Who did it.
			by: Option<SeatId>,
		},
		/// An officer signed a paper that waits for others. The first signature opened it.
		Signed {
			/// Whose paper it is.
			seat: SeatId,
			/// The hash of the call.
			hash: T::Hash,
			/// Who signed.
			officer: T::AccountId,
			/// As what.
			role: Role,
			/// How many signatures are missing still.
			missing: u32,
		},
		/// A signature no longer counts: who gave it is no officer in that role any more, or it rested on one that
		/// fell, or the call needs other signatures now. A paper without signatures is gone.
		Struck {
			/// Whose paper it is.
			seat: SeatId,
			/// The hash of the call.
			hash: T::Hash,
			/// Who had signed.
			officer: T::AccountId,
			/// As what.
			role: Role,
		},
		/// An officer took its signature back.
		Withdrawn {
			/// Whose paper it is.
			seat: SeatId,
			/// The hash of the call.
			hash: T::Hash,
			/// Who had signed.
			officer: T::AccountId,
		},
		/// An approver dropped a paper with all its signatures.
		Discarded {
			/// Whose paper it was.
			seat: SeatId,
			/// The hash of the call.
			hash: T::Hash,
			/// Who did it.
			officer: T::AccountId,
		},
		/// A seat acted: the last signature came, and the call was made.
		Acted {
			/// Which seat.
			seat: SeatId,
			/// The hash of the call.
			hash: T::Hash,
			/// Who signed as what, in this order.
			officers: Vec<(T::AccountId, Role)>,
			/// What came of it. If it failed, what the call wrote is undone.
			result: DispatchResult,
		},
		/// A national seat agrees to a call, which waits for the other one.
		Agreed {
			/// Which seat.
			seat: SeatId,
			/// The hash of the call.
			hash: T::Hash,
		},
		/// An agreement is gone: the seat took it back, or it had lapsed and was cleared away.
		AgreementWithdrawn {
			/// The seat that had agreed.
			seat: SeatId,
			/// The hash of the call.
			hash: T::Hash,
		},
		/// The national seats acted together: the last one agreed, and the call was made.
		ActedJointly {
			/// The hash of the call.
			hash: T::Hash,
			/// The seat that agreed first.
			first: SeatId,
			/// The seat that agreed last.
			second: SeatId,
			/// What came of it. If it failed, what the call wrote is undone.
			result: DispatchResult,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// No seat has this number: look it up under `seats`.
		UnknownSeat,
		/// A seat of this line stands in this region already: change that one, or reopen it.
		SeatTaken,
		/// There are no more numbers for seats.
		TooManySeats,
		/// National seats answer for what no other seat does: they can't be closed, and their mandate is every act of
		/// their line.
		NationalSeatStays,
		/// The seat is closed: have it reopened, or ask which one answers in its place.
		SeatClosed,
		/// The seat is open, so there is nothing to reopen.
		SeatOpen,
		/// The mandate lists an act of the other line: leave it out.
		ActOfOtherLine,
		/// The superior has no mandate itself for an act that it gives, or that the seat has which it staffs or reopens: ask
		/// who stands above it.
		WiderThanSuperiors,
		/// The seat does not stand above this one: ask a seat of the same line with a larger region around it.
		NotSuperior,
		/// An officer needs a role: name one, or dismiss it.
		NoRole,
		/// The account signs for another seat: have it dismissed there, or name another account.
		OfficerElsewhere,
		/// The seat has as many officers as a seat may have: dismiss one.
		TooManyOfficers,
		/// The account is no officer of this seat: have it appointed, or name the seat for which it signs.
		NotOfficer,
		/// The officer may not sign in this role: ask one who may.
		RoleNotHeld,
		/// Another role is due first: two handlers, then a reviewer, then an approver, as far as the call needs them.
		/// Look the paper up under `papers`.
		OutOfTurn,
		/// The officer has signed this paper already, and nobody signs twice: ask another.
		SignedAlready,
		/// The officer has not signed this paper: an approver may discard it.
		NotSigned,
		/// Seats don't make this call, or a call in it: see the runtime's list of formalities.
		NotForSeats,
		/// The seat has as many open papers as a seat may have: complete some, or have an approver discard them.
		TooManyPapers,
		/// The officer opened as many of the seat's open papers as one may: complete some, or let a colleague open this one.
		TooManyOpened,
		/// The seat has no open paper of this hash: it was completed, discarded, or never opened.
		UnknownPaper,
		/// Only national seats agree on calls: ask the one of your line to do it.
		NotNational,
		/// The national seats don't make this call together: see the runtime's list.
		NotJoint,
		/// The seat has agreed already: the other line's national seat must do it now.
		AgreedAlready,
		/// As many agreements wait as may: complete some, or withdraw them.
		TooManyAgreements,
		/// No national seat agrees to a call of this hash: it was completed, withdrawn, or never agreed to.
		UnknownAgreement,
		/// The other national seat agreed to this, and has not lapsed: only that one takes it back.
		NotAgreed,
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
		/// Sign a call of a seat, as handler, reviewer or approver. The first signature opens the paper, each later one
		/// is given to the same call; with the last one that the call needs it is made, and its origin is the seat. See
		/// [`Event::Acted`] for what came of it: this call succeeds even if that one fails.
		///
		/// Signed by an officer of the seat. Fails with [`Error::UnknownSeat`], [`Error::SeatClosed`],
		/// [`Error::NotOfficer`], [`Error::RoleNotHeld`], [`Error::NotForSeats`], [`Error::SignedAlready`],
		/// [`Error::OutOfTurn`], [`Error::TooManyOpened`], [`Error::TooManyPapers`], and `System::CallFiltered` if the
		/// signer couldn't make such a call, or one in it.
		#[pallet::call_index(0)]
		#[pallet::weight(Pallet::<T>::weight_of_signing(call))]
		pub fn sign(
			origin: OriginFor<T>,
			seat: SeatId,
			role: Role,
			call: Box<<T as frame_system::Config>::RuntimeCall>,
		) -> DispatchResultWithPostInfo {
			let officer = ensure_signed(origin.clone())?;
			Self::ensure_passes(&origin, &call)?;
			let record = Self::open_seat(seat)?;
			Self::officer_in(&record, &officer, role)?;
			let signature = Signature { officer, role, at: Self::now() };
			let hash = T::Hashing::hash_of(&call);
			Ok(match Self::add_signature(seat, &record, hash, signature, &call)? {
				None => Some(Self::weight_of_waiting(&call)).into(),
				Some(paper) => Self::act(origin, seat, &record, hash, paper, *call),
			})
		}

		/// Take one's own signature back, and with it those that rested on it.
		///
		/// Signed by who signed the paper. Fails with [`Error::UnknownPaper`], [`Error::NotSigned`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, seat: SeatId, hash: T::Hash) -> DispatchResult {
			let officer = ensure_signed(origin)?;
			let paper = Papers::<T>::get(seat, hash).ok_or(Error::<T>::UnknownPaper)?;
			ensure!(paper.signed_by(&officer), Error::<T>::NotSigned);
			Self::take_back(seat, hash, paper, &officer);
			Ok(())
		}

		/// Drop a paper with all its signatures.
		///
		/// Signed by an approver of the seat, be it closed or not. Fails with [`Error::UnknownSeat`],
		/// [`Error::NotOfficer`], [`Error::RoleNotHeld`], [`Error::UnknownPaper`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::discard())]
		pub fn discard(origin: OriginFor<T>, seat: SeatId, hash: T::Hash) -> DispatchResult {
			let officer = ensure_signed(origin)?;
			let record = Seats::<T>::get(seat).ok_or(Error::<T>::UnknownSeat)?;
			Self::officer_in(&record, &officer, Role::Approver)?;
			let paper = Papers::<T>::get(seat, hash).ok_or(Error::<T>::UnknownPaper)?;
			Self::remove_paper(seat, hash, &paper.opener);
			Self::deposit_event(Event::Discarded { seat, hash, officer });
			Ok(())
		}

		/// Set up a seat of a line in a region, open and without officers. It gets the next number.
		///
		/// The origin is [`Config::ManageOrigin`] or a superior. Fails with [`Error::NotSuperior`],
		/// [`Error::SeatTaken`], [`Error::ActOfOtherLine`], [`Error::WiderThanSuperiors`], [`Error::TooManySeats`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::establish())]
		pub fn establish(origin: OriginFor<T>, line: Line, region: Region, mandate: Mandate) -> DispatchResult {
			let superior = Self::ensure_superior(origin, line, region)?;
			Self::ensure_may_give(superior, line, &mandate)?;
			let seat = Self::do_establish(line, region, mandate.clone())?;
			let by = superior.map(|superior| superior.seat);
			Self::deposit_event(Event::Established { seat, line, region, mandate, by });
			Ok(())
		}

		/// Give a seat another mandate.
		///
		/// The origin is [`Config::ManageOrigin`] or a superior. Fails with [`Error::UnknownSeat`],
		/// [`Error::NotSuperior`], [`Error::NationalSeatStays`], [`Error::ActOfOtherLine`],
		/// [`Error::WiderThanSuperiors`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_mandate())]
		pub fn set_mandate(origin: OriginFor<T>, seat: SeatId, mandate: Mandate) -> DispatchResult {
			let (mut record, superior) = Self::managed(origin, seat)?;
			ensure!(!record.is_national(), Error::<T>::NationalSeatStays);
			Self::ensure_may_give(superior, record.line, &mandate)?;
			record.mandate = mandate.clone();
			Seats::<T>::insert(seat, record);
			Self::deposit_event(Event::MandateSet { seat, mandate, by: superior.map(|superior| superior.seat) });
			Ok(())
		}

		/// Close a seat. It does nothing until it is reopened, and the next one above it answers. Its officers and its
		/// papers stay, but no paper is signed meanwhile.
		///
		/// The origin is [`Config::ManageOrigin`] or a superior. Fails with [`Error::UnknownSeat`],
		/// [`Error::NotSuperior`], [`Error::NationalSeatStays`], [`Error::SeatClosed`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::close())]
		pub fn close(origin: OriginFor<T>, seat: SeatId) -> DispatchResult {
			let (mut record, superior) = Self::managed(origin, seat)?;
			ensure!(!record.is_national(), Error::<T>::NationalSeatStays);
			ensure!(record.closed.is_none(), Error::<T>::SeatClosed);
			record.closed = Some(Self::now());
			Seats::<T>::insert(seat, record);
			Self::deposit_event(Event::Closed { seat, by: superior.map(|superior| superior.seat) });
			Ok(())
		}

		/// Open a closed seat again, with the mandate, the officers and the papers that it had.
		///
		/// The origin is [`Config::ManageOrigin`] or a superior. Fails with [`Error::UnknownSeat`],
		/// [`Error::NotSuperior`], [`Error::WiderThanSuperiors`], [`Error::SeatOpen`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::reopen())]
		pub fn reopen(origin: OriginFor<T>, seat: SeatId) -> DispatchResult {
			let (mut record, superior) = Self::managed(origin, seat)?;
			Self::ensure_may_give(superior, record.line, &record.mandate)?;
			ensure!(record.closed.is_some(), Error::<T>::SeatOpen);
			record.closed = None;
			Seats::<T>::insert(seat, record);
			Self::deposit_event(Event::Reopened { seat, by: superior.map(|superior| superior.seat) });
			Ok(())
		}

		/// Make an account a seat's officer, or change what it signs as. Signatures in a role that it loses are struck.
		///
		/// The origin is [`Config::ManageOrigin`] or a superior. Fails with [`Error::UnknownSeat`],
		/// [`Error::NotSuperior`], [`Error::WiderThanSuperiors`], [`Error::NoRole`], [`Error::OfficerElsewhere`],
		/// [`Error::TooManyOfficers`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::appoint(MAX_PAPERS))]
		pub fn appoint(
			origin: OriginFor<T>,
			seat: SeatId,
			account: T::AccountId,
			roles: Roles,
		) -> DispatchResultWithPostInfo {
			let (record, superior) = Self::managed(origin, seat)?;
			Self::ensure_may_give(superior, record.line, &record.mandate)?;
			let papers = Self::do_appoint(seat, &account, roles)?;
			let by = superior.map(|superior| superior.seat);
			Self::deposit_event(Event::Appointed { seat, officer: account, roles, by });
			Ok(Some(T::WeightInfo::appoint(papers)).into())
		}

		/// End an account's office. Its signatures under open papers are struck.
		///
		/// The origin is [`Config::ManageOrigin`] or a superior. Fails with [`Error::UnknownSeat`],
		/// [`Error::NotSuperior`], [`Error::NotOfficer`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::dismiss(MAX_PAPERS))]
		pub fn dismiss(origin: OriginFor<T>, seat: SeatId, account: T::AccountId) -> DispatchResultWithPostInfo {
			let (mut record, superior) = Self::managed(origin, seat)?;
			record.officers.remove(&account).ok_or(Error::<T>::NotOfficer)?;
			OfficerOf::<T>::remove(&account);
			let papers = Self::strike_papers(seat, &record);
			Seats::<T>::insert(seat, record);
			let by = superior.map(|superior| superior.seat);
			Self::deposit_event(Event::Dismissed { seat, officer: account, by });
			Ok(Some(T::WeightInfo::dismiss(papers)).into())
		}

		/// Agree to a call as a national seat. When the other line's has agreed to the same call it is made, and its origin is
		/// [`Origin::National`]; see [`Event::ActedJointly`] for what came of it. Until then the agreement waits, for
		/// [`crate::AGREEMENT_TERM`].
		///
		/// The origin is a national seat. Fails with [`Error::NotNational`], [`Error::NotJoint`],
		/// [`Error::AgreedAlready`], [`Error::TooManyAgreements`], and `System::CallFiltered` if the last signer couldn't
		/// make such a call.
		#[pallet::call_index(9)]
		#[pallet::weight(Pallet::<T>::weight_of_agreeing(call))]
		pub fn agree(
			origin: OriginFor<T>,
			call: Box<<T as frame_system::Config>::RuntimeCall>,
		) -> DispatchResultWithPostInfo {
			let seat = EnsureSeat::<T>::ensure_origin(origin.clone())?;
			Self::ensure_national(seat)?;
			Self::ensure_passes(&origin, &call)?;
			ensure!(T::Joint::contains(&call), Error::<T>::NotJoint);
			let hash = T::Hashing::hash_of(&call);
			Ok(match Self::note_agreement(seat.seat, hash)? {
				None => Some(T::WeightInfo::agree(crate::sign::length(&call))).into(),
				Some(first) => Self::act_jointly(origin, first, seat.seat, hash, *call),
			})
		}

		/// Take an agreement back. The seat that gave it may, and either national seat once it has lapsed.
		///
		/// The origin is a national seat. Fails with [`Error::NotNational`], [`Error::UnknownAgreement`],
		/// [`Error::NotAgreed`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::withdraw_agreement())]
		pub fn withdraw_agreement(origin: OriginFor<T>, hash: T::Hash) -> DispatchResult {
			let seat = EnsureSeat::<T>::ensure_origin(origin)?;
			Self::ensure_national(seat)?;
			let agreement = Agreements::<T>::get(hash).ok_or(Error::<T>::UnknownAgreement)?;
			let may = agreement.seat == seat.seat || agreement.has_lapsed(Self::now(), Self::transaction_version());
			ensure!(may, Error::<T>::NotAgreed);
			Self::remove_agreement(hash, agreement.seat);
			Self::deposit_event(Event::AgreementWithdrawn { seat: agreement.seat, hash });
			Ok(())
		}
	}
}
