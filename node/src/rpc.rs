//! What clients can ask of the node beyond the standard set: BABE's epoch, GRANDPA's rounds and proofs, a checkpoint for
//! light clients, fees.

use fairstream_runtime::{opaque::Block, AccountId, Balance, BlockNumber, Hash, Nonce};
use jsonrpsee::RpcModule;
use sc_client_api::{AuxStore, Backend};
use sc_consensus_babe::BabeWorkerHandle;
use sc_consensus_grandpa::{FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState};
use sc_rpc::SubscriptionTaskExecutor;
use sc_service::ChainSpec;
use sc_transaction_pool_api::TransactionPool;
use sp_api::ProvideRuntimeApi;
use sp_blockchain::{Error as BlockchainError, HeaderBackend, HeaderMetadata};
use sp_consensus::SelectChain;
use sp_keystore::KeystorePtr;
use std::sync::Arc;

/// What GRANDPA's part needs.
pub struct GrandpaParts<B> {
	/// The authorities.
	pub authorities: SharedAuthoritySet<Hash, BlockNumber>,
	/// The voter's state.
	pub voter: SharedVoterState,
	/// Justifications as they come.
	pub justifications: GrandpaJustificationStream<Block>,
	/// Proofs of finality.
	pub proofs: Arc<FinalityProofProvider<B, Block>>,
}

impl<B> Clone for GrandpaParts<B> {
	fn clone(&self) -> Self {
		Self {
			authorities: self.authorities.clone(),
			voter: self.voter.clone(),
			justifications: self.justifications.clone(),
			proofs: self.proofs.clone(),
		}
	}
}

/// What the extensions are made of.
pub struct RpcParts<C, P, SC, B> {
	/// The client.
	pub client: Arc<C>,
	/// The pool.
	pub pool: Arc<P>,
	/// How the best chain is chosen.
	pub select_chain: SC,
	/// The chain's specification.
	pub chain_spec: Box<dyn ChainSpec>,
	/// The keys.
	pub keystore: KeystorePtr,
	/// BABE's worker.
	pub babe: BabeWorkerHandle<Block>,
	/// GRANDPA.
	pub grandpa: GrandpaParts<B>,
}

impl<C, P, SC: Clone, B> Clone for RpcParts<C, P, SC, B> {
	fn clone(&self) -> Self {
		Self {
			client: self.client.clone(),
			pool: self.pool.clone(),
			select_chain: self.select_chain.clone(),
			chain_spec: self.chain_spec.cloned_box(),
			keystore: self.keystore.clone(),
			babe: self.babe.clone(),
			grandpa: self.grandpa.clone(),
		}
	}
}

/// The module with all extensions.
pub fn extensions<C, P, SC, B>(
	parts: RpcParts<C, P, SC, B>,
	subscriptions: SubscriptionTaskExecutor,
) -> Result<RpcModule<()>, Box<dyn std::error::Error + Send + Sync>>
where
	C: ProvideRuntimeApi<Block>
		+ HeaderBackend<Block>
		+ HeaderMetadata<Block, Error = BlockchainError>
		+ AuxStore
		+ Send
		+ Sync
		+ 'static,
	C::Api: substrate_frame_rpc_system::AccountNonceApi<Block, AccountId, Nonce>
		+ pallet_transaction_payment_rpc::TransactionPaymentRuntimeApi<Block, Balance>
		+ sp_consensus_babe::BabeApi<Block>
		+ sp_block_builder::BlockBuilder<Block>,
	P: TransactionPool + 'static,
	SC: SelectChain<Block> + 'static,
	B: Backend<Block> + 'static,
{
	use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
	use sc_consensus_babe_rpc::{Babe, BabeApiServer};
	use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
	use sc_sync_state_rpc::{SyncState, SyncStateApiServer};
	use substrate_frame_rpc_system::{System, SystemApiServer};

	let RpcParts { client, pool, select_chain, chain_spec, keystore, babe, grandpa } = parts;
	let mut module = RpcModule::new(());
	module.merge(System::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::new(client.clone()).into_rpc())?;
	module.merge(Babe::new(client.clone(), babe.clone(), keystore, select_chain).into_rpc())?;
	module.merge(
		Grandpa::new(subscriptions, grandpa.authorities.clone(), grandpa.voter, grandpa.justifications, grandpa.proofs)
			.into_rpc(),
	)?;
	module.merge(SyncState::new(chain_spec, client, grandpa.authorities, babe)?.into_rpc())?;
	Ok(module)
}
