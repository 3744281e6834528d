//! What a case is about, what is attached to it, and how it ended.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{CaseId, Moment, ParticipantId, RoomNumber};
use fairstream_rules::{words::Tongue, RuleId};
use scale_info::TypeInfo;

/// A digest of 32 bytes.
pub type Digest = [u8; 32];

/// What a case is about.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Subject {
	/// A participant.
	Participant(ParticipantId),
	/// A room by the number that its platform shows. Whoever held it at the moment of the event is the subject.
	Room {
		/// The platform.
		platform: ParticipantId,
		/// The number.
		room: RoomNumber,
	},
	/// A room that its platform never named here, or a seller or anchor on it whom nobody knows: what is known of it stands in
	/// the evidence. The case is of the platform's domicile (Order 117, article 47).
	Unnamed {
		/// The platform.
		platform: ParticipantId,
	},
	/// A rule of the rulebook.
	Rule(RuleId),
}

/// Something attached to a case: the digest of a file, salted if it is about a person, and who keeps the file.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Attachment {
	/// The digest. Zeros are none and are refused.
	pub digest: Digest,
	/// The custodian that keeps the file; none if who attached it does.
	pub custodian: Option<ParticipantId>,
}

/// Why a case was refused. Order 121, article 16, has the grounds for complaints; a report is refused because the matter is
/// no breach, or can't be checked.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Ground {
	/// What is described is no breach, even if it is so.
	NoBreach,
	/// Nothing was found that supports it.
	NoFacts,
	/// It was decided already.
	DecidedAlready,
	/// The time in which it may be pursued is over.
	TimeBarred,
	/// Too little is said to look into it.
	TooVague,
}

impl Ground {
	/// All of them, in the order of their numbers.
	pub const ALL: [Ground; 5] =
		[Ground::NoBreach, Ground::NoFacts, Ground::DecidedAlready, Ground::TimeBarred, Ground::TooVague];

	/// The ground in words.
	#[must_use]
	pub const fn words(self, tongue: Tongue) -> &'static str {
		match (self, tongue) {
			(Self::NoBreach, Tongue::En) => "what is described is no breach",
			(Self::NoBreach, Tongue::Zh) => "所述事实不构成违法",
			(Self::NoFacts, Tongue::En) => "nothing was found that supports it",
			(Self::NoFacts, Tongue::Zh) => "经核查无证据证明",
			(Self::DecidedAlready, Tongue::En) => "it was decided already",
			(Self::DecidedAlready, Tongue::Zh) => "已经处理",
			(Self::TimeBarred, Tongue::En) => "the time in which it may be pursued is over",
			(Self::TimeBarred, Tongue::Zh) => "超过追究时效",
			(Self::TooVague, Tongue::En) => "too little is said to look into it",
			(Self::TooVague, Tongue::Zh) => "线索不明确，无法核查",
		}
	}
}

/// In which way a case ends, as the table says it.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum How {
	/// Who filed it withdrew it.
	Withdrawn,
	/// It was refused.
	Refused,
	/// It goes on in an earlier case.
	Merged,
	/// No breach was found.
	NoBreach,
	/// A breach was found, and the decision stands.
	Breach,
	/// A decision was reversed on appeal: as if it had never been.
	Reversed,
	/// It is before a court. What the decision says holds until the court says otherwise.
	ToCourt,
	/// The proposal is taken up.
	Adopted,
	/// The proposal is not taken up.
	Declined,
	/// The seat lifted the measure.
	Lifted,
	/// The measure's term ended.
	Lapsed,
}

impl How {
	/// All of them, in the order of their numbers.
	pub const ALL: [How; 11] = [
		How::Withdrawn,
		How::Refused,
		How::Merged,
		How::NoBreach,
		How::Breach,
		How::Reversed,
		How::ToCourt,
		How::Adopted,
		How::Declined,
		How::Lifted,
		How::Lapsed,
	];

	/// Whether it leaves a burden on the subject.
	#[must_use]
	pub const fn is_adverse(self) -> bool {
		matches!(self, Self::Breach | Self::ToCourt)
	}

	/// The end in words.
	#[must_use]
	pub const fn words(self, tongue: Tongue) -> &'static str {
		match (self, tongue) {
			(Self::Withdrawn, Tongue::En) => "withdrawn",
			(Self::Withdrawn, Tongue::Zh) => "已撤回",
			(Self::Refused, Tongue::En) => "refused",
			(Self::Refused, Tongue::Zh) => "不予立案（受理）",
			(Self::Merged, Tongue::En) => "merged into an earlier case",
			(Self::Merged, Tongue::Zh) => "已并案",
			(Self::NoBreach, Tongue::En) => "no breach found",
			(Self::NoBreach, Tongue::Zh) => "不构成违法",
			(Self::Breach, Tongue::En) => "breach found, decision final here",
			(Self::Breach, Tongue::Zh) => "违法成立，决定生效",
			(Self::Reversed, Tongue::En) => "decision reversed on appeal",
			(Self::Reversed, Tongue::Zh) => "决定经复议撤销",
			(Self::ToCourt, Tongue::En) => "ended here, to court",
			(Self::ToCourt, Tongue::Zh) => "链上办结，转入诉讼",
			(Self::Adopted, Tongue::En) => "taken up",
			(Self::Adopted, Tongue::Zh) => "采纳",
			(Self::Declined, Tongue::En) => "not taken up",
			(Self::Declined, Tongue::Zh) => "不采纳",
			(Self::Lifted, Tongue::En) => "measure lifted",
			(Self::Lifted, Tongue::Zh) => "措施已解除",
			(Self::Lapsed, Tongue::En) => "measure ended with its term",
			(Self::Lapsed, Tongue::Zh) => "措施期满自行失效",
		}
	}
}

/// How a case ended, with what belongs to it.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Ending {
	/// In which way.
	pub how: How,
	/// Why it was refused, if it was.
	pub ground: Option<Ground>,
	/// Into which case it was merged, if it was.
	pub into: Option<CaseId>,
}

impl Ending {
	/// An end that needs no more words.
	#[must_use]
	pub const fn plain(how: How) -> Self {
		Self { how, ground: None, into: None }
	}
}

/// An end and its moments.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Ended {
	/// How it ended.
	pub ending: Ending,
	/// When.
	pub at: Moment,
	/// When custodians may let go of what is attached: the release.
	pub release: Moment,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn only_a_breach_that_stands_and_one_before_a_court_burden_somebody() {
		let adverse: Vec<_> = How::ALL.into_iter().filter(|how| how.is_adverse()).collect();
		assert_eq!(adverse, [How::Breach, How::ToCourt]);
	}

	#[test]
	fn lists_are_complete_and_in_the_order_of_their_numbers() {
		for (number, how) in How::ALL.into_iter().enumerate() {
			assert_eq!(how.encode(), [number as u8]);
		}
		for (number, ground) in Ground::ALL.into_iter().enumerate() {
			assert_eq!(ground.encode(), [number as u8]);
		}
		assert!(How::decode(&mut &[How::ALL.len() as u8][..]).is_err(), "one is missing in ALL");
		assert!(Ground::decode(&mut &[Ground::ALL.len() as u8][..]).is_err(), "one is missing in ALL");
	}
}
