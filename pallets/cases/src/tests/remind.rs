//! Seats that are silent: what is counted, whose turn it is to remind, and that the case stays where it is.

use super::*;
use crate::{Error, Late, Missed, Overdue, Place, Watch};
use fairstream_doors::Bearer;
use fairstream_rules::Value;
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

/// June 2026, counted from January 1970.
const MONTH: u32 = 56 * 12 + 5;

fn missed(seat: SeatId) -> u32 {
	Missed::<Test>::iter_prefix_values(seat).sum()
}

#[test]
fn a_missed_clock_is_counted_in_the_seats_series_and_the_case_stays_where_it_is() {
	on_chain(|| {
		let id = report();
		let due = let_run_out(id);
		assert_eq!(due, JUNE + 22 * DAY);
		assert_eq!((Missed::<Test>::get(COUNTY, MONTH), missed(COUNTY)), (1, 1));
		assert_eq!((case(id).seat, waiting(id).stage, waiting(id).missed), (COUNTY, Stage::Check, 1));
		assert_eq!(waiting(id).overdue, Some(Late { seat: COUNTY, since: due }));
		assert!(Overdue::<Test>::contains_key(COUNTY, Place::of(due, id)));
		let missed = Event::Missed { case: id, seat: COUNTY, reminder: false, superior: Some(PREFECTURE), due };
		assert_eq!(last_event(), missed);
	});
}

#[test]
fn then_it_is_the_superiors_turn_which_has_a_clock_of_its_own() {
	on_chain(|| {
		let id = report();
		let due = let_run_out(id);
		assert_eq!((waiting(id).watch, waiting(id).seat), (Watch::ToBeReminded { by: PREFECTURE }, Some(PREFECTURE)));
		let clock = clock(id);
		assert_eq!((clock.bearer, clock.rule), (Bearer::Seat(PREFECTURE), RuleId::SeatRemind));
		assert_eq!(Book::end_of(clock.term).moment, end_of(RuleId::SeatRemind, due));
	});
}

#[test]
fn a_reminder_gives_the_seat_a_new_term_from_now_on() {
	on_chain(|| {
		let id = report();
		let due = let_run_out(id);
		Now::mutate(|now| *now += DAY);
		assert_ok!(remind(seat(PREFECTURE), id));
		assert_eq!(last_event(), Event::Reminded { case: id, seat: COUNTY, by: PREFECTURE });
		assert_eq!((waiting(id).watch, waiting(id).seat), (Watch::Reminded, Some(COUNTY)));
		assert_eq!((waiting(id).stage, waiting(id).due), (Stage::Check, due), "the stage's own end is what it was");
		let clock = clock(id);
		assert_eq!((clock.bearer, clock.rule), (Bearer::Seat(COUNTY), RuleId::SeatReminded));
		assert_eq!(Book::end_of(clock.term).moment, end_of(RuleId::SeatReminded, due + DAY));
		assert_eq!(waiting(id).overdue, Some(Late { seat: COUNTY, since: due }), "it is behind until it acts");
		assert_eq!((missed(COUNTY), missed(PREFECTURE)), (1, 0));
	});
}

#[test]
fn a_seat_that_is_behind_may_act_at_any_time_and_is_behind_no_longer() {
	for reminded in [false, true] {
		on_chain(|| {
			let id = report();
			let_run_out(id);
			if reminded {
				assert_ok!(remind(seat(PREFECTURE), id));
			}
			assert_ok!(take(id, Step::Accept));
			assert_eq!((waiting(id).watch, waiting(id).overdue, waiting(id).missed), (Watch::OnTime, None, 0));
			assert_eq!(Overdue::<Test>::iter().count(), 0);
			assert_eq!(missed(COUNTY), 1, "the series forgets nothing");
		});
	}
}

#[test]
fn a_superior_that_does_not_remind_is_counted_too_and_its_own_superior_follows() {
	on_chain(|| {
		let id = report();
		let first = let_run_out(id);
		for (silent, above) in [(PREFECTURE, PROVINCE), (PROVINCE, NATION)] {
			let due = let_run_out(id);
			let missed = Event::Missed { case: id, seat: silent, reminder: true, superior: Some(above), due };
			assert_eq!((last_event(), waiting(id).watch), (missed, Watch::ToBeReminded { by: above }));
		}
		let due = let_run_out(id);
		let missed_by_all = Event::Missed { case: id, seat: NATION, reminder: true, superior: None, due };
		assert_eq!(last_event(), missed_by_all);
		assert_eq!((waiting(id).watch, waiting(id).seat), (Watch::Reminded, Some(COUNTY)), "nobody stands above");
		assert_eq!([COUNTY, PREFECTURE, PROVINCE, NATION].map(missed), [1, 1, 1, 1]);
		assert_eq!(waiting(id).overdue, Some(Late { seat: COUNTY, since: first }));
		assert_eq!((case(id).seat, open_at([COUNTY])), (COUNTY, [1]));
	});
}

