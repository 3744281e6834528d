//! Every Chinese text is there, and is Chinese.

use fairstream_doors::{Line, ParticipantId, Region};
use fairstream_rules::{
	basis::Tighter,
	jurisdiction::Ground,
	start::Start,
	words::{self, Tongue},
	Act, Authority, Basis, Category, Layer, RuleId, Rung, Value,
};
use std::collections::BTreeSet;

fn is_chinese(text: &str) -> bool {
	text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// English without Chinese, Chinese with it.
fn both(what: &str, of: impl Fn(Tongue) -> String) {
	let (en, zh) = (of(Tongue::En), of(Tongue::Zh));
	assert!(!en.is_empty() && !is_chinese(&en), "{what}: '{en}' is no English");
	assert!(is_chinese(&zh), "{what}: '{zh}' is no Chinese");
}

#[test]
fn every_rule_and_every_act_says_what_it_says_in_both_languages() {
	for rule in RuleId::ALL {
		both(rule.row().name, |tongue| words::rule(*rule, tongue).into());
	}
	for act in Act::ALL {
		both(act.row().code, |tongue| words::act(*act, tongue).into());
	}
}

#[test]
fn no_two_rules_and_no_two_acts_say_the_same() {
	for tongue in Tongue::ALL {
		let rules: BTreeSet<_> = RuleId::ALL.iter().map(|rule| words::rule(*rule, tongue)).collect();
		assert_eq!(rules.len(), RuleId::ALL.len(), "{tongue:?}");
		let acts: BTreeSet<_> = Act::ALL.iter().map(|act| words::act(*act, tongue)).collect();
		assert_eq!(acts.len(), Act::ALL.len(), "{tongue:?}");
	}
}

#[test]
fn what_rules_are_made_of_has_words_in_both_languages() {
	for rule in RuleId::ALL {
		let row = rule.row();
		if row.start != Start::Nothing {
			both(row.name, |tongue| words::start(row.start, tongue).into());
		}
		both(row.name, |tongue| words::tighter(row.tighter, tongue).into());
		if !matches!(row.default, Value::Count(_) | Value::Set(_)) {
			both(row.name, |tongue| words::value(row.default, tongue));
			both(row.name, |tongue| words::bounds(row, tongue));
			both(row.name, |tongue| words::unit(row.default, tongue).into());
		}
	}
	assert_eq!(words::start(Start::Nothing, Tongue::Zh), "");
	for tighter in [Tighter::Less, Tighter::More, Tighter::Fixed] {
		both("tighter", |tongue| words::tighter(tighter, tongue).into());
	}
}

#[test]
fn authorities_bases_and_lines_have_words_in_both_languages() {
	use Authority::{National, Platform, Provincial, Technical};
	for authority in [National, Provincial, Technical, Platform] {
		both("authority", |tongue| words::authority(authority, tongue).into());
	}
	for basis in [Basis::Statute, Basis::Regulation, Basis::MemberAgreement, Basis::PilotAuthorisation, Basis::None] {
		both("basis", |tongue| words::basis(basis, tongue).into());
	}
	for line in Line::ALL {
		both("line", |tongue| words::line(line, tongue).into());
	}
}

#[test]
fn layers_and_categories_have_words_in_both_languages() {
	use Category::*;
	for category in [Food, SpecialFood, Medical, Cosmetics, Children, CompulsoryCertification, Digital, Services] {
		both("category", |tongue| words::category(category, tongue).into());
		assert_eq!(words::layer(Layer::Category(category), Tongue::Zh), words::category(category, Tongue::Zh));
	}
	let region = Region::new(330_106).expect("a county");
	for layer in [Layer::Nation, Layer::Region(region), Layer::Platform(ParticipantId(3))] {
		both("layer", |tongue| words::layer(layer, tongue));
	}
	assert_eq!(words::layer(Layer::Region(region), Tongue::Zh), "行政区划 330106");
}

#[test]
fn the_ladder_reads_as_article_12_does() {
	let ladder: Vec<_> = Rung::ALL.iter().map(|rung| words::rung(*rung, Tongue::Zh)).collect();
	assert_eq!(
		ladder.join("、"),
		"警示、限制功能、限制流量、暂停直播、限期停播、关闭账号、禁止重新注册账号、列入黑名单"
	);
	for rung in Rung::ALL {
		both("rung", |tongue| words::rung(rung, tongue).into());
	}
}

#[test]
fn the_grounds_read_as_article_47_does() {
	use Ground::{Domicile, PlaceOfBusiness, PlatformsDomicile, RegisteredDomicile};
	for ground in [Domicile, PlaceOfBusiness, RegisteredDomicile, PlatformsDomicile] {
		both("ground", |tongue| words::ground(ground, tongue).into());
	}
	assert!(words::ground(RegisteredDomicile, Tongue::Zh).contains("已办理经营主体登记"));
	assert!(words::ground(PlatformsDomicile, Tongue::Zh).contains("直播电商平台经营者住所地"));
}

#[test]
fn values_read_as_chinese_law_writes_them() {
	let table = [
		(Value::Seconds(300), "300秒"),
		(Value::Minutes(10), "10分钟"),
		(Value::Hours(48), "48小时"),
		(Value::Days(7), "7日"),
		(Value::WorkingDays(7), "7个工作日"),
		(Value::Months(36), "36个月"),
		(Value::Years(16), "16周岁"),
		(Value::PerMille(50), "千分之五十"),
		(Value::Tenths(30), "3倍"),
		(Value::Tenths(25), "2.5倍"),
		(Value::Fen(50_000), "500.00元"),
		(Value::Fen(u64::MAX), "184467440737095516.15元"),
		(Value::Count(20), "20"),
		(Value::Points(600), "600分"),
		(Value::Flag(true), "是"),
		(Value::Flag(false), "否"),
		(Value::Set(0), "无"),
		(Value::Set(0b1000_0010), "1、7"),
	];
	for (value, shown) in table {
		assert_eq!(value.shown_in(Tongue::Zh), shown);
		assert_eq!(value.shown_in(Tongue::En), value.to_string());
	}
	assert_eq!(words::bounds(RuleId::ComplaintFirstReply.row(), Tongue::Zh), "4小时至168小时");
	assert_eq!(words::bounds(RuleId::FraudFloor.row(), Tongue::Zh), "固定");
}
