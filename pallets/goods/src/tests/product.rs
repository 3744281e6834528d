//! `register_product`, `withdraw_product`

use super::*;
use crate::Event;

#[test]
fn a_product_is_registered_with_its_producer_and_category() {
	on_chain(|| {
		assert_ok!(register(FOOD));
		let product = Goods::product(honey()).expect("it has a file");
		assert_eq!((product.producer, product.category, product.since), (FARM_ID, FOOD, BEGIN));
		assert_eq!(events(), [Event::ProductRegistered { gtin: honey(), producer: FARM_ID, category: FOOD }]);
		assert_noop!(register(FOOD), Error::<Test>::RegisteredAlready);
	});
}

#[test]
fn a_gtin_is_who_registers_it_first_and_nobody_elses_not_even_as_other_goods() {
	on_chain(|| {
		assert_ok!(register(FOOD));
		for category in [FOOD, None] {
			let claim = Goods::register_product(signed(DAIRY), honey(), category);
			assert_noop!(claim, Error::<Test>::OthersProduct);
		}
		assert_noop!(Goods::withdraw_product(signed(DAIRY), honey()), Error::<Test>::OthersProduct);
	});
}

#[test]
fn nobody_registers_but_a_producer() {
	on_chain(|| {
		let by = |who| Goods::register_product(signed(who), honey(), FOOD);
		assert_noop!(by(STRANGER), Error::<Test>::NotParticipant);
		for who in [SHOP, LAB, PLATFORM] {
			assert_noop!(by(who), Error::<Test>::FunctionMissing);
		}
	});
}

#[test]
fn the_producer_cannot_change_the_category_by_withdrawing_it_in_between() {
	on_chain(|| {
		assert_ok!(register(FOOD));
		assert_noop!(register(None), Error::<Test>::RegisteredAlready);
		assert_ok!(Goods::withdraw_product(signed(FARM), honey()));
		assert_noop!(register(None), Error::<Test>::CategoryFixed);
		assert_ok!(register(FOOD));
	});
}

#[test]
fn what_is_withdrawn_is_not_offered_until_it_is_registered_again() {
	on_chain(|| {
		assert_ok!(register(None));
		assert_ok!(offer(class()));
		pass(HOUR);
		assert_ok!(Goods::withdraw_product(signed(FARM), honey()));
		let withdrawn = Barred::by(Why::Withdrawn { since: BEGIN + HOUR });
		assert_eq!(standing(), Some(Err(withdrawn)));
		assert_noop!(Goods::withdraw_product(signed(FARM), honey()), Error::<Test>::WithdrawnAlready);
		assert_noop!(offer(lot()), Error::<Test>::ProductWithdrawn);
		assert_ok!(register(None));
		assert_eq!(standing(), Some(Ok(())));
	});
}

#[test]
fn who_cannot_pay_for_the_room_registers_nothing() {
	on_chain(|| {
		Affordable::set(0);
		assert_noop!(register(FOOD), Error::<Test>::NoDeposit);
	});
}
