//! The door `Gate`.

use super::*;

/// Food in order: registered, licensed and tested until these days.
fn in_order(licence: Moment, report: Moment) -> (CertificateId, CertificateId) {
	assert_ok!(register(FOOD));
	let licence = licensed(licence);
	(licence, issued(LAB, draft(REPORT, these(&[class()]), report)))
}

fn barred(why: Why, until: Option<Moment>) -> Result<(), Barred> {
	Err(Barred { why, until })
}

#[test]
fn goods_without_a_file_are_barred_and_what_is_no_goods_passes() {
	on_chain(|| {
		for unit in [class(), lot(), jar()] {
			assert_eq!(may(Deed::Offer, &unit), barred(Why::NoFile, None));
		}
		assert_ok!(may(Deed::Sell, &unit("00/095212340123456780")));
	});
}

#[test]
fn general_goods_need_a_file_and_no_certificate() {
	on_chain(|| {
		assert_ok!(register(None));
		for deed in Deed::ALL {
			for unit in [class(), lot(), jar()] {
				assert_ok!(may(deed, &unit));
			}
		}
	});
}

#[test]
fn food_is_offered_with_a_licence_and_sold_with_a_report_too() {
	on_chain(|| {
		assert_ok!(register(FOOD));
		assert_eq!(may(Deed::Offer, &class()), barred(Why::CertificateMissing(LICENCE), None));
		licensed(BEGIN + DAY);
		assert_ok!(may(Deed::Offer, &class()));
		assert_eq!(may(Deed::Sell, &class()), barred(Why::CertificateMissing(REPORT), None));
		issued(LAB, draft(REPORT, these(&[lot()]), BEGIN + DAY));
		assert_ok!(may(Deed::Sell, &lot()));
	});
}

#[test]
fn a_report_on_a_lot_covers_that_lot_one_on_the_class_all_and_an_item_is_judged_by_its_class() {
	on_chain(|| {
		assert_ok!(register(FOOD));
		licensed(BEGIN + DAY);
		issued(LAB, draft(REPORT, these(&[lot()]), BEGIN + DAY));
		assert_ok!(may(Deed::Sell, &lot()));
		for unit in [other_lot(), class(), jar()] {
			assert_eq!(may(Deed::Sell, &unit), barred(Why::CertificateMissing(REPORT), None), "{unit}");
		}
		issued(LAB, draft(REPORT, these(&[class()]), BEGIN + DAY));
		for unit in [other_lot(), class(), jar()] {
			assert_ok!(may(Deed::Sell, &unit));
		}
	});
}

#[test]
fn a_licence_for_a_category_covers_that_category_and_its_holders_goods_only() {
	on_chain(|| {
		let milk: Gtin = "614141000036".parse().expect("a GTIN");
		assert_ok!(register(FOOD));
		assert_ok!(Goods::register_product(signed(DAIRY), milk, FOOD));
		issued(COUNTY, draft(LICENCE, Cover::Category(None), BEGIN + DAY));
		let missing = barred(Why::CertificateMissing(LICENCE), None);
		assert_eq!(may(Deed::Offer, &class()), missing);
		licensed(BEGIN + DAY);
		assert_ok!(may(Deed::Offer, &class()));
		assert_eq!(may(Deed::Offer, &Unit::Class(milk)), missing);
	});
}

#[test]
fn it_expires_at_its_moment_though_nothing_runs_and_says_since_when() {
	on_chain(|| {
		in_order(BEGIN + DAY, BEGIN + 9 * DAY);
		let at = |at| Goods::may(SHOP_ID, Deed::Offer, &class(), at);
		assert_ok!(at(BEGIN + DAY - 1));
		let expired = barred(Why::CertificateExpired { kind: LICENCE, since: BEGIN + DAY }, None);
		assert_eq!([at(BEGIN + DAY), at(BEGIN + 99 * DAY)], [expired, expired]);
		pass(3 * DAY);
		licensed(BEGIN + 9 * DAY);
		assert_ok!(may(Deed::Offer, &class()));
	});
}

#[test]
fn what_is_not_valid_yet_says_from_when() {
	on_chain(|| {
		assert_ok!(register(FOOD));
		let later = Draft { from: BEGIN + DAY, ..draft(LICENCE, Cover::Category(FOOD), BEGIN + 2 * DAY) };
		issued(COUNTY, later);
		let why = Why::CertificateNotYet { kind: LICENCE, from: BEGIN + DAY };
		assert_eq!(may(Deed::Offer, &class()), barred(why, Some(BEGIN + DAY)));
	});
}

#[test]
fn what_is_suspended_says_since_when_and_until_when_and_what_is_revoked_that_it_is() {
	on_chain(|| {
		let (licence, report) = in_order(BEGIN + 9 * DAY, BEGIN + 9 * DAY);
		pass(HOUR);
		assert_ok!(suspend(LAB, report, Some(BEGIN + DAY)));
		assert_ok!(may(Deed::Offer, &class()));
		let why = Why::CertificateSuspended { kind: REPORT, since: BEGIN + HOUR };
		assert_eq!(may(Deed::Sell, &class()), barred(why, Some(BEGIN + DAY)));
		assert_ok!(revoke(COUNTY, licence));
		let why = Why::CertificateRevoked { kind: LICENCE, since: BEGIN + HOUR };
		assert_eq!(may(Deed::Offer, &class()), barred(why, None));
		assert_eq!(may(Deed::Sell, &class()), barred(why, None), "the first that is missing counts");
	});
}

#[test]
fn one_that_is_valid_is_enough_and_of_those_that_are_not_the_nearest_is_named() {
	on_chain(|| {
		let (first, _) = in_order(BEGIN + DAY, BEGIN + 9 * DAY);
		let second = licensed(BEGIN + 9 * DAY);
		assert_ok!(suspend(COUNTY, second, None));
		assert_ok!(may(Deed::Offer, &class()));
		assert_ok!(revoke(COUNTY, first));
		let why = Why::CertificateSuspended { kind: LICENCE, since: BEGIN };
		assert_eq!(may(Deed::Offer, &class()), barred(why, None));
		// It would be valid earlier than the other one ends to be suspended.
		issued(COUNTY, Draft { from: BEGIN + 2 * DAY, ..draft(LICENCE, these(&[class()]), BEGIN + 3 * DAY) });
		assert_eq!(may(Deed::Offer, &class()), barred(why, Some(BEGIN + 2 * DAY)));
	});
}

#[test]
fn sellers_and_room_operators_offer_and_sell_and_nobody_else_does() {
	on_chain(|| {
		assert_ok!(register(None));
		let by = |who| Goods::may(who, Deed::Offer, &class(), Now::get());
		assert_ok!(by(SHOP_ID));
		assert_ok!(by(ROOM_ID));
		for who in [FARM_ID, PLATFORM_ID, LAB_ID, ParticipantId(99)] {
			assert_eq!(by(who), barred(Why::FunctionMissing, None));
		}
		ShopUntil::set(BEGIN + DAY);
		pass(DAY);
		assert_eq!(by(SHOP_ID), barred(Why::FunctionMissing, None));
	});
}
