//! The door behind which rooms have their public names.

use crate::{Moment, ParticipantId, RoomNumber};

/// Which operator stands behind a room's public number?
///
/// Answers come from records alone.
pub trait Rooms {
	/// Who held a number of a platform's at a moment, as far back as is known.
	fn operator_at(platform: ParticipantId, room: RoomNumber, at: Moment) -> Option<ParticipantId>;

	/// Whether the platform ever gave this number to somebody, so that it is known here.
	fn is_named(platform: ParticipantId, room: RoomNumber) -> bool;

	/// Give a number of a platform's to an operator since ever, as costly to ask about as any.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_name(platform: ParticipantId, room: RoomNumber, operator: ParticipantId);
}

/// The empty house: no room has a name.
impl Rooms for () {
	fn operator_at(_: ParticipantId, _: RoomNumber, _: Moment) -> Option<ParticipantId> {
		None
	}

	fn is_named(_: ParticipantId, _: RoomNumber) -> bool {
		false
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_name(_: ParticipantId, _: RoomNumber, _: ParticipantId) {}
}
