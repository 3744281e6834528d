//! `fairstream commitment file`: the lines of a file, as one root on the chain.

use super::{bar, filed, genesis, key_json, line_json, tree, unnamed};
use crate::{
	calls,
	chain::{event, At, Chain, ChainError, Failed, Link},
	cli::commitment::FileArguments,
	commands::{block_json, failed_json, send, Failure},
	key, machine,
	outcome::{Outcome, Status},
	proof::{commitment::context, disk, lines::Lines, names},
};
use fairstream_doors::{CommitmentKey, CommitmentKind, ParticipantId, Windows};
use fairstream_epcis::core::BoundedList;
use fairstream_merkle::{Blake2b256, Builder, Context, Sealed};
use fairstream_sheet::{
	commitments::{self, CommitmentLine},
	Language,
};
use serde_json::{json, Value};
use std::time::SystemTime;
use subxt::{dynamic, ext::scale_value::Composite};

/// The pallet.
const PALLET: &str = "Commitments";

/// Most leaves that the chain takes for a tree.
const MOST_LEAVES: u64 = 1 << 40;

pub(super) async fn run(arguments: &FileArguments) -> Result<Outcome, Failure> {
	let kind = arguments.kind;
	let window = arguments.window.of(kind).map_err(Failure::NotTried)?;
	if window.is_none() && kind.windows() != Windows::Serial {
		return Err(unnamed(kind));
	}
	let signer = key::signing(&arguments.key).map_err(Failure::NotTried)?;
	let account = signer.public_key().0;
	let mut link = Link::new(&arguments.node.url);
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let owner = owner_of(chain, &at, account).await?;
	let genesis = genesis(chain).await?;
	let keys: Vec<CommitmentKey> = match window {
		Some(window) => vec![window],
		None => last_and_next(first_open(chain, &at, owner, kind).await?),
	}
	.into_iter()
	.map(|window| CommitmentKey { owner, kind, window })
	.collect();
	let trees = trees(arguments.leaves.lines(), keys.iter().map(|key| context(key, &genesis)).collect()).await?;

	// Reading may have taken long, and nodes forget the state of old blocks.
	let at = chain.at_final().await?;
	let name = disk::name(&arguments.leaves.file);
	let filing = |(key, tree)| Filing { name: name.clone(), key, tree, account };
	let mut filings: Vec<Filing> = keys.into_iter().zip(trees).map(filing).collect();
	let Some(filing) = filings.pop() else { return Err(unnamed(kind)) };
	for last in filings {
		match asked(chain, &at, &last.key).await? {
			Some(line) if is_same(&line, &last.tree) => return Ok(last.outcome(&Came::Already(line))),
			_ => {}
		}
	}
	match asked(chain, &at, &filing.key).await? {
		Some(line) if is_same(&line, &filing.tree) => return Ok(filing.outcome(&Came::Already(line))),
		Some(line) => return Ok(filing.outcome(&Came::Another(line))),
		None => {}
	}
	refused(&filing.name, kind, filing.tree.count).map_or(Ok(()), |message| Err(Failure::Refused(message)))?;
	let call = calls::file_commitment(chain, &at, &filing.key, &filing.tree)?;
	if let Some(failed) = filing.examined(chain, &at).await? {
		return Ok(filing.outcome(&Came::Refused { failed, at: None }));
	}
	if arguments.check {
		return Ok(filing.outcome(&Came::Checked));
	}
	let sent = send(&mut link, &signer, arguments.patience.duration(), &call).await?;
	let chain = link.connected().await?;
	let line = asked(chain, &sent.at, &filing.key).await?;
	let came = match (event::failure(&sent.at, &sent.events), line) {
		(None, line) => Came::Filed { line, at: sent.at },
		// Somebody who acts for the same participant was quicker.
		(Some(_), Some(line)) if is_same(&line, &filing.tree) => Came::Already(line),
		(Some(failed), _) => Came::Refused { failed, at: Some(sent.at) },
	};
	Ok(filing.outcome(&came))
}

