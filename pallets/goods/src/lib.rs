//! # Goods: what they need, and whether they may be offered
//!
//! ## Terminology
//!
//! - **Product**: a class of goods, by its GTIN. Its **file** says who produces it and of which **category** it is. A GTIN is one
//!   company's: the file is the first's that registers it, and only an authority moves it or changes its category.
//! - **Certificate**: an issuer's word that goods conform to something, for a term: a licence, a certification, a test report.
//!   It has a **holder**, and **covers** either all of the holder's products of a category, or up to sixteen classes and lots.
//! - **Issuer**: a certifier, a laboratory, or a seat of market regulation where the holder is, by the kind: see
//!   [`CertificateKind::functions`]. Whether it may issue is judged when it issues.
//! - **Suspended**: not valid for a time, or until it is resumed. The issuer and the authority each suspend and resume for
//!   themselves. **Revoked**: over for good.
//! - **Pack**: which certificates goods of a category need, for which deed: see [`fairstream_rules::pack`]. It follows from the
//!   product's file; nobody who offers or sells chooses it.
//! - **Offer**: a class or lot that a seller offers on a platform. It **stands** at a moment if the gate lets it pass then.
//! - **Gate**: the door that says whether somebody may do something with a unit, or why not, and until when. This pallet answers
//!   for files and certificates; an offer asks whatever else the runtime puts beside it.
//!
//! ## Stories
//!
//! *A licence ends.* The farm's licence ends on 30 June at midnight. Nobody does anything, and no clock rings. The shop's offer of
//! the farm's honey stands in the last block of June, and is blocked in the first one of July: expired, since that midnight. On
//! 2 July the county issues a new licence. The offer stands again in the next block; nobody had to make it anew.
//!
//! *A doubt.* A sample has too much water in it. The laboratory suspends its report for ten days, and the county suspends the
//! licence until it is resumed, with all its signatures. After ten days the report is valid again; the licence isn't before the county
//! resumes it, and the laboratory can't do so.
//!
//! *Cleverness.* A seller registers somebody else's GTIN as general goods, to need no licence: refused, the GTIN is another's. The
//! farm would change its honey's category: refused, that is the authority's. A shop issues itself a certificate: refused, it is
//! no certifier.
//!
//! *Three years later.* What the operator had to verify before it streamed is kept as long as the records of its broadcast.
//! Then anybody forgets the certificate by a free call, and the laboratory has its deposit back.
//!
//! ## What it is made of
//!
//! - [`product`]: files of products. [`certificate`]: certificates and how they stand. [`mod@index`]: where one is found by
//!   what it covers. [`offer`]: offers. [`room`]: what all of it takes.
//! - `issuing`: how certificates are issued, suspended, resumed, revoked and forgotten. `competence`: which authority may.
//! - [`gate`]: the answer to the door `Gate`.
//! - [`read`]: what the runtime's APIs read.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)
)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
pub mod certificate;
mod competence;
pub mod gate;
pub mod index;
mod issuing;
#[cfg(test)]
mod mock;
pub mod offer;
pub mod product;
pub mod read;
pub mod room;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod weights;

