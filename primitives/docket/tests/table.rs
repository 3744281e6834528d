//! The table of cases is sound: every stage has a way on and an end, no burden without a hearing before and an appeal after.

use fairstream_docket::{
	case::How,
	docs,
	kind::{Kind, KindRow, Openers},
	stage::{Silence, Since, Stage},
	step::{Role, Step, To},
	turn::{self, Refusal},
};
use fairstream_rules::{basis::Effect, start::Start, words::Tongue, Pin, RuleId};
use std::{
	collections::{BTreeMap, BTreeSet},
	env, fs,
	path::Path,
};

fn rows() -> impl Iterator<Item = &'static KindRow> {
	Kind::ALL.into_iter().map(Kind::row)
}

/// Where a stage may lead, silence included.
fn leads_to(row: &KindRow, stage: Stage) -> Vec<To> {
	let row = row.stage(stage).expect("a stage of the kind");
	let silence = match row.silence {
		Silence::Remind => To::Stay,
		Silence::Moves(stage) => To::Stage(stage),
		Silence::Ends(how) => To::End(how),
	};
	row.steps.iter().map(|step| step.to).chain([silence]).collect()
}

#[test]
fn numbers_on_the_wire_follow_each_other() {
	use codec::{Decode, Encode};
	for (number, stage) in Stage::ALL.iter().enumerate() {
		assert_eq!(stage.encode(), [number as u8]);
	}
	for (number, step) in Step::ALL.iter().enumerate() {
		assert_eq!(step.encode(), [number as u8]);
	}
	for (number, kind) in Kind::ALL.iter().enumerate() {
		assert_eq!((kind.encode(), kind.row().kind), (vec![number as u8], *kind));
	}
	assert!(Kind::decode(&mut &[Kind::ALL.len() as u8][..]).is_err(), "one is missing in ALL");
}

#[test]
fn every_stage_is_reached_from_the_first_and_reaches_an_end() {
	for row in rows() {
		let first = row.stages.first().expect("a kind has a stage").stage;
		let mut reached = BTreeSet::from([first]);
		let mut open = vec![first];
		while let Some(stage) = open.pop() {
			for to in leads_to(row, stage) {
				if let To::Stage(next) = to {
					if reached.insert(next) {
						open.push(next);
					}
				}
			}
		}
		let all: BTreeSet<_> = row.stages.iter().map(|stage| stage.stage).collect();
		assert_eq!(reached, all, "{:?}: what is never reached, or is no stage of it", row.kind);

		let mut ends: BTreeSet<Stage> = BTreeSet::new();
		loop {
			let before = ends.len();
			for stage in &all {
				let out = leads_to(row, *stage).into_iter().any(|to| match to {
					To::End(_) => true,
					To::Stage(next) => ends.contains(&next),
					To::Stay => false,
				});
				if out {
					ends.insert(*stage);
				}
			}
			if ends.len() == before {
				break;
			}
		}
		assert_eq!(ends, all, "{:?}: a stage without an end", row.kind);
	}
}

#[test]
fn a_stage_stands_once_in_its_kind_and_a_step_once_for_each_role() {
	for row in rows() {
		let stages: BTreeSet<_> = row.stages.iter().map(|stage| stage.stage).collect();
		assert_eq!(stages.len(), row.stages.len());
		for stage in row.stages {
			let steps: BTreeSet<_> = stage.steps.iter().map(|step| (step.step, step.by)).collect();
			assert_eq!(steps.len(), stage.steps.len(), "{:?}", stage.stage);
		}
	}
}

#[test]
fn whoever_has_the_clock_has_a_step_that_leads_on() {
	for row in rows() {
		for stage in row.stages {
			let leads = stage.steps.iter().any(|step| step.by == stage.waits_for && step.to != To::Stay);
			assert!(leads, "{:?} in {:?}", stage.stage, row.kind);
		}
	}
}

