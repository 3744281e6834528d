//! `fairstream archive` on the command line.

use super::{AskArguments, Language, NodeArguments};
use crate::{
	input,
	proof::{archive::day_from, names, Bytes, Hash},
};
use clap::{Args, Subcommand};
use fairstream_doors::{Day, RecordKind};
use std::path::PathBuf;

/// What to do with the archive.
#[derive(Debug, Subcommand)]
pub enum ArchiveCommand {
	/// Prove that a record was archived: write a proof that is checked without a node.
	Prove(ProveArguments),
	/// Check a proof, and say what is left to trust.
	Verify(VerifyArguments),
	/// Print the tree of a day.
	Show(ShowArguments),
}

/// A block that is named by its number or by its hash.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Block {
	/// Its number.
	Number(u32),
	/// Its hash.
	Hash(Hash),
}

/// A block as people name it.
///
/// # Errors
/// What to write.
pub fn block(text: &str) -> Result<Block, String> {
	let number = text.parse().map(Block::Number).map_err(drop);
	number
		.or_else(|()| Hash::from_text(text).map(Block::Hash))
		.map_err(|_| format!("'{text}' is no block: write its number, or its hash as 0x and 64 hex digits"))
}

/// A day as people write it: `2026-06-01`, or its number since 1 January 1970.
///
/// # Errors
/// What to write.
pub fn day(text: &str) -> Result<Day, String> {
	let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
	let day = match is_number {
		true => text.parse().ok(),
		false => input::moment(text).ok().and_then(day_from).filter(|_| !text.contains(['T', 't', ' '])),
	};
	day.ok_or_else(|| format!("'{text}' is no day: write a date like 2026-06-01, or its number since 1 January 1970"))
}

const PROVE_EXAMPLES: &str = "\
EXAMPLES
  An ended case, whose leaf was kept before it left the state, among the leaves of the day on which it did:
    fairstream case show 12 --leaf case-12.leaf
    fairstream archive prove --day 2026-06-01 --leaf case-12.leaf --out case-12.json

  At the place that the chain's event named:
    fairstream archive prove --day 2026-06-01 --index 5 --leaf case-12.leaf

  A commitment, whose record 'fairstream commitment show' printed:
    fairstream archive prove --day 2026-09-01 --record commitment --hex 0x03000000..

  Of a day whose leaves are no longer kept, from an archive node, as they were at a block:
    fairstream archive prove --day 2026-06-01 --leaf case-12.leaf --at 120000 --url wss://archive.example

Any node serves a day's leaves for some weeks after it; the day's root stays for ever. The proof holds the way from the record
to the day's root, and from there to the header of the node's last final block, and so needs no node to be checked.";

/// Arguments of `archive prove`.
#[derive(Args, Debug)]
#[command(after_help = PROVE_EXAMPLES, group = clap::ArgGroup::new("bytes").required(true).args(["leaf", "hex"]))]
pub struct ProveArguments {
	/// The day on which it was archived.
	#[arg(long, value_name = "DATE|DAY", value_parser = day)]
	pub day: Day,

	/// The leaf's place in the day's tree, from 0; without it, it is looked for.
	#[arg(long, value_name = "N")]
	pub index: Option<u64>,

	/// What is archived: commitment, case, event, order.
	#[arg(long, value_name = "KIND", default_value = "case", value_parser = names::record)]
	pub record: RecordKind,

	/// A file with the record's bytes, as 'fairstream case show N --leaf FILE' writes them.
	#[arg(long, value_name = "FILE")]
	pub leaf: Option<PathBuf>,

	/// The record's bytes in hex.
	#[arg(long, value_name = "0xHEX", value_parser = Bytes::from_text)]
	pub hex: Option<Bytes>,

	/// Where to write; without it, archive-DATE-INDEX.json in this folder.
	#[arg(long, value_name = "FILE")]
	pub out: Option<PathBuf>,

	/// Take the leaves as they were at this block, by its number or hash; without it, at the last final block.
	#[arg(long, value_name = "BLOCK", value_parser = block)]
	pub at: Option<Block>,

	/// Which node to ask.
	#[command(flatten)]
	pub node: NodeArguments,
}

const VERIFY_EXAMPLES: &str = "\
EXAMPLES
  Without a node; what is left to trust is printed:
    fairstream archive verify case-12.json

  With a block's hash that you have from elsewhere, such as a checkpoint that a validator published:
    fairstream archive verify case-12.json \\
      --header 0x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08

  And ask a node that you trust whether the block is final:
    fairstream archive verify case-12.json --url wss://node.example

  In Chinese:
    fairstream archive verify case-12.json --language zh

What an archived case says is read from the proof's own bytes: whom it was about, how it ended, what was decided, and when.";

/// Arguments of `archive verify`.
#[derive(Args, Debug)]
#[command(after_help = VERIFY_EXAMPLES)]
pub struct VerifyArguments {
	/// The proof; - for standard input.
	#[arg(value_name = "PROOF")]
	pub proof: PathBuf,

	/// The block must have this hash.
	#[arg(long, value_name = "HASH", value_parser = Hash::from_text)]
	pub header: Option<Hash>,

	/// Ask the node at this WebSocket address whether the block is final; without it, no node is asked.
	#[arg(long, value_name = "URL")]
	pub url: Option<String>,

	/// The language of what is printed.
	#[arg(long, value_enum, default_value_t = Language::En)]
	pub language: Language,
}

const SHOW_EXAMPLES: &str = "\
EXAMPLES
  Today's tree as far as it has grown, and the tree of a day:
    fairstream archive show
    fairstream archive show 2026-06-01

  In Chinese:
    fairstream archive show 2026-06-01 --language zh";

/// Arguments of `archive show`.
#[derive(Args, Debug)]
#[command(after_help = SHOW_EXAMPLES)]
pub struct ShowArguments {
	/// The day, as a date or by its number; today if it is left out.
	#[arg(value_name = "DAY", value_parser = day)]
	pub day: Option<Day>,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_day_is_a_date_or_a_number() {
		assert_eq!(day("2026-06-01"), Ok(20_605));
		assert_eq!(day("20605"), Ok(20_605));
		assert_eq!(day("1970-01-02"), Ok(1));
		for text in ["", "2026-06-01T00:00", "2026-06-31", "-1", "4294967296", "today"] {
			assert!(day(text).expect_err(text).contains("write a date like 2026-06-01"), "{text}");
		}
	}

	#[test]
	fn a_block_is_a_number_or_a_hash() {
		assert_eq!(block("120000"), Ok(Block::Number(120_000)));
		assert_eq!(block(&format!("0x{}", "5a".repeat(32))), Ok(Block::Hash(Hash([0x5a; 32]))));
		for text in ["", "-1", "0x5a", "4294967296", "latest"] {
			assert!(block(text).expect_err(text).contains("write its number, or its hash"), "{text}");
		}
	}
}
