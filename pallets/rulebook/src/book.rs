//! What was decided: versions in the order in which they begin, and how the one that holds is found.

use crate::{Adopted, Affirmed, Changes, Config, Event, Pallet, VersionCount, Versions};
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::Moment;
use fairstream_rules::{history::Version, start, table::ReviewPeriod, Layer, RuleId, Rules, Scope, Since};
use scale_info::TypeInfo;

/// Most versions of a layer of a rule. With seven days of notice each they last for 78 years.
pub const MAX_VERSIONS: u32 = 4_096;

/// Most steps from a version that has ended to one that holds for good, or to none.
///
/// An emergency falls back to a term that is announced, or the other way round, and the second of the two to what holds for
/// good. It can't go on: when a term that is announced ends, nothing else that is set for a time held when it was announced
/// ([`crate::Error::WithinAnotherTerm`]), so only an emergency that came later can; and emergencies are apart, so that one
/// which a term falls back to is over with all that was set before it.
pub(crate) const MAX_STEPS: u32 = 2;

/// A version in its layer's history.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Entry {
	/// The version.
	pub version: Version,
	/// The place of the version that holds again when this one ends; none if the layer then says nothing.
	pub fallback: Option<u32>,
}

impl<T: Config> Pallet<T> {
	/// A layer's version of a rule that holds at a moment. A change whose moment has come counts, whether or not it stands
	/// in the history yet.
	pub fn version_at(rule: RuleId, layer: Layer, at: Moment) -> Option<Version> {
		let announced = Changes::<T>::get((rule, layer)).map(|change| change.version);
		announced
			.filter(|version| version.holds_at(at))
			.or_else(|| Self::entry_at(rule, layer, at).map(|(_, entry)| entry.version))
	}

	/// The version in the history that stands for good: it holds when all that is set for a time has ended. None if nothing
	/// does.
	pub fn for_good(rule: RuleId, layer: Layer) -> Option<Version> {
		let last = VersionCount::<T>::get((rule, layer)).checked_sub(1)?;
		Self::back_to(rule, layer, last, |version| version.until.is_none()).map(|(_, entry)| entry.version)
	}

	/// The version in the history that holds at a moment, and its place.
	pub(crate) fn entry_at(rule: RuleId, layer: Layer, at: Moment) -> Option<(u32, Entry)> {
		let place = Self::place_at(rule, layer, at)?;
		Self::holding_from(rule, layer, place, at)
	}

	/// The place of the last version in the history that began at this moment or earlier.
	fn place_at(rule: RuleId, layer: Layer, at: Moment) -> Option<u32> {
		let began = |place| Versions::<T>::get((rule, layer), place).is_some_and(|entry| entry.version.from <= at);
		let last = VersionCount::<T>::get((rule, layer)).checked_sub(1)?;
		// Almost every question is about now.
		if began(last) {
			return Some(last);
		}
		let (mut low, mut high) = (0u32, last);
		while low < high {
			let middle = low.midpoint(high);
			match began(middle) {
				true => low = middle.saturating_add(1),
				false => high = middle,
			}
		}
		low.checked_sub(1)
	}

	/// The version that holds at a moment, if the one in this place began by then: it or, if it has ended, the one after
	/// whose end it comes.
	pub(crate) fn holding_from(rule: RuleId, layer: Layer, place: u32, at: Moment) -> Option<(u32, Entry)> {
		Self::back_to(rule, layer, place, |version| version.holds_at(at))
	}

	/// The first version of this kind among the one in this place, the one that it falls back to, and so on.
	fn back_to(rule: RuleId, layer: Layer, mut place: u32, is_it: impl Fn(&Version) -> bool) -> Option<(u32, Entry)> {
		for _ in 0..=MAX_STEPS {
			let entry = Versions::<T>::get((rule, layer), place)?;
			if is_it(&entry.version) {
				return Some((place, entry));
			}
			place = entry.fallback?;
		}
		None
	}

	/// The place of the version that holds again when a new one ends, if that one ends.
	fn fallback(rule: RuleId, layer: Layer, new: &Version) -> Option<u32> {
		let end = new.until?;
		let place = Self::place_at(rule, layer, new.from)?;
		Self::holding_from(rule, layer, place, end).map(|(place, _)| place)
	}

	/// Whether so many more versions have a place, besides the change that is announced, which keeps its own.
	pub(crate) fn has_room(rule: RuleId, layer: Layer, more: u32) -> bool {
		let announced = u32::from(Changes::<T>::contains_key((rule, layer)));
		let taken = VersionCount::<T>::get((rule, layer)).saturating_add(announced);
		taken.saturating_add(more) <= MAX_VERSIONS
	}

	/// Write a version into the history, where it was seen to that there is room. It begins after all that stand there.
	pub(crate) fn append(rule: RuleId, layer: Layer, version: Version) -> u32 {
		let place = VersionCount::<T>::get((rule, layer));
		let fallback = Self::fallback(rule, layer, &version);
		Versions::<T>::insert((rule, layer), place, Entry { version, fallback });
		VersionCount::<T>::insert((rule, layer), place.saturating_add(1));
		place
	}

	/// Move a change into the history if its moment has come. Doing it again, or late, changes nothing.
	pub fn enact_due(rule: RuleId, layer: Layer, at: Moment) {
		let Some(change) = Changes::<T>::get((rule, layer)).filter(|change| change.version.from <= at) else { return };
		Changes::<T>::remove((rule, layer));
		let version = Self::append(rule, layer, change.version);
		Self::deposit_event(Event::ChangeEnacted { rule, layer, version, from: change.version.from });
	}

	/// When the value of a layer that holds at a moment is to be looked at again.
	pub fn review_due(rule: RuleId, layer: Layer, at: Moment) -> Moment {
		let began = Self::version_at(rule, layer, at).map_or_else(Adopted::<T>::get, |version| version.from);
		let affirmed = Affirmed::<T>::get((rule, layer)).unwrap_or(0);
		let since: Since<start::Affirmation> = Since::at(began.max(affirmed));
		Self::due::<ReviewPeriod>(&Scope::NATION, since).moment
	}

	/// Whether nobody has looked at the value of a layer for too long.
	pub fn is_stale(rule: RuleId, layer: Layer, at: Moment) -> bool {
		Self::review_due(rule, layer, at) <= at
	}

	/// A page of a layer's history from its beginning, and how many versions there are.
	pub fn versions(rule: RuleId, layer: Layer, from: u32, at_most: u32) -> (alloc::vec::Vec<Version>, u32) {
		let count = VersionCount::<T>::get((rule, layer));
		let places = from..count.min(from.saturating_add(at_most));
		let page = places.filter_map(|place| Versions::<T>::get((rule, layer), place)).map(|entry| entry.version);
		(page.collect(), count)
	}
}
