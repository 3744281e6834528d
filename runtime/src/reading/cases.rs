//! Cases and worklists in words.

use super::{account, now, participant, say, seats, told, tongue};
use crate::{AccountId, Cases, Deadlines, Runtime, RuntimeCall};
use alloc::{
	boxed::Box,
	format,
	string::{String, ToString},
	vec,
	vec::Vec,
};
use codec::{Decode, Encode};
use fairstream_docket::{
	case::How, stage::Silence, step::StepRow, Adverse, Attachment, Ground, Heard, Interim, Role, Step, Subject, To,
};
use fairstream_doors::{CaseId, Moment, SeatId};
use fairstream_rules::{words, Act, ClockId};
use fairstream_sheet::{
	civil,
	docket::{CaseSheet, StepLine, TurnLine},
	Language, Line, Section, Sheet,
};
use pallet_cases::{Attached, Case, Move, Opener, State, Waiting, Watch, Whither};

/// A case as this runtime keeps it.
pub(super) type Record = Case<AccountId>;

/// A digest as it is copied.
fn hex(digest: &[u8]) -> String {
	format!("0x{}", super::hex(digest))
}

/// The message that there is no such case.
fn unknown(case: CaseId, language: Language) -> String {
	match language {
		Language::En => format!(
			"no case has the number {}, or it was archived: then its day's tree has it (fairstream archive prove)",
			case.0
		),
		Language::Zh => format!("没有编号为 {} 的案件，或者已归档：归档案件见当日存证树", case.0),
	}
}

/// What a case is about.
pub fn about(subject: &Subject, against: Option<fairstream_doors::ParticipantId>, language: Language) -> String {
	match (subject, language) {
		(Subject::Participant(who), language) => participant(*who, language),
		(Subject::Room { platform, room }, Language::En) => match against {
			Some(operator) => {
				format!(
					"room {room} on {}, held by {}",
					participant(*platform, language),
					participant(operator, language)
				)
			}
			None => format!("room {room} on {}, held by nobody", participant(*platform, language)),
		},
		(Subject::Room { platform, room }, Language::Zh) => match against {
			Some(operator) => {
				format!(
					"{}上的直播间 {room}，运营者：{}",
					participant(*platform, language),
					participant(operator, language)
				)
			}
			None => format!("{}上的直播间 {room}，无登记的运营者", participant(*platform, language)),
		},
		(Subject::Unnamed { platform }, Language::En) => {
			let unknown = format!("somebody unknown on {}", participant(*platform, language));
			let found = against.map(|who| format!("{unknown}, found to be {}", participant(who, language)));
			found.unwrap_or(unknown)
		}
		(Subject::Unnamed { platform }, Language::Zh) => {
			let unknown = format!("{}上的未登记主体", participant(*platform, language));
			let found = against.map(|who| format!("{unknown}，查明为：{}", participant(who, language)));
			found.unwrap_or(unknown)
		}
		(Subject::Rule(rule), Language::En) => format!("the rule {rule}"),
		(Subject::Rule(rule), Language::Zh) => format!("规则 {rule}"),
	}
}

fn opener(opener: &Opener<AccountId>, language: Language) -> String {
	match (opener, language) {
		(Opener::Participant(who), language) => participant(*who, language),
		(Opener::Key(key), Language::En) => format!("whoever has the key {}", account(key)),
		(Opener::Key(key), Language::Zh) => format!("密钥 {} 的持有人", account(key)),
		(Opener::Seat(seat), language) => seats::name(*seat, language),
	}
}

/// Who has a role in a case.
fn who(role: Role, record: &Record, language: Language) -> (String, Option<SeatId>) {
	let (holder, reviewer) = Cases::seats_of(record);
	match role {
		Role::Seat => (seats::name(holder, language), Some(holder)),
		Role::Reviewer => (seats::name(reviewer, language), Some(reviewer)),
		Role::Opener => (opener(&record.opener, language), None),
		Role::Subject => {
			let shown = record
				.against
				.map_or_else(|| say("无人知晓", "nobody who is known", language), |who| participant(who, language));
			(shown, None)
		}
	}
}

