//! A small world, and events in it that read like sentences.

use std::sync::{LazyLock, OnceLock};

use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::{Amount, CoreEvent, CoreUnit, Declaration, Sensors, Spot},
	model::{Action, EventType},
	EventHash, HashProfile,
};
use fairstream_gs1::Unit;
use fairstream_legality::{Cause, FlagKind, Model, Telling, Verdict};

/// The first minute of every test, in milliseconds since 1970.
pub const EPOCH: u64 = 1_780_000_000_000;
pub const MINUTE: u64 = 60_000;

fn unit(text: &str) -> Unit {
	text.parse().unwrap()
}

/// Reading an identifier takes longer than most of a test, so those of the random streams are read once.
static SITES: LazyLock<Vec<Spot>> = LazyLock::new(|| {
	let place = |number, gate| format!("urn:epc:id:sgln:9521234.0000{number}.{gate}").parse().unwrap();
	(0..10).flat_map(|number| [place(number, 0), place(number, 7)]).map(Spot::Place).collect()
});

pub fn item(number: usize) -> Unit {
	unit(&format!("urn:epc:id:sgtin:9521234.054321.{number}"))
}

pub fn lot(number: usize) -> Unit {
	unit(&format!("urn:epc:class:lgtin:9521234.054321.L{number}"))
}

pub fn class() -> Unit {
	unit("urn:epc:idpat:sgtin:9521234.054321.*")
}

pub fn pallet(number: usize) -> Unit {
	unit(&format!("urn:epc:id:sscc:9521234.3{number:09}"))
}

pub fn crate_() -> Unit {
	unit("urn:epc:id:grai:9521234.00022.1")
}

pub fn asset() -> Unit {
	unit("urn:epc:id:giai:9521234.FORKLIFT")
}

pub fn room() -> Unit {
	unit("urn:epc:id:sgln:9521234.00005.9")
}

pub fn private_thing() -> Unit {
	unit(&format!("private/thing/{}", "5a".repeat(32)))
}

pub fn private_class() -> Unit {
	unit(&format!("private/class/{}", "5a".repeat(32)))
}

/// Every unit of the small world.
pub fn small_world() -> &'static [Unit] {
	static WORLD: OnceLock<Vec<Unit>> = OnceLock::new();
	WORLD.get_or_init(|| {
		let mut world: Vec<_> = (1..=3).flat_map(|number| [item(number), pallet(number)]).collect();
		world.extend([lot(1), lot(2), class(), crate_(), private_thing(), asset(), room(), private_class()]);
		world
	})
}

pub fn site(number: usize) -> Spot {
	SITES[2 * number].clone()
}

pub fn gate_of(number: usize) -> Spot {
	SITES[2 * number + 1].clone()
}

pub fn private_place(number: u8) -> Spot {
	Spot::Private([number; 32])
}

pub fn whole(unit: Unit) -> CoreUnit {
	CoreUnit::Whole(unit)
}

/// An amount such as `2.5 KGM`, `7` of pieces, or an empty text for one that isn't told.
pub fn much(unit: Unit, amount: &str) -> CoreUnit {
	let (number, uom) = amount.split_once(' ').unwrap_or((amount, ""));
	CoreUnit::Quantity {
		unit,
		amount: (!number.is_empty()).then(|| number.parse::<Amount>().unwrap()),
		uom: (!uom.is_empty()).then(|| uom.parse().unwrap()),
	}
}

pub fn digest(number: u64) -> [u8; 32] {
	let mut digest = [0; 32];
	digest[..8].copy_from_slice(&number.to_le_bytes());
	digest
}

pub fn sensors() -> Sensors {
	Sensors { elements: 1, reports: 1, alerts: 0, digest: [3; 32] }
}

/// An event under construction, at minute 0.
#[derive(Clone)]
pub struct Say(pub CoreEvent);

pub fn say(event_type: EventType, action: Option<Action>) -> Say {
	let hash = EventHash { digest: [0; 32], profile: HashProfile::REFERENCE };
	Say(CoreEvent::bare(hash, event_type, action, EPOCH))
}

pub fn add(units: &[CoreUnit]) -> Say {
	say(EventType::Object, Some(Action::Add)).of(units)
}

pub fn begin(unit: Unit) -> Say {
	add(&[whole(unit)])
}

pub fn observe(unit: Unit) -> Say {
	say(EventType::Object, Some(Action::Observe)).of(&[whole(unit)])
}

pub fn delete(units: &[CoreUnit]) -> Say {
	say(EventType::Object, Some(Action::Delete)).of(units)
}

