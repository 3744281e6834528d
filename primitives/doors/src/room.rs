//! Room numbers: what a platform shows the public in place of a room's operator.

use codec::{
	Compact, Decode, DecodeWithMemTracking, Encode, EncodeLike, Error as CodecError, Input, MaxEncodedLen, Output,
};
use core::{fmt, str::FromStr};
use scale_info::{Type, TypeInfo};

/// The longest room number, in characters.
pub const MAX_ROOM_NUMBER: u32 = 20;

/// The number of a live room on its platform: 1 to 20 ASCII letters and digits, as the platform shows it. Letters that
/// differ in case differ.
///
/// On the chain it is text, so that it is typed as it is read on the screen. No sentence and no telephone number with its
/// sign fits, and only platforms give numbers.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RoomNumber {
	/// The characters, and zeros after them.
	bytes: [u8; MAX_ROOM_NUMBER as usize],
	/// How many characters there are.
	length: u8,
}

/// Why a text is no room number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RoomNumberError {
	/// No character, or more than twenty.
	Length,
	/// A character that is neither an ASCII letter nor a digit.
	Character,
	/// It has the form of a mobile telephone's number or of an identity card's.
	Personal,
}

impl fmt::Display for RoomNumberError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Length => "a room number has 1 to 20 characters",
			Self::Character => "a room number has letters from A to Z, in either case, and digits, and nothing else",
			Self::Personal => "this reads as a person's telephone or identity card: give the room another number",
		})
	}
}

impl core::error::Error for RoomNumberError {}

impl RoomNumber {
	/// Its characters.
	#[must_use]
	pub fn as_str(&self) -> &str {
		self.bytes.get(..usize::from(self.length)).and_then(|text| core::str::from_utf8(text).ok()).unwrap_or_default()
	}
}

impl FromStr for RoomNumber {
	type Err = RoomNumberError;

	fn from_str(text: &str) -> Result<Self, RoomNumberError> {
		let mut bytes = [0u8; MAX_ROOM_NUMBER as usize];
		let length = u8::try_from(text.len()).map_err(|_| RoomNumberError::Length)?;
		let place = bytes.get_mut(..text.len()).filter(|place| !place.is_empty()).ok_or(RoomNumberError::Length)?;
		if !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
			return Err(RoomNumberError::Character);
		}
		if is_personal(text) {
			return Err(RoomNumberError::Personal);
		}
		place.copy_from_slice(text.as_bytes());
		Ok(Self { bytes, length })
	}
}

/// Whether a text has the form of a Chinese mobile number (11 digits from 13 to 19) or of a citizen's identity number (18
/// characters with the check character of GB 11643). No platform needs such a number for a room.
fn is_personal(text: &str) -> bool {
	const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	let digits = || text.chars().map_while(|c| c.to_digit(10));
	let prefix = text.get(..2).unwrap_or_default();
	let mobile = text.len() == 11 && digits().count() == 11 && ("13"..="19").contains(&prefix);
	let identity = text.len() == 18 && digits().count() >= 17 && {
		let sum: u32 = digits().zip(WEIGHTS).map(|(digit, weight)| digit.saturating_mul(weight)).sum();
		let check = "10X98765432".chars().nth(usize::try_from(sum % 11).unwrap_or(0));
		text.chars().next_back().map(|last| last.to_ascii_uppercase()) == check
	};
	mobile || identity
}

impl fmt::Display for RoomNumber {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(self.as_str())
	}
}

impl fmt::Debug for RoomNumber {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

impl Encode for RoomNumber {
	fn size_hint(&self) -> usize {
		usize::from(self.length).saturating_add(1)
	}

	fn encode_to<O: Output + ?Sized>(&self, output: &mut O) {
		self.as_str().encode_to(output);
	}
}

impl EncodeLike for RoomNumber {}
impl DecodeWithMemTracking for RoomNumber {}

impl Decode for RoomNumber {
	fn decode<I: Input>(input: &mut I) -> Result<Self, CodecError> {
		let mut bytes = [0u8; MAX_ROOM_NUMBER as usize];
		let length = usize::try_from(Compact::<u32>::decode(input)?.0).unwrap_or(usize::MAX);
		let place = bytes.get_mut(..length).ok_or("a room number has 1 to 20 characters")?;
		input.read(place)?;
		let text = core::str::from_utf8(place).map_err(|_| "a room number has letters and digits only")?;
		text.parse().map_err(|_| "a room number is 1 to 20 letters and digits".into())
	}
}

impl MaxEncodedLen for RoomNumber {
	fn max_encoded_len() -> usize {
		21
	}
}

impl TypeInfo for RoomNumber {
	type Identity = str;

	fn type_info() -> Type {
		str::type_info()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const LONGEST: &str = "abcdefghijKLMNOPQR78";

	#[test]
	fn letters_and_digits_travel_as_the_text_that_they_are() {
		for text in ["7", "88123456", "Live2026", LONGEST] {
			let room: RoomNumber = text.parse().expect("a room number");
			assert_eq!(room.to_string(), text);
			assert_eq!(room.encode(), text.encode());
			assert_eq!(RoomNumber::decode(&mut &text.encode()[..]), Ok(room));
			assert!(room.encode().len() <= RoomNumber::max_encoded_len());
		}
		assert_eq!(LONGEST.encode().len(), RoomNumber::max_encoded_len());
	}

	#[test]
	fn letters_that_differ_in_case_differ() {
		assert_ne!("a1".parse::<RoomNumber>(), "A1".parse::<RoomNumber>());
	}

	#[test]
	fn what_can_be_no_room_number_is_refused_with_the_reason() {
		let parse = |text: &str| text.parse::<RoomNumber>();
		assert_eq!(parse(""), Err(RoomNumberError::Length));
		assert_eq!(parse("123456789012345678901"), Err(RoomNumberError::Length));
		assert_eq!(parse(&"1".repeat(300)), Err(RoomNumberError::Length));
		// The example of GB 11643, and mobile numbers.
		for text in ["11010519491231002X", "11010519491231002x", "13800138000", "19912345678"] {
			assert_eq!(parse(text), Err(RoomNumberError::Personal), "{text}");
		}
		for text in ["11010519491231002A", "12800138000", "1380013800", "110105194912310021"] {
			assert!(parse(text).is_ok(), "{text}");
		}
		for text in ["live room", "+86", "a-b", "直播", "a\0", "é"] {
			assert_eq!(parse(text), Err(RoomNumberError::Character), "{text}");
		}
	}

	#[test]
	fn bytes_that_are_no_room_number_do_not_decode() {
		let texts = ["", "123456789012345678901", "live room", "直播"].map(|text| text.encode());
		for bytes in texts.into_iter().chain([vec![4, 255], vec![8, b'a'], vec![3, 0, 0, 1], vec![]]) {
			assert!(RoomNumber::decode(&mut &bytes[..]).is_err(), "{bytes:?}");
		}
	}
}
