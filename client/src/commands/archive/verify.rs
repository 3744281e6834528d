//! `fairstream archive verify`: a proof, and what is left to trust.

use super::case;
use crate::{
	chain::Chain,
	cli::archive::VerifyArguments,
	commands::{
		commitment::{self, genesis},
		Failure,
	},
	machine,
	outcome::{Outcome, Status},
	proof::{self, archive::date, disk, names, state::Header, ArchiveProof, Hash},
	sheet,
};
use fairstream_doors::{CommitmentKey, Filed, RecordKind};
use fairstream_sheet::{civil::here, Language};
use serde_json::{json, Value};

pub(super) async fn run(arguments: &VerifyArguments) -> Result<Outcome, Failure> {
	let name = disk::name(&arguments.proof);
	let bytes = disk::read(&arguments.proof, disk::MOST_BYTES)?;
	let refused = |why: &dyn std::fmt::Display| Failure::Refused(format!("{name}: {why}"));
	let proof: ArchiveProof = proof::read(&bytes).map_err(|error| refused(&error))?;
	let header = proof.check().map_err(|error| refused(&error))?;
	if let Some(wanted) = arguments.header.filter(|wanted| wanted.0 != header.hash) {
		return Err(refused(&format!(
			"the proof rests on block {}, {}, not on {}: have it made at that block, or see which of the two is final",
			header.number,
			Hash(header.hash).hex(),
			wanted.hex()
		)));
	}
	let node = match &arguments.url {
		Some(url) => Some(is_final(url, &proof, &header, &refused).await?),
		None => None,
	};
	let (by_hash, language) = (arguments.header.is_some(), arguments.language.into());
	let report = Report { name: &name, proof: &proof, header, by_hash, node, language };
	Ok(report.outcome())
}

/// Ask a node whether the block is final on the proof's chain. The node's address as it is shown.
async fn is_final(
	url: &str,
	proof: &ArchiveProof,
	header: &Header,
	refused: &dyn Fn(&dyn std::fmt::Display) -> Failure,
) -> Result<String, Failure> {
	let chain = Chain::connect(url).await?;
	let shown = chain.url().to_string();
	let genesis = genesis(&chain).await?;
	if genesis != proof.genesis.0 {
		return Err(refused(&format!(
			"the proof is for the chain whose block 0 is {}, and that at {shown} has {}: name a node of the former",
			proof.genesis.hex(),
			machine::bytes(&genesis)
		)));
	}
	let last = chain.at_final().await?.block_number();
	if u64::from(header.number) > last {
		return Err(Failure::NotTried(format!(
			"the last block that is final at {shown} is {last}, and the proof's is {}: ask again when it is final there",
			header.number
		)));
	}
	let there = chain.rpc().chain_get_block_hash(Some(u64::from(header.number).into())).await;
	match there.map_err(|error| chain.lost(&error))? {
		Some(hash) if hash.0 == header.hash => Ok(shown),
		Some(hash) => Err(refused(&format!(
			"block {} of the chain at {shown} is {}, not {}: the proof's block is not on it",
			header.number,
			machine::bytes(&hash.0),
			Hash(header.hash).hex()
		))),
		None => Err(Failure::NotTried(format!(
			"the node at {shown} doesn't know block {}: name another with --url",
			header.number
		))),
	}
}

/// What a proof shows.
struct Report<'a> {
	name: &'a str,
	proof: &'a ArchiveProof,
	header: Header,
	/// Whether the block's hash was given.
	by_hash: bool,
	/// The node that has the block as final.
	node: Option<String>,
	language: Language,
}

