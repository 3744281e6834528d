//! Consumer codes in words: what a reveal says, and what it doesn't.

use super::{account, participant, told};
use crate::{AccountId, Codes, Hash, System};
use alloc::{
	format,
	string::{String, ToString},
	vec,
	vec::Vec,
};
use fairstream_doors::{CommitmentKey, CommitmentKind, ParticipantId, Region, RegionLevel, Reveal};
use fairstream_gs1::Unit;
use fairstream_sheet::{
	civil,
	codes::{province, CodeSheet, OccasionLine, OpeningLine, SeriesLine},
	Language, Line, Section,
};
use pallet_codes::{Occasion, Opening, MAX_OTHERS};

/// The item that a text names.
fn item(text: &str, language: Language) -> Result<Unit, String> {
	let unit: Unit = text.trim().parse().map_err(|error| format!("{error}"))?;
	match unit {
		Unit::Item(..) => Ok(unit),
		other => Err(match language {
			Language::En => {
				format!("{other} is no item: a code stands on one, named by GTIN and serial, as 01/../21/..")
			}
			Language::Zh => {
				format!("{other} 不是单件商品：验证码只印在单件商品上，请给出含序列号的编码，如 01/../21/..")
			}
		}),
	}
}

/// What the chain has to say of an item's code.
pub fn sheet(text: &str, language: Language) -> Result<CodeSheet, String> {
	let unit = item(text, language)?;
	let openings = openings(&unit, language);
	let section = words(&openings, language);
	Ok(CodeSheet { unit: unit.to_string(), openings, section })
}

/// What is known of a unit's code, as a section of its sheet; none if nothing is.
pub fn section(unit: &Unit, language: Language) -> Option<Section> {
	let openings = openings(unit, language);
	(!openings.is_empty()).then(|| words(&openings, language))
}

/// A series that is enlisted.
pub fn series(owner: ParticipantId, window: u64, language: Language) -> Result<SeriesLine, String> {
	let series = Codes::series(owner, window).ok_or_else(|| match language {
		Language::En => format!(
			"participant {owner} has no series of codes enlisted under {window}: it never enlisted one, or closed it; ask the \
			 producer"
		),
		Language::Zh => {
			format!("参与主体 {owner} 在编号 {window} 下没有启用中的验证码系列：从未启用，或者已经关闭；请向生产者查询")
		}
	})?;
	Ok(SeriesLine {
		key: key(owner, window),
		owner: participant(owner, language),
		lot: series.lot.to_string(),
		root: series.root,
		count: series.count,
		at: series.at,
		at_shown: civil::here(series.at),
	})
}

/// What the code's key signs. A result and no option, because Polkadot.js takes an option of bytes for the bytes.
pub fn payload(
	series: CommitmentKey,
	unit: &str,
	revealer: AccountId,
	place: Option<Region>,
	block: u32,
) -> Result<Vec<u8>, String> {
	let unit = item(unit, Language::En)?;
	if place.is_some_and(|place| place.level() != RegionLevel::Province) {
		return Err("the region is no province: name one by its code, such as 330000".into());
	}
	let hash = System::block_hash(block);
	if hash == Hash::default() {
		return Err(format!("the hash of block {block} is not known here: name a recent one"));
	}
	let reveal = Reveal {
		series,
		index: 0,
		proof: Default::default(),
		unit,
		key: [0; 32],
		revealer,
		province: place,
		block,
		signature: [0; 64],
	};
	Ok(reveal.payload(&System::block_hash(0), &hash))
}

const fn key(owner: ParticipantId, window: u64) -> CommitmentKey {
	CommitmentKey { owner, kind: CommitmentKind::ConsumerCodes, window }
}

fn openings(unit: &Unit, language: Language) -> Vec<OpeningLine> {
	let line = |(owner, opening): (ParticipantId, Opening<AccountId>)| OpeningLine {
		series: key(owner, opening.window),
		owner: participant(owner, language),
		first: occasion(opening.first, opening.by, language),
		others: opening.others,
		is_full: opening.others >= MAX_OTHERS,
		last: opening.last.map(|last| occasion(last.occasion, last.by, language)),
	};
	Codes::openings(unit).into_iter().map(line).collect()
}

