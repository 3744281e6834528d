//! XML text to tree (XML 1.0, Namespaces in XML 1.0), by quick-xml.
//!
//! quick-xml reads markup; what makes a document well-formed beyond that is checked here: one root,
//! nothing beside it, no forbidden characters, every prefix declared. A DTD within the document is
//! refused, and with it every way to make a small document expand into a large one; one elsewhere
//! isn't fetched.

use alloc::{
	borrow::Cow,
	format,
	string::{String, ToString},
	vec::Vec,
};

use quick_xml::{
	escape::{resolve_predefined_entity, unescape},
	events::{BytesStart, Event},
	name::{LocalName, ResolveResult},
	reader::NsReader,
	XmlVersion,
};

use crate::{
	error::{Cause, Error, Location},
	limits::{Limits, MAX_ATTRIBUTES},
	model::Scalar,
	tree::{Member, Node, Value, TEXT},
};

/// Reads one document: its root element.
pub(super) fn parse(text: &str, limits: &Limits) -> Result<Member, Error> {
	check_characters(text)?;
	let mut reader = NsReader::from_str(text);
	reader.config_mut().expand_empty_elements = true;
	reader.resolver_mut().set_max_namespace_bindings(MAX_ATTRIBUTES);
	let mut parser = Parser {
		text,
		reader,
		limits,
		values_left: limits.values,
		line: 1,
		counted_to: 0,
		open: Vec::new(),
		root: None,
	};
	while !parser.step()? {}
	match (parser.open.last(), parser.root.take()) {
		(Some(element), _) => {
			let what = format!("element '{}' isn't closed: close it", crate::excerpt(&element.name));
			Err(parser.malformed(&what))
		}
		(None, Some(root)) => Ok(root),
		(None, None) => Err(parser.malformed("no element: write a document")),
	}
}

/// An element whose end hasn't come yet.
struct Open {
	name: String,
	line: u32,
	members: Vec<Member>,
	/// The text before the first child: all that counts of an element's text.
	text: String,
	has_children: bool,
}

impl Open {
	fn close(mut self) -> Member {
		let text = crate::hash::strip(&self.text);
		let text = Value::Scalar(Scalar::Text(text.into()));
		let value = if self.members.is_empty() {
			text
		} else {
			if text != Value::Scalar(Scalar::EMPTY) {
				let node = Node { line: self.line, value: text };
				self.members.push(Member { name: TEXT.into(), node });
			}
			Value::Object(self.members)
		};
		Member { name: self.name, node: Node { line: self.line, value } }
	}
}

struct Parser<'a> {
	text: &'a str,
	reader: NsReader<&'a [u8]>,
	limits: &'a Limits,
	values_left: usize,
	/// Line that `counted_to`, a byte, is on.
	line: u32,
	counted_to: usize,
	open: Vec<Open>,
	root: Option<Member>,
}

