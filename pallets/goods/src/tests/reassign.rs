//! `reassign_product`

use super::*;
use crate::Event;
use sp_runtime::DispatchError;

fn reassign(by: u64, to: ParticipantId, category: Option<Category>) -> DispatchResult {
	Goods::reassign_product(signed(by), honey(), to, category)
}

#[test]
fn the_authority_moves_a_gtin_that_another_took_and_the_deposit_goes_back() {
	on_chain(|| {
		assert_ok!(register(FOOD));
		events();
		pass(DAY);
		assert_ok!(reassign(COUNTY, DAIRY_ID, FOOD));
		let product = Goods::product(honey()).expect("it has a file");
		assert_eq!((product.producer, product.since, product.is_counted), (DAIRY_ID, BEGIN + DAY, false));
		let (gtin, from, to) = (honey(), FARM_ID, DAIRY_ID);
		assert_eq!(events(), [Event::ProductReassigned { gtin, from, to, category: FOOD, seat: COUNTY_SEAT }]);
		assert_eq!(counted(FARM_ID).items, 0);
		assert_noop!(register(FOOD), Error::<Test>::OthersProduct);
		assert_ok!(Goods::withdraw_product(signed(DAIRY), honey()));
	});
}

#[test]
fn the_authority_corrects_a_category_and_the_goods_need_its_certificates_at_once() {
	on_chain(|| {
		assert_ok!(register(None));
		assert_ok!(offer(class()));
		assert_ok!(reassign(COUNTY, FARM_ID, FOOD));
		assert_eq!(standing(), Some(Err(Barred::by(Why::CertificateMissing(LICENCE)))));
		assert_eq!(Goods::product(honey()).map(|product| (product.since, product.is_counted)), Some((BEGIN, true)));
		licensed(BEGIN + DAY);
		assert_eq!(standing(), Some(Ok(())));
	});
}

#[test]
fn the_certificates_of_the_former_producers_goods_cover_it_no_longer() {
	on_chain(|| {
		assert_ok!(register(FOOD));
		licensed(BEGIN + DAY);
		assert_ok!(may(Deed::Offer, &class()));
		assert_ok!(reassign(COUNTY, DAIRY_ID, FOOD));
		assert_eq!(may(Deed::Offer, &class()), Err(Barred::by(Why::CertificateMissing(LICENCE))));
	});
}

#[test]
fn nobody_moves_a_product_but_the_authority_where_its_producer_is() {
	on_chain(|| {
		assert_noop!(reassign(COUNTY, DAIRY_ID, FOOD), Error::<Test>::UnknownProduct);
		assert_ok!(register(FOOD));
		for who in [ELSEWHERE, FARM, DAIRY, STRANGER] {
			assert_noop!(reassign(who, DAIRY_ID, FOOD), DispatchError::BadOrigin);
		}
		assert_noop!(reassign(COUNTY, FARM_ID, FOOD), Error::<Test>::NothingChanged);
		assert_noop!(reassign(COUNTY, ParticipantId(99), FOOD), Error::<Test>::UnknownParticipant);
	});
}

#[test]
fn the_authority_where_a_producer_does_business_is_competent_too() {
	on_chain(|| {
		assert_ok!(Goods::register_product(signed(DAIRY), honey(), FOOD));
		assert_ok!(reassign(COUNTY, FARM_ID, FOOD));
	});
}
