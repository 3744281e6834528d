//! The doors to the rulebook and to the deadlines. They stand here and not in `fairstream-doors` because they speak of rules.

use crate::{
	calendar::{due, Calendar, Due},
	period::Period,
	pin::{Pin, Pinned},
	scope::Scope,
	start::Since,
	table::{Rule, RuleId},
	value::Length,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use fairstream_doors::{Bearer, CaseId, Moment};
use scale_info::TypeInfo;

/// What did a rule say at the moment of an event, and when does a period end?
///
/// Answers come from records alone and ask no other door.
pub trait Rules {
	/// The published calendar.
	type Calendar: Calendar + Default;

	/// What a rule said, for a scope, at the moment of an event. History is append-only and no change begins in the past, so
	/// for a moment that is over the answer never changes.
	fn pin(rule: RuleId, scope: &Scope, event: Moment) -> Pin;

	/// The same, in the rule's own unit.
	#[must_use]
	fn pinned<R: Rule>(scope: &Scope, event: Moment) -> Pinned<R> {
		Self::pin(R::ID, scope, event).typed().unwrap_or_else(Pinned::genesis)
	}

	/// When a period of a rule ends, by the value in force when it began.
	#[must_use]
	fn due<R: Rule<Value: Length>>(scope: &Scope, since: Since<R::Start>) -> Due {
		Self::pinned::<R>(scope, since.moment()).due(since, &Self::Calendar::default())
	}

	/// The term of a rule from an event on, as a clock wants it; see [`Term`].
	#[must_use]
	fn term<R: Rule<Value: Length>>(scope: &Scope, since: Since<R::Start>) -> Term {
		let period = Self::pinned::<R>(scope, since.moment()).value().into();
		Term::Period { start: since.moment(), period }
	}

	/// When a term ends, by what is published now.
	#[must_use]
	fn end_of(term: Term) -> Due {
		match term {
			Term::Moment(moment) => Due { moment, provisional: false },
			Term::Period { start, period } => due(start, period, &Self::Calendar::default()),
		}
	}

	/// Fill what lies behind this door so that a question costs as much as it ever may.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(rule: RuleId);
}

/// The empty house: the table as it stands, and no published calendar.
impl Rules for () {
	type Calendar = ();

	fn pin(rule: RuleId, _: &Scope, _: Moment) -> Pin {
		Pin::genesis(rule)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(_: RuleId) {}
}

/// Until when something has time.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Term {
	/// Until this moment, whatever the calendar says.
	Moment(Moment),
	/// For a period from a moment on. Its end is counted again when a calendar is published on which it rests.
	Period {
		/// When it began.
		start: Moment,
		/// How long it lasts.
		period: Period,
	},
}

/// What a clock's end means.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Kind {
	/// Something begins or ends at this moment, whatever anybody does.
	Appointed,
	/// Somebody had to do something and did not. An answer counts until the due moment plus the inclusion grace, and nothing
	/// follows before the grace after an outage is over.
	Silence,
}

/// The number of a clock. Numbers are given in the order in which clocks are set, and never again.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub struct ClockId(pub u64);

/// A clock: who has to do what by when, and what follows if it doesn't.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Clock<Task> {
	/// Who has to do something.
	pub bearer: Bearer,
	/// In which case, if in one.
	pub case: Option<CaseId>,
	/// By which rule.
	pub rule: RuleId,
	/// Until when.
	pub term: Term,
	/// What its end means.
	pub kind: Kind,
	/// What is done then. The consequence in words, and the call that stops the clock, follow from it.
	pub task: Task,
}

/// Why a clock was not set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ClockError {
	/// It would end before now.
	InThePast {
		/// When it would end.
		due: Moment,
	},
}

impl fmt::Display for ClockError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::InThePast { due } => write!(f, "the clock would end at {due} ms, which is over: start it later"),
		}
	}
}

impl core::error::Error for ClockError {}

/// Wake me at this moment; forget it.
///
/// Who owns an object with a clock calls [`Clocks::settle`] before anything else touches the object, so that the object is as
/// if the clock had fired in time, however late the queue is.
pub trait Clocks<Task> {
	/// Set a clock.
	///
	/// # Errors
	/// [`ClockError::InThePast`] if it would end now or earlier. Nothing is changed then.
	fn set(clock: Clock<Task>) -> Result<ClockId, ClockError>;

	/// Forget a clock: what was due is done, or has no meaning any more. Whether there was one that had not been carried out.
	/// A clock that has run out is settled first and can't be stopped.
	fn stop(id: ClockId) -> bool;

	/// Carry a clock out now if it has run out. Whether it had, now or earlier.
	fn settle(id: ClockId) -> bool;

	/// Until when an answer still counts, graces included; none if there is no such clock any more.
	fn open_until(id: ClockId) -> Option<Moment>;
}

/// The empty house: clocks that nobody winds up.
impl<Task> Clocks<Task> for () {
	fn set(_: Clock<Task>) -> Result<ClockId, ClockError> {
		Ok(ClockId(0))
	}

	fn stop(_: ClockId) -> bool {
		false
	}

	fn settle(_: ClockId) -> bool {
		false
	}

	fn open_until(_: ClockId) -> Option<Moment> {
		None
	}
}
