//! `forget_certificate`, `forget_product`

use super::*;
use crate::{Certificates, Covers, Event, Index, Products};
use frame_support::dispatch::Pays;

fn forget(id: CertificateId) -> DispatchResultWithPostInfo {
	Goods::forget_certificate(signed(STRANGER), id)
}

#[test]
fn a_certificate_is_kept_as_long_as_records_of_broadcasts_and_then_anybody_forgets_it_freely() {
	on_chain(|| {
		let id = issued(LAB, draft(REPORT, these(&[lot(), class()]), BEGIN + DAY));
		assert_noop!(forget(id), Error::<Test>::CertificateStands);
		pass(DAY);
		assert_noop!(forget(id), Error::<Test>::KeptStill);
		pass(RETENTION - 2 * DAY);
		assert_noop!(forget(id), Error::<Test>::KeptStill);
		pass(9 * DAY);
		let done = forget(id).expect("three years are over");
		assert_eq!(done.pays_fee, Pays::No);
		assert_eq!(events().last(), Some(&Event::CertificateForgotten { certificate: id }));
		assert_eq!(counted(LAB_ID).items, 0);
		let left =
			(Certificates::<Test>::iter().count(), Covers::<Test>::iter().count(), Index::<Test>::iter().count());
		assert_eq!(left, (0, 0, 0), "nothing is left of it");
		assert_noop!(forget(id), Error::<Test>::UnknownCertificate);
	});
}

#[test]
fn what_was_revoked_is_kept_from_its_revocation_on() {
	on_chain(|| {
		let id = licensed(BEGIN + 3_000 * DAY);
		assert_ok!(revoke(COUNTY, id));
		pass(RETENTION + 9 * DAY);
		assert_ok!(forget(id));
	});
}

#[test]
fn a_file_is_forgotten_when_its_product_was_withdrawn_long_ago_and_the_gtin_is_free() {
	on_chain(|| {
		let forget = || Goods::forget_product(signed(STRANGER), honey());
		assert_noop!(forget(), Error::<Test>::UnknownProduct);
		assert_ok!(register(FOOD));
		pass(RETENTION + 9 * DAY);
		assert_noop!(forget(), Error::<Test>::ProductStands);
		assert_ok!(Goods::withdraw_product(signed(FARM), honey()));
		assert_noop!(forget(), Error::<Test>::KeptStill);
		pass(RETENTION + 9 * DAY);
		assert_eq!(forget().map(|done| done.pays_fee), Ok(Pays::No));
		assert_eq!((Products::<Test>::iter().count(), counted(FARM_ID).items), (0, 0));
		assert_ok!(Goods::register_product(signed(DAIRY), honey(), None));
	});
}

#[test]
fn one_that_made_room_for_another_is_forgotten_like_any() {
	on_chain(|| {
		let ids: Vec<_> = (0..9)
			.map(|_| {
				let id = licensed(Now::get() + DAY);
				pass(DAY);
				id
			})
			.collect();
		pass(RETENTION + 20 * DAY);
		for id in ids {
			assert_ok!(forget(id));
		}
		assert_eq!(Index::<Test>::iter().count(), 0);
	});
}