/// The participant that acts by an account.
async fn owner_of(chain: &Chain, at: &At, account: [u8; 32]) -> Result<ParticipantId, Failure> {
	let owner: Option<ParticipantId> = chain.ask(at, "RegistryApi", "acts_by", (account,)).await?;
	owner.ok_or_else(|| {
		let address = subxt::utils::AccountId32(account);
		Failure::Refused(format!("{address} acts for no participant: name another key, or have the authority admit it"))
	})
}

/// The owner's next number of a kind that is numbered.
async fn first_open(chain: &Chain, at: &At, owner: ParticipantId, kind: CommitmentKind) -> Result<u64, ChainError> {
	let entry = dynamic::storage::<(u32, dynamic::Value), u64>("Commitments", "FirstOpen");
	let kind = dynamic::Value::variant(format!("{kind:?}"), Composite::Unnamed(vec![]));
	let found = at.storage().try_fetch(entry, (owner.0, kind)).await.map_err(|error| chain.lost(&error))?;
	let next = found.map(|next| next.decode()).transpose().map_err(|error| chain.lost(&error))?;
	Ok(next.unwrap_or(0))
}

/// The numbers to look at: the last one that was filed, which may hold these very leaves, and the next.
fn last_and_next(next: u64) -> Vec<u64> {
	next.checked_sub(1).into_iter().chain([next]).collect()
}

/// The trees of the leaves in these contexts, in one pass. It is done beside the connection, which goes on meanwhile.
async fn trees(lines: Lines, contexts: Vec<Context>) -> Result<Vec<Sealed>, Failure> {
	let reading = tokio::task::spawn_blocking(move || {
		let bar = bar();
		let mut builders: Vec<Builder<Blake2b256>> = contexts.iter().map(|_| Builder::new()).collect();
		let read = lines.each(|leaf| {
			bar.inc(1);
			builders.iter_mut().try_for_each(|builder| builder.push(leaf))
		});
		bar.finish_and_clear();
		read.map(|()| builders.into_iter().zip(&contexts).map(|(builder, context)| builder.seal(context)).collect())
	});
	let read = reading.await.map_err(|error| Failure::NotTried(format!("the leaves can't be read: {error}")))?;
	Ok(read?)
}

/// What the chain has under a key, if anything is in its state.
async fn asked(chain: &Chain, at: &At, key: &CommitmentKey) -> Result<Option<CommitmentLine>, ChainError> {
	let question = (key.owner, key.kind, key.window, Language::En);
	let line: Result<CommitmentLine, String> = chain.ask(at, "CommitmentsApi", "commitment", question).await?;
	Ok(line.ok())
}

fn is_same(line: &CommitmentLine, tree: &Sealed) -> bool {
	(line.filed.root, line.filed.count) == (tree.root, tree.count)
}

/// Why a tree of so many leaves needs not be sent.
fn refused(name: &str, kind: CommitmentKind, count: u64) -> Option<String> {
	match (kind.windows(), count) {
		(Windows::Serial, 0) => Some(format!(
			"{name}: there is no leaf, and a {} without any says nothing: file it when there is something to commit to",
			names::kind_name(kind)
		)),
		(_, count) if count > MOST_LEAVES => {
			Some(format!("{name}: {count} leaves are more than a tree has: make leaves of digests of several lines"))
		}
		_ => None,
	}
}

/// What came of it.
enum Came {
	/// Nothing was to be sent.
	Checked,
	/// The chain has it.
	Already(CommitmentLine),
	/// The chain has another tree for this key.
	Another(CommitmentLine),
	/// It is filed.
	Filed {
		/// What the chain says of it.
		line: Option<CommitmentLine>,
		/// The final block.
		at: At,
	},
	/// The chain refuses it.
	Refused {
		/// Why.
		failed: Failed,
		/// The final block; none if the chain was only asked.
		at: Option<At>,
	},
}

