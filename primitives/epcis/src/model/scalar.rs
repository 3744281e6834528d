//! Values without parts.

use alloc::string::String;

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

/// A decimal number as written, for instance `12.50` or `1e3`; finite and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(String);

impl Number {
	/// `text` if it is a decimal number with optional sign, fraction and exponent.
	#[must_use]
	pub fn new(text: &str) -> Option<Self> {
		let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
		let first = unsigned.bytes().find(|byte| *byte != b'.')?;
		// Rust reads every such number, and besides them only names such as `inf`.
		let finite = text.parse::<f64>().is_ok_and(f64::is_finite);
		(first.is_ascii_digit() && finite).then(|| Self(text.into()))
	}

	/// The number as written.
	#[must_use]
	pub fn as_str(&self) -> &str {
		&self.0
	}
}
