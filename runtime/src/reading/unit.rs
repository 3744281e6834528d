//! What the chain has to say of a unit. Each capability adds its section to the sheet here.

use super::{comma, hex, line, participant};
use crate::{Runtime, Traceability};
use alloc::{
	format,
	string::{String, ToString},
	vec,
	vec::Vec,
};
use fairstream_doors::{Measure, Stops as _};
use fairstream_epcis::core::{CoreEvent, CoreUnit, Spot};
use fairstream_gs1::Unit;
use fairstream_sheet::{
	civil,
	labels::{self, label, Label},
	Entry, History, Language, Line, Section, Sheet, PAGE,
};
use pallet_traceability::{
	record::{Ending, EventKey, FlagKind, UnitRecord},
	rules::lot_of,
	Cursor, Step, Trace,
};

/// The unit that a text names.
fn unit(text: &str) -> Result<Unit, String> {
	text.trim().parse().map_err(|error| format!("{error}"))
}

/// The message that a unit is not known.
fn unknown(unit: &Unit, language: Language) -> String {
	match language {
		Language::En => format!("{unit} was never reported to this chain: check the code, or ask its producer"),
		Language::Zh => format!("本链没有 {unit} 的任何记录：请核对编码，或向生产者查询"),
	}
}

/// All that the chain has to say about a unit.
pub fn sheet(text: &str, language: Language) -> Result<Sheet, String> {
	let unit = unit(text)?;
	let record = pallet_traceability::Units::<Runtime>::get(&unit).ok_or_else(|| unknown(&unit, language))?;
	let steps = Traceability::trace(&unit).unwrap_or_default().steps;
	let mut sections = vec![identity(&unit, language), state(&unit, &record, &steps, language)];
	sections.extend(origin(&unit, language));
	sections.extend(oddities(&unit, &record, language));
	sections.extend(stopped(&unit, language));
	sections.extend(super::codes::section(&unit, language));
	sections.push(trace(&steps, language));
	Ok(Sheet { title: unit.to_string(), sections })
}

/// A page of a unit's history.
pub fn history(text: &str, language: Language, page: u32) -> Result<History, String> {
	let unit = unit(text)?;
	let Trace { steps, is_cut } = Traceability::trace(&unit).ok_or_else(|| unknown(&unit, language))?;
	let total = u32::try_from(steps.len()).unwrap_or(u32::MAX);
	let first = page.saturating_mul(PAGE);
	let entries = steps.iter().skip(first as usize).take(PAGE as usize).map(|step| entry(step, language)).collect();
	let next = page.saturating_add(1);
	Ok(History { entries, total, is_cut, next: (next.saturating_mul(PAGE) < total).then_some(next) })
}

/// What an authority ordered about the unit, or about what it comes from, and holds now.
fn stopped(unit: &Unit, language: Language) -> Option<Section> {
	let now = pallet_timestamp::Now::<Runtime>::get();
	let stop = crate::Stops::in_force(&Traceability::lineage_of(unit), Measure::StopSale, now)?;
	let (en, zh) = stop.measure.words();
	let (about, until, case) = (stop.unit.to_string(), civil::here(stop.until), stop.case.0);
	let (heading, lines) = match language {
		Language::En => (
			"Stopped by an authority",
			[
				("Measure", en.into()),
				("Ordered about", about),
				("Until", until),
				("Heard and appealed in", format!("case {case}")),
			],
		),
		Language::Zh => (
			"监管措施",
			[("措施", zh.into()), ("针对", about), ("期限至", until), ("陈述、申辩和复议", format!("案件 {case}"))],
		),
	};
	let lines = lines.into_iter().map(|(label, text): (&str, String)| Line { label: label.into(), text }).collect();
	Some(Section { heading: heading.into(), lines })
}

/// What the unit is by its key.
fn identity(unit: &Unit, language: Language) -> Section {
	let kind = match unit {
		Unit::Class(_) => Label::Class,
		Unit::Lot(..) => Label::Lot,
		Unit::Item(..) => Label::Item,
		Unit::Logistic(_) => Label::LogisticUnit,
		Unit::Other(_) | Unit::Private(_) if unit.is_single() => Label::OtherThing,
		Unit::Other(_) | Unit::Private(_) => Label::OtherClass,
	};
	let mut lines = vec![line(Label::Kind, label(kind, language), language)];
	if let Some(gtin) = unit.gtin() {
		lines.push(line(Label::Gtin, gtin.to_string(), language));
	}
	match unit {
		Unit::Lot(_, lot) => lines.push(line(Label::LotNumber, lot.to_string(), language)),
		Unit::Item(_, serial) => lines.push(line(Label::Serial, serial.to_string(), language)),
		Unit::Logistic(sscc) => lines.push(line(Label::Sscc, sscc.to_string(), language)),
		Unit::Other(_) | Unit::Private(_) => lines.push(line(Label::Key, unit.to_string(), language)),
		Unit::Class(_) => {}
	}
	Section { heading: label(Label::Unit, language).into(), lines }
}

