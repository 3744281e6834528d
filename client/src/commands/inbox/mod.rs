//! `fairstream inbox`: what somebody has to do.

mod changes;
mod follow;

pub use follow::run as follow;

use super::{count, pick, Failure, Final};
use crate::{
	chain::{At, Chain, ChainError},
	cli::inbox::InboxArguments,
	key, machine,
	outcome::{Outcome, Status},
};
use fairstream_doors::{Bearer, ParticipantId, SeatId};
use fairstream_sheet::{
	civil::here,
	law::{DutyLine, Inbox},
	Language,
};
use serde_json::{json, Value};

/// Most duties that are read, whatever the node says there are.
const MOST_DUTIES: usize = 200_000;

/// What there is now.
pub async fn run(arguments: &InboxArguments) -> Outcome {
	list(arguments).await.unwrap_or_else(Outcome::from)
}

async fn list(arguments: &InboxArguments) -> Result<Outcome, Failure> {
	let language = arguments.ask.language.into();
	let block = Final::of(&arguments.ask.node.url).await?;
	let bearer = bearer(arguments, &block).await?;
	let duties = duties(&block.chain, &block.at, bearer, language).await?;
	let overdue = duties.iter().filter(|duty| duty.overdue).count();
	let who = name(bearer, language);
	let mut lines = vec![match language {
		Language::En => format!("{who}: {}, {overdue} overdue", count(duties.len(), "duty", "duties")),
		Language::Zh => format!("{who}：{} 项待办，其中 {overdue} 项逾期", duties.len()),
	}];
	lines.push(block.line(language));
	for duty in &duties {
		lines.push(String::new());
		lines.extend(duty_lines(duty, language));
	}
	let json = json!({
		"block": block.json(),
		"bearer": machine::bearer(bearer),
		"overdue": overdue,
		"duties": duties.iter().map(duty_json).collect::<Vec<Value>>(),
	});
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}

/// Who is meant.
async fn bearer(arguments: &InboxArguments, block: &Final) -> Result<Bearer, Failure> {
	if let Some(participant) = arguments.participant {
		return Ok(Bearer::Participant(participant));
	}
	if let Some(seat) = arguments.seat {
		return Ok(Bearer::Seat(SeatId(seat)));
	}
	let key = key::named(arguments.dev_key.as_deref(), arguments.key_file.as_deref()).map_err(Failure::NotTried)?;
	let key = key.ok_or_else(|| Failure::NotTried("name a participant, a seat, or a key".into()))?;
	let account = key.public_key().0;
	if let Some(participant) = block.acts_by(account).await? {
		return Ok(Bearer::Participant(participant));
	}
	seat_of(&block.chain, &block.at, account).await?.map(Bearer::Seat).ok_or_else(|| {
		let address = key.public_key().to_account_id();
		Failure::Refused(format!("{address} acts for no participant and signs for no seat: name another key"))
	})
}

/// The seat for which an account signs.
pub(super) async fn seat_of(chain: &Chain, at: &At, account: [u8; 32]) -> Result<Option<SeatId>, ChainError> {
	let officers = subxt::dynamic::storage::<([u8; 32],), u32>("Seats", "OfficerOf");
	let found = at.storage().try_fetch(officers, (account,)).await.map_err(|error| chain.lost(&error))?;
	let seat = found.map(|seat| seat.decode()).transpose().map_err(|error| chain.lost(&error))?;
	Ok(seat.map(SeatId))
}

/// All that somebody has to do at a block, in the order in which it is due.
async fn duties(chain: &Chain, at: &At, bearer: Bearer, language: Language) -> Result<Vec<DutyLine>, ChainError> {
	let (mut duties, mut after): (Vec<DutyLine>, Option<[u8; 16]>) = (vec![], None);
	loop {
		let page: Inbox = chain.ask(at, "DeadlinesApi", "duties_of", (bearer, after, language)).await?;
		let is_empty = page.duties.is_empty();
		duties.extend(page.duties);
		// A node can't keep us here by naming pages for ever.
		let more = !is_empty && duties.len() < MOST_DUTIES;
		match page.next {
			Some(next) if more && after != Some(next) => after = Some(next),
			_ => return Ok(duties),
		}
	}
}

