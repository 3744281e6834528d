//! The registry answers the door `Rooms`.

use crate::{Config, Pallet, Rooms as Names};
use fairstream_doors::{Moment, ParticipantId, RoomNumber, Rooms};

impl<T: Config> Rooms for Pallet<T> {
	fn operator_at(platform: ParticipantId, room: RoomNumber, at: Moment) -> Option<ParticipantId> {
		Self::room_at(platform, room, at)
	}

	fn is_named(platform: ParticipantId, room: RoomNumber) -> bool {
		Names::<T>::contains_key(platform, room)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_name(platform: ParticipantId, room: RoomNumber, operator: ParticipantId) {
		let mut names = crate::Room::default();
		for before in 1..crate::MAX_HOLDERS {
			names.give(operator, Moment::from(before));
		}
		names.give(operator, Moment::from(crate::MAX_HOLDERS));
		Names::<T>::insert(platform, room, names);
	}
}