/// What is due in a case; of what was missed before, whether the moment that is shown with it is over, too.
pub(super) fn due_words(waiting: &Waiting, watch: Watch, is_over: bool, language: Language) -> String {
	let stage = waiting.stage.words(tongue(language));
	match (watch, language) {
		(Watch::OnTime, _) => stage.into(),
		(Watch::ToBeReminded { .. }, Language::En) => format!("remind the seat that is behind with: {stage}"),
		(Watch::ToBeReminded { .. }, Language::Zh) => format!("催办：{stage}"),
		(Watch::Reminded, Language::En) if is_over => format!("behind: {stage}"),
		(Watch::Reminded, Language::Zh) if is_over => format!("已逾期：{stage}"),
		// A stage that begins late has such a term from the beginning.
		(Watch::Reminded, Language::En) if waiting.missed > 0 => format!("missed before, with a new term: {stage}"),
		(Watch::Reminded, Language::Zh) if waiting.missed > 0 => format!("此前逾期，已重定期限：{stage}"),
		(Watch::Reminded, _) => stage.into(),
	}
}

/// What is due in a case at a moment, if it waits.
pub fn due_of(case: CaseId, due: Moment, language: Language) -> Option<String> {
	let record = pallet_cases::Cases::<Runtime>::get(case)?;
	let waiting = record.waiting()?;
	Some(due_words(waiting, Cases::due_now(&record, waiting).watch, due <= now(), language))
}

/// What follows if nobody acts.
pub(super) fn consequence(record: &Record, waiting: &Waiting, language: Language) -> String {
	let row = record.kind.row().stage(waiting.stage);
	match row.map(|row| row.silence) {
		Some(Silence::Moves(next)) => match language {
			Language::En => format!("the case moves on: {}", next.words(tongue(language))),
			Language::Zh => format!("案件进入下一阶段：{}", next.words(tongue(language))),
		},
		Some(Silence::Ends(how)) => match language {
			Language::En => format!("the case ends: {}", how.words(tongue(language))),
			Language::Zh => format!("案件办结：{}", how.words(tongue(language))),
		},
		Some(Silence::Remind) | None => say(
			"计入该席位的公开逾期记录，由其上级席位催办；案件管辖不变",
			"the miss stands in the seat's public series, and its superior has to remind it; the case stays its own",
			language,
		),
	}
}

/// What follows if the clock of a case runs out, the call's name, and the call.
pub fn told_of(case: CaseId, language: Language) -> (String, String, Option<RuntimeCall>) {
	let Some(record) = pallet_cases::Cases::<Runtime>::get(case) else {
		return (String::new(), String::new(), None);
	};
	let Some(waiting) = record.waiting() else {
		let archived =
			say("案件归档，转入当日存证树", "the case leaves the state and is a leaf of its day's tree", language);
		return (archived, String::new(), None);
	};
	let (name, call) = next_call(case, &record, waiting, Cases::due_now(&record, waiting).watch);
	(consequence(&record, waiting, language), name, Some(call))
}

/// Whether a step of the stage can be taken as the case stands, so that nobody is led to what is refused.
fn is_open(row: &StepRow, record: &Record, waiting: &Waiting) -> bool {
	match row.step {
		// What is only noted is noted once.
		Step::Withdraw => row.to != To::Stay || !record.stepped_back,
		Step::Identify => record.against.is_none(),
		Step::State => row.to != To::Stay || record.heard.is_none(),
		Step::Prolong => record.interim.is_some_and(|interim| !interim.is_longer()),
		Step::GiveNotice => record.against.is_some() && record.notices < pallet_cases::MAX_NOTICES,
		Step::Extend => waiting.watch == Watch::OnTime,
		Step::Transfer => record.transfers < pallet_cases::MAX_TRANSFERS,
		_ => true,
	}
}

/// The step that leads on for whoever is due, or the reminder.
pub(super) fn next_call(case: CaseId, record: &Record, waiting: &Waiting, watch: Watch) -> (String, RuntimeCall) {
	if let Watch::ToBeReminded { by } = watch {
		let call = pallet_cases::Call::remind { case }.into();
		return ("cases.remind".into(), signed_for(by, call));
	}
	let row = record.kind.row().stage(waiting.stage);
	let role = row.map(|row| row.waits_for);
	let fits = |step: &&StepRow| Some(step.by) == role && is_open(step, record, waiting);
	// Who it is comes before all else.
	let open = || row.map_or(&[][..], |row| row.steps).iter().filter(fits);
	let due = open().find(|step| step.step == Step::Identify).or_else(|| open().next());
	let due = due.map(|step| (step.step, step.by));
	let (step, by) = due.unwrap_or((Step::Withdraw, Role::Opener));
	(format!("cases.act ({step:?})"), call_of(case, record, step, by))
}

