//! Regions by their administrative code (GB/T 2260): two digits each for province, prefecture, county.

use codec::{Decode, DecodeWithMemTracking, Encode, EncodeLike, Error as CodecError, Input, MaxEncodedLen, Output};
use core::{fmt, str::FromStr};
use scale_info::{Type, TypeInfo};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The codes of the 34 provinces, autonomous regions, municipalities and special administrative regions.
const PROVINCES: [u32; 34] = [
	11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
	64, 65, 71, 81, 82,
];

/// A region. `000000` is the whole country, `330000` a province, `330100` a prefecture, `330106` a county.
///
/// Its parent is found by truncation. On the chain it is text of six digits, so that it reads as it is written in law.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Region(u32);

/// How far down a region stands.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum RegionLevel {
	/// The whole country.
	Nation,
	/// A province or what ranks with it.
	Province,
	/// A prefecture or what ranks with it.
	Prefecture,
	/// A county or what ranks with it.
	County,
}

/// Why a text is no region.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RegionError {
	/// Not six digits.
	Form,
	/// Its first two digits are no province's.
	Province,
	/// A county without prefecture.
	Gap,
}

impl fmt::Display for RegionError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Form => "a region is six digits by GB/T 2260, such as 330106",
			Self::Province => "the first two digits are no province's: look the code up in GB/T 2260",
			Self::Gap => "a county belongs to a prefecture: the two middle digits can't be 00 before others",
		})
	}
}

impl core::error::Error for RegionError {}

impl Region {
	/// The whole country.
	pub const NATION: Region = Region(0);

	/// The region of this code.
	///
	/// # Errors
	/// [`RegionError`] if there can be none. Whether a prefecture or county of that number exists today is not asked:
	/// counties come and go, and old records keep their codes.
	pub fn new(code: u32) -> Result<Self, RegionError> {
		let (province, prefecture, county) = (code / 10_000, code / 100 % 100, code % 100);
		match (province, prefecture, county) {
			(100.., _, _) => Err(RegionError::Form),
			(0, 0, 0) => Ok(Region(0)),
			(p, _, _) if !PROVINCES.contains(&p) => Err(RegionError::Province),
			(_, 0, 1..) => Err(RegionError::Gap),
			_ => Ok(Region(code)),
		}
	}

	/// The code as a number.
	#[must_use]
	pub const fn code(self) -> u32 {
		self.0
	}

	/// How far down it stands.
	#[must_use]
	pub const fn level(self) -> RegionLevel {
		match self.0 {
			0 => RegionLevel::Nation,
			code if code.is_multiple_of(10_000) => RegionLevel::Province,
			code if code.is_multiple_of(100) => RegionLevel::Prefecture,
			_ => RegionLevel::County,
		}
	}

	/// The region it lies in; the country lies in none.
	#[must_use]
	pub const fn parent(self) -> Option<Region> {
		match self.level() {
			RegionLevel::Nation => None,
			RegionLevel::Province => Some(Region::NATION),
			RegionLevel::Prefecture => Some(Region(self.0 / 10_000 * 10_000)),
			RegionLevel::County => Some(Region(self.0 / 100 * 100)),
		}
	}

	/// Whether `other` is this region or lies in it.
	#[must_use]
	pub fn holds(self, other: Region) -> bool {
		core::iter::successors(Some(other), |region| region.parent()).any(|region| region == self)
	}
}

impl fmt::Display for Region {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{:06}", self.0)
	}
}

impl fmt::Debug for Region {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

impl FromStr for Region {
	type Err = RegionError;

	fn from_str(text: &str) -> Result<Self, RegionError> {
		if text.len() != 6 || !text.bytes().all(|b| b.is_ascii_digit()) {
			return Err(RegionError::Form);
		}
		Self::new(text.parse().map_err(|_| RegionError::Form)?)
	}
}

impl Region {
	/// The six digits.
	fn digits(self) -> [u8; 6] {
		let mut digits = [0u8; 6];
		let mut rest = self.0;
		for digit in digits.iter_mut().rev() {
			*digit = b'0'.saturating_add(u8::try_from(rest % 10).unwrap_or(0));
			rest /= 10;
		}
		digits
	}
}

impl Encode for Region {
	fn size_hint(&self) -> usize {
		7
	}

	fn encode_to<O: Output + ?Sized>(&self, output: &mut O) {
		self.digits()[..].encode_to(output);
	}
}

impl EncodeLike for Region {}
impl DecodeWithMemTracking for Region {}

impl Decode for Region {
	fn decode<I: Input>(input: &mut I) -> Result<Self, CodecError> {
		if codec::Compact::<u32>::decode(input)?.0 != 6 {
			return Err("a region is six digits".into());
		}
		let mut bytes = [0u8; 6];
		input.read(&mut bytes)?;
		let text = core::str::from_utf8(&bytes).map_err(|_| "a region is six digits")?;
		text.parse().map_err(|_| "no region of GB/T 2260".into())
	}
}

impl MaxEncodedLen for Region {
	fn max_encoded_len() -> usize {
		7
	}
}

impl TypeInfo for Region {
	type Identity = str;

	fn type_info() -> Type {
		str::type_info()
	}
}

impl Serialize for Region {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for Region {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		struct Digits;
		impl serde::de::Visitor<'_> for Digits {
			type Value = Region;

			fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
				f.write_str("six digits of GB/T 2260")
			}

			fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Region, E> {
				text.parse().map_err(E::custom)
			}
		}
		deserializer.deserialize_str(Digits)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn region(text: &str) -> Region {
		text.parse().expect("a region")
	}

	#[test]
	fn the_parent_is_found_by_truncation_up_to_the_country() {
		let county = region("330106");
		assert_eq!(county.parent(), Some(region("330100")));
		assert_eq!(region("330100").parent(), Some(region("330000")));
		assert_eq!(region("330000").parent(), Some(Region::NATION));
		assert_eq!(Region::NATION.parent(), None);
	}

	#[test]
	fn a_region_holds_itself_and_what_lies_in_it_and_nothing_else() {
		assert!(region("330000").holds(region("330106")));
		assert!(region("330106").holds(region("330106")));
		assert!(Region::NATION.holds(region("820000")));
		assert!(!region("330106").holds(region("330100")));
		assert!(!region("330000").holds(region("340100")));
	}

	#[test]
	fn what_can_be_no_region_is_refused_with_the_reason() {
		assert_eq!("33010".parse::<Region>(), Err(RegionError::Form));
		assert_eq!("33O106".parse::<Region>(), Err(RegionError::Form));
		assert_eq!("990000".parse::<Region>(), Err(RegionError::Province));
		assert_eq!("330006".parse::<Region>(), Err(RegionError::Gap));
		assert_eq!(Region::new(1_330_106), Err(RegionError::Form));
	}

	#[test]
	fn every_code_travels_as_its_six_digits() {
		for code in (0..=999_999).filter(|code| Region::new(*code).is_ok()).step_by(7) {
			let region = Region::new(code).expect("filtered");
			let bytes = region.encode();
			assert_eq!(bytes.len(), Region::max_encoded_len());
			assert_eq!(bytes, std::format!("{code:06}").encode());
			assert_eq!(Region::decode(&mut &bytes[..]), Ok(region));
		}
	}

	#[test]
	fn bytes_that_are_no_region_do_not_decode() {
		for bytes in ["000001".encode(), "3301".encode(), "3301066".encode(), "ABCDEF".encode(), vec![24, 255]] {
			assert!(Region::decode(&mut &bytes[..]).is_err());
		}
	}
}
