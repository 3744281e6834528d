//! Clocks on the real runtime: outages, and silence that waits for them.

use crate::chain::{Chain, BEGIN, DAY};
use fairstream_doors::{Bearer, CaseId, SeatId};
use fairstream_rules::{Clock, ClockId, Clocks, Kind, Layer, RuleId, Term};
use fairstream_runtime::*;

const HOUR: u64 = 3_600_000;

/// A clock of a seat. What it asks for changes nothing.
fn clock(chain: &mut Chain, moment: u64, kind: Kind) -> ClockId {
	let task = pallet_rulebook::Task::Enact { rule: RuleId::ClueCheck, layer: Layer::Nation };
	let (bearer, case) = (Bearer::Seat(SeatId(3)), Some(CaseId(1)));
	let clock = Clock { bearer, case, rule: RuleId::ClueCheck, term: Term::Moment(moment), kind, task };
	chain.with(|| Deadlines::set(clock)).expect("it lies ahead")
}

fn goes(chain: &mut Chain, id: ClockId) -> bool {
	chain.with(|| pallet_deadlines::Index::<Runtime>::contains_key(id))
}

/// A block at a moment, and others until one runs hooks: the first of an epoch runs none, and on this chain epochs are short.
fn pair(chain: &mut Chain, moment: u64) {
	chain.seal_at(moment, vec![]);
	loop {
		let session = chain.with(Session::current_index);
		chain.seal(vec![]);
		if chain.with(Session::current_index) == session {
			return;
		}
	}
}

/// Blocks every five minutes until then, as a chain under way has them or more.
fn run_until(chain: &mut Chain, moment: u64) {
	while chain.now + 5 * 60_000 < moment {
		let next = chain.now + 5 * 60_000;
		pair(chain, next);
	}
	pair(chain, moment);
}

#[test]
fn an_answer_counts_for_an_hour_after_it_was_due_and_what_is_appointed_waits_for_nobody() {
	let mut chain = Chain::local();
	let due = BEGIN + 6 * HOUR;
	let (silence, appointed) = (clock(&mut chain, due, Kind::Silence), clock(&mut chain, due, Kind::Appointed));
	run_until(&mut chain, due);
	assert!(!goes(&mut chain, appointed));
	assert!(goes(&mut chain, silence));
	run_until(&mut chain, due + HOUR);
	assert!(!goes(&mut chain, silence));
}

#[test]
fn a_chain_that_stood_still_for_a_night_lets_nobody_default_before_a_day_after_it() {
	let mut chain = Chain::local();
	run_until(&mut chain, BEGIN + 22 * HOUR);
	let due = BEGIN + 27 * HOUR;
	let (silence, appointed) = (clock(&mut chain, due, Kind::Silence), clock(&mut chain, due, Kind::Appointed));
	let begin = chain.now;
	let end = BEGIN + 30 * HOUR;
	pair(&mut chain, end);
	let end = chain.now;
	assert!(!goes(&mut chain, appointed), "what a law appointed for three in the morning began then");
	assert!(goes(&mut chain, silence));
	let spans = chain.with(|| Deadlines::outages(0));
	assert_eq!((spans.len(), spans[0].begin, spans[0].until), (1, begin, end + DAY));
	run_until(&mut chain, end + DAY - HOUR);
	assert!(goes(&mut chain, silence));
	run_until(&mut chain, end + DAY);
	assert!(!goes(&mut chain, silence));
}

#[test]
fn thousands_due_at_one_midnight_are_worked_off_block_by_block_and_each_block_has_room_for_others() {
	let mut chain = Chain::local().without_invariants();
	let due = BEGIN + DAY;
	let clocks: Vec<_> = (0..5_000).map(|_| clock(&mut chain, due, Kind::Appointed)).collect();
	chain.with(System::reset_events);
	let limit = configs::BlockWeights::get().max_block;
	let mut blocks = 0;
	chain.seal_at(due, vec![]);
	while clocks.iter().any(|id| goes(&mut chain, *id)) {
		let rotates = chain.with(Session::current_index);
		chain.seal(vec![]);
		if chain.with(Session::current_index) != rotates {
			continue;
		}
		blocks += 1;
		let used = chain.with(|| System::block_weight().total());
		assert!(used.ref_time() < limit.ref_time() / 2, "block {blocks} uses {used}");
		assert!(blocks < 2_000);
	}
	assert!(blocks > 1, "they did not fit one block");
}
