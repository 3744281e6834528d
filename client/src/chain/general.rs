//! A general transaction: of the extrinsic format's version 5, signed by nobody, and let in by what is in its call.
//!
//! Its bytes are a length, the preamble `0x45`, the version of the chain's transaction extensions, what each of these writes
//! into a transaction, and the call. The extensions have neither account nor number to look at; the transaction is immortal,
//! because its call says by itself how long it holds.

use super::{error::chain_of, event, At, Chain, ChainError, Config, Failed};
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

/// Why the chain finds the calls of a pallet that are signed by nobody not valid.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Reasons {
	/// What is wrong with the transaction.
	pub invalid: &'static [Invalid],
	/// The pallet. If the call would fail, the number is that of the pallet's error, counted from `errors_from` on.
	pub pallet: &'static str,
	/// The number of its first error.
	pub errors_from: u8,
}

impl Reasons {
	/// What a number means; `error` finds an error of the pallet's by its own number.
	fn why(&self, number: u8, error: impl FnOnce(u8) -> Option<Failed>) -> Why {
		if let Some(invalid) = self.invalid.iter().find(|invalid| invalid.number == number) {
			return Why::Invalid(*invalid);
		}
		let failed = number.checked_sub(self.errors_from).and_then(error);
		failed.map_or(Why::Invalid(Invalid { number, ..UNKNOWN }), Why::Fails)
	}
}

/// What a number means that no other meaning has.
const UNKNOWN: Invalid = Invalid {
	number: 0,
	reason: "its reason is one that this command doesn't know",
	remedy: "use the fairstream command of the chain's release",
};

/// What the number means that the chain gives.
#[derive(Debug, Eq, PartialEq)]
enum Why {
	/// The transaction is wrong.
	Invalid(Invalid),
	/// The call would fail.
	Fails(Failed),
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

/// What it means that the node doesn't take a general transaction: a reason that may pass, or an error for good. `was_handed`
/// says that it may have taken this one before: then it may stand in a block that isn't final yet, and because of that is no
/// longer valid.
///
/// # Errors
/// [`ChainError::Rejected`], [`ChainError::WouldFail`] or [`ChainError::Lost`].
pub fn refusal(
	chain: &Chain,
	at: &At,
	error: &RpcError,
	known: &Reasons,
	was_handed: bool,
) -> Result<String, ChainError> {
	let detail = match error {
		RpcError::User(answer) => answer.data.as_ref().map(|data| data.get()).unwrap_or_default(),
		_ => "",
	};
	let rejected =
		|reason: &str, remedy| ChainError::Rejected { url: chain.url().into(), reason: reason.into(), remedy };
	let error_of = |number| event::error_of(at.metadata_ref(), known.pallet, number);
	match number(detail).map(|number| known.why(number, error_of)) {
		Some(Why::Invalid(invalid)) if was_handed => Ok(invalid.reason.into()),
		Some(Why::Fails(failed)) if was_handed => Ok(failed.to_string()),
		Some(Why::Invalid(Invalid { reason, remedy, .. })) => Err(rejected(reason, remedy)),
		Some(Why::Fails(failed)) => Err(ChainError::WouldFail(failed)),
		None if detail.contains(UNAUTHORIZED) => Err(rejected(
			"it lets no such call in without a signature",
			"use the fairstream command of the chain's release",
		)),
		None => super::transaction::refusal(
			chain,
			error,
			"the chain lets no such call in: see that nothing in it is free text",
			// None of them is large: so many come in that the block has no room.
			None,
		),
	}
}

/// The number in a node's words, such as `Custom error: 2`.
fn number(detail: &str) -> Option<u8> {
	detail.trim_matches('"').strip_prefix("Custom error: ")?.parse().ok()
}

#[cfg(test)]
mod tests {
	use super::*;

	const TOO_LITTLE: Invalid = Invalid { number: 2, reason: "too little work", remedy: "work again" };
	const KNOWN: Reasons = Reasons { invalid: &[TOO_LITTLE], pallet: "Cases", errors_from: 64 };

	#[test]
	fn a_nodes_words_name_the_reason_by_its_number() {
		assert_eq!(number("\"Custom error: 2\""), Some(2));
		assert_eq!(number("Custom error: 73"), Some(73));
		for other in ["Custom error: 256", "Custom error: ", "Inability to pay some fees", ""] {
			assert_eq!(number(other), None, "{other}");
		}
	}

	#[test]
	fn a_number_is_what_is_wrong_with_the_transaction_or_the_error_with_which_the_call_would_fail() {
		let failed = Failed { error: "Cases.OutOfStage".into(), advice: "look at its stage".into() };
		let error = |number: u8| (number == 9).then(|| failed.clone());
		assert_eq!(KNOWN.why(2, error), Why::Invalid(TOO_LITTLE));
		assert_eq!(KNOWN.why(73, error), Why::Fails(failed.clone()));
		for unknown in [1, 9, 63, 64, 255] {
			let why = KNOWN.why(unknown, error);
			assert!(matches!(why, Why::Invalid(Invalid { remedy, .. }) if remedy.contains("release")), "{why:?}");
		}
	}
}
