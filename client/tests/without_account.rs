//! What goes onto the wire from who has no account, byte by byte.

use codec::{Compact, Decode, Encode};
use fairstream_client::{
	calls::cases::{report_payload, step_payload, FreeReport, FreeStep, Signature},
	chain::{event, general, Config, Failed},
	commands::case::work,
	hashing::blake2b,
};
use fairstream_docket::{Attachment, Move, Report, Subject};
use fairstream_doors::{CaseId, ParticipantId};
use fairstream_rules::Act;
use scale_info::{meta_type, TypeInfo};
use std::{collections::BTreeMap, sync::Arc};
use subxt::{
	config::ClientState,
	dynamic::Value,
	ext::frame_metadata::{
		v16::{
			CustomMetadata, EnumDeprecationInfo, ExtrinsicMetadata, ItemDeprecationInfo, OuterEnums,
			PalletCallMetadata, PalletErrorMetadata, PalletMetadata, RuntimeMetadataV16, TransactionExtensionMetadata,
		},
		RuntimeMetadata, RuntimeMetadataPrefixed, META_RESERVED,
	},
	ext::scale_value::Composite,
	transactions::DynamicPayload,
	utils::H256,
	Metadata,
};
use subxt_signer::sr25519;

const GENESIS: [u8; 32] = [0x11; 32];
const BLOCK: [u8; 32] = [0x22; 32];
const KEY: [u8; 32] = [0x33; 32];

fn claim() -> Report {
	Report {
		subject: Subject::Room { platform: ParticipantId(3), room: "88A".parse().expect("a room number") },
		act: Act::FakeFigures,
		happened: 0x0102_0304_0506_0708,
		evidence: Attachment { digest: [0x44; 32], custodian: Some(ParticipantId(7)) },
	}
}

/// The same, written out.
fn claim_bytes() -> Vec<u8> {
	[
		// The second kind of subject: platform 3, and a text of three characters.
		&[1, 3, 0, 0, 0, 12, b'8', b'8', b'A'][..],
		// The act of number 1.
		&[1],
		// The moment, the least significant byte first.
		&[8, 7, 6, 5, 4, 3, 2, 1],
		// The digest, and a custodian: participant 7.
		&[0x44; 32],
		&[1, 7, 0, 0, 0],
	]
	.concat()
}

#[test]
fn what_is_signed_for_a_report_names_chain_block_report_key_and_number() {
	let expected = [
		// A text of 17 characters.
		&[68][..],
		b"fairstream report",
		&GENESIS,
		&BLOCK,
		&claim_bytes(),
		&KEY,
		&[0xef, 0xbe, 0, 0, 0, 0, 0, 0],
	]
	.concat();
	assert_eq!(report_payload(&GENESIS, &BLOCK, &claim(), &KEY, 0xbeef), expected);
}

#[test]
fn what_is_signed_for_a_step_names_chain_case_number_step_and_key() {
	let start = [
		// A text of 15 characters.
		&[60][..],
		b"fairstream step",
		&GENESIS,
		&[12, 0, 0, 0, 0, 0, 0, 0],
		&[5, 0, 0, 0],
	]
	.concat();
	let withdraw = step_payload(&GENESIS, CaseId(12), 5, &Move::Withdraw, &KEY);
	assert_eq!(withdraw, [&start[..], &[16], &KEY].concat());
	let document = Attachment { digest: [0x44; 32], custodian: None };
	let appeal = step_payload(&GENESIS, CaseId(12), 5, &Move::Appeal { document }, &KEY);
	assert_eq!(appeal, [&start[..], &[12], &[0x44; 32], &[0], &KEY].concat());
}

