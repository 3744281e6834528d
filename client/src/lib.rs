//! # fairstream
//!
//! Command line and library for those who use a Fairstream chain.
//!
//! - [`cli`]: what the command line takes; [`input`]: moments, values and names as people write them.
//! - [`commands`]: a file per command: what it does, as a function that returns what it found.
//! - [`document`]: documents from files, and what is captured of them.
//! - [`key`]: the key that signs; [`hashing`]: digests as the chain computes them.
//! - [`chain`]: a connection, questions with typed answers, calls and transactions; [`calls`]: the calls that are made.
//! - [`capture`]: from the events of a document to final blocks; [`proof`]: proofs as files, made and checked.
//! - [`scratch`]: the code under a scratch field, and its key pair.
//! - [`timeline`], [`sheet`], [`table`]: what is found as lines of text; [`machine`]: the same for machines.
//! - [`outcome`]: how a command ends: exit status, text for people, JSON for machines.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unreachable)
)]

pub mod calls;
pub mod capture;
pub mod chain;
pub mod cli;
pub mod commands;
pub mod document;
pub mod hashing;
pub mod input;
pub mod key;
pub mod machine;
pub mod outcome;
pub mod proof;
pub mod scratch;
pub mod sheet;
pub mod table;
pub mod timeline;

use clap::Parser;
use outcome::{Outcome, Status};
use std::{future::Future, process::ExitCode};

/// Parse the command line, do what it says, print what came of it.
#[must_use]
pub fn run() -> ExitCode {
	let cli = match cli::Cli::try_parse() {
		Ok(cli) => cli,
		// Who reads JSON gets JSON, whatever else is wrong with the arguments.
		Err(error) if error.use_stderr() && std::env::args_os().any(|argument| argument == "--json") => {
			return Outcome::failure(Status::NotTried, error.to_string().trim().into()).print(true);
		}
		Err(error) => error.exit(),
	};
	let outcome = match &cli.command {
		cli::Command::Hash(arguments) => commands::hash::run(arguments),
		cli::Command::Capture(arguments) => online(commands::capture::run(arguments)),
		cli::Command::Trace(arguments) => online(commands::trace::run(arguments)),
		cli::Command::Rules(command) => online(commands::rules::run(command)),
		cli::Command::Seats(command) => online(commands::seats::run(command)),
		cli::Command::Registry(command) => online(commands::registry::run(command)),
		cli::Command::Inbox(arguments) if arguments.follow => {
			return online(commands::inbox::follow(arguments, cli.json)).print_end(cli.json);
		}
		cli::Command::Inbox(arguments) => online(commands::inbox::run(arguments)),
		cli::Command::Worklist(arguments) => online(commands::worklist::run(arguments)),
		cli::Command::Case(command) => online(commands::case::run(command)),
		cli::Command::Commitment(command) => online(commands::commitment::run(command)),
		cli::Command::Code(command) => online(commands::code::run(command)),
		cli::Command::Goods(command) => online(commands::goods::run(command)),
		cli::Command::Archive(command) => online(commands::archive::run(command)),
	};
	outcome.print(cli.json)
}

/// Run a command that talks with a node.
fn online(command: impl Future<Output = Outcome>) -> Outcome {
	match tokio::runtime::Builder::new_current_thread().enable_all().build() {
		Ok(runtime) => runtime.block_on(command),
		Err(error) => Outcome::failure(Status::NotTried, format!("can't start: {error}")),
	}
}
