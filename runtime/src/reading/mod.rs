//! What the chain has to say, put into words: a file per subject.

pub mod cases;
pub mod codes;
pub mod commitments;
pub mod duties;
pub mod goods;
pub mod law;
mod places;
pub mod registry;
pub mod seats;
pub mod unit;
pub mod worklist;

use crate::{AccountId, Registry, Runtime};
use alloc::{format, string::String, vec::Vec};
use fairstream_doors::{Function, Moment, ParticipantId, Region, Standing, Who};
use fairstream_rules::words::Tongue;
use fairstream_sheet::{
	labels::{self, label, Label},
	Language, Line,
};
use pallet_timestamp::Now;
use sp_core::crypto::Ss58Codec;

/// The time of the block.
fn now() -> Moment {
	Now::<Runtime>::get()
}

/// The language of the law's own words.
const fn tongue(language: Language) -> Tongue {
	match language {
		Language::En => Tongue::En,
		Language::Zh => Tongue::Zh,
	}
}

/// One of two texts.
fn say(zh: &str, en: &str, language: Language) -> String {
	match language {
		Language::Zh => zh.into(),
		Language::En => en.into(),
	}
}

/// What separates the items of a list.
const fn comma(language: Language) -> &'static str {
	match language {
		Language::En => ", ",
		Language::Zh => "、",
	}
}

/// A line of words of our own.
fn told(zh: &str, en: &str, text: impl Into<String>, language: Language) -> Line {
	Line { label: say(zh, en, language), text: text.into() }
}

/// The region that a text names.
fn region(text: &str, language: Language) -> Result<Region, String> {
	text.trim().parse().map_err(|error| match language {
		Language::En => format!("'{text}': {error}"),
		Language::Zh => format!("“{text}”不是行政区划代码：请按 GB/T 2260 填写六位数字，例如 330106"),
	})
}

/// An account as people copy it.
fn account(account: &AccountId) -> String {
	account.to_ss58check()
}

fn line(of: Label, text: impl Into<String>, language: Language) -> Line {
	Line { label: label(of, language).into(), text: text.into() }
}

fn hex(bytes: &[u8]) -> String {
	bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A participant by its number and what it is accredited for today.
fn participant(id: ParticipantId, language: Language) -> String {
	let now: Moment = Now::<Runtime>::get();
	let held: Vec<_> = Function::ALL
		.into_iter()
		.filter(|function| Registry::standing(id, *function, now) == Standing::Accredited)
		.map(|function| labels::function(function, language))
		.collect();
	let kind = label(Label::Participant, language);
	match held.is_empty() {
		true => format!("{kind} {id}"),
		false => format!("{kind} {id} ({})", held.join(comma(language))),
	}
}
