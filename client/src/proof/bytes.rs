//! Bytes as they stand in proofs: `0x` and small hex digits.

use crate::machine;
use serde::{de::Error as _, Deserialize, Deserializer, Serialize, Serializer};

/// Bytes of any length.
#[derive(Clone, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Bytes(pub Vec<u8>);

/// Thirty-two bytes: a digest, a root, a block's hash.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Hash(pub [u8; 32]);

impl Hash {
	/// A hash as people write it.
	///
	/// # Errors
	/// What to write.
	pub fn from_text(text: &str) -> Result<Self, String> {
		let bytes = bytes_of(text).and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
		bytes.map(Self).ok_or_else(|| format!("'{text}' is no hash: write 0x and its 64 hex digits"))
	}

	/// The same in hex.
	#[must_use]
	pub fn hex(&self) -> String {
		machine::bytes(&self.0)
	}
}

impl Bytes {
	/// Bytes as people write them.
	///
	/// # Errors
	/// What to write.
	pub fn from_text(text: &str) -> Result<Self, String> {
		let digits = || format!("'{}' is no hex: write 0x and two hex digits for each byte", start_of(text));
		bytes_of(text).map(Self).ok_or_else(digits)
	}
}

/// As much of a text as a message has room for.
fn start_of(text: &str) -> String {
	const ROOM: usize = 24;
	match text.chars().count() > ROOM {
		true => format!("{}..", text.chars().take(ROOM).collect::<String>()),
		false => text.into(),
	}
}

fn bytes_of(text: &str) -> Option<Vec<u8>> {
	hex::decode(text.strip_prefix("0x")?).ok()
}

impl Serialize for Bytes {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&machine::bytes(&self.0))
	}
}

impl<'de> Deserialize<'de> for Bytes {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		Self::from_text(&String::deserialize(deserializer)?).map_err(D::Error::custom)
	}
}

impl Serialize for Hash {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&self.hex())
	}
}

impl<'de> Deserialize<'de> for Hash {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		Self::from_text(&String::deserialize(deserializer)?).map_err(D::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn bytes_are_0x_and_hex_digits() {
		assert_eq!(Bytes::from_text("0x00ff"), Ok(Bytes(vec![0, 255])));
		assert_eq!(Bytes::from_text("0x"), Ok(Bytes(vec![])));
		for text in ["00ff", "0x0", "0xzz", "0X00", ""] {
			assert!(Bytes::from_text(text).expect_err(text).contains("two hex digits"), "{text}");
		}
	}

	#[test]
	fn a_hash_has_thirty_two_of_them() {
		let text = format!("0x{}", "5a".repeat(32));
		assert_eq!(Hash::from_text(&text), Ok(Hash([0x5a; 32])));
		assert_eq!(Hash([0x5a; 32]).hex(), text);
		for text in ["0x5a", &text[2..], &format!("{text}00")] {
			assert!(Hash::from_text(text).expect_err(text).contains("64 hex digits"), "{text}");
		}
	}

	#[test]
	fn a_message_shows_no_more_of_a_long_text_than_its_beginning() {
		let message = Bytes::from_text(&"z".repeat(1_000_000)).expect_err("no hex");
		assert!(message.len() < 120, "{message}");
	}
}
