//! Who does what clocks ask for.

use fairstream_doors::Moment;
use fairstream_rules::ClockId;
use frame_support::{pallet_prelude::DispatchResult, weights::Weight};

/// Who does what clocks ask for. The runtime answers, and passes each task on to the pallet that set it.
pub trait Handle<Task> {
	/// The most that a task can cost, whatever the state. It is charged in full before the task is tried.
	fn weight(task: &Task) -> Weight;

	/// Do it, as of the moment when it was due, which may be long ago: nothing may depend on how late it is.
	///
	/// The clock is gone by now; settling its number says that it ran out, stopping it that there is nothing to stop. Other
	/// clocks may be set, stopped and settled.
	///
	/// # Errors
	/// What is wrong. All that was written is undone then, and the clock is kept with this reason.
	fn carry_out(id: ClockId, task: Task, due: Moment) -> DispatchResult;

	/// The cheapest task, which succeeds on an empty state: what the queue costs is measured with it.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_task() -> Task;
}
