//! EPC URNs (EPC Tag Data Standard 2.0, section 6.3).
//!
//! A URN leaves the check digit out and parts the number by the length of the company prefix,
//! which is 6 to 12 digits. The reader computes the former and drops the latter.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::{
	charset::{Text39, Text82},
	error::{excerpt, KeyKind, UrnError},
	gtin::Gtin,
	key::{ItipOrigin, Key},
	number::body,
	number::{CouponNumber, DocumentType, Gln, Gsin, Gsrn, ReturnableAsset, Sscc},
	percent,
};

/// Reads `urn:epc:id:`, `urn:epc:class:` and `urn:epc:idpat:` of the schemes that carry a GS1 key.
///
/// # Errors
/// [`UrnError`] for other text, other schemes, wrong lengths and foreign characters.
pub fn parse_urn(text: &str) -> Result<Key, UrnError> {
	let rest = ["urn:epc:id:", "urn:epc:class:", "urn:epc:idpat:"]
		.iter()
		.enumerate()
		.find_map(|(kind, start)| Some((kind, text.strip_prefix(start)?)));
	let (kind, rest) = rest.ok_or_else(|| UrnError::NotAnEpcUrn(excerpt(text)))?;
	let (scheme, value) = rest.split_once(':').unwrap_or((rest, ""));
	match (kind, scheme) {
		(0, _) => instance(scheme, value),
		(1, "lgtin") => {
			let parts = Parts::new("lgtin", "company.item.lot", value, 3)?;
			Ok(Key::Lgtin(parts.gtin()?, parts.text82(2, KeyKind::Lot)?))
		}
		(2, _) => pattern(scheme, value),
		_ => Err(UrnError::Scheme(excerpt(scheme))),
	}
}

fn instance(scheme: &str, value: &str) -> Result<Key, UrnError> {
	Ok(match scheme {
		"sgtin" => {
			let parts = Parts::new("sgtin", "company.item.serial", value, 3)?;
			Key::Sgtin(parts.gtin()?, parts.text82(2, KeyKind::Serial)?)
		}
		"sscc" => {
			let parts = Parts::new("sscc", "company.serial", value, 2)?;
			let (company, reference) = parts.number(17)?;
			let (extension, reference) = reference.split_at_checked(1).unwrap_or(("", reference));
			Key::Sscc(Sscc::from_body(body(&[extension, company, reference], KeyKind::Sscc)?)?)
		}
		"sgln" => {
			let parts = Parts::new("sgln", "company.location.extension", value, 3)?;
			let gln = Gln::from_body(parts.body(12, KeyKind::Gln)?)?;
			// Extension 0 means: no extension (TDS 2.0, section 6.3.3).
			let extension = match parts.part(2) {
				"0" => None,
				_ => Some(parts.text82(2, KeyKind::Extension)?),
			};
			Key::Sgln(gln, extension)
		}
		"grai" => {
			let parts = Parts::new("grai", "company.asset.serial", value, 3)?;
			Key::Grai(
				ReturnableAsset::from_body(parts.body(12, KeyKind::Grai)?)?,
				Some(parts.text82(2, KeyKind::Serial)?),
			)
		}
		"giai" => {
			let parts = Parts::new("giai", "company.asset", value, 2)?;
			Key::Giai(Text82::new(parts.company_reference()?, KeyKind::Giai)?)
		}
		"gsrn" => Key::Gsrn(service_relation("gsrn", value)?),
		"gsrnp" => Key::Gsrnp(service_relation("gsrnp", value)?),
		"gdti" => {
			let parts = Parts::new("gdti", "company.document.serial", value, 3)?;
			Key::Gdti(DocumentType::from_body(parts.body(12, KeyKind::Gdti)?)?, Some(parts.text82(2, KeyKind::Serial)?))
		}
		"cpi" => {
			let parts = Parts::new("cpi", "company.part.serial", value, 3)?;
			Key::Cpi(Text39::new(parts.company_reference()?, KeyKind::Cpi)?, Some(parts.part(2).parse()?))
		}
		"sgcn" => {
			let parts = Parts::new("sgcn", "company.coupon.serial", value, 3)?;
			Key::Sgcn(CouponNumber::from_body(parts.body(12, KeyKind::Gcn)?)?, Some(parts.part(2).parse()?))
		}
		"ginc" => {
			let parts = Parts::new("ginc", "company.consignment", value, 2)?;
			Key::Ginc(Text82::new(parts.company_reference()?, KeyKind::Ginc)?)
		}
		"gsin" => {
			let parts = Parts::new("gsin", "company.shipment", value, 2)?;
			Key::Gsin(Gsin::from_body(parts.body(16, KeyKind::Gsin)?)?)
		}
		"itip" => {
			let parts = Parts::new("itip", "company.item.piece.total.serial", value, 5)?;
			let serial = parts.text82(4, KeyKind::Serial)?;
			parts.itip(Some(ItipOrigin::Serial(serial)))?
		}
		"upui" => {
			let parts = Parts::new("upui", "company.item.serial", value, 3)?;
			Key::Upui(parts.gtin()?, parts.text82(2, KeyKind::PackSerial)?)
		}
		"pgln" => {
			let parts = Parts::new("pgln", "company.party", value, 2)?;
			Key::Pgln(Gln::from_body(parts.body(12, KeyKind::Gln)?)?)
		}
		_ => return Err(UrnError::Scheme(excerpt(scheme))),
	})
}