impl Parser<'_> {
	/// Line and column, from 1, of a byte.
	fn position(&self, byte: u64) -> (u32, u32) {
		let before = usize::try_from(byte).ok().and_then(|byte| self.text.get(..byte));
		let before = before.unwrap_or(self.text);
		let line = before.bytes().filter(|byte| *byte == b'\n').count();
		let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
		let one_based = |count| u32::try_from(count).unwrap_or(u32::MAX).saturating_add(1);
		(one_based(line), one_based(column))
	}

	fn fail(&self, cause: Cause) -> Error {
		let (line, column) = self.position(self.reader.buffer_position());
		Error { event: None, location: Location::Text { line, column }, cause }
	}

	fn malformed(&self, what: &str) -> Error {
		self.fail(Cause::Malformed(what.into()))
	}

	/// Counts lines up to where the reader stands.
	fn count_lines(&mut self) {
		let now = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
		let passed = self.text.as_bytes().get(self.counted_to..now).unwrap_or_default();
		let lines = passed.iter().filter(|byte| **byte == b'\n').count();
		self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
		self.counted_to = now;
	}

	fn take_value(&mut self) -> Result<(), Error> {
		match self.values_left.checked_sub(1) {
			Some(left) => {
				self.values_left = left;
				Ok(())
			}
			None => {
				let max = self.limits.values;
				Err(self.fail(Cause::Limit { what: "elements and attributes", max }))
			}
		}
	}

	/// Takes one piece of markup; true at the end of the document.
	fn step(&mut self) -> Result<bool, Error> {
		let event = match self.reader.read_event() {
			Ok(event) => event,
			Err(error) => {
				let (line, column) = self.position(self.reader.error_position());
				let cause = Cause::Malformed(format!("{error}: correct the markup"));
				return Err(Error { event: None, location: Location::Text { line, column }, cause });
			}
		};
		self.count_lines();
		match event {
			Event::Start(start) => self.start(&start)?,
			// Not sent, since empty elements are expanded.
			Event::Empty(_) => {}
			Event::End(_) => self.end()?,
			Event::Text(text) => self.push_text(&text.xml10_content())?,
			Event::CData(text) => self.push_text(&text.xml10_content())?,
			Event::GeneralRef(reference) => {
				let character = reference.resolve_char_ref();
				let resolved: Option<Cow<'_, str>> = match character {
					Ok(Some(character)) if is_xml(character) => Some(character.to_string().into()),
					Ok(None) => resolve_predefined_entity(&reference).map(Cow::Borrowed),
					_ => None,
				};
				match resolved {
					Some(text) if !self.open.is_empty() => self.push_text(&text)?,
					_ => {
						let what = "a reference that stands for nothing: write an ampersand as &amp;";
						return Err(self.malformed(what));
					}
				}
			}
			Event::Decl(declaration) => {
				let version = declaration.version();
				if !version.is_ok_and(|version| version == "1.0") {
					return Err(self.malformed("only XML 1.0 is read: declare version 1.0"));
				}
				let encoding = declaration.encoding().map(|name| {
					name.is_ok_and(|name| {
						let name = name.to_ascii_uppercase();
						matches!(name.as_str(), "UTF-8" | "UTF8" | "US-ASCII" | "ASCII")
					})
				});
				if encoding == Some(false) {
					return Err(self.fail(Cause::NotUtf8));
				}
			}
			Event::DocType(declaration) if !declaration.contains('[') => {}
			Event::DocType(_) => {
				let what = "documents that declare entities aren't read: remove the part in [ ]";
				return Err(self.malformed(what));
			}
			Event::Comment(_) | Event::PI(_) => {}
			Event::Eof => return Ok(true),
		}
		Ok(false)
	}

	fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Error> {
		self.take_value()?;
		if self.open.len() >= self.limits.depth {
			let max = self.limits.depth;
			return Err(self.fail(Cause::Limit { what: "levels of nesting", max }));
		}
		if self.open.is_empty() && self.root.is_some() {
			return Err(self.malformed("a second root element: remove it"));
		}
		let (namespace, local) = self.reader.resolver().resolve_element(start.name());
		let name = self.name(&namespace, local)?;
		// Attributes of the list are no events.
		let in_body = self.open.last().is_some_and(|body| matches!(body.name.as_str(), "EPCISBody" | "resultsBody"));
		let is_event_list = in_body && name == "EventList";
		let mut members: Vec<Member> = Vec::new();
		for (count, attribute) in start.attributes().enumerate() {
			if count >= MAX_ATTRIBUTES {
				let what = "attributes of an element";
				return Err(self.fail(Cause::Limit { what, max: MAX_ATTRIBUTES }));
			}
			let attribute = attribute.map_err(|error| self.malformed(&format!("{error}: correct the attribute")))?;
			if attribute.key.as_namespace_binding().is_some() {
				continue;
			}
			self.take_value()?;
			let (namespace, local) = self.reader.resolver().resolve_attribute(attribute.key);
			let name = self.name(&namespace, local)?;
			let value = attribute
				.normalized_value(XmlVersion::Explicit1_0)
				.map_err(|error| self.malformed(&format!("{error}: correct the attribute")))?;
			if attribute.value.contains('<') || !value.chars().all(is_xml) {
				return Err(self.malformed("an attribute with a forbidden character: remove it"));
			}
			if members.iter().any(|other| other.name == name) {
				return Err(self.fail(Cause::Duplicate(crate::excerpt(&name))));
			}
			if is_event_list {
				continue;
			}
			let value = Value::Scalar(Scalar::Text(value.into_owned()));
			members.push(Member { name, node: Node { line: self.line, value } });
		}
		if let Some(parent) = self.open.last_mut() {
			parent.has_children = true;
		}
		let (line, text) = (self.line, String::new());
		self.open.push(Open { name, line, members, text, has_children: false });
		Ok(())
	}

	fn end(&mut self) -> Result<(), Error> {
		let Some(element) = self.open.pop() else {
			return Err(self.malformed("an end tag without start: remove it"));
		};
		let member = element.close();
		match self.open.last_mut() {
			Some(parent) => parent.members.push(member),
			None => self.root = Some(member),
		}
		Ok(())
	}

	fn push_text(&mut self, text: &str) -> Result<(), Error> {
		match self.open.last_mut() {
			Some(element) => {
				if !element.has_children {
					element.text.push_str(text);
				}
				Ok(())
			}
			None if text.trim_matches([' ', '\t', '\r', '\n']).is_empty() => Ok(()),
			None => Err(self.malformed("text beside the root element: remove it")),
		}
	}

	/// `{namespace}local`, or the local name alone.
	fn name(&self, namespace: &ResolveResult<'_>, local: LocalName<'_>) -> Result<String, Error> {
		let local = local.into_inner();
		let starts = |c: char| c.is_alphabetic() || c == '_';
		let continues = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '\u{b7}');
		if !local.starts_with(starts) || !local.chars().all(continues) {
			return Err(self.malformed("no name of XML: correct the name of the element or attribute"));
		}
		match namespace {
			ResolveResult::Unbound => Ok(local.into()),
			ResolveResult::Bound(namespace) => match unescape(namespace.into_inner()) {
				Ok(namespace) if !namespace.is_empty() && !namespace.contains(['{', '}']) => {
					Ok(format!("{{{namespace}}}{local}"))
				}
				_ => Err(self.malformed("a namespace that is no URI: correct its declaration")),
			},
			ResolveResult::Unknown(prefix) => {
				let prefix = crate::excerpt(prefix);
				let what = format!("prefix '{prefix}:' isn't declared: declare it with xmlns:{prefix}");
				Err(self.malformed(&what))
			}
		}
	}
}

/// Whether XML 1.0 admits the character (section 2.2).
const fn is_xml(character: char) -> bool {
	matches!(character, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

fn check_characters(text: &str) -> Result<(), Error> {
	let Some(at) = text.find(|character| !is_xml(character)) else {
		return Ok(());
	};
	let before = text.get(..at).unwrap_or_default();
	let one_based = |count| u32::try_from(count).unwrap_or(u32::MAX).saturating_add(1);
	let line = one_based(before.bytes().filter(|byte| *byte == b'\n').count());
	let column = one_based(before.rsplit('\n').next().unwrap_or_default().chars().count());
	let cause = Cause::Malformed("a character that XML doesn't admit: remove it".into());
	Err(Error { event: None, location: Location::Text { line, column }, cause })
}
