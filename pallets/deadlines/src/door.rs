//! The deadlines answer the door `Clocks`.

use crate::{BigEndian, Config, Event, Failed, NextId, Open, Pallet, Turn};
use fairstream_doors::Moment;
use fairstream_rules::{table::ClockInclusionGrace, Clock, ClockError, ClockId, Clocks, Kind, Rules, Scope};

impl<T: Config, Task: Into<T::Task>> Clocks<Task> for Pallet<T> {
	fn set(clock: Clock<Task>) -> Result<ClockId, ClockError> {
		let as_of = Self::as_of(Self::note_time());
		let Clock { bearer, case, rule, term, kind, task } = clock;
		let counted = T::Rules::end_of(term);
		if counted.moment <= as_of {
			return Err(ClockError::InThePast { due: counted.moment });
		}
		let grace = match kind {
			Kind::Appointed => 0,
			Kind::Silence => T::Rules::pinned::<ClockInclusionGrace>(&Scope::NATION, as_of).value().0,
		};
		let clock = Clock { bearer, case, rule, term, kind, task: task.into() };
		let open = Open { clock, due: counted.moment, provisional: counted.provisional, grace };
		let id = Self::next_id();
		Self::enqueue(id, &open);
		let open_until = Self::fires_at(&open);
		let Open { due, provisional, .. } = open;
		Self::deposit_event(Event::ClockSet { id, bearer, case, rule, kind, due, provisional, open_until });
		Ok(id)
	}

	/// Who stops a clock forgets its number: to a later question about it the answer is that it ran out.
	fn stop(id: ClockId) -> bool {
		let now = Self::note_time();
		let Some((turn, open)) = Self::still_open(id, now) else { return false };
		Self::dequeue(turn, &open, now);
		Self::deposit_event(Event::ClockStopped { id });
		true
	}

	/// A task that failed before is tried again; if it fails again that changes nothing about its clock having run out.
	fn settle(id: ClockId) -> bool {
		Self::still_open(id, Self::note_time()).is_none()
	}

	/// Counted by what is published now. None for a clock that ran out and whose task failed, too: no answer counts then.
	fn open_until(id: ClockId) -> Option<Moment> {
		Self::note_time();
		let (_, open) = Self::find(id)?;
		Some(Self::fires_at(&Self::counted_now(open)))
	}

	fn is_kept(id: ClockId) -> bool {
		Failed::<T>::contains_key(BigEndian::from(id))
	}

	/// In the order in which the hook would come to them, each with its end as it is counted now.
	fn first_of(ids: impl IntoIterator<Item = ClockId>) -> Option<ClockId> {
		Self::note_time();
		if !Self::may_carry_out() {
			return None;
		}
		let place = |id| {
			let open = Self::counted_now(Self::find(id)?.1);
			Some((Self::fires_at(&open), open.clock.kind, open.turn(id)))
		};
		ids.into_iter().filter_map(place).min().map(|(.., turn)| turn.id())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst() {
		crate::benchmarking::fill_what_lies_behind::<T>();
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

	/// The clock of this number, if it goes and had not run out by the moment as of which this is judged. If it had, it is
	/// carried out.
	fn still_open(id: ClockId, now: Moment) -> Option<(Turn, Open<T::Task>)> {
		if let Some(undone) = Self::failed(id) {
			// Who asks has not reckoned with a task that the queue has no room for.
			if Self::may_carry_out() && Self::too_heavy(&undone.clock.task).is_none() {
				Self::try_again(id, undone, None);
			}
			return None;
		}
		let (turn, open) = Self::find(id)?;
		let (turn, open) = Self::recount(turn, open, now);
		if !Self::had_run_out(&open, Self::as_of(now)) {
			return Some((turn, open));
		}
		if Self::may_carry_out() {
			match Self::too_heavy(&open.clock.task) {
				// As the hook would.
				Some(weight) => Self::set_aside(turn, open, weight, now),
				None => {
					Self::carry_out(turn, open, now);
				}
			}
		}
		None
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
