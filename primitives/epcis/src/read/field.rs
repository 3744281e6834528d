//! Fields without parts.

use alloc::{
	collections::BTreeSet,
	string::{String, ToString},
	vec::Vec,
};

use fairstream_gs1::{is_gs1_resolver, parse_digital_link, parse_urn, LinkError, UrnError};

use super::{Dialect, Reader};
use crate::{
	cbv::{Vocabulary, Word},
	error::{Cause, Error},
	hash::strip,
	model::{Action, Identifier, Name, Number, Scalar},
	time::{Timestamp, ZoneOffset},
	tree::{Node, Path, Value},
	uri,
};

/// How sure it is that an identifier is meant to be a GS1 key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Expect {
	/// A thing, place or party: a web address that carries a GS1 key is one.
	Thing,
	/// Anything: only EPC URNs and addresses at GS1's own resolver are surely meant as keys, a
	/// shop's address may look like one by chance.
	Any,
}

/// Prefixes that XML values may have whether or not the document declares them.
const XML_PREFIXES: [(&str, &str); 2] = [("gs1:", "https://gs1.org/voc/"), ("cbv:", "https://ref.gs1.org/cbv/")];

/// An XML value with such a prefix expanded, everywhere in it, as the reference does.
pub(super) fn expand_xml(text: &str) -> String {
	let mut text = text.to_string();
	for (prefix, namespace) in XML_PREFIXES {
		if text.starts_with(prefix) {
			text = text.replace(prefix, namespace);
		}
	}
	text
}

/// The name of an XML extension.
pub(super) fn xml_name(written: &str) -> Result<Name, Cause> {
	match written.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
		Some((namespace, local)) => Ok(Name::Qualified { namespace: namespace.into(), local: local.into() }),
		None => Err(Cause::Unknown(crate::excerpt(written))),
	}
}

