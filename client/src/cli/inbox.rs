//! `fairstream inbox` on the command line.

use super::AskArguments;
use crate::input;
use clap::Args;
use fairstream_doors::ParticipantId;
use std::path::PathBuf;

const EXAMPLES: &str = "\
EXAMPLES
  What a participant has to do, and what a seat has:
    fairstream inbox --participant 3
    fairstream inbox --seat 2

  What the participant, or else the seat, has to do for which a key acts:
    fairstream inbox --key-file platform.key

  What becomes new, changes and goes, a line of JSON each, for another program:
    fairstream inbox --participant 3 --follow --json

Duties stand in the order in which they are due. Where one of your calls stops a clock it is printed, encoded: paste it into
Polkadot.js Apps under Developer, Extrinsics, Decode, fill in what it leaves open, and sign it.

With --follow the duties that there are come first, as new; then follows what becomes of them with each final block, until you
press Ctrl-C. Should the node go away, it is asked again until it is back, and nothing in between is left out.";

/// Arguments of `inbox`.
#[derive(Args, Debug)]
#[command(
	after_help = EXAMPLES,
	group = clap::ArgGroup::new("bearer").required(true).args(["participant", "seat", "key_file", "dev_key"])
)]
pub struct InboxArguments {
	/// The participant of this number.
	#[arg(long, value_name = "N", value_parser = input::participant)]
	pub participant: Option<ParticipantId>,

	/// The seat of this number.
	#[arg(long, value_name = "N")]
	pub seat: Option<u32>,

	/// The one for which the key in this file acts.
	#[arg(long, value_name = "FILE")]
	pub key_file: Option<PathBuf>,

	/// The one for which this development account acts, such as //Eve.
	#[arg(long, value_name = "NAME")]
	pub dev_key: Option<String>,

	/// Go on printing what becomes new, changes and goes.
	#[arg(long)]
	pub follow: bool,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}
