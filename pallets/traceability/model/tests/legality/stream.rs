//! Random streams of events: few units, few places, few moments, so that events meet.

use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::{CoreEvent, CoreUnit, Spot},
	model::{Action, EventType},
};
use fairstream_gs1::{Lot, Unit};
use fairstream_legality::{Cause, Model, Telling, MAX_FUTURE};

use crate::{rng::Rng, scenes, world::*};

/// An event and who tells it when.
#[derive(Clone)]
pub struct Step {
	pub telling: Telling,
	pub event: CoreEvent,
}

/// How often a candidate that the model refuses is dropped for another, at most.
const TRIES: usize = 6;

/// The causes that random events have most often, and that say least.
const DULL: [Cause; 8] = [
	Cause::InFuture,
	Cause::NoUnits,
	Cause::NamedTwice,
	Cause::NeverCommissioned,
	Cause::NotProducer,
	Cause::NothingDeclared,
	Cause::DeclaredBefore,
	Cause::OtherMeasure,
];

/// The stream of a seed; `two_places` is the rule in milliseconds. Most streams are short.
pub fn stream(seed: u64, two_places: u64) -> Vec<Step> {
	let mut author = Author::new(seed, two_places);
	let mut steps = scenes::opening(&mut author, seed);
	let is_large = steps.iter().any(|step| step.event.units.len() > 100);
	let longest = if is_large { 8 } else { author.rng.weighed(&[(5, 8), (4, 20), (1, 60)]) };
	for _ in 0..=author.rng.below(longest) {
		let step = author.step();
		steps.push(step);
	}
	steps
}

/// Who writes a stream. It keeps a model of its own to prefer events that are taken.
pub struct Author {
	pub rng: Rng,
	/// The units it writes about.
	pub units: Vec<Unit>,
	/// A third of the rule `trace.two_places`: events lie so far apart or a multiple of it.
	pub tick: u64,
	/// Whether most of its events pack.
	pub likes_packing: bool,
	/// Whether most of its transformations are one.
	pub likes_batch: bool,
	/// The chain's time.
	pub now: u64,
	model: Model,
	told: Vec<Step>,
	digests: u64,
}

impl Author {
	fn new(seed: u64, two_places: u64) -> Self {
		let tick = two_places / 3;
		Self {
			rng: Rng::new(seed),
			units: small_world().to_vec(),
			tick,
			likes_packing: false,
			likes_batch: false,
			now: EPOCH + 3 * tick,
			model: Model::new(two_places),
			told: Vec::new(),
			digests: 0,
		}
	}

	/// A step that was written beforehand.
	pub fn written(&mut self, said: Say) -> Step {
		let mut event = said.0;
		event.hash.digest = self.digest();
		self.tell(Step { telling: Telling { reporter: 1, is_producer: true, now: self.now }, event })
	}

	fn step(&mut self) -> Step {
		self.now += self.tick * self.rng.below(2) as u64;
		let mut step = self.candidate();
		for _ in 0..TRIES {
			let causes = self.model.causes(&step.event, step.telling);
			let is_dull = causes.iter().any(|cause| DULL.contains(cause));
			let is_kept = match (causes.is_empty(), is_dull) {
				(true, _) => true,
				(false, false) => self.rng.once_in(2),
				(false, true) => self.rng.once_in(10),
			};
			if is_kept {
				break;
			}
			step = self.candidate();
		}
		self.tell(step)
	}

	fn tell(&mut self, step: Step) -> Step {
		self.model.take(&step.event, step.telling);
		self.told.push(step.clone());
		step
	}

	fn digest(&mut self) -> [u8; 32] {
		self.digests += 1;
		digest(self.digests)
	}

	fn candidate(&mut self) -> Step {
		let is_producer = !self.rng.once_in(4);
		let telling = Telling { reporter: if is_producer { 1 } else { 2 }, is_producer, now: self.now };
		if !self.told.is_empty() && self.rng.once_in(8) {
			return self.again(telling);
		}
		let mut event = self.event();
		event.hash.digest = self.digest();
		Step { telling, event }
	}

	/// An event that was told before: told again, or declared wrong, as it was or altered, by who told it or somebody else.
	fn again(&mut self, telling: Telling) -> Step {
		let told = self.rng.pick(&self.told).clone();
		let telling = if self.rng.once_in(6) { telling } else { Telling { now: self.now, ..told.telling } };
		let mut event = told.event;
		event.declaration = None;
		if self.rng.once_in(6) {
			let CoreEvent { hash, .. } = event;
			event = CoreEvent { hash, ..self.event() };
		}
		if !self.rng.once_in(4) {
			event = Say(event).withdrawn().0;
			if let (true, Some(declaration)) = (self.rng.once_in(20), &mut event.declaration) {
				declaration.time = self.now + MAX_FUTURE + self.rng.below(2) as u64;
			}
		}
		Step { telling, event }
	}

	fn event(&mut self) -> CoreEvent {
		let event_type = self.rng.weighed(&[
			(9, EventType::Object),
			(if self.likes_packing { 40 } else { 8 }, EventType::Aggregation),
			(if self.likes_batch { 20 } else { 5 }, EventType::Transformation),
			(3, EventType::Association),
			(1, EventType::Transaction),
		]);
		let mut event = say(event_type, self.action(event_type)).0;
		event.time = self.time();
		event.parent = self.parent(event_type, event.action);
		event.units = self.list(event_type, event.action).try_into().unwrap();
		if event_type == EventType::Transformation {
			event.outputs = self.entries(if self.likes_batch { 5 } else { 2 }).try_into().unwrap();
			let first = if self.likes_batch { 30 } else { 2 };
			event.transformation = self.rng.weighed(&[(3, None), (first, Some([1; 32])), (1, Some([2; 32]))]);
		}
		self.dress(&mut event);
		self.deform(&mut event);
		event
	}

