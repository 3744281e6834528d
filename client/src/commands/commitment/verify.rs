//! `fairstream commitment verify`: a proof, against what was filed.

use super::{filed, genesis, key_json, line_json, tree};
use crate::{
	cli::commitment::VerifyArguments,
	commands::{Failure, Final},
	machine,
	outcome::{Outcome, Status},
	proof::{self, disk, CommitmentProof, Hash},
};
use fairstream_merkle::Digest;
use fairstream_sheet::{commitments::CommitmentLine, Language};
use serde_json::json;

/// Most bytes or characters of a leaf that are shown.
const SHOWN: usize = 256;

pub(super) async fn run(arguments: &VerifyArguments) -> Result<Outcome, Failure> {
	let name = disk::name(&arguments.proof);
	let offline = arguments.offline.as_deref().map(given).transpose().map_err(Failure::NotTried)?;
	let bytes = disk::read(&arguments.proof, disk::MOST_BYTES)?;
	let refused = |why: &dyn std::fmt::Display| Failure::Refused(format!("{name}: {why}"));
	let proof: CommitmentProof = proof::read(&bytes).map_err(|error| refused(&error))?;
	// What is wrong with the proof by itself is told without a node.
	proof.check(&proof.root.0, proof.count).map_err(|error| refused(&error))?;
	let against = match offline {
		Some((root, count)) => Against { root, count, chain: None },
		None => against_chain(&proof, &arguments.node.url, &refused).await?,
	};
	proof.check(&against.root, against.count).map_err(|error| refused(&error))?;
	Ok(outcome(&name, &proof, &against))
}

/// The root and the number of leaves on the command line.
fn given(arguments: &[String]) -> Result<(Digest, u64), String> {
	let [root, count] = arguments else { return Err("--offline takes a root and a number of leaves".into()) };
	let root = Hash::from_text(root).map_err(|error| format!("--offline: {error}"))?;
	let count = count.parse().map_err(|_| format!("--offline: '{count}' is no number of leaves"))?;
	Ok((root.0, count))
}

/// What the proof is held against.
struct Against {
	root: Digest,
	count: u64,
	/// What the chain says of it at its last final block; none if somebody gave root and number of leaves.
	chain: Option<(CommitmentLine, Final)>,
}

async fn against_chain(
	proof: &CommitmentProof,
	url: &str,
	refused: &dyn Fn(&dyn std::fmt::Display) -> Failure,
) -> Result<Against, Failure> {
	let block = Final::of(url).await?;
	let genesis = genesis(&block.chain).await?;
	if genesis != proof.genesis.0 {
		return Err(refused(&format!(
			"the proof is for the chain whose block 0 is {}, and that at {} has {}: name a node of the former with --url",
			proof.genesis.hex(),
			block.chain.url(),
			machine::bytes(&genesis)
		)));
	}
	let key = proof.key();
	let question = (key.owner, key.kind, key.window, Language::En);
	let line: CommitmentLine = block.ask_for("CommitmentsApi", "commitment", question).await?;
	Ok(Against { root: line.filed.root, count: line.filed.count, chain: Some((line, block)) })
}

fn outcome(name: &str, proof: &CommitmentProof, against: &Against) -> Outcome {
	let key = proof.key();
	let mut lines = vec![
		format!("{name}: leaf {} of {} is proven", proof.index, super::key(&key)),
		tree(&proof.root.0, proof.count),
	];
	lines.push(match &against.chain {
		Some((line, block)) => format!("{}; {}", filed(line), block.line(Language::En)),
		None => format!(
			"no node was asked; left to trust: that this root was filed under this key, on the chain whose block 0 is {}",
			proof.genesis.hex()
		),
	});
	lines.push(format!("leaf: {}", leaf(&proof.leaf.0)));
	let (line, block) = against.chain.as_ref().map(|(line, block)| (line_json(line), block.json())).unzip();
	let json = json!({
		"file": name,
		"key": key_json(&key),
		"root": proof.root.hex(),
		"count": proof.count,
		"index": proof.index,
		"leaf": machine::bytes(&proof.leaf.0),
		"offline": line.is_none(),
		"filed": line,
		"block": block,
	});
	Outcome { status: Status::Done, lines, errors: vec![], json }
}

/// A leaf for people: as text if it is some, else in hex, and not all of a long one.
fn leaf(bytes: &[u8]) -> String {
	let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains(char::is_control));
	let (shown, length) = match text {
		Some(text) => {
			let part: String = text.chars().take(SHOWN).collect();
			(format!("'{part}'"), part.len())
		}
		None => {
			let part = bytes.get(..SHOWN).unwrap_or(bytes);
			(machine::bytes(part), part.len())
		}
	};
	match length < bytes.len() {
		true => format!("{shown}.. ({} bytes)", bytes.len()),
		false => shown,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_leaf_is_shown_as_text_if_it_is_some() {
		assert_eq!(leaf("订单 1".as_bytes()), "'订单 1'");
		assert_eq!(leaf(b"a\0b"), "0x610062");
		assert_eq!(leaf(b"\xff"), "0xff");
		assert_eq!(leaf(b""), "''");
	}

	#[test]
	fn of_a_long_leaf_the_beginning_is_shown() {
		let shown = leaf(&[b'a'; 1000]);
		assert!(shown.ends_with("a'.. (1000 bytes)") && shown.len() < 300, "{shown}");
		let shown = leaf(&[0; 1000]);
		assert!(shown.ends_with("00.. (1000 bytes)") && shown.len() < 600, "{shown}");
	}

	#[test]
	fn root_and_count_are_a_hash_and_a_number() {
		let root = format!("0x{}", "5a".repeat(32));
		assert_eq!(given(&[root.clone(), "7".into()]), Ok(([0x5a; 32], 7)));
		assert!(given(&["7".into(), root.clone()]).expect_err("turned around").contains("64 hex digits"));
		assert!(given(&[root, "many".into()]).expect_err("no number").contains("no number of leaves"));
	}
}
