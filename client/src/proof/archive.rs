//! Proofs of the archive: this record is a leaf of a day's tree, and the day's root stands in the state of this block.
//!
//! The way leads from the record to its leaf, by the siblings to the day's root, by the trie's nodes to the state root in the
//! header, and by the header's bytes to the block's hash. What is left to trust is that the chain finalized this block.

use super::{bytes::Hash, names::record_field, path::Path, state, Bytes, Proof, ProofError};
use codec::{DecodeAll, Encode};
use fairstream_docket::record::Archived as CaseRecord;
use fairstream_doors::{day_context, CommitmentKey, Day, Filed, RecordKind};
use fairstream_merkle::{verify, Blake2b256, Context, Digest, Hashing, LeafDigest};
use fairstream_sheet::civil::JURISDICTION;
use serde::{Deserialize, Serialize};
use time::{Date, Duration};

/// The longest word of a node on finality that is kept, in bytes.
pub const MOST_FINALITY: usize = 1 << 20;

/// A case as it is archived.
pub type ArchivedCase = CaseRecord<[u8; 32]>;

const MINUTE: i64 = 60_000;
const DAY: i64 = 86_400_000;

/// The context of a day's tree, on the chain whose block 0 has this hash.
#[must_use]
pub fn context(genesis: &Digest, day: Day) -> Context {
	Context(Blake2b256::hash(&day_context(genesis, day)))
}

/// The digest of a record's leaf.
#[must_use]
pub fn leaf_digest(record: RecordKind, bytes: &[u8]) -> Digest {
	LeafDigest::of::<Blake2b256>(&record.leaf(bytes)).digest()
}

/// A day of civil time as a date.
#[must_use]
pub fn date(day: Day) -> String {
	let epoch = Date::from_ordinal_date(1970, 1).ok();
	let date = epoch.and_then(|epoch| epoch.checked_add(Duration::days(day.into())));
	date.map_or_else(|| format!("day {day}"), |date| date.to_string())
}

/// The first moment after a day, in milliseconds since 1970.
#[must_use]
pub fn end(day: Day) -> u64 {
	let end = i64::from(day).saturating_add(1).saturating_mul(DAY);
	u64::try_from(end.saturating_sub(i64::from(JURISDICTION).saturating_mul(MINUTE))).unwrap_or(0)
}

/// The day that begins at a moment, if one does.
#[must_use]
pub fn day_from(moment: u64) -> Option<Day> {
	let civil = i64::try_from(moment).ok()?.checked_add(i64::from(JURISDICTION).checked_mul(MINUTE)?)?;
	(civil.checked_rem(DAY)? == 0).then(|| Day::try_from(civil.checked_div(DAY)?).ok()).flatten()
}

/// That a record was archived.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ArchiveProof {
	/// The hash of block 0.
	pub genesis: Hash,
	/// The day in whose tree it stands: days since 1 January 1970, in the chain's civil time.
	pub day: Day,
	/// What is archived.
	#[serde(with = "record_field")]
	pub record: RecordKind,
	/// The record's bytes.
	pub bytes: Bytes,
	/// Its place in the tree, from 0.
	pub index: u64,
	/// How many leaves the tree has.
	pub count: u64,
	/// The root of the tree.
	pub root: Hash,
	/// The siblings, lowest first.
	pub siblings: Vec<Hash>,
	/// The hash of the block in whose state the root stands.
	pub block: Hash,
	/// The block's header, as it is hashed.
	pub header: Bytes,
	/// The nodes of the state's trie on the way to the day's entry, in the order of their bytes.
	pub nodes: Vec<Bytes>,
	/// What the node had to say on finality, if it had something. It is kept for who can check it, and not checked here.
	pub finality: Option<Finality>,
}

/// A node's word that a block is final, as `grandpa_proveFinality` gives it: the hash of a block from this one on, the
/// justification of that block, and the headers in between.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Finality {
	/// Its bytes.
	pub proof: Bytes,
	/// Their BLAKE2b-256, so that what was damaged is told apart. It makes nothing true.
	pub sum: Hash,
}

impl Finality {
	/// With these bytes; none if they are too long to keep.
	#[must_use]
	pub fn new(proof: Vec<u8>) -> Option<Self> {
		(proof.len() <= MOST_FINALITY).then(|| Self { sum: Hash(Blake2b256::hash(&proof)), proof: Bytes(proof) })
	}
}

/// A record and where it stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Archived {
	/// The hash of block 0.
	pub genesis: Digest,
	/// In the tree of which day.
	pub day: Day,
	/// What it is.
	pub record: RecordKind,
	/// Its bytes.
	pub bytes: Vec<u8>,
	/// The way from its leaf to the top.
	pub path: Path,
}

