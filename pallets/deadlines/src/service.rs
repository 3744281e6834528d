//! How the queue is worked.
//!
//! Whether a clock has run out follows from its term, the calendar and the spans, and from nothing that is written here. So
//! hook, poke and call may work as much or as little as they like, in whatever order: what comes of it is the same.

use crate::{
	outage::{Span, MINUTE},
	Config, Event, Failed, Handle, LastSeen, Open, Pallet, Reason, SpanCount, Spans, Turn, Undone, WeightInfo,
};
use fairstream_doors::Moment;
use fairstream_rules::{
	table::{ClockOutageGrace, ClockOutageMin},
	Clock, ClockId, Kind, RuleId, Rules, Scope,
};
use frame_support::{
	pallet_prelude::DispatchResult,
	storage::with_storage_layer,
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
		Self::dequeue(turn, &open, now);
		Self::attempt(turn.id(), open.clock, open.due).is_ok()
	}

	/// Do what a clock asks for that stands nowhere any more, so that its handler may settle its number without end. If that
	/// fails, all is undone and the clock is kept.
	pub(crate) fn attempt(id: ClockId, clock: Clock<T::Task>, due: Moment) -> DispatchResult {
		let done = with_storage_layer(|| {
			Self::deposit_event(Event::RanOut { id, bearer: clock.bearer, rule: clock.rule, due });
			T::Handler::carry_out(id, clock.task.clone(), due)
		});
		if let Err(error) = done {
			Self::keep(id, Undone { clock, due, reason: Reason::Refused(error) });
		}
		done
	}

	/// Keep a clock whose task was not done, with the reason.
	pub(crate) fn keep(id: ClockId, undone: Undone<T::Task>) {
		Failed::<T>::insert(id, &undone);
		Self::deposit_event(Event::Failed { id, reason: undone.reason });
	}

	/// The most that a task may cost to be done by the hook. It leaves room for all that the hook does besides, so that a task
	/// that fits always fits a block in which nothing else was done, and none can wait at the head for ever.
	pub(crate) fn heaviest_task() -> Weight {
		T::MaxServiceWeight::get().saturating_sub(Self::service_overhead())
	}

	/// The most that working a single clock costs beside its task.
	pub(crate) fn service_overhead() -> Weight {
		let peeks = T::WeightInfo::peek().saturating_mul(2);
		peeks.saturating_add(T::WeightInfo::recount()).saturating_add(Self::around_a_task())
	}

	/// The most that surrounds a task.
	fn around_a_task() -> Weight {
		T::WeightInfo::carry_one().saturating_add(T::WeightInfo::keep())
	}

	/// Work the queue as far as the weight goes. What is appointed comes first: it may change what silence means.
	pub(crate) fn serve(meter: &mut WeightMeter, now: Moment) -> Served {
		let mut served = Served::default();
		for kind in [Kind::Appointed, Kind::Silence] {
			if Self::serve_kind(kind, meter, now, &mut served).is_none() {
				served.stopped_short = true;
				break;
			}
		}
		served
	}

	/// Work the queue of one kind. None if the weight ended before.
	fn serve_kind(kind: Kind, meter: &mut WeightMeter, now: Moment, served: &mut Served) -> Option<()> {
		loop {
			meter.try_consume(T::WeightInfo::peek()).ok()?;
			let Some((turn, open)) = Self::peek(kind, now) else { return Some(()) };
			let (turn, open) = match open.provisional {
				true => {
					meter.try_consume(T::WeightInfo::recount()).ok()?;
					Self::recount(turn, open, now)
				}
				false => (turn, open),
			};
			if !Self::has_run_out(kind, turn.open_until(), now) {
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
				Self::dequeue(turn, &open, now);
				let reason = Reason::TooHeavy { weight: task };
				Self::keep(turn.id(), Undone { clock: open.clock, due: open.due, reason });
				served.failed = served.failed.saturating_add(1);
			} else {
				return None;
			}
		}
	}
}
