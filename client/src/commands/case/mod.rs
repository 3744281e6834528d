//! `fairstream case`: the docket.

mod act;
mod attach;
mod free;
pub mod needs;
mod propose;
mod remind;
mod report;
pub(super) mod route;
pub(super) mod sent;
mod show;
mod stands;
pub mod work;

use super::Failure;
use crate::{
	chain::{At, Chain},
	cli::case::CaseCommand,
	input::{self, Evidence},
	outcome::Outcome,
};
use fairstream_doors::CaseId;
use fairstream_sheet::{docket::CaseSheet, Language};
use serde_json::{json, Value};

/// Do it.
pub async fn run(command: &CaseCommand) -> Outcome {
	let outcome = match command {
		CaseCommand::Show(arguments) => show::run(arguments).await,
		CaseCommand::Act(arguments) => act::run(arguments).await,
		CaseCommand::Remind(arguments) => remind::run(arguments).await,
		CaseCommand::Attach(arguments) => attach::run(arguments).await,
		CaseCommand::Report(arguments) => report::run(arguments).await,
		CaseCommand::Propose(arguments) => propose::run(arguments).await,
	};
	outcome.unwrap_or_else(Outcome::from)
}

/// What the chain says of a case.
async fn sheet_of(chain: &Chain, at: &At, case: CaseId) -> Result<CaseSheet, Failure> {
	let sheet: Result<CaseSheet, String> = chain.ask(at, "CasesApi", "case", (case, Language::En)).await?;
	sheet.map_err(Failure::Refused)
}

/// The digest of what is attached to a case.
fn attached(argument: &str) -> Result<Evidence, Failure> {
	input::blake2b_of(argument).map_err(Failure::from)
}

/// What is attached, in a line: `document: 0x.., BLAKE2b-256 of decision.pdf`.
pub(super) fn attached_line(what: &str, evidence: &Evidence) -> String {
	let file = evidence.file.as_ref().map(|file| format!(", BLAKE2b-256 of {file}")).unwrap_or_default();
	format!("{what}: {}{file}", evidence.hex())
}

/// The same for machines.
pub(super) fn attached_json(evidence: &Evidence) -> Value {
	json!({ "algorithm": "BLAKE2b-256", "digest": evidence.hex(), "file": evidence.file })
}

/// Add what is found to what is told to machines.
fn add(json: &mut Value, more: Value) {
	if let (Value::Object(fields), Value::Object(more)) = (json, more) {
		fields.extend(more);
	}
}
