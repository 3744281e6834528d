//! The code under an item's scratch field: its text, and the key pair that it gives. Pure, but for drawing one.
//!
//! 25 characters of Crockford's base 32 and one that checks them, printed in four groups of five and one of six. Who reads it may
//! leave the hyphens out and write small letters, O for 0, I and L for 1. The 25 are 125 bits, which is what an Ed25519 key is
//! worth to who would guess it.
//!
//! The last character is a check in the field of 32 elements: every character counts with a weight of its own, so that one
//! that is read wrongly is told, and so are two that are swapped, wherever they stand.
//!
//! The key pair is Ed25519 (RFC 8032) with this seed: SHA-256 of the text `fairstream code`, a line end, the item's canonical
//! GS1 path, a line end, the 25 characters in capital letters. The item is part of it, so a code is of no use on another's
//! label, and nobody tries guesses against all items at once.

use fairstream_gs1::Unit;
use sha2::{Digest, Sha256};
use sp_core::{ed25519, Pair};
use std::{fmt, str::FromStr};
use thiserror::Error;

/// Crockford's base 32: digits and capital letters without I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters that say something.
const SYMBOLS: usize = 25;

/// Characters of a printed group; the last one has one more, the check.
const GROUP: usize = 5;

/// The most of a text that is looked at: the characters, with a hyphen or space after each.
pub const MOST_BYTES: u64 = 64;

/// Why a text is no code. None of them shows it.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum CodeError {
	/// A character that stands in none.
	#[error("'{0}' stands in no code: they are of digits and letters without U")]
	Character(char),
	/// Too few or too many characters.
	#[error("a code has 26 characters, and this has {0}: type all five groups")]
	Length(usize),
	/// The check does not fit.
	#[error("the code's last character doesn't fit the others: one was read wrongly or two are swapped; compare them one by one")]
	Check,
}

/// A code.
#[derive(Clone, Eq, PartialEq)]
pub struct Code([u8; SYMBOLS]);

impl fmt::Debug for Code {
	/// It is a secret.
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("Code(..)")
	}
}

/// Twice this in the field of 32 elements, by x⁵ + x² + 1.
const fn twice(symbol: u8) -> u8 {
	let shifted = symbol << 1;
	if shifted & 0b10_0000 == 0 {
		shifted
	} else {
		shifted ^ 0b10_0101
	}
}

/// The check of these characters: the first counts 2²⁵ times, the last twice; all of these differ, and from 1.
fn check(symbols: &[u8; SYMBOLS]) -> u8 {
	symbols.iter().fold(0, |sum, symbol| twice(sum ^ symbol))
}

fn letter(symbol: u8) -> char {
	char::from(ALPHABET.get(usize::from(symbol)).copied().unwrap_or(b'0'))
}

/// The character's value; none if it stands in no code.
fn value(character: char) -> Option<u8> {
	let plain = match character.to_ascii_uppercase() {
		'O' => '0',
		'I' | 'L' => '1',
		other => other,
	};
	let place = ALPHABET.iter().position(|letter| char::from(*letter) == plain)?;
	u8::try_from(place).ok()
}

impl Code {
	/// A new code, from the system's random numbers.
	///
	/// # Errors
	/// What keeps the system from giving any.
	pub fn draw() -> Result<Self, String> {
		let mut symbols = [0; SYMBOLS];
		getrandom::fill(&mut symbols).map_err(|error| format!("no random number can be had ({error}): try again"))?;
		symbols.iter_mut().for_each(|symbol| *symbol &= 0b1_1111);
		Ok(Self(symbols))
	}

	/// The key pair that it gives on an item.
	#[must_use]
	pub fn pair(&self, unit: &Unit) -> ed25519::Pair {
		let symbols: String = self.0.iter().copied().map(letter).collect();
		let seed = Sha256::digest(format!("fairstream code\n{unit}\n{symbols}"));
		ed25519::Pair::from_seed(&seed.into())
	}
}

impl FromStr for Code {
	type Err = CodeError;

