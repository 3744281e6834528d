//! Evidence: the chain keeps its digest, and the file stays where it is.

use crate::outcome::Status;
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
	/// Its SHA-256.
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
		let mut digest = [0; 32];
		return match hex::decode_to_slice(digits, &mut digest) {
			Ok(()) => Ok(Evidence { digest, file: None }),
			Err(_) => Err((
				Status::Refused,
				format!(
					"'{argument}' is no digest: write 0x and the 64 hex digits of a SHA-256, or name the file; ./0x.. if \
					 it is one"
				),
			)),
		};
	}
	let unreadable = |error: io::Error| (Status::NotTried, format!("{argument}: can't be read: {error}"));
	let mut file = File::open(Path::new(argument)).map_err(unreadable)?;
	let (mut hash, mut piece) = (Sha256::new(), vec![0; PIECE]);
	loop {
		let read = file.read(&mut piece).map_err(unreadable)?;
		match piece.get(..read) {
			Some(bytes) if !bytes.is_empty() => hash.update(bytes),
			_ => break,
		}
	}
	Ok(Evidence { digest: hash.finalize().into(), file: Some(argument.into()) })
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
