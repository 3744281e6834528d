//! The door to the registry.

use crate::{Function, Moment, ParticipantId};

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
}

/// Which participant acts here, and what may it do?
///
/// Answers come from records alone and ask no other door.
pub trait Who<AccountId> {
	/// The participant that acts by this account's signature.
	fn participant(account: &AccountId) -> Option<ParticipantId>;

	/// How it stands in a function at a moment. Expiry is a comparison with that moment; nothing has to run for it.
	fn standing(who: ParticipantId, function: Function, at: Moment) -> Standing;

	/// Whether it holds one of these functions at a moment.
	fn holds_any(who: ParticipantId, functions: &[Function], at: Moment) -> bool {
		functions.iter().any(|function| Self::standing(who, *function, at) == Standing::Accredited)
	}

	/// Make `account` a participant accredited for `function` without end, as costly to ask about as any.
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
