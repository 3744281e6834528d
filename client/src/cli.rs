//! The command line.

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

const STATUS: &str = "\
EXIT STATUS
  0  all was done
  1  something in the input was refused; the messages name file, event and field
  2  it could not be tried: a wrong argument, a file that can't be read";

/// Work with a Fairstream chain and with the documents that go onto it.
#[derive(Debug, Parser)]
#[command(name = "fairstream", version, after_help = STATUS)]
pub struct Cli {
	/// Print one JSON document on standard output instead of text, errors included.
	#[arg(long, global = true)]
	pub json: bool,

	/// What to do.
	#[command(subcommand)]
	pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
	/// Print the event hash of every event in an EPCIS 2.0 document, offline.
	Hash(HashArguments),
}

const HASH_EXAMPLES: &str = "\
EXAMPLES
  One hash a line, in document order:
    fairstream hash shipment.jsonld

  From another program, as JSON:
    cat shipment.xml | fairstream hash - --json

  The canonical text of each event, of which the hash is the digest, to find out why two hashes differ:
    fairstream hash shipment.jsonld --pre-hash

  Which rules a hash follows is part of its meaning: 'CBV2.0' alone is ambiguous, because the standard's reference tool
  changed its rules under that name. --json names the revision.";

/// Arguments of `hash`.
#[derive(Args, Debug)]
#[command(after_help = HASH_EXAMPLES)]
pub struct HashArguments {
	/// A document in JSON-LD or XML; - for standard input.
	#[arg(value_name = "FILE")]
	pub file: PathBuf,

	/// Print the canonical text instead of its digest.
	#[arg(long)]
	pub pre_hash: bool,
}