pub use certificate::{
	Certificate, Cover, Draft, Issuer, Revocation, RevocationGround, State, Suspension, MAX_COVERED, MAX_TERM,
};
pub use fairstream_doors::CertificateKind;
pub use offer::Offer;
pub use pallet::*;
pub use product::Product;
pub use read::PAGE;
pub use weights::WeightInfo;

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::{
		index::{Entries, Place},
		Certificate, Cover, Draft, Issuer, Offer, Product, RevocationGround, WeightInfo,
	};
	use fairstream_docket::Attachment;
	use fairstream_doors::{
		CertificateId, CertificateKind, Gate, Moment, NotKept, ParticipantId, Region, SeatId, Upkeep, Who,
	};
	use fairstream_gs1::{Gtin, Unit};
	use fairstream_rules::{Category, Rules};
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, Pays},
		pallet_prelude::*,
		traits::{EnsureOriginWithArg, UnixTime},
	};
	use frame_system::pallet_prelude::*;

	/// Version of this pallet's storage layout.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// What the runtime decides about this pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The authority that is competent for goods and licences in a region. Success is the seat.
		type AuthorityOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, Region, Success = SeatId>;

		/// Who acts here, and as what.
		type Who: Who<Self::AccountId>;

		/// How long things are kept.
		type Rules: Rules;

		/// Where producers, issuers and sellers pay for the room of what they keep.
		type Upkeep: Upkeep;

		/// What an offer has to pass: this pallet, and whatever else bars goods or sellers.
		type Gate: Gate;

		/// The time of this block.
		type Time: UnixTime;

		/// What the calls cost.
		type WeightInfo: WeightInfo;
	}

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The files of products.
	#[pallet::storage]
	pub type Products<T: Config> = StorageMap<_, Blake2_128Concat, Gtin, Product, OptionQuery>;

	/// The number of the next certificate.
	#[pallet::storage]
	pub type NextCertificate<T: Config> = StorageValue<_, CertificateId, ValueQuery, FirstCertificate>;

	/// The first number.
	#[pallet::type_value]
	pub fn FirstCertificate() -> CertificateId {
		CertificateId(0)
	}

	/// The certificates.
	#[pallet::storage]
	pub type Certificates<T: Config> = StorageMap<_, Twox64Concat, CertificateId, Certificate, OptionQuery>;

	/// What they cover.
	#[pallet::storage]
	pub type Covers<T: Config> = StorageMap<_, Twox64Concat, CertificateId, Cover, OptionQuery>;

	/// The certificates by what they cover and by their kind.
	#[pallet::storage]
	pub type Index<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Place, Blake2_128Concat, CertificateKind, Entries, ValueQuery>;

	/// The offers: of whom, what, on which platform.
	#[pallet::storage]
	pub type Offers<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, ParticipantId>, NMapKey<Blake2_128Concat, Unit>, NMapKey<Twox64Concat, ParticipantId>),
		Offer,
		OptionQuery,
	>;

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A product was registered, or taken up again.
		ProductRegistered {
			/// Which one.
			gtin: Gtin,
			/// Who produces it.
			producer: ParticipantId,
			/// Of which category it is.
			category: Option<Category>,
		},
		/// A product was withdrawn.
		ProductWithdrawn {
			/// Which one.
			gtin: Gtin,
			/// By whom.
			producer: ParticipantId,
		},
		/// An authority corrected a product's file.
		ProductReassigned {
			/// Which one.
			gtin: Gtin,
			/// Whose it was.
			from: ParticipantId,
			/// Whose it is.
			to: ParticipantId,
			/// Of which category it is.
			category: Option<Category>,
			/// Which authority.
			seat: SeatId,
		},
		/// A product's file was forgotten. Whoever comes first may register it anew.
		ProductForgotten {
			/// Which one.
			gtin: Gtin,
		},
		/// A certificate was issued.
		Issued {
			/// Its number.
			certificate: CertificateId,
			/// What is certified.
			kind: CertificateKind,
			/// By whom.
			issuer: Issuer,
			/// To whom.
			holder: ParticipantId,
			/// The first moment at which it is valid.
			from: Moment,
			/// The first moment at which it is valid no longer.
			until: Moment,
		},
		/// A certificate was suspended.
		Suspended {
			/// Which one.
			certificate: CertificateId,
			/// By whom.
			by: Issuer,
			/// Until when; none if until it is resumed.
			until: Option<Moment>,
		},
		/// A suspension was lifted. Another may still hold.
		Resumed {
			/// Of which one.
			certificate: CertificateId,
			/// By whom.
			by: Issuer,
		},
		/// A certificate was revoked.
		Revoked {
			/// Which one.
			certificate: CertificateId,
			/// By whom.
			by: Issuer,
			/// Why.
			ground: RevocationGround,
		},
		/// A certificate was forgotten, long after it ended.
		CertificateForgotten {
			/// Which one.
			certificate: CertificateId,
		},
		/// Something is offered.
		Offered {
			/// By whom.
			seller: ParticipantId,
			/// What.
			unit: Unit,
			/// Where.
			platform: ParticipantId,
		},
		/// It is offered no longer.
		OfferEnded {
			/// By whom it was.
			seller: ParticipantId,
			/// What.
			unit: Unit,
			/// Where.
			platform: ParticipantId,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The caller is no participant: have the authority admit this account.
		NotParticipant,
		/// There is no such participant: look its number up.
		UnknownParticipant,
		/// The participant holds no function for it: have the authority accredit it.
		FunctionMissing,
		/// The account can't pay what is missing of the participant's deposit: fund the account, or free what is no longer
		/// needed.
		NoDeposit,
		/// There is no file of this product: its producer registers it.
		UnknownProduct,
		/// The GTIN is another participant's: register your own; if it is yours, have the authority of the other's place move it.
		OthersProduct,
		/// The product is registered already: nothing is left to do.
		RegisteredAlready,
		/// The category of a product is only changed by the authority of its producer's place: name the one in the file.
		CategoryFixed,
		/// The file says so already: nothing is left to do.
		NothingChanged,
		/// The product is withdrawn already: nothing is left to do.
		WithdrawnAlready,
		/// The product is not withdrawn: its file is kept as long as it is.
		ProductStands,
		/// It is kept as long as records of broadcasts are: forget it then.
		KeptStill,
		/// There is no such certificate: look its number up.
		UnknownCertificate,
		/// Certificates of this kind are issued by others: see who issues it, and have that one do so.
		NotYoursToIssue,
		/// The caller neither issued the certificate nor is it an authority there: have one of them do it.
		NotIssuer,
		/// The certificate names no class and no lot: name one, or a category.
		NothingCovered,
		/// Only classes and lots are certified and offered: name the class or lot.
		NotClassOrLot,
		/// A class or lot is named twice: name it once.
		NamedTwice,
		/// The term ends before it begins: correct it.
		TermBackwards,
		/// The term is over: name a later end.
		TermIsOver,
		/// The term is longer than ten years: name an earlier end, and renew it then.
		TermTooLong,
		/// A digest of zeros is none: name the document's.
		DigestMissing,
		/// The custodian is not accredited as one: name another, or nobody.
		NoCustodian,
		/// As many certificates of the kind as are kept cover these goods and have not ended: revoke one that is no longer
		/// needed, or have it revoked.
		TooManyCertificates,
		/// The certificate has expired or was revoked: issue a new one.
		Ended,
		/// This side has suspended it already: resume it first to suspend it otherwise.
		SuspendedAlready,
		/// This side has not suspended it: the other one has to resume it, if it did.
		NotSuspended,
		/// The certificate has not ended: it is kept.
		CertificateStands,
		/// No accredited platform has this number: look its number up.
		NoPlatform,
		/// It is offered there already: nothing is left to do.
		OfferedAlready,
		/// The caller doesn't offer it there: look at its offers.
		NotOffered,
		/// The product is withdrawn: offer it when its producer registers it again.
		ProductWithdrawn,
		/// The goods lack a certificate that their category needs: have it issued.
		CertificateMissing,
		/// A certificate that the goods need is not valid yet: offer them when it is.
		CertificateNotYet,
		/// A certificate that the goods need has expired: have it renewed.
		CertificateExpired,
		/// A certificate that the goods need is suspended: have it resumed.
		CertificateSuspended,
		/// A certificate that the goods need was revoked: have a new one issued.
		CertificateRevoked,
		/// An authority stopped the goods: see its order.
		Stopped,
		/// The participant is restricted: look at its sheet for what restricts it, and until when.
		Restricted,
	}

	impl<T: Config> From<NotKept> for Error<T> {
		fn from(refusal: NotKept) -> Self {
			match refusal {
				NotKept::Unknown => Self::UnknownParticipant,
				NotKept::Unpaid => Self::NoDeposit,
			}
		}
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
		/// Register a product of one's own, by its GTIN, as goods of a category; without one, of none for which law has rules
		/// of its own. One that was withdrawn is taken up again, in the category that it had.
		///
		/// Signed by a producer. The file counts for its deposit. Fails with [`Error::NotParticipant`],
		/// [`Error::FunctionMissing`], [`Error::OthersProduct`], [`Error::RegisteredAlready`], [`Error::CategoryFixed`],
		/// [`Error::NoDeposit`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_product())]
		pub fn register_product(origin: OriginFor<T>, gtin: Gtin, category: Option<Category>) -> DispatchResult {
			Self::do_register(Self::signer(origin)?, gtin, category, Self::now())
		}

		/// Withdraw a product of one's own. Nobody may offer or sell it from this block on.
		///
		/// Signed by its producer. Fails with [`Error::NotParticipant`], [`Error::UnknownProduct`],
		/// [`Error::OthersProduct`], [`Error::WithdrawnAlready`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw_product())]
		pub fn withdraw_product(origin: OriginFor<T>, gtin: Gtin) -> DispatchResult {
			Self::do_withdraw(Self::signer(origin)?, gtin, Self::now())
		}

		/// Correct a product's file: whose product it is, and of which category.
		///
		/// The origin is [`Config::AuthorityOrigin`] where its present producer is. What an authority moved counts for nobody's
		/// deposit. Fails with [`Error::UnknownProduct`], [`Error::UnknownParticipant`], [`Error::NothingChanged`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::reassign_product())]
		pub fn reassign_product(
			origin: OriginFor<T>,
			gtin: Gtin,
			producer: ParticipantId,
			category: Option<Category>,
		) -> DispatchResult {
			Self::do_reassign(origin, gtin, producer, category, Self::now())
		}

		/// Forget the file of a product that was withdrawn as long ago as records of broadcasts are kept. It is free then.
		///
		/// Signed by anybody. Fails with [`Error::UnknownProduct`], [`Error::ProductStands`], [`Error::KeptStill`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::forget_product())]
		pub fn forget_product(origin: OriginFor<T>, gtin: Gtin) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_forget_product(gtin, Self::now())?;
			Ok(Pays::No.into())
		}

		/// Issue a certificate for a term.
		///
		/// Signed by a participant that issues certificates of this kind ([`CertificateKind::functions`]), for whose deposit
		/// it counts; or the origin is [`Config::AuthorityOrigin`] where the holder is. Fails with
		/// [`Error::NotParticipant`], [`Error::NotYoursToIssue`], [`Error::UnknownParticipant`], [`Error::NothingCovered`],
		/// [`Error::NotClassOrLot`], [`Error::NamedTwice`], [`Error::TermBackwards`], [`Error::TermIsOver`],
		/// [`Error::TermTooLong`], [`Error::DigestMissing`], [`Error::NoCustodian`], [`Error::NoDeposit`],
		/// [`Error::TooManyCertificates`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::issue(draft.cover.places()))]
		pub fn issue(origin: OriginFor<T>, draft: Draft) -> DispatchResult {
			let now = Self::now();
			let issuer = Self::issuer_of(origin, &draft, now)?;
			Self::do_issue(issuer, draft, now)?;
			Ok(())
		}

		/// Suspend a certificate from this block on, until a moment, or until it is resumed. `document` is the decision.
		///
		/// Signed by its issuer, accredited still or not; or the origin is [`Config::AuthorityOrigin`] where its holder or its
		/// issuer is. Fails with [`Error::UnknownCertificate`], [`Error::NotParticipant`], [`Error::NotIssuer`],
		/// [`Error::Ended`], [`Error::TermIsOver`], [`Error::DigestMissing`], [`Error::NoCustodian`],
		/// [`Error::SuspendedAlready`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::suspend())]
		pub fn suspend(
			origin: OriginFor<T>,
			certificate: CertificateId,
			until: Option<Moment>,
			document: Attachment,
		) -> DispatchResult {
			let by = Self::actor_on(origin, &Self::certificate_record(certificate)?)?;
			Self::do_suspend(certificate, by, until, document, Self::now())
		}

		/// Lift one's own suspension of a certificate: an issuer its own, an authority an authority's.
		///
		/// Signed as [`Pallet::suspend`] is. Fails with [`Error::UnknownCertificate`], [`Error::NotParticipant`],
		/// [`Error::NotIssuer`], [`Error::Ended`], [`Error::NotSuspended`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::resume())]
		pub fn resume(origin: OriginFor<T>, certificate: CertificateId) -> DispatchResult {
			let by = Self::actor_on(origin, &Self::certificate_record(certificate)?)?;
			Self::do_resume(certificate, by, Self::now())
		}

		/// Revoke a certificate for good. `document` is the decision.
		///
		/// Signed as [`Pallet::suspend`] is. Fails with [`Error::UnknownCertificate`], [`Error::NotParticipant`],
		/// [`Error::NotIssuer`], [`Error::Ended`], [`Error::DigestMissing`], [`Error::NoCustodian`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::revoke())]
		pub fn revoke(
			origin: OriginFor<T>,
			certificate: CertificateId,
			ground: RevocationGround,
			document: Attachment,
		) -> DispatchResult {
			let by = Self::actor_on(origin, &Self::certificate_record(certificate)?)?;
			Self::do_revoke(certificate, by, ground, document, Self::now())
		}

		/// Forget a certificate that ended as long ago as records of broadcasts are kept. It is free then.
		///
		/// Signed by anybody. Fails with [`Error::UnknownCertificate`], [`Error::CertificateStands`], [`Error::KeptStill`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::forget_certificate())]
		pub fn forget_certificate(origin: OriginFor<T>, certificate: CertificateId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_forget_certificate(certificate, Self::now())?;
			Ok(Pays::No.into())
		}

		/// Offer a class or lot on a platform. The offer stands whenever the gate lets it pass.
		///
		/// Signed by a seller or room operator. The offer counts for its deposit. Fails with [`Error::NotParticipant`],
		/// [`Error::NotClassOrLot`], [`Error::NoPlatform`], [`Error::OfferedAlready`], [`Error::NoDeposit`], and, if the gate
		/// bars it, with [`Error::FunctionMissing`], [`Error::UnknownProduct`], [`Error::ProductWithdrawn`],
		/// [`Error::CertificateMissing`], [`Error::CertificateNotYet`], [`Error::CertificateExpired`],
		/// [`Error::CertificateSuspended`], [`Error::CertificateRevoked`], [`Error::Stopped`], [`Error::Restricted`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::offer())]
		pub fn offer(origin: OriginFor<T>, unit: Unit, platform: ParticipantId) -> DispatchResult {
			Self::do_offer(Self::signer(origin)?, unit, platform, Self::now())
		}

		/// End one's own offer.
		///
		/// Signed by whose it is. Fails with [`Error::NotParticipant`], [`Error::NotOffered`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::end_offer())]
		pub fn end_offer(origin: OriginFor<T>, unit: Unit, platform: ParticipantId) -> DispatchResult {
			Self::do_end_offer(Self::signer(origin)?, unit, platform)
		}
	}
}
