//! `fairstream code` on the command line.

use super::{AskArguments, KeyArguments, NodeArguments, PatienceArguments};
use crate::{input, proof::Hash};
use clap::{Args, Subcommand};
use fairstream_doors::{ParticipantId, Region, RegionLevel};
use fairstream_gs1::Unit;
use std::path::PathBuf;

/// What to do with consumer codes.
#[derive(Debug, Subcommand)]
pub enum CodeCommand {
	/// Draw codes for a lot's items: a secret file for the printer, and the leaves to commit to. Offline.
	Make(MakeArguments),
	/// Prove that items' codes stand in the tree of their series: write proofs that go with the items.
	Proof(ProofArguments),
	/// Enlist a series of codes that was filed, so that its codes can be revealed for as long as its goods are about.
	Enlist(EnlistArguments),
	/// Close a series of codes: none of them can be revealed any more.
	Close(CloseArguments),
	/// Reveal the code under a scratch field, without account or fee, and hear whether it was opened before.
	Reveal(RevealArguments),
	/// Print what is known of an item's code.
	Show(ShowArguments),
}

/// A unit as people write it.
fn unit(text: &str) -> Result<Unit, String> {
	text.trim().parse().map_err(|error| format!("{error}"))
}

/// A lot as people write it.
fn lot(text: &str) -> Result<Unit, String> {
	match unit(text)? {
		lot @ Unit::Lot(..) => Ok(lot),
		other => Err(format!("{other} is no lot: write one like 01/09521234543213/10/L-7")),
	}
}

/// An item as people write it.
fn item(text: &str) -> Result<Unit, String> {
	match unit(text)? {
		item @ Unit::Item(..) => Ok(item),
		other => Err(format!("{other} is no item: write one like 01/09521234543213/21/17")),
	}
}

/// A province by its code; two digits are enough.
fn province(text: &str) -> Result<Region, String> {
	let six = if text.len() == 2 { format!("{text}0000") } else { text.into() };
	let region: Region = six.parse().map_err(|error| format!("'{text}': {error}"))?;
	match region.level() {
		RegionLevel::Province => Ok(region),
		_ => Err(format!("'{text}' is no province: write its code, such as 33 or 330000 for Zhejiang")),
	}
}

const MAKE_EXAMPLES: &str = "\
EXAMPLES
  Codes for ten thousand jars with the serials 1 to 10000:
    fairstream code make --lot 01/09521234543213/10/L-7 --from 1 --count 10000 honey-l7

  With serials of a letter and six digits, and the root that the next number of participant 1 will have:
    fairstream code make --lot 01/09521234543213/10/L-7 --from A000017 --count 500 honey-l7 --owner 1 --window 3

The folder must not exist yet. In it codes.tsv is a secret: item, Digital Link and code on each line, for who prints the labels;
only you can read it. Hand it over encrypted, and remove it when the labels are printed: who has a code can reveal it. leaves.hex
is no secret. It is what the root is made of: keep it for as long as the goods are about, for with it proofs are made.

The whole way: code make, commitment file, code enlist, code proof.";

/// Arguments of `code make`.
#[derive(Args, Debug)]
#[command(after_help = MAKE_EXAMPLES)]
pub struct MakeArguments {
	/// The lot.
	#[arg(long, value_name = "LOT", value_parser = lot)]
	pub lot: Unit,

	/// The first serial; the digits at its end count on.
	#[arg(long, value_name = "SERIAL")]
	pub from: String,

	/// How many codes.
	#[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
	pub count: u64,

	/// The folder to make.
	#[arg(value_name = "OUT_DIR")]
	pub out: PathBuf,

	/// The number of the participant that will file it, to print the root.
	#[arg(long, value_name = "N", value_parser = input::participant, requires = "window")]
	pub owner: Option<ParticipantId>,

	/// The owner's number for the series, to print the root.
	#[arg(long, value_name = "N", requires = "owner")]
	pub window: Option<u64>,

	/// The hash of the chain's block 0, to print the root; without it, the node is asked.
	#[arg(long, value_name = "HASH", value_parser = Hash::from_text, requires = "owner")]
	pub genesis: Option<Hash>,

	/// Which node to ask for the hash of block 0.
	#[command(flatten)]
	pub node: NodeArguments,
}

const PROOF_EXAMPLES: &str = "\
EXAMPLES
  For one jar of series 3 of participant 1; the proof is written into consumer-codes-3-16.json:
    fairstream code proof honey-l7/leaves.hex --unit 01/09521234543213/21/17 --owner 1 --window 3

A proof shows item and public key, and no code: put it where the item's Digital Link leads to.";

