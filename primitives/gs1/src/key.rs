//! Every GS1 key that CBV 2.0 admits as an identifier, with its canonical spelling.

use alloc::{format, string::String};
use core::{fmt, str::FromStr};

use crate::{
	charset::{CompanyReference, ComponentPart, Extension, Lot, PackSerial, Serial, Text82},
	digital_link::{parse_digital_link, parse_path, CANONICAL_RESOLVER},
	error::IdError,
	gtin::Gtin,
	number::{CouponNumber, DocumentType, Gln, Gsin, Gsrn, ReturnableAsset, Sscc},
	percent::Encoded,
	urn::parse_urn,
};

/// A GS1 key at its finest level: an item knows its class, but not its lot, even if the text it
/// was read from named one (CBV 2.0, section 8.1: the constrained form).
///
/// Where a serial is optional, the key without one names the class, as `urn:epc:idpat:` does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Key {
	/// Product class, `01/..`.
	Gtin(Gtin),
	/// Lot of a class (LGTIN), `01/../10/..`.
	Lgtin(Gtin, Lot),
	/// Single item (SGTIN), `01/../21/..`.
	Sgtin(Gtin, Serial),
	/// Unit pack of tobacco (UPUI), `01/../235/..`.
	Upui(Gtin, PackSerial),
	/// Logistic unit, `00/..`.
	Sscc(Sscc),
	/// Piece of an item that is traded in several (ITIP), `8006/..`.
	Itip {
		/// The whole item's class.
		gtin: Gtin,
		/// Number of the piece, 0 to 99.
		piece: u8,
		/// How many there are, 0 to 99.
		total: u8,
		/// Which lot or which single item it belongs to, if known.
		part_of: Option<ItipOrigin>,
	},
	/// Place (SGLN), `414/..[/254/..]`.
	Sgln(Gln, Option<Extension>),
	/// Party (PGLN), `417/..`.
	Pgln(Gln),
	/// Returnable asset, `8003/..`.
	Grai(ReturnableAsset, Option<Text82<16>>),
	/// Individual asset, `8004/..`: company prefix and reference in one.
	Giai(CompanyReference),
	/// Recipient of a service, `8018/..`.
	Gsrn(Gsrn),
	/// Provider of a service, `8017/..`.
	Gsrnp(Gsrn),
	/// Document, `253/..`.
	Gdti(DocumentType, Option<Text82<17>>),
	/// Component or part, `8010/..[/8011/..]`; the serial has 1 to 12 digits.
	Cpi(ComponentPart, Option<DigitText>),
	/// Coupon, `255/..`; the serial has 1 to 12 digits.
	Sgcn(CouponNumber, Option<DigitText>),
	/// Consignment, `401/..`: company prefix and reference in one.
	Ginc(CompanyReference),
	/// Shipment, `402/..`.
	Gsin(Gsin),
}

/// What the pieces of an [`Key::Itip`] are told apart by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItipOrigin {
	/// Any item of this lot.
	Lot(Lot),
	/// This item.
	Serial(Serial),
}

/// 1 to 12 digits, where leading zeros count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DigitText(Text82<12>);

impl DigitText {
	/// The digits.
	#[must_use]
	pub fn as_str(&self) -> &str {
		self.0.as_str()
	}
}

impl FromStr for DigitText {
	type Err = crate::KeyError;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		crate::number::digits(text, crate::KeyKind::Serial)?;
		text.parse().map(Self)
	}
}

impl Key {
	/// The canonical GS1 Digital Link URI of this key.
	#[must_use]
	pub fn digital_link(&self) -> String {
		format!("{CANONICAL_RESOLVER}{self}")
	}

	/// The product class this key is about, for the keys that have one.
	#[must_use]
	pub fn gtin(&self) -> Option<Gtin> {
		match self {
			Self::Gtin(gtin)
			| Self::Lgtin(gtin, _)
			| Self::Sgtin(gtin, _)
			| Self::Upui(gtin, _)
			| Self::Itip { gtin, .. } => Some(*gtin),
			_ => None,
		}
	}

	/// Whether the key names a class of things (as `urn:epc:idpat:` and `urn:epc:class:` do) and
	/// not one thing.
	#[must_use]
	pub fn is_class(&self) -> bool {
		match self {
			Self::Gtin(_)
			| Self::Lgtin(..)
			| Self::Grai(_, None)
			| Self::Gdti(_, None)
			| Self::Cpi(_, None)
			| Self::Sgcn(_, None) => true,
			Self::Itip { part_of, .. } => !matches!(part_of, Some(ItipOrigin::Serial(_))),
			_ => false,
		}
	}
}

impl fmt::Display for Key {
	/// The canonical path, without resolver: `01/09521234543213/21/ABC`.
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Gtin(gtin) => write!(f, "01/{gtin}"),
			Self::Lgtin(gtin, lot) => write!(f, "01/{gtin}/10/{}", Encoded(lot.as_str())),
			Self::Sgtin(gtin, serial) => write!(f, "01/{gtin}/21/{}", Encoded(serial.as_str())),
			Self::Upui(gtin, serial) => write!(f, "01/{gtin}/235/{}", Encoded(serial.as_str())),
			Self::Sscc(sscc) => write!(f, "00/{sscc}"),
			Self::Itip { gtin, piece, total, part_of } => {
				write!(f, "8006/{gtin}{piece:02}{total:02}")?;
				match part_of {
					None => Ok(()),
					Some(ItipOrigin::Lot(lot)) => write!(f, "/10/{}", Encoded(lot.as_str())),
					Some(ItipOrigin::Serial(serial)) => {
						write!(f, "/21/{}", Encoded(serial.as_str()))
					}
				}
			}
			Self::Sgln(gln, None) => write!(f, "414/{gln}"),
			Self::Sgln(gln, Some(extension)) => {
				write!(f, "414/{gln}/254/{}", Encoded(extension.as_str()))
			}
			Self::Pgln(gln) => write!(f, "417/{gln}"),
			// The asset type is written with a zero in front of it (General Specifications, 3.9.3).
			Self::Grai(asset, serial) => {
				write!(f, "8003/0{asset}{}", Encoded(optional(serial)))
			}
			Self::Giai(asset) => write!(f, "8004/{}", Encoded(asset.as_str())),
			Self::Gsrn(relation) => write!(f, "8018/{relation}"),
			Self::Gsrnp(relation) => write!(f, "8017/{relation}"),
			Self::Gdti(document, serial) => {
				write!(f, "253/{document}{}", Encoded(optional(serial)))
			}
			Self::Cpi(part, None) => write!(f, "8010/{}", Encoded(part.as_str())),
			Self::Cpi(part, Some(serial)) => {
				write!(f, "8010/{}/8011/{}", Encoded(part.as_str()), serial.as_str())
			}
			Self::Sgcn(coupon, serial) => {
				write!(f, "255/{coupon}{}", serial.as_ref().map_or("", DigitText::as_str))
			}
			Self::Ginc(consignment) => write!(f, "401/{}", Encoded(consignment.as_str())),
			Self::Gsin(shipment) => write!(f, "402/{shipment}"),
		}
	}
}

fn optional(part: &Option<impl AsRef<str>>) -> &str {
	part.as_ref().map_or("", AsRef::as_ref)
}

impl FromStr for Key {
	type Err = IdError;

	/// Reads an EPC URN, a Digital Link URI or a path.
	fn from_str(text: &str) -> Result<Self, IdError> {
		if text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("urn:")) {
			return Ok(parse_urn(text)?);
		}
		if text.contains("://") {
			return Ok(parse_digital_link(text)?);
		}
		Ok(parse_path(text)?)
	}
}
