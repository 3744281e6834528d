//! What `@context` says (JSON-LD 1.1), as far as EPCIS documents need it.
//!
//! A general JSON-LD processor isn't used: it would expand names that the event hash wants as
//! written, fetch contexts from the network, and bring an asynchronous loader and an RDF stack with
//! it. What EPCIS 2.0 leaves to a document is little. The standard context is protected: nobody can
//! give its names another meaning. GS1's JSON schema admits only names of the standard and names
//! with a namespace, so `@vocab` and one's own plain terms name nothing. What remains are prefixes.

use alloc::{
	collections::BTreeMap,
	string::{String, ToString},
	vec::Vec,
};

use crate::{
	error::Cause,
	limits::MAX_CONTEXT,
	model::{Name, Scalar},
	tree::{Node, Value},
	uri::is_uri,
};

/// Where the EPCIS 2.0 context is published.
const STANDARD: [&str; 3] = [
	"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
	"https://ref.gs1.org/standards/epcis/epcis-context.jsonld",
	"https://gs1.github.io/EPCIS/epcis-context.jsonld",
];

/// Prefixes that the standard context declares. Names and values with them stay as written: the
/// reference canonicaliser looks into the document's own context only.
const STANDARD_PREFIXES: [&str; 8] = ["epcis", "cbv", "cbvmda", "gs1", "rdfs", "owl", "xsd", "dcterms"];

/// The name of comments. They say nothing about an event.
pub(crate) const COMMENT: &str = "rdfs:comment";

/// Whether a name needs no declaration for its prefix: an address, a URN, or a name of the standard context.
pub(crate) fn has_meaning_alone(prefix: &str, local: &str) -> bool {
	local.starts_with("//") || prefix.eq_ignore_ascii_case("urn") || STANDARD_PREFIXES.contains(&prefix)
}

/// The contexts in force, those of the event behind those of the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Context {
	standard: bool,
	unknown: Vec<String>,
	prefixes: BTreeMap<String, String>,
}

impl Context {
	/// This context with `node` behind it.
	pub(crate) fn with(&self, node: &Node) -> Result<Self, (u32, Cause)> {
		let mut context = self.clone();
		context.add(node)?;
		Ok(context)
	}

	/// Adds an address, an object, or a list of them without repetition: what else JSON-LD admits, GS1's JSON schema
	/// doesn't.
	fn add(&mut self, node: &Node) -> Result<(), (u32, Cause)> {
		let Value::List(items) = &node.value else {
			return self.add_one(node);
		};
		let too_many = items.len() > MAX_CONTEXT;
		for (index, item) in items.iter().enumerate() {
			if too_many {
				return Err((item.line, Self::limit()));
			}
			if items.iter().take(index).any(|earlier| earlier.value.means(&item.value)) {
				let cause = Cause::Rule("a context that stands in the list already: remove it");
				return Err((item.line, cause));
			}
			self.add_one(item)?;
		}
		Ok(())
	}

	const fn limit() -> Cause {
		Cause::Limit { what: "prefixes and addresses in @context", max: MAX_CONTEXT }
	}

	fn add_one(&mut self, node: &Node) -> Result<(), (u32, Cause)> {
		match &node.value {
			Value::Scalar(Scalar::Text(url)) if STANDARD.contains(&url.as_str()) => {
				self.standard = true;
			}
			Value::Scalar(Scalar::Text(url)) if is_uri(url) => self.unknown.push(crate::excerpt(url)),
			Value::Scalar(Scalar::Text(url)) => return Err((node.line, Cause::Uri(crate::excerpt(url)))),
			Value::Object(terms) => {
				for term in terms {
					let namespace = match &term.node.value {
						Value::Scalar(Scalar::Text(namespace)) => Some(namespace.as_str()),
						_ => term.node.member("@id").and_then(Node::as_text),
					};
					if let Some(namespace) = namespace.filter(|_| !term.name.starts_with('@')) {
						self.prefixes.insert(term.name.clone(), namespace.to_string());
					}
				}
			}
			other => {
				let expected = "an address, an object or a list of them";
				return Err((node.line, Cause::Kind { expected, found: other.kind() }));
			}
		}
		if self.prefixes.len().saturating_add(self.unknown.len()) > MAX_CONTEXT {
			return Err((node.line, Self::limit()));
		}
		Ok(())
	}

	/// Whether the words of EPCIS have their meaning.
	pub(crate) fn check(&self) -> Result<(), Cause> {
		match (self.standard, self.unknown.first()) {
			(true, _) => Ok(()),
			(false, Some(url)) => Err(Cause::ContextUnknown(url.clone())),
			(false, None) => Err(Cause::ContextMissing),
		}
	}

	/// The namespace that the document declares for `prefix`; the last declaration counts.
	fn namespace(&self, prefix: &str) -> Option<&str> {
		self.prefixes.get(prefix).map(String::as_str)
	}

	/// The name of an extension: a prefixed name or an absolute URI.
	pub(crate) fn name(&self, written: &str) -> Result<Name, Cause> {
		let Some((prefix, local)) = written.split_once(':') else {
			return Err(Cause::Unknown(crate::excerpt(written)));
		};
		if written == COMMENT {
			return Ok(Name::Written(written.into()));
		}
		if let Some(namespace) = self.namespace(prefix) {
			return Ok(Name::Qualified { namespace: namespace.into(), local: local.into() });
		}
		if has_meaning_alone(prefix, local) {
			return Ok(Name::Written(written.into()));
		}
		Err(Cause::Prefix { prefix: crate::excerpt(prefix), unknown_context: self.unknown.first().cloned() })
	}

	/// The name of an extension where GS1's JSON schema wants a URI for a name, which a prefixed name passes for.
	pub(crate) fn field_name(&self, written: &str) -> Result<Name, Cause> {
		let name = self.name(written)?;
		match is_uri(written) {
			true => Ok(name),
			false => Err(Cause::Uri(crate::excerpt(written))),
		}
	}

	/// The name of a part of an extension. EPCIS leaves the inside of extensions open, so a name
	/// without namespace may stand there, as it is.
	pub(crate) fn part_name(&self, written: &str) -> Result<Name, Cause> {
		match written.contains(':') {
			true => self.name(written),
			false => Ok(Name::Written(written.into())),
		}
	}

	/// A value with its prefix expanded. What follows `//` is an address and no prefixed name.
	pub(crate) fn value(&self, written: &str) -> String {
		match written.split_once(':') {
			Some((prefix, local)) if !local.starts_with("//") => match self.namespace(prefix) {
				Some(namespace) => namespace.to_string() + local,
				None => written.into(),
			},
			_ => written.into(),
		}
	}

	/// The document's prefix for `namespace`.
	pub(crate) fn prefix_of(&self, namespace: &str) -> Option<&str> {
		self.prefixes.iter().find(|(_, ns)| *ns == namespace).map(|(prefix, _)| prefix.as_str())
	}
}
