//! Trees with sums and ranges: leaves with a key and an amount.
//!
//! Keys strictly increase from left to right, so that a leaf counts once. Every node says how many leaves stand below
//! it, what they amount to, and their smallest and largest key; the node above hashes all of that. A leaf's proof
//! shows, at each step up, that what stands left has smaller keys than what stands right, and that numbers and
//! amounts add up to what was published.
//!
//! What one opened leaf shows is about its own way up: a node that lies about what stands below it is caught by every
//! leaf below it and by none beside it. A list that was sorted twice in two runs is caught by every leaf, at the top.
//! So leaves are drawn at random, after the root is filed.
//!
//! | what | preimage |
//! |---|---|
//! | leaf | `0x10` ‖ key ‖ amount, `u64` LE ‖ length of the payload, `u32` LE ‖ payload; one zero byte more if that would be as long as a node's |
//! | summary | digest ‖ number of leaves, `u64` LE ‖ amount, `u128` LE ‖ smallest key ‖ largest key |
//! | node | `0x11` ‖ summary of the left ‖ summary of the right |
//! | root | `0x12` ‖ context ‖ number of leaves, `u64` LE ‖ amount, `u128` LE ‖ smallest key ‖ largest key ‖ top; an empty tree has zeros for all but the context |
//!
//! The shape, and so the length of a proof, is that of the plain flavour.

mod build;
mod summary;
mod verify;

pub use build::{Builder, Prover, Refused};
pub use summary::{node_digest, root_digest, Leaf, Summary, Totals};
pub use verify::{verify, Sealed};

/// A proof, as an argument of a call: the siblings, lowest first.
pub type Proof = crate::proofs::Siblings<Summary>;
