//! What the runtime's APIs read

use crate::{mock::*, LastSeen, Span, SpanCount, Spans, PAGE};
use fairstream_doors::{Bearer, SeatId};
use fairstream_rules::{Clock, ClockId, Clocks, Kind, Term};

#[test]
fn duties_are_shown_in_the_order_of_time_whatever_their_kind() {
	on_chain(|| {
		let later = silence(BEGIN + DAY);
		let first = appoint(BEGIN + 5);
		let silent = silence(BEGIN + 5);
		let second = appoint(BEGIN + HOUR);
		let shown: Vec<_> = Deadlines::duties_of(PLATFORM, None).into_iter().map(|duty| duty.id).collect();
		assert_eq!(shown, [first, second, silent, later]);
	});
}

#[test]
fn a_duty_says_until_when_an_answer_counts() {
	on_chain(|| {
		let id = silence(BEGIN + 5);
		block_at(BEGIN + HOUR / 2);
		let duty = Deadlines::duties_of(PLATFORM, None).pop().expect("it goes");
		assert_eq!((duty.id, duty.due, duty.provisional), (id, BEGIN + 5, false));
		assert_eq!(duty.open_until, BEGIN + HOUR / 2 + DAY, "after the outage");
		assert_eq!(duty.clock, clock(Term::Moment(BEGIN + 5), Kind::Silence, Task::Note(0)));
	});
}

#[test]
fn many_duties_come_in_pages_that_lose_and_repeat_none() {
	on_chain(|| {
		let count = 2 * u64::from(PAGE) + 7;
		for n in 0..count {
			// Some end together, across the pages' ends.
			silence(BEGIN + DAY + n / 20);
		}
		let (mut after, mut shown, mut pages) = (None, Vec::new(), Vec::new());
		loop {
			let page = Deadlines::duties_of(PLATFORM, after);
			let Some(last) = page.last() else { break };
			after = Some(last.turn);
			pages.push(page.len());
			shown.extend(page.into_iter().map(|duty| duty.id.0));
		}
		assert_eq!(pages, [50, 50, 7]);
		assert_eq!(shown, (0..count).collect::<Vec<_>>());
	});
}

#[test]
fn a_page_begins_after_a_turn_that_is_not_there_any_more() {
	on_chain(|| {
		let ids = [1, 2, 3].map(|later| silence(BEGIN + later));
		let turn = Deadlines::duties_of(PLATFORM, None)[1].turn;
		assert!(stop(ids[1]));
		let rest: Vec<_> = Deadlines::duties_of(PLATFORM, Some(turn)).into_iter().map(|duty| duty.id).collect();
		assert_eq!(rest, [ids[2]]);
	});
}

#[test]
fn everybody_sees_their_own() {
	on_chain(|| {
		let seat = Bearer::Seat(SeatId(7));
		let of_seat = Clock { bearer: seat, ..clock(Term::Moment(BEGIN + 5), Kind::Silence, Task::Note(0)) };
		let (own, other) = (silence(BEGIN + 5), Deadlines::set(of_seat).expect("it lies ahead"));
		let seen = |bearer| Deadlines::duties_of(bearer, None).into_iter().map(|duty| duty.id).collect::<Vec<_>>();
		assert_eq!((seen(PLATFORM), seen(seat)), (vec![own], vec![other]));
		assert_eq!(seen(Bearer::Seat(SeatId(8))), []);
		assert_eq!(Deadlines::clock_of(ClockId(9)), None);
	});
}

#[test]
fn outages_are_shown_latest_first_in_pages() {
	on_chain(|| {
		for n in 0..70 {
			Spans::<Test>::insert(
				n,
				Span { begin: 10 * u64::from(n), end: 10 * u64::from(n) + 1, until: 10 * u64::from(n) + 2 },
			);
		}
		SpanCount::<Test>::put(70);
		LastSeen::<Test>::put(BEGIN);
		let begins = |page| Deadlines::outages(page).into_iter().map(|span| span.begin / 10).collect::<Vec<_>>();
		assert_eq!(begins(0), (20..70).rev().collect::<Vec<_>>());
		assert_eq!(begins(1), (0..20).rev().collect::<Vec<_>>());
		assert_eq!((begins(2), begins(u32::MAX)), (vec![], vec![]));
	});
}

#[test]
fn reading_writes_nothing() {
	on_chain(|| {
		silence(BEGIN + 5);
		frame_support::assert_storage_noop!({
			let _ = Deadlines::duties_of(PLATFORM, None);
			let _ = Deadlines::outages(0);
			let _ = Deadlines::clock_of(ClockId(0));
		});
	});
}
