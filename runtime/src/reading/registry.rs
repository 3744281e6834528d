//! Who takes part: a participant's sheet, and to whom public names lead.

use super::{account, now, participant as named, say, told};
use crate::{configs::ByThingAndByte, units::FAIR, AccountId, Balance, Registry, Runtime};
use alloc::{
	format,
	string::{String, ToString},
	vec,
	vec::Vec,
};
use fairstream_doors::{
	Affiliation, Function, Moment, ParticipantId, Region, RoomNumber, RoomNumberError, Standing, Who, MAX_ROOM_NUMBER,
};
use fairstream_rules::Rules;
use fairstream_sheet::{civil, labels, Language, Line, Section, Sheet};
use pallet_registry::{AffiliationCount, Affiliations, Deposits, Participant, Participants, Revocation, RoomCount};
use sp_runtime::traits::Convert;

/// The most affiliations that a sheet lists.
const LISTED: usize = 50;

/// All about a participant.
pub fn sheet(id: ParticipantId, language: Language) -> Result<Sheet, String> {
	let record = Participants::<Runtime>::get(id).ok_or_else(|| match language {
		Language::En => format!("no participant has the number {}: registryApi.actsBy finds it by account", id.0),
		Language::Zh => format!("没有编号为 {} 的参与主体：可用 registryApi.actsBy 按账户查询", id.0),
	})?;
	let business = match record.business {
		Some(region) => region.to_string(),
		None if record.unreachable => say(
			"未知：无法联系，待监管部门确认",
			"unknown: not found there, to be confirmed by the authority",
			language,
		),
		None => say("未知", "unknown", language),
	};
	let about = vec![
		told("账户", "Account", account(&record.account), language),
		told("登记住所地", "Registered domicile", record.region.to_string(), language),
		told("实际经营地", "Place of business", business, language),
		told("地点自", "At these places since", since(record.placed, language), language),
		told("加入时间", "Admitted", since(record.admitted, language), language),
		told("身份核验", "Identity", identity(&record, language), language),
	];
	let functions = record.functions.iter().map(|(function, accreditation)| Line {
		label: labels::function(*function, language).into(),
		text: standing(Registry::standing(id, *function, now()), accreditation.revoked, language),
	});
	let sections = vec![
		Section { heading: say("参与主体", "Participant", language), lines: about },
		Section { heading: say("职能", "Functions", language), lines: functions.collect() },
		Section { heading: say("关联关系", "Affiliations", language), lines: affiliations(id, language) },
		Section {
			heading: say("存储占用", "Room in the state", language),
			lines: keeps(id, &record.account, language),
		},
	];
	Ok(Sheet { title: named(id, language), sections })
}

/// A moment from which something holds.
fn since(moment: Moment, language: Language) -> String {
	match moment {
		0 => say("创世", "at genesis", language),
		moment => civil::here(moment),
	}
}

/// Until when an identity is verified, and whether the authority holds it.
fn identity(record: &Participant<AccountId>, language: Language) -> String {
	let told = verified(record.identity.as_ref(), language);
	match (record.identity_held, language) {
		(false, _) => told,
		(true, Language::En) => format!("{told}; withdrawn by the authority, verified again only once it is released"),
		(true, Language::Zh) => format!("{told}；已被监管部门撤回，解除前不得重新核验"),
	}
}

/// Until when an identity is verified.
fn verified(identity: Option<&pallet_registry::Identity>, language: Language) -> String {
	let Some(found) = identity else { return say("从未核验", "never verified", language) };
	let until = match found.provisional {
		true => <crate::Rulebook as Rules>::end_of(found.term).moment,
		false => found.until,
	};
	if until == Moment::MAX {
		return say("已核验，无期限（仅测试链）", "verified without end, on a test chain", language);
	}
	let (by, until_shown) = (named(found.verifier, language), civil::here(until));
	match (language, until > now()) {
		(Language::En, true) => format!("verified until {until_shown} by {by}"),
		(Language::En, false) => format!("lapsed on {until_shown}"),
		(Language::Zh, true) => format!("有效期至 {until_shown}，核验方：{by}"),
		(Language::Zh, false) => format!("已于 {until_shown} 失效"),
	}
}

/// How a function stands; if it was revoked, when and by whom.
fn standing(standing: Standing, revoked: Option<Revocation>, language: Language) -> String {
	let dated = |zh: &str, en: &str, moment: Moment| match language {
		Language::En => format!("{en} {}", civil::here(moment)),
		Language::Zh => format!("{zh} {}", civil::here(moment)),
	};
	match standing {
		Standing::Accredited => say("有效", "in force", language),
		Standing::Never => say("无", "none", language),
		Standing::NotYet(from) => dated("尚未生效，生效时间", "from", from),
		Standing::Ended(at) => match revoked.filter(|revoked| revoked.at == at) {
			Some(Revocation { by, .. }) => format!("{}{}", dated("已撤销于", "revoked on", at), revoker(by, language)),
			None => dated("已终止于", "ended on", at),
		},
		Standing::Unverified => say("暂不生效：身份未核验", "not in force: the identity was never verified", language),
		Standing::IdentityLapsed(at) => dated("暂不生效：身份核验失效于", "not in force: the identity lapsed on", at),
		Standing::Barred(until) => dated("禁入，至", "barred until", until),
	}
}

/// For which region an authority acted that revoked something.
fn revoker(by: Region, language: Language) -> String {
	match (by == Region::NATION, language) {
		(true, Language::En) => " by the nation's authority".into(),
		(true, Language::Zh) => "，由国家级监管部门撤销".into(),
		(false, Language::En) => format!(" by the authority of {by}"),
		(false, Language::Zh) => format!("，由 {by} 监管部门撤销"),
	}
}

