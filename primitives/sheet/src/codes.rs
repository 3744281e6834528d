//! What the chain says of consumer codes.

use crate::{Language, Section};
use alloc::{string::String, vec::Vec};
use codec::{Decode, Encode};
use fairstream_doors::{CommitmentKey, Moment, Region};
use scale_info::TypeInfo;

/// A series of codes that is enlisted.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct SeriesLine {
	/// The commitment to it.
	pub key: CommitmentKey,
	/// Whose it is, in words.
	pub owner: String,
	/// The lot of its items.
	pub lot: String,
	/// The root of its tree.
	pub root: [u8; 32],
	/// How many codes it has.
	pub count: u64,
	/// When it was enlisted.
	pub at: Moment,
	/// The same in civil time.
	pub at_shown: String,
}

/// When a code was revealed, and where.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct OccasionLine {
	/// When.
	pub at: Moment,
	/// The same in civil time.
	pub at_shown: String,
	/// The province that the revealer named, if it named one.
	pub province: Option<Region>,
	/// The same in words.
	pub province_shown: String,
	/// The revealer's key.
	pub by: [u8; 32],
	/// The same as an address.
	pub by_shown: String,
}

/// What is known of an item's code in one owner's series.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct OpeningLine {
	/// In which series it stands.
	pub series: CommitmentKey,
	/// Whose series it is, in words.
	pub owner: String,
	/// The first reveal.
	pub first: OccasionLine,
	/// How many reveals by others were recorded since.
	pub others: u8,
	/// Whether more of them are not recorded.
	pub is_full: bool,
	/// The last of the others.
	pub last: Option<OccasionLine>,
}

/// What the chain has to say of an item's code.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct CodeSheet {
	/// The item.
	pub unit: String,
	/// What is known of its code, an entry for each owner in whose series it stands; none if nobody revealed it.
	pub openings: Vec<OpeningLine>,
	/// The same in words, with what it doesn't say.
	pub section: Section,
}

/// The names of the provinces and what ranks with them, by the first two digits of their codes (GB/T 2260): English, Chinese.
const PROVINCES: [(u32, &str, &str); 34] = [
	(11, "Beijing", "北京市"),
	(12, "Tianjin", "天津市"),
	(13, "Hebei", "河北省"),
	(14, "Shanxi", "山西省"),
	(15, "Inner Mongolia", "内蒙古自治区"),
	(21, "Liaoning", "辽宁省"),
	(22, "Jilin", "吉林省"),
	(23, "Heilongjiang", "黑龙江省"),
	(31, "Shanghai", "上海市"),
	(32, "Jiangsu", "江苏省"),
	(33, "Zhejiang", "浙江省"),
	(34, "Anhui", "安徽省"),
	(35, "Fujian", "福建省"),
	(36, "Jiangxi", "江西省"),
	(37, "Shandong", "山东省"),
	(41, "Henan", "河南省"),
	(42, "Hubei", "湖北省"),
	(43, "Hunan", "湖南省"),
	(44, "Guangdong", "广东省"),
	(45, "Guangxi", "广西壮族自治区"),
	(46, "Hainan", "海南省"),
	(50, "Chongqing", "重庆市"),
	(51, "Sichuan", "四川省"),
	(52, "Guizhou", "贵州省"),
	(53, "Yunnan", "云南省"),
	(54, "Tibet", "西藏自治区"),
	(61, "Shaanxi", "陕西省"),
	(62, "Gansu", "甘肃省"),
	(63, "Qinghai", "青海省"),
	(64, "Ningxia", "宁夏回族自治区"),
	(65, "Xinjiang", "新疆维吾尔自治区"),
	(71, "Taiwan", "台湾省"),
	(81, "Hong Kong", "香港特别行政区"),
	(82, "Macao", "澳门特别行政区"),
];

/// The name of the province in which a region lies; none of the whole country.
#[must_use]
pub fn province(region: Region, language: Language) -> Option<&'static str> {
	let code = region.code().checked_div(10_000)?;
	let (_, en, zh) = PROVINCES.iter().find(|(known, _, _)| *known == code)?;
	Some(match language {
		Language::En => en,
		Language::Zh => zh,
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_province_has_a_name_in_both_languages_and_nothing_else_has() {
		for code in 0..100 {
			let region = Region::new(code * 10_000).ok().filter(|region| *region != Region::NATION);
			for language in [Language::En, Language::Zh] {
				assert_eq!(region.is_some(), region.and_then(|region| province(region, language)).is_some(), "{code}");
			}
		}
		assert_eq!(province(Region::NATION, Language::En), None);
	}

	#[test]
	fn a_county_lies_in_its_province() {
		let county = Region::new(330_106).expect("a county");
		assert_eq!(province(county, Language::En), Some("Zhejiang"));
		assert_eq!(province(county, Language::Zh), Some("浙江省"));
	}
}
