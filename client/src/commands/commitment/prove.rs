//! `fairstream commitment prove`: that lines stand in the tree of their file.

use super::{bar, genesis, key_json, tree, unnamed};
use crate::{
	chain::Chain,
	cli::commitment::ProveArguments,
	commands::Failure,
	machine,
	outcome::{Outcome, Status},
	proof::{self, commitment::context, disk, lines::Lines, names, CommitmentProof},
};
use fairstream_doors::CommitmentKey;
use fairstream_merkle::{Blake2b256, Digest, Prover, Sealed};
use serde_json::{json, Value};
use std::{
	collections::{BTreeMap, BTreeSet},
	path::{Path, PathBuf},
};

pub(super) async fn run(arguments: &ProveArguments) -> Result<Outcome, Failure> {
	let kind = arguments.kind;
	let window = arguments.window.of(kind).map_err(Failure::NotTried)?.ok_or_else(|| unnamed(kind))?;
	let key = CommitmentKey { owner: arguments.owner, kind, window };
	let wanted: BTreeSet<u64> = arguments.indices.iter().copied().collect();
	let place = Place::of(arguments.out.as_deref(), wanted.len()).map_err(Failure::NotTried)?;
	let genesis = match arguments.genesis {
		Some(genesis) => genesis.0,
		None => genesis(&Chain::connect(&arguments.node.url).await?).await?,
	};
	let (tree, proofs) = proofs(&arguments.leaves.lines(), &wanted, &key, &genesis)?;
	let mut written = vec![];
	for one in proofs {
		let file = place.file(&one);
		disk::write(&file, proof::write(&one).as_bytes())?;
		written.push((one.index, file));
	}
	Ok(outcome(&key, &tree, &written))
}

/// The tree of the lines, and the proofs of those that are wanted, in one pass.
pub(in crate::commands) fn proofs(
	lines: &Lines,
	wanted: &BTreeSet<u64>,
	key: &CommitmentKey,
	genesis: &Digest,
) -> Result<(Sealed, Vec<CommitmentProof>), Failure> {
	let mut prover = Prover::<Blake2b256>::new(wanted.iter().copied());
	let mut leaves: BTreeMap<u64, Vec<u8>> = BTreeMap::new();
	let bar = bar();
	let read = lines.each(|leaf| {
		let index = prover.count();
		if wanted.contains(&index) {
			leaves.insert(index, leaf.to_vec());
		}
		bar.inc(1);
		prover.push(leaf)
	});
	bar.finish_and_clear();
	read?;
	let (tree, proofs) = prover.seal(&context(key, genesis));
	let mut made = vec![];
	for index in wanted {
		let siblings =
			proofs.get(*index).map_err(|error| Failure::Refused(format!("{}: {error}", disk::name(&lines.file))))?;
		let leaf = leaves.remove(index).unwrap_or_default();
		made.push(CommitmentProof::new(*genesis, key, &tree, *index, leaf, siblings));
	}
	Ok((tree, made))
}

/// Where proofs are written.
#[derive(Debug, PartialEq)]
pub(in crate::commands) enum Place {
	/// The one proof that there is, into this file.
	File(PathBuf),
	/// Each into a file of this folder, named after what it proves.
	Folder(PathBuf),
}

impl Place {
	pub(in crate::commands) fn of(out: Option<&Path>, proofs: usize) -> Result<Self, String> {
		match out {
			None => Ok(Self::Folder(PathBuf::new())),
			Some(folder) if folder.is_dir() => Ok(Self::Folder(folder.into())),
			Some(file) if proofs == 1 => Ok(Self::File(file.into())),
			Some(file) => Err(format!(
				"{}: is no folder, and {proofs} proofs are that many files: name a folder that is there with --out",
				file.display()
			)),
		}
	}

	pub(in crate::commands) fn file(&self, proof: &CommitmentProof) -> PathBuf {
		match self {
			Self::File(file) => file.clone(),
			Self::Folder(folder) => {
				folder.join(format!("{}-{}-{}.json", names::kind_name(proof.kind), proof.window, proof.index))
			}
		}
	}
}

fn outcome(key: &CommitmentKey, sealed: &Sealed, written: &[(u64, PathBuf)]) -> Outcome {
	let mut lines = vec![super::key(key), tree(&sealed.root, sealed.count)];
	lines.extend(written.iter().map(|(index, file)| format!("leaf {index}: {}", file.display())));
	lines.extend(written.first().map(|(_, file)| format!("next: fairstream commitment verify {}", file.display())));
	let proofs: Vec<Value> =
		written.iter().map(|(index, file)| json!({ "index": index, "file": file.display().to_string() })).collect();
	let json = json!({
		"key": key_json(key),
		"root": machine::bytes(&sealed.root),
		"count": sealed.count,
		"proofs": proofs,
	});
	Outcome { status: Status::Done, lines, errors: vec![], json }
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn several_proofs_are_not_written_into_one_file() {
		let file = Path::new("no-such-folder/proof.json");
		assert_eq!(Place::of(Some(file), 1), Ok(Place::File(file.into())));
		assert!(Place::of(Some(file), 2).expect_err("one file").contains("name a folder that is there"));
		let folder = std::env::temp_dir();
		assert_eq!(Place::of(Some(&folder), 1), Ok(Place::Folder(folder.clone())));
		assert_eq!(Place::of(Some(&folder), 2), Ok(Place::Folder(folder)));
	}
}
