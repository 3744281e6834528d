//! Names of the docket as people write them: kinds, stages, steps, grounds, acts, and what a report is about.
//!
//! What the docket calls `GiveNotice` is written `give-notice`.

use super::participant;
use fairstream_docket::{Ground, Kind, Stage, Step, Subject};
use fairstream_doors::RoomNumber;
use fairstream_rules::Act;
use std::fmt::Debug;

/// How it is written what a report is about.
const ABOUT: &str = "participant:3, room:3/88120045 for a room on platform 3, or unnamed:3 for somebody unknown on it";

/// Most acts that are named in place of one that isn't there.
const MOST_SIMILAR: usize = 3;

/// A name of the docket as it is written.
#[must_use]
pub fn kebab(name: &impl Debug) -> String {
	format!("{name:?}").chars().fold(String::new(), |mut text, c| {
		if c.is_ascii_uppercase() && !text.is_empty() {
			text.push('-');
		}
		text.push(c.to_ascii_lowercase());
		text
	})
}

fn named<T: Copy + Debug>(all: &[T], text: &str, what: &str) -> Result<T, String> {
	all.iter().copied().find(|one| kebab(one) == text).ok_or_else(|| {
		let names: Vec<String> = all.iter().map(kebab).collect();
		format!("'{text}' is no {what}: write one of {}", names.join(", "))
	})
}

/// A kind of case, such as `report`.
///
/// # Errors
/// The names there are.
pub fn kind(text: &str) -> Result<Kind, String> {
	named(&Kind::ALL, text, "kind of case")
}

/// A stage, such as `check`.
///
/// # Errors
/// The names there are.
pub fn stage(text: &str) -> Result<Stage, String> {
	named(Stage::ALL, text, "stage")
}

/// A step, such as `give-notice`.
///
/// # Errors
/// The names there are.
pub fn step(text: &str) -> Result<Step, String> {
	named(Step::ALL, text, "step")
}

/// A ground on which a case is refused, such as `no-facts`.
///
/// # Errors
/// The names there are.
pub fn ground(text: &str) -> Result<Ground, String> {
	named(&Ground::ALL, text, "ground")
}

/// A forbidden act by its code, such as `order117.a34.fake_figures`.
///
/// # Errors
/// Which ones are alike.
pub fn act(code: &str) -> Result<Act, String> {
	Act::coded(code).ok_or_else(|| {
		let last = code.rsplit('.').next().unwrap_or(code);
		let alike = |code: &&str| !last.is_empty() && code.contains(last);
		let similar: Vec<&str> = Act::ALL.iter().map(|act| act.row().code).filter(alike).take(MOST_SIMILAR).collect();
		match similar.is_empty() {
			true => format!("no act has the code '{code}': 'fairstream rules acts' prints their codes"),
			false => format!("no act has the code '{code}': did you mean {}?", similar.join(" or ")),
		}
	})
}

/// What a report is about: `participant:3`, `room:3/88120045`, `unnamed:3`.
///
/// # Errors
/// What to write.
pub fn about(text: &str) -> Result<Subject, String> {
	let wrong = || format!("'{text}' is nobody who can be reported: write {ABOUT}");
	let (kind, whom) = text.split_once(':').ok_or_else(wrong)?;
	match kind {
		"participant" => Ok(Subject::Participant(participant(whom)?)),
		"room" => {
			let (platform, room) = whom.split_once('/').ok_or_else(wrong)?;
			let room = room.parse::<RoomNumber>().map_err(|error| format!("'{room}': {error}"))?;
			Ok(Subject::Room { platform: participant(platform)?, room })
		}
		"unnamed" => Ok(Subject::Unnamed { platform: participant(whom)? }),
		_ => Err(wrong()),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_doors::ParticipantId;

	#[test]
	fn every_name_of_the_docket_is_read_as_it_is_written() {
		for one in Kind::ALL {
			assert_eq!(kind(&kebab(&one)), Ok(one));
		}
		for one in Stage::ALL {
			assert_eq!(stage(&kebab(one)), Ok(*one));
		}
		for one in Step::ALL {
			assert_eq!(step(&kebab(one)), Ok(*one));
		}
		for one in Ground::ALL {
			assert_eq!(ground(&kebab(&one)), Ok(one));
		}
		assert_eq!(step("give-notice"), Ok(Step::GiveNotice));
		assert_eq!(step("identify"), Ok(Step::Identify));
		let stages = ["tell-none", "unfounded", "review-none"].map(stage);
		assert_eq!(stages, [Ok(Stage::TellNone), Ok(Stage::Unfounded), Ok(Stage::ReviewNone)]);
		assert_eq!(kind("rule-proposal"), Ok(Kind::RuleProposal));
		assert_eq!(ground("no-facts"), Ok(Ground::NoFacts));
	}

	#[test]
	fn what_is_no_name_is_answered_with_those_there_are() {
		for text in ["GiveNotice", "givenotice", "give_notice", "", "-"] {
			let error = step(text).expect_err(text);
			assert!(error.contains("is no step") && error.contains("accept, refuse, extend"), "{error}");
		}
		assert!(stage("accept").expect_err("a step").contains("check, check-longer, receipt"));
		assert!(kind("complaints").expect_err("none").contains("report, rule-proposal"));
		assert!(ground("no").expect_err("none").contains("no-breach, no-facts"));
	}

	#[test]
	fn an_act_is_named_by_its_code() {
		for one in Act::ALL {
			assert_eq!(act(one.row().code), Ok(*one));
		}
		let error = act("fake_figures").expect_err("no code");
		assert!(error.contains("did you mean order117.a34.fake_figures"), "{error}");
		for text in ["", "murder", "order117."] {
			assert!(act(text).expect_err("no code").contains("'fairstream rules acts'"), "{text}");
		}
	}

	#[test]
	fn a_report_is_about_a_participant_a_room_or_somebody_unknown_on_a_platform() {
		let platform = ParticipantId(3);
		assert_eq!(about("participant:3"), Ok(Subject::Participant(platform)));
		let room = "88120045".parse().expect("a room number");
		assert_eq!(about("room:3/88120045"), Ok(Subject::Room { platform, room }));
		assert_eq!(about("unnamed:#3"), Ok(Subject::Unnamed { platform }));
		for (text, words) in [
			("3", "write participant:3"),
			("room:3", "write participant:3"),
			("rule:3", "write participant:3"),
			("participant:Eve", "no participant's number"),
			("room:3/", "1 to 20 characters"),
			("room:3/live room", "nothing else"),
			("room:3/13800138000", "a person's telephone"),
			("room:Eve/7", "no participant's number"),
		] {
			let error = about(text).expect_err(text);
			assert!(error.contains(words), "{text}: {error}");
		}
	}
}
