//! What is forbidden: the codes under which a breach is filed and sanctioned, each with the article that forbids it, the one
//! that penalises it, whose line it is, and how far up the ladder of article 12 a platform may go for it.
//!
//! Nothing else cites a breach, so that no sanction stands on words of its author's choice. There is an act for each thing
//! that Order 117 forbids or asks for in articles 8 to 45, and for those of other laws that the chain can show.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::Line;
use scale_info::TypeInfo;

/// A rung of the ladder of Order 117, article 12, from the mildest.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Rung {
	/// A warning.
	Warn,
	/// Functions are limited.
	LimitFunctions,
	/// Traffic is limited.
	LimitTraffic,
	/// The broadcast is suspended.
	SuspendBroadcast,
	/// No broadcasts for a fixed term.
	FixedTermBan,
	/// The account is closed.
	CloseAccount,
	/// No new registration.
	BarRegistration,
	/// Listed. Only for a serious breach of laws or administrative regulations (article 14).
	Blacklist,
}

impl Rung {
	/// All of them, from the mildest.
	pub const ALL: [Rung; 8] = [
		Rung::Warn,
		Rung::LimitFunctions,
		Rung::LimitTraffic,
		Rung::SuspendBroadcast,
		Rung::FixedTermBan,
		Rung::CloseAccount,
		Rung::BarRegistration,
		Rung::Blacklist,
	];
}

/// A row of the table of acts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ActRow {
	/// Its code, such as `order117.a34.sales_figures`.
	pub code: &'static str,
	/// What is forbidden, in English.
	pub what: &'static str,
	/// What is forbidden, in the Chinese of the law.
	pub what_zh: &'static str,
	/// The article that forbids it, or asks for what was left out. Instruments as [`crate::instrument`] names them, apart by
	/// `;`. A number in brackets is a paragraph or an item.
	pub article: &'static str,
	/// The article that penalises it, where the text of a law or order says so for this very act. Empty where none does: then
	/// nobody is fined for it under this code.
	pub penalty: &'static str,
	/// Whose line it is. Where both may act, the one that the text names first or whose subject it is.
	pub line: Line,
	/// The highest rung to which a platform may go for it against an operator, anchor or agency.
	///
	/// [`Rung::Blacklist`] only where a law or an administrative regulation forbids it too (article 14); `article` then names
	/// it. What a platform itself does is for the authorities: there it says [`Rung::Warn`].
	pub ceiling: Rung,
}

macro_rules! acts {
	($(
		$name:ident = $index:literal, $code:literal: $what:literal, $what_zh:literal,
		$article:literal, $penalty:literal, $line:ident, $ceiling:ident;
	)*) => {
		/// A forbidden act. Its number is for ever: acts are only ever appended.
		#[derive(
			Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd,
			TypeInfo,
		)]
		pub enum Act {
			$(
				#[doc = $what]
				#[codec(index = $index)]
				$name,
			)*
		}

		impl Act {
			/// All of them, in the order of their numbers.
			pub const ALL: &'static [Act] = &[$(Act::$name),*];

			/// Its row.
			#[must_use]
			pub const fn row(self) -> &'static ActRow {
				match self {
					$(
						Self::$name => {
							const ROW: ActRow = ActRow {
								code: $code,
								what: $what,
								what_zh: $what_zh,
								article: $article,
								penalty: $penalty,
								line: Line::$line,
								ceiling: Rung::$ceiling,
							};
							&ROW
						}
					)*
				}
			}
		}
	};
}

impl Act {
	/// The act of this code.
	#[must_use]
	pub fn coded(code: &str) -> Option<Act> {
		Act::ALL.iter().copied().find(|act| act.row().code == code)
	}
}

impl core::fmt::Display for Act {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		f.write_str(self.row().code)
	}
}

