//! Benchmarks, with the cheapest task: what a task costs is its handler's to say.
//!
//! A benchmark has no block before it, so it sets the moments itself. What is open until 0 has run out whatever the time is.

use crate::{
	Call, Config, Failed, Handle, Heads, Index, LastSeen, NextId, Open, Pallet, Queue, Reason, Span, SpanCount, Spans,
	Turn, Undone,
};
use fairstream_doors::{Bearer, CaseId, Moment, SeatId};
use fairstream_rules::{calendar::MAX_WORKING_DAYS, Clock, ClockId, Kind, Period, RuleId, Rules, Term};
use frame_benchmarking::v2::*;
use frame_support::{
	pallet_prelude::Weight,
	traits::{Get, UnixTime},
};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

/// A caller.
fn anybody<T: Config>() -> RawOrigin<T::AccountId> {
	RawOrigin::Signed(whitelisted_caller())
}

/// A silence of a seat, in a case.
fn clock<T: Config>(term: Term) -> Clock<T::Task> {
	Clock {
		bearer: Bearer::Seat(SeatId(1)),
		case: Some(CaseId(1)),
		rule: RuleId::ComplaintFirstReply,
		term,
		kind: Kind::Silence,
		task: T::Handler::bench_task(),
	}
}

/// A clock with the next number that is open until a moment.
fn waiting<T: Config>(until: Moment, term: Term, provisional: bool) -> (Turn, Open<T::Task>) {
	let id = ClockId(NextId::<T>::get());
	NextId::<T>::put(id.0.saturating_add(1));
	let open = Open { clock: clock::<T>(term), due: until, provisional, grace: 0 };
	Pallet::<T>::enqueue(id, &open);
	(open.turn(id), open)
}

/// A clock that has run out, with another behind it, so that the head moves on.
fn run_out<T: Config>() -> (Turn, Open<T::Task>) {
	let first = waiting::<T>(0, Term::Moment(0), false);
	waiting::<T>(0, Term::Moment(0), false);
	first
}

/// The latest outage is over.
fn was_out<T: Config>() {
	Spans::<T>::insert(0, Span { begin: 1, end: 2, until: 3 });
	SpanCount::<T>::put(1);
}

#[benchmarks]
mod benches {
	use super::*;

	/// A block that ends an outage.
	#[benchmark]
	fn note_time() {
		T::Rules::bench_worst(RuleId::ClockOutageMin);
		T::Rules::bench_worst(RuleId::ClockOutageGrace);
		was_out::<T>();
		LastSeen::<T>::put(4);
		#[block]
		{
			let _ = T::Time::now();
			Pallet::<T>::note(Moment::MAX / 2);
		}
		assert_eq!(SpanCount::<T>::get(), 2);
	}

	/// A queue whose head was stopped.
	#[benchmark]
	fn peek() {
		was_out::<T>();
		let (turn, _) = waiting::<T>(5, Term::Moment(5), false);
		let stopped = Turn::new(4, ClockId(u64::MAX));
		Heads::<T>::insert(Kind::Silence, stopped);
		let found;
		#[block]
		{
			found = Pallet::<T>::peek(Kind::Silence, 10);
		}
		assert!(found.is_some_and(|(found, _)| found == turn));
		assert_eq!(Heads::<T>::get(Kind::Silence), Some(turn));
	}

	/// A clock whose term is counted over as many years as there may be, and ends elsewhere.
	#[benchmark]
	fn recount() {
		T::Rules::bench_worst(RuleId::ClockInclusionGrace);
		let term = Term::Period { start: 0, period: Period::WorkingDays(MAX_WORKING_DAYS) };
		let (turn, open) = waiting::<T>(5, term, true);
		waiting::<T>(6, Term::Moment(6), false);
		let moved;
		#[block]
		{
			(moved, _) = Pallet::<T>::recount(turn, open, 10);
		}
		assert!(moved != turn && Queue::<T>::contains_key(Kind::Silence, moved));
	}

	/// A clock that was found, and its task. What the task costs is charged besides.
	#[benchmark]
	fn carry_one() {
		let (turn, open) = run_out::<T>();
		let done;
		#[block]
		{
			done = Pallet::<T>::carry_out(turn, open, 10);
		}
		assert!(done && !Index::<T>::contains_key(turn.id()));
	}

	/// What is done besides if the task fails.
	#[benchmark]
	fn keep() {
		let (id, reason) = (ClockId(7), Reason::TooHeavy { weight: T::MaxServiceWeight::get() });
		let undone = Undone { clock: clock::<T>(Term::Moment(0)), due: 0, reason };
		#[block]
		{
			Pallet::<T>::keep(id, undone);
		}
		assert!(Failed::<T>::contains_key(id));
	}

	/// A clock that has run out and is counted as it was.
	#[benchmark]
	fn settle() {
		was_out::<T>();
		let (turn, _) = run_out::<T>();
		#[extrinsic_call]
		_(anybody::<T>(), turn.id(), Weight::MAX);
		assert!(!Index::<T>::contains_key(turn.id()));
	}

	/// A clock that failed.
	#[benchmark]
	fn retry() {
		let id = ClockId(7);
		let reason = Reason::Refused(DispatchError::CannotLookup);
		Failed::<T>::insert(id, Undone { clock: clock::<T>(Term::Moment(0)), due: 0, reason });
		#[extrinsic_call]
		settle(anybody::<T>(), id, Weight::MAX);
		assert!(!Failed::<T>::contains_key(id));
	}
}
