//! `fairstream case act`: a step in a case.

use super::{
	attached, attached_json, attached_line, free,
	needs::{self, Part},
	route::{lines_of, not_now, of_step, taken},
	sent::{officer, Making},
	sheet_of, stands,
};
use crate::{calls, chain::Link, cli::case::ActArguments, commands::Failure, input::kebab, key, outcome::Outcome};
use fairstream_docket::Move;
use fairstream_doors::{CaseId, SeatId};
use fairstream_rules::RuleId;
use fairstream_sheet::docket::CaseSheet;
use serde_json::{json, Map, Value};

/// The error of a step that was made for the case as it was before.
const NOT_NEXT: &str = "Cases.NotNext";

pub(super) async fn run(arguments: &ActArguments) -> Result<Outcome, Failure> {
	let (case, step) = (CaseId(arguments.case), arguments.step);
	let brought = arguments.brought();
	needs::check(step, &brought.parts()).map_err(Failure::Refused)?;
	let (mut about, mut files) = (vec![format!("case {}: {}", case.0, kebab(&step))], Map::new());
	let brought = brought.read(|part, argument| {
		let (name, evidence) = (name(part), attached(argument)?);
		about.push(attached_line(name, &evidence));
		files.insert(name.into(), attached_json(&evidence));
		Ok::<_, Failure>(evidence.digest)
	})?;
	let made = needs::make(step, &brought).map_err(Failure::Refused)?;
	// A key that can't be had is said before a node is asked.
	let as_key = arguments.as_key.as_deref().map(key::from_file).transpose().map_err(Failure::NotTried)?;

	let mut link = Link::new(&arguments.node.url);
	let (dev_key, key_file) = (arguments.dev_key.as_deref(), arguments.key_file.as_deref());
	let officer = match (&as_key, arguments.encode) {
		(None, false) => Some(officer(&mut link, dev_key, key_file).await?),
		_ => None,
	};
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let sheet = sheet_of(chain, &at, case).await?;
	fits(sheet.kind.row().term, &made).map_err(Failure::Refused)?;
	let lines = lines_of(&sheet, step);
	if lines.is_empty() && !arguments.encode {
		return Err(Failure::Refused(not_now(case.0, &sheet, step)));
	}
	let json = json!({ "case": case.0, "step": kebab(&step), "number": sheet.taken, "files": files });
	let patience = arguments.patience.duration();
	if let Some(key) = as_key {
		if !lines.iter().any(|line| line.by == fairstream_docket::Role::Opener) {
			let message = format!("'{}' is not a step of who filed the case: see who may take it", kebab(&step));
			return Err(Failure::Refused(format!("{message}, with 'fairstream case show {}'", case.0)));
		}
		let free = free::Step { case, number: sheet.taken, made, key };
		let outcome = free.send(&mut link, about, json, patience).await?;
		return Ok(stands::told(outcome, &mut link, case).await);
	}
	let call = calls::cases::act(chain, &at, case, sheet.taken, made)?;
	match officer {
		Some((key, seat)) => {
			let route = of_step(&lines, seat, arguments.role.map(Into::into)).map_err(Failure::Refused)?;
			let outcome = Making { call, about, json }.sent(&mut link, &key, route, patience).await?;
			let outcome = with_how_long_it_holds(outcome, &sheet);
			Ok(stands::told(outcome, &mut link, case).await)
		}
		None => {
			if lines.is_empty() {
				about.push(not_now(case.0, &sheet, step));
			}
			let mut seats: Vec<SeatId> = lines.iter().filter_map(|line| line.seat).collect();
			seats.dedup();
			let direct = lines.iter().any(|line| line.seat.is_none());
			let mut outcome = Making { call, about, json }.printed(&seats, direct);
			outcome.lines.push(format!(
				"it is made for the case as it is now, after {}: once another is taken or time leads on it is out of date, and \
				 is printed anew",
				taken(&sheet)
			));
			Ok(outcome)
		}
	}
}

/// What is read from a file, in a word.
const fn name(part: Part) -> &'static str {
	match part {
		Part::Service => "service",
		Part::Facts => "facts",
		_ => "document",
	}
}

