//! The rows. Everything else that knows the rules' values, genesis and docs/rules.md included, takes them from here.
//!
//! A row whose source says `project` has no number in law. Its basis is what members agree to when they join, or `None`:
//! then it may inform, remind, or raise a sample size, and nothing else, until an authority files a basis.

use crate::{
	basis::{Authorities, Basis, Tighter},
	row::Row,
	start::{self, Start, StartEvent},
	value::{self, Unit, Value},
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// A rule as a type: a deadline of one rule can't be computed with the unit or from the start of another.
pub trait Rule {
	/// Its number.
	const ID: RuleId;
	/// Its unit.
	type Value: Unit;
	/// From when it runs.
	type Start: StartEvent;
	/// The value at the beginning.
	const DEFAULT: Self::Value;
}

const NOBODY: Authorities = Authorities { national: false, provincial: false, technical: false, platform: false };

/// The authorities in brackets of a row.
macro_rules! authorities {
	($($who:ident)*) => {{
		#[allow(unused_mut)]
		let mut who = NOBODY;
		$( authorities!(@ who $who); )*
		who
	}};
	(@ $set:ident N) => { $set.national = true };
	(@ $set:ident P) => { $set.provincial = true };
	(@ $set:ident T) => { $set.technical = true };
	(@ $set:ident F) => { $set.platform = true };
}

macro_rules! rules {
	($(
		$name:ident = $index:literal, $text:literal: $what:literal,
		$unit:ident $default:tt in $floor:tt to $ceiling:tt, $start:ident, $tighter:ident,
		$source:literal, $basis:ident, [$($who:ident)*];
	)*) => {
		/// A rule. Its number is for ever: rules are only ever appended.
		#[derive(
			Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd,
			TypeInfo,
		)]
		pub enum RuleId {
			$(
				#[doc = $what]
				#[codec(index = $index)]
				$name,
			)*
		}

		impl RuleId {
			/// All of them, in the order of their numbers.
			pub const ALL: &'static [RuleId] = &[$(RuleId::$name),*];

			/// Its row.
			#[must_use]
			pub const fn row(self) -> &'static Row {
				match self {
					$(
						Self::$name => {
							const ROW: Row = Row {
								name: $text,
								what: $what,
								default: Value::$unit($default),
								floor: Value::$unit($floor),
								ceiling: Value::$unit($ceiling),
								start: Start::$start,
								tighter: Tighter::$tighter,
								source: $source,
								basis: Basis::$basis,
								authorities: authorities!($($who)*),
							};
							&ROW
						}
					)*
				}
			}
		}

		$(
			#[doc = $what]
			#[derive(Clone, Copy, Debug, Eq, PartialEq)]
			pub struct $name;

			impl Rule for $name {
				const ID: RuleId = RuleId::$name;
				type Value = value::$unit;
				type Start = start::$start;
				const DEFAULT: Self::Value = value::$unit($default);
			}
		)*
	};
}

impl RuleId {
	/// The rule of this name.
	#[must_use]
	pub fn named(name: &str) -> Option<RuleId> {
		RuleId::ALL.iter().copied().find(|rule| rule.row().name == name)
	}
}

impl core::fmt::Display for RuleId {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		f.write_str(self.row().name)
	}
}

