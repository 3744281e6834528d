//! Text of bounded length.

use alloc::string::{String, ToString};
use core::{fmt, ops::Deref, str::FromStr};

/// UTF-8 text of at most `MAX` bytes.
///
/// With the feature `scale` its type in the metadata is `str`, so that explorers and wallets show
/// text, and decoding refuses a longer or invalid one after reading at most `MAX` bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BoundedText<const MAX: u32>(String);

impl<const MAX: u32> BoundedText<MAX> {
	/// Most bytes it may have.
	pub const MAX: u32 = MAX;

	/// `text`, cut behind the last character that ends within the bound.
	#[must_use]
	pub fn truncated(text: &str) -> Self {
		let bound = MAX as usize;
		let end = text
			.char_indices()
			.map(|(start, character)| start + character.len_utf8())
			.take_while(|end| *end <= bound)
			.last()
			.unwrap_or(0);
		Self(text.get(..end).unwrap_or_default().to_string())
	}

	/// The text.
	#[must_use]
	pub fn as_str(&self) -> &str {
		&self.0
	}
}

impl<const MAX: u32> Deref for BoundedText<MAX> {
	type Target = str;

	fn deref(&self) -> &str {
		&self.0
	}
}

impl<const MAX: u32> AsRef<str> for BoundedText<MAX> {
	fn as_ref(&self) -> &str {
		&self.0
	}
}

impl<const MAX: u32> fmt::Display for BoundedText<MAX> {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(&self.0)
	}
}

/// Text with more bytes than its place holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextTooLong {
	/// Most bytes it may have.
	pub max: u32,
	/// Bytes it has.
	pub found: usize,
}

impl fmt::Display for TextTooLong {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "text has {} bytes but may have {}: shorten it", self.found, self.max)
	}
}

impl core::error::Error for TextTooLong {}

impl<const MAX: u32> TryFrom<String> for BoundedText<MAX> {
	type Error = TextTooLong;

	fn try_from(text: String) -> Result<Self, TextTooLong> {
		if text.len() > MAX as usize {
			return Err(TextTooLong { max: MAX, found: text.len() });
		}
		Ok(Self(text))
	}
}

impl<const MAX: u32> FromStr for BoundedText<MAX> {
	type Err = TextTooLong;

	fn from_str(text: &str) -> Result<Self, TextTooLong> {
		// Checked first, so that a text that is refused isn't copied.
		if text.len() > MAX as usize {
			return Err(TextTooLong { max: MAX, found: text.len() });
		}
		Ok(Self(text.to_string()))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn text_is_refused_beyond_its_bound_and_cut_between_characters() {
		assert!("12345".parse::<BoundedText<5>>().is_ok());
		let error = "123456".parse::<BoundedText<5>>().unwrap_err();
		assert_eq!(error.to_string(), "text has 6 bytes but may have 5: shorten it");
		assert_eq!(BoundedText::<5>::truncated("蜂蜜").as_str(), "蜂");
		assert_eq!(BoundedText::<2>::truncated("蜂").as_str(), "");
	}
}
