//! `fairstream worklist`: what a seat has to do in cases.

use super::{count, pick, Failure, Final};
use crate::{
	cli::worklist::WorklistArguments,
	machine,
	outcome::{Outcome, Status},
};
use fairstream_doors::SeatId;
use fairstream_sheet::{
	civil::here,
	docket::{Filter, WorkLine, Worklist},
	Language,
};
use serde_json::{json, Value};

/// Most pages that are asked for, whatever the node says there are. A page may be short or empty where few pass the filter.
const MOST_PAGES: usize = 2_000;

/// Do it.
pub async fn run(arguments: &WorklistArguments) -> Outcome {
	list(arguments).await.unwrap_or_else(Outcome::from)
}

/// What was found.
struct Found {
	/// The seat in words.
	seat: String,
	/// How many cases wait at it.
	open: u32,
	lines: Vec<WorkLine>,
	/// Whether there may be more.
	is_cut: bool,
}

async fn list(arguments: &WorklistArguments) -> Result<Outcome, Failure> {
	let (seat, language) = (SeatId(arguments.seat), arguments.ask.language.into());
	let block = Final::of(&arguments.ask.node.url).await?;
	let limit = usize::try_from(arguments.limit).unwrap_or(usize::MAX);
	let found = block.work_of(seat, language, arguments.filter(), limit).await?;
	let mut lines = vec![match language {
		Language::En => {
			let open = usize::try_from(found.open).unwrap_or(usize::MAX);
			format!("{}: {}", found.seat, count(open, "open case of its own", "open cases of its own"))
		}
		Language::Zh => format!("{}：{} 件在办案件", found.seat, found.open),
	}];
	lines.push(block.line(language));
	if found.lines.is_empty() {
		let nothing = match arguments.filter() {
			Filter::All => pick(language, "nothing is due at this seat", "该席位无待办案件"),
			_ => pick(language, "nothing is due that was asked for", "无符合条件的待办案件"),
		};
		lines.extend([String::new(), nothing.into()]);
	}
	for work in &found.lines {
		lines.push(String::new());
		lines.extend(work_lines(work, language));
	}
	if found.is_cut {
		lines.push(String::new());
		lines.push(match language {
			Language::En => format!("more may follow after these {}: raise --limit", found.lines.len()),
			Language::Zh => format!("以上 {} 件之后可能还有：请提高 --limit", found.lines.len()),
		});
	}
	let json = json!({
		"block": block.json(),
		"seat": seat.0,
		"seatShown": found.seat,
		"open": found.open,
		"cases": found.lines.iter().map(work_json).collect::<Vec<Value>>(),
		"more": found.is_cut,
	});
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}

impl Final {
	/// What a seat has to do in cases, in the chain's order, as many as `limit`.
	async fn work_of(&self, seat: SeatId, language: Language, filter: Filter, limit: usize) -> Result<Found, Failure> {
		let mut after: Option<[u8; 17]> = None;
		let mut found = Found { seat: String::new(), open: 0, lines: vec![], is_cut: false };
		for _ in 0..MOST_PAGES {
			let page: Worklist = self.ask_for("CasesApi", "worklist", (seat, language, filter, after)).await?;
			(found.seat, found.open) = (page.seat, page.open);
			found.lines.extend(page.lines);
			// A node can't keep us here by naming the same page again and again.
			let next = page.next.filter(|next| after != Some(*next));
			found.is_cut = next.is_some() || found.lines.len() > limit;
			if next.is_none() || found.lines.len() >= limit {
				break;
			}
			after = next;
		}
		found.lines.truncate(limit);
		Ok(found)
	}
}

/// A case in which a seat is due: until when and what, and below it what more is to be known.
fn work_lines(work: &WorkLine, language: Language) -> Vec<String> {
	let overdue = if work.overdue { pick(language, "  OVERDUE", "  已逾期") } else { "" };
	let provisional = match work.provisional {
		true => {
			pick(language, "  (provisional: that year's calendar is not published)", "  （暂定：该年度日历尚未公布）")
		}
		false => "",
	};
	let head = match language {
		Language::En => format!("case {}, {}: {}", work.case, work.kind, work.what),
		Language::Zh => format!("案件 {}，{}：{}", work.case, work.kind, work.what),
	};
	let mut lines = vec![format!("{}{overdue}  {head}{provisional}", work.due_shown)];
	let mut below = |en, zh, text: &str| {
		if !text.is_empty() {
			lines.push(format!("    {}{text}", pick(language, en, zh)));
		}
	};
	below("about ", "对象：", &work.about);
	below("act ", "涉嫌行为：", &work.act);
	below("rule ", "规则：", &work.rule);
	if work.open_until != work.due {
		below("an answer counts until ", "答复有效至 ", &here(work.open_until));
	}
	below("otherwise: ", "逾期后果：", &work.consequence);
	if work.missed > 0 {
		below("", "", &missed(work, language));
	}
	if work.look {
		below("", "", pick(language, "a person should look whether the docket is abused", "请人工审查是否滥用举报"));
	}
	if !work.call.is_empty() {
		below("call ", "调用 ", &format!("{}: {}", work.call, machine::bytes(&work.encoded)));
	}
	lines
}

