//! Digital Links as the tool reads them: it looks for a key anywhere in the path, cuts off what
//! stands before it, brings short names and lengths into the canonical form, and keeps the result
//! only if it then has that form.

use alloc::{format, string::String};

/// Short names and the application identifiers that replace them, wherever they stand.
const SHORT_NAMES: [(&str, &str); 17] = [
	("/gtin/", "/01/"),
	("/itip/", "/8006/"),
	("/cpid/", "/8010/"),
	("/gln/", "/414/"),
	("/party/", "/417/"),
	("/gsrnp/", "/8017/"),
	("/gsrn/", "/8018/"),
	("/gcn/", "/255/"),
	("/sscc/", "/00/"),
	("/gdti/", "/253/"),
	("/ginc/", "/401/"),
	("/gsin/", "/402/"),
	("/grai/", "/8003/"),
	("/giai/", "/8004/"),
	("/cpv/", "/22/"),
	("/lot/", "/10/"),
	("/ser/", "/21/"),
];

/// Primary keys, in the order in which a path is searched for them.
const KEYS: [&str; 14] = [
	"/00/", "/01/", "/253/", "/255/", "/401/", "/402/", "/414/", "/417/", "/8003/", "/8004/", "/8006/", "/8010/",
	"/8017/", "/8018/",
];

/// The canonical Digital Link of `uri`, if the tool takes it for one.
pub(super) fn canonical(uri: &str) -> Option<String> {
	let rest = uri.strip_prefix("https:").or_else(|| uri.strip_prefix("http:"))?;
	names_a_key(rest).then_some(())?;
	let mut uri: String = uri.split('?').next().unwrap_or(uri).into();
	for (short, ai) in SHORT_NAMES {
		if uri.contains(short) {
			uri = uri.replace(short, ai);
		}
	}
	let canonical_already = after_resolver(&uri)
		.is_some_and(|path| KEYS.iter().any(|key| path.strip_prefix(key).is_some_and(begins_a_key)));
	if !canonical_already {
		if let Some(at) = KEYS.iter().find_map(|key| uri.find(key)) {
			uri = format!("https://id.gs1.org{}", uri.get(at..)?);
		}
	}
	let uri = without_lot(without_variant(padded(uri)));
	let path = after_resolver(&uri)?;
	is_canonical_path(path).then(|| uri.clone())
}

/// Whether a key or its short name stands in the path, before query and fragment, with four digits
/// and one thing more behind it.
fn names_a_key(rest: &str) -> bool {
	let path_end = rest.find(['?', '#']).unwrap_or(rest.len());
	// The last three short names are of qualifiers.
	let short = SHORT_NAMES.iter().take(14).map(|(short, _)| *short);
	let keys = || KEYS.iter().copied().chain(short.clone());
	rest.match_indices('/').take_while(|(at, _)| *at < path_end).any(|(at, _)| {
		let behind = rest.get(at..).unwrap_or_default();
		keys().any(|key| behind.strip_prefix(key).is_some_and(begins_a_key))
	})
}

fn begins_a_key(value: &str) -> bool {
	let four = value.get(..4).is_some_and(|start| start.bytes().all(|byte| byte.is_ascii_digit()));
	four && value.get(4..).is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
}

/// What stands behind `https://id.gs1.org`, where each dot may be any character.
fn after_resolver(uri: &str) -> Option<&str> {
	let mut rest = uri.strip_prefix("https://id")?;
	for label in ["gs1", "org"] {
		let mut characters = rest.chars();
		characters.next().filter(|character| *character != '\n')?;
		rest = characters.as_str().strip_prefix(label)?;
	}
	Some(rest)
}

/// Fills a GTIN up to 14 digits.
fn padded(uri: String) -> String {
	let digits = after_resolver(&uri)
		.and_then(|path| path.strip_prefix("/01/"))
		.map_or(0, |value| value.bytes().take_while(u8::is_ascii_digit).count());
	let zeros = match digits {
		14.. => return uri,
		13 => "0",
		12 => "00",
		8..=11 => "000000",
		_ => return uri,
	};
	uri.replace("/01/", &format!("/01/{zeros}"))
}

