//! Extrinsics as wallets sign them, made without asking the chain.

use codec::Encode;
use fairstream_runtime::*;
use sp_core::{sr25519, Pair};
use sp_runtime::generic::Era;

/// A call, and whose it is.
pub type Call = (sr25519::Pair, RuntimeCall);

/// The encoded extrinsic that makes a call, as its signer's transaction of this number.
pub fn sign((who, call): &Call, nonce: Nonce, genesis: Hash) -> Vec<u8> {
	let extension: TxExtension = (
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
		pallet_skip_feeless_payment::SkipCheckIfFeeless::from(
			pallet_transaction_payment::ChargeTransactionPayment::from(0),
		),
		text::ClosedText::from(frame_metadata_hash_extension::CheckMetadataHash::new(false)),
		frame_system::WeightReclaim::new(),
	);
	// What is signed with it and isn't sent: which runtime, which chain, and that no metadata is vouched for.
	let implicit = ((), (), VERSION.spec_version, VERSION.transaction_version, genesis, genesis, (), (), (), None, ());
	let payload = SignedPayload::from_raw(call.clone(), extension, implicit);
	let signature = payload.using_encoded(|bytes| who.sign(bytes));
	let (call, extension, _) = payload.deconstruct();
	let account = AccountId::from(who.public());
	UncheckedExtrinsic::new_signed(call, account.into(), signature.into(), extension).encode()
}

/// The key of a name that everybody can derive, such as `//Alice`.
pub fn known(name: &str) -> sr25519::Pair {
	sr25519::Pair::from_string(name, None).expect("a derivation path")
}
