//! The door behind which it is known that a person is the same person.

use crate::{CaseId, Moment, ParticipantId};

/// Keep this person from its functions until then, under whatever account.
///
/// Several cases may bar a person at once, each until a moment of its own; it is barred until the latest. Who asks has done
/// what due process demands. Answers come from records alone.
pub trait Persons {
	/// Bar the person behind a participant from the functions that only persons hold, in a case, until that moment. If the
	/// case bars it already, only the end changes; what other cases want stays.
	///
	/// Whether the case bars it now: not if nobody knows which person it is, nor if `until` is over. It never fails because
	/// there are many cases.
	fn bar(who: ParticipantId, case: CaseId, until: Moment) -> bool;

	/// End the bar of a case before its time, so that nothing of it is left, and no other's is touched. Whether there was one.
	///
	/// The house keeps a number of cases apart. What was joined with others' because there were more is no case's own any
	/// more: it is not lifted, and ends at its moment.
	fn lift(who: ParticipantId, case: CaseId) -> bool;

	/// Until when the person behind a participant is barred by any case, if it is at a moment. A bar that ended is forgotten.
	fn barred_until(who: ParticipantId, at: Moment) -> Option<Moment>;
}

/// The empty house: nobody knows anybody.
impl Persons for () {
	fn bar(_: ParticipantId, _: CaseId, _: Moment) -> bool {
		false
	}

	fn lift(_: ParticipantId, _: CaseId) -> bool {
		false
	}

	fn barred_until(_: ParticipantId, _: Moment) -> Option<Moment> {
		None
	}
}
