//! What the chain keeps of a unit and of an event.

use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::{Moment, ParticipantId};
use fairstream_epcis::core::CoreEvent;
use fairstream_gs1::Unit;
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// The digest by which an event is known.
pub type EventDigest = [u8; 32];

/// Under what an event stands: its digest, and whose word it is.
///
/// The chain can't tell whether a digest is that of the event it comes with. Were it the key alone, anybody could take
/// another's digest first and keep the true event out.
pub type EventKey = (EventDigest, ParticipantId);

/// How many of a unit's latest events its record names; older ones stand on pages of as many.
pub const RECENT: u32 = 32;

/// A page of a unit's history.
pub type Page = BoundedVec<EventKey, ConstU32<RECENT>>;

/// Whether a unit is still there.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Life {
	/// It may take part in events.
	Live,
	/// It was decommissioned or destroyed; nothing can happen to it.
	Ended,
}

/// What the chain keeps of a unit.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct UnitRecord {
	/// Whether it is still there.
	pub life: Life,
	/// When it was first commissioned, by the event's own time; none if it was first seen as a container.
	pub commissioned: Option<Moment>,
	/// Who reported it first.
	pub first_reporter: ParticipantId,
	/// What it lies in.
	pub parent: Option<Unit>,
	/// How many single things lie directly in it.
	pub children: u32,
	/// How many layers of single things lay in it at most since it was last empty: 0 if nothing, 1 if what lies in it is
	/// itself empty. At most [`MAX_NESTING`](crate::rules::MAX_NESTING).
	pub layers: u8,
	/// How many events it has.
	pub events: u32,
	/// The latest of them, oldest first.
	pub recent: Page,
}

impl UnitRecord {
	/// A unit that nothing has happened to yet.
	#[must_use]
	pub fn new(first_reporter: ParticipantId) -> Self {
		Self {
			life: Life::Live,
			commissioned: None,
			first_reporter,
			parent: None,
			children: 0,
			layers: 0,
			events: 0,
			recent: Page::new(),
		}
	}

	/// Add an event. When the record names as many as it can, they become a page of the history, whose number is given
	/// back with them.
	pub fn append(&mut self, event: EventKey) -> Option<(u32, Page)> {
		let full = self.recent.len() >= RECENT as usize;
		let page = full.then(|| (self.full_pages(), core::mem::take(&mut self.recent)));
		let room = self.recent.try_push(event);
		debug_assert!(room.is_ok(), "a full page was just taken away");
		self.events = self.events.saturating_add(1);
		page
	}

	/// How many pages stand outside the record.
	#[must_use]
	pub fn full_pages(&self) -> u32 {
		self.events.saturating_sub(1) / RECENT
	}
}

/// What the chain keeps of an event.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct EventRecord {
	/// Who reported it.
	pub reporter: ParticipantId,
	/// When the chain took it.
	pub recorded: Moment,
	/// Its core, digest included.
	pub core: CoreEvent,
}

/// The pages of a unit's history before those in its record, and those, oldest first.
pub fn history(record: &UnitRecord, page: impl Fn(u32) -> Option<Page>) -> Vec<EventKey> {
	(0..record.full_pages()).filter_map(page).flatten().chain(record.recent.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::collections::BTreeMap;

	#[test]
	fn a_history_of_any_length_is_read_back_whole_and_in_order() {
		for events in [0u32, 1, 31, 32, 33, 64, 65, 97] {
			let mut record = UnitRecord::new(ParticipantId(0));
			let mut pages = BTreeMap::new();
			let digest = |n: u32| {
				let mut digest: EventDigest = [0; 32];
				digest[..4].copy_from_slice(&n.to_be_bytes());
				(digest, ParticipantId(n % 3))
			};
			for n in 0..events {
				if let Some((number, page)) = record.append(digest(n)) {
					assert!(pages.insert(number, page).is_none(), "a page is written once");
				}
			}
			assert_eq!(record.events, events);
			assert_eq!(pages.len() as u32, record.full_pages());
			let read = history(&record, |number| pages.get(&number).cloned());
			assert_eq!(read, (0..events).map(digest).collect::<Vec<_>>());
		}
	}
}
