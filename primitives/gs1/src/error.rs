//! What can be wrong with a key, one enum per layer; each message names cause and remedy.

use alloc::string::String;
use core::fmt;

/// Longest piece of foreign text that an error repeats, in characters.
const EXCERPT_MAX: usize = 80;

/// The start of `text`, for an error message: whoever sends a megabyte doesn't get it back.
pub(crate) fn excerpt(text: &str) -> String {
	let mut short: String = text.chars().take(EXCERPT_MAX).collect();
	if short.len() < text.len() {
		short.push('…');
	}
	short
}

/// Which GS1 key or part of a key a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeyKind {
	/// Global Trade Item Number: a product class.
	Gtin,
	/// Serial Shipping Container Code: a logistic unit.
	Sscc,
	/// Global Location Number: a place or a party.
	Gln,
	/// Global Service Relation Number, of a recipient or a provider.
	Gsrn,
	/// Global Shipment Identification Number.
	Gsin,
	/// Asset type of a Global Returnable Asset Identifier.
	Grai,
	/// Document type of a Global Document Type Identifier.
	Gdti,
	/// Global Coupon Number.
	Gcn,
	/// Global Individual Asset Identifier.
	Giai,
	/// Global Identification Number for Consignment.
	Ginc,
	/// Component and Part Identifier.
	Cpi,
	/// Individual Trade Item Piece.
	Itip,
	/// Serial number of an item, asset, document, part or coupon.
	Serial,
	/// Batch or lot number.
	Lot,
	/// Third party controlled serialised extension of a GTIN (AI 235), as used for UPUI.
	PackSerial,
	/// Extension of a GLN (AI 254).
	Extension,
	/// Consumer product variant (AI 22).
	Variant,
}

impl fmt::Display for KeyKind {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Gtin => "GTIN",
			Self::Sscc => "SSCC",
			Self::Gln => "GLN",
			Self::Gsrn => "GSRN",
			Self::Gsin => "GSIN",
			Self::Grai => "GRAI",
			Self::Gdti => "GDTI",
			Self::Gcn => "GCN",
			Self::Giai => "GIAI",
			Self::Ginc => "GINC",
			Self::Cpi => "CPI",
			Self::Itip => "ITIP",
			Self::Serial => "serial number",
			Self::Lot => "lot number",
			Self::PackSerial => "pack serial number",
			Self::Extension => "GLN extension",
			Self::Variant => "product variant",
		})
	}
}

/// A number or text that is no valid key or key part.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
	/// The last digit isn't the check digit of the others.
	CheckDigit {
		/// The key.
		key: KeyKind,
		/// The number as written, padded to the key's length.
		number: String,
		/// The digit that stands there.
		found: u8,
		/// The digit that should.
		expected: u8,
	},
	/// A number with too few or too many digits.
	Digits {
		/// The key.
		key: KeyKind,
		/// The lengths that would do, in words.
		expected: &'static str,
		/// Length found.
		found: usize,
	},
	/// Something else where a digit should stand.
	NotADigit {
		/// The key.
		key: KeyKind,
		/// What stands there.
		found: char,
	},
	/// A text part with nothing in it.
	Empty {
		/// The part.
		key: KeyKind,
	},
	/// A text part that is too long.
	TooLong {
		/// The part.
		key: KeyKind,
		/// Most characters it may have.
		max: usize,
		/// Characters it has.
		found: usize,
	},
	/// A character outside the set of the part.
	Character {
		/// The part.
		key: KeyKind,
		/// The character.
		found: char,
		/// 82 or 39: the GS1 character set that applies (General Specifications, section 7.11).
		set: u8,
	},
}

impl fmt::Display for KeyError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::CheckDigit { key, number, found, expected } => write!(
				f,
				"check digit of {key} {number} is {found} but should be {expected}: \
				 correct the digit or the number"
			),
			Self::Digits { key, expected, found } => {
				write!(f, "{key} has {found} digits but needs {expected}: write the whole number")
			}
			Self::NotADigit { key, found } => {
				write!(f, "{key} has {found:?} where a digit 0-9 belongs: remove it")
			}
			Self::Empty { key } => write!(f, "{key} is empty: write it or leave its part out"),
			Self::TooLong { key, max, found } => {
				write!(f, "{key} has {found} characters but may have {max}: shorten it")
			}
			Self::Character { key, found, set } => write!(
				f,
				"{key} has {found:?}, which isn't in GS1 character set {set}: \
				 use another number or percent-encode it"
			),
		}
	}
}

