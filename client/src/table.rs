//! Rows of text in columns that also line up in Chinese.

use unicode_width::UnicodeWidthStr;

/// The space between columns.
const GAP: &str = "  ";

/// A head and rows, each column as wide as its widest cell. The last column is as wide as each of its cells.
#[must_use]
pub fn lines<const COLUMNS: usize>(head: [&str; COLUMNS], rows: &[[String; COLUMNS]]) -> Vec<String> {
	let widths: Vec<usize> = head
		.iter()
		.enumerate()
		.map(|(column, head)| {
			let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width());
			cells.max().unwrap_or_default().max(head.width())
		})
		.collect();
	let line = |cells: Vec<&str>| {
		let padded: Vec<String> = cells.iter().zip(&widths).map(|(cell, width)| pad(cell, *width)).collect();
		padded.join(GAP).trim_end().to_string()
	};
	let mut lines = vec![line(head.to_vec())];
	lines.extend(rows.iter().map(|row| line(row.iter().map(String::as_str).collect())));
	lines
}

/// A text, made as wide as this.
#[must_use]
pub fn pad(text: &str, width: usize) -> String {
	format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn columns_line_up_and_no_line_ends_in_spaces() {
		let rows = [["clue.check", "15 working days", ""], ["a", "1 h", "project"]];
		let rows = rows.map(|row| row.map(String::from));
		assert_eq!(
			lines(["rule", "value", ""], &rows),
			["rule        value", "clue.check  15 working days", "a           1 h              project"]
		);
	}

	#[test]
	fn they_also_line_up_where_characters_are_wide() {
		let rows = [["线索核查", "15 个工作日"], ["a", "1 h"]].map(|row| row.map(String::from));
		let lines = lines(["规则", "值"], &rows);
		let column = |line: &str, text: &str| line.split(text).next().map(UnicodeWidthStr::width);
		assert_eq!(column(&lines[0], "值"), column(&lines[1], "15"));
		assert_eq!(column(&lines[1], "15"), column(&lines[2], "1 h"));
	}

	#[test]
	fn a_table_without_rows_is_its_head() {
		assert_eq!(lines(["rule", "value"], &[]), ["rule  value"]);
	}
}
