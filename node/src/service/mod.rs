//! The node's parts and how they are joined: BABE makes blocks, GRANDPA finalizes them.

mod network;
pub mod sealing;

use crate::{
	clock::{self, TestClock},
	rpc::{self, GrandpaParts, RpcParts},
};
use fairstream_runtime::{opaque::Block, RuntimeApi};
use jsonrpsee::RpcModule;
use network::Network;
use prometheus_endpoint::Registry;
use sc_consensus_babe::{BabeLink, BabeWorkerHandle, SlotProportion};
use sc_consensus_grandpa::{FinalityProofProvider, GrandpaPruningFilter, LinkHalf, SharedVoterState};
use sc_consensus_slots::BackoffAuthoringOnFinalizedHeadLagging;
use sc_network::{service::traits::NetworkService, NotificationService, ProtocolName};
use sc_service::{error::Error as ServiceError, Configuration, RpcHandlers, SpawnTasksParams, TaskManager};
use sc_telemetry::{Telemetry, TelemetryWorker};
use sc_transaction_pool::TransactionPoolHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_consensus_babe::{inherents::BabeCreateInherentDataProviders, SlotDuration};
use sp_keystore::KeystorePtr;
use std::{sync::Arc, time::Duration};

/// The client: the chain's database and the runtime over it.
pub type FullClient =
	sc_service::TFullClient<Block, RuntimeApi, sc_executor::WasmExecutor<sp_io::SubstrateHostFunctions>>;
type FullBackend = sc_service::TFullBackend<Block>;
type SelectChain = sc_consensus::LongestChain<FullBackend, Block>;
type GrandpaImport = sc_consensus_grandpa::GrandpaBlockImport<FullBackend, Block, FullClient, SelectChain>;
type BabeImport<Inner> =
	sc_consensus_babe::BabeBlockImport<Block, FullClient, Inner, BabeCreateInherentDataProviders<Block>, SelectChain>;
type Pool = TransactionPoolHandle<Block, FullClient>;
type Proposers = sc_basic_authorship::ProposerFactory<Pool, FullClient>;

/// How often a justification is made and kept though no set changes, in blocks. Each keeps its block from being pruned.
const JUSTIFICATION_PERIOD: u32 = 512;

/// How long GRANDPA waits for votes to spread.
const GOSSIP_DURATION: Duration = Duration::from_millis(333);

/// What every way of running the node, and most subcommands, start from.
pub struct Parts {
	/// The client.
	pub client: Arc<FullClient>,
	/// Its database.
	pub backend: Arc<FullBackend>,
	/// Who runs the tasks.
	pub task_manager: TaskManager,
	/// Checks blocks that come in.
	pub import_queue: sc_consensus::DefaultImportQueue<Block>,
	keystore: sc_service::KeystoreContainer,
	select_chain: SelectChain,
	pool: Arc<Pool>,
	consensus: Consensus,
	telemetry: Option<Telemetry>,
}

/// Consensus, not yet running.
struct Consensus {
	import: BabeImport<GrandpaImport>,
	babe: BabeLink<Block>,
	babe_worker: BabeWorkerHandle<Block>,
	grandpa: LinkHalf<Block, FullClient, SelectChain>,
	slot: SlotDuration,
}

