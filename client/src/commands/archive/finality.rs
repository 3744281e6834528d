//! What a node has to say on the finality of a block. It is kept in proofs for who can check it.

use std::time::Duration;
use subxt_rpcs::{methods::legacy::Bytes, rpc_params, RpcClient};

/// How long to wait for it.
const PATIENCE: Duration = Duration::from_secs(60);

/// The SCALE bytes that `grandpa_proveFinality` gives for a block. None if the node has none, or doesn't know the method: a
/// proof is complete without.
pub(super) async fn of_block(url: &str, number: u32) -> Option<Vec<u8>> {
	let asking = async {
		let rpc = RpcClient::from_insecure_url(url).await.ok()?;
		let answer: Option<Bytes> = rpc.request("grandpa_proveFinality", rpc_params![number]).await.ok()?;
		answer.map(|bytes| bytes.0)
	};
	tokio::time::timeout(PATIENCE, asking).await.ok().flatten()
}
