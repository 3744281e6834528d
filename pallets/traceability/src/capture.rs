//! How events are examined and taken.

use crate::{
	pallet::{Config, Error, Event, Events, OlderEvents, Pallet, REPORTERS},
	record::{EventKey, EventRecord, FlagKind, Noted, Sources, TransformationKey, TransformationRecord, UnitRecord},
	rules::{stops::lineage, Beyond, Book, Changes, Ledger, Reason, Refusal, Reporter, Taken, MAX_CHILDREN},
	weigh, Children, FlagsOf, Joined, Parts, SourcesOf, Transformations, Units, Used,
};
use alloc::vec::Vec;
use core::marker::PhantomData;
use fairstream_doors::{Function, Measure, Moment, OnRefusal, Stops, Who};
use fairstream_epcis::core::CoreEvent;
use fairstream_gs1::Unit;
use fairstream_rules::{table::TraceTwoPlaces, Rules, Scope};
use sp_runtime::DispatchError;

/// What the rules may ask is asked of storage.
pub(crate) struct Stored<T>(PhantomData<T>);

impl<T: Config> Stored<T> {
	pub(crate) fn book() -> Book<Self> {
		Book::new(Self(PhantomData))
	}
}

impl<T: Config> Ledger for Stored<T> {
	fn unit(&self, unit: &Unit) -> Option<UnitRecord> {
		Units::<T>::get(unit)
	}

	fn children(&self, parent: &Unit) -> Vec<Unit> {
		Children::<T>::iter_key_prefix(parent).take(MAX_CHILDREN as usize).collect()
	}

	fn joined(&self, parent: &Unit) -> Vec<Unit> {
		Joined::<T>::iter_key_prefix(parent).take(MAX_CHILDREN as usize).collect()
	}

	fn joined_since(&self, parent: &Unit, child: &Unit) -> Option<Noted> {
		Joined::<T>::get(parent, child)
	}

	fn sources(&self, unit: &Unit) -> Sources {
		SourcesOf::<T>::get(unit)
	}

	fn is_used(&self, lot: &Unit) -> bool {
		Used::<T>::contains_key(lot)
	}

	fn transformation(&self, (reporter, id): TransformationKey) -> Option<TransformationRecord> {
		Transformations::<T>::get(reporter, id)
	}

	fn event(&self, (digest, reporter): &EventKey) -> Option<EventRecord> {
		Events::<T>::get(digest, reporter)
	}

	fn is_captured(&self, (digest, reporter): &EventKey) -> bool {
		Events::<T>::contains_key(digest, reporter)
	}

	fn two_places(&self, at: Moment) -> Moment {
		let minutes = T::Rules::pinned::<TraceTwoPlaces>(&Scope::NATION, at).value().0;
		Moment::from(minutes).saturating_mul(60_000)
	}

	fn is_stopped(&self, unit: &Unit, least: Measure, at: Moment) -> bool {
		T::Stops::in_force(core::slice::from_ref(unit), least, at).is_some()
	}
}

