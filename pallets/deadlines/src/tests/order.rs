//! Hook, poke and call end the same, in whatever order and amount: what happens to a clock follows from the rule alone.

use crate::{mock::*, Failed, WeightInfo};
use fairstream_doors::Moment;
use fairstream_rules::{ClockId, Clocks, Kind, Period, RuleId, Rules, Term, Value};
use frame_support::{
	dispatch::DispatchResultWithPostInfo,
	storage::with_storage_layer,
	traits::Hooks,
	weights::{Weight, WeightMeter},
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Values in which a short test has many outages and graces.
const SHORTEST: Moment = 60 * MINUTE;
const AFTER_OUTAGE: Moment = 60 * MINUTE;
const INCLUSION: Moment = 10 * MINUTE;

/// What happens on the chain whoever works its queue.
#[derive(Clone, Debug)]
enum Step {
	/// A block after so many minutes.
	Block(u64),
	/// A clock is set.
	Set(Kind, Length, Asks),
	/// What a clock waits for is done, if there is still time.
	Stop(usize),
	/// The next year is published, before it begins.
	Publish(bool),
}

#[derive(Clone, Copy, Debug)]
enum Length {
	Minutes(u32),
	Days(u32),
}

#[derive(Clone, Copy, Debug)]
enum Asks {
	Nothing,
	Failing,
	TooHeavy,
	ToSettle(u64),
}

/// How somebody works the queue after a step.
#[derive(Clone, Debug)]
enum Work {
	Nothing,
	Poke(u64),
	Call(u64),
	Door(u64),
}

/// What became of a clock.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Fate {
	Done { due: Moment },
	Stopped,
}

fn step() -> impl Strategy<Value = Step> {
	let kind = prop_oneof![1 => Just(Kind::Appointed), 3 => Just(Kind::Silence)];
	let length = prop_oneof![3 => (1u32..400).prop_map(Length::Minutes), 1 => (0u32..5).prop_map(Length::Days)];
	let asks = prop_oneof![
		6 => Just(Asks::Nothing),
		1 => Just(Asks::Failing),
		1 => Just(Asks::TooHeavy),
		1 => (0u64..12).prop_map(Asks::ToSettle),
	];
	// Many blocks come just at the bounds of outages and graces.
	let gap = prop_oneof![4 => 1u64..60, 2 => prop_oneof![Just(10), Just(50), Just(59), Just(60)], 1 => 60u64..2_000];
	prop_oneof![
		5 => gap.prop_map(Step::Block),
		4 => (kind, length, asks).prop_map(|(kind, length, asks)| Step::Set(kind, length, asks)),
		1 => (0usize..20).prop_map(Step::Stop),
		1 => any::<bool>().prop_map(Step::Publish),
	]
}

fn work() -> impl Strategy<Value = (u64, Work)> {
	let work = prop_oneof![
		2 => Just(Work::Nothing),
		1 => (0u64..6).prop_map(Work::Poke),
		2 => (0u64..20).prop_map(Work::Call),
		2 => (0u64..20).prop_map(Work::Door),
	];
	(prop_oneof![2 => Just(0u64), 1 => 1u64..5, 1 => Just(1_000)], work)
}

/// Weight for about so many clocks.
fn room_for(clocks: u64) -> Weight {
	(<() as WeightInfo>::peek() + <() as WeightInfo>::carry_one() + <() as WeightInfo>::recount() + LIGHT) * clocks
}

fn term(length: Length, start: Moment) -> Term {
	let period = match length {
		Length::Minutes(n) => Period::Minutes(n),
		Length::Days(n) => Period::Days(n),
	};
	Term::Period { start, period }
}

fn begin() {
	change(RuleId::ClockOutageMin, 0, Value::Minutes((SHORTEST / MINUTE) as u32));
	change(RuleId::ClockOutageGrace, 0, Value::Minutes((AFTER_OUTAGE / MINUTE) as u32));
	change(RuleId::ClockInclusionGrace, 0, Value::Minutes((INCLUSION / MINUTE) as u32));
	publish(2026, &[], &[]);
	Now::set(NEW_YEAR - 3 * DAY);
}

/// The next year, if it hasn't begun: with a holiday that makes terms longer, or a working Saturday that makes them shorter.
fn publish_next(longer: bool) {
	if Now::get() < NEW_YEAR && !Years::get().contains_key(&2027) {
		match longer {
			true => publish(2027, &["01-01"], &[]),
			false => publish(2027, &[], &["01-02"]),
		}
	}
}

/// At the end all has long run out, and the grace after the last outage is over.
fn last_blocks() -> Vec<u64> {
	vec![20 * 24 * 60, 59, 59]
}

