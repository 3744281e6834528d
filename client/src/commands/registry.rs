//! `fairstream registry`: who takes part.

use super::{Failure, Final};
use crate::{
	cli::registry::{FindArguments, RegistryCommand, ShowArguments},
	input,
	outcome::{Outcome, Status},
	sheet,
};
use fairstream_doors::ParticipantId;
use fairstream_sheet::{Language, Sheet};
use serde_json::{json, Value};
use std::str::FromStr;
use subxt::utils::AccountId32;

/// Do it.
pub async fn run(command: &RegistryCommand) -> Outcome {
	let outcome = match command {
		RegistryCommand::Show(arguments) => show(arguments).await,
		RegistryCommand::Find(arguments) => find(arguments).await,
	};
	outcome.unwrap_or_else(Outcome::from)
}

/// Who is asked about.
#[derive(Debug, PartialEq)]
enum Who {
	Participant(ParticipantId),
	Account([u8; 32]),
}

impl Who {
	fn read(text: &str) -> Result<Self, String> {
		if let Ok(participant) = input::participant(text) {
			return Ok(Self::Participant(participant));
		}
		match AccountId32::from_str(text) {
			Ok(account) => Ok(Self::Account(account.0)),
			Err(_) => Err(format!(
				"'{text}' is neither a participant's number nor an account's address: write one like 3, or copy the \
				 address whole"
			)),
		}
	}
}

async fn show(arguments: &ShowArguments) -> Result<Outcome, Failure> {
	let who = Who::read(&arguments.who).map_err(Failure::Refused)?;
	let block = Final::of(&arguments.ask.node.url).await?;
	let participant = match who {
		Who::Participant(participant) => participant,
		Who::Account(account) => block.acts_by(account).await?.ok_or_else(|| {
			Failure::Refused(format!("{}: no participant acts by this account: check the address", arguments.who))
		})?,
	};
	let json = json!({ "participant": participant.0 });
	sheet_of(&block, participant, arguments.ask.language.into(), json).await
}

async fn find(arguments: &FindArguments) -> Result<Outcome, Failure> {
	let FindArguments { platform, room, at, ask } = arguments;
	let block = Final::of(&ask.node.url).await?;
	let language = Language::from(ask.language);
	let participant: ParticipantId =
		block.ask_for("RegistryApi", "room", (*platform, room.clone(), *at, language)).await?;
	let json = json!({ "platform": platform.0, "room": room, "at": at, "participant": participant.0 });
	sheet_of(&block, participant, language, json).await
}

/// What is known of a participant; `json` says how it was found.
async fn sheet_of(
	block: &Final,
	participant: ParticipantId,
	language: Language,
	mut json: Value,
) -> Result<Outcome, Failure> {
	let told: Sheet = block.ask_for("RegistryApi", "participant", (participant, language)).await?;
	let mut lines = sheet::lines(&told);
	lines.insert(1.min(lines.len()), block.line(language));
	if let Value::Object(fields) = &mut json {
		fields.insert("block".into(), block.json());
		fields.insert("title".into(), json!(told.title));
		fields.insert("sections".into(), sheet::json(&told.sections));
	}
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}

impl Final {
	/// The participant that acts by an account.
	///
	/// # Errors
	/// As [`Final::ask`].
	pub async fn acts_by(&self, account: [u8; 32]) -> Result<Option<ParticipantId>, Failure> {
		Ok(self.ask("RegistryApi", "acts_by", (account,)).await?)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_participant_is_named_by_its_number_or_by_its_account() {
		assert_eq!(Who::read("3"), Ok(Who::Participant(ParticipantId(3))));
		let eve = "5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw";
		assert!(matches!(Who::read(eve), Ok(Who::Account(_))));
		for text in ["Eve", "5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMax", ""] {
			assert!(Who::read(text).expect_err(text).contains("copy the address whole"), "{text}");
		}
	}
}
