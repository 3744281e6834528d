//! GS1 Digital Link URIs (GS1 Digital Link Standard: URI Syntax 1.3).
//!
//! Any http or https address is one whose path carries a primary key and its qualifiers, at any
//! domain and behind any path of the domain's own. The query holds attributes (expiry, weight,
//! link type) that say something about the thing but don't name it, so they are no part of the key.
//! Application identifiers may be written as the short names of URI syntax 1.1, such as `/gtin/`.
//!
//! A web address may look like a Digital Link by chance: `/2024/01/report`. What holds no number
//! of a key's length behind `/01/` is [`LinkError::NoKey`], not a wrong GTIN; at the standard's own
//! resolver a key is always meant ([`is_gs1_resolver`]).

use alloc::{string::String, vec::Vec};

use crate::{
	charset::{Text39, Text82},
	error::{excerpt, KeyError, KeyKind, LinkError},
	key::{ItipOrigin, Key},
	percent,
};

/// Start of every canonical Digital Link (URI Syntax 1.3, section 5.8).
pub const CANONICAL_RESOLVER: &str = "https://id.gs1.org/";

/// Whether `text` is an address at the standard's own resolver, where every path names a key.
#[must_use]
pub fn is_gs1_resolver(text: &str) -> bool {
	["https://id.gs1.org/", "http://id.gs1.org/"].iter().any(|start| text.starts_with(start))
}

/// Reads a Digital Link URI of any domain.
///
/// # Errors
/// [`LinkError`] for addresses without key, foreign qualifiers, and wrong keys: other than in a
/// URN, the check digit is written, and is verified.
pub fn parse_digital_link(text: &str) -> Result<Key, LinkError> {
	let no_uri = || LinkError::NotAWebUri(excerpt(text));
	let (scheme, rest) = text.split_once("://").ok_or_else(no_uri)?;
	if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
		return Err(no_uri());
	}
	let path = rest.split(['?', '#']).next().unwrap_or(rest);
	let (host, path) = path.split_once('/').ok_or_else(|| LinkError::NoKey(excerpt(text)))?;
	if host.is_empty() {
		return Err(no_uri());
	}
	let segments: Vec<&str> = path.strip_suffix('/').unwrap_or(path).split('/').collect();

	// The first place where a key and nothing but its qualifiers follows. If there is none, what
	// was wrong at the first place where a key seems to be meant.
	let mut first_error = None;
	for start in 0..segments.len() {
		let Some((ai, rest)) = segments.get(start..).and_then(<[&str]>::split_first) else {
			continue;
		};
		match key_at(ai, rest) {
			Some(Ok(key)) => return Ok(key),
			Some(Err(error)) => first_error = first_error.or(Some(error)),
			None => {}
		}
	}
	Err(first_error.unwrap_or_else(|| LinkError::NoKey(excerpt(text))))
}

/// Reads a canonical path, or one with qualifiers to drop: `01/09521234543213/21/ABC`.
pub(crate) fn parse_path(path: &str) -> Result<Key, LinkError> {
	let mut segments = path.split('/');
	let ai = segments.next().unwrap_or("");
	let rest: Vec<&str> = segments.collect();
	match primary_key(ai).zip(rest.split_first()) {
		Some((primary, (value, qualifiers))) => read(primary, value, qualifiers),
		None => Err(LinkError::NoKey(excerpt(path))),
	}
}

/// The keys that can begin a Digital Link and are EPC schemes.
#[derive(Clone, Copy)]
enum Primary {
	Gtin,
	Itip,
	Cpi,
	Sgln,
	Pgln,
	Gsrnp,
	Gsrn,
	Gcn,
	Sscc,
	Gdti,
	Ginc,
	Gsin,
	Grai,
	Giai,
}

fn primary_key(ai: &str) -> Option<Primary> {
	Some(match ai {
		"01" | "gtin" => Primary::Gtin,
		"8006" | "itip" => Primary::Itip,
		"8010" | "cpid" => Primary::Cpi,
		"414" | "gln" => Primary::Sgln,
		"417" | "party" => Primary::Pgln,
		"8017" | "gsrnp" => Primary::Gsrnp,
		"8018" | "gsrn" => Primary::Gsrn,
		"255" | "gcn" => Primary::Gcn,
		"00" | "sscc" => Primary::Sscc,
		"253" | "gdti" => Primary::Gdti,
		"401" | "ginc" => Primary::Ginc,
		"402" | "gsin" => Primary::Gsin,
		"8003" | "grai" => Primary::Grai,
		"8004" | "giai" => Primary::Giai,
		_ => return None,
	})
}

