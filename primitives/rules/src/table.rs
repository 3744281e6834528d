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

/// When the values of this table were last looked at as a whole, against the laws and regulations that they name:
/// 24 November 2026, 00:00 in China.
pub const REVIEWED: fairstream_doors::Moment = 1_795_449_600_000;

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
		$name:ident = $index:literal, $text:literal: $what:literal, $what_zh:literal,
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
								what_zh: $what_zh,
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
		"直播间运营者身份信息核验更新的最长间隔",
		Months 6 in 1 to 6, Verification, Less, "Order 117 art. 8(1)", Regulation, [N P F];
	IdMarketerConfirm = 1, "id.marketer.confirm_before_each_broadcast": "An anchor's identity is confirmed before each broadcast.",
		"每次直播前报送经核验无误的直播营销人员身份信息",
		Flag true in true to true, Nothing, Fixed, "Order 117 art. 8(2), 28(2)", Regulation, [N];
	IdReportMonths = 2, "id.report.months": "The months in which a platform reports its record sets to the province; a member is the month's number.",
		"平台向住所地省级市场监督管理部门报送身份信息的月份（集合成员为月份）",
		Set 0b1000_0010 in 0b1000_0010 to 0b1_1111_1111_1110, Nothing, Fixed, "Order 117 art. 9", Regulation, [N];
	IdChangeNotify = 3, "id.change.notify": "An operator tells its platform of changed public particulars within this time.",
		"直播间运营者报送公示信息变更的时限",
		WorkingDays 3 in 1 to 3, Change, Less, "Order 117 art. 15, 25(3)", Regulation, [N F];
	IdChangeUpdate = 4, "id.change.platform_update": "A platform verifies and shows changed particulars within this time.",
		"平台核验并更新公示变更信息的时限",
		WorkingDays 7 in 1 to 7, Notice, Less, "Order 117 art. 15", Regulation, [N F];
	IdUnreachableRemind = 5, "id.unreachable.remind": "A platform reminds a subject that can't be reached within this time.",
		"接到无法联系的通报后，平台提醒更新信息的时限",
		WorkingDays 5 in 1 to 5, Notice, Less, "Order 117 art. 22", Regulation, [N F];
	IdUnreachableLimit = 6, "id.unreachable.then_limit": "After the reminder a subject that stays silent for this time is limited.",
		"经提醒仍不更新信息的，平台采取处置措施的期限",
		WorkingDays 10 in 5 to 30, Notice, Less, "project; Order 117 art. 22 gives no number", MemberAgreement, [N P];
	IdMarketerMinAge = 7, "id.marketer.min_age": "An anchor is at least this old.",
		"直播营销人员的最低年龄",
		Years 16 in 16 to 18, Nothing, More, "Measures for live-streaming marketing (2021)", Regulation, [N];
	TrainInterval = 8, "train.interval": "Anchors, operators and agencies are trained again within this time, and before a first broadcast.",
		"直播营销人员、直播间运营者、直播营销人员服务机构培训的最长间隔，首次直播前另行培训",
		Months 12 in 1 to 12, Training, Less, "Order 117 art. 10", Regulation, [N F];

	RecordTransaction = 9, "record.txn.retention": "Records of a transaction are kept for this time.",
		"交易信息的保存期限",
		Months 36 in 36 to 120, Completion, More, "Order 117 art. 16; E-Commerce Law art. 31", Statute, [N];
	RecordBroadcast = 10, "record.broadcast.retention": "Records of selection, review and broadcast are kept for this time.",
		"选品、审核、核验、纠错等直播记录的保存期限",
		Months 36 in 36 to 120, BroadcastEnd, More, "Order 117 art. 27, 28, 31, 45", Regulation, [N];
	RecordFoodAfterShelfLife = 11, "record.food.after_shelf_life": "Purchase and sales records of food are kept for this time after its shelf life.",
		"食品进货查验记录和销售记录在产品保质期满后的保存期限",
		Months 6 in 6 to 120, ShelfLifeEnd, More, "Food Safety Law art. 50, 53", Statute, [N];
	RecordFoodWithoutShelfLife = 12, "record.food.without_shelf_life": "Purchase and sales records of food without a shelf life are kept for this time.",
		"没有明确保质期的食品，进货查验记录和销售记录的保存期限",
		Months 24 in 24 to 120, Completion, More, "Food Safety Law art. 50, 53", Statute, [N];
	RecordImpactAssessment = 13, "record.pipia.retention": "Assessments of the impact on personal information are kept for this time.",
		"个人信息保护影响评估报告和处理情况记录的保存期限",
		Months 36 in 36 to 120, Assessment, More, "PIPL art. 56", Statute, [N];

	OrderReturn = 14, "order.return.no_reason": "A buyer may return goods without a reason within this time.",
		"消费者无理由退货的期限",
		Days 7 in 7 to 90, Receipt, More, "Consumer Rights Law art. 25", Statute, [N F];
	OrderRefund = 15, "order.refund.after_return": "The price is refunded within this time.",
		"收到退回商品后返还商品价款的时限",
		Days 7 in 1 to 7, ReturnReceipt, Less, "Consumer Rights Law art. 25", Statute, [N F];
	OrderRefundHardLimit = 16, "order.refund.hard_limit": "A refund later than this is deliberate delay.",
		"超过该期限未返还商品价款的，视为故意拖延",
		Days 15 in 7 to 15, ReturnReceipt, Less, "Penalty measures for consumer rights (2015) art. 8, 9", Regulation, [N F];
	OrderCommissionDelay = 17, "order.payout.commission_delay": "Commission is paid after this time.",
		"支付佣金前的等待期限",
		Days 14 in 14 to 120, Receipt, More, "project; the 7 + 7 days of Consumer Rights Law art. 25", MemberAgreement, [N T];
	OrderAutoConfirm = 18, "order.auto_confirm": "Goods count as received after this time.",
		"交付后视为收到商品的期限",
		Days 10 in 7 to 30, Delivery, More, "project", MemberAgreement, [N P];

	ComplaintFirstReply = 19, "complaint.platform.first_reply": "A platform answers a complaint within this time.",
		"平台首次答复投诉的时限",
		Hours 48 in 4 to 168, Filing, Less, "project; Order 117 art. 20 asks for a limit and gives none", MemberAgreement, [N P F];
	ComplaintResolve = 20, "complaint.platform.resolve": "A platform ends a complaint within this time.",
		"平台办结投诉的时限",
		Days 10 in 1 to 30, Filing, Less, "project; Order 117 art. 20 asks for a limit and gives none", MemberAgreement, [N P F];
	ComplaintAccept = 21, "complaint.regulator.accept": "A seat accepts or refuses a complaint within this time.",
		"监管部门决定是否受理投诉的时限",
		WorkingDays 7 in 1 to 7, Filing, Less, "Consumer Rights Law art. 46; Order 20 art. 14", Statute, [N];
	ComplaintMediateMax = 22, "complaint.mediate_max": "Mediation ends at the latest after this time.",
		"调解的最长期限",
		Days 60 in 30 to 60, Acceptance, Less, "Order 121 art. 23(5)", Regulation, [N];
	ComplaintTimeBar = 23, "complaint.time_bar": "A complaint comes too late after this time.",
		"超过该期限的投诉不予受理",
		Months 36 in 36 to 120, Knowledge, More, "Order 121 art. 16(4)", Regulation, [N];
	ComplaintSilenceEffect = 24, "complaint.silence_effect": "A platform's silence pays price and freight from its own bond.",
		"平台逾期不答复的，以平台自身保证金支付价款和运费",
		Flag true in false to true, Nothing, Fixed, "project", MemberAgreement, [N];

	ClockOutageMin = 25, "clock.outage_min": "The chain stood still if no block came for this time.",
		"超过该时间没有出块的，视为链上停机",
		Minutes 10 in 1 to 60, LastBlock, Fixed, "project", None, [T];
	ClockOutageGrace = 26, "clock.outage_grace": "No silence has a consequence before this time after an outage.",
		"停机结束后，逾期不产生后果的宽限期",
		Minutes 1440 in 60 to 10080, Outage, More, "project", None, [T];
	ClockInclusionGrace = 27, "clock.inclusion_grace": "An answer counts if it comes within this time after it was due.",
		"到期后仍视为按时答复的宽限期",
		Minutes 60 in 1 to 1440, Due, More, "project", None, [T];

	EvidenceProduce = 28, "evidence.produce": "Evidence that is demanded is produced within this time.",
		"按要求提供证据的时限",
		Hours 48 in 12 to 168, Demand, Less, "project; Order 117 art. 18 gives no number", MemberAgreement, [N P];
	DisclosureConsumer = 29, "disclosure.consumer": "The seller's identity is handed to a buyer in dispute within this time.",
		"向发生争议的消费者提供经营者身份信息的时限",
		Hours 72 in 12 to 168, Demand, Less, "project; Consumer Rights Law art. 44 gives no number", MemberAgreement, [N P];
	SeatRemindAfter = 30, "seat.remind_after": "A seat's superior is reminded after so many missed clocks.",
		"席位逾期达到该次数的，提醒其上级席位",
		Count 1 in 1 to 5, Nothing, Less, "project", None, [N];
	AbuseReviewAt = 31, "complaint.abuse.review_at": "So many complaints of one pseudonym are looked at by a person; none is refused for it.",
		"同一假名主体的投诉达到该数量的，由人工审查，不得因此拒绝受理",
		Count 20 in 5 to 100, Nothing, Less, "project; Order 117 art. 20", None, [N P];
	AbuseWindow = 32, "complaint.abuse.window": "The time within which a pseudonym's complaints are counted.",
		"统计同一假名主体投诉数量的期间",
		Days 90 in 30 to 365, Today, More, "project; Order 117 art. 20", None, [N P];

	FraudMultiplier = 33, "comp.fraud.multiplier": "Fraud pays the price so many times on top of the refund.",
		"欺诈的增加赔偿为价款的倍数",
		Tenths 30 in 30 to 30, Nothing, Fixed, "Consumer Rights Law art. 55", Statute, [N];
	FraudFloor = 34, "comp.fraud.floor": "Fraud pays at least this.",
		"欺诈增加赔偿的最低金额",
		Fen 50_000 in 50_000 to 50_000, Nothing, Fixed, "Consumer Rights Law art. 55", Statute, [N];
	FoodMultiplier = 35, "comp.food.multiplier": "Unsafe food pays the price so many times.",
		"食品不符合食品安全标准的，赔偿金为价款的倍数",
		Tenths 100 in 100 to 100, Nothing, Fixed, "Food Safety Law art. 148", Statute, [N];
	FoodLossMultiplier = 36, "comp.food.loss_multiplier": "Unsafe food pays the loss so many times instead, if the consumer prefers.",
		"食品不符合食品安全标准的，消费者可以选择的赔偿金为损失的倍数",
		Tenths 30 in 30 to 30, Nothing, Fixed, "Food Safety Law art. 148", Statute, [N];
	FoodFloor = 37, "comp.food.floor": "Unsafe food pays at least this.",
		"食品不符合食品安全标准的，赔偿金的最低金额",
		Fen 100_000 in 100_000 to 100_000, Nothing, Fixed, "Food Safety Law art. 148", Statute, [N];
	LateDeliveryDaily = 38, "comp.late_delivery.daily": "A day of late delivery pays this share of the price.",
		"逾期交付每日应付的价款比例",
		PerMille 50 in 0 to 200, Nothing, More, "project", MemberAgreement, [N P F];
	LateDeliveryMax = 39, "comp.late_delivery.max": "Late delivery pays at most this share of the price.",
		"逾期交付应付价款比例的上限",
		PerMille 300 in 0 to 1000, Nothing, More, "project", MemberAgreement, [N P F];

	ClueCheck = 40, "clue.check": "A clue is checked within this time.",
		"违法行为线索的核查期限",
		WorkingDays 15 in 1 to 15, Clue, Less, "Penalty procedure art. 18", Regulation, [N];
	ClueExtension = 41, "clue.extension": "The check of a clue may take so much longer, once.",
		"特殊情况下线索核查的延长期限",
		WorkingDays 15 in 0 to 15, Due, Less, "Penalty procedure art. 18; Order 20 art. 23", Regulation, [N];
	ClueTransfer = 42, "clue.transfer.between_lines": "A clue that belongs to the other line is handed over within this time.",
		"线索属于另一监管部门职责的，移送的时限",
		WorkingDays 7 in 1 to 15, Knowledge, Less, "project; Order 117 art. 46 gives no number", None, [N];
	JurisdictionDispute = 43, "jurisdiction.dispute": "A quarrel over competence goes to the common superior after this time.",
		"管辖权争议协商解决的期限，协商不成的报请共同的上一级指定管辖",
		WorkingDays 7 in 1 to 7, Dispute, Less, "Penalty procedure art. 13", Regulation, [N];

	CreditScale = 44, "credit.scale": "The highest credit.",
		"信用分的满分",
		Points 1000 in 1000 to 1000, Nothing, Fixed, "project", MemberAgreement, [N T];
	CreditStart = 45, "credit.start": "The credit of who has no history.",
		"没有记录的主体的初始信用分",
		Points 600 in 0 to 1000, Nothing, Fixed, "project", MemberAgreement, [N T];
	YellowCardTtl = 46, "credit.yellow_card.ttl": "A yellow card counts for this time.",
		"黄牌的有效期",
		Days 180 in 30 to 365, Listing, Less, "project", MemberAgreement, [N P];
	TwoYellowLimit = 47, "credit.two_yellow.traffic_limit": "Two yellow cards limit traffic for this time.",
		"两张黄牌限制流量的期限",
		Days 30 in 1 to 90, Listing, Less, "project; Order 117 art. 12", MemberAgreement, [N];
	ThirdYellowWindow = 48, "credit.third_yellow.window": "A third yellow card within this time bans from broadcasting for a fixed term.",
		"在该期间内第三张黄牌导致限期停播",
		Days 365 in 90 to 730, Listing, Fixed, "project; Order 117 art. 12", MemberAgreement, [N];
	PrivacySalePenalty = 49, "credit.privacy_sale.penalty": "Giving personal data away costs so much credit, besides a yellow card.",
		"非法向他人提供个人信息的，除黄牌外扣减的信用分",
		Points 150 in 0 to 1000, Nothing, Fixed, "project; PIPL art. 23", MemberAgreement, [N];

	BlacklistTermMax = 50, "blacklist.platform.term_max": "A listing by a platform lasts at most this time.",
		"平台黑名单期限的上限",
		Months 36 in 12 to 36, Listing, Less, "NDRC Order 36; Order 117 art. 14", Regulation, [N];
	BlacklistTermDefault = 51, "blacklist.platform.term_default": "A listing by a platform lasts this time unless it says otherwise.",
		"平台未另行载明时的黑名单期限",
		Months 12 in 1 to 36, Listing, Less, "project; Order 117 art. 14 gives no number, NDRC Order 36 allows 12 to 36", MemberAgreement, [N];
	BlacklistEarlyRemoval = 52, "blacklist.early_removal_min": "A listing may end early after this time at the soonest.",
		"列入名单后可以提前移出的最短期限",
		Months 12 in 12 to 36, Listing, More, "NDRC Order 36", Regulation, [N];
	BlacklistPreNotice = 53, "blacklist.pre_notice": "Who is to be listed is heard for this time before.",
		"列入名单前陈述、申辩的期限",
		WorkingDays 5 in 5 to 30, Notice, More, "Penalty procedure art. 57", Regulation, [N];
	BlacklistAppeal = 54, "blacklist.appeal_window": "Who is listed may appeal within this time.",
		"对列入名单提出申诉的期限",
		Days 60 in 60 to 180, Notice, More, "Administrative Reconsideration Law art. 20", Statute, [N];
	AppealDecide = 55, "appeal.decide": "An appeal is decided within this time.",
		"申诉的处理时限",
		Days 30 in 1 to 60, Filing, Less, "project", MemberAgreement, [N F];
	RepairDecide = 56, "repair.decide": "A request for repair of credit is decided within this time.",
		"信用修复申请的处理时限",
		WorkingDays 7 in 1 to 7, Filing, Less, "SAMR credit repair rules (25 Dec 2025)", Regulation, [N F];
	DisplayMinor = 57, "display.minor": "Minor misconduct is shown for at most this time.",
		"轻微失信信息的最长公示期",
		Months 3 in 0 to 3, Decision, Less, "NDRC Order 36", Regulation, [N];
	DisplayGeneral = 58, "display.general": "General misconduct is shown for at most this time.",
		"一般失信信息的最长公示期",
		Months 12 in 3 to 12, Decision, Less, "NDRC Order 36", Regulation, [N];
	DisplaySerious = 59, "display.serious": "Serious misconduct is shown for at most this time.",
		"严重失信信息的最长公示期",
		Months 36 in 12 to 36, Decision, Less, "NDRC Order 36", Regulation, [N];

	AuditDraw = 60, "audit.draw": "So many leaves are drawn per stage, in each of two independent draws.",
		"每个环节两次独立抽样中每次抽取的记录数",
		Count 338 in 59 to 5000, Nothing, More, "project; detection of 5 % false leaves at 99 %", MemberAgreement, [T];
	AuditAcceptable = 61, "audit.acceptable": "A draw passes with at most so many bad leaves.",
		"一次抽样通过所允许的最多不合格记录数",
		Count 7 in 0 to 100, Nothing, Fixed, "project; detection of 5 % false leaves at 99 %", MemberAgreement, [T];
	AuditEnhancedDraw = 62, "audit.enhanced.draw": "Under enhanced monitoring so many leaves are drawn, in each of two independent draws.",
		"重点监测时两次独立抽样中每次抽取的记录数",
		Count 529 in 59 to 5000, Nothing, More, "project; detection of 3 % false leaves", MemberAgreement, [T];
	AuditEnhancedAcceptable = 63, "audit.enhanced.acceptable": "Under enhanced monitoring a draw passes with at most so many bad leaves.",
		"重点监测时一次抽样通过所允许的最多不合格记录数",
		Count 7 in 0 to 100, Nothing, Fixed, "project; detection of 3 % false leaves", MemberAgreement, [T];
	AuditCaseDraw = 64, "audit.case.draw": "For a case file so many leaves are drawn.",
		"案件核查时抽取的记录数",
		Count 1070 in 59 to 10_000, Nothing, More, "project; detection of 2 % false leaves", MemberAgreement, [T];
	AuditCaseAcceptable = 65, "audit.case.acceptable": "For a case file a draw passes with at most so many bad leaves.",
		"案件核查时抽样通过所允许的最多不合格记录数",
		Count 11 in 0 to 100, Nothing, Fixed, "project; detection of 2 % false leaves", MemberAgreement, [T];
	AuditCoverage = 66, "audit.session_coverage": "This share of sessions is audited.",
		"接受审计的直播场次比例",
		PerMille 1000 in 1000 to 1000, Nothing, Fixed, "project; auditing few sessions heavily deters less", MemberAgreement, [T];
	AuditHaircut = 67, "audit.haircut": "A payout is cut by the share of bad leaves, times this.",
		"按不合格记录所占比例扣减结算款的倍数",
		Tenths 25 in 10 to 50, Nothing, Fixed, "project; above 1 / sensitivity lying loses", MemberAgreement, [N T];
	AuditBondSession = 68, "audit.bond.session": "The bond is at least this share of a session's value.",
		"保证金占单场直播价值的最低比例",
		PerMille 15 in 0 to 200, Nothing, More, "project", MemberAgreement, [N T];
	AuditBondCommission = 69, "audit.bond.commission": "The bond is at least this share of the last thirty days' commission.",
		"保证金占最近三十日佣金的最低比例",
		PerMille 50 in 0 to 200, Nothing, More, "project", MemberAgreement, [N T];
	AuditSeedDelay = 70, "audit.seed_delay": "The draw's seed is that of an epoch so many after the commitment.",
		"抽样种子与承诺之间相隔的纪元数",
		Count 2 in 2 to 10, Nothing, Fixed, "project; BABE's randomness of one epoch wants inputs two epochs old", MemberAgreement, [T];
	AuditOpen = 71, "audit.open_deadline": "Drawn leaves are opened within this time.",
		"公开被抽中记录的时限",
		Hours 24 in 1 to 168, Draw, Less, "project", MemberAgreement, [T];
	AuditCanaries = 72, "audit.canary_share": "This share of what auditors get is planted to see whether they look.",
		"为检验审计人是否尽责而预埋的记录比例",
		PerMille 50 in 0 to 200, Nothing, Fixed, "project", MemberAgreement, [T];
	AuditAuditors = 73, "audit.auditors": "So many auditors judge a draw.",
		"每次抽样的审计人数",
		Count 3 in 3 to 15, Nothing, More, "project", MemberAgreement, [T];
	AuditPool = 74, "audit.auditors_pool": "They are drawn from at least so many.",
		"抽选审计人的候选人数下限",
		Count 9 in 3 to 100, Nothing, More, "project", MemberAgreement, [T];

	TierFollowers = 75, "tier.enhanced.followers": "So many followers call for enhanced monitoring.",
		"关注用户达到该数量的，采取技术监测、实时巡查等管理措施",
		Count 1_000_000 in 10_000 to 100_000_000, Nothing, Less, "project; Order 117 art. 11 gives no number", None, [N P];
	TierTrade = 76, "tier.enhanced.trade": "So much trade within thirty days calls for enhanced monitoring.",
		"三十日内交易额达到该数额的，采取技术监测、实时巡查等管理措施",
		Fen 1_000_000_000 in 1_000_000 to 100_000_000_000, Nothing, Less, "project; Order 117 art. 11 gives no number", None, [N P];
	TierBreaches = 77, "tier.enhanced.breaches": "So many verified breaches call for enhanced monitoring.",
		"经查实的违法行为达到该次数的，采取技术监测、实时巡查等管理措施",
		Count 2 in 1 to 10, Nothing, Less, "project; Order 117 art. 11 gives no number", None, [N P];
	TierBreachWindow = 78, "tier.enhanced.breach_window": "The time within which breaches are counted.",
		"统计违法行为次数的期间",
		Days 365 in 90 to 1095, Today, More, "project; Order 117 art. 11 gives no number", None, [N P];

	PriceLookback = 79, "price.compare_lookback": "A compared price without particulars is at most the lowest of this time.",
		"未标明被比较价格详细信息的，被比较价格不高于该期间内的最低成交价格",
		Days 7 in 7 to 7, Today, Fixed, "Order 56 art. 16", Regulation, [N];
	FieldsShopping = 80, "privacy.necessary_fields.shopping": "What a shopping service may need: phone, consignee's name, address and phone, time, amount and channel of payment.",
		"网上购物类服务的必要个人信息：移动电话号码，收货人姓名、地址、联系电话，支付时间、金额、渠道",
		Set 0b111_1111 in 0 to 0b111_1111, Nothing, Less, "Necessary personal information rule (2021)", Regulation, [N];
	FieldsLive = 81, "privacy.necessary_fields.live": "What a live-streaming service may need to be watched: nothing.",
		"网络直播类服务供观看所需的必要个人信息：无",
		Set 0 in 0 to 0, Nothing, Less, "Necessary personal information rule (2021)", Regulation, [N];

	RecallStartOne = 82, "recall.start.class_1": "A recall of class I begins within this time.",
		"一级召回的启动时限",
		Hours 24 in 1 to 24, Knowledge, Less, "Food recall measures (2015)", Regulation, [N];
	RecallStartTwo = 83, "recall.start.class_2": "A recall of class II begins within this time.",
		"二级召回的启动时限",
		Hours 48 in 1 to 48, Knowledge, Less, "Food recall measures (2015)", Regulation, [N];
	RecallStartThree = 84, "recall.start.class_3": "A recall of class III begins within this time.",
		"三级召回的启动时限",
		Hours 72 in 1 to 72, Knowledge, Less, "Food recall measures (2015)", Regulation, [N];
	RecallFinishOne = 85, "recall.finish.class_1": "A recall of class I is finished within this time.",
		"一级召回的完成时限",
		WorkingDays 10 in 1 to 10, Announcement, Less, "Food recall measures (2015)", Regulation, [N];
	RecallFinishTwo = 86, "recall.finish.class_2": "A recall of class II is finished within this time.",
		"二级召回的完成时限",
		WorkingDays 20 in 1 to 20, Announcement, Less, "Food recall measures (2015)", Regulation, [N];
	RecallFinishThree = 87, "recall.finish.class_3": "A recall of class III is finished within this time.",
		"三级召回的完成时限",
		WorkingDays 30 in 1 to 30, Announcement, Less, "Food recall measures (2015)", Regulation, [N];
	TraceAnswer = 88, "trace.answer_max": "A question about a unit's origin is answered within this time.",
		"答复追溯查询的时限",
		Hours 24 in 1 to 168, Demand, Less, "project; FSMA 204 as a model", None, [N P];

	ChangeNotice = 89, "rule.change.notice.normal": "A changed value is announced so long before it holds.",
		"规则变更在实施前公示的期限",
		Days 7 in 7 to 90, Notice, More, "E-Commerce Law art. 34; Order 116 art. 12", Statute, [N];
	ChangeNoticeMajor = 90, "rule.change.notice.major": "A changed value that concerns many, or much, is announced so long before it holds.",
		"涉及用户众多或者重大利益的规则变更在实施前公示的期限",
		Days 15 in 15 to 90, Notice, More, "Order 116 art. 12", Regulation, [N];
	ChangeSunset = 91, "rule.change.emergency_sunset": "A value set in an emergency, without notice, ends after this time.",
		"紧急情况下未经公示设定的规则值的有效期",
		Days 30 in 1 to 30, Decision, Less, "project", None, [N];
	ReviewPeriod = 92, "rule.review_period": "A value that nobody affirmed for this time is marked stale.",
		"规则值未经重新确认即标记为待复核的期限",
		Months 12 in 1 to 12, Affirmation, Less, "project", None, [N];
	AiLabel = 93, "ai.label.required": "Generated persons are labelled.",
		"人工智能等技术生成的人物图像、视频应当标识",
		Flag true in true to true, Nothing, Fixed, "Order 117 art. 37", Regulation, [N];
	AiReminderGap = 94, "ai.label.reminder_gap_max": "Viewers are reminded of generated persons at least this often.",
		"提示人物图像、视频由人工智能等技术生成的最长间隔",
		Seconds 300 in 1 to 600, Nothing, Less, "project; Order 117 art. 37 says 'continuously'", MemberAgreement, [N];
	AffiliationAnswer = 95, "affiliation.answer": "An offered affiliation is answered within this time, or lapses.",
		"答复所属关系邀约的时限，逾期邀约失效",
		WorkingDays 10 in 3 to 30, Notice, Fixed, "project", None, [N];

	CommitmentFilingLag = 96, "commitment.filing_lag": "A commitment is filed within this time, and is marked late if it comes after.",
		"提交承诺根的时限，逾期提交的标记为迟交",
		Minutes 10 in 1 to 1440, WindowEnd, Fixed, "project", None, [N T];
	CommitmentKept = 97, "commitment.kept": "A commitment stays in the state for this time, and is then a leaf of its day's tree.",
		"承诺在链上状态中保留的期限，期满后转入当日存证树",
		Days 90 in 30 to 3650, Filing, Fixed, "project", None, [T];
	CommitmentLeavesKept = 98, "commitment.leaves_kept": "The leaves of a day's tree stay in the state for this time, so that anyone can make proofs.",
		"当日存证树的叶节点在链上状态中保留的期限，期内任何人都可以生成证明",
		Days 30 in 1 to 365, WindowEnd, Fixed, "project", None, [T];

	ClueTell = 99, "clue.tell": "Who reported under its name is told within this time whether a case was filed.",
		"是否立案的决定告知实名举报人的时限",
		WorkingDays 5 in 1 to 5, Decision, Less, "Order 20", Regulation, [N];
	CaseDecide = 100, "case.decide": "A case is decided within this time; the time of a hearing does not count.",
		"立案后作出处理决定的期限，听证等时间不计入",
		Days 90 in 30 to 90, Acceptance, Less, "Penalty procedure art. 64", Regulation, [N];
	CaseExtension = 101, "case.extension": "The decision of a case may take so much longer, once.",
		"因案情复杂等原因延长办案的期限",
		Days 30 in 0 to 30, Due, Less, "Penalty procedure art. 64", Regulation, [N];
	CaseHearing = 102, "case.hearing": "Who is to be burdened is heard for this time before.",
		"作出不利决定前，当事人陈述、申辩或者要求听证的期限",
		WorkingDays 5 in 5 to 30, Notice, More, "Penalty procedure art. 57", Regulation, [N];
	CaseAppealWindow = 103, "case.appeal_window": "A decision may be appealed within this time.",
		"对决定申请行政复议的期限",
		Days 60 in 60 to 180, Notice, More, "Administrative Reconsideration Law art. 20", Statute, [N];
	CaseAppealDecide = 104, "case.appeal_decide": "An appeal against an authority's decision is decided within this time.",
		"行政复议机关作出复议决定的期限",
		Days 60 in 30 to 60, Filing, Less, "Administrative Reconsideration Law", Statute, [N];
	CaseCourtNote = 105, "case.court_note": "A party that goes to court says so within this time, or the case is closed here; the right to sue is untouched.",
		"当事人告知已起诉的期限，逾期本案在链上办结，不影响依法起诉",
		Days 30 in 15 to 180, Notice, More, "project", None, [N];
	CaseKept = 106, "case.kept": "An ended case stays in the state for this time, and is then a leaf of its day's tree.",
		"办结的案件在链上状态中保留的期限，期满后转入当日存证树",
		Days 30 in 1 to 3650, CaseEnd, Fixed, "project", None, [N T];
	CaseRetention = 107, "case.retention": "What was attached to a case is kept by its custodian for this time.",
		"案件材料由保管机构保存的期限",
		Months 36 in 36 to 120, CaseEnd, More, "project; Order 117 art. 16 for records of transactions", MemberAgreement, [N];
	SeatRemind = 108, "seat.remind": "A superior reminds a seat that missed a clock within this time.",
		"上级席位对逾期席位进行催办的时限",
		WorkingDays 3 in 1 to 10, Due, Less, "project", None, [N];
	SeatReminded = 109, "seat.reminded": "A seat that was reminded acts within this time.",
		"席位被催办后办理的时限",
		WorkingDays 5 in 1 to 15, Notice, Less, "project", None, [N];
	ProposalAnswer = 110, "rule.proposal.answer": "A proposal to change a rule is answered within this time.",
		"答复规则修改建议的时限",
		Days 30 in 7 to 60, Filing, Less, "project", None, [N];
	ReportWork = 111, "report.work": "A report without an account shows that so many bits of work were done for it.",
		"无账户举报须附工作量证明的位数",
		Count 18 in 8 to 24, Nothing, Fixed, "project", MemberAgreement, [N T];
	ReportWorkStep = 112, "report.work_step": "After so many reports without an account in a day, each further one needs a bit more, and so on.",
		"当日无账户举报每达到该数量，所需工作量增加一位",
		Count 1000 in 10 to 100000, Nothing, Fixed, "project", MemberAgreement, [N T];

	TraceTwoPlaces = 113, "trace.two_places": "A thing seen at two sites closer in time than this is flagged.",
		"同一物品先后出现在两处地点，间隔短于该时间的予以提示",
		Minutes 10 in 1 to 1440, Sighting, Fixed, "project", None, [N T];

	StopTerm = 114, "stop.term": "A stop of sale or a hold that is ordered before its subject is heard lasts for this time at most.",
		"先行采取的停止销售、控制措施的最长期限",
		Days 30 in 1 to 30, Decision, Less, "project; Order 117 art. 49 gives the powers and no number", MemberAgreement, [N];
	StopExtension = 115, "stop.extension": "A stop of sale or a hold may last so much longer, once.",
		"先行控制措施延长一次的最长期限",
		Days 30 in 0 to 30, Due, Less, "project; Order 117 art. 49 gives the powers and no number", MemberAgreement, [N];
}