#[test]
fn a_seat_that_was_reminded_and_is_silent_again_is_reminded_again() {
	on_chain(|| {
		let id = report();
		for times in 1..4 {
			let_run_out(id);
			assert_eq!((waiting(id).missed, missed(COUNTY)), (times, times));
			assert_ok!(remind(seat(PREFECTURE), id));
		}
		assert_eq!(Overdue::<Test>::iter_key_prefix(COUNTY).count(), 1);
	});
}

#[test]
fn a_higher_superior_that_reminds_reminds_the_seat_whose_turn_it_is() {
	on_chain(|| {
		let id = report();
		let_run_out(id);
		let_run_out(id);
		assert_ok!(remind(seat(PROVINCE), id));
		assert_eq!(last_event(), Event::Reminded { case: id, seat: COUNTY, by: PROVINCE });
	});
}

#[test]
fn a_national_seat_is_reminded_by_nobody_and_has_a_new_term_each_time() {
	on_chain(|| {
		let id = proposal();
		for times in 1..4 {
			let due = let_run_out(id);
			assert_eq!((waiting(id).watch, missed(NATION)), (Watch::Reminded, times));
			assert_eq!(Book::end_of(clock(id).term).moment, end_of(RuleId::SeatReminded, due));
		}
		assert_ok!(take(id, Step::Decline));
	});
}

#[test]
fn a_superior_reminds_after_as_many_misses_as_the_rule_says() {
	on_chain(|| {
		Values::mutate(|values| values.insert(RuleId::SeatRemindAfter as u8, Value::Count(2)));
		let id = report();
		let_run_out(id);
		assert_eq!((waiting(id).watch, waiting(id).seat), (Watch::Reminded, Some(COUNTY)));
		assert_noop!(remind(seat(PREFECTURE), id), Error::<Test>::NothingToRemind);
		let_run_out(id);
		assert_eq!(waiting(id).watch, Watch::ToBeReminded { by: PREFECTURE });
		assert_eq!(missed(COUNTY), 2);
	});
}

#[test]
fn a_miss_is_counted_in_the_month_in_which_it_was_due_however_late_it_fires() {
	on_chain(|| {
		Grace::set(15 * DAY);
		let_run_out(report());
		assert_eq!(Missed::<Test>::iter().collect::<Vec<_>>(), [(COUNTY, MONTH, 1)]);
	});
}

#[test]
fn where_a_reminder_was_missed_the_next_superior_follows_whatever_the_rule_says_by_then() {
	on_chain(|| {
		let id = report();
		let_run_out(id);
		Values::mutate(|values| values.insert(RuleId::SeatRemindAfter as u8, Value::Count(5)));
		let_run_out(id);
		assert_eq!(waiting(id).watch, Watch::ToBeReminded { by: PROVINCE });
	});
}

#[test]
fn nobody_reminds_out_of_turn() {
	on_chain(|| {
		let id = report();
		assert_noop!(remind(seat(PREFECTURE), id), Error::<Test>::NothingToRemind);
		let_run_out(id);
		for other in [COUNTY, NEIGHBOUR, PROVINCE, NATION, CYBERSPACE] {
			assert_noop!(remind(seat(other), id), Error::<Test>::NothingToRemind);
		}
		for nobody in [by_citizen(), participant(OPERATOR), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(remind(nobody, id), BadOrigin);
		}
		assert_ok!(remind(seat(PREFECTURE), id));
		assert_noop!(remind(seat(PREFECTURE), id), Error::<Test>::NothingToRemind);
	});
}

#[test]
fn nobody_is_reminded_in_a_case_that_is_not_there_or_has_ended() {
	on_chain(|| {
		assert_noop!(remind(seat(PREFECTURE), CaseId(0)), Error::<Test>::UnknownCase);
		let id = at(Stage::Inquiry);
		close_without_finding(id);
		assert_noop!(remind(seat(PREFECTURE), id), Error::<Test>::HasEnded);
	});
}

#[test]
fn nobody_but_a_seat_is_counted_or_reminded() {
	for stage in [Stage::Refused, Stage::Hearing, Stage::Appealable, Stage::Upheld] {
		on_chain(|| {
			let id = at(stage);
			let_run_out(id);
			assert_eq!((Missed::<Test>::iter().count(), Overdue::<Test>::iter().count()), (0, 0));
		});
	}
}
