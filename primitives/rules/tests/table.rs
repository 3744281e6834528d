//! The table is sound: bounds, authorities, sources, and the page that is written from it.

use fairstream_rules::{
	basis::{Authority, Basis, Tighter},
	docs,
	start::Start,
	RuleId, Value,
};
use std::{collections::BTreeSet, fs, path::Path};

#[test]
fn every_value_at_the_beginning_lies_within_its_own_bounds() {
	for rule in RuleId::ALL {
		let row = rule.row();
		assert_eq!(row.check(row.default), Ok(()), "{rule}");
		assert!(row.floor.has_unit_of(row.default) && row.ceiling.has_unit_of(row.default), "{rule}");
	}
}

#[test]
fn names_are_unique_and_lead_back_to_their_rule() {
	let names: BTreeSet<_> = RuleId::ALL.iter().map(|rule| rule.row().name).collect();
	assert_eq!(names.len(), RuleId::ALL.len());
	for rule in RuleId::ALL {
		assert_eq!(RuleId::named(rule.row().name), Some(*rule));
	}
	assert_eq!(RuleId::named("no.such.rule"), None);
}

#[test]
fn numbers_on_the_wire_follow_each_other_and_are_read_back() {
	use codec::{Decode, Encode};
	for (number, rule) in RuleId::ALL.iter().enumerate() {
		assert_eq!(rule.encode(), [number as u8]);
		assert_eq!(RuleId::decode(&mut &[number as u8][..]), Ok(*rule));
	}
	assert!(RuleId::decode(&mut &[RuleId::ALL.len() as u8][..]).is_err());
}

#[test]
fn a_value_without_a_source_in_law_claims_no_statute_and_no_regulation() {
	for rule in RuleId::ALL {
		let row = rule.row();
		assert!(!row.source.is_empty(), "{rule} has no source");
		if row.source.starts_with("project") {
			assert!(!matches!(row.basis, Basis::Statute | Basis::Regulation), "{rule} claims what it doesn't have");
		}
	}
}

#[test]
fn whoever_may_only_tighten_finds_a_direction_to_tighten_in() {
	for rule in RuleId::ALL {
		let row = rule.row();
		let lower = row.authorities.include(Authority::Platform) || row.authorities.include(Authority::Provincial);
		// A province may know better how many complaints of one person are many; it sets it with the nation's leave.
		let abuse = matches!(rule, RuleId::AbuseReviewAt | RuleId::AbuseWindow);
		assert!(!lower || abuse || row.tighter != Tighter::Fixed, "{rule} can be tightened in no direction");
		assert!(
			row.authorities.include(Authority::National) || row.authorities.include(Authority::Technical),
			"{rule} can be changed by nobody for everybody"
		);
	}
}

#[test]
fn a_statutory_bound_is_never_looser_than_the_statute() {
	for rule in RuleId::ALL {
		let row = rule.row();
		if !matches!(row.basis, Basis::Statute | Basis::Regulation) {
			continue;
		}
		match row.tighter {
			Tighter::Less => assert_eq!(row.ceiling, row.default, "{rule} could be loosened"),
			Tighter::More => assert_eq!(row.floor, row.default, "{rule} could be loosened"),
			Tighter::Fixed => {}
		}
	}
}

#[test]
fn what_is_counted_from_an_event_is_a_length_of_time() {
	for rule in RuleId::ALL {
		let row = rule.row();
		let is_length = row.default.period().is_some();
		assert!(row.start == Start::Nothing || is_length, "{rule} runs from something and is no time");
	}
}

#[test]
fn no_period_is_longer_than_the_calendar_counts() {
	use fairstream_rules::{
		calendar::{MAX_DAYS, MAX_MONTHS, MAX_WORKING_DAYS},
		Period,
	};
	for rule in RuleId::ALL {
		let fits = match rule.row().ceiling.period() {
			Some(Period::Days(n)) => n <= MAX_DAYS,
			Some(Period::WorkingDays(n)) => n <= MAX_WORKING_DAYS,
			Some(Period::Months(n)) => n <= MAX_MONTHS,
			Some(Period::Hours(_) | Period::Minutes(_)) | None => true,
		};
		assert!(fits, "{rule} could be set to more than is counted");
	}
}

#[test]
fn the_page_in_docs_is_written_from_the_table() {
	let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rules.md");
	let page = docs::page();
	if std::env::var_os("FAIRSTREAM_UPDATE").is_some() {
		fs::write(&file, &page).expect("docs/rules.md is written");
	}
	let written = fs::read_to_string(&file).unwrap_or_default();
	assert!(
		written == page,
		"docs/rules.md is not the table's: run FAIRSTREAM_UPDATE=1 cargo test -p fairstream-rules"
	);
}

#[test]
fn a_value_out_of_bounds_or_of_another_unit_is_refused_with_what_it_should_be() {
	let row = RuleId::ComplaintFirstReply.row();
	let refused = |value| row.check(value).expect_err("refused").to_string();
	assert_eq!(refused(Value::Days(2)), "the value needs another unit, as in '48 h'");
	assert_eq!(refused(Value::Hours(3)), "the value lies below the floor of 4 h: raise it");
	assert_eq!(refused(Value::Hours(169)), "the value lies above the ceiling of 168 h: lower it");
	let months = RuleId::IdReportMonths.row();
	assert!(months.check(Value::Set(0b1000_0010)).is_ok(), "January and July");
	assert!(months.check(Value::Set(0b1001_0010)).is_ok(), "April too");
	assert!(months.check(Value::Set(0b0000_0010)).is_err(), "July can't be left out");
	assert!(months.check(Value::Set(0b1000_0011)).is_err(), "there is no month 0");
}
