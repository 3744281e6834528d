//! A history in which no place is left

use super::*;
use crate::{Changes, Entry, Error, VersionCount, Versions, MAX_VERSIONS};
use fairstream_rules::history::Version;
use frame_support::{assert_noop, assert_ok};

const KEY: (RuleId, Layer) = (REPLY, Layer::Nation);

/// Let the nation have set so many first replies, long ago.
fn fill(count: u32) {
	for place in 0..count {
		let version = Version::of_the_table(REPLY, 1 + Moment::from(place));
		Versions::<Test>::insert(KEY, place, Entry { version, fallback: None });
	}
	VersionCount::<Test>::insert(KEY, count);
}

fn announce() -> DispatchResult {
	reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(20))
}

fn at_once() -> DispatchResult {
	reply(RuntimeOrigin::root(), Layer::Nation, 8, When::AtOnce)
}

#[test]
fn a_change_that_is_announced_keeps_its_place_and_nothing_comes_after_it() {
	on_chain(|| {
		fill(MAX_VERSIONS - 1);
		assert_ok!(announce());
		assert_noop!(at_once(), Error::<Test>::HistoryFull);
		pass(BEGIN + 20 * DAY);
		assert_eq!(nationwide(Now::get()), Value::Hours(36));
		assert_eq!(VersionCount::<Test>::get(KEY), MAX_VERSIONS);
		assert_noop!(announce(), Error::<Test>::HistoryFull);
		assert_noop!(at_once(), Error::<Test>::HistoryFull);
		assert!(!Changes::<Test>::contains_key(KEY));
	});
}

#[test]
fn an_emergency_that_took_the_last_place_ends_by_itself() {
	on_chain(|| {
		fill(MAX_VERSIONS - 1);
		assert_ok!(at_once());
		Now::set(BEGIN + DAY);
		let end = Rulebook::end_emergency(RuntimeOrigin::root(), REPLY, Layer::Nation);
		assert_noop!(end, Error::<Test>::HistoryFull);
		assert_eq!(nationwide(BEGIN + 30 * DAY), Value::Hours(48));
	});
}
