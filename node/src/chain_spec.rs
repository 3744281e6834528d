//! The chains this node knows by name.

use crate::consortium;
use fairstream_runtime::{genesis::CONSORTIUM_PRESET, WASM_BINARY};
use sc_chain_spec::{ChainSpecExtension, ChainType, GenesisConfigBuilderRuntimeCaller, Properties};
use serde::{Deserialize, Serialize};
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use std::path::Path;

/// The names `--chain` takes, for messages.
const KNOWN: &str = "dev, local, consortium:FILE, or the path of a chain specification";

/// What a specification holds beyond the standard fields.
#[derive(Clone, ChainSpecExtension, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Extensions {
	/// A checkpoint from which light clients start; filled in by `sync_state_genSyncSpec`.
	pub light_sync_state: sc_sync_state_rpc::LightSyncStateExtension,
}

/// A chain's specification.
pub type ChainSpec = sc_service::GenericChainSpec<Extensions>;

/// The specification called `id`, or read from the file of that path.
pub fn load(id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
	Ok(Box::new(match id {
		"" => return Err(format!("no chain named: use --dev, or --chain with one of {KNOWN}")),
		"dev" => known("Fairstream Development", "fairstream_dev", ChainType::Development, DEV_RUNTIME_PRESET)?,
		"local" => known("Fairstream Local", "fairstream_local", ChainType::Local, LOCAL_TESTNET_RUNTIME_PRESET)?,
		"consortium" => {
			return Err("the consortium chain has no authorities yet. Write the file that names them with \
				'fairstream-node authorities-template --output authorities.json', fill it in, and use \
				'--chain consortium:authorities.json'"
				.into())
		}
		id => match id.strip_prefix("consortium:") {
			Some(file) => from_authorities(Path::new(file))?,
			None if !Path::new(id).exists() => return Err(format!("there is no chain or file '{id}': use {KNOWN}")),
			None => ChainSpec::from_json_file(id.into())?,
		},
	}))
}

fn wasm() -> Result<&'static [u8], String> {
	WASM_BINARY.ok_or_else(|| "this node was built without its runtime: build it again without SKIP_WASM_BUILD".into())
}

/// How wallets and explorers show the native unit.
fn properties() -> Properties {
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), "FAIR".into());
	properties.insert("tokenDecimals".into(), 12.into());
	properties.insert("ss58Format".into(), 42.into());
	properties
}

fn known(name: &str, id: &str, kind: ChainType, preset: &str) -> Result<ChainSpec, String> {
	Ok(ChainSpec::builder(wasm()?, Extensions::default())
		.with_name(name)
		.with_id(id)
		.with_chain_type(kind)
		.with_protocol_id(id)
		.with_properties(properties())
		.with_genesis_config_preset_name(preset)
		.build())
}

fn from_authorities(file: &Path) -> Result<ChainSpec, String> {
	let participants = consortium::read(file)?;
	let preset =
		GenesisConfigBuilderRuntimeCaller::<()>::new(wasm()?).get_named_preset(Some(&CONSORTIUM_PRESET.to_string()))?;
	Ok(ChainSpec::builder(wasm()?, Extensions::default())
		.with_name(&participants.name)
		.with_id(&participants.id)
		.with_chain_type(ChainType::Live)
		.with_protocol_id(&participants.id)
		.with_properties(properties())
		.with_boot_nodes(participants.boot_nodes()?)
		.with_genesis_config_patch(participants.fill(preset)?)
		.build())
}
