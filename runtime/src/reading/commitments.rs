//! Commitments and the archive in words.

use super::{now, participant, say};
use crate::Commitments;
use alloc::{format, string::String, vec::Vec};
use fairstream_doors::{CommitmentKey, CommitmentKind, Filed, Moment, ParticipantId};
use fairstream_sheet::{
	civil,
	commitments::{CommitmentLine, CommitmentPage, DayLine, Filing, MAX_FILINGS},
	Language,
};

/// Milliseconds of a day and of a minute.
const DAY: Moment = 86_400_000;
const MINUTE: Moment = 60_000;

// A question takes as many as a call does.
const _: () = assert!(MAX_FILINGS == pallet_commitments::MAX_BATCH);

/// What was filed under a key.
pub fn commitment(
	owner: ParticipantId,
	kind: CommitmentKind,
	window: u64,
	language: Language,
) -> Result<CommitmentLine, String> {
	let filed = Commitments::filed(owner, kind, window).ok_or_else(|| match language {
		Language::En => format!(
			"participant {owner} has no commitment of this kind under {window} in the state: it was never filed, or it is \
			 a leaf of a day's tree (fairstream archive prove)"
		),
		Language::Zh => format!("参与主体 {owner} 在 {window} 下没有该类承诺：从未提交，或者已转入当日存证树"),
	})?;
	Ok(line(CommitmentKey { owner, kind, window }, filed, language))
}

/// What an owner filed of a kind.
pub fn of(owner: ParticipantId, kind: CommitmentKind, after: Option<u64>, language: Language) -> CommitmentPage {
	let filed = Commitments::filed_by(owner, kind, after);
	let is_full = filed.len() >= pallet_commitments::PAGE as usize;
	let next = filed.last().filter(|_| is_full).map(|(window, _)| *window);
	let one = |(window, filed): (u64, Filed)| line(CommitmentKey { owner, kind, window }, filed, language);
	CommitmentPage { lines: filed.into_iter().map(one).collect(), next }
}

fn line(key: CommitmentKey, filed: Filed, language: Language) -> CommitmentLine {
	let (en, zh) = key.kind.words();
	let window = match key.kind.window_end(key.window) {
		Some(end) => {
			let begin = key.kind.window_end(key.window.saturating_sub(1)).filter(|_| key.window > 0).unwrap_or(0);
			format!("{} – {}", civil::here(begin), civil::here(end))
		}
		None => match language {
			Language::En => format!("no. {}", key.window),
			Language::Zh => format!("第 {} 号", key.window),
		},
	};
	let late = match (filed.late, language) {
		(None, _) => String::new(),
		(Some(late), Language::En) => format!("late by {} min", late.div_ceil(MINUTE)),
		(Some(late), Language::Zh) => format!("迟交 {} 分钟", late.div_ceil(MINUTE)),
	};
	CommitmentLine {
		key,
		owner: participant(key.owner, language),
		kind: say(zh, en, language),
		window,
		filed,
		filed_shown: civil::here(filed.at),
		late,
	}
}

/// What would become of commitments that are filed one after the other: for each the name of its error, if it would be refused.
pub fn examine(owner: ParticipantId, filings: Vec<Filing>, at: Moment) -> Vec<Result<(), String>> {
	let filing = |Filing { kind, window, root, count }| pallet_commitments::Filing { kind, window, root, count };
	let verdicts = Commitments::examine(owner, filings.into_iter().map(filing).collect(), at);
	// Each refusal is the error of the same name.
	verdicts.into_iter().map(|refusal| refusal.map_or(Ok(()), |refusal| Err(format!("{refusal:?}")))).collect()
}

/// The tree of a day.
pub fn day(day: Option<u32>, language: Language) -> Result<DayLine, String> {
	let offset = u64::try_from(civil::JURISDICTION).unwrap_or(0).saturating_mul(MINUTE);
	let today = now().saturating_add(offset).checked_div(DAY).and_then(|day| u32::try_from(day).ok()).unwrap_or(0);
	let day = day.unwrap_or(today);
	let begin = u64::from(day).saturating_mul(DAY).saturating_sub(offset);
	let shown: String = civil::here(begin).chars().take(10).collect();
	let tree = Commitments::day(day).ok_or_else(|| match language {
		Language::En => format!("nothing was archived on {shown} (day {day})"),
		Language::Zh => format!("{shown}（第 {day} 日）没有归档记录"),
	})?;
	// They are cleared in their order, so that those that are left have no gap.
	let kept = Commitments::leaves(day, 0).first().map_or(0, |(first, _)| tree.count.saturating_sub(*first));
	Ok(DayLine { day, shown, root: tree.root, count: tree.count, closed: tree.closed, kept })
}

/// A page of a day's leaves.
pub fn leaves(day: u32, from: u64) -> Vec<(u64, [u8; 32])> {
	Commitments::leaves(day, from)
}
