//! `fairstream case report`: somebody reports a breach.

use super::{attached, attached_json, attached_line, free, route::Route, sent::Making};
use crate::{
	calls,
	chain::{At, Chain, ChainError, Link},
	cli::case::ReportArguments,
	commands::Failure,
	key,
	outcome::Outcome,
};
use fairstream_docket::{Attachment, Report, Subject};
use fairstream_doors::Moment;
use fairstream_sheet::civil::here;
use serde_json::{json, Value};
use std::path::Path;

/// What a node says of a call that the chain lets nobody make.
const NOT_EXPECTED: &str = "Transaction call is not expected";

/// The error with which a report fails that is about nobody.
const UNKNOWN: &str = "Cases.UnknownSubject";

pub(super) async fn run(arguments: &ReportArguments) -> Result<Outcome, Failure> {
	let fresh = arguments.without_account.as_deref();
	if let Some(file) = fresh {
		free::is_free(file).map_err(Failure::NotTried)?;
	}
	let key = key::named(arguments.dev_key.as_deref(), arguments.key_file.as_deref()).map_err(Failure::NotTried)?;
	let evidence = attached(&arguments.evidence)?;
	let mut link = Link::new(&arguments.node.url);
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let happened = match arguments.happened {
		Some(moment) => moment,
		None => now(chain, &at).await?,
	};
	let report = Report {
		subject: arguments.about,
		act: arguments.act,
		happened,
		evidence: Attachment { digest: evidence.digest, custodian: arguments.custodian },
	};
	let code = arguments.act.row().code;
	let about = vec![
		format!("{}: {code}, {}", subject_name(&report.subject), here(happened)),
		attached_line("evidence", &evidence),
	];
	let json = json!({
		"about": subject_name(&report.subject),
		"act": code,
		"happened": happened,
		"files": { "evidence": attached_json(&evidence) },
	});
	let patience = arguments.patience.duration();
	let came = match (key, fresh) {
		(_, Some(file)) => free::report(&mut link, report, file, about, json, patience).await,
		(Some(key), None) => {
			let call = calls::cases::report(chain, &at, report)?;
			Making { call, about, json }.sent(&mut link, &key, Route::Direct, patience).await
		}
		(None, None) => Err(Failure::NotTried("no key: name its file with --key-file".into())),
	};
	let mut outcome = came.map_err(|failure| explained(failure, &report.subject))?;
	outcome.lines.extend(next_steps(&outcome.json, fresh));
	Ok(outcome)
}

/// The time of a block: nothing is reported that has yet to happen.
async fn now(chain: &Chain, at: &At) -> Result<Moment, ChainError> {
	let now = subxt::dynamic::storage::<(), u64>("Timestamp", "Now");
	let found = at.storage().try_fetch(now, ()).await.map_err(|error| chain.lost(&error))?;
	let now = found.map(|now| now.decode()).transpose().map_err(|error| chain.lost(&error))?;
	Ok(now.unwrap_or_default())
}

/// What it is about, as it is written on the command line.
fn subject_name(subject: &Subject) -> String {
	match subject {
		Subject::Participant(who) => format!("participant:{}", who.0),
		Subject::Room { platform, room } => format!("room:{}/{room}", platform.0),
		Subject::Unnamed { platform } => format!("unnamed:{}", platform.0),
		Subject::Rule(rule) => format!("rule:{rule}"),
	}
}

/// Why a report about a room is not let in: a number that its platform never gave here is text of the reporter's choice.
fn explained(failure: Failure, subject: &Subject) -> Failure {
	let is_unknown = match &failure {
		Failure::Chain(ChainError::Rejected { reason, .. }) => reason.contains(NOT_EXPECTED),
		Failure::Chain(ChainError::WouldFail(failed)) => failed.error == UNKNOWN,
		_ => false,
	};
	match subject {
		Subject::Room { platform, room } if is_unknown => Failure::Refused(format!(
			"participant {} never gave the number {room} to a room here, as far as the chain knows: look the number up \
			 again, or report with --about unnamed:{}",
			platform.0, platform.0
		)),
		_ => failure,
	}
}

/// How to follow a case that was opened, and what its key is for.
pub(super) fn next_steps(json: &Value, key_file: Option<&Path>) -> Vec<String> {
	let Some(case) = json.get("case").and_then(Value::as_u64) else { return vec![] };
	let mut lines = vec![format!("next: fairstream case show {case}")];
	if let Some(file) = key_file {
		let file = file.display();
		lines.push(format!("whoever has the key in {file} can withdraw it, and ask the superior to look again:"));
		lines.push(format!("  fairstream case act {case} withdraw --as {file}"));
	}
	lines
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{chain::Failed, input};

	#[test]
	fn whom_a_report_is_about_is_shown_as_it_is_written() {
		for text in ["participant:3", "room:3/88120045", "unnamed:3"] {
			assert_eq!(input::about(text).map(|subject| subject_name(&subject)), Ok(text.into()));
		}
	}

	#[test]
	fn a_number_that_no_platform_gave_is_told_as_such() {
		let rejected = |reason: &str| {
			Failure::Chain(ChainError::Rejected { url: "ws://node".into(), reason: reason.into(), remedy: "see" })
		};
		let room = input::about("room:3/88120045").expect("a room");
		let expected = "Invalid Transaction: Transaction call is not expected";
		let told = explained(rejected(expected), &room);
		assert!(matches!(told, Failure::Refused(error) if error.contains("88120045") && error.contains("unnamed:3")));
		let fails = |error: &str| {
			Failure::Chain(ChainError::WouldFail(Failed { error: error.into(), advice: "look it up".into() }))
		};
		let told = explained(fails(UNKNOWN), &room);
		assert!(matches!(told, Failure::Refused(error) if error.contains("unnamed:3")), "without an account too");
		assert!(matches!(explained(fails("Cases.InTheFuture"), &room), Failure::Chain(_)), "it says so itself");
		for (reason, about) in [(expected, "participant:3"), ("too little work", "room:3/88120045")] {
			let about = input::about(about).expect("somebody");
			assert!(matches!(explained(rejected(reason), &about), Failure::Chain(_)), "it says so itself");
		}
	}

	#[test]
	fn a_case_that_was_opened_can_be_followed_and_without_an_account_its_key_is_named() {
		let opened = json!({ "case": 12 });
		assert_eq!(next_steps(&opened, None), ["next: fairstream case show 12"]);
		let lines = next_steps(&opened, Some(Path::new("report.key")));
		assert_eq!(lines.last().map(String::as_str), Some("  fairstream case act 12 withdraw --as report.key"));
		assert!(next_steps(&json!({}), Some(Path::new("report.key"))).is_empty(), "nothing was opened");
	}
}
