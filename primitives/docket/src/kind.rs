//! The kinds of cases, a row each. Everything else that knows their stages, docs/cases.md included, takes them from here.

use crate::{
	case::How,
	stage::{Silence, Since, Stage, StageRow},
	step::{Role, Step, StepRow, To},
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::Line;
use fairstream_rules::{words::Tongue, RuleId};
use scale_info::TypeInfo;

/// A kind of case. Its number is for ever: kinds are only ever appended.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Kind {
	/// A report by anyone about anyone.
	Report,
	/// A proposal to change a rule.
	RuleProposal,
	/// An urgent measure on goods: a stop of their sale, or a hold.
	Stop,
}

/// Who may open a case of a kind.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Openers {
	/// Anybody, with an account or without, at no deposit.
	Anyone,
	/// Anybody with an account, at a deposit that comes back when the case ends.
	AnyoneAtADeposit,
	/// A seat, through the pallet whose measure it is, and nobody else.
	Seat,
}

/// How the seat is found whose case it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Whose {
	/// By article 47 of Order 117, from the act and from whom it concerns.
	Jurisdiction,
	/// It is the national seat of a line.
	National(Line),
}

/// A kind with all that is particular to it.
#[derive(Clone, Copy, Debug)]
pub struct KindRow {
	/// Which one.
	pub kind: Kind,
	/// Its name in English.
	pub name: &'static str,
	/// Its name in Chinese.
	pub name_zh: &'static str,
	/// Who may open one.
	pub openers: Openers,
	/// Whose case it is.
	pub whose: Whose,
	/// The rule that bounds the term of what it may burden somebody with; none if it ends in a finding at most.
	pub term: Option<RuleId>,
	/// The rule that bounds by how much that term may be lengthened, once; none if it may not.
	pub longer: Option<RuleId>,
	/// How long custodians keep what is attached, from its end on.
	pub retention: RuleId,
	/// Its stages. The first one is the one in which it begins.
	pub stages: &'static [StageRow],
}

impl KindRow {
	/// The row of a stage; none if the kind has no such stage.
	#[must_use]
	pub fn stage(&self, stage: Stage) -> Option<&'static StageRow> {
		self.stages.iter().find(|row| row.stage == stage)
	}

	/// Its name.
	#[must_use]
	pub const fn words(&self, tongue: Tongue) -> &'static str {
		match tongue {
			Tongue::En => self.name,
			Tongue::Zh => self.name_zh,
		}
	}
}

impl Kind {
	/// All of them, in the order of their numbers.
	pub const ALL: [Kind; 3] = [Kind::Report, Kind::RuleProposal, Kind::Stop];

	/// Its row.
	#[must_use]
	pub const fn row(self) -> &'static KindRow {
		match self {
			Self::Report => &REPORT,
			Self::RuleProposal => &RULE_PROPOSAL,
			Self::Stop => &STOP,
		}
	}
}

const fn by(role: Role, step: Step, to: To) -> StepRow {
	StepRow::new(step, role, to)
}

const fn seat(step: Step, to: To) -> StepRow {
	by(Role::Seat, step, to)
}

/// A stage in which the seat is due, and is reminded if it is silent.
const fn of_seat(stage: Stage, clock: RuleId, since: Since, steps: &'static [StepRow]) -> StageRow {
	StageRow { stage, waits_for: Role::Seat, clock, since, silence: Silence::Remind, steps }
}

