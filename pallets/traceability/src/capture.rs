//! How an event is examined and taken.

use crate::{
	pallet::{Config, Error, Event, Events, OlderEvents, Pallet, CLOCK_TOLERANCE, REPORTERS},
	record::{EventKey, EventRecord, UnitRecord},
	rules::{self, Ledger, Plan, Reason, Refusal},
	Children, Units,
};
use alloc::vec::Vec;
use core::marker::PhantomData;
use fairstream_doors::{Function, Moment, ParticipantId, Who};
use fairstream_epcis::{
	core::CoreEvent,
	model::{Action, EventType},
};
use fairstream_gs1::Unit;
use frame_support::{
	ensure,
	storage::{with_transaction, TransactionOutcome},
};
use sp_runtime::DispatchError;

/// What the rules may ask is asked of storage.
struct Stored<T>(PhantomData<T>);
impl<T: Config> Ledger for Stored<T> {
	fn unit(&self, unit: &Unit) -> Option<UnitRecord> {
		Units::<T>::get(unit)
	}

	fn children(&self, parent: &Unit) -> Vec<Unit> {
		Children::<T>::iter_key_prefix(parent).take(rules::MAX_CHILDREN as usize).collect()
	}
}

/// Why an event is refused, and which of its units shows it.
pub struct Refused<T> {
	/// The cause.
	pub error: Error<T>,
	/// The unit's place in the event, from 0; none if it is the parent, the event as a whole or its reporter.
	pub unit: Option<u32>,
}

impl<T> From<Error<T>> for Refused<T> {
	fn from(error: Error<T>) -> Self {
		Self { error, unit: None }
	}
}

impl<T> From<Refusal> for Refused<T> {
	fn from(refusal: Refusal) -> Self {
		Self { error: refusal.reason.into(), unit: refusal.unit }
	}
}

impl<T> From<Reason> for Error<T> {
	fn from(reason: Reason) -> Self {
		match reason {
			Reason::TypeNotYet => Error::TypeNotYet,
			Reason::DeclarationNotYet => Error::DeclarationNotYet,
			Reason::NoAction => Error::NoAction,
			Reason::NoUnits => Error::NoUnits,
			Reason::NoParent => Error::NoParent,
			Reason::NamedTwice => Error::NamedTwice,
			Reason::NotDivisible => Error::NotDivisible,
			Reason::NeverCommissioned => Error::NeverCommissioned,
			Reason::AlreadyCommissioned => Error::AlreadyCommissioned,
			Reason::Ended => Error::Ended,
			Reason::Packed => Error::Packed,
			Reason::NotEmpty => Error::NotEmpty,
			Reason::NotYoursToEnd => Error::NotYoursToEnd,
			Reason::NoContainer => Error::NoContainer,
			Reason::PackedElsewhere => Error::PackedElsewhere,
			Reason::NotInParent => Error::NotInParent,
			Reason::PackedIntoItself => Error::PackedIntoItself,
			Reason::TooManyChildren => Error::TooManyChildren,
			Reason::TooDeep => Error::TooDeep,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Who reports, and what the event would change, at a time.
	fn examine(who: &T::AccountId, event: &CoreEvent, now: Moment) -> Result<(ParticipantId, Plan), Refused<T>> {
		let reporter = T::Who::participant(who).ok_or(Error::<T>::NotParticipant)?;
		ensure!(T::Who::holds_any(reporter, &REPORTERS, now), Error::<T>::NotAccredited);
		if event.event_type == EventType::Object && event.action == Some(Action::Add) {
			ensure!(T::Who::holds_any(reporter, &[Function::Producer], now), Error::<T>::NotProducer);
		}
		ensure!(event.time <= now.saturating_add(CLOCK_TOLERANCE), Error::<T>::InFuture);
		// A declaration has the hash of the event that it withdraws, and is no duplicate of it.
		ensure!(!event.is_error_declaration, Error::<T>::DeclarationNotYet);
		ensure!(!Events::<T>::contains_key(event.hash.digest, reporter), Error::<T>::Duplicate);
		let plan = rules::plan(event, reporter, &Stored::<T>(PhantomData))?;
		Ok((reporter, plan))
	}

	/// Record an event and what it does to its units, or nothing.
	pub(crate) fn take(who: &T::AccountId, event: CoreEvent, now: Moment) -> Result<(), Refused<T>> {
		let (reporter, plan) = Self::examine(who, &event, now)?;
		let digest = event.hash.digest;
		Self::apply(plan, (digest, reporter));
		let units = u32::try_from(event.units.len()).unwrap_or(u32::MAX);
		let (hash, event_type) = (event.hash, event.event_type);
		Events::<T>::insert(digest, reporter, EventRecord { reporter, recorded: now, core: event });
		Self::deposit_event(Event::Captured { hash, reporter, event_type, units });
		Ok(())
	}

	/// What would become of `events` if `who` captured them one after the other at the later of `at` and now. Each stands
	/// on those before it that would be taken, as they will on the chain. Nothing is written.
	///
	/// An error's name, and the place of the unit that shows it as in [`Refused`].
	pub fn dry_run(
		who: &T::AccountId,
		events: Vec<CoreEvent>,
		at: Moment,
	) -> Vec<Result<(), (&'static str, Option<u32>)>> {
		let now = at.max(Self::now());
		let outcome = with_transaction(|| {
			let take = |event| Self::take(who, event, now).map_err(|refused| (refused.error.into(), refused.unit));
			let verdicts = events.into_iter().map(take).collect();
			TransactionOutcome::Rollback(Ok::<_, DispatchError>(verdicts))
		});
		// The only error is one of too many nested transactions, and nobody asks from within one.
		outcome.unwrap_or_default()
	}

	/// Write what an event changes.
	fn apply(plan: Plan, event: EventKey) {
		for (unit, mut record) in plan.touched {
			if let Some((number, page)) = record.append(event) {
				OlderEvents::<T>::insert(&unit, number, page);
			}
			Units::<T>::insert(&unit, record);
		}
		for (unit, record) in plan.raised {
			Units::<T>::insert(unit, record);
		}
		for (parent, child) in plan.packed {
			Children::<T>::insert(parent, child, ());
		}
		for (parent, child) in plan.unpacked {
			Children::<T>::remove(parent, child);
		}
	}
}
