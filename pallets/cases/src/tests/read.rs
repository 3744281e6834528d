//! What is read: worklists of what is late, series, cases with their attachments.

use super::*;
use crate::{Behind, Missed, Place};

#[test]
fn what_a_seat_is_behind_with_stands_in_the_order_in_which_it_fell_behind() {
	on_chain(|| {
		let first = report();
		Now::set(JUNE + DAY);
		let (second, third) = (report(), report());
		pass(40 * DAY);
		let since = |id| waiting(id).overdue.expect("it is late").since;
		let behind = |case| Behind { case, since: since(case), place: Place::of(since(case), case) };
		let all = [first, second, third].map(behind);
		assert_eq!(Docket::overdue_of(COUNTY, None).collect::<Vec<_>>(), all);
		assert_eq!(Docket::overdue_of(COUNTY, Some(all[0].place)).collect::<Vec<_>>(), all[1..]);
		assert_eq!(Docket::overdue_of(COUNTY, Some(all[2].place)).count(), 0);
		assert_eq!(Docket::overdue_of(PREFECTURE, None).count(), 0, "who only has to remind stands elsewhere");
	});
}

#[test]
fn a_seats_series_is_that_of_the_last_year_the_latest_month_first() {
	on_chain(|| {
		// June 2026, counted from January 1970.
		let june = 56 * 12 + 5;
		report();
		pass(22 * DAY);
		Missed::<Test>::insert(COUNTY, june - 11, 7);
		Missed::<Test>::insert(COUNTY, june - 12, 9);
		let series = Docket::missed_by(COUNTY);
		assert_eq!((series.len(), series[0], series[11]), (12, (june, 1), (june - 11, 7)));
		assert!(series[1..11].iter().all(|(_, missed)| *missed == 0));
	});
}

#[test]
fn a_case_is_read_with_what_is_attached_in_its_order() {
	on_chain(|| {
		let id = at(Stage::Decision);
		let (record, attached) = Docket::case_of(id).expect("it is kept");
		assert_eq!(record, case(id));
		let steps: Vec<_> = attached.iter().map(|kept| kept.step).collect();
		assert_eq!(steps, [None, Some(Step::GiveNotice)]);
		assert!(Docket::case_of(CaseId(99)).is_none());
	});
}

#[test]
fn the_seats_of_a_case_are_the_one_that_acts_now_and_the_one_above() {
	on_chain(|| {
		let id = report();
		assert_eq!(Docket::seats_of(&case(id)), (COUNTY, PREFECTURE));
		ClosedSeats::mutate(|closed| closed.insert(COUNTY.0));
		assert_eq!((Docket::seats_of(&case(id)), case(id).seat), ((PREFECTURE, PROVINCE), COUNTY));
		assert_eq!(Docket::seats_of(&case(proposal())), (NATION, NATION));
	});
}