/// A report by anyone: clue, case, notice, hearing, decision, appeal (Penalty procedure; Order 121; Administrative
/// Reconsideration Law).
///
/// Who reported may step back; the matter is the public's and goes on without it.
const REPORT: KindRow = KindRow {
	kind: Kind::Report,
	name: "report",
	name_zh: "举报",
	openers: Openers::Anyone,
	whose: Whose::Jurisdiction,
	term: None,
	longer: None,
	retention: RuleId::CaseRetention,
	stages: &[
		of_seat(
			Stage::Check,
			RuleId::ClueCheck,
			Since::Stage,
			&[
				seat(Step::Accept, To::Stage(Stage::TellAccepted)),
				seat(Step::Refuse, To::Stage(Stage::TellRefused)),
				seat(Step::Extend, To::Stage(Stage::CheckLonger)),
				seat(Step::Transfer, To::Stage(Stage::Receipt)),
				seat(Step::Merge, To::End(How::Merged)),
				by(Role::Opener, Step::Withdraw, To::Stay),
			],
		),
		of_seat(
			Stage::CheckLonger,
			RuleId::ClueExtension,
			Since::Due,
			&[
				seat(Step::Accept, To::Stage(Stage::TellAccepted)),
				seat(Step::Refuse, To::Stage(Stage::TellRefused)),
				seat(Step::Transfer, To::Stage(Stage::Receipt)),
				seat(Step::Merge, To::End(How::Merged)),
				by(Role::Opener, Step::Withdraw, To::Stay),
			],
		),
		of_seat(
			Stage::Receipt,
			RuleId::ClueTransfer,
			Since::Stage,
			&[
				seat(Step::Acknowledge, To::Stage(Stage::Check)),
				seat(Step::Transfer, To::Stage(Stage::Receipt)),
				by(Role::Opener, Step::Withdraw, To::Stay),
			],
		),
		of_seat(
			Stage::TellAccepted,
			RuleId::ClueTell,
			Since::Stage,
			&[seat(Step::Tell, To::Stage(Stage::Inquiry)), by(Role::Opener, Step::Withdraw, To::Stay)],
		),
		of_seat(
			Stage::TellRefused,
			RuleId::ClueTell,
			Since::Stage,
			&[seat(Step::Tell, To::Stage(Stage::Refused)), by(Role::Opener, Step::Withdraw, To::Stay)],
		),
		StageRow {
			stage: Stage::Refused,
			waits_for: Role::Opener,
			clock: RuleId::CaseAppealWindow,
			since: Since::Stage,
			silence: Silence::Ends(How::Refused),
			steps: &[
				by(Role::Opener, Step::Appeal, To::Stage(Stage::Review)),
				by(Role::Opener, Step::Withdraw, To::End(How::Refused)),
			],
		},
		StageRow {
			stage: Stage::Review,
			waits_for: Role::Reviewer,
			clock: RuleId::CaseAppealDecide,
			since: Since::Stage,
			silence: Silence::Remind,
			steps: &[
				by(Role::Reviewer, Step::Uphold, To::End(How::Refused)),
				by(Role::Reviewer, Step::Reverse, To::Stage(Stage::Check)),
				by(Role::Opener, Step::Withdraw, To::End(How::Refused)),
			],
		},
		of_seat(
			Stage::Inquiry,
			RuleId::CaseDecide,
			Since::Acceptance,
			&[
				seat(Step::GiveNotice, To::Stage(Stage::Hearing)),
				seat(Step::FindNone, To::Stage(Stage::TellNone)),
				seat(Step::Extend, To::Stage(Stage::InquiryLonger)),
				seat(Step::Transfer, To::Stage(Stage::Receipt)),
				by(Role::Opener, Step::Withdraw, To::Stay),
				seat(Step::Identify, To::Stay),
			],
		),
		of_seat(
			Stage::InquiryLonger,
			RuleId::CaseExtension,
			Since::Due,
			&[
				seat(Step::GiveNotice, To::Stage(Stage::Hearing)),
				seat(Step::FindNone, To::Stage(Stage::TellNone)),
				seat(Step::Transfer, To::Stage(Stage::Receipt)),
				by(Role::Opener, Step::Withdraw, To::Stay),
				seat(Step::Identify, To::Stay),
			],
		),
		of_seat(
			Stage::TellNone,
			RuleId::ClueTell,
			Since::Stage,
			&[seat(Step::Tell, To::Stage(Stage::Unfounded)), by(Role::Opener, Step::Withdraw, To::Stay)],
		),
		StageRow {
			stage: Stage::Unfounded,
			waits_for: Role::Opener,
			clock: RuleId::CaseAppealWindow,
			since: Since::Stage,
			silence: Silence::Ends(How::NoBreach),
			steps: &[
				by(Role::Opener, Step::Appeal, To::Stage(Stage::ReviewNone)),
				by(Role::Opener, Step::Withdraw, To::End(How::NoBreach)),
			],
		},
		StageRow {
			stage: Stage::ReviewNone,
			waits_for: Role::Reviewer,
			clock: RuleId::CaseAppealDecide,
			since: Since::Stage,
			silence: Silence::Remind,
			steps: &[
				by(Role::Reviewer, Step::Uphold, To::End(How::NoBreach)),
				by(Role::Reviewer, Step::Reverse, To::Stage(Stage::Inquiry)),
				by(Role::Opener, Step::Withdraw, To::End(How::NoBreach)),
			],
		},
		StageRow {
			stage: Stage::Hearing,
			waits_for: Role::Subject,
			clock: RuleId::CaseHearing,
			since: Since::Stage,
			silence: Silence::Moves(Stage::Decision),
			steps: &[
				by(Role::Subject, Step::State, To::Stage(Stage::Decision)),
				by(Role::Subject, Step::Waive, To::Stage(Stage::Decision)),
			],
		},
		of_seat(
			Stage::Decision,
			RuleId::CaseDecide,
			Since::Rest,
			&[
				seat(Step::FindBreach, To::Stage(Stage::Appealable)),
				seat(Step::FindNone, To::Stage(Stage::TellNone)),
				// What the hearing brought up may need another notice.
				seat(Step::GiveNotice, To::Stage(Stage::Hearing)),
			],
		),
		StageRow {
			stage: Stage::Appealable,
			waits_for: Role::Subject,
			clock: RuleId::CaseAppealWindow,
			since: Since::Stage,
			silence: Silence::Ends(How::Breach),
			steps: &[
				by(Role::Subject, Step::Appeal, To::Stage(Stage::Appeal)),
				by(Role::Subject, Step::GoToCourt, To::End(How::ToCourt)),
			],
		},
		StageRow {
			stage: Stage::Appeal,
			waits_for: Role::Reviewer,
			clock: RuleId::CaseAppealDecide,
			since: Since::Stage,
			silence: Silence::Remind,
			steps: &[
				by(Role::Reviewer, Step::Uphold, To::Stage(Stage::Upheld)),
				by(Role::Reviewer, Step::Reverse, To::End(How::Reversed)),
				by(Role::Subject, Step::Withdraw, To::Stage(Stage::Upheld)),
			],
		},
		StageRow {
			stage: Stage::Upheld,
			waits_for: Role::Subject,
			clock: RuleId::CaseCourtNote,
			since: Since::Stage,
			silence: Silence::Ends(How::Breach),
			steps: &[by(Role::Subject, Step::GoToCourt, To::End(How::ToCourt))],
		},
	],
};

