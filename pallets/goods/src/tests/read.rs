//! What the runtime's APIs read.

use super::*;
use crate::PAGE;

#[test]
fn the_certificates_of_a_unit_are_those_of_its_lot_its_class_and_its_producers_goods() {
	on_chain(|| {
		assert_ok!(register(FOOD));
		let on_lot = issued(LAB, draft(REPORT, these(&[lot()]), BEGIN + DAY));
		let on_class = issued(LAB, draft(REPORT, these(&[class(), other_lot()]), BEGIN + DAY));
		let licence = licensed(BEGIN + DAY);
		let of = |unit: Unit| Goods::certificates_of(&unit, None).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
		assert_eq!(of(lot()), [on_lot, on_class, licence]);
		assert_eq!(of(class()), [on_class, licence]);
		assert_eq!(of(other_lot()), [on_class, licence], "one that stands at two places is named once");
		assert_eq!(of(jar()), [on_class, licence]);
	});
}

#[test]
fn without_a_file_those_that_name_the_unit_are_found() {
	on_chain(|| {
		let report = issued(LAB, draft(REPORT, these(&[lot()]), BEGIN + DAY));
		licensed(BEGIN + DAY);
		let found = Goods::certificates_of(&lot(), None);
		assert_eq!(found.into_iter().map(|(id, _)| id).collect::<Vec<_>>(), [report]);
		assert!(Goods::certificates_of(&unit("00/095212340123456780"), None).is_empty());
	});
}

#[test]
fn certificates_come_in_pages() {
	on_chain(|| {
		let most = PAGE as u8 + 3;
		for n in 0..most {
			issued(LAB, draft(CertificateKind::Custom([n + 1; 32]), these(&[class()]), BEGIN + DAY));
		}
		let page = Goods::certificates_of(&class(), None);
		assert_eq!(page.len(), PAGE as usize);
		let rest = Goods::certificates_of(&class(), page.last().map(|(id, _)| *id));
		let ids: Vec<u64> = page.into_iter().chain(rest).map(|(id, _)| id.0).collect();
		assert_eq!(ids, (0..u64::from(most)).collect::<Vec<_>>());
	});
}

#[test]
fn offers_come_in_pages_each_once() {
	on_chain(|| {
		assert_ok!(register(None));
		let most = PAGE as usize + 3;
		for n in 0..most {
			assert_ok!(offer(unit(&format!("01/09521234543213/10/{n}"))));
		}
		let page = Goods::offers_of(SHOP_ID, None);
		assert_eq!(page.len(), PAGE as usize);
		let after = page.last().map(|(unit, platform, _)| (unit.clone(), *platform));
		let rest = Goods::offers_of(SHOP_ID, after);
		let mut units: Vec<String> = page.iter().chain(&rest).map(|(unit, ..)| unit.to_string()).collect();
		units.sort();
		units.dedup();
		assert_eq!((units.len(), Goods::offers_of(ROOM_ID, None).len()), (most, 0));
	});
}
