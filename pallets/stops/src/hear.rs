//! What the docket tells of the cases of stops.

use crate::{Config, Event, OfCase, Pallet};
use fairstream_docket::{Ending, Interim, Kind, Outcomes, Subject};
use fairstream_doors::CaseId;

/// Kinds that are not stops are heard by others. What is told of a case of which nothing is known changes nothing.
impl<T: Config> Outcomes for Pallet<T> {
	fn prolonged(case: CaseId, kind: Kind, _: &Subject, interim: &Interim) {
		let Some(unit) = (kind == Kind::Stop).then(|| OfCase::<T>::get(case)).flatten() else { return };
		let until = interim.until().moment;
		let mut stops = Self::holding(&unit);
		let longer = stops.iter_mut().find(|stop| stop.case == case).map(|stop| {
			stop.until = until;
			stop.id
		});
		Self::keep(&unit, stops);
		if let Some(stop) = longer {
			Self::deposit_event(Event::Prolonged { stop, unit, until });
		}
	}

	fn ended(case: CaseId, kind: Kind, _: &Subject, ending: &Ending) {
		let Some(unit) = (kind == Kind::Stop).then(|| OfCase::<T>::take(case)).flatten() else { return };
		let mut stops = Self::holding(&unit);
		stops.retain(|stop| stop.case != case);
		Self::keep(&unit, stops);
		Self::deposit_event(Event::Ended { unit, case, how: ending.how });
	}
}