	fn from_str(text: &str) -> Result<Self, CodeError> {
		let written = text.chars().filter(|character| *character != '-' && !character.is_whitespace());
		let values: Vec<u8> =
			written.map(|c| value(c).ok_or(CodeError::Character(c))).collect::<Result<_, CodeError>>()?;
		let length = CodeError::Length(values.len());
		let (last, symbols) = values.split_last().ok_or(length)?;
		let symbols: [u8; SYMBOLS] = symbols.try_into().map_err(|_| length)?;
		match check(&symbols) == *last {
			true => Ok(Self(symbols)),
			false => Err(CodeError::Check),
		}
	}
}

impl fmt::Display for Code {
	/// As it is printed under the field.
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		for (place, symbol) in self.0.iter().enumerate() {
			if place > 0 && place % GROUP == 0 {
				f.write_str("-")?;
			}
			write!(f, "{}", letter(*symbol))?;
		}
		write!(f, "{}", letter(check(&self.0)))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn unit(text: &str) -> Unit {
		text.parse().expect("a unit")
	}

	fn codes() -> impl Strategy<Value = Code> {
		proptest::array::uniform25(0..32u8).prop_map(Code)
	}

	#[test]
	fn a_code_is_printed_in_groups_and_its_key_is_this_one_whoever_makes_it() {
		let code = Code(std::array::from_fn(|place| place as u8));
		assert_eq!(code.to_string(), "01234-56789-ABCDE-FGHJK-MNPQRB");
		let pair = code.pair(&unit("01/09521234543213/21/17"));
		let seed = sp_crypto_hashing::sha2_256(b"fairstream code\n01/09521234543213/21/17\n0123456789ABCDEFGHJKMNPQR");
		assert_eq!(pair.public(), ed25519::Pair::from_seed(&seed).public());
	}

	#[test]
	fn on_another_item_the_same_characters_give_another_key() {
		let code = Code([7; SYMBOLS]);
		let keys = ["01/09521234543213/21/17", "01/09521234543213/21/18"].map(|item| code.pair(&unit(item)).public());
		assert_ne!(keys[0], keys[1]);
	}

	#[test]
	fn two_codes_that_are_drawn_differ() {
		assert!(Code::draw().expect("random numbers") != Code::draw().expect("random numbers"));
	}

	#[test]
	fn what_is_no_code_is_refused_with_the_reason_and_never_shown() {
		assert_eq!("".parse::<Code>(), Err(CodeError::Length(0)));
		assert_eq!("01234-56789".parse::<Code>(), Err(CodeError::Length(10)));
		assert_eq!("U1234".parse::<Code>(), Err(CodeError::Character('U')));
		let code = Code([7; SYMBOLS]);
		assert_eq!(format!("{code:?}"), "Code(..)");
	}

	proptest! {
		#[test]
		fn a_code_is_read_as_people_type_it(code in codes()) {
			let printed = code.to_string();
			let plain = printed.replace('-', "");
			let spoken = plain.replace('0', "o").replace('1', "l").to_lowercase();
			let spaced = printed.replace('-', "  ");
			for typed in [printed, plain, spoken, spaced] {
				prop_assert!(typed.len() as u64 <= MOST_BYTES);
				prop_assert_eq!(typed.parse::<Code>(), Ok(code.clone()));
			}
		}

		#[test]
		fn a_character_that_is_read_wrongly_is_told(code in codes(), place in 0..26usize, by in 1..32usize) {
			let mut typed: Vec<u8> = code.to_string().replace('-', "").into_bytes();
			let was = ALPHABET.iter().position(|letter| *letter == typed[place]).expect("of the alphabet");
			typed[place] = ALPHABET[(was + by) % 32];
			prop_assert_eq!(String::from_utf8(typed).expect("letters").parse::<Code>(), Err(CodeError::Check));
		}

		#[test]
		fn two_characters_that_are_swapped_are_told(code in codes(), one in 0..26usize, other in 0..26usize) {
			let mut typed: Vec<u8> = code.to_string().replace('-', "").into_bytes();
			prop_assume!(typed[one] != typed[other]);
			typed.swap(one, other);
			prop_assert_eq!(String::from_utf8(typed).expect("letters").parse::<Code>(), Err(CodeError::Check));
		}
	}
}
