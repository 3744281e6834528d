//! What can go wrong between a client and a chain.

use super::Failed;
use thiserror::Error;

/// What can go wrong between a client and a chain. Each message ends with what to do.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ChainError {
	/// The address is none.
	#[error("'{url}' is no node's address: write ws://host:port or wss://host")]
	Address {
		/// What was given.
		url: String,
	},
	/// No node answers.
	#[error(
		"no node answers at {url} ({reason}): start one, for example with scripts/run.sh, or name another with --url"
	)]
	Unreachable {
		/// Its address.
		url: String,
		/// What the connection said.
		reason: String,
	},
	/// A node stopped answering, or refused to.
	#[error("the node at {url} did not answer ({reason}): see its log, then try again")]
	Lost {
		/// Its address.
		url: String,
		/// What the connection said.
		reason: String,
	},
	/// The chain has no such thing.
	#[error(
		"the chain at {url} has no {what}: name the node of a Fairstream chain with --url, or one of this release"
	)]
	Missing {
		/// The node's address.
		url: String,
		/// What it hasn't.
		what: String,
	},
	/// The chain has it in another shape than this client.
	#[error("{what} differs on the chain at {url} ({difference}): use the fairstream command of the chain's release")]
	Shape {
		/// The node's address.
		url: String,
		/// What differs.
		what: String,
		/// How.
		difference: String,
	},
	/// The node refuses a transaction for good.
	#[error("the node at {url} refuses the transaction ({reason}): {remedy}")]
	Rejected {
		/// The node's address.
		url: String,
		/// Its reason.
		reason: String,
		/// What to do.
		remedy: &'static str,
	},
	/// A call that nobody signs would fail, so no block takes it.
	#[error("the chain refuses it: {0}")]
	WouldFail(Failed),
	/// Nothing moved for too long.
	#[error("nothing became final for {seconds} s at {url}{}: see whether the chain makes and finalizes blocks, then run \
		the same command again; it goes on from what is on the chain", last.as_ref().map(|last| format!(" ({last})")).unwrap_or_default())]
	Stalled {
		/// The node's address.
		url: String,
		/// How long.
		seconds: u64,
		/// The last thing that went wrong.
		last: Option<String>,
	},
}

impl ChainError {
	/// Whether trying again may help.
	#[must_use]
	pub const fn may_pass(&self) -> bool {
		matches!(self, Self::Lost { .. } | Self::Unreachable { .. })
	}
}

/// The innermost cause of an error.
pub fn root_of(error: &dyn std::error::Error) -> String {
	std::iter::successors(Some(error), |error| error.source()).last().map(ToString::to_string).unwrap_or_default()
}

/// An error with its causes on one line, none of them said twice.
pub fn chain_of(error: &dyn std::error::Error) -> String {
	let mut text = error.to_string();
	let mut next = error.source();
	while let Some(cause) = next {
		let cause_text = cause.to_string();
		if !text.contains(&cause_text) {
			text = format!("{text}: {cause_text}");
		}
		next = cause.source();
	}
	text
}
