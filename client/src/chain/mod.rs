//! The chain as a client sees it: a connection, its final and its best block, and questions with typed answers.
//!
//! Everything is decoded by the metadata that the chain itself serves. What the client has as Rust types is first compared
//! with the chain's, see [`shape`], so that an older client says that it is older instead of reading nonsense.

pub mod call;
pub mod error;
pub mod event;
pub mod general;
pub mod link;
pub mod shape;
pub mod transaction;

pub use call::{Call, Form};
pub use error::ChainError;
pub use event::{Event, Failed};
pub use general::{Invalid, Reasons};
pub use link::Link;

use codec::{Decode, Encode};
use scale_info::TypeInfo;
use std::{future::Future, time::Duration};
use subxt::{
	backend::LegacyBackend,
	client::{ClientAtBlock, OnlineClientAtBlockImpl},
	config::RpcConfigFor,
	utils::H256,
	OnlineClient, SubstrateConfig,
};
use subxt_rpcs::{LegacyRpcMethods, RpcClient};
use url::Url;

/// Addresses, hashes and extensions as Substrate has them.
pub type Config = SubstrateConfig;

/// The chain as it is at one block.
pub type At = ClientAtBlock<Config, OnlineClientAtBlockImpl<Config>>;

/// An address without the secret that may be part of it.
#[must_use]
pub fn shown(url: &str) -> String {
	match Url::parse(url) {
		Ok(mut parsed) if !parsed.username().is_empty() || parsed.password().is_some() => {
			let hidden = parsed.set_username("").and_then(|()| parsed.set_password(None));
			hidden.map_or_else(|()| "the node".into(), |()| parsed.to_string())
		}
		_ => url.into(),
	}
}

/// How long to wait for a connection, and for the answer to a question.
const PATIENCE: Duration = Duration::from_secs(60);

/// A connection to a node.
pub struct Chain {
	url: String,
	client: OnlineClient<Config>,
	rpc: LegacyRpcMethods<RpcConfigFor<Config>>,
}

impl Chain {
	/// Connect to the node at a WebSocket address.
	///
	/// # Errors
	/// [`ChainError::Address`] if it is none, [`ChainError::Unreachable`] if no node answers there.
	pub async fn connect(url: &str) -> Result<Self, ChainError> {
		let is_address = Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "ws" | "wss") && url.has_host());
		if !is_address {
			return Err(ChainError::Address { url: shown(url) });
		}
		let unreachable = |reason: String| ChainError::Unreachable { url: shown(url), reason };
		let connecting = async {
			let rpc = RpcClient::from_insecure_url(url).await.map_err(|error| unreachable(error::root_of(&error)))?;
			let backend = LegacyBackend::builder().build(rpc.clone());
			let client = OnlineClient::from_backend(std::sync::Arc::new(backend))
				.await
				.map_err(|error| unreachable(error::root_of(&error)))?;
			Ok(Self { url: shown(url), client, rpc: LegacyRpcMethods::new(rpc) })
		};
		tokio::time::timeout(PATIENCE, connecting).await.map_err(|_| unreachable("no answer".into()))?
	}

	/// The node's address as messages show it.
	#[must_use]
	pub fn url(&self) -> &str {
		&self.url
	}

	/// The node's methods, for what has no typed question.
	#[must_use]
	pub const fn rpc(&self) -> &LegacyRpcMethods<RpcConfigFor<Config>> {
		&self.rpc
	}

	/// The last final block.
	///
	/// # Errors
	/// [`ChainError`] if the node doesn't tell.
	pub async fn at_final(&self) -> Result<At, ChainError> {
		self.patiently(async { self.client.at_current_block().await.map_err(|error| self.lost(&error)) }).await
	}

	/// The best block, which may still be replaced.
	///
	/// # Errors
	/// [`ChainError`] if the node doesn't tell.
	pub async fn at_best(&self) -> Result<At, ChainError> {
		let best = async { self.rpc.chain_get_block_hash(None).await.map_err(|error| self.lost(&error)) };
		match self.patiently(best).await? {
			Some(hash) => self.at(hash).await,
			None => self.at_final().await,
		}
	}

	/// The block of this hash.
	///
	/// # Errors
	/// [`ChainError`] if the node doesn't know it.
	pub async fn at(&self, block: H256) -> Result<At, ChainError> {
		self.patiently(async { self.client.at_block(block).await.map_err(|error| self.lost(&error)) }).await
	}

	/// Ask a runtime API. `Q` is a tuple of the arguments.
	///
	/// # Errors
	/// [`ChainError::Missing`] or [`ChainError::Shape`] if this chain has no such question or another one, and
	/// [`ChainError::Lost`] if the node doesn't answer.
	pub async fn ask<Q, A>(&self, at: &At, api: &str, method: &str, question: Q) -> Result<A, ChainError>
	where
		Q: Encode + TypeInfo + 'static,
		A: Decode + TypeInfo + 'static,
	{
		let name = format!("{api}.{method}");
		let metadata = at.metadata_ref();
		let known = metadata.runtime_api_trait_by_name(api).and_then(|api| api.method_by_name(method));
		let known = known.ok_or_else(|| ChainError::Missing { url: self.url.clone(), what: name.clone() })?;
		let inputs: Vec<u32> = known.inputs().map(|input| input.id).collect();
		let differs = |difference| ChainError::Shape { url: self.url.clone(), what: name.clone(), difference };
		shape::check_arguments::<Q>(metadata.types(), &inputs).map_err(differs)?;
		shape::check_answer::<A>(metadata.types(), known.output_ty()).map_err(differs)?;
		let (function, question) = (format!("{api}_{method}"), question.encode());
		let answer = async {
			let apis = at.runtime_apis();
			let answer = apis.call_raw(&function, Some(&question)).await;
			answer.map_err(|error| self.lost(&error))
		};
		let bytes = self.patiently(answer).await?;
		A::decode(&mut &bytes[..]).map_err(|error| differs(error.to_string()))
	}

	/// What an error that came from the connection is to the caller.
	#[must_use]
	pub fn lost(&self, error: &dyn std::error::Error) -> ChainError {
		ChainError::Lost { url: self.url.clone(), reason: error::chain_of(error) }
	}

	/// Wait for an answer, but not for ever: a node that hangs is as good as none.
	async fn patiently<T>(&self, answer: impl Future<Output = Result<T, ChainError>>) -> Result<T, ChainError> {
		let silent = |_| ChainError::Lost { url: self.url.clone(), reason: "no answer within a minute".into() };
		tokio::time::timeout(PATIENCE, answer).await.map_err(silent)?
	}
}
