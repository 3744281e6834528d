//! The table as a page for people.

use crate::{
	basis::{Authority, Basis, Tighter},
	row::Row,
	start::Start,
	table::RuleId,
};
use alloc::{format, string::String, vec::Vec};

const HEAD: &str = "\
# The rulebook

Written from the table in `primitives/rules/src/table.rs`; a test keeps the two alike. These are the values at the beginning of
a chain.

- **May be set to**: the least and the largest amount that can ever be set.
- **Lower layers**: whether a province or a platform may only shorten or only raise what stands above it.
- **Basis**: what the value stands on. One that stands on nothing informs, reminds, or raises a sample size; it never costs
  anybody money, rank, access or standing.
- **Changed by**: N the national seats of market regulation and cyberspace administration together, P a province for itself, T
  the technical council, F a platform for itself. P and F only tighten.

| rule | says | value | from | may be set to | lower layers | basis | source | changed by |
|---|---|---|---|---|---|---|---|---|
";

/// The page.
#[must_use]
pub fn page() -> String {
	let mut page = String::from(HEAD);
	for rule in RuleId::ALL {
		page.push_str(&line(rule.row()));
	}
	page
}

fn line(row: &Row) -> String {
	let bounds = match row.floor == row.ceiling {
		true => "fixed".into(),
		false => format!("{} to {}", row.floor, row.ceiling),
	};
	let lower = match row.tighter {
		Tighter::Less => "less",
		Tighter::More => "more",
		Tighter::Fixed => "none",
	};
	let basis = match row.basis {
		Basis::Statute => "statute",
		Basis::Regulation => "regulation",
		Basis::MemberAgreement => "member agreement",
		Basis::PilotAuthorisation => "pilot authorisation",
		Basis::None => "none",
	};
	let letters = [
		(Authority::National, "N"),
		(Authority::Provincial, "P"),
		(Authority::Technical, "T"),
		(Authority::Platform, "F"),
	];
	let who: Vec<&str> =
		letters.into_iter().filter(|(who, _)| row.authorities.include(*who)).map(|(_, letter)| letter).collect();
	let start = match row.start {
		Start::Nothing => "",
		other => other.text(),
	};
	format!(
		"| `{}` | {} | {} | {start} | {bounds} | {lower} | {basis} | {} | {} |\n",
		row.name,
		row.what,
		row.default,
		row.source,
		who.join(", ")
	)
}
