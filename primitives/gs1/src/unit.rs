//! What an event is about.

use alloc::string::{String, ToString};
use core::{fmt, str::FromStr};

use crate::{
	charset::{Lot, Serial},
	error::IdError,
	gtin::Gtin,
	key::Key,
	number::Sscc,
	text::BoundedText,
};

/// Longest canonical path of a unit in bytes: `01/`, 14 digits, `/21/`, and 20 characters of which
/// each may need the three of an escape.
pub const UNIT_PATH_MAX: u32 = 3 + 14 + 4 + 20 * 3;

/// The canonical path of a unit as text, for the places that only show it.
pub type UnitText = BoundedText<UNIT_PATH_MAX>;

/// A traceable unit: a product class, a lot of it, a single item of it, or a logistic unit.
///
/// Reads from EPC URN, Digital Link and path; prints as path; in SCALE it is its path.
///
/// ```
/// use fairstream_gs1::Unit;
///
/// let lot: Unit = "urn:epc:class:lgtin:9521234.054321.L-7".parse()?;
/// assert_eq!(lot.to_string(), "01/09521234543213/10/L-7");
/// assert_eq!(lot.class().unwrap().to_string(), "01/09521234543213");
/// # Ok::<(), fairstream_gs1::IdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
	/// All items of a product.
	Class(Gtin),
	/// The items of one lot.
	Lot(Gtin, Lot),
	/// One item.
	Item(Gtin, Serial),
	/// A pallet, parcel, container or other packaging for transport.
	Logistic(Sscc),
}

impl Unit {
	/// The product, if the unit is one: a logistic unit may hold anything.
	#[must_use]
	pub const fn gtin(&self) -> Option<Gtin> {
		match self {
			Self::Class(gtin) | Self::Lot(gtin, _) | Self::Item(gtin, _) => Some(*gtin),
			Self::Logistic(_) => None,
		}
	}

	/// The class that the unit belongs to; a class belongs to itself.
	#[must_use]
	pub fn class(&self) -> Option<Self> {
		self.gtin().map(Self::Class)
	}

	/// Whether the unit is exactly one thing, so that it can't be in two places: an item or a
	/// logistic unit. Classes and lots come in quantities.
	#[must_use]
	pub const fn is_single(&self) -> bool {
		matches!(self, Self::Item(..) | Self::Logistic(_))
	}

	/// The unit as key.
	#[must_use]
	pub fn key(&self) -> Key {
		match self.clone() {
			Self::Class(gtin) => Key::Gtin(gtin),
			Self::Lot(gtin, lot) => Key::Lgtin(gtin, lot),
			Self::Item(gtin, serial) => Key::Sgtin(gtin, serial),
			Self::Logistic(sscc) => Key::Sscc(sscc),
		}
	}

	/// The canonical Digital Link.
	#[must_use]
	pub fn digital_link(&self) -> String {
		self.key().digital_link()
	}

	/// The canonical path as bounded text.
	#[must_use]
	pub fn to_text(&self) -> UnitText {
		UnitText::truncated(&self.to_string())
	}
}

impl fmt::Display for Unit {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		self.key().fmt(f)
	}
}

impl TryFrom<Key> for Unit {
	type Error = IdError;

	fn try_from(key: Key) -> Result<Self, IdError> {
		Ok(match key {
			Key::Gtin(gtin) => Self::Class(gtin),
			Key::Lgtin(gtin, lot) => Self::Lot(gtin, lot),
			Key::Sgtin(gtin, serial) => Self::Item(gtin, serial),
			Key::Sscc(sscc) => Self::Logistic(sscc),
			other => {
				let wanted = "class (GTIN), lot, item or logistic unit (SSCC)";
				return Err(IdError::Kind { found: other.to_string(), wanted });
			}
		})
	}
}

impl FromStr for Unit {
	type Err = IdError;

	fn from_str(text: &str) -> Result<Self, IdError> {
		text.parse::<Key>()?.try_into()
	}
}