/// Shortest company prefix in a Digital Link; the 6 of a URN are a rule of URNs only.
const COMPANY_PREFIX_MIN: usize = 4;

/// A reference that begins with a company prefix, decoded.
fn company_led(value: &str, key: KeyKind) -> Result<String, LinkError> {
	match value.chars().take(COMPANY_PREFIX_MIN).find(|c| !c.is_ascii_digit()) {
		Some(found) => Err(KeyError::NotADigit { key, found }.into()),
		None => decode(value),
	}
}

/// `None` if no key is meant here: no primary key, or a value that doesn't look like one.
fn key_at(ai: &str, rest: &[&str]) -> Option<Result<Key, LinkError>> {
	let primary = primary_key(ai)?;
	let (value, qualifiers) = rest.split_first()?;
	primary.looks_like(value).then(|| read(primary, value, qualifiers))
}

impl Primary {
	/// Whether `value` has the shape of this key. The keys without check digit have hardly any
	/// shape; four leading digits are asked of them, since a company prefix begins them.
	fn looks_like(self, value: &str) -> bool {
		let digits = value.bytes().take_while(u8::is_ascii_digit).count();
		let all = digits == value.len();
		match self {
			Self::Gtin => all && matches!(digits, 8 | 12 | 13 | 14),
			Self::Sscc | Self::Gsrn | Self::Gsrnp | Self::Itip => all && digits == 18,
			Self::Sgln | Self::Pgln => all && digits == 13,
			Self::Gsin => all && digits == 17,
			Self::Gcn => all && (13..=25).contains(&digits),
			Self::Gdti => digits >= 13,
			Self::Grai => digits >= 14,
			Self::Giai | Self::Ginc | Self::Cpi => digits >= COMPANY_PREFIX_MIN,
		}
	}
}

fn read(primary: Primary, value: &str, qualifiers: &[&str]) -> Result<Key, LinkError> {
	let bare = |kind| no_qualifiers(kind, qualifiers);
	Ok(match primary {
		Primary::Gtin => {
			let gtin = value.parse()?;
			match trade_item(KeyKind::Gtin, qualifiers)? {
				TradeItem::Class => Key::Gtin(gtin),
				TradeItem::Lot(lot) => Key::Lgtin(gtin, lot),
				TradeItem::Serial(serial) => Key::Sgtin(gtin, serial),
				TradeItem::Pack(serial) => Key::Upui(gtin, serial),
			}
		}
		Primary::Itip => {
			let wrong_length = KeyError::Digits { key: KeyKind::Itip, expected: "18", found: value.len() };
			if value.len() != 18 {
				return Err(wrong_length.into());
			}
			let (gtin, pieces) = value.split_at_checked(14).ok_or_else(|| wrong_length.clone())?;
			let pieces = crate::number::digits(pieces, KeyKind::Itip)?;
			let part_of = match trade_item(KeyKind::Itip, qualifiers)? {
				TradeItem::Class => None,
				TradeItem::Lot(lot) => Some(ItipOrigin::Lot(lot)),
				TradeItem::Serial(serial) => Some(ItipOrigin::Serial(serial)),
				TradeItem::Pack(_) => return Err(foreign(KeyKind::Itip, "235")),
			};
			Key::Itip { gtin: gtin.parse()?, piece: (pieces / 100 % 100) as u8, total: (pieces % 100) as u8, part_of }
		}
		Primary::Sgln => {
			let gln = value.parse()?;
			let extension = match one_qualifier(KeyKind::Gln, "254", qualifiers)? {
				// As in a URN, extension 0 means none.
				Some(extension) if extension != "0" => Some(Text82::new(extension, KeyKind::Extension)?),
				_ => None,
			};
			Key::Sgln(gln, extension)
		}
		Primary::Cpi => {
			let part = Text39::new(company_led(value, KeyKind::Cpi)?, KeyKind::Cpi)?;
			let serial = one_qualifier(KeyKind::Cpi, "8011", qualifiers)?;
			Key::Cpi(part, serial.map(|serial| serial.parse()).transpose()?)
		}
		Primary::Pgln => bare(KeyKind::Gln).and(Ok(Key::Pgln(value.parse()?)))?,
		Primary::Gsrnp => bare(KeyKind::Gsrn).and(Ok(Key::Gsrnp(value.parse()?)))?,
		Primary::Gsrn => bare(KeyKind::Gsrn).and(Ok(Key::Gsrn(value.parse()?)))?,
		Primary::Sscc => bare(KeyKind::Sscc).and(Ok(Key::Sscc(value.parse()?)))?,
		Primary::Gsin => bare(KeyKind::Gsin).and(Ok(Key::Gsin(value.parse()?)))?,
		Primary::Gcn => {
			bare(KeyKind::Gcn)?;
			let (number, serial) = number_and_serial(value, 13);
			let serial = (!serial.is_empty()).then(|| serial.parse()).transpose()?;
			Key::Sgcn(number.parse()?, serial)
		}
		Primary::Gdti => {
			bare(KeyKind::Gdti)?;
			let (number, serial) = number_and_serial(value, 13);
			Key::Gdti(number.parse()?, optional_serial(serial)?)
		}
		Primary::Grai => {
			bare(KeyKind::Grai)?;
			let (number, serial) = number_and_serial(value, 14);
			let found = number.chars().next().unwrap_or(' ');
			let asset = number.strip_prefix('0').ok_or(KeyError::NotADigit { key: KeyKind::Grai, found })?;
			Key::Grai(asset.parse()?, optional_serial(serial)?)
		}
		Primary::Ginc => {
			bare(KeyKind::Ginc)?;
			Key::Ginc(Text82::new(company_led(value, KeyKind::Ginc)?, KeyKind::Ginc)?)
		}
		Primary::Giai => {
			bare(KeyKind::Giai)?;
			Key::Giai(Text82::new(company_led(value, KeyKind::Giai)?, KeyKind::Giai)?)
		}
	})
}

