//! `fairstream case act`: a step in a case.

use super::{
	attached, attached_json, attached_line, free,
	needs::{self, Part},
	route::{lines_of, not_now, of_step},
	sent::{officer, Making},
	sheet_of,
};
use crate::{
	calls::{self, cases::Move},
	chain::Link,
	cli::case::ActArguments,
	commands::Failure,
	input::kebab,
	key,
	outcome::Outcome,
};
use fairstream_doors::{CaseId, SeatId};
use fairstream_sheet::docket::CaseSheet;
use serde_json::{json, Map};

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
	fits(&sheet, &made).map_err(Failure::Refused)?;
	let lines = lines_of(&sheet, step);
	if lines.is_empty() && !arguments.encode {
		return Err(Failure::Refused(not_now(case.0, &sheet, step)));
	}
	let json = json!({ "case": case.0, "step": kebab(&step), "files": files });
	let patience = arguments.patience.duration();
	if let Some(key) = as_key {
		if !lines.iter().any(|line| line.by == fairstream_docket::Role::Opener) {
			let message = format!("'{}' is not a step of who filed the case: see who may take it", kebab(&step));
			return Err(Failure::Refused(format!("{message}, with 'fairstream case show {}'", case.0)));
		}
		let free = free::Step { case, number: sheet.taken, made, key };
		return free.send(&mut link, about, json, patience).await;
	}
	let call = calls::cases::act(chain, &at, case, made)?;
	match officer {
		Some((key, seat)) => {
			let route = of_step(&lines, seat, arguments.role.map(Into::into)).map_err(Failure::Refused)?;
			Making { call, about, json }.sent(&mut link, &key, route, patience).await
		}
		None => {
			if lines.is_empty() {
				about.push(not_now(case.0, &sheet, step));
			}
			let mut seats: Vec<SeatId> = lines.iter().filter_map(|line| line.seat).collect();
			seats.dedup();
			let direct = lines.iter().any(|line| line.seat.is_none());
			Ok(Making { call, about, json }.printed(&seats, direct))
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

/// Whether cases of this kind take such a step.
fn fits(sheet: &CaseSheet, made: &Move) -> Result<(), String> {
	match (made, sheet.kind.row().term) {
		(Move::FindBreach { until: Some(_), .. }, None) => {
			Err("cases of this kind end in a finding, which has no term: leave --until out".into())
		}
		_ => Ok(()),
	}
}

#[cfg(test)]
mod tests {
	use super::{super::route::tests::sheet, *};
	use fairstream_docket::{Attachment, Stage};

	#[test]
	fn a_finding_has_no_term() {
		let document = Attachment { digest: [1; 32], custodian: None };
		let found = |until| Move::FindBreach { document, service: [2; 32], until };
		let case = sheet(Some(Stage::Decision), vec![]);
		assert_eq!(fits(&case, &found(None)), Ok(()));
		assert!(fits(&case, &found(Some(7))).expect_err("a term").contains("leave --until out"));
		assert_eq!(fits(&case, &Move::Withdraw), Ok(()));
	}
}
