//! Speed, measured on the real runtime, natively or on the real node. Figures are ratios between things that were measured in
//! turns in one run, because a machine's own time says little about another's; medians, because single runs say little about
//! anything.

mod base;
#[path = "../../runtime/tests/stories/chain.rs"]
#[allow(dead_code)]
mod chain;
mod docket;
mod measure;
mod node;
mod trace;
mod workloads;

use clap::{Parser, Subcommand};
use measure::Report;
use node::{Node, NODE_VARIABLE};
use std::process::ExitCode;

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
	/// Traceability: what captures cost, and what events take.
	Trace,
}

fn main() -> ExitCode {
	let arguments = Arguments::parse();
	let mut report = Report::default();
	match run(arguments.part, &mut report) {
		Ok(()) => {
			report.print(arguments.json);
			ExitCode::SUCCESS
		}
		Err(error) => {
			eprintln!("error: {error}");
			ExitCode::FAILURE
		}
	}
}

fn run(part: Part, report: &mut Report) -> Result<(), String> {
	let mut node = Node::start()?;
	report.note("machine", &machine(node.version()));
	report.row("turns whose median is taken, on the node", workloads::ROUNDS.to_string(), workloads::ROUNDS as f64);
	match part {
		Part::Base { waiting, due, open, leaves, docket } => {
			workloads::docket::run(&mut node, report)?;
			drop(node);
			if !docket {
				base::run(waiting, due, report);
			}
			docket::run(open, leaves, report);
		}
		Part::Trace => {
			workloads::trace::run(&mut node, report)?;
			drop(node);
			trace::run(report);
		}
	}
	Ok(())
}

/// What figures depend on: processor, cores, how this program and the node beside it were built.
fn machine(node: &str) -> String {
	let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get());
	let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
	let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
	let processor = model.map_or("processor unknown", |(_, model)| model);
	let profile = if cfg!(debug_assertions) { "dev" } else { "release" };
	let node = match std::env::var_os(NODE_VARIABLE) {
		Some(_) => format!("{node}, named by {NODE_VARIABLE}"),
		None => format!("{node}, {profile} profile"),
	};
	format!("{processor}, {cores} cores; {node}")
}
