//! The one shape that both syntaxes are brought into before events are read from it.
//!
//! It is that of JSON. The XML reader rewrites its lists and attributes into it, so that the rules
//! of an event are written once.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use crate::model::Scalar;

/// Name of the member that holds the text of an XML element which also has attributes or children.
pub(crate) const TEXT: &str = "#text";

/// A value and the line it begins on, counted from 1.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
	pub(crate) line: u32,
	pub(crate) value: Value,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
	Scalar(Scalar),
	List(Vec<Node>),
	Object(Vec<Member>),
}

/// A named value. XML names of a namespace are written `{namespace}local`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Member {
	pub(crate) name: String,
	pub(crate) node: Node,
}

impl Value {
	/// What the value is, in words.
	pub(crate) const fn kind(&self) -> &'static str {
		match self {
			Self::Scalar(Scalar::Text(_)) => "text",
			Self::Scalar(Scalar::Number(_)) => "a number",
			Self::Scalar(Scalar::Boolean(_)) => "true or false",
			Self::Scalar(Scalar::Null) => "null",
			Self::List(_) => "a list",
			Self::Object(_) => "an object",
		}
	}
}

impl Value {
	/// Whether both say the same, wherever they stand and in whatever order their members come.
	pub(crate) fn means(&self, other: &Self) -> bool {
		match (self, other) {
			(Self::Scalar(one), Self::Scalar(other)) => one == other,
			(Self::List(ones), Self::List(others)) => {
				ones.len() == others.len() && ones.iter().zip(others).all(|(one, other)| one.value.means(&other.value))
			}
			(Self::Object(ones), Self::Object(others)) => {
				let others: BTreeMap<&str, &Self> = others.iter().map(|m| (m.name.as_str(), &m.node.value)).collect();
				let same =
					|one: &Member| others.get(one.name.as_str()).is_some_and(|other| one.node.value.means(other));
				ones.len() == others.len() && ones.iter().all(same)
			}
			_ => false,
		}
	}
}

impl Node {
	/// The member called `name`, if this is an object that has it.
	pub(crate) fn member(&self, name: &str) -> Option<&Self> {
		match &self.value {
			Value::Object(members) => members.iter().find(|member| member.name == name).map(|member| &member.node),
			_ => None,
		}
	}

	/// The text, if this is one.
	pub(crate) fn as_text(&self) -> Option<&str> {
		match &self.value {
			Value::Scalar(Scalar::Text(text)) => Some(text),
			_ => None,
		}
	}
}

/// A way down the tree, kept on the stack and only written out for an error.
#[derive(Clone, Copy)]
pub(crate) struct Path<'a> {
	parent: Option<&'a Path<'a>>,
	step: Step<'a>,
	pub(crate) line: u32,
}

#[derive(Clone, Copy)]
enum Step<'a> {
	/// Where the tree hangs in its document.
	Root(&'a str),
	Name(&'a str),
	Index(usize),
}

impl<'a> Path<'a> {
	pub(crate) const fn root(prefix: &'a str, line: u32) -> Self {
		Self { parent: None, step: Step::Root(prefix), line }
	}

	pub(crate) const fn name(&'a self, name: &'a str, line: u32) -> Self {
		Self { parent: Some(self), step: Step::Name(name), line }
	}

	pub(crate) const fn index(&'a self, index: usize, line: u32) -> Self {
		Self { parent: Some(self), step: Step::Index(index), line }
	}

	/// The same way, to something on another line.
	pub(crate) const fn at_line(self, line: u32) -> Self {
		Self { line, ..self }
	}

	/// As JSON pointer (RFC 6901), or as element path with positions from 1 as in XPath.
	pub(crate) fn write(&self, xml: bool, out: &mut String) {
		if let Some(parent) = self.parent {
			parent.write(xml, out);
		}
		match self.step {
			Step::Root(prefix) => out.push_str(prefix),
			Step::Name(name) => {
				out.push('/');
				if xml {
					out.push_str(name);
				} else {
					push_pointer_token(out, name);
				}
			}
			Step::Index(index) if xml => {
				let item = self.parent.and_then(|parent| match parent.step {
					Step::Name(name) => item_name(name),
					_ => None,
				});
				if let Some(item) = item {
					out.push('/');
					out.push_str(item);
				}
				out.push_str(&alloc::format!("[{}]", index.saturating_add(1)));
			}
			Step::Index(index) => out.push_str(&alloc::format!("/{index}")),
		}
	}
}

/// What XML calls the items of a list; what stands several times has no list around it.
fn item_name(list: &str) -> Option<&'static str> {
	Some(match list {
		"epcList" | "childEPCs" | "inputEPCList" | "outputEPCList" => "epc",
		"quantityList" | "childQuantityList" | "inputQuantityList" | "outputQuantityList" => "quantityElement",
		"bizTransactionList" => "bizTransaction",
		"sourceList" => "source",
		"destinationList" => "destination",
		"sensorElementList" => "sensorElement",
		"correctiveEventIDs" => "correctiveEventID",
		_ => return None,
	})
}

/// Appends `name` with the two characters escaped that a JSON pointer reserves.
pub(crate) fn push_pointer_token(out: &mut String, name: &str) {
	for character in name.chars() {
		match character {
			'~' => out.push_str("~0"),
			'/' => out.push_str("~1"),
			_ => out.push(character),
		}
	}
}