/// Arguments of `code proof`.
#[derive(Args, Debug)]
#[command(after_help = PROOF_EXAMPLES)]
pub struct ProofArguments {
	/// The file of leaves that 'code make' wrote and that was filed.
	#[arg(value_name = "LEAVES")]
	pub leaves: PathBuf,

	/// The item; may be given more than once.
	#[arg(long = "unit", value_name = "ID", required = true, value_parser = item)]
	pub units: Vec<Unit>,

	/// The number of the participant that filed it.
	#[arg(long, value_name = "N", value_parser = input::participant)]
	pub owner: ParticipantId,

	/// The owner's number for the series.
	#[arg(long, value_name = "N")]
	pub window: u64,

	/// Where to write: a file, or a folder that is there. Without it, consumer-codes-WINDOW-INDEX.json in this folder.
	#[arg(long, value_name = "FILE")]
	pub out: Option<PathBuf>,

	/// The hash of the chain's block 0; without it, the node is asked.
	#[arg(long, value_name = "HASH", value_parser = Hash::from_text)]
	pub genesis: Option<Hash>,

	/// Which node to ask for the hash of block 0.
	#[command(flatten)]
	pub node: NodeArguments,
}

/// Arguments of `code enlist`.
#[derive(Args, Debug)]
pub struct EnlistArguments {
	/// The lot of the series' items.
	#[arg(long, value_name = "LOT", value_parser = lot)]
	pub lot: Unit,

	/// The number under which it was filed.
	#[arg(long, value_name = "N")]
	pub window: u64,

	/// Whose series it is.
	#[command(flatten)]
	pub key: KeyArguments,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,

	/// Which node to send to.
	#[command(flatten)]
	pub node: NodeArguments,
}

/// Arguments of `code close`.
#[derive(Args, Debug)]
pub struct CloseArguments {
	/// The number under which it was filed.
	#[arg(long, value_name = "N")]
	pub window: u64,

	/// Whose series it is.
	#[command(flatten)]
	pub key: KeyArguments,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,

	/// Which node to send to.
	#[command(flatten)]
	pub node: NodeArguments,
}

const REVEAL_EXAMPLES: &str = "\
EXAMPLES
  The code under the field, with the proof that the producer publishes for the item:
    fairstream code reveal 7K2QM-... --proof consumer-codes-3-16.json

  Say in which province, and keep the key, so that looking again is nothing new and you can show later that it was you:
    fairstream code reveal - --proof consumer-codes-3-16.json --province 33 --keep mine.key

  Only hear what would be said; nothing is sent, and the code stays unopened:
    fairstream code reveal - --proof consumer-codes-3-16.json --dry-run

It needs no account and costs nothing. The chain learns the item, a fresh key, the time, and the province if you name it: nothing
else about you. Whoever has the code can reveal it, so type it only when the item is yours.";

/// Arguments of `code reveal`.
#[derive(Args, Debug)]
#[command(after_help = REVEAL_EXAMPLES)]
pub struct RevealArguments {
	/// The code; - to read it from standard input, where nobody else on the machine sees it.
	#[arg(value_name = "CODE")]
	pub code: String,

	/// The proof that goes with the item.
	#[arg(long, value_name = "FILE")]
	pub proof: PathBuf,

	/// The province in which you are; without it, none is named.
	#[arg(long, value_name = "CODE", value_parser = province)]
	pub province: Option<Region>,

	/// A file for your key, that only you can read; made if it is not there. Without it, the key is fresh and forgotten.
	#[arg(long, value_name = "FILE")]
	pub keep: Option<PathBuf>,

	/// Check everything and send nothing.
	#[arg(long)]
	pub dry_run: bool,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,

	/// Which node to ask and to send to.
	#[command(flatten)]
	pub ask: AskArguments,
}

/// Arguments of `code show`.
#[derive(Args, Debug)]
pub struct ShowArguments {
	/// The item: EPC URN, GS1 Digital Link, or GS1 path.
	#[arg(value_name = "UNIT", value_parser = item)]
	pub unit: Unit,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_province_is_named_by_two_digits_or_six() {
		let zhejiang = Region::new(330_000);
		assert_eq!((province("33").ok(), province("330000").ok()), (zhejiang.ok(), zhejiang.ok()));
		for other in ["330106", "000000", "00"] {
			assert!(province(other).expect_err("no province").contains("such as 33"), "{other}");
		}
		assert!(province("99").expect_err("no province").contains("GB/T 2260"));
	}

	#[test]
	fn a_lot_is_no_item_and_an_item_no_lot() {
		let (one, other) = ("01/09521234543213/10/L-7", "01/09521234543213/21/17");
		assert!(lot(one).is_ok() && item(other).is_ok());
		assert!(lot(other).expect_err("an item").contains("is no lot"));
		assert!(item(one).expect_err("a lot").contains("is no item"));
	}
}
