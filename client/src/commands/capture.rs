//! `fairstream capture`: the events of a document, onto the chain.

use crate::{
	capture::{
		plan,
		sender::{Ending, Progress, Sender},
		Fate, Item,
	},
	cli::CaptureArguments,
	document::{Refused, Source},
	key,
	outcome::{Outcome, Status},
};
use fairstream_epcis::core::CoreEvent;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{json, Map, Value};
use std::time::Duration;
use subxt_signer::sr25519::Keypair;

/// Read, examine, send, wait, report.
pub async fn run(arguments: &CaptureArguments) -> Outcome {
	let source = match Source::read(&arguments.file) {
		Ok(source) => source,
		Err(Refused { status, message }) => return Outcome::failure(status, message),
	};
	let cores = match source.cores() {
		Ok(cores) => cores,
		Err(messages) => return unreadable(&source, messages),
	};
	if cores.is_empty() {
		return Outcome::failure(Status::Refused, format!("{}: the document has no event: add one", source.name));
	}
	let key = match key::signing(&arguments.key) {
		Ok(key) => key,
		Err(message) => return Outcome::failure(Status::NotTried, message),
	};
	let mut items = plan::items(cores);
	let bar = Bar::new(items.len());
	let mut sender = Sender::new(&arguments.node.url, &key, arguments.patience.duration(), &bar);
	let ending = match arguments.check {
		true => sender.examine(&mut items).await,
		false => sender.capture(&mut items).await,
	};
	bar.end();
	Report { source: &source, key: &key, check: arguments.check, items: &items, ending }.outcome()
}

/// Events that can't be read or have no core: nothing is sent.
fn unreadable(source: &Source, messages: Vec<String>) -> Outcome {
	let mut errors = messages;
	errors.push(format!("{}: nothing was sent; mend the events above and try again", source.name));
	let json = json!({ "file": source.name, "errors": errors });
	Outcome { status: Status::Refused, lines: vec![], errors, json }
}

/// Progress on a terminal; nothing elsewhere.
struct Bar(ProgressBar);

impl Bar {
	fn new(events: usize) -> Self {
		let bar = ProgressBar::new(u64::try_from(events).unwrap_or(u64::MAX));
		let style = ProgressStyle::with_template("{spinner} {pos}/{len} events final  {wide_bar}  {elapsed}  {msg}");
		bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
		bar.enable_steady_tick(Duration::from_millis(200));
		Self(bar)
	}

	fn end(&self) {
		self.0.finish_and_clear();
	}
}

impl Progress for Bar {
	fn settled(&self, events: usize) {
		self.0.set_position(u64::try_from(events).unwrap_or(u64::MAX));
	}

	fn note(&self, what: &str) {
		self.0.set_message(what.to_string());
	}
}

/// What came of it.
struct Report<'a> {
	source: &'a Source,
	key: &'a Keypair,
	check: bool,
	items: &'a [Item],
	ending: Ending,
}

impl Report<'_> {
	fn outcome(self) -> Outcome {
		let count = |is: fn(&Fate) -> bool| self.items.iter().filter(|item| is(&item.fate)).count();
		let refused = count(|fate| matches!(fate, Fate::Refused(_)));
		let captured = count(|fate| matches!(fate, Fate::Captured { .. }));
		let already = count(|fate| matches!(fate, Fate::Already));
		let open = count(Fate::is_unsettled);
		let status = match (refused, &self.ending, open) {
			(0, Ok(()), 0) => Status::Done,
			(0, _, _) => Status::NotTried,
			_ => Status::Refused,
		};
		let nothing_sent = !self.items.iter().any(|item| item.was_sent);
		let mut lines: Vec<String> = match (status, nothing_sent) {
			// What was not tried at all needs no line per event.
			(Status::Done, _) | (_, false) => self.items.iter().map(|item| self.line(item)).collect(),
			_ => vec![],
		};
		let mut errors: Vec<String> = self.items.iter().filter_map(|item| self.error(item)).collect();
		if let Err(error) = &self.ending {
			errors.push(error.to_string());
		}
		let name = &self.source.name;
		match (status, self.check) {
			(Status::Done, true) => {
				lines.push(format!(
					"{name}: the chain would take all of it; run the command without --check to send it"
				));
			}
			(Status::Done, false) => {
				lines.push(format!("{name}: {captured} captured, {already} captured before; all final"));
				lines.extend(self.items.first().and_then(next_step));
			}
			(Status::NotTried, true) if self.ending.is_ok() => errors.push(format!(
				"{name}: the chain would take the first {} events, and that is all that one question holds; the other \
				 {open} were not examined",
				self.items.len().saturating_sub(open)
			)),
			_ => {
				let sent = if nothing_sent { "nothing was sent; " } else { "" };
				errors.push(format!(
					"{name}: {sent}{captured} captured, {already} captured before, {refused} refused, {open} open"
				));
			}
		}
		let events: Vec<Value> = self.items.iter().map(|item| self.json(item)).collect();
		let json = json!({
			"file": name,
			"reporter": self.key.public_key().to_account_id().to_string(),
			"check": self.check,
			"captured": captured,
			"already": already,
			"refused": refused,
			"open": open,
			"events": events,
			"errors": errors,
		});
		Outcome { status, lines, errors, json }
	}

	fn line(&self, item: &Item) -> String {
		let state = match &item.fate {
			Fate::Captured { block: Some((block, _)) } => format!("final in block {block}"),
			Fate::Captured { block: None } => "final".into(),
			Fate::InBlock => "in a block, not final yet".into(),
			Fate::Already => "captured before".into(),
			Fate::SameAs(event) => format!("the same as event {event}"),
			Fate::Refused(objection) => format!("refused: {}", objection.error),
			Fate::Fit => "would be taken".into(),
			Fate::Open => "open".into(),
		};
		format!("event {}  {state}  {}", item.index, item.core.hash)
	}

	fn error(&self, item: &Item) -> Option<String> {
		match &item.fate {
			Fate::Refused(objection) => Some(self.source.message_of(item.index, objection)),
			_ => None,
		}
	}

	fn json(&self, item: &Item) -> Value {
		let state = match &item.fate {
			Fate::Captured { .. } => "captured",
			Fate::Already => "already",
			Fate::SameAs(_) => "same",
			Fate::Refused(_) => "refused",
			Fate::Fit => "fit",
			Fate::InBlock => "inBlock",
			Fate::Open => "open",
		};
		let mut fields = Map::new();
		let mut put = |name: &str, value: Value| drop(fields.insert(name.into(), value));
		put("index", json!(item.index));
		put("hash", json!(item.core.hash.to_string()));
		put("state", json!(state));
		match &item.fate {
			Fate::Captured { block } => {
				put("block", json!(block.map(|(number, _)| number)));
				put("blockHash", json!(block.map(|(_, hash)| format!("0x{}", hex::encode(hash.0)))));
			}
			Fate::SameAs(event) => put("event", json!(event)),
			Fate::Refused(objection) => {
				put("error", json!(objection.error));
				put("advice", json!(objection.advice));
				if let Some((field, unit)) = &objection.unit {
					put("field", json!(field));
					put("unit", json!(unit));
				}
			}
			Fate::Already | Fate::Fit | Fate::InBlock | Fate::Open => {}
		}
		Value::Object(fields)
	}
}

/// What one would do next.
fn next_step(item: &Item) -> Option<String> {
	let core: &CoreEvent = &item.core;
	let named = core.outputs.first().or(core.units.first());
	let unit = named.map(|unit| unit.unit()).or(core.parent.as_ref())?;
	Some(format!("next: fairstream trace {unit}"))
}