#[test]
fn only_seats_are_reminded_and_the_silence_of_others_leads_on() {
	for stage in rows().flat_map(|row| row.stages) {
		let of_seat = matches!(stage.waits_for, Role::Seat | Role::Reviewer);
		let in_force = stage.since == Since::Measure;
		assert_eq!(stage.silence == Silence::Remind, of_seat && !in_force, "{:?}", stage.stage);
	}
}

#[test]
fn no_silence_of_a_seat_costs_anybody_anything() {
	for stage in rows().flat_map(|row| row.stages) {
		if let Silence::Ends(how) = stage.silence {
			let decided = matches!(stage.stage, Stage::Appealable | Stage::Upheld);
			assert!(!how.is_adverse() || decided, "{:?}: a burden by silence", stage.stage);
		}
	}
}

/// Ways through the table from the beginning to a breach, no stage twice.
fn ways_to_a_breach(row: &'static KindRow, way: &mut Vec<Stage>, found: &mut Vec<Vec<Stage>>) {
	let stage = *way.last().expect("it has begun");
	for to in leads_to(row, stage) {
		match to {
			To::End(how) if how.is_adverse() => found.push(way.clone()),
			To::Stage(next) if !way.contains(&next) => {
				way.push(next);
				ways_to_a_breach(row, way, found);
				way.pop();
			}
			_ => {}
		}
	}
}

#[test]
fn every_way_to_a_burden_leads_through_a_hearing_and_a_chance_to_appeal() {
	for row in rows() {
		let mut found = Vec::new();
		ways_to_a_breach(row, &mut vec![row.stages[0].stage], &mut found);
		assert_eq!(found.is_empty(), row.kind != Kind::Report, "{:?}", row.kind);
		for way in found {
			let at = |stage| way.iter().position(|one| *one == stage);
			let (hearing, appeal) = (at(Stage::Hearing), at(Stage::Appealable));
			assert!(hearing.is_some() && hearing < appeal, "{way:?}");
		}
	}
}

#[test]
fn a_burden_can_be_decided_right_after_a_hearing_and_nowhere_else() {
	for row in rows() {
		for stage in row.stages.iter().filter(|stage| stage.steps.iter().any(|step| step.step == Step::FindBreach)) {
			for other in row.stages {
				let leads = leads_to(row, other.stage).contains(&To::Stage(stage.stage));
				assert!(!leads || other.stage == Stage::Hearing, "{:?} leads to {:?}", other.stage, stage.stage);
			}
		}
	}
}

#[test]
fn every_clock_is_a_period_and_runs_from_what_its_rule_says() {
	for stage in rows().flat_map(|row| row.stages) {
		let rule = stage.clock.row();
		assert!(rule.default.period().is_some(), "{}", stage.clock);
		let fits = match stage.since {
			Since::Due => rule.start == Start::Due,
			Since::Acceptance | Since::Rest => rule.start == Start::Acceptance,
			Since::Measure => matches!(rule.start, Start::Decision | Start::Due),
			Since::Stage => {
				matches!(rule.start, Start::Clue | Start::Knowledge | Start::Decision | Start::Notice | Start::Filing)
			}
		};
		assert!(fits, "{:?}: {} runs from '{}'", stage.stage, stage.clock, rule.start.text());
	}
}

#[test]
fn what_is_kept_runs_from_the_end_and_what_bounds_a_burden_has_a_basis() {
	for row in rows() {
		assert_eq!(row.retention.row().start, Start::CaseEnd);
		let basis = |rule| Pin::genesis(rule).permit(Effect::Standing).is_ok();
		assert!(row.term.is_none_or(basis) && row.longer.is_none_or(basis), "{:?}", row.kind);
		assert!(basis(row.retention), "custodians are bound by it");
	}
	// Where silence makes a decision final, the time for it stands in law, or nothing but the file is closed by it.
	assert!(Pin::genesis(RuleId::CaseAppealWindow).permit(Effect::Standing).is_ok());
}

