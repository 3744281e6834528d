//! # Validators: who makes blocks, decided by governance and by proof
//!
//! ## Terminology
//!
//! - **Member**: an account on the governed membership list (an instance of `pallet-membership`). Only governance
//!   writes that list.
//! - **Validator**: a member that has registered session keys and is not excluded. The validators of a session are
//!   planned two sessions ahead by `pallet-session`.
//! - **Exclusion**: a member that the chain itself took out, because somebody proved that it signed two different
//!   blocks or votes for the same slot or round. It stays out until governance readmits it.
//! - **Epoch**: a session, counted in slots. Its length is written at genesis and never changes.
//!
//! ## Stories
//!
//! *A bank's data centre joins.* Governance adds its account to the membership list. The operator registers session
//! keys with `session.set_keys`; two sessions later the node makes blocks. No call of this pallet was needed.
//!
//! *A machine is cloned by mistake and signs twice.* Any validator that sees both signatures reports them. From the
//! same block on the offender is disabled, as far as the limit of a third allows; from the next planned session on it
//! is not in the set. The operator explains, governance calls [`Pallet::readmit`], and two sessions later it is back.
//!
//! *The last validator equivocates.* A chain without validators could never readmit anybody, so the set is never
//! planned smaller than [`Config::MinValidators`]: the set in office stays, and [`Event::SetTooSmall`] says so.
//!
//! ## What it is made of
//!
//! - [`set`]: pure functions that decide a session's set.
//! - `manager`: the two `SessionManager`s over it; `NoteHistoricalRoot` of `pallet-session` wraps the second, so that
//!   keys of earlier sessions can be proven and equivocations of that time reported.
//! - `offences`: the handler that `pallet-offences` calls.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)
)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod manager;
#[cfg(test)]
mod mock;
mod offences;
pub mod set;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

