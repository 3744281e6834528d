//! How a value is changed: who may, to what, and when it holds.

use crate::{
	book::MAX_VERSIONS, Changes, Config, Error, Event, LastEmergency, LastYear, Pallet, Task, VersionCount, Years,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{Bearer, Function, Moment, Region, Standing, Who};
use fairstream_rules::{
	calendar::{CalendarError, Year},
	history::Version,
	start,
	table::{ChangeNotice, ChangeNoticeMajor, ChangeSunset},
	Authority, Basis, Clock, ClockId, Clocks, Kind, Layer, RuleId, Rules, Scope, Since, Term, Value, ValueError,
};
use frame_support::{
	ensure,
	traits::{EnsureOrigin, UnixTime},
};
use frame_system::ensure_signed;
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

/// How long a change is announced before it holds.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Notice {
	/// `rule.change.notice.normal`.
	Normal,
	/// `rule.change.notice.major`: it concerns many, or much.
	Major,
}

impl Notice {
	/// The rule that says how long it is.
	#[must_use]
	pub const fn rule(self) -> RuleId {
		match self {
			Self::Normal => RuleId::ChangeNotice,
			Self::Major => RuleId::ChangeNoticeMajor,
		}
	}
}

/// When a value is to hold.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum When {
	/// After notice.
	After {
		/// How much of it.
		notice: Notice,
		/// The first moment at which it holds.
		from: Moment,
		/// The first moment at which it no longer holds, if it is set for a time.
		until: Option<Moment>,
	},
	/// From the next moment on, because of an emergency, until `rule.change.emergency_sunset` is over.
	AtOnce,
}

/// A change that is announced.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Announced {
	/// What will hold, from when, and who announced it.
	pub version: Version,
	/// With which notice.
	pub notice: Notice,
	/// When it was announced.
	pub announced: Moment,
	/// The clock that enacts it.
	pub clock: ClockId,
}

/// The question whose answer a layer may tighten; none for the nation, above which nothing stands.
fn above(layer: Layer) -> Option<Scope> {
	match layer {
		Layer::Nation => None,
		Layer::Region(region) => Some(Scope { region: region.parent().unwrap_or(Region::NATION), ..Scope::NATION }),
		// Where a platform is doesn't say where its buyers are: what stands in between is looked at when the rule is asked.
		Layer::Category(_) | Layer::Platform(_) => Some(Scope::NATION),
	}
}

impl<T: Config> From<ValueError> for Error<T> {
	fn from(error: ValueError) -> Self {
		match error {
			ValueError::Unit { .. } => Self::WrongUnit,
			ValueError::BelowFloor { .. } => Self::BelowFloor,
			ValueError::AboveCeiling { .. } => Self::AboveCeiling,
		}
	}
}

