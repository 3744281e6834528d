//! What each command does.

pub mod archive;
pub mod capture;
pub mod case;
pub mod code;
pub mod commitment;
pub mod goods;
pub mod hash;
pub mod inbox;
pub mod registry;
pub mod rules;
pub mod seats;
pub mod trace;
pub mod worklist;

use crate::{
	chain::{transaction, At, Call, Chain, ChainError, Failed, Link},
	outcome::{Outcome, Status},
};
use codec::{Decode, Encode};
use fairstream_rules::words::Tongue;
use fairstream_sheet::Language;
use indicatif::ProgressBar;
use scale_info::TypeInfo;
use serde_json::{json, Value};
use std::time::Duration;
use subxt_signer::sr25519::Keypair;

/// What can end a command early.
pub enum Failure {
	/// The chain could not be asked.
	Chain(ChainError),
	/// Something in the input is refused, by this client or in the chain's own words.
	Refused(String),
	/// It could not be tried.
	NotTried(String),
}

impl From<ChainError> for Failure {
	fn from(error: ChainError) -> Self {
		Self::Chain(error)
	}
}

impl From<(Status, String)> for Failure {
	fn from((status, message): (Status, String)) -> Self {
		match status {
			Status::NotTried => Self::NotTried(message),
			Status::Done | Status::Refused => Self::Refused(message),
		}
	}
}

impl From<Failure> for Outcome {
	fn from(failure: Failure) -> Self {
		match failure {
			Failure::Chain(error @ ChainError::WouldFail(_)) => Self::failure(Status::Refused, error.to_string()),
			Failure::Chain(error) => Self::failure(Status::NotTried, error.to_string()),
			Failure::Refused(message) => Self::failure(Status::Refused, message),
			Failure::NotTried(message) => Self::failure(Status::NotTried, message),
		}
	}
}

/// The last final block, to ask questions of.
pub struct Final {
	chain: Chain,
	at: At,
}

impl Final {
	/// Connect to a node and take its last final block.
	///
	/// # Errors
	/// As [`Chain::connect`].
	pub async fn of(url: &str) -> Result<Self, ChainError> {
		let chain = Chain::connect(url).await?;
		let at = chain.at_final().await?;
		Ok(Self { chain, at })
	}

	/// Ask a runtime API, see [`Chain::ask`].
	///
	/// # Errors
	/// As [`Chain::ask`].
	pub async fn ask<Q, A>(&self, api: &str, method: &str, question: Q) -> Result<A, ChainError>
	where
		Q: Encode + TypeInfo + 'static,
		A: Decode + TypeInfo + 'static,
	{
		self.chain.ask(&self.at, api, method, question).await
	}

	/// Ask a runtime API that may refuse the question, in words.
	///
	/// # Errors
	/// [`Failure::Refused`] with the chain's words.
	pub async fn ask_for<Q, A>(&self, api: &str, method: &str, question: Q) -> Result<A, Failure>
	where
		Q: Encode + TypeInfo + 'static,
		A: Decode + TypeInfo + 'static,
	{
		let answer: Result<A, String> = self.ask(api, method, question).await?;
		answer.map_err(Failure::Refused)
	}

	/// The block, for people.
	#[must_use]
	pub fn line(&self, language: Language) -> String {
		block_line(&self.at, language)
	}

	/// The block, for machines.
	#[must_use]
	pub fn json(&self) -> Value {
		block_json(&self.at)
	}
}

/// A final block, for people.
#[must_use]
pub fn block_line(at: &At, language: Language) -> String {
	let (number, hash) = (at.block_number(), at.block_hash());
	match language {
		Language::En => format!("block {number}, {hash:?}, final"),
		Language::Zh => format!("区块 {number}，{hash:?}，已最终确认"),
	}
}

/// A final block, for machines.
#[must_use]
pub fn block_json(at: &At) -> Value {
	json!({ "number": at.block_number(), "hash": format!("{:?}", at.block_hash()), "final": true })
}

/// Whichever word is of this language.
#[must_use]
pub const fn pick(language: Language, en: &'static str, zh: &'static str) -> &'static str {
	match language {
		Language::En => en,
		Language::Zh => zh,
	}
}

/// So many of something, in English.
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
	format!("{number} {}", if number == 1 { one } else { many })
}

/// The same language for the words of the rules.
#[must_use]
pub const fn tongue(language: Language) -> Tongue {
	match language {
		Language::En => Tongue::En,
		Language::Zh => Tongue::Zh,
	}
}

/// Sign a call, send it, and wait until it is final; a terminal shows that it goes on.
///
/// # Errors
/// As [`transaction::send`].
pub async fn send(
	link: &mut Link<'_>,
	key: &Keypair,
	patience: Duration,
	call: &Call,
) -> Result<transaction::Sent, ChainError> {
	let spinner = ProgressBar::new_spinner().with_message("sent; waiting until it is final");
	spinner.enable_steady_tick(Duration::from_millis(200));
	let sent = transaction::send(link, key, patience, call).await;
	spinner.finish_and_clear();
	sent
}

/// A failed call, for machines.
#[must_use]
pub fn failed_json(failed: &Failed) -> Value {
	json!({ "error": failed.error, "advice": failed.advice })
}
