//! Keys that are numbers of fixed length with a check digit.

use alloc::{format, string::String};
use core::{fmt, str::FromStr};

use crate::{
	check_digit::{check_digit, completed},
	error::{KeyError, KeyKind},
};

/// Reads a number of decimal digits; at most 19 of them, so that it fits.
pub(crate) fn digits(text: &str, key: KeyKind) -> Result<u64, KeyError> {
	let mut number = 0_u64;
	for found in text.chars() {
		let digit = found.to_digit(10).ok_or(KeyError::NotADigit { key, found })?;
		number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
	}
	if text.len() > 19 {
		return Err(KeyError::Digits { key, expected: "at most 19", found: text.len() });
	}
	Ok(number)
}

/// `number` if its last digit is the check digit of the others.
pub(crate) fn checked(number: u64, length: usize, key: KeyKind) -> Result<u64, KeyError> {
	let expected = check_digit(number / 10);
	let found = (number % 10) as u8;
	if found != expected {
		let number = format!("{number:0length$}");
		return Err(KeyError::CheckDigit { key, number, found, expected });
	}
	Ok(number)
}

macro_rules! number_key {
	($(#[$doc:meta])* $name:ident, $kind:ident, $length:literal) => {
		$(#[$doc])*
		///
		/// Holds all digits including the check digit; leading zeros are part of the key, so it
		/// prints padded to its length.
		#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
		#[cfg_attr(
			feature = "scale",
			derive(codec::Encode, codec::MaxEncodedLen, scale_info::TypeInfo)
		)]
		pub struct $name(u64);

		impl $name {
			/// Digits of this key, check digit included.
			pub const LENGTH: usize = $length;

			/// The key whose digits without check digit are `body`.
			///
			/// # Errors
			/// [`KeyError::Digits`] if `body` has too many digits.
			pub fn from_body(body: u64) -> Result<Self, KeyError> {
				Self::try_from(completed(body.min(10_u64.pow($length))))
			}

			/// The number, check digit included.
			#[must_use]
			pub const fn as_u64(self) -> u64 {
				self.0
			}
		}

		impl TryFrom<u64> for $name {
			type Error = KeyError;

			fn try_from(number: u64) -> Result<Self, KeyError> {
				if number >= 10_u64.pow($length) {
					let found = format!("{number}").len();
					return Err(KeyError::Digits {
						key: KeyKind::$kind,
						expected: stringify!($length),
						found,
					});
				}
				checked(number, $length, KeyKind::$kind).map(Self)
			}
		}

		impl FromStr for $name {
			type Err = KeyError;

			fn from_str(text: &str) -> Result<Self, KeyError> {
				let number = digits(text, KeyKind::$kind)?;
				if text.len() != $length {
					return Err(KeyError::Digits {
						key: KeyKind::$kind,
						expected: stringify!($length),
						found: text.len(),
					});
				}
				Self::try_from(number)
			}
		}

		impl fmt::Display for $name {
			fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
				write!(f, "{:0width$}", self.0, width = $length)
			}
		}

		#[cfg(feature = "scale")]
		$crate::scale::number_codec!($name);
	};
}

number_key!(
	/// Serial Shipping Container Code: a logistic unit such as a pallet or a parcel (AI 00).
	Sscc, Sscc, 18
);
number_key!(
	/// Global Location Number: a place (AI 414) or a party (AI 417).
	Gln, Gln, 13
);
number_key!(
	/// Global Service Relation Number of a provider (AI 8017) or a recipient (AI 8018).
	Gsrn, Gsrn, 18
);
number_key!(
	/// Global Shipment Identification Number: the logistic units of one delivery (AI 402).
	Gsin, Gsin, 17
);
number_key!(
	/// The asset type of a Global Returnable Asset Identifier (AI 8003), such as a crate.
	ReturnableAsset, Grai, 13
);
number_key!(
	/// The document type of a Global Document Type Identifier (AI 253).
	DocumentType, Gdti, 13
);
number_key!(
	/// Global Coupon Number without serial (AI 255).
	CouponNumber, Gcn, 13
);

/// The digits of an EPC URN's company prefix and reference, put together by the scheme's rule.
pub(crate) fn body(parts: &[&str], key: KeyKind) -> Result<u64, KeyError> {
	let joined: String = parts.concat();
	digits(&joined, key)
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	#[test]
	fn leading_zeros_belong_to_the_key() {
		let sscc: Sscc = "004012345000000111".parse().unwrap();
		assert_eq!(sscc.to_string(), "004012345000000111");
	}

	#[test]
	fn a_wrong_check_digit_is_named_with_the_right_one() {
		let error = "4012345000116".parse::<Gln>().unwrap_err();
		assert_eq!(
			error.to_string(),
			"check digit of GLN 4012345000116 is 6 but should be 5: correct the digit or the number"
		);
	}

	#[test]
	fn lengths_and_letters_are_refused() {
		let short = "401234500011".parse::<Gln>().unwrap_err();
		assert_eq!(short.to_string(), "GLN has 12 digits but needs 13: write the whole number");
		let letter = "40123450001l5".parse::<Gln>().unwrap_err();
		assert_eq!(letter, KeyError::NotADigit { key: KeyKind::Gln, found: 'l' });
	}

	#[test]
	fn a_body_that_is_too_long_is_refused_and_not_truncated() {
		assert!(Gln::from_body(999_999_999_999).is_ok());
		assert!(Gln::from_body(1_000_000_000_000).is_err());
		assert!(Gln::from_body(u64::MAX).is_err());
		assert!(Sscc::from_body(u64::MAX).is_err());
	}
}
