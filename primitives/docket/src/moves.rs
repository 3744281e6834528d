//! Moves: what somebody hands in with a step. Calls take them, and so do those who make calls.

use crate::{
	case::{Attachment, Digest, Ground},
	step::Step,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{CaseId, Moment, ParticipantId};
use fairstream_rules::Act;
use scale_info::TypeInfo;

/// Why a case is another seat's. Which one, the law says: nobody names a seat or a region.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Whither {
	/// By article 47 of Order 117, from where whom it concerns is to be found by the registry as it is now.
	Places,
	/// It is this act, which is another seat's or the other line's.
	Act(Act),
}

/// A step with what belongs to it. Documents are digests with their custodians; what is optional may be left out.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Move {
	/// Accept it: a case is filed.
	Accept {
		/// The decision's document.
		document: Option<Attachment>,
	},
	/// Refuse it.
	Refuse {
		/// Why.
		ground: Ground,
		/// The decision's document.
		document: Attachment,
	},
	/// Extend the time, before it is over.
	Extend {
		/// The decision's document.
		document: Option<Attachment>,
	},
	/// Hand it over to the seat whose case it is.
	Transfer {
		/// Why it is another's.
		to: Whither,
		/// What shows it.
		document: Attachment,
	},
	/// Confirm that it was received.
	Acknowledge,
	/// Tell who filed it what became of it.
	Tell {
		/// What was told; sealed to its key, if it has one.
		document: Option<Attachment>,
	},
	/// Merge it into an earlier case.
	Merge {
		/// Into which.
		into: CaseId,
	},
	/// Give notice of what is intended: facts, act, and the right to be heard.
	GiveNotice {
		/// Digest of the facts.
		facts: Digest,
		/// The act that is held against the subject. It is of the seat's line and mandate.
		act: Act,
		/// The notice's document.
		document: Attachment,
		/// Digest of the proof that it was served.
		service: Digest,
	},
	/// State one's case.
	State {
		/// The statement.
		document: Attachment,
	},
	/// Waive the hearing.
	Waive,
	/// Decide that there is a breach.
	FindBreach {
		/// The decision's document.
		document: Attachment,
		/// Digest of the proof that it was served.
		service: Digest,
		/// Until when the burden lasts; none for a finding.
		until: Option<Moment>,
	},
	/// Decide that there is none.
	FindNone {
		/// The decision's document.
		document: Attachment,
	},
	/// Appeal.
	Appeal {
		/// The appeal.
		document: Attachment,
	},
	/// Reject the appeal.
	Uphold {
		/// The decision's document.
		document: Attachment,
		/// Digest of the proof that it was served.
		service: Digest,
	},
	/// Grant the appeal.
	Reverse {
		/// The decision's document.
		document: Attachment,
		/// Digest of the proof that it was served.
		service: Digest,
	},
	/// Note that the matter is before a court.
	GoToCourt {
		/// The court's receipt.
		document: Attachment,
	},
	/// Withdraw.
	Withdraw,
	/// Answer that the proposal is taken up.
	Adopt {
		/// The answer.
		document: Attachment,
	},
	/// Answer that it is not.
	Decline {
		/// The answer, with the reasons.
		document: Attachment,
	},
	/// Name whom it concerns, where nobody was known.
	Identify {
		/// Who it is.
		who: ParticipantId,
		/// What shows it.
		document: Attachment,
	},
	/// Lift an urgent measure.
	Lift {
		/// The decision's document.
		document: Attachment,
	},
	/// Lengthen an urgent measure, once.
	Prolong {
		/// The decision's document.
		document: Attachment,
		/// Digest of the proof that it was served.
		service: Digest,
		/// The first moment at which it holds no longer.
		until: Moment,
	},
}

