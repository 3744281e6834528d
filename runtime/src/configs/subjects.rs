//! The pallets that carry what is common and those that are the mission's subjects, and which doors lead from one to
//! another.

use crate::{configs::law::Accreditor, *};

impl pallet_registry::Config for Runtime {
	type AccreditOrigin = Accreditor;
	type Rules = Rulebook;
	type Clocks = Deadlines;
	type Time = Timestamp;
	type WeightInfo = pallet_registry::weights::SubstrateWeight<Runtime>;
}

impl pallet_traceability::Config for Runtime {
	type Who = Registry;
	type Time = Timestamp;
	type WeightInfo = pallet_traceability::weights::SubstrateWeight<Runtime>;
}
