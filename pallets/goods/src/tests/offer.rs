//! `offer`, `end_offer`

use super::*;
use crate::Event;

#[test]
fn a_class_and_a_lot_are_offered_on_a_platform_once() {
	on_chain(|| {
		assert_ok!(register(None));
		assert_ok!(offer(class()));
		let (seller, platform) = (SHOP_ID, PLATFORM_ID);
		assert_eq!(events().last(), Some(&Event::Offered { seller, unit: class(), platform }));
		assert_noop!(offer(class()), Error::<Test>::OfferedAlready);
		assert_ok!(offer(lot()));
		assert_ok!(Goods::offer(signed(ROOM), class(), PLATFORM_ID));
		assert_noop!(offer(jar()), Error::<Test>::NotClassOrLot);
		assert_noop!(Goods::offer(signed(SHOP), class(), ROOM_ID), Error::<Test>::NoPlatform);
		assert_noop!(Goods::offer(signed(STRANGER), class(), PLATFORM_ID), Error::<Test>::NotParticipant);
	});
}

#[test]
fn an_offer_that_the_gate_bars_is_refused_with_the_reason() {
	on_chain(|| {
		assert_noop!(offer(class()), Error::<Test>::UnknownProduct);
		assert_ok!(register(FOOD));
		assert_noop!(Goods::offer(signed(FARM), class(), PLATFORM_ID), Error::<Test>::FunctionMissing);
		assert_noop!(offer(class()), Error::<Test>::CertificateMissing);
		let later = Draft { from: BEGIN + DAY, ..draft(LICENCE, Cover::Category(FOOD), BEGIN + 2 * DAY) };
		let licence = issued(COUNTY, later);
		assert_noop!(offer(class()), Error::<Test>::CertificateNotYet);
		pass(DAY);
		assert_ok!(suspend(COUNTY, licence, None));
		assert_noop!(offer(class()), Error::<Test>::CertificateSuspended);
		assert_ok!(revoke(COUNTY, licence));
		assert_noop!(offer(class()), Error::<Test>::CertificateRevoked);
		licensed(BEGIN + 2 * DAY);
		assert_ok!(offer(class()));
		pass(DAY);
		assert_noop!(offer(lot()), Error::<Test>::CertificateExpired);
	});
}

#[test]
fn an_offer_is_blocked_from_the_moment_at_which_the_licence_ends_and_stands_again_once_it_is_renewed() {
	on_chain(|| {
		assert_ok!(register(FOOD));
		licensed(BEGIN + DAY);
		assert_ok!(offer(class()));
		pass(DAY - 1);
		assert_eq!(standing(), Some(Ok(())));
		pass(1);
		let why = Why::CertificateExpired { kind: LICENCE, since: BEGIN + DAY };
		assert_eq!(standing(), Some(Err(Barred::by(why))));
		pass(DAY);
		licensed(BEGIN + 9 * DAY);
		assert_eq!(standing(), Some(Ok(())));
	});
}

#[test]
fn an_offer_asks_every_gate_there_is() {
	on_chain(|| {
		assert_ok!(register(None));
		assert_ok!(offer(class()));
		StoppedUnits::set(vec![class(), lot()]);
		assert_eq!(standing(), Some(Err(Barred::by(Why::Stopped { stop: 7 }))));
		assert_noop!(offer(lot()), Error::<Test>::Stopped);
	});
}

#[test]
fn only_whose_offer_it_is_ends_it_and_the_deposit_goes_back() {
	on_chain(|| {
		assert_ok!(register(None));
		assert_ok!(offer(class()));
		assert_eq!(counted(SHOP_ID).items, 1);
		let end = |who| Goods::end_offer(signed(who), class(), PLATFORM_ID);
		assert_noop!(end(ROOM), Error::<Test>::NotOffered);
		assert_ok!(end(SHOP));
		let (seller, platform) = (SHOP_ID, PLATFORM_ID);
		assert_eq!(events().last(), Some(&Event::OfferEnded { seller, unit: class(), platform }));
		assert_eq!((standing(), counted(SHOP_ID).items), (None, 0));
		assert_noop!(end(SHOP), Error::<Test>::NotOffered);
	});
}

#[test]
fn a_seller_whose_offers_are_blocked_or_whose_function_ended_still_ends_them() {
	on_chain(|| {
		assert_ok!(register(None));
		assert_ok!(offer(class()));
		assert_ok!(Goods::withdraw_product(signed(FARM), honey()));
		ShopUntil::set(BEGIN);
		assert_ok!(Goods::end_offer(signed(SHOP), class(), PLATFORM_ID));
	});
}

#[test]
fn who_cannot_pay_for_the_room_offers_nothing() {
	on_chain(|| {
		assert_ok!(register(None));
		Affordable::set(0);
		assert_noop!(offer(class()), Error::<Test>::NoDeposit);
	});
}
