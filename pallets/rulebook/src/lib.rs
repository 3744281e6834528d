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
//!   article 34; Order 116, article 12). Both are rules of the book themselves. A value that may burden concerns many if it is
//!   the nation's or a category's; so do all rules on clocks. Nothing is announced more than [`MAX_AHEAD`] ahead.
//! - **Term**: the time for which a value is set, if not for good. What held before it holds again afterwards. A value that is
//!   announced for a time ends when only a value for good holds, so terms nest no deeper than an emergency in a pilot.
//! - **Pilot**: a term on the authorisation of the national seats, of at most [`MAX_PILOT`].
//! - **Emergency**: a change without notice, by the national seats alone. It ends by itself after 30 days, each of 24 hours,
//!   or earlier if they end it, and can't be renewed before as long a time has passed again.
//! - **Basis**: what a value stands on, and so what it may do. Only the national seats name one. Without one a value of the
//!   nation or a category stands on what stands for good in the nation's layer. A province's or a platform's stands on what
//!   stands above it at the moment of which it is asked.
//! - **Affirmation**: an authority has looked at a value and keeps it. Who affirms nothing for a year leaves a value stale.
//!
//! ## Who may change what
//!
//! | layer | origin | authority |
//! |---|---|---|
//! | nation | [`Config::NationalOrigin`] | national seats jointly, where the rule names them |
//! | nation | [`Config::TechnicalOrigin`] | technical council, where the rule names it; the national seats may object |
//! | category | [`Config::NationalOrigin`] | national seats jointly, only to tighten |
//! | region | [`Config::ProvincialOrigin`] | a provincial seat in its own region, only to tighten; the national seats may object |
//! | platform | the platform's own signature | the platform for itself, only to tighten |
//!
//! Who announced a change may withdraw it. Both lines have a seat in a province: one doesn't withdraw what the other
//! announced.
//!
//! ## Stories
//!
//! *Forty-eight hours for a first reply turn out too long.* The national seats announce 36, with the digest of their
//! evidence, for a day at least fifteen days ahead. Everybody can read it from then on. On that day it holds; a complaint
//! filed the day before is still measured by 48.
//!
//! *A province wants more.* Its seat announces 24 for its own region. It can't announce 60.
//!
//! *Something burns.* The national seats set a value at once. After thirty days its predecessor holds again; if the fire is
//! out after three, they end it then.
//!
//! *A pilot.* The national seats authorise a value until the end of the year. It expires by itself: nothing has to run. What a
//! province tightened within it burdens nobody from that moment on, if the table's value doesn't.
//!
//! *The calendar of next year is published.* The national seats file it. Every deadline that rested on a guess is counted
//! again.
//!
//! *It is published late.* The year has begun, and deadlines have run out by Monday to Friday. They stay as they ran out: of
//! the year's holidays only those after the day of publication count. Whatever was due at the publication or earlier is due
//! at the same moment, and whatever was due later is due later than the publication.

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
mod emergency;
#[cfg(test)]
mod mock;
mod signer;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod weights;
mod year;

