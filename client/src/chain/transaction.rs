//! A transaction: made, handed over, followed until it is final.

use super::{error::chain_of, event, general, At, Call, Chain, ChainError, Config, Event, Link, Reasons};
use std::time::{Duration, Instant};
use subxt::{
	config::substrate::SubstrateExtrinsicParamsBuilder,
	utils::{AccountId32, H256},
};
use subxt_rpcs::{methods::legacy::TransactionStatus, Error as RpcError};
use subxt_signer::sr25519::Keypair;

/// Blocks within which a transaction must get into one, or never will.
pub const MORTALITY: u64 = 256;

/// The pause before looking, or trying, again.
pub const PAUSE: Duration = Duration::from_secs(2);

/// A transaction that makes a call, signed with the account's transaction of this number.
///
/// # Errors
/// [`ChainError::Shape`] if the chain's transactions are others than this client makes.
pub fn signed(chain: &Chain, at: &At, key: &Keypair, nonce: u64, call: &Call) -> Result<Vec<u8>, ChainError> {
	let shape = |error: &dyn std::error::Error| ChainError::Shape {
		url: chain.url().into(),
		what: "the transaction".into(),
		difference: chain_of(error),
	};
	let params = SubstrateExtrinsicParamsBuilder::<Config>::new()
		.mortal_from_unchecked(MORTALITY, at.block_number(), at.block_hash())
		.nonce(nonce)
		.build();
	let mut transaction = at.transactions().create_signable_offline(call, params).map_err(|error| shape(&error))?;
	let transaction = transaction.sign(key).map_err(|error| shape(&error))?;
	Ok(transaction.into_encoded())
}

/// What the node tells of a transaction that was handed to it.
pub type Watch = subxt_rpcs::client::RpcSubscription<TransactionStatus<H256>>;

