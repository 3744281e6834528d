//! The event as the tool sees it, and the walk that writes it down.

use alloc::{string::String, vec::Vec};

/// A named text with parts. The text is canonical already.
#[derive(Clone, Debug)]
pub(super) struct Node {
	pub(super) name: String,
	pub(super) text: String,
	pub(super) parts: Vec<Node>,
}

/// A field that has a place in the order, and the order of its parts.
pub(super) struct Slot {
	pub(super) name: &'static str,
	pub(super) parts: &'static [Slot],
}

/// Names whose siblings stay in their order: `type` comes before them.
const UNSORTED: [&str; 3] = ["bizTransaction", "source", "destination"];

impl Node {
	pub(super) fn new(name: impl Into<String>, text: String, parts: Vec<Self>) -> Self {
		Self { name: name.into(), text, parts }
	}

	fn is_inline_extension(&self) -> bool {
		self.name.contains('{') && self.name.contains("/}")
	}

	/// Name and text, nothing if the text is empty.
	fn write_leaf(&self, out: &mut String) {
		out.push_str(&self.name);
		if !self.text.is_empty() {
			out.push('=');
			out.push_str(&self.text);
		}
	}
}

/// Writes the fields that have a place and takes them out of `parts`. What is left has none, or has
/// something left in it.
pub(super) fn write_ordered(parts: &mut Vec<Node>, order: &[Slot]) -> String {
	let extensions = take_inline_extensions(parts);
	let mut out = String::new();
	for slot in order {
		let mut texts = Vec::new();
		for part in parts.iter_mut().filter(|part| part.name == slot.name) {
			let inner = match slot.parts {
				[] => String::new(),
				order => write_ordered(&mut part.parts, order),
			};
			if !part.text.is_empty() || !inner.is_empty() {
				let mut text = String::new();
				part.write_leaf(&mut text);
				texts.push(text + &inner);
			}
		}
		parts.retain(|part| part.name != slot.name || !part.parts.is_empty());
		texts.sort_unstable();
		out.extend(texts);
	}
	out + &write_sorted(&extensions)
}

/// Extensions within a field, which are written at its end. Those of an event itself aren't taken:
/// it is told by its time and action, and so is every field with a name that contains these words.
fn take_inline_extensions(parts: &mut Vec<Node>) -> Vec<Node> {
	let of_event = parts.iter().any(|part| part.name.contains("eventTime") || part.name.contains("action"));
	if parts.len() <= 1 || of_event {
		return Vec::new();
	}
	let (extensions, others) = core::mem::take(parts).into_iter().partition(Node::is_inline_extension);
	*parts = others;
	extensions
}

/// Writes what has no place in the order, sorted by its text.
pub(super) fn write_sorted(parts: &[Node]) -> String {
	let mut texts: Vec<String> = parts
		.iter()
		.map(|part| {
			let mut text = String::new();
			part.write_leaf(&mut text);
			text + &write_sorted(&part.parts)
		})
		.collect();
	if !parts.iter().any(|part| UNSORTED.contains(&part.name.as_str())) {
		texts.sort_unstable();
	}
	texts.concat()
}
