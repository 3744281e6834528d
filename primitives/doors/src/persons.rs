//! The door behind which it is known that a person is the same person.

use crate::{Moment, ParticipantId};

/// Keep this person from its functions until then, under whatever account.
///
/// Who asks has done what due process demands. Answers come from records alone.
pub trait Persons {
	/// Bar the person behind a participant from the functions that only persons hold, until that moment. If it is barred
	/// already, only the end changes. Whether it is barred now: not if nobody knows which person it is, nor if `until` is
	/// over.
	fn bar(who: ParticipantId, until: Moment) -> bool;

	/// End a bar before its time, so that nothing of it is left. Does nothing if there is none.
	fn lift(who: ParticipantId);

	/// Until when the person behind a participant is barred, if it is at a moment. A bar that ended is forgotten.
	fn barred_until(who: ParticipantId, at: Moment) -> Option<Moment>;
}

/// The empty house: nobody knows anybody.
impl Persons for () {
	fn bar(_: ParticipantId, _: Moment) -> bool {
		false
	}

	fn lift(_: ParticipantId) {}

	fn barred_until(_: ParticipantId, _: Moment) -> Option<Moment> {
		None
	}
}
