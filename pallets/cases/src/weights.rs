//! Weights of `pallet_cases`: by hand until they are measured.

#![allow(unused_parens, unused_imports, missing_docs, clippy::all)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls and hooks of `pallet_cases` cost.
pub trait WeightInfo {
	fn report() -> Weight;
	fn propose() -> Weight;
	fn act() -> Weight;
	fn remind() -> Weight;
	fn attach() -> Weight;
	fn authorize_report_without_account() -> Weight;
	fn authorize_act_without_account() -> Weight;
	fn run_out() -> Weight;
	fn archive(n: u32) -> Weight;
	fn forget_month(n: u32) -> Weight;
}

/// By hand until they are measured.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn report() -> Weight {
		<() as WeightInfo>::report()
	}
	fn propose() -> Weight {
		<() as WeightInfo>::propose()
	}
	fn act() -> Weight {
		<() as WeightInfo>::act()
	}
	fn remind() -> Weight {
		<() as WeightInfo>::remind()
	}
	fn attach() -> Weight {
		<() as WeightInfo>::attach()
	}
	fn authorize_report_without_account() -> Weight {
		<() as WeightInfo>::authorize_report_without_account()
	}
	fn authorize_act_without_account() -> Weight {
		<() as WeightInfo>::authorize_act_without_account()
	}
	fn run_out() -> Weight {
		<() as WeightInfo>::run_out()
	}
	fn archive(n: u32) -> Weight {
		<() as WeightInfo>::archive(n)
	}
	fn forget_month(n: u32) -> Weight {
		<() as WeightInfo>::forget_month(n)
	}
}

impl WeightInfo for () {
	fn report() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn propose() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn act() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn remind() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn attach() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn authorize_report_without_account() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn authorize_act_without_account() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn run_out() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn archive(n: u32) -> Weight {
		Weight::from_parts(500_000_000u64.saturating_mul(n.into()), 0)
	}
	fn forget_month(n: u32) -> Weight {
		Weight::from_parts(500_000_000u64.saturating_mul(n.into()), 0)
	}
}
