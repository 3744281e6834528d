//! Which authority may act for whom, and how long things are kept.

use crate::{Config, Pallet};
use alloc::vec::Vec;
use fairstream_doors::{Moment, ParticipantId, Region, SeatId, Who};
use fairstream_rules::{start, table::RecordBroadcast, Category, Rules, Scope, Since};
use frame_support::traits::{EnsureOriginWithArg, UnixTime};
use frame_system::pallet_prelude::OriginFor;

impl<T: Config> Pallet<T> {
	/// The time of this block in milliseconds since 1970.
	pub(crate) fn now() -> Moment {
		u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX)
	}

	/// The seat that acts, if it is competent where one of these is registered or does business; else the origin again.
	pub(crate) fn competent(origin: OriginFor<T>, concerned: &[ParticipantId]) -> Result<SeatId, OriginFor<T>> {
		let places = concerned.iter().filter_map(|who| T::Who::places(*who));
		let regions: Vec<Region> =
			places.flat_map(|places| [Some(places.registered), places.business]).flatten().collect();
		regions
			.iter()
			.try_fold(origin, |origin, region| match T::AuthorityOrigin::try_origin(origin, region) {
				Ok(seat) => Err(seat),
				Err(origin) => Ok(origin),
			})
			.map_or_else(Ok, Err)
	}

	/// Until when what ended at a moment is kept: as long as records of the last broadcast that it may have been shown in,
	/// since the operator that relied on it has to show it (Order 117, article 27).
	pub(crate) fn kept_until(category: Option<Category>, ended: Moment) -> Moment {
		let scope = Scope { category, ..Scope::NATION };
		T::Rules::due::<RecordBroadcast>(&scope, Since::<start::BroadcastEnd>::at(ended)).moment
	}
}
