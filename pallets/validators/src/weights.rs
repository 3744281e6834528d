//! placeholder until generated
#![allow(missing_docs)]
use core::marker::PhantomData;
use frame_support::weights::Weight;
pub trait WeightInfo {
	fn readmit() -> Weight;
	fn note_offence() -> Weight;
}
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn readmit() -> Weight {
		Weight::from_parts(30_000_000, 5_000)
	}
	fn note_offence() -> Weight {
		Weight::from_parts(30_000_000, 5_000)
	}
}
impl WeightInfo for () {
	fn readmit() -> Weight {
		Weight::zero()
	}
	fn note_offence() -> Weight {
		Weight::zero()
	}
}
