//! # fairstream-node
//!
//! Validator and full node of a Fairstream chain.
//!
//! - `cli`, `command`: the command line, over `sc-cli`'s subcommands.
//! - `chain_spec`, `consortium`: the chains it knows by name, and how a chain in service is filled in from a file.
//! - `service`: the node's parts and how they are joined; `service::sealing` replaces consensus for tests.
//! - `clock`: where a block's time comes from.
//! - `rpc`: what clients can ask of the node beyond the standard set.

#![warn(missing_docs)]

mod chain_spec;
mod cli;
mod clock;
mod command;
mod consortium;
mod rpc;
mod service;

fn main() -> std::process::ExitCode {
	match command::run() {
		Ok(()) => std::process::ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("error: {error}");
			std::process::ExitCode::FAILURE
		}
	}
}
