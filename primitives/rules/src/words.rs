//! The law's words, English and Chinese. Pure.
//!
//! Chinese is that of the law itself: the ladder is article 12's, the grounds are article 47's. A missing word doesn't compile.

use crate::{
	act::{Act, Rung},
	basis::{Authority, Basis, Tighter},
	jurisdiction::Ground,
	row::Row,
	scope::{Category, Layer},
	start::Start,
	table::RuleId,
	value::Value,
};
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use fairstream_doors::Line;

/// A language.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Tongue {
	/// English.
	En,
	/// Chinese.
	Zh,
}

impl Tongue {
	/// All of them.
	pub const ALL: [Tongue; 2] = [Tongue::En, Tongue::Zh];
}

const fn pick(en: &'static str, zh: &'static str, tongue: Tongue) -> &'static str {
	match tongue {
		Tongue::En => en,
		Tongue::Zh => zh,
	}
}

/// What a rule says.
#[must_use]
pub const fn rule(rule: RuleId, tongue: Tongue) -> &'static str {
	pick(rule.row().what, rule.row().what_zh, tongue)
}

/// What is forbidden.
#[must_use]
pub const fn act(act: Act, tongue: Tongue) -> &'static str {
	pick(act.row().what, act.row().what_zh, tongue)
}

/// A value with its unit: `48 h`, `48小时`.
#[must_use]
pub fn value(value: Value, tongue: Tongue) -> String {
	if tongue == Tongue::En {
		return value.to_string();
	}
	match value {
		Value::Seconds(n) => format!("{n}秒"),
		Value::Minutes(n) => format!("{n}分钟"),
		Value::Hours(n) => format!("{n}小时"),
		Value::Days(n) => format!("{n}日"),
		Value::WorkingDays(n) => format!("{n}个工作日"),
		Value::Months(n) => format!("{n}个月"),
		Value::Years(n) => format!("{n}周岁"),
		Value::PerMille(n) => format!("千分之{}", numeral(n)),
		Value::Tenths(n) if n.is_multiple_of(10) => format!("{}倍", n / 10),
		Value::Tenths(n) => format!("{}.{}倍", n / 10, n % 10),
		Value::Fen(n) => format!("{}.{:02}元", n / 100, n % 100),
		Value::Count(n) => n.to_string(),
		Value::Points(n) => format!("{n}分"),
		Value::Flag(yes) => if yes { "是" } else { "否" }.into(),
		Value::Set(0) => "无".into(),
		Value::Set(bits) => {
			let members: Vec<_> = (0..32).filter(|bit| bits >> bit & 1 == 1).map(|bit| bit.to_string()).collect();
			members.join("、")
		}
	}
}

/// A number in Chinese numerals, as fractions are written in law; from ten thousand on in digits.
fn numeral(n: u32) -> String {
	if n == 0 {
		return "零".into();
	}
	if n > 9_999 {
		return n.to_string();
	}
	let mut text = String::new();
	let mut gap = false;
	for (digit, place) in format!("{n:04}").chars().zip(["千", "百", "十", ""]) {
		let word = match digit {
			'1' => "一",
			'2' => "二",
			'3' => "三",
			'4' => "四",
			'5' => "五",
			'6' => "六",
			'7' => "七",
			'8' => "八",
			'9' => "九",
			_ => {
				gap = !text.is_empty();
				continue;
			}
		};
		if gap {
			text.push('零');
			gap = false;
		}
		text.push_str(word);
		text.push_str(place);
	}
	match n {
		10..=19 => text.trim_start_matches('一').into(),
		_ => text,
	}
}

/// The name of a value's unit.
#[must_use]
pub const fn unit(value: Value, tongue: Tongue) -> &'static str {
	let zh = match value {
		Value::Seconds(_) => "秒",
		Value::Minutes(_) => "分钟",
		Value::Hours(_) => "小时",
		Value::Days(_) => "日",
		Value::WorkingDays(_) => "工作日",
		Value::Months(_) => "月",
		Value::Years(_) => "周岁",
		Value::PerMille(_) => "千分比",
		Value::Tenths(_) => "十分之一倍",
		Value::Fen(_) => "分（人民币）",
		Value::Count(_) => "数量",
		Value::Points(_) => "信用分",
		Value::Flag(_) => "是否",
		Value::Set(_) => "集合",
	};
	pick(value.unit(), zh, tongue)
}

