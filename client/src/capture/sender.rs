//! Asks, sends, waits, tries again.
//!
//! The chain is the only memory. Whether an event is captured is asked of the chain, by examining it again: one that this
//! reporter captured is a duplicate, and an error declaration that it made was made before. So it doesn't matter how a
//! transaction got lost, and a run that was interrupted is finished by running it again. What is in a block is waited for,
//! and what waits in the node's pool too; only what the node has lost is sent once more.
//!
//! Transactions are numbered here, not by the node, so that many are under way at once and none waits for another; the
//! numbers follow each other, and so the chain takes them in the document's order.

use super::{
	plan::{cut, QUESTION, TRANSACTION},
	Fate, Item, Objection,
};
use crate::chain::{
	event,
	transaction::{self, until_final, PAUSE},
	At, Call, Chain, ChainError, Form, Link,
};
use fairstream_epcis::core::{BoundedList, CoreEvent};
use fairstream_sheet::MAX_EXAMINED;
use futures::{stream::FuturesUnordered, StreamExt};
use std::{
	collections::VecDeque,
	ops::Range,
	time::{Duration, Instant, SystemTime},
};
use subxt::utils::H256;
use subxt_rpcs::Error as RpcError;
use subxt_signer::sr25519::Keypair;

/// The errors of an event that its reporter captured before, and of an error declaration that it made before.
const DONE_BEFORE: [&str; 2] = ["Duplicate", "DeclaredBefore"];

/// Transactions under way at once.
const UNDER_WAY: usize = 32;

/// How often a transaction that the node lost is handed to it again before everything is asked anew.
const AGAIN: u32 = 5;

/// The pause before handing it over again.
const BREATH: Duration = Duration::from_millis(300);

/// What is told while it goes on.
pub trait Progress {
	/// So many events are settled.
	fn settled(&self, events: usize);
	/// Something that people who wait would want to know.
	fn note(&self, what: &str);
}

/// How it ended: each event has its fate, and if not all are settled, why.
pub type Ending = Result<(), ChainError>;

/// Captures for one reporter.
pub struct Sender<'a> {
	link: Link<'a>,
	key: &'a Keypair,
	patience: Duration,
	progress: &'a dyn Progress,
	/// Events settled before the portion that is under way.
	before: usize,
}

/// What came of sending and waiting.
enum Round {
	/// Nothing is on its way any more, and nothing is left to send.
	Done,
	/// Something is on its way or got lost; another round will tell.
	Again(Option<String>),
}

/// A signed transaction and what it carries.
struct Transaction {
	events: Range<usize>,
	bytes: Vec<u8>,
	lost: u32,
}

impl<'a> Sender<'a> {
	/// A sender that gives up once nothing became final for as long as `patience`.
	#[must_use]
	pub fn new(url: &'a str, key: &'a Keypair, patience: Duration, progress: &'a dyn Progress) -> Self {
		Self { link: Link::new(url), key, patience, progress, before: 0 }
	}

	/// What would become of the events, without sending one. Of a document too large for one question the rest stays
	/// [`Fate::Open`].
	///
	/// # Errors
	/// [`ChainError`] if the chain can't be asked.
	pub async fn examine(&mut self, items: &mut [Item]) -> Ending {
		let mut open = unsettled(items);
		let first = first_portion(&open);
		if let Some(portion) = open.get_mut(first) {
			let key = self.key;
			let chain = self.link.connected().await?;
			let at = chain.at_best().await?;
			mark(chain, &at, key, portion, None).await?;
			portion.iter_mut().filter(|item| item.fate == Fate::Open).for_each(|item| item.fate = Fate::Fit);
		}
		Ok(())
	}

	/// Capture the open events. Those that one question holds are all examined before the first is sent, and if one of
	/// them is refused, none is sent.
	///
	/// # Errors
	/// [`ChainError`] if it had to give up; the fates say how far it came.
	pub async fn capture(&mut self, items: &mut [Item]) -> Ending {
		// That the node is there is said at once; later it may come back.
		self.link.connected().await?;
		loop {
			let all = items.len();
			let mut open = unsettled(items);
			self.before = all.saturating_sub(open.len());
			let first = first_portion(&open);
			let Some(portion) = open.get_mut(first).filter(|portion| !portion.is_empty()) else { return Ok(()) };
			self.settle(portion).await?;
			if items.iter().any(|item| matches!(item.fate, Fate::Refused(_))) {
				return Ok(());
			}
		}
	}

	/// Go on with a portion until nothing of it is on its way any more.
	async fn settle(&mut self, portion: &mut [&mut Item]) -> Ending {
		let (mut moved, mut last, mut left) = (Instant::now(), None, portion.len());
		loop {
			match self.round(portion).await {
				Ok(Round::Done) => return Ok(()),
				Ok(Round::Again(reason)) => {
					reason.iter().for_each(|reason| self.progress.note(reason));
					last = reason.or(last);
				}
				Err(error) if error.may_pass() => {
					self.progress.note(&error.to_string());
					last = Some(error.to_string());
					self.link.broke();
				}
				Err(error) => return Err(error),
			}
			let now_left = portion.iter().filter(|item| item.fate.is_unsettled()).count();
			if now_left < left {
				(left, moved) = (now_left, Instant::now());
			}
			if moved.elapsed() > self.patience {
				let (url, seconds) = (self.link.url(), self.patience.as_secs());
				return Err(ChainError::Stalled { url, seconds, last });
			}
			tokio::time::sleep(PAUSE).await;
		}
	}

