//! The inclusion grace

use crate::mock::*;
use fairstream_rules::{RuleId, Value};

#[test]
fn an_answer_counts_until_the_grace_is_over_and_silence_is_dated_to_when_it_was_due() {
	on_chain(|| {
		let due = BEGIN + DAY;
		let id = silence(due);
		blocks_until(due + GRACE - 1);
		assert!(!door_settle(id), "the answer may still be on its way");
		block_at(due + GRACE);
		assert_eq!(done(), [(id, due, due + GRACE)]);
	});
}

#[test]
fn in_the_last_millisecond_of_the_grace_a_clock_can_be_stopped_and_after_it_not() {
	on_chain(|| {
		let (in_time, late) = (silence(BEGIN + 5), silence(BEGIN + 5));
		blocks_until(BEGIN + 5 + GRACE - 1);
		assert!(stop(in_time));
		block_at(BEGIN + 5 + GRACE);
		assert!(!stop(late));
		assert_eq!(done_ids(), [late.0]);
	});
}

#[test]
fn what_is_appointed_has_no_grace() {
	on_chain(|| {
		let id = appoint(BEGIN + 5);
		block_at(BEGIN + 5);
		assert_eq!(done_ids(), [id.0]);
	});
}

#[test]
fn the_grace_is_the_one_that_held_when_the_clock_was_set() {
	on_chain(|| {
		let before = silence(BEGIN + DAY);
		change(RuleId::ClockInclusionGrace, BEGIN + 5, Value::Minutes(90));
		block_at(BEGIN + 4);
		let still_before = silence(BEGIN + DAY);
		block_at(BEGIN + 5);
		let after = silence(BEGIN + DAY);
		assert_eq!(open_until(before), Some(BEGIN + DAY + 60 * MINUTE));
		assert_eq!(open_until(still_before), Some(BEGIN + DAY + 60 * MINUTE));
		assert_eq!(open_until(after), Some(BEGIN + DAY + 90 * MINUTE));
	});
}
