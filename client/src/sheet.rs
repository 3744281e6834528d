//! Sheets as lines of text and for machines.

use crate::table::pad;
use fairstream_sheet::{Section, Sheet};
use serde_json::{json, Value};
use unicode_width::UnicodeWidthStr;

/// A sheet: its title, and a part for each section.
#[must_use]
pub fn lines(sheet: &Sheet) -> Vec<String> {
	let mut lines = vec![sheet.title.clone()];
	sheet.sections.iter().for_each(|section| lines.extend(section_lines(section)));
	lines
}

/// A section below an empty line: its heading, and its lines with their labels in a column.
#[must_use]
pub fn section_lines(section: &Section) -> Vec<String> {
	let width = section.lines.iter().map(|line| line.label.width()).max().unwrap_or_default();
	let mut lines = vec![String::new(), section.heading.clone()];
	lines.extend(section.lines.iter().map(|line| format!("  {}  {}", pad(&line.label, width), line.text)));
	lines
}

/// Sections for machines.
#[must_use]
pub fn json(sections: &[Section]) -> Value {
	let section = |section: &Section| {
		let lines: Vec<Value> =
			section.lines.iter().map(|line| json!({ "label": line.label, "text": line.text })).collect();
		json!({ "heading": section.heading, "lines": lines })
	};
	sections.iter().map(section).collect()
}
