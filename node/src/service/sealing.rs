//! Blocks without consensus, for tests: at once when a transaction is ready, or when asked for, at any later time.
//!
//! The runtime is the same and sees true BABE digests; what is left out is the vote on finality (each sealed block is
//! final) and the passing of time. So a story over months runs in seconds with the legal values unchanged.

use super::{idle, parts, FullBackend, FullClient, Idle, Pool};
use crate::{
	cli::Sealing,
	clock::{self, slot_of, TestClock},
};
use fairstream_runtime::Hash;
use futures::{channel::mpsc, Stream, StreamExt};
use jsonrpsee::{
	core::{async_trait, RpcResult},
	proc_macros::rpc,
	types::{ErrorObject, ErrorObjectOwned},
	RpcModule,
};
use sc_client_api::{BlockchainEvents, HeaderBackend};
use sc_consensus_manual_seal::{
	consensus::babe::BabeConsensusDataProvider,
	rpc::{ManualSeal, ManualSealApiServer},
	run_manual_seal, EngineCommand, ManualSealParams,
};
use sc_service::{error::Error as ServiceError, ChainType, Configuration, TaskManager};
use sc_transaction_pool_api::{OffchainTransactionPoolFactory, TransactionPool};
use serde::{Deserialize, Serialize};
use sp_consensus_babe::SlotDuration;
use std::{sync::Arc, time::Duration};

/// How many requests to seal may wait.
const WAITING: usize = 1_024;

/// How long the pool is given to take out what the last block held, before instant sealing looks for what is left.
const POOL_SETTLES: Duration = Duration::from_millis(200);

/// A sealed block.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sealed {
	/// Its hash.
	pub hash: Hash,
	/// Its number.
	pub number: u32,
	/// Its time in milliseconds since 1970, rounded down to its slot.
	pub millis: u64,
}

/// Calls that only a development chain answers.
#[rpc(server)]
pub trait DevApi {
	/// Seal a block, empty or not, whose time is at least `millis` (milliseconds since 1970). It is final at once.
	///
	/// A time that is not after the best block's is refused: a chain's time only goes forward.
	#[method(name = "dev_sealAt")]
	async fn seal_at(&self, millis: u64) -> RpcResult<Sealed>;
}

struct Dev {
	client: Arc<FullClient>,
	clock: Arc<TestClock>,
	slot: SlotDuration,
	commands: mpsc::Sender<EngineCommand<Hash>>,
}

impl Dev {
	fn millis_of(&self, block: Hash) -> RpcResult<u64> {
		let slot = slot_of(&*self.client, block).map_err(failure)?;
		Ok(slot.unwrap_or(0).saturating_mul(self.slot.as_millis()))
	}
}

fn failure(error: impl ToString) -> ErrorObjectOwned {
	ErrorObject::owned(jsonrpsee::types::error::INTERNAL_ERROR_CODE, error.to_string(), None::<()>)
}

#[async_trait]
impl DevApiServer for Dev {
	async fn seal_at(&self, millis: u64) -> RpcResult<Sealed> {
		use futures::{channel::oneshot, SinkExt};
		let now = self.millis_of(self.client.info().best_hash)?;
		if millis <= now {
			return Err(ErrorObject::owned(
				jsonrpsee::types::error::INVALID_PARAMS_CODE,
				format!("{millis} ms is not after the best block's time, {now} ms: a chain's time only goes forward"),
				None::<()>,
			));
		}
		self.clock.forward_to(millis);
		let (sender, sealed) = oneshot::channel();
		let command =
			EngineCommand::SealNewBlock { create_empty: true, finalize: true, parent_hash: None, sender: Some(sender) };
		self.commands.clone().send(command).await.map_err(failure)?;
		let block = sealed.await.map_err(failure)?.map_err(failure)?;
		let number = self
			.client
			.number(block.hash)
			.map_err(failure)?
			.ok_or_else(|| failure("the sealed block is not in the database"))?;
		Ok(Sealed { hash: block.hash, number, millis: self.millis_of(block.hash)? })
	}
}

/// Seal whenever a transaction becomes ready, and again while some are left over: the first block of an epoch takes no
/// ordinary transaction, and a full one leaves the rest.
fn instantly(client: &Arc<FullClient>, pool: &Arc<Pool>) -> impl Stream<Item = EngineCommand<Hash>> {
	let ready = pool.import_notification_stream().map(|_| ());
	let left_over = {
		let pool = pool.clone();
		client.import_notification_stream().filter_map(move |_| {
			let pool = pool.clone();
			async move {
				futures_timer::Delay::new(POOL_SETTLES).await;
				(pool.status().ready > 0).then_some(())
			}
		})
	};
	futures::stream::select(ready, left_over.boxed()).map(|()| EngineCommand::SealNewBlock {
		create_empty: true,
		finalize: true,
		parent_hash: None,
		sender: None,
	})
}

/// Start a node that seals blocks without consensus.
pub fn start(config: Configuration, when: Sealing) -> Result<TaskManager, ServiceError> {
	if config.chain_spec.chain_type() != ChainType::Development {
		return Err(ServiceError::Other(format!(
			"--sealing is for development chains and '{}' is none: use it with --dev",
			config.chain_spec.name()
		)));
	}
	let clock = Arc::new(TestClock::default());
	let (commands, asked) = mpsc::channel(WAITING);
	let parts = parts(&config, Some(clock.clone()))?;
	let dev = Dev {
		client: parts.client.clone(),
		clock: clock.clone(),
		slot: parts.consensus.slot,
		commands: commands.clone(),
	};
	let mut more = RpcModule::new(());
	let merged = more.merge(dev.into_rpc()).and_then(|()| more.merge(ManualSeal::new(commands).into_rpc()));
	merged.map_err(|e| ServiceError::Other(e.to_string()))?;

	let Idle { task_manager, client, keystore, select_chain, pool, env, slot, .. } = idle(config, parts, more)?;

	// A second import chain without GRANDPA, which would wait for votes that never come.
	let babe_config = sc_consensus_babe::configuration(&*client)?;
	let authorities = babe_config.authorities.clone();
	let (block_import, link) = sc_consensus_babe::block_import(
		babe_config,
		client.clone(),
		client.clone(),
		clock::providers(client.clone(), slot, Some(clock.clone())),
		select_chain.clone(),
		OffchainTransactionPoolFactory::new(pool.clone()),
	)?;
	let digests = BabeConsensusDataProvider::new(client.clone(), keystore, link.epoch_changes().clone(), authorities)
		.map_err(|e| ServiceError::Other(e.to_string()))?;

	let commands_stream = match when {
		Sealing::Manual => asked.boxed(),
		Sealing::Instant => futures::stream::select(asked, instantly(&client, &pool)).boxed(),
	};
	let sealing = run_manual_seal::<_, _, FullBackend, _, _, _, _, _, _>(ManualSealParams {
		block_import,
		env,
		client: client.clone(),
		pool,
		commands_stream,
		select_chain,
		consensus_data_provider: Some(Box::new(digests)),
		create_inherent_data_providers: clock::providers(client, slot, Some(clock)),
	});
	task_manager.spawn_essential_handle().spawn_blocking("sealing", Some("block-authoring"), sealing);
	Ok(task_manager)
}
