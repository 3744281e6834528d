//! Stages: what a case waits for.

use crate::step::{Role, StepRow};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_rules::{words::Tongue, RuleId};
use scale_info::TypeInfo;

macro_rules! stages {
	($($name:ident = $index:literal, $en:literal, $zh:literal;)*) => {
		/// What a case waits for. Its number is for ever: stages are only ever appended.
		#[derive(
			Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd,
			TypeInfo,
		)]
		pub enum Stage {
			$(
				#[doc = $en]
				#[codec(index = $index)]
				$name,
			)*
		}

		impl Stage {
			/// All of them, in the order of their numbers.
			pub const ALL: &'static [Stage] = &[$(Stage::$name),*];

			/// What is waited for, in words.
			#[must_use]
			pub const fn words(self, tongue: Tongue) -> &'static str {
				match (self, tongue) {
					$((Self::$name, Tongue::En) => $en, (Self::$name, Tongue::Zh) => $zh,)*
				}
			}
		}
	};
}

stages! {
	Check = 0, "the clue is checked", "线索核查";
	CheckLonger = 1, "the clue is checked, in extended time", "线索核查（已延期）";
	Receipt = 2, "the seat to which it was handed over confirms that it has it", "受移送席位签收";
	TellAccepted = 3, "who reported is told that a case was filed", "将立案决定告知举报人";
	TellRefused = 4, "who reported is told that no case was filed", "将不予立案决定告知举报人";
	Refused = 5, "who reported may ask the superior to look again", "举报人可以请求上级席位复查";
	Review = 6, "the superior looks again at the refusal", "上级席位复查不予立案决定";
	Inquiry = 7, "the case is investigated", "案件调查";
	InquiryLonger = 8, "the case is investigated, in extended time", "案件调查（已延期）";
	Hearing = 9, "who is to be burdened is heard", "当事人陈述、申辩";
	Decision = 10, "the seat decides", "席位作出决定";
	Appealable = 11, "the decision is served, and may be appealed", "决定已送达，可以申请复议或者起诉";
	Appeal = 12, "the appeal is decided", "复议审理";
	Upheld = 13, "the appeal was rejected; a suit may be noted", "复议维持，当事人可以告知已起诉";
	Answer = 14, "the proposal is answered", "答复修改建议";
	TellNone = 15, "who reported is told that no breach was found", "将认定不构成违法的结果告知举报人";
	Unfounded = 16, "no breach was found; who reported may ask the superior to look again", "认定不构成违法，举报人可以请求上级席位复查";
	ReviewNone = 17, "the superior looks again at the finding that there is no breach", "上级席位复查不构成违法的认定";
	Stopped = 18, "the measure is in force", "先行控制措施执行中";
	StoppedLonger = 19, "the measure is in force, in extended time", "先行控制措施执行中（已延期）";
	StopReview = 20, "the appeal against the measure is decided", "对先行控制措施的复议审理";
	StopUpheld = 21, "the appeal was rejected, and the measure is in force for what is left of its term", "复议维持，先行控制措施在剩余期限内执行";
}

/// From when a stage's clock runs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Since {
	/// The beginning of the stage.
	Stage,
	/// The acceptance of the case.
	Acceptance,
	/// The moment at which the stage before was due: for an extension.
	Due,
	/// The beginning of the stage, with what the stage before the hearing had left of its time: the time of a hearing doesn't
	/// count.
	Rest,
	/// Whenever: it ends with the urgent measure, whose term goes on whatever else happens in the case.
	Measure,
}

/// What follows if nobody acts in time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Silence {
	/// The case stays where it is, the miss is counted, and the superior of the silent seat has to remind it.
	Remind,
	/// The case moves on.
	Moves(Stage),
	/// The case ends. What a seat is silent about ends only in favour of whom it burdens.
	Ends(crate::case::How),
}

/// A stage of a kind.
#[derive(Clone, Copy, Debug)]
pub struct StageRow {
	/// Which one.
	pub stage: Stage,
	/// Whose turn it is.
	pub waits_for: Role,
	/// The rule of its clock.
	pub clock: RuleId,
	/// From when that runs.
	pub since: Since,
	/// What follows from silence.
	pub silence: Silence,
	/// What may be done.
	pub steps: &'static [StepRow],
}
