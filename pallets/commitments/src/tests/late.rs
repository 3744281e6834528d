//! What is late, and by how much.

use super::*;
use crate::Event;
use fairstream_rules::{RuleId, Value};
use frame_support::assert_ok;

/// By how much the minute that ended at [`BEGIN`] is late if it is filed so long after.
fn late_after(passed: Moment) -> Option<Moment> {
	on_chain(|| {
		Now::set(BEGIN + passed);
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE, 1));
		let filed = Commitments::filed(PLATFORM_ID, TRAFFIC, LAST_MINUTE).expect("it was filed");
		let Some(Event::Filed { late, .. }) = events().pop() else { panic!("an event says that it was filed") };
		assert_eq!(late, filed.late, "event and book say the same");
		late
	})
}

#[test]
fn what_comes_within_ten_minutes_is_not_late_and_what_comes_later_missed_the_end_by_all_of_it() {
	assert_eq!(late_after(0), None);
	assert_eq!(late_after(10 * MINUTE - 1), None);
	assert_eq!(late_after(10 * MINUTE), Some(10 * MINUTE));
	assert_eq!(late_after(3 * DAY), Some(3 * DAY));
}

#[test]
fn the_lag_is_the_one_that_was_the_rule_when_the_window_ended() {
	on_chain(|| {
		Set::set(vec![(RuleId::CommitmentFilingLag, BEGIN + 1, Value::Minutes(30))]);
		Now::set(BEGIN + 20 * MINUTE);
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE, 1));
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE + 1, 1));
		let late = |window| Commitments::filed(PLATFORM_ID, TRAFFIC, window).and_then(|filed| filed.late);
		assert_eq!(late(LAST_MINUTE), Some(20 * MINUTE), "ten minutes were the rule");
		assert_eq!(late(LAST_MINUTE + 1), None, "thirty are");
	});
}

#[test]
fn the_end_is_that_of_the_kinds_own_window() {
	on_chain(|| {
		// The day of the consents ends at midnight in Greenwich, which is eight in the morning in China.
		let day = CommitmentKind::Consent.window_of(BEGIN).expect("it is timed");
		Now::set(BEGIN + DAY);
		assert_ok!(file(PLATFORM, CommitmentKind::Consent, day, 1));
		let late = Commitments::filed(PLATFORM_ID, CommitmentKind::Consent, day).and_then(|filed| filed.late);
		assert_eq!(late, Some(16 * 60 * MINUTE));
	});
}

#[test]
fn a_number_is_never_late() {
	on_chain(|| {
		Now::set(BEGIN + 300 * DAY);
		assert_ok!(file(FARM, TRACE, 0, 1));
		assert_eq!(Commitments::filed(FARM_ID, TRACE, 0).and_then(|filed| filed.late), None);
	});
}