/// The pallet, worked in this way. Each clock's fate.
fn on_the_chain(steps: &[Step], mut how: impl FnMut(usize) -> (u64, Work)) -> BTreeMap<u64, Fate> {
	genesis().execute_with(|| {
		System::set_block_number(1);
		begin();
		poll();
		let (mut ids, mut fates) = (Vec::new(), BTreeMap::new());
		// As FRAME dispatches calls: what a refused one wrote is undone.
		let dispatch = |call: &dyn Fn() -> DispatchResultWithPostInfo| {
			let _ = with_storage_layer(|| call().map_err(|refused| refused.error));
		};
		let origin = || RuntimeOrigin::signed(1);
		let settle = |id: u64| dispatch(&|| Deadlines::settle(origin(), ClockId(id), PLENTY));
		let block = |gap: u64, clocks: u64| {
			Now::set(Now::get() + gap * MINUTE);
			let mut meter = WeightMeter::with_limit(<() as WeightInfo>::note_time() + room_for(clocks));
			Deadlines::on_poll(1, &mut meter);
		};
		for (at, step) in steps.iter().enumerate() {
			let (clocks, work) = how(at);
			match *step {
				Step::Block(gap) => block(gap, clocks),
				Step::Set(kind, length, asks) => {
					let task = match asks {
						Asks::Nothing => Task::Note(0),
						Asks::Failing => Task::Fail,
						Asks::TooHeavy => Task::Heavy(600_000_000_000),
						Asks::ToSettle(other) => Task::Settle(ClockId(other)),
					};
					ids.extend(Deadlines::set(clock(term(length, Now::get()), kind, task)));
				}
				Step::Stop(place) => {
					let found = ids.get(place).filter(|id| !fates.contains_key(&id.0));
					if let Some(id) = found.filter(|id| stop(**id)) {
						fates.insert(id.0, Fate::Stopped);
					}
				}
				Step::Publish(longer) => publish_next(longer),
			}
			match work {
				Work::Nothing => {}
				Work::Poke(clocks) => dispatch(&|| Deadlines::poke(origin(), room_for(clocks))),
				Work::Call(id) => settle(id),
				Work::Door(id) => {
					door_settle(ClockId(id));
				}
			}
			Deadlines::do_try_state().expect("the invariants hold after every step");
		}
		for gap in last_blocks() {
			block(gap, 1_000);
		}
		dispatch(&|| Deadlines::poke(origin(), PLENTY));
		Stubborn::set(false);
		let failed: Vec<_> = Failed::<Test>::iter_keys().collect();
		for id in failed {
			settle(id.0);
		}
		Deadlines::do_try_state().expect("the invariants hold at the end");
		for (id, due, _) in done() {
			let before = fates.insert(id.0, Fate::Done { due });
			assert_eq!(before, None, "{id:?} had another fate");
		}
		fates
	})
}

/// The rule in plain words, without a queue: every clock is looked at in every block.
fn by_the_rule(steps: &[Step]) -> BTreeMap<u64, Fate> {
	genesis().execute_with(|| {
		begin();
		let mut clocks: Vec<(Kind, Term, Option<Fate>)> = Vec::new();
		let mut outages: Vec<(Moment, Moment)> = Vec::new();
		let look =
			|clocks: &mut Vec<(Kind, Term, Option<Fate>)>, outages: &[(Moment, Moment)]| {
				for (kind, term, fate) in clocks.iter_mut().filter(|(_, _, fate)| fate.is_none()) {
					let due = Book::end_of(*term).moment;
					let fires =
						match kind {
							Kind::Appointed => due,
							// Each outage that finds it open holds it until the grace is over.
							Kind::Silence => outages.iter().fold(due + INCLUSION, |fires, (begin, until)| {
								if fires > *begin {
									fires.max(*until)
								} else {
									fires
								}
							}),
						};
					if fires <= Now::get() {
						*fate = Some(Fate::Done { due });
					}
				}
			};
		let mut block = |clocks: &mut Vec<_>, gap: u64| {
			let before = Now::get();
			Now::set(before + gap * MINUTE);
			if gap * MINUTE >= SHORTEST {
				outages.push((before, Now::get() + AFTER_OUTAGE));
			}
			look(clocks, &outages);
		};
		for step in steps {
			match *step {
				Step::Block(gap) => block(&mut clocks, gap),
				Step::Set(kind, length, _) => {
					let term = term(length, Now::get());
					if Book::end_of(term).moment > Now::get() {
						clocks.push((kind, term, None));
					}
				}
				Step::Stop(place) => {
					if let Some((_, _, fate)) = clocks.get_mut(place) {
						fate.get_or_insert(Fate::Stopped);
					}
				}
				Step::Publish(longer) => publish_next(longer),
			}
		}
		for gap in last_blocks() {
			block(&mut clocks, gap);
		}
		let fates = clocks.iter().enumerate().filter_map(|(id, (_, _, fate))| Some((id as u64, (*fate)?)));
		fates.collect()
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(400))]

	#[test]
	fn hook_poke_and_call_end_the_same_in_whatever_order_and_amount(
		steps in proptest::collection::vec(step(), 1..60),
		one in proptest::collection::vec(work(), 60), other in proptest::collection::vec(work(), 60),
	) {
		let rule = by_the_rule(&steps);
		prop_assert_eq!(&on_the_chain(&steps, |at| one[at].clone()), &rule);
		prop_assert_eq!(&on_the_chain(&steps, |at| other[at].clone()), &rule);
		// The hook alone with all the room it wants, and nobody until the end.
		prop_assert_eq!(&on_the_chain(&steps, |_| (1_000, Work::Nothing)), &rule);
		prop_assert_eq!(&on_the_chain(&steps, |_| (0, Work::Nothing)), &rule);
	}
}