pub fn end(unit: Unit) -> Say {
	delete(&[whole(unit)])
}

fn with_parent(event_type: EventType, action: Action, parent: Unit, children: &[Unit]) -> Say {
	let children: Vec<_> = children.iter().cloned().map(whole).collect();
	let mut said = say(event_type, Some(action)).of(&children);
	said.0.parent = Some(parent);
	said
}

pub fn aggregation(action: Action, parent: Unit, children: &[Unit]) -> Say {
	with_parent(EventType::Aggregation, action, parent, children)
}

pub fn pack(children: &[Unit], parent: Unit) -> Say {
	aggregation(Action::Add, parent, children)
}

pub fn find(children: &[Unit], parent: Unit) -> Say {
	aggregation(Action::Observe, parent, children)
}

pub fn unpack(children: &[Unit], parent: Unit) -> Say {
	aggregation(Action::Delete, parent, children)
}

pub fn association(action: Action, parent: Unit, children: &[Unit]) -> Say {
	with_parent(EventType::Association, action, parent, children)
}

pub fn transaction(action: Action, units: &[Unit]) -> Say {
	let units: Vec<_> = units.iter().cloned().map(whole).collect();
	say(EventType::Transaction, Some(action)).of(&units)
}

pub fn transform(inputs: &[CoreUnit], outputs: &[CoreUnit]) -> Say {
	let mut said = say(EventType::Transformation, None).of(inputs);
	said.0.outputs = outputs.to_vec().try_into().unwrap();
	said
}

impl Say {
	pub fn of(mut self, units: &[CoreUnit]) -> Self {
		self.0.units = units.to_vec().try_into().unwrap();
		self
	}

	/// So many minutes after the first.
	pub fn at(mut self, minute: u64) -> Self {
		self.0.time = EPOCH + minute * MINUTE;
		self
	}

	pub fn step(mut self, step: BizStep) -> Self {
		self.0.biz_step = Some(step);
		self
	}

	pub fn disposition(mut self, disposition: Disposition) -> Self {
		self.0.disposition = Some(disposition);
		self
	}

	pub fn seen_at(mut self, spot: Spot) -> Self {
		self.0.read_point = Some(spot);
		self
	}

	pub fn batch(mut self, number: u8) -> Self {
		self.0.transformation = Some([number; 32]);
		self
	}

	pub fn numbered(mut self, number: u64) -> Self {
		self.0.hash.digest = digest(number);
		self
	}

	/// The declaration that it is wrong.
	pub fn withdrawn(mut self) -> Self {
		self.0.declaration =
			Some(Declaration { time: EPOCH, reason: None, corrections: Vec::new().try_into().unwrap() });
		self
	}
}

/// Somebody who tells the model one event after the other, each with a digest of its own unless it was numbered.
pub struct Teller {
	pub model: Model,
	pub next: u64,
	pub telling: Telling,
}

/// A producer at minute 1,000, where `trace.two_places` is an hour.
pub fn teller() -> Teller {
	let telling = Telling { reporter: 1, is_producer: true, now: EPOCH + 1_000 * MINUTE };
	Teller { model: Model::new(60 * MINUTE), next: 1_000, telling }
}

impl Teller {
	pub fn tell(&mut self, said: Say) -> Verdict {
		let mut event = said.0;
		if event.hash.digest == [0; 32] {
			event.hash.digest = digest(self.next);
			self.next += 1;
		}
		self.model.take(&event, self.telling)
	}

	/// It is taken, and nothing is odd.
	pub fn taken(&mut self, said: Say) -> &mut Self {
		self.odd(said, &[])
	}

	/// It is taken and gives these flags.
	pub fn odd(&mut self, said: Say, flags: &[(Unit, FlagKind)]) -> &mut Self {
		assert_eq!(self.tell(said), Verdict::Taken { flags: flags.iter().cloned().collect() });
		self
	}

	/// It is refused for this and for nothing else.
	pub fn refused(&mut self, said: Say, cause: Cause) -> &mut Self {
		self.refused_for(said, &[cause])
	}

	pub fn refused_for(&mut self, said: Say, causes: &[Cause]) -> &mut Self {
		let before = format!("{:?}", self.model);
		assert_eq!(self.tell(said), Verdict::Refused(causes.iter().copied().collect()));
		assert_eq!(format!("{:?}", self.model), before, "a refusal changes nothing");
		self
	}

	/// From now on another participant tells.
	pub fn as_reporter(&mut self, reporter: u32, is_producer: bool) -> &mut Self {
		self.telling = Telling { reporter, is_producer, ..self.telling };
		self
	}
}
