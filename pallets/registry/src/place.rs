//! Where a participant is to be found, and where it was (Order 117, articles 15, 22 and 47).
//!
//! A case is judged by the places at the moment of the event, so former ones are kept, each with its time. Four are. When a
//! fifth comes, the one that held for the shortest time gives way: who moves again and again within days drives out the days
//! and not the years, so nobody gets rid of where it was by declaring. What gave way is unknown, and never taken for another.

use crate::{Config, Error, Pallet, Participant};
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::{Moment, ParticipantId, Places, Region};
use frame_support::ensure;
use scale_info::TypeInfo;

/// How many former places of a participant are kept; of others the events tell.
pub const MAX_STAYS: u32 = 4;

/// Where a participant was to be found for a time that is over.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Stay {
	/// Its places.
	pub places: Places,
	/// The first moment.
	pub since: Moment,
	/// The first moment when one of them was another.
	pub until: Moment,
}

impl Stay {
	/// How long it held.
	const fn length(&self) -> Moment {
		self.until.saturating_sub(self.since)
	}
}

impl<AccountId> Participant<AccountId> {
	/// Where it is to be found now.
	pub fn places(&self) -> Places {
		Places { registered: self.region, business: self.business }
	}

	/// Where it was to be found at a moment, as far back as is kept.
	pub fn places_at(&self, at: Moment) -> Option<Places> {
		if self.placed <= at {
			return Some(self.places());
		}
		self.stays.iter().find(|stay| stay.since <= at && at < stay.until).map(|stay| stay.places)
	}

	/// Be found at these places from now on. What held for no time at all leaves no trace.
	pub fn move_to(&mut self, places: Places, now: Moment) {
		let stay = Stay { places: self.places(), since: self.placed, until: now };
		if stay.places == places {
			return;
		}
		(self.region, self.business, self.placed) = (places.registered, places.business, now);
		if stay.length() > 0 {
			self.remember(stay);
		}
	}

	/// Keep a stay that is over. If there are too many, the shortest gives way; of equals the oldest.
	fn remember(&mut self, stay: Stay) {
		if self.stays.is_full() {
			let shortest = self.stays.iter().enumerate().min_by_key(|(_, kept)| kept.length());
			let Some((place, _)) = shortest.filter(|(_, kept)| kept.length() <= stay.length()) else { return };
			self.stays.remove(place);
		}
		let written = self.stays.try_push(stay);
		debug_assert!(written.is_ok(), "the shortest gave way");
	}
}

impl<T: Config> Pallet<T> {
	/// That a region is a place: nobody is registered or does business in the country as a whole.
	pub(crate) fn ensure_place(region: Region) -> Result<(), Error<T>> {
		ensure!(region != Region::NATION, Error::<T>::RegionIsTheNation);
		Ok(())
	}

	/// Write where a participant says that it does business.
	pub(crate) fn do_declare_business(id: ParticipantId, region: Region, now: Moment) -> Result<(), Error<T>> {
		Self::ensure_place(region)?;
		Self::change(id, |record| {
			ensure!(!record.unreachable, Error::<T>::Unreachable);
			record.move_to(Places { business: Some(region), ..record.places() }, now);
			Ok(())
		})
	}

	/// Write that a participant was not found.
	pub(crate) fn do_mark_unreachable(id: ParticipantId, now: Moment) -> Result<(), Error<T>> {
		Self::change(id, |record| {
			record.unreachable = true;
			record.move_to(Places { business: None, ..record.places() }, now);
			Ok(())
		})
	}

	/// Write where a participant was found that had not been.
	pub(crate) fn do_confirm_business(id: ParticipantId, region: Region, now: Moment) -> Result<(), Error<T>> {
		Self::ensure_place(region)?;
		Self::change(id, |record| {
			ensure!(record.unreachable, Error::<T>::NotUnreachable);
			record.unreachable = false;
			record.move_to(Places { business: Some(region), ..record.places() }, now);
			Ok(())
		})
	}

	/// Write where a participant is registered now; where it was.
	///
	/// Not while an authority holds its identity: the new place's would release what it didn't withdraw.
	pub(crate) fn do_move_domicile(id: ParticipantId, region: Region, now: Moment) -> Result<Region, Error<T>> {
		Self::ensure_place(region)?;
		Self::change(id, |record| {
			let from = record.region;
			ensure!(from != region, Error::<T>::RegisteredThere);
			ensure!(!record.identity_held, Error::<T>::IdentityHeld);
			record.move_to(Places { registered: region, ..record.places() }, now);
			Ok(from)
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn region(county: u32) -> Region {
		Region::new(330_100 + county).expect("a county")
	}

	fn record() -> Participant<u64> {
		Participant::new(1, region(1), 10)
	}

	fn business(record: &Participant<u64>, at: Moment) -> Option<Option<Region>> {
		record.places_at(at).map(|places| places.business)
	}

	fn declare(record: &mut Participant<u64>, county: u32, now: Moment) {
		record.move_to(Places { business: Some(region(county)), ..record.places() }, now);
	}

	#[test]
	fn each_moment_has_the_places_of_that_moment() {
		let mut record = record();
		declare(&mut record, 2, 20);
		record.move_to(Places { registered: region(3), ..record.places() }, 30);
		let at = |moment| record.places_at(moment).map(|places| (places.registered, places.business));
		assert_eq!(at(9), None, "it was not there yet");
		assert_eq!([10, 19].map(at), [Some((region(1), None)); 2]);
		assert_eq!([20, 29].map(at), [Some((region(1), Some(region(2)))); 2]);
		assert_eq!([30, 99].map(at), [Some((region(3), Some(region(2)))); 2]);
	}

	#[test]
	fn the_same_place_again_and_one_that_held_for_no_time_leave_no_trace() {
		let mut record = record();
		declare(&mut record, 2, 20);
		declare(&mut record, 2, 30);
		assert_eq!((record.placed, record.stays.len()), (20, 1));
		declare(&mut record, 3, 40);
		declare(&mut record, 4, 40);
		assert_eq!(record.stays.len(), 2);
		assert_eq!([39, 40].map(|at| business(&record, at)), [Some(Some(region(2))), Some(Some(region(4)))]);
	}

	#[test]
	fn nobody_gets_rid_of_a_long_stay_by_many_short_ones() {
		let mut record = record();
		declare(&mut record, 2, 1_000);
		let hops = 20;
		for hop in 0..hops {
			declare(&mut record, 3 + hop % 2, 5_000 + 3 * u64::from(hop));
		}
		assert_eq!(record.stays.len(), MAX_STAYS as usize);
		assert_eq!(business(&record, 4_999), Some(Some(region(2))));
		assert_eq!(business(&record, 999), Some(None), "nor of what was before");
		assert_eq!(business(&record, 5_000), None, "what gave way is unknown");
		assert_eq!(business(&record, 9_999), Some(Some(region(4))));
	}

	#[test]
	fn of_stays_as_long_as_each_other_the_last_four_are_kept() {
		let mut record = record();
		for county in 2..9 {
			declare(&mut record, county, u64::from(county) * 10);
		}
		let at = |county: u32| business(&record, u64::from(county) * 10 + 5);
		assert_eq!([2, 3].map(at), [None, None]);
		for county in 4..9 {
			assert_eq!(at(county), Some(Some(region(county))));
		}
	}
}
