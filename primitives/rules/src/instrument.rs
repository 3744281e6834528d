//! What is cited: laws, regulations, orders. Which of them are laws decides how far a platform may go, because article 14 of
//! Order 117 lists for serious breaches of laws and administrative regulations only, and not of a ministry's rules.

/// Whose word an instrument is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Rank {
	/// A ministry's rule or document.
	Rule,
	/// An administrative regulation of the State Council.
	Regulation,
	/// A law of the National People's Congress or its Standing Committee.
	Law,
}

/// An instrument.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Instrument {
	/// As it is cited in the tables.
	pub cited: &'static str,
	/// Its title.
	pub title: &'static str,
	/// Whose word it is.
	pub rank: Rank,
}

const fn law(cited: &'static str, title: &'static str) -> Instrument {
	Instrument { cited, title, rank: Rank::Law }
}

const fn regulation(cited: &'static str, title: &'static str) -> Instrument {
	Instrument { cited, title, rank: Rank::Regulation }
}

const fn rule(cited: &'static str, title: &'static str) -> Instrument {
	Instrument { cited, title, rank: Rank::Rule }
}

/// All that are cited.
pub const INSTRUMENTS: &[Instrument] = &[
	law("Administrative Reconsideration Law", "中华人民共和国行政复议法"),
	law("Advertising Law", "中华人民共和国广告法"),
	law("Anti-Unfair-Competition Law", "中华人民共和国反不正当竞争法"),
	law("Consumer Rights Law", "中华人民共和国消费者权益保护法"),
	law("E-Commerce Law", "中华人民共和国电子商务法"),
	law("Food Safety Law", "中华人民共和国食品安全法"),
	law("PIPL", "中华人民共和国个人信息保护法"),
	law("Price Law", "中华人民共和国价格法"),
	law("Product Quality Law", "中华人民共和国产品质量法"),
	regulation("Reg. 778", "中华人民共和国消费者权益保护法实施条例"),
	rule("AI labelling measures (2025)", "人工智能生成合成内容标识办法"),
	rule("Algorithm rules (2021)", "互联网信息服务算法推荐管理规定"),
	rule("Food recall measures (2015)", "食品召回管理办法"),
	rule("Measures for live-streaming marketing (2021)", "网络直播营销管理办法（试行）"),
	rule("NDRC Order 36", "信用修复管理办法"),
	rule("Necessary personal information rule (2021)", "常见类型移动互联网应用程序必要个人信息范围规定"),
	rule("Order 116", "网络交易平台规则监督管理办法"),
	rule("Order 117", "直播电商监督管理办法"),
	rule("Order 121", "市场监督管理投诉举报处理办法"),
	rule("Order 20", "市场监督管理投诉举报处理暂行办法"),
	rule("Order 56", "明码标价和禁止价格欺诈规定"),
	rule("Penalty measures for consumer rights (2015)", "侵害消费者权益行为处罚办法"),
	rule("Penalty procedure", "市场监督管理行政处罚程序规定"),
	rule("SAMR credit repair rules (25 Dec 2025)", "市场监督管理信用修复管理办法"),
];

/// What a text cites, part by part; none where a part names no instrument that is known here.
pub fn cited(text: &str) -> impl Iterator<Item = Option<&'static Instrument>> + '_ {
	text.split(';').map(|part| {
		let part = part.trim();
		INSTRUMENTS.iter().find(|known| {
			part.strip_prefix(known.cited).is_some_and(|rest| rest.is_empty() || rest.starts_with(" art. "))
		})
	})
}

/// Whether a text cites a law or an administrative regulation.
#[must_use]
pub fn cites_law(text: &str) -> bool {
	cited(text).flatten().any(|instrument| instrument.rank > Rank::Rule)
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::{collections::BTreeSet, vec::Vec};

	#[test]
	fn a_text_cites_what_it_names_and_nothing_that_only_looks_like_it() {
		let names = |text| cited(text).map(|known| known.map(|known| known.cited)).collect::<Vec<_>>();
		assert_eq!(names("Order 117 art. 34; PIPL art. 6"), [Some("Order 117"), Some("PIPL")]);
		assert_eq!(names("Order 11 art. 3"), [None]);
		assert_eq!(names("Order 1170"), [None]);
		assert_eq!(names(""), [None]);
	}

	#[test]
	fn a_ministrys_order_is_no_law() {
		assert!(!cites_law("Order 117 art. 34; Order 56 art. 16"));
		assert!(cites_law("Order 117 art. 34; Anti-Unfair-Competition Law art. 9"));
		assert!(cites_law("Reg. 778 art. 9"), "an administrative regulation suffices");
		assert!(!cites_law("project; Consumer Rights"));
	}

	#[test]
	fn each_is_named_once() {
		let names: BTreeSet<_> = INSTRUMENTS.iter().map(|instrument| instrument.cited).collect();
		let titles: BTreeSet<_> = INSTRUMENTS.iter().map(|instrument| instrument.title).collect();
		assert_eq!((names.len(), titles.len()), (INSTRUMENTS.len(), INSTRUMENTS.len()));
	}
}
