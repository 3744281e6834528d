//! Which function hashes.

use crate::Digest;
use alloc::vec::Vec;

/// A hash function with digests of 32 bytes, collision resistant.
///
/// On the chain a pallet passes its own over `sp_io::hashing::blake2_256`, which the node computes outside of wasm.
pub trait Hashing {
	/// The digest of these bytes.
	fn hash(bytes: &[u8]) -> Digest;

	/// Appends the digests of these inputs, in their order; the same as [`Self::hash`] of each.
	fn hash_many<'a>(inputs: impl Iterator<Item = &'a [u8]>, digests: &mut Vec<Digest>) {
		digests.extend(inputs.map(Self::hash));
	}
}

/// BLAKE2b with digests of 32 bytes (RFC 7693), Substrate's usual function.
///
/// With the feature `std`, many inputs are hashed side by side in the lanes of the processor.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Blake2b256;

/// Inputs that are handed to the lanes at once: a multiple of any processor's number of lanes, and small enough for its
/// nearest cache.
#[cfg(feature = "std")]
const GROUP: usize = 32;

impl Hashing for Blake2b256 {
	fn hash(bytes: &[u8]) -> Digest {
		sp_crypto_hashing::blake2_256(bytes)
	}

	#[cfg(feature = "std")]
	fn hash_many<'a>(mut inputs: impl Iterator<Item = &'a [u8]>, digests: &mut Vec<Digest>) {
		use blake2b_simd::many::{hash_many, HashManyJob};

		let mut parameters = blake2b_simd::Params::new();
		parameters.hash_length(size_of::<Digest>());
		let mut jobs = Vec::with_capacity(GROUP);
		loop {
			jobs.clear();
			jobs.extend(inputs.by_ref().take(GROUP).map(|input| HashManyJob::new(&parameters, input)));
			if jobs.is_empty() {
				break;
			}
			hash_many(jobs.iter_mut());
			// The length was set above, so the default never stands in.
			digests.extend(jobs.iter().map(|job| job.to_hash().as_bytes().first_chunk().copied().unwrap_or_default()));
		}
	}
}
