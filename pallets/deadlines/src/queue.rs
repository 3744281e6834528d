//! The queue in the state: one for each kind of clock, in the order in which they run out.
//!
//! Each queue has a **head** besides: no clock of the kind comes before it. It may be a turn that has been given up since.
//! While the head lies ahead nothing is due, and one read says so, however many clocks wait. Looking for the next key costs a
//! step for every key that this block has removed in between, so that must not be repeated at will: who removes the head of
//! what lies behind looks for the next at once, and each removed key is stepped over once. What lies ahead is not looked for.

use crate::{
	outage::{fires_at, has_run_out, Span},
	Config, Duties, Heads, Index, Open, Pallet, Place, Queue, SpanCount, Spans, Turn,
};
use fairstream_doors::{Bearer, Moment};
use fairstream_rules::{ClockId, Kind};

impl<T: Config> Pallet<T> {
	/// Let a clock wait for its turn.
	pub(crate) fn enqueue(id: ClockId, open: &Open<T::Task>) {
		let (kind, turn) = (open.clock.kind, open.turn(id));
		Queue::<T>::insert(kind, turn, open);
		Index::<T>::insert(id, Place { kind, open_until: turn.open_until() });
		if open.clock.bearer != Bearer::Nobody {
			Duties::<T>::insert(open.clock.bearer, turn, kind);
		}
		if Heads::<T>::get(kind).is_none_or(|head| turn < head) {
			Heads::<T>::insert(kind, turn);
		}
	}

	/// Take a clock out of the queue.
	pub(crate) fn dequeue(turn: Turn, open: &Open<T::Task>, now: Moment) {
		let kind = open.clock.kind;
		Queue::<T>::remove(kind, turn);
		Index::<T>::remove(turn.id());
		if open.clock.bearer != Bearer::Nobody {
			Duties::<T>::remove(open.clock.bearer, turn);
		}
		if turn.open_until() <= now && Heads::<T>::get(kind) == Some(turn) {
			Heads::<T>::set(kind, Self::next_after(kind, turn).map(|(next, _)| next));
		}
	}

	/// The clock whose turn it is, if one has run out by what was counted: of both kinds the one that fired first. What is
	/// appointed comes before a silence that fired with it, since it may change what silence means.
	pub(crate) fn first_in_turn(now: Moment) -> Option<(Turn, Open<T::Task>)> {
		// Within each kind a later clock fires later, or together with this one: see `outage::fires_at`.
		match (Self::peek(Kind::Appointed, now), Self::peek(Kind::Silence, now)) {
			(Some(appointed), Some(silence)) => {
				let silence_is_first = Self::fires_at(&silence.1) < Self::fires_at(&appointed.1);
				Some(if silence_is_first { silence } else { appointed })
			}
			(appointed, silence) => appointed.or(silence),
		}
	}

	/// The next clock of a kind, if it has run out by what was counted.
	fn peek(kind: Kind, now: Moment) -> Option<(Turn, Open<T::Task>)> {
		let head = Heads::<T>::get(kind)?;
		if !Self::has_run_out(kind, head.open_until(), now) {
			// Later clocks fire later, or together with this one: see `outage::fires_at`.
			return None;
		}
		if let Some(open) = Queue::<T>::get(kind, head) {
			return Some((head, open));
		}
		// It was stopped.
		let next = Self::next_after(kind, head);
		Heads::<T>::set(kind, next.as_ref().map(|(turn, _)| *turn));
		next.filter(|(turn, _)| Self::has_run_out(kind, turn.open_until(), now))
	}

	/// The clock after a turn.
	fn next_after(kind: Kind, turn: Turn) -> Option<(Turn, Open<T::Task>)> {
		Queue::<T>::iter_prefix_from(kind, Queue::<T>::hashed_key_for(kind, turn)).next()
	}

	/// The clock of this number, if it goes.
	pub(crate) fn find(id: ClockId) -> Option<(Turn, Open<T::Task>)> {
		let place = Index::<T>::get(id)?;
		let turn = Turn::new(place.open_until, id);
		Queue::<T>::get(place.kind, turn).map(|open| (turn, open))
	}

	/// The latest time in which the chain stood still.
	pub(crate) fn latest_span() -> Option<Span> {
		SpanCount::<T>::get().checked_sub(1).and_then(Spans::<T>::get)
	}

	/// Whether a clock has run out by now. Only what lies behind asks for the latest span.
	pub(crate) fn has_run_out(kind: Kind, open_until: Moment, now: Moment) -> bool {
		open_until <= now && has_run_out(kind, open_until, Self::latest_span(), now)
	}

	/// Whether a clock had run out by a moment that is not ahead.
	pub(crate) fn had_run_out(open: &Open<T::Task>, as_of: Moment) -> bool {
		open.open_until() <= as_of && Self::fires_at(open) <= as_of
	}

	/// When a clock fires, or fired, as far as is known.
	pub(crate) fn fires_at(open: &Open<T::Task>) -> Moment {
		fires_at(open.clock.kind, open.open_until(), SpanCount::<T>::get(), Spans::<T>::get)
	}
}
