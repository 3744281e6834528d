//! `fairstream inbox --follow`: what becomes of somebody's duties with each final block.

use super::{
	bearer,
	changes::{Change, Seen},
	duties, duty_json, duty_lines,
};
use crate::{
	chain::{transaction::PAUSE, ChainError, Link},
	cli::inbox::InboxArguments,
	commands::{pick, Failure, Final},
	machine, outcome,
	outcome::{Outcome, Status},
};
use fairstream_doors::Bearer;
use fairstream_sheet::Language;
use serde_json::{json, Value};
use std::time::Duration;
use subxt::utils::H256;

/// How long to wait for a final block before asking whether the node is still there.
const SILENCE: Duration = Duration::from_secs(60);

/// Follow until nobody reads any more. What it prints, it prints as it goes; what is returned is why it ended.
pub async fn run(arguments: &InboxArguments, as_json: bool) -> Outcome {
	match start(arguments, as_json).await {
		Ok(()) => Outcome { status: Status::Done, lines: vec![], errors: vec![], json: Value::Null },
		Err(failure) => failure.into(),
	}
}

async fn start(arguments: &InboxArguments, as_json: bool) -> Result<(), Failure> {
	let url = &arguments.ask.node.url;
	// That the node is there is said at once; later it may come back.
	let bearer = bearer(arguments, &Final::of(url).await?).await?;
	let mut follower = Follower {
		bearer,
		language: arguments.ask.language.into(),
		as_json,
		seen: Seen::default(),
		last: None,
		is_away: false,
	};
	let mut link = Link::new(url);
	loop {
		match follower.watch(&mut link).await {
			Ok(()) => return Ok(()),
			Err(Failure::Chain(error)) if error.may_pass() => {
				link.broke();
				if !follower.lost(&error)? {
					return Ok(());
				}
				tokio::time::sleep(PAUSE).await;
			}
			Err(failure) => return Err(failure),
		}
	}
}

struct Follower {
	bearer: Bearer,
	language: Language,
	as_json: bool,
	seen: Seen,
	/// The block that was looked at last.
	last: Option<H256>,
	/// Whether the node went away and isn't back yet.
	is_away: bool,
}

impl Follower {
	/// Look at each final block, until nobody reads any more. Blocks that became final meanwhile are taken together.
	async fn watch(&mut self, link: &mut Link<'_>) -> Result<(), Failure> {
		let chain = link.connected().await?;
		let heads = chain.rpc().chain_subscribe_finalized_heads().await;
		let mut heads = heads.map_err(|error| chain.lost(&error))?;
		loop {
			let at = chain.at_final().await?;
			if self.last != Some(at.block_hash()) {
				let duties = duties(chain, &at, self.bearer, self.language).await?;
				if !self.back(at.block_number())? {
					return Ok(());
				}
				for change in self.seen.update(duties) {
					if !self.tell(&change, at.block_number())? {
						return Ok(());
					}
				}
				self.last = Some(at.block_hash());
			}
			match tokio::time::timeout(SILENCE, futures::StreamExt::next(&mut heads)).await {
				Ok(Some(Ok(_))) | Err(_) => {}
				Ok(Some(Err(error))) => return Err(chain.lost(&error).into()),
				Ok(None) => {
					let reason = "it stopped telling about final blocks".into();
					return Err(ChainError::Lost { url: chain.url().into(), reason }.into());
				}
			}
		}
	}

	/// Print what became of a duty. Whether anybody still reads.
	fn tell(&self, change: &Change, block: u64) -> Result<bool, Failure> {
		let (event, word, duty) = match change {
			Change::New(duty) => ("new", pick(self.language, "new", "新增"), duty),
			Change::Changed(duty) => ("changed", pick(self.language, "changed", "变更"), duty),
			Change::Gone(duty) => ("gone", pick(self.language, "gone", "了结"), duty),
		};
		if self.as_json {
			let bearer = machine::bearer(self.bearer);
			return say(
				&json!({ "event": event, "block": block, "bearer": bearer, "duty": duty_json(duty) }).to_string()
			);
		}
		let mut lines = duty_lines(duty, self.language);
		if matches!(change, Change::Gone(_)) {
			lines.truncate(1);
		}
		for (place, line) in lines.iter().enumerate() {
			let is_read = if place == 0 { say(&format!("{word}  {line}"))? } else { say(line)? };
			if !is_read {
				return Ok(false);
			}
		}
		Ok(true)
	}

	/// Tell that the node went away, once until it is back. Whether anybody still reads.
	fn lost(&mut self, error: &ChainError) -> Result<bool, Failure> {
		if std::mem::replace(&mut self.is_away, true) {
			return Ok(true);
		}
		if self.as_json {
			return say(&json!({ "event": "lost", "error": error.to_string() }).to_string());
		}
		outcome::note(&format!("{error}; trying again until it is back"));
		Ok(true)
	}

	/// Tell that it is back, if it was away. Whether anybody still reads.
	fn back(&mut self, block: u64) -> Result<bool, Failure> {
		if !std::mem::replace(&mut self.is_away, false) {
			return Ok(true);
		}
		if self.as_json {
			return say(&json!({ "event": "back", "block": block }).to_string());
		}
		outcome::note(&format!("the node is back, at block {block}"));
		Ok(true)
	}
}

fn say(line: &str) -> Result<bool, Failure> {
	outcome::say(line).map_err(|error| Failure::NotTried(format!("can't write to standard output: {error}")))
}
