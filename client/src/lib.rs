//! # fairstream
//!
//! Command line and library for those who use a Fairstream chain.
//!
//! - [`cli`]: what the command line takes.
//! - [`commands`]: a file per command: what it does, as a function that returns what it found.
//! - [`outcome`]: how a command ends: exit status, text for people, JSON for machines.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unreachable)
)]

pub mod cli;
pub mod commands;
pub mod outcome;

use clap::Parser;
use std::process::ExitCode;

/// Parse the command line, do what it says, print what came of it.
#[must_use]
pub fn run() -> ExitCode {
	let cli = cli::Cli::parse();
	let outcome = match &cli.command {
		cli::Command::Hash(arguments) => commands::hash::run(arguments),
	};
	outcome.print(cli.json)
}