/// A text that is no EPC URN of a GS1 key.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UrnError {
	/// It doesn't begin like an EPC URN.
	NotAnEpcUrn(String),
	/// An EPC scheme that carries no GS1 key, or no scheme at all.
	Scheme(String),
	/// A scheme that lacks a part, or has too many.
	Parts {
		/// The scheme.
		scheme: &'static str,
		/// The form it should have.
		form: &'static str,
	},
	/// The company prefix isn't 6 to 12 digits.
	CompanyPrefix(String),
	/// Prefix and reference together don't have the length of the key.
	Reference {
		/// The scheme.
		scheme: &'static str,
		/// Digits that remain for the reference.
		expected: usize,
		/// Digits it has.
		found: usize,
	},
	/// A percent sign that isn't followed by two hexadecimal digits of an ASCII character.
	Escape(String),
	/// The key itself is wrong.
	Key(KeyError),
}

impl fmt::Display for UrnError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::NotAnEpcUrn(text) => write!(
				f,
				"'{text}' is no EPC URN: it should begin with urn:epc:id:, urn:epc:class: or \
				 urn:epc:idpat:"
			),
			Self::Scheme(scheme) => {
				write!(f, "'{scheme}' is no EPC scheme of a GS1 key: use one such as sgtin or sscc")
			}
			Self::Parts { scheme, form } => {
				write!(f, "{scheme} URN doesn't have the form {form}: complete it")
			}
			Self::CompanyPrefix(prefix) => write!(
				f,
				"company prefix '{prefix}' isn't 6 to 12 digits: \
				 put the dot behind the prefix that GS1 assigned"
			),
			Self::Reference { scheme, expected, found } => write!(
				f,
				"{scheme} URN has a reference of {found} digits but {expected} remain behind this \
				 company prefix: move the dot or complete the reference"
			),
			Self::Escape(text) => {
				write!(f, "'{text}' has a percent sign that begins no escape: write a percent sign as %25")
			}
			Self::Key(error) => error.fmt(f),
		}
	}
}

impl From<KeyError> for UrnError {
	fn from(error: KeyError) -> Self {
		Self::Key(error)
	}
}

/// A text that is no GS1 Digital Link URI.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LinkError {
	/// Neither http nor https, or no host.
	NotAWebUri(String),
	/// No primary key (such as `/01/` and a GTIN) in the path.
	NoKey(String),
	/// What follows the primary key isn't a qualifier of it, or stands in the wrong order.
	Qualifier {
		/// The primary key.
		key: KeyKind,
		/// The application identifier found.
		found: String,
	},
	/// A qualifier without value.
	NoValue(String),
	/// A percent sign that isn't followed by two hexadecimal digits of an ASCII character.
	Escape(String),
	/// The key itself is wrong.
	Key(KeyError),
}

impl fmt::Display for LinkError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::NotAWebUri(text) => {
				write!(f, "'{text}' is no web address: it should begin with https:// and a domain name")
			}
			Self::NoKey(text) => write!(
				f,
				"'{text}' carries no GS1 key: its path should hold one, such as \
				 /01/ and a GTIN or /00/ and an SSCC"
			),
			Self::Qualifier { key, found } => write!(
				f,
				"'{found}' can't follow {key} in a Digital Link: \
				 use the key's qualifiers in their order, such as /10/ lot, then /21/ serial"
			),
			Self::NoValue(qualifier) => {
				write!(f, "qualifier '{qualifier}' has no value: write it or leave both out")
			}
			Self::Escape(text) => {
				write!(f, "'{text}' has a percent sign that begins no escape: write a percent sign as %25")
			}
			Self::Key(error) => error.fmt(f),
		}
	}
}

impl From<KeyError> for LinkError {
	fn from(error: KeyError) -> Self {
		Self::Key(error)
	}
}

/// A text that names no key, or not the kind of key asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum IdError {
	/// Read as an EPC URN.
	Urn(UrnError),
	/// Read as a Digital Link or as its path.
	Link(LinkError),
	/// A valid key, of another kind.
	Kind {
		/// Its canonical path.
		found: String,
		/// What is wanted, in words.
		wanted: &'static str,
	},
}

impl fmt::Display for IdError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Urn(error) => error.fmt(f),
			Self::Link(error) => error.fmt(f),
			Self::Kind { found, wanted } => {
				write!(f, "'{found}' is a GS1 key but no {wanted}: use {wanted} here")
			}
		}
	}
}

impl From<UrnError> for IdError {
	fn from(error: UrnError) -> Self {
		Self::Urn(error)
	}
}

impl From<LinkError> for IdError {
	fn from(error: LinkError) -> Self {
		Self::Link(error)
	}
}

impl core::error::Error for KeyError {}
impl core::error::Error for UrnError {}
impl core::error::Error for LinkError {}
impl core::error::Error for IdError {}
