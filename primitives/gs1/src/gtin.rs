//! The GTIN, which comes in four lengths.

use core::{fmt, str::FromStr};

use crate::{
	error::{KeyError, KeyKind},
	number::{checked, digits},
};

/// Global Trade Item Number: a product class (AI 01).
///
/// GTIN-8, -12 and -13 are the same number with zeros in front (GS1 General Specifications,
/// section 3.3.2), so all are held as 14 digits and print so.
///
/// ```
/// use fairstream_gs1::Gtin;
///
/// let gtin: Gtin = "9521234543213".parse()?;
/// assert_eq!(gtin.to_string(), "09521234543213");
/// # Ok::<(), fairstream_gs1::KeyError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "scale", derive(codec::Encode, codec::MaxEncodedLen, scale_info::TypeInfo))]
pub struct Gtin(u64);

impl Gtin {
	/// Digits of the padded form.
	pub const LENGTH: usize = 14;

	/// The GTIN whose 13 digits without check digit are `body`.
	///
	/// # Errors
	/// [`KeyError::Digits`] if `body` has more than 13 digits.
	pub fn from_body(body: u64) -> Result<Self, KeyError> {
		Self::try_from(crate::check_digit::completed(body.min(10_u64.pow(14))))
	}

	/// The number, check digit included.
	#[must_use]
	pub const fn as_u64(self) -> u64 {
		self.0
	}

	/// Indicator of the packaging level: 0 the item itself, 1-8 a grouping, 9 variable measure.
	#[must_use]
	pub const fn indicator(self) -> u8 {
		(self.0 / 10_u64.pow(13)) as u8
	}
}

impl TryFrom<u64> for Gtin {
	type Error = KeyError;

	fn try_from(number: u64) -> Result<Self, KeyError> {
		if number >= 10_u64.pow(14) {
			let found = number.ilog10() as usize + 1;
			return Err(KeyError::Digits { key: KeyKind::Gtin, expected: "at most 14", found });
		}
		checked(number, Self::LENGTH, KeyKind::Gtin).map(Self)
	}
}

impl FromStr for Gtin {
	type Err = KeyError;

	fn from_str(text: &str) -> Result<Self, KeyError> {
		let number = digits(text, KeyKind::Gtin)?;
		if !matches!(text.len(), 8 | 12 | 13 | 14) {
			return Err(KeyError::Digits { key: KeyKind::Gtin, expected: "8, 12, 13 or 14", found: text.len() });
		}
		Self::try_from(number)
	}
}

impl fmt::Display for Gtin {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{:014}", self.0)
	}
}

#[cfg(feature = "scale")]
crate::scale::number_codec!(Gtin);

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	#[test]
	fn all_four_lengths_are_padded() {
		for (text, padded) in [
			("97803119", "00000097803119"),
			("614141000036", "00614141000036"),
			("9521234543213", "09521234543213"),
			("19521234543210", "19521234543210"),
		] {
			assert_eq!(text.parse::<Gtin>().unwrap().to_string(), padded);
		}
	}

	#[test]
	fn other_lengths_are_refused() {
		for text in ["", "1234567", "123456789", "12345678901", "123456789012345"] {
			assert!(matches!(text.parse::<Gtin>(), Err(KeyError::Digits { .. })), "{text}");
		}
	}

	#[test]
	fn the_indicator_is_the_first_of_fourteen_digits() {
		assert_eq!("19521234543210".parse::<Gtin>().unwrap().indicator(), 1);
		assert_eq!("9521234543213".parse::<Gtin>().unwrap().indicator(), 0);
	}
}
