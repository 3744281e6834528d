//! What follows when a clock has run out.

use crate::{
	record::{Attached, Case, Late, State, Waiting, Watch},
	Attachments, Cases, Config, Due, Error, Event, Missed, Overdue, Pallet, Place, WeightInfo, MAX_ATTACHED,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_docket::{turn, Ending, Heard, Silence, Stage};
use fairstream_doors::{Archive, Bearer, CaseId, Leaf, Moment, RecordKind, SeatId};
use fairstream_rules::{table::SeatRemindAfter, ClockId, Clocks, RuleId, Rules, Seats, Term};
use frame_support::{ensure, traits::Get, weights::Weight};
use scale_info::TypeInfo;
use sp_runtime::DispatchResult;

/// For how many months a seat's misses are kept.
pub const MISSES_KEPT: u32 = 36;

/// What this pallet asks to be done at a moment.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Task {
	/// Nobody acted in a case.
	RunOut(CaseId),
	/// An ended case becomes a leaf of its day's tree.
	Archive(CaseId),
}

impl<T: Config> Pallet<T> {
	/// How many clocks of a case a call settles at most. Further behind than this a case is only if the queue is.
	pub const SETTLED: u32 = 3;

	/// The most that a task can cost.
	#[must_use]
	pub fn task_weight(task: &Task) -> Weight {
		match task {
			Task::RunOut(_) => T::WeightInfo::run_out(),
			Task::Archive(_) => T::WeightInfo::archive(MAX_ATTACHED),
		}
	}

	/// The most that settling a case costs.
	pub(crate) fn settling() -> Weight {
		// What is archived has no further clock.
		let one = T::WeightInfo::run_out().saturating_add(T::Settling::get());
		one.saturating_mul(u64::from(Self::SETTLED)).saturating_add(T::WeightInfo::archive(MAX_ATTACHED))
	}

	/// Settle what is due on a case, and read it. At most [`Pallet::SETTLED`] clocks; what is further behind the queue works.
	///
	/// Where the clock of a case doesn't go, what it asked for was tried in vain. It is tried again, and nothing else is done in the
	/// case before it succeeds. How many were settled is told besides.
	pub(crate) fn settled(id: CaseId) -> Result<(Case<T::AccountId>, u32), Error<T>> {
		for settled in 0..Self::SETTLED {
			let case = Cases::<T>::get(id).ok_or(Error::<T>::UnknownCase)?;
			if !T::Clocks::settle(case.clock()) {
				return Ok((case, settled));
			}
		}
		let case = Cases::<T>::get(id).ok_or(Error::<T>::UnknownCase)?;
		ensure!(Self::is_open(case.clock()), Error::<T>::Behind);
		Ok((case, Self::SETTLED))
	}

	/// Whether a clock goes and has not run out.
	pub(crate) fn is_open(clock: ClockId) -> bool {
		T::Clocks::open_until(clock).is_some_and(|until| until > Self::now())
	}

	/// Do what a clock asked for, as of the moments when it was due and fired.
	///
	/// # Errors
	/// [`Error::NoTime`] if the next stage's clock can't be set.
	pub fn carry_out(task: Task, due: Moment, fired: Moment) -> DispatchResult {
		match task {
			Task::RunOut(id) => Self::run_out(id, due, fired),
			Task::Archive(id) => {
				Self::archive(id);
				Ok(())
			}
		}
	}

	/// Nobody acted in time.
	fn run_out(id: CaseId, due: Moment, fired: Moment) -> DispatchResult {
		let Some(mut case) = Cases::<T>::get(id) else { return Ok(()) };
		let Some(waiting) = case.waiting().copied() else { return Ok(()) };
		case.steps = case.steps.saturating_add(1);
		let silence = turn::silence(case.kind.row(), waiting.stage).unwrap_or(Silence::Remind);
		if waiting.stage == Stage::Hearing && case.heard.is_none() {
			case.heard = Some(Heard::Silent);
		}
		match silence {
			Silence::Remind => Self::fall_behind(id, &mut case, waiting, due, fired)?,
			Silence::Moves(next) => {
				Self::enter(id, &mut case, next, fired, Some(waiting)).map_err(|_| Error::<T>::NoTime)?;
				Self::deposit_event(Event::Passed { case: id, from: waiting.stage, to: Some(next), due });
			}
			Silence::Ends(how) => {
				Self::deposit_event(Event::Passed { case: id, from: waiting.stage, to: None, due });
				Self::finish(id, &mut case, Ending::plain(how), due, fired).map_err(|_| Error::<T>::NoTime)?;
			}
		}
		Cases::<T>::insert(id, case);
		Ok(())
	}

