//! The hook

use crate::{mock::*, Heads, Queue, WeightInfo};
use fairstream_rules::Kind;
use frame_support::{
	traits::Hooks,
	weights::{Weight, WeightMeter},
};

/// The share that is enough for so many light clocks.
fn room_for(clocks: u64) -> Weight {
	let each = <() as WeightInfo>::peek() + <() as WeightInfo>::carry_one() + LIGHT;
	// The last look finds nothing, or no room for what it finds.
	each * clocks + <() as WeightInfo>::keep() + <() as WeightInfo>::peek()
}

#[test]
fn clocks_are_worked_in_the_order_in_which_they_fired_whatever_their_kind() {
	on_chain(|| {
		let late = appoint(BEGIN + 70 * MINUTE);
		let (early, second) = (appoint(BEGIN + 65 * MINUTE), appoint(BEGIN + 65 * MINUTE));
		let (silent, between) = (silence(BEGIN + 1), silence(BEGIN + 6 * MINUTE));
		late_until(BEGIN + 70 * MINUTE);
		poll();
		assert_eq!(done_ids(), [silent.0, early.0, second.0, between.0, late.0]);
	});
}

#[test]
fn of_what_fires_together_the_appointed_comes_first() {
	on_chain(|| {
		let silent = silence(BEGIN + 1);
		let appointed = appoint(BEGIN + 1 + GRACE);
		late_until(BEGIN + 2 * HOUR);
		poll();
		assert_eq!(done_ids(), [appointed.0, silent.0]);
	});
}

#[test]
fn a_silence_that_an_outage_held_comes_after_what_was_appointed_in_the_meantime() {
	on_chain(|| {
		let held = silence(BEGIN + 1);
		let appointed = [1, 20, 28, 30].map(|hour| appoint(BEGIN + hour * HOUR).0);
		Share::set(Weight::zero());
		block_at(BEGIN + 5 * HOUR);
		late_until(BEGIN + 30 * HOUR);
		Share::set(Weight::from_parts(500_000_000_000, u64::MAX));
		poll();
		assert_eq!(done_ids(), [&appointed[..3], &[held.0], &appointed[3..]].concat(), "it fired at the 29th hour");
	});
}

#[test]
fn a_heavy_silence_is_not_kept_waiting_by_what_is_appointed_for_each_block() {
	on_chain(|| {
		let heavy = set_at(BEGIN + 1, Kind::Silence, Task::Heavy(Deadlines::heaviest_task().ref_time()));
		late_until(BEGIN + 1 + GRACE - 1);
		let each: Vec<_> = (0..5).map(|later| appoint(BEGIN + 1 + GRACE + later).0).collect();
		(0..5).for_each(|later| block_at(BEGIN + 1 + GRACE + later));
		assert_eq!(done_ids()[..2], [each[0], heavy.0], "what fired with it took the first block");
		assert_eq!(done_ids()[2..], each[1..]);
	});
}

#[test]
fn what_does_not_fit_a_block_is_carried_over_and_none_is_lost() {
	on_chain(|| {
		let ids: Vec<u64> = (0..10).map(|_| appoint(BEGIN + 1).0).collect();
		Share::set(room_for(3));
		for (block, finished) in [3, 6, 9, 10, 10].into_iter().enumerate() {
			block_at(BEGIN + 1 + block as u64);
			assert_eq!(done_ids(), ids[..finished]);
			Deadlines::do_try_state().expect("the invariants hold between blocks");
		}
		assert!(done().iter().all(|(_, due, _)| *due == BEGIN + 1), "all are dated to their moment");
	});
}

#[test]
fn the_hook_takes_no_more_than_its_share_nor_than_the_block_has() {
	on_chain(|| {
		for _ in 0..10 {
			appoint(BEGIN + 1);
		}
		Share::set(room_for(4));
		Now::set(BEGIN + 1);
		let limit = <() as WeightInfo>::note_time() + room_for(2);
		let mut meter = WeightMeter::with_limit(limit);
		Deadlines::on_poll(2, &mut meter);
		assert_eq!(done().len(), 2);
		assert!(meter.consumed().all_lte(limit));
		assert!(poll().all_lte(<() as WeightInfo>::note_time() + room_for(4)));
		assert_eq!(done().len(), 6);
	});
}

#[test]
fn a_stopped_head_is_passed_over() {
	on_chain(|| {
		let (first, second) = (appoint(BEGIN + 1), appoint(BEGIN + 2));
		assert!(stop(first));
		let head = Heads::<Test>::get(Kind::Appointed).expect("there is a clock");
		assert_eq!(head.id(), first, "nobody looked for the next");
		block_at(BEGIN + 1);
		let head = Heads::<Test>::get(Kind::Appointed).expect("there is a clock");
		assert_eq!(head.id(), second);
		block_at(BEGIN + 2);
		assert_eq!((done_ids(), Heads::<Test>::get(Kind::Appointed)), (vec![second.0], None));
	});
}

#[test]
fn a_clock_that_comes_before_the_head_becomes_the_head() {
	on_chain(|| {
		let ids = [9, 3, 5, 1].map(|later| appoint(BEGIN + later).0);
		block_at(BEGIN + 9);
		assert_eq!(done_ids(), [ids[3], ids[1], ids[2], ids[0]]);
		assert_eq!(Queue::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_share_without_room_for_a_task_is_refused_before_it_runs() {
	on_chain(|| {
		Deadlines::integrity_test();
		Share::set(Deadlines::service_overhead());
		assert!(std::panic::catch_unwind(Deadlines::integrity_test).is_err());
	});
}
