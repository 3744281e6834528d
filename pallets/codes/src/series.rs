//! How a series is enlisted and closed, and what room things take.

use crate::{Config, Error, Event, Opening, Pallet, Series};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{CommitmentKey, CommitmentKind, Commitments, Kept, Moment, NotKept, ParticipantId, Upkeep, Who};
use fairstream_gs1::Unit;
use fairstream_merkle::{Context, Digest, Forgery, Hashing};
use frame_support::{ensure, traits::UnixTime};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use sp_runtime::{traits::Zero, DispatchResult};

/// A series of codes whose root stands here.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Enlisted {
	/// The root of its tree.
	pub root: Digest,
	/// How many codes it has.
	pub count: u64,
	/// The lot of its items.
	pub lot: Unit,
	/// When it was enlisted: the block's time.
	pub at: Moment,
}

impl<T: Config> From<NotKept> for Error<T> {
	fn from(refusal: NotKept) -> Self {
		match refusal {
			NotKept::Unknown => Self::NotParticipant,
			NotKept::Unpaid => Self::NoDeposit,
		}
	}
}

/// A thing of a key and a value of so many bytes.
fn thing(key: usize, value: usize) -> Kept {
	Kept::thing(u32::try_from(key.saturating_add(value)).unwrap_or(u32::MAX))
}

/// The room that the series of a lot takes.
#[must_use]
pub fn of_series(lot: &Unit) -> Kept {
	let value = (Digest::default(), u64::MAX, lot, Moment::MAX).encoded_size();
	thing(CommitmentKey::max_encoded_len(), value)
}

/// The room that what is known of an item's code takes at most, however often it is revealed.
#[must_use]
pub fn of_opening<T: Config>(unit: &Unit) -> Kept {
	let key = unit.encoded_size().saturating_add(ParticipantId::max_encoded_len());
	thing(key, Opening::<T::AccountId>::max_encoded_len())
}

/// The key of a series of codes.
#[must_use]
pub(crate) const fn key(owner: ParticipantId, window: u64) -> CommitmentKey {
	CommitmentKey { owner, kind: CommitmentKind::ConsumerCodes, window }
}

impl<T: Config> Pallet<T> {
	/// The time of this block in milliseconds since 1970.
	pub(crate) fn now() -> Moment {
		u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX)
	}

	/// The hash of block 0, which tells this chain from all others.
	pub(crate) fn genesis() -> T::Hash {
		frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
	}

	/// That these bytes are the leaf at this place of a series' tree.
	pub(crate) fn prove(
		key: &CommitmentKey,
		series: &Enlisted,
		index: u64,
		leaf: &[u8],
		proof: &[Digest],
	) -> Result<(), Forgery> {
		let genesis = Self::genesis().as_ref().try_into().unwrap_or_default();
		let context = Context(crate::HostBlake2::hash(&key.context(&genesis)));
		fairstream_merkle::verify::<crate::HostBlake2>(&series.root, &context, series.count, index, leaf, proof)
	}

	/// Enlist a series that its owner filed.
	pub(crate) fn do_enlist(account: &T::AccountId, window: u64, lot: Unit) -> DispatchResult {
		let (owner, now) = (T::Who::participant(account).ok_or(Error::<T>::NotParticipant)?, Self::now());
		let key = key(owner, window);
		ensure!(T::Who::holds_any(owner, key.kind.functions(), now), Error::<T>::FunctionMissing);
		ensure!(matches!(lot, Unit::Lot(..)), Error::<T>::NoLot);
		ensure!(!Series::<T>::contains_key(key), Error::<T>::EnlistedAlready);
		let filed = T::Commitments::filed(owner, key.kind, window).ok_or(Error::<T>::NotFiled)?;
		T::Upkeep::keep(owner, of_series(&lot)).map_err(Error::<T>::from)?;
		let (root, count) = (filed.root, filed.count);
		Series::<T>::insert(key, Enlisted { root, count, lot: lot.clone(), at: now });
		Self::deposit_event(Event::Enlisted { owner, window, lot, root, count });
		Ok(())
	}

	/// Close a series.
	pub(crate) fn do_close(account: &T::AccountId, window: u64) -> DispatchResult {
		let owner = T::Who::participant(account).ok_or(Error::<T>::NotParticipant)?;
		let series = Series::<T>::take(key(owner, window)).ok_or(Error::<T>::NotEnlisted)?;
		T::Upkeep::release(owner, of_series(&series.lot));
		Self::deposit_event(Event::Closed { owner, window });
		Ok(())
	}
}