/// A proposal to change a rule, by anyone; answered by the authority that changes rules.
const RULE_PROPOSAL: KindRow = KindRow {
	kind: Kind::RuleProposal,
	name: "rule proposal",
	name_zh: "规则修改建议",
	openers: Openers::AnyoneAtADeposit,
	whose: Whose::National(Line::MarketRegulation),
	term: None,
	longer: None,
	retention: RuleId::CaseRetention,
	stages: &[of_seat(
		Stage::Answer,
		RuleId::ProposalAnswer,
		Since::Stage,
		&[
			seat(Step::Adopt, To::End(How::Adopted)),
			seat(Step::Decline, To::End(How::Declined)),
			seat(Step::Merge, To::End(How::Merged)),
			by(Role::Opener, Step::Withdraw, To::End(How::Withdrawn)),
		],
	)],
};

/// A stage in which an urgent measure is in force. The seat may do something, and need not: what was ordered ends by itself.
const fn in_force(stage: Stage, clock: RuleId, steps: &'static [StepRow]) -> StageRow {
	let (since, silence) = (Since::Measure, Silence::Ends(How::Lapsed));
	StageRow { stage, waits_for: Role::Seat, clock, since, silence, steps }
}

/// An urgent measure on goods (Order 117, article 49): it is in force first, and who is burdened is heard after, may appeal,
/// and has its goods back at the end of the term whatever anybody does.
///
/// The term goes on during a review, which so lengthens nothing. It may be lengthened once, from wherever the case is.
const STOP: KindRow = KindRow {
	kind: Kind::Stop,
	name: "stop-sale or hold",
	name_zh: "停止销售（先行控制）",
	openers: Openers::Seat,
	whose: Whose::Jurisdiction,
	term: Some(RuleId::StopTerm),
	longer: Some(RuleId::StopExtension),
	retention: RuleId::CaseRetention,
	stages: &[
		in_force(
			Stage::Stopped,
			RuleId::StopTerm,
			&[
				seat(Step::Lift, To::End(How::Lifted)),
				seat(Step::Prolong, To::Stage(Stage::StoppedLonger)),
				by(Role::Subject, Step::State, To::Stay),
				by(Role::Subject, Step::Appeal, To::Stage(Stage::StopReview)),
			],
		),
		in_force(
			Stage::StoppedLonger,
			RuleId::StopExtension,
			&[
				seat(Step::Lift, To::End(How::Lifted)),
				by(Role::Subject, Step::State, To::Stay),
				by(Role::Subject, Step::Appeal, To::Stage(Stage::StopReview)),
			],
		),
		StageRow {
			stage: Stage::StopReview,
			waits_for: Role::Reviewer,
			clock: RuleId::CaseAppealDecide,
			since: Since::Stage,
			silence: Silence::Remind,
			steps: &[
				by(Role::Reviewer, Step::Uphold, To::Stage(Stage::StopUpheld)),
				by(Role::Reviewer, Step::Reverse, To::End(How::Reversed)),
				seat(Step::Lift, To::End(How::Lifted)),
				seat(Step::Prolong, To::Stay),
				by(Role::Subject, Step::State, To::Stay),
				by(Role::Subject, Step::Withdraw, To::Stage(Stage::StopUpheld)),
			],
		},
		in_force(
			Stage::StopUpheld,
			RuleId::StopTerm,
			&[
				seat(Step::Lift, To::End(How::Lifted)),
				// What is lengthened after a review may be appealed again.
				seat(Step::Prolong, To::Stage(Stage::StoppedLonger)),
			],
		),
	],
};
