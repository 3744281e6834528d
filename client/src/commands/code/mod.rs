//! `fairstream code`: codes under scratch fields, made, enlisted, revealed.

mod make;
mod proof;
mod reveal;
mod revealer;
mod serial;
mod series;
mod show;

use super::Failure;
use crate::{chain::Chain, cli::code::CodeCommand, machine, outcome::Outcome, proof::Hash};
use fairstream_doors::{CommitmentKey, CommitmentKind, ParticipantId};
use fairstream_sheet::codes::{OccasionLine, OpeningLine};
use serde_json::{json, Value};

/// Do it.
pub async fn run(command: &CodeCommand) -> Outcome {
	let outcome = match command {
		CodeCommand::Make(arguments) => make::run(arguments).await,
		CodeCommand::Proof(arguments) => proof::run(arguments).await,
		CodeCommand::Enlist(arguments) => series::enlist(arguments).await,
		CodeCommand::Close(arguments) => series::close(arguments).await,
		CodeCommand::Reveal(arguments) => reveal::run(arguments).await,
		CodeCommand::Show(arguments) => show::run(arguments).await,
	};
	outcome.unwrap_or_else(Outcome::from)
}

/// The key of a series of codes.
const fn key(owner: ParticipantId, window: u64) -> CommitmentKey {
	CommitmentKey { owner, kind: CommitmentKind::ConsumerCodes, window }
}

/// The hash of block 0: as it is named, or as a node tells it.
async fn genesis(named: Option<Hash>, url: &str) -> Result<[u8; 32], Failure> {
	match named {
		Some(genesis) => Ok(genesis.0),
		None => super::commitment::genesis(&Chain::connect(url).await?).await,
	}
}

/// What is known of a code, for machines.
fn opening_json(opening: &OpeningLine) -> Value {
	json!({
		"owner": opening.series.owner.0,
		"ownerShown": opening.owner,
		"window": opening.series.window,
		"first": occasion_json(&opening.first),
		"others": opening.others,
		"isFull": opening.is_full,
		"last": opening.last.as_ref().map(occasion_json),
	})
}

fn occasion_json(occasion: &OccasionLine) -> Value {
	json!({
		"at": occasion.at,
		"atShown": occasion.at_shown,
		"province": occasion.province.map(|province| province.to_string()),
		"provinceShown": occasion.province_shown,
		"by": machine::bytes(&occasion.by),
		"byShown": occasion.by_shown,
	})
}
