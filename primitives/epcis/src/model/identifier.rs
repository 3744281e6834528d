//! Identifiers of things, places and parties.

use alloc::string::String;

use fairstream_gs1::Key;

/// An identifier: a URI, and the GS1 key that it is, if it is one. Its check digit is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
	pub(crate) text: String,
	pub(crate) key: Option<Key>,
}

impl Identifier {
	/// The URI as written, with its namespace prefix expanded.
	#[must_use]
	pub fn as_str(&self) -> &str {
		&self.text
	}

	/// The GS1 key; none for other URIs, such as `urn:uuid:` or `geo:`.
	#[must_use]
	pub const fn key(&self) -> Option<&Key> {
		self.key.as_ref()
	}
}
