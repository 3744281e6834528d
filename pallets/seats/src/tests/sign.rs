//! `sign`

use crate::{mock::*, Error, Event, Formality, Role, Roles, Signature, WeightInfo, MAX_OPENED, MAX_PAPERS, PAPER_TERM};
use fairstream_doors::SeatId;
use fairstream_rules::seats_door::national;
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo, traits::OriginTrait, weights::Weight};
use sp_runtime::DispatchError;

/// Who signs what is needed for a full paper, in turn.
const FULL: [(u64, Role); 4] = [(11, Role::Handler), (12, Role::Handler), (21, Role::Reviewer), (31, Role::Approver)];

#[test]
fn one_handler_makes_a_call_that_needs_one_officer_and_its_origin_is_the_seat() {
	on_chain(|| {
		let seat = staffed_county();
		assert_ok!(sign(seat, 11, Role::Handler, &remind(1)));
		let officers = vec![(11, Role::Handler)];
		assert_eq!(last_event(), Event::Acted { seat, hash: hash(&remind(1)), officers, result: Ok(()) });
		let by = crate::SeatOrigin { seat, line: MARKET, region: region(COUNTY) };
		assert_eq!(desk::Done::<Test>::get(), [(1, by)]);
		assert_eq!(Seats::papers_of(seat), [], "nothing is left open");
	});
}

#[test]
fn nobody_acts_alone_where_two_are_due() {
	on_chain(|| {
		let seat = staffed_county();
		assert_ok!(sign(seat, 11, Role::Handler, &inspect(1)));
		assert_eq!(done(), []);
		for role in Role::ALL {
			let refused = if role == Role::Handler { Error::<Test>::SignedAlready } else { Error::RoleNotHeld };
			assert_noop!(sign(seat, 11, role, &inspect(1)), refused);
		}
		assert_ok!(sign(seat, 12, Role::Handler, &inspect(1)));
		assert_eq!(done(), [(1, seat)]);
	});
}

#[test]
fn who_holds_every_role_still_signs_once() {
	on_chain(|| {
		let seat = staffed_county();
		for (turn, (officer, role)) in FULL.into_iter().enumerate() {
			let officer = if turn == 0 { 99 } else { officer };
			assert_ok!(sign(seat, officer, role, &list(1)));
			for again in Role::ALL.into_iter().filter(|_| turn < 3) {
				assert_noop!(sign(seat, 99, again, &list(1)), Error::<Test>::SignedAlready);
			}
		}
		assert_eq!(done(), [(1, seat)]);
	});
}

#[test]
fn a_full_paper_is_signed_by_four_in_their_order_and_each_step_says_what_is_missing() {
	on_chain(|| {
		let seat = staffed_county();
		let hash = hash(&list(1));
		for ((officer, role), missing) in FULL.into_iter().zip([3, 2, 1]) {
			assert_ok!(sign(seat, officer, role, &list(1)));
			assert_eq!(last_event(), Event::Signed { seat, hash, officer, role, missing });
		}
		assert_eq!(done(), []);
		assert_ok!(sign(seat, 31, Role::Approver, &list(1)));
		assert_eq!(last_event(), Event::Acted { seat, hash, officers: FULL.to_vec(), result: Ok(()) });
		assert_eq!(done(), [(1, seat)]);
	});
}

#[test]
fn whoever_is_not_due_is_refused_at_every_step() {
	on_chain(|| {
		let seat = staffed_county();
		for (officer, due) in FULL {
			for role in Role::ALL.into_iter().filter(|role| *role != due) {
				assert_noop!(sign(seat, 99, role, &list(1)), Error::<Test>::OutOfTurn);
			}
			assert_ok!(sign(seat, officer, due, &list(1)));
		}
	});
}

