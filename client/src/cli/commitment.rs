//! `fairstream commitment` on the command line.

use super::{AskArguments, KeyArguments, NodeArguments, PatienceArguments};
use crate::{
	input,
	proof::{lines::Lines, names, Hash},
};
use clap::{Args, Subcommand};
use fairstream_doors::{CommitmentKind, Moment, ParticipantId};
use std::path::PathBuf;

/// What to do with commitments.
#[derive(Debug, Subcommand)]
pub enum CommitmentCommand {
	/// Make a tree of the lines of a file, file its root, and wait until it is final.
	File(FileArguments),
	/// Prove that a line stands in the tree of its file: write a proof that anybody can check.
	Prove(ProveArguments),
	/// Check a proof against what the chain has.
	Verify(VerifyArguments),
	/// Print what somebody filed.
	Show(ShowArguments),
}

/// Leaves from a file.
#[derive(Args, Debug)]
pub struct LeavesArguments {
	/// A file whose lines are the leaves, in their order; - for standard input.
	#[arg(value_name = "FILE")]
	pub file: PathBuf,

	/// Each line is a leaf in hex; without it, a leaf is the line's bytes without the line end.
	#[arg(long)]
	pub hex: bool,
}

impl LeavesArguments {
	/// The same as they are read.
	#[must_use]
	pub fn lines(&self) -> Lines {
		Lines { file: self.file.clone(), hex: self.hex }
	}
}

/// Which window.
#[derive(Args, Debug)]
#[group(multiple = false)]
pub struct WindowArguments {
	/// The window's number, or the owner's own.
	#[arg(long, value_name = "N")]
	pub window: Option<u64>,

	/// The window in which this moment lies. China Standard Time unless it says otherwise.
	#[arg(long, value_name = "DATETIME", value_parser = input::moment)]
	pub at: Option<Moment>,
}

impl WindowArguments {
	/// The window of a kind that is meant; none if none is named.
	///
	/// # Errors
	/// What to write, if windows of this kind have no time.
	pub fn of(&self, kind: CommitmentKind) -> Result<Option<u64>, String> {
		let name = names::kind_name(kind);
		match (self.window, self.at) {
			(Some(window), _) => Ok(Some(window)),
			(None, Some(at)) => kind.window_of(at).map(Some).ok_or_else(|| {
				format!("a {name} is numbered, and has no time: name its number with --window, not --at")
			}),
			(None, None) => Ok(None),
		}
	}
}

const FILE_EXAMPLES: &str = "\
EXAMPLES
  The orders of the minute in which 20:14:30 lies, a line each:
    fairstream commitment file orders.txt --kind order-journal --at 2026-06-01T20:14:30 --key-file platform.key

  Nothing happened in the minute of 04:00: the file is empty:
    fairstream commitment file - --kind order-journal --window 29670960 --key-file platform.key < /dev/null

  A rule by which prices are made, under the next number; its lines are in hex:
    fairstream commitment file rule.hex --hex --kind price-rule --key-file platform.key

  Only make the tree and print its root; nothing is sent:
    fairstream commitment file orders.txt --kind order-journal --at 2026-06-01T20:14:30 --key-file platform.key --check

Kinds by time are traffic-window and order-journal (a minute), recording (ten minutes) and consent (a day, by UTC); trace-batch,
price-rule and consumer-codes are numbered. A line is a leaf, its order counts, and only the root and the number of leaves go
onto the chain: keep the file, for only with it a leaf can be proven. A proof shows digests of leaves beside it: put a salt into
each line, some twenty random letters that you keep with it, so that nobody finds out what a neighbour says by trying.

Running the same command again does no harm: a root that is filed already is told as such. There is one root for each window,
for ever, so another is refused. Without --window, the leaves of the last number are looked for before the next is taken.";

/// Arguments of `commitment file`.
#[derive(Args, Debug)]
#[command(after_help = FILE_EXAMPLES)]
pub struct FileArguments {
	/// The leaves.
	#[command(flatten)]
	pub leaves: LeavesArguments,

	/// To what one commits oneself: trace-batch, traffic-window, order-journal, recording, price-rule, consent,
	/// consumer-codes.
	#[arg(long, value_name = "KIND", value_parser = names::kind)]
	pub kind: CommitmentKind,

	/// For which window.
	#[command(flatten)]
	pub window: WindowArguments,

	/// Whose commitment it is.
	#[command(flatten)]
	pub key: KeyArguments,

	/// Make the tree and send nothing.
	#[arg(long)]
	pub check: bool,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,

