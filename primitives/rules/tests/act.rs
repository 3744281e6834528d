//! What is forbidden is sound: codes, articles, and how far a platform may go.

use codec::{Decode, Encode};
use fairstream_doors::Line;
use fairstream_rules::{
	docs,
	instrument::{cited, cites_law},
	Act, Rung,
};
use std::collections::BTreeSet;

mod page;

/// The articles of Order 117 that a text cites.
fn of_order_117(text: &str) -> Vec<u32> {
	let parts = text.split(';').filter_map(|part| part.trim().strip_prefix("Order 117 art. "));
	let number = |article: &str| {
		let digits: String = article.trim().chars().take_while(char::is_ascii_digit).collect();
		digits.parse().unwrap_or_else(|_| panic!("'{article}' is no article"))
	};
	parts.flat_map(|articles| articles.split(',').map(number).collect::<Vec<_>>()).collect()
}

#[test]
fn codes_are_unique_and_lead_back_to_their_act() {
	let codes: BTreeSet<_> = Act::ALL.iter().map(|act| act.row().code).collect();
	assert_eq!(codes.len(), Act::ALL.len());
	for act in Act::ALL {
		assert_eq!(Act::coded(act.row().code), Some(*act));
		assert_eq!(act.to_string(), act.row().code);
	}
	assert_eq!(Act::coded("no.such.act"), None);
}

#[test]
fn numbers_on_the_wire_are_one_byte_and_follow_each_other() {
	for (number, act) in Act::ALL.iter().enumerate() {
		assert_eq!(act.encode(), [number as u8]);
		assert_eq!(Act::decode(&mut &[number as u8][..]), Ok(*act));
	}
	assert!(Act::decode(&mut &[Act::ALL.len() as u8][..]).is_err());
}

#[test]
fn the_first_two_keep_their_codes() {
	let codes: Vec<_> = Act::ALL.iter().take(2).map(|act| act.row().code).collect();
	assert_eq!(codes, ["order117.a8.operator_file", "order117.a34.fake_figures"]);
}

#[test]
fn a_code_names_an_instrument_and_an_article_that_the_row_names() {
	for act in Act::ALL {
		let row = act.row();
		let parts: Vec<_> = row.code.split('.').collect();
		let [instrument, article, name] = parts[..] else { panic!("{act} has {} parts", parts.len()) };
		let cited = match instrument {
			"order117" => "Order 117",
			"order116" => "Order 116",
			"aucl" => "Anti-Unfair-Competition Law",
			"crl" => "Consumer Rights Law",
			"ecl" => "E-Commerce Law",
			"fsl" => "Food Safety Law",
			"pipl" => "PIPL",
			"reg778" => "Reg. 778",
			other => panic!("{act} is of '{other}'"),
		};
		let part = row.article.split(';').map(str::trim).find(|part| part.starts_with(cited));
		let articles = part.unwrap_or_else(|| panic!("{act}: {} lacks {cited}", row.article));
		let number = article.strip_prefix('a').expect("an article");
		let named = articles.split(|c: char| !c.is_ascii_digit()).any(|digits| digits == number);
		assert!(named, "{act}: {articles}");
		assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '_') && !name.is_empty(), "{act}");
	}
}

#[test]
fn every_article_and_penalty_is_of_an_instrument_that_is_known() {
	for act in Act::ALL {
		let row = act.row();
		assert!(cited(row.article).all(|known| known.is_some()), "{act}: {}", row.article);
		let penalised = row.penalty.is_empty() || cited(row.penalty).all(|known| known.is_some());
		assert!(penalised, "{act}: {}", row.penalty);
	}
}

#[test]
fn order_117_has_69_articles_and_penalises_from_the_53rd_on() {
	for act in Act::ALL {
		for article in of_order_117(act.row().article) {
			assert!((1..=69).contains(&article), "{act}: article {article}");
		}
		for article in of_order_117(act.row().penalty) {
			assert!((53..=66).contains(&article), "{act}: article {article} penalises nothing");
		}
	}
}

#[test]
fn each_article_of_order_117_that_binds_somebody_has_an_act() {
	let covered: BTreeSet<_> = Act::ALL.iter().flat_map(|act| of_order_117(act.row().article)).collect();
	// Article 24 gives other services a platform's duties, and so a platform's acts.
	for article in (8..=45).filter(|article| *article != 24) {
		assert!(covered.contains(&article), "no act for article {article}");
	}
}

#[test]
fn nobody_is_listed_for_what_only_a_ministrys_order_forbids() {
	for act in Act::ALL {
		let row = act.row();
		assert!(row.ceiling != Rung::Blacklist || cites_law(row.article), "{act}: {} is no law", row.article);
	}
	let listed: Vec<_> = Act::ALL.iter().filter(|act| act.row().ceiling == Rung::Blacklist).collect();
	assert!(listed.contains(&&Act::FakeFigures) && listed.contains(&&Act::FakeTradesOrganised));
	assert!(!listed.contains(&&Act::Evasion), "article 14 of the order alone");
}

#[test]
fn both_lines_have_acts() {
	for line in Line::ALL {
		assert!(Act::ALL.iter().any(|act| act.row().line == line), "{line:?}");
	}
}

#[test]
fn rungs_are_all_there_in_the_order_of_article_12() {
	for (number, rung) in Rung::ALL.iter().enumerate() {
		assert_eq!(rung.encode(), [number as u8]);
	}
	assert!(Rung::decode(&mut &[Rung::ALL.len() as u8][..]).is_err());
	assert!(Rung::ALL.is_sorted());
}

#[test]
fn the_page_of_acts_is_written_from_the_table() {
	page::is("docs/acts.md", &docs::acts());
}
