//! The tables as pages for people.

use crate::{
	act::Act,
	basis::Authority,
	instrument::{cited, Instrument, Rank, INSTRUMENTS},
	pack::{pack, Need, EVERY},
	row::Row,
	scope::Category,
	table::RuleId,
	words::{self, Tongue},
};
use alloc::{format, string::String, vec::Vec};

const RULES_HEAD: &str = "\
# The rulebook

Written from the table in `primitives/rules/src/table.rs`; a test keeps the two alike. These are the values at the beginning of
a chain.

- **May be set to**: the least and the largest amount that can ever be set.
- **Lower layers**: whether a province or a platform may only shorten or only raise what stands above it.
- **Basis**: what the value stands on. One that stands on nothing informs, reminds, or raises a sample size; it never costs
  anybody money, rank, access or standing.
- **Changed by**: N the national seats of market regulation and cyberspace administration together, P a province for itself, T
  the technical council, F a platform for itself. P and F only tighten.

| rule | says | 内容 | value | from | may be set to | lower layers | basis | source | changed by |
|---|---|---|---|---|---|---|---|---|---|
";

const ACTS_HEAD: &str = "\
# What is forbidden 违法行为

Written from the table in `primitives/rules/src/act.rs`; a test keeps the two alike. A breach is filed and sanctioned under one
of these codes and no other.

- **Article**: what forbids it, or asks for what was left out.
- **Penalised by**: what penalises it, where the text of a law or order says so for this very act. Empty where none does.
- **Line**: whose case it is. Which seat that is, article 47 of Order 117 says.
- **Up to**: the highest rung of article 12 to which a platform may go against an operator, anchor or agency. *Blacklist* is for
  serious breaches of a law or an administrative regulation (article 14), so it stands only where *article* names one; a
  ministry's order alone does not suffice. What platforms themselves do or leave out is for the authorities: there it says
  *warning*.

A code is not a verdict: what somebody did, and how serious it is, people decide in a case.

| code | what | 违法行为 | article | penalised by | line | up to |
|---|---|---|---|---|---|---|
";

const PACKS_HEAD: &str = "\
# What goods need 商品类别与所需证书

Written from the table in `primitives/rules/src/pack.rs`; a test keeps the two alike. Goods of a category need these
certificates, which may cover all of the producer's goods of the category, the product, or the lot.

- **From**: *offer* is needed for the offer and for every sale, *sell* for a sale only. What is missing, expired, suspended or
  revoked bars it from that very block on, and no longer than that.
- **Source**: what asks for it. Article 27 of Order 117 has an operator verify licences, compulsory certification and proof of
  conformity. For which goods law asks for which of them, other laws say that are not cited here; where article 27 names none
  it says `project`.

The category stands in the product's file, which its producer keeps and only an authority changes: nobody who offers or sells
chooses a pack.

| category | 类别 | certificate | 证书 | from | source |
|---|---|---|---|---|---|
";

const INSTRUMENTS_HEAD: &str = "
## What is cited 引用的法律、法规、规章

| cited as | 名称 | rank |
|---|---|---|
";

/// The page of rules.
#[must_use]
pub fn rules() -> String {
	let mut page = String::from(RULES_HEAD);
	for rule in RuleId::ALL {
		page.push_str(&rule_line(rule.row()));
	}
	let sources: Vec<&str> = RuleId::ALL.iter().map(|rule| rule.row().source).collect();
	instruments(page, &sources)
}

/// The page of acts.
#[must_use]
pub fn acts() -> String {
	let mut page = String::from(ACTS_HEAD);
	for act in Act::ALL {
		page.push_str(&act_line(*act));
	}
	let sources: Vec<&str> = Act::ALL.iter().flat_map(|act| [act.row().article, act.row().penalty]).collect();
	instruments(page, &sources)
}

/// The page of packs.
#[must_use]
pub fn packs() -> String {
	let mut page = String::from(PACKS_HEAD);
	for category in EVERY {
		match pack(category) {
			[] => page.push_str(&pack_line(category, None)),
			needs => needs.iter().for_each(|need| page.push_str(&pack_line(category, Some(need)))),
		}
	}
	let sources: Vec<&str> = EVERY.into_iter().flat_map(pack).map(|need| need.source).collect();
	instruments(page, &sources)
}

/// A certificate that goods of a category need, or that they need none.
fn pack_line(category: Option<Category>, need: Option<&Need>) -> String {
	let name = |tongue| words::goods(category, tongue);
	let (en, zh, from, source) = need.map_or(("none", "无", "", ""), |need| {
		let (en, zh) = need.kind.words();
		(en, zh, need.from.words().0, need.source)
	});
	format!("| {} | {} | {en} | {zh} | {from} | {source} |\n", name(Tongue::En), name(Tongue::Zh))
}

fn rule_line(row: &Row) -> String {
	let letters = [
		(Authority::National, "N"),
		(Authority::Provincial, "P"),
		(Authority::Technical, "T"),
		(Authority::Platform, "F"),
	];
	let who: Vec<&str> =
		letters.into_iter().filter(|(who, _)| row.authorities.include(*who)).map(|(_, letter)| letter).collect();
	let en = Tongue::En;
	format!(
		"| `{}` | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n",
		row.name,
		row.what,
		row.what_zh,
		words::value(row.default, en),
		words::start(row.start, en),
		words::bounds(row, en),
		words::tighter(row.tighter, en),
		words::basis(row.basis, en),
		row.source,
		who.join(", ")
	)
}

fn act_line(act: Act) -> String {
	let (row, en) = (act.row(), Tongue::En);
	format!(
		"| `{}` | {} | {} | {} | {} | {} | {} |\n",
		row.code,
		row.what,
		row.what_zh,
		row.article,
		row.penalty,
		words::line(row.line, en),
		words::rung(row.ceiling, en)
	)
}

/// The page with the titles of what it cites.
fn instruments(mut page: String, sources: &[&str]) -> String {
	page.push_str(INSTRUMENTS_HEAD);
	let is_cited = |known: &&Instrument| sources.iter().flat_map(|source| cited(source)).any(|one| one == Some(*known));
	for instrument in INSTRUMENTS.iter().filter(is_cited) {
		let rank = match instrument.rank {
			Rank::Law => "law 法律",
			Rank::Regulation => "administrative regulation 行政法规",
			Rank::Rule => "a ministry's rule or document 部门规章或者规范性文件",
		};
		page.push_str(&format!("| {} | 《{}》 | {rank} |\n", instrument.cited, instrument.title));
	}
	page
}
