//! The one table of words, Chinese and English.

use crate::Language;
use fairstream_doors::Function;
use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	model::{Action, EventType},
};

/// Words that sheets are made of.
#[allow(missing_docs)] // Each stands for the words beside it in the table.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Label {
	Unit,
	Kind,
	Class,
	Lot,
	Item,
	LogisticUnit,
	OtherThing,
	OtherClass,
	Key,
	Gtin,
	LotNumber,
	Serial,
	Sscc,
	State,
	Status,
	Live,
	Decommissioned,
	Destroyed,
	UsedUp,
	Commissioned,
	FirstSeenAsContainer,
	FirstReporter,
	LiesIn,
	Since,
	Nothing,
	Holds,
	Joined,
	OfLot,
	Sold,
	Returned,
	LastingStates,
	Made,
	Gone,
	NotKnown,
	Origin,
	Sources,
	MadeFrom,
	MadeInto,
	Oddities,
	FlagCount,
	SoldTwice,
	TwoPlaces,
	StandsOnError,
	DeclaredWrong,
	OwnPlace,
	Events,
	LastEvent,
	LastPlace,
	NotStated,
	Trace,
	Participant,
	Inside,
	OwnWord,
	Disposition,
}

/// The label's words.
#[must_use]
pub const fn label(label: Label, language: Language) -> &'static str {
	let (zh, en) = match label {
		Label::Unit => ("追溯单元", "Unit"),
		Label::Kind => ("种类", "Kind"),
		Label::Class => ("商品品类", "product class"),
		Label::Lot => ("批次", "lot"),
		Label::Item => ("单品", "single item"),
		Label::LogisticUnit => ("物流单元", "logistic unit"),
		Label::OtherThing => ("其他单件", "other single thing"),
		Label::OtherClass => ("其他品类", "other class"),
		Label::Key => ("标识", "Identifier"),
		Label::Gtin => ("商品条码（GTIN）", "GTIN"),
		Label::LotNumber => ("批号", "Lot number"),
		Label::Serial => ("序列号", "Serial number"),
		Label::Sscc => ("系列货运包装箱代码（SSCC）", "SSCC"),
		Label::State => ("当前状态", "State"),
		Label::Status => ("状况", "Status"),
		Label::Live => ("在用", "in use"),
		Label::Decommissioned => ("已注销", "decommissioned"),
		Label::Destroyed => ("已销毁", "destroyed"),
		Label::UsedUp => ("已用于加工", "used up in a transformation"),
		Label::Commissioned => ("赋码时间", "Commissioned"),
		Label::FirstSeenAsContainer => ("未赋码，首次出现时为包装", "never, first seen as a container"),
		Label::FirstReporter => ("首报主体", "First reported by"),
		Label::LiesIn => ("所在包装", "Lies in"),
		Label::Since => ("自", "since"),
		Label::Nothing => ("无", "nothing"),
		Label::Holds => ("内含单件数", "Single things in it"),
		Label::Joined => ("关联单件数", "Single things joined to it"),
		Label::OfLot => ("所属批次", "Of lot"),
		Label::Sold => ("售出时间", "Sold"),
		Label::Returned => ("退回时间", "Returned"),
		Label::LastingStates => ("持续状态", "Lasting states"),
		Label::Made => ("产出总量", "Made in all"),
		Label::Gone => ("已取用总量", "Gone in all"),
		Label::NotKnown => ("不明：部分产出未说明数量", "not known: somebody made some without saying how much"),
		Label::Origin => ("来源与去向", "Made from and into"),
		Label::Sources => ("全部来源批次及物品数", "Lots and things that it comes from, in all"),
		Label::MadeFrom => ("直接来源", "made from"),
		Label::MadeInto => ("用于制成", "made into"),
		Label::Oddities => ("提示（不影响任何人）", "What is odd (it informs, and costs nobody anything)"),
		Label::FlagCount => ("提示次数", "How often, in all"),
		Label::SoldTwice => ("两次售出，其间无退回记录", "sold twice without a return in between"),
		Label::TwoPlaces => ("短时间内出现在两处", "at two places within a short time"),
		Label::StandsOnError => {
			("后续事件以被声明有误的事件为前提", "a later event stands on one that was declared wrong")
		}
		Label::DeclaredWrong => ("已声明有误", "declared wrong"),
		Label::OwnPlace => ("自有地点标识", "own identifier of a place"),
		Label::Events => ("事件数", "Events"),
		Label::LastEvent => ("最近事件", "Last event"),
		Label::LastPlace => ("最近地点", "Last place"),
		Label::NotStated => ("未说明", "not stated"),
		Label::Trace => ("流转记录", "Trace"),
		Label::Participant => ("参与主体", "participant"),
		Label::Inside => ("随包装", "inside"),
		Label::OwnWord => ("自定义", "own word"),
		Label::Disposition => ("处置状态", "Disposition"),
	};
	pick(zh, en, language)
}

