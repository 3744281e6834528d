//! Bars of persons: in which cases, and until when (Order 117, article 14).
//!
//! Several cases may bar a person at once. They are kept apart, so that an appeal against one ends that one and no other.
//! Eight are. When a ninth comes, the two that end first are **joined** into one that begins with the earlier of them and ends
//! with the later. So
//!
//! - no bar is refused because there are many, and the person is barred at no moment less than before;
//! - a joined bar is no case's own: no case lifts it, since another one may need it, and it ends at its moment;
//! - that costs nothing while any of the other seven stands, as each of them lasts at least as long. Only who has all of those
//!   lifted waits for the joined one's end.

use crate::{Bars, Config, Event, Pallet, Participant, Participants, Task};
use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::{CaseId, Moment, ParticipantId, Persons};
use fairstream_rules::{ClockId, Clocks, RuleId};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// In how many cases a person's bars are kept apart.
pub const MAX_BARS: u32 = 8;

/// For how long a case bars a person, or several do that were joined.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Bar {
	/// In which case; none if it was joined.
	pub case: Option<CaseId>,
	/// The first moment.
	pub since: Moment,
	/// The first moment when it bars no longer.
	pub until: Moment,
}

impl Bar {
	/// Until when it bars, if it does at a moment.
	#[must_use]
	pub fn at(&self, moment: Moment) -> Option<Moment> {
		(self.since <= moment && moment < self.until).then_some(self.until)
	}

	/// It and another as one that is no case's own.
	fn joined(self, other: &Self) -> Self {
		Self { case: None, since: self.since.min(other.since), until: self.until.max(other.until) }
	}
}

/// All bars of a person. Never empty where it is stored.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct BarList {
	/// Those first that end first.
	pub bars: BoundedVec<Bar, ConstU32<MAX_BARS>>,
	/// The clock of the first end; none if that never comes.
	pub clock: Option<ClockId>,
}

impl BarList {
	/// Until when the person is barred, if it is at a moment.
	#[must_use]
	pub fn at(&self, moment: Moment) -> Option<Moment> {
		self.bars.iter().filter_map(|bar| bar.at(moment)).max()
	}

	/// When the first bar ends.
	#[must_use]
	pub fn first_end(&self) -> Option<Moment> {
		self.bars.first().map(|bar| bar.until)
	}

	/// Bar in a case until a moment. A case that bars already keeps its beginning.
	pub fn add(&mut self, case: CaseId, until: Moment, now: Moment) {
		let since = self.take(case).map_or(now, |own| own.since);
		let first = self.bars.is_full().then(|| self.bars.remove(0));
		let place = self.bars.partition_point(|bar| bar.until <= until);
		let written = self.bars.try_insert(place, Bar { case: Some(case), since, until });
		debug_assert!(written.is_ok(), "the one that ended first gave way");
		// It goes on in the one that ends next, which may be the new one. The order stays: of the two, that ends later which
		// the rest outlasts.
		if let (Some(first), Some(next)) = (first, self.bars.get_mut(0)) {
			*next = next.joined(&first);
		}
	}

	/// Take out the bar that is a case's own.
	pub fn take(&mut self, case: CaseId) -> Option<Bar> {
		let place = self.bars.iter().position(|bar| bar.case == Some(case))?;
		Some(self.bars.remove(place))
	}

	/// Take out what is over by a moment.
	pub fn take_ended(&mut self, by: Moment) -> Vec<Bar> {
		let ended = self.bars.iter().copied().filter(|bar| bar.until <= by).collect();
		self.bars.retain(|bar| bar.until > by);
		ended
	}
}

impl<T: Config> Pallet<T> {
	/// Until when a participant's person is barred, if it is at a moment.
	pub(crate) fn barred(record: &Participant<T::AccountId>, at: Moment) -> Option<Moment> {
		Bars::<T>::get(record.tag?.value)?.at(at)
	}

	/// Write the bars of a tag, and wind the clock of the first end; the old one's is stopped.
	fn put_bars(participant: ParticipantId, tag: [u8; 32], mut list: BarList) {
		if let Some(old) = list.clock.take() {
			T::Clocks::stop(old);
		}
		let Some(end) = list.first_end() else { return Bars::<T>::remove(tag) };
		list.clock = Self::wind_nobodys(end, RuleId::BlacklistTermMax, Task::BarsEnd(participant));
		Bars::<T>::insert(tag, list);
	}

	/// The clock of bars ran out: forget those that are over, and the tag if nothing else needs it.
	///
	/// Everything that is over by now goes at once, so that however late the clock is, nothing more is due on these bars.
	pub(crate) fn end_bars(participant: ParticipantId, due: Moment) {
		let Some(mut record) = Participants::<T>::get(participant) else { return };
		let Some(tag) = record.tag else { return };
		let Some(mut list) = Bars::<T>::get(tag.value) else { return };
		let ended = list.take_ended(due.max(Self::now()));
		if ended.is_empty() {
			return;
		}
		for Bar { case, until: at, .. } in ended {
			Self::deposit_event(Event::BarEnded { participant, case, at });
		}
		list.clock = None;
		Self::put_bars(participant, tag.value, list);
		Self::review_tag(participant, &mut record, due);
		Participants::<T>::insert(participant, record);
	}
}

impl<T: Config> Persons for Pallet<T> {
	fn bar(who: ParticipantId, case: CaseId, until: Moment) -> bool {
		let now = Self::now();
		Self::settle(who);
		let Some(tag) = Participants::<T>::get(who).and_then(|record| record.tag).filter(|_| until > now) else {
			return false;
		};
		let mut list = Bars::<T>::get(tag.value).unwrap_or_default();
		list.add(case, until, now);
		Self::put_bars(who, tag.value, list);
		Self::deposit_event(Event::Barred { participant: who, case, until });
		true
	}

