//! # Registry: who takes part, and as what
//!
//! ## Terminology
//!
//! - **Participant**: an organisation, or a person in a function, that acts on the chain. Its number never changes; the
//!   account it acts by may.
//! - **Function**: what it does in the market, as the law names it (see [`fairstream_doors::Function`]). Duties attach to
//!   functions; a participant may have several.
//! - **Accreditation**: a function with the moment it began and, if it ends, the moment it ends.
//! - **Region**: where it has its business, by GB/T 2260.
//!
//! ## Stories
//!
//! *A honey farm wants to trace its jars.* The authority admits its account with its county and accredits it as producer.
//! From the next block on its events are taken.
//!
//! *Its licence runs out in June.* The accreditation was given until then. Nothing has to run: whoever asks the door at a
//! later moment hears that it has ended.
//!
//! *An office laptop is replaced.* The participant names a new account, and that account agrees. Its number, its record and
//! its accreditations stay.
//!
//! *A key is lost, or stolen.* The authority names the new account, and that account agrees. The old one is nobody's from
//! then on.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)
)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
mod participant;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod weights;
mod who;

pub use pallet::*;
pub use participant::{Accreditation, MaxFunctions, Move, Participant};
pub use weights::WeightInfo;

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::{Accreditation, Move, Participant, WeightInfo};
	use alloc::vec::Vec;
	use fairstream_doors::{Function, Moment, ParticipantId, Region};
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;

	/// Version of this pallet's storage layout.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// What the runtime decides about this pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Who admits participants and accredits them.
		type AccreditOrigin: EnsureOrigin<Self::RuntimeOrigin>;

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

	/// Genesis of this pallet.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Account, region and functions of the first participants, accredited without end.
		pub participants: Vec<(T::AccountId, Region, Vec<Function>)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (account, region, functions) in &self.participants {
				let id = Pallet::<T>::do_admit(account, *region, 0).expect("genesis names each account once");
				for function in functions {
					Pallet::<T>::do_accredit(id, *function, None, 0).expect("genesis accredits those it admits");
				}
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
			/// Where it has its business.
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
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// A participant acts by this account already: name another account.
		AccountTaken,
		/// No participant has this number: look it up under `participants`.
		UnknownParticipant,
		/// No participant acts by the caller's account: have it admitted.
		NotParticipant,
		/// The participant is not accredited for this function, so there is nothing to revoke.
		NotAccredited,
		/// The accreditation would end before it begins: name a later moment.
		EndsBeforeItBegins,
		/// The participant named no account, or another than the caller's: have it named first.
		NotNamed,
		/// The authority named another account for this participant: ask it if that is wrong.
		BeingRestored,
		/// There are no more numbers: the registry is full.
		TooManyParticipants,
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
		/// Admit a participant that acts by `account` and has its business in `region`. It gets the next number.
		///
		/// The origin is [`Config::AccreditOrigin`]. Fails with [`Error::AccountTaken`], [`Error::TooManyParticipants`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::admit())]
		pub fn admit(origin: OriginFor<T>, account: T::AccountId, region: Region) -> DispatchResult {
			T::AccreditOrigin::ensure_origin(origin)?;
			let participant = Self::do_admit(&account, region, Self::now())?;
			Self::deposit_event(Event::Admitted { participant, account, region });
			Ok(())
		}

		/// Accredit a participant for a function until a moment (milliseconds since 1970), or without end.
		///
		/// If it is accredited already, only the end changes; if its accreditation has ended, a new one begins now.
		/// The origin is [`Config::AccreditOrigin`]. Fails with [`Error::UnknownParticipant`],
		/// [`Error::EndsBeforeItBegins`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::accredit())]
		pub fn accredit(
			origin: OriginFor<T>,
			participant: ParticipantId,
			function: Function,
			until: Option<Moment>,
		) -> DispatchResult {
			T::AccreditOrigin::ensure_origin(origin)?;
			Self::do_accredit(participant, function, until, Self::now())?;
			Self::deposit_event(Event::Accredited { participant, function, until });
			Ok(())
		}

		/// End an accreditation now.
		///
		/// The origin is [`Config::AccreditOrigin`]. Fails with [`Error::UnknownParticipant`], [`Error::NotAccredited`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::revoke())]
		pub fn revoke(origin: OriginFor<T>, participant: ParticipantId, function: Function) -> DispatchResult {
			T::AccreditOrigin::ensure_origin(origin)?;
			let now = Self::now();
			Self::change(participant, |record| {
				record.end(function, now).then_some(()).ok_or(Error::<T>::NotAccredited)
			})?;
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
			let who = ensure_signed(origin)?;
			let participant = ParticipantOf::<T>::get(&who).ok_or(Error::<T>::NotParticipant)?;
			Self::name_account(participant, new, false)?;
			Ok(())
		}

		/// Act by the caller's account from now on: it was named by [`Pallet::change_account`] or
		/// [`Pallet::restore_account`].
		///
		/// Signed by the new account, so that nobody makes a stranger's account a participant's. Fails with
		/// [`Error::UnknownParticipant`], [`Error::NotNamed`], [`Error::AccountTaken`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::accept_account())]
		pub fn accept_account(origin: OriginFor<T>, participant: ParticipantId) -> DispatchResult {
			let to = ensure_signed(origin)?;
			ensure!(!ParticipantOf::<T>::contains_key(&to), Error::<T>::AccountTaken);
			let from = Self::change(participant, |record| record.accept(&to).ok_or(Error::<T>::NotNamed))?;
			ParticipantOf::<T>::remove(&from);
			ParticipantOf::<T>::insert(&to, participant);
			Self::deposit_event(Event::AccountChanged { participant, from, to });
			Ok(())
		}

		/// Name the account by which a participant will act whose key is lost or stolen. The account in use goes on until
		/// the new one has agreed, but can't name another. Naming the one in use takes this back.
		///
		/// The origin is [`Config::AccreditOrigin`]. Fails with [`Error::UnknownParticipant`], [`Error::AccountTaken`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::restore_account())]
		pub fn restore_account(origin: OriginFor<T>, participant: ParticipantId, new: T::AccountId) -> DispatchResult {
			T::AccreditOrigin::ensure_origin(origin)?;
			Self::name_account(participant, new, true)?;
			Ok(())
		}
	}

	impl<T: Config> Pallet<T> {
		/// The time of this block in milliseconds since 1970.
		pub(crate) fn now() -> Moment {
			u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX)
		}

		/// Name the account by which a participant will act.
		fn name_account(participant: ParticipantId, new: T::AccountId, by_authority: bool) -> Result<(), Error<T>> {
			let taken = ParticipantOf::<T>::get(&new);
			ensure!(taken.is_none_or(|other| other == participant), Error::<T>::AccountTaken);
			Self::change(participant, |record| {
				let restored = record.moving.as_ref().is_some_and(|named| named.by_authority);
				ensure!(by_authority || !restored, Error::<T>::BeingRestored);
				record.moving = (record.account != new).then(|| Move { to: new.clone(), by_authority });
				Ok(())
			})?;
			Self::deposit_event(Event::AccountNamed { participant, account: new });
			Ok(())
		}

		/// Give the account the next number.
		pub(crate) fn do_admit(account: &T::AccountId, region: Region, now: Moment) -> Result<ParticipantId, Error<T>> {
			ensure!(!ParticipantOf::<T>::contains_key(account), Error::<T>::AccountTaken);
			let id = NextId::<T>::get();
			let next = id.0.checked_add(1).ok_or(Error::<T>::TooManyParticipants)?;
			NextId::<T>::put(ParticipantId(next));
			ParticipantOf::<T>::insert(account, id);
			Participants::<T>::insert(id, Participant::new(account.clone(), region, now));
			Ok(id)
		}

		/// Write an accreditation.
		pub(crate) fn do_accredit(
			id: ParticipantId,
			function: Function,
			until: Option<Moment>,
			now: Moment,
		) -> Result<(), Error<T>> {
			let given = Accreditation::given(now, until).ok_or(Error::<T>::EndsBeforeItBegins)?;
			Self::change(id, |record| {
				record.accredit(function, given);
				Ok(())
			})
		}

		/// Change a participant's record.
		fn change<R>(
			id: ParticipantId,
			change: impl FnOnce(&mut Participant<T::AccountId>) -> Result<R, Error<T>>,
		) -> Result<R, Error<T>> {
			Participants::<T>::try_mutate(id, |record| change(record.as_mut().ok_or(Error::<T>::UnknownParticipant)?))
		}
	}
}
