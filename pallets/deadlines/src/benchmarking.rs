//! Benchmarks, with the cheapest task: what a task costs is its handler's to say.
//!
//! A benchmark has no block before it, so it sets the moments itself. What is open until 0 has run out whatever the time is.

use crate::{
	outage::MINUTE, BigEndian, Call, Config, Failed, Handle, Heads, Index, LastSeen, NextId, Open, Pallet, Queue,
	Reason, Retried, Span, SpanCount, Spans, Turn, Undone,
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

/// Later than every moment of a benchmark.
const FAR: Moment = Moment::MAX / 2;
/// The place of the latest outage of a chain that has stood still every day of 180 years.
const LATEST: u32 = u16::MAX as u32;

/// A caller.
fn anybody<T: Config>() -> RawOrigin<T::AccountId> {
	RawOrigin::Signed(whitelisted_caller())
}

/// A clock of a seat, in a case.
fn clock<T: Config>(kind: Kind, term: Term) -> Clock<T::Task> {
	Clock {
		bearer: Bearer::Seat(SeatId(1)),
		case: Some(CaseId(1)),
		rule: RuleId::ComplaintFirstReply,
		term,
		kind,
		task: T::Handler::bench_task(),
	}
}

/// A clock with the next number that is open until a moment.
fn waiting<T: Config>(kind: Kind, until: Moment, term: Term, provisional: bool) -> (Turn, Open<T::Task>) {
	let id = ClockId(NextId::<T>::get());
	NextId::<T>::put(id.0.saturating_add(1));
	let open = Open { clock: clock::<T>(kind, term), due: until, provisional, grace: 0 };
	Pallet::<T>::enqueue(id, &open);
	(open.turn(id), open)
}

/// A clock that has run out, with another behind it, so that the head moves on.
fn run_out<T: Config>() -> (Turn, Open<T::Task>) {
	let first = waiting::<T>(Kind::Silence, 0, Term::Moment(0), false);
	waiting::<T>(Kind::Silence, 0, Term::Moment(0), false);
	first
}

/// A silence that rests on an unpublished year, whose term is counted over as many years as there may be and ends elsewhere.
/// Another is behind it.
fn guessed<T: Config>() -> (Turn, Open<T::Task>) {
	T::Rules::bench_worst(RuleId::ClockInclusionGrace);
	let term = Term::Period { start: 0, period: Period::WorkingDays(MAX_WORKING_DAYS) };
	let first = waiting::<T>(Kind::Silence, 5, term, true);
	waiting::<T>(Kind::Silence, 6, Term::Moment(6), false);
	first
}

/// A clock that is kept.
fn kept<T: Config>(number: u64) -> ClockId {
	let (id, reason) = (ClockId(number), Reason::Refused(DispatchError::CannotLookup));
	let clock = clock::<T>(Kind::Silence, Term::Moment(0));
	Failed::<T>::insert(BigEndian::from(id), Undone { clock, due: 0, fired: 0, reason });
	id
}

/// Outages among which one searches to the end for what held a silence. They lie ahead, so that none did.
fn were_out<T: Config>() {
	let span = Span { begin: FAR, end: FAR.saturating_add(1), until: FAR.saturating_add(2) };
	SpanCount::<T>::put(LATEST.saturating_add(1));
	let mut place = LATEST;
	Spans::<T>::insert(place, span);
	// The places at which the search looks.
	while place > 0 {
		place /= 2;
		Spans::<T>::insert(place, span);
	}
}

/// What lies behind the door, so that each question costs as much as it ever may.
pub(crate) fn fill_what_lies_behind<T: Config>() {
	for rule in [RuleId::ClockInclusionGrace, RuleId::ClockOutageMin, RuleId::ClockOutageGrace] {
		T::Rules::bench_worst(rule);
	}
	were_out::<T>();
	// A gap between blocks about which the rulebook is asked. It was no outage: that would hold the benchmark's own clocks.
	let gap = MINUTE.saturating_mul(RuleId::ClockOutageMin.row().floor.amount());
	LastSeen::<T>::put(Pallet::<T>::now().saturating_sub(gap));
}

#[benchmarks]
mod benches {
	use super::*;

	/// A block that ends an outage.
	#[benchmark]
	fn note_time() {
		T::Rules::bench_worst(RuleId::ClockOutageMin);
		T::Rules::bench_worst(RuleId::ClockOutageGrace);
		Spans::<T>::insert(0, Span { begin: 1, end: 2, until: 3 });
		SpanCount::<T>::put(1);
		LastSeen::<T>::put(4);
		#[block]
		{
			let _ = T::Time::now();
			Pallet::<T>::note(Moment::MAX / 2);
		}
		assert_eq!(SpanCount::<T>::get(), 2);
	}

	/// Queues of both kinds whose head was stopped.
	#[benchmark]
	fn peek() {
		were_out::<T>();
		let (turn, _) = waiting::<T>(Kind::Appointed, 5, Term::Moment(5), false);
		waiting::<T>(Kind::Silence, 5, Term::Moment(5), false);
		let stopped = Turn::new(4, ClockId(u64::MAX));
		Heads::<T>::insert(Kind::Appointed, stopped);
		Heads::<T>::insert(Kind::Silence, stopped);
		let found;
		#[block]
		{
			found = Pallet::<T>::first_in_turn(10);
		}
		assert!(found.is_some_and(|(found, _)| found == turn));
		assert!([Kind::Appointed, Kind::Silence].iter().all(|kind| Heads::<T>::get(kind) != Some(stopped)));
	}

	/// A clock that ends elsewhere.
	#[benchmark]
	fn recount() {
		let (turn, open) = guessed::<T>();
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
		were_out::<T>();
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
		let undone = Undone { clock: clock::<T>(Kind::Silence, Term::Moment(0)), due: 0, fired: 0, reason };
		#[block]
		{
			Pallet::<T>::keep(id, undone, None);
		}
		assert!(Failed::<T>::contains_key(BigEndian::from(id)));
	}

	/// The last clock that failed was looked at, so that the first is the next.
	#[benchmark]
	fn next_failed() {
		let (first, last) = (kept::<T>(7), kept::<T>(8));
		Retried::<T>::put(BigEndian::from(last));
		let found;
		#[block]
		{
			found = Pallet::<T>::next_failed();
		}
		assert!(found.is_some_and(|(id, _)| id == first));
		assert_eq!(Retried::<T>::get(), Some(first.into()));
	}

	/// A clock whose end is another now.
	#[benchmark]
	fn settle() {
		were_out::<T>();
		let (turn, _) = guessed::<T>();
		#[extrinsic_call]
		_(anybody::<T>(), turn.id(), Weight::MAX);
		assert!(!Queue::<T>::contains_key(Kind::Silence, turn));
	}

	/// A clock that failed.
	#[benchmark]
	fn retry() {
		let id = kept::<T>(7);
		#[extrinsic_call]
		settle(anybody::<T>(), id, Weight::MAX);
		assert!(!Failed::<T>::contains_key(BigEndian::from(id)));
	}
}
