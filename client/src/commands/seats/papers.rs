//! `fairstream seats papers`: what waits for signatures.
//!
//! Of a paper the chain keeps the call's hash. The call itself stands in the block in which the paper was opened, and is
//! looked up there, so that whoever is to sign reads what it says.

use crate::{
	chain::call::Told,
	cli::seats::PapersArguments,
	commands::{count, pick, Failure, Final},
	machine,
	outcome::{Outcome, Status},
};
use fairstream_doors::SeatId;
use fairstream_sheet::{law::PaperLine, Language};
use serde_json::{json, Value};

/// A paper with its call, if the node still has the block that holds it.
struct Paper {
	line: PaperLine,
	call: Option<(Told, Vec<u8>)>,
}

pub(super) async fn run(arguments: &PapersArguments) -> Result<Outcome, Failure> {
	let (seat, language) = (SeatId(arguments.seat), arguments.ask.language.into());
	let block = Final::of(&arguments.ask.node.url).await?;
	let waiting: Vec<PaperLine> = block.ask_for("SeatsApi", "papers", (seat, language)).await?;
	let mut papers = vec![];
	for line in waiting {
		let call = block.call_signed_in(line.block, seat, &line.hash).await?;
		papers.push(Paper { line, call });
	}
	let mut lines = vec![match language {
		Language::En => {
			format!("{seat}: {} for signatures", count(papers.len(), "paper waits", "papers wait"))
		}
		Language::Zh => format!("席位 {}：{} 份文书待签", seat.0, papers.len()),
	}];
	lines.push(block.line(language));
	papers.iter().for_each(|paper| lines.extend(paper.lines(seat, language)));
	let json = json!({
		"block": block.json(),
		"seat": seat.0,
		"papers": papers.iter().map(Paper::json).collect::<Vec<Value>>(),
	});
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}

impl Paper {
	fn lines(&self, seat: SeatId, language: Language) -> Vec<String> {
		let PaperLine { hash, opened, block, signed, missing } = &self.line;
		let mut lines = vec![String::new(), machine::bytes(hash)];
		let mut put = |en, zh, text: &str| lines.push(format!("  {}  {text}", pick(language, en, zh)));
		put(
			"opened ",
			"开启",
			&match language {
				Language::En => format!("{opened}, block {block}"),
				Language::Zh => format!("{opened}，区块 {block}"),
			},
		);
		put("signed ", "已签", &signed.join(", "));
		put("missing", "待签", &missing.join(", "));
		match &self.call {
			Some((told, encoded)) => {
				put("call   ", "调用", &told.to_string());
				let encoded = machine::bytes(encoded);
				put(
					"sign   ",
					"签署",
					&format!("fairstream seats sign {} {encoded} --role ROLE --key-file FILE", seat.0),
				);
			}
			None => put(
				"call   ",
				"调用",
				pick(
					language,
					"it was not signed directly, or the node no longer has that block: ask who opened the paper",
					"未直接签署，或节点已无该区块：请向开启者索取",
				),
			),
		}
		lines
	}

	fn json(&self) -> Value {
		let PaperLine { hash, opened, block, signed, missing } = &self.line;
		json!({
			"hash": machine::bytes(hash),
			"opened": opened,
			"block": block,
			"signed": signed,
			"missing": missing,
			"call": self.call.as_ref().map(|(told, _)| told.to_string()),
			"encoded": self.call.as_ref().map(|(_, encoded)| machine::bytes(encoded)),
		})
	}
}

impl Final {
	/// The call of this hash that an officer of a seat signed in a block.
	async fn call_signed_in(
		&self,
		block: u32,
		seat: SeatId,
		hash: &[u8; 32],
	) -> Result<Option<(Told, Vec<u8>)>, Failure> {
		let (chain, at) = (&self.chain, &self.at);
		let rpc = chain.rpc();
		let Some(found) =
			rpc.chain_get_block_hash(Some(u64::from(block).into())).await.map_err(|error| chain.lost(&error))?
		else {
			return Ok(None);
		};
		let body = rpc.chain_get_block(Some(found)).await.map_err(|error| chain.lost(&error))?;
		let bodies = body.map(|body| body.block.extrinsics).unwrap_or_default();
		let extrinsics = at.extrinsics().from_bytes(bodies.into_iter().map(|body| body.0).collect()).await;
		// One that this client can't read is of another release of the chain.
		for extrinsic in extrinsics.iter().filter_map(Result::ok) {
			if (extrinsic.pallet_name(), extrinsic.call_name()) != ("Seats", "sign") {
				continue;
			}
			let fields: Vec<&[u8]> = extrinsic.iter_call_data_fields().map(|field| field.bytes()).collect();
			if let [of, _, call] = fields[..] {
				let is_it = of == codec::Encode::encode(&seat) && hash_of(at, call) == *hash;
				if let (true, Ok(told)) = (is_it, crate::chain::Call::read(at, call)) {
					return Ok(Some((told, call.to_vec())));
				}
			}
		}
		Ok(None)
	}
}

fn hash_of(at: &crate::chain::At, call: &[u8]) -> [u8; 32] {
	use subxt::config::Hasher;
	at.hasher().hash(call).0
}