impl Reader<'_> {
	/// A text as written; in XML without white space around it, which means nothing there.
	fn written<'n>(&self, path: &Path<'_>, node: &'n Node) -> Result<&'n str, Error> {
		match &node.value {
			Value::Scalar(Scalar::Text(text)) => Ok(match self.dialect {
				Dialect::Json(_) => text,
				Dialect::Xml => strip(text),
			}),
			other => {
				let cause = Cause::Kind { expected: "text", found: other.kind() };
				Err(self.error(path, cause))
			}
		}
	}

	/// A text with its namespace prefix expanded.
	pub(super) fn text(&self, path: &Path<'_>, node: &Node) -> Result<String, Error> {
		Ok(self.expand(self.written(path, node)?))
	}

	pub(super) fn expand(&self, written: &str) -> String {
		match &self.dialect {
			Dialect::Json(context) => context.value(written),
			Dialect::Xml => expand_xml(written),
		}
	}

	pub(super) fn uri(&self, path: &Path<'_>, node: &Node) -> Result<String, Error> {
		let text = self.text(path, node)?;
		self.check_uri(path, &text)?;
		Ok(text)
	}

	fn check_uri(&self, path: &Path<'_>, text: &str) -> Result<(), Error> {
		let is_uri = match self.dialect {
			Dialect::Json(_) => uri::is_uri(text),
			Dialect::Xml => uri::is_iri(text),
		};
		match is_uri {
			true => Ok(()),
			false => Err(self.error(path, Cause::Uri(crate::excerpt(text)))),
		}
	}

	/// One URI or a list of them.
	pub(super) fn uris(&self, path: &Path<'_>, node: &Node) -> Result<Vec<String>, Error> {
		match &node.value {
			Value::List(_) => self.each(path, node, Self::uri),
			_ => Ok(alloc::vec![self.uri(path, node)?]),
		}
	}

	/// A URI that is checked as GS1 key if it is one.
	pub(super) fn identifier(&self, path: &Path<'_>, node: &Node, expect: Expect) -> Result<Identifier, Error> {
		let text = self.text(path, node)?;
		self.identify(path, text, expect)
	}

	/// A URI whose prefix isn't expanded in XML: the reference leaves the identifiers of business
	/// transactions, sources and destinations out.
	pub(super) fn unexpanded_identifier(
		&self,
		path: &Path<'_>,
		node: &Node,
		expect: Expect,
	) -> Result<Identifier, Error> {
		let text = match self.dialect {
			Dialect::Json(_) => self.text(path, node)?,
			Dialect::Xml => self.written(path, node)?.to_string(),
		};
		self.identify(path, text, expect)
	}

	fn identify(&self, path: &Path<'_>, text: String, expect: Expect) -> Result<Identifier, Error> {
		self.check_uri(path, &text)?;
		let key = if text.starts_with("urn:epc:") {
			match parse_urn(&text) {
				Ok(key) => Ok(Some(key)),
				// Schemes of others, such as usdod and bic, are EPCs all the same.
				Err(UrnError::Scheme(_) | UrnError::NotAnEpcUrn(_)) => Ok(None),
				Err(error) => Err(error.into()),
			}
		} else if text.starts_with("http:") || text.starts_with("https:") {
			let surely = is_gs1_resolver(&text);
			match parse_digital_link(&text) {
				Ok(key) => Ok(Some(key)),
				Err(LinkError::NoKey(_)) if !surely => Ok(None),
				Err(_) if !surely && expect == Expect::Any => Ok(None),
				Err(error) => Err(error.into()),
			}
		} else {
			Ok(None)
		};
		let key = key.map_err(|error| self.error(path, Cause::Id(error)))?;
		Ok(Identifier { text, key })
	}

	/// A list of things; GS1's JSON schema forbids repetitions in some lists.
	pub(super) fn epcs(&self, path: &Path<'_>, node: &Node, unique: bool) -> Result<Vec<Identifier>, Error> {
		let epcs = self.each(path, node, |reader, path, node| reader.identifier(path, node, Expect::Thing))?;
		if unique {
			self.check_unique(path, node)?;
		}
		Ok(epcs)
	}

	/// Refuses a JSON list in which a text stands twice.
	pub(super) fn check_unique(&self, path: &Path<'_>, node: &Node) -> Result<(), Error> {
		let (Dialect::Json(_), Value::List(items)) = (&self.dialect, &node.value) else {
			return Ok(());
		};
		let mut seen = BTreeSet::new();
		let twice = items.iter().enumerate().find(|(_, item)| item.as_text().is_some_and(|text| !seen.insert(text)));
		match twice {
			None => Ok(()),
			Some((index, item)) => {
				let cause = Cause::Duplicate(crate::excerpt(item.as_text().unwrap_or_default()));
				Err(self.error(&path.index(index, item.line), cause))
			}
		}
	}

	/// A word of `vocabulary` as URI, or one's own. A CBV word comes out in one spelling, that of the web address; only
	/// one with a prefix that JSON's standard context declares stays as written, for the event hash's sake.
	pub(super) fn word(&self, path: &Path<'_>, node: &Node, vocabulary: Vocabulary) -> Result<String, Error> {
		let written = self.written(path, node)?;
		let in_json = matches!(self.dialect, Dialect::Json(_));
		let web = |word: &str| vocabulary.web_prefix().to_string() + word;
		if let (true, Some(word)) = (in_json, vocabulary.bare(written)) {
			return Ok(web(word));
		}
		let text = self.expand(written);
		let wrong = || {
			let found = crate::excerpt(written);
			self.error(path, Cause::Word { vocabulary: vocabulary.label(), found })
		};
		if !text.contains(':') {
			return Err(wrong());
		}
		self.check_uri(path, &text)?;
		match vocabulary.recognise(&text) {
			Word::Wrong => Err(wrong()),
			_ if in_json && vocabulary.barred_from_json(written).is_some() => {
				let expected = "a bare word, such as shipping or Temperature, which JSON-LD has instead";
				Err(self.error(path, Cause::Form { expected, found: crate::excerpt(written) }))
			}
			Word::Known(word) if text.starts_with("urn:") => Ok(web(word)),
			Word::Known(_) | Word::Foreign => Ok(text),
		}
	}

	pub(super) fn time(&self, path: &Path<'_>, node: &Node) -> Result<Timestamp, Error> {
		let written = self.written(path, node)?;
		written.parse().map_err(|error| self.error(path, Cause::Time(error)))
	}

	pub(super) fn zone_offset(&self, path: &Path<'_>, node: &Node) -> Result<ZoneOffset, Error> {
		let written = self.written(path, node)?;
		written.parse().map_err(|error| self.error(path, Cause::Time(error)))
	}

	pub(super) fn action(&self, path: &Path<'_>, node: &Node) -> Result<Action, Error> {
		let written = self.written(path, node)?;
		Action::from_word(written).ok_or_else(|| {
			let expected = "one of ADD, OBSERVE and DELETE";
			self.error(path, Cause::Form { expected, found: crate::excerpt(written) })
		})
	}

	pub(super) fn number(&self, path: &Path<'_>, node: &Node) -> Result<Number, Error> {
		let written = match (&self.dialect, &node.value) {
			(Dialect::Json(_), Value::Scalar(Scalar::Number(number))) => number.as_str(),
			(Dialect::Xml, Value::Scalar(Scalar::Text(text))) => strip(text),
			(_, other) => {
				let cause = Cause::Kind { expected: "a number", found: other.kind() };
				return Err(self.error(path, cause));
			}
		};
		Number::new(written).ok_or_else(|| {
			let expected = "a decimal number";
			self.error(path, Cause::Form { expected, found: crate::excerpt(written) })
		})
	}

	/// A number without exponent in XML (`xsd:decimal`), any number in JSON.
	pub(super) fn decimal(&self, path: &Path<'_>, node: &Node) -> Result<Number, Error> {
		let number = self.number(path, node)?;
		match self.dialect {
			Dialect::Xml if number.has_exponent() => {
				let expected = "a decimal number without exponent";
				Err(self.error(path, Cause::Form { expected, found: crate::excerpt(number.as_str()) }))
			}
			_ => Ok(number),
		}
	}

	pub(super) fn boolean(&self, path: &Path<'_>, node: &Node) -> Result<Scalar, Error> {
		match (&self.dialect, &node.value) {
			(Dialect::Json(_), Value::Scalar(boolean @ Scalar::Boolean(_))) => Ok(boolean.clone()),
			(Dialect::Xml, Value::Scalar(Scalar::Text(text)))
				if matches!(strip(text), "true" | "false" | "1" | "0") =>
			{
				Ok(Scalar::Text(strip(text).into()))
			}
			(_, other) => {
				let cause = Cause::Kind { expected: "true or false", found: other.kind() };
				Err(self.error(path, cause))
			}
		}
	}

	/// A text of which every byte satisfies `member`, `min` to `max` bytes long.
	pub(super) fn form(
		&self,
		path: &Path<'_>,
		node: &Node,
		expected: &'static str,
		fits: impl Fn(&str) -> bool,
	) -> Result<String, Error> {
		let written = self.written(path, node)?;
		match fits(written) {
			true => Ok(written.into()),
			false => {
				let found = crate::excerpt(written);
				Err(self.error(path, Cause::Form { expected, found }))
			}
		}
	}
}
