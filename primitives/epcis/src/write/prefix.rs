//! Prefixes for the namespaces of extensions.

use alloc::{
	collections::{BTreeMap, BTreeSet},
	format,
	string::{String, ToString},
};

use super::{
	event::tree,
	json::{quoted, Json, Key},
	Member, WriteCause, WriteError,
};
use crate::{
	limits::MAX_CONTEXT,
	model::{Event, Name},
};

/// Most namespaces that the head of a document declares; the rest is left to the events, which declare as many besides.
const MAX_NAMESPACES: usize = MAX_CONTEXT / 2;
/// How prefixes begin; a number follows.
const STEM: &str = "ns";

/// The namespaces of events, and the prefixes that can't stand for them because a text begins with one.
///
/// ```text
/// {"@context": [.., {"ns1": "https://a.example/", "ns2": "https://b.example/"}], ..}
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefixes {
	namespaces: BTreeSet<String>,
	taken: BTreeSet<String>,
}

impl Prefixes {
	/// Adds the namespaces of `event`.
	///
	/// # Errors
	/// [`WriteError`] if JSON-LD can't hold the event.
	pub fn add(&mut self, event: &Event) -> Result<(), WriteError> {
		self.see(&tree(event)?);
		Ok(())
	}

	pub(super) fn of(event: &[Member<'_>]) -> Self {
		let mut prefixes = Self::default();
		prefixes.see(event);
		prefixes
	}

	fn see(&mut self, members: &[Member<'_>]) {
		for (key, value) in members {
			match key {
				Key::Plain(_) => {}
				Key::Extension(Name::Written(name)) => self.see_text(name),
				Key::Extension(Name::Qualified { namespace, .. }) => self.see_namespace(namespace),
			}
			self.see_value(value);
		}
	}

	fn see_namespace(&mut self, namespace: &str) {
		if !self.namespaces.contains(namespace) {
			self.namespaces.insert(namespace.into());
		}
	}

	fn see_value(&mut self, value: &Json<'_>) {
		match value {
			Json::Text(text) => self.see_text(text),
			Json::Prefixed { namespace, .. } => self.see_namespace(namespace),
			Json::List(items) => items.iter().for_each(|item| self.see_value(item)),
			Json::Object(members) => self.see(members),
			Json::Number(_) | Json::Boolean(_) | Json::Null => {}
		}
	}

	fn see_text(&mut self, text: &str) {
		if let Some((prefix, _)) = text.split_once(':') {
			let number = prefix.strip_prefix(STEM).unwrap_or_default();
			if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) {
				self.taken.insert(prefix.to_string());
			}
		}
	}

	/// Whether no text begins with a prefix of `outer`, which would give it another meaning.
	pub(super) fn check(&self, outer: &BTreeMap<String, String>) -> Result<(), WriteError> {
		match outer.values().find(|prefix| self.taken.contains(*prefix)) {
			None => Ok(()),
			Some(prefix) => Err(WriteError::event(WriteCause::Prefix(format!("{prefix}:")))),
		}
	}

	/// What `outer` doesn't declare.
	pub(super) fn without(mut self, outer: &BTreeMap<String, String>) -> Self {
		self.namespaces.retain(|namespace| !outer.contains_key(namespace));
		self
	}

	/// Prefixes by namespace, none of them in `outer`, for as many namespaces as a context may have.
	pub(super) fn assigned(&self, outer: &BTreeMap<String, String>) -> BTreeMap<String, String> {
		let used: BTreeSet<&String> = outer.values().chain(&self.taken).collect();
		let free = (1_u64..).map(|number| format!("{STEM}{number}")).filter(|prefix| !used.contains(prefix));
		self.namespaces.iter().take(MAX_NAMESPACES).cloned().zip(free).collect()
	}

	/// Prefixes for all namespaces, beside those of `outer`.
	pub(super) fn all_beside(&self, outer: &BTreeMap<String, String>) -> Result<BTreeMap<String, String>, WriteError> {
		match self.namespaces.len() > MAX_NAMESPACES {
			true => Err(WriteError::event(WriteCause::Namespaces { max: MAX_NAMESPACES })),
			false => Ok(self.assigned(outer)),
		}
	}

	pub(super) fn all(&self) -> Result<BTreeMap<String, String>, WriteError> {
		self.all_beside(&BTreeMap::new())
	}
}

/// The definition of a prefix. A namespace that doesn't end in one of these characters has to be called a prefix
/// (JSON-LD 1.1, section 4.1.5), as XML's often must: `urn:epcglobal:cbv:mda`.
pub(super) fn definition(namespace: &str) -> String {
	match namespace.ends_with([':', '/', '?', '#', '[', ']', '@']) {
		true => quoted(namespace),
		false => format!(r#"{{"@id":{},"@prefix":true}}"#, quoted(namespace)),
	}
}
