//! How a case is handed over: to whom the law names, and to nobody else.

use super::*;
use crate::{Error, Watch, MAX_TRANSFERS};
use frame_support::assert_noop;

/// Hand over what is the seat's in another region, where the operator does business by now.
fn to_region(code: u32) -> Move {
	moves(OPERATOR, code);
	Move::Transfer { to: Whither::Places, document: DOCUMENT }
}

fn to_act(act: fairstream_rules::Act) -> Move {
	Move::Transfer { to: Whither::Act(act), document: DOCUMENT }
}

#[test]
fn a_case_of_another_region_goes_to_that_regions_seat_which_confirms_the_receipt() {
	on_chain(|| {
		let id = report();
		Now::set(JUNE + 2 * DAY);
		assert_ok!(act(seat(COUNTY), id, to_region(330_108)));
		assert!(events().contains(&Event::Transferred { case: id, from: COUNTY, to: NEIGHBOUR }));
		let record = case(id);
		assert_eq!((record.seat, record.region, record.act), (NEIGHBOUR, region(330_108), Some(ACT)));
		assert_eq!((record.transfers, open_at([COUNTY, NEIGHBOUR])), (1, [0, 1]));
		let due = end_of(RuleId::ClueTransfer, JUNE + 2 * DAY);
		assert_eq!((waiting(id).stage, waiting(id).due, waiting(id).seat), (Stage::Receipt, due, Some(NEIGHBOUR)));
		Now::set(JUNE + 3 * DAY);
		assert_ok!(act(seat(NEIGHBOUR), id, Move::Acknowledge));
		let due = end_of(RuleId::ClueCheck, JUNE + 3 * DAY);
		assert_eq!((waiting(id).stage, waiting(id).due), (Stage::Check, due), "the new seat has its whole time");
	});
}

#[test]
fn a_case_of_the_other_line_goes_to_that_lines_seat() {
	on_chain(|| {
		let id = report();
		assert_ok!(act(seat(COUNTY), id, to_act(DATA)));
		let record = case(id);
		assert_eq!((record.seat, record.region, record.act), (CYBERSPACE, region(330_106), Some(DATA)));
		assert_noop!(act(seat(COUNTY), id, Move::Acknowledge), Error::<Test>::OutsideMandate);
		assert_ok!(act(seat(CYBERSPACE), id, Move::Acknowledge));
	});
}

#[test]
fn a_region_without_a_seat_leads_to_the_nearest_one_above() {
	on_chain(|| {
		for (code, above) in [(330_102, PREFECTURE), (330_100, PREFECTURE), (330_200, PROVINCE), (310_115, NATION)] {
			moves(OPERATOR, 330_106);
			let id = report();
			assert_ok!(act(seat(COUNTY), id, to_region(code)));
			assert_eq!(case(id).seat, above, "{code}");
		}
	});
}

#[test]
fn a_case_stays_with_the_seat_whose_it_is_by_law() {
	on_chain(|| {
		let id = report();
		let own = fairstream_rules::Act::ALL.iter().copied().filter(|act| act.row().line == ACT.row().line);
		for stays in own.map(to_act).chain([to_region(330_106)]) {
			assert_noop!(act(seat(COUNTY), id, stays), Error::<Test>::StaysWhereItIs);
		}
	});
}

#[test]
fn who_handed_a_case_over_has_no_part_in_it_any_more() {
	on_chain(|| {
		let id = at(Stage::Receipt);
		for step in [Step::Acknowledge, Step::Transfer] {
			assert_noop!(act(seat(COUNTY), id, made(step)), Error::<Test>::OutsideRegion);
		}
	});
}

#[test]
fn a_case_is_handed_over_so_many_times_and_then_decided_where_it_is() {
	on_chain(|| {
		let id = report();
		for time in 0..MAX_TRANSFERS {
			let (from, code) = if time % 2 == 0 { (COUNTY, 330_108) } else { (NEIGHBOUR, 330_106) };
			assert_ok!(act(seat(from), id, to_region(code)));
		}
		assert_eq!((case(id).transfers, case(id).seat), (MAX_TRANSFERS, COUNTY));
		assert_noop!(act(seat(COUNTY), id, to_region(330_108)), Error::<Test>::TooManyTransfers);
		go(id, &[Step::Acknowledge, Step::Accept, Step::Tell, Step::FindNone]);
	});
}

#[test]
fn a_seat_that_does_not_confirm_the_receipt_is_reminded_by_its_own_superior() {
	on_chain(|| {
		let id = report();
		assert_ok!(act(seat(COUNTY), id, to_act(DATA)));
		let_run_out(id);
		assert_eq!((waiting(id).watch, waiting(id).missed), (Watch::ToBeReminded { by: SeatId(1) }, 1));
		assert_eq!((case(id).seat, waiting(id).stage), (CYBERSPACE, Stage::Receipt));
	});
}

#[test]
fn a_case_that_was_accepted_is_checked_anew_where_it_goes_and_its_time_goes_on() {
	for stage in [Stage::Inquiry, Stage::InquiryLonger] {
		on_chain(|| {
			let id = at(stage);
			let accepted = case(id).accepted.expect("it was");
			Now::set(JUNE + 50 * DAY);
			List::work();
			assert_ok!(take(id, Step::Transfer));
			go(id, &[Step::Acknowledge, Step::Accept, Step::Tell]);
			assert_eq!(case(id).accepted, Some(accepted));
			assert_eq!(waiting(id).due, end_of(RuleId::CaseDecide, accepted));
		});
	}
}

#[test]
fn what_the_nation_answers_for_is_handed_to_nobody() {
	on_chain(|| {
		let id = proposal();
		let step = Move::Transfer { to: Whither::Places, document: DOCUMENT };
		assert_noop!(act(seat(NATION), id, step), Error::<Test>::OutOfStage);
	});
}
