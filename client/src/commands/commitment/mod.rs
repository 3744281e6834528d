//! `fairstream commitment`: one root for what nobody disputes.

mod file;
mod prove;
mod show;
mod verify;

pub(super) use prove::{proofs, Place};

use super::Failure;
use crate::{chain::Chain, cli::commitment::CommitmentCommand, machine, outcome::Outcome, proof::names};
use codec::Encode;
use fairstream_doors::{CommitmentKey, CommitmentKind, Filed};
use fairstream_sheet::{civil::here, commitments::CommitmentLine};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{json, Value};
use std::time::Duration;

/// Do it.
pub async fn run(command: &CommitmentCommand) -> Outcome {
	let outcome = match command {
		CommitmentCommand::File(arguments) => file::run(arguments).await,
		CommitmentCommand::Prove(arguments) => prove::run(arguments).await,
		CommitmentCommand::Verify(arguments) => verify::run(arguments).await,
		CommitmentCommand::Show(arguments) => show::run(arguments).await,
	};
	outcome.unwrap_or_else(Outcome::from)
}

/// The hash of block 0.
///
/// # Errors
/// [`Failure::Chain`] if the node doesn't tell.
pub(super) async fn genesis(chain: &Chain) -> Result<[u8; 32], Failure> {
	let hash = chain.rpc().genesis_hash().await.map_err(|error| chain.lost(&error))?;
	Ok(hash.0)
}

/// A window that has to be named and is not.
fn unnamed(kind: CommitmentKind) -> Failure {
	let name = names::kind_name(kind);
	Failure::NotTried(match kind.window_of(0) {
		Some(_) => format!("'{name}' is of a window: name it with --window, or a moment in it with --at"),
		None => format!("'{name}' is numbered: name its number with --window"),
	})
}

/// A window in civil time, or the owner's own number.
pub(super) fn window(kind: CommitmentKind, window: u64) -> String {
	match kind.window_end(window) {
		Some(end) => {
			let begin = window.checked_sub(1).and_then(|before| kind.window_end(before)).unwrap_or(0);
			format!("window {window}, {} to {}", here(begin), here(end))
		}
		None => format!("no. {window}"),
	}
}

/// Under what a commitment is filed, for people.
pub(super) fn key(key: &CommitmentKey) -> String {
	format!("{} of participant {}: {}", names::kind_name(key.kind), key.owner, window(key.kind, key.window))
}

/// A tree, for people.
pub(super) fn tree(root: &[u8; 32], count: u64) -> String {
	let leaves = if count == 1 { "1 leaf" } else { &format!("{count} leaves") };
	format!("root {}, {leaves}", machine::bytes(root))
}

/// When a commitment was filed, and whether that was in time.
fn filed(line: &CommitmentLine) -> String {
	let late = match (line.key.kind.window_end(line.key.window), line.late.as_str()) {
		(None, _) => "",
		(Some(_), "") => ", in time",
		(Some(_), late) => &format!(", {late}"),
	};
	format!("filed at {}{late}", line.filed_shown)
}

/// Under what a commitment is filed, for machines.
fn key_json(key: &CommitmentKey) -> Value {
	json!({
		"owner": key.owner.0,
		"kind": names::kind_name(key.kind),
		"window": key.window,
		"windowShown": window(key.kind, key.window),
	})
}

/// What was filed, for machines.
fn line_json(line: &CommitmentLine) -> Value {
	let Filed { root, count, at, late } = line.filed;
	json!({
		"root": machine::bytes(&root),
		"count": count,
		"filedAt": at,
		"filedShown": line.filed_shown,
		"late": late,
		"lateShown": line.late,
		"record": machine::bytes(&record(line)),
	})
}

/// The record that a commitment becomes in the archive.
fn record(line: &CommitmentLine) -> Vec<u8> {
	(line.key, line.filed).encode()
}

/// Progress on a terminal while leaves are read; nothing elsewhere.
pub(super) fn bar() -> ProgressBar {
	let style = ProgressStyle::with_template("{spinner} {pos} leaves  {elapsed}");
	let bar = ProgressBar::new_spinner().with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
	bar.enable_steady_tick(Duration::from_millis(200));
	bar
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_doors::ParticipantId;

	fn line(kind: CommitmentKind, late: &str) -> CommitmentLine {
		CommitmentLine {
			key: CommitmentKey { owner: ParticipantId(3), kind, window: 29_671_934 },
			owner: String::new(),
			kind: String::new(),
			window: String::new(),
			filed: Filed { root: [7; 32], count: 2, at: 1_780_316_000_000, late: None },
			filed_shown: "2026-06-01 20:15:30 +08:00".into(),
			late: late.into(),
		}
	}

	#[test]
	fn a_window_is_told_in_civil_time_and_a_number_as_one() {
		assert_eq!(
			window(CommitmentKind::OrderJournal, 29_671_934),
			"window 29671934, 2026-06-01 20:14:00 +08:00 to 2026-06-01 20:15:00 +08:00"
		);
		assert_eq!(
			window(CommitmentKind::Consent, 0),
			"window 0, 1970-01-01 08:00:00 +08:00 to 1970-01-02 08:00:00 +08:00"
		);
		assert_eq!(window(CommitmentKind::PriceRule, 7), "no. 7");
	}

	#[test]
	fn only_what_has_a_window_is_in_time_or_late() {
		let timed = CommitmentKind::OrderJournal;
		assert_eq!(filed(&line(timed, "")), "filed at 2026-06-01 20:15:30 +08:00, in time");
		assert_eq!(filed(&line(timed, "late by 3 min")), "filed at 2026-06-01 20:15:30 +08:00, late by 3 min");
		assert_eq!(filed(&line(CommitmentKind::PriceRule, "")), "filed at 2026-06-01 20:15:30 +08:00");
	}

	#[test]
	fn the_record_is_what_the_archive_keeps_of_a_commitment() {
		let record = record(&line(CommitmentKind::OrderJournal, ""));
		let mut expected = vec![3, 0, 0, 0, 2];
		expected.extend(29_671_934u64.to_le_bytes());
		expected.extend([7; 32]);
		expected.extend(2u64.to_le_bytes());
		expected.extend(1_780_316_000_000u64.to_le_bytes());
		expected.push(0);
		assert_eq!(record, expected);
	}

	#[test]
	fn one_leaf_is_no_leaves() {
		assert!(tree(&[0; 32], 1).ends_with(", 1 leaf"));
		assert!(tree(&[0; 32], 0).ends_with(", 0 leaves"));
	}
}
