//! The table is sound: bounds, authorities, sources, and the page that is written from it.

use fairstream_rules::{
	basis::{Authority, Basis, Effect, Tighter},
	docs,
	instrument::{cited, cites_law},
	start::Start,
	Pin, RuleId, Value,
};
use std::collections::BTreeSet;

mod page;

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
		let is_gap = row.source == "project" || row.source.starts_with("project; ");
		let claims_law = matches!(row.basis, Basis::Statute | Basis::Regulation);
		assert_ne!(is_gap, claims_law, "{rule}: {} stands on {:?}", row.source, row.basis);
		// What follows 'project' says why the number is what it is; what doesn't follow it is law, part by part.
		assert!(is_gap || cited(row.source).all(|known| known.is_some()), "{rule}: {}", row.source);
	}
}

#[test]
fn a_statute_is_a_law() {
	for rule in RuleId::ALL.iter().filter(|rule| rule.row().basis == Basis::Statute) {
		assert!(cites_law(rule.row().source), "{rule}: {}", rule.row().source);
	}
}

#[test]
fn what_touches_money_access_or_standing_has_a_basis_and_what_only_helps_has_none() {
	use RuleId::*;
	let helps = [
		ClockOutageMin,
		ClockOutageGrace,
		ClockInclusionGrace,
		SeatRemindAfter,
		AbuseReviewAt,
		AbuseWindow,
		ClueTransfer,
		TierFollowers,
		TierTrade,
		TierBreaches,
		TierBreachWindow,
		TraceAnswer,
		ChangeSunset,
		ReviewPeriod,
		AffiliationAnswer,
		CommitmentFilingLag,
		CommitmentKept,
		CommitmentLeavesKept,
		CaseCourtNote,
		CaseKept,
		SeatRemind,
		SeatReminded,
		ProposalAnswer,
		TraceTwoPlaces,
	];
	for rule in RuleId::ALL {
		let permitted = Pin::genesis(*rule).permit(Effect::Standing).is_ok();
		assert_eq!(permitted, !helps.contains(rule), "{rule}");
	}
}

#[test]
fn whoever_may_only_tighten_finds_a_direction_to_tighten_in() {
	for rule in RuleId::ALL {
		let row = rule.row();
		let lower = row.authorities.include(Authority::Platform) || row.authorities.include(Authority::Provincial);
		assert!(!lower || row.tighter != Tighter::Fixed, "{rule} can be tightened in no direction");
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
fn a_length_of_time_says_from_when_it_runs_and_nothing_else_does() {
	for rule in RuleId::ALL {
		let row = rule.row();
		assert_eq!(row.start != Start::Nothing, row.default.period().is_some(), "{rule}");
	}
}

#[test]
fn periods_that_law_counts_from_an_event_of_its_own_run_from_that_event() {
	let table = [
		(RuleId::RecordTransaction, Start::Completion),
		(RuleId::RecordBroadcast, Start::BroadcastEnd),
		(RuleId::OrderReturn, Start::Receipt),
		(RuleId::OrderRefund, Start::ReturnReceipt),
		(RuleId::OrderRefundHardLimit, Start::ReturnReceipt),
		(RuleId::ComplaintAccept, Start::Filing),
		(RuleId::ComplaintMediateMax, Start::Acceptance),
		(RuleId::ComplaintTimeBar, Start::Knowledge),
		(RuleId::ClueCheck, Start::Clue),
		(RuleId::ClueExtension, Start::Due),
		(RuleId::JurisdictionDispute, Start::Dispute),
		(RuleId::RecallStartOne, Start::Knowledge),
		(RuleId::RecallFinishOne, Start::Announcement),
	];
	for (rule, start) in table {
		assert_eq!(rule.row().start, start, "{rule}");
	}
}

#[test]
fn commission_is_never_due_before_the_longest_return_and_its_refund_are_over() {
	let days = |value: Value| match value {
		Value::Days(n) => n,
		other => panic!("{other} are no days"),
	};
	let (delay, back, refund) =
		(RuleId::OrderCommissionDelay.row(), RuleId::OrderReturn.row(), RuleId::OrderRefund.row());
	assert!(days(delay.default) >= days(back.default) + days(refund.default));
	assert!(days(delay.ceiling) >= days(back.ceiling) + days(refund.ceiling), "it can be set as late as that");
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
fn the_page_of_rules_is_written_from_the_table() {
	page::is("docs/rules.md", &docs::rules());
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
