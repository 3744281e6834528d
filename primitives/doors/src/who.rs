//! The door to the registry.

use crate::{Affiliation, Function, Moment, ParticipantId, Region};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// How a participant stands in a function at a moment.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Standing {
	/// It was never accredited for it.
	Never,
	/// It will be, from that moment on.
	NotYet(Moment),
	/// It is.
	Accredited,
	/// It was, until that moment.
	Ended(Moment),
	/// It is accredited, but the function needs an identity, and its own was never verified.
	Unverified,
	/// It is accredited, but the function needs an identity, and its own lapsed or was withdrawn at that moment.
	IdentityLapsed(Moment),
	/// It is accredited, but barred as a person until that moment.
	Barred(Moment),
}

/// Where a participant is to be found.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Places {
	/// Its registered domicile.
	pub registered: Region,
	/// Where it really does business; none if that is unknown. Order 117, article 47, asks for both.
	pub business: Option<Region>,
}

/// Which participant acts here, and what may it do?
///
/// Answers come from records alone, and from the door `Rules` where a moment rests on a calendar that is to be published.
pub trait Who<AccountId> {
	/// The participant that acts by this account's signature.
	fn participant(account: &AccountId) -> Option<ParticipantId>;

	/// How it stands in a function at a moment. Expiry is a comparison with that moment; nothing has to run for it.
	/// Only [`Standing::Accredited`] allows anything.
	fn standing(who: ParticipantId, function: Function, at: Moment) -> Standing;

	/// Whether it holds one of these functions at a moment.
	fn holds_any(who: ParticipantId, functions: &[Function], at: Moment) -> bool {
		functions.iter().any(|function| Self::standing(who, *function, at) == Standing::Accredited)
	}

	/// Where it is to be found now; none if there is no such participant.
	fn places(_who: ParticipantId) -> Option<Places> {
		None
	}

	/// Where it was to be found at the moment of an event. None if there is no such participant, or no record of that moment:
	/// a house keeps so many former places and no more. One that keeps none answers as of now.
	fn places_at(who: ParticipantId, _at: Moment) -> Option<Places> {
		Self::places(who)
	}

	/// Whether two participants are affiliated, both having agreed before `at`. Whether they still stand in the functions
	/// that it needs of them is another question; one that ended is forgotten.
	fn are_affiliated(_lower: ParticipantId, _kind: Affiliation, _upper: ParticipantId, _at: Moment) -> bool {
		false
	}

	/// Make `account` a participant accredited for `function` without end, with a verified identity, as costly to ask about
	/// as any.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_accredit(account: &AccountId, function: Function) -> ParticipantId;
}

/// The empty house: nobody takes part.
impl<AccountId> Who<AccountId> for () {
	fn participant(_: &AccountId) -> Option<ParticipantId> {
		None
	}

	fn standing(_: ParticipantId, _: Function, _: Moment) -> Standing {
		Standing::Never
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_accredit(_: &AccountId, _: Function) -> ParticipantId {
		ParticipantId(0)
	}
}
