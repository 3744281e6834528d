//! Clocks that ran out and whose task was not done: kept with the reason, and tried again.
//!
//! Nobody need remember them. The hook tries one in a block, each in its turn, so that one that fails again stands in nobody's
//! way; anybody may try one sooner, and with more weight than the hook has.

use crate::{BigEndian, Config, Event, Failed, Handle, Pallet, Reason, Retried, Undone, WeightInfo};
use fairstream_doors::Moment;
use fairstream_rules::{Clock, ClockId};
use frame_support::{storage::with_storage_layer, weights::WeightMeter};

impl<T: Config> Pallet<T> {
	/// The clock of this number, if it is kept.
	pub(crate) fn failed(id: ClockId) -> Option<Undone<T::Task>> {
		Failed::<T>::get(BigEndian::from(id))
	}

	/// Do what a clock asks for that stands nowhere any more, so that its handler may settle its number without end. If that
	/// fails, all is undone and the clock is kept; a reason that is known is not told again. Whether it was done.
	pub(crate) fn attempt(
		id: ClockId,
		clock: Clock<T::Task>,
		(due, fired): (Moment, Moment),
		known: Option<Reason>,
	) -> bool {
		let done = Self::judging_as_of(fired, || {
			with_storage_layer(|| {
				Self::deposit_event(Event::RanOut { id, bearer: clock.bearer, rule: clock.rule, due });
				T::Handler::carry_out(id, clock.task.clone(), due, fired)
			})
		});
		let Err(error) = done else { return true };
		Self::keep(id, Undone { clock, due, fired, reason: Reason::Refused(error) }, known);
		false
	}

	/// Keep a clock whose task was not done, with the reason. It is told if it is not the one that is known.
	pub(crate) fn keep(id: ClockId, undone: Undone<T::Task>, known: Option<Reason>) {
		let reason = undone.reason;
		Failed::<T>::insert(BigEndian::from(id), undone);
		if known != Some(reason) {
			Self::deposit_event(Event::Failed { id, reason });
		}
	}

	/// Try again what was kept, as of the same moments. Whether it was done.
	pub(crate) fn try_again(id: ClockId, undone: Undone<T::Task>, known: Option<Reason>) -> bool {
		Failed::<T>::remove(BigEndian::from(id));
		let Undone { clock, due, fired, .. } = undone;
		Self::attempt(id, clock, (due, fired), known)
	}

	/// The kept clock after the one that was looked at last, or the first; from now on that was the last. None if none is
	/// kept.
	pub(crate) fn next_failed() -> Option<(ClockId, Undone<T::Task>)> {
		let last = Retried::<T>::get();
		let after = last.and_then(|key| Failed::<T>::iter_from(Failed::<T>::hashed_key_for(key)).next());
		let next = after.or_else(|| Failed::<T>::iter().next());
		let key = next.as_ref().map(|(key, _)| *key);
		if key != last {
			Retried::<T>::set(key);
		}
		next.map(|(key, undone)| (key.into(), undone))
	}

	/// Try one of the kept clocks again, if there is weight for it. One that is too heavy waits for who has more.
	pub(crate) fn retry_one(meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::next_failed()).is_err() {
			return;
		}
		let Some((id, undone)) = Self::next_failed() else { return };
		let known = undone.reason;
		let task = T::Handler::weight(&undone.clock.task);
		let is_too_heavy = task.any_gt(Self::heaviest_task());
		if is_too_heavy || !meter.can_consume(task.saturating_add(Self::around_a_task())) {
			return;
		}
		meter.consume(task.saturating_add(T::WeightInfo::carry_one()));
		if !Self::try_again(id, undone, Some(known)) {
			meter.consume(T::WeightInfo::keep());
		}
	}
}
