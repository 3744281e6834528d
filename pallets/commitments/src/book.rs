//! How a commitment is filed, and what room it takes.

use crate::{
	filing::{lateness, Known},
	hashing::{context_of, HostBlake2},
	BigEndian, Book, Config, Error, Event, FiledOn, Filing, FirstOpen, OnRefusal, Pallet, Refusal,
};
use codec::MaxEncodedLen;
use fairstream_doors::{
	CommitmentKey, CommitmentKind, Day, Filed, Kept, Moment, NotKept, ParticipantId, Upkeep, Who, Windows,
};
use fairstream_merkle::{Context, Peaks};
use fairstream_rules::{start, table::CommitmentFilingLag, Rules, Scope, Since};
use frame_support::traits::UnixTime;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{traits::Zero, DispatchResult};

impl<T: Config> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::FunctionMissing => Self::FunctionMissing,
			Refusal::TooMany => Self::TooMany,
			Refusal::FiledAlready => Self::FiledAlready,
			Refusal::NotNext => Self::NotNext,
			Refusal::WindowNotOver => Self::WindowNotOver,
			Refusal::WindowGone => Self::WindowGone,
			Refusal::EmptySerial => Self::EmptySerial,
			Refusal::RootNotEmpty => Self::RootNotEmpty,
		}
	}
}

impl<T: Config> From<NotKept> for Error<T> {
	fn from(refusal: NotKept) -> Self {
		match refusal {
			NotKept::Unknown => Self::NotParticipant,
			NotKept::Unpaid => Self::NoDeposit,
		}
	}
}

/// The room that a commitment takes: it stands in the book, and by its key under its day.
#[must_use]
pub fn of_commitment() -> Kept {
	let key = CommitmentKey::max_encoded_len();
	let bytes = key.saturating_mul(2).saturating_add(Filed::max_encoded_len()).saturating_add(Day::max_encoded_len());
	Kept::thing(u32::try_from(bytes).unwrap_or(u32::MAX))
}

impl<T: Config> Pallet<T> {
	/// The time of this block in milliseconds since 1970.
	pub(crate) fn now() -> Moment {
		u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX)
	}

	/// The hash of block 0, which tells this chain from all others.
	pub(crate) fn genesis() -> [u8; 32] {
		let hash = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		hash.as_ref().try_into().unwrap_or_default()
	}

	/// The context of a commitment's tree.
	pub(crate) fn context(key: &CommitmentKey) -> Context {
		context_of(&key.context(&Self::genesis()))
	}

	/// File a commitment at a moment, and have it counted for the owner's deposit.
	pub(crate) fn file_at(account: &T::AccountId, filing: Filing, now: Moment) -> DispatchResult {
		let owner = T::Who::participant(account).ok_or(Error::<T>::NotParticipant)?;
		Self::enter(owner, filing, now).map_err(Error::<T>::from)?;
		Ok(T::Upkeep::keep(owner, of_commitment()).map_err(Error::<T>::from)?)
	}

	/// File many commitments at a moment, and have those that are filed counted.
	pub(crate) fn file_batch_at(
		account: &T::AccountId,
		filings: &[Filing],
		on_refusal: OnRefusal,
		now: Moment,
	) -> DispatchResult {
		let owner = T::Who::participant(account).ok_or(Error::<T>::NotParticipant)?;
		let (mut filed, mut refused) = (0u32, 0u32);
		for (index, filing) in (0u32..).zip(filings) {
			match (Self::enter(owner, *filing, now), on_refusal) {
				(Ok(()), _) => filed = filed.saturating_add(1),
				(Err(refusal), OnRefusal::Proceed) => {
					refused = refused.saturating_add(1);
					Self::deposit_event(Event::Refused { index, refusal });
				}
				(Err(refusal), OnRefusal::Rollback) => return Err(Error::<T>::from(refusal).into()),
			}
		}
		T::Upkeep::keep(owner, of_commitment().times(filed)).map_err(Error::<T>::from)?;
		Self::deposit_event(Event::BatchFiled { owner, filed, refused });
		Ok(())
	}

	/// Enter a commitment into the book, if it may be filed. To have it counted is another's.
	pub(crate) fn enter(owner: ParticipantId, filing: Filing, now: Moment) -> Result<(), Refusal> {
		let key = filing.key(owner);
		filing.check(&Self::known(&key, now), now, || Peaks::default().root::<HostBlake2>(&Self::context(&key)))?;
		let Filing { kind, window, root, count } = filing;
		let late = Self::late(kind, window, now);
		Self::write(&key, Filed { root, count, at: now, late });
		if kind.windows() == Windows::Serial {
			FirstOpen::<T>::insert(owner, kind, window.saturating_add(1));
		}
		Self::deposit_event(Event::Filed { owner, kind, window, root, count, late });
		Ok(())
	}

	/// Write a commitment, and on which day it was filed.
	pub(crate) fn write(key: &CommitmentKey, filed: Filed) {
		Book::<T>::insert((key.owner, key.kind, BigEndian::from(key.window)), filed);
		FiledOn::<T>::insert(BigEndian::from(Self::day_at(filed.at)), key, ());
	}

	/// What has to be known to file under a key.
	fn known(key: &CommitmentKey, now: Moment) -> Known {
		Known {
			may: Self::may_file(key, now),
			filed: Book::<T>::contains_key((key.owner, key.kind, BigEndian::from(key.window))),
			first_open: FirstOpen::<T>::get(key.owner, key.kind),
		}
	}

	/// Whether an owner may file: it holds a function for it, or held one in the last moment of the window. A platform that
	/// closes down still files its last windows.
	fn may_file(key: &CommitmentKey, now: Moment) -> bool {
		let holds = |at| T::Who::holds_any(key.owner, key.kind.functions(), at);
		let last = key.kind.window_end(key.window).map(|end| end.saturating_sub(1)).filter(|last| *last < now);
		holds(now) || last.is_some_and(holds)
	}

	/// By how much a commitment that is filed now misses the end of its window, if by more than the lag that was the rule
	/// then.
	fn late(kind: CommitmentKind, window: u64, now: Moment) -> Option<Moment> {
		let end = kind.window_end(window)?;
		let in_time_until = T::Rules::due::<CommitmentFilingLag>(&Scope::NATION, Since::<start::WindowEnd>::at(end));
		lateness(end, in_time_until.moment, now)
	}
}
