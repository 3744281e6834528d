//! The pallets that carry what is common and those that are the mission's subjects, and which doors lead from one to
//! another.

use crate::{configs::law::Accreditor, *};

/// What settling a clock takes besides its task.
pub struct Settling;
impl frame_support::traits::Get<frame_support::weights::Weight> for Settling {
	fn get() -> frame_support::weights::Weight {
		Deadlines::price_of_settling()
	}
}

impl pallet_registry::Config for Runtime {
	type AccreditOrigin = Accreditor;
	type Rules = Rulebook;
	type Clocks = Deadlines;
	type Settling = Settling;
	type Time = Timestamp;
	type WeightInfo = pallet_registry::weights::SubstrateWeight<Runtime>;
}

impl pallet_traceability::Config for Runtime {
	type Who = Registry;
	type Time = Timestamp;
	type WeightInfo = pallet_traceability::weights::SubstrateWeight<Runtime>;
}
