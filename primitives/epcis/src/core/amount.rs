//! Amounts as integers: consensus can't rest on floating point.

use core::{fmt, str::FromStr};

use fairstream_gs1::BoundedText;

/// Most decimals of an [`Amount`].
pub const MAX_DECIMALS: u8 = 9;

/// A decimal number that isn't negative: `digits` times ten to the power of minus `decimals`.
///
/// In lowest terms (`2.50` is 25 and 1), so that equal amounts are equal bytes; at most
/// [`MAX_DECIMALS`] decimals and `u64::MAX` in `digits`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "scale", derive(codec::Encode, codec::MaxEncodedLen, scale_info::TypeInfo))]
pub struct Amount {
	digits: u64,
	decimals: u8,
}

impl Amount {
	/// `digits` times ten to the power of minus `decimals`, in lowest terms.
	///
	/// # Errors
	/// [`AmountError::Decimals`] beyond [`MAX_DECIMALS`].
	pub const fn new(mut digits: u64, mut decimals: u8) -> Result<Self, AmountError> {
		while decimals > 0 && digits.is_multiple_of(10) {
			digits /= 10;
			decimals -= 1;
		}
		if decimals > MAX_DECIMALS {
			return Err(AmountError::Decimals);
		}
		Ok(Self { digits, decimals })
	}

	/// The digits without decimal point.
	#[must_use]
	pub const fn digits(self) -> u64 {
		self.digits
	}

	/// How many of the digits stand behind the decimal point.
	#[must_use]
	pub const fn decimals(self) -> u8 {
		self.decimals
	}
}

/// What is wrong with an amount or unit of measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AmountError {
	/// Below zero.
	Negative,
	/// Too many decimals.
	Decimals,
	/// Too large.
	Large,
	/// No decimal number.
	Form,
	/// No code of two or three capital letters or digits.
	Uom,
}

impl fmt::Display for AmountError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Negative => f.write_str("amount is below zero: state what was there"),
			Self::Decimals => {
				write!(f, "amount has more than {MAX_DECIMALS} decimals: use a smaller unit")
			}
			Self::Large => f.write_str("amount has too many digits: use a larger unit"),
			Self::Form => f.write_str("amount is no decimal number: write it like 12.5"),
			Self::Uom => f.write_str(
				"unit of measure isn't two or three capital letters or digits: use a code of \
				 UN/ECE Recommendation 20, such as KGM",
			),
		}
	}
}

impl core::error::Error for AmountError {}

impl FromStr for Amount {
	type Err = AmountError;

	/// Reads a decimal number, with exponent or without, exactly.
	fn from_str(text: &str) -> Result<Self, AmountError> {
		let unsigned = text.strip_prefix('+').unwrap_or(text);
		let (negative, unsigned) = match unsigned.strip_prefix('-') {
			Some(rest) => (true, rest),
			None => (false, unsigned),
		};
		let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
			Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| AmountError::Form)?),
			None => (unsigned, 0),
		};
		let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
		if whole.is_empty() && fraction.is_empty() {
			return Err(AmountError::Form);
		}
		// Zeros at the end don't count, so that 1.000000000000 is no long number.
		let mut digits = 0_u64;
		let mut zeros = 0_u32;
		let mut seen = 0_i32;
		let mut point = 0_i32;
		for (behind, byte) in whole.bytes().map(|byte| (false, byte)).chain(fraction.bytes().map(|byte| (true, byte))) {
			if !byte.is_ascii_digit() {
				return Err(AmountError::Form);
			}
			seen = seen.saturating_add(i32::from(behind));
			if byte == b'0' {
				zeros = zeros.saturating_add(1);
				continue;
			}
			digits = shifted(digits, zeros.saturating_add(1))
				.and_then(|digits| digits.checked_add(u64::from(byte - b'0')))
				.ok_or(AmountError::Large)?;
			zeros = 0;
			point = seen;
		}
		if digits == 0 {
			return Self::new(0, 0);
		}
		if negative {
			return Err(AmountError::Negative);
		}
		// `point` decimals up to the last digit that isn't zero; zeros of the whole part behind it
		// shift the other way.
		let trailing_whole = if point == 0 { i32::try_from(zeros).unwrap_or(i32::MAX).saturating_sub(seen) } else { 0 };
		let power = exponent.saturating_sub(point).saturating_add(trailing_whole);
		if power >= 0 {
			let digits = shifted(digits, power.unsigned_abs()).ok_or(AmountError::Large)?;
			return Self::new(digits, 0);
		}
		let decimals = u8::try_from(power.unsigned_abs()).map_err(|_| AmountError::Decimals)?;
		Self::new(digits, decimals)
	}
}

