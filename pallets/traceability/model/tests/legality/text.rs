//! A stream as text that a person can read and retell.

use fairstream_epcis::core::{CoreEvent, CoreUnit, Spot};

use crate::{
	stream::Step,
	world::{EPOCH, MINUTE},
};

/// One line per event.
pub fn stream(steps: &[Step]) -> String {
	steps.iter().map(|step| format!("  {}\n", line(step))).collect()
}

fn line(step: &Step) -> String {
	let Step { telling, event } = step;
	let who = if telling.is_producer { "producer" } else { "other" };
	let number = u64::from_le_bytes(event.hash.digest[..8].try_into().unwrap());
	let mut line = format!("{who} #{} at {}: ", telling.reporter, minute(telling.now));
	if event.declaration.is_some() {
		line += "WITHDRAWS ";
	}
	line += &format!("event {number} at {}: {}", minute(event.time), what(event));
	line + &why_and_where(event)
}

/// Minutes after the first, with a plus for a few milliseconds more.
fn minute(time: u64) -> String {
	let since = time.saturating_sub(EPOCH);
	format!("{}{}", since / MINUTE, if since.is_multiple_of(MINUTE) { "" } else { "+" })
}

fn what(event: &CoreEvent) -> String {
	let action = event.action.map_or("without action", |action| action.word());
	let mut text = match event.outputs.is_empty() && event.action.is_some() {
		true => format!("{:?} {action} ", event.event_type),
		false => format!("{:?} {action} -> {} of ", event.event_type, list(&event.outputs)),
	};
	text += &list(&event.units);
	if let Some(parent) = &event.parent {
		text += &format!(" in {parent}");
	}
	if let Some(batch) = event.transformation {
		text += &format!(" batch {}", batch[0]);
	}
	text
}

fn list(units: &[CoreUnit]) -> String {
	let entries = units.iter().map(|entry| match entry {
		CoreUnit::Whole(unit) => unit.to_string(),
		CoreUnit::Quantity { unit, amount, uom } => {
			let amount = amount.map_or("?".into(), |amount| amount.to_string());
			format!("{amount}{} {unit}", uom.as_ref().map_or(String::new(), |uom| format!(" {uom}")))
		}
	});
	match units.len() {
		0..=12 => format!("[{}]", entries.collect::<Vec<_>>().join(", ")),
		length => format!("[{}, .. {length} in all]", entries.take(3).collect::<Vec<_>>().join(", ")),
	}
}

fn why_and_where(event: &CoreEvent) -> String {
	let mut text = String::new();
	if let Some(step) = event.biz_step {
		text += &format!(", {}", step.word().unwrap_or("own step"));
	}
	if let Some(disposition) = event.disposition {
		text += &format!(", {}", disposition.word().unwrap_or("own disposition"));
	}
	for (label, spot) in [("read at", &event.read_point), ("now at", &event.biz_location)] {
		match spot {
			None => {}
			Some(Spot::Place(place)) => text += &format!(", {label} {place}"),
			Some(Spot::Private(digest)) => text += &format!(", {label} private {}", digest[0]),
		}
	}
	if event.sensors.is_some() {
		text += ", sensors";
	}
	text
}