/// Join the parts. With a test clock, blocks are dated by it.
pub fn parts(config: &Configuration, test_clock: Option<Arc<TestClock>>) -> Result<Parts, ServiceError> {
	let telemetry = config
		.telemetry_endpoints
		.clone()
		.filter(|endpoints| !endpoints.is_empty())
		.map(|endpoints| -> Result<_, sc_telemetry::Error> {
			let worker = TelemetryWorker::new(16)?;
			let telemetry = worker.handle().new_telemetry(endpoints);
			Ok((worker, telemetry))
		})
		.transpose()?;

	let executor = sc_service::new_wasm_executor::<sp_io::SubstrateHostFunctions>(&config.executor);
	let (client, backend, keystore, task_manager) = sc_service::new_full_parts::<Block, RuntimeApi, _>(
		config,
		telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
		executor,
		// Without this, pruning would drop blocks that warp sync needs.
		vec![Arc::new(GrandpaPruningFilter)],
	)?;
	let client = Arc::new(client);
	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});

	let select_chain = sc_consensus::LongestChain::new(backend.clone());
	let pool = Arc::from(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);

	let (grandpa_import, grandpa) = sc_consensus_grandpa::block_import(
		client.clone(),
		JUSTIFICATION_PERIOD,
		&client,
		select_chain.clone(),
		telemetry.as_ref().map(|t| t.handle()),
	)?;
	let babe_config = sc_consensus_babe::configuration(&*client)?;
	let slot = babe_config.slot_duration();
	let (import, babe) = sc_consensus_babe::block_import(
		babe_config,
		grandpa_import.clone(),
		client.clone(),
		clock::providers(client.clone(), slot, test_clock),
		select_chain.clone(),
		OffchainTransactionPoolFactory::new(Arc::clone(&pool)),
	)?;
	let (import_queue, babe_worker) = sc_consensus_babe::import_queue(sc_consensus_babe::ImportQueueParams {
		link: babe.clone(),
		block_import: import.clone(),
		justification_import: Some(Box::new(grandpa_import)),
		client: client.clone(),
		slot_duration: slot,
		spawner: &task_manager.spawn_essential_handle(),
		registry: config.prometheus_registry(),
		telemetry: telemetry.as_ref().map(|t| t.handle()),
	})?;

	Ok(Parts {
		client,
		backend,
		task_manager,
		import_queue,
		keystore,
		select_chain,
		pool,
		consensus: Consensus { import, babe, babe_worker, grandpa, slot },
		telemetry,
	})
}

/// A node whose network and RPC run and that makes no blocks yet.
struct Idle {
	task_manager: TaskManager,
	client: Arc<FullClient>,
	keystore: KeystorePtr,
	select_chain: SelectChain,
	pool: Arc<Pool>,
	env: Proposers,
	sync: Arc<sc_network_sync::SyncingService<Block>>,
	network: Arc<dyn NetworkService>,
	import: BabeImport<GrandpaImport>,
	babe: BabeLink<Block>,
	slot: SlotDuration,
	grandpa: LinkHalf<Block, FullClient, SelectChain>,
	grandpa_protocol: ProtocolName,
	grandpa_notifications: Box<dyn NotificationService>,
	voter: SharedVoterState,
	registry: Option<Registry>,
	telemetry: Option<Telemetry>,
}