/// How the unit stands now.
fn state(unit: &Unit, record: &UnitRecord, steps: &[Step], language: Language) -> Section {
	let say = |of| label(of, language).to_string();
	let status = record.end.map_or_else(
		|| say(Label::Live),
		|end| {
			let how = match end.how {
				Ending::Decommissioned => Label::Decommissioned,
				Ending::Destroyed => Label::Destroyed,
				Ending::Used => Label::UsedUp,
			};
			format!("{}{}{}", say(how), comma(language), civil::here(end.at))
		},
	);
	let commissioned = record.commissioned.map_or_else(|| say(Label::FirstSeenAsContainer), civil::here);
	let parent = record.stay.as_ref().map_or_else(
		|| say(Label::Nothing),
		|stay| format!("{}{}{} {}", stay.parent, comma(language), say(Label::Since), civil::here(stay.since)),
	);
	let mut lines = vec![
		line(Label::Status, status, language),
		line(Label::Commissioned, commissioned, language),
		line(Label::FirstReporter, participant(record.first_reporter, language), language),
		line(Label::LiesIn, parent, language),
		line(Label::Events, record.events.to_string(), language),
	];
	let mut add = |of: Label, text: Option<String>| lines.extend(text.map(|text| line(of, text, language)));
	let counted = |n: u32| (n > 0).then(|| n.to_string());
	add(Label::Holds, counted(record.children));
	add(Label::Joined, counted(record.joined));
	add(Label::OfLot, lot_of(unit, record).map(|lot| lot.to_string()));
	add(Label::Sold, record.sold.map(|sale| civil::here(sale.at)));
	add(Label::Returned, record.returned.map(|returned| civil::here(returned.at)));
	let states: Vec<String> = record.in_force().map(|state| disposition(Some(state), language)).collect();
	add(Label::LastingStates, (!states.is_empty()).then(|| states.join(comma(language))));
	if let Some(balance) = record.balance.as_ref().filter(|balance| balance.makings() > 0) {
		let shown = |base: u128| balance.measure().map_or_else(|| base.to_string(), |of| of.shown(base).to_string());
		add(Label::Made, Some(balance.made().map_or_else(|| say(Label::NotKnown), shown)));
		add(Label::Gone, (balance.gone() > 0).then(|| shown(balance.gone())));
	}
	if let Some(last) = steps.iter().rfind(|step| step.event.declared.is_none()) {
		let core = &last.event.core;
		let place = core.biz_location.as_ref().or(core.read_point.as_ref());
		lines.push(line(Label::LastEvent, what(last, language), language));
		lines.push(line(Label::Disposition, disposition(core.disposition, language), language));
		let place = place.map_or_else(|| say(Label::NotStated), |spot| spot_text(spot, language));
		lines.push(line(Label::LastPlace, place, language));
	}
	Section { heading: say(Label::State), lines }
}

fn disposition(state: Option<fairstream_epcis::cbv::Disposition>, language: Language) -> String {
	let words = |of| label(of, language).to_string();
	state.map_or_else(
		|| words(Label::NotStated),
		|state| labels::disposition(state, language).map_or_else(|| words(Label::OwnWord), String::from),
	)
}

/// What it was made from and into, one level each; none if no transformation names it. All of it is asked level by level.
fn origin(unit: &Unit, language: Language) -> Option<Section> {
	let sources = pallet_traceability::SourcesOf::<Runtime>::get(unit).len();
	let from = Traceability::made_from(unit, Cursor::default()).unwrap_or_default();
	let into = Traceability::made_into(unit, Cursor::default()).unwrap_or_default();
	let mut lines = vec![];
	if sources > 0 {
		lines.push(line(Label::Sources, sources.to_string(), language));
	}
	for (of, lineage) in [(Label::MadeFrom, from), (Label::MadeInto, into)] {
		let is_cut = lineage.relatives.len() > PAGE as usize || lineage.next.is_some();
		lines.extend(lineage.relatives.iter().take(PAGE as usize).map(|relative| {
			let text = format!("{}{}{}", amount(&relative.unit), comma(language), civil::here(relative.time));
			line(of, text, language)
		}));
		if is_cut {
			lines.push(line(of, "…", language));
		}
	}
	(!lines.is_empty()).then(|| Section { heading: label(Label::Origin, language).into(), lines })
}

