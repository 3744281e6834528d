//! What the runtime's APIs read. Nothing is written here, and no call reads it.

use crate::{Attached, Attachments, Case, Cases, Config, Missed, Pallet, Place};
use alloc::vec::Vec;
use fairstream_doors::{CaseId, Moment, SeatId};

/// Most entries of a page.
pub const PAGE: u32 = 50;

/// A case in which a seat is behind.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Behind {
	/// Which case.
	pub case: CaseId,
	/// Since when.
	pub since: Moment,
	/// Its place. The next page begins after that of this page's last one.
	pub place: Place,
}

impl<T: Config> Pallet<T> {
	/// The cases in which a seat is behind, those first in which it is so longest, from after a place on.
	pub fn overdue_of(seat: SeatId, after: Option<Place>) -> impl Iterator<Item = Behind> {
		let keys = match after {
			Some(place) => {
				crate::Overdue::<T>::iter_key_prefix_from(seat, crate::Overdue::<T>::hashed_key_for(seat, place))
			}
			None => crate::Overdue::<T>::iter_key_prefix(seat),
		};
		keys.map(|place: Place| Behind { case: place.case(), since: place.moment(), place })
	}

	/// A case with what is attached to it; none if there is none, or it was archived.
	#[must_use]
	pub fn case_of(id: CaseId) -> Option<(Case<T::AccountId>, Vec<Attached>)> {
		let case = Cases::<T>::get(id)?;
		let attached = (0..case.attached).filter_map(|place| Attachments::<T>::get(id, place)).collect();
		Some((case, attached))
	}

	/// The seat that acts for a case now, and the one that decides on appeals in it.
	#[must_use]
	pub fn seats_of(case: &Case<T::AccountId>) -> (SeatId, SeatId) {
		(Self::holder(case), Self::reviewer(case))
	}

	/// The clocks that a seat missed: month, counted from January 1970, and how many, the latest month first, a year at most.
	#[must_use]
	pub fn missed_by(seat: SeatId) -> Vec<(u32, u32)> {
		let (_, now) = Self::civil(Self::now());
		let months = (0..12u32).filter_map(|back| now.checked_sub(back));
		months.map(|month| (month, Missed::<T>::get(seat, month))).collect()
	}

	/// The leaf's bytes that an ended case will be archived with, so that whoever needs them for a proof can keep them.
	#[must_use]
	pub fn leaf_of(id: CaseId) -> Option<Vec<u8>> {
		let (case, attached) = Self::case_of(id)?;
		case.waiting().is_none().then(|| Self::record_of(id, &case, &attached))
	}
}
