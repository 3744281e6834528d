//! The table as a page for people.

use crate::{
	kind::{Kind, KindRow, Openers, Whose},
	stage::{Silence, Since, StageRow},
	step::{StepRow, To},
};
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use fairstream_rules::words::{self, Tongue};

const HEAD: &str = "\
# The docket 案件

Written from the table in `primitives/docket/src/kind.rs`; a test keeps the two alike.

A case waits in one stage at a time. Whoever's turn it is has one clock; its rule stands in [rules.md](rules.md). Where a seat is
silent the case stays where it is, the miss is counted in the seat's public series, and the seat's superior has to remind it
(`seat.remind`); after that the seat has a new term (`seat.reminded`), and so on until it acts. The case goes to no other seat
because of that: jurisdiction moves by law alone. Only an urgent measure ends by itself, in favour of whom it burdens.

Who signs for a seat: what only goes on takes a handler or two, what burdens somebody or decides on a burden takes four persons,
but for an urgent measure, which two order ([regulator.md](regulator.md)).
";

/// The page.
#[must_use]
pub fn cases() -> String {
	let mut page = String::from(HEAD);
	for kind in Kind::ALL {
		page.push_str(&of(kind.row()));
	}
	page
}

fn of(row: &KindRow) -> String {
	let openers = match row.openers {
		Openers::Anyone => "anybody, with an account or without, at no deposit",
		Openers::AnyoneAtADeposit => "anybody with an account, at a deposit that comes back when the case ends",
		Openers::Seat => "a seat, with the measure that it orders",
	};
	let whose = match row.whose {
		Whose::Jurisdiction if row.openers == Openers::Seat => {
			"the seat's that orders it: the one of article 47 of Order 117, or one above it".to_string()
		}
		Whose::Jurisdiction => "by article 47 of Order 117, from the act and from whom it concerns".to_string(),
		Whose::National(line) => format!("the national seat of {}", words::line(line, Tongue::En)),
	};
	let mut text = format!(
		"\n## {} {}\n\n- Opened by: {openers}.\n- Whose case it is: {whose}.\n- What is attached is kept for: `{}`, from the \
		 case's end on.\n\n| stage | 阶段 | whose turn | clock | if nobody acts | what may be done |\n|---|---|---|---|---|---|\n",
		capital(row.name),
		row.name_zh,
		row.retention
	);
	for stage in row.stages {
		text.push_str(&line(stage));
	}
	text
}

fn line(row: &StageRow) -> String {
	let since = match row.since {
		Since::Stage => "",
		Since::Acceptance => ", from the acceptance on",
		Since::Due => ", from when the stage before was due",
		Since::Rest => ", what was left of it before the hearing",
		Since::Measure => ", until the end that the measure has",
	};
	let silence = match row.silence {
		Silence::Remind => "the seat is reminded".to_string(),
		Silence::Moves(stage) => format!("→ `{stage:?}`"),
		Silence::Ends(how) => format!("ends: {}", how.words(Tongue::En)),
	};
	let steps: Vec<_> = row.steps.iter().map(step).collect();
	format!(
		"| `{:?}`: {} | {} | {} | `{}`{since} | {silence} | {} |\n",
		row.stage,
		row.stage.words(Tongue::En),
		row.stage.words(Tongue::Zh),
		row.waits_for.words(Tongue::En),
		row.clock,
		steps.join("<br>")
	)
}

fn step(row: &StepRow) -> String {
	let to = match row.to {
		To::Stay => "is noted".to_string(),
		To::Stage(stage) => format!("→ `{stage:?}`"),
		To::End(how) => format!("ends: {}", how.words(Tongue::En)),
	};
	format!("{}: {} {to}", row.by.words(Tongue::En), row.step.words(Tongue::En))
}

fn capital(text: &str) -> String {
	let mut letters = text.chars();
	letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}
