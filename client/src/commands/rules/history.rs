//! `fairstream rules history`: how a rule's value changed in a layer.

use crate::{
	cli::rules::HistoryArguments,
	commands::{pick, tongue, Failure, Final},
	input::layer_name,
	machine,
	outcome::{Outcome, Status},
	table,
};
use fairstream_rules::{words, Basis, Layer};
use fairstream_sheet::{
	law::{RuleHistory, VersionLine},
	Language,
};
use serde_json::{json, Value};

/// Most versions that are printed, whatever the node says there are: more than a layer can have.
const MOST_VERSIONS: usize = 10_000;

pub(super) async fn run(arguments: &HistoryArguments) -> Result<Outcome, Failure> {
	let (name, layer, language) = (&arguments.name, arguments.layer, arguments.ask.language.into());
	let block = Final::of(&arguments.ask.node.url).await?;
	let (mut versions, mut page): (Vec<VersionLine>, _) = (vec![], Some(0u32));
	while let Some(number) = page {
		let question = (name.clone(), layer, number, language);
		let history: RuleHistory = block.ask_for("RulebookApi", "rule_history", question).await?;
		let is_empty = history.versions.is_empty();
		versions.extend(history.versions);
		// A node can't keep us here by naming pages for ever.
		let more = !is_empty && versions.len() < MOST_VERSIONS;
		page = history.next.filter(|next| more && *next == number.saturating_add(1));
	}
	let for_whom = layer_name(layer);
	let mut lines = vec![format!("{name}, {for_whom}"), block.line(language), String::new()];
	match versions.is_empty() {
		true => lines.push(match language {
			Language::En => {
				"nothing was set here: what stands above this layer holds, in the end the table's value".into()
			}
			Language::Zh => "该层级未设定：适用上一层级的值，最终适用规则表所载的值".into(),
		}),
		false => lines.extend(rows(&versions, layer, language)),
	}
	let json = json!({
		"block": block.json(),
		"rule": name,
		"layer": for_whom,
		"versions": versions.iter().map(json).collect::<Vec<Value>>(),
	});
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}

fn rows(versions: &[VersionLine], layer: Layer, language: Language) -> Vec<String> {
	let head = match language {
		Language::En => ["", "value", "from", "until", "stands on", "set by", "evidence"],
		Language::Zh => ["", "值", "自", "至", "依据", "设定者", "证据摘要"],
	};
	let rows: Vec<[String; 7]> = versions
		.iter()
		.map(|version| {
			let place = version.place.map_or_else(|| pick(language, "announced", "已公告").into(), |n| n.to_string());
			[
				place,
				version.shown.clone(),
				version.from_shown.clone(),
				version.until_shown.clone(),
				stands_on(version.basis, layer, language).into(),
				words::authority(version.authority, tongue(language)).into(),
				machine::bytes(&version.evidence),
			]
		})
		.collect();
	table::lines(head, &rows)
}

/// What a version stands on. A province's or a platform's claims nothing: it stands on what stands above it.
const fn stands_on(basis: Basis, layer: Layer, language: Language) -> &'static str {
	match (basis, layer) {
		(Basis::None, Layer::Region(_) | Layer::Platform(_)) => pick(language, "what stands above", "随上一层级"),
		_ => words::basis(basis, tongue(language)),
	}
}

fn json(version: &VersionLine) -> Value {
	json!({
		"place": version.place,
		"announced": version.place.is_none(),
		"value": machine::value(version.value),
		"shown": version.shown,
		"basis": machine::basis(version.basis),
		"authority": machine::authority(version.authority),
		"evidence": machine::bytes(&version.evidence),
		"from": version.from,
		"fromShown": version.from_shown,
		"until": version.until,
		"untilShown": version.until_shown,
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_doors::ParticipantId;

	#[test]
	fn what_a_platform_sets_stands_on_what_stands_above_it() {
		let platform = Layer::Platform(ParticipantId(3));
		assert_eq!(stands_on(Basis::None, platform, Language::En), "what stands above");
		assert_eq!(stands_on(Basis::None, Layer::Nation, Language::En), "none");
		assert_eq!(stands_on(Basis::Statute, Layer::Nation, Language::Zh), "法律");
	}
}