	/// Now and then an event has what its type doesn't have.
	fn deform(&mut self, event: &mut CoreEvent) {
		match self.rng.below(200) {
			0 => event.parent = Some(self.rng.pick(&self.units).clone()),
			1 => event.outputs = vec![self.entry()].try_into().unwrap(),
			2 => event.transformation = Some([1; 32]),
			_ => {}
		}
	}

	fn action(&mut self, event_type: EventType) -> Option<Action> {
		if event_type == EventType::Transformation || self.rng.once_in(80) {
			return None;
		}
		Some(self.rng.weighed(&[(5, Action::Add), (3, Action::Observe), (3, Action::Delete)]))
	}

	/// Mostly lately, often before what was told already, and sometimes at the edge of the future or beyond.
	fn time(&mut self) -> u64 {
		let back = self.rng.weighed(&[(6, 1), (3, 4), (2, 12)]);
		match self.rng.below(40) {
			0 => self.now + MAX_FUTURE,
			1 => self.now + MAX_FUTURE + 1,
			2 => self.now + self.tick,
			_ => self.now.saturating_sub(self.tick * self.rng.below(back + 1) as u64).max(EPOCH),
		}
	}

	fn parent(&mut self, event_type: EventType, action: Option<Action>) -> Option<Unit> {
		let is_named = match event_type {
			EventType::Aggregation if action == Some(Action::Observe) => !self.rng.once_in(4),
			EventType::Aggregation | EventType::Association => !self.rng.once_in(40),
			EventType::Transaction => self.rng.once_in(4),
			EventType::Object | EventType::Transformation => false,
		};
		let wanted = |unit: &&Unit| match event_type {
			EventType::Association => matches!(unit, Unit::Other(_)),
			_ => matches!(unit, Unit::Logistic(_) | Unit::Other(_) | Unit::Private(_)),
		};
		let likely: Vec<_> = self.units.iter().filter(wanted).cloned().collect();
		let any = likely.is_empty() || self.rng.once_in(10);
		is_named.then(|| self.rng.pick(if any { &self.units } else { &likely }).clone())
	}

	fn list(&mut self, event_type: EventType, action: Option<Action>) -> Vec<CoreUnit> {
		let may_be_empty = action == Some(Action::Delete) && event_type != EventType::Object;
		match event_type {
			_ if may_be_empty && self.rng.once_in(3) => Vec::new(),
			EventType::Transformation => self.entries(2),
			_ if self.rng.once_in(25) => Vec::new(),
			_ => {
				let mut entries = self.entries(2);
				entries.push(self.entry());
				entries
			}
		}
	}

	/// Up to `most` entries.
	fn entries(&mut self, most: usize) -> Vec<CoreUnit> {
		(0..self.rng.below(most + 1)).map(|_| self.entry()).collect()
	}

	fn entry(&mut self) -> CoreUnit {
		let unit = self.rng.pick(&self.units).clone();
		let is_whole = if unit.is_single() { !self.rng.once_in(60) } else { self.rng.once_in(5) };
		if is_whole {
			return whole(unit);
		}
		let amounts = [
			(6, "1 KGM"),
			(6, "3 KGM"),
			(4, "2000 GRM"),
			(2, "0.5 KGM"),
			(1, "0.000000001 TNE"),
			(1, "0 KGM"),
			(1, ""),
			(1, " KGM"),
			(1, "2 LTR"),
			(1, "1 MTR"),
			(2, "2"),
			(1, "2 EA"),
			(1, "1 H87"),
			(1, "1 C62"),
		];
		much(unit, self.rng.weighed(&amounts))
	}

	/// The why and the where.
	fn dress(&mut self, event: &mut CoreEvent) {
		event.biz_step = self.rng.weighed(&[
			(8, None),
			(2, Some(BizStep::Shipping)),
			(1, Some(BizStep::Departing)),
			(1, Some(BizStep::Destroying)),
			(3, Some(BizStep::RetailSelling)),
			(1, Some(BizStep::VoidShipping)),
			(1, Some(BizStep::Receiving)),
			(1, Some(BizStep::Custom([1; 32]))),
		]);
		event.disposition = self.rng.weighed(&[
			(8, None),
			(1, Some(Disposition::RetailSold)),
			(2, Some(Disposition::Returned)),
			(1, Some(Disposition::Destroyed)),
			(1, Some(Disposition::Active)),
			(1, Some(Disposition::Custom([1; 32]))),
		]);
		event.read_point = self.spot(2);
		event.biz_location = self.spot(4);
		if self.rng.once_in(10) {
			event.sensors = Some(sensors());
		}
		if self.rng.once_in(10) {
			event.lot = Some("L1".parse::<Lot>().unwrap());
		}
		if self.rng.once_in(12) {
			event.persistent.set = vec![Disposition::Recalled].try_into().unwrap();
		}
		if self.rng.once_in(12) {
			event.persistent.unset = vec![Disposition::Recalled].try_into().unwrap();
		}
	}

	/// A place, once in so many times.
	fn spot(&mut self, in_all: usize) -> Option<Spot> {
		let place = match self.rng.below(9) {
			0..=2 => site(5),
			3 => gate_of(5),
			4..=6 => site(7),
			7 => private_place(1),
			_ => private_place(2),
		};
		self.rng.once_in(in_all).then_some(place)
	}
}
