//! A product's way as lines of text.

use crate::sheet::section_lines;
use fairstream_sheet::{
	labels::{label, Label},
	Entry, Language, Sheet,
};

/// Whether an event of the chain's stands in a document that somebody handed over.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Match {
	/// Nobody handed over a document.
	NotAsked,
	/// It stands there, unchanged: the hash of what is written there is the one on the chain.
	Same(String),
	/// Its hash is that of an event there, but the chain keeps something else under it.
	Differs(String),
	/// It stands in none of them.
	NoDocument,
}

/// A product's way.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
	/// The events in the order in which they happened.
	pub entries: &'a [Entry],
	/// What documents say of each.
	pub matches: &'a [Match],
	/// Whether older events are left out.
	pub is_cut: bool,
}

/// The sheet, and below it a line of time with a stop for each event.
#[must_use]
pub fn lines(sheet: &Sheet, way: &Way, language: Language, block: &str) -> Vec<String> {
	let Way { entries, matches, is_cut } = *way;
	let mut lines = vec![sheet.title.clone(), block.to_string()];
	let trace = label(Label::Trace, language);
	for section in sheet.sections.iter().filter(|section| section.heading != trace) {
		lines.extend(section_lines(section));
	}
	lines.push(String::new());
	lines.push(trace.to_string());
	if is_cut {
		lines.push(match language {
			Language::En => "  ⋮ older events are left out".into(),
			Language::Zh => "  ⋮ 更早的事件未列出".into(),
		});
	}
	for (place, (entry, found)) in entries.iter().zip(matches).enumerate() {
		let last = place.saturating_add(1) == entries.len();
		stop(&mut lines, entry, found, language, if last { ' ' } else { '│' });
	}
	lines
}

/// One event: what and when, and beside the line where, by whose word, and its hash.
fn stop(lines: &mut Vec<String>, entry: &Entry, found: &Match, language: Language, rail: char) {
	lines.push(format!("  ● {}  {}", entry.time, entry.what));
	let mut beside = |text: String| lines.push(format!("  {rail}   {text}"));
	if !entry.place.is_empty() {
		beside(format!("@ {}", entry.place));
	}
	beside(match language {
		Language::En => format!("{}, recorded {}", entry.reporter, entry.recorded),
		Language::Zh => format!("{}，记录于 {}", entry.reporter, entry.recorded),
	});
	beside(entry.hash.clone());
	match (found, language) {
		(Match::NotAsked, _) => {}
		(Match::Same(document), Language::En) => beside(format!("✓ as written in {document}")),
		(Match::Same(document), Language::Zh) => beside(format!("✓ 与 {document} 一致")),
		(Match::Differs(document), Language::En) => beside(format!("✗ NOT what {document} says under this hash")),
		(Match::Differs(document), Language::Zh) => beside(format!("✗ 与 {document} 在该哈希下的内容不一致")),
		(Match::NoDocument, Language::En) => beside("· in none of the documents".into()),
		(Match::NoDocument, Language::Zh) => beside("· 所给文件中没有".into()),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_sheet::{Line, Section};
	use unicode_width::UnicodeWidthStr;

	fn entry(what: &str, place: &str) -> Entry {
		Entry {
			time: "2026-05-01 16:00:00 +08:00".into(),
			what: what.into(),
			place: place.into(),
			reporter: "participant #0 (producer)".into(),
			recorded: "2026-05-01 16:00:06 +08:00".into(),
			hash: "ni:///sha-256;00?ver=CBV2.0".into(),
			fingerprint: "00".into(),
		}
	}

	fn section(heading: &str, lines: &[(&str, &str)]) -> Section {
		let line = |(label, text): &(&str, &str)| Line { label: (*label).into(), text: (*text).into() };
		Section { heading: heading.into(), lines: lines.iter().map(line).collect() }
	}

	#[test]
	fn labels_stand_in_one_column_also_where_characters_are_wide() {
		let sheet = Sheet {
			title: "01/09521234543213/21/17".into(),
			sections: vec![section("标识", &[("种类", "单品"), ("全球贸易项目代码", "09506000134352")])],
		};
		let way = Way { entries: &[], matches: &[], is_cut: false };
		let lines = lines(&sheet, &way, Language::Zh, "block 1");
		let column = |text: &str| {
			let line = lines.iter().find(|line| line.contains(text)).expect("the line");
			line.split(text).next().expect("what stands before").width()
		};
		assert_eq!(column("单品"), column("09506000134352"));
		assert_eq!(lines.last().map(String::as_str), Some("流转记录"));
	}

	#[test]
	fn each_event_is_a_stop_on_the_line_and_the_line_ends_at_the_last() {
		let sheet = Sheet { title: "a jar".into(), sections: vec![section("Trace", &[("then", "once more")])] };
		let entries = [entry("commissioning", "414/9521234000013"), entry("shipping", "")];
		let matches = [Match::Same("farm.jsonld, event 0".into()), Match::NoDocument];
		let way = Way { entries: &entries, matches: &matches, is_cut: true };
		let lines = lines(&sheet, &way, Language::En, "block 7");
		assert_eq!(
			lines.get(4..).expect("below the heading"),
			[
				"  ⋮ older events are left out",
				"  ● 2026-05-01 16:00:00 +08:00  commissioning",
				"  │   @ 414/9521234000013",
				"  │   participant #0 (producer), recorded 2026-05-01 16:00:06 +08:00",
				"  │   ni:///sha-256;00?ver=CBV2.0",
				"  │   ✓ as written in farm.jsonld, event 0",
				"  ● 2026-05-01 16:00:00 +08:00  shipping",
				"      participant #0 (producer), recorded 2026-05-01 16:00:06 +08:00",
				"      ni:///sha-256;00?ver=CBV2.0",
				"      · in none of the documents",
			]
		);
		assert!(!lines.iter().any(|line| line.contains("once more")), "the sheet's own trace is not printed twice");
	}
}
