//! # Rulebook: which values hold, for whom, since when
//!
//! The rules themselves, with unit, bounds, source and authorities, stand in [`fairstream_rules`] as one table. This pallet
//! keeps what was decided about their values since the chain began, and the calendar by which periods are counted.
//!
//! ## Terminology
//!
//! - **Layer**: the nation, a category of goods, a region, or a platform. Lower layers only tighten.
//! - **Version**: a value with the time in which it holds, what it stands on, and the digest of its evidence. Written once,
//!   never changed, never removed.
//! - **Change**: a version that was announced and does not hold yet. There is at most one per rule and layer.
//! - **Notice**: how long a change is announced before it holds: 7 days, or 15 if it concerns many or much (E-Commerce Law,
//!   article 34; Order 116, article 12). Both are rules of the book themselves.
//! - **Emergency**: a change without notice. It ends by itself after 30 days and can't be renewed before as long a time has
//!   passed again.
//! - **Affirmation**: an authority has looked at a value and keeps it. Who affirms nothing for a year leaves a value stale.
//!
//! ## Who may change what
//!
//! | layer | origin | authority |
//! |---|---|---|
//! | nation | [`Config::NationalOrigin`] | national seats jointly, where the rule names them |
//! | nation | [`Config::TechnicalOrigin`] | technical council, where the rule names it; the national seats may object |
//! | category | [`Config::NationalOrigin`] | national seats jointly, only to tighten |
//! | region | [`Config::ProvincialOrigin`] | a provincial seat for its own region and those in it, only to tighten |
//! | platform | the platform's own signature | the platform for itself, only to tighten |
//!
//! ## Stories
//!
//! *Forty-eight hours for a first reply turn out too long.* The national seats announce 36, with the digest of their
//! evidence, for a day at least fifteen days ahead. Everybody can read it from then on. On that day it holds; a complaint
//! filed the day before is still measured by 48.
//!
//! *A province wants more.* Its seat announces 24 for its own region. It can't announce 60.
//!
//! *Something burns.* The national seats set a value at once. After thirty days its predecessor holds again.
//!
//! *A pilot.* The national seats authorise a value until the end of the year. It expires by itself: nothing has to run.
//!
//! *The calendar of next year is published.* The national seats file it. Every deadline that rested on a guess is counted
//! again.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)
)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod book;
mod change;
mod door;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod weights;

pub use book::{Entry, MAX_VERSIONS};
pub use change::{Announced, Notice, When};
pub use door::PublishedCalendar;
pub use pallet::*;
pub use weights::WeightInfo;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_rules::{Layer, RuleId};
use scale_info::TypeInfo;

