//! How a command ends.

use serde_json::Value;
use std::{
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
		let json = serde_json::json!({ "error": message });
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
			self.errors.iter().for_each(|error| eprintln!("error: {error}"));
			self.lines.iter().try_for_each(|line| writeln!(out, "{line}"))
		};
		match written {
			Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
				eprintln!("error: can't write to standard output: {error}");
				ExitCode::from(Status::NotTried as u8)
			}
			_ => ExitCode::from(self.status as u8),
		}
	}
}
