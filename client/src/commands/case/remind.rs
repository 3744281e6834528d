//! `fairstream case remind`: a reminder of the seat that is behind.

use super::{
	route::Route,
	sent::{officer, Making},
	sheet_of,
	stands::{self, until},
};
use crate::{
	calls::{self, Role},
	chain::Link,
	cli::case::RemindArguments,
	commands::Failure,
	outcome::Outcome,
};
use fairstream_doors::{CaseId, SeatId};
use fairstream_sheet::docket::CaseSheet;
use serde_json::json;

pub(super) async fn run(arguments: &RemindArguments) -> Result<Outcome, Failure> {
	let (case, signer) = (CaseId(arguments.case), &arguments.signer);
	let mut link = Link::new(&arguments.node.url);
	let officer = match signer.encode {
		true => None,
		false => Some(officer(&mut link, signer.dev_key.as_deref(), signer.key_file.as_deref()).await?),
	};
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let turn = turn(case, &sheet_of(chain, &at, case).await?);
	let call = calls::cases::remind(chain, &at, case)?;
	let mut about = vec![format!("case {}: remind the seat that is behind", case.0)];
	let json = json!({ "case": case.0 });
	match officer {
		None => {
			about.extend(turn.as_ref().err().cloned());
			let seats: Vec<SeatId> = turn.into_iter().collect();
			Ok(Making { call, about, json }.printed(&seats, false))
		}
		Some((key, own)) => {
			let seat = signs_for(turn.map_err(Failure::Refused)?, own).map_err(Failure::Refused)?;
			let route = Route::Seat(seat, signer.role().unwrap_or(Role::Handler));
			let patience = arguments.patience.duration();
			let outcome = Making { call, about, json }.sent(&mut link, &key, route, patience).await?;
			Ok(stands::told(outcome, &mut link, case).await)
		}
	}
}

/// The seat whose turn it is to remind in a case.
///
/// # Errors
/// Why it is nobody's.
fn turn(case: CaseId, sheet: &CaseSheet) -> Result<SeatId, String> {
	let case = case.0;
	let Some(turn) = &sheet.turn else {
		return Err(format!("case {case} has ended: nobody has to be reminded in it any more"));
	};
	turn.seat.filter(|_| turn.reminds).ok_or_else(|| {
		format!(
			"nobody is to be reminded in case {case} now: it waits for {} ({}), {}",
			turn.who,
			turn.what,
			until(turn)
		)
	})
}

/// The seat for which an officer signs the reminder, if it is the one whose turn it is.
///
/// # Errors
/// Whose turn it is.
fn signs_for(turn: SeatId, own: Option<SeatId>) -> Result<SeatId, String> {
	match own {
		Some(own) if own == turn => Ok(own),
		Some(own) => Err(format!(
			"this key signs for {own}, and it is {turn} that has to remind: sign with an officer's key of it"
		)),
		None => Err(format!(
			"this key signs for no seat, and it is {turn} that has to remind: sign with an officer's key of it"
		)),
	}
}

#[cfg(test)]
mod tests {
	use super::{
		super::{route::tests::sheet, stands},
		*,
	};
	use fairstream_docket::Stage;

	fn waits(seat: Option<u32>, reminds: bool) -> CaseSheet {
		CaseSheet { turn: Some(stands::tests::turn(seat, reminds)), ..sheet(Some(Stage::Check), vec![]) }
	}

	#[test]
	fn the_seat_whose_turn_it_is_reminds_and_no_other() {
		assert_eq!(turn(CaseId(12), &waits(Some(2), true)), Ok(SeatId(2)));
		assert_eq!(signs_for(SeatId(2), Some(SeatId(2))), Ok(SeatId(2)));
		let error = signs_for(SeatId(2), Some(SeatId(4))).expect_err("another seat's");
		assert!(error.contains("signs for seat 4") && error.contains("seat 2 that has to remind"), "{error}");
		let error = signs_for(SeatId(2), None).expect_err("no officer");
		assert!(error.contains("signs for no seat"), "{error}");
	}

	#[test]
	fn where_nobody_is_to_be_reminded_it_says_for_whom_the_case_waits_and_until_when() {
		for waits in [waits(Some(2), false), waits(None, false)] {
			let error = turn(CaseId(12), &waits).expect_err("nobody is behind");
			let who = &waits.turn.as_ref().expect("it waits").who;
			assert!(error.contains(who) && error.contains("until 2026-06-01 00:00:00 +08:00"), "{error}");
		}
		let error = turn(CaseId(12), &sheet(None, vec![])).expect_err("it is over");
		assert!(error.contains("case 12 has ended"), "{error}");
	}
}