/// The call with which somebody takes a step.
fn call_of(case: CaseId, record: &Record, step: Step, by: Role) -> RuntimeCall {
	let (_, seat) = who(by, record, Language::En);
	let (number, step) = (record.steps, blank(step, record));
	let call = pallet_cases::Call::act { case, number, step }.into();
	match seat {
		Some(seat) => signed_for(seat, call),
		None => call,
	}
}

/// A handler's signature under a seat's paper.
fn signed_for(seat: SeatId, call: RuntimeCall) -> RuntimeCall {
	pallet_seats::Call::sign { seat, role: pallet_seats::Role::Handler, call: Box::new(call) }.into()
}

/// A step whose digests are to be filled in.
fn blank(step: Step, record: &Record) -> Move {
	let document = Attachment { digest: [0; 32], custodian: None };
	let service = [0; 32];
	let act = record.act.unwrap_or(Act::OperatorFile);
	match step {
		Step::Accept => Move::Accept { document: None },
		Step::Refuse => Move::Refuse { ground: Ground::NoBreach, document },
		Step::Extend => Move::Extend { document: None },
		Step::Transfer => Move::Transfer { to: Whither::Places, document },
		Step::Acknowledge => Move::Acknowledge,
		Step::Tell => Move::Tell { document: None },
		Step::Merge => Move::Merge { into: CaseId(0) },
		Step::GiveNotice => Move::GiveNotice { facts: [0; 32], act, document, service },
		Step::State => Move::State { document },
		Step::Waive => Move::Waive,
		Step::FindBreach => Move::FindBreach { document, service, until: None },
		Step::FindNone => Move::FindNone { document },
		Step::Appeal => Move::Appeal { document },
		Step::Uphold => Move::Uphold { document, service },
		Step::Reverse => Move::Reverse { document, service },
		Step::GoToCourt => Move::GoToCourt { document },
		Step::Withdraw => Move::Withdraw,
		Step::Adopt => Move::Adopt { document },
		Step::Decline => Move::Decline { document },
		Step::Identify => Move::Identify { who: fairstream_doors::ParticipantId(u32::MAX), document },
		Step::Lift => Move::Lift { document },
		Step::Prolong => Move::Prolong { document, service, until: 0 },
	}
}

/// When a clock is due, whether that is provisional, until when an answer counts, and by which rule.
pub(super) fn clock(id: ClockId) -> Option<(Moment, bool, Moment, String)> {
	let duty = Deadlines::clock_of(id)?;
	Some((duty.due, duty.provisional, duty.open_until, duty.clock.rule.to_string()))
}

/// A case.
pub fn sheet(case: CaseId, language: Language) -> Result<CaseSheet, String> {
	let (record, attached) = Cases::case_of(case).ok_or_else(|| unknown(case, language))?;
	let waiting = record.waiting().copied();
	let kind = record.kind.row().words(tongue(language));
	let title = match language {
		Language::En => format!("Case {}: {kind}", case.0),
		Language::Zh => format!("案件 {}：{kind}", case.0),
	};
	let mut sections = vec![
		Section { heading: say("案情", "Matter", language), lines: matter(&record, language) },
		Section { heading: say("进展", "Where it is", language), lines: state(&record, language) },
	];
	if let Some(adverse) = &record.adverse {
		sections.push(Section { heading: say("决定", "Decision", language), lines: decision(adverse, language) });
	}
	if let Some(interim) = &record.interim {
		sections.push(Section { heading: say("先行控制", "Measure", language), lines: measure(interim, language) });
	}
	let lines = attached.iter().map(|attached| attachment(attached, language)).collect();
	let turn = waiting.map(|waiting| turn(&record, &waiting, language));
	sections.push(Section { heading: say("材料", "Attached", language), lines });
	Ok(CaseSheet {
		kind: record.kind,
		stage: waiting.map(|waiting| waiting.stage),
		seat: Cases::seats_of(&record).0,
		taken: record.steps,
		turn,
		sheet: Sheet { title, sections },
		steps: waiting.map(|waiting| steps(case, &record, &waiting, language)).unwrap_or_default(),
		leaf: Cases::leaf_of(case),
	})
}

