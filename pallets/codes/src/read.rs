//! What the runtime's API reads. Nothing is written here, and no call reads it.

use crate::{series::key, Config, Enlisted, Opened, Opening, Pallet, Series};
use alloc::vec::Vec;
use fairstream_doors::ParticipantId;
use fairstream_gs1::Unit;

/// Most series of an item that are told of. An item has one; a further one is another participant's, and shows as that.
pub const PAGE: u32 = 16;

impl<T: Config> Pallet<T> {
	/// A series that is enlisted.
	#[must_use]
	pub fn series(owner: ParticipantId, window: u64) -> Option<Enlisted> {
		Series::<T>::get(key(owner, window))
	}

	/// What is known of the codes that an item has, with the owners of their series: at most [`PAGE`], the first revealed first.
	#[must_use]
	pub fn openings(unit: &Unit) -> Vec<(ParticipantId, Opening<T::AccountId>)> {
		let mut openings: Vec<_> = Opened::<T>::iter_prefix(unit).take(PAGE as usize).collect();
		openings.sort_by_key(|(owner, opening)| (opening.first.at, *owner));
		openings
	}
}
