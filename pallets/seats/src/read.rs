//! What readers ask, through runtime APIs.

use crate::{
	competence::{self, Found, Step},
	Config, Pallet, Paper, Papers, SeatAt, Seats,
};
use alloc::vec::Vec;
use fairstream_doors::{Region, SeatId};
use fairstream_rules::Act;
use frame_system::pallet_prelude::BlockNumberFor;

/// A paper of this chain.
pub type PaperFor<T> = Paper<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

impl<T: Config> Pallet<T> {
	/// The open papers of a seat, the oldest first.
	pub fn papers_of(seat: SeatId) -> Vec<(T::Hash, PaperFor<T>)> {
		let mut papers: Vec<_> = Papers::<T>::iter_prefix(seat).collect();
		papers.sort_by_key(|(hash, paper)| (paper.opened, *hash));
		papers
	}

	/// How the seat that answers for an act in a region is found: where was looked, and why each was passed over before
	/// it.
	pub fn chain_of(act: Act, region: Region) -> Vec<Step> {
		competence::chain(region, |at| Self::found(act, at))
	}

	/// What stands in a region, asked about an act: two reads.
	pub(crate) fn found(act: Act, region: Region) -> Option<Found> {
		let seat = SeatAt::<T>::get((act.row().line, region))?;
		let record = Seats::<T>::get(seat)?;
		Some(Found { seat, closed: record.closed.is_some(), mandated: record.mandate.holds(act) })
	}
}
