//! Steps: what may be done in a stage, by whom, and where it leads.

use crate::{case::How, stage::Stage};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_rules::words::Tongue;
use scale_info::TypeInfo;

/// In which role somebody acts in a case.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Role {
	/// Who filed it.
	Opener,
	/// Whom it concerns.
	Subject,
	/// The seat whose case it is.
	Seat,
	/// The seat above it that decides on an appeal or looks again.
	Reviewer,
}

impl Role {
	/// All of them, in the order of their numbers.
	pub const ALL: [Role; 4] = [Role::Opener, Role::Subject, Role::Seat, Role::Reviewer];

	/// The role in words.
	#[must_use]
	pub const fn words(self, tongue: Tongue) -> &'static str {
		match (self, tongue) {
			(Self::Opener, Tongue::En) => "who filed it",
			(Self::Opener, Tongue::Zh) => "提出人",
			(Self::Subject, Tongue::En) => "whom it concerns",
			(Self::Subject, Tongue::Zh) => "当事人",
			(Self::Seat, Tongue::En) => "the seat",
			(Self::Seat, Tongue::Zh) => "承办席位",
			(Self::Reviewer, Tongue::En) => "the superior seat",
			(Self::Reviewer, Tongue::Zh) => "上级席位",
		}
	}
}

macro_rules! steps {
	($($name:ident = $index:literal, $en:literal, $zh:literal;)*) => {
		/// What somebody does in a case. Its number is for ever: steps are only ever appended.
		#[derive(
			Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd,
			TypeInfo,
		)]
		pub enum Step {
			$(
				#[doc = $en]
				#[codec(index = $index)]
				$name,
			)*
		}

		impl Step {
			/// All of them, in the order of their numbers.
			pub const ALL: &'static [Step] = &[$(Step::$name),*];

			/// The step in words.
			#[must_use]
			pub const fn words(self, tongue: Tongue) -> &'static str {
				match (self, tongue) {
					$((Self::$name, Tongue::En) => $en, (Self::$name, Tongue::Zh) => $zh,)*
				}
			}
		}
	};
}

steps! {
	Accept = 0, "accept it", "受理（立案）";
	Refuse = 1, "refuse it, with the ground", "不予受理（不予立案）";
	Extend = 2, "extend the time", "延长期限";
	Transfer = 3, "hand it over to the seat whose case it is", "移送";
	Acknowledge = 4, "confirm the receipt", "签收";
	Tell = 5, "tell who filed it", "告知";
	Merge = 6, "merge it into an earlier case", "并案";
	GiveNotice = 7, "give notice of what is intended", "事先告知";
	State = 8, "state one's case", "陈述、申辩";
	Waive = 9, "waive the hearing", "放弃陈述、申辩";
	FindBreach = 10, "decide that there is a breach", "认定违法";
	FindNone = 11, "decide that there is none", "认定不构成违法";
	Appeal = 12, "appeal", "申请复议（复查）";
	Uphold = 13, "reject the appeal", "维持";
	Reverse = 14, "grant the appeal", "撤销";
	GoToCourt = 15, "note that the matter is before a court", "告知已起诉";
	Withdraw = 16, "withdraw", "撤回";
	Adopt = 17, "answer that it is taken up", "答复采纳";
	Decline = 18, "answer that it is not taken up", "答复不采纳";
	Identify = 19, "name whom it concerns, who was not known", "查明当事人";
	Lift = 20, "lift the measure", "解除先行控制措施";
	Prolong = 21, "lengthen the measure", "延长先行控制措施";
}

/// Where a step leads.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum To {
	/// Nowhere: it is noted, and the clock goes on.
	Stay,
	/// To a stage.
	Stage(Stage),
	/// To the end.
	End(How),
}

/// A step of a stage.
#[derive(Clone, Copy, Debug)]
pub struct StepRow {
	/// Which one.
	pub step: Step,
	/// Who may take it.
	pub by: Role,
	/// Where it leads.
	pub to: To,
}

impl StepRow {
	/// A row.
	#[must_use]
	pub const fn new(step: Step, by: Role, to: To) -> Self {
		Self { step, by, to }
	}
}
