//! What everybody may expect who asks the door `Clocks`, and what the empty house does not promise

use crate::mock::*;
use fairstream_doors::Moment;
use fairstream_rules::{ClockError, ClockId, Clocks, Kind, Term};

fn appointed(due: Moment) -> fairstream_rules::Clock<Task> {
	clock(Term::Moment(due), Kind::Appointed, Task::Note(0))
}

/// A number that no clock has counts as run out.
fn no_clock_goes_under<C: Clocks<Task>>(id: ClockId) {
	assert!(C::settle(id), "it ran out");
	assert!(!C::stop(id), "so it can't be stopped");
	assert_eq!(C::open_until(id), None);
	assert_eq!(C::first_of([id]), None);
}

/// What holds of clocks that are set. `pass` lets time go on to a moment, without anybody working the clocks; `done` says what
/// was carried out.
fn keeps_its_promises<C: Clocks<Task>>(now: Moment, pass: fn(Moment), done: fn() -> Vec<ClockId>) {
	// What would end now or earlier is refused.
	for due in [0, now - 1, now] {
		assert_eq!(C::set(appointed(due)), Err(ClockError::InThePast { due }));
	}
	let set = |due| C::set(appointed(due)).expect("it lies ahead");
	let (late, early, stopped) = (set(now + 2), set(now + 1), set(now + 1));
	assert!(early != stopped && late != early && late != stopped, "each has a number of its own");
	assert_eq!(C::open_until(early), Some(now + 1));
	assert_eq!(C::first_of([late, early]), Some(early));
	assert_eq!(C::first_of([]), None);
	// What is open is not settled, and is stopped once.
	assert!(!C::settle(early));
	assert!(C::stop(stopped));
	no_clock_goes_under::<C>(stopped);
	// What has run out is settled once, and not stopped.
	pass(now + 2);
	assert_eq!((C::first_of([late, early]), done()), (Some(early), vec![]));
	assert!(C::settle(early));
	assert_eq!(done(), [early]);
	no_clock_goes_under::<C>(early);
	assert!(!C::stop(late), "it has run out and is settled instead");
	assert_eq!(done(), [early, late]);
	no_clock_goes_under::<C>(late);
	assert_eq!(done(), [early, late], "each once");
}

#[test]
fn the_deadlines_keep_the_promises_of_the_door() {
	on_chain(|| {
		no_clock_goes_under::<Deadlines>(ClockId(9));
		keeps_its_promises::<Deadlines>(BEGIN, Now::set, || done().iter().map(|(id, ..)| *id).collect());
	});
}

#[test]
fn in_the_empty_house_every_clock_counts_as_run_out_though_nothing_is_ever_done() {
	no_clock_goes_under::<()>(ClockId(9));
	let set = |due| <() as Clocks<Task>>::set(appointed(due));
	// It refuses no moment, gives each clock the same number, and carries nothing out.
	assert_eq!((set(BEGIN + DAY), set(0)), (Ok(ClockId(0)), Ok(ClockId(0))));
	no_clock_goes_under::<()>(ClockId(0));
}

#[test]
fn where_nobody_says_otherwise_what_fires_together_stands_in_the_order_of_the_numbers() {
	struct Listed;
	impl Clocks<Task> for Listed {
		fn set(_: fairstream_rules::Clock<Task>) -> Result<ClockId, ClockError> {
			Ok(ClockId(0))
		}

		fn stop(_: ClockId) -> bool {
			true
		}

		fn settle(_: ClockId) -> bool {
			false
		}

		fn open_until(id: ClockId) -> Option<Moment> {
			// The fourth does not go; the others end in pairs, the higher numbers first.
			(id.0 != 4).then_some(10 - id.0 / 2)
		}
	}
	assert_eq!(Listed::first_of([1, 7, 4, 6, 2].map(ClockId)), Some(ClockId(6)));
}

#[test]
fn of_clocks_that_fire_together_the_appointed_is_first_and_then_what_was_to_end_first() {
	on_chain(|| {
		let later = silence(BEGIN + 2 * HOUR);
		let earlier = silence(BEGIN + HOUR);
		// Both are held until the grace after the outage is over, when something is appointed.
		block_at(BEGIN + 5 * HOUR);
		let appointed = appoint(BEGIN + 5 * HOUR + DAY);
		let mut order = Vec::new();
		let mut left = vec![later, earlier, appointed];
		while let Some(first) = first_of(left.clone()) {
			left.retain(|id| *id != first);
			order.push(first);
		}
		assert_eq!(order, [appointed, earlier, later]);
		blocks_until(BEGIN + 5 * HOUR + DAY);
		assert_eq!(done_ids(), order.iter().map(|id| id.0).collect::<Vec<_>>(), "as the hook does it");
	});
}
