//! As of which moment the door judges.
//!
//! A task is carried out when the queue comes to it, which may be long after its clock fired. What it asks of the door is
//! judged as of the moment when it fired: what was open then can be stopped, and what begins then can be set. So what comes of
//! it doesn't depend on how late it is.

use crate::{AsOf, Config, Pallet};
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::Moment;
use scale_info::TypeInfo;

/// Most tasks that are carried out one within the other. A clock that a task within a task finds to have run out waits for
/// its turn: nobody has reckoned with what it costs.
pub const MAX_NESTING: u32 = 2;

/// A task that is being carried out.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Running {
	/// When its clock fired.
	pub fired: Moment,
	/// Within how many tasks, itself counted.
	pub depth: u32,
}

impl<T: Config> Pallet<T> {
	/// The moment as of which the door judges in a block of this time.
	pub(crate) fn as_of(now: Moment) -> Moment {
		AsOf::<T>::get().map_or(now, |running| running.fired)
	}

	/// Whether the door may carry a task out.
	pub(crate) fn may_carry_out() -> bool {
		AsOf::<T>::get().is_none_or(|running| running.depth < MAX_NESTING)
	}

	/// Do a task as of the moment when its clock fired. Afterwards the door judges as before.
	pub(crate) fn judging_as_of<R>(fired: Moment, task: impl FnOnce() -> R) -> R {
		let outer = AsOf::<T>::get();
		let depth = outer.map_or(0, |running| running.depth).saturating_add(1);
		AsOf::<T>::put(Running { fired, depth });
		let done = task();
		AsOf::<T>::set(outer);
		done
	}
}
