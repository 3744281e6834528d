//! Business context of an event.

use alloc::{string::String, vec::Vec};

use super::{Extension, Identifier};
use crate::time::Timestamp;

/// A read point or business location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
	/// The place.
	pub id: Identifier,
	/// What others add to it.
	pub extensions: Vec<Extension>,
}

/// States that last until they are taken away. At least one is set or taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersistentDisposition {
	/// States that begin, as URIs.
	pub set: Vec<String>,
	/// States that end, as URIs.
	pub unset: Vec<String>,
}

/// A business transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BizTransaction {
	/// Its type, as URI; may be missing.
	pub kind: Option<String>,
	/// Its identifier.
	pub id: Identifier,
}

/// A source or destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceDest {
	/// Its type, as URI: owner, holder or place.
	pub kind: String,
	/// The party or place.
	pub id: Identifier,
}

/// The statement that an earlier event with the same content is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorDeclaration {
	/// When it was made.
	pub declaration_time: Timestamp,
	/// Why, as URI.
	pub reason: Option<String>,
	/// Events that say what is right, by their identifiers.
	pub corrective_event_ids: Vec<String>,
	/// What others add to it.
	pub extensions: Vec<Extension>,
}
