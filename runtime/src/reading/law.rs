//! Rules, their history, when periods end, and what is forbidden.

use super::{comma, now, say, told, tongue};
use crate::{Rulebook, Runtime};
use alloc::{
	format,
	string::{String, ToString},
	vec,
	vec::Vec,
};
use fairstream_doors::Moment;
use fairstream_rules::{
	calendar::due as ends, history::Version, start::Start, words, Act, Authority, Layer, RuleId, Rules, Scope,
};
use fairstream_sheet::{
	civil,
	law::{ActLine, RuleHistory, RuleLine, VersionLine, LAW_PAGE},
	Language, Section, Sheet,
};
use pallet_rulebook::{Changes, PublishedCalendar};

/// The rule that a text names.
fn named(name: &str, language: Language) -> Result<RuleId, String> {
	RuleId::named(name.trim()).ok_or_else(|| match language {
		Language::En => format!("there is no rule '{name}': docs/rules.md lists them, as does rulebookApi.rules"),
		Language::Zh => format!("没有名为“{name}”的规则：规则清单见 docs/rules.md 或 rulebookApi.rules"),
	})
}

/// Every rule with the value that holds.
pub fn rules(scope: Scope, at: Option<Moment>, language: Language) -> Vec<RuleLine> {
	RuleId::ALL.iter().map(|rule| line(*rule, &scope, at, language)).collect()
}

/// One rule.
pub fn rule(name: &str, scope: Scope, at: Option<Moment>, language: Language) -> Result<RuleLine, String> {
	named(name, language).map(|rule| line(rule, &scope, at, language))
}

fn line(rule: RuleId, scope: &Scope, at: Option<Moment>, language: Language) -> RuleLine {
	let at = at.unwrap_or_else(now);
	let (row, tongue) = (rule.row(), tongue(language));
	let pin = Rulebook::pin(rule, scope, at);
	let authorities = [Authority::National, Authority::Provincial, Authority::Technical, Authority::Platform];
	let who: Vec<_> = authorities
		.into_iter()
		.filter(|who| row.authorities.include(*who))
		.map(|who| words::authority(who, tongue))
		.collect();
	let coming =
		Changes::<Runtime>::get((rule, Layer::Nation)).filter(|change| change.version.from > now()).map(|change| {
			let (value, from) = (words::value(change.version.value, tongue), civil::here(change.version.from));
			match language {
				Language::En => format!("{value} from {from}"),
				Language::Zh => format!("自 {from} 起：{value}"),
			}
		});
	RuleLine {
		id: rule,
		name: row.name.into(),
		what: words::rule(rule, tongue).into(),
		value: pin.value(),
		shown: words::value(pin.value(), tongue),
		start: match row.start {
			Start::Nothing => String::new(),
			start => words::start(start, tongue).into(),
		},
		bounds: words::bounds(row, tongue),
		basis: pin.basis(),
		stands_on: words::basis(pin.basis(), tongue).into(),
		source: row.source.into(),
		changed_by: who.join(comma(language)),
		since: match pin.since() {
			0 => String::new(),
			since => civil::here(since),
		},
		coming: coming.unwrap_or_default(),
		stale: Rulebook::is_stale(rule, Layer::Nation, at),
	}
}

/// A page of a rule's history in a layer.
pub fn history(name: &str, layer: Layer, page: u32, language: Language) -> Result<RuleHistory, String> {
	let rule = named(name, language)?;
	let first = page.saturating_mul(LAW_PAGE);
	let (versions, total) = Rulebook::versions(rule, layer, first, LAW_PAGE);
	let line = |place, version: &Version| shown(rule, layer, place, version, language);
	let mut lines: Vec<_> =
		versions.iter().zip(first..=u32::MAX).map(|(version, place)| line(Some(place), version)).collect();
	let next = page.saturating_add(1);
	let next = (next.saturating_mul(LAW_PAGE) < total).then_some(next);
	if next.is_none() {
		lines.extend(Changes::<Runtime>::get((rule, layer)).map(|change| line(None, &change.version)));
	}
	Ok(RuleHistory { versions: lines, total, next })
}

/// The question in which a layer speaks, with what stands above it.
fn scope_of(layer: Layer) -> Scope {
	match layer {
		Layer::Nation => Scope::NATION,
		Layer::Category(category) => Scope { category: Some(category), ..Scope::NATION },
		Layer::Region(region) => Scope { region, ..Scope::NATION },
		Layer::Platform(platform) => Scope { platform: Some(platform), ..Scope::NATION },
	}
}

fn shown(rule: RuleId, layer: Layer, place: Option<u32>, version: &Version, language: Language) -> VersionLine {
	let Version { value, authority, evidence, from, until, .. } = *version;
	// What a province or a platform sets stands on what stands above it when it begins.
	let basis = Rulebook::pin(rule, &scope_of(layer), from).basis();
	VersionLine {
		place,
		value,
		shown: words::value(value, tongue(language)),
		basis,
		authority,
		evidence,
		from,
		from_shown: civil::here(from),
		until,
		until_shown: until.map(civil::here).unwrap_or_default(),
	}
}

/// When a period of a rule ends that begins at a moment.
pub fn due(name: &str, scope: Scope, start: Moment, language: Language) -> Result<Sheet, String> {
	let rule = named(name, language)?;
	let (row, tongue) = (rule.row(), tongue(language));
	let pin = Rulebook::pin(rule, &scope, start);
	let period = pin.value().period().ok_or_else(|| match language {
		Language::En => format!("{rule} is no period: it says {}", words::value(pin.value(), tongue)),
		Language::Zh => format!("{rule} 不是期限：其值为{}", words::value(pin.value(), tongue)),
	})?;
	let end = ends(start, period, &PublishedCalendar::<Runtime>::default());
	let rests = match end.provisional {
		true => say(
			"暂定：所涉年度的放假安排尚未公布，按周一至周五计算，公布后重新计算",
			"provisional: it rests on a year whose calendar is not published; Monday to Friday counts until then",
			language,
		),
		false => say("已公布的日历", "the published calendar", language),
	};
	let lines = vec![
		told("规则", "Rule", words::rule(rule, tongue), language),
		told("期限", "Period", words::value(pin.value(), tongue), language),
		told("起算事由", "Runs from", words::start(row.start, tongue), language),
		told("起算时间", "Begins", civil::here(start), language),
		told("届满时间", "Ends", civil::here(end.moment), language),
		told("计算依据", "Rests on", rests, language),
		told("依据", "Stands on", words::basis(pin.basis(), tongue), language),
		told("出处", "Source", row.source, language),
	];
	let heading = say("期限计算", "When it ends", language);
	Ok(Sheet { title: rule.to_string(), sections: vec![Section { heading, lines }] })
}

/// What is forbidden.
pub fn acts(language: Language) -> Vec<ActLine> {
	let tongue = tongue(language);
	let line = |act: &Act| {
		let row = act.row();
		ActLine {
			code: row.code.into(),
			what: words::act(*act, tongue).into(),
			article: row.article.into(),
			penalty: row.penalty.into(),
			line: words::line(row.line, tongue).into(),
			ceiling: words::rung(row.ceiling, tongue).into(),
		}
	};
	Act::ALL.iter().map(line).collect()
}
