//! What becomes of a stop in its case.

use super::*;
use fairstream_docket::{Ending, Kind, Outcomes, Subject};

#[test]
fn a_stop_whose_case_ends_is_gone_at_once_however_it_ends() {
	for how in [How::Lifted, How::Lapsed, How::Reversed] {
		on_chain(|| {
			let case = stop(lot(), 30 * DAY);
			events();
			Desk::end(case, how);
			assert_eq!(stopped(&[lot()]), None);
			assert_eq!(Stopped::<Test>::iter().count() + OfCase::<Test>::iter().count(), 0, "nothing is left");
			assert_eq!(events(), [Event::Ended { unit: lot(), case, how }]);
		});
	}
}

#[test]
fn the_end_of_one_stop_leaves_the_others_of_the_unit() {
	on_chain(|| {
		let (first, _) = (stop(lot(), 10 * DAY), stop(lot(), 20 * DAY));
		Desk::end(first, How::Reversed);
		assert_eq!((ids(&lot()), stopped(&[lot()])), (vec![1], Some(1)));
	});
}

#[test]
fn one_that_is_lengthened_holds_until_its_new_end_and_keeps_its_place() {
	on_chain(|| {
		let (first, _) = (stop(lot(), 10 * DAY), stop(lot(), 20 * DAY));
		events();
		let until = BEGIN + 35 * DAY;
		assert!(Desk::prolong(first, until));
		assert_eq!(events(), [Event::Prolonged { stop: 0, unit: lot(), until }]);
		pass(30 * DAY);
		assert_eq!(stopped(&[lot()]), Some(0));
		assert_eq!(ids(&lot()), [0, 1], "what is over stays until the unit is touched");
		pass(5 * DAY);
		assert_eq!(stopped(&[lot()]), None);
	});
}

#[test]
fn the_case_of_a_stop_that_is_over_and_was_left_out_ends_all_the_same() {
	on_chain(|| {
		let first = stop(lot(), DAY);
		pass(DAY);
		stop(lot(), DAY);
		assert_eq!(ids(&lot()), [1]);
		assert_eq!(OfCase::<Test>::get(first), Some(lot()), "it is under review, maybe");
		Desk::end(first, How::Reversed);
		assert_eq!((ids(&lot()), OfCase::<Test>::get(first)), (vec![1], None));
	});
}

#[test]
fn what_is_told_of_others_cases_changes_nothing() {
	on_chain(|| {
		let case = stop(lot(), DAY);
		events();
		let (subject, ending) = (Subject::Participant(FARM), Ending::plain(How::Lifted));
		<Stops as Outcomes>::ended(case, Kind::Report, &subject, &ending);
		<Stops as Outcomes>::ended(CaseId(9), Kind::Stop, &subject, &ending);
		let interim = Desk::measure(case).expect("it goes on");
		<Stops as Outcomes>::prolonged(CaseId(9), Kind::Stop, &subject, &interim);
		<Stops as Outcomes>::prolonged(case, Kind::Report, &subject, &interim);
		assert_eq!((stopped(&[lot()]), events()), (Some(0), vec![]));
	});
}
