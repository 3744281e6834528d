//! How much a document may ask of its reader.

/// Largest document in bytes: 32 MiB.
pub const MAX_DOCUMENT_BYTES: usize = 32 << 20;
/// Deepest nesting of objects, arrays or elements.
pub const MAX_DEPTH: usize = 64;
/// Most values (JSON) or elements and attributes (XML) in a document.
pub const MAX_VALUES: usize = 1_000_000;
/// Most events in a document.
pub const MAX_EVENTS: usize = 100_000;

/// Most prefixes and addresses in the contexts of an event, its document's included.
pub(crate) const MAX_CONTEXT: usize = 256;
/// Most attributes and namespace declarations of an XML element, and of those around it.
#[cfg(feature = "xml")]
pub(crate) const MAX_ATTRIBUTES: usize = 256;

/// Bounds on a document, checked while it is read: what exceeds one is refused before memory for
/// the rest is taken. The default holds the four constants of this module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
	/// Largest document in bytes.
	pub bytes: usize,
	/// Deepest nesting.
	pub depth: usize,
	/// Most values, elements and attributes.
	pub values: usize,
	/// Most events.
	pub events: usize,
}

impl Default for Limits {
	fn default() -> Self {
		Self { bytes: MAX_DOCUMENT_BYTES, depth: MAX_DEPTH, values: MAX_VALUES, events: MAX_EVENTS }
	}
}
