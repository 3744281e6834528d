//! What the chain has to say of a unit. Each capability adds its section to the sheet here.

use super::{hex, line, participant};
use crate::{Runtime, Traceability};
use alloc::{
	format,
	string::{String, ToString},
	vec,
};
use fairstream_epcis::core::CoreEvent;
use fairstream_gs1::Unit;
use fairstream_sheet::{
	civil,
	labels::{self, label, Label},
	Entry, History, Language, Line, Section, Sheet, PAGE,
};
use pallet_traceability::{
	record::{Life, UnitRecord},
	Step, Trace,
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
	Ok(Sheet {
		title: unit.to_string(),
		sections: vec![identity(&unit, language), state(&record, &steps, language), trace(&steps, language)],
	})
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

/// What the unit is by its key.
fn identity(unit: &Unit, language: Language) -> Section {
	let kind = match unit {
		Unit::Class(_) => Label::Class,
		Unit::Lot(..) => Label::Lot,
		Unit::Item(..) => Label::Item,
		Unit::Logistic(_) => Label::LogisticUnit,
	};
	let mut lines = vec![line(Label::Kind, label(kind, language), language)];
	if let Some(gtin) = unit.gtin() {
		lines.push(line(Label::Gtin, gtin.to_string(), language));
	}
	match unit {
		Unit::Lot(_, lot) => lines.push(line(Label::LotNumber, lot.to_string(), language)),
		Unit::Item(_, serial) => lines.push(line(Label::Serial, serial.to_string(), language)),
		Unit::Logistic(sscc) => lines.push(line(Label::Sscc, sscc.to_string(), language)),
		Unit::Class(_) => {}
	}
	Section { heading: label(Label::Unit, language).into(), lines }
}

/// How the unit stands now.
fn state(record: &UnitRecord, steps: &[Step], language: Language) -> Section {
	let say = |of| label(of, language).to_string();
	let status = match record.life {
		Life::Live => say(Label::Live),
		Life::Ended => say(Label::Ended),
	};
	let commissioned = record.commissioned.map_or_else(|| say(Label::FirstSeenAsContainer), civil::here);
	let parent = record.parent.as_ref().map_or_else(|| say(Label::Nothing), ToString::to_string);
	let mut lines = vec![
		line(Label::Status, status, language),
		line(Label::Commissioned, commissioned, language),
		line(Label::FirstReporter, participant(record.first_reporter, language), language),
		line(Label::LiesIn, parent, language),
		line(Label::Events, record.events.to_string(), language),
	];
	if record.children > 0 {
		lines.push(line(Label::Holds, record.children.to_string(), language));
	}
	if let Some(last) = steps.last() {
		let core = &last.event.core;
		let disposition = core.disposition.map_or_else(
			|| say(Label::NotStated),
			|d| labels::disposition(d, language).map_or_else(|| say(Label::OwnWord), String::from),
		);
		let place = core.biz_location.as_ref().or(core.read_point.as_ref());
		let place = place.map_or_else(|| say(Label::NotStated), ToString::to_string);
		lines.push(line(Label::LastEvent, what(last, language), language));
		lines.push(line(Label::Disposition, disposition, language));
		lines.push(line(Label::LastPlace, place, language));
	}
	Section { heading: say(Label::State), lines }
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
	let place = core.read_point.as_ref().or(core.biz_location.as_ref());
	Entry {
		time: civil::at(core.time, core.zone_offset),
		what: what(step, language),
		place: place.map(ToString::to_string).unwrap_or_default(),
		reporter: participant(step.event.reporter, language),
		recorded: civil::here(step.event.recorded),
		hash: core.hash.to_string(),
		fingerprint: hex(&core.fingerprint()),
	}
}

/// What happened: the business step if the event names one, else its type and action; and in which container.
fn what(step: &Step, language: Language) -> String {
	let core: &CoreEvent = &step.event.core;
	let plain = labels::happening(core.event_type, core.action, language);
	let happened = core.biz_step.and_then(|step| labels::step(step, language)).unwrap_or(plain);
	let container = match (&step.inside, &core.parent) {
		(Some(container), _) => Some(format!("{} {container}", label(Label::Inside, language))),
		(None, Some(parent)) => Some(parent.to_string()),
		(None, None) => None,
	};
	match container {
		Some(container) => format!("{happened} ({container})"),
		None => happened.into(),
	}
}
