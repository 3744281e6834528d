//! `fairstream archive prove`: that a record is a leaf of a day, down to the header of a final block.

use super::{finality, leaves};
use crate::{
	chain::{At, Chain},
	cli::archive::ProveArguments,
	commands::{commitment::genesis, Failure, Final},
	machine,
	outcome::{Outcome, Status},
	proof::{
		self,
		archive::{context, date, end, leaf_digest, Archived, Finality, Held},
		disk, lines, names,
		path::Path,
		state, ArchiveProof,
	},
};
use codec::Encode;
use fairstream_doors::{Day, RecordKind};
use fairstream_merkle::Digest;
use fairstream_sheet::{civil::here, commitments::DayLine, Language};
use serde_json::json;
use std::path::PathBuf;

pub(super) async fn run(arguments: &ProveArguments) -> Result<Outcome, Failure> {
	let (day, record) = (arguments.day, arguments.record);
	let bytes = record_bytes(arguments)?;
	let block = Final::of(&arguments.node.url).await?;
	let Final { chain, at } = &block;
	let genesis = genesis(chain).await?;
	let tree: DayLine = block.ask_for("CommitmentsApi", "day", (Some(day), Language::En)).await?;
	if !tree.closed {
		return Err(Failure::Refused(open(day)));
	}
	let leaves = match arguments.at {
		Some(then) => leaves::of_day(chain, &leaves::block(chain, then).await?, day, tree.count).await?,
		None => leaves::of_day(chain, at, day, tree.count).await?,
	};
	let digest = leaf_digest(record, &bytes);
	let index = find(&leaves, &digest, arguments.index).map_err(|why| not_there(day, record, &why))?;
	let path = Path::of(&leaves, index).ok_or_else(|| Failure::NotTried("the day has no leaf".into()))?;
	if path.root(&context(&genesis, day)) != tree.root {
		return Err(Failure::NotTried(format!(
			"the leaves that the node at {} gives don't lead to the day's root: ask another node with --url",
			chain.url()
		)));
	}
	let held = held(chain, at, day, &arguments.node.url).await?;
	let proof = ArchiveProof::new(Archived { genesis, day, record, bytes, path }, held).map_err(|error| {
		Failure::NotTried(format!("what the node at {} gives is no proof ({error}): ask another node", chain.url()))
	})?;
	let file = arguments.out.clone().unwrap_or_else(|| PathBuf::from(format!("archive-{}-{index}.json", date(day))));
	disk::write(&file, proof::write(&proof).as_bytes())?;
	Ok(outcome(&proof, &file.display().to_string(), &block))
}

/// The record's bytes.
fn record_bytes(arguments: &ProveArguments) -> Result<Vec<u8>, Failure> {
	match (&arguments.hex, &arguments.leaf) {
		(Some(bytes), _) => Ok(bytes.0.clone()),
		(None, Some(file)) => Ok(disk::read(file, u64::try_from(lines::MOST_BYTES).unwrap_or(u64::MAX))?),
		(None, None) => Err(Failure::NotTried("name the record's bytes with --leaf or --hex".into())),
	}
}

/// That a day's tree still grows.
fn open(day: Day) -> String {
	format!(
		"the tree of {} is not closed: it is in the first blocks after {}; prove it then",
		date(day),
		here(end(day))
	)
}

/// Why a leaf is not where it should be.
#[derive(Debug, PartialEq)]
enum NotThere {
	/// The day has no such leaf.
	Nowhere,
	/// It has one, but elsewhere.
	Elsewhere(u64),
	/// The day has fewer leaves.
	PastTheEnd(usize),
}

/// The place of a leaf; if one is named, whether it is that.
fn find(leaves: &[Digest], digest: &Digest, index: Option<u64>) -> Result<u64, NotThere> {
	let found = || leaves.iter().zip(0u64..).find(|(leaf, _)| *leaf == digest).map(|(_, place)| place);
	let Some(index) = index else { return found().ok_or(NotThere::Nowhere) };
	match usize::try_from(index).ok().and_then(|place| leaves.get(place)) {
		None => Err(NotThere::PastTheEnd(leaves.len())),
		Some(leaf) if leaf == digest => Ok(index),
		Some(_) => Err(found().map_or(NotThere::Nowhere, NotThere::Elsewhere)),
	}
}

