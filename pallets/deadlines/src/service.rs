//! How the queue is worked.
//!
//! Whether a clock has run out follows from its term, the calendar and the spans, and from nothing that is written here. What
//! has run out is worked in the order in which it fired, of whichever kind it is, and each as of the moment when it fired. So
//! hook and poke may work as much or as little as they like, and whenever they like: what comes of it is the same.

use crate::{
	outage::{Span, MINUTE},
	Config, Event, Handle, LastSeen, Open, Pallet, Reason, SpanCount, Spans, Turn, Undone, WeightInfo,
};
use fairstream_doors::Moment;
use fairstream_rules::{
	table::{ClockOutageGrace, ClockOutageMin},
	RuleId, Rules, Scope,
};
use frame_support::{
	traits::{Get, UnixTime},
	weights::{Weight, WeightMeter},
};

/// What was done with a part of the queue.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Served {
	/// Clocks whose task was done.
	pub carried_out: u32,
	/// Clocks whose task was not done, and is kept.
	pub failed: u32,
	/// Whether the weight ended before what was due.
	pub stopped_short: bool,
}

impl<T: Config> Pallet<T> {
	/// The time of this block in milliseconds since 1970.
	pub(crate) fn now() -> Moment {
		u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX)
	}

	/// The time of this block, after noting it.
	///
	/// The hook does so at the beginning of a block. Who judges a clock does so too, since a block may have had no room for
	/// the hook: an outage must be known before anything is said to have run out. The second time does nothing.
	pub(crate) fn note_time() -> Moment {
		let now = Self::now();
		Self::note(now);
		now
	}

	/// Note a block, and the outage that it ends.
	pub(crate) fn note(now: Moment) {
		let last = LastSeen::<T>::get();
		// At genesis there is no time yet.
		if now == 0 || last.is_some_and(|last| now <= last) {
			return;
		}
		LastSeen::<T>::put(now);
		// The first block that is seen begins the record.
		let Some(begin) = last else { return };
		let gap = now.saturating_sub(begin);
		// Blocks come in seconds, and the rulebook needn't be asked what no value of the rule would make an outage.
		if gap < MINUTE.saturating_mul(RuleId::ClockOutageMin.row().floor.amount()) {
			return;
		}
		// The last block before the outage was the last at which anybody could read what would hold.
		let shortest = T::Rules::pinned::<ClockOutageMin>(&Scope::NATION, begin).value();
		if gap < MINUTE.saturating_mul(shortest.0.into()) {
			return;
		}
		let grace = T::Rules::pinned::<ClockOutageGrace>(&Scope::NATION, begin).value();
		Self::note_outage(Span::outage(begin, now, MINUTE.saturating_mul(grace.0.into())));
	}

	/// Write an outage.
	fn note_outage(outage: Span) {
		let count = SpanCount::<T>::get();
		let latest = count.saturating_sub(1);
		match Self::latest_span().and_then(|span| span.with(outage)) {
			Some(longer) => Spans::<T>::insert(latest, longer),
			None => {
				Spans::<T>::insert(count, outage);
				SpanCount::<T>::put(count.saturating_add(1));
			}
		}
		let Span { begin, end, until } = outage;
		Self::deposit_event(Event::OutageNoted { begin, end, until });
	}

	/// Count the end of a clock again if it rests on what was not published, and give it its new turn.
	pub(crate) fn recount(turn: Turn, open: Open<T::Task>, now: Moment) -> (Turn, Open<T::Task>) {
		if !open.provisional {
			return (turn, open);
		}
		let counted = T::Rules::end_of(open.clock.term);
		if counted.moment == open.due && counted.provisional == open.provisional {
			return (turn, open);
		}
		let id = turn.id();
		Self::dequeue(turn, &open, now);
		let open = open.counted(counted);
		Self::enqueue(id, &open);
		Self::deposit_event(Event::Recounted { id, due: open.due, provisional: open.provisional });
		(open.turn(id), open)
	}

	/// Do what a clock asks for that has run out. Whether it was done.
	pub(crate) fn carry_out(turn: Turn, open: Open<T::Task>, now: Moment) -> bool {
		let fired = Self::fires_at(&open);
		Self::dequeue(turn, &open, now);
		Self::attempt(turn.id(), open.clock, (open.due, fired), None)
	}

	/// Keep a clock that has run out and whose task is too heavy for the queue, so that it stands in nobody's way.
	pub(crate) fn set_aside(turn: Turn, open: Open<T::Task>, weight: Weight, now: Moment) {
		let fired = Self::fires_at(&open);
		Self::dequeue(turn, &open, now);
		let reason = Reason::TooHeavy { weight };
		Self::keep(turn.id(), Undone { clock: open.clock, due: open.due, fired, reason }, None);
	}

	/// The most that a task may cost to be done by the hook. It leaves room for all that the hook does besides, so that a task
	/// that fits always fits a block in which nothing else was done, and none can wait at the head for ever.
	pub(crate) fn heaviest_task() -> Weight {
		T::MaxServiceWeight::get().saturating_sub(Self::service_overhead())
	}

	/// What a task can cost, if that is more than the queue ever has.
	pub(crate) fn too_heavy(task: &T::Task) -> Option<Weight> {
		let weight = T::Handler::weight(task);
		weight.any_gt(Self::heaviest_task()).then_some(weight)
	}

	/// The most that working a single clock costs beside its task.
	pub(crate) fn service_overhead() -> Weight {
		let found = T::WeightInfo::peek().saturating_add(T::WeightInfo::recount());
		found.saturating_add(Self::around_a_task())
	}

	/// The most that surrounds a task.
	pub(crate) fn around_a_task() -> Weight {
		T::WeightInfo::carry_one().saturating_add(T::WeightInfo::keep())
	}

	/// Work the queue as far as the weight goes, in the order in which clocks fired.
	pub(crate) fn serve(meter: &mut WeightMeter, now: Moment) -> Served {
		let mut served = Served::default();
		served.stopped_short = Self::work_off(meter, now, &mut served).is_none();
		served
	}

	/// Work the queue. None if the weight ended before.
	fn work_off(meter: &mut WeightMeter, now: Moment, served: &mut Served) -> Option<()> {
		loop {
			meter.try_consume(T::WeightInfo::peek()).ok()?;
			let Some((turn, open)) = Self::first_in_turn(now) else { return Some(()) };
			let (turn, open) = match open.provisional {
				true => {
					meter.try_consume(T::WeightInfo::recount()).ok()?;
					Self::recount(turn, open, now)
				}
				false => (turn, open),
			};
			if !Self::has_run_out(open.clock.kind, turn.open_until(), now) {
				// It has a later turn now.
				continue;
			}
			let task = T::Handler::weight(&open.clock.task);
			if meter.can_consume(task.saturating_add(Self::around_a_task())) {
				meter.consume(task.saturating_add(T::WeightInfo::carry_one()));
				match Self::carry_out(turn, open, now) {
					true => served.carried_out = served.carried_out.saturating_add(1),
					false => {
						meter.consume(T::WeightInfo::keep());
						served.failed = served.failed.saturating_add(1);
					}
				}
			} else if task.any_gt(Self::heaviest_task()) {
				// No block has room for it, so it must not stand in the way of the others.
				meter.try_consume(Self::around_a_task()).ok()?;
				Self::set_aside(turn, open, task, now);
				served.failed = served.failed.saturating_add(1);
			} else {
				return None;
			}
		}
	}
}