impl<T> From<Reason> for Error<T> {
	fn from(reason: Reason) -> Self {
		match reason {
			Reason::InFuture => Error::InFuture,
			Reason::Duplicate => Error::Duplicate,
			Reason::NoAction => Error::NoAction,
			Reason::NotOfItsType => Error::NotOfItsType,
			Reason::NoParent => Error::NoParent,
			Reason::NoContainer => Error::NoContainer,
			Reason::NoUnits => Error::NoUnits,
			Reason::NamedTwice => Error::NamedTwice,
			Reason::NotDivisible => Error::NotDivisible,
			Reason::NotProducer => Error::NotProducer,
			Reason::NeverCommissioned => Error::NeverCommissioned,
			Reason::BeforeCommissioning => Error::BeforeCommissioning,
			Reason::Ended => Error::Ended,
			Reason::AlreadyCommissioned => Error::AlreadyCommissioned,
			Reason::SeenBefore => Error::SeenBefore,
			Reason::ShippedAlone => Error::ShippedAlone,
			Reason::Packed => Error::Packed,
			Reason::NotEmpty => Error::NotEmpty,
			Reason::LivedOn => Error::LivedOn,
			Reason::NotYoursToEnd => Error::NotYoursToEnd,
			Reason::AlreadyIn => Error::AlreadyIn,
			Reason::PackedElsewhere => Error::PackedElsewhere,
			Reason::NotInParent => Error::NotInParent,
			Reason::PackedIntoItself => Error::PackedIntoItself,
			Reason::TooManyChildren => Error::TooManyChildren,
			Reason::TooDeep => Error::TooDeep,
			Reason::AlreadyJoined => Error::AlreadyJoined,
			Reason::NotJoined => Error::NotJoined,
			Reason::TooManySources => Error::TooManySources,
			Reason::TooManyOutputs => Error::TooManyOutputs,
			Reason::LotUsed => Error::LotUsed,
			Reason::MassBalance => Error::MassBalance,
			Reason::OtherMeasure => Error::OtherMeasure,
			Reason::NothingDeclared => Error::NothingDeclared,
			Reason::DeclaredBefore => Error::DeclaredBefore,
			Reason::NotTheOriginal => Error::NotTheOriginal,
			Reason::Stopped => Error::Stopped,
			Reason::TooManyOrigins => Error::TooManyOrigins,
		}
	}
}

/// How many events of a batch were taken and how many refused, and what each cost beyond what it names.
pub(crate) struct Batch {
	pub captured: u32,
	pub refused: u32,
	pub beyond: Vec<Beyond>,
}

impl<T: Config> Pallet<T> {
	/// Who reports, if it may report at all.
	pub(crate) fn reporter(who: &T::AccountId, now: Moment) -> Result<Reporter, Error<T>> {
		let id = T::Who::participant(who).ok_or(Error::<T>::NotParticipant)?;
		let is_producer = T::Who::holds_any(id, &[Function::Producer], now);
		match is_producer || T::Who::holds_any(id, &REPORTERS, now) {
			true => Ok(Reporter { id, is_producer }),
			false => Err(Error::NotAccredited),
		}
	}

	/// A unit with all whose stop is a stop of it.
	#[must_use]
	pub fn lineage_of(unit: &Unit) -> Vec<Unit> {
		lineage(&Stored::<T>(PhantomData), unit)
	}

	/// Record an event and what it does to its units, or nothing. What it cost beyond what it names.
	pub(crate) fn take(who: &T::AccountId, event: &CoreEvent) -> Result<Beyond, DispatchError> {
		let now = Self::now();
		let reporter = Self::reporter(who, now)?;
		let mut book = Stored::<T>::book();
		let taken = book.take(event, reporter, now).map_err(|refusal| Error::<T>::from(refusal.reason))?;
		Self::write(book.into_changes());
		Self::tell(event, reporter, &taken, false);
		Ok(taken.beyond)
	}

	/// Take events one after the other, all of them or as many as can be true, and write what they change once.
	pub(crate) fn take_all(
		who: &T::AccountId,
		events: &[CoreEvent],
		on_refusal: OnRefusal,
	) -> Result<Batch, DispatchError> {
		let now = Self::now();
		let reporter = Self::reporter(who, now)?;
		let mut book = Stored::<T>::book();
		let mut batch = Batch { captured: 0, refused: 0, beyond: Vec::with_capacity(events.len()) };
		let mut verdicts: Vec<Result<Taken, Refusal>> = Vec::with_capacity(events.len());
		for event in events {
			let verdict = book.take(event, reporter, now);
			match &verdict {
				Ok(taken) => {
					batch.captured = batch.captured.saturating_add(1);
					batch.beyond.push(taken.beyond);
				}
				Err(refusal) if on_refusal == OnRefusal::Rollback => {
					return Err(Error::<T>::from(refusal.reason).into())
				}
				Err(_) => {
					batch.refused = batch.refused.saturating_add(1);
					// It may have read all that it ever can.
					batch.beyond.push(weigh::most(event));
				}
			}
			verdicts.push(verdict);
		}
		Self::write(book.into_changes());
		for ((index, event), verdict) in (0u32..).zip(events).zip(verdicts) {
			match verdict {
				Ok(taken) => Self::tell(event, reporter, &taken, true),
				Err(Refusal { unit, reason }) => {
					Self::deposit_event(Event::NotCaptured { index, unit, error: Error::<T>::from(reason).into() });
				}
			}
		}
		let Batch { captured, refused, .. } = batch;
		Self::deposit_event(Event::BatchCaptured { reporter: reporter.id, captured, refused });
		Ok(batch)
	}