	/// Ask what is open, send it, and wait.
	async fn round(&mut self, portion: &mut [&mut Item]) -> Result<Round, ChainError> {
		let (key, progress, patience, before) = (self.key, self.progress, self.patience, self.before);
		let settled = |items: &[&mut Item]| {
			let settled = items.iter().filter(|item| !item.fate.is_unsettled()).count();
			progress.settled(before.saturating_add(settled));
		};
		let chain = self.link.connected().await?;
		let (best, last_final) = (chain.at_best().await?, chain.at_final().await?);
		let refused = mark(chain, &best, key, portion, Some(&last_final)).await?;
		settled(portion);
		let on_the_way = portion.iter().any(|item| item.fate == Fate::InBlock);
		let mut open: Vec<&mut Item> =
			portion.iter_mut().map(|item| &mut **item).filter(|item| item.fate == Fate::Open).collect();
		if refused || open.is_empty() {
			return Ok(if on_the_way { Round::Again(None) } else { Round::Done });
		}

		let account = key.public_key().to_account_id();
		let next = chain.rpc().system_account_next_index(&account).await.map_err(|error| chain.lost(&error))?;
		let used = best.transactions().account_nonce(&account).await.map_err(|error| chain.lost(&error))?;
		if next > used {
			// They may be ours, from before the connection broke.
			return Ok(Round::Again(Some("transactions of this account wait in the node's pool".into())));
		}
		let mut queue = VecDeque::new();
		for (events, nonce) in cut(open.iter().map(|item| &**item), TRANSACTION).into_iter().zip(next..) {
			let bytes = signed(chain, &last_final, key, nonce, open.get(events.clone()).unwrap_or_default())?;
			queue.push_back(Transaction { events, bytes, lost: 0 });
		}
		let mut under_way = FuturesUnordered::new();
		let (mut reason, mut halt) = (None, None);
		loop {
			while under_way.len() < UNDER_WAY && halt.is_none() {
				let Some(transaction) = queue.pop_front() else { break };
				match chain.rpc().author_submit_and_watch_extrinsic(&transaction.bytes).await {
					Ok(watch) => {
						let events = open.get_mut(transaction.events.clone()).unwrap_or_default();
						events.iter_mut().for_each(|item| item.was_sent = true);
						under_way.push(async move { (transaction, until_final(watch).await) });
					}
					Err(error) => halt = Some(refusal(chain, &error)),
				}
			}
			let Ok(news) = tokio::time::timeout(patience, under_way.next()).await else {
				return Ok(Round::Again(Some("transactions are under way, but none gets into a final block".into())));
			};
			match news {
				None => break,
				Some((transaction, Ok(block))) => {
					let events = open.get_mut(transaction.events).unwrap_or_default();
					if !taken(chain, key, block, events).await? {
						reason = Some("a block took a transaction but not its events".into());
					}
					let items: Vec<&mut Item> = open.iter_mut().map(|item| &mut **item).collect();
					settled(&items);
				}
				// The node lost it. Those behind it wait for it, so it is handed over again, the very same.
				Some((transaction, Err(_))) if transaction.lost < AGAIN => {
					tokio::time::sleep(BREATH).await;
					let lost = transaction.lost.saturating_add(1);
					queue.push_front(Transaction { lost, ..transaction });
				}
				Some((_, Err(lost))) => halt = Some(Ok(lost)),
			}
		}
		match halt {
			Some(Err(error)) => Err(error),
			Some(Ok(passing)) => Ok(Round::Again(Some(passing))),
			None => Ok(Round::Again(reason)),
		}
	}
}

/// The items that are not settled.
fn unsettled(items: &mut [Item]) -> Vec<&mut Item> {
	items.iter_mut().filter(|item| item.fate.is_unsettled()).collect()
}

/// As many of them as one question holds.
fn first_portion(items: &[&mut Item]) -> Range<usize> {
	cut(items.iter().map(|item| &**item), QUESTION).into_iter().next().unwrap_or_default()
}

type Verdict = Result<(), fairstream_sheet::Objection>;

fn is_duplicate(verdict: &Verdict) -> bool {
	matches!(verdict, Err(objection) if is_done_before(objection))
}

fn is_done_before(objection: &fairstream_sheet::Objection) -> bool {
	DONE_BEFORE.contains(&objection.error.as_str())
}

/// Now, by this machine's clock.
fn clock() -> u64 {
	let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
	u64::try_from(now.as_millis()).unwrap_or(u64::MAX)
}