/// What a row may be set to.
#[must_use]
pub fn bounds(row: &Row, tongue: Tongue) -> String {
	if row.floor == row.ceiling {
		return pick("fixed", "固定", tongue).into();
	}
	let (floor, ceiling) = (value(row.floor, tongue), value(row.ceiling, tongue));
	match tongue {
		Tongue::En => format!("{floor} to {ceiling}"),
		Tongue::Zh => format!("{floor}至{ceiling}"),
	}
}

/// From when a period runs; empty if it is none.
#[must_use]
pub const fn start(start: Start, tongue: Tongue) -> &'static str {
	let zh = match start {
		Start::Nothing => "",
		Start::Verification => "上次核验",
		Start::Change => "信息变更",
		Start::Notice => "通知送达",
		Start::Training => "上次培训",
		Start::Completion => "交易完成",
		Start::BroadcastEnd => "直播结束",
		Start::ShelfLifeEnd => "保质期满",
		Start::Assessment => "影响评估完成",
		Start::Receipt => "收到商品",
		Start::ReturnReceipt => "收到退回商品",
		Start::Delivery => "交付",
		Start::Filing => "收到投诉、举报、申请或者申诉",
		Start::Acceptance => "受理",
		Start::Knowledge => "知道或者应当知道",
		Start::Demand => "提出要求",
		Start::Listing => "列入名单或者记黄牌",
		Start::Decision => "作出决定",
		Start::Affirmation => "上次确认",
		Start::Today => "当日（向前计算）",
		Start::Outage => "停机结束",
		Start::Draw => "抽样",
		Start::Clue => "发现线索或者收到材料",
		Start::Dispute => "发生争议",
		Start::Announcement => "公告发布",
		Start::Due => "期限届满",
		Start::LastBlock => "上一区块",
		Start::WindowEnd => "时间窗口结束",
		Start::CaseEnd => "案件办结",
		Start::Sighting => "观察到物品",
	};
	pick(start.text(), zh, tongue)
}

/// What a value stands on.
#[must_use]
pub const fn basis(basis: Basis, tongue: Tongue) -> &'static str {
	let (en, zh) = match basis {
		Basis::Statute => ("statute", "法律"),
		Basis::Regulation => ("regulation", "行政法规、规章或者规范性文件"),
		Basis::MemberAgreement => ("member agreement", "成员协议"),
		Basis::PilotAuthorisation => ("pilot authorisation", "试点授权"),
		Basis::None => ("none", "无依据"),
	};
	pick(en, zh, tongue)
}

/// Who may change a value.
#[must_use]
pub const fn authority(authority: Authority, tongue: Tongue) -> &'static str {
	let (en, zh) = match authority {
		Authority::National => ("the national seats together", "国家级席位共同"),
		Authority::Provincial => ("a province for itself", "省级席位（限本地区从严）"),
		Authority::Technical => ("the technical council", "技术委员会"),
		Authority::Platform => ("a platform for itself", "平台（限自身从严）"),
	};
	pick(en, zh, tongue)
}

/// In which direction lower layers may go.
#[must_use]
pub const fn tighter(tighter: Tighter, tongue: Tongue) -> &'static str {
	let (en, zh) = match tighter {
		Tighter::Less => ("less", "只能降低"),
		Tighter::More => ("more", "只能提高"),
		Tighter::Fixed => ("none", "不得变动"),
	};
	pick(en, zh, tongue)
}

