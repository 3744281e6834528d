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
	/// It would end now or earlier; within a task, when the task's clock fired or earlier.
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
/// # Who owns an object with clocks
///
/// An owner settles all clocks of its object, in the order in which they fire, before anything else touches the object:
/// it settles what [`Clocks::first_of`] names, until that has not run out or none is named. What a clock asks for, its
/// **task**, touches its own object only: it stops, settles and sets that object's clocks and no others. So the object is as
/// if each clock had fired in time, however late the queue is. A successor that has run out by now counts among the object's
/// clocks; an owner that has priced fewer tasks than there are refuses, and the queue is worked instead.
///
/// # As of which moment
///
/// Outside of tasks everything here is judged as of now. While a task is carried out it is judged as of the moment at which
/// the task's clock fired, which may be long ago: what was open then can be stopped, and what begins then can be set, even if
/// it is over by now. A task within a task is judged by its own clock's moment. So nothing depends on how late a task is.
pub trait Clocks<Task> {
	/// Set a clock. One that is set within a task and is over by now fires in its turn.
	///
	/// # Errors
	/// [`ClockError::InThePast`] if it would end at the moment as of which this is judged, or earlier. Nothing is changed then.
	fn set(clock: Clock<Task>) -> Result<ClockId, ClockError>;

	/// Forget a clock: what was due is done, or has no meaning any more. Whether there was one that had not run out.
	///
	/// One that has run out is settled and can't be stopped. The answer is always the opposite of what [`Clocks::settle`]
	/// would say.
	fn stop(id: ClockId) -> bool;

	/// Carry a clock out if it has run out. Whether it had, now or earlier.
	///
	/// True also for a number that no clock has: it was carried out, as who stopped it would not ask. And true without
	/// carrying it out where that has no price: within a task within a task, and if its task is too heavy for the queue. Such
	/// a clock comes in its turn, or is kept until somebody pays for it.
	fn settle(id: ClockId) -> bool;

	/// When a clock fires, as far as is known: until then an answer counts, graces included. None if no clock goes that has
	/// this number. It may be over, if the clock waits to be carried out; a later outage may put it off.
	fn open_until(id: ClockId) -> Option<Moment>;

	/// Whether a clock ran out, what it asked for was not done, and it is kept to be tried again. Never of one that goes, was stopped
	/// or was carried out.
	///
	/// Unless somebody says otherwise none is kept.
	#[must_use]
	fn is_kept(_id: ClockId) -> bool {
		false
	}

	/// Which of these clocks fires first, so that it is to be settled first. None if none of them goes, or where none would be
	/// carried out, as within a task within a task.
	///
	/// What fires together stands in the order of the queue. Where nobody says otherwise that is the order of the numbers.
	#[must_use]
	fn first_of(ids: impl IntoIterator<Item = ClockId>) -> Option<ClockId> {
		let fires = |id| Self::open_until(id).map(|moment| (moment, id));
		ids.into_iter().filter_map(fires).min().map(|(_, id)| id)
	}

	/// Fill what lies behind this door so that each of these costs as much as it ever may, tasks aside. It moves no clock.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst() {}
}

/// The empty house: clocks that nobody winds up. All have the same number, and none goes, so it counts as run out.
impl<Task> Clocks<Task> for () {
	fn set(_: Clock<Task>) -> Result<ClockId, ClockError> {
		Ok(ClockId(0))
	}

	fn stop(_: ClockId) -> bool {
		false
	}

	fn settle(_: ClockId) -> bool {
		true
	}

	fn open_until(_: ClockId) -> Option<Moment> {
		None
	}

	fn is_kept(_: ClockId) -> bool {
		false
	}
}