/// A pattern that stands for all serials of a class: only the last part is a star.
fn pattern(scheme: &str, value: &str) -> Result<Key, UrnError> {
	let class = |name: &'static str, form: &'static str, parts: usize| {
		let parts = Parts::new(name, form, value, parts)?;
		match parts.0.last() {
			Some(&"*") => Ok(parts),
			_ => Err(UrnError::Parts { scheme: name, form }),
		}
	};
	Ok(match scheme {
		"sgtin" => Key::Gtin(class("sgtin", "company.item.*", 3)?.gtin()?),
		"upui" => Key::Gtin(class("upui", "company.item.*", 3)?.gtin()?),
		"grai" => {
			let body = class("grai", "company.asset.*", 3)?.body(12, KeyKind::Grai)?;
			Key::Grai(ReturnableAsset::from_body(body)?, None)
		}
		"gdti" => {
			let body = class("gdti", "company.document.*", 3)?.body(12, KeyKind::Gdti)?;
			Key::Gdti(DocumentType::from_body(body)?, None)
		}
		"sgcn" => {
			let body = class("sgcn", "company.coupon.*", 3)?.body(12, KeyKind::Gcn)?;
			Key::Sgcn(CouponNumber::from_body(body)?, None)
		}
		"cpi" => {
			let parts = class("cpi", "company.part.*", 3)?;
			Key::Cpi(Text39::new(parts.company_reference()?, KeyKind::Cpi)?, None)
		}
		"itip" => class("itip", "company.item.piece.total.*", 5)?.itip(None)?,
		_ => return Err(UrnError::Scheme(excerpt(scheme))),
	})
}

fn service_relation(scheme: &'static str, value: &str) -> Result<Gsrn, UrnError> {
	let parts = Parts::new(scheme, "company.relation", value, 2)?;
	Ok(Gsrn::from_body(parts.body(17, KeyKind::Gsrn)?)?)
}

/// The parts of a URN between its dots; the last part may hold dots of its own.
struct Parts<'a>(Vec<&'a str>, &'static str);

impl<'a> Parts<'a> {
	fn new(scheme: &'static str, form: &'static str, value: &'a str, count: usize) -> Result<Self, UrnError> {
		let parts: Vec<&str> = value.splitn(count, '.').collect();
		if parts.len() != count {
			return Err(UrnError::Parts { scheme, form });
		}
		let parts = Self(parts, scheme);
		let company = parts.part(0);
		if !(6..=12).contains(&company.len()) || !company.bytes().all(|b| b.is_ascii_digit()) {
			return Err(UrnError::CompanyPrefix(excerpt(company)));
		}
		Ok(parts)
	}

	fn part(&self, index: usize) -> &'a str {
		self.0.get(index).copied().unwrap_or("")
	}

	/// Company prefix and reference, which have `total` digits together.
	fn number(&self, total: usize) -> Result<(&'a str, &'a str), UrnError> {
		let (company, reference) = (self.part(0), self.part(1));
		let expected = total.saturating_sub(company.len());
		if reference.len() != expected {
			return Err(UrnError::Reference { scheme: self.1, expected, found: reference.len() });
		}
		Ok((company, reference))
	}

	fn body(&self, total: usize, key: KeyKind) -> Result<u64, UrnError> {
		let (company, reference) = self.number(total)?;
		Ok(body(&[company, reference], key)?)
	}

	/// The indicator digit leads the item reference in a URN and the whole number in a GTIN.
	fn gtin(&self) -> Result<Gtin, UrnError> {
		let (company, reference) = self.number(13)?;
		let (indicator, item) = reference.split_at_checked(1).unwrap_or(("", reference));
		Ok(Gtin::from_body(body(&[indicator, company, item], KeyKind::Gtin)?)?)
	}

	fn itip(&self, part_of: Option<ItipOrigin>) -> Result<Key, UrnError> {
		let two_digits = |index| {
			let text = self.part(index);
			match (text.len(), text.bytes().all(|b| b.is_ascii_digit()), text.parse()) {
				(2, true, Ok(number)) => Ok(number),
				_ => Err(UrnError::Parts {
					scheme: "itip",
					form: "company.item.piece.total.serial, piece and total of two digits",
				}),
			}
		};
		Ok(Key::Itip { gtin: self.gtin()?, piece: two_digits(2)?, total: two_digits(3)?, part_of })
	}

	/// Prefix and reference as one text, for the keys that keep letters in the reference.
	fn company_reference(&self) -> Result<String, UrnError> {
		let reference = self.part(1);
		let decoded = decode(reference)?;
		if decoded.is_empty() {
			return Err(UrnError::Reference { scheme: self.1, expected: 1, found: 0 });
		}
		Ok(self.part(0).to_owned() + &decoded)
	}

	fn text82<const MAX: usize>(&self, index: usize, key: KeyKind) -> Result<Text82<MAX>, UrnError> {
		Ok(Text82::new(decode(self.part(index))?, key)?)
	}
}

fn decode(text: &str) -> Result<String, UrnError> {
	percent::decode(text).ok_or_else(|| UrnError::Escape(excerpt(text)))
}
