//! Where a case stands once a step is taken: what it waits for, of whom, and until when.

use super::{add, sheet_of};
use crate::{
	chain::Link,
	commands::Failure,
	input::kebab,
	outcome::{Outcome, Status},
};
use fairstream_doors::CaseId;
use fairstream_sheet::docket::{CaseSheet, TurnLine};
use serde_json::{json, Value};

/// What came of a step or reminder, and if it was taken where the case stands.
pub(super) async fn told(mut outcome: Outcome, link: &mut Link<'_>, case: CaseId) -> Outcome {
	if !is_taken(&outcome) {
		return outcome;
	}
	match after(link, case).await {
		Ok(sheet) => {
			outcome.lines.extend(lines(case, &sheet));
			add(&mut outcome.json, json(&sheet));
		}
		// What was done is done, whether or not it can be read now.
		Err(_) => outcome.lines.push(format!("next: fairstream case show {}", case.0)),
	}
	outcome
}

/// The case at the last final block, which is not before that of the step.
async fn after(link: &mut Link<'_>, case: CaseId) -> Result<CaseSheet, Failure> {
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	sheet_of(chain, &at, case).await
}

/// Whether the call was made: by a party at once, by a seat with the last signature.
fn is_taken(outcome: &Outcome) -> bool {
	let came = |field| outcome.json.pointer(field).unwrap_or(&Value::Null);
	let by_seat = came("/came/state");
	outcome.status == Status::Done && (by_seat.is_null() || (by_seat == "acted" && came("/came/failed").is_null()))
}

/// What a case waits for, of whom, and until when.
fn lines(case: CaseId, sheet: &CaseSheet) -> Vec<String> {
	let case = case.0;
	match &sheet.turn {
		None => vec![format!("case {case} has ended; what proves it later: fairstream case show {case} --leaf FILE")],
		Some(turn) => vec![format!("case {case} waits for {}: {}", turn.who, turn.what), format!("  {}", until(turn))],
	}
}

/// Until when somebody has time, and by which rule.
pub(super) fn until(turn: &TurnLine) -> String {
	let TurnLine { rule, due_shown, provisional, .. } = turn;
	let mark = if *provisional { " (provisional: that year's calendar is not published)" } else { "" };
	match rule.as_str() {
		"" => format!("its time was over at {due_shown}, and what follows is yet to be done"),
		rule => format!("until {due_shown}{mark}, by {rule}"),
	}
}

/// The same for machines.
fn json(sheet: &CaseSheet) -> Value {
	let turn = sheet.turn.as_ref().map(|turn| {
		json!({
			"what": turn.what,
			"who": turn.who,
			"seat": turn.seat.map(|seat| seat.0),
			"reminds": turn.reminds,
			"rule": turn.rule,
			"due": turn.due,
			"dueShown": turn.due_shown,
			"provisional": turn.provisional,
			"openUntil": turn.open_until,
		})
	});
	json!({ "stage": sheet.stage.map(|stage| kebab(&stage)), "turn": turn })
}

#[cfg(test)]
pub(super) mod tests {
	use super::{super::route::tests::sheet, *};
	use fairstream_docket::Stage;
	use fairstream_doors::SeatId;
	use fairstream_sheet::civil::here;

	pub(in super::super) fn turn(seat: Option<u32>, reminds: bool) -> TurnLine {
		let who = seat.map_or_else(|| "participant #5".into(), |seat| format!("seat {seat}, Hangzhou"));
		TurnLine {
			what: "who reported is told that a case was filed".into(),
			who,
			seat: seat.map(SeatId),
			reminds,
			rule: "clue.tell".into(),
			due: 1_780_243_200_000,
			due_shown: here(1_780_243_200_000),
			provisional: false,
			open_until: 1_780_243_200_000,
		}
	}

	fn waits(turn: TurnLine) -> CaseSheet {
		CaseSheet { turn: Some(turn), ..sheet(Some(Stage::TellAccepted), vec![]) }
	}

	#[test]
	fn a_case_says_of_whom_it_waits_for_what_and_until_when() {
		assert_eq!(
			lines(CaseId(12), &waits(turn(Some(2), false))),
			[
				"case 12 waits for seat 2, Hangzhou: who reported is told that a case was filed",
				"  until 2026-06-01 00:00:00 +08:00, by clue.tell",
			]
		);
		let later = TurnLine { provisional: true, ..turn(None, false) };
		assert!(lines(CaseId(12), &waits(later))[1].contains("(provisional: that year's calendar"));
	}

	#[test]
	fn where_what_follows_is_yet_to_be_done_no_rule_is_named() {
		let over = TurnLine { rule: String::new(), ..turn(Some(2), false) };
		let expected = "  its time was over at 2026-06-01 00:00:00 +08:00, and what follows is yet to be done";
		assert_eq!(lines(CaseId(12), &waits(over))[1], expected);
	}

	#[test]
	fn a_case_that_ended_says_how_its_leaf_is_kept() {
		let ended = sheet(None, vec![]);
		assert!(lines(CaseId(12), &ended)[0].contains("fairstream case show 12 --leaf FILE"));
		assert_eq!(json(&ended), json!({ "stage": null, "turn": null }));
	}

	#[test]
	fn for_machines_the_stage_and_whose_turn_it_is_are_named() {
		let json = json(&waits(turn(Some(2), true)));
		assert_eq!((&json["stage"], &json["turn"]["seat"]), (&json!("tell-accepted"), &json!(2)));
		assert_eq!((&json["turn"]["due"], &json["turn"]["reminds"]), (&json!(1_780_243_200_000u64), &json!(true)));
	}

	#[test]
	fn a_seats_step_is_taken_with_its_last_signature_and_a_partys_at_once() {
		let outcome = |status, json| Outcome { status, lines: vec![], errors: vec![], json };
		let acted = json!({ "came": { "state": "acted", "failed": null } });
		for taken in [acted, json!({ "failed": null })] {
			assert!(is_taken(&outcome(Status::Done, taken)));
		}
		let failed = json!({ "came": { "state": "acted", "failed": { "error": "Cases.NotNext" } } });
		assert!(!is_taken(&outcome(Status::Done, failed)));
		assert!(!is_taken(&outcome(Status::Done, json!({ "came": { "state": "signed", "missing": 1 } }))));
		assert!(!is_taken(&outcome(Status::Refused, json!({}))));
	}
}