	/// What would become of `events` if `who` captured them one after the other at the later of `at` and now. Each stands
	/// on those before it that would be taken, as they will on the chain. Nothing is written.
	///
	/// An error's name, and the place of the unit that shows it as in [`Refusal`].
	pub fn dry_run(
		who: &T::AccountId,
		events: Vec<CoreEvent>,
		at: Moment,
	) -> Vec<Result<(), (&'static str, Option<u32>)>> {
		let now = at.max(Self::now());
		let reporter = Self::reporter(who, now).map_err(<&'static str>::from);
		let mut book = Stored::<T>::book();
		let mut verdict = |event: &CoreEvent| {
			let reporter = reporter.map_err(|error| (error, None))?;
			let taken = book.take(event, reporter, now);
			taken.map(|_| ()).map_err(|refusal| (Error::<T>::from(refusal.reason).into(), refusal.unit))
		};
		events.iter().map(&mut verdict).collect()
	}

	/// Write what was taken. What it takes of the state is [`Changes::footprint`].
	fn write(changes: Changes) {
		for (unit, record) in changes.units {
			Units::<T>::insert(unit, record);
		}
		for ((unit, number), page) in changes.pages {
			OlderEvents::<T>::insert(unit, number, page);
		}
		for (parent, children) in changes.children {
			for (child, lies) in children {
				match lies {
					true => Children::<T>::insert(&parent, child, ()),
					false => Children::<T>::remove(&parent, child),
				}
			}
		}
		for (parent, children) in changes.joined {
			for (child, since) in children {
				Joined::<T>::set(&parent, child, since);
			}
		}
		for (unit, sources) in changes.sources {
			match sources.is_empty() {
				true => SourcesOf::<T>::remove(unit),
				false => SourcesOf::<T>::insert(unit, sources),
			}
		}
		for lot in changes.used {
			Used::<T>::insert(lot, ());
		}
		for (unit, flag) in changes.flags {
			FlagsOf::<T>::mutate(&unit, |flags| {
				if flags.is_full() {
					flags.remove(0);
				}
				let room = flags.try_push(flag);
				debug_assert!(room.is_ok(), "the oldest was just taken away");
			});
		}
		for ((reporter, id), record) in changes.transformations {
			Transformations::<T>::insert(reporter, id, record);
		}
		for (((reporter, id), number), digest) in changes.parts {
			Parts::<T>::insert((reporter, id, number), digest);
		}
		for ((digest, reporter), record) in changes.events {
			Events::<T>::insert(digest, reporter, record);
		}
	}

	/// Tell what came of an event; of one in a batch only what is odd or withdrawn, since the batch is told as a whole.
	fn tell(event: &CoreEvent, reporter: Reporter, taken: &Taken, is_in_batch: bool) {
		let (hash, reporter) = (event.hash, reporter.id);
		if event.declaration.is_some() {
			let stands = taken.flags.iter().filter(|(_, flag)| flag.kind == FlagKind::StandsOnError).count();
			let stands = u32::try_from(stands).unwrap_or(u32::MAX);
			Self::deposit_event(Event::Declared { hash, reporter, stands });
		} else if !is_in_batch {
			let units = u32::try_from(event.named()).unwrap_or(u32::MAX);
			Self::deposit_event(Event::Captured { hash, reporter, event_type: event.event_type, units });
		}
		for (unit, flag) in &taken.flags {
			let (kind, first, second) = (flag.kind, flag.first, flag.second);
			Self::deposit_event(Event::Flagged { unit: unit.clone(), kind, first, second });
		}
	}
}
