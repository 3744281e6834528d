//! `fairstream registry` on the command line.

use super::AskArguments;
use crate::input;
use clap::{Args, Subcommand};
use fairstream_doors::{Moment, ParticipantId};

/// What to do with the registry.
#[derive(Debug, Subcommand)]
pub enum RegistryCommand {
	/// Print who a participant is: its functions and how they stand, its identity's term, affiliations, names.
	Show(ShowArguments),
	/// Print who answers for a room on a platform.
	Find(FindArguments),
}

const SHOW_EXAMPLES: &str = "\
EXAMPLES
  By its number, or by the account by which it acts:
    fairstream registry show 3
    fairstream registry show 5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw

  In Chinese:
    fairstream registry show 3 --language zh";

/// Arguments of `registry show`.
#[derive(Args, Debug)]
#[command(after_help = SHOW_EXAMPLES)]
pub struct ShowArguments {
	/// The participant's number, or the address of the account by which it acts.
	#[arg(value_name = "N|ADDRESS")]
	pub who: String,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

const FIND_EXAMPLES: &str = "\
EXAMPLES
  Who answers for a room now, and who did on a day:
    fairstream registry find --platform 3 --room 88120045
    fairstream registry find --platform 3 --room 88120045 --at 2026-06-01T20:15";

/// Arguments of `registry find`.
#[derive(Args, Debug)]
#[command(after_help = FIND_EXAMPLES)]
pub struct FindArguments {
	/// The platform's number.
	#[arg(long, value_name = "N", value_parser = input::participant)]
	pub platform: ParticipantId,

	/// The room's public number on the platform.
	#[arg(long, value_name = "NUMBER")]
	pub room: String,

	/// Who answered for it then; now if it is left out. China Standard Time unless it says otherwise.
	#[arg(long, value_name = "DATETIME", value_parser = input::moment)]
	pub at: Option<Moment>,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}
