//! Numbers as the tool writes them: read as a 64-bit float in Python's syntax, written as the
//! shortest text that reads back, whole ones without fraction.

use alloc::{
	format,
	string::{String, ToString},
};

/// First digit of each of the ten-digit rows of Unicode 14, which Python reads as numbers.
const DIGIT_ROWS: [u32; 66] = [
	0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
	0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620,
	0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0,
	0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60,
	0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
];

/// Smallest magnitude that is written without exponent.
const PLAIN_MIN: f64 = 1e-4;

/// The canonical text of a finite number; `None` for all other text.
pub(super) fn canonical(text: &str) -> Option<String> {
	let number: f64 = plain(text)?.parse().ok().filter(|number: &f64| number.is_finite())?;
	// Beyond 2^53 every float is whole.
	if number.fract_is_zero() {
		let whole = format!("{number:.0}");
		return Some(if whole == "-0" { "0".to_string() } else { whole });
	}
	if number.magnitude() >= PLAIN_MIN {
		return Some(format!("{number}"));
	}
	// 1.5e-7 is written 1.5e-07.
	let text = format!("{number:e}");
	let (digits, exponent) = text.split_once("e-")?;
	Some(format!("{digits}e-{exponent:0>2}"))
}

/// What `core` lacks for floats without `std`.
trait Float {
	fn fract_is_zero(self) -> bool;
	fn magnitude(self) -> f64;
}

impl Float for f64 {
	fn fract_is_zero(self) -> bool {
		self % 1.0 == 0.0
	}

	fn magnitude(self) -> f64 {
		if self < 0.0 {
			-self
		} else {
			self
		}
	}
}

/// `text` with ASCII digits and without the underscores that may part digits, if it has the form
/// of a decimal number.
fn plain(text: &str) -> Option<String> {
	let mut plain = String::with_capacity(text.len());
	let mut digits = 0_usize;
	let mut characters = text.chars().peekable();
	let mut after_digit = false;
	while let Some(character) = characters.next() {
		if let Some(digit) = digit(character) {
			plain.push(digit);
			digits = digits.saturating_add(1);
			after_digit = true;
			continue;
		}
		match character {
			'_' if after_digit && characters.peek().copied().and_then(digit).is_some() => {}
			'+' | '-' | '.' | 'e' | 'E' => plain.push(character),
			_ => return None,
		}
		after_digit = false;
	}
	// Rust then refuses what has digits and signs in the wrong places.
	(digits > 0).then_some(plain)
}

fn digit(character: char) -> Option<char> {
	let code = u32::from(character);
	DIGIT_ROWS.iter().find_map(|first| {
		let value = code.checked_sub(*first).filter(|value| *value < 10)?;
		char::from_digit(value, 10)
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn numbers_are_written_as_python_does() {
		for (written, canonical_text) in [
			("0012", "12"),
			("1_000", "1000"),
			("1_0.5_0", "10.5"),
			("+1.50", "1.5"),
			("-0.0", "0"),
			("-0", "0"),
			(".5", "0.5"),
			("5.", "5"),
			("1e3", "1000"),
			("1E-5", "1e-05"),
			("0.0001", "0.0001"),
			("0.00012345", "0.00012345"),
			("1.5e-7", "1.5e-07"),
			("1e-320", "1e-320"),
			("123456789.123456789", "123456789.12345679"),
			("1e23", "99999999999999991611392"),
			("12345678901234567890", "12345678901234567168"),
			("２０２３", "2023"),
			("١٢٣", "123"),
		] {
			assert_eq!(canonical(written).as_deref(), Some(canonical_text), "{written}");
		}
	}

	#[test]
	fn other_text_is_left_alone() {
		for text in [
			"",
			"abc",
			"inf",
			"nan",
			"Infinity",
			"1e999",
			"1__0",
			"_1",
			"1_",
			"1_.5",
			"0x10",
			"1 2",
			"1,5",
			"e5",
			".",
			"+",
			"1e",
			"--1",
			"2019-10-21",
			"½",
			"1e_5",
		] {
			assert_eq!(canonical(text), None, "{text}");
		}
	}
}
