//! The tree of an event in JSON-LD, and its text.

use alloc::{
	borrow::Cow,
	collections::BTreeMap,
	format,
	string::{String, ToString},
	vec::Vec,
};

use super::{Member, WriteCause, WriteError};
use crate::model::Name;

/// A JSON value.
pub(super) enum Json<'e> {
	Text(Cow<'e, str>),
	/// A URI that JSON only admits with a prefix for its namespace.
	Prefixed {
		namespace: &'static str,
		local: &'e str,
	},
	/// Checked to be one of JSON.
	Number(&'e str),
	Boolean(bool),
	Null,
	List(Vec<Json<'e>>),
	Object(Vec<Member<'e>>),
}

/// A name in a JSON object.
pub(super) enum Key<'e> {
	/// One of EPCIS.
	Plain(&'static str),
	/// One of an extension.
	Extension(&'e Name),
}

impl<'e> Json<'e> {
	pub(super) fn text(text: impl Into<Cow<'e, str>>) -> Self {
		Self::Text(text.into())
	}
}

/// The members of `event`, an object, behind `start`, which opens it.
pub(super) fn text(
	event: &[Member<'_>],
	start: String,
	prefixes: &BTreeMap<String, String>,
) -> Result<String, WriteError> {
	let mut writer = TextWriter { out: start, prefixes };
	writer.members(event)?;
	Ok(writer.out)
}

struct TextWriter<'p> {
	out: String,
	prefixes: &'p BTreeMap<String, String>,
}

impl TextWriter<'_> {
	fn members(&mut self, members: &[Member<'_>]) -> Result<(), WriteError> {
		for (index, (key, value)) in members.iter().enumerate() {
			if index > 0 {
				self.out.push(',');
			}
			let name = self.name(key)?;
			self.out.push_str(&quoted(&name));
			self.out.push(':');
			self.value(value)?;
		}
		self.out.push('}');
		Ok(())
	}

	fn name<'n>(&self, key: &Key<'n>) -> Result<Cow<'n, str>, WriteError> {
		Ok(match key {
			Key::Plain(name) => Cow::Borrowed(*name),
			Key::Extension(Name::Written(name)) => Cow::Borrowed(name),
			Key::Extension(Name::Qualified { namespace, local }) => Cow::Owned(self.prefixed(namespace, local)?),
		})
	}

	fn prefixed(&self, namespace: &str, local: &str) -> Result<String, WriteError> {
		match self.prefixes.get(namespace) {
			Some(prefix) => Ok(format!("{prefix}:{local}")),
			None => Err(WriteError::event(WriteCause::Name(crate::excerpt(namespace)))),
		}
	}

	fn value(&mut self, value: &Json<'_>) -> Result<(), WriteError> {
		match value {
			Json::Text(text) => self.out.push_str(&quoted(text)),
			Json::Prefixed { namespace, local } => {
				let text = self.prefixed(namespace, local)?;
				self.out.push_str(&quoted(&text));
			}
			Json::Number(number) => self.out.push_str(number),
			Json::Boolean(boolean) => self.out.push_str(&boolean.to_string()),
			Json::Null => self.out.push_str("null"),
			Json::List(items) => {
				for (index, item) in items.iter().enumerate() {
					self.out.push(if index == 0 { '[' } else { ',' });
					self.value(item)?;
				}
				self.out.push_str(if items.is_empty() { "[]" } else { "]" });
			}
			Json::Object(members) => {
				self.out.push('{');
				self.members(members)?;
			}
		}
		Ok(())
	}
}

/// `text` as JSON string.
pub(super) fn quoted(text: &str) -> String {
	let mut quoted = String::with_capacity(text.len().saturating_add(2));
	quoted.push('"');
	for character in text.chars() {
		match character {
			'"' | '\\' => quoted.extend(['\\', character]),
			'\n' => quoted.push_str("\\n"),
			'\r' => quoted.push_str("\\r"),
			'\t' => quoted.push_str("\\t"),
			'\0'..='\u{1f}' => quoted.push_str(&format!("\\u{:04x}", u32::from(character))),
			_ => quoted.push(character),
		}
	}
	quoted.push('"');
	quoted
}