/// Characters that the tool admits in a lot or serial; an escape isn't among them.
fn plain(byte: u8) -> bool {
	matches!(byte, b'"' | b'\'' | b'-' | b'.' | b'0'..=b'9' | b';'..=b'?' | b'A'..=b'Z' | b'_' | b'a'..=b'z')
}

fn plain_text(text: &str, max: usize) -> bool {
	text.len() <= max && text.bytes().all(plain)
}

/// The path behind the number of a GTIN or ITIP.
fn behind_trade_item(path: &str) -> Option<&str> {
	let (value, length) = match path.strip_prefix("/01/") {
		Some(value) => (value, 14),
		None => (path.strip_prefix("/8006/")?, 18),
	};
	let (number, rest) = value.split_at_checked(length)?;
	number.bytes().all(|byte| byte.is_ascii_digit()).then_some(rest)
}

/// Drops the product variant, if what follows the number isn't too long.
fn without_variant(uri: String) -> String {
	let variant = after_resolver(&uri).and_then(behind_trade_item);
	let Some(rest) = variant.and_then(|rest| rest.strip_prefix("/22/")) else {
		return uri;
	};
	if rest.len() > 20 || !rest.bytes().all(|byte| plain(byte) || byte == b'/') {
		return uri;
	}
	let kept = uri.len().saturating_sub(rest.len()).saturating_sub("/22/".len());
	let qualifiers = rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("");
	format!("{}{qualifiers}", uri.get(..kept).unwrap_or_default())
}

/// Drops the lot if there is a serial.
fn without_lot(uri: String) -> String {
	let lot = after_resolver(&uri).and_then(behind_trade_item);
	let Some(rest) = lot.and_then(|rest| rest.strip_prefix("/10/")) else {
		return uri;
	};
	let Some((lot, serial)) = rest.split_once("/21/") else {
		return uri;
	};
	if !plain_text(lot, 20) || !plain_text(serial, 20) {
		return uri;
	}
	let kept = uri.len().saturating_sub(rest.len()).saturating_sub("/10/".len());
	format!("{}/21/{serial}", uri.get(..kept).unwrap_or_default())
}

fn is_canonical_path(path: &str) -> bool {
	let Some((key, value)) = path.strip_prefix('/').and_then(|path| path.split_once('/')) else {
		return false;
	};
	let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
	let up_to = |text: &str, max: usize| text.len() <= max && text.bytes().all(|byte| byte.is_ascii_digit());
	let numbered = |count: usize, max: usize| {
		value.split_at_checked(count).is_some_and(|(n, rest)| digits(n, count) && plain_text(rest, max))
	};
	let qualified = |count: usize, allowed: &[(&str, usize)]| {
		let Some((number, rest)) = value.split_at_checked(count) else {
			return false;
		};
		let qualifier = |(ai, max): &(&str, usize)| rest.strip_prefix(ai).is_some_and(|text| plain_text(text, *max));
		digits(number, count) && (rest.is_empty() || allowed.iter().any(qualifier))
	};
	match key {
		"00" | "8017" | "8018" => digits(value, 18),
		"01" => qualified(14, &[("/21/", 20), ("/10/", 20), ("/235/", 28)]),
		"253" => numbered(13, 17),
		"255" => value.split_at_checked(13).is_some_and(|(number, serial)| digits(number, 13) && up_to(serial, 12)),
		"401" | "8004" => plain_text(value, 30),
		"402" => digits(value, 17),
		"414" => qualified(13, &[("/254/", 20)]),
		"417" => digits(value, 13),
		"8003" => numbered(14, 16),
		"8006" => qualified(18, &[("/21/", 20), ("/10/", 20)]),
		"8010" => {
			let part = |text: &str| {
				let plain = |byte| matches!(byte, b'#' | b'-' | b'/' | b'0'..=b'9' | b'A'..=b'Z');
				text.len() <= 30 && text.bytes().all(plain)
			};
			let serial = value.rsplit_once("/8011/");
			part(value) || serial.is_some_and(|(text, serial)| part(text) && up_to(serial, 12))
		}
		_ => false,
	}
}
