//! Leaves from a file: a line is a leaf.
//!
//! A line ends with a line feed, or with a carriage return before it; neither is part of the leaf. What stands after the last
//! line end is a line too, and an empty line is a leaf without bytes. Leaves that hold line ends are written as hex.

use super::disk;
use crate::outcome::Status;
use fairstream_merkle::Full;
use std::{
	io::{self, BufRead, BufReader, Read},
	path::PathBuf,
};
use thiserror::Error;

/// The longest leaf, in bytes.
pub const MOST_BYTES: usize = 16 << 20;

/// How much of a file is read at once.
const PIECE: usize = 64 << 10;

/// The bytes of a line besides its leaf's: `0x` and the line end.
const AROUND: usize = 4;

/// Why lines are no leaves.
#[derive(Debug, Error)]
pub enum LineError {
	/// They can't be read.
	#[error("can't be read: {0}")]
	Io(#[from] io::Error),
	/// A leaf is too long.
	#[error("line {0}: the leaf has more than {MOST_BYTES} bytes: make leaves of its parts, or of its digest")]
	TooLong(u64),
	/// A line is no hex.
	#[error("line {0}: this is no hex: write two hex digits for each byte, or leave out --hex")]
	NotHex(u64),
	/// There are more leaves than a tree takes.
	#[error("{0}")]
	Full(Full),
}

impl LineError {
	/// Whether something in the input is refused, or it could not be tried.
	#[must_use]
	pub const fn status(&self) -> Status {
		match self {
			Self::Io(_) => Status::NotTried,
			Self::TooLong(_) | Self::NotHex(_) | Self::Full(_) => Status::Refused,
		}
	}
}

/// A file whose lines are leaves.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Lines {
	/// The file; `-` for standard input.
	pub file: PathBuf,
	/// Whether each line is a leaf in hex.
	pub hex: bool,
}

impl Lines {
	/// Hand over each leaf in its order. Memory holds one of them.
	///
	/// # Errors
	/// A status, and a message that names file and line.
	pub fn each(&self, take: impl FnMut(&[u8]) -> Result<(), Full>) -> Result<(), (Status, String)> {
		let read = || each(BufReader::with_capacity(PIECE, disk::open(&self.file)?), self.hex, take);
		read().map_err(|error| (error.status(), format!("{}: {error}", disk::name(&self.file))))
	}
}

/// Hand over each line's leaf in its order.
///
/// # Errors
/// The first line that is no leaf.
pub fn each(
	mut input: impl BufRead,
	is_hex: bool,
	mut take: impl FnMut(&[u8]) -> Result<(), Full>,
) -> Result<(), LineError> {
	let most = if is_hex { MOST_BYTES.saturating_mul(2) } else { MOST_BYTES };
	let room = u64::try_from(most.saturating_add(AROUND)).unwrap_or(u64::MAX);
	let (mut line, mut leaf, mut number) = (vec![], vec![], 0u64);
	loop {
		line.clear();
		if input.by_ref().take(room).read_until(b'\n', &mut line)? == 0 {
			return Ok(());
		}
		number = number.saturating_add(1);
		let text = without_end(&line);
		let bytes = match is_hex {
			true => from_hex(text, &mut leaf).ok_or(LineError::NotHex(number)),
			false => Ok(text),
		};
		// A line that was cut is too long, whatever the part that was read looks like.
		let is_cut = line.len() as u64 == room && !line.ends_with(b"\n");
		match bytes {
			_ if is_cut => return Err(LineError::TooLong(number)),
			Ok(bytes) if bytes.len() > MOST_BYTES => return Err(LineError::TooLong(number)),
			Ok(bytes) => take(bytes).map_err(LineError::Full)?,
			Err(error) => return Err(error),
		}
	}
}

fn without_end(line: &[u8]) -> &[u8] {
	match line.strip_suffix(b"\n") {
		Some(text) => text.strip_suffix(b"\r").unwrap_or(text),
		None => line,
	}
}

fn from_hex<'a>(text: &[u8], leaf: &'a mut Vec<u8>) -> Option<&'a [u8]> {
	let digits = text.strip_prefix(b"0x").unwrap_or(text);
	leaf.resize(digits.len() / 2, 0);
	hex::decode_to_slice(digits, leaf).ok()?;
	Some(leaf)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn leaves(text: &[u8], is_hex: bool) -> Result<Vec<Vec<u8>>, String> {
		let mut leaves = vec![];
		let take = |leaf: &[u8]| {
			leaves.push(leaf.to_vec());
			Ok(())
		};
		each(text, is_hex, take).map_err(|error| error.to_string())?;
		Ok(leaves)
	}

	fn of(lines: &[&[u8]]) -> Result<Vec<Vec<u8>>, String> {
		Ok(lines.iter().map(|line| line.to_vec()).collect())
	}

	#[test]
	fn a_line_is_a_leaf_without_its_line_end() {
		assert_eq!(leaves(b"one\ntwo\r\nthree", false), of(&[b"one", b"two", b"three"]));
		assert_eq!(leaves(b"one\n\n\xff\0\n", false), of(&[b"one", b"", b"\xff\0"]));
		assert_eq!(leaves(b"a\rb\nc\r", false), of(&[b"a\rb", b"c\r"]), "no line end, and part of the leaf");
	}

	#[test]
	fn without_any_byte_there_is_no_leaf() {
		assert_eq!(leaves(b"", false), of(&[]));
		assert_eq!(leaves(b"\n", false), of(&[b""]), "a line without bytes is a leaf without bytes");
	}

	#[test]
	fn lines_of_hex_are_the_bytes_that_they_write() {
		assert_eq!(leaves(b"00ff\r\n0x0a\n\n", true), of(&[b"\x00\xff", b"\n", b""]));
		for text in [&b"00\n0\n"[..], b"00\nzz\n", b"00\n 00\n", b"00\n0X00\n"] {
			let error = leaves(text, true).expect_err("no hex");
			assert!(error.starts_with("line 2: this is no hex"), "{error}");
		}
	}

	#[test]
	fn the_longest_leaf_is_taken_and_one_longer_is_refused() {
		let mut text = vec![b'a'; MOST_BYTES];
		text.extend(b"\r\nb");
		assert_eq!(leaves(&text, false).expect("it fits").len(), 2);
		for more in [1, 2, 3, 100] {
			let text = [&b"b\n"[..], &vec![b'a'; MOST_BYTES + more], b"\n"].concat();
			assert!(leaves(&text, false).expect_err("too long").starts_with("line 2: the leaf has more"));
		}
	}

	#[test]
	fn the_same_is_true_of_hex() {
		for (length, fits) in [(MOST_BYTES, true), (MOST_BYTES + 1, false), (MOST_BYTES + 9, false)] {
			let text = [&b"0x"[..], &b"ab".repeat(length), b"\r\n"].concat();
			assert_eq!(leaves(&text, true).is_ok(), fits, "{length}");
		}
		let error = leaves(&b"ab".repeat(MOST_BYTES + 9), true).expect_err("too long");
		assert!(error.contains("the leaf has more than 16777216 bytes"), "{error}");
	}
}
