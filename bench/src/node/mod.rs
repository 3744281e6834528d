//! The real node, with a chain whose blocks are sealed by hand, and what is asked of it.

mod process;
mod signed;
pub mod turns;

pub use process::NODE_VARIABLE;
pub use signed::{known, Call};

use codec::Decode;
use fairstream_runtime::{time::SLOT_MILLIS, *};
use frame_support::{dispatch::DispatchClass, storage::storage_prefix};
use process::Process;
use serde_json::Value;
use sp_core::{crypto::Ss58Codec, Pair};
use std::{
	collections::HashMap,
	time::{Duration, Instant},
};
use subxt_rpcs::{
	client::{rpc_params, RpcParams},
	RpcClient,
};

/// How long the node may take until it answers. Building genesis takes most of it.
const START: Duration = Duration::from_secs(120);
/// How long the pool may take until it holds what was sent, or is rid of what a block holds.
const SETTLES: Duration = Duration::from_secs(30);
/// What the pool is left in peace after that, so that none of its work falls into a block's time.
const PEACE: Duration = Duration::from_millis(150);
/// How often it is looked at while something is waited for.
const PAUSE: Duration = Duration::from_millis(50);
/// Blocks in a row that may begin an epoch before that is an error.
const EPOCHS: usize = 3;

/// A node and a connection to it.
pub struct Node {
	process: Process,
	rpc: RpcClient,
	runtime: tokio::runtime::Runtime,
	genesis: Hash,
	nonces: HashMap<AccountId, Nonce>,
	/// The time of the best block, in milliseconds since 1970.
	pub now: u64,
}

/// A block that was sealed.
pub struct Block {
	/// How long that took, from asking for it until it was in the node's database and final, in seconds.
	pub seconds: f64,
	/// How many extrinsics other than inherents it holds; all did their work.
	pub extrinsics: usize,
	/// What happened in it.
	pub events: Vec<RuntimeEvent>,
}

impl Block {
	/// Whether it begins an epoch: it takes no ordinary extrinsic, and does what an empty block doesn't.
	fn begins_epoch(&self) -> bool {
		self.events.iter().any(|event| matches!(event, RuntimeEvent::Session(_)))
	}
}

impl Node {
	/// Start a node and wait until it answers.
	pub fn start() -> Result<Self, String> {
		let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
		let runtime = runtime.map_err(|error| error.to_string())?;
		let mut process = Process::start()?;
		let began = Instant::now();
		let rpc = loop {
			match runtime.block_on(RpcClient::from_insecure_url(process.url())) {
				Ok(rpc) => break rpc,
				Err(error) if began.elapsed() > START => {
					return Err(format!("the node does not answer ({error}):\n{}", process.last_words()))
				}
				Err(_) => std::thread::sleep(PAUSE),
			}
			process.ensure_runs()?;
		};
		let mut node = Self { process, rpc, runtime, genesis: Hash::zero(), nonces: HashMap::new(), now: 0 };
		node.genesis = node.ask("chain_getBlockHash", rpc_params![0])?;
		let version: Value = node.ask("state_getRuntimeVersion", rpc_params![])?;
		let expected = [("specVersion", VERSION.spec_version), ("transactionVersion", VERSION.transaction_version)];
		if let Some((field, known)) = expected.into_iter().find(|(field, known)| version[*field] != *known) {
			return Err(format!("the node's {field} is {}, not {known}: build both from one tree", version[field]));
		}
		node.seal()?;
		Ok(node)
	}

	/// What the node's binary says it is.
	pub fn version(&self) -> &str {
		&self.process.version
	}

	/// Carry out calls in one block, untimed or timed by [`Block::seconds`]. An error unless it holds all of them and each did
	/// its work.
	pub fn carry_out(&mut self, calls: &[Call]) -> Result<Block, String> {
		// What is sent while the pool moves on to a new block may be missing in the part of it that the next block is made from.
		self.settle(0)?;
		for call in calls {
			self.submit(call)?;
		}
		for _ in 0..EPOCHS {
			self.settle(calls.len())?;
			let block = self.seal()?;
			if block.begins_epoch() && block.extrinsics == 0 {
				continue;
			}
			return match block.extrinsics == calls.len() {
				true => Ok(block),
				false => Err(format!("a block holds {} of {} extrinsics", block.extrinsics, calls.len())),
			};
		}
		Err(format!("{EPOCHS} blocks in a row began an epoch"))
	}