/// Ask the chain what would become of events at the later of `now` and the block's time.
async fn ask(chain: &Chain, at: &At, key: &Keypair, items: &[&mut Item], now: u64) -> Result<Vec<Verdict>, ChainError> {
	let wrong = |difference: String| ChainError::Shape {
		url: chain.url().into(),
		what: "TraceabilityApi.examine".into(),
		difference,
	};
	let events: Vec<CoreEvent> = items.iter().map(|item| item.core.clone()).collect();
	let events = BoundedList::<CoreEvent, MAX_EXAMINED>::try_from(events).map_err(|error| wrong(error.to_string()))?;
	let question = (key.public_key().0, events, now);
	let verdicts: Vec<Verdict> = chain.ask(at, "TraceabilityApi", "examine", question).await?;
	match verdicts.len() == items.len() {
		true => Ok(verdicts),
		false => Err(wrong(format!("{} answers about {} events", verdicts.len(), items.len()))),
	}
}

/// Examine what is not settled, and mark what is refused and what this reporter captured: as final if `last_final` has it or
/// no final block is given, else as being in a block. Whether an event is refused.
async fn mark(
	chain: &Chain,
	at: &At,
	key: &Keypair,
	items: &mut [&mut Item],
	last_final: Option<&At>,
) -> Result<bool, ChainError> {
	let mut items: Vec<&mut Item> =
		items.iter_mut().map(|item| &mut **item).filter(|item| item.fate.is_unsettled()).collect();
	let verdicts = ask(chain, at, key, &items, clock()).await?;
	let known = match last_final {
		Some(block) if verdicts.iter().any(is_duplicate) => ask(chain, block, key, &items, clock()).await?,
		_ => verdicts.clone(),
	};
	let mut refused = false;
	for ((item, verdict), known) in items.iter_mut().zip(verdicts).zip(known) {
		item.fate = match verdict {
			Ok(()) => Fate::Open,
			Err(objection) if is_done_before(&objection) => match (is_duplicate(&known), item.was_sent) {
				(false, _) => Fate::InBlock,
				(true, true) => Fate::Captured { block: None },
				(true, false) => Fate::Already,
			},
			Err(objection) => {
				refused = true;
				Fate::Refused(explained(at, &item.core, objection))
			}
		};
	}
	Ok(refused)
}

/// Mark what a final block took of a transaction's events. Whether it took all or says why not.
async fn taken(chain: &Chain, key: &Keypair, block: H256, events: &mut [&mut Item]) -> Result<bool, ChainError> {
	let at = chain.at(block).await?;
	let header = at.block_header().await.map_err(|error| chain.lost(&error))?;
	let parent = chain.at(header.parent_hash).await?;
	// By the chain's own clock: the transaction met no other.
	let after = ask(chain, &at, key, events, 0).await?;
	let before = ask(chain, &parent, key, events, 0).await?;
	let mut all = true;
	for ((item, after), before) in events.iter_mut().zip(after).zip(before) {
		item.fate = match after {
			// It stood there before this block: another run's, or a transaction of ours that was believed lost.
			Err(_) if is_duplicate(&before) => Fate::Already,
			Err(objection) if is_done_before(&objection) => Fate::Captured { block: Some((at.block_number(), block)) },
			Err(objection) => Fate::Refused(explained(&at, &item.core, objection)),
			Ok(()) => {
				all = false;
				Fate::Open
			}
		};
	}
	Ok(all)
}

/// An objection in words: the chain's metadata has a line for each error.
fn explained(at: &At, core: &CoreEvent, objection: fairstream_sheet::Objection) -> Objection {
	let advice = event::advice(at, "Traceability", &objection.error);
	let unit = objection.unit.and_then(|place| {
		let place_of_output = (place as usize).checked_sub(core.units.len());
		let unit = match place_of_output {
			Some(place) => core.outputs.get(place),
			None => core.units.get(place as usize),
		}?;
		core.field_of(place).map(|field| (field, unit.unit().to_string()))
	});
	Objection { error: objection.error, advice, unit }
}

/// A signed transaction that captures these events, all or none.
fn signed(chain: &Chain, at: &At, key: &Keypair, nonce: u64, events: &[&mut Item]) -> Result<Vec<u8>, ChainError> {
	let form = Form::<(CoreEvent,)>::of(chain, at, "Traceability", "capture")?;
	let calls: Vec<Call> = events.iter().map(|item| form.call(&(item.core.clone(),))).collect();
	match &calls[..] {
		[only] => transaction::signed(chain, at, key, nonce, only),
		_ => transaction::signed(chain, at, key, nonce, &Call::all_of(chain, at, &calls)?),
	}
}

/// What it means that the node doesn't take a transaction.
fn refusal(chain: &Chain, error: &RpcError) -> Result<String, ChainError> {
	transaction::refusal(
		chain,
		error,
		"see that the account is an accredited participant's",
		Some("split the document, and tell the makers of this command"),
	)
}

impl std::fmt::Debug for Sender<'_> {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		f.debug_struct("Sender").field("url", &self.link.url()).finish_non_exhaustive()
	}
}
