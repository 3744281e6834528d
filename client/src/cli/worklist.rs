//! `fairstream worklist` on the command line.

use super::AskArguments;
use crate::input;
use clap::Args;
use fairstream_docket::{Kind, Stage};
use fairstream_doors::Moment;
use fairstream_sheet::docket::Filter;

const EXAMPLES: &str = "\
EXAMPLES
  What seat 2 has to do in cases: first where it is behind, the longest first, then what is due, the soonest first:
    fairstream worklist 2

  Where a seat is behind, what is due in this week, and the clues that are to be checked:
    fairstream worklist 2 --overdue
    fairstream worklist 2 --due-before 2026-06-08
    fairstream worklist 2 --stage check

  Cases in which a person should look whether somebody abuses the docket, in Chinese:
    fairstream worklist 2 --look --language zh

  A thousand lines, for another program:
    fairstream worklist 2 --limit 1000 --json

OVERDUE is what has a date that is over. A seat that was reminded has a new date, and its line says what it missed before.

Each case has the call that leads on, encoded as a handler's signature: paste it into Polkadot.js Apps under Developer,
Extrinsics, Decode, fill in what it leaves open, and sign it. Or see 'fairstream case show N' for the commands.";

/// Arguments of `worklist`.
#[derive(Args, Debug)]
#[command(
	after_help = EXAMPLES,
	group = clap::ArgGroup::new("filter").args(["overdue", "due_before", "kind", "stage", "look"])
)]
pub struct WorklistArguments {
	/// The seat's number.
	#[arg(value_name = "SEAT")]
	pub seat: u32,

	/// Only cases in which a seat is behind: this one, or one that it has to remind.
	#[arg(long)]
	pub overdue: bool,

	/// Only what is due before then. China Standard Time unless it says otherwise; a day is its first moment.
	#[arg(long, value_name = "MOMENT", value_parser = input::moment)]
	pub due_before: Option<Moment>,

	/// Only cases of this kind: report, rule-proposal.
	#[arg(long, value_name = "KIND", value_parser = input::kind)]
	pub kind: Option<Kind>,

	/// Only cases that wait in this stage, as docs/cases.md names them: check, inquiry, decision.
	#[arg(long, value_name = "STAGE", value_parser = input::stage)]
	pub stage: Option<Stage>,

	/// Only cases in which a person should look whether the docket is abused.
	#[arg(long)]
	pub look: bool,

	/// Most cases that are printed.
	#[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=100_000))]
	pub limit: u32,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

impl WorklistArguments {
	/// Which cases are asked for.
	#[must_use]
	pub fn filter(&self) -> Filter {
		match (self.due_before, self.kind, self.stage) {
			(Some(moment), ..) => Filter::DueBefore(moment),
			(_, Some(kind), _) => Filter::Kind(kind),
			(.., Some(stage)) => Filter::Stage(stage),
			_ if self.overdue => Filter::Overdue,
			_ if self.look => Filter::ToBeLookedAt,
			_ => Filter::All,
		}
	}
}
