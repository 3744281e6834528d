//! How a stop is ordered.

use crate::{
	stop::{is_stoppable, OnUnit, Order, Stop},
	Config, Error, Event, NextId, OfCase, Pallet, Stopped,
};
use fairstream_docket::{
	door::{Claim, NotOpened},
	Docket, DueProcess, Kind, Subject, Urgent,
};
use fairstream_doors::{Moment, SeatId};
use fairstream_gs1::Unit;
use fairstream_rules::SeatRefusal;
use frame_support::{ensure, traits::UnixTime};

impl<T: Config> From<NotOpened> for Error<T> {
	fn from(why: NotOpened) -> Self {
		match why {
			NotOpened::UnknownSubject => Self::UnknownSubject,
			NotOpened::EvidenceMissing => Self::DocumentMissing,
			NotOpened::NotCompetent(SeatRefusal::OutsideRegion) => Self::OutsideRegion,
			NotOpened::NotCompetent(_) => Self::OutsideMandate,
			NotOpened::Unlawful(missing) => missing.into(),
			NotOpened::NotThisWay
			| NotOpened::ActMismatch
			| NotOpened::SubjectMismatch
			| NotOpened::InTheFuture
			| NotOpened::NoTime => Self::NotOpened,
		}
	}
}

impl<T: Config> From<DueProcess> for Error<T> {
	fn from(missing: DueProcess) -> Self {
		match missing {
			DueProcess::FactsMissing | DueProcess::DocumentMissing => Self::DigestMissing,
			DueProcess::ServiceMissing => Self::ServiceMissing,
			DueProcess::NoBasis => Self::NoBasis,
			DueProcess::TermOutOfBounds => Self::TermOutOfBounds,
			// What is asked of a decision after a hearing, or of one that lengthens.
			DueProcess::NotNotified | DueProcess::NotHeard | DueProcess::Over | DueProcess::LongerAlready => {
				Self::NotOpened
			}
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The time of this block.
	pub(crate) fn now() -> Moment {
		T::Time::now().as_millis().try_into().unwrap_or(Moment::MAX)
	}

	/// What holds for a unit now. What holds no longer is left out.
	pub(crate) fn holding(unit: &Unit) -> OnUnit {
		let now = Self::now();
		let mut stops = Stopped::<T>::get(unit);
		stops.retain(|stop| stop.holds(now));
		stops
	}

	/// Keep what holds for a unit.
	pub(crate) fn keep(unit: &Unit, stops: OnUnit) {
		match stops.is_empty() {
			true => Stopped::<T>::remove(unit),
			false => Stopped::<T>::insert(unit, stops),
		}
	}

	/// Stop a unit.
	pub(crate) fn do_impose(seat: SeatId, order: Order) -> Result<(), Error<T>> {
		let Order { unit, measure, against, act, facts, document, service, until } = order;
		ensure!(is_stoppable(&unit), Error::<T>::NotStoppable);
		let mut stops = Self::holding(&unit);
		ensure!(!stops.is_full(), Error::<T>::TooManyStops);
		let subject = Subject::Participant(against);
		let claim = Claim { subject, act: Some(act), happened: Self::now(), evidence: document };
		let urgent = Urgent { facts, service, until };
		let (case, interim) = T::Docket::open_by_seat(Kind::Stop, seat, claim, urgent)?;
		let stop = NextId::<T>::mutate(|next| core::mem::replace(next, next.saturating_add(1)));
		let kept = stops.try_push(Stop::under(&interim, stop, measure, case, seat));
		kept.map_err(|_| Error::<T>::TooManyStops)?;
		Self::keep(&unit, stops);
		OfCase::<T>::insert(case, &unit);
		Self::deposit_event(Event::Stopped { stop, unit, measure, case, seat, against, until });
		Ok(())
	}
}