rules! {
	IdOperatorRefreshMax = 0, "id.operator.refresh_max": "An operator's file is verified again within this time.",
		Months 6 in 1 to 6, Verification, Less, "Order 117 art. 8(1)", Regulation, [N P F];
	IdMarketerConfirm = 1, "id.marketer.confirm_before_each_broadcast": "An anchor's identity is confirmed before each broadcast.",
		Flag true in true to true, Nothing, Fixed, "Order 117 art. 8(2), 28(2)", Regulation, [N];
	IdReportMonths = 2, "id.report.months": "The months in which a platform reports its record sets to the province; a member is the month's number.",
		Set 0b1000_0010 in 0b1000_0010 to 0b1_1111_1111_1110, Nothing, Fixed, "Order 117 art. 9", Regulation, [N];
	IdChangeNotify = 3, "id.change.notify": "An operator tells its platform of changed public particulars within this time.",
		WorkingDays 3 in 1 to 3, Change, Less, "Order 117 art. 15", Regulation, [N F];
	IdChangeUpdate = 4, "id.change.platform_update": "A platform verifies and shows changed particulars within this time.",
		WorkingDays 7 in 1 to 7, Notice, Less, "Order 117 art. 15, 25(3)", Regulation, [N F];
	IdUnreachableRemind = 5, "id.unreachable.remind": "A platform reminds a subject that can't be reached within this time.",
		WorkingDays 5 in 1 to 5, Notice, Less, "Order 117 art. 22", Regulation, [N F];
	IdUnreachableLimit = 6, "id.unreachable.then_limit": "After the reminder a subject that stays silent for this time is limited.",
		WorkingDays 10 in 5 to 30, Notice, Less, "project; Order 117 art. 22 gives no number", MemberAgreement, [N P];
	IdMarketerMinAge = 7, "id.marketer.min_age": "An anchor is at least this old.",
		Years 16 in 16 to 18, Nothing, More, "Measures for live-streaming marketing (2021)", Regulation, [N];
	TrainInterval = 8, "train.interval": "Anchors, operators and agencies are trained again within this time, and before a first broadcast.",
		Months 12 in 1 to 12, Training, Less, "Order 117 art. 10", Regulation, [N F];

	RecordTransaction = 9, "record.txn.retention": "Records of a transaction are kept for this time.",
		Months 36 in 36 to 120, Completion, More, "Order 117 art. 16; E-Commerce Law art. 31", Statute, [N];
	RecordBroadcast = 10, "record.broadcast.retention": "Records of selection, review and broadcast are kept for this time.",
		Months 36 in 36 to 120, BroadcastEnd, More, "Order 117 art. 27, 28, 31, 45", Regulation, [N];
	RecordFoodAfterShelfLife = 11, "record.food.after_shelf_life": "Purchase and sales records of food are kept for this time after its shelf life.",
		Months 6 in 6 to 120, ShelfLifeEnd, More, "Food Safety Law", Statute, [N];
	RecordFoodWithoutShelfLife = 12, "record.food.without_shelf_life": "Purchase and sales records of food without a shelf life are kept for this time.",
		Months 24 in 24 to 120, Completion, More, "Food Safety Law", Statute, [N];
	RecordImpactAssessment = 13, "record.pipia.retention": "Assessments of the impact on personal information are kept for this time.",
		Months 36 in 36 to 120, Assessment, More, "PIPL art. 56", Statute, [N];

	OrderReturn = 14, "order.return.no_reason": "A buyer may return goods without a reason within this time.",
		Days 7 in 7 to 90, Receipt, More, "Consumer Rights Law art. 25", Statute, [N F];
	OrderRefund = 15, "order.refund.after_return": "The price is refunded within this time.",
		Days 7 in 1 to 7, ReturnReceipt, Less, "Consumer Rights Law art. 25", Statute, [N F];
	OrderRefundHardLimit = 16, "order.refund.hard_limit": "A refund later than this is deliberate delay.",
		Days 15 in 7 to 15, ReturnReceipt, Less, "Penalty measures for consumer rights (2015) art. 8, 9", Regulation, [N F];
	OrderCommissionDelay = 17, "order.payout.commission_delay": "Commission is paid after this time.",
		Days 14 in 14 to 60, Receipt, More, "Consumer Rights Law art. 25 (7 + 7 days)", MemberAgreement, [N T];
	OrderAutoConfirm = 18, "order.auto_confirm": "Goods count as received after this time.",
		Days 10 in 7 to 30, Delivery, More, "project", MemberAgreement, [N P];

	ComplaintFirstReply = 19, "complaint.platform.first_reply": "A platform answers a complaint within this time.",
		Hours 48 in 4 to 168, Filing, Less, "project; Order 117 art. 20 asks for a limit and gives none", MemberAgreement, [N P F];
	ComplaintResolve = 20, "complaint.platform.resolve": "A platform ends a complaint within this time.",
		Days 10 in 1 to 30, Filing, Less, "project; Order 117 art. 20 asks for a limit and gives none", MemberAgreement, [N P F];
	ComplaintAccept = 21, "complaint.regulator.accept": "A seat accepts or refuses a complaint within this time.",
		WorkingDays 7 in 1 to 7, Filing, Less, "Consumer Rights Law art. 46; Order 20 art. 14", Statute, [N];
	ComplaintMediateMax = 22, "complaint.mediate_max": "Mediation ends at the latest after this time.",
		Days 60 in 30 to 60, Acceptance, Less, "Order 121 art. 23(5)", Regulation, [N];
	ComplaintTimeBar = 23, "complaint.time_bar": "A complaint comes too late after this time.",
		Months 36 in 36 to 120, Knowledge, More, "Order 121 art. 16(4)", Regulation, [N];
	ComplaintSilenceEffect = 24, "complaint.silence_effect": "A platform's silence pays price and freight from its own bond.",
		Flag true in false to true, Nothing, Fixed, "member agreement", MemberAgreement, [N];

	ClockOutageMin = 25, "clock.outage_min": "The chain stood still if no block came for this time.",
		Minutes 10 in 1 to 60, Nothing, Fixed, "project", None, [T];
	ClockOutageGrace = 26, "clock.outage_grace": "No silence has a consequence before this time after an outage.",
		Minutes 1440 in 60 to 10080, Outage, More, "project", None, [T];
	ClockInclusionGrace = 27, "clock.inclusion_grace": "An answer counts if it comes within this time after it was due.",
		Minutes 60 in 1 to 1440, Nothing, More, "project", None, [T];

	EvidenceProduce = 28, "evidence.produce": "Evidence that is demanded is produced within this time.",
		Hours 48 in 12 to 168, Demand, Less, "member agreement; Order 117 art. 18 gives no number", MemberAgreement, [N P];
	DisclosureConsumer = 29, "disclosure.consumer": "The seller's identity is handed to a buyer in dispute within this time.",
		Hours 72 in 12 to 168, Demand, Less, "member agreement; Consumer Rights Law art. 44 gives no number", MemberAgreement, [N P];
	SeatRemindAfter = 30, "seat.remind_after": "A seat's superior is reminded after so many missed clocks.",
		Count 1 in 1 to 5, Nothing, Less, "project", None, [N];
	AbuseReviewAt = 31, "complaint.abuse.review_at": "So many complaints of one pseudonym are looked at by a person; none is refused for it.",
		Count 20 in 5 to 100, Nothing, Fixed, "project; Order 117 art. 20", None, [N P];
	AbuseWindow = 32, "complaint.abuse.window": "The time within which a pseudonym's complaints are counted.",
		Days 90 in 30 to 365, Today, Fixed, "project; Order 117 art. 20", None, [N P];

	FraudMultiplier = 33, "comp.fraud.multiplier": "Fraud pays the price so many times on top of the refund.",
		Tenths 30 in 30 to 30, Nothing, Fixed, "Consumer Rights Law art. 55", Statute, [N];
	FraudFloor = 34, "comp.fraud.floor": "Fraud pays at least this.",
		Fen 50_000 in 50_000 to 50_000, Nothing, Fixed, "Consumer Rights Law art. 55", Statute, [N];
	FoodMultiplier = 35, "comp.food.multiplier": "Unsafe food pays the price so many times.",
		Tenths 100 in 100 to 100, Nothing, Fixed, "Food Safety Law art. 148", Statute, [N];
	FoodLossMultiplier = 36, "comp.food.loss_multiplier": "Unsafe food pays the loss so many times, if that is more.",
		Tenths 30 in 30 to 30, Nothing, Fixed, "Food Safety Law art. 148", Statute, [N];
	FoodFloor = 37, "comp.food.floor": "Unsafe food pays at least this.",
		Fen 100_000 in 100_000 to 100_000, Nothing, Fixed, "Food Safety Law art. 148", Statute, [N];
	LateDeliveryDaily = 38, "comp.late_delivery.daily": "A day of late delivery pays this share of the price.",
		PerMille 50 in 0 to 200, Nothing, More, "project", MemberAgreement, [N P F];
	LateDeliveryMax = 39, "comp.late_delivery.max": "Late delivery pays at most this share of the price.",
		PerMille 300 in 0 to 1000, Nothing, More, "project", MemberAgreement, [N P F];

	ClueCheck = 40, "clue.check": "A clue is checked within this time.",
		WorkingDays 15 in 1 to 15, Filing, Less, "Penalty procedure art. 18", Regulation, [N];
	ClueExtension = 41, "clue.extension": "The check of a clue may take so much longer, once.",
		WorkingDays 15 in 0 to 15, Decision, Less, "Penalty procedure art. 18; Order 20 art. 23", Regulation, [N];
	ClueTransfer = 42, "clue.transfer.between_lines": "A clue that belongs to the other line is handed over within this time.",
		WorkingDays 7 in 1 to 15, Knowledge, Less, "project; Order 117 art. 46 gives no number", None, [N];
	JurisdictionDispute = 43, "jurisdiction.dispute": "A quarrel over competence goes to the common superior after this time.",
		WorkingDays 7 in 1 to 7, Filing, Less, "Penalty procedure art. 13", Regulation, [N];

	CreditScale = 44, "credit.scale": "The highest credit.",
		Points 1000 in 1000 to 1000, Nothing, Fixed, "project", None, [N T];
	CreditStart = 45, "credit.start": "The credit of who has no history.",
		Points 600 in 0 to 1000, Nothing, Fixed, "project", None, [N T];
	YellowCardTtl = 46, "credit.yellow_card.ttl": "A yellow card counts for this time.",
		Days 180 in 30 to 365, Listing, Less, "project", MemberAgreement, [N P];
	TwoYellowLimit = 47, "credit.two_yellow.traffic_limit": "Two yellow cards limit traffic for this time.",
		Days 30 in 1 to 90, Listing, Less, "project; Order 117 art. 12", MemberAgreement, [N];
	ThirdYellowWindow = 48, "credit.third_yellow.window": "A third yellow card within this time suspends.",
		Days 365 in 90 to 730, Listing, Fixed, "project; Order 117 art. 12", MemberAgreement, [N];
	PrivacySalePenalty = 49, "credit.privacy_sale.penalty": "Giving personal data away costs so much credit, besides a yellow card.",
		Points 150 in 0 to 1000, Nothing, Fixed, "project; PIPL art. 23", MemberAgreement, [N];

	BlacklistTermMax = 50, "blacklist.platform.term_max": "A listing by a platform lasts at most this time.",
		Months 36 in 12 to 36, Listing, Less, "NDRC Order 36; Order 117 art. 14", Regulation, [N];
	BlacklistTermDefault = 51, "blacklist.platform.term_default": "A listing by a platform lasts this time unless it says otherwise.",
		Months 12 in 1 to 36, Listing, Less, "NDRC Order 36 allows 12 to 36; Order 117 art. 14", MemberAgreement, [N];
	BlacklistEarlyRemoval = 52, "blacklist.early_removal_min": "A listing may end early after this time.",
		Months 12 in 1 to 12, Listing, Less, "NDRC Order 36", Regulation, [N];
	BlacklistPreNotice = 53, "blacklist.pre_notice": "Who is to be listed is heard for this time before.",
		WorkingDays 5 in 5 to 30, Notice, More, "Penalty procedure", Regulation, [N];
	BlacklistAppeal = 54, "blacklist.appeal_window": "Who is listed may appeal within this time.",
		Days 60 in 60 to 180, Notice, More, "Administrative Reconsideration Law", Statute, [N];
	AppealDecide = 55, "appeal.decide": "An appeal is decided within this time.",
		Days 30 in 1 to 60, Filing, Less, "project", MemberAgreement, [N F];
	RepairDecide = 56, "repair.decide": "A request for repair of credit is decided within this time.",
		WorkingDays 7 in 1 to 7, Filing, Less, "SAMR credit repair rules (25 Dec 2025)", Regulation, [N F];
	DisplayMinor = 57, "display.minor": "Minor misconduct is shown for at most this time.",
		Months 3 in 0 to 3, Decision, Less, "NDRC Order 36", Regulation, [N];
	DisplayGeneral = 58, "display.general": "General misconduct is shown for at most this time.",
		Months 12 in 3 to 12, Decision, Less, "NDRC Order 36", Regulation, [N];
	DisplaySerious = 59, "display.serious": "Serious misconduct is shown for at most this time.",
		Months 36 in 12 to 36, Decision, Less, "NDRC Order 36", Regulation, [N];

	AuditDraw = 60, "audit.draw": "So many leaves are drawn per stage, in each of two independent draws.",
		Count 338 in 59 to 5000, Nothing, More, "project; detection of 5 % false leaves at 99 %", MemberAgreement, [T];
	AuditAcceptable = 61, "audit.acceptable": "A draw passes with at most so many bad leaves.",
		Count 7 in 0 to 100, Nothing, Fixed, "project; detection of 5 % false leaves at 99 %", MemberAgreement, [T];
	AuditEnhancedDraw = 62, "audit.enhanced.draw": "Under enhanced monitoring so many leaves are drawn.",
		Count 529 in 59 to 5000, Nothing, More, "project; detection of 3 % false leaves", MemberAgreement, [T];
	AuditEnhancedAcceptable = 63, "audit.enhanced.acceptable": "Under enhanced monitoring a draw passes with at most so many bad leaves.",
		Count 7 in 0 to 100, Nothing, Fixed, "project; detection of 3 % false leaves", MemberAgreement, [T];
	AuditCaseDraw = 64, "audit.case.draw": "For a case file so many leaves are drawn.",
		Count 1070 in 59 to 10_000, Nothing, More, "project; detection of 2 % false leaves", MemberAgreement, [T];
	AuditCaseAcceptable = 65, "audit.case.acceptable": "For a case file a draw passes with at most so many bad leaves.",
		Count 11 in 0 to 100, Nothing, Fixed, "project; detection of 2 % false leaves", MemberAgreement, [T];
	AuditCoverage = 66, "audit.session_coverage": "This share of sessions is audited.",
		PerMille 1000 in 1000 to 1000, Nothing, Fixed, "project; auditing few sessions heavily deters less", MemberAgreement, [T];
	AuditHaircut = 67, "audit.haircut": "A payout is cut by the share of bad leaves, times this.",
		Tenths 25 in 10 to 50, Nothing, Fixed, "project; above 1 / sensitivity lying loses", MemberAgreement, [N T];
	AuditBondSession = 68, "audit.bond.session": "The bond is at least this share of a session's value.",
		PerMille 15 in 0 to 200, Nothing, More, "project", MemberAgreement, [N T];
	AuditBondCommission = 69, "audit.bond.commission": "The bond is at least this share of the last thirty days' commission.",
		PerMille 50 in 0 to 200, Nothing, More, "project", MemberAgreement, [N T];
	AuditSeedDelay = 70, "audit.seed_delay": "The draw's seed is that of an epoch so many after the commitment.",
		Count 2 in 2 to 10, Nothing, Fixed, "pallet-babe: one epoch's randomness wants inputs two epochs old", MemberAgreement, [T];
	AuditOpen = 71, "audit.open_deadline": "Drawn leaves are opened within this time.",
		Hours 24 in 1 to 168, Draw, Less, "project", MemberAgreement, [T];
	AuditCanaries = 72, "audit.canary_share": "This share of what auditors get is planted to see whether they look.",
		PerMille 50 in 0 to 200, Nothing, Fixed, "project", MemberAgreement, [T];
	AuditAuditors = 73, "audit.auditors": "So many auditors judge a draw.",
		Count 3 in 3 to 15, Nothing, More, "project", MemberAgreement, [T];
	AuditPool = 74, "audit.auditors_pool": "They are drawn from at least so many.",
		Count 9 in 3 to 100, Nothing, More, "project", MemberAgreement, [T];

	TierFollowers = 75, "tier.enhanced.followers": "So many followers call for enhanced monitoring.",
		Count 1_000_000 in 10_000 to 100_000_000, Nothing, Less, "project; Order 117 art. 11 gives no number", None, [N P];
	TierTrade = 76, "tier.enhanced.trade": "So much trade within thirty days calls for enhanced monitoring.",
		Fen 1_000_000_000 in 1_000_000 to 100_000_000_000, Nothing, Less, "project; Order 117 art. 11 gives no number", None, [N P];
	TierBreaches = 77, "tier.enhanced.breaches": "So many verified breaches call for enhanced monitoring.",
		Count 2 in 1 to 10, Nothing, Less, "project; Order 117 art. 11 gives no number", None, [N P];
	TierBreachWindow = 78, "tier.enhanced.breach_window": "The time within which breaches are counted.",
		Days 365 in 90 to 1095, Today, More, "project; Order 117 art. 11 gives no number", None, [N P];

	PriceLookback = 79, "price.compare_lookback": "A compared price is the lowest of this time.",
		Days 7 in 7 to 7, Today, Fixed, "Order 56 art. 16", Regulation, [N];
	FieldsShopping = 80, "privacy.necessary_fields.shopping": "What a shopping service may need: phone, consignee's name, address and phone, time, amount and channel of payment.",
		Set 0b111_1111 in 0 to 0b111_1111, Nothing, Less, "Necessary personal information rule (2021)", Regulation, [N];
	FieldsLive = 81, "privacy.necessary_fields.live": "What a live-streaming service may need to be watched: nothing.",
		Set 0 in 0 to 0, Nothing, Less, "Necessary personal information rule (2021)", Regulation, [N];

	RecallStartOne = 82, "recall.start.class_1": "A recall of class I begins within this time.",
		Hours 24 in 1 to 24, Knowledge, Less, "Food recall measures (2015)", Regulation, [N];
	RecallStartTwo = 83, "recall.start.class_2": "A recall of class II begins within this time.",
		Hours 48 in 1 to 48, Knowledge, Less, "Food recall measures (2015)", Regulation, [N];
	RecallStartThree = 84, "recall.start.class_3": "A recall of class III begins within this time.",
		Hours 72 in 1 to 72, Knowledge, Less, "Food recall measures (2015)", Regulation, [N];
	RecallFinishOne = 85, "recall.finish.class_1": "A recall of class I is finished within this time.",
		WorkingDays 10 in 1 to 10, Decision, Less, "Food recall measures (2015)", Regulation, [N];
	RecallFinishTwo = 86, "recall.finish.class_2": "A recall of class II is finished within this time.",
		WorkingDays 20 in 1 to 20, Decision, Less, "Food recall measures (2015)", Regulation, [N];
	RecallFinishThree = 87, "recall.finish.class_3": "A recall of class III is finished within this time.",
		WorkingDays 30 in 1 to 30, Decision, Less, "Food recall measures (2015)", Regulation, [N];
	TraceAnswer = 88, "trace.answer_max": "A question about a unit's origin is answered within this time.",
		Hours 24 in 1 to 168, Demand, Less, "project; FSMA 204 as a model", None, [N P];

	ChangeNotice = 89, "rule.change.notice.normal": "A changed value is announced so long before it holds.",
		Days 7 in 7 to 90, Notice, More, "E-Commerce Law art. 34; Order 116 art. 12", Statute, [N];
	ChangeNoticeMajor = 90, "rule.change.notice.major": "A changed value that concerns many, or much, is announced so long before it holds.",
		Days 15 in 15 to 90, Notice, More, "Order 116 art. 12", Regulation, [N];
	ChangeSunset = 91, "rule.change.emergency_sunset": "A value set in an emergency, without notice, ends after this time.",
		Days 30 in 1 to 30, Decision, Less, "project", None, [N];
	ReviewPeriod = 92, "rule.review_period": "A value that nobody affirmed for this time is marked stale.",
		Months 12 in 1 to 12, Affirmation, Less, "project", None, [N];
	AiLabel = 93, "ai.label.required": "Generated persons are labelled.",
		Flag true in true to true, Nothing, Fixed, "Order 117 art. 37", Regulation, [N];
	AiReminderGap = 94, "ai.label.reminder_gap_max": "Viewers are reminded of generated persons at least this often.",
		Seconds 300 in 1 to 600, Nothing, Less, "project; Order 117 art. 37 says 'continuously'", None, [N];
}