/// What the qualifiers of a GTIN or ITIP narrow it down to; the finest wins.
enum TradeItem {
	Class,
	Lot(crate::Lot),
	Serial(crate::Serial),
	Pack(crate::PackSerial),
}

fn trade_item(key: KeyKind, qualifiers: &[&str]) -> Result<TradeItem, LinkError> {
	let mut finest = TradeItem::Class;
	let mut reached = 0;
	for pair in qualifiers.chunks(2) {
		let (ai, value) = pair.split_first().unwrap_or((&"", &[]));
		let value = value.first().copied().unwrap_or("");
		// The order is fixed: variant, lot, then serial (URI Syntax 1.3, section 4.9).
		let rank = match *ai {
			"22" | "cpv" => 1,
			"10" | "lot" => 2,
			"21" | "ser" => 3,
			"235" => 4,
			_ => 0,
		};
		if rank <= reached || (rank == 4 && reached > 0) {
			return Err(foreign(key, ai));
		}
		if value.is_empty() {
			return Err(LinkError::NoValue(excerpt(ai)));
		}
		reached = rank;
		let value = decode(value)?;
		match rank {
			1 => drop(Text82::<20>::new(value, KeyKind::Variant)?),
			2 => finest = TradeItem::Lot(Text82::new(value, KeyKind::Lot)?),
			3 => finest = TradeItem::Serial(Text82::new(value, KeyKind::Serial)?),
			_ => finest = TradeItem::Pack(Text82::new(value, KeyKind::PackSerial)?),
		}
	}
	Ok(finest)
}

fn no_qualifiers(key: KeyKind, qualifiers: &[&str]) -> Result<(), LinkError> {
	qualifiers.first().map_or(Ok(()), |ai| Err(foreign(key, ai)))
}

fn one_qualifier(key: KeyKind, wanted: &str, qualifiers: &[&str]) -> Result<Option<String>, LinkError> {
	match qualifiers {
		[] => Ok(None),
		[ai, value] if *ai == wanted && !value.is_empty() => decode(value).map(Some),
		[ai] if *ai == wanted => Err(LinkError::NoValue(excerpt(ai))),
		[ai, ..] => Err(foreign(key, ai)),
	}
}

fn foreign(key: KeyKind, ai: &str) -> LinkError {
	LinkError::Qualifier { key, found: excerpt(ai) }
}

fn number_and_serial(value: &str, digits: usize) -> (&str, &str) {
	value.split_at_checked(digits).unwrap_or((value, ""))
}

fn optional_serial<const MAX: usize>(serial: &str) -> Result<Option<Text82<MAX>>, LinkError> {
	if serial.is_empty() {
		return Ok(None);
	}
	Ok(Some(Text82::new(decode(serial)?, KeyKind::Serial)?))
}

fn decode(value: &str) -> Result<String, LinkError> {
	percent::decode(value).ok_or_else(|| LinkError::Escape(excerpt(value)))
}