/// What room a participant's things take in the state, and who has paid how much for it.
fn keeps(id: ParticipantId, own: &AccountId, language: Language) -> Vec<Line> {
	let Some(deposit) = Deposits::<Runtime>::get(id) else {
		return vec![told("占用", "Keeps", say("无", "nothing", language), language)];
	};
	let (items, bytes) = (deposit.kept.items, deposit.kept.bytes);
	let room = match language {
		Language::En => format!("{items} things, {bytes} bytes"),
		Language::Zh => format!("{items} 项，{bytes} 字节"),
	};
	let paid = fair(ByThingAndByte::convert(deposit.covered.into()));
	let paid = match (deposit.payer == *own, language) {
		(true, _) => paid,
		(false, Language::En) => format!(
			"{paid}, paid by the former account {}: what is kept next moves it, once the account in use can pay",
			account(&deposit.payer)
		),
		(false, Language::Zh) => {
			format!("{paid}，由原账户 {} 支付：现账户余额充足后，下次新增占用时转由其承担", account(&deposit.payer))
		}
	};
	vec![told("占用", "Keeps", room, language), told("保证金", "Deposit", paid, language)]
}

/// An amount of the native unit, down to the ten-thousandth of one: deposits have no smaller parts.
fn fair(amount: Balance) -> String {
	let whole = amount.checked_div(FAIR).unwrap_or(0);
	let parts = amount.checked_rem(FAIR).and_then(|rest| rest.checked_div(FAIR.div_euclid(10_000))).unwrap_or(0);
	format!("{whole}.{parts:04} FAIR")
}

/// What somebody is to another.
fn kind(kind: Affiliation, language: Language) -> String {
	match kind {
		Affiliation::AnchorOfAgency => say("所属直播营销人员服务机构", "anchor under agency", language),
		Affiliation::AnchorOfRoom => say("所在直播间运营者", "speaks in the rooms of", language),
		Affiliation::RoomOfAgency => say("合作直播营销人员服务机构", "works with agency", language),
		Affiliation::RoomOnPlatform => say("直播间所在平台", "runs rooms on platform", language),
		Affiliation::SellerOnPlatform => say("经营所在平台", "sells on platform", language),
	}
}

/// To whom it belongs, and how many numbers of rooms it has.
fn affiliations(id: ParticipantId, language: Language) -> Vec<Line> {
	let mut lines: Vec<_> = Affiliations::<Runtime>::iter_prefix(id)
		.take(LISTED)
		.map(|((is, upper), since)| Line {
			label: kind(is, language),
			text: match language {
				Language::En => format!("{}, since {}", named(upper, language), civil::here(since.since)),
				Language::Zh => format!("{}，自 {} 起", named(upper, language), civil::here(since.since)),
			},
		})
		.collect();
	lines.sort_by(|a, b| (&a.label, &a.text).cmp(&(&b.label, &b.text)));
	let count = AffiliationCount::<Runtime>::get(id) as usize;
	if count > lines.len() {
		lines.push(told("未列出", "Not listed", count.saturating_sub(lines.len()).to_string(), language));
	}
	let rooms = RoomCount::<Runtime>::get(id);
	if rooms > 0 {
		lines.push(told("登记的直播间号数", "Room numbers known", rooms.to_string(), language));
	}
	lines
}

/// The participant that acts by an account.
pub fn acts_by(account: &AccountId) -> Option<ParticipantId> {
	Registry::participant(account)
}

/// Who answers for a room at a moment.
pub fn room(
	platform: ParticipantId,
	room: &str,
	at: Option<Moment>,
	language: Language,
) -> Result<ParticipantId, String> {
	let number: RoomNumber = room.trim().parse().map_err(|error| no_room_number(room, error, language))?;
	let is_platform =
		Participants::<Runtime>::get(platform).is_some_and(|record| record.functions.contains_key(&Function::Platform));
	if !is_platform {
		return Err(match language {
			Language::En => format!("participant {platform} is no platform: look its number up by registryApi.actsBy"),
			Language::Zh => format!("参与主体 {platform} 不是直播电商平台：可用 registryApi.actsBy 按账户查询编号"),
		});
	}
	let at = at.unwrap_or_else(now);
	if at > now() {
		return Err(say(
			"该时刻尚未到来：请填写已过去的时刻，或者留空",
			"that moment is yet to come: name one that is over, or leave it out",
			language,
		));
	}
	Registry::room_at(platform, number, at).ok_or_else(|| match language {
		Language::En => format!(
			"nobody held room {number} on platform {platform} at that moment, as far as its last eight holders reach: check \
			 the number and the moment"
		),
		Language::Zh => format!(
			"在保留的最近八任使用者范围内，平台 {platform} 的直播间 {number} 在该时刻无人使用：请核对直播间号和时刻"
		),
	})
}

/// Why a text is no room number.
fn no_room_number(text: &str, error: RoomNumberError, language: Language) -> String {
	let zh = match error {
		RoomNumberError::Length => format!("直播间号为 1 至 {MAX_ROOM_NUMBER} 个字符"),
		RoomNumberError::Character => "直播间号只能使用英文字母和数字".into(),
		RoomNumberError::Personal => "该号码形似个人电话或者身份证件号码，请更换直播间号".into(),
	};
	match language {
		Language::En => format!("'{text}': {error}"),
		Language::Zh => format!("“{text}”：{zh}"),
	}
}