/// A unit, with how much of it an event names.
fn amount(entry: &CoreUnit) -> String {
	match entry {
		CoreUnit::Quantity { unit, amount: Some(amount), uom: Some(uom) } => format!("{unit} ({amount} {uom})"),
		CoreUnit::Quantity { unit, amount: Some(amount), uom: None } => format!("{unit} ({amount})"),
		other => other.unit().to_string(),
	}
}

/// What is odd of it; none if nothing is. Both events are told with time, place and whose word they are.
fn oddities(unit: &Unit, record: &UnitRecord, language: Language) -> Option<Section> {
	if record.flags == 0 {
		return None;
	}
	let mut lines = vec![line(Label::FlagCount, record.flags.to_string(), language)];
	lines.extend(pallet_traceability::FlagsOf::<Runtime>::get(unit).into_iter().map(|flag| {
		let kind = match flag.kind {
			FlagKind::SoldTwice => Label::SoldTwice,
			FlagKind::TwoPlaces => Label::TwoPlaces,
			FlagKind::StandsOnError => Label::StandsOnError,
		};
		let sides = [flag.first, flag.second].map(|event| whose_word(event, language));
		line(kind, sides.join(if language == Language::Zh { "；" } else { "; " }), language)
	}));
	Some(Section { heading: label(Label::Oddities, language).into(), lines })
}

/// An event in a line: when, where, by whose word.
fn whose_word((digest, reporter): EventKey, language: Language) -> String {
	let who = participant(reporter, language);
	let Some(event) = pallet_traceability::Events::<Runtime>::get(digest, reporter) else { return who };
	let time = civil::at(event.core.time, event.core.zone_offset);
	match place(&event.core, language) {
		place if place.is_empty() => format!("{time}{}{who}", comma(language)),
		place => format!("{time} @ {place}{}{who}", comma(language)),
	}
}

/// Where an event happened, else where things are afterwards; empty if it doesn't say.
fn place(core: &CoreEvent, language: Language) -> String {
	let spot = core.read_point.as_ref().or(core.biz_location.as_ref());
	spot.map(|spot| spot_text(spot, language)).unwrap_or_default()
}

fn spot_text(spot: &Spot, language: Language) -> String {
	match spot {
		Spot::Place(place) => place.to_string(),
		Spot::Private(digest) => format!("{} {}", label(Label::OwnPlace, language), hex(digest)),
	}
}

/// The unit's way so far: one line an event, the latest page of it.
fn trace(steps: &[Step], language: Language) -> Section {
	let surplus = steps.len().saturating_sub(PAGE as usize);
	let lines = steps
		.iter()
		.skip(surplus)
		.map(|step| {
			let entry = entry(step, language);
			let place = if entry.place.is_empty() { String::new() } else { format!(" @ {}", entry.place) };
			Line { label: entry.time, text: format!("{}{place}, {}", entry.what, entry.reporter) }
		})
		.collect();
	Section { heading: label(Label::Trace, language).into(), lines }
}

fn entry(step: &Step, language: Language) -> Entry {
	let core = &step.event.core;
	Entry {
		time: civil::at(core.time, core.zone_offset),
		what: what(step, language),
		place: place(core, language),
		reporter: participant(step.event.reporter, language),
		recorded: civil::here(step.event.recorded),
		hash: core.hash.to_string(),
		fingerprint: hex(&core.fingerprint()),
	}
}

/// What happened: the business step if the event names one, else its type and action; in which container; and that it was
/// declared wrong, if it was.
fn what(step: &Step, language: Language) -> String {
	let core: &CoreEvent = &step.event.core;
	let plain = labels::happening(core.event_type, core.action, language);
	let happened = core.biz_step.and_then(|step| labels::step(step, language)).unwrap_or(plain);
	let container = match (&step.inside, &core.parent) {
		(Some(container), _) => Some(format!("{} {container}", label(Label::Inside, language))),
		(None, Some(parent)) => Some(parent.to_string()),
		(None, None) => None,
	};
	let told = match container {
		Some(container) => format!("{happened} ({container})"),
		None => happened.into(),
	};
	match &step.event.declared {
		Some(declared) => {
			format!("{told} [{} {}]", label(Label::DeclaredWrong, language), civil::here(declared.recorded))
		}
		None => told,
	}
}
