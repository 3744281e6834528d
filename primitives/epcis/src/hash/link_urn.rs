//! EPC URNs as the tool reads them, which isn't always as the standard does: an asset or document
//! type that the company prefix leaves no digit for takes a dot too many.

use alloc::{
	format,
	string::{String, ToString},
};

use fairstream_gs1::check_digit;

/// The canonical Digital Link of a URN that the tool knows.
pub(super) fn canonical(uri: &str) -> Option<String> {
	let path = if let Some(rest) = uri.strip_prefix("urn:epc:id:") {
		let (scheme, value) = rest.split_once(':')?;
		instance(scheme, value)?
	} else if let Some(value) = uri.strip_prefix("urn:epc:class:lgtin:") {
		let (gtin, lot) = gtin_and(value)?;
		format!("01/{gtin}/10/{}", escape(text(lot, 20)?))
	} else {
		let (scheme, value) = uri.strip_prefix("urn:epc:idpat:")?.split_once(':')?;
		pattern(scheme, value.strip_suffix(".*")?)?
	};
	Some(format!("https://id.gs1.org/{path}"))
}

fn instance(scheme: &str, value: &str) -> Option<String> {
	let (company, rest) = company_prefix(value)?;
	Some(match scheme {
		"sgtin" => {
			let (gtin, serial) = gtin_and(value)?;
			format!("01/{gtin}/21/{}", escape(text(serial, 20)?))
		}
		"upui" => {
			let (gtin, serial) = gtin_and(value)?;
			format!("01/{gtin}/235/{}", escape(text(serial, 28)?))
		}
		"itip" => {
			let (gtin, rest) = gtin_and(value)?;
			let (pieces, serial) = pieces(rest)?;
			format!("8006/{gtin}{pieces}/21/{}", escape(text(serial.strip_prefix('.')?, 20)?))
		}
		"sscc" => {
			let reference = exact(rest, 17, company)?;
			let (extension, serial) = reference.split_at_checked(1)?;
			format!("00/{}", completed(&[extension, company, serial])?)
		}
		"sgln" => {
			let (location, extension) = split(rest, 12, company)?;
			let extension = text(extension.strip_prefix('.')?, 20)?;
			let gln = completed(&[company, location])?;
			match extension {
				"0" => format!("414/{gln}"),
				_ => format!("414/{gln}/254/{}", escape(extension)),
			}
		}
		"pgln" => format!("417/{}", completed(&[company, exact(rest, 12, company)?])?),
		"grai" => {
			let (asset, serial) = split(rest, 12, company)?;
			// With 12 digits of prefix, three dots are asked for and one of them is kept.
			let (doubled, kept) = match company.len() {
				12 => (serial.strip_prefix("..")?, "."),
				_ => (serial.strip_prefix('.')?, ""),
			};
			let serial = escape(text(doubled, 16)?);
			format!("8003/{}{kept}{serial}", completed(&["0", company, asset])?)
		}
		"giai" => format!("8004/{company}{}", escape(text(rest, company_rest(company))?)),
		"ginc" => format!("401/{company}{}", escape(text(rest, company_rest(company))?)),
		"gsrn" => format!("8018/{}", completed(&[company, exact(rest, 17, company)?])?),
		"gsrnp" => format!("8017/{}", completed(&[company, exact(rest, 17, company)?])?),
		"gsin" => format!("402/{}", completed(&[company, exact(rest, 16, company)?])?),
		"gdti" => {
			let (document, serial) = split(rest, 12, company)?;
			// The dot before the serial counts as one of its characters, and whatever stands in
			// its place is dropped.
			let serial = match company.len() {
				12 => text(serial.strip_prefix('.')?, 20)?,
				_ => text(serial, 20)?.get(1..)?,
			};
			format!("253/{}{}", completed(&[company, document])?, escape(serial))
		}
		"cpi" => {
			let (part, serial) = rest.rsplit_once('.')?;
			let (part, serial) = (part_text(part, company_rest(company))?, digits(serial, 12)?);
			format!("8010/{company}{part}/8011/{serial}")
		}
		"sgcn" => {
			let (coupon, serial) = split(rest, 12, company)?;
			let serial = digits(serial.strip_prefix('.')?, 12)?;
			format!("255/{}{serial}", completed(&[company, coupon])?)
		}
		_ => return None,
	})
}

/// `value` without the star at its end.
fn pattern(scheme: &str, value: &str) -> Option<String> {
	let (company, rest) = company_prefix(value)?;
	// As in `grai` above, 12 digits of prefix need a dot more.
	let reference = || match company.len() {
		12 => (rest == ".").then_some(""),
		_ => exact(rest, 12, company),
	};
	Some(match scheme {
		"sgtin" | "upui" => {
			let reference = exact(rest, 13, company)?;
			format!("01/{}", gtin(company, reference)?)
		}
		"itip" => {
			let (reference, rest) = split(rest, 13, company)?;
			let (pieces, rest) = pieces(rest.strip_prefix('.')?)?;
			rest.is_empty().then_some(())?;
			format!("8006/{}{pieces}", gtin(company, reference)?)
		}
		"grai" => format!("8003/{}", completed(&["0", company, reference()?])?),
		"gdti" => format!("253/{}", completed(&[company, reference()?])?),
		"sgcn" => format!("255/{}", completed(&[company, reference()?])?),
		"cpi" => format!("8010/{company}{}", part_text(rest, company_rest(company))?),
		_ => return None,
	})
}

