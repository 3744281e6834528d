//! The command line.

use clap::{Parser, Subcommand, ValueEnum};
use sc_cli::RunCmd;
use std::path::PathBuf;

const EXAMPLES: &str = "\
EXAMPLES
  A chain for development, one validator, blocks every 3 s, nothing kept:
    fairstream-node --dev --tmp

  The same for tests that need months: a block only when asked for, at a time of your choice
  (engine_createBlock, dev_sealAt):
    fairstream-node --dev --tmp --sealing manual

  A chain in service: fill in who takes part, make the chain's file once, start from it everywhere:
    fairstream-node authorities-template --output authorities.json
    fairstream-node export-chain-spec --chain consortium:authorities.json --raw --output chain.json
    fairstream-node --chain chain.json --validator --base-path /var/lib/fairstream";

/// Validator and full node of a Fairstream chain.
#[derive(Debug, Parser)]
#[command(after_help = EXAMPLES)]
pub struct Cli {
	/// What to do instead of running the node.
	#[command(subcommand)]
	pub subcommand: Option<Command>,

	/// How to run it.
	#[clap(flatten)]
	pub run: RunCmd,

	/// Seal blocks without consensus, for tests. Only on a development chain, and never on a database that real
	/// consensus has written or will write.
	#[arg(long, value_enum, value_name = "WHEN")]
	pub sealing: Option<Sealing>,
}

/// When a block is sealed without consensus.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Sealing {
	/// As soon as a transaction is ready.
	Instant,
	/// When an RPC call asks for it.
	Manual,
}

/// What the binary does beside running a node.
#[derive(Debug, Subcommand)]
#[allow(clippy::large_enum_variant)]
pub enum Command {
	/// Make, inspect, sign with keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Write a chain's specification as JSON.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Write the file that names the participants of a chain in service, to be filled in.
	AuthoritiesTemplate(TemplateCmd),

	/// Execute a block again.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Write blocks to a file.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Write a block's state as a chain specification.
	ExportState(sc_cli::ExportStateCmd),

	/// Read blocks from a file.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Remove the chain's database.
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Go back some blocks.
	Revert(sc_cli::RevertCmd),

	/// Show what the database holds.
	ChainInfo(sc_cli::ChainInfoCmd),
}

/// Write the authorities file to be filled in.
#[derive(Debug, Parser)]
pub struct TemplateCmd {
	/// Where to; standard output without it. An existing file is not overwritten.
	#[arg(long, value_name = "FILE")]
	pub output: Option<PathBuf>,
}