/// What is filed.
struct Filing {
	/// What messages call the file.
	name: String,
	/// Under which key.
	key: CommitmentKey,
	tree: Sealed,
	/// Who signs.
	account: [u8; 32],
}

impl Filing {
	fn outcome(&self, came: &Came) -> Outcome {
		let key = super::key(&self.key);
		let mut lines = vec![key.clone(), tree(&self.tree.root, self.tree.count)];
		let mut errors = vec![];
		match came {
			Came::Checked => lines.push("nothing was sent; run the command without --check to file it".into()),
			Came::Already(line) => lines.push(format!("already {}; nothing is left to do", filed(line))),
			Came::Another(line) => errors.push(format!(
				"{}: the chain has another tree for {key}: {}, {}; there is one for ever, so see that this is the right file",
				self.name,
				tree(&line.filed.root, line.filed.count),
				filed(line)
			)),
			Came::Filed { line, at } => {
				let filed = line.as_ref().map_or_else(|| "filed".into(), filed);
				lines.push(format!("{filed}; final in block {}", at.block_number()));
				if self.tree.count > 0 {
					lines.push(self.next_step());
				}
			}
			Came::Refused { failed, at } => {
				let how = match at {
					Some(at) => format!("final in block {}", at.block_number()),
					None => "nothing was sent".into(),
				};
				errors.push(format!("the chain refuses {key}: {failed} ({how})"));
			}
		}
		let status = if errors.is_empty() { Status::Done } else { Status::Refused };
		let lines = if errors.is_empty() { lines } else { vec![] };
		let json = self.json(came, &errors);
		Outcome { status, lines, errors, json }
	}

	/// Why the chain would refuse it, as far as it can be told before; the deposit is not looked at.
	async fn examined(&self, chain: &Chain, at: &At) -> Result<Option<Failed>, Failure> {
		let CommitmentKey { owner, kind, window } = self.key;
		let filing = commitments::Filing { kind, window, root: self.tree.root, count: self.tree.count };
		let filings = BoundedList::<_, { commitments::MAX_FILINGS }>::try_from(vec![filing])
			.map_err(|error| Failure::NotTried(error.to_string()))?;
		// The last block of a chain that rests is old.
		let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
		let now = u64::try_from(now.as_millis()).unwrap_or(u64::MAX);
		let verdicts: Vec<Result<(), String>> =
			chain.ask(at, "CommitmentsApi", "examine", (owner, filings, now)).await?;
		let refusal = verdicts.into_iter().find_map(Result::err);
		Ok(refusal
			.map(|error| Failed { advice: event::advice(at, PALLET, &error), error: format!("{PALLET}.{error}") }))
	}

	/// What the owner would do next.
	fn next_step(&self) -> String {
		format!(
			"keep the file; to prove a line of it: fairstream commitment prove {} --kind {} --window {} --owner {} --leaf 0",
			self.name,
			names::kind_name(self.key.kind),
			self.key.window,
			self.key.owner.0
		)
	}