/// How often a clock was missed; where somebody has a new moment, that one too, so that nobody takes it for what was missed.
fn missed(work: &WorkLine, language: Language) -> String {
	let WorkLine { missed, due_shown, .. } = work;
	let times = match missed {
		1 => "once".into(),
		times => format!("{times} times"),
	};
	match (language, work.overdue) {
		(Language::En, true) => format!("missed {times}"),
		(Language::En, false) => format!("missed {times} before, now due at {due_shown}"),
		(Language::Zh, true) => format!("已逾期 {missed} 次"),
		(Language::Zh, false) => format!("此前逾期 {missed} 次，现期限为 {due_shown}"),
	}
}

/// The same for machines.
fn work_json(work: &WorkLine) -> Value {
	json!({
		"case": work.case,
		"kind": work.kind,
		"about": work.about,
		"act": (!work.act.is_empty()).then_some(&work.act),
		"what": work.what,
		"rule": work.rule,
		"due": work.due,
		"dueShown": work.due_shown,
		"provisional": work.provisional,
		"openUntil": work.open_until,
		"overdue": work.overdue,
		"missed": work.missed,
		"look": work.look,
		"consequence": work.consequence,
		"call": work.call,
		"encoded": machine::bytes(&work.encoded),
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	fn work() -> WorkLine {
		WorkLine {
			case: 12,
			kind: "report".into(),
			about: "room 88120045 on participant #3".into(),
			act: "order117.a34.fake_figures".into(),
			what: "the clue is checked".into(),
			rule: "clue.check".into(),
			due: 1_780_243_200_000,
			due_shown: here(1_780_243_200_000),
			provisional: false,
			open_until: 1_780_243_200_000,
			overdue: false,
			missed: 0,
			look: false,
			consequence: "the seat is reminded".into(),
			call: "cases.act (Accept)".into(),
			encoded: vec![0x17, 0],
			cursor: [0; 17],
		}
	}

	#[test]
	fn a_case_says_until_when_what_about_whom_by_which_rule_and_what_follows_otherwise() {
		assert_eq!(
			work_lines(&work(), Language::En),
			[
				"2026-06-01 00:00:00 +08:00  case 12, report: the clue is checked",
				"    about room 88120045 on participant #3",
				"    act order117.a34.fake_figures",
				"    rule clue.check",
				"    otherwise: the seat is reminded",
				"    call cases.act (Accept): 0x1700",
			]
		);
	}

	#[test]
	fn what_is_overdue_is_marked_with_how_often_it_was_missed() {
		let late = WorkLine { overdue: true, missed: 2, look: true, act: String::new(), ..work() };
		let lines = work_lines(&late, Language::En);
		assert_eq!(
			lines.first().map(String::as_str),
			Some("2026-06-01 00:00:00 +08:00  OVERDUE  case 12, report: the clue is checked")
		);
		assert!(lines.contains(&"    missed 2 times".into()), "{lines:?}");
		assert!(lines.contains(&"    a person should look whether the docket is abused".into()), "{lines:?}");
		assert!(!lines.iter().any(|line| line.starts_with("    act ")), "it has none: {lines:?}");
		let once = WorkLine { missed: 1, ..late };
		assert!(work_lines(&once, Language::En).contains(&"    missed once".into()));
	}

	#[test]
	fn what_was_missed_and_has_a_new_moment_is_not_overdue_and_says_so() {
		let again = WorkLine { missed: 1, ..work() };
		let lines = work_lines(&again, Language::En);
		assert!(!lines.concat().contains("OVERDUE"), "{lines:?}");
		let expected = "    missed once before, now due at 2026-06-01 00:00:00 +08:00";
		assert!(lines.contains(&expected.into()), "{lines:?}");
		let lines = work_lines(&again, Language::Zh);
		assert!(lines.contains(&"    此前逾期 1 次，现期限为 2026-06-01 00:00:00 +08:00".into()), "{lines:?}");
		assert!(!lines[0].contains("已逾期"), "{lines:?}");
	}

	#[test]
	fn an_end_that_rests_on_no_calendar_and_a_grace_are_said() {
		let later = WorkLine { provisional: true, open_until: 1_780_246_800_000, ..work() };
		let lines = work_lines(&later, Language::En);
		assert!(lines[0].ends_with("(provisional: that year's calendar is not published)"), "{lines:?}");
		assert!(lines.contains(&"    an answer counts until 2026-06-01 01:00:00 +08:00".into()), "{lines:?}");
	}

	#[test]
	fn in_chinese_it_says_the_same() {
		let late = WorkLine { overdue: true, missed: 2, ..work() };
		let lines = work_lines(&late, Language::Zh);
		assert!(lines[0].starts_with("2026-06-01 00:00:00 +08:00  已逾期  案件 12"), "{lines:?}");
		assert!(lines.contains(&"    已逾期 2 次".into()), "{lines:?}");
	}

	#[test]
	fn a_case_that_claims_no_act_has_none_for_machines_either() {
		let json = work_json(&WorkLine { act: String::new(), ..work() });
		assert_eq!((&json["act"], &json["encoded"]), (&Value::Null, &json!("0x1700")));
	}
}