fn company_prefix(value: &str) -> Option<(&str, &str)> {
	let (company, rest) = value.split_once('.')?;
	let digits = company.bytes().all(|byte| byte.is_ascii_digit());
	((6..=12).contains(&company.len()) && digits).then_some((company, rest))
}

/// Characters that remain behind the prefix in a key of 30.
const fn company_rest(company: &str) -> usize {
	30_usize.saturating_sub(company.len())
}

/// As many digits off the front of `rest` as make `total` with the company prefix.
fn split<'a>(rest: &'a str, total: usize, company: &str) -> Option<(&'a str, &'a str)> {
	let (reference, rest) = rest.split_at_checked(total.checked_sub(company.len())?)?;
	reference.bytes().all(|byte| byte.is_ascii_digit()).then_some((reference, rest))
}

fn exact<'a>(rest: &'a str, total: usize, company: &str) -> Option<&'a str> {
	let (reference, rest) = split(rest, total, company)?;
	rest.is_empty().then_some(reference)
}

fn gtin(company: &str, reference: &str) -> Option<String> {
	let (indicator, item) = reference.split_at_checked(1)?;
	completed(&[indicator, company, item])
}

/// The GTIN of a URN and what stands behind the dot that follows.
fn gtin_and(value: &str) -> Option<(String, &str)> {
	let (company, rest) = company_prefix(value)?;
	let (reference, rest) = split(rest, 13, company)?;
	Some((gtin(company, reference)?, rest.strip_prefix('.')?))
}

/// `dd.dd` without its dot, and what follows.
fn pieces(rest: &str) -> Option<(String, &str)> {
	let (pieces, rest) = rest.split_at_checked(5)?;
	let (piece, total) = pieces.split_once('.')?;
	let digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
	(digits(piece) && digits(total)).then(|| (piece.to_string() + total, rest))
}

/// The digits in `parts` with their check digit behind them.
fn completed(parts: &[&str]) -> Option<String> {
	let body = parts.concat();
	let number: u64 = body.parse().ok()?;
	Some(format!("{body}{}", check_digit(number)))
}

fn digits(text: &str, max: usize) -> Option<&str> {
	let all = text.bytes().all(|byte| byte.is_ascii_digit());
	(all && (1..=max).contains(&text.len())).then_some(text)
}

/// `text` if it is 1 to `max` characters, each plain or a known escape.
fn text(text: &str, max: usize) -> Option<&str> {
	let plain = |byte: u8| {
		byte.is_ascii_alphanumeric() || matches!(byte, b'!' | b'\'' | b'('..=b'.' | b':' | b';' | b'=' | b'_')
	};
	let escaped = |high: u8, low: u8| match high {
		b'2' => matches!(low, b'1' | b'2' | b'5'..=b'9') || low.is_ascii_hexdigit() && low > b'9',
		b'3' => low.is_ascii_hexdigit(),
		b'4' | b'6' => low.is_ascii_hexdigit() && low != b'0',
		b'5' => low.is_ascii_digit() || matches!(low, b'A' | b'a' | b'F' | b'f'),
		b'7' => low.is_ascii_digit() || matches!(low, b'A' | b'a'),
		_ => false,
	};
	counted(text, max, plain, escaped)
}

/// As [`text()`], for component and part references.
fn part_text(text: &str, max: usize) -> Option<&str> {
	let plain = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase() || byte == b'-';
	let escaped = |high: u8, low: u8| match high {
		b'2' => matches!(low, b'3' | b'd' | b'f' | b'D' | b'F'),
		b'3' => low.is_ascii_digit(),
		b'4' => low.is_ascii_hexdigit() && low != b'0',
		b'5' => low.is_ascii_digit() || matches!(low, b'A' | b'a'),
		_ => false,
	};
	counted(text, max, plain, escaped)
}

fn counted(text: &str, max: usize, plain: impl Fn(u8) -> bool, escaped: impl Fn(u8, u8) -> bool) -> Option<&str> {
	let mut bytes = text.bytes();
	let mut count = 0_usize;
	while let Some(byte) = bytes.next() {
		let known = match byte {
			b'%' => escaped(bytes.next()?, bytes.next()?),
			byte => plain(byte),
		};
		known.then_some(())?;
		count = count.saturating_add(1);
	}
	(1..=max).contains(&count).then_some(text)
}

/// Escapes what the tool escapes: seven signs, and not what is escaped already.
fn escape(text: &str) -> String {
	let mut escaped = String::with_capacity(text.len());
	for character in text.chars() {
		match character {
			'!' | '(' | ')' | '*' | '+' | ',' | ':' => {
				escaped.push_str(&format!("%{:02X}", u32::from(character)));
			}
			_ => escaped.push(character),
		}
	}
	escaped
}
