//! `fairstream trace`: what the chain knows of a product.

use crate::{
	chain::{At, Chain, ChainError},
	cli::{self, TraceArguments},
	document::{Refused, Source},
	outcome::{Outcome, Status},
	timeline::{self, Match},
};
use fairstream_epcis::core::CoreEvent;
use fairstream_gs1::Unit;
use fairstream_sheet::{Entry, History, Language, Sheet};
use serde_json::{json, Value};
use std::collections::HashMap;

/// What can end a trace early.
enum Failure {
	Chain(ChainError),
	/// The chain's own words: it doesn't know the unit.
	Unknown(String),
}

impl From<ChainError> for Failure {
	fn from(error: ChainError) -> Self {
		Self::Chain(error)
	}
}

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
	let language = match arguments.language {
		cli::Language::En => Language::En,
		cli::Language::Zh => Language::Zh,
	};
	match ask(&arguments.node.url, &unit, language).await {
		Ok(record) => print(record, language, documents),
		Err(Failure::Unknown(words)) => Outcome::failure(Status::Refused, words),
		Err(Failure::Chain(error)) => Outcome::failure(Status::NotTried, error.to_string()),
	}
}

/// What the chain says, all of it at one final block.
struct Record {
	at: At,
	sheet: Sheet,
	entries: Vec<Entry>,
}

async fn ask(url: &str, unit: &Unit, language: Language) -> Result<Record, Failure> {
	let chain = Chain::connect(url).await?;
	let at = chain.at_final().await?;
	let id = unit.to_string();
	let question = (id.clone(), language);
	let sheet: Result<Sheet, String> = chain.ask(&at, "FairstreamApi", "sheet", question).await?;
	let sheet = sheet.map_err(Failure::Unknown)?;
	let (mut entries, mut page) = (vec![], Some(0u32));
	while let Some(number) = page {
		let question = (id.clone(), language, number);
		let history: Result<History, String> = chain.ask(&at, "FairstreamApi", "history", question).await?;
		let history = history.map_err(Failure::Unknown)?;
		entries.extend(history.entries);
		// A chain that names no later page can't keep us here for ever.
		page = history.next.filter(|next| *next > number);
	}
	Ok(Record { at, sheet, entries })
}

/// The events about the unit in documents that somebody handed over, by hash.
struct Documents {
	given: bool,
	events: HashMap<String, (String, usize)>,
	/// Those that name the unit; other events of a document are somebody else's story.
	about_unit: Vec<String>,
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
				let hash = core.hash.to_string();
				if names(&core, unit) {
					all.about_unit.push(hash.clone());
				}
				all.events.entry(hash).or_insert_with(|| (source.name.clone(), index));
			}
		}
		Ok(all)
	}
}

fn names(core: &CoreEvent, unit: &Unit) -> bool {
	core.parent.as_ref() == Some(unit) || core.units.iter().any(|entry| entry.unit() == unit)
}

fn print(record: Record, language: Language, documents: Documents) -> Outcome {
	let Record { at, sheet, entries } = record;
	let matches: Vec<Match> = entries
		.iter()
		.map(|entry| match (documents.given, documents.events.get(&entry.hash)) {
			(false, _) => Match::NotAsked,
			(true, Some((file, index))) => Match::Same(format!("{file}, event {index}")),
			(true, None) => Match::NoDocument,
		})
		.collect();
	let absent: Vec<_> = documents
		.about_unit
		.iter()
		.filter(|hash| !entries.iter().any(|entry| entry.hash == **hash))
		.filter_map(|hash| documents.events.get(hash))
		.collect();
	let errors: Vec<String> = absent
		.iter()
		.map(|(file, index)| {
			format!(
				"{file}: event {index} names {}, but the chain has no such event: it was changed, or never captured",
				sheet.title
			)
		})
		.collect();
	let (number, hash) = (at.block_number(), at.block_hash());
	let block = match language {
		Language::En => format!("block {number}, {hash:?}, final"),
		Language::Zh => format!("区块 {number}，{hash:?}，已最终确认"),
	};
	let lines = timeline::lines(&sheet, &entries, &matches, language, &block);
	let sections: Vec<Value> = sheet
		.sections
		.iter()
		.map(|section| {
			let lines: Vec<Value> =
				section.lines.iter().map(|line| json!({ "label": line.label, "text": line.text })).collect();
			json!({ "heading": section.heading, "lines": lines })
		})
		.collect();
	let events: Vec<Value> = entries
		.iter()
		.zip(&matches)
		.map(|(entry, found)| {
			json!({
				"time": entry.time, "what": entry.what, "place": entry.place, "reporter": entry.reporter,
				"recorded": entry.recorded, "hash": entry.hash,
				"document": match found { Match::Same(document) => json!(document), _ => Value::Null },
			})
		})
		.collect();
	let json = json!({
		"unit": sheet.title,
		"block": { "number": at.block_number(), "hash": format!("{:?}", at.block_hash()), "final": true },
		"sections": sections,
		"events": events,
		"errors": errors,
	});
	let status = if errors.is_empty() { Status::Done } else { Status::Refused };
	Outcome { status, lines, errors, json }
}