/// A category of goods.
#[must_use]
pub const fn category(category: Category, tongue: Tongue) -> &'static str {
	let (en, zh) = match category {
		Category::Food => ("food", "食品"),
		Category::SpecialFood => ("food for special groups and supplements", "特殊食品"),
		Category::Medical => ("medicines and medical devices", "药品和医疗器械"),
		Category::Cosmetics => ("cosmetics", "化妆品"),
		Category::Children => ("goods for children", "儿童用品"),
		Category::CompulsoryCertification => ("goods under compulsory certification", "强制性认证产品"),
		Category::Digital => ("digital goods", "数字化商品"),
		Category::Services => ("services and vouchers", "服务和服务凭证"),
	};
	pick(en, zh, tongue)
}

/// The category of goods, or that they are in none.
#[must_use]
pub const fn goods(of: Option<Category>, tongue: Tongue) -> &'static str {
	match of {
		Some(of) => category(of, tongue),
		None => pick("general goods", "普通商品", tongue),
	}
}

/// A layer of the rulebook.
#[must_use]
pub fn layer(layer: Layer, tongue: Tongue) -> String {
	match (layer, tongue) {
		(Layer::Nation, _) => pick("the whole country", "全国", tongue).into(),
		(Layer::Category(of), _) => category(of, tongue).into(),
		(Layer::Region(region), Tongue::En) => format!("region {region}"),
		(Layer::Region(region), Tongue::Zh) => format!("行政区划 {region}"),
		(Layer::Platform(platform), Tongue::En) => format!("platform {platform}"),
		(Layer::Platform(platform), Tongue::Zh) => format!("平台 {platform}"),
	}
}

/// A rung of the ladder, in the words of article 12.
#[must_use]
pub const fn rung(rung: Rung, tongue: Tongue) -> &'static str {
	let (en, zh) = match rung {
		Rung::Warn => ("warning", "警示"),
		Rung::LimitFunctions => ("limited functions", "限制功能"),
		Rung::LimitTraffic => ("limited traffic", "限制流量"),
		Rung::SuspendBroadcast => ("suspended broadcast", "暂停直播"),
		Rung::FixedTermBan => ("fixed-term ban", "限期停播"),
		Rung::CloseAccount => ("closed account", "关闭账号"),
		Rung::BarRegistration => ("no new registration", "禁止重新注册账号"),
		Rung::Blacklist => ("blacklist", "列入黑名单"),
	};
	pick(en, zh, tongue)
}

/// A line of administration.
#[must_use]
pub const fn line(line: Line, tongue: Tongue) -> &'static str {
	let (en, zh) = match line {
		Line::MarketRegulation => ("market regulation", "市场监督管理部门"),
		Line::CyberspaceAdministration => ("cyberspace administration", "网信部门"),
	};
	pick(en, zh, tongue)
}

/// Why a case is of a region, in the words of article 47.
#[must_use]
pub const fn ground(ground: Ground, tongue: Tongue) -> &'static str {
	let (en, zh) = match ground {
		Ground::Domicile => ("own domicile", "其住所地"),
		Ground::PlaceOfBusiness => ("actual place of business", "实际经营地"),
		Ground::RegisteredDomicile => (
			"registered domicile, because the actual place of business is unknown",
			"无法确定实际经营地，已办理经营主体登记的，其住所地",
		),
		Ground::PlatformsDomicile => (
			"the platform's domicile, because the actual place of business is unknown and nothing is registered",
			"无法确定实际经营地，未办理经营主体登记的，直播电商平台经营者住所地",
		),
	};
	pick(en, zh, tongue)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn fractions_are_written_as_in_law() {
		let table = [
			(0, "零"),
			(1, "一"),
			(10, "十"),
			(15, "十五"),
			(50, "五十"),
			(100, "一百"),
			(105, "一百零五"),
			(110, "一百一十"),
			(300, "三百"),
			(1_000, "一千"),
			(1_005, "一千零五"),
			(1_050, "一千零五十"),
			(2_345, "二千三百四十五"),
			(10_000, "10000"),
		];
		for (number, text) in table {
			assert_eq!(numeral(number), text, "{number}");
		}
	}
}
