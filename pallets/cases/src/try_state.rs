//! The invariants, one function each.

use crate::{
	record::State, Attachments, Case, Cases, Config, Deposits, NextId, OpenAt, Overdue, Pallet, Place, MAX_ADDED,
	MAX_ATTACHED, MAX_NOTICES, MAX_TRANSFERS,
};
use alloc::collections::{BTreeMap, BTreeSet};
use fairstream_docket::{case::How, kind::Openers, Stage};
use fairstream_doors::{CaseId, SeatId};
use fairstream_rules::Clocks;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::numbers_were_given()?;
		Self::every_case_waits_in_a_stage_of_its_kind()?;
		Self::every_case_has_one_clock_and_no_two_the_same()?;
		Self::open_cases_are_counted_at_their_seats()?;
		Self::what_is_overdue_has_one_place()?;
		Self::attachments_are_dense()?;
		Self::nobody_is_burdened_without_due_process()?;
		Self::measures_are_of_cases_that_seats_open()?;
		Self::deposits_belong_to_cases_that_wait()
	}

	/// No case has a number that is yet to be given.
	fn numbers_were_given() -> Result<(), TryRuntimeError> {
		let next = NextId::<T>::get();
		ensure!(Cases::<T>::iter_keys().all(|id| id.0 < next), "a number that was not given");
		Ok(())
	}

	/// Every case that waits does so in a stage of its kind, and was handed over no more often than it may be.
	fn every_case_waits_in_a_stage_of_its_kind() -> Result<(), TryRuntimeError> {
		for case in Cases::<T>::iter_values() {
			let known = |stage| case.kind.row().stage(stage).is_some();
			ensure!(case.waiting().is_none_or(|waiting| known(waiting.stage)), "a stage of another kind");
			ensure!(case.transfers <= MAX_TRANSFERS, "handed over too often");
			ensure!(case.notices <= MAX_NOTICES, "notice was given too often");
			ensure!(case.added.iter().all(|added| *added <= MAX_ADDED), "a role attached too much");
			ensure!(case.opened >= case.happened, "reported before it happened");
		}
		Ok(())
	}

	/// Every case has one clock that goes, waits for its turn, or is kept since its task was not done; and no two cases have the same.
	fn every_case_has_one_clock_and_no_two_the_same() -> Result<(), TryRuntimeError> {
		let mut seen = BTreeSet::new();
		for case in Cases::<T>::iter_values() {
			let clock = case.clock();
			let known = T::Clocks::open_until(clock).is_some() || T::Clocks::is_kept(clock);
			ensure!(known, "a case without a clock");
			ensure!(seen.insert(case.clock()), "two cases with one clock");
		}
		Ok(())
	}

	/// A seat's count is the number of its cases that wait.
	fn open_cases_are_counted_at_their_seats() -> Result<(), TryRuntimeError> {
		let mut counted: BTreeMap<SeatId, u32> = BTreeMap::new();
		for case in Cases::<T>::iter_values().filter(|case| case.waiting().is_some()) {
			let count = counted.entry(case.seat).or_default();
			*count = count.saturating_add(1);
		}
		ensure!(OpenAt::<T>::iter().collect::<BTreeMap<_, _>>() == counted, "a seat's count of open cases is wrong");
		Ok(())
	}

	/// A case in which a seat is behind stands among that seat's overdue cases once, and no other does.
	fn what_is_overdue_has_one_place() -> Result<(), TryRuntimeError> {
		let late = |(id, case): (CaseId, Case<T::AccountId>)| {
			let late = case.waiting()?.overdue?;
			Some((late.seat, Place::of(late.since, id)))
		};
		let expected: BTreeSet<_> = Cases::<T>::iter().filter_map(late).collect();
		let listed: BTreeSet<_> = Overdue::<T>::iter_keys().collect();
		ensure!(expected == listed, "what is overdue is not what is listed");
		Ok(())
	}

	/// Attachments are numbered without a gap, and belong to a case.
	fn attachments_are_dense() -> Result<(), TryRuntimeError> {
		let mut count = 0usize;
		for (id, case) in Cases::<T>::iter() {
			ensure!(case.attached <= MAX_ATTACHED, "more attachments than there may be");
			ensure!((0..case.attached).all(|place| Attachments::<T>::contains_key(id, place)), "an attachment is gone");
			count = count.saturating_add(usize::try_from(case.attached).unwrap_or(usize::MAX));
		}
		ensure!(Attachments::<T>::iter_keys().count() == count, "an attachment without a case");
		Ok(())
	}

	/// A decision that burdens somebody stands where one was made and not reversed, and went through notice and hearing; what
	/// is being heard has a notice.
	fn nobody_is_burdened_without_due_process() -> Result<(), TryRuntimeError> {
		for case in Cases::<T>::iter_values() {
			let decided = match case.state {
				State::Waiting(_) if case.interim.is_some() => false,
				State::Waiting(waiting) => {
					let noticed = matches!(waiting.stage, Stage::Hearing | Stage::Decision);
					ensure!(case.notice.is_some() == noticed, "a notice without a hearing, or the other way round");
					let heard = waiting.stage == Stage::Decision;
					ensure!(case.heard.is_some() == heard, "heard before the hearing is over, or not heard");
					matches!(waiting.stage, Stage::Appealable | Stage::Appeal | Stage::Upheld)
				}
				State::Ended { ended, .. } => matches!(ended.ending.how, How::Breach | How::ToCourt),
			};
			ensure!(case.adverse.is_some() == decided, "a burden without a decision, or one that was reversed");
			if let Some(adverse) = case.adverse {
				ensure!(adverse.notice().at <= adverse.at(), "noticed after it was decided");
				ensure!(case.opened <= adverse.notice().at, "noticed before it was filed");
			}
		}
		Ok(())
	}

	/// A case is about an urgent measure if its kind is one that seats open, unless the measure was reversed; and that began with
	/// the case.
	fn measures_are_of_cases_that_seats_open() -> Result<(), TryRuntimeError> {
		for case in Cases::<T>::iter_values() {
			let reversed = matches!(case.state, State::Ended { ended, .. } if ended.ending.how == How::Reversed);
			let has_one = case.kind.row().openers == Openers::Seat && !reversed;
			ensure!(case.interim.is_some() == has_one, "a measure in another's case, or a case without its measure");
			ensure!(case.interim.is_none_or(|interim| interim.from() == case.opened), "a measure of another time");
			ensure!(case.interim.is_none_or(|_| case.against.is_some()), "a measure against nobody");
		}
		Ok(())
	}

	/// A deposit belongs to a case that waits, of a kind that takes one.
	fn deposits_belong_to_cases_that_wait() -> Result<(), TryRuntimeError> {
		for id in Deposits::<T>::iter_keys() {
			let case = Cases::<T>::get(id).ok_or("a deposit without a case")?;
			ensure!(case.waiting().is_some(), "a deposit of a case that ended");
			ensure!(case.kind.row().openers == Openers::AnyoneAtADeposit, "a deposit that nobody asked for");
		}
		Ok(())
	}
}
