//! Values without parts.

use alloc::{format, string::String};

/// A value without parts, as written: the event hash needs the text of a number, not its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scalar {
	/// Text. All XML values are text.
	Text(String),
	/// A JSON number.
	Number(String),
	/// A JSON boolean.
	Boolean(bool),
	/// JSON null.
	Null,
}

impl Scalar {
	/// An empty text.
	pub(crate) const EMPTY: Self = Self::Text(String::new());
}

/// A decimal number, for instance `12.50` or `1e3`, with the digits as written: no float comes between.
///
/// Its text is a number of JSON: what XML may write besides (`+1`, `007`, `.5`, `5.`) is brought into
/// that grammar, which changes neither value nor event hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(String);

impl Number {
	/// `text` if it is a decimal number with optional sign, fraction and exponent.
	#[must_use]
	pub fn new(text: &str) -> Option<Self> {
		let (sign, unsigned) = match text.strip_prefix('-') {
			Some(rest) => ("-", rest),
			None => ("", text.strip_prefix('+').unwrap_or(text)),
		};
		let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
			Some(at) => unsigned.split_at_checked(at)?,
			None => (unsigned, ""),
		};
		let power = exponent.get(1..).unwrap_or_default();
		let power = power.strip_prefix(['+', '-']).unwrap_or(power);
		let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
		let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
		let some_digits = !whole.is_empty() || !fraction.is_empty();
		let is_number = some_digits && digits(whole) && digits(fraction) && digits(power);
		if !is_number || exponent.is_empty() != power.is_empty() {
			return None;
		}
		let whole = match whole.trim_start_matches('0') {
			"" => "0",
			whole => whole,
		};
		let point = if fraction.is_empty() { "" } else { "." };
		Some(Self(format!("{sign}{whole}{point}{fraction}{exponent}")))
	}

	/// Whether the number has an exponent, which `xsd:decimal` hasn't.
	#[must_use]
	pub fn has_exponent(&self) -> bool {
		self.0.contains(['e', 'E'])
	}

	/// The number as text.
	#[must_use]
	pub fn as_str(&self) -> &str {
		&self.0
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn numbers_keep_their_digits_and_become_json() {
		for (written, json) in [
			("12.50", "12.50"),
			("1e3", "1e3"),
			("-1E-05", "-1E-05"),
			("+007.0", "7.0"),
			(".5", "0.5"),
			("5.", "5"),
			("-0", "-0"),
			("1e999", "1e999"),
			("123456789012345678901234567890", "123456789012345678901234567890"),
		] {
			assert_eq!(Number::new(written).unwrap().as_str(), json, "{written}");
		}
	}

	#[test]
	fn other_text_is_no_number() {
		for text in ["", ".", "+", "e5", "1e", "1e+", "--1", "1,5", "0x1", "INF", "NaN", "1 ", "1e5.0", "１"] {
			assert_eq!(Number::new(text), None, "{text}");
		}
	}
}