	fn json(&self, came: &Came, errors: &[String]) -> Value {
		let (state, line, at, failed) = match came {
			Came::Checked => ("checked", None, None, None),
			Came::Already(line) => ("already", Some(line), None, None),
			Came::Another(line) => ("another", Some(line), None, None),
			Came::Filed { line, at } => ("filed", line.as_ref(), Some(at), None),
			Came::Refused { failed, at } => ("refused", None, at.as_ref(), Some(failed)),
		};
		json!({
			"file": self.name,
			"signer": subxt::utils::AccountId32(self.account).to_string(),
			"key": key_json(&self.key),
			"root": machine::bytes(&self.tree.root),
			"count": self.tree.count,
			"state": state,
			"filed": line.map(line_json),
			"block": at.map(block_json),
			"failed": failed.map(failed_json),
			"errors": errors,
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_doors::Filed;

	#[test]
	fn the_last_number_is_looked_at_before_the_next_is_taken() {
		assert_eq!(last_and_next(0), [0]);
		assert_eq!(last_and_next(7), [6, 7]);
	}

	#[test]
	fn a_number_without_leaf_is_refused_and_a_window_without_any_is_not() {
		let message = refused("rule.txt", CommitmentKind::PriceRule, 0).expect("it says nothing");
		assert!(message.starts_with("rule.txt: there is no leaf"), "{message}");
		assert_eq!(refused("orders.txt", CommitmentKind::OrderJournal, 0), None);
		assert_eq!(refused("orders.txt", CommitmentKind::OrderJournal, MOST_LEAVES), None);
		assert!(refused("orders.txt", CommitmentKind::OrderJournal, MOST_LEAVES + 1).is_some());
	}

	fn filing() -> Filing {
		Filing {
			name: "orders.txt".into(),
			key: CommitmentKey { owner: ParticipantId(3), kind: CommitmentKind::OrderJournal, window: 29_671_934 },
			tree: Sealed { context: Context([0; 32]), count: 2, root: [7; 32] },
			account: [1; 32],
		}
	}

	fn line(root: [u8; 32], count: u64) -> CommitmentLine {
		CommitmentLine {
			key: filing().key,
			owner: "#3".into(),
			kind: "order journal of a minute".into(),
			window: String::new(),
			filed: Filed { root, count, at: 1_780_316_130_000, late: None },
			filed_shown: "2026-06-01 20:15:30 +08:00".into(),
			late: String::new(),
		}
	}

	#[test]
	fn the_same_tree_is_filed_already_and_nothing_is_left_to_do() {
		let same = line([7; 32], 2);
		assert!(is_same(&same, &filing().tree));
		let outcome = filing().outcome(&Came::Already(same));
		assert_eq!((outcome.status, outcome.errors.len()), (Status::Done, 0));
		assert_eq!(outcome.lines[2], "already filed at 2026-06-01 20:15:30 +08:00, in time; nothing is left to do");
		assert_eq!((&outcome.json["state"], &outcome.json["filed"]["count"]), (&json!("already"), &json!(2)));
	}

	#[test]
	fn another_tree_under_the_key_is_a_refusal_that_shows_it() {
		for other in [line([8; 32], 2), line([7; 32], 3)] {
			assert!(!is_same(&other, &filing().tree));
			let outcome = filing().outcome(&Came::Another(other.clone()));
			assert_eq!(outcome.status, Status::Refused);
			let shown = tree(&other.filed.root, other.filed.count);
			assert!(outcome.errors[0].contains(&shown) && outcome.errors[0].starts_with("orders.txt: "), "{shown}");
		}
	}

	#[test]
	fn what_is_only_checked_says_that_nothing_was_sent() {
		let outcome = filing().outcome(&Came::Checked);
		assert_eq!(outcome.lines[1], format!("root 0x{}, 2 leaves", "07".repeat(32)));
		assert!(outcome.lines[2].starts_with("nothing was sent"));
		assert_eq!((&outcome.json["state"], &outcome.json["block"]), (&json!("checked"), &Value::Null));
	}

	#[test]
	fn what_the_chain_would_refuse_is_told_with_its_remedy_and_was_not_sent() {
		let failed = Failed { error: "Commitments.WindowNotOver".into(), advice: "file it when it is".into() };
		let outcome = filing().outcome(&Came::Refused { failed, at: None });
		assert_eq!(outcome.status, Status::Refused);
		let error = &outcome.errors[0];
		assert!(error.contains("WindowNotOver: file it when it is (nothing was sent)"), "{error}");
		assert_eq!((&outcome.json["state"], &outcome.json["block"]), (&json!("refused"), &Value::Null));
	}

	#[test]
	fn the_next_step_is_a_command_that_can_be_copied() {
		let step = filing().next_step();
		let command =
			"fairstream commitment prove orders.txt --kind order-journal --window 29671934 --owner 3 --leaf 0";
		assert!(step.ends_with(command), "{step}");
	}
}
