//! What a URI is.

/// Whether `text` is an absolute URI (RFC 3986), as JSON schema's format `uri` has it.
pub(crate) fn is_uri(text: &str) -> bool {
	text.is_ascii() && is_iri(text)
}

/// The same with characters beyond ASCII (RFC 3987), as XML schema's `anyURI` has it.
pub(crate) fn is_iri(text: &str) -> bool {
	let Some((scheme, rest)) = text.split_once(':') else {
		return false;
	};
	let scheme_ok = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
		&& scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
	let forbidden = |c: char| {
		c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
	};
	let escapes_ok = rest
		.split('%')
		.skip(1)
		.all(|behind| behind.get(..2).is_some_and(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit())));
	let (before, fragment) = rest.split_once('#').unwrap_or((rest, ""));
	let brackets_ok = !outside_of_host(before).contains(['[', ']']) && !fragment.contains(['[', ']', '#']);
	scheme_ok && !rest.is_empty() && !rest.contains(forbidden) && escapes_ok && brackets_ok
}

/// What follows the scheme, without the address in brackets that may be its host.
fn outside_of_host(rest: &str) -> &str {
	let host = rest.strip_prefix("//[").and_then(|host| host.split_once(']'));
	match host {
		Some((address, behind)) if address.bytes().all(|b| b.is_ascii_hexdigit() || matches!(b, b':' | b'.')) => behind,
		_ => rest,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn only_absolute_uris_are_uris() {
		for uri in ["urn:uuid:1", "https://a.b/c?d=%20#e", "geo:1.5,-2", "a+b-c.d:e", "http://[::1]:80/x"] {
			assert!(is_uri(uri), "{uri}");
		}
		for text in [
			"",
			"a",
			":a",
			"a:",
			"1a:b",
			"a:b c",
			"a:%zz",
			"a:%2",
			"a:{b}",
			"http://蜂.cn",
			"a:b[0]",
			"a:b#c#d",
			"http://[x]/",
		] {
			assert!(!is_uri(text), "{text}");
		}
		assert!(is_iri("http://蜂.cn"));
	}
}