	/// A seat missed its clock: count it, and let the superior remind it.
	fn fall_behind(
		id: CaseId,
		case: &mut Case<T::AccountId>,
		mut waiting: Waiting,
		due: Moment,
		fired: Moment,
	) -> Result<(), Error<T>> {
		let silent = waiting.seat.unwrap_or(case.seat);
		Self::reseat(id, case);
		let now = Self::due_now(case, &waiting);
		if now != (Due { seat: Some(silent), watch: waiting.watch }) {
			return Self::take_over(id, case, waiting, now, fired);
		}
		let reminder = matches!(waiting.watch, Watch::ToBeReminded { .. });
		let (_, month) = Self::civil(due);
		Missed::<T>::mutate(silent, month, |missed| *missed = missed.saturating_add(1));
		if let Some(old) = month.checked_sub(MISSES_KEPT) {
			Missed::<T>::remove(silent, old);
		}
		waiting.missed = waiting.missed.saturating_add(1);
		if waiting.overdue.is_none() {
			waiting.overdue = Some(Late { seat: silent, since: due });
			Overdue::<T>::insert(silent, Place::of(due, id), ());
		}
		let enough = waiting.missed >= T::Rules::pinned::<SeatRemindAfter>(&Self::scope(case), due).value().0;
		let superior = T::Seats::superior(silent).filter(|_| enough || reminder);
		Self::deposit_event(Event::Missed { case: id, seat: silent, reminder, superior, due });
		match superior {
			Some(by) => Self::to_be_reminded(id, case, &mut waiting, by, fired),
			None => Self::new_term(id, case, &mut waiting, fired),
		}
		.map_err(|_| Error::<T>::NoTime)?;
		case.state = State::Waiting(waiting);
		Ok(())
	}

	/// The seat that was due may act no longer, and so didn't sleep: the one that is due in its place has its time.
	fn take_over(
		id: CaseId,
		case: &mut Case<T::AccountId>,
		mut waiting: Waiting,
		due: Due,
		fired: Moment,
	) -> Result<(), Error<T>> {
		match due.watch {
			Watch::ToBeReminded { by } => Self::to_be_reminded(id, case, &mut waiting, by, fired),
			Watch::OnTime | Watch::Reminded => {
				if due.watch == Watch::OnTime {
					Self::no_longer_overdue(id, Some(&waiting));
					waiting.overdue = None;
				}
				Self::new_term(id, case, &mut waiting, fired)
			}
		}
		.map_err(|_| Error::<T>::NoTime)?;
		case.state = State::Waiting(waiting);
		Ok(())
	}

	/// Let a seat remind the one that is behind.
	fn to_be_reminded(
		id: CaseId,
		case: &Case<T::AccountId>,
		waiting: &mut Waiting,
		by: SeatId,
		at: Moment,
	) -> Result<(), fairstream_rules::ClockError> {
		let term = Self::term(RuleId::SeatRemind, &Self::scope(case), at).unwrap_or(Term::Moment(at));
		waiting.clock = Self::wind(id, Bearer::Seat(by), RuleId::SeatRemind, term)?;
		waiting.watch = Watch::ToBeReminded { by };
		waiting.seat = Some(by);
		Ok(())
	}

	/// Make an ended case a leaf of its day's tree; nothing else of it is left.
	fn archive(id: CaseId) {
		let Some(case) = Cases::<T>::get(id).filter(|case| case.waiting().is_none()) else { return };
		Cases::<T>::remove(id);
		let attached: Vec<Attached> =
			(0..case.attached).filter_map(|place| Attachments::<T>::take(id, place)).collect();
		let Leaf { day, index } = T::Archive::append(RecordKind::Case, &Self::record_of(id, &case, &attached));
		Self::deposit_event(Event::Archived { case: id, day, index });
	}

	/// What is archived of a case: its number, its record and what is attached to it.
	pub(crate) fn record_of(id: CaseId, case: &Case<T::AccountId>, attached: &[Attached]) -> Vec<u8> {
		(id, case, attached).encode()
	}
}