fn occasion(occasion: Occasion, by: AccountId, language: Language) -> OccasionLine {
	let name = occasion.province.map(|place| (place, province(place, language)));
	let province_shown = match (name, language) {
		(Some((_, Some(name))), _) => name.into(),
		(Some((place, None)), _) => place.to_string(),
		(None, Language::En) => "not said".into(),
		(None, Language::Zh) => "未说明".into(),
	};
	OccasionLine {
		at: occasion.at,
		at_shown: civil::here(occasion.at),
		province: occasion.province,
		province_shown,
		by_shown: account(&by),
		by: by.into(),
	}
}

/// When, and where as the revealer said, in one text.
fn shown(occasion: &OccasionLine, language: Language) -> String {
	let OccasionLine { at_shown, province_shown, .. } = occasion;
	match (occasion.province, language) {
		(Some(_), Language::En) => format!("{at_shown}, in {province_shown} as who did it said"),
		(Some(_), Language::Zh) => format!("{at_shown}，查验人自称在{province_shown}"),
		(None, Language::En) => format!("{at_shown}, who did it didn't say where"),
		(None, Language::Zh) => format!("{at_shown}，查验人未说明地点"),
	}
}

/// What is known, and what that doesn't say.
fn words(openings: &[OpeningLine], language: Language) -> Section {
	let mut lines: Vec<Line> = openings.iter().flat_map(|opening| known(opening, language)).collect();
	if openings.is_empty() {
		lines.push(told("首次查验", "first opened", say(NOBODY, language), language));
	}
	let limits = if openings.is_empty() { UNOPENED } else { OPENED };
	lines.push(told("说明", "what this says", say(limits, language), language));
	let (zh, en) = ("涂层验证码", "Code under the scratch field");
	Section { heading: say((zh, en), language).into(), lines }
}

fn known(opening: &OpeningLine, language: Language) -> Vec<Line> {
	let others = match (opening.others, &opening.last, language) {
		(1.., Some(last), Language::En) => {
			let more = if opening.is_full { " or more" } else { "" };
			format!("{} time(s){more} by other keys, last {}", opening.others, shown(last, language))
		}
		(1.., Some(last), Language::Zh) => {
			let more = if opening.is_full { "以上" } else { "" };
			format!("另有其他查验 {} 次{more}，最近一次 {}", opening.others, shown(last, language))
		}
		(_, _, Language::En) => "by no other key".into(),
		(_, _, Language::Zh) => "没有其他查验".into(),
	};
	vec![
		told("验证码提供者", "codes made by", opening.owner.clone(), language),
		told("首次查验", "first opened", shown(&opening.first, language), language),
		told("首次查验密钥", "by the key", opening.first.by_shown.clone(), language),
		told("此后", "since then", others, language),
	]
}

/// A text in Chinese and English.
type Text = (&'static str, &'static str);

const NOBODY: Text = ("尚无记录", "by nobody so far");

const UNOPENED: Text = (
	"本链没有该商品验证码的查验记录。未刮开的涂层什么也证明不了：标签可能是仿制的，只有刮开并查验才能知道。",
	"nobody revealed this item's code to the chain. A field that is whole proves nothing: the label may be a copy, and only \
	 who scratches and reveals the code finds out",
);

const OPENED: Text = (
	"如果首次查验的不是您，说明在您之前已有人得到该验证码：可能是店员、之前的持有人，也可能是仿制标签的人。本链不知道是谁，\
	 地点只是查验人自己的说法；两件商品验证码相同时，本链不知道哪一件是真的。",
	"if it was not you who opened it first, somebody had this code before you: a shop clerk, an earlier owner, or whoever \
	 copied the label. The chain doesn't know who; the place is that one's word; and of two things with one code it doesn't \
	 know which is real",
);

const fn say((zh, en): Text, language: Language) -> &'static str {
	match language {
		Language::Zh => zh,
		Language::En => en,
	}
}
