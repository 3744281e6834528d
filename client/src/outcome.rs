//! How a command ends.

use serde_json::Value;
use std::{
	borrow::Cow,
	io::{self, Write},
	process::ExitCode,
};

/// How far a command came; its number is the exit status.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Status {
	/// All was done.
	Done = 0,
	/// Something in the input was refused.
	Refused = 1,
	/// It could not be tried.
	NotTried = 2,
}

/// What a command found, both as people and as machines read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
	/// How far it came.
	pub status: Status,
	/// Lines for standard output.
	pub lines: Vec<String>,
	/// Messages for standard error, each naming the place and the remedy.
	pub errors: Vec<String>,
	/// All of it for machines.
	pub json: Value,
}

impl Outcome {
	/// It ended before it found anything.
	#[must_use]
	pub fn failure(status: Status, message: String) -> Self {
		let json = serde_json::json!({ "errors": [message] });
		Self { status, lines: vec![], errors: vec![message], json }
	}

	/// Print it and give the exit status.
	///
	/// A reader that has gone away, such as `head`, is no error.
	#[must_use]
	pub fn print(&self, as_json: bool) -> ExitCode {
		let mut out = io::stdout().lock();
		let written = if as_json {
			serde_json::to_writer_pretty(&mut out, &self.json).map_err(io::Error::from).and_then(|()| writeln!(out))
		} else {
			self.errors.iter().for_each(complain);
			self.lines.iter().try_for_each(|line| writeln!(out, "{}", harmless(line)))
		};
		match written {
			Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
				complain(format!("can't write to standard output: {error}"));
				ExitCode::from(Status::NotTried as u8)
			}
			_ => ExitCode::from(self.status as u8),
		}
	}
}

impl Outcome {
	/// Print why a command ended that printed what it found as it went, a line of JSON each if it was asked for; nothing if
	/// it ended well. Give the exit status.
	#[must_use]
	pub fn print_end(&self, as_json: bool) -> ExitCode {
		if !self.errors.is_empty() && as_json {
			drop(say(&self.json.to_string()));
		} else {
			self.errors.iter().for_each(complain);
		}
		ExitCode::from(self.status as u8)
	}
}

/// Print a line at once, while a command goes on. Whether anybody still reads.
///
/// # Errors
/// What keeps standard output from being written; not that a reader has gone away.
pub fn say(line: &str) -> io::Result<bool> {
	let mut out = io::stdout().lock();
	match writeln!(out, "{}", harmless(line)).and_then(|()| out.flush()) {
		Ok(()) => Ok(true),
		Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
		Err(error) => Err(error),
	}
}

/// Say on standard error what those who wait would want to know.
pub fn note(what: &str) {
	drop(writeln!(io::stderr().lock(), "{}", harmless(what)));
}

/// Say on standard error what is wrong. If nobody can hear it, the exit status still says it.
fn complain(error: impl AsRef<str>) {
	drop(writeln!(io::stderr().lock(), "error: {}", harmless(error.as_ref())));
}

/// A line without what would steer a terminal or turn its text around: documents and nodes are others'.
fn harmless(line: &str) -> Cow<'_, str> {
	let steers = |c: char| {
		c.is_control() || matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
	};
	match line.contains(steers) {
		false => line.into(),
		true => line
			.chars()
			.fold(String::new(), |mut text, c| {
				match steers(c) {
					true => text.extend(c.escape_unicode()),
					false => text.push(c),
				}
				text
			})
			.into(),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_would_steer_a_terminal_is_shown_and_not_done() {
		assert_eq!(harmless("a\u{1b}[2Jb"), "a\\u{1b}[2Jb");
		assert_eq!(harmless("\u{202e}gnp.exe"), "\\u{202e}gnp.exe");
		assert_eq!(harmless("当前状态 ● │ ✓"), "当前状态 ● │ ✓");
	}
}
