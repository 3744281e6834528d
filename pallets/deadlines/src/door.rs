//! The deadlines answer the door `Clocks`.

use crate::{Config, Event, Failed, NextId, Open, Pallet};
use fairstream_doors::Moment;
use fairstream_rules::{table::ClockInclusionGrace, Clock, ClockError, ClockId, Clocks, Kind, Rules, Scope};

impl<T: Config, Task: Into<T::Task>> Clocks<Task> for Pallet<T> {
	fn set(clock: Clock<Task>) -> Result<ClockId, ClockError> {
		let now = Self::note_time();
		let Clock { bearer, case, rule, term, kind, task } = clock;
		let counted = T::Rules::end_of(term);
		if counted.moment <= now {
			return Err(ClockError::InThePast { due: counted.moment });
		}
		let grace = match kind {
			Kind::Appointed => 0,
			Kind::Silence => T::Rules::pinned::<ClockInclusionGrace>(&Scope::NATION, now).value().0,
		};
		let clock = Clock { bearer, case, rule, term, kind, task: task.into() };
		let open = Open { clock, due: counted.moment, provisional: counted.provisional, grace };
		let id = Self::next_id();
		Self::enqueue(id, &open);
		let Open { due, provisional, .. } = open;
		Self::deposit_event(Event::ClockSet { id, bearer, case, rule, due, provisional });
		Ok(id)
	}

	/// Who stops a clock forgets its number: to a later question about it the answer is that it ran out.
	fn stop(id: ClockId) -> bool {
		let now = Self::note_time();
		if Self::settle_at(id, now) {
			return false;
		}
		let Some((turn, open)) = Self::find(id) else { return false };
		Self::dequeue(turn, &open, now);
		Self::deposit_event(Event::ClockStopped { id });
		true
	}

	/// True also for a number that no clock has: it was carried out, as who stopped it would not ask. A task that failed
	/// before is tried again; if it fails again that changes nothing about its clock having run out.
	fn settle(id: ClockId) -> bool {
		Self::settle_at(id, Self::note_time())
	}

	/// Counted by what is published now. None for a clock that ran out and whose task failed, too: no answer counts then.
	fn open_until(id: ClockId) -> Option<Moment> {
		Self::note_time();
		let (_, open) = Self::find(id)?;
		Some(Self::fires_at(&Self::counted_now(open)))
	}
}

impl<T: Config> Pallet<T> {
	/// A number that no clock has had.
	fn next_id() -> ClockId {
		NextId::<T>::mutate(|next| {
			let id = ClockId(*next);
			// A chain that sets a million clocks a block would take a million years to get to the end.
			*next = next.saturating_add(1);
			id
		})
	}

	/// Carry a clock out if it has run out. Whether it had, now or earlier.
	fn settle_at(id: ClockId, now: Moment) -> bool {
		if let Some(undone) = Failed::<T>::take(id) {
			let _ = Self::attempt(id, undone.clock, undone.due);
			return true;
		}
		let Some((turn, open)) = Self::find(id) else { return true };
		let (turn, open) = Self::recount(turn, open, now);
		let ran_out = Self::has_run_out(open.clock.kind, turn.open_until(), now);
		if ran_out {
			Self::carry_out(turn, open, now);
		}
		ran_out
	}

	/// A clock with its end as it would be counted now; nothing is written.
	pub(crate) fn counted_now(open: Open<T::Task>) -> Open<T::Task> {
		match open.provisional {
			true => {
				let counted = T::Rules::end_of(open.clock.term);
				open.counted(counted)
			}
			false => open,
		}
	}
}
