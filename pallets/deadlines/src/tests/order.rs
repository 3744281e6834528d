//! Hook, poke and owners end the same, in whatever order and amount: what happens to a clock follows from the rule alone, and
//! what happens to an object follows from that.

use super::objects::{self, act, Act, Fate, Length, Name, Stories};
use crate::{mock::*, WeightInfo, MAX_NESTING};
use fairstream_doors::Moment;
use fairstream_rules::{ClockId, Kind, RuleId, Rules, Term, Value};
use frame_support::{
	dispatch::DispatchResultWithPostInfo,
	storage::with_storage_layer,
	traits::Hooks,
	weights::{Weight, WeightMeter},
};
use proptest::prelude::*;

/// Values in which a short test has many outages and graces.
const SHORTEST: Moment = 60 * MINUTE;
const AFTER_OUTAGE: Moment = 60 * MINUTE;
const INCLUSION: Moment = 10 * MINUTE;

/// Objects with several clocks, which touch each other. Every other clock has an object of its own.
const SHARED: u32 = 3;

/// What happens on the chain whoever works its queue.
#[derive(Clone, Debug)]
enum Step {
	/// A block after so many minutes.
	Block(u64),
	/// A shared object gets a clock. What it and its successors do.
	Set(u32, Kind, Length, Vec<Act>),
	/// An object of its own gets one.
	SetAlone(Kind, Length, Act),
	/// What a clock waits for is done, if there is still time: that of an object at a place.
	Stop(usize, usize),
	/// The next year is published, before it begins.
	Publish(bool),
}

/// How somebody works the queue after a step.
#[derive(Clone, Debug)]
enum Work {
	Nothing,
	Poke(u64),
	Call(u64),
	/// An owner looks at an object.
	Owner(usize),
}

fn kind() -> impl Strategy<Value = Kind> {
	prop_oneof![1 => Just(Kind::Appointed), 2 => Just(Kind::Silence)]
}

fn length() -> impl Strategy<Value = Length> {
	// Many end together.
	let minutes = prop_oneof![1u32..400, (1u32..7).prop_map(|n| 60 * n)];
	prop_oneof![3 => minutes.prop_map(Length::Minutes), 1 => (0u32..5).prop_map(Length::Days)]
}

fn step() -> impl Strategy<Value = Step> {
	let touching = prop_oneof![
		1 => Just(Act::Nothing),
		3 => (0usize..6).prop_map(Act::Stop),
		1 => (0usize..6).prop_map(Act::Settle),
		3 => (kind(), length(), prop_oneof![Just(After::Due), Just(After::Fired)])
			.prop_map(|(kind, length, after)| Act::Set(kind, length, after)),
	];
	let alone = prop_oneof![2 => Just(Act::Nothing), 1 => Just(Act::Fail), 1 => Just(Act::BeHeavy)];
	// Many blocks come just at the bounds of outages and graces.
	let gap = prop_oneof![4 => 1u64..60, 2 => prop_oneof![Just(10), Just(50), Just(59), Just(60)], 1 => 60u64..2_000];
	prop_oneof![
		6 => gap.prop_map(Step::Block),
		5 => (0..SHARED, kind(), length(), proptest::collection::vec(touching, 1..4))
			.prop_map(|(object, kind, length, acts)| Step::Set(object, kind, length, acts)),
		2 => (kind(), length(), alone).prop_map(|(kind, length, act)| Step::SetAlone(kind, length, act)),
		1 => (0usize..20, 0usize..6).prop_map(|(object, place)| Step::Stop(object, place)),
		1 => any::<bool>().prop_map(Step::Publish),
	]
}

fn work() -> impl Strategy<Value = (u64, Work)> {
	let work = prop_oneof![
		2 => Just(Work::Nothing),
		1 => (0u64..6).prop_map(Work::Poke),
		1 => (0u64..20).prop_map(Work::Call),
		2 => (0usize..20).prop_map(Work::Owner),
	];
	(prop_oneof![2 => Just(0u64), 1 => 1u64..5, 1 => Just(1_000)], work)
}

/// Weight for about so many clocks.
fn room_for(clocks: u64) -> Weight {
	(<() as WeightInfo>::peek() + <() as WeightInfo>::carry_one() + <() as WeightInfo>::recount() + LIGHT) * clocks
}