fn name(bearer: Bearer, language: Language) -> String {
	match (bearer, language) {
		(Bearer::Participant(ParticipantId(number)), Language::En) => format!("participant #{number}"),
		(Bearer::Participant(ParticipantId(number)), Language::Zh) => format!("参与主体 #{number}"),
		(Bearer::Seat(SeatId(number)), Language::En) => format!("seat {number}"),
		(Bearer::Seat(SeatId(number)), Language::Zh) => format!("席位 {number}"),
		(Bearer::Nobody, language) => pick(language, "nobody", "无").into(),
	}
}

/// A duty: until when and what, and below it what more is to be known.
fn duty_lines(duty: &DutyLine, language: Language) -> Vec<String> {
	let overdue = if duty.overdue { pick(language, "  OVERDUE", "  已逾期") } else { "" };
	let provisional = match duty.provisional {
		true => {
			pick(language, "  (provisional: that year's calendar is not published)", "  （暂定：该年度日历尚未公布）")
		}
		false => "",
	};
	let case = match (duty.case, language) {
		(Some(case), Language::En) => format!(", case {case}"),
		(Some(case), Language::Zh) => format!("，案件 {case}"),
		(None, _) => String::new(),
	};
	let mut lines = vec![format!("{}{overdue}  {}{case}{provisional}", duty.due_shown, duty.what)];
	let mut below = |en, zh, text: &str| {
		if !text.is_empty() {
			lines.push(format!("    {}{text}", pick(language, en, zh)));
		}
	};
	below("clock ", "时钟 ", &format!("{}, {}", duty.clock, duty.rule));
	if duty.open_until != duty.due {
		below("an answer counts until ", "答复有效至 ", &here(duty.open_until));
	}
	below("otherwise: ", "逾期后果：", &duty.consequence);
	if !duty.call.is_empty() {
		below("call ", "调用 ", &format!("{}: {}", duty.call, machine::bytes(&duty.encoded)));
	}
	lines
}

/// A duty for machines.
fn duty_json(duty: &DutyLine) -> Value {
	let call = !duty.call.is_empty();
	json!({
		"clock": duty.clock,
		"case": duty.case,
		"what": duty.what,
		"rule": duty.rule,
		"due": duty.due,
		"dueShown": duty.due_shown,
		"provisional": duty.provisional,
		"openUntil": duty.open_until,
		"overdue": duty.overdue,
		"consequence": duty.consequence,
		"call": call.then_some(&duty.call),
		"encoded": call.then(|| machine::bytes(&duty.encoded)),
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	pub(super) fn duty(clock: u64, due: u64) -> DutyLine {
		DutyLine {
			clock,
			case: None,
			what: "answer the offer".into(),
			rule: "affiliation.answer".into(),
			due,
			due_shown: here(due),
			provisional: false,
			open_until: due,
			overdue: false,
			consequence: "the offer lapses".into(),
			call: String::new(),
			encoded: vec![],
			cursor: [0; 16],
		}
	}

	#[test]
	fn a_duty_says_until_when_what_and_what_follows_otherwise() {
		let duty = DutyLine {
			case: Some(12),
			overdue: true,
			provisional: true,
			open_until: 1_780_246_800_000,
			call: "registry.answerAffiliation".into(),
			encoded: vec![0x17, 0],
			..duty(7, 1_780_243_200_000)
		};
		assert_eq!(
			duty_lines(&duty, Language::En),
			[
				"2026-06-01 00:00:00 +08:00  OVERDUE  answer the offer, case 12  (provisional: that year's calendar is not \
				 published)",
				"    clock 7, affiliation.answer",
				"    an answer counts until 2026-06-01 01:00:00 +08:00",
				"    otherwise: the offer lapses",
				"    call registry.answerAffiliation: 0x1700",
			]
		);
	}

	#[test]
	fn what_there_is_not_to_be_said_takes_no_line() {
		let lines = duty_lines(&duty(7, 1_780_243_200_000), Language::En);
		assert_eq!(lines.len(), 3, "{lines:?}");
		assert_eq!(lines.first().map(String::as_str), Some("2026-06-01 00:00:00 +08:00  answer the offer"));
	}

	#[test]
	fn a_clock_that_no_call_stops_has_none_for_machines_either() {
		let json = duty_json(&duty(7, 0));
		assert_eq!((&json["call"], &json["encoded"]), (&Value::Null, &Value::Null));
	}
}
