//! A general transaction: of the extrinsic format's version 5, signed by nobody, and let in by what is in its call.
//!
//! Its bytes are a length, the preamble `0x45`, the version of the chain's transaction extensions, what each of these writes
//! into a transaction, and the call. The extensions have neither account nor number to look at; the transaction is immortal,
//! because its call says by itself how long it holds.

use super::{error::chain_of, At, Chain, ChainError, Config};
use subxt::{
	config::{
		substrate::{SubstrateExtrinsicParams, SubstrateExtrinsicParamsBuilder},
		ClientState, TransactionExtensions,
	},
	ext::frame_decode::extrinsics::{best_v5_general_transaction_extension_version, encode_v5_general},
	transactions::Payload,
};
use subxt_rpcs::Error as RpcError;

/// What a node says of a call that no extension lets in without a signature.
const UNAUTHORIZED: &str = "did not authorize any origin";

/// Why the chain finds a call that is signed by nobody not valid, by the number that it gives.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Invalid {
	/// The number.
	pub number: u8,
	/// What it means.
	pub reason: &'static str,
	/// What to do.
	pub remedy: &'static str,
}

/// The bytes of a general transaction that makes a call.
///
/// # Errors
/// [`ChainError::Shape`] if the chain's transactions are others than this client makes.
pub fn general<P: Payload>(chain: &Chain, at: &At, call: &P) -> Result<Vec<u8>, ChainError> {
	let differs = |difference: String| ChainError::Shape {
		url: chain.url().into(),
		what: "the transaction without a signature".into(),
		difference,
	};
	let genesis_hash = at.genesis_hash().ok_or_else(|| differs("its first block is unknown".into()))?;
	let state = ClientState {
		genesis_hash,
		spec_version: at.spec_version(),
		transaction_version: at.transaction_version(),
		metadata: at.metadata(),
	};
	encoded(&state, call).map_err(differs)
}

/// The same by what is known of a chain. Pure.
///
/// # Errors
/// What this client can't write: an extension that it doesn't know, or a call that the chain hasn't.
pub fn encoded<P: Payload>(state: &ClientState<Config>, call: &P) -> Result<Vec<u8>, String> {
	let (metadata, types) = (&*state.metadata, state.metadata.types());
	let params = SubstrateExtrinsicParamsBuilder::<Config>::new().immortal().nonce(0).build();
	let extensions = <SubstrateExtrinsicParams<Config> as TransactionExtensions<Config>>::new(state, params)
		.map_err(|error| chain_of(&error))?;
	let version = best_v5_general_transaction_extension_version(&extensions, metadata, types)
		.map_err(|error| chain_of(&error))?;
	let (pallet, name) = (call.pallet_name(), call.call_name());
	encode_v5_general(pallet, name, call.call_data(), version, &extensions, metadata, types)
		.map_err(|error| chain_of(&error))
}

/// What it means that the node doesn't take a general transaction: a reason that may pass, or an error for good.
/// `was_handed` says that it may have taken this one before: then it may stand in a block that isn't final yet, and because
/// of that is no longer valid.
///
/// # Errors
/// [`ChainError::Rejected`] or [`ChainError::Lost`].
pub fn refusal(chain: &Chain, error: &RpcError, known: &[Invalid], was_handed: bool) -> Result<String, ChainError> {
	let detail = match error {
		RpcError::User(answer) => answer.data.as_ref().map(|data| data.get()).unwrap_or_default(),
		_ => "",
	};
	let rejected =
		|reason: &str, remedy| ChainError::Rejected { url: chain.url().into(), reason: reason.into(), remedy };
	match named(detail, known) {
		Some(invalid) if was_handed => Ok(invalid.reason.into()),
		Some(Invalid { reason, remedy, .. }) => Err(rejected(reason, remedy)),
		None if detail.contains(UNAUTHORIZED) => Err(rejected(
			"it lets no such call in without a signature",
			"use the fairstream command of the chain's release",
		)),
		None => super::transaction::refusal(
			chain,
			error,
			"the chain lets no such call in: see that nothing in it is free text",
			"no block holds it: make it smaller",
		),
	}
}

/// Which one a node's words name, such as `Custom error: 2`.
fn named<'a>(detail: &str, known: &'a [Invalid]) -> Option<&'a Invalid> {
	let number = detail.trim_matches('"').strip_prefix("Custom error: ")?.parse::<u8>().ok()?;
	known.iter().find(|invalid| invalid.number == number)
}

#[cfg(test)]
mod tests {
	use super::*;

	const KNOWN: [Invalid; 2] = [
		Invalid { number: 2, reason: "too little work", remedy: "work again" },
		Invalid { number: 12, reason: "used", remedy: "take another" },
	];

	#[test]
	fn a_nodes_words_name_the_reason_by_its_number() {
		assert_eq!(named("\"Custom error: 2\"", &KNOWN), Some(&KNOWN[0]));
		assert_eq!(named("Custom error: 12", &KNOWN), Some(&KNOWN[1]));
		for other in ["Custom error: 1", "Custom error: 256", "Custom error: ", "Inability to pay some fees", ""] {
			assert_eq!(named(other, &KNOWN), None, "{other}");
		}
	}
}
