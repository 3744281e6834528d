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
		let (by, seat) = (Authority::National, None);
		assert_eq!(last_event(), Event::ValueAffirmed { rule: REPLY, layer: Layer::Nation, by, seat });
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

#[test]
fn below_the_nation_there_is_something_to_affirm_only_where_something_was_set() {
	on_chain(|| {
		let seat = || RuntimeOrigin::signed(ZHEJIANG);
		let affirm = || Rulebook::affirm(seat(), REPLY, zhejiang());
		assert_noop!(affirm(), Error::<Test>::NothingToAffirm);
		assert_ok!(reply(seat(), zhejiang(), 24, in_days(20)));
		assert_noop!(affirm(), Error::<Test>::NothingToAffirm);
		Now::set(BEGIN + 20 * DAY);
		assert_ok!(affirm());
		let (by, seat) = (Authority::Provincial, Some(ZHEJIANG_SEAT));
		assert_eq!(last_event(), Event::ValueAffirmed { rule: REPLY, layer: zhejiang(), by, seat });
	});
}
