//! The chain stood still

use crate::{mock::*, Event, LastSeen, Span, SpanCount, Spans};
use fairstream_rules::{RuleId, Value};

const SHORTEST: u64 = 10 * MINUTE;

fn spans() -> Vec<Span> {
	(0..SpanCount::<Test>::get()).filter_map(Spans::<Test>::get).collect()
}

#[test]
fn no_block_for_ten_minutes_is_an_outage_and_a_millisecond_less_is_none() {
	on_chain(|| {
		block_at(BEGIN + SHORTEST - 1);
		assert_eq!((spans(), events()), (vec![], vec![]));
		let begin = Now::get();
		block_at(begin + SHORTEST);
		let (end, until) = (begin + SHORTEST, begin + SHORTEST + DAY);
		assert_eq!(spans(), [Span { begin, end, until }]);
		assert_eq!(events(), [Event::OutageNoted { begin, end, until }]);
	});
}

#[test]
fn the_first_block_that_is_seen_ends_no_outage() {
	genesis().execute_with(|| {
		assert_eq!(LastSeen::<Test>::get(), None);
		Now::set(0);
		poll();
		assert_eq!(LastSeen::<Test>::get(), None, "at genesis there is no time yet");
		Now::set(BEGIN);
		poll();
		assert_eq!((LastSeen::<Test>::get(), spans()), (Some(BEGIN), vec![]));
	});
}

#[test]
fn no_silence_has_a_consequence_before_the_grace_after_an_outage_is_over() {
	on_chain(|| {
		let due = BEGIN + HOUR;
		let id = silence(due);
		block_at(BEGIN + 5 * HOUR);
		let until = BEGIN + 5 * HOUR + DAY;
		assert_eq!((done(), open_until(id)), (vec![], Some(until)));
		blocks_until(until - 1);
		assert!(!door_settle(id));
		block_at(until);
		assert_eq!(done(), [(id, due, until)], "and it is dated to when it was due");
	});
}

#[test]
fn an_answer_counts_until_the_grace_after_the_outage_is_over() {
	on_chain(|| {
		let (in_time, late) = (silence(BEGIN + HOUR), silence(BEGIN + HOUR));
		block_at(BEGIN + 5 * HOUR);
		blocks_until(BEGIN + 5 * HOUR + DAY - 1);
		assert!(stop(in_time));
		block_at(BEGIN + 5 * HOUR + DAY);
		assert!(!stop(late));
	});
}

#[test]
fn what_ran_out_with_the_last_block_before_an_outage_is_not_held_by_it() {
	on_chain(|| {
		let (before, after) = (silence(BEGIN + DAY - GRACE), silence(BEGIN + DAY + 1 - GRACE));
		blocks_until(BEGIN + DAY - 1);
		// The last block, without the hook: the queue is late.
		Now::set(BEGIN + DAY);
		assert!(!door_settle(after));
		block_at(BEGIN + 2 * DAY);
		assert_eq!(done(), [(before, BEGIN + DAY - GRACE, BEGIN + 2 * DAY)]);
		blocks_until(BEGIN + 3 * DAY);
		assert_eq!(done_ids(), [before.0, after.0]);
	});
}

#[test]
fn what_would_have_ended_within_the_grace_waits_for_its_end_and_what_ends_later_is_not_touched() {
	on_chain(|| {
		let until = BEGIN + HOUR + DAY;
		let ids = [until - 1, until, until + 1].map(|open_until| silence(open_until - GRACE));
		block_at(BEGIN + HOUR);
		assert_eq!(ids.map(open_until), [Some(until), Some(until), Some(until + 1)]);
		blocks_until(until - 1);
		assert_eq!(done(), []);
		block_at(until);
		assert_eq!(done_ids(), [ids[0].0, ids[1].0]);
		block_at(until + 1);
		assert_eq!(done_ids(), [ids[0].0, ids[1].0, ids[2].0]);
	});
}

#[test]
fn what_is_set_within_the_grace_waits_for_its_end_too() {
	on_chain(|| {
		block_at(BEGIN + HOUR);
		let id = silence(BEGIN + 2 * HOUR);
		assert_eq!(open_until(id), Some(BEGIN + HOUR + DAY));
	});
}

#[test]
fn what_is_appointed_fires_with_the_first_block_after_an_outage_dated_to_its_moment() {
	on_chain(|| {
		let id = appoint(BEGIN + HOUR);
		block_at(BEGIN + 5 * HOUR);
		assert_eq!(done(), [(id, BEGIN + HOUR, BEGIN + 5 * HOUR)]);
	});
}

