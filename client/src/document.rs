//! Documents from files and standard input, and what is captured of them.

use crate::outcome::Status;
use fairstream_epcis::{core::CoreEvent, Cause, Document, Error, EventNumber, HashProfile, Limits};
use std::{
	fmt::Display,
	io,
	path::{Path, PathBuf},
};

/// What stands for standard input.
const STDIN: &str = "-";

/// A document and what messages call it.
pub struct Source {
	/// Its path, or `standard input`.
	pub name: String,
	/// The document.
	pub document: Document,
}

/// Why a document is refused.
#[derive(Debug)]
pub struct Refused {
	/// Whether it could be read at all.
	pub status: Status,
	/// A line that names file, place, cause and remedy.
	pub message: String,
}

impl Source {
	/// Read a file, or standard input if it is `-`.
	///
	/// # Errors
	/// [`Refused`] if it can't be read, or is no document.
	pub fn read(file: &PathBuf) -> Result<Self, Refused> {
		let limits = Limits::default();
		let stdin = file == Path::new(STDIN);
		let name = if stdin { "standard input".into() } else { file.display().to_string() };
		let read = || match stdin {
			true => Document::from_reader(io::stdin().lock(), &limits),
			false => Document::from_file(file, &limits),
		};
		match read() {
			Ok(document) => Ok(Self { name, document }),
			Err(error) => {
				let status = match error.cause {
					Cause::Io(_) => Status::NotTried,
					_ => Status::Refused,
				};
				Err(Refused { status, message: format!("{name}: {error}") })
			}
		}
	}

	/// A message about the document.
	#[must_use]
	pub fn message(&self, error: &Error) -> String {
		format!("{}: {error}", self.name)
	}

	/// A message about one of its events.
	#[must_use]
	pub fn message_of(&self, event: usize, what: impl Display) -> String {
		format!("{}: {}: {what}", self.name, EventNumber(event))
	}

	/// The cores of all events in document order, or a message for each that has none.
	///
	/// # Errors
	/// The messages.
	pub fn cores(&self) -> Result<Vec<CoreEvent>, Vec<String>> {
		let (mut cores, mut messages) = (vec![], vec![]);
		for (index, event) in self.document.events().enumerate() {
			match event.map(|event| CoreEvent::new(&event, HashProfile::REFERENCE)) {
				Ok(Ok(core)) => cores.push(core),
				Ok(Err(error)) => messages.push(self.message_of(index, error)),
				Err(error) => messages.push(self.message(&error)),
			}
		}
		match messages.is_empty() {
			true => Ok(cores),
			false => Err(messages),
		}
	}
}