impl Report<'_> {
	fn outcome(&self) -> Outcome {
		let proof = self.proof;
		let record = names::record_name(proof.record);
		let mut lines = self.leaf(record);
		let (commitment, case) = (proof.commitment(), proof.case());
		lines.extend(commitment.iter().flat_map(commitment_lines));
		match &case {
			Some(case) => {
				lines.extend(case::sections(case, self.language).iter().flat_map(sheet::section_lines));
				lines.push(String::new());
			}
			None if proof.record == RecordKind::Case => lines.push(case::unread(self.language).into()),
			None => {}
		}
		lines.push(self.trust());
		let json = json!({
			"file": self.name,
			"genesis": proof.genesis.hex(),
			"day": proof.day,
			"date": date(proof.day),
			"record": record,
			"bytes": machine::bytes(&proof.bytes.0),
			"index": proof.index,
			"count": proof.count,
			"root": proof.root.hex(),
			"block": { "number": self.header.number, "hash": proof.block.hex() },
			"commitment": commitment.as_ref().map(commitment_json),
			"case": case.as_ref().map(case::json),
			"hashGiven": self.by_hash,
			"finalAt": self.node,
			"leftToTrust": self.trust(),
		});
		Outcome { status: Status::Done, lines, errors: vec![], json }
	}

	/// Of which day the record is a leaf, and of which block the day's root.
	fn leaf(&self, record: &str) -> Vec<String> {
		let proof = self.proof;
		let (name, bytes, index, count) = (self.name, proof.bytes.0.len(), proof.index, proof.count);
		let (day, root) = (date(proof.day), proof.root.hex());
		let (number, block) = (self.header.number, proof.block.hex());
		match self.language {
			Language::En => vec![
				format!("{name}: {record} of {bytes} bytes is leaf {index} of {count} of {day}"),
				format!("the day's root {root} stands in the state of"),
				format!("block {number}, {block}"),
			],
			Language::Zh => vec![
				format!("{name}：{record}（{bytes} 字节）是 {day} 当日存证树 {count} 片叶中的第 {index} 片（从 0 起）"),
				format!("当日的根 {root} 存于以下区块的状态："),
				format!("区块 {number}，{block}"),
			],
		}
	}

	/// What is left to trust, and how to do without.
	fn trust(&self) -> String {
		match self.language {
			Language::En => self.trust_en(),
			Language::Zh => self.trust_zh(),
		}
	}

	fn trust_zh(&self) -> String {
		let number = self.header.number;
		let genesis = self.proof.genesis.hex();
		match (&self.node, self.by_hash) {
			(Some(node), _) => {
				format!("节点 {node} 确认该区块在 0 号区块为 {genesis} 的链上已最终确认；仍须信任：该节点")
			}
			(None, true) => {
				format!("该区块的哈希与您给出的一致；仍须信任：0 号区块为 {genesis} 的链已最终确认该区块")
			}
			(None, false) => format!(
				"仍须信任：0 号区块为 {genesis} 的链以该哈希最终确认了区块 {number}。请与另行取得的哈希比对（--header HASH），\
				 或者询问您信任的节点（--url URL）"
			),
		}
	}

	fn trust_en(&self) -> String {
		let number = self.header.number;
		let genesis = self.proof.genesis.hex();
		match (&self.node, self.by_hash) {
			(Some(node), _) => format!(
				"the node at {node} has this block as final, on the chain whose block 0 is {genesis}; left to trust: that node"
			),
			(None, true) => format!(
				"the block has the hash that you gave; left to trust: that the chain whose block 0 is {genesis} finalized it"
			),
			(None, false) => format!(
				"left to trust: that the chain whose block 0 is {genesis} finalized block {number} with this hash. Compare it \
				 with one that you have from elsewhere (--header HASH), or ask a node that you trust (--url URL)"
			),
		}
	}
}

fn commitment_lines((key, filed): &(CommitmentKey, Filed)) -> Vec<String> {
	let late = filed.late.map(|late| format!(", {late} ms after the end of its window")).unwrap_or_default();
	vec![
		format!("it is {}", commitment::key(key)),
		commitment::tree(&filed.root, filed.count),
		format!("filed at {}{late}", here(filed.at)),
	]
}

fn commitment_json((key, filed): &(CommitmentKey, Filed)) -> Value {
	json!({
		"owner": key.owner.0,
		"kind": names::kind_name(key.kind),
		"window": key.window,
		"root": machine::bytes(&filed.root),
		"count": filed.count,
		"filedAt": filed.at,
		"late": filed.late,
	})
}