pub use book::{Entry, MAX_VERSIONS};
pub use change::{Announced, Notice, When, MAX_AHEAD, MAX_PILOT};
pub use door::PublishedCalendar;
pub use emergency::Emergency;
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
	use super::{Announced, Emergency, Entry, Notice, Task, WeightInfo, When};
	use alloc::vec::Vec;
	use fairstream_doors::{Moment, Region, SeatId, Who};
	use fairstream_rules::{calendar::Year, history::Version, Authority, Basis, Clocks, Layer, RuleId, Value};
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

		/// A provincial seat of either line; which one, and its region.
		type ProvincialOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = (SeatId, Region)>;

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

	/// The last emergency of a layer of a rule, and when it ends or ended.
	#[pallet::storage]
	pub type LastEmergency<T: Config> = StorageMap<_, Twox64Concat, (RuleId, Layer), Emergency, OptionQuery>;

	/// When a layer's value of a rule was last affirmed.
	#[pallet::storage]
	pub type Affirmed<T: Config> = StorageMap<_, Twox64Concat, (RuleId, Layer), Moment, OptionQuery>;

	/// When the values of the table were adopted for this chain. What nobody changed is reviewed from then on.
	#[pallet::storage]
	pub type Adopted<T: Config> = StorageValue<_, Moment, ValueQuery>;

	/// The published years, without the days that came too late.
	#[pallet::storage]
	pub type Years<T: Config> = StorageMap<_, Twox64Concat, i32, Year, OptionQuery>;

	/// The last year that is published. All between the first and this one are.
	#[pallet::storage]
	pub type LastYear<T: Config> = StorageValue<_, i32, OptionQuery>;

	/// Genesis of this pallet.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// When the values of the table were adopted for this chain, in milliseconds since 1970; without it, when they were
		/// last looked at as a whole ([`fairstream_rules::table::REVIEWED`]).
		pub adopted: Option<Moment>,
		/// The years that are published at the beginning, each following the one before. All their days count: nothing was
		/// due before the beginning.
		pub years: Vec<(i32, Year)>,
		/// For the type parameter only.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Adopted::<T>::put(self.adopted.unwrap_or(fairstream_rules::table::REVIEWED));
			for (year, published) in &self.years {
				Pallet::<T>::publish_at_genesis(*year, published.clone())
					.expect("genesis names years that can be published");
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
			/// What it claims to stand on. A province's or a platform's claims nothing, and stands on what stands above it.
			basis: Basis,
			/// Who announced it.
			authority: Authority,
			/// Which seat, if a province's.
			seat: Option<SeatId>,
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
			/// Digest of the evidence.
			evidence: [u8; 32],
			/// From when it holds.
			from: Moment,
			/// Until when.
			until: Moment,
		},
		/// The national seats ended an emergency.
		EmergencyEnded {
			/// Of which rule.
			rule: RuleId,
			/// For whom.
			layer: Layer,
			/// From when what held before holds again.
			from: Moment,
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
			/// Which seat, if a province's.
			seat: Option<SeatId>,
		},
		/// An authority keeps a value.
		ValueAffirmed {
			/// Of which rule.
			rule: RuleId,
			/// For whom.
			layer: Layer,
			/// Who affirmed it.
			by: Authority,
			/// Which seat, if a province's.
			seat: Option<SeatId>,
		},
		/// The calendar of a year was published.
		YearPublished {
			/// The year.
			year: i32,
			/// When it was published. If that is on its first day or later, only the days after that day count.
			at: Moment,
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
		/// Only the national seats may say what a value stands on: leave the basis out.
		BasisIsNational,
		/// A value that stands on a pilot's authorisation ends with the pilot: name its end.
		PilotWithoutEnd,
		/// A pilot lasts at most 36 months: name an earlier end.
		PilotTooLong,
		/// It would begin before its notice is over: name a later moment.
		NoticeTooShort,
		/// It concerns many, or all clocks: give it the major notice.
		NoticeMustBeMajor,
		/// It would begin more than two years from now: announce it later.
		TooFarAhead,
		/// It would end before it begins: name a later end.
		EndsBeforeItBegins,
		/// When it ends, a value would hold that is set for a time itself: end it when that one has ended, or wait.
		WithinAnotherTerm,
		/// A change of this rule and layer is announced already: it is withdrawn first, or its moment comes.
		ChangePending,
		/// No change of this rule and layer is announced: what holds already can only be changed.
		NoChange,
		/// Somebody else announced this change: ask whoever did to withdraw it, or the national seats.
		NotAnnouncer,
		/// Only the national seats set a value at once: announce a change with notice.
		EmergencyIsNational,
		/// The last emergency value ends, or ended too short a time ago: announce a change with notice.
		EmergencyNotRenewable,
		/// No value that was set in an emergency holds here: announce a change with notice.
		NoEmergency,
		/// This layer says nothing about the rule: affirm the value in the layer where it was set.
		NothingToAffirm,
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
		/// The year has begun by the offset of years that are not published, and another would move what has ended: publish it
		/// with that one.
		OffsetTooLate,
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
		/// `basis` says what the value stands on, and only the national seats name one. Without it a value of the nation or a
		/// category stands on what stands for good in the nation's layer, a lower one on what stands above it. `evidence` is
		/// the digest of what was looked at.
		///
		/// The origin is the layer's, see the table above. Fails with [`Error::WrongAuthority`], [`Error::NotThisPlatform`],
		/// [`Error::OutsideRegion`], [`Error::RegionIsTheNation`], [`Error::WrongUnit`], [`Error::BelowFloor`],
		/// [`Error::AboveCeiling`], [`Error::Loosens`], [`Error::BasisIsNational`], [`Error::PilotWithoutEnd`],
		/// [`Error::PilotTooLong`], [`Error::NoticeTooShort`], [`Error::NoticeMustBeMajor`], [`Error::TooFarAhead`],
		/// [`Error::EndsBeforeItBegins`], [`Error::WithinAnotherTerm`], [`Error::ChangePending`],
		/// [`Error::EmergencyIsNational`], [`Error::EmergencyNotRenewable`], [`Error::HistoryFull`].
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
			let by = Self::signer(origin, layer)?;
			let now = Self::now();
			Self::enact_due(rule, layer, now);
			let basis = Self::check(rule, layer, value, basis, by.authority, when, now)?;
			match when {
				When::After { notice, from, until } => {
					let version = Version { value, basis, authority: by.authority, evidence, from, until };
					Self::announce(rule, layer, version, by.seat, notice, now)
				}
				When::AtOnce => Self::set_at_once(rule, layer, value, basis, evidence, now),
			}
		}

		/// Take back an announced change. Who announced it may: the authority, and if it is a province's the very seat. The
		/// national seats may object to what the technical council or a province announced.
		///
		/// The origin is the layer's, or for a region's also [`Config::NationalOrigin`]. Fails with [`Error::NoChange`],
		/// [`Error::NotAnnouncer`], [`Error::NotThisPlatform`], [`Error::OutsideRegion`], [`Error::RegionIsTheNation`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, rule: RuleId, layer: Layer) -> DispatchResult {
			let by = Self::announcer(origin, layer)?;
			Self::enact_due(rule, layer, Self::now());
			let change = Changes::<T>::get((rule, layer)).ok_or(Error::<T>::NoChange)?;
			ensure!(by.may_withdraw(&change), Error::<T>::NotAnnouncer);
			T::Clocks::stop(change.clock);
			Changes::<T>::remove((rule, layer));
			Self::deposit_event(Event::ChangeWithdrawn { rule, layer, by: by.authority, seat: by.seat });
			Ok(())
		}

		/// Keep the value that holds: it was looked at, and stays.
		///
		/// The origin is the layer's, of an authority that the rule names. Fails with [`Error::WrongAuthority`],
		/// [`Error::NothingToAffirm`], [`Error::NotThisPlatform`], [`Error::OutsideRegion`], [`Error::RegionIsTheNation`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::affirm())]
		pub fn affirm(origin: OriginFor<T>, rule: RuleId, layer: Layer) -> DispatchResult {
			let by = Self::signer(origin, layer)?;
			ensure!(rule.row().authorities.include(by.authority), Error::<T>::WrongAuthority);
			let now = Self::now();
			Self::enact_due(rule, layer, now);
			// What the nation never set stands in the table.
			let speaks = layer == Layer::Nation || Self::version_at(rule, layer, now).is_some();
			ensure!(speaks, Error::<T>::NothingToAffirm);
			Affirmed::<T>::insert((rule, layer), now);
			Self::deposit_event(Event::ValueAffirmed { rule, layer, by: by.authority, seat: by.seat });
			Ok(())
		}

		/// Publish the calendar of a year, as the State Council announces it: the year after the last one that is published.
		/// It can't be changed: what was counted by it stays. If the year has begun, only its days after today count.
		///
		/// The origin is [`Config::NationalOrigin`]. Fails with [`Error::CalendarGap`], [`Error::YearPublishedBefore`],
		/// [`Error::YearOutOfRange`], [`Error::OffsetOutOfRange`], [`Error::NoSuchDay`], [`Error::DaysOutOfOrder`],
		/// [`Error::DayInBothLists`], [`Error::NotAWeekend`], [`Error::OffsetTooLate`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::publish_year())]
		pub fn publish_year(origin: OriginFor<T>, year: i32, calendar: Year) -> DispatchResult {
			T::NationalOrigin::ensure_origin(origin)?;
			let at = Self::now();
			Self::publish_at(year, calendar, at)?;
			Self::deposit_event(Event::YearPublished { year, at });
			Ok(())
		}

		/// End an emergency: from the next moment on what held before it holds again, each value until its own end.
		///
		/// The origin is [`Config::NationalOrigin`]. Fails with [`Error::NoEmergency`], [`Error::HistoryFull`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::end_emergency())]
		pub fn end_emergency(origin: OriginFor<T>, rule: RuleId, layer: Layer) -> DispatchResult {
			T::NationalOrigin::ensure_origin(origin)?;
			let now = Self::now();
			Self::enact_due(rule, layer, now);
			let from = Self::end_emergency_at(rule, layer, now)?;
			Self::deposit_event(Event::EmergencyEnded { rule, layer, from });
			Ok(())
		}
	}
}