#[test]
fn a_report_and_a_step_are_written_with_an_sr25519_signature() {
	let signature = Signature::Sr25519([0x55; 64]);
	let report = FreeReport { report: claim(), key: KEY, block: 9, work: 2, signature };
	let expected = [&claim_bytes()[..], &KEY, &[9, 0, 0, 0], &[2, 0, 0, 0, 0, 0, 0, 0], &[1], &[0x55; 64]].concat();
	assert_eq!(report.encode(), expected);
	let step = FreeStep { case: CaseId(12), number: 5, step: Move::Waive, key: KEY, signature };
	let expected = [&[12, 0, 0, 0, 0, 0, 0, 0][..], &[5, 0, 0, 0], &[9], &KEY, &[1], &[0x55; 64]].concat();
	assert_eq!(step.encode(), expected);
}

#[test]
fn the_work_for_a_report_is_found_and_what_was_worked_for_is_what_is_signed() {
	let key = sr25519::dev::alice();
	let account = key.public_key().0;
	let without = report_payload(&GENESIS, &BLOCK, &claim(), &account, 0);
	let number = work::find(&without, 8, |_| {}).expect("there is one");
	let payload = report_payload(&GENESIS, &BLOCK, &claim(), &account, number);
	assert_eq!(blake2b(&payload)[0], 0, "it begins with eight zero bits");
	let other = Report { happened: 1, ..claim() };
	let elsewhere = report_payload(&GENESIS, &BLOCK, &other, &account, number);
	assert_ne!(blake2b(&elsewhere), blake2b(&payload), "another report takes work of its own");
	assert!(sr25519::verify(&key.sign(&payload), &payload, &key.public_key()));
}

