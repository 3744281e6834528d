//! The packs are sound, and the page is written from them.

use fairstream_doors::{CertificateKind, Deed};
use fairstream_rules::{
	docs,
	instrument::cited,
	pack::{needs, pack, EVERY, MAX_NEEDS},
	Category,
};
use std::collections::BTreeSet;

mod page;

#[test]
fn the_page_of_packs_is_written_from_the_table() {
	page::is("docs/packs.md", &docs::packs());
}

#[test]
fn every_category_is_listed_once_and_so_are_goods_of_none() {
	use codec::{Decode, Encode};
	assert_eq!(EVERY[0], None);
	for (number, category) in EVERY[1..].iter().enumerate() {
		assert_eq!(category.map(|category| category.encode()), Some(vec![number as u8]));
	}
	assert!(Category::decode(&mut &[EVERY.len() as u8 - 1][..]).is_err(), "one is missing");
}

#[test]
fn no_pack_asks_for_a_kind_twice_or_for_more_than_is_reckoned_with() {
	for category in EVERY {
		let kinds: BTreeSet<_> = pack(category).iter().map(|need| need.kind).collect();
		assert_eq!(kinds.len(), pack(category).len(), "{category:?}");
	}
	assert_eq!(EVERY.into_iter().map(|category| pack(category).len()).max(), Some(MAX_NEEDS));
}

#[test]
fn a_need_cites_what_is_known_or_says_that_it_is_the_projects() {
	for need in EVERY.into_iter().flat_map(pack) {
		assert!(need.source == "project" || cited(need.source).all(|known| known.is_some()), "{need:?}");
		let named_by_article_27 =
			[CertificateKind::ProductionLicence, CertificateKind::CompulsoryCertification, CertificateKind::TestReport];
		assert!(need.source == "project" || named_by_article_27.contains(&need.kind), "{need:?}");
	}
}

#[test]
fn food_is_offered_with_a_licence_and_sold_with_a_test_report_too() {
	let kinds = |deed| needs(Some(Category::Food), deed).map(|need| need.kind).collect::<Vec<_>>();
	assert_eq!(kinds(Deed::Offer), [CertificateKind::ProductionLicence]);
	assert_eq!(kinds(Deed::Sell), [CertificateKind::ProductionLicence, CertificateKind::TestReport]);
}

#[test]
fn what_is_needed_to_offer_is_needed_to_sell() {
	for category in EVERY {
		let sold: Vec<_> = needs(category, Deed::Sell).collect();
		assert!(needs(category, Deed::Offer).all(|need| sold.contains(&need)), "{category:?}");
		assert_eq!(sold.len(), pack(category).len(), "{category:?}: what nobody ever asks for");
	}
}
