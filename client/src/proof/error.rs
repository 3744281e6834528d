//! Why a proof proves nothing.

use fairstream_merkle::Forgery;
use thiserror::Error;

/// Why a proof proves nothing. Each message ends with what to do.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum ProofError {
	/// The file is something else.
	#[error(
		"this is no proof ({0}): name a file that 'fairstream commitment prove' or 'fairstream archive prove' wrote"
	)]
	NoProof(String),
	/// The form is another release's.
	#[error(
		"the proof is of version {0}, and this command reads version 1: use the fairstream command of its release"
	)]
	Version(u64),
	/// It is a proof of something else.
	#[error("this is a proof of '{of}', not of '{wanted}': check it with 'fairstream {} verify'", known(of))]
	OfAnother {
		/// What it is of.
		of: String,
		/// What was wanted.
		wanted: &'static str,
	},
	/// It is not in the form in which proofs are written.
	#[error("line {line} is not as proofs are written: take the file as it was written, byte by byte")]
	Form {
		/// The first line that differs, from 1.
		line: usize,
	},
	/// The leaf does not stand in the tree.
	#[error("the leaf is not proven: {0}")]
	Leaf(#[from] Forgery),
	/// It is a proof for another tree than was filed.
	#[error("the proof is for the root {proven}, and what was filed is {filed}: make it from the file that was filed")]
	Another {
		/// The tree that it is for.
		proven: String,
		/// The tree that was filed.
		filed: String,
	},
	/// The header can't be read.
	#[error("the header's bytes are no block's header: take the file as it was written, or make the proof anew")]
	Header,
	/// The header is another block's.
	#[error("the header has the hash {found}, not that of the block that is named: make the proof anew")]
	Block {
		/// The hash that it has, in hex.
		found: String,
	},
	/// The nodes lead from the header's state root to nothing.
	#[error("the trie nodes don't lead from the header's state root to the day's entry: make the proof anew")]
	Nodes,
	/// There are other nodes than the way from the state root to the day's entry has.
	#[error("among the trie nodes are some that prove nothing, or they are out of order: make the proof anew")]
	SpareNodes,
	/// The state says that the day has no closed tree.
	#[error("in the state of block {block}, day {day} has no closed tree: make the proof when the day is closed")]
	NotClosed {
		/// The block's number.
		block: u32,
		/// The day.
		day: u32,
	},
	/// The state has another root or count for the day.
	#[error("the day's root or number of leaves in the state is another than the proof's: make the proof anew")]
	Day,
	/// What was kept of the node's word on finality has changed.
	#[error("the justification is not the one that was written: take the file as it was written")]
	Finality,
}

/// The command that checks proofs of this.
fn known(of: &str) -> &str {
	match of {
		"archive" | "commitment" => of,
		_ => "commitment|archive",
	}
}