/// Types as our chain's metadata has them. They are only looked at, never built.
#[allow(dead_code, non_camel_case_types)]
mod like_ours {
	#[derive(scale_info::TypeInfo)]
	pub struct Nothing;
	/// A mortality as it is written: one byte if there is none.
	#[derive(scale_info::TypeInfo)]
	pub struct Era(pub u8);
	#[derive(scale_info::TypeInfo)]
	pub struct Tip(#[codec(compact)] pub u128);
	#[derive(scale_info::TypeInfo)]
	pub struct Nonce(#[codec(compact)] pub u32);
	#[derive(scale_info::TypeInfo)]
	pub enum Mode {
		Disabled,
		Enabled,
	}
	#[derive(scale_info::TypeInfo)]
	pub enum Call {
		#[codec(index = 3)]
		remind { case: u64 },
	}
	#[derive(scale_info::TypeInfo)]
	#[scale_info(capture_docs = "always")]
	pub enum Error {
		/// No case has this number:
		/// look it up.
		#[codec(index = 9)]
		UnknownCase,
	}
	#[derive(scale_info::TypeInfo)]
	pub enum Calls {
		#[codec(index = 23)]
		Cases(Call),
	}
}

fn extension<V: TypeInfo + 'static, I: TypeInfo + 'static>(name: &'static str) -> TransactionExtensionMetadata {
	TransactionExtensionMetadata { identifier: name, ty: meta_type::<V>(), implicit: meta_type::<I>() }
}

/// The extensions of our chain by the names and types that its metadata has.
fn ours() -> Vec<TransactionExtensionMetadata> {
	use like_ours::{Era, Mode, Nonce, Nothing, Tip};
	vec![
		extension::<Nothing, ()>("AuthorizeCall"),
		extension::<Nothing, ()>("CheckNonZeroSender"),
		extension::<Nothing, u32>("CheckSpecVersion"),
		extension::<Nothing, u32>("CheckTxVersion"),
		extension::<Nothing, [u8; 32]>("CheckGenesis"),
		extension::<Era, [u8; 32]>("CheckMortality"),
		extension::<Nonce, ()>("CheckNonce"),
		extension::<Nothing, ()>("CheckWeight"),
		extension::<Tip, ()>("ChargeTransactionPayment"),
		extension::<Mode, Option<[u8; 32]>>("CheckMetadataHash"),
		extension::<Nothing, ()>("WeightReclaim"),
	]
}

fn chain(extensions: Vec<TransactionExtensionMetadata>) -> ClientState<Config> {
	let places = (0..extensions.len()).map(|place| Compact(u32::try_from(place).expect("few"))).collect();
	let pallet = PalletMetadata {
		name: "Cases",
		storage: None,
		calls: Some(PalletCallMetadata {
			ty: meta_type::<like_ours::Call>(),
			deprecation_info: EnumDeprecationInfo::nothing_deprecated(),
		}),
		event: None,
		constants: vec![],
		error: Some(PalletErrorMetadata {
			ty: meta_type::<like_ours::Error>(),
			deprecation_info: EnumDeprecationInfo::nothing_deprecated(),
		}),
		associated_types: vec![],
		view_functions: vec![],
		index: 23,
		docs: vec![],
		deprecation_info: ItemDeprecationInfo::NotDeprecated,
	};
	let extrinsic = ExtrinsicMetadata {
		versions: vec![4, 5],
		address_ty: meta_type::<[u8; 32]>(),
		call_ty: meta_type::<like_ours::Calls>(),
		signature_ty: meta_type::<[u8; 64]>(),
		transaction_extensions_by_version: BTreeMap::from([(0, places)]),
		transaction_extensions: extensions,
	};
	let enums = OuterEnums {
		call_enum_ty: meta_type::<like_ours::Calls>(),
		event_enum_ty: meta_type::<()>(),
		error_enum_ty: meta_type::<()>(),
	};
	let custom = CustomMetadata { map: BTreeMap::new() };
	let metadata = RuntimeMetadataV16::new(vec![pallet], extrinsic, vec![], enums, custom);
	let metadata = RuntimeMetadataPrefixed(META_RESERVED, RuntimeMetadata::V16(metadata)).encode();
	ClientState {
		genesis_hash: H256(GENESIS),
		spec_version: 1,
		transaction_version: 1,
		metadata: Arc::new(Metadata::decode(&mut &metadata[..]).expect("metadata")),
	}
}

/// A call about case 12.
fn call(name: &str) -> DynamicPayload<Composite<()>> {
	subxt::dynamic::transaction("Cases", name, Composite::named([("case", Value::u128(12))]))
}

#[test]
fn a_general_transaction_is_its_length_the_preamble_what_the_extensions_write_and_the_call() {
	let remind = call("remind");
	let bytes = general::encoded(&chain(ours()), &remind).expect("it can be written");
	assert_eq!(
		bytes,
		[
			&[16 << 2][..],
			// Version 5, general; the extensions' version 0.
			&[0b0100_0101, 0],
			// Immortal, number 0, tip 0, no hash of the metadata.
			&[0, 0, 0, 0],
			// The pallet, the call, the case.
			&[23, 3],
			&[12, 0, 0, 0, 0, 0, 0, 0],
		]
		.concat()
	);
	let inner = Vec::<u8>::decode(&mut &bytes[..]).expect("bytes with their length");
	assert_eq!(inner.len(), 16);
}

#[test]
fn to_a_chain_with_an_extension_that_is_not_known_here_nothing_is_sent() {
	let mut extensions = ours();
	extensions.push(extension::<u32, ()>("PayForSilence"));
	let remind = call("remind");
	let error = general::encoded(&chain(extensions), &remind).expect_err("what would it want?");
	assert!(error.contains("relies only on the transaction extensions we were given"), "{error}");
}

#[test]
fn a_call_that_the_chain_does_not_have_is_no_transaction() {
	let forget = call("forget");
	let error = general::encoded(&chain(ours()), &forget).expect_err("no such call");
	assert!(error.contains("forget"), "{error}");
}

#[test]
fn an_error_is_named_by_its_number_with_what_the_metadata_advises() {
	let metadata = chain(ours()).metadata;
	let failed = Failed { error: "Cases.UnknownCase".into(), advice: "No case has this number: look it up.".into() };
	assert_eq!(event::error_of(&metadata, "Cases", 9), Some(failed));
	assert_eq!(event::error_of(&metadata, "Cases", 8), None);
	assert_eq!(event::error_of(&metadata, "Seats", 9), None);
}
