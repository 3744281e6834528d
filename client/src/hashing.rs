//! BLAKE2b-256, by which the chain knows files and measures work.

use blake2b_simd::{Params, State};

/// The digest's length, in bytes.
pub const LENGTH: usize = 32;

/// A digest that is being computed.
#[derive(Clone, Debug)]
pub struct Hashing(State);

impl Default for Hashing {
	fn default() -> Self {
		Self(Params::new().hash_length(LENGTH).to_state())
	}
}

impl Hashing {
	/// Take in more bytes.
	pub fn update(&mut self, bytes: &[u8]) -> &mut Self {
		self.0.update(bytes);
		self
	}

	/// The digest of what was taken in.
	#[must_use]
	pub fn digest(&self) -> [u8; LENGTH] {
		let (hash, mut digest) = (self.0.finalize(), [0; LENGTH]);
		digest.iter_mut().zip(hash.as_bytes()).for_each(|(to, from)| *to = *from);
		digest
	}
}

/// The digest of these bytes.
#[must_use]
pub fn blake2b(bytes: &[u8]) -> [u8; LENGTH] {
	Hashing::default().update(bytes).digest()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn it_is_blake2b_with_a_digest_of_32_bytes_and_no_key() {
		// `b2sum -l 256` of coreutils, for nothing and for "abc".
		let nothing = "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8";
		let abc = "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319";
		assert_eq!(hex::encode(blake2b(b"")), nothing);
		assert_eq!(hex::encode(blake2b(b"abc")), abc);
	}

	#[test]
	fn bytes_that_come_in_pieces_have_the_same_digest() {
		assert_eq!(Hashing::default().update(b"a").update(b"bc").digest(), blake2b(b"abc"));
	}
}