const fn pick(zh: &'static str, en: &'static str, language: Language) -> &'static str {
	match language {
		Language::Zh => zh,
		Language::En => en,
	}
}

/// A function's name.
#[must_use]
pub const fn function(function: Function, language: Language) -> &'static str {
	let (zh, en) = match function {
		Function::Platform => ("直播电商平台", "platform"),
		Function::RoomOperator => ("直播间运营者", "room operator"),
		Function::Anchor => ("直播营销人员", "anchor"),
		Function::Agency => ("直播营销人员服务机构", "agency"),
		Function::Seller => ("商品经营者", "seller"),
		Function::Producer => ("生产者", "producer"),
		Function::Carrier => ("承运人", "carrier"),
		Function::Warehouse => ("仓储", "warehouse"),
		Function::Laboratory => ("检验机构", "laboratory"),
		Function::Certifier => ("认证机构", "certifier"),
		Function::IdentityIssuer => ("身份凭证签发机构", "identity issuer"),
		Function::Custodian => ("保管机构", "custodian"),
		Function::PaymentInstitution => ("支付机构", "payment institution"),
		Function::Auditor => ("审计机构", "auditor"),
		Function::ConsumerAssociation => ("消费者组织", "consumer association"),
	};
	pick(zh, en, language)
}

/// What happened, where the event names no business step.
#[must_use]
pub const fn happening(event_type: EventType, action: Option<Action>, language: Language) -> &'static str {
	let (zh, en) = match (event_type, action) {
		(EventType::Object, Some(Action::Add)) => ("赋码", "commissioned"),
		(EventType::Object, Some(Action::Observe)) => ("观察到", "seen"),
		(EventType::Object, Some(Action::Delete)) => ("注销", "decommissioned"),
		(EventType::Aggregation, Some(Action::Add)) => ("装入", "packed"),
		(EventType::Aggregation, Some(Action::Observe)) => ("连同包装观察到", "seen with what holds it"),
		(EventType::Aggregation, Some(Action::Delete)) => ("取出", "unpacked"),
		(EventType::Transaction, _) => ("关联业务单据", "tied to a business transaction"),
		(EventType::Transformation, _) => ("加工转化", "transformed"),
		(EventType::Association, _) => ("关联资产", "associated"),
		(_, None) => ("事件", "event"),
	};
	pick(zh, en, language)
}