/// Wait for the transaction's final block, or hear why there will be none.
///
/// # Errors
/// The reason, in words.
pub async fn until_final(mut watch: Watch) -> Result<H256, String> {
	while let Some(status) = watch.next().await {
		match status.map_err(|error| error.to_string())? {
			TransactionStatus::Finalized(block) => return Ok(block),
			TransactionStatus::Usurped(_) => return Err("another transaction of this account took its place".into()),
			TransactionStatus::Dropped => return Err("the node dropped a transaction".into()),
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

/// What it means that the node doesn't take a transaction: a reason that may pass, or an error for good. `unexpected` says
/// what to do about a call that the chain doesn't let in, `too_large` what about one that no block holds; if there is none such,
/// a block is full, and another has room.
///
/// # Errors
/// [`ChainError::Rejected`] or [`ChainError::Lost`].
pub fn refusal(
	chain: &Chain,
	error: &RpcError,
	unexpected: &'static str,
	too_large: Option<&'static str>,
) -> Result<String, ChainError> {
	let RpcError::User(answer) = error else { return Err(chain.lost(error)) };
	let detail = answer.data.as_ref().map(|data| data.get().trim_matches('"').to_string()).unwrap_or_default();
	let reason = format!("{}: {detail}", answer.message);
	match remedy(&detail, unexpected, too_large) {
		Some(remedy) => Err(ChainError::Rejected { url: chain.url().into(), reason, remedy }),
		// Already there, outdated, banned for a moment, another of this number in its place, pool or block full: it passes.
		None => Ok(reason),
	}
}

/// What to do about what a node says of a transaction; none if it passes.
fn remedy(detail: &str, unexpected: &'static str, too_large: Option<&'static str>) -> Option<&'static str> {
	let remedies = [
		("fees", Some("give its account the balance that fees need")),
		("Transaction call is not expected", Some(unexpected)),
		("exhaust the block limits", too_large),
	];
	remedies.into_iter().find(|(sign, _)| detail.contains(sign)).and_then(|(_, remedy)| remedy)
}

/// A transaction that is final.
pub struct Sent {
	/// The block that holds it.
	pub at: At,
	/// What it brought about.
	pub events: Vec<Event>,
}

/// Whose transaction it is.
enum Sender {
	/// An account's, its transaction of this number.
	Account { account: AccountId32, nonce: u64 },
	/// Nobody's; why the chain may find it not valid.
	Nobody { known: Reasons },
}

/// Where a transaction of ours is looked for.
struct Search {
	bytes: Vec<u8>,
	sender: Sender,
	/// Whether a node may have it.
	was_handed: bool,
	/// The next final block to look into.
	next: u64,
	/// The last block that can hold it.
	last: u64,
}

impl Search {
	fn new(at: &At, bytes: Vec<u8>, sender: Sender) -> Self {
		let (next, last) = (at.block_number().saturating_add(1), at.block_number().saturating_add(MORTALITY));
		Self { bytes, sender, was_handed: false, next, last }
	}
}

/// Sign a call, send it, and wait until it is final.
///
/// It is signed once. Should the node lose it, or the connection break, the very same is handed over again, and it is looked
/// for in the blocks that became final since; so it is made once or not at all.
///
/// # Errors
/// [`ChainError`] if the chain doesn't take it, or nothing became of it for as long as `patience`.
pub async fn send(link: &mut Link<'_>, key: &Keypair, patience: Duration, call: &Call) -> Result<Sent, ChainError> {
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let account = key.public_key().to_account_id();
	let nonce = chain.rpc().system_account_next_index(&account).await.map_err(|error| chain.lost(&error))?;
	let bytes = signed(chain, &at, key, nonce, call)?;
	pursue(link, patience, Search::new(&at, bytes, Sender::Account { account, nonce })).await
}

/// Send a call that nobody signs, and wait until it is final, as [`send`] does. `known` says why the chain may find it not
/// valid.
///
/// # Errors
/// As [`send`].
pub async fn send_unsigned(
	link: &mut Link<'_>,
	patience: Duration,
	call: &Call,
	known: Reasons,
) -> Result<Sent, ChainError> {
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let bytes = general::general(chain, &at, call)?;
	pursue(link, patience, Search::new(&at, bytes, Sender::Nobody { known })).await
}

/// Try until it is final, or nothing becomes of it.
async fn pursue(link: &mut Link<'_>, patience: Duration, mut search: Search) -> Result<Sent, ChainError> {
	let began = Instant::now();
	loop {
		let last = match attempt(link, patience, &mut search).await {
			Ok(Ok(sent)) => return Ok(sent),
			Ok(Err(reason)) => Some(reason),
			Err(error) if error.may_pass() => {
				link.broke();
				Some(error.to_string())
			}
			Err(error) => return Err(error),
		};
		if began.elapsed() > patience {
			return Err(ChainError::Stalled { url: link.url(), seconds: patience.as_secs(), last });
		}
		tokio::time::sleep(PAUSE).await;
	}
}

/// Look for it in what became final, else hand it over and wait. A reason, if something may come of it yet.
async fn attempt(
	link: &mut Link<'_>,
	patience: Duration,
	search: &mut Search,
) -> Result<Result<Sent, String>, ChainError> {
	let chain = link.connected().await?;
	let last_final = chain.at_final().await?;
	while search.next <= last_final.block_number().min(search.last) {
		let hash = chain.rpc().chain_get_block_hash(Some(search.next.into())).await;
		let Some(hash) = hash.map_err(|error| chain.lost(&error))? else { break };
		if let Some(sent) = in_block(chain, hash, &search.bytes).await? {
			return Ok(Ok(sent));
		}
		search.next = search.next.saturating_add(1);
	}
	let gone = |reason: &str| ChainError::Rejected {
		url: chain.url().into(),
		reason: reason.into(),
		remedy: "nothing came of it; see what else was sent, then run the same command again",
	};
	if let Sender::Account { account, nonce } = &search.sender {
		let used = last_final.transactions().account_nonce(account).await.map_err(|error| chain.lost(&error))?;
		if used > *nonce {
			return Err(gone("another transaction of this account took its place"));
		}
	}
	if last_final.block_number() > search.last {
		return Err(gone("no block took it while it was valid"));
	}
	let watch = chain.rpc().author_submit_and_watch_extrinsic(&search.bytes).await;
	let was_handed = search.was_handed;
	// Only a node that answers no surely hasn't it.
	search.was_handed |= !matches!(watch, Err(RpcError::User(_)));
	match watch {
		Ok(watch) => match tokio::time::timeout(patience, until_final(watch)).await {
			Ok(Ok(block)) => {
				let sent = in_block(chain, block, &search.bytes).await?;
				Ok(sent.ok_or_else(|| "the block that was named does not hold the transaction".into()))
			}
			Ok(Err(reason)) => Ok(Err(reason)),
			Err(_) => Ok(Err("the transaction is under way, but doesn't get into a final block".into())),
		},
		Err(error) => match &search.sender {
			Sender::Nobody { known } => general::refusal(chain, &last_final, &error, known, was_handed),
			Sender::Account { .. } => refusal(
				chain,
				&error,
				"the chain lets no such call in: see that nothing in it is free text",
				Some("no block holds it: make it smaller"),
			),
		}
		.map(Err),
	}
}

async fn in_block(chain: &Chain, hash: H256, transaction: &[u8]) -> Result<Option<Sent>, ChainError> {
	let at = chain.at(hash).await?;
	let events = event::of_transaction(chain, &at, transaction).await?;
	Ok(events.map(|events| Sent { at, events }))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_no_block_holds_is_told_and_what_only_finds_a_block_full_is_tried_again() {
		let full = "Transaction would exhaust the block limits";
		assert_eq!(remedy(full, "see", Some("make it smaller")), Some("make it smaller"));
		assert_eq!(remedy(full, "see", None), None);
	}

	#[test]
	fn what_does_not_pass_has_its_remedy() {
		assert_eq!(remedy("Transaction call is not expected", "see", None), Some("see"));
		let fees = remedy("Inability to pay some fees (e.g. account balance too low)", "see", None);
		assert!(fees.is_some_and(|remedy| remedy.contains("balance")));
		assert_eq!(remedy("Transaction is outdated", "see", None), None);
	}
}
