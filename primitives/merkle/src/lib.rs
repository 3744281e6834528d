//! # The one tree of the house
//!
//! A long list is filed on the chain as one digest, and any item of it can be shown to stand in it, at its place, by at
//! most 64 digests. Two flavours:
//!
//! - **plain**: leaves of any length ([`verify`], [`Peaks`], [`Builder`], [`Prover`]);
//! - **[`sum`]**: leaves with a key and an amount; keys strictly increase, and every node carries how many leaves stand
//!   below it, what they amount to, and between which keys they lie.
//!
//! *Leaf*: an item. *Node*: the digest over two children. *Top*: the node over all leaves. *Root*: the digest over the
//! top, the number of leaves and the [`Context`], so what is filed. *Proof*: the siblings on the way from a leaf to the
//! top, lowest first. *Peak*: the top of a complete tree of 2ʰ leaves; a list of n leaves has as many as n has ones in
//! binary.
//!
//! The shape is that of RFC 9162, section 2.1: left of a node stands the largest complete tree that leaves something
//! for the right. So a list grows by its peaks alone, and index and number of leaves fix the length of a proof.
//!
//! | what | preimage |
//! |---|---|
//! | leaf | `0x00` ‖ length, `u32` LE ‖ bytes; one zero byte more if that would be as long as a node's |
//! | node | `0x01` ‖ left ‖ right |
//! | root | `0x02` ‖ context ‖ number of leaves, `u64` LE ‖ top; the top of an empty tree is 32 zero bytes |
//!
//! ```
//! use fairstream_merkle::{Blake2b256, Context, Forgery, Prover};
//!
//! let context = Context([7; 32]);
//! let mut prover = Prover::<Blake2b256>::new([1]);
//! for leaf in ["first", "second", "third"] {
//!     prover.push(leaf.as_bytes())?;
//! }
//! let (sealed, proofs) = prover.seal(&context);
//! let proof = proofs.get(1)?;
//!
//! assert_eq!(sealed.verify::<Blake2b256>(1, b"second", proof), Ok(()));
//! assert_eq!(sealed.verify::<Blake2b256>(0, b"second", proof), Err(Forgery::RootDiffers));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Nothing here panics, whatever comes from outside.

#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(
		clippy::unwrap_used,
		clippy::expect_used,
		clippy::indexing_slicing,
		clippy::arithmetic_side_effects,
		clippy::panic,
		clippy::unreachable
	)
)]

extern crate alloc;

mod build;
mod digest;
mod forgery;
mod full;
mod hashing;
mod peaks;
mod proofs;
mod shape;
mod stream;
pub mod sum;
mod verify;

pub use build::{Builder, Prover};
pub use digest::{node_digest, root_digest, Context, Digest, LeafDigest, EMPTY_TOP};
pub use forgery::Forgery;
pub use full::Full;
pub use hashing::{Blake2b256, Hashing};
pub use peaks::Peaks;
pub use proofs::{NoProof, Proofs};
pub use shape::{proof_len, MAX_PROOF};
pub use verify::{verify, Sealed};

/// A proof in the plain flavour, as an argument of a call: the siblings, lowest first.
pub type Proof = proofs::Siblings<Digest>;