impl Move {
	/// Which step it is.
	#[must_use]
	pub const fn step(&self) -> Step {
		match self {
			Self::Accept { .. } => Step::Accept,
			Self::Refuse { .. } => Step::Refuse,
			Self::Extend { .. } => Step::Extend,
			Self::Transfer { .. } => Step::Transfer,
			Self::Acknowledge => Step::Acknowledge,
			Self::Tell { .. } => Step::Tell,
			Self::Merge { .. } => Step::Merge,
			Self::GiveNotice { .. } => Step::GiveNotice,
			Self::State { .. } => Step::State,
			Self::Waive => Step::Waive,
			Self::FindBreach { .. } => Step::FindBreach,
			Self::FindNone { .. } => Step::FindNone,
			Self::Appeal { .. } => Step::Appeal,
			Self::Uphold { .. } => Step::Uphold,
			Self::Reverse { .. } => Step::Reverse,
			Self::GoToCourt { .. } => Step::GoToCourt,
			Self::Withdraw => Step::Withdraw,
			Self::Adopt { .. } => Step::Adopt,
			Self::Decline { .. } => Step::Decline,
			Self::Identify { .. } => Step::Identify,
			Self::Lift { .. } => Step::Lift,
			Self::Prolong { .. } => Step::Prolong,
		}
	}

	/// The document that it brings.
	#[must_use]
	pub const fn document(&self) -> Option<Attachment> {
		match self {
			Self::Accept { document } | Self::Extend { document } | Self::Tell { document } => *document,
			Self::Refuse { document, .. }
			| Self::Transfer { document, .. }
			| Self::GiveNotice { document, .. }
			| Self::State { document }
			| Self::FindBreach { document, .. }
			| Self::FindNone { document }
			| Self::Appeal { document }
			| Self::Uphold { document, .. }
			| Self::Reverse { document, .. }
			| Self::GoToCourt { document }
			| Self::Adopt { document }
			| Self::Decline { document }
			| Self::Identify { document, .. }
			| Self::Lift { document }
			| Self::Prolong { document, .. } => Some(*document),
			Self::Acknowledge | Self::Merge { .. } | Self::Waive | Self::Withdraw => None,
		}
	}

	/// The digest of a proof of service that it brings.
	#[must_use]
	pub const fn service(&self) -> Option<Digest> {
		match self {
			Self::GiveNotice { service, .. }
			| Self::FindBreach { service, .. }
			| Self::Uphold { service, .. }
			| Self::Reverse { service, .. }
			| Self::Prolong { service, .. } => Some(*service),
			_ => None,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const DOCUMENT: Attachment = Attachment { digest: [1; 32], custodian: None };

	#[test]
	fn what_needs_a_document_or_a_service_brings_one() {
		let (document, service) = (DOCUMENT, [2; 32]);
		let moves = [
			Move::Accept { document: None },
			Move::Refuse { ground: Ground::NoFacts, document },
			Move::Extend { document: None },
			Move::Transfer { to: Whither::Places, document },
			Move::Acknowledge,
			Move::Tell { document: None },
			Move::Merge { into: CaseId(0) },
			Move::GiveNotice { facts: [1; 32], act: Act::FakeFigures, document, service },
			Move::State { document },
			Move::Waive,
			Move::FindBreach { document, service, until: None },
			Move::FindNone { document },
			Move::Appeal { document },
			Move::Uphold { document, service },
			Move::Reverse { document, service },
			Move::GoToCourt { document },
			Move::Withdraw,
			Move::Adopt { document },
			Move::Decline { document },
			Move::Identify { who: ParticipantId(0), document },
			Move::Lift { document },
			Move::Prolong { document, service, until: 1 },
		];
		let steps: Vec<_> = moves.iter().map(Move::step).collect();
		assert_eq!(steps, Step::ALL, "one of each, in their order");
		for made in moves {
			let step = made.step();
			assert!(!step.needs_document() || made.document().is_some(), "{step:?}");
			assert_eq!(step.needs_service(), made.service().is_some(), "{step:?}");
		}
	}
}
