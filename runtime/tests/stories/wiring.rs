//! How the house is wired: weights, presets, metadata.

use crate::chain::Chain;
use fairstream_runtime::*;
use std::{fs, path::Path};

/// The folders of our own pallets.
fn own_pallets() -> Vec<String> {
	let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../pallets");
	fs::read_dir(folder)
		.expect("the pallets' folder")
		.filter_map(|entry| {
			let entry = entry.expect("a readable folder");
			entry.path().join("Cargo.toml").exists().then(|| entry.file_name().into_string().expect("a plain name"))
		})
		.collect()
}

/// All configuration files of the runtime as one text.
fn configs() -> String {
	let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/configs");
	fs::read_dir(folder)
		.expect("the configurations' folder")
		.map(|entry| fs::read_to_string(entry.expect("a readable folder").path()).expect("a readable file"))
		.collect()
}

/// Pallets whose weights are estimates that say so, until `scripts/weights.sh` has measured them. One that is measured fails
/// here until it is taken out.
const ESTIMATED: [&str; 4] = ["codes", "goods", "stops", "traceability"];

#[test]
fn each_pallet_of_our_own_is_wired_with_its_generated_weights() {
	let configs = configs();
	let pallets = own_pallets();
	assert!(!pallets.is_empty());
	for pallet in pallets {
		let wired = format!("type WeightInfo = pallet_{pallet}::weights::SubstrateWeight<Runtime>;");
		assert!(configs.contains(&wired), "pallet-{pallet} is not wired with its own weights: '{wired}' is missing");
		let weights = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../pallets/{pallet}/src/weights.rs"));
		let weights = fs::read_to_string(weights).expect("weights.rs");
		let is_generated = weights.contains("THIS FILE WAS AUTO-GENERATED USING THE SUBSTRATE BENCHMARK CLI");
		if ESTIMATED.contains(&pallet.as_str()) {
			let is_told = weights.contains("ESTIMATED BY HAND");
			assert!(is_told && !is_generated, "the weights of pallet-{pallet} are measured: take it out of the list");
			continue;
		}
		// What is written by hand names no storage that was read.
		assert!(
			is_generated && weights.contains("/// Storage: "),
			"the weights of pallet-{pallet} are not generated: run scripts/weights.sh {pallet}"
		);
	}
}

#[test]
fn each_pallet_of_our_own_is_benchmarked() {
	let list = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/benchmarks.rs")).expect("the list");
	let list: String = list.split_whitespace().collect();
	for pallet in own_pallets() {
		assert!(list.contains(&format!("[pallet_{pallet},")), "pallet-{pallet} is not in the list of benchmarks");
	}
}

#[test]
fn no_pallet_of_our_own_imports_another() {
	let pallets = own_pallets();
	for pallet in &pallets {
		let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../pallets/{pallet}/Cargo.toml"));
		let manifest = fs::read_to_string(manifest).expect("a manifest");
		for other in pallets.iter().filter(|other| *other != pallet) {
			assert!(!manifest.contains(&format!("pallet-{other} ")), "pallet-{pallet} imports pallet-{other}");
		}
	}
}

#[test]
fn the_transaction_extensions_are_those_that_every_client_knows() {
	let names: Vec<_> = Chain::local().with(|| {
		use sp_runtime::traits::TransactionExtension;
		<TxExtension as TransactionExtension<RuntimeCall>>::metadata().into_iter().map(|m| m.identifier).collect()
	});
	assert_eq!(
		names,
		[
			"AuthorizeCall",
			"CheckNonZeroSender",
			"CheckSpecVersion",
			"CheckTxVersion",
			"CheckGenesis",
			"CheckMortality",
			"CheckNonce",
			"CheckWeight",
			"ChargeTransactionPayment",
			"CheckMetadataHash",
			"WeightReclaim",
		]
	);
}

#[test]
fn metadata_is_served_in_the_versions_that_clients_ask_for() {
	let versions = Chain::local().with(Runtime::metadata_versions);
	for version in [14, 15] {
		assert!(versions.contains(&version), "{versions:?}");
	}
}

#[test]
fn every_preset_builds_a_genesis() {
	for name in genesis::preset_names() {
		if name.as_ref() as &str != genesis::CONSORTIUM_PRESET {
			Chain::begin(name.as_ref());
		}
	}
}

#[test]
fn the_officers_of_a_test_chain_have_the_keys_that_their_names_give() {
	use sp_core::Pair;
	let mut chain = Chain::local();
	for seat in 0..4 {
		for name in ["Handler1", "Handler2", "Reviewer", "Approver"] {
			let account = AccountId::from(crate::chain::officer(seat, name).public());
			let of = chain.with(|| pallet_seats::OfficerOf::<Runtime>::get(&account));
			assert_eq!(of, Some(fairstream_doors::SeatId(seat)), "{name} of seat {seat}");
		}
	}
}

#[test]
fn what_a_seat_does_alone_and_what_the_national_seats_do_together_hold_nothing_with_another_origin() {
	use configs::{Formalities, Together};
	use frame_support::traits::Contains;
	use pallet_seats::FormalityOf;
	let remark = || RuntimeCall::from(frame_system::Call::remark { remark: vec![] });
	let wrappers: [RuntimeCall; 4] = [
		pallet_utility::Call::batch { calls: vec![] }.into(),
		pallet_utility::Call::batch_all { calls: vec![remark()] }.into(),
		pallet_sudo::Call::sudo { call: Box::new(remark()) }.into(),
		pallet_utility::Call::batch_all { calls: vec![] }.into(),
	];
	for call in wrappers {
		assert_eq!(Formalities::formality(&call), None, "{call:?}");
		assert!(!Together::contains(&call), "{call:?}");
	}
	let sign = pallet_seats::Call::sign {
		seat: fairstream_doors::SeatId(0),
		role: pallet_seats::Role::Handler,
		call: Box::new(remark()),
	};
	assert_eq!(Formalities::formality(&RuntimeCall::Seats(sign)), None);
}
