//! What is due: for whom, until when, what follows, and the call that stops it.

use super::{
	now,
	places::{is_of, Merged},
	say, tongue,
};
use crate::{configs::Task, reading::participant, Deadlines, Runtime, RuntimeCall};
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use codec::{Decode, Encode};
use fairstream_doors::{Bearer, SeatId, Side};
use fairstream_rules::words;
use fairstream_sheet::{
	civil,
	law::{DutyLine, Inbox},
	Language, Line,
};
use pallet_deadlines::{Duty, Turn, PAGE};

/// How many duties are looked at for a page at most.
const LOOKED_AT: usize = 2_000;

/// A page of what somebody has to do.
pub fn of(bearer: Bearer, after: Option<[u8; 16]>, language: Language) -> Inbox {
	let after = after.and_then(|cursor| Turn::decode(&mut &cursor[..]).ok());
	match bearer {
		Bearer::Seat(seat) => of_seat(seat, after, language),
		Bearer::Participant(_) | Bearer::Nobody => {
			let duties: Vec<_> = Deadlines::duties_of(bearer, after).iter().map(|duty| line(duty, language)).collect();
			let is_full = u32::try_from(duties.len()).unwrap_or(u32::MAX) >= PAGE;
			let next = duties.last().filter(|_| is_full).map(|last| last.cursor);
			Inbox { duties, next }
		}
	}
}

/// A page of what a seat has to do, also in the place of one that may no longer.
fn of_seat(seat: SeatId, after: Option<Turn>, language: Language) -> Inbox {
	let (mut duties, mut next) = (Vec::new(), None);
	for (looked, named) in Merged::of(seat, after).enumerate() {
		if duties.len() >= PAGE as usize || looked >= LOOKED_AT {
			return Inbox { duties, next };
		}
		next = Some(cursor(&named.duty));
		if is_of(seat, &named) {
			duties.push(line(&named.duty, language));
		}
	}
	Inbox { duties, next: None }
}

/// Where a page begins that comes after a duty.
fn cursor(duty: &Duty<Task>) -> [u8; 16] {
	let mut cursor = [0; 16];
	let turn = duty.turn.encode();
	if turn.len() == cursor.len() {
		cursor.copy_from_slice(&turn);
	}
	cursor
}

fn line(duty: &Duty<Task>, language: Language) -> DutyLine {
	let told = consequence(&duty.clock.task, language);
	DutyLine {
		clock: duty.id.0,
		case: duty.clock.case.map(|case| case.0),
		what: duty
			.clock
			.case
			.and_then(|case| super::cases::due_of(case, duty.due, language))
			.unwrap_or_else(|| words::rule(duty.clock.rule, tongue(language)).into()),
		rule: duty.clock.rule.to_string(),
		due: duty.due,
		due_shown: civil::here(duty.due),
		provisional: duty.provisional,
		open_until: duty.open_until,
		overdue: duty.due <= now(),
		consequence: told.consequence,
		call: told.call,
		encoded: told.stop.map(|call| call.encode()).unwrap_or_default(),
		cursor: cursor(duty),
	}
}

/// What follows if a clock runs out, and what stops it.
struct Told {
	consequence: String,
	/// The call's name.
	call: String,
	/// The call itself, to be signed as it is.
	stop: Option<RuntimeCall>,
}

fn consequence(task: &Task, language: Language) -> Told {
	match task {
		Task::Rulebook(pallet_rulebook::Task::Enact { rule, .. }) => Told {
			consequence: match language {
				Language::En => format!("the announced change of {rule} begins to hold"),
				Language::Zh => format!("已公告的 {rule} 变更生效"),
			},
			call: String::new(),
			stop: None,
		},
		Task::Cases(pallet_cases::Task::RunOut(case) | pallet_cases::Task::Archive(case)) => {
			let (consequence, call, stop) = super::cases::told_of(*case, language);
			Told { consequence, call, stop }
		}
		Task::Registry(pallet_registry::Task::IdentityLapses(_)) => Told {
			consequence: say(
				"身份核验到期，须经身份核验的职能随之暂停；请在到期前由身份凭证签发机构重新核验",
				"the identity's verification ends, and with it the functions that need one; have it verified again before",
				language,
			),
			call: String::new(),
			stop: None,
		},
		Task::Registry(pallet_registry::Task::OfferLapses(link)) => {
			let offer = pallet_registry::Offers::<Runtime>::get(link);
			let by = offer.map_or(Side::Lower, |offer| offer.by);
			let contract = offer.and_then(|offer| offer.contract);
			let from = link.on(by);
			let (kind, side) = (link.kind, by.other());
			Told {
				consequence: match language {
					Language::En => format!("the affiliation offered by {} lapses", participant(from, language)),
					Language::Zh => format!("{}提出的关联要约失效", participant(from, language)),
				},
				call: "registry.answerAffiliation".into(),
				stop: Some(
					pallet_registry::Call::answer_affiliation { kind, side, other: from, accept: true, contract }.into(),
				),
			}
		}
		Task::Registry(pallet_registry::Task::TagReview(_)) => Told {
			consequence: say("人员标识不再需要即删除", "the person's tag is removed if nothing needs it", language),
			call: String::new(),
			stop: None,
		},
		Task::Registry(pallet_registry::Task::BarsEnd(_)) => Told {
			consequence: say(
				"禁入期限届满即解除，不再需要的人员标识随之删除",
				"the bar ends, and the person's tag is removed if nothing needs it",
				language,
			),
			call: String::new(),
			stop: None,
		},
	}
}

/// A page of the times in which the chain stood still.
pub fn outages(page: u32, language: Language) -> Vec<Line> {
	let line = |span: pallet_deadlines::Span| Line {
		label: civil::here(span.begin),
		text: match language {
			Language::En => format!(
				"no block until {}; no silence has a consequence before {}",
				civil::here(span.end),
				civil::here(span.until)
			),
			Language::Zh => {
				format!("至 {} 无区块；{} 之前沉默不产生后果", civil::here(span.end), civil::here(span.until))
			}
		},
	};
	Deadlines::outages(page).into_iter().map(line).collect()
}
