//! Asks, sends, waits, tries again.
//!
//! The chain is the only memory. Whether an event is captured is asked of the chain, by examining it again: one that this
//! reporter captured is a duplicate. So it doesn't matter how a transaction got lost, nothing is sent twice, and a run that
//! was interrupted is finished by running it again.
//!
//! Transactions are numbered here, not by the node, so that many are under way at once and none waits for another; the
//! numbers follow each other, and so the chain takes them in the document's order.

use super::{
	plan::{cut, QUESTION, TRANSACTION},
	Fate, Item, Objection,
};
use crate::chain::{At, Chain, ChainError, Config};
use fairstream_epcis::core::{BoundedList, CoreEvent};
use fairstream_sheet::MAX_EXAMINED;
use futures::{stream::FuturesUnordered, StreamExt};
use std::{
	collections::VecDeque,
	time::{Duration, Instant, SystemTime},
};
use subxt::{
	config::{substrate::SubstrateExtrinsicParamsBuilder, ParamsFor},
	dynamic,
	ext::scale_encode::{self, EncodeAsType, TypeResolver},
	transactions::Payload,
	utils::{Static, H256},
};
use subxt_rpcs::{methods::legacy::TransactionStatus, Error as RpcError};
use subxt_signer::sr25519::Keypair;

/// The error of an event that its reporter captured before.
const DUPLICATE: &str = "Duplicate";

/// Blocks within which a transaction must get into one, or never will.
const MORTALITY: u64 = 256;

/// Transactions under way at once.
const UNDER_WAY: usize = 32;

/// The pause before trying again.
const PAUSE: Duration = Duration::from_secs(2);

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
	url: &'a str,
	key: &'a Keypair,
	patience: Duration,
	progress: &'a dyn Progress,
	chain: Option<Chain>,
}

/// What came of sending and waiting.
enum Round {
	/// Nothing is open any more, or what is open is refused.
	Done,
	/// Something got lost; another round will tell.
	Again(Option<String>),
}

impl<'a> Sender<'a> {
	/// A sender that gives up once nothing became final for as long as `patience`.
	#[must_use]
	pub fn new(url: &'a str, key: &'a Keypair, patience: Duration, progress: &'a dyn Progress) -> Self {
		Self { url, key, patience, progress, chain: None }
	}

