//! `withdraw`

use super::*;
use crate::{Changes, Error, Event};
use fairstream_rules::Authority;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn a_withdrawn_change_never_holds() {
	on_chain(|| {
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(20)));
		assert_ok!(Rulebook::withdraw(RuntimeOrigin::root(), REPLY, Layer::Nation));
		assert_eq!(last_event(), Event::ChangeWithdrawn { rule: REPLY, layer: Layer::Nation, by: Authority::National });
		assert_eq!(List::running(), [], "its clock is forgotten");
		pass(BEGIN + 21 * DAY);
		assert_eq!(nationwide(Now::get()), Value::Hours(48));
	});
}

#[test]
fn the_national_seats_object_to_what_the_technical_council_announced() {
	on_chain(|| {
		let draw = || {
			let council = RuntimeOrigin::signed(COUNCIL);
			Rulebook::propose(council, DRAW, Layer::Nation, Value::Count(400), None, EVIDENCE, in_days(20))
		};
		assert_ok!(draw());
		assert_ok!(Rulebook::withdraw(RuntimeOrigin::root(), DRAW, Layer::Nation));
		assert_ok!(draw());
		assert_ok!(Rulebook::withdraw(RuntimeOrigin::signed(COUNCIL), DRAW, Layer::Nation));
	});
}

#[test]
fn the_technical_council_does_not_object_to_the_national_seats() {
	on_chain(|| {
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(20)));
		assert_noop!(
			Rulebook::withdraw(RuntimeOrigin::signed(COUNCIL), REPLY, Layer::Nation),
			Error::<Test>::WrongAuthority
		);
		assert_noop!(
			Rulebook::withdraw(RuntimeOrigin::signed(ZHEJIANG), REPLY, Layer::Nation),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn what_holds_already_cannot_be_withdrawn_even_if_its_clock_was_not_worked() {
	on_chain(|| {
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(20)));
		Now::set(BEGIN + 20 * DAY);
		assert_noop!(Rulebook::withdraw(RuntimeOrigin::root(), REPLY, Layer::Nation), Error::<Test>::NoChange);
		assert!(Changes::<Test>::contains_key((REPLY, Layer::Nation)), "a refused call changed nothing");
		assert_eq!(nationwide(Now::get()), Value::Hours(36));
	});
}
