//! Speed, measured on the real runtime. Figures are ratios between things that were measured in turns in one run, because a
//! machine's own time says little about another's; medians, because single runs say little about anything.

mod base;
#[path = "../../runtime/tests/stories/chain.rs"]
#[allow(dead_code)]
mod chain;
mod docket;
mod measure;

use clap::{Parser, Subcommand};

/// Measure a part of the chain. `scripts/bench.sh` builds and calls this.
#[derive(Parser)]
struct Arguments {
	/// One JSON document instead of text.
	#[arg(long, global = true)]
	json: bool,
	#[command(subcommand)]
	part: Part,
}

#[derive(Subcommand)]
enum Part {
	/// The clocks: how many may wait, how many may be due at once. Cases and commitments: what they cost and take.
	Base {
		/// Clocks that wait in the larger of two chains.
		#[arg(long, default_value_t = 1_000_000)]
		waiting: u64,
		/// Clocks that are due at one moment.
		#[arg(long, default_value_t = 100_000)]
		due: u64,
		/// Cases that are open at one seat.
		#[arg(long, default_value_t = 100_000)]
		open: u32,
		/// Leaves of a tree.
		#[arg(long, default_value_t = 1_000_000)]
		leaves: u64,
		/// Cases and commitments only.
		#[arg(long)]
		docket: bool,
	},
}

fn main() {
	let arguments = Arguments::parse();
	let report = match arguments.part {
		Part::Base { waiting, due, open, leaves, docket } => {
			let mut report = if docket { measure::Report::default() } else { base::run(waiting, due) };
			docket::run(open, leaves, &mut report);
			report
		}
	};
	report.print(arguments.json);
}
