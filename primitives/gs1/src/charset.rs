//! Text parts of keys in GS1 character sets 82 and 39 (General Specifications, section 7.11).

use alloc::string::String;
use core::{fmt, str::FromStr};

use crate::error::{KeyError, KeyKind};

/// Character set 82: letters, digits and 20 signs that every GS1 carrier can hold.
const fn in_set_82(character: char) -> bool {
	matches!(
		character,
		'!' | '"' | '%'..='/' | '0'..='9' | ':'..='?' | 'A'..='Z' | '_' | 'a'..='z'
	)
}

/// Character set 39, of Component and Part Identifiers.
const fn in_set_39(character: char) -> bool {
	matches!(character, '#' | '-' | '/' | '0'..='9' | 'A'..='Z')
}

fn check(text: &str, key: KeyKind, max: usize, set: u8, member: impl Fn(char) -> bool) -> Result<(), KeyError> {
	if text.is_empty() {
		return Err(KeyError::Empty { key });
	}
	if let Some(found) = text.chars().find(|character| !member(*character)) {
		return Err(KeyError::Character { key, found, set });
	}
	// Every member of both sets is one byte long.
	if text.len() > max {
		return Err(KeyError::TooLong { key, max, found: text.len() });
	}
	Ok(())
}

macro_rules! text_part {
	($(#[$doc:meta])* $name:ident, $set:literal, $member:ident) => {
		$(#[$doc])*
		#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
		pub struct $name<const MAX: usize>(String);

		impl<const MAX: usize> $name<MAX> {
			/// Most characters it may have.
			pub const MAX: usize = MAX;

			/// Checks `text` and keeps it; `key` is what an error calls it.
			///
			/// # Errors
			/// [`KeyError`] if it is empty, too long, or has a character outside the set.
			pub fn new(text: String, key: KeyKind) -> Result<Self, KeyError> {
				check(&text, key, MAX, $set, $member)?;
				Ok(Self(text))
			}

			/// The text, not percent-encoded.
			#[must_use]
			pub fn as_str(&self) -> &str {
				&self.0
			}
		}

		impl<const MAX: usize> AsRef<str> for $name<MAX> {
			fn as_ref(&self) -> &str {
				&self.0
			}
		}

		impl<const MAX: usize> FromStr for $name<MAX> {
			type Err = KeyError;

			fn from_str(text: &str) -> Result<Self, KeyError> {
				check(text, KeyKind::Serial, MAX, $set, $member)?;
				Ok(Self(text.into()))
			}
		}

		impl<const MAX: usize> fmt::Display for $name<MAX> {
			fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
				f.write_str(&self.0)
			}
		}
	};
}

text_part!(
	/// 1 to `MAX` characters of set 82.
	Text82, 82, in_set_82
);
text_part!(
	/// 1 to `MAX` characters of set 39.
	Text39, 39, in_set_39
);

/// Serial number of an item (AI 21).
pub type Serial = Text82<20>;
/// Batch or lot number (AI 10).
pub type Lot = Text82<20>;
/// Extension of a GLN: a place within the place (AI 254).
pub type Extension = Text82<20>;
/// Third party controlled serialised extension of a GTIN (AI 235), as in a UPUI.
pub type PackSerial = Text82<28>;
/// Company prefix and reference of an individual asset (AI 8004) or a consignment (AI 401).
pub type CompanyReference = Text82<30>;
/// Company prefix and reference of a component or part (AI 8010).
pub type ComponentPart = Text39<30>;

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	#[test]
	fn the_sets_have_82_and_39_members() {
		assert_eq!(('\0'..='\u{ff}').filter(|c| in_set_82(*c)).count(), 82);
		assert_eq!(('\0'..='\u{ff}').filter(|c| in_set_39(*c)).count(), 39);
	}

	#[test]
	fn length_and_characters_are_bounded() {
		assert!("A".parse::<Serial>().is_ok());
		assert!("12345678901234567890".parse::<Serial>().is_ok());
		let long = "123456789012345678901".parse::<Serial>().unwrap_err();
		assert_eq!(long.to_string(), "serial number has 21 characters but may have 20: shorten it");
		assert_eq!("".parse::<Serial>(), Err(KeyError::Empty { key: KeyKind::Serial }));
		for foreign in ["a b", "a#b", "a$b", "蜂蜜", "a\u{0}"] {
			assert!(matches!(foreign.parse::<Serial>(), Err(KeyError::Character { .. })));
		}
	}
}
