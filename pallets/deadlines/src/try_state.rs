//! The invariants, one function each.

use crate::{AsOf, Config, Duties, Failed, Heads, Index, LastSeen, NextId, Pallet, Queue, SpanCount, Spans};
use fairstream_doors::Bearer;
use fairstream_rules::{ClockId, Kind};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::clocks_stand_where_their_number_says()?;
		Self::duties_are_those_of_the_queue()?;
		Self::heads_come_before_their_queues()?;
		Self::no_clock_has_a_number_not_yet_given()?;
		Self::what_failed_waits_no_longer()?;
		Self::no_task_is_being_carried_out()?;
		Self::spans_are_in_order_and_apart()
	}

	/// Every clock stands under its kind and turn, its number leads there, and no other number leads anywhere. What is
	/// appointed has no grace.
	fn clocks_stand_where_their_number_says() -> Result<(), TryRuntimeError> {
		let mut count = 0usize;
		for (kind, turn, open) in Queue::<T>::iter() {
			ensure!(open.clock.kind == kind, "a clock in the queue of another kind");
			ensure!(open.turn(turn.id()) == turn, "a clock out of its turn");
			ensure!(kind == Kind::Silence || open.grace == 0, "an appointed clock with a grace");
			let place = Index::<T>::get(turn.id()).ok_or("a clock that its number does not find")?;
			ensure!((place.kind, place.open_until) == (kind, turn.open_until()), "a number that leads elsewhere");
			count = count.saturating_add(1);
		}
		ensure!(Index::<T>::iter_keys().count() == count, "a number that leads nowhere");
		Ok(())
	}

	/// Everybody's duties are the clocks that name them, and nobody has none.
	fn duties_are_those_of_the_queue() -> Result<(), TryRuntimeError> {
		let owed = Queue::<T>::iter().filter(|(_, _, open)| open.clock.bearer != Bearer::Nobody);
		let mut count = 0usize;
		for (kind, turn, open) in owed {
			ensure!(Duties::<T>::get(open.clock.bearer, turn) == Some(kind), "a clock that its bearer does not see");
			count = count.saturating_add(1);
		}
		ensure!(Duties::<T>::iter_keys().count() == count, "a duty without clock");
		Ok(())
	}

	/// No clock comes before its queue's head, and a queue without head has no clocks.
	fn heads_come_before_their_queues() -> Result<(), TryRuntimeError> {
		for kind in [Kind::Appointed, Kind::Silence] {
			let head = Heads::<T>::get(kind);
			let first = Queue::<T>::iter_key_prefix(kind).next();
			ensure!(first.is_none_or(|turn| head.is_some_and(|head| head <= turn)), "a clock before the head");
		}
		Ok(())
	}

	/// Numbers are given once, in their order.
	fn no_clock_has_a_number_not_yet_given() -> Result<(), TryRuntimeError> {
		let next = NextId::<T>::get();
		let mut ids = Index::<T>::iter_keys().chain(Failed::<T>::iter_keys().map(ClockId::from));
		ensure!(ids.all(|id| id.0 < next), "a clock with a number not yet given");
		Ok(())
	}

	/// A clock that ran out and whose task was not done does not go any more.
	fn what_failed_waits_no_longer() -> Result<(), TryRuntimeError> {
		let mut ids = Failed::<T>::iter_keys().map(ClockId::from);
		ensure!(!ids.any(Index::<T>::contains_key), "a failed clock that still goes");
		Ok(())
	}

	/// Between calls the door judges as of now.
	fn no_task_is_being_carried_out() -> Result<(), TryRuntimeError> {
		ensure!(!AsOf::<T>::exists(), "a task that is still being carried out");
		Ok(())
	}

	/// Spans follow one another, each ends after it begins, and none comes later than the last block.
	fn spans_are_in_order_and_apart() -> Result<(), TryRuntimeError> {
		let count = SpanCount::<T>::get();
		let mut before = 0;
		for place in 0..count {
			let span = Spans::<T>::get(place).ok_or("a place without span")?;
			ensure!(before <= span.begin, "spans that overlap");
			ensure!(span.begin < span.end && span.end <= span.until, "a span that ends before it begins");
			ensure!(
				LastSeen::<T>::get().is_some_and(|last| span.end <= last),
				"an outage that ends after the last block"
			);
			before = span.until;
		}
		ensure!(Spans::<T>::iter_keys().count() == count as usize, "a span beyond the count");
		Ok(())
	}
}
