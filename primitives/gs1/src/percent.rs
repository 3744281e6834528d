//! Percent-encoding (RFC 3986, section 2.1).

use alloc::string::String;
use core::fmt::{self, Write};

/// The unescaped text, or `None` if a percent sign begins no escape of an ASCII character: no GS1
/// character set goes beyond ASCII.
pub(crate) fn decode(text: &str) -> Option<String> {
	let mut decoded = String::with_capacity(text.len());
	let mut rest = text.chars();
	while let Some(character) = rest.next() {
		if character == '%' {
			let high = rest.next()?.to_digit(16)?;
			let low = rest.next()?.to_digit(16)?;
			let byte = u8::try_from(high * 16 + low).ok()?;
			if !byte.is_ascii() {
				return None;
			}
			decoded.push(char::from(byte));
		} else {
			decoded.push(character);
		}
	}
	Some(decoded)
}

/// Displays text with everything escaped but the unreserved characters (RFC 3986, section 2.3).
pub(crate) struct Encoded<'a>(pub(crate) &'a str);

impl fmt::Display for Encoded<'_> {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		for byte in self.0.bytes() {
			match byte {
				b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
					f.write_char(char::from(byte))?;
				}
				_ => write!(f, "%{byte:02X}")?,
			}
		}
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	#[test]
	fn only_unreserved_characters_stay() {
		assert_eq!(Encoded("aZ0-._~!/%+").to_string(), "aZ0-._~%21%2F%25%2B");
	}

	#[test]
	fn broken_escapes_are_refused() {
		assert_eq!(decode("a%2Fb%2f").as_deref(), Some("a/b/"));
		for broken in ["%", "%2", "%zz", "%+1", "%E8%9C%82"] {
			assert_eq!(decode(broken), None, "{broken}");
		}
	}
}
