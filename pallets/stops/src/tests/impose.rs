//! How stops are ordered.

use super::*;
use crate::Stop;
use fairstream_doors::ParticipantId;
use fairstream_rules::RuleId;
use sp_runtime::traits::BadOrigin;

#[test]
fn a_seat_stops_a_class_a_lot_or_an_item_with_one_write_that_names_its_case() {
	for unit in [class(), lot(), jar()] {
		on_chain(|| {
			let order = order(unit.clone(), 30 * DAY);
			assert_ok!(impose(order.clone()));
			let stop = Stop {
				id: 0,
				measure: Measure::StopSale,
				case: CaseId(0),
				seat: COUNTY_SEAT,
				act: order.act,
				from: BEGIN,
				until: order.until,
			};
			assert_eq!(Stopped::<Test>::get(&unit).into_inner(), [stop]);
			assert_eq!(Stopped::<Test>::iter().count(), 1);
			assert_eq!(OfCase::<Test>::get(CaseId(0)), Some(unit.clone()));
			let (measure, case, seat, until) = (stop.measure, stop.case, stop.seat, stop.until);
			assert_eq!(events(), [Event::Stopped { stop: 0, unit, measure, case, seat, against: FARM, until }]);
		});
	}
}

#[test]
fn only_a_seat_stops_anything() {
	on_chain(|| {
		for origin in [RuntimeOrigin::signed(STRANGER), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Stops::impose(origin, order(lot(), DAY)), BadOrigin);
		}
	});
}

#[test]
fn packaging_is_not_stopped() {
	on_chain(|| {
		for text in ["00/095212345600000012", "8003/09521234543213"] {
			assert_noop!(impose(order(unit(text), DAY)), Error::<Test>::NotStoppable);
		}
	});
}

#[test]
fn what_the_docket_takes_as_no_case_is_no_stop_and_the_refusal_says_why() {
	on_chain(|| {
		let fine = || order(lot(), DAY);
		for (bad, why) in [
			(Order { against: ParticipantId(9), ..fine() }, Error::<Test>::UnknownSubject),
			(Order { facts: [0; 32], ..fine() }, Error::DigestMissing),
			(Order { document: NOTHING, ..fine() }, Error::DigestMissing),
			(Order { service: [0; 32], ..fine() }, Error::ServiceMissing),
			(Order { until: BEGIN, ..fine() }, Error::TermOutOfBounds),
			(Order { until: BEGIN + 30 * DAY + 1, ..fine() }, Error::TermOutOfBounds),
		] {
			assert_noop!(impose(bad), why);
		}
		let elsewhere = Stops::impose(RuntimeOrigin::signed(NEIGHBOUR), fine());
		assert_noop!(elsewhere, Error::<Test>::OutsideRegion);
		Bound::set(RuleId::SeatRemind);
		assert_noop!(impose(fine()), Error::<Test>::NoBasis);
	});
}

#[test]
fn a_unit_has_so_many_stops_at_once_and_what_is_over_makes_room() {
	on_chain(|| {
		for days in 1..=u64::from(MAX_STOPS) {
			stop(lot(), days * DAY);
		}
		assert_noop!(impose(order(lot(), DAY)), Error::<Test>::TooManyStops);
		stop(other_lot(), DAY);
		pass(DAY);
		stop(lot(), DAY);
		assert_eq!(ids(&lot()), [1, 2, 3, 5], "the first one is over, and numbers are never given again");
	});
}