	/// What would become of the events, without sending one. A document too large for one question is not examined whole.
	///
	/// # Errors
	/// [`ChainError`] if the chain can't be asked.
	pub async fn examine(&mut self, items: &mut [Item]) -> Ending {
		let mut open = open(items);
		let first = first_portion(&open);
		if let Some(portion) = open.get_mut(first) {
			let key = self.key;
			let chain = self.connected().await?;
			let at = chain.at_best().await?;
			mark(chain, &at, key, portion, None).await?;
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
		self.connected().await?;
		loop {
			let mut open = open(items);
			if open.is_empty() {
				return Ok(());
			}
			let first = first_portion(&open);
			let Some(portion) = open.get_mut(first) else { return Ok(()) };
			self.settle(portion).await?;
			if items.iter().any(|item| matches!(item.fate, Fate::Refused(_))) {
				return Ok(());
			}
		}
	}

	/// Go on with a portion until each of its events is settled.
	async fn settle(&mut self, portion: &mut [&mut Item]) -> Ending {
		let mut moved = Instant::now();
		let mut last = None;
		let mut left = portion.len();
		loop {
			match self.round(portion).await {
				Ok(Round::Done) => return Ok(()),
				Ok(Round::Again(reason)) => last = reason.or(last),
				Err(error) if error.may_pass() => {
					self.progress.note(&format!("{error}; trying again"));
					last = Some(error.to_string());
					self.chain = None;
				}
				Err(error) => return Err(error),
			}
			let now_left = portion.iter().filter(|item| item.fate == Fate::Open).count();
			if now_left < left {
				(left, moved) = (now_left, Instant::now());
			}
			if moved.elapsed() > self.patience {
				let (url, seconds) = (self.url.to_string(), self.patience.as_secs());
				return Err(ChainError::Stalled { url, seconds, last });
			}
			tokio::time::sleep(PAUSE).await;
		}
	}

	/// Ask what is open, send it, and wait.
	async fn round(&mut self, portion: &mut [&mut Item]) -> Result<Round, ChainError> {
		let (key, progress, patience) = (self.key, self.progress, self.patience);
		let chain = self.connected().await?;
		let best = chain.at_best().await?;
		let mut open = still_open(portion);
		if mark(chain, &best, key, &mut open, Some(&chain.at_final().await?)).await? {
			return Ok(Round::Done);
		}
		progress.settled(portion.iter().filter(|item| item.fate != Fate::Open).count());
		let mut open = still_open(portion);
		if open.is_empty() {
			return Ok(Round::Done);
		}

		let account = key.public_key().to_account_id();
		let next = chain.rpc().system_account_next_index(&account).await.map_err(|error| chain.lost(&error))?;
		let mut batches: VecDeque<_> = cut(open.iter().map(|item| &**item), TRANSACTION).into();
		let mut nonces = next..;
		let mut under_way = FuturesUnordered::new();
		loop {
			while under_way.len() < UNDER_WAY {
				let (Some(batch), Some(nonce)) = (batches.pop_front(), nonces.next()) else { break };
				let events = open.get(batch.clone()).unwrap_or_default();
				let transaction = signed(chain, &best, key, nonce, events)?;
				match chain.rpc().author_submit_and_watch_extrinsic(&transaction).await {
					Ok(watch) => under_way.push(async move { (batch, until_final(watch).await) }),
					Err(error) => return refused(chain, &error),
				}
			}
			let Ok(news) = tokio::time::timeout(patience, under_way.next()).await else {
				return Ok(Round::Again(Some("transactions are under way, but none gets into a final block".into())));
			};
			let Some((batch, ended)) = news else {
				return Ok(Round::Again(Some("a block took a transaction but not its events".into())));
			};
			let block = match ended {
				Ok(block) => block,
				// Those behind it can't get in without it; the next round sees what did.
				Err(reason) => return Ok(Round::Again(Some(reason))),
			};
			let at = chain.at(block).await?;
			let Some(events) = open.get_mut(batch) else { continue };
			let verdicts = ask(chain, &at, key, events.iter().map(|item| item.core.clone()).collect()).await?;
			for (item, verdict) in events.iter_mut().zip(verdicts) {
				if matches!(verdict, Err(objection) if objection.error == DUPLICATE) {
					item.fate = Fate::Captured { block: at.block_number(), hash: block };
				}
			}
			let settled = open.iter().filter(|item| item.fate != Fate::Open).count();
			progress.settled(settled);
			if settled == open.len() {
				return Ok(Round::Done);
			}
		}
	}

	/// The connection, made again if it broke.
	async fn connected(&mut self) -> Result<&Chain, ChainError> {
		if self.chain.is_none() {
			self.chain = Some(Chain::connect(self.url).await?);
		}
		let unreachable = || ChainError::Unreachable { url: self.url.into(), reason: "no connection".into() };
		self.chain.as_ref().ok_or_else(unreachable)
	}
}

/// The items that are open.
fn open(items: &mut [Item]) -> Vec<&mut Item> {
	items.iter_mut().filter(|item| item.fate == Fate::Open).collect()
}

fn still_open<'i>(items: &'i mut [&mut Item]) -> Vec<&'i mut Item> {
	items.iter_mut().map(|item| &mut **item).filter(|item| item.fate == Fate::Open).collect()
}

/// As many of them as one question holds.
fn first_portion(items: &[&mut Item]) -> std::ops::Range<usize> {
	cut(items.iter().map(|item| &**item), QUESTION).into_iter().next().unwrap_or_default()
}

type Verdict = Result<(), fairstream_sheet::Objection>;