acts! {
	// Platforms (Order 117, chapter 2); number 1 is an operator's.
	OperatorFile = 0, "order117.a8.operator_file": "A platform does not verify, register, archive or renew an operator's file.",
		"平台不核验、登记直播间运营者身份信息，或者不建立登记档案、不定期核验更新",
		"Order 117 art. 8(1); E-Commerce Law art. 27", "Order 117 art. 53(1); E-Commerce Law art. 80", MarketRegulation, Warn;
	FakeFigures = 1, "order117.a34.fake_figures": "Sales figures or user reviews are false.",
		"对销售情况、用户评价作虚假或者引人误解的商业宣传",
		"Order 117 art. 34(1); Anti-Unfair-Competition Law art. 9(1); E-Commerce Law art. 17", "Order 117 art. 62; Anti-Unfair-Competition Law art. 25", MarketRegulation, Blacklist;
	AnchorFile = 2, "order117.a8.anchor_file": "A platform lets an anchor begin to broadcast whose verified identity was not supplied.",
		"平台未要求在直播营销人员首次直播前提供其经核验无误的身份信息",
		"Order 117 art. 8(2)", "", MarketRegulation, Warn;
	BarredPerson = 3, "order117.a8.barred_person": "A platform serves somebody whose identity does not match or who is barred from live-streaming e-commerce.",
		"平台为与真实身份不符或者依照国家有关规定不得从事直播电商活动的人员提供服务",
		"Order 117 art. 8(3)", "Order 117 art. 54(1)", MarketRegulation, Warn;
	OperatorReport = 4, "order117.a9.operator_report": "A platform does not report its operators to the province in January or July.",
		"平台不按时向省级市场监督管理部门报送直播间运营者身份信息",
		"Order 117 art. 9(1), 9(2); E-Commerce Law art. 28", "Order 117 art. 53(2); E-Commerce Law art. 80", MarketRegulation, Warn;
	AnchorReport = 5, "order117.a9.anchor_report": "A platform does not report its anchors to the province in January or July.",
		"平台不按时向省级市场监督管理部门报送直播营销人员身份信息",
		"Order 117 art. 9(3)", "Order 117 art. 54(2)", MarketRegulation, Warn;
	TrainingOmitted = 6, "order117.a10.training_omitted": "A platform does not train its anchors yearly and before a first broadcast, or operators and agencies yearly.",
		"平台不履行对直播营销人员、直播间运营者、直播营销人员服务机构的培训、组织学习义务",
		"Order 117 art. 10", "Order 117 art. 54(3)", MarketRegulation, Warn;
	TrainingFaked = 7, "order117.a10.training_faked": "An anchor fakes its training or refuses it.",
		"直播营销人员在接受培训时弄虚作假或者拒不参加培训",
		"Order 117 art. 10(1)", "", MarketRegulation, FixedTermBan;
	NoTiers = 8, "order117.a11.no_tiers": "A platform does not manage its operators by tier.",
		"平台不建立健全直播间运营者分级分类管理制度",
		"Order 117 art. 11(1)", "Order 117 art. 54(4)", MarketRegulation, Warn;
	NoCloseMonitoring = 9, "order117.a11.no_close_monitoring": "A platform does not monitor closely an operator for whom the order demands it.",
		"平台对应当重点管理的直播间运营者不采取技术监测、实时巡查等管理措施",
		"Order 117 art. 11(1), 20(2)", "", MarketRegulation, Warn;
	NoDueProcess = 10, "order117.a12.no_due_process": "A platform has no rules for sanctions, or sanctions without the cause, procedure and remedy in them, or out of proportion.",
		"平台不建立健全违法行为处置制度，或者采取处置措施没有规则载明的情形、程序和救济途径，或者与违法行为不相当",
		"Order 117 art. 12(1)", "Order 117 art. 54(5)", MarketRegulation, Warn;
	NoticeIgnored = 11, "order117.a12.notice_ignored": "A platform does not act on a breach that an authority verified and told it of.",
		"平台对监管部门通报的违法情况不及时采取处置措施",
		"Order 117 art. 12(2), 50", "", MarketRegulation, Warn;
	SanctionUnreported = 12, "order117.a12.sanction_unreported": "A platform keeps no record of a sanction or does not report it.",
		"平台采取处置措施不保存记录或者不依法报告",
		"Order 117 art. 12(3)", "", MarketRegulation, Warn;
	NoRiskControl = 13, "order117.a13.no_risk_control": "A platform does not identify risks, has too few people for it, or lets a breach go on that it sees live.",
		"平台不建立健全风险识别制度、不配备相适应的管理人员，或者不及时处置直播中的违法行为",
		"Order 117 art. 13", "Order 117 art. 54(6)", MarketRegulation, Warn;
	ListingWithoutProcess = 14, "order117.a14.no_due_process": "A platform has no rules for its blacklist, lists for less than a serious breach of law, does not tell facts, reasons, basis, term and appeal, or decides no appeal.",
		"平台不建立健全黑名单制度，不以严重违反法律、行政法规为由列入黑名单，或者不告知事实、理由、依据、期限和申诉途径，或者不复核申诉",
		"Order 117 art. 14(1), 14(2)", "Order 117 art. 54(7)", MarketRegulation, Warn;
	ListingNotEnded = 15, "order117.a14.listing_not_ended": "A platform does not end a listing, or what was tied to it, when its term is over.",
		"列入黑名单的期限届满，平台不移出或者不同步解除处置措施",
		"Order 117 art. 14(3)", "", MarketRegulation, Warn;
	EvasionNotPrevented = 16, "order117.a14.evasion_not_prevented": "A platform lets somebody who is listed return under another account.",
		"平台不采取必要措施防止被列入黑名单的主体逃避惩戒",
		"Order 117 art. 14(3)", "", MarketRegulation, Warn;
	Evasion = 17, "order117.a14.evasion": "Somebody who is listed returns under another account.",
		"被列入黑名单期间，通过更换账号、重新注册账号等方式逃避惩戒",
		"Order 117 art. 14(3)", "", MarketRegulation, BarRegistration;
	UpdateNotShown = 18, "order117.a15.update_not_shown": "A platform does not verify and show changed particulars in time.",
		"平台不按时核验并更新公示变更的信息",
		"Order 117 art. 15", "", MarketRegulation, Warn;
	RecordsNotKept = 19, "order117.a16.records_not_kept": "A platform does not keep the records of a transaction whole and for as long as it must.",
		"平台不履行交易信息保存义务或者不确保其完整性",
		"Order 117 art. 16; E-Commerce Law art. 31", "Order 117 art. 53(3); E-Commerce Law art. 80", MarketRegulation, Warn;
	AiFakesTolerated = 20, "order117.a17.ai_fakes_tolerated": "A platform does not prevent that artificial intelligence fabricates commercial information or impersonates.",
		"平台不采取有效措施防范和处置利用人工智能等技术手段编造商业信息、假冒他人的行为",
		"Order 117 art. 17", "Order 117 art. 54(8)", MarketRegulation, Warn;
	IdentityWithheld = 21, "order117.a18.identity_withheld": "A platform does not name the seller, operator or anchor to a consumer in dispute.",
		"发生消费争议，平台不提供经营者、直播间运营者、直播营销人员的真实信息",
		"Order 117 art. 18; Consumer Rights Law art. 44", "Order 117 art. 55; Reg. 778 art. 50(1)", MarketRegulation, Warn;
	RecordsWithheld = 22, "order117.a18.records_withheld": "A platform does not hand over the records of a transaction in a dispute.",
		"发生消费争议，平台不提供相关交易记录",
		"Order 117 art. 18; E-Commerce Law art. 62", "Order 117 art. 55; Reg. 778 art. 50(1)", MarketRegulation, Warn;
	HarmTolerated = 23, "order117.a19.harm_tolerated": "A platform does not act though it knew or should have known of unsafe goods or harm to consumers.",
		"平台知道或者应当知道侵害消费者合法权益行为，未采取必要措施",
		"Order 117 art. 19; E-Commerce Law art. 38; Consumer Rights Law art. 44", "Order 117 art. 56; E-Commerce Law art. 83", MarketRegulation, Warn;
	NoComplaintChannel = 24, "order117.a20.no_complaint_channel": "A platform has no complaint mechanism with a published flow and time limit.",
		"平台不建立健全投诉机制，或者不明确处理流程和反馈时限",
		"Order 117 art. 20(1); E-Commerce Law art. 59", "", MarketRegulation, Warn;
	ComplaintUnanswered = 25, "order117.a20.complaint_unanswered": "A platform does not answer a complaint in time.",
		"平台不及时处理消费者投诉",
		"Order 117 art. 20(1); E-Commerce Law art. 59", "", MarketRegulation, Warn;
	NotCooperating = 26, "order117.a21.not_cooperating": "A platform does not help an authority, or tells it what is not true.",
		"平台不配合监管执法活动，或者不如实提供信息",
		"Order 117 art. 21, 46(2); E-Commerce Law art. 25", "Order 117 art. 66", MarketRegulation, Warn;
	NotReminded = 27, "order117.a22.not_reminded": "A platform does not remind somebody who can't be reached, or takes no measure when it stays silent.",
		"平台不履行对无法联系的主体的提醒、处置义务",
		"Order 117 art. 22(2), 22(3)", "Order 117 art. 54(9)", MarketRegulation, Warn;
	MeasureNotLifted = 28, "order117.a22.measure_not_lifted": "A platform does not lift a measure though the particulars are renewed and verified.",
		"相关主体更新信息经核验无误，平台不及时解除处置措施",
		"Order 117 art. 22(4)", "", MarketRegulation, Warn;
	OrdersStranded = 29, "order117.a23.orders_stranded": "A platform sanctions without arrangements for orders, after-sales and disputes that this affects.",
		"平台采取处置措施，对受影响的订单处理、售后服务、消费纠纷不作妥善安排",
		"Order 117 art. 23", "", MarketRegulation, Warn;

	// Operators and anchors (chapter 3).
	HomePage = 30, "order117.a25.home_page": "An operator does not show on its home page who it is.",
		"直播间运营者不在直播账号信息主页公示真实有效的主体信息",
		"Order 117 art. 25(1), 25(2); E-Commerce Law art. 15", "Order 117 art. 57; E-Commerce Law art. 76", MarketRegulation, SuspendBroadcast;
	ChangeUnreported = 31, "order117.a25.change_unreported": "An operator does not tell its platform of changed particulars in time.",
		"直播间运营者公示的信息发生变更，不按时报送平台",
		"Order 117 art. 15, 25(3)", "Order 117 art. 57; E-Commerce Law art. 76", MarketRegulation, LimitTraffic;
	SellerNotShown = 32, "order117.a26.seller_not_shown": "An operator does not show all the time who the actual seller is.",
		"直播间运营者不在直播页面持续展示实际销售商品或者提供服务的经营者信息",
		"Order 117 art. 26(1)", "Order 117 art. 58", MarketRegulation, SuspendBroadcast;
	SellerObstructed = 33, "order117.a26.seller_obstructed": "The way to the actual seller's particulars is longer than one step, walled or covered.",
		"展示实际经营者信息的链接多次跳转、设置不合理访问限制或者以弹窗覆盖等干扰阅读",
		"Order 117 art. 26(2)", "Order 117 art. 58", MarketRegulation, SuspendBroadcast;
	SellerNotVerified = 34, "order117.a27.seller_not_verified": "An operator does not verify the actual seller, its licences and proofs of conformity.",
		"直播间运营者不核验实际经营者的身份、行政许可、强制性产品认证、产品合格证明等信息",
		"Order 117 art. 27", "Order 117 art. 59(1)", MarketRegulation, FixedTermBan;
	SelectionNotReviewed = 35, "order117.a27.selection_not_reviewed": "An operator does not review selection and script.",
		"直播间运营者不对直播选品、营销用语等审核把关",
		"Order 117 art. 27", "", MarketRegulation, SuspendBroadcast;
	AnchorNotVerified = 36, "order117.a28.anchor_not_verified": "An operator does not verify its anchor's identity.",
		"直播间运营者不核验直播营销人员身份信息",
		"Order 117 art. 28(1)", "Order 117 art. 59(1)", MarketRegulation, FixedTermBan;
	AnchorNotConfirmed = 37, "order117.a28.anchor_not_confirmed": "An operator does not confirm its anchor's identity to the platform before a broadcast.",
		"直播间运营者每次直播前不报送核验无误的直播营销人员身份信息",
		"Order 117 art. 28(2)", "", MarketRegulation, SuspendBroadcast;
	RoomDisplay = 38, "order117.a29.room_display": "An account's or a room's name, picture, cover, set or props harm the public interest or mislead.",
		"账号名称、头像、简介和直播间标题、封面、布景、道具等含有违法或者误导内容",
		"Order 117 art. 29", "Order 117 art. 59(2), 65(2)", CyberspaceAdministration, SuspendBroadcast;
	NotReviewed = 39, "order117.a30.not_reviewed": "An operator does not review display, script, dress, set and props before a broadcast.",
		"直播间运营者直播前不进行合规审核",
		"Order 117 art. 30", "Order 117 art. 59(3)", MarketRegulation, SuspendBroadcast;
	NotCorrected = 40, "order117.a31.not_corrected": "An operator does not correct on the spot what its anchor says wrongly.",
		"直播间运营者对直播营销人员的口误、不完整或者不当表述不现场纠正",
		"Order 117 art. 31(1)", "Order 117 art. 59(4)", MarketRegulation, SuspendBroadcast;
	InteractionUnmanaged = 41, "order117.a31.interaction_unmanaged": "An operator does not manage in real time what is written in its room.",
		"直播间运营者不对直播间互动内容进行实时管理",
		"Order 117 art. 31(2)", "Order 117 art. 65(2)", CyberspaceAdministration, SuspendBroadcast;
	BroadcastRecords = 42, "order117.a27.records_not_kept": "Records of selection, verification or correction are not kept for three years from the end of the broadcast.",
		"不保存选品、核验、纠错等记录，或者保存时间自直播结束之日起不足三年",
		"Order 117 art. 27, 28(1), 31(1), 45", "", MarketRegulation, FixedTermBan;
	PriceNotShown = 43, "order117.a32.price_not_shown": "Price or unit are not shown.",
		"不以显著方式展示价格、计价单位或者计价方法",
		"Order 117 art. 32; Price Law art. 13; Consumer Rights Law art. 20", "Order 117 art. 60; Price Law art. 42", MarketRegulation, SuspendBroadcast;
	ComparedPrice = 44, "order117.a32.compared_price": "A compared price or the basis of a discount is not stated, or the compared price is higher than was really paid.",
		"不标明被比较价格或者折价、减价的计算基准，或者被比较价格不真实",
		"Order 117 art. 32; Order 56 art. 16", "Order 117 art. 60", MarketRegulation, FixedTermBan;
	UnsafeGoods = 45, "order117.a33.unsafe_goods": "Goods or services endanger persons, property or the environment.",
		"销售或者提供不符合保障人身、财产安全要求和环境保护要求的商品或者服务",
		"Order 117 art. 33(1); E-Commerce Law art. 13; Consumer Rights Law art. 18", "Order 117 art. 61; Consumer Rights Law art. 56(1)", MarketRegulation, Blacklist;
	FakeGoods = 46, "order117.a33.fake_goods": "Goods are adulterated, counterfeit or passed off as better than they are.",
		"销售掺杂、掺假、以假充真、以次充好等质量不合格的商品",
		"Order 117 art. 33(2); Product Quality Law art. 39", "Order 117 art. 61; Product Quality Law art. 50; Consumer Rights Law art. 56(2)", MarketRegulation, Blacklist;
	BannedGoods = 47, "order117.a33.banned_goods": "Goods or services may not be traded.",
		"销售或者提供法律、行政法规禁止交易的商品或者服务",
		"Order 117 art. 33(3); E-Commerce Law art. 13", "Order 117 art. 61; E-Commerce Law art. 75", MarketRegulation, Blacklist;
	FalseSeller = 48, "order117.a34.false_seller": "Who sells, or with what qualification, is stated falsely.",
		"对经营主体、资格资质作虚假或者引人误解的商业宣传",
		"Order 117 art. 34(1)", "Order 117 art. 62", MarketRegulation, BarRegistration;
	FalseQuality = 49, "order117.a34.false_quality": "Performance, function, quality or honours are stated falsely.",
		"对性能、功能、质量、曾获荣誉作虚假或者引人误解的商业宣传",
		"Order 117 art. 34(1); Anti-Unfair-Competition Law art. 9(1); Consumer Rights Law art. 20", "Order 117 art. 62; Anti-Unfair-Competition Law art. 25", MarketRegulation, Blacklist;
	AiFabrication = 50, "order117.a34.ai_fabrication": "Artificial intelligence is used to fabricate commercial information about goods or services.",
		"利用人工智能等技术手段，编造、传播虚假或者引人误解的商业信息",
		"Order 117 art. 34(2); Anti-Unfair-Competition Law art. 9(1)", "Order 117 art. 62; Anti-Unfair-Competition Law art. 25", MarketRegulation, Blacklist;
	AiImpersonation = 51, "order117.a34.ai_impersonation": "Artificial intelligence is used to impersonate somebody.",
		"利用人工智能等技术手段，假冒他人进行商业宣传",
		"Order 117 art. 34(2)", "Order 117 art. 62", MarketRegulation, BarRegistration;
	AdvertisingDuties = 52, "order117.a35.advertising_duties": "A broadcast or clip that is an advertisement breaks the duties of publisher, agent or endorser.",
		"直播内容构成商业广告，不履行广告发布者、广告经营者或者广告代言人的义务",
		"Order 117 art. 35; Advertising Law", "", MarketRegulation, FixedTermBan;
	Disparagement = 53, "order117.a36.disparagement": "False or misleading words harm another trader's reputation or goods.",
		"编造、传播虚假信息或者误导性信息，损害其他经营者的商业信誉、商品声誉",
		"Order 117 art. 36; Anti-Unfair-Competition Law art. 12", "Order 117 art. 62(2); Anti-Unfair-Competition Law art. 28", MarketRegulation, Blacklist;
	AiUnlabelled = 54, "order117.a37.ai_unlabelled": "A generated person is not labelled.",
		"使用人工智能等技术生成的人物图像、视频，不依照规定进行标识",
		"Order 117 art. 37(1); AI labelling measures (2025)", "Order 117 art. 59(5), 65(2)", CyberspaceAdministration, FixedTermBan;
	AiNoReminder = 55, "order117.a37.ai_no_reminder": "Viewers are not reminded all the time that a person is generated.",
		"不持续向消费者提示人物图像、视频由人工智能等技术生成",
		"Order 117 art. 37(1)", "Order 117 art. 65(2)", CyberspaceAdministration, SuspendBroadcast;

	// Agencies (chapter 4), and authorities.
	AgencyControl = 56, "order117.a38.agency_control": "An agency does not manage its anchors, or does not act on their breaches.",
		"直播营销人员服务机构不加强对直播营销人员的日常管理，或者对其违法行为不及时处置",
		"Order 117 art. 38, 42", "Order 117 art. 64", MarketRegulation, FixedTermBan;
	AgencyAnchorUnverified = 57, "order117.a39.anchor_not_verified": "An agency does not verify its anchors' identity.",
		"直播营销人员服务机构不核验直播营销人员身份信息",
		"Order 117 art. 39", "Order 117 art. 64", MarketRegulation, FixedTermBan;
	AgencyNoContract = 58, "order117.a40.no_contract": "An agency has no agreement with its anchor, or frees itself in it of what it answers for.",
		"直播营销人员服务机构不与直播营销人员签订协议，或者以协议减轻、免除自身责任",
		"Order 117 art. 40", "", MarketRegulation, LimitFunctions;
	AgencyTraining = 59, "order117.a41.agency_training": "An agency does not train its anchors.",
		"直播营销人员服务机构不加强对直播营销人员的培训",
		"Order 117 art. 41", "", MarketRegulation, LimitFunctions;
	OperatorNotVerified = 60, "order117.a43.operator_not_verified": "An agency does not verify the operator with whom it works.",
		"直播营销人员服务机构不核验合作的直播间运营者信息",
		"Order 117 art. 43", "Order 117 art. 64", MarketRegulation, FixedTermBan;
	NoOperatorContract = 61, "order117.a43.no_contract": "An agency and an operator have no written agreement that divides their duties.",
		"直播营销人员服务机构不与直播间运营者签订明确各自义务的书面协议",
		"Order 117 art. 43", "", MarketRegulation, LimitFunctions;
	FakeTradesOrganised = 62, "order117.a44.fake_trades_organised": "An agency organises fake trades or reviews.",
		"直播营销人员服务机构组织虚假交易、虚假评价",
		"Order 117 art. 44; Anti-Unfair-Competition Law art. 9(2)", "Order 117 art. 62; Anti-Unfair-Competition Law art. 25", MarketRegulation, Blacklist;
	AgencySelection = 63, "order117.a45.selection_not_verified": "An agency that selects goods does not verify the actual seller, its licences and proofs of conformity.",
		"提供直播选品服务的机构不核验实际经营者的身份、行政许可、产品合格证明等信息",
		"Order 117 art. 45", "Order 117 art. 64", MarketRegulation, FixedTermBan;
	Obstruction = 64, "order117.a66.obstruction": "Somebody refuses or obstructs supervision.",
		"妨害监管部门依法履行职责，拒绝、阻碍监管执法",
		"Order 117 art. 46(2), 66", "Order 117 art. 66", MarketRegulation, CloseAccount;

	// Trade and traffic.
	Brushing = 65, "aucl.a9.brushing": "Orders are fabricated.",
		"虚构交易",
		"Anti-Unfair-Competition Law art. 9; E-Commerce Law art. 17", "Anti-Unfair-Competition Law art. 25", MarketRegulation, Blacklist;
	FakeTraffic = 66, "aucl.a9.fake_traffic": "Views, likes, followers or other traffic are fabricated.",
		"虚构浏览、点赞、关注等流量数据",
		"Anti-Unfair-Competition Law art. 9; Algorithm rules (2021) art. 14", "Anti-Unfair-Competition Law art. 25", MarketRegulation, Blacklist;
	NoPlainOption = 67, "ecl.a18.no_plain_option": "Who is shown results by its traits is offered none without them.",
		"根据个人特征提供搜索结果，不同时提供不针对其个人特征的选项",
		"E-Commerce Law art. 18; Algorithm rules (2021) art. 17", "E-Commerce Law art. 77", MarketRegulation, LimitFunctions;
	RulesUnannounced = 68, "ecl.a34.rules_unannounced": "A platform changes its rules without public notice.",
		"平台修改交易规则，未按照规定的时间提前公示",
		"E-Commerce Law art. 34; Order 116 art. 12", "E-Commerce Law art. 81(2)", MarketRegulation, Warn;
	ReviewDeleted = 69, "ecl.a39.review_deleted": "A platform deletes a consumer's review.",
		"平台擅自删除消费者的评价",
		"E-Commerce Law art. 39", "E-Commerce Law art. 81(4)", MarketRegulation, Warn;
	RecordsForged = 70, "ecl.a62.records_forged": "Records of a transaction are lost, forged, altered, destroyed or hidden.",
		"丢失、伪造、篡改、销毁、隐匿交易记录",
		"E-Commerce Law art. 62", "", MarketRegulation, Blacklist;
	RefundForced = 71, "order116.a27.refund_forced": "A platform forces a refund without return on a seller.",
		"平台强制经营者接受仅退款",
		"Order 116 art. 27", "", MarketRegulation, Warn;
	MachineOnly = 72, "pipl.a24.machine_only": "An adverse decision is left to a machine though a person was asked for.",
		"要求人工处理后，仍仅通过自动化方式作出不利决定",
		"PIPL art. 24(3); Order 116", "PIPL art. 66", CyberspaceAdministration, Warn;
	PriceDiscrimination = 73, "reg778.a9.price_discrimination": "Consumers pay different prices for the same on the same terms without knowing.",
		"在消费者不知情的情况下，对同一商品或者服务在同等交易条件下设置不同的价格",
		"Reg. 778 art. 9; PIPL art. 24(1)", "PIPL art. 66", MarketRegulation, CloseAccount;
	GoodsDiffer = 74, "crl.a23.goods_differ": "Goods are not what was shown.",
		"商品的实际质量与表明的质量状况不符",
		"Consumer Rights Law art. 23(2)", "", MarketRegulation, CloseAccount;
	ReturnRefused = 75, "crl.a25.return_refused": "A return without a reason is refused.",
		"无理拒绝消费者无理由退货",
		"Consumer Rights Law art. 25; Penalty measures for consumer rights (2015) art. 9", "Consumer Rights Law art. 56(8)", MarketRegulation, CloseAccount;
	RefundDelayed = 76, "crl.a25.refund_delayed": "A refund is delayed or refused.",
		"故意拖延或者无理拒绝返还商品价款",
		"Consumer Rights Law art. 25; Penalty measures for consumer rights (2015) art. 8, 9", "Consumer Rights Law art. 56(8)", MarketRegulation, CloseAccount;

	// Personal information.
	OverCollection = 77, "pipl.a6.over_collection": "More personal information is collected than the purpose needs.",
		"过度收集个人信息",
		"PIPL art. 6; Necessary personal information rule (2021)", "PIPL art. 66", CyberspaceAdministration, FixedTermBan;
	DataSold = 78, "pipl.a10.data_sold": "Personal information is sold.",
		"非法买卖个人信息",
		"PIPL art. 10; Consumer Rights Law art. 29", "PIPL art. 66", CyberspaceAdministration, Blacklist;
	ConsentForced = 79, "pipl.a16.consent_forced": "Who does not consent, or withdraws, is refused what does not need the information.",
		"以不同意处理个人信息或者撤回同意为由拒绝提供商品或者服务",
		"PIPL art. 16", "PIPL art. 66", CyberspaceAdministration, FixedTermBan;
	DataHandedAway = 80, "pipl.a23.data_handed_away": "Personal information is handed to another without separate consent.",
		"未取得个人的单独同意，向他人提供个人信息",
		"PIPL art. 23", "PIPL art. 66", CyberspaceAdministration, Blacklist;
	DataPublished = 81, "pipl.a25.data_published": "Personal information is published without separate consent.",
		"未取得个人的单独同意，公开个人信息",
		"PIPL art. 25", "PIPL art. 66", CyberspaceAdministration, CloseAccount;
	DataKept = 82, "pipl.a47.data_kept": "Personal information is kept though its purpose is served or consent is withdrawn.",
		"处理目的已实现或者个人撤回同意，不删除个人信息",
		"PIPL art. 19, 47", "PIPL art. 66", CyberspaceAdministration, FixedTermBan;

	// Food and recall.
	UnsafeFood = 83, "fsl.a34.unsafe_food": "Unsafe food is made or sold.",
		"生产经营不符合食品安全标准的食品",
		"Food Safety Law art. 34", "Food Safety Law art. 123, 124", MarketRegulation, Blacklist;
	FoodUntraceable = 84, "fsl.a42.food_untraceable": "Food can't be traced.",
		"不建立食品安全追溯体系，食品不可追溯",
		"Food Safety Law art. 42", "", MarketRegulation, CloseAccount;
	FoodRecords = 85, "fsl.a50.food_records": "Purchase and sales records of food are not kept.",
		"不建立或者不遵守食品进货查验记录、销售记录制度",
		"Food Safety Law art. 50, 53", "Food Safety Law art. 126(3)", MarketRegulation, FixedTermBan;
	RecallFailed = 86, "fsl.a63.recall_failed": "Unsafe food or defective goods are not recalled in time.",
		"不按时召回不安全食品或者缺陷商品",
		"Food Safety Law art. 63; Consumer Rights Law art. 19", "Food Safety Law art. 124(9); Consumer Rights Law art. 56(7)", MarketRegulation, Blacklist;
}