/// Whose turn it is.
fn turn(record: &Record, waiting: &Waiting, language: Language) -> TurnLine {
	let shown = Cases::due_now(record, waiting);
	let role = record.kind.row().stage(waiting.stage).map_or(Role::Seat, |row| row.waits_for);
	let reminds = matches!(shown.watch, Watch::ToBeReminded { .. });
	let (who, seat) = match shown.watch {
		Watch::ToBeReminded { by } => (seats::name(by, language), Some(by)),
		Watch::OnTime | Watch::Reminded => who(role, record, language),
	};
	let (due, provisional, open_until, rule) =
		clock(waiting.clock).unwrap_or((waiting.due, false, waiting.due, String::new()));
	let what = due_words(waiting, shown.watch, due <= now(), language);
	TurnLine { what, who, seat, reminds, rule, due, due_shown: civil::here(due), provisional, open_until }
}

fn matter(record: &Record, language: Language) -> Vec<Line> {
	let mut lines = vec![
		told("对象", "About", about(&record.subject, record.against, language), language),
		told("提出人", "Filed by", opener(&record.opener, language), language),
		told("提出时间", "Filed on", civil::here(record.opened), language),
		told("承办席位", "Whose case", seats::name(Cases::seats_of(record).0, language), language),
	];
	if let Some(act) = record.act {
		let words = words::act(act, tongue(language));
		lines.push(told("涉嫌行为", "Act", format!("{act}: {words}"), language));
		lines.push(told("发生时间", "Happened", civil::here(record.happened), language));
		lines.push(told("管辖区划", "Region", record.region.to_string(), language));
	}
	if record.look {
		let text = say(
			"同一假名主体提交数量较多，由人工审查，不因此拒绝",
			"its opener filed many: a person should look; nothing is refused for it",
			language,
		);
		lines.push(told("提示", "Note", text, language));
	}
	if record.stepped_back {
		lines.push(told("提示", "Note", say("提出人已撤回", "who filed it stepped back", language), language));
	}
	lines
}

fn state(record: &Record, language: Language) -> Vec<Line> {
	match record.state {
		State::Waiting(waiting) => {
			let TurnLine { what, who, reminds, rule, due, due_shown, provisional, open_until, .. } =
				turn(record, &waiting, language);
			let mut lines = vec![
				told("等待", "Waits for", what, language),
				told("责任方", "Whose turn", who, language),
				told("自", "Since", civil::here(waiting.since), language),
			];
			if !rule.is_empty() {
				let mark = if provisional { say("（暂定）", " (provisional)", language) } else { String::new() };
				lines.push(told("期限", "Due", format!("{due_shown}{mark}, {rule}"), language));
				if open_until != due {
					lines.push(told("答复有效至", "An answer counts until", civil::here(open_until), language));
				}
			}
			lines.push(told("逾期后果", "Otherwise", consequence(record, &waiting, language), language));
			if reminds {
				let call = say("催办：cases.remind", "to remind: fairstream case remind, or cases.remind", language);
				lines.push(told("可办", "Besides", call, language));
			}
			if waiting.missed > 0 {
				lines.push(told("逾期次数", "Missed", waiting.missed.to_string(), language));
			}
			lines
		}
		State::Ended { ended, clock: archiving } => {
			let leaves = clock(archiving).map(|(due, ..)| civil::here(due)).unwrap_or_default();
			let mut lines = vec![
				told("结果", "Ended", ended.ending.how.words(tongue(language)), language),
				told("时间", "On", civil::here(ended.at), language),
				told("归档时间", "Leaves the state, as a leaf of the tree of that day", leaves, language),
				told("材料保存至", "What is attached is kept until", civil::here(ended.release), language),
			];
			if let Some(ground) = ended.ending.ground {
				lines.push(told("理由", "Ground", ground.words(tongue(language)), language));
			}
			if let Some(into) = ended.ending.into {
				lines.push(told("并入案件", "Goes on in case", into.0.to_string(), language));
			}
			lines
		}
	}
}

fn decision(adverse: &Adverse, language: Language) -> Vec<Line> {
	let row = adverse.act().row();
	let heard = match adverse.heard() {
		Heard::Stated(attachment) => match language {
			Language::En => format!("stated its case: {}", hex(&attachment.digest)),
			Language::Zh => format!("已陈述、申辩：{}", hex(&attachment.digest)),
		},
		Heard::Waived => say("放弃陈述、申辩", "waived the hearing", language),
		Heard::Silent => say("期限内未陈述、申辩", "said nothing in the time for it", language),
	};
	let mut lines = vec![
		told(
			"认定行为",
			"Act",
			format!("{}: {}", adverse.act(), words::act(adverse.act(), tongue(language))),
			language,
		),
		told("依据", "Article", row.article, language),
		told("事实摘要值", "Facts, digest", hex(&adverse.notice().facts), language),
		told("事先告知送达", "Notice served", civil::here(adverse.notice().at), language),
		told("当事人意见", "Heard", heard, language),
		told("决定文书摘要值", "Document, digest", hex(&adverse.document().digest), language),
		told("送达凭证摘要值", "Service, digest", hex(&adverse.service()), language),
		told("决定时间", "Decided", civil::here(adverse.at()), language),
	];
	if let Some(until) = adverse.until() {
		lines.push(told("期限至", "Until", format!("{}, {}", civil::here(until.moment), until.rule), language));
	}
	lines
}

