//! Evidence: the chain keeps its digest, and the file stays where it is.

use crate::{hashing::Hashing, outcome::Status};
use sha2::{Digest, Sha256};
use std::{
	fs::File,
	io::{self, Read},
	path::Path,
};

/// How much of a file is read at once.
const PIECE: usize = 64 << 10;

/// The digest of evidence, and where it came from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Evidence {
	/// Its SHA-256, or its BLAKE2b-256 for what is attached to a case.
	pub digest: [u8; 32],
	/// The file, if the digest was made here.
	pub file: Option<String>,
}

impl Evidence {
	/// The digest as people compare it.
	#[must_use]
	pub fn hex(&self) -> String {
		format!("0x{}", hex::encode(self.digest))
	}
}

/// The evidence that an argument names: a digest as `0x` and 64 hex digits, or else a file, whose SHA-256 is computed.
///
/// # Errors
/// What is wrong with it, and what to do.
pub fn digest_of(argument: &str) -> Result<Evidence, (Status, String)> {
	if let Some(digits) = argument.strip_prefix("0x") {
		return written(argument, digits, "SHA-256");
	}
	let mut hash = Sha256::new();
	each_piece(argument, |bytes| hash.update(bytes))?;
	Ok(Evidence { digest: hash.finalize().into(), file: Some(argument.into()) })
}

/// What an argument names to be attached to a case: a digest as `0x` and 64 hex digits, or else a file, whose BLAKE2b-256 is
/// computed. The docket takes zeros for none.
///
/// # Errors
/// What is wrong with it, and what to do.
pub fn blake2b_of(argument: &str) -> Result<Evidence, (Status, String)> {
	if let Some(digits) = argument.strip_prefix("0x") {
		let evidence = written(argument, digits, "BLAKE2b-256")?;
		return match evidence.digest == [0; 32] {
			true => Err((Status::Refused, "a digest of zeros is none: name the file, or its digest".into())),
			false => Ok(evidence),
		};
	}
	let mut hash = Hashing::default();
	each_piece(argument, |bytes| {
		hash.update(bytes);
	})?;
	Ok(Evidence { digest: hash.digest(), file: Some(argument.into()) })
}

/// A digest that is written out.
fn written(argument: &str, digits: &str, algorithm: &str) -> Result<Evidence, (Status, String)> {
	let mut digest = [0; 32];
	match hex::decode_to_slice(digits, &mut digest) {
		Ok(()) => Ok(Evidence { digest, file: None }),
		Err(_) => Err((
			Status::Refused,
			format!(
				"'{argument}' is no digest: write 0x and the 64 hex digits of a {algorithm}, or name the file; ./0x.. if \
				 it is one"
			),
		)),
	}
}

/// Read a file piece by piece.
fn each_piece(argument: &str, mut take: impl FnMut(&[u8])) -> Result<(), (Status, String)> {
	let unreadable = |error: io::Error| (Status::NotTried, format!("{argument}: can't be read: {error}"));
	let mut file = File::open(Path::new(argument)).map_err(unreadable)?;
	let mut piece = vec![0; PIECE];
	loop {
		let read = file.read(&mut piece).map_err(unreadable)?;
		match piece.get(..read) {
			Some(bytes) if !bytes.is_empty() => take(bytes),
			_ => return Ok(()),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_file_is_hashed_with_sha_256() {
		let file = std::env::temp_dir().join(format!("fairstream-evidence-{}", std::process::id()));
		std::fs::write(&file, "abc").expect("a file");
		let evidence = digest_of(file.to_str().expect("a plain path"));
		std::fs::remove_file(&file).expect("the file is ours");
		// FIPS 180-2, appendix B.1.
		let expected = "0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
		assert_eq!(evidence.map(|evidence| evidence.hex()), Ok(expected.into()));
	}

	#[test]
	fn what_is_attached_to_a_case_is_hashed_with_blake2b_also_when_it_is_long() {
		let file = std::env::temp_dir().join(format!("fairstream-attached-{}", std::process::id()));
		let long = vec![7; PIECE + 1];
		std::fs::write(&file, &long).expect("a file");
		let evidence = blake2b_of(file.to_str().expect("a plain path"));
		std::fs::remove_file(&file).expect("the file is ours");
		assert_eq!(evidence.map(|evidence| evidence.digest), Ok(crate::hashing::blake2b(&long)));
	}

	#[test]
	fn zeros_are_no_digest_of_what_is_attached() {
		let zeros = format!("0x{}", "00".repeat(32));
		let (status, message) = blake2b_of(&zeros).expect_err("none");
		assert!(status == Status::Refused && message.contains("zeros is none"), "{message}");
		let (_, message) = blake2b_of("0x5a").expect_err("too short");
		assert!(message.contains("BLAKE2b-256"), "{message}");
	}

	#[test]
	fn a_digest_is_taken_as_it_stands() {
		let digest = format!("0x{}", "5a".repeat(32));
		assert_eq!(digest_of(&digest), Ok(Evidence { digest: [0x5a; 32], file: None }));
	}

	#[test]
	fn what_is_neither_is_refused_with_the_reason() {
		let (status, message) = digest_of("0x5a").expect_err("too short");
		assert!(status == Status::Refused && message.contains("64 hex digits"), "{message}");
		let (status, message) = digest_of("no-such-file.pdf").expect_err("no file");
		assert!(status == Status::NotTried && message.starts_with("no-such-file.pdf: can't be read"), "{message}");
	}
}
