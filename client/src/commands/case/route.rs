//! By which way a call for a case goes: a seat's by its officers' signatures, a party's directly. Pure.

use crate::{calls::Role, commands::count, input::kebab};
use fairstream_docket::Step;
use fairstream_doors::SeatId;
use fairstream_rules::words::Tongue;
use fairstream_sheet::docket::{CaseSheet, StepLine};

/// A way.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::commands) enum Route {
	/// As a signature of an officer of a seat.
	Seat(SeatId, Role),
	/// As a call of who signs.
	Direct,
}

/// The lines of a step in a case; none are left if nobody may take it now.
pub(super) fn lines_of(sheet: &CaseSheet, step: Step) -> Vec<&StepLine> {
	sheet.steps.iter().filter(|line| line.step == step).collect()
}

/// The way of a step, by the seat of the key that signs, if it is an officer's, and as what it signs, if that is said.
///
/// # Errors
/// Why the key can't take it, and who may.
pub(super) fn of_step(lines: &[&StepLine], seat: Option<SeatId>, role: Option<Role>) -> Result<Route, String> {
	let takes = |seat: SeatId| lines.iter().any(|line| line.seat == Some(seat));
	if let Some(seat) = seat.filter(|seat| takes(*seat)) {
		return Ok(Route::Seat(seat, role.unwrap_or(Role::Handler)));
	}
	let who: Vec<&str> = lines.iter().map(|line| line.who.as_str()).collect();
	let who = who.join(", or of ");
	if !lines.iter().any(|line| line.seat.is_none()) {
		return Err(match seat {
			Some(seat) => {
				format!("this key signs for {seat}, and the step is one of {who}: sign with an officer's key of it")
			}
			None => {
				format!("this key signs for no seat, and the step is one of {who}: sign with an officer's key of it")
			}
		});
	}
	direct(role).map_err(|error| format!("{error}; the step is one of {who}"))
}

/// The way of what any party may do: a seat's, if the key is an officer's.
///
/// # Errors
/// That a role was named for a key that has none.
pub(in crate::commands) fn of_party(seat: Option<SeatId>, role: Option<Role>) -> Result<Route, String> {
	match seat {
		Some(seat) => Ok(Route::Seat(seat, role.unwrap_or(Role::Handler))),
		None => direct(role),
	}
}

fn direct(role: Option<Role>) -> Result<Route, String> {
	match role {
		None => Ok(Route::Direct),
		Some(role) => Err(format!("this key signs here as no {role}: leave --role out")),
	}
}

/// Why nobody may take a step in a case now.
pub(super) fn not_now(case: u64, sheet: &CaseSheet, step: Step) -> String {
	let step = kebab(&step);
	let Some(stage) = sheet.stage else {
		return format!("'{step}' can't be taken: case {case} has ended after {}", taken(sheet));
	};
	let mut names: Vec<String> = sheet.steps.iter().map(|line| kebab(&line.step)).collect();
	names.dedup();
	format!(
		"'{step}' can't be taken now: case {case} waits for something else ({}); what may be done: {}; see 'fairstream case \
		 show {case}'",
		stage.words(Tongue::En),
		names.join(", ")
	)
}

/// How many steps were taken in a case, in words.
pub(super) fn taken(sheet: &CaseSheet) -> String {
	count(usize::try_from(sheet.taken).unwrap_or(usize::MAX), "step", "steps")
}

#[cfg(test)]
pub(super) mod tests {
	use super::*;
	use fairstream_docket::{Kind, Role as Part, Stage};
	use fairstream_sheet::Sheet;

	pub(in super::super) fn line(step: Step, by: Part, seat: Option<u32>) -> StepLine {
		let who = seat.map_or_else(|| "participant #5".into(), |seat| format!("seat {seat}, Hangzhou"));
		StepLine {
			step,
			shown: step.words(Tongue::En).into(),
			by,
			who,
			seat: seat.map(SeatId),
			leads_to: "who reported is told".into(),
			encoded: vec![0x17, 0],
		}
	}

	pub(in super::super) fn sheet(stage: Option<Stage>, steps: Vec<StepLine>) -> CaseSheet {
		let sheet = Sheet { title: "Case 12: report".into(), sections: vec![] };
		CaseSheet { kind: Kind::Report, stage, seat: SeatId(2), taken: 3, turn: None, sheet, steps, leaf: None }
	}

	#[test]
	fn an_officer_of_a_seat_that_may_take_it_signs_as_a_handler_unless_he_says_otherwise() {
		let accept = line(Step::Accept, Part::Seat, Some(2));
		assert_eq!(of_step(&[&accept], Some(SeatId(2)), None), Ok(Route::Seat(SeatId(2), Role::Handler)));
		let as_approver = of_step(&[&accept], Some(SeatId(2)), Some(Role::Approver));
		assert_eq!(as_approver, Ok(Route::Seat(SeatId(2), Role::Approver)));
	}

	#[test]
	fn what_a_party_does_is_sent_directly_also_with_an_officers_key() {
		let withdraw = line(Step::Withdraw, Part::Opener, None);
		assert_eq!(of_step(&[&withdraw], None, None), Ok(Route::Direct));
		assert_eq!(of_step(&[&withdraw], Some(SeatId(2)), None), Ok(Route::Direct));
		let error = of_step(&[&withdraw], None, Some(Role::Handler)).expect_err("no handler");
		assert!(error.contains("leave --role out") && error.contains("participant #5"), "{error}");
	}

	#[test]
	fn who_may_not_take_it_is_told_who_may() {
		let accept = line(Step::Accept, Part::Seat, Some(2));
		let error = of_step(&[&accept], Some(SeatId(4)), None).expect_err("another seat's");
		assert!(error.contains("signs for seat 4") && error.contains("seat 2, Hangzhou"), "{error}");
		let error = of_step(&[&accept], None, None).expect_err("a seat's");
		assert!(error.contains("signs for no seat") && error.contains("seat 2, Hangzhou"), "{error}");
	}

	#[test]
	fn what_any_party_may_do_an_officer_does_for_its_seat() {
		assert_eq!(of_party(Some(SeatId(2)), None), Ok(Route::Seat(SeatId(2), Role::Handler)));
		assert_eq!(of_party(None, None), Ok(Route::Direct));
		assert!(of_party(None, Some(Role::Reviewer)).expect_err("no officer").contains("leave --role out"));
	}

	#[test]
	fn a_step_that_is_not_due_is_answered_with_those_that_are() {
		let steps = vec![
			line(Step::Accept, Part::Seat, Some(2)),
			line(Step::Refuse, Part::Seat, Some(2)),
			line(Step::Withdraw, Part::Opener, None),
		];
		let waiting = sheet(Some(Stage::Check), steps);
		assert!(lines_of(&waiting, Step::Uphold).is_empty());
		assert_eq!(lines_of(&waiting, Step::Refuse).len(), 1);
		let message = not_now(12, &waiting, Step::Uphold);
		assert!(message.contains("the clue is checked") && message.contains("accept, refuse, withdraw"), "{message}");
		let message = not_now(12, &sheet(None, vec![]), Step::Uphold);
		assert!(message.contains("case 12 has ended after 3 steps"), "{message}");
	}
}