/// The object of a clock that has one of its own.
fn own_object(step: usize) -> u32 {
	SHARED + step as u32
}

/// The objects of a story, the shared ones first.
fn all_objects(steps: &[Step]) -> Vec<u32> {
	let own = steps.iter().enumerate().filter(|(_, step)| matches!(step, Step::SetAlone(..)));
	(0..SHARED).chain(own.map(|(at, _)| own_object(at))).collect()
}

fn begin(steps: &[Step]) {
	for (at, step) in (0..).zip(steps) {
		match step {
			Step::Set(_, _, _, acts) => objects::write(at, acts.clone()),
			Step::SetAlone(_, _, act) => objects::write(at, vec![*act]),
			_ => {}
		}
	}
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

/// At the end all has long run out, and the grace after each outage is over.
fn last_blocks() -> Vec<u64> {
	// Once for each generation that a clock may have.
	[40 * 24 * 60, 59, 59].repeat(5)
}

/// The pallet, worked in this way. What happened to each object.
fn on_the_chain(steps: &[Step], mut how: impl FnMut(usize) -> (u64, Work)) -> Stories {
	genesis().execute_with(|| {
		System::set_block_number(1);
		begin(steps);
		poll();
		let objects = all_objects(steps);
		// As FRAME dispatches calls: what a refused one wrote is undone.
		let dispatch = |call: &dyn Fn() -> DispatchResultWithPostInfo| {
			let _ = with_storage_layer(|| call().map_err(|refused| refused.error));
		};
		let origin = || RuntimeOrigin::signed(1);
		let settle = |id: ClockId| dispatch(&|| Deadlines::settle(origin(), id, PLENTY));
		let block = |gap: u64, clocks: u64| {
			Now::set(Now::get() + gap * MINUTE);
			let mut meter = WeightMeter::with_limit(<() as WeightInfo>::note_time() + room_for(clocks));
			Deadlines::on_poll(1, &mut meter);
		};
		for (at, step) in steps.iter().enumerate() {
			let (clocks, work) = how(at);
			match step {
				Step::Block(gap) => block(*gap, clocks),
				Step::Set(object, kind, length, _) => {
					objects::set(*object, at as u32, *kind, length.since(Now::get()));
				}
				Step::SetAlone(kind, length, _) => {
					objects::set(own_object(at), at as u32, *kind, length.since(Now::get()));
				}
				Step::Stop(object, place) => {
					if let Some(object) = objects::at(&objects, *object) {
						objects::stop(object, *place);
					}
				}
				Step::Publish(longer) => {
					publish_next(*longer);
					// Somebody has the ends counted again, as far as an object has several clocks.
					(0..SHARED).flat_map(objects::going).for_each(settle);
				}
			}
			match work {
				Work::Nothing => {}
				Work::Poke(clocks) => dispatch(&|| Deadlines::poke(origin(), room_for(clocks))),
				Work::Call(id) => settle(ClockId(id)),
				Work::Owner(object) => {
					if let Some(object) = objects::at(&objects, object) {
						objects::settle(object);
					}
				}
			}
			Deadlines::do_try_state().expect("the invariants hold after every step");
		}
		for gap in last_blocks() {
			block(gap, 1_000);
		}
		dispatch(&|| Deadlines::poke(origin(), PLENTY));
		Stubborn::set(false);
		let failed = Deadlines::failed_of(None);
		failed.into_iter().for_each(|(id, _)| settle(id));
		Deadlines::do_try_state().expect("the invariants hold at the end");
		assert_eq!(objects.into_iter().flat_map(objects::going).next(), None, "each clock has a fate");
		objects::stories()
	})
}

/// A clock by the rule.
#[derive(Clone, Copy, Debug)]
struct Wound {
	object: u32,
	name: Name,
	kind: Kind,
	term: Term,
	/// How many were set before it.
	number: u32,
}

/// The rule in plain words, without a queue: every clock is looked at in every block.
#[derive(Default)]
struct Rule {
	going: Vec<Wound>,
	/// The last block before each outage, and the end of the grace after it.
	outages: Vec<(Moment, Moment)>,
	stories: Stories,
	set: u32,
}

impl Rule {
	/// When a clock fires, and its place among those that fire then.
	fn place(&self, clock: &Wound) -> (Moment, Kind, Moment, u32) {
		let due = due(clock);
		let (open_until, fires) = match clock.kind {
			Kind::Appointed => (due, due),
			Kind::Silence => {
				let open_until = due + INCLUSION;
				// Each outage that finds it open holds it until the grace is over.
				let hold = |fires: Moment, (begin, until): &(Moment, Moment)| match fires > *begin {
					true => fires.max(*until),
					false => fires,
				};
				(open_until, self.outages.iter().fold(open_until, hold))
			}
		};
		(fires, clock.kind, open_until, clock.number)
	}

	/// All that has run out, one after the other as it fired.
	fn look(&mut self) {
		while let Some(first) = self.going.iter().copied().min_by_key(|clock| self.place(clock)) {
			if self.place(&first).0 > Now::get() {
				break;
			}
			self.carry_out(first, 1);
		}
	}

	fn tell(&mut self, clock: Wound, fate: Fate) {
		self.going.retain(|other| other.name != clock.name);
		self.stories.entry(clock.object).or_default().push((clock.name, fate));
	}

	fn carry_out(&mut self, clock: Wound, depth: u32) {
		let (due, fired) = (due(&clock), self.place(&clock).0);
		self.tell(clock, Fate::Done { due, fired });
		match act(clock.name) {
			Act::Nothing | Act::Fail | Act::BeHeavy => {}
			Act::Stop(place) => self.stop(clock.object, place, fired, depth),
			Act::Settle(place) => {
				if let Some(found) = self.at(clock.object, place) {
					self.settle(found, fired, depth);
				}
			}
			Act::Set(kind, length, after) => {
				let start = if after == After::Due { due } else { fired };
				let name = Name { generation: clock.name.generation + 1, ..clock.name };
				self.set(clock.object, name, kind, length.since(start), fired);
			}
		}
	}

	fn at(&self, object: u32, place: usize) -> Option<Wound> {
		let own: Vec<_> = self.going.iter().filter(|clock| clock.object == object).copied().collect();
		objects::at(&own, place)
	}

	/// Whether a clock had run out by a moment. If so it is carried out, within tasks that are not too deep.
	fn settle(&mut self, clock: Wound, as_of: Moment, depth: u32) -> bool {
		let had_run_out = self.place(&clock).0 <= as_of;
		if had_run_out && depth < MAX_NESTING {
			self.carry_out(clock, depth + 1);
		}
		had_run_out
	}

	fn stop(&mut self, object: u32, place: usize, as_of: Moment, depth: u32) {
		let Some(clock) = self.at(object, place) else { return };
		if !self.settle(clock, as_of, depth) {
			self.tell(clock, Fate::Stopped { as_of });
		}
	}

	fn set(&mut self, object: u32, name: Name, kind: Kind, term: Term, as_of: Moment) {
		let clock = Wound { object, name, kind, term, number: self.set };
		if due(&clock) > as_of {
			self.going.push(clock);
			self.set += 1;
		}
	}

	fn block(&mut self, gap: u64) {
		let before = Now::get();
		Now::set(before + gap * MINUTE);
		if gap * MINUTE >= SHORTEST {
			self.outages.push((before, Now::get() + AFTER_OUTAGE));
		}
		self.look();
	}
}

fn due(clock: &Wound) -> Moment {
	Book::end_of(clock.term).moment
}

fn by_the_rule(steps: &[Step]) -> Stories {
	genesis().execute_with(|| {
		begin(steps);
		let objects = all_objects(steps);
		let mut rule = Rule::default();
		for (at, step) in steps.iter().enumerate() {
			let name = Name { step: at as u32, generation: 0 };
			let now = Now::get();
			match step {
				Step::Block(gap) => rule.block(*gap),
				Step::Set(object, kind, length, _) => rule.set(*object, name, *kind, length.since(now), now),
				Step::SetAlone(kind, length, _) => rule.set(own_object(at), name, *kind, length.since(now), now),
				Step::Stop(object, place) => {
					if let Some(object) = objects::at(&objects, *object) {
						rule.stop(object, *place, now, 0);
					}
				}
				Step::Publish(longer) => publish_next(*longer),
			}
		}
		for gap in last_blocks() {
			rule.block(gap);
		}
		rule.stories
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(200))]

	#[test]
	fn hook_poke_and_owners_end_the_same_in_whatever_order_and_amount(
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
