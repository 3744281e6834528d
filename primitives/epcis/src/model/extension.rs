//! What others add to events (EPCIS 2.0, section 7.1.3).

use alloc::{string::String, vec::Vec};
use core::fmt;

use super::Scalar;

/// Name of an extension.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Name {
	/// Namespace and local name.
	Qualified {
		/// The namespace, as its prefix declares it.
		namespace: String,
		/// The name within it.
		local: String,
	},
	/// As written: a JSON name that is an absolute URI, or has a prefix that only the standard
	/// context declares (`cbvmda:bestBeforeDate`), or stands within an extension without any.
	Written(String),
}

impl fmt::Display for Name {
	/// `{namespace}local`, the spelling of the event hash.
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Qualified { namespace, local } => write!(f, "{{{namespace}}}{local}"),
			Self::Written(name) => f.write_str(name),
		}
	}
}

/// A named value with parts, in document order. A JSON array is as many extensions of one name, an
/// XML attribute is a part of its element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
	/// Its name.
	pub name: Name,
	/// Its value; empty if it only has parts.
	pub value: Scalar,
	/// Its parts.
	pub parts: Vec<Extension>,
}