#[test]
fn an_urgent_measure_ends_with_its_term_and_can_be_lifted_and_appealed_before() {
	let opened_by_seats = rows().filter(|row| row.openers == Openers::Seat);
	for row in opened_by_seats {
		assert!(row.term.is_some(), "{:?} is in force without a term", row.kind);
		for stage in row.stages {
			let has = |step, by| stage.steps.iter().any(|one| one.step == step && one.by == by);
			assert!(has(Step::Lift, Role::Seat), "{:?}", stage.stage);
			match stage.since {
				Since::Measure => assert_eq!(stage.silence, Silence::Ends(How::Lapsed), "{:?}", stage.stage),
				_ => assert!(has(Step::Reverse, Role::Reviewer), "{:?}", stage.stage),
			}
		}
		let first = row.stages[0];
		let leads = |step| first.steps.iter().find(|one| (one.step, one.by) == (step, Role::Subject)).map(|one| one.to);
		assert_eq!((leads(Step::State), leads(Step::Appeal)), (Some(To::Stay), Some(To::Stage(Stage::StopReview))));
	}
	let with_measures: Vec<_> = rows().filter(|row| row.openers == Openers::Seat).map(|row| row.kind).collect();
	assert_eq!(with_measures, [Kind::Stop]);
}

/// State and call as one table: every cell is a way on or a named refusal.
#[test]
fn every_step_in_every_stage_by_every_role_leads_on_or_is_refused_by_name() {
	let mut cells: BTreeMap<&str, usize> = BTreeMap::new();
	for row in rows() {
		for stage in Stage::ALL {
			for step in Step::ALL {
				for role in Role::ALL {
					let answer = turn::step(row, *stage, *step, role);
					let in_stage = row.stage(*stage);
					let listed = in_stage.is_some_and(|row| row.steps.iter().any(|one| one.step == *step));
					let own = turn::takers(row, *stage, *step).any(|taker| taker == role);
					let expected = match (in_stage.is_some(), listed, own) {
						(false, ..) => "no such stage",
						(true, false, _) => "out of stage",
						(true, true, false) => "not yours",
						(true, true, true) => "leads on",
					};
					let found = match answer {
						Err(Refusal::NoSuchStage) => "no such stage",
						Err(Refusal::OutOfStage) => "out of stage",
						Err(Refusal::NotYours) => "not yours",
						Ok(_) => "leads on",
					};
					assert_eq!(found, expected, "{:?} {stage:?} {step:?} {role:?}", row.kind);
					*cells.entry(found).or_default() += 1;
				}
			}
		}
	}
	assert_eq!(cells.len(), 4, "each of these occurs: {cells:?}");
}

#[test]
fn a_step_that_decides_on_somebody_needs_a_document_and_what_burdens_needs_service() {
	for step in Step::ALL {
		assert!(!step.needs_service() || step.needs_document(), "{step:?}");
	}
	assert!(Step::FindBreach.needs_service() && Step::GiveNotice.needs_service());
	assert!(!Step::Acknowledge.needs_document() && !Step::Withdraw.needs_document() && !Step::Waive.needs_document());
}

#[test]
fn everything_has_words_in_both_languages() {
	for tongue in [Tongue::En, Tongue::Zh] {
		assert!(Stage::ALL.iter().all(|stage| !stage.words(tongue).is_empty()));
		assert!(Step::ALL.iter().all(|step| !step.words(tongue).is_empty()));
		assert!(Role::ALL.iter().all(|role| !role.words(tongue).is_empty()));
		assert!(How::ALL.iter().all(|how| !how.words(tongue).is_empty()));
		assert!(rows().all(|row| !row.words(tongue).is_empty()));
	}
}

#[test]
fn the_page_of_cases_is_written_from_the_table() {
	let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/cases.md");
	if env::var_os("FAIRSTREAM_UPDATE").is_some() {
		fs::write(&file, docs::cases()).expect("the page can be written");
	}
	let written = fs::read_to_string(&file).unwrap_or_default();
	assert!(
		written == docs::cases(),
		"docs/cases.md is not the table's: run FAIRSTREAM_UPDATE=1 cargo test -p fairstream-docket"
	);
}
