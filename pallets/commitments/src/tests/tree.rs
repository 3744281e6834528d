//! Trees, roots and proofs by the definitions of RFC 9162, section 2.1, word by word.

use crate::HostBlake2;
use fairstream_merkle::{node_digest, root_digest, Context, Digest, EMPTY_TOP};

/// The largest power of two that is smaller than this number.
fn half(count: usize) -> usize {
	(1..count).filter(|n| n.is_power_of_two()).max().expect("at least two leaves")
}

pub fn top(leaves: &[Digest]) -> Digest {
	match leaves.len() {
		0 => EMPTY_TOP,
		1 => leaves[0],
		n => node_digest::<HostBlake2>(&top(&leaves[..half(n)]), &top(&leaves[half(n)..])),
	}
}

pub fn root_of(leaves: &[Digest], context: &Context) -> Digest {
	root_digest::<HostBlake2>(context, leaves.len() as u64, &top(leaves))
}

/// The siblings of a leaf, lowest first.
pub fn proof(leaves: &[Digest], index: usize) -> Vec<Digest> {
	let n = leaves.len();
	if n == 1 {
		return Vec::new();
	}
	let (left, right) = leaves.split_at(half(n));
	let (mut path, sibling) = match index < half(n) {
		true => (proof(left, index), top(right)),
		false => (proof(right, index - half(n)), top(left)),
	};
	path.push(sibling);
	path
}