impl<T: Config> From<CalendarError> for Error<T> {
	fn from(error: CalendarError) -> Self {
		match error {
			CalendarError::Year { .. } => Self::YearOutOfRange,
			CalendarError::Offset { .. } => Self::OffsetOutOfRange,
			CalendarError::NoDay { .. } => Self::NoSuchDay,
			CalendarError::Order { .. } | CalendarError::Twice { .. } => Self::DaysOutOfOrder,
			CalendarError::Both { .. } => Self::DayInBothLists,
			CalendarError::NoWeekend { .. } => Self::NotAWeekend,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The time of this block in milliseconds since 1970.
	pub(crate) fn now() -> Moment {
		u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX)
	}

	/// Which authority an origin is for a layer.
	pub(crate) fn authority(origin: T::RuntimeOrigin, layer: Layer) -> Result<Authority, DispatchError> {
		match layer {
			Layer::Nation => match T::NationalOrigin::try_origin(origin) {
				Ok(_) => Ok(Authority::National),
				Err(origin) => {
					T::TechnicalOrigin::ensure_origin(origin)?;
					Ok(Authority::Technical)
				}
			},
			Layer::Category(_) => {
				T::NationalOrigin::ensure_origin(origin)?;
				Ok(Authority::National)
			}
			Layer::Region(region) => {
				let own = T::ProvincialOrigin::ensure_origin(origin)?;
				ensure!(region != Region::NATION, Error::<T>::RegionIsTheNation);
				ensure!(own.holds(region), Error::<T>::OutsideRegion);
				Ok(Authority::Provincial)
			}
			Layer::Platform(platform) => {
				let signer = ensure_signed(origin)?;
				let own = T::Who::participant(&signer) == Some(platform)
					&& T::Who::standing(platform, Function::Platform, Self::now()) == Standing::Accredited;
				ensure!(own, Error::<T>::NotThisPlatform);
				Ok(Authority::Platform)
			}
		}
	}

	/// Whether this authority may set this value then; what it will stand on.
	pub(crate) fn check(
		rule: RuleId,
		layer: Layer,
		value: Value,
		basis: Option<Basis>,
		authority: Authority,
		when: When,
		now: Moment,
	) -> Result<Basis, Error<T>> {
		let row = rule.row();
		ensure!(row.authorities.include(authority), Error::<T>::WrongAuthority);
		row.check(value).map_err(Error::<T>::from)?;
		let (from, until) = match when {
			When::After { from, until, .. } => (from, until),
			When::AtOnce => (now, None),
		};
		let standing = match above(layer) {
			None => Self::pin(rule, &Scope::NATION, from),
			Some(scope) => {
				let upper = Self::pin(rule, &scope, from);
				ensure!(row.is_tightening(upper.value(), value), Error::<T>::Loosens);
				upper
			}
		};
		let basis = match basis {
			Some(other) if other != standing.basis() => {
				ensure!(authority == Authority::National, Error::<T>::BasisIsNational);
				other
			}
			_ => standing.basis(),
		};
		let ends = until.is_some() || when == When::AtOnce;
		ensure!(basis != Basis::PilotAuthorisation || ends, Error::<T>::PilotWithoutEnd);
		ensure!(VersionCount::<T>::get((rule, layer)) < MAX_VERSIONS, Error::<T>::HistoryFull);
		Ok(basis)
	}

	/// Announce a change that was checked.
	pub(crate) fn announce(
		rule: RuleId,
		layer: Layer,
		version: Version,
		notice: Notice,
		now: Moment,
	) -> DispatchResult {
		ensure!(!Changes::<T>::contains_key((rule, layer)), Error::<T>::ChangePending);
		// What burdens nobody concerns nobody much.
		let concerns_many = layer == Layer::Nation && version.basis != Basis::None;
		ensure!(notice == Notice::Major || !concerns_many, Error::<T>::NoticeMustBeMajor);
		ensure!(version.from >= Self::earliest(notice, now), Error::<T>::NoticeTooShort);
		if let Some(until) = version.until {
			ensure!(until > version.from, Error::<T>::EndsBeforeItBegins);
			let around = Self::version_at(rule, layer, version.from).and_then(|other| other.until);
			ensure!(around.is_none_or(|end| end <= until), Error::<T>::WithinAnotherTerm);
		}
		let clock = T::Clocks::set(Clock {
			bearer: Bearer::Nobody,
			case: None,
			rule: notice.rule(),
			term: Term::Moment(version.from),
			kind: Kind::Appointed,
			task: Task::Enact { rule, layer },
		})
		.map_err(|_| Error::<T>::NoticeTooShort)?;
		Changes::<T>::insert((rule, layer), Announced { version, notice, announced: now, clock });
		let Version { value, basis, authority, evidence, from, until } = version;
		Self::deposit_event(Event::ChangeAnnounced {
			rule,
			layer,
			value,
			basis,
			authority,
			evidence,
			notice,
			from,
			until,
		});
		Ok(())
	}

	/// The first moment at which a change that is announced now may hold.
	pub fn earliest(notice: Notice, now: Moment) -> Moment {
		let since: Since<start::Notice> = Since::at(now);
		match notice {
			Notice::Normal => Self::due::<ChangeNotice>(&Scope::NATION, since).moment,
			Notice::Major => Self::due::<ChangeNoticeMajor>(&Scope::NATION, since).moment,
		}
	}

	/// Set a value that was checked, in an emergency.
	pub(crate) fn set_at_once(
		rule: RuleId,
		layer: Layer,
		value: Value,
		basis: Basis,
		authority: Authority,
		evidence: [u8; 32],
		now: Moment,
	) -> DispatchResult {
		ensure!(matches!(layer, Layer::Nation | Layer::Category(_)), Error::<T>::NoEmergencyHere);
		let sunset = |from| Self::due::<ChangeSunset>(&Scope::NATION, Since::<start::Decision>::at(from)).moment;
		let renewable = LastEmergency::<T>::get((rule, layer)).is_none_or(|end| sunset(end) <= now);
		ensure!(renewable, Error::<T>::EmergencyNotRenewable);
		// What was asked earlier in this block has its answer.
		let (from, until) = (now.saturating_add(1), sunset(now));
		ensure!(until > from, Error::<T>::EndsBeforeItBegins);
		Self::append(rule, layer, Version { value, basis, authority, evidence, from, until: Some(until) });
		LastEmergency::<T>::insert((rule, layer), until);
		Self::deposit_event(Event::SetInEmergency { rule, layer, value, basis, authority, evidence, from, until });
		Ok(())
	}

	/// Write a year's calendar.
	pub(crate) fn do_publish(year: i32, calendar: Year) -> Result<(), Error<T>> {
		ensure!(!Years::<T>::contains_key(year), Error::<T>::YearPublishedBefore);
		let next = LastYear::<T>::get().map(|last| last.saturating_add(1));
		ensure!(next.is_none_or(|next| next == year), Error::<T>::CalendarGap);
		calendar.check(year).map_err(Error::<T>::from)?;
		Years::<T>::insert(year, calendar);
		LastYear::<T>::put(year);
		Ok(())
	}
}