/// The target of this pallet's log lines.
pub const LOG_TARGET: &str = "runtime::validators";

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::{set::Exclusion, WeightInfo};
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::SortedMembers};
	use frame_system::pallet_prelude::*;
	use sp_runtime::{traits::Convert, Perbill};
	use sp_staking::SessionIndex;

	/// Version of this pallet's storage layout.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// The slots of an epoch when genesis names none: 1,200 slots of 3 s are an hour.
	///
	/// An epoch's first block carries no normal call (`pallet-session` takes the whole block), so short epochs cost
	/// throughput: at 1,200 slots it is less than a thousandth.
	pub const DEFAULT_EPOCH_SLOTS: u64 = 1_200;

	/// What the runtime decides about this pallet.
	#[pallet::config]
	pub trait Config:
		frame_system::Config
		+ pallet_session::Config<ValidatorId = <Self as frame_system::Config>::AccountId>
		+ pallet_session::historical::Config<FullIdentification = ()>
	{
		/// The governed membership list, sorted by account.
		type Members: SortedMembers<Self::AccountId>;

		/// Who may end an exclusion.
		type ReadmitOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The smallest set that is ever planned; below it the set in office stays. At least 1.
		#[pallet::constant]
		type MinValidators: Get<u32>;

		/// The largest set, and so the bound of what is stored here. Not below the membership list's own bound.
		#[pallet::constant]
		type MaxValidators: Get<u32>;

		/// For how many past sessions the roots of the validators' keys are kept. An equivocation can be proven that
		/// far back; `pallet-grandpa` should keep as many set ids.
		#[pallet::constant]
		type HistoryDepth: Get<SessionIndex>;

		/// What the calls and the offence handler cost.
		type WeightInfo: WeightInfo;
	}

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Members that the chain took out, ordered by account.
	#[pallet::storage]
	pub type Excluded<T: Config> = StorageValue<_, BoundedVec<Exclusion<T::AccountId>, T::MaxValidators>, ValueQuery>;

	/// The set planned last, each validator with the digest of the session keys it had then.
	///
	/// Compared at the next planning: an unchanged set is reported as such, which spares light clients a change of
	/// the GRANDPA set, while a rotated key is a change, so that the historical root always stands for the keys in use.
	#[pallet::storage]
	pub type Planned<T: Config> = StorageValue<_, BoundedVec<(T::AccountId, T::Hash), T::MaxValidators>, ValueQuery>;

	/// Slots of an epoch, written at genesis; 0 stands for [`DEFAULT_EPOCH_SLOTS`].
	#[pallet::storage]
	pub type EpochSlots<T: Config> = StorageValue<_, u64, ValueQuery>;

	/// The length of an epoch as `pallet-babe` asks for it, in slots.
	///
	/// A stored value and not a constant, so that a test network runs short epochs with the same wasm.
	pub struct EpochLength<T>(core::marker::PhantomData<T>);
	impl<T: Config> Get<u64> for EpochLength<T> {
		fn get() -> u64 {
			match EpochSlots::<T>::get() {
				0 => DEFAULT_EPOCH_SLOTS,
				slots => slots,
			}
		}
	}

	/// Maps an account to the validator it may register keys for: itself, if it is a member.
	pub struct MemberOf<T>(core::marker::PhantomData<T>);
	impl<T: Config> Convert<T::AccountId, Option<T::AccountId>> for MemberOf<T> {
		fn convert(who: T::AccountId) -> Option<T::AccountId> {
			T::Members::contains(&who).then_some(who)
		}
	}

	/// The identification of a validator beyond its account: there is none.
	pub struct NoFurtherIdentification;
	impl<AccountId> Convert<AccountId, Option<()>> for NoFurtherIdentification {
		fn convert(_: AccountId) -> Option<()> {
			Some(())
		}
	}

	/// Genesis of this pallet.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Slots of an epoch; 0 for [`DEFAULT_EPOCH_SLOTS`].
		pub epoch_slots: u64,
		/// Nothing; names the runtime.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			EpochSlots::<T>::put(self.epoch_slots);
		}
	}

	/// What happened, for whoever watches the set.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A changed set was planned.
		SetPlanned {
			/// The session it is for.
			session: SessionIndex,
			/// How many validators it has.
			validators: u32,
			/// How many members are not in it because they have registered no session keys.
			without_keys: u32,
			/// How many members are not in it because they are excluded.
			excluded: u32,
		},
		/// Too few members are eligible; the set in office stays.
		SetTooSmall {
			/// The session that was to be planned.
			session: SessionIndex,
			/// How many members have keys and are not excluded.
			eligible: u32,
			/// The smallest set that is planned.
			minimum: u32,
		},
		/// A validator was excluded for a proven offence.
		Excluded {
			/// The offender.
			validator: T::AccountId,
			/// The session of the offence.
			session: SessionIndex,
			/// How grave `pallet-offences` reckons it, by how many offended together.
			severity: Perbill,
		},
		/// Governance ended an exclusion.
		Readmitted {
			/// The account that may be planned again.
			validator: T::AccountId,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The account is not excluded, so there is nothing to end.
		NotExcluded,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MinValidators::get() >= 1, "a chain without validators stands still for ever");
			assert!(T::MinValidators::get() <= T::MaxValidators::get(), "the smallest set exceeds the largest");
			assert!(T::HistoryDepth::get() >= 2, "the sessions in office and planned must stay provable");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// End the exclusion of `validator`. If it is a member and has session keys, it is in the next planned set.
		///
		/// The origin is [`Config::ReadmitOrigin`]. Fails with [`Error::NotExcluded`].
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::readmit())]
		pub fn readmit(origin: OriginFor<T>, validator: T::AccountId) -> DispatchResult {
			T::ReadmitOrigin::ensure_origin(origin)?;
			Excluded::<T>::try_mutate(|list| {
				let place = list.binary_search_by(|e| e.who.cmp(&validator)).map_err(|_| Error::<T>::NotExcluded)?;
				list.remove(place);
				Ok::<_, DispatchError>(())
			})?;
			// Still in office, it works again at once: no change of the set would clear what was disabled.
			if let Some(index) = pallet_session::Pallet::<T>::validator_id_to_index(&validator) {
				pallet_session::Pallet::<T>::reenable_index(index);
			}
			Self::deposit_event(Event::Readmitted { validator });
			Ok(())
		}
	}

	impl<T: Config> Pallet<T> {
		/// The accounts that may validate now: members with session keys that are not excluded, sorted.
		pub fn eligible() -> Vec<T::AccountId> {
			super::set::eligible(&Self::standings()).cloned().collect()
		}
	}
}
