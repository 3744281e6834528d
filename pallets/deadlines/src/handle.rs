//! Who does what clocks ask for.

use fairstream_doors::Moment;
use fairstream_rules::ClockId;
use frame_support::{pallet_prelude::DispatchResult, weights::Weight};

/// Who does what clocks ask for. The runtime answers, and passes each task on to the pallet that set it.
pub trait Handle<Task> {
	/// The most that a task can cost, whatever the state. It is charged in full before the task is tried.
	///
	/// What it asks of the door is part of that, and so are the tasks of the clocks that it settles or stops and that had run
	/// out. What those would settle in turn is not: it waits for its turn.
	fn weight(task: &Task) -> Weight;

	/// Do it, as of the moments when it was `due` and when its clock `fired`, which may be long ago: nothing may depend on how
	/// late it is.
	///
	/// `due` is what the consequence is dated to. `fired` is later than that by the graces, and within or after an outage by
	/// much more. The object's next term begins at `fired` if its bearer could not know before that it would begin: a stage
	/// that began at `due`, within an outage, would be over before its bearer saw it. Then the door refuses the clock, too.
	///
	/// The clock is gone by now; settling its number says that it ran out, stopping it that there is nothing to stop. Other
	/// clocks of the same object may be set, stopped and settled, and no other object's. The door judges all this as of
	/// `fired`: what fires later is still open, and can be stopped, even if it is over by now; a clock that ends later can be
	/// set, even if it is over by now, and is carried out in its turn. See [`fairstream_rules::Clocks`].
	///
	/// # Errors
	/// What is wrong. All that was written is undone then, and the clock is kept with this reason. It is tried again as of the
	/// same moments.
	fn carry_out(id: ClockId, task: Task, due: Moment, fired: Moment) -> DispatchResult;

	/// The cheapest task, which succeeds on an empty state: what the queue costs is measured with it.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_task() -> Task;
}
