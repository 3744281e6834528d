//! What clocks ask for, and which pallet does it.

use crate::*;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::Moment;
use fairstream_rules::ClockId;
use frame_support::weights::Weight;
use pallet_deadlines::Handle;
use pallet_rulebook::WeightInfo as _;
use scale_info::TypeInfo;
use sp_runtime::DispatchResult;

/// What a clock asks for: the tasks of all pallets that set clocks.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Task {
	/// Of the rulebook.
	#[codec(index = 0)]
	Rulebook(pallet_rulebook::Task),
	/// Of the registry.
	#[codec(index = 1)]
	Registry(pallet_registry::Task),
	/// Of the docket.
	#[codec(index = 2)]
	Cases(pallet_cases::Task),
}

impl From<pallet_rulebook::Task> for Task {
	fn from(task: pallet_rulebook::Task) -> Self {
		Self::Rulebook(task)
	}
}

impl From<pallet_registry::Task> for Task {
	fn from(task: pallet_registry::Task) -> Self {
		Self::Registry(task)
	}
}

impl From<pallet_cases::Task> for Task {
	fn from(task: pallet_cases::Task) -> Self {
		Self::Cases(task)
	}
}

/// Passes tasks on to the pallets that set them.
pub struct Tasks;

impl Handle<Task> for Tasks {
	fn weight(task: &Task) -> Weight {
		match task {
			Task::Rulebook(pallet_rulebook::Task::Enact { .. }) => {
				<Runtime as pallet_rulebook::Config>::WeightInfo::enact()
			}
			Task::Registry(task) => Registry::task_weight(task),
			Task::Cases(task) => Cases::task_weight(task),
		}
	}

	fn carry_out(_: ClockId, task: Task, due: Moment, fired: Moment) -> DispatchResult {
		match task {
			Task::Rulebook(pallet_rulebook::Task::Enact { rule, layer }) => Rulebook::enact_due(rule, layer, due),
			Task::Registry(task) => Registry::carry_out(task, due),
			Task::Cases(task) => return Cases::carry_out(task, due, fired),
		}
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_task() -> Task {
		let (rule, layer) = (fairstream_rules::RuleId::ClueCheck, fairstream_rules::Layer::Nation);
		Task::Rulebook(pallet_rulebook::Task::Enact { rule, layer })
	}
}