/// Ask the chain what would become of events.
async fn ask(chain: &Chain, at: &At, key: &Keypair, events: Vec<CoreEvent>) -> Result<Vec<Verdict>, ChainError> {
	let count = events.len();
	let too_many = |error: fairstream_epcis::core::TooMany| ChainError::Shape {
		url: chain.url().into(),
		what: "a question".into(),
		difference: error.to_string(),
	};
	let events = BoundedList::<CoreEvent, MAX_EXAMINED>::try_from(events).map_err(too_many)?;
	let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_millis();
	let question = (key.public_key().0, events, u64::try_from(now).unwrap_or(u64::MAX));
	let verdicts: Vec<Verdict> = chain.ask(at, "TraceabilityApi", "examine", question).await?;
	match verdicts.len() == count {
		true => Ok(verdicts),
		false => Err(ChainError::Shape {
			url: chain.url().into(),
			what: "TraceabilityApi.examine".into(),
			difference: format!("{} answers about {count} events", verdicts.len()),
		}),
	}
}

/// Examine open events and mark what is refused, and what this reporter captured before: as soon as `final_block` has it,
/// or right away if none is given. Whether one is refused.
async fn mark(
	chain: &Chain,
	at: &At,
	key: &Keypair,
	open: &mut [&mut Item],
	final_block: Option<&At>,
) -> Result<bool, ChainError> {
	let cores = |items: &[&mut Item]| items.iter().map(|item| item.core.clone()).collect::<Vec<_>>();
	let verdicts = ask(chain, at, key, cores(open)).await?;
	let is_duplicate = |verdict: &Verdict| matches!(verdict, Err(objection) if objection.error == DUPLICATE);
	let known = match final_block {
		Some(block) if verdicts.iter().any(is_duplicate) => ask(chain, block, key, cores(open)).await?,
		_ => verdicts.clone(),
	};
	let mut refused = false;
	for ((item, verdict), known) in open.iter_mut().zip(verdicts).zip(known) {
		match verdict {
			Ok(()) => {}
			Err(objection) if objection.error == DUPLICATE => {
				if is_duplicate(&known) {
					item.fate = Fate::Already;
				}
			}
			Err(objection) => {
				item.fate = Fate::Refused(explained(at, &item.core, objection));
				refused = true;
			}
		}
	}
	Ok(refused)
}

/// An objection in words: the chain's metadata has a line for each error.
fn explained(at: &At, core: &CoreEvent, objection: fairstream_sheet::Objection) -> Objection {
	let pallet = at.metadata_ref().pallet_by_name("Traceability");
	let variants = pallet.as_ref().and_then(|pallet| pallet.error_variants()).unwrap_or_default();
	let variant = variants.iter().find(|variant| variant.name == objection.error);
	let advice = variant.map(|variant| variant.docs.join(" ").trim().to_string()).unwrap_or_default();
	let unit = objection.unit.and_then(|place| {
		let unit = core.units.get(place as usize)?.unit().to_string();
		core.field_of(place).map(|field| (field, unit))
	});
	Objection { error: objection.error, advice, unit }
}

/// A call that is encoded already.
struct EncodedCall(Vec<u8>);

impl EncodeAsType for EncodedCall {
	fn encode_as_type_to<R: TypeResolver>(
		&self,
		_: R::TypeId,
		_: &R,
		out: &mut Vec<u8>,
	) -> Result<(), scale_encode::Error> {
		out.extend_from_slice(&self.0);
		Ok(())
	}
}

/// A signed transaction that captures these events, all or none.
fn signed(chain: &Chain, at: &At, key: &Keypair, nonce: u64, events: &[&mut Item]) -> Result<Vec<u8>, ChainError> {
	let capture = |core: &CoreEvent| dynamic::transaction("Traceability", "capture", (Static(core.clone()),));
	let params = SubstrateExtrinsicParamsBuilder::<Config>::new()
		.mortal_from_unchecked(MORTALITY, at.block_number(), at.block_hash())
		.nonce(nonce)
		.build();
	check_capture(chain, at)?;
	match events {
		[only] => sign(chain, at, key, &capture(&only.core), params),
		_ => {
			let calls = events.iter().map(|item| at.transactions().call_data(&capture(&item.core)).map(EncodedCall));
			let calls: Vec<_> = calls.collect::<Result<_, _>>().map_err(|error| shape(chain, &error))?;
			sign(chain, at, key, &dynamic::transaction("Utility", "batch_all", (calls,)), params)
		}
	}
}