#[test]
fn nobody_signs_in_a_role_that_he_does_not_hold_or_for_a_seat_of_which_he_is_no_officer() {
	on_chain(|| {
		let seat = staffed_county();
		assert_noop!(sign(seat, 31, Role::Handler, &inspect(1)), Error::<Test>::RoleNotHeld);
		assert_noop!(sign(seat, 7, Role::Handler, &inspect(1)), Error::<Test>::NotOfficer);
		assert_noop!(sign(national(MARKET), 11, Role::Handler, &inspect(1)), Error::<Test>::NotOfficer);
		assert_noop!(sign(SeatId(77), 11, Role::Handler, &inspect(1)), Error::<Test>::UnknownSeat);
		let call = Box::new(inspect(1));
		for nobody in [RuntimeOrigin::root(), RuntimeOrigin::none(), acting(seat)] {
			assert_noop!(Seats::sign(nobody, seat, Role::Handler, call.clone()), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn what_is_not_named_for_seats_no_seat_does() {
	on_chain(|| {
		let seat = staffed_county();
		let nested = crate::Call::<Test>::sign { seat, role: Role::Handler, call: Box::new(remind(1)) }.into();
		let code = frame_system::Call::set_code { code: vec![] }.into();
		for call in [nested, code] {
			assert_noop!(sign(seat, 99, Role::Handler, &call), Error::<Test>::NotForSeats);
		}
	});
}

#[test]
fn no_signature_gets_past_the_runtimes_filter() {
	on_chain(|| {
		let seat = staffed_county();
		let forbidden = desk::Call::forbidden {}.into();
		assert_noop!(sign(seat, 11, Role::Handler, &forbidden), frame_system::Error::<Test>::CallFiltered);
	});
}

#[test]
fn an_officer_signs_through_a_restricted_proxy_no_call_that_the_proxy_could_not_make() {
	on_chain(|| {
		let seat = staffed_county();
		let mut restricted = RuntimeOrigin::signed(11);
		restricted.add_filter(|call| !matches!(call, RuntimeCall::Desk(desk::Call::inspect { .. })));
		for before in [false, true] {
			if before {
				assert_ok!(sign(seat, 12, Role::Handler, &inspect(1)));
			}
			assert_noop!(
				Seats::sign(restricted.clone(), seat, Role::Handler, Box::new(inspect(1))),
				frame_system::Error::<Test>::CallFiltered
			);
		}
		assert_ok!(Seats::sign(restricted, seat, Role::Handler, Box::new(remind(1))));
	});
}

#[test]
fn a_call_that_fails_was_tried_and_its_signatures_are_used_up() {
	on_chain(|| {
		let seat = staffed_county();
		let fail = desk::Call::fail {}.into();
		assert_ok!(sign(seat, 11, Role::Handler, &fail));
		let (officers, result) = (vec![(11, Role::Handler)], Err(desk::Error::<Test>::Broken.into()));
		assert_eq!(last_event(), Event::Acted { seat, hash: hash(&fail), officers, result });
		assert_eq!(done(), [], "what it wrote is undone");

		// A seat that may not manage itself tries, with all signatures.
		let own = crate::Call::<Test>::close { seat }.into();
		assert_ok!(sign(seat, 11, Role::Handler, &own));
		assert_ok!(sign(seat, 12, Role::Handler, &own));
		let officers = vec![(11, Role::Handler), (12, Role::Handler)];
		let result = Err(Error::<Test>::NotSuperior.into());
		assert_eq!(last_event(), Event::Acted { seat, hash: hash(&own), officers, result });
		assert_eq!(Seats::papers_of(seat), []);
		assert_ok!(sign(seat, 11, Role::Handler, &own));
		assert_eq!(Seats::papers_of(seat).len(), 1, "to try again they sign again");
	});
}

#[test]
fn the_same_call_of_two_seats_is_two_papers() {
	on_chain(|| {
		let (seat, other) = (staffed_county(), establish(CYBER, COUNTY));
		appoint(other, 41, crate::Roles::HANDLER);
		appoint(other, 42, crate::Roles::HANDLER);
		assert_ok!(sign(seat, 11, Role::Handler, &inspect(1)));
		assert_ok!(sign(other, 41, Role::Handler, &inspect(1)));
		assert_eq!(done(), [], "one signature for each");
		assert_ok!(sign(other, 42, Role::Handler, &inspect(1)));
		assert_eq!(done(), [(1, other)]);
	});
}

#[test]
fn if_the_call_needs_other_signatures_since_an_upgrade_the_old_ones_are_struck() {
	on_chain(|| {
		let seat = staffed_county();
		let hash = hash(&list(1));
		ListNeeds::set(Formality::TwoHandlers);
		assert_ok!(sign(seat, 11, Role::Handler, &list(1)));
		ListNeeds::set(Formality::OneOfficer);
		assert_ok!(sign(seat, 12, Role::Handler, &list(1)));
		assert!(seat_events().contains(&Event::Struck { seat, hash, officer: 11, role: Role::Handler }));
		assert_eq!(last_event(), Event::Acted { seat, hash, officers: vec![(12, Role::Handler)], result: Ok(()) });

		ListNeeds::set(Formality::TwoHandlers);
		assert_ok!(sign(seat, 11, Role::Handler, &list(2)));
		ListNeeds::set(Formality::Full);
		assert_ok!(sign(seat, 11, Role::Handler, &list(2)));
		let paper = Seats::papers_of(seat).pop().expect("it waits").1;
		assert_eq!(paper.formality, Formality::Full);
		assert_eq!(paper.missing(), [Role::Handler, Role::Reviewer, Role::Approver]);
	});
}

#[test]
fn a_seat_has_so_many_open_papers_and_no_more_but_still_acts_where_nothing_stays_open() {
	on_chain(|| {
		let seat = staffed_county();
		for number in 0..MAX_PAPERS {
			let number = u8::try_from(number).expect("few");
			let handler = [11, 12, 13, 99][usize::from(number) % 4];
			assert_ok!(sign(seat, handler, Role::Handler, &inspect(number)));
		}
		appoint(seat, 14, Roles::HANDLER);
		assert_noop!(sign(seat, 14, Role::Handler, &inspect(255)), Error::<Test>::TooManyPapers);
		assert_ok!(sign(seat, 12, Role::Handler, &remind(1)));
		assert_ok!(sign(seat, 12, Role::Handler, &inspect(0)));
		assert_ok!(sign(seat, 14, Role::Handler, &inspect(255)));
	});
}

#[test]
fn one_officer_cannot_fill_the_desk_alone() {
	on_chain(|| {
		let seat = staffed_county();
		for number in 0..MAX_OPENED {
			assert_ok!(sign(seat, 11, Role::Handler, &inspect(number as u8)));
		}
		assert_noop!(sign(seat, 11, Role::Handler, &inspect(200)), Error::<Test>::TooManyOpened);
		assert_ok!(sign(seat, 12, Role::Handler, &inspect(200)));
		assert_ok!(sign(seat, 11, Role::Handler, &inspect(200)));
		assert_ok!(Seats::discard(RuntimeOrigin::signed(31), seat, hash(&inspect(0))));
		assert_ok!(sign(seat, 11, Role::Handler, &inspect(201)));
	});
}

#[test]
fn a_paper_lies_open_for_thirty_days_and_then_all_sign_again() {
	on_chain(|| {
		let seat = staffed_county();
		let begin = Now::get();
		for (officer, role) in [(11, Role::Handler), (12, Role::Handler), (21, Role::Reviewer)] {
			assert_ok!(sign(seat, officer, role, &list(1)));
		}
		Now::set(begin + PAPER_TERM);
		assert_noop!(sign(seat, 31, Role::Approver, &list(1)), Error::<Test>::OutOfTurn);
		assert_ok!(sign(seat, 13, Role::Handler, &list(1)));
		let paper = crate::Papers::<Test>::get(seat, hash(&list(1))).expect("it is open again");
		assert_eq!((paper.opened, paper.opener, paper.signatures.len()), (begin + PAPER_TERM, 13, 1));
		assert!(done().is_empty());
	});
}

#[test]
fn what_was_signed_before_an_upgrade_of_the_calls_is_signed_again() {
	on_chain(|| {
		let seat = staffed_county();
		assert_ok!(sign(seat, 11, Role::Handler, &inspect(1)));
		crate::Papers::<Test>::mutate(seat, hash(&inspect(1)), |paper| {
			paper.as_mut().expect("it is open").transaction_version += 1;
		});
		assert_ok!(sign(seat, 12, Role::Handler, &inspect(1)));
		assert!(done().is_empty(), "the first signature was for another call");
		assert_ok!(sign(seat, 11, Role::Handler, &inspect(1)));
		assert_eq!(done(), [(1, seat)]);
	});
}

#[test]
fn a_batch_is_filtered_call_by_call() {
	on_chain(|| {
		let seat = staffed_county();
		let batch = |calls| RuntimeCall::from(desk::Call::all { calls });
		let forbidden = || RuntimeCall::from(desk::Call::forbidden {});
		let refused = frame_system::Error::<Test>::CallFiltered;
		assert_noop!(sign(seat, 11, Role::Handler, &batch(vec![remind(1), forbidden()])), refused);
		assert_ok!(sign(seat, 11, Role::Handler, &batch(vec![remind(1)])));
	});
}

#[test]
fn a_paper_keeps_who_signed_when_and_in_which_block_its_call_can_be_found() {
	on_chain(|| {
		let seat = staffed_county();
		System::set_block_number(8);
		Now::set(7_000);
		assert_ok!(sign(seat, 11, Role::Handler, &list(1)));
		System::set_block_number(9);
		Now::set(10_000);
		assert_ok!(sign(seat, 12, Role::Handler, &list(1)));
		let (key, paper) = Seats::papers_of(seat).pop().expect("it waits");
		assert_eq!((key, paper.opened, paper.block), (hash(&list(1)), 7_000, 8));
		let by = |officer, at| Signature { officer, role: Role::Handler, at };
		assert_eq!(paper.signatures.to_vec(), [by(11, 7_000), by(12, 10_000)]);
	});
}

#[test]
fn a_superior_manages_those_below_it_by_papers_like_any_other() {
	on_chain(|| {
		let province = establish(MARKET, PROVINCE);
		appoint(province, 51, crate::Roles::HANDLER);
		appoint(province, 52, crate::Roles::HANDLER);
		let county = region(COUNTY);
		let mandate = crate::Mandate::All;
		let call = crate::Call::<Test>::establish { line: MARKET, region: county, mandate: mandate.clone() }.into();
		assert_ok!(sign(province, 51, Role::Handler, &call));
		assert_ok!(sign(province, 52, Role::Handler, &call));
		let (seat, by) = (SeatId(3), Some(province));
		let expected = Event::Established { seat, line: MARKET, region: county, mandate, by };
		assert!(seat_events().contains(&expected));
	});
}

#[test]
fn a_signature_is_charged_for_the_call_only_when_it_makes_it_and_then_for_what_it_used() {
	on_chain(|| {
		let seat = staffed_county();
		let call = list(1);
		let outer = RuntimeCall::from(crate::Call::sign { seat, role: Role::Handler, call: Box::new(call.clone()) });
		let charged = outer.get_dispatch_info().call_weight;
		assert_eq!(charged, <()>::sign_and_act(3).saturating_add(Weight::from_parts(1_000_000, 0)));
		for (officer, role) in FULL {
			let used = sign(seat, officer, role, &call).expect("in turn").actual_weight.expect("it is told");
			let expected = if role == Role::Approver {
				<()>::sign_and_act(3).saturating_add(Weight::from_parts(500_000, 0))
			} else {
				<()>::sign(3)
			};
			assert_eq!(used, expected);
			assert!(used.all_lte(charged));
		}
	});
}
