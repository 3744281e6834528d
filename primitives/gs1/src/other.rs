//! Identifiers of other schemes, for goods without GTIN.
//!
//! They are kept as scheme and value and are marked as such everywhere: nothing here knows their
//! check digits or parts, so they carry no more certainty than their reporter gives them.

use alloc::string::String;
use core::{fmt, str::FromStr};

use crate::text::BoundedText;

/// Longest value of another scheme in bytes.
pub const OTHER_VALUE_MAX: u32 = 64;

/// Who gives out the identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
#[non_exhaustive]
pub enum OtherScheme {
	/// Entity code for the Internet of Things (GB/T 31866).
	#[cfg_attr(feature = "scale", codec(index = 0))]
	Ecode,
	/// Unique Device Identification of another issuer than GS1.
	#[cfg_attr(feature = "scale", codec(index = 1))]
	Udi,
	/// A number that a county, city or province gives out, with its six-digit code (GB/T 2260).
	#[cfg_attr(feature = "scale", codec(index = 2))]
	Region(u32),
}

/// An identifier that isn't GS1's; prints as `scheme:value`, for instance `region-330106:0042`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub struct OtherId {
	/// Who gave it out.
	pub scheme: OtherScheme,
	/// The identifier itself.
	pub value: BoundedText<OTHER_VALUE_MAX>,
}

impl fmt::Display for OtherId {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self.scheme {
			OtherScheme::Ecode => f.write_str("ecode:")?,
			OtherScheme::Udi => f.write_str("udi:")?,
			OtherScheme::Region(code) => write!(f, "region-{code:06}:")?,
		}
		f.write_str(&self.value)
	}
}

/// A text that is no `scheme:value` of a scheme known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherIdError(String);

impl fmt::Display for OtherIdError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(
			f,
			"'{}' is no identifier of another scheme: write ecode:.., udi:.. or \
			 region-NNNNNN:.. with 1 to {OTHER_VALUE_MAX} printable characters",
			self.0
		)
	}
}

impl core::error::Error for OtherIdError {}

impl FromStr for OtherId {
	type Err = OtherIdError;

	fn from_str(text: &str) -> Result<Self, OtherIdError> {
		let parse = || {
			let (scheme, value) = text.split_once(':')?;
			let scheme = match scheme {
				"ecode" => OtherScheme::Ecode,
				"udi" => OtherScheme::Udi,
				_ => {
					let code = scheme.strip_prefix("region-")?;
					let digits = code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit());
					OtherScheme::Region(digits.then(|| code.parse().ok())??)
				}
			};
			let printable = !value.is_empty() && value.bytes().all(|b| b.is_ascii_graphic());
			let value = printable.then(|| value.parse().ok())??;
			Some(Self { scheme, value })
		};
		parse().ok_or_else(|| OtherIdError(crate::error::excerpt(text)))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	#[test]
	fn scheme_and_value_survive_the_way_there_and_back() {
		for text in ["ecode:2000123", "udi:+A999", "region-330106:0042", "region-000001:x:y"] {
			assert_eq!(text.parse::<OtherId>().unwrap().to_string(), text);
		}
	}

	#[test]
	fn unknown_schemes_and_free_text_are_refused() {
		for text in ["", "ecode", "ecode:", "isbn:1", "region-12:1", "udi:a b", "udi:蜂蜜"] {
			assert!(text.parse::<OtherId>().is_err(), "{text}");
		}
	}
}