/// Start network and RPC; `more` is merged into the RPC.
fn idle(config: Configuration, parts: Parts, more: RpcModule<()>) -> Result<Idle, ServiceError> {
	let Parts {
		client,
		backend,
		mut task_manager,
		import_queue,
		keystore,
		select_chain,
		pool,
		consensus: Consensus { import, babe, babe_worker, grandpa, slot },
		mut telemetry,
	} = parts;

	let Network { network, sync, system_rpc, tx_handler, grandpa_protocol, grandpa_notifications } = network::build(
		&config,
		client.clone(),
		backend.clone(),
		pool.clone(),
		import_queue,
		grandpa.shared_authority_set().clone(),
		&task_manager,
	)?;
	network::spawn_offchain_workers(&config, &client, &backend, &pool, &keystore, &network, &task_manager)?;

	let registry = config.prometheus_registry().cloned();
	let voter = SharedVoterState::empty();
	let authorities = grandpa.shared_authority_set().clone();
	let rpc_parts = RpcParts {
		client: client.clone(),
		pool: pool.clone(),
		select_chain: select_chain.clone(),
		chain_spec: config.chain_spec.cloned_box(),
		keystore: keystore.keystore(),
		babe: babe_worker,
		grandpa: GrandpaParts {
			proofs: FinalityProofProvider::new_for_service(backend.clone(), Some(authorities.clone())),
			authorities,
			voter: voter.clone(),
			justifications: grandpa.justification_stream(),
		},
	};
	let rpc_builder = Box::new(move |subscriptions| {
		let mut module = rpc::extensions(rpc_parts.clone(), subscriptions)?;
		module.merge(more.clone()).map_err(|e| ServiceError::Other(e.to_string()))?;
		Ok(module)
	});

	let _: RpcHandlers = sc_service::spawn_tasks(SpawnTasksParams {
		config,
		client: client.clone(),
		backend,
		task_manager: &mut task_manager,
		keystore: keystore.keystore(),
		transaction_pool: pool.clone(),
		rpc_builder,
		network: network.clone(),
		system_rpc_tx: system_rpc,
		tx_handler_controller: tx_handler,
		sync_service: sync.clone(),
		telemetry: telemetry.as_mut(),
		tracing_execute_block: None,
	})?;

	let env = Proposers::new(
		task_manager.spawn_handle(),
		client.clone(),
		pool.clone(),
		registry.as_ref(),
		telemetry.as_ref().map(|t| t.handle()),
	);
	Ok(Idle {
		task_manager,
		client,
		keystore: keystore.keystore(),
		select_chain,
		pool,
		env,
		sync,
		network,
		import,
		babe,
		slot,
		grandpa,
		grandpa_protocol,
		grandpa_notifications,
		voter,
		registry,
		telemetry,
	})
}

/// Start a node that takes part in consensus, or follows it.
pub fn start(config: Configuration) -> Result<TaskManager, ServiceError> {
	let role = config.role;
	let force_authoring = config.force_authoring;
	let finalize = !config.disable_grandpa;
	let name = config.network.node_name.clone();
	let parts = parts(&config, None)?;
	let node = idle(config, parts, RpcModule::new(()))?;
	let telemetry = || node.telemetry.as_ref().map(|t| t.handle());

	if role.is_authority() {
		let author = sc_consensus_babe::start_babe(sc_consensus_babe::BabeParams {
			keystore: node.keystore.clone(),
			client: node.client.clone(),
			select_chain: node.select_chain.clone(),
			env: node.env,
			block_import: node.import,
			sync_oracle: node.sync.clone(),
			justification_sync_link: node.sync.clone(),
			create_inherent_data_providers: clock::providers(node.client.clone(), node.slot, None),
			force_authoring,
			// When finality falls behind, make blocks more slowly and not for ever.
			backoff_authoring_blocks: Some(BackoffAuthoringOnFinalizedHeadLagging::default()),
			babe_link: node.babe,
			block_proposal_slot_portion: SlotProportion::new(0.5),
			max_block_proposal_slot_portion: None,
			telemetry: telemetry(),
		})?;
		node.task_manager.spawn_essential_handle().spawn_blocking("babe-author", Some("block-authoring"), author);
	}

	if finalize {
		let voter = sc_consensus_grandpa::run_grandpa_voter(sc_consensus_grandpa::GrandpaParams {
			config: sc_consensus_grandpa::Config {
				gossip_duration: GOSSIP_DURATION,
				justification_generation_period: JUSTIFICATION_PERIOD,
				name: Some(name),
				observer_enabled: false,
				keystore: role.is_authority().then(|| node.keystore.clone()),
				local_role: role,
				telemetry: telemetry(),
				protocol_name: node.grandpa_protocol,
			},
			link: node.grandpa,
			network: node.network,
			sync: Arc::new(node.sync),
			notification_service: node.grandpa_notifications,
			voting_rule: sc_consensus_grandpa::VotingRulesBuilder::default().build(),
			prometheus_registry: node.registry,
			shared_voter_state: node.voter,
			telemetry: telemetry(),
			offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(node.pool),
		})?;
		node.task_manager.spawn_essential_handle().spawn_blocking("grandpa-voter", None, voter);
	}
	Ok(node.task_manager)
}