/// What this pallet asks to be done at a moment.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Task {
	/// Move an announced change into the history: it holds from this moment.
	Enact {
		/// Of which rule.
		rule: RuleId,
		/// For whom.
		layer: Layer,
	},
}

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::{Announced, Entry, Notice, Task, WeightInfo, When};
	use alloc::vec::Vec;
	use fairstream_doors::{Moment, Region, Who};
	use fairstream_rules::{calendar::Year, Authority, Basis, Clocks, Layer, RuleId, Value};
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;

	/// Version of this pallet's storage layout.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// What the runtime decides about this pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The national seats of all lines together.
		type NationalOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The technical council.
		type TechnicalOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// A provincial seat; its region.
		type ProvincialOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Region>;

		/// Which platform signs.
		type Who: Who<Self::AccountId>;

		/// Who wakes this pallet when a change begins to hold.
		type Clocks: Clocks<Task>;

		/// Minutes by which civil time is ahead of UTC in years that are not published.
		type UtcOffset: Get<i16>;

		/// The time of this block.
		type Time: UnixTime;

		/// What the calls cost.
		type WeightInfo: WeightInfo;
	}

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// How many versions a layer of a rule has.
	#[pallet::storage]
	pub type VersionCount<T: Config> = StorageMap<_, Twox64Concat, (RuleId, Layer), u32, ValueQuery>;

	/// The versions of a layer of a rule, in the order in which they begin to hold. None is ever changed or removed.
	#[pallet::storage]
	pub type Versions<T: Config> =
		StorageDoubleMap<_, Twox64Concat, (RuleId, Layer), Twox64Concat, u32, Entry, OptionQuery>;

	/// The change of a layer of a rule that is announced.
	#[pallet::storage]
	pub type Changes<T: Config> = StorageMap<_, Twox64Concat, (RuleId, Layer), Announced, OptionQuery>;

	/// When the last emergency of a layer of a rule ends or ended.
	#[pallet::storage]
	pub type LastEmergency<T: Config> = StorageMap<_, Twox64Concat, (RuleId, Layer), Moment, OptionQuery>;

	/// When a layer's value of a rule was last affirmed.
	#[pallet::storage]
	pub type Affirmed<T: Config> = StorageMap<_, Twox64Concat, (RuleId, Layer), Moment, OptionQuery>;

	/// When the values of the table were adopted for this chain. What nobody changed is reviewed from then on.
	#[pallet::storage]
	pub type Adopted<T: Config> = StorageValue<_, Moment, ValueQuery>;

	/// The published years.
	#[pallet::storage]
	pub type Years<T: Config> = StorageMap<_, Twox64Concat, i32, Year, OptionQuery>;

	/// The last year that is published. All between the first and this one are.
	#[pallet::storage]
	pub type LastYear<T: Config> = StorageValue<_, i32, OptionQuery>;

	/// Genesis of this pallet.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// When the values of the table were adopted for this chain.
		pub adopted: Moment,
		/// The years that are published at the beginning, each following the one before.
		pub years: Vec<(i32, Year)>,
		/// For the type parameter only.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Adopted::<T>::put(self.adopted);
			for (year, published) in &self.years {
				Pallet::<T>::do_publish(*year, published.clone()).expect("genesis names years that can be published");
			}
		}
	}

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A change was announced.
		ChangeAnnounced {
			/// Of which rule.
			rule: RuleId,
			/// For whom.
			layer: Layer,
			/// The value.
			value: Value,
			/// What it stands on.
			basis: Basis,
			/// Who announced it.
			authority: Authority,
			/// Digest of the evidence.
			evidence: [u8; 32],
			/// With which notice.
			notice: Notice,
			/// From when it holds.
			from: Moment,
			/// Until when, if not for good.
			until: Option<Moment>,
		},
		/// A value was set in an emergency.
		SetInEmergency {
			/// Of which rule.
			rule: RuleId,
			/// For whom.
			layer: Layer,
			/// The value.
			value: Value,
			/// What it stands on.
			basis: Basis,
			/// Who set it.
			authority: Authority,
			/// Digest of the evidence.
			evidence: [u8; 32],
			/// From when it holds.
			from: Moment,
			/// Until when.
			until: Moment,
		},
		/// A change holds from its moment on.
		ChangeEnacted {
			/// Of which rule.
			rule: RuleId,
			/// For whom.
			layer: Layer,
			/// Its place in the layer's history.
			version: u32,
			/// Since when it holds, which may be earlier than this block.
			from: Moment,
		},
		/// An announced change will not come.
		ChangeWithdrawn {
			/// Of which rule.
			rule: RuleId,
			/// For whom.
			layer: Layer,
			/// Who withdrew it, or objected to it.
			by: Authority,
		},
		/// An authority keeps a value.
		ValueAffirmed {
			/// Of which rule.
			rule: RuleId,
			/// For whom.
			layer: Layer,
			/// Who affirmed it.
			by: Authority,
		},
		/// The calendar of a year was published.
		YearPublished {
			/// The year.
			year: i32,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The rule doesn't name this authority: see who may change it in the table.
		WrongAuthority,
		/// The signer's participant is not this platform, or not accredited as one.
		NotThisPlatform,
		/// The region lies outside the seat's own.
		OutsideRegion,
		/// The country is no region: name the nation's layer.
		RegionIsTheNation,
		/// The value has another unit than the rule: see the table.
		WrongUnit,
		/// The value lies below the rule's floor.
		BelowFloor,
		/// The value lies above the rule's ceiling.
		AboveCeiling,
		/// A lower layer only tightens, and this is looser than what holds above it.
		Loosens,
		/// Only the national seats may say that a value stands on something else: leave the basis out.
		BasisIsNational,
		/// A value that stands on a pilot's authorisation ends with the pilot: name its end.
		PilotWithoutEnd,
		/// It would begin before its notice is over: name a later moment.
		NoticeTooShort,
		/// A value of the whole nation concerns many: give it the major notice.
		NoticeMustBeMajor,
		/// It would end before it begins: name a later end.
		EndsBeforeItBegins,
		/// It lies within a value that is set for a time itself and ends later: end it later, or wait.
		WithinAnotherTerm,
		/// A change of this rule and layer is announced already: withdraw it first.
		ChangePending,
		/// No change of this rule and layer is announced.
		NoChange,
		/// Emergencies are the nation's: this layer has none.
		NoEmergencyHere,
		/// The last emergency value ends, or ended too short a time ago: announce a change with notice.
		EmergencyNotRenewable,
		/// This layer of this rule has as many versions as it can have.
		HistoryFull,
		/// The year before this one isn't published: publish that first.
		CalendarGap,
		/// The year is published already, and what was counted by it stays.
		YearPublishedBefore,
		/// There is no such year in civil time.
		YearOutOfRange,
		/// The offset from UTC is none that clocks show: 480 minutes is China Standard Time.
		OffsetOutOfRange,
		/// The year doesn't have one of these days.
		NoSuchDay,
		/// The days don't stand in the order of the year, or one stands twice.
		DaysOutOfOrder,
		/// A day is named as holiday and as working weekend.
		DayInBothLists,
		/// A working weekend is no Saturday or Sunday.
		NotAWeekend,
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
		/// Announce a change of a rule for a layer, or set a value in an emergency.
		///
		/// `basis` says what the value stands on; without it the value stands on what it stood on before. `evidence` is the
		/// digest of what was looked at.
		///
		/// The origin is the layer's, see the table above. Fails with [`Error::WrongAuthority`], [`Error::NotThisPlatform`],
		/// [`Error::OutsideRegion`], [`Error::RegionIsTheNation`], [`Error::WrongUnit`], [`Error::BelowFloor`],
		/// [`Error::AboveCeiling`], [`Error::Loosens`], [`Error::BasisIsNational`], [`Error::PilotWithoutEnd`],
		/// [`Error::NoticeTooShort`], [`Error::NoticeMustBeMajor`], [`Error::EndsBeforeItBegins`],
		/// [`Error::WithinAnotherTerm`], [`Error::ChangePending`], [`Error::NoEmergencyHere`],
		/// [`Error::EmergencyNotRenewable`], [`Error::HistoryFull`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::propose())]
		pub fn propose(
			origin: OriginFor<T>,
			rule: RuleId,
			layer: Layer,
			value: Value,
			basis: Option<Basis>,
			evidence: [u8; 32],
			when: When,
		) -> DispatchResult {
			let authority = Self::authority(origin, layer)?;
			let now = Self::now();
			Self::enact_due(rule, layer, now);
			let basis = Self::check(rule, layer, value, basis, authority, when, now)?;
			match when {
				When::After { notice, from, until } => {
					let version = fairstream_rules::history::Version { value, basis, authority, evidence, from, until };
					Self::announce(rule, layer, version, notice, now)
				}
				When::AtOnce => Self::set_at_once(rule, layer, value, basis, authority, evidence, now),
			}
		}

		/// Take back an announced change. The authority that announced it may, and the national seats may object to what the
		/// technical council announced.
		///
		/// The origin is the layer's. Fails with [`Error::NoChange`], [`Error::WrongAuthority`],
		/// [`Error::NotThisPlatform`], [`Error::OutsideRegion`], [`Error::RegionIsTheNation`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, rule: RuleId, layer: Layer) -> DispatchResult {
			let by = Self::authority(origin, layer)?;
			Self::enact_due(rule, layer, Self::now());
			let change = Changes::<T>::get((rule, layer)).ok_or(Error::<T>::NoChange)?;
			let may = by == change.version.authority || by == Authority::National;
			ensure!(may, Error::<T>::WrongAuthority);
			T::Clocks::stop(change.clock);
			Changes::<T>::remove((rule, layer));
			Self::deposit_event(Event::ChangeWithdrawn { rule, layer, by });
			Ok(())
		}

		/// Keep the value that holds: it was looked at, and stays.
		///
		/// The origin is the layer's, of an authority that the rule names. Fails with [`Error::WrongAuthority`],
		/// [`Error::NotThisPlatform`], [`Error::OutsideRegion`], [`Error::RegionIsTheNation`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::affirm())]
		pub fn affirm(origin: OriginFor<T>, rule: RuleId, layer: Layer) -> DispatchResult {
			let by = Self::authority(origin, layer)?;
			ensure!(rule.row().authorities.include(by), Error::<T>::WrongAuthority);
			Self::enact_due(rule, layer, Self::now());
			Affirmed::<T>::insert((rule, layer), Self::now());
			Self::deposit_event(Event::ValueAffirmed { rule, layer, by });
			Ok(())
		}

		/// Publish the calendar of a year, as the State Council announces it: the year after the last one that is published.
		/// It can't be changed: what was counted by it stays.
		///
		/// The origin is [`Config::NationalOrigin`]. Fails with [`Error::CalendarGap`], [`Error::YearPublishedBefore`],
		/// [`Error::YearOutOfRange`], [`Error::OffsetOutOfRange`], [`Error::NoSuchDay`], [`Error::DaysOutOfOrder`],
		/// [`Error::DayInBothLists`], [`Error::NotAWeekend`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::publish_year())]
		pub fn publish_year(origin: OriginFor<T>, year: i32, calendar: Year) -> DispatchResult {
			T::NationalOrigin::ensure_origin(origin)?;
			Self::do_publish(year, calendar)?;
			Self::deposit_event(Event::YearPublished { year });
			Ok(())
		}
	}
}
