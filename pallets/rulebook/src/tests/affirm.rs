//! `affirm`, and what goes stale

use super::*;
use crate::{Error, Event};
use fairstream_rules::Authority;
use frame_support::{assert_noop, assert_ok};

/// Whether the nation's first reply is stale.
fn stale(at: Moment) -> bool {
	Rulebook::is_stale(REPLY, Layer::Nation, at)
}

#[test]
fn what_nobody_looks_at_for_twelve_months_is_stale() {
	on_chain(|| {
		// 1 June 2027 is a Tuesday; the year is not published, so Monday to Friday count.
		let due = BEGIN + 366 * DAY;
		assert!(!stale(due - 1));
		assert!(stale(due));
	});
}

#[test]
fn who_affirms_a_value_has_twelve_months_again() {
	on_chain(|| {
		Now::set(BEGIN + 100 * DAY);
		assert_ok!(Rulebook::affirm(RuntimeOrigin::root(), REPLY, Layer::Nation));
		assert_eq!(last_event(), Event::ValueAffirmed { rule: REPLY, layer: Layer::Nation, by: Authority::National });
		assert!(!stale(BEGIN + 366 * DAY));
		assert!(stale(BEGIN + 470 * DAY));
	});
}

#[test]
fn who_changes_a_value_has_looked_at_it() {
	on_chain(|| {
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(100)));
		pass(BEGIN + 100 * DAY);
		assert!(!stale(BEGIN + 366 * DAY));
		assert!(stale(BEGIN + 470 * DAY));
	});
}

#[test]
fn only_an_authority_that_the_rule_names_affirms() {
	on_chain(|| {
		assert_noop!(
			Rulebook::affirm(RuntimeOrigin::signed(COUNCIL), REPLY, Layer::Nation),
			Error::<Test>::WrongAuthority
		);
		assert_ok!(Rulebook::affirm(RuntimeOrigin::signed(COUNCIL), DRAW, Layer::Nation));
	});
}
