//! Values that hold for a time, and what holds after them

use super::*;
use crate::{Error, VersionCount, Versions, MAX_PILOT};
use fairstream_rules::Basis;
use frame_support::{assert_noop, assert_ok};

/// Announce a first reply of the nation.
fn announce(hours: u32, when: When) -> DispatchResult {
	reply(RuntimeOrigin::root(), Layer::Nation, hours, when)
}

/// Set one at once.
fn at_once(hours: u32) -> DispatchResult {
	announce(hours, When::AtOnce)
}

#[test]
fn a_pilot_s_value_ends_with_the_pilot_and_its_predecessor_holds_again_by_itself() {
	on_chain(|| {
		let pilot = |until| {
			let when = When::After { notice: Notice::Major, from: BEGIN + 20 * DAY, until };
			let basis = Some(Basis::PilotAuthorisation);
			Rulebook::propose(RuntimeOrigin::root(), REPLY, Layer::Nation, Value::Hours(8), basis, EVIDENCE, when)
		};
		assert_noop!(pilot(None), Error::<Test>::PilotWithoutEnd);
		assert_noop!(pilot(Some(BEGIN + 20 * DAY)), Error::<Test>::EndsBeforeItBegins);
		let end = BEGIN + 50 * DAY;
		assert_ok!(pilot(Some(end)));
		assert_eq!(nationwide(end - 1), Value::Hours(8));
		assert_eq!(nationwide(end), Value::Hours(48), "whether or not anything ran");
		pass(end);
		assert_eq!(nationwide(end - 1), Value::Hours(8));
		assert_eq!(nationwide(end), Value::Hours(48));
	});
}

#[test]
fn a_pilot_lasts_at_most_thirty_six_months() {
	on_chain(|| {
		let from = BEGIN + 20 * DAY;
		let until = |until, basis| {
			let when = When::After { notice: Notice::Major, from, until: Some(until) };
			Rulebook::propose(RuntimeOrigin::root(), REPLY, Layer::Nation, Value::Hours(8), basis, EVIDENCE, when)
		};
		let pilot = Some(Basis::PilotAuthorisation);
		assert_noop!(until(from + MAX_PILOT + 1, pilot), Error::<Test>::PilotTooLong);
		assert_ok!(until(from + MAX_PILOT, pilot));
		assert_ok!(Rulebook::withdraw(RuntimeOrigin::root(), REPLY, Layer::Nation));
		assert_ok!(until(from + MAX_PILOT + 1, Some(Basis::Regulation)));
	});
}

#[test]
fn a_value_for_a_time_does_not_lie_within_another_that_ends_later() {
	on_chain(|| {
		assert_ok!(announce(24, term(20, 100)));
		pass(BEGIN + 20 * DAY);
		assert_noop!(announce(12, term(40, 60)), Error::<Test>::WithinAnotherTerm);
		assert_ok!(announce(12, term(40, 100)));
	});
}

#[test]
fn an_emergency_in_a_pilot_lets_no_value_for_a_time_begin_that_ends_before_the_pilot() {
	on_chain(|| {
		assert_ok!(announce(24, term(20, 1_000)));
		pass(BEGIN + 20 * DAY);
		assert_ok!(at_once(8));
		// It begins while the emergency holds and ends when the pilot would hold again.
		assert_noop!(announce(12, term(40, 60)), Error::<Test>::WithinAnotherTerm);
		assert_noop!(announce(12, term(40, 999)), Error::<Test>::WithinAnotherTerm);
		assert_ok!(announce(12, term(40, 1_000)));
	});
}

#[test]
fn an_emergency_falls_back_to_the_value_for_a_time_that_it_interrupts_or_that_interrupts_it() {
	on_chain(|| {
		assert_ok!(announce(24, term(20, 25)));
		pass(BEGIN + 10 * DAY);
		assert_ok!(at_once(8));
		pass(BEGIN + 20 * DAY);
		let held = [(15, 8), (20, 24), (25, 8), (39, 8), (40, 48)];
		for (day, hours) in held {
			assert_eq!(nationwide(BEGIN + day * DAY), Value::Hours(hours), "day {day}");
		}
	});
}

#[test]
fn after_emergencies_and_announcements_over_years_what_holds_is_found_at_every_moment() {
	on_chain(|| {
		let years = BEGIN + 1_090 * DAY;
		let pilot = When::After { notice: Notice::Major, from: BEGIN + 20 * DAY, until: Some(years) };
		assert_ok!(announce(100, pilot));
		pass(BEGIN + 20 * DAY);
		// Every emergency that can be, and in each of them whatever can be announced that ends soon or late.
		for round in 0..15u64 {
			let now = BEGIN + (20 + 61 * round) * DAY;
			pass(now);
			assert_ok!(at_once(8));
			Rulebook::do_try_state().expect("the invariants hold in an emergency");
			let nested = When::After { notice: Notice::Major, from: now + 25 * DAY, until: Some(now + 50 * DAY) };
			assert_noop!(announce(60, nested), Error::<Test>::WithinAnotherTerm);
			let outlasting = When::After { notice: Notice::Major, from: now + 25 * DAY, until: Some(years) };
			assert_ok!(announce(90 - round as u32, outlasting));
			if round % 3 == 1 {
				pass(now + 5 * DAY);
				assert_ok!(Rulebook::end_emergency(RuntimeOrigin::root(), REPLY, Layer::Nation));
			}
			pass(now + 25 * DAY);
			Rulebook::do_try_state().expect("the invariants hold after the announced value began");
			assert_eq!(nationwide(now + 25 * DAY), Value::Hours(90 - round as u32), "round {round}");
		}
		assert!(VersionCount::<Test>::get((REPLY, Layer::Nation)) > 30);
		assert_eq!(nationwide(years - 1), Value::Hours(76));
		assert_eq!(nationwide(years), Value::Hours(48));
	});
}

#[test]
fn an_emergency_in_a_term_is_two_steps_from_what_holds_for_good() {
	on_chain(|| {
		assert_ok!(announce(36, in_days(20)));
		pass(BEGIN + 20 * DAY);
		assert_ok!(announce(24, term(40, 100)));
		pass(BEGIN + 90 * DAY);
		assert_ok!(at_once(8));
		// It ends on day 120, after the term, so that one step leads to what holds for good.
		let fallback = |place| Versions::<Test>::get((REPLY, Layer::Nation), place).expect("a version").fallback;
		assert_eq!(fallback(2), Some(0));
		pass(BEGIN + 150 * DAY);
		assert_ok!(announce(24, term(170, 300)));
		pass(BEGIN + 180 * DAY);
		assert_ok!(at_once(8));
		assert_eq!((fallback(4), fallback(3)), (Some(3), Some(0)));
		assert_eq!(nationwide(BEGIN + 300 * DAY), Value::Hours(36));
	});
}
