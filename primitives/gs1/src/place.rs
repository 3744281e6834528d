//! Where an event was, and who took part.

use alloc::string::{String, ToString};
use core::{fmt, str::FromStr};

use crate::{charset::Extension, error::IdError, key::Key, number::Gln};

/// Longest canonical path of a [`Place`] in bytes.
pub const PLACE_PATH_MAX: u32 = 4 + 13 + 5 + 20 * 3;
/// Longest canonical path of a [`Party`] in bytes.
pub const PARTY_PATH_MAX: u32 = 4 + 13;

/// A place: a GLN, with an extension for a gate, shelf or room within it (SGLN).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
	/// The site.
	pub gln: Gln,
	/// The place within the site.
	pub extension: Option<Extension>,
}

impl Place {
	/// The canonical Digital Link.
	#[must_use]
	pub fn digital_link(&self) -> String {
		Key::Sgln(self.gln, self.extension.clone()).digital_link()
	}
}

impl fmt::Display for Place {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		Key::Sgln(self.gln, self.extension.clone()).fmt(f)
	}
}

impl TryFrom<Key> for Place {
	type Error = IdError;

	fn try_from(key: Key) -> Result<Self, IdError> {
		match key {
			Key::Sgln(gln, extension) => Ok(Self { gln, extension }),
			other => Err(IdError::Kind { found: other.to_string(), wanted: "place (SGLN)" }),
		}
	}
}

impl FromStr for Place {
	type Err = IdError;

	fn from_str(text: &str) -> Result<Self, IdError> {
		text.parse::<Key>()?.try_into()
	}
}

/// A party: an organisation or a role in one (PGLN).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Party(pub Gln);

impl Party {
	/// The canonical Digital Link.
	#[must_use]
	pub fn digital_link(&self) -> String {
		Key::Pgln(self.0).digital_link()
	}
}

impl fmt::Display for Party {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		Key::Pgln(self.0).fmt(f)
	}
}

impl TryFrom<Key> for Party {
	type Error = IdError;

	fn try_from(key: Key) -> Result<Self, IdError> {
		match key {
			Key::Pgln(gln) => Ok(Self(gln)),
			other => Err(IdError::Kind { found: other.to_string(), wanted: "party (PGLN)" }),
		}
	}
}

impl FromStr for Party {
	type Err = IdError;

	fn from_str(text: &str) -> Result<Self, IdError> {
		text.parse::<Key>()?.try_into()
	}
}