/// What a block's state holds of a day.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Held {
	/// The block's header.
	pub header: Vec<u8>,
	/// Nodes of the state's trie; there may be more than are needed.
	pub nodes: Vec<Vec<u8>>,
	/// What the node had to say on finality.
	pub finality: Option<Finality>,
}

/// What the chain keeps of a day that is closed.
type Closed = (Digest, u64);

impl Proof for ArchiveProof {
	const OF: &'static str = "archive";
}

impl ArchiveProof {
	/// That a record is archived, made of what nodes gave. It is checked before it is given.
	///
	/// # Errors
	/// As [`Self::check`].
	pub fn new(archived: Archived, held: Held) -> Result<Self, ProofError> {
		let Archived { genesis, day, record, bytes, path } = archived;
		let header = state::Header::read(&held.header)?;
		let way = state::read(&header.state_root, held.nodes.iter().map(Vec::as_slice), &state::day_key(day))?;
		let proof = Self {
			genesis: Hash(genesis),
			day,
			record,
			bytes: Bytes(bytes),
			index: path.index,
			count: path.count,
			root: Hash(path.root(&context(&genesis, day))),
			siblings: path.siblings.into_iter().map(Hash).collect(),
			block: Hash(header.hash),
			header: Bytes(held.header),
			nodes: way.nodes.into_iter().map(Bytes).collect(),
			finality: held.finality,
		};
		proof.check()?;
		Ok(proof)
	}

	/// Whether the record is a leaf of the day's tree in the state of a block, and of which block. That the chain finalized this
	/// block is not looked at.
	///
	/// # Errors
	/// The first step of the way that doesn't hold.
	pub fn check(&self) -> Result<state::Header, ProofError> {
		let siblings: Vec<Digest> = self.siblings.iter().map(|sibling| sibling.0).collect();
		let tree = context(&self.genesis.0, self.day);
		let leaf = self.record.leaf(&self.bytes.0);
		verify::<Blake2b256>(&self.root.0, &tree, self.count, self.index, &leaf, &siblings)?;
		let header = state::Header::read(&self.header.0)?;
		if header.hash != self.block.0 {
			return Err(ProofError::Block { found: Hash(header.hash).hex() });
		}
		let nodes = self.nodes.iter().map(|node| node.0.as_slice());
		let way = state::read(&header.state_root, nodes.clone(), &state::day_key(self.day))?;
		let value = way.value.ok_or(ProofError::NotClosed { block: header.number, day: self.day })?;
		let closed: Closed = (self.root.0, self.count);
		if value != closed.encode() {
			return Err(ProofError::Day);
		}
		if !way.nodes.iter().map(Vec::as_slice).eq(nodes) {
			return Err(ProofError::SpareNodes);
		}
		match &self.finality {
			Some(Finality { proof, sum }) if Blake2b256::hash(&proof.0) != sum.0 => Err(ProofError::Finality),
			_ => Ok(header),
		}
	}

	/// The case that the record is, if it is one and of the form that this client knows.
	#[must_use]
	pub fn case(&self) -> Option<ArchivedCase> {
		(self.record == RecordKind::Case).then(|| DecodeAll::decode_all(&mut &self.bytes.0[..]).ok()).flatten()
	}

	/// The commitment that the record is, if it is one.
	#[must_use]
	pub fn commitment(&self) -> Option<(CommitmentKey, Filed)> {
		(self.record == RecordKind::Commitment).then(|| DecodeAll::decode_all(&mut &self.bytes.0[..]).ok()).flatten()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_day_has_its_date_and_ends_at_midnight_in_china() {
		assert_eq!(
			(date(0), date(20_605), date(Day::MAX)),
			("1970-01-01".into(), "2026-06-01".into(), format!("day {}", Day::MAX))
		);
		// 2 June 2026, 00:00 in China.
		assert_eq!(end(20_605), 1_780_329_600_000);
		assert_eq!(day_from(end(20_605)), Some(20_606));
		assert_eq!(day_from(end(20_605) - 1), None);
		assert!(end(Day::MAX) > end(20_605));
	}

	#[test]
	fn what_the_chain_keeps_of_a_day_is_root_and_count() {
		let closed: Closed = ([7; 32], 3);
		assert_eq!(closed.encode(), [&[7; 32][..], &[3, 0, 0, 0, 0, 0, 0, 0]].concat());
	}

	#[test]
	fn a_word_on_finality_that_is_too_long_is_not_kept() {
		assert!(Finality::new(vec![0; MOST_FINALITY]).is_some());
		assert!(Finality::new(vec![0; MOST_FINALITY + 1]).is_none());
	}
}
