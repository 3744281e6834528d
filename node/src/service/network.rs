//! The network under the node: litep2p, GRANDPA's votes, warp sync, and what the offchain workers need of it.

use super::{FullBackend, FullClient, Pool};
use fairstream_runtime::{opaque::Block, BlockNumber, Hash};
use futures::FutureExt;
use sc_client_api::{Backend, BlockBackend};
use sc_consensus_grandpa::SharedAuthoritySet;
use sc_network::{
	config::{FullNetworkConfiguration, NetworkBackendType},
	service::traits::NetworkService,
	Litep2pNetworkBackend, NetworkBackend, NotificationService, ProtocolName,
};
use sc_service::{
	error::Error as ServiceError, BuildNetworkParams, Configuration, KeystoreContainer, TaskManager, WarpSyncConfig,
};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use std::sync::Arc;

type NetBackend = Litep2pNetworkBackend;

/// The running network and its ends.
pub struct Network {
	/// The service.
	pub network: Arc<dyn NetworkService>,
	/// Who follows the best chain.
	pub sync: Arc<sc_network_sync::SyncingService<Block>>,
	/// Requests of the `system` RPC.
	pub system_rpc: sc_utils::mpsc::TracingUnboundedSender<sc_rpc::system::Request<Block>>,
	/// Spreads transactions.
	pub tx_handler: sc_network_transactions::TransactionsHandlerController<Hash>,
	/// GRANDPA's protocol.
	pub grandpa_protocol: ProtocolName,
	/// GRANDPA's messages.
	pub grandpa_notifications: Box<dyn NotificationService>,
}

/// Build and start it.
pub fn build(
	config: &Configuration,
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	pool: Arc<Pool>,
	import_queue: sc_consensus::DefaultImportQueue<Block>,
	authorities: SharedAuthoritySet<Hash, BlockNumber>,
	task_manager: &TaskManager,
) -> Result<Network, ServiceError> {
	if !matches!(config.network.network_backend, NetworkBackendType::Litep2p) {
		return Err(ServiceError::Other("this node has the litep2p network only: leave --network-backend out".into()));
	}
	let registry = config.prometheus_registry().cloned();
	let mut net_config = FullNetworkConfiguration::<Block, Hash, NetBackend>::new(&config.network, registry.clone());
	let metrics = <NetBackend as NetworkBackend<Block, Hash>>::register_notification_metrics(registry.as_ref());

	let genesis =
		client.block_hash(0)?.ok_or_else(|| ServiceError::Other("the database has no genesis block".into()))?;
	let grandpa_protocol = sc_consensus_grandpa::protocol_standard_name(&genesis, &config.chain_spec);
	let (grandpa_config, grandpa_notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<Block, NetBackend>(
		grandpa_protocol.clone(),
		metrics.clone(),
		net_config.peer_store_handle(),
	);
	net_config.add_notification_protocol(grandpa_config);

	let warp_proofs =
		Arc::new(sc_consensus_grandpa::warp_proof::NetworkProvider::new(backend, authorities, Vec::default()));
	let (network, system_rpc, tx_handler, sync, _) = sc_service::build_network(BuildNetworkParams {
		config,
		net_config,
		client,
		transaction_pool: pool,
		spawn_handle: task_manager.spawn_handle(),
		spawn_essential_handle: task_manager.spawn_essential_handle(),
		import_queue,
		block_announce_validator_builder: None,
		warp_sync_config: Some(WarpSyncConfig::WithProvider(warp_proofs)),
		block_relay: None,
		metrics,
		gap_sync_body_policy: None,
	})?;
	Ok(Network { network, sync, system_rpc, tx_handler, grandpa_protocol, grandpa_notifications })
}

/// Run the offchain workers if the configuration wants them.
pub fn spawn_offchain_workers(
	config: &Configuration,
	client: &Arc<FullClient>,
	backend: &Arc<FullBackend>,
	pool: &Arc<Pool>,
	keystore: &KeystoreContainer,
	network: &Arc<dyn NetworkService>,
	task_manager: &TaskManager,
) -> Result<(), ServiceError> {
	if !config.offchain_worker.enabled {
		return Ok(());
	}
	let workers = sc_offchain::OffchainWorkers::new(sc_offchain::OffchainWorkerOptions {
		runtime_api_provider: client.clone(),
		is_validator: config.role.is_authority(),
		keystore: Some(keystore.keystore()),
		offchain_db: backend.offchain_storage(),
		transaction_pool: Some(OffchainTransactionPoolFactory::new(pool.clone())),
		network_provider: Arc::new(network.clone()),
		enable_http_requests: false,
		custom_extensions: |_| vec![],
	})?;
	task_manager.spawn_handle().spawn(
		"offchain-workers",
		"offchain-worker",
		workers.run(client.clone(), task_manager.spawn_handle()).boxed(),
	);
	Ok(())
}