/// `digits` times ten to the power of `places`.
fn shifted(digits: u64, places: u32) -> Option<u64> {
	if digits == 0 {
		return Some(0);
	}
	digits.checked_mul(10_u64.checked_pow(places)?)
}

impl fmt::Display for Amount {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let unit = 10_u64.saturating_pow(u32::from(self.decimals));
		match self.decimals {
			0 => write!(f, "{}", self.digits),
			decimals => {
				let (whole, fraction) = (self.digits / unit, self.digits % unit);
				write!(f, "{whole}.{fraction:0width$}", width = usize::from(decimals))
			}
		}
	}
}

/// Unit of measure: a code of UN/ECE Recommendation 20, such as `KGM`; text in SCALE.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "scale", derive(codec::Encode, codec::MaxEncodedLen))]
pub struct Uom(BoundedText<3>);

impl Uom {
	/// The code.
	#[must_use]
	pub fn as_str(&self) -> &str {
		self.0.as_str()
	}
}

impl FromStr for Uom {
	type Err = AmountError;

	fn from_str(code: &str) -> Result<Self, AmountError> {
		let members = code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
		match code.parse() {
			Ok(text) if members && code.len() >= 2 => Ok(Self(text)),
			_ => Err(AmountError::Uom),
		}
	}
}

impl fmt::Display for Uom {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		self.0.fmt(f)
	}
}

#[cfg(feature = "scale")]
mod scale {
	use codec::{Decode, DecodeWithMemTracking, Error, Input};
	use scale_info::{Type, TypeInfo};

	use super::{Amount, BoundedText, Uom};

	impl DecodeWithMemTracking for Amount {}

	impl Decode for Amount {
		fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
			let (digits, decimals) = <(u64, u8)>::decode(input)?;
			match Self::new(digits, decimals) {
				Ok(amount) if amount.decimals == decimals => Ok(amount),
				_ => Err("amount isn't in lowest terms or has too many decimals".into()),
			}
		}
	}

	impl DecodeWithMemTracking for Uom {}

	impl Decode for Uom {
		fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
			let text = BoundedText::<3>::decode(input)?;
			text.parse().map_err(|_| "not a code of UN/ECE Recommendation 20".into())
		}
	}

	impl TypeInfo for Uom {
		type Identity = str;

		fn type_info() -> Type {
			str::type_info()
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	#[test]
	fn amounts_are_exact_and_in_lowest_terms() {
		for (written, digits, decimals) in [
			("600", 600, 0),
			("600.00", 600, 0),
			("2.50", 25, 1),
			("0.05", 5, 2),
			("1e3", 1000, 0),
			("1.5E-3", 15, 4),
			("120e-1", 12, 0),
			("+.5", 5, 1),
			("0e99", 0, 0),
			("-0.0", 0, 0),
			("1.0000000000000000000000000", 1, 0),
			("18446744073709551615", u64::MAX, 0),
			("10.10", 101, 1),
			("100.000001", 100_000_001, 6),
		] {
			let amount: Amount = written.parse().unwrap();
			assert_eq!((amount.digits(), amount.decimals()), (digits, decimals), "{written}");
			assert_eq!(amount.to_string().parse(), Ok(amount));
		}
		assert_eq!("12.050".parse::<Amount>().unwrap().to_string(), "12.05");
	}

	#[test]
	fn amounts_that_do_not_fit_are_refused() {
		for (written, error) in [
			("-1", AmountError::Negative),
			("0.0000000001", AmountError::Decimals),
			("1e-999999", AmountError::Decimals),
			("18446744073709551616", AmountError::Large),
			("1e20", AmountError::Large),
			("1e2147483647", AmountError::Large),
			("", AmountError::Form),
			(".", AmountError::Form),
			("1,5", AmountError::Form),
			("1e", AmountError::Form),
			("inf", AmountError::Form),
		] {
			assert_eq!(written.parse::<Amount>(), Err(error), "{written}");
		}
	}

	#[test]
	fn a_unit_of_measure_is_a_short_code() {
		assert_eq!("KGM".parse::<Uom>().unwrap().as_str(), "KGM");
		for code in ["", "K", "KGMS", "kgm", "公斤"] {
			assert_eq!(code.parse::<Uom>(), Err(AmountError::Uom), "{code}");
		}
	}
}
