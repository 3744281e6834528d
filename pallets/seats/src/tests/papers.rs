//! `withdraw`, `discard`

use crate::{mock::*, Error, Event, Role};
use fairstream_doors::SeatId;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn who_signed_takes_the_signature_back_and_a_paper_without_any_is_gone() {
	on_chain(|| {
		let seat = staffed_county();
		let hash = hash(&inspect(1));
		assert_ok!(sign(seat, 11, Role::Handler, &inspect(1)));
		assert_ok!(Seats::withdraw(RuntimeOrigin::signed(11), seat, hash));
		assert_eq!(last_event(), Event::Withdrawn { seat, hash, officer: 11 });
		assert_eq!(Seats::papers_of(seat), []);
		assert_ok!(sign(seat, 12, Role::Handler, &inspect(1)));
		assert_eq!(done(), [], "one signature of two");
	});
}

#[test]
fn what_rested_on_a_signature_goes_with_it_and_what_did_not_stays() {
	on_chain(|| {
		let seat = staffed_county();
		let hash = hash(&list(1));
		assert_ok!(sign(seat, 11, Role::Handler, &list(1)));
		assert_ok!(sign(seat, 12, Role::Handler, &list(1)));
		assert_ok!(sign(seat, 21, Role::Reviewer, &list(1)));
		assert_ok!(Seats::withdraw(RuntimeOrigin::signed(11), seat, hash));
		assert_eq!(last_event(), Event::Struck { seat, hash, officer: 21, role: Role::Reviewer });
		let (_, paper) = Seats::papers_of(seat).pop().expect("one signature is left");
		assert_eq!(paper.missing(), [Role::Handler, Role::Reviewer, Role::Approver]);
		assert!(paper.signed_by(&12));
	});
}

#[test]
fn nobody_takes_back_what_another_signed() {
	on_chain(|| {
		let seat = staffed_county();
		assert_ok!(sign(seat, 11, Role::Handler, &inspect(1)));
		for other in [12, 31, 99, 7] {
			assert_noop!(
				Seats::withdraw(RuntimeOrigin::signed(other), seat, hash(&inspect(1))),
				Error::<Test>::NotSigned
			);
		}
		assert_noop!(Seats::withdraw(RuntimeOrigin::signed(11), seat, hash(&inspect(2))), Error::<Test>::UnknownPaper);
		assert_noop!(Seats::withdraw(RuntimeOrigin::root(), seat, hash(&inspect(1))), DispatchError::BadOrigin);
	});
}

#[test]
fn what_was_done_is_not_taken_back() {
	on_chain(|| {
		let seat = staffed_county();
		assert_ok!(sign(seat, 11, Role::Handler, &inspect(1)));
		assert_ok!(sign(seat, 12, Role::Handler, &inspect(1)));
		assert_noop!(Seats::withdraw(RuntimeOrigin::signed(11), seat, hash(&inspect(1))), Error::<Test>::UnknownPaper);
	});
}

#[test]
fn an_approver_drops_a_paper_whoever_signed_it_even_while_the_seat_is_closed() {
	on_chain(|| {
		let seat = staffed_county();
		let hash = hash(&list(1));
		assert_ok!(sign(seat, 11, Role::Handler, &list(1)));
		assert_ok!(sign(seat, 12, Role::Handler, &list(1)));
		assert_ok!(Seats::close(RuntimeOrigin::root(), seat));
		assert_ok!(Seats::discard(RuntimeOrigin::signed(31), seat, hash));
		assert_eq!(last_event(), Event::Discarded { seat, hash, officer: 31 });
		assert_eq!(Seats::papers_of(seat), []);
		assert_noop!(Seats::discard(RuntimeOrigin::signed(31), seat, hash), Error::<Test>::UnknownPaper);
	});
}

#[test]
fn who_is_no_approver_of_the_seat_drops_none_of_its_papers() {
	on_chain(|| {
		let seat = staffed_county();
		let other = establish(CYBER, COUNTY);
		appoint(other, 61, crate::Roles::ALL);
		let hash = hash(&inspect(1));
		assert_ok!(sign(seat, 11, Role::Handler, &inspect(1)));
		for officer in [11, 21] {
			let origin = RuntimeOrigin::signed(officer);
			assert_noop!(Seats::discard(origin, seat, hash), Error::<Test>::RoleNotHeld);
		}
		for stranger in [61, 7] {
			let origin = RuntimeOrigin::signed(stranger);
			assert_noop!(Seats::discard(origin, seat, hash), Error::<Test>::NotOfficer);
		}
		assert_noop!(Seats::discard(RuntimeOrigin::signed(31), SeatId(77), hash), Error::<Test>::UnknownSeat);
		assert_noop!(Seats::discard(RuntimeOrigin::root(), seat, hash), DispatchError::BadOrigin);
	});
}

#[test]
fn the_oldest_paper_comes_first() {
	on_chain(|| {
		let seat = staffed_county();
		for what in [3, 1, 2] {
			Now::mutate(|now| *now += 1_000);
			assert_ok!(sign(seat, 11, Role::Handler, &inspect(what)));
		}
		let order: Vec<_> = Seats::papers_of(seat).into_iter().map(|(hash, _)| hash).collect();
		assert_eq!(order, [3, 1, 2].map(|what| hash(&inspect(what))));
	});
}