	/// What stands in the state of the best block under a key.
	pub fn value<T: Decode>(&self, key: &[u8]) -> Result<Option<T>, String> {
		let value: Option<String> = self.ask("state_getStorage", rpc_params![hex(key)])?;
		value.map(|value| decode(&value)).transpose()
	}

	fn submit(&mut self, call: &Call) -> Result<(), String> {
		let account = AccountId::from(call.0.public());
		let nonce = match self.nonces.get(&account) {
			Some(nonce) => *nonce,
			None => self.ask("system_accountNextIndex", rpc_params![account.to_ss58check()])?,
		};
		let extrinsic = signed::sign(call, nonce, self.genesis);
		let _: String = self.ask("author_submitExtrinsic", rpc_params![hex(&extrinsic)])?;
		self.nonces.insert(account, nonce.saturating_add(1));
		Ok(())
	}

	/// Wait until the pool holds just as many.
	fn settle(&mut self, waiting: usize) -> Result<(), String> {
		let began = Instant::now();
		loop {
			let pending: Vec<Value> = self.ask("author_pendingExtrinsics", rpc_params![])?;
			if pending.len() == waiting {
				std::thread::sleep(PEACE);
				return Ok(());
			}
			if began.elapsed() > SETTLES {
				return Err(format!("the pool holds {} extrinsics, not {waiting}", pending.len()));
			}
			std::thread::sleep(PAUSE);
		}
	}

	/// Seal a block a slot after the last one.
	fn seal(&mut self) -> Result<Block, String> {
		let began = Instant::now();
		// The node gives the first block the machine's time, and none less than a slot after the last.
		let sealed: Value = self.ask("dev_sealAt", rpc_params![self.now.saturating_add(SLOT_MILLIS)])?;
		let seconds = began.elapsed().as_secs_f64();
		let hash = sealed["hash"].as_str().unwrap_or_default();
		self.now = sealed["millis"].as_u64().ok_or("a sealed block without a time")?;

		let key = storage_prefix(b"System", b"Events");
		let events: Option<String> = self.ask("state_getStorage", rpc_params![hex(&key), hash])?;
		let records: Vec<frame_system::EventRecord<RuntimeEvent, Hash>> = decode(&events.unwrap_or_default())?;
		let events: Vec<_> = records.into_iter().map(|record| record.event).collect();
		let mut extrinsics = 0;
		for event in &events {
			match event {
				RuntimeEvent::System(frame_system::Event::ExtrinsicSuccess { dispatch_info })
					if dispatch_info.class != DispatchClass::Mandatory =>
				{
					extrinsics += 1
				}
				RuntimeEvent::System(frame_system::Event::ExtrinsicFailed { dispatch_error, .. }) => {
					return Err(format!("an extrinsic failed: {dispatch_error:?}"))
				}
				_ => {}
			}
		}
		Ok(Block { seconds, extrinsics, events })
	}

	fn ask<A: serde::de::DeserializeOwned>(&self, method: &str, question: RpcParams) -> Result<A, String> {
		let answer = self.runtime.block_on(self.rpc.request(method, question));
		answer.map_err(|error| format!("{method}: {error}\n{}", self.process.last_words()))
	}
}

fn hex(bytes: &[u8]) -> String {
	sp_core::bytes::to_hex(bytes, false)
}

fn decode<T: Decode>(text: &str) -> Result<T, String> {
	let bytes = sp_core::bytes::from_hex(text).map_err(|error| error.to_string())?;
	T::decode(&mut &bytes[..])
		.map_err(|error| format!("the node's state reads otherwise ({error}): build both from one tree"))
}
