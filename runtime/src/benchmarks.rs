//! The benchmarks of our own pallets, for `scripts/weights.sh`. FRAME's pallets use the weights they ship.

use crate::*;
use alloc::{string::String, vec::Vec};
use frame_benchmarking::{define_benchmarks, BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use frame_support::traits::{StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};

define_benchmarks!([pallet_cases, Cases][pallet_codes, Codes][pallet_commitments, Commitments][pallet_deadlines, Deadlines][pallet_goods, Goods][pallet_registry, Registry][pallet_rulebook, Rulebook][
	pallet_seats,
	Seats
][pallet_stops, Stops][pallet_traceability, Traceability][pallet_validators, Validators]);

/// Which benchmarks there are.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Run one.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}
