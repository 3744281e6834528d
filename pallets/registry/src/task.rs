//! What this pallet asks to be done at a moment.

use crate::{Config, Link, Pallet, WeightInfo};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{Moment, ParticipantId};
use frame_support::{traits::Get, weights::Weight};
use scale_info::TypeInfo;

/// What this pallet asks to be done at a moment. None can fail, and no answer depends on its having been done.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Task {
	/// A participant's identity lapses: say so.
	IdentityLapses(ParticipantId),
	/// The last accreditation of a person ends: see whether its tag is needed still.
	TagReview(ParticipantId),
	/// An offer was not answered: it is off.
	OfferLapses(Link),
	/// A bar of a person ends, or several do: forget what is over, and see whether its tag is needed still.
	BarsEnd(ParticipantId),
}

impl<T: Config> Pallet<T> {
	/// The most that a task can cost.
	#[must_use]
	pub fn task_weight(task: &Task) -> Weight {
		match task {
			Task::IdentityLapses(_) => T::WeightInfo::lapse_identity(),
			Task::TagReview(_) => T::WeightInfo::review_tag(),
			Task::OfferLapses(_) => T::WeightInfo::lapse_offer(),
			Task::BarsEnd(_) => T::WeightInfo::end_bars(),
		}
	}

	/// Do what a clock asked for, as of the moment when it was due.
	pub fn carry_out(task: Task, due: Moment) {
		match task {
			Task::IdentityLapses(participant) => Self::lapse_identity(participant, due),
			Task::TagReview(participant) => Self::review_tag_at(participant, due),
			Task::OfferLapses(link) => Self::lapse_offer(link, due),
			Task::BarsEnd(participant) => Self::end_bars(participant, due),
		}
	}

	/// The most that settling an offer costs.
	pub(crate) fn settling_offer() -> Weight {
		T::WeightInfo::lapse_offer().saturating_add(T::Settling::get())
	}

	/// The most that settling a participant costs: its identity, its last accreditation as a person, its bars.
	pub(crate) fn settling() -> Weight {
		let tasks = T::WeightInfo::lapse_identity().saturating_add(T::WeightInfo::review_tag());
		let tasks = tasks.saturating_add(T::WeightInfo::end_bars());
		tasks.saturating_add(T::Settling::get().saturating_mul(3))
	}
}