	fn lift(who: ParticipantId, case: CaseId) -> bool {
		let now = Self::now();
		Self::settle(who);
		let Some(mut record) = Participants::<T>::get(who) else { return false };
		let Some(tag) = record.tag else { return false };
		let Some(mut list) = Bars::<T>::get(tag.value) else { return false };
		if list.take(case).is_none() {
			return false;
		}
		Self::put_bars(who, tag.value, list);
		Self::deposit_event(Event::BarEnded { participant: who, case: Some(case), at: now });
		Self::review_tag(who, &mut record, now);
		Participants::<T>::insert(who, record);
		true
	}

	fn barred_until(who: ParticipantId, at: Moment) -> Option<Moment> {
		Self::barred(&Participants::<T>::get(who)?, at)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use std::collections::BTreeMap;

	/// Bars from 10 on in the cases 0, 1 and so on, until these moments.
	fn list(ends: &[Moment]) -> BarList {
		let mut list = BarList::default();
		for (case, until) in (0..).zip(ends) {
			list.add(CaseId(case), *until, 10);
		}
		list
	}

	#[test]
	fn a_bar_holds_from_its_first_moment_to_its_last_and_not_longer() {
		let list = list(&[20]);
		assert_eq!([9, 10, 19, 20].map(|at| list.at(at)), [None, Some(20), Some(20), None]);
	}

	#[test]
	fn of_several_the_latest_end_counts_and_each_is_lifted_by_itself() {
		let mut list = list(&[40, 20, 30]);
		assert_eq!([10, 25, 35].map(|at| list.at(at)), [Some(40), Some(40), Some(40)]);
		assert_eq!(list.first_end(), Some(20));
		assert!(list.take(CaseId(0)).is_some());
		assert_eq!([10, 29, 30].map(|at| list.at(at)), [Some(30), Some(30), None]);
		assert_eq!(list.take(CaseId(0)), None, "there is nothing left of it");
		assert_eq!(list.take(CaseId(9)), None);
	}

	#[test]
	fn a_case_that_bars_again_changes_its_own_end_and_no_other() {
		let mut list = list(&[40, 20]);
		list.add(CaseId(0), 15, 12);
		let own = Bar { case: Some(CaseId(0)), since: 10, until: 15 };
		assert_eq!(list.bars.to_vec(), [own, Bar { case: Some(CaseId(1)), since: 10, until: 20 }]);
	}

	#[test]
	fn when_there_is_no_room_the_two_that_end_first_are_joined_whichever_came_last() {
		let ends = [11, 20, 30, 40, 50, 60, 70, 80];
		for (new, joined) in [(5, 11), (15, 15), (25, 20), (90, 20)] {
			let mut list = list(&ends);
			list.add(CaseId(8), new, 4);
			let mut left: Vec<_> = ends.into_iter().chain([new]).collect();
			left.sort_unstable();
			assert_eq!(list.bars.iter().map(|bar| bar.until).collect::<Vec<_>>(), left[1..], "with {new}");
			let first = list.bars[0];
			assert_eq!((first.case, first.until), (None, joined), "with {new}");
			assert_eq!(first.since, if new < 20 { 4 } else { 10 });
			assert!(list.take(CaseId(0)).is_none(), "it is no case's own any more");
		}
	}

	#[test]
	fn what_is_over_goes_and_what_is_not_stays() {
		let mut list = list(&[40, 20, 30]);
		let ended: Vec<_> = list.take_ended(30).into_iter().map(|bar| bar.case).collect();
		assert_eq!(ended, [Some(CaseId(1)), Some(CaseId(2))]);
		assert_eq!((list.bars.len(), list.first_end()), (1, Some(40)));
		assert_eq!(list.take_ended(39), []);
	}

	proptest! {
		/// Whatever cases come and go: what each wants stands as its own bar or in a joined one, nobody is barred longer than
		/// any case ever wanted, and with no more cases at a time than are kept apart exactly as long.
		#[test]
		fn a_person_is_barred_as_long_as_its_cases_want(
			steps in proptest::collection::vec((0u64..16, 1u64..80, prop::bool::weighted(0.2)), 0..80)
		) {
			let mut list = BarList::default();
			let (mut wanted, mut ever) = (BTreeMap::new(), BTreeMap::new());
			let mut joined = false;
			for (now, (case, length, lift)) in (0u64..).zip(steps) {
				list.take_ended(now);
				wanted.retain(|_, until| *until > now);
				ever.retain(|_, until| *until > now);
				if lift {
					list.take(CaseId(case));
					wanted.remove(&case);
				} else {
					list.add(CaseId(case), now + length, now);
					wanted.insert(case, now + length);
					let longest = ever.entry(case).or_insert(0);
					*longest = (now + length).max(*longest);
				}
				joined |= list.bars.iter().any(|bar| bar.case.is_none());
				let barred = list.at(now);
				let stands = |case: &u64, until: &u64| {
					let own = |bar: &Bar| bar.case.is_none_or(|of| of == CaseId(*case)) && bar.at(now) >= Some(*until);
					list.bars.iter().any(own)
				};
				prop_assert!(wanted.iter().all(|(case, until)| stands(case, until)), "{wanted:?} in {list:?}");
				prop_assert!(barred <= ever.values().max().copied());
				if !joined {
					prop_assert_eq!(barred, wanted.values().max().copied());
				}
				prop_assert!(list.bars.is_sorted_by_key(|bar| bar.until));
			}
		}
	}
}
