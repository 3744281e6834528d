//! `fairstream trace`: what the chain knows of a product.

use super::{block_json, block_line, Failure};
use crate::{
	chain::{At, Chain},
	cli::TraceArguments,
	document::{Refused, Source},
	outcome::{Outcome, Status},
	sheet,
	timeline::{self, Match},
};
use fairstream_epcis::core::{BoundedList, CoreEvent};
use fairstream_gs1::Unit;
use fairstream_sheet::{Entry, History, Language, Sheet, Word, MAX_EXAMINED};
use serde_json::{json, Value};
use std::collections::HashMap;

/// Most events that are printed, whatever the node says there are.
const MOST_ENTRIES: usize = 100_000;

/// Ask, compare, print.
pub async fn run(arguments: &TraceArguments) -> Outcome {
	let unit: Unit = match arguments.id.trim().parse() {
		Ok(unit) => unit,
		Err(error) => return Outcome::failure(Status::Refused, format!("'{}': {error}", arguments.id)),
	};
	let documents = match Documents::read(arguments, &unit) {
		Ok(documents) => documents,
		Err(outcome) => return *outcome,
	};
	let language = arguments.ask.language.into();
	match ask(&arguments.ask.node.url, &unit, language, &documents).await {
		Ok(record) => print(record, language, documents),
		Err(failure) => failure.into(),
	}
}

/// What the chain says, all of it at one final block.
struct Record {
	at: At,
	sheet: Sheet,
	entries: Vec<Entry>,
	is_cut: bool,
	/// For each event of the documents that names the unit, whether the chain has it.
	stands: Vec<bool>,
}

async fn ask(url: &str, unit: &Unit, language: Language, documents: &Documents) -> Result<Record, Failure> {
	let chain = Chain::connect(url).await?;
	let at = chain.at_final().await?;
	let id = unit.to_string();
	let question = (id.clone(), language);
	let sheet: Result<Sheet, String> = chain.ask(&at, "FairstreamApi", "sheet", question).await?;
	let sheet = sheet.map_err(Failure::Refused)?;
	let (mut entries, mut page, mut is_cut) = (vec![], Some(0u32), false);
	while let Some(number) = page {
		let question = (id.clone(), language, number);
		let history: Result<History, String> = chain.ask(&at, "FairstreamApi", "history", question).await?;
		let history = history.map_err(Failure::Refused)?;
		entries.extend(history.entries);
		is_cut |= history.is_cut;
		// A node can't keep us here by naming pages for ever.
		let more = entries.len() < (history.total as usize).min(MOST_ENTRIES);
		page = history.next.filter(|next| more && *next == number.saturating_add(1));
	}
	let mut stands = vec![];
	for part in documents.about_unit.chunks(MAX_EXAMINED as usize) {
		let digests: Vec<[u8; 32]> = part.iter().map(|told| told.digest).collect();
		let Ok(question) = BoundedList::<[u8; 32], MAX_EXAMINED>::try_from(digests) else { continue };
		let words: Vec<Vec<Word>> = chain.ask(&at, "TraceabilityApi", "captured", (question,)).await?;
		let is_told = |(words, told): (Vec<Word>, &Told)| words.iter().any(|word| word.fingerprint == told.fingerprint);
		stands.extend(words.into_iter().zip(part).map(is_told));
	}
	Ok(Record { at, sheet, entries, is_cut, stands })
}

/// An event as a document tells it.
struct Told {
	file: String,
	index: usize,
	digest: [u8; 32],
	fingerprint: [u8; 32],
}

impl Told {
	fn place(&self) -> String {
		format!("{}, event {}", self.file, self.index)
	}
}

/// The events of documents that somebody handed over.
struct Documents {
	given: bool,
	/// By their hash.
	events: HashMap<String, Told>,
	/// Those that name the unit; other events of a document are somebody else's story.
	about_unit: Vec<Told>,
}

impl Documents {
	fn read(arguments: &TraceArguments, unit: &Unit) -> Result<Self, Box<Outcome>> {
		let mut all = Self { given: !arguments.documents.is_empty(), events: HashMap::new(), about_unit: vec![] };
		for file in &arguments.documents {
			let source = Source::read(file)
				.map_err(|Refused { status, message }| Box::new(Outcome::failure(status, message)))?;
			let cores = source.cores().map_err(|errors| {
				let json = json!({ "errors": errors });
				Box::new(Outcome { status: Status::Refused, lines: vec![], errors, json })
			})?;
			for (index, core) in cores.into_iter().enumerate() {
				// An error declaration repeats the event that it withdraws, and the chain keeps that as it was.
				let core = CoreEvent { declaration: None, ..core };
				let told = || Told {
					file: source.name.clone(),
					index,
					digest: core.hash.digest,
					fingerprint: core.fingerprint(),
				};
				if names(&core, unit) {
					all.about_unit.push(told());
				}
				all.events.entry(core.hash.to_string()).or_insert_with(told);
			}
		}
		Ok(all)
	}

	/// What they say of an event of the chain's.
	fn compare(&self, entry: &Entry) -> Match {
		match self.events.get(&entry.hash) {
			_ if !self.given => Match::NotAsked,
			None => Match::NoDocument,
			Some(told) if hex::encode(told.fingerprint) == entry.fingerprint => Match::Same(told.place()),
			Some(told) => Match::Differs(told.place()),
		}
	}
}

fn names(core: &CoreEvent, unit: &Unit) -> bool {
	let mut named = core.units.iter().chain(core.outputs.iter());
	core.parent.as_ref() == Some(unit) || named.any(|entry| entry.unit() == unit)
}

fn print(record: Record, language: Language, documents: Documents) -> Outcome {
	let Record { at, sheet: unit, entries, is_cut, stands } = record;
	let matches: Vec<Match> = entries.iter().map(|entry| documents.compare(entry)).collect();
	let mut errors: Vec<String> = entries
		.iter()
		.zip(&matches)
		.filter_map(|(entry, found)| match found {
			Match::Differs(place) => Some(format!(
				"{place}: under this event's hash {} reported something else, at {}: that report was not made from this \
				 document",
				entry.reporter, entry.recorded
			)),
			_ => None,
		})
		.collect();
	let absent = documents.about_unit.iter().zip(stands).filter(|(_, stands)| !stands);
	errors.extend(absent.map(|(told, _)| {
		format!(
			"{}: names {}, but the chain has no such event: it was changed, or never captured",
			told.place(),
			unit.title
		)
	}));
	let way = timeline::Way { entries: &entries, matches: &matches, is_cut };
	let lines = timeline::lines(&unit, &way, language, &block_line(&at, language));
	let events: Vec<Value> = entries
		.iter()
		.zip(&matches)
		.map(|(entry, found)| {
			let (document, differs) = match found {
				Match::Same(place) => (json!(place), json!(false)),
				Match::Differs(place) => (json!(place), json!(true)),
				Match::NotAsked | Match::NoDocument => (Value::Null, Value::Null),
			};
			json!({
				"time": entry.time, "what": entry.what, "place": entry.place, "reporter": entry.reporter,
				"recorded": entry.recorded, "hash": entry.hash, "fingerprint": entry.fingerprint,
				"document": document, "differs": differs,
			})
		})
		.collect();
	let json = json!({
		"unit": unit.title,
		"block": block_json(&at),
		"sections": sheet::json(&unit.sections),
		"events": events,
		"olderEventsLeftOut": is_cut,
		"errors": errors,
	});
	let status = if errors.is_empty() { Status::Done } else { Status::Refused };
	Outcome { status, lines, errors, json }
}
