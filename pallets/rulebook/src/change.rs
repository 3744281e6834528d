//! How a value is changed: to what, when it holds, and for how long.

use crate::{emergency::DAY, Changes, Config, Error, Event, Pallet, Task};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{Bearer, Moment, Region, SeatId};
use fairstream_rules::{
	history::{claim, Version},
	start,
	table::{ChangeNotice, ChangeNoticeMajor},
	Authority, Basis, Clock, ClockId, Clocks, Kind, Layer, RuleId, Rules, Scope, Since, Term, Value, ValueError,
};
use frame_support::{ensure, traits::UnixTime};
use scale_info::TypeInfo;
use sp_runtime::DispatchResult;

/// How far ahead a change may begin: two years, in milliseconds. Source: project. Nobody decides for a time that others will
/// have to answer for, and nobody keeps the place of the one change that can be announced for longer.
pub const MAX_AHEAD: Moment = 731 * DAY;

/// How long a pilot may last: 36 months, one of them a leap year's February, in milliseconds. Source: project. What should
/// last longer needs a basis of its own.
pub const MAX_PILOT: Moment = 1_096 * DAY;

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
	/// The seat that announced it, if a province's.
	pub seat: Option<SeatId>,
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

/// Whether a change concerns many or much, so that it needs the major notice: a value of the nation or of a category that may
/// burden somebody, and whatever says how long all clocks still take an answer. What burdens nobody concerns nobody much.
fn concerns_many(rule: RuleId, layer: Layer, basis: Basis) -> bool {
	let of_the_country = matches!(layer, Layer::Nation | Layer::Category(_));
	(of_the_country && basis != Basis::None) || rule.row().name.starts_with("clock.")
}

impl<T: Config> Pallet<T> {
	/// The time of this block in milliseconds since 1970.
	pub(crate) fn now() -> Moment {
		u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX)
	}

	/// Whether this authority may set this value then; what it will claim to stand on.
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
		let from = match when {
			When::After { from, .. } => from,
			When::AtOnce => {
				ensure!(authority == Authority::National, Error::<T>::EmergencyIsNational);
				now.saturating_add(1)
			}
		};
		if let Some(scope) = above(layer) {
			let upper = Self::pin(rule, &scope, from);
			ensure!(row.is_tightening(upper.value(), value), Error::<T>::Loosens);
		}
		let nation = Self::for_good(rule, Layer::Nation);
		claim(rule, authority, basis, nation.as_ref()).ok_or(Error::<T>::BasisIsNational)
	}

	/// Announce a change that was checked.
	pub(crate) fn announce(
		rule: RuleId,
		layer: Layer,
		version: Version,
		seat: Option<SeatId>,
		notice: Notice,
		now: Moment,
	) -> DispatchResult {
		ensure!(!Changes::<T>::contains_key((rule, layer)), Error::<T>::ChangePending);
		ensure!(Self::has_room(rule, layer, 1), Error::<T>::HistoryFull);
		let major = notice == Notice::Major || !concerns_many(rule, layer, version.basis);
		ensure!(major, Error::<T>::NoticeMustBeMajor);
		ensure!(version.from >= Self::earliest(notice, now), Error::<T>::NoticeTooShort);
		ensure!(version.from <= now.saturating_add(MAX_AHEAD), Error::<T>::TooFarAhead);
		Self::check_end(rule, layer, &version)?;
		let clock = T::Clocks::set(Clock {
			bearer: Bearer::Nobody,
			case: None,
			rule: notice.rule(),
			term: Term::Moment(version.from),
			kind: Kind::Appointed,
			task: Task::Enact { rule, layer },
		})
		.map_err(|_| Error::<T>::NoticeTooShort)?;
		Changes::<T>::insert((rule, layer), Announced { version, seat, notice, announced: now, clock });
		let Version { value, basis, authority, evidence, from, until } = version;
		Self::deposit_event(Event::ChangeAnnounced {
			rule,
			layer,
			value,
			basis,
			authority,
			seat,
			evidence,
			notice,
			from,
			until,
		});
		Ok(())
	}

	/// Whether a value may end when it is to, if it is to end.
	fn check_end(rule: RuleId, layer: Layer, version: &Version) -> Result<(), Error<T>> {
		let pilot = version.basis == Basis::PilotAuthorisation;
		let Some(until) = version.until else {
			ensure!(!pilot, Error::<T>::PilotWithoutEnd);
			return Ok(());
		};
		ensure!(until > version.from, Error::<T>::EndsBeforeItBegins);
		ensure!(!pilot || until <= version.from.saturating_add(MAX_PILOT), Error::<T>::PilotTooLong);
		// A term within a term within a term would make what holds again hard to see and dear to find.
		let then = Self::version_at(rule, layer, until);
		ensure!(then.is_none_or(|other| other.until.is_none()), Error::<T>::WithinAnotherTerm);
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
}
