//! The trees' hash function, as a node computes it outside of wasm.

use fairstream_merkle::{Digest, Hashing};
use sp_runtime::traits::{BlakeTwo256, Hash};

/// BLAKE2b with digests of 32 bytes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct HostBlake2;

impl Hashing for HostBlake2 {
	fn hash(bytes: &[u8]) -> Digest {
		BlakeTwo256::hash(bytes).0
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_merkle::Blake2b256;

	#[test]
	fn it_is_the_function_that_clients_use() {
		for bytes in [&b""[..], b"fairstream", &[0; 1000]] {
			assert_eq!(HostBlake2::hash(bytes), Blake2b256::hash(bytes));
		}
	}
}