fn sign(
	chain: &Chain,
	at: &At,
	key: &Keypair,
	call: &impl Payload,
	params: ParamsFor<Config>,
) -> Result<Vec<u8>, ChainError> {
	let mut transaction =
		at.transactions().create_signable_offline(call, params).map_err(|error| shape(chain, &error))?;
	let transaction = transaction.sign(key).map_err(|error| shape(chain, &error))?;
	Ok(transaction.into_encoded())
}

fn shape(chain: &Chain, error: &dyn std::error::Error) -> ChainError {
	let difference = crate::chain::error::chain_of(error);
	ChainError::Shape { url: chain.url().into(), what: "the transaction".into(), difference }
}

/// Whether the chain takes events as we write them.
fn check_capture(chain: &Chain, at: &At) -> Result<(), ChainError> {
	let what = || "Traceability.capture".to_string();
	let pallet = at.metadata_ref().pallet_by_name("Traceability");
	let call = pallet.as_ref().and_then(|pallet| pallet.call_variant_by_name("capture"));
	let call = call.ok_or_else(|| ChainError::Missing { url: chain.url().into(), what: what() })?;
	let arguments: Vec<u32> = call.fields.iter().map(|field| field.ty.id).collect();
	crate::chain::shape::check_arguments::<(CoreEvent,)>(at.metadata_ref().types(), &arguments)
		.map_err(|difference| ChainError::Shape { url: chain.url().into(), what: what(), difference })
}

type Watch = subxt_rpcs::client::RpcSubscription<TransactionStatus<H256>>;

/// Wait for the transaction's final block, or hear why there will be none.
async fn until_final(mut watch: Watch) -> Result<H256, String> {
	while let Some(status) = watch.next().await {
		match status.map_err(|error| error.to_string())? {
			TransactionStatus::Finalized(block) => return Ok(block),
			TransactionStatus::Usurped(_) => return Err("another transaction of this account took its place".into()),
			TransactionStatus::Dropped => return Err("the node's pool is full and dropped a transaction".into()),
			TransactionStatus::Invalid => return Err("a transaction became invalid".into()),
			TransactionStatus::FinalityTimeout(_) => return Err("a block was not finalized in time".into()),
			TransactionStatus::Future
			| TransactionStatus::Ready
			| TransactionStatus::Broadcast(_)
			| TransactionStatus::InBlock(_)
			| TransactionStatus::Retracted(_) => {}
		}
	}
	Err("the node stopped telling about a transaction".into())
}

/// What it means that the node doesn't take a transaction.
fn refused(chain: &Chain, error: &RpcError) -> Result<Round, ChainError> {
	let RpcError::User(answer) = error else { return Err(chain.lost(error)) };
	let detail = answer.data.as_ref().map(|data| data.get().trim_matches('"').to_string()).unwrap_or_default();
	let reason = format!("{} {detail}", answer.message).trim().to_string();
	// The codes of Substrate's `author` methods.
	const INVALID: i32 = 1010;
	match answer.code {
		INVALID if detail.contains("outdated") => Ok(Round::Again(Some(reason))),
		INVALID => Err(ChainError::Rejected {
			url: chain.url().into(),
			remedy: match detail.contains("fees") {
				true => "give its account the balance that fees need",
				false => "see that the account is a participant and the node is synchronised",
			},
			reason,
		}),
		// Already there, banned for a moment, another of this number in its place, pool full: it passes.
		_ => Ok(Round::Again(Some(reason))),
	}
}

impl std::fmt::Debug for Sender<'_> {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		f.debug_struct("Sender").field("url", &self.url).finish_non_exhaustive()
	}
}