/// A business step's name (CBV 2.0, section 7.1.2); none for one's own word.
#[must_use]
pub const fn step(step: BizStep, language: Language) -> Option<&'static str> {
	let (zh, en) = match step {
		BizStep::Accepting => ("验收", "accepting"),
		BizStep::Arriving => ("到达", "arriving"),
		BizStep::Assembling => ("组装", "assembling"),
		BizStep::Collecting => ("收集", "collecting"),
		BizStep::Commissioning => ("赋码启用", "commissioning"),
		BizStep::Consigning => ("交运", "consigning"),
		BizStep::CreatingClassInstance => ("生成批次", "creating class instance"),
		BizStep::CycleCounting => ("循环盘点", "cycle counting"),
		BizStep::Decommissioning => ("注销编码", "decommissioning"),
		BizStep::Departing => ("离开", "departing"),
		BizStep::Destroying => ("销毁", "destroying"),
		BizStep::Disassembling => ("拆解", "disassembling"),
		BizStep::Dispensing => ("配发", "dispensing"),
		BizStep::Encoding => ("写入编码", "encoding"),
		BizStep::EnteringExiting => ("进出", "entering or exiting"),
		BizStep::Holding => ("留置", "holding"),
		BizStep::Inspecting => ("检验", "inspecting"),
		BizStep::Installing => ("安装", "installing"),
		BizStep::Killing => ("标签灭活", "killing a tag"),
		BizStep::Loading => ("装载", "loading"),
		BizStep::Other => ("其他", "other"),
		BizStep::Packing => ("包装", "packing"),
		BizStep::Picking => ("拣货", "picking"),
		BizStep::Receiving => ("收货", "receiving"),
		BizStep::Removing => ("移除", "removing"),
		BizStep::Repackaging => ("重新包装", "repackaging"),
		BizStep::Repairing => ("维修", "repairing"),
		BizStep::Replacing => ("更换", "replacing"),
		BizStep::Reserving => ("预留", "reserving"),
		BizStep::RetailSelling => ("零售", "retail selling"),
		BizStep::Sampling => ("抽样", "sampling"),
		BizStep::SensorReporting => ("传感器上报", "sensor reporting"),
		BizStep::Shipping => ("发货", "shipping"),
		BizStep::StagingOutbound => ("出库待发", "staging outbound"),
		BizStep::StockTaking => ("盘点", "stock taking"),
		BizStep::Stocking => ("上架", "stocking"),
		BizStep::Storing => ("储存", "storing"),
		BizStep::Transporting => ("运输", "transporting"),
		BizStep::Unloading => ("卸货", "unloading"),
		BizStep::Unpacking => ("拆包", "unpacking"),
		BizStep::VoidShipping => ("取消发货", "void shipping"),
		BizStep::Custom(_) => return None,
	};
	Some(pick(zh, en, language))
}

/// A disposition's name (CBV 2.0, section 7.2.2); none for one's own word.
#[must_use]
pub const fn disposition(disposition: Disposition, language: Language) -> Option<&'static str> {
	let (zh, en) = match disposition {
		Disposition::Active => ("已启用", "active"),
		Disposition::Available => ("可用", "available"),
		Disposition::CompletenessInferred => ("推定完整", "completeness inferred"),
		Disposition::CompletenessVerified => ("已核实完整", "completeness verified"),
		Disposition::Conformant => ("合格", "conformant"),
		Disposition::ContainerClosed => ("容器封闭", "container closed"),
		Disposition::ContainerOpen => ("容器开启", "container open"),
		Disposition::Damaged => ("损坏", "damaged"),
		Disposition::Destroyed => ("已销毁", "destroyed"),
		Disposition::Dispensed => ("已配发", "dispensed"),
		Disposition::Disposed => ("已废弃", "disposed"),
		Disposition::Encoded => ("已写码", "encoded"),
		Disposition::Expired => ("过期", "expired"),
		Disposition::InProgress => ("进行中", "in progress"),
		Disposition::InTransit => ("在途", "in transit"),
		Disposition::Inactive => ("未启用", "inactive"),
		Disposition::MismatchClass => ("品类不符", "mismatch of class"),
		Disposition::MismatchInstance => ("个体不符", "mismatch of instance"),
		Disposition::MismatchQuantity => ("数量不符", "mismatch of quantity"),
		Disposition::NeedsReplacement => ("需更换", "needs replacement"),
		Disposition::NoPedigreeMatch => ("来源不符", "no pedigree match"),
		Disposition::NonConformant => ("不合格", "non-conformant"),
		Disposition::NonSellableOther => ("不可售", "non-sellable, other"),
		Disposition::PartiallyDispensed => ("部分配发", "partially dispensed"),
		Disposition::Recalled => ("已召回", "recalled"),
		Disposition::Reserved => ("已预留", "reserved"),
		Disposition::RetailSold => ("已售出", "retail sold"),
		Disposition::Returned => ("已退回", "returned"),
		Disposition::SellableAccessible => ("可售、可取", "sellable, accessible"),
		Disposition::SellableNotAccessible => ("可售、不可取", "sellable, not accessible"),
		Disposition::Stolen => ("被盗", "stolen"),
		Disposition::Unavailable => ("不可用", "unavailable"),
		Disposition::Unknown => ("不明", "unknown"),
		Disposition::Custom(_) => return None,
	};
	Some(pick(zh, en, language))
}
