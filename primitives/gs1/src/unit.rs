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

/// Longest canonical path of a unit in bytes, that of a pack of tobacco (UPUI): `01/`, 14 digits, `/235/`, and 28
/// characters of which each may need the three of an escape.
pub const UNIT_PATH_MAX: u32 = 3 + 14 + 5 + 28 * 3;

/// The canonical path of a unit as text, for the places that only show it.
pub type UnitText = BoundedText<UNIT_PATH_MAX>;

/// A traceable unit: a product class, a lot of it, a single item of it, a logistic unit, or whatever
/// else an event may be about.
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
	/// A thing or class with another key of GS1: a returnable crate, an asset, a component, a place.
	Other(OtherKey),
	/// A thing or class with an identifier outside GS1, which stands here as its digest.
	Private(PrivateId),
}

/// A key that is none of those for which [`Unit`] has a name of its own, nor that of a service's recipient or provider:
/// those may be persons.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OtherKey(Key);

impl OtherKey {
	/// The key.
	#[must_use]
	pub const fn key(&self) -> &Key {
		&self.0
	}
}

/// An identifier outside GS1 (CBV 2.0, sections 8.2.4 and 8.3.4), by the SHA-256 digest of its URI as written.
///
/// Prints as `private/thing/` or `private/class/` and the digest in hexadecimal. Nobody can tell two spellings of one
/// identifier to be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PrivateId {
	/// The digest.
	pub digest: [u8; 32],
	/// Whether it names exactly one thing.
	pub is_single: bool,
}

impl PrivateId {
	const THING: &'static str = "private/thing/";
	const CLASS: &'static str = "private/class/";

	fn parse(text: &str) -> Option<Self> {
		let (hex, is_single) = match (text.strip_prefix(Self::THING), text.strip_prefix(Self::CLASS)) {
			(Some(hex), _) => (hex, true),
			(None, Some(hex)) => (hex, false),
			(None, None) => return None,
		};
		let digits = hex.len() == 64 && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
		let mut digest = [0; 32];
		for (byte, place) in digest.iter_mut().zip((0_usize..64).step_by(2)) {
			*byte = u8::from_str_radix(hex.get(place..place.saturating_add(2))?, 16).ok()?;
		}
		digits.then_some(Self { digest, is_single })
	}
}

impl fmt::Display for PrivateId {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(if self.is_single { Self::THING } else { Self::CLASS })?;
		self.digest.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
	}
}

impl Unit {
	/// The product, if the unit is one: a logistic unit may hold anything.
	#[must_use]
	pub fn gtin(&self) -> Option<Gtin> {
		match self {
			Self::Class(gtin) | Self::Lot(gtin, _) | Self::Item(gtin, _) => Some(*gtin),
			Self::Other(other) => other.0.gtin(),
			Self::Logistic(_) | Self::Private(_) => None,
		}
	}

	/// The class that the unit belongs to; a class belongs to itself.
	#[must_use]
	pub fn class(&self) -> Option<Self> {
		self.gtin().map(Self::Class)
	}

	/// Whether the unit is exactly one thing, so that it can't be in two places: an item or a
	/// logistic unit, or what else has a serial. Classes and lots come in quantities.
	#[must_use]
	pub fn is_single(&self) -> bool {
		match self {
			Self::Item(..) | Self::Logistic(_) => true,
			Self::Class(_) | Self::Lot(..) => false,
			Self::Other(other) => !other.0.is_class(),
			Self::Private(id) => id.is_single,
		}
	}

	/// The unit as GS1 key; none for an identifier outside GS1.
	#[must_use]
	pub fn key(&self) -> Option<Key> {
		Some(match self.clone() {
			Self::Class(gtin) => Key::Gtin(gtin),
			Self::Lot(gtin, lot) => Key::Lgtin(gtin, lot),
			Self::Item(gtin, serial) => Key::Sgtin(gtin, serial),
			Self::Logistic(sscc) => Key::Sscc(sscc),
			Self::Other(other) => other.0,
			Self::Private(_) => return None,
		})
	}

	/// The canonical Digital Link; none for an identifier outside GS1.
	#[must_use]
	pub fn digital_link(&self) -> Option<String> {
		self.key().map(|key| key.digital_link())
	}

	/// The canonical path as bounded text.
	#[must_use]
	pub fn to_text(&self) -> UnitText {
		UnitText::truncated(&self.to_string())
	}
}

impl fmt::Display for Unit {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match (self, self.key()) {
			(Self::Private(id), _) => id.fmt(f),
			(_, Some(key)) => key.fmt(f),
			(_, None) => Ok(()),
		}
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
			person @ (Key::Gsrn(_) | Key::Gsrnp(_)) => {
				let wanted = "key of a thing or class";
				return Err(IdError::Kind { found: person.to_string(), wanted });
			}
			other => Self::Other(OtherKey(other)),
		})
	}
}

impl FromStr for Unit {
	type Err = IdError;

	fn from_str(text: &str) -> Result<Self, IdError> {
		match PrivateId::parse(text) {
			Some(id) => Ok(Self::Private(id)),
			None => text.parse::<Key>()?.try_into(),
		}
	}
}
