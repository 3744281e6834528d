//! What can't be written.

use alloc::string::String;
use core::fmt;

use crate::tree::Path;

/// Why an event can't be written as JSON-LD. Prints as one line: field, cause, remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteError {
	/// The field, as JSON pointer from the event; empty if it is the whole.
	pub field: String,
	/// Why.
	pub cause: WriteCause,
}

/// Why something can't be written. Each message ends with the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WriteCause {
	/// What is written to failed.
	Output,
	/// A sensor report that doesn't say what was measured: JSON requires it.
	NoSensorType,
	/// A thing or state that stands in a list twice: JSON forbids it there.
	Duplicate(String),
	/// No absolute URI of ASCII characters.
	Uri(String),
	/// A word that GS1's JSON schema doesn't admit, and for which JSON has no spelling with the same event hash.
	Word(String),
	/// A name of an extension that would mean nothing, or something else.
	Name(String),
	/// A text or name that begins with a prefix that the document declares.
	Prefix(String),
	/// No number.
	Number(String),
	/// More namespaces in one event than a context may declare.
	Namespaces {
		/// How many there may be.
		max: usize,
	},
	/// Deeper nesting than a reader follows.
	Depth {
		/// How many levels there may be.
		max: usize,
	},
}

impl WriteError {
	pub(super) fn at(path: &Path<'_>, cause: WriteCause) -> Self {
		let mut field = String::new();
		path.write(false, &mut field);
		Self { field, cause }
	}

	pub(super) const fn event(cause: WriteCause) -> Self {
		Self { field: String::new(), cause }
	}

	pub(super) const fn output() -> Self {
		Self::event(WriteCause::Output)
	}
}

impl fmt::Display for WriteCause {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Output => f.write_str("the output can't be written to: see whether it is open and has room"),
			Self::NoSensorType => f.write_str("a sensor report without type is no JSON-LD: add what was measured"),
			Self::Duplicate(text) => write!(f, "'{text}' stands here twice: keep one of them"),
			Self::Uri(text) => {
				write!(f, "'{text}' is no absolute URI in ASCII: percent-encode it before the event is hashed")
			}
			Self::Word(text) => write!(
				f,
				"'{text}' has no spelling in JSON-LD with the same event hash: use a word of CBV 2.0 or one of your own"
			),
			Self::Name(text) => {
				write!(f, "'{text}' is no name of an extension in JSON-LD: give it a namespace and ASCII characters")
			}
			Self::Prefix(text) => write!(
				f,
				"'{text}' begins with a prefix that the document declares: collect the prefixes of all events first"
			),
			Self::Number(text) => write!(f, "'{text}' is no JSON number: write it like 12, -0.5 or 1e3"),
			Self::Namespaces { max } => write!(f, "more than {max} namespaces: split the event"),
			Self::Depth { max } => write!(f, "more than {max} levels of nesting: flatten it"),
		}
	}
}

impl fmt::Display for WriteError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self.field.as_str() {
			"" => self.cause.fmt(f),
			field => write!(f, "{field}: {}", self.cause),
		}
	}
}

impl core::error::Error for WriteError {}