fn not_there(day: Day, record: RecordKind, why: &NotThere) -> Failure {
	let (day, record) = (date(day), names::record_name(record));
	Failure::Refused(match why {
		NotThere::Nowhere => format!(
			"no leaf of {day} is a {record} of these bytes: see that day, --record and bytes are those with which it was \
			 archived"
		),
		NotThere::Elsewhere(index) => format!("on {day} this {record} is leaf {index}: name it with --index"),
		NotThere::PastTheEnd(count) => format!("{day} has {count} leaves: name a place below that with --index"),
	})
}

/// What the state of a block holds of a day, as the node shows it.
async fn held(chain: &Chain, at: &At, day: Day, url: &str) -> Result<Held, Failure> {
	let hash = Some(at.block_hash());
	let key = state::day_key(day);
	let header = chain.rpc().chain_get_header(hash).await.map_err(|error| chain.lost(&error))?;
	let header = header.ok_or_else(|| {
		Failure::NotTried(format!("the node at {} has no header of its last final block: try again", chain.url()))
	})?;
	let nodes = chain.rpc().state_get_read_proof([key.as_slice()], hash).await.map_err(|error| chain.lost(&error))?;
	let number = u32::try_from(at.block_number()).unwrap_or(u32::MAX);
	Ok(Held {
		header: header.encode(),
		nodes: nodes.proof.into_iter().map(|node| node.0).collect(),
		finality: finality::of_block(url, number).await.and_then(Finality::new),
	})
}

fn outcome(proof: &ArchiveProof, file: &str, block: &Final) -> Outcome {
	let record = names::record_name(proof.record);
	let date = date(proof.day);
	let kept = match &proof.finality {
		Some(finality) => format!("with the node's justification, {} bytes", finality.proof.0.len()),
		None => "without a justification: the node had none".into(),
	};
	let lines = vec![
		format!("{record} of {} bytes: leaf {} of {} of {date}", proof.bytes.0.len(), proof.index, proof.count),
		format!("the day's root {}; {}", proof.root.hex(), block.line(Language::En)),
		format!("{file}, {kept}"),
		format!("next: fairstream archive verify {file}"),
	];
	let json = json!({
		"file": file,
		"day": proof.day,
		"date": date,
		"record": record,
		"bytes": machine::bytes(&proof.bytes.0),
		"index": proof.index,
		"count": proof.count,
		"root": proof.root.hex(),
		"block": block.json(),
		"justification": proof.finality.is_some(),
	});
	Outcome { status: Status::Done, lines, errors: vec![], json }
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_leaf_is_found_by_its_digest_or_stands_where_it_was_said() {
		let leaves = [[1; 32], [2; 32], [3; 32], [2; 32]];
		assert_eq!(find(&leaves, &[2; 32], None), Ok(1));
		assert_eq!(find(&leaves, &[2; 32], Some(3)), Ok(3));
		assert_eq!(find(&leaves, &[3; 32], Some(1)), Err(NotThere::Elsewhere(2)));
		assert_eq!(find(&leaves, &[9; 32], Some(1)), Err(NotThere::Nowhere));
		assert_eq!(find(&leaves, &[9; 32], None), Err(NotThere::Nowhere));
		assert_eq!(find(&leaves, &[1; 32], Some(4)), Err(NotThere::PastTheEnd(4)));
	}

	#[test]
	fn a_day_that_lasts_is_refused_with_when_its_tree_closes() {
		let message = open(20_605);
		assert!(message.contains("2026-06-01 is not closed"), "{message}");
		assert!(message.contains("after 2026-06-02 00:00:00 +08:00"), "{message}");
	}
}
