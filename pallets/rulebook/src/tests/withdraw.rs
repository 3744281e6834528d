//! `withdraw`

use super::*;
use crate::{Changes, Error, Event};
use fairstream_doors::Region;
use fairstream_rules::{Authority, Category};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn a_withdrawn_change_never_holds() {
	on_chain(|| {
		assert_ok!(reply(RuntimeOrigin::root(), Layer::Nation, 36, in_days(20)));
		assert_ok!(Rulebook::withdraw(RuntimeOrigin::root(), REPLY, Layer::Nation));
		let (by, seat) = (Authority::National, None);
		assert_eq!(last_event(), Event::ChangeWithdrawn { rule: REPLY, layer: Layer::Nation, by, seat });
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
			Error::<Test>::NotAnnouncer
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

#[test]
fn a_province_s_seat_withdraws_what_it_announced_and_not_what_the_other_line_s_did() {
	on_chain(|| {
		let withdraw = |signer| Rulebook::withdraw(RuntimeOrigin::signed(signer), REPLY, zhejiang());
		assert_ok!(reply(RuntimeOrigin::signed(ZHEJIANG_CYBERSPACE), zhejiang(), 24, in_days(20)));
		assert_noop!(withdraw(ZHEJIANG), Error::<Test>::NotAnnouncer);
		assert_ok!(withdraw(ZHEJIANG_CYBERSPACE));
		let (by, seat) = (Authority::Provincial, Some(ZHEJIANG_CYBERSPACE_SEAT));
		assert_eq!(last_event(), Event::ChangeWithdrawn { rule: REPLY, layer: zhejiang(), by, seat });
	});
}

#[test]
fn the_national_seats_object_to_what_a_province_announced_or_they_did_for_a_category_but_not_to_a_platform_s() {
	on_chain(|| {
		let (food, platform) = (Layer::Category(Category::Food), Layer::Platform(PLATFORM_ID));
		assert_ok!(reply(RuntimeOrigin::signed(ZHEJIANG), zhejiang(), 24, in_days(20)));
		assert_ok!(reply(RuntimeOrigin::root(), food, 24, in_days(20)));
		assert_ok!(reply(RuntimeOrigin::signed(PLATFORM), platform, 24, in_days(20)));
		for layer in [zhejiang(), food] {
			assert_ok!(Rulebook::withdraw(RuntimeOrigin::root(), REPLY, layer));
			let (by, seat) = (Authority::National, None);
			assert_eq!(last_event(), Event::ChangeWithdrawn { rule: REPLY, layer, by, seat });
		}
		assert_noop!(Rulebook::withdraw(RuntimeOrigin::root(), REPLY, platform), DispatchError::BadOrigin);
		assert_ok!(Rulebook::withdraw(RuntimeOrigin::signed(PLATFORM), REPLY, platform));
	});
}

#[test]
fn a_seat_withdraws_nothing_outside_its_region() {
	on_chain(|| {
		let withdraw = |region| Rulebook::withdraw(RuntimeOrigin::signed(ZHEJIANG), REPLY, Layer::Region(region));
		assert_noop!(withdraw(region("340100")), Error::<Test>::OutsideRegion);
		assert_noop!(withdraw(Region::NATION), Error::<Test>::RegionIsTheNation);
		assert_noop!(withdraw(region("330100")), Error::<Test>::NoChange);
	});
}