#[test]
fn an_outage_within_the_grace_of_another_makes_it_longer_and_is_told_by_itself() {
	on_chain(|| {
		let id = silence(BEGIN + HOUR);
		block_at(BEGIN + 2 * HOUR);
		let second = BEGIN + 2 * HOUR + DAY - 1;
		blocks_until(second);
		events();
		block_at(second + HOUR);
		let (end, until) = (second + HOUR, second + HOUR + DAY);
		assert_eq!(spans(), [Span { begin: BEGIN, end, until }]);
		assert_eq!(events(), [Event::OutageNoted { begin: second, end, until }]);
		assert_eq!(open_until(id), Some(until));
		blocks_until(until - 1);
		assert_eq!(done(), []);
		block_at(until);
		assert_eq!(done_ids(), [id.0]);
	});
}

#[test]
fn an_outage_that_begins_when_a_grace_is_over_holds_nothing_that_the_grace_let_go() {
	on_chain(|| {
		let (held, later) = (silence(BEGIN + HOUR), silence(BEGIN + 26 * HOUR + 1 - GRACE));
		block_at(BEGIN + 2 * HOUR);
		let over = BEGIN + 2 * HOUR + DAY;
		blocks_until(over - 1);
		// The block at the grace's end has no room for the hook, and then the chain stands still again.
		Now::set(over);
		crate::Pallet::<Test>::note_time();
		block_at(over + HOUR);
		assert_eq!(spans().len(), 2);
		assert_eq!(done_ids(), [held.0], "it had run out with the block before");
		assert_eq!(open_until(later), Some(over + HOUR + DAY));
	});
}

#[test]
fn an_outage_long_ago_still_says_when_a_clock_fired() {
	on_chain(|| {
		// Nothing is worked, so that the clocks stay.
		Share::set(Default::default());
		let ids: Vec<_> = (0..6).map(|day| silence(BEGIN + 3 * day * DAY + HOUR)).collect();
		let mut expected = Vec::new();
		for day in 0..6 {
			block_at(BEGIN + 3 * day * DAY + 5 * HOUR);
			expected.push(Some(Now::get() + DAY));
			blocks_until(BEGIN + 3 * (day + 1) * DAY);
		}
		assert_eq!(spans().len(), 6);
		assert_eq!(ids.into_iter().map(open_until).collect::<Vec<_>>(), expected);
	});
}

#[test]
fn shortest_outage_and_grace_are_those_that_held_when_the_chain_fell_silent() {
	on_chain(|| {
		change(RuleId::ClockOutageMin, BEGIN, Value::Minutes(20));
		block_at(BEGIN + 15 * MINUTE);
		assert_eq!(spans(), []);
		let begin = Now::get();
		change(RuleId::ClockOutageGrace, begin + 1, Value::Minutes(60));
		block_at(begin + 20 * MINUTE);
		assert_eq!(spans()[0].until, begin + 20 * MINUTE + DAY, "the new grace came while nobody could read it");
		blocks_until(begin + 2 * DAY);
		block_at(begin + 3 * DAY);
		assert_eq!(spans()[1].until, begin + 3 * DAY + HOUR);
	});
}

#[test]
fn a_block_without_room_for_the_hook_is_seen_by_who_judges_in_it_and_else_by_the_next() {
	on_chain(|| {
		let id = silence(BEGIN + HOUR);
		let no_room = || {
			let mut meter = frame_support::weights::WeightMeter::with_limit(frame_support::weights::Weight::zero());
			<Deadlines as frame_support::traits::Hooks<u64>>::on_poll(2, &mut meter);
		};
		Now::set(BEGIN + 5 * HOUR);
		no_room();
		assert_eq!((LastSeen::<Test>::get(), spans()), (Some(BEGIN), vec![]));
		assert!(!door_settle(id), "it is held, though the hook did not see the outage");
		assert_eq!(spans().len(), 1);
		Now::set(Now::get() + MINUTE);
		no_room();
		block_at(Now::get() + MINUTE);
		assert_eq!(LastSeen::<Test>::get(), Some(Now::get()));
	});
}

#[test]
fn the_same_block_is_seen_once() {
	on_chain(|| {
		block_at(BEGIN + HOUR);
		poll();
		poll();
		assert_eq!((spans().len(), events().len()), (1, 1));
	});
}
