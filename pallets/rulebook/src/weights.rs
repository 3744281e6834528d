//! Weights of `pallet_rulebook`: a placeholder until scripts/weights.sh measures them.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// What the calls and hooks of `pallet_rulebook` cost.
pub trait WeightInfo {
	fn propose() -> Weight;
	fn withdraw() -> Weight;
	fn affirm() -> Weight;
	fn publish_year() -> Weight;
	fn enact() -> Weight;
}

/// As measured on the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn propose() -> Weight {
		Weight::from_parts(500_000_000, 100_000)
	}
	fn withdraw() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn affirm() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn publish_year() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn enact() -> Weight {
		Weight::from_parts(200_000_000, 50_000)
	}
}

impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn withdraw() -> Weight {
		Weight::from_parts(100_000_000, 0)
	}
	fn affirm() -> Weight {
		Weight::from_parts(100_000_000, 0)
	}
	fn publish_year() -> Weight {
		Weight::from_parts(100_000_000, 0)
	}
	fn enact() -> Weight {
		Weight::from_parts(200_000_000, 0)
	}
}
