//! The command line.

pub mod archive;
pub mod case;
pub mod code;
pub mod commitment;
pub mod goods;
pub mod inbox;
pub mod registry;
pub mod rules;
pub mod seats;
pub mod worklist;

use clap::{Args, Parser, Subcommand};
use std::{path::PathBuf, time::Duration};

const STATUS: &str = "\
EXIT STATUS
  0  all was done
  1  something in the input was refused; the messages name file, event and field
  2  it could not be tried or not finished: a wrong argument, a file that can't be read, no node";

/// Where a node listens unless told otherwise.
pub const DEFAULT_URL: &str = "ws://127.0.0.1:9944";

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
	/// Capture the events of an EPCIS 2.0 document: examine, sign, send, wait until they are final.
	Capture(CaptureArguments),
	/// Print what the chain knows of a product: how it stands, and its way so far.
	Trace(TraceArguments),
	/// The law as values: what holds, for whom, since when, and how it changes.
	#[command(subcommand)]
	Rules(rules::RulesCommand),
	/// Authorities: which one answers, and who signs for it.
	#[command(subcommand)]
	Seats(seats::SeatsCommand),
	/// Who takes part.
	#[command(subcommand)]
	Registry(registry::RegistryCommand),
	/// Print what somebody has to do, by when, and what follows if nobody does it.
	Inbox(inbox::InboxArguments),
	/// Print what a seat has to do in cases: what is overdue, what is due, what follows, and the call.
	Worklist(worklist::WorklistArguments),
	/// Cases: report, look, act, attach, remind, propose.
	#[command(subcommand)]
	Case(case::CaseCommand),
	/// One root for what nobody disputes: file it, prove a leaf, check a proof.
	#[command(subcommand)]
	Commitment(commitment::CommitmentCommand),
	/// Codes under scratch fields: make and enlist them, reveal one, hear whether it was opened before.
	#[command(subcommand)]
	Code(code::CodeCommand),
	/// Goods: files of products, certificates, offers, and whether they may be offered and sold.
	#[command(subcommand)]
	Goods(goods::GoodsCommand),
	/// What is complete: prove that a record is a leaf of a day, check a proof without a node.
	#[command(subcommand)]
	Archive(archive::ArchiveCommand),
}

/// Which node to ask.
#[derive(Args, Debug)]
pub struct NodeArguments {
	/// WebSocket address of the node to ask.
	#[arg(long, value_name = "URL", env = "FAIRSTREAM_URL", default_value = DEFAULT_URL)]
	pub url: String,
}

/// Which node to ask, and in which language.
#[derive(Args, Debug)]
pub struct AskArguments {
	/// Which node to ask.
	#[command(flatten)]
	pub node: NodeArguments,

	/// The language of what the chain says.
	#[arg(long, value_enum, default_value_t = Language::En)]
	pub language: Language,
}

/// How long to wait for what was sent.
#[derive(Args, Debug)]
pub struct PatienceArguments {
	/// Give up once nothing became final for so many seconds.
	#[arg(long, value_name = "SECONDS", default_value_t = 120, value_parser = clap::value_parser!(u64).range(1..=86_400))]
	pub patience: u64,
}

impl PatienceArguments {
	/// The same as a time.
	#[must_use]
	pub const fn duration(&self) -> Duration {
		Duration::from_secs(self.patience)
	}
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

const CAPTURE_EXAMPLES: &str = "\
EXAMPLES
  On a development chain, as the producer that stands in its genesis:
    fairstream capture examples/honey/1-farm.jsonld --dev-key //Bob

  With the key in a file that only you can read:
    fairstream capture shipment.xml --key-file reporter.key --url wss://node.example

  Only ask whether the chain would take it; nothing is sent:
    fairstream capture shipment.xml --key-file reporter.key --check

  A line per event, as JSON, for another program:
    fairstream capture shipment.xml --key-file reporter.key --json

Each event is read, then examined by the chain on top of those before it, and only if none is refused they are sent; a
document of more than 10,000 events in portions of as many. Events that you captured before are left alone, so a run that
was interrupted is finished by running it again.";

/// Arguments of `capture`.
#[derive(Args, Debug)]
#[command(after_help = CAPTURE_EXAMPLES)]
pub struct CaptureArguments {
	/// A document in JSON-LD or XML; - for standard input.
	#[arg(value_name = "FILE")]
	pub file: PathBuf,

	/// Whose word it is.
	#[command(flatten)]
	pub key: KeyArguments,

	/// Which node to send to.
	#[command(flatten)]
	pub node: NodeArguments,

	/// Examine the events and send none.
	#[arg(long)]
	pub check: bool,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,
}

/// Which key signs.
#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub struct KeyArguments {
	/// A file that only you can read, with the key's secret phrase or hex seed on its one line.
	#[arg(long, value_name = "FILE", env = "FAIRSTREAM_KEY_FILE")]
	pub key_file: Option<PathBuf>,

	/// A development account such as //Bob.
	#[arg(long, value_name = "NAME")]
	pub dev_key: Option<String>,
}

/// Which key is meant, if one is.
#[derive(Args, Debug)]
#[group(multiple = false)]
pub struct OwnKeyArguments {
	/// A file that only you can read, with the key's secret phrase or hex seed on its one line.
	#[arg(long, value_name = "FILE")]
	pub key_file: Option<PathBuf>,

	/// A development account such as //Eve.
	#[arg(long, value_name = "NAME")]
	pub dev_key: Option<String>,
}

const TRACE_EXAMPLES: &str = "\
EXAMPLES
  By the link in the code on a label, by EPC URN, or by GS1 path:
    fairstream trace https://id.gs1.org/01/09521234543213/21/17
    fairstream trace urn:epc:id:sgtin:9521234.054321.17
    fairstream trace 01/09521234543213/21/17

  In Chinese:
    fairstream trace 01/09521234543213/21/17 --language zh

  Check documents that somebody handed over against the chain; each event that stands there unchanged gets a tick:
    fairstream trace 01/09521234543213/21/17 --document examples/honey/1-farm.jsonld

Everything that is printed comes from the chain's last final block; nothing is kept on this machine.";

/// Arguments of `trace`.
#[derive(Args, Debug)]
#[command(after_help = TRACE_EXAMPLES)]
pub struct TraceArguments {
	/// A class, lot, item or logistic unit: EPC URN, GS1 Digital Link, or GS1 path.
	#[arg(value_name = "ID")]
	pub id: String,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,

	/// A document whose events to compare with the chain's record; may be given more than once.
	#[arg(long = "document", value_name = "FILE")]
	pub documents: Vec<PathBuf>,
}

/// A language that the chain speaks.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub enum Language {
	/// English.
	En,
	/// Chinese.
	Zh,
}

impl From<Language> for fairstream_sheet::Language {
	fn from(language: Language) -> Self {
		match language {
			Language::En => Self::En,
			Language::Zh => Self::Zh,
		}
	}
}