/// Say how long a signature holds that waits for others, and what to do about a step that was out of date: a step names how many
/// were taken before, so what the officers of a seat sign one after the other counts only while that stays so.
fn with_how_long_it_holds(mut outcome: Outcome, sheet: &CaseSheet) -> Outcome {
	if outcome.json.pointer("/came/state") == Some(&json!("signed")) {
		outcome.lines.push(format!(
			"it counts for the case after {} only: what was signed after fewer is out of date, and so is this once another is \
			 taken or time leads on; then all sign anew, with the same command",
			taken(sheet)
		));
	}
	let fails = |place| outcome.json.pointer(place) == Some(&json!(NOT_NEXT));
	let remedy = match (fails("/came/failed/error"), fails("/failed/error")) {
		(true, _) => {
			Some("what was signed for it is out of date: if the step still fits, all sign anew, with the same command")
		}
		(_, true) => Some("if the step still fits, take it anew, with the same command"),
		_ => None,
	};
	if let Some(remedy) = remedy {
		outcome.errors.push(remedy.into());
		if let Some(Value::Array(errors)) = outcome.json.get_mut("errors") {
			errors.push(remedy.into());
		}
	}
	outcome
}

/// Whether cases that burden somebody with a term, or without, take such a step.
fn fits(term: Option<RuleId>, made: &Move) -> Result<(), String> {
	match (made, term) {
		(Move::FindBreach { until: Some(_), .. }, None) => {
			Err("cases of this kind end in a finding, which has no term: leave --until out".into())
		}
		(Move::FindBreach { until: None, .. }, Some(_)) => {
			Err("cases of this kind burden somebody for a term: name its end with --until".into())
		}
		_ => Ok(()),
	}
}

#[cfg(test)]
mod tests {
	use super::{super::route::tests::sheet, *};
	use crate::outcome::Status;
	use fairstream_docket::{Attachment, Stage};

	#[test]
	fn a_finding_has_no_term_and_a_burden_has_one() {
		let document = Attachment { digest: [1; 32], custodian: None };
		let found = |until| Move::FindBreach { document, service: [2; 32], until };
		let bounded = Some(RuleId::ClueCheck);
		assert_eq!((fits(None, &found(None)), fits(bounded, &found(Some(7)))), (Ok(()), Ok(())));
		assert!(fits(None, &found(Some(7))).expect_err("a term").contains("leave --until out"));
		assert!(fits(bounded, &found(None)).expect_err("no term").contains("its end with --until"));
		assert_eq!((fits(None, &Move::Withdraw), fits(bounded, &Move::Withdraw)), (Ok(()), Ok(())));
	}

	/// What is said after a signature or call with this answer to machines.
	fn said(json: Value) -> Outcome {
		let outcome = Outcome { status: Status::Done, lines: vec![], errors: vec![], json };
		with_how_long_it_holds(outcome, &sheet(Some(Stage::Check), vec![]))
	}

	#[test]
	fn a_signature_that_waits_for_others_says_as_of_when_it_counts() {
		let waits = said(json!({ "came": { "state": "signed", "missing": 1 } }));
		assert!(waits.lines[0].contains("after 3 steps only") && waits.lines[0].contains("sign anew"), "{waits:?}");
		for done in [json!({ "came": { "state": "acted", "failed": null } }), json!({ "failed": null })] {
			let outcome = said(done);
			assert!(outcome.lines.is_empty() && outcome.errors.is_empty(), "it is taken: {outcome:?}");
		}
	}

	#[test]
	fn a_step_that_is_out_of_date_says_how_it_is_made_anew_by_a_seat_and_by_a_party() {
		let failed = |error: &str| json!({ "error": error, "advice": "look" });
		let acted =
			|error: &str| json!({ "came": { "state": "acted", "failed": failed(error) }, "errors": ["failed"] });
		let sent = |error: &str| json!({ "failed": failed(error), "errors": ["failed"] });
		for (late, remedy) in [(acted(NOT_NEXT), "all sign anew"), (sent(NOT_NEXT), "take it anew")] {
			let outcome = said(late);
			assert!(outcome.errors[0].contains(remedy), "{outcome:?}");
			assert_eq!(outcome.json["errors"], json!(["failed", outcome.errors[0]]), "machines are told too");
		}
		for other in [acted("Cases.NotYours"), sent("Cases.OutOfStage")] {
			assert!(said(other).errors.is_empty());
		}
	}
}
