//! `fairstream code proof`: that items' codes stand in the tree of their series.

use super::{genesis, key};
use crate::{
	cli::code::ProofArguments,
	commands::{
		commitment::{bar, proofs, tree, Place},
		Failure,
	},
	machine,
	outcome::{Outcome, Status},
	proof::{self, disk, lines::Lines},
};
use fairstream_doors::CodeLeaf;
use fairstream_gs1::Unit;
use serde_json::{json, Value};
use std::{
	collections::{BTreeMap, BTreeSet},
	path::{Path, PathBuf},
};

pub(super) async fn run(arguments: &ProofArguments) -> Result<Outcome, Failure> {
	let name = disk::name(&arguments.leaves);
	if arguments.leaves == Path::new(disk::STDIN) {
		return Err(Failure::NotTried("leaves are read twice: name a file".into()));
	}
	let lines = Lines { file: arguments.leaves.clone(), hex: true };
	let places = places(&lines, &name, &arguments.units)?;
	let wanted: BTreeSet<u64> = places.values().copied().collect();
	let place = Place::of(arguments.out.as_deref(), wanted.len()).map_err(Failure::NotTried)?;
	let key = key(arguments.owner, arguments.window);
	let genesis = genesis(arguments.genesis, &arguments.node.url).await?;
	let (sealed, proofs) = proofs(&lines, &wanted, &key, &genesis)?;
	let mut written: BTreeMap<u64, PathBuf> = BTreeMap::new();
	for one in proofs {
		let file = place.file(&one);
		disk::write(&file, proof::write(&one).as_bytes())?;
		written.insert(one.index, file);
	}
	let mut told = vec![tree(&sealed.root, sealed.count)];
	let mut made: Vec<Value> = vec![];
	for (unit, index) in &places {
		let file = written.get(index).map(|file| file.display().to_string()).unwrap_or_default();
		told.push(format!("{unit}: code {index}, {file}"));
		made.push(json!({ "unit": unit.to_string(), "index": index, "file": file }));
	}
	let json = json!({
		"owner": arguments.owner.0,
		"window": arguments.window,
		"root": machine::bytes(&sealed.root),
		"count": sealed.count,
		"proofs": made,
	});
	Ok(Outcome { status: Status::Done, lines: told, errors: vec![], json })
}

/// Where the items' leaves stand. Memory grows with how many are asked for.
fn places(lines: &Lines, name: &str, units: &[Unit]) -> Result<BTreeMap<Unit, u64>, Failure> {
	let mut missing: BTreeSet<&Unit> = units.iter().collect();
	let (mut found, mut strange, mut index) = (BTreeMap::new(), None, 0u64);
	let bar = bar();
	let read = lines.each(|leaf| {
		match CodeLeaf::read(leaf) {
			Some(leaf) if missing.remove(&leaf.unit) => drop(found.insert(leaf.unit, index)),
			Some(_) => {}
			None => strange = strange.or(Some(index)),
		}
		index = index.saturating_add(1);
		bar.inc(1);
		Ok(())
	});
	bar.finish_and_clear();
	read?;
	if let Some(place) = strange {
		let line = place.saturating_add(1);
		return Err(Failure::Refused(format!(
			"{name}: line {line}: this is no code's leaf: name the leaves.hex that 'code make' wrote"
		)));
	}
	match missing.first() {
		Some(unit) => Err(Failure::Refused(format!(
			"{name}: there is no code for {unit}: look at its serial, or name another series"
		))),
		None => Ok(found),
	}
}