	/// Which node to send to.
	#[command(flatten)]
	pub node: NodeArguments,
}

const PROVE_EXAMPLES: &str = "\
EXAMPLES
  The first line of a minute's orders of participant 3; the proof is written into order-journal-29671934-0.json:
    fairstream commitment prove orders.txt --kind order-journal --at 2026-06-01T20:14:30 --owner 3 --leaf 0

  Two of them at once, into a folder, without a node:
    fairstream commitment prove orders.txt --kind order-journal --window 29671934 --owner 3 \\
      --leaf 17 --leaf 4000 --out receipts \\
      --genesis 0x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08

The file must be the one that was filed, byte by byte. Whether its root is on the chain, 'fairstream commitment verify' says.";

/// Arguments of `commitment prove`.
#[derive(Args, Debug)]
#[command(after_help = PROVE_EXAMPLES)]
pub struct ProveArguments {
	/// The leaves.
	#[command(flatten)]
	pub leaves: LeavesArguments,

	/// To what the owner committed itself: trace-batch, traffic-window, order-journal, recording, price-rule, consent,
	/// consumer-codes.
	#[arg(long, value_name = "KIND", value_parser = names::kind)]
	pub kind: CommitmentKind,

	/// For which window.
	#[command(flatten)]
	pub window: WindowArguments,

	/// The number of the participant that filed it.
	#[arg(long, value_name = "N", value_parser = input::participant)]
	pub owner: ParticipantId,

	/// The place of a line in the file, from 0; may be given more than once.
	#[arg(long = "leaf", value_name = "INDEX", required = true)]
	pub indices: Vec<u64>,

	/// Where to write: a file, or a folder that is there. Without it, KIND-WINDOW-INDEX.json in this folder.
	#[arg(long, value_name = "FILE")]
	pub out: Option<PathBuf>,

	/// The hash of the chain's block 0; without it, the node is asked.
	#[arg(long, value_name = "HASH", value_parser = Hash::from_text)]
	pub genesis: Option<Hash>,

	/// Which node to ask for the hash of block 0.
	#[command(flatten)]
	pub node: NodeArguments,
}

const VERIFY_EXAMPLES: &str = "\
EXAMPLES
  Against what the chain has at its last final block:
    fairstream commitment verify order-journal-29671934-0.json

  Without a node, against root and number of leaves that you have from elsewhere:
    fairstream commitment verify order-journal-29671934-0.json \\
      --offline 0x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 5120

A commitment that has left the state is proven by its day's tree: see 'fairstream archive', and give root and number of leaves
that 'fairstream archive verify' prints.";

/// Arguments of `commitment verify`.
#[derive(Args, Debug)]
#[command(after_help = VERIFY_EXAMPLES)]
pub struct VerifyArguments {
	/// The proof; - for standard input.
	#[arg(value_name = "PROOF")]
	pub proof: PathBuf,

	/// Ask no node: this is the root that was filed, and how many leaves its tree has.
	#[arg(long, num_args = 2, value_names = ["ROOT", "COUNT"])]
	pub offline: Option<Vec<String>>,

	/// Which node to ask.
	#[command(flatten)]
	pub node: NodeArguments,
}

const SHOW_EXAMPLES: &str = "\
EXAMPLES
  All the order journals that participant 3 filed and that are in the state, and those from after a window on:
    fairstream commitment show 3 order-journal
    fairstream commitment show 3 order-journal --after 29671934

  One of them, with the record that it becomes in the archive:
    fairstream commitment show 3 order-journal 29671934

  In Chinese:
    fairstream commitment show 3 order-journal --language zh

Whoever wants to prove a commitment after it has left the state keeps the record that is printed of a single one.";

/// Arguments of `commitment show`.
#[derive(Args, Debug)]
#[command(after_help = SHOW_EXAMPLES)]
pub struct ShowArguments {
	/// The participant's number.
	#[arg(value_name = "OWNER", value_parser = input::participant)]
	pub owner: ParticipantId,

	/// trace-batch, traffic-window, order-journal, recording, price-rule, consent,
	/// consumer-codes.
	#[arg(value_name = "KIND", value_parser = names::kind)]
	pub kind: CommitmentKind,

	/// The window's number, or the owner's own; all of them if it is left out.
	#[arg(value_name = "WINDOW")]
	pub window: Option<u64>,

	/// Only those after this one.
	#[arg(long, value_name = "WINDOW", conflicts_with = "window")]
	pub after: Option<u64>,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}