fn measure(interim: &Interim, language: Language) -> Vec<Line> {
	let (until, act) = (interim.until(), interim.act());
	vec![
		told("涉嫌行为", "Act", format!("{act}: {}", words::act(act, tongue(language))), language),
		told("依据", "Article", act.row().article, language),
		told("事实摘要值", "Facts, digest", hex(&interim.facts()), language),
		told("决定文书摘要值", "Document, digest", hex(&interim.document().digest), language),
		told("送达凭证摘要值", "Service, digest", hex(&interim.service()), language),
		told("自", "Since", civil::here(interim.from()), language),
		told("期限至", "Until", format!("{}, {}", civil::here(until.moment), until.rule), language),
	]
}

fn attachment(attached: &Attached, language: Language) -> Line {
	let step =
		attached.step.map_or_else(|| say("附件", "attached", language), |step| step.words(tongue(language)).into());
	let keeper = match (attached.attachment.custodian, language) {
		(Some(custodian), language) => participant(custodian, language),
		(None, Language::En) => "who attached it".into(),
		(None, Language::Zh) => "提交人自行保管".into(),
	};
	let by = attached.by.words(tongue(language));
	let text = match language {
		Language::En => format!("{by}, {step}: {}, kept by {keeper}", hex(&attached.attachment.digest)),
		Language::Zh => format!("{by}，{step}：{}，保管：{keeper}", hex(&attached.attachment.digest)),
	};
	Line { label: civil::here(attached.at), text }
}

fn steps(case: CaseId, record: &Record, waiting: &Waiting, language: Language) -> Vec<StepLine> {
	let row = record.kind.row().stage(waiting.stage);
	let steps = row.map_or(&[][..], |row| row.steps);
	let open = steps.iter().filter(|row| is_open(row, record, waiting));
	open.map(|row| step_line(case, record, row, language)).collect()
}

fn step_line(case: CaseId, record: &Record, row: &StepRow, language: Language) -> StepLine {
	let (who, seat) = who(row.by, record, language);
	let leads_to = match row.to {
		To::Stay => say("记录在案", "it is noted", language),
		To::Stage(stage) => stage.words(tongue(language)).into(),
		To::End(how) => ended_words(how, language),
	};
	StepLine {
		step: row.step,
		shown: row.step.words(tongue(language)).into(),
		by: row.by,
		who,
		seat,
		leads_to,
		encoded: call_of(case, record, row.step, row.by).encode(),
	}
}

fn ended_words(how: How, language: Language) -> String {
	match language {
		Language::En => format!("the case ends: {}", how.words(tongue(language))),
		Language::Zh => format!("案件办结：{}", how.words(tongue(language))),
	}
}

/// The clocks that a seat missed.
pub fn missed(seat: SeatId, language: Language) -> Result<Vec<Line>, String> {
	if !pallet_seats::Seats::<Runtime>::contains_key(seat) {
		return Err(seats::unknown(seat, language));
	}
	let line = |(month, count): (u32, u32)| {
		let (year, month) = (month.checked_div(12).unwrap_or(0), month.checked_rem(12).unwrap_or(0));
		Line {
			label: format!("{}-{:02}", year.saturating_add(1_970), month.saturating_add(1)),
			text: match language {
				Language::En => format!("{count} missed"),
				Language::Zh => format!("逾期 {count} 次"),
			},
		}
	};
	Ok(Cases::missed_by(seat).into_iter().map(line).collect())
}

/// What is hashed and signed for a report without an account.
pub fn report_payload(report: &[u8], key: &AccountId, block: u32, work: u64) -> Option<Vec<u8>> {
	let report = pallet_cases::Report::decode(&mut &report[..]).ok()?;
	let hash = |number| frame_system::Pallet::<Runtime>::block_hash(number);
	let known = hash(block) != Default::default();
	known.then(|| pallet_cases::free::report_payload(&hash(0), &hash(block), &report, key, work))
}
