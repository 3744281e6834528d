//! The door `Clocks`: `set`, `stop`, `settle`, `open_until`

use crate::{mock::*, Event, Index, NextId, Queue};
use fairstream_doors::{Bearer, CaseId};
use fairstream_rules::{Clock, ClockError, ClockId, Clocks, Kind, RuleId, Term};

#[test]
fn clocks_are_numbered_from_nought_in_the_order_in_which_they_are_set() {
	on_chain(|| {
		assert_eq!(appoint(BEGIN + DAY), ClockId(0));
		assert_eq!(appoint(BEGIN + HOUR), ClockId(1));
		assert!(stop(ClockId(1)));
		assert_eq!(appoint(BEGIN + HOUR), ClockId(2), "no number is given twice");
	});
}

#[test]
fn a_clock_is_shown_with_all_that_it_names() {
	on_chain(|| {
		let case = Some(CaseId(4));
		let id = Deadlines::set(Clock { case, ..clock(Term::Moment(BEGIN + DAY), Kind::Silence, Task::Note(1)) });
		let (id, rule) = (id.expect("it lies ahead"), RuleId::ComplaintFirstReply);
		let due = BEGIN + DAY;
		let (kind, provisional, open_until) = (Kind::Silence, false, BEGIN + DAY + GRACE);
		let expected = Event::ClockSet { id, bearer: PLATFORM, case, rule, kind, due, provisional, open_until };
		assert_eq!(events(), [expected]);
	});
}

#[test]
fn a_clock_that_is_set_after_an_outage_tells_until_when_an_answer_counts() {
	on_chain(|| {
		block_at(BEGIN + HOUR);
		events();
		silence(BEGIN + 2 * HOUR);
		assert!(matches!(events()[..], [Event::ClockSet { open_until, .. }] if open_until == BEGIN + HOUR + DAY));
	});
}

#[test]
fn another_pallets_task_goes_into_the_chains() {
	on_chain(|| {
		let Clock { bearer, case, rule, term, kind, .. } =
			clock(Term::Moment(BEGIN + 1), Kind::Appointed, Task::Note(0));
		let id = Deadlines::set(Clock { bearer, case, rule, term, kind, task: Plain(3) }).expect("it lies ahead");
		assert_eq!(Deadlines::clock_of(id).expect("it goes").clock.task, Task::Note(3));
	});
}

#[test]
fn a_clock_that_would_end_now_or_earlier_is_refused_and_nothing_is_written() {
	on_chain(|| {
		for (kind, due) in
			[(Kind::Silence, BEGIN), (Kind::Appointed, BEGIN), (Kind::Silence, BEGIN - 1), (Kind::Silence, 0)]
		{
			let refused = Deadlines::set(clock(Term::Moment(due), kind, Task::Note(0)));
			assert_eq!(refused, Err(ClockError::InThePast { due }));
		}
		assert_eq!((NextId::<Test>::get(), Queue::<Test>::iter().count()), (0, 0));
		appoint(BEGIN + 1);
	});
}

#[test]
fn a_clock_fires_at_its_moment_and_not_before() {
	on_chain(|| {
		let id = appoint(BEGIN + HOUR);
		blocks_until(BEGIN + HOUR - 1);
		assert_eq!((done(), door_settle(id)), (vec![], false));
		events();
		block_at(BEGIN + HOUR);
		let due = BEGIN + HOUR;
		assert_eq!(done(), [(id, due, due)]);
		let rule = RuleId::ComplaintFirstReply;
		assert_eq!(events(), [Event::RanOut { id, bearer: PLATFORM, rule, due }]);
		block_at(BEGIN + HOUR + SECOND);
		assert_eq!(done().len(), 1, "once");
	});
}

#[test]
fn a_stopped_clock_never_fires() {
	on_chain(|| {
		let id = silence(BEGIN + HOUR);
		let other = silence(BEGIN + HOUR);
		events();
		assert!(stop(id));
		assert_eq!(events(), [Event::ClockStopped { id }]);
		assert_eq!(open_until(id), None);
		blocks_until(BEGIN + 3 * HOUR);
		assert_eq!(done_ids(), [other.0]);
	});
}

#[test]
fn what_has_run_out_is_settled_and_can_not_be_stopped_however_late_the_queue_is() {
	on_chain(|| {
		let id = appoint(BEGIN + 5);
		Now::set(BEGIN + 5);
		assert!(!stop(id), "no hook ran, and it has run out all the same");
		assert_eq!(done_ids(), [id.0]);
		assert!(!stop(id));
		assert_eq!(done().len(), 1);
	});
}

#[test]
fn settling_says_whether_a_clock_has_run_out_and_does_it_once() {
	on_chain(|| {
		let id = appoint(BEGIN + 5);
		assert!(!door_settle(id));
		Now::set(BEGIN + 8);
		assert!(door_settle(id));
		assert_eq!(done(), [(id, BEGIN + 5, BEGIN + 8)], "as of when it was due");
		assert!(door_settle(id), "it had, earlier");
		assert_eq!(done().len(), 1);
	});
}

#[test]
fn a_number_that_no_clock_has_counts_as_run_out() {
	on_chain(|| {
		assert!(door_settle(ClockId(9)));
		assert!(!stop(ClockId(9)));
		assert_eq!(open_until(ClockId(9)), None);
	});
}

#[test]
fn who_asks_until_when_hears_the_end_with_its_grace() {
	on_chain(|| {
		assert_eq!(open_until(appoint(BEGIN + 5)), Some(BEGIN + 5));
		assert_eq!(open_until(silence(BEGIN + 5)), Some(BEGIN + 5 + GRACE));
	});
}

#[test]
fn a_moment_at_the_end_of_time_never_comes() {
	on_chain(|| {
		let id = silence(u64::MAX);
		blocks_until(BEGIN + DAY);
		assert_eq!((open_until(id), done()), (Some(u64::MAX), vec![]));
	});
}

#[test]
fn what_nobody_has_to_do_is_nobodys_duty() {
	on_chain(|| {
		let nobody = Clock { bearer: Bearer::Nobody, ..clock(Term::Moment(BEGIN + 5), Kind::Appointed, Task::Note(0)) };
		let id = Deadlines::set(nobody).expect("it lies ahead");
		assert!(Index::<Test>::contains_key(id));
		assert_eq!(Deadlines::duties_of(Bearer::Nobody, None), []);
		block_at(BEGIN + 5);
		assert_eq!(done_ids(), [id.0]);
	});
}
