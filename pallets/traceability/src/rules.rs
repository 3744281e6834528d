//! What an event does to the units it names, or why it can't be true. Pure functions over a ledger that only answers.
//!
//! Refused is what is certainly false: a unit that was never commissioned, one that was commissioned before, one that is
//! gone, a child that lies in another parent. What is merely odd is recorded; judging it is another matter.

use crate::record::{Life, UnitRecord};
use alloc::{
	collections::{btree_map::Entry, BTreeMap},
	vec::Vec,
};
use fairstream_doors::ParticipantId;
use fairstream_epcis::{
	core::{CoreEvent, CoreUnit},
	model::{Action, EventType},
};
use fairstream_gs1::Unit;

/// Most units that lie directly in one parent.
pub const MAX_CHILDREN: u32 = 1_000;

/// How deep units may be packed into units: item, box, carton, pallet, container and some to spare.
pub const MAX_NESTING: u8 = 8;

/// What the rules may ask of the ledger.
pub trait Ledger {
	/// The record of a unit.
	fn unit(&self, unit: &Unit) -> Option<UnitRecord>;
	/// The units that lie directly in a parent, at most [`MAX_CHILDREN`].
	fn children(&self, parent: &Unit) -> Vec<Unit>;
}

/// What an event changes.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Plan {
	/// The units it touches, with their records as they will be.
	pub touched: BTreeMap<Unit, UnitRecord>,
	/// Units in which the parent lies, which come to hold more layers. The event doesn't name them.
	pub raised: Vec<(Unit, UnitRecord)>,
	/// Units that come to lie in a parent.
	pub packed: Vec<(Unit, Unit)>,
	/// Units that no longer lie in a parent.
	pub unpacked: Vec<(Unit, Unit)>,
}

/// Why an event can't be true, and which of its units shows it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Refusal {
	/// The unit's place in the event, from 0; none if it is the parent or the event as a whole.
	pub unit: Option<u32>,
	/// Why.
	pub reason: Reason,
}

/// Why an event can't be true.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reason {
	/// Its type is not taken yet.
	TypeNotYet,
	/// Error declarations are not taken yet.
	DeclarationNotYet,
	/// It has no action.
	NoAction,
	/// It names no unit.
	NoUnits,
	/// It packs or unpacks and names no parent.
	NoParent,
	/// It names a single thing twice.
	NamedTwice,
	/// It gives a single thing an amount.
	NotDivisible,
	/// The unit was never commissioned.
	NeverCommissioned,
	/// The unit was commissioned before.
	AlreadyCommissioned,
	/// The unit has been decommissioned or destroyed.
	Ended,
	/// The unit lies in a parent and can't end there.
	Packed,
	/// The unit holds others and can't end before they leave it.
	NotEmpty,
	/// A class can't end, and a lot only by the word of who reported it first.
	NotYoursToEnd,
	/// A parent is a single thing: EPCIS names it by an instance-level key.
	NoContainer,
	/// The child lies in a parent already.
	PackedElsewhere,
	/// The child does not lie in this parent.
	NotInParent,
	/// The parent would come to lie in itself.
	PackedIntoItself,
	/// The parent would hold too much.
	TooManyChildren,
	/// Units would be packed too deep.
	TooDeep,
}

impl Reason {
	const fn of(self, unit: u32) -> Refusal {
		Refusal { unit: Some(unit), reason: self }
	}

	const fn of_event(self) -> Refusal {
		Refusal { unit: None, reason: self }
	}
}

/// What the event changes, if it can be true.
///
/// # Errors
/// [`Refusal`] if it can't.
pub fn plan(event: &CoreEvent, reporter: ParticipantId, ledger: &impl Ledger) -> Result<Plan, Refusal> {
	if event.is_error_declaration {
		return Err(Reason::DeclarationNotYet.of_event());
	}
	let action = event.action.ok_or(Reason::NoAction.of_event())?;
	let mut work = Work { event, reporter, ledger, plan: Plan::default() };
	match (event.event_type, action) {
		(EventType::Object, _) if event.units.is_empty() => Err(Reason::NoUnits.of_event()),
		(EventType::Object, Action::Add) => work.commission(),
		(EventType::Object, Action::Observe) => work.observe(),
		(EventType::Object, Action::Delete) => work.decommission(),
		(EventType::Aggregation, Action::Add) => work.pack(),
		(EventType::Aggregation, Action::Observe) => work.observe_packed(),
		(EventType::Aggregation, Action::Delete) => work.unpack(),
		_ => Err(Reason::TypeNotYet.of_event()),
	}?;
	Ok(work.plan)
}

/// The event's units with their places.
fn units(event: &CoreEvent) -> impl Iterator<Item = (u32, &CoreUnit)> {
	(0u32..).zip(event.units.iter())
}

/// A unit as such, or an amount of a class or lot; never an amount of a single thing.
fn divisible(place: u32, unit: &CoreUnit) -> Result<&Unit, Refusal> {
	match unit {
		CoreUnit::Quantity { unit, .. } if unit.is_single() => Err(Reason::NotDivisible.of(place)),
		other => Ok(other.unit()),
	}
}

struct Work<'a, L> {
	event: &'a CoreEvent,
	reporter: ParticipantId,
	ledger: &'a L,
	plan: Plan,
}

impl<'a, L: Ledger> Work<'a, L> {
	/// A new record for a unit that this event makes known.
	fn fresh(&self) -> UnitRecord {
		UnitRecord::new(self.reporter)
	}

	/// Write down what becomes of a unit. A single thing is touched once.
	fn touch(&mut self, place: Option<u32>, unit: &Unit, record: UnitRecord) -> Result<(), Refusal> {
		match self.plan.touched.entry(unit.clone()) {
			Entry::Vacant(free) => {
				free.insert(record);
				Ok(())
			}
			Entry::Occupied(_) if unit.is_single() => Err(Refusal { unit: place, reason: Reason::NamedTwice }),
			Entry::Occupied(mut known) => {
				known.insert(record);
				Ok(())
			}
		}
	}

	/// The record of a unit that must be known and not gone.
	fn live(&self, place: Option<u32>, unit: &Unit) -> Result<UnitRecord, Refusal> {
		let record = self.ledger.unit(unit).ok_or(Refusal { unit: place, reason: Reason::NeverCommissioned })?;
		match record.life {
			Life::Live => Ok(record),
			Life::Ended => Err(Refusal { unit: place, reason: Reason::Ended }),
		}
	}

	/// ObjectEvent ADD: single things begin; a lot or class begins or grows.
	fn commission(&mut self) -> Result<(), Refusal> {
		for (place, entry) in units(self.event) {
			let unit = divisible(place, entry)?.clone();
			let record = match self.ledger.unit(&unit) {
				Some(known) if known.life == Life::Ended => return Err(Reason::Ended.of(place)),
				Some(known) if unit.is_single() && known.commissioned.is_some() => {
					return Err(Reason::AlreadyCommissioned.of(place))
				}
				Some(known) => known,
				None => self.fresh(),
			};
			let begun = UnitRecord { commissioned: record.commissioned.or(Some(self.event.time)), ..record };
			self.touch(Some(place), &unit, begun)?;
		}
		Ok(())
	}

	/// ObjectEvent OBSERVE: known units go on.
	fn observe(&mut self) -> Result<(), Refusal> {
		for (place, entry) in units(self.event) {
			let unit = divisible(place, entry)?.clone();
			let record = self.live(Some(place), &unit)?;
			self.touch(Some(place), &unit, record)?;
		}
		Ok(())
	}

	/// ObjectEvent DELETE: units named as such end; an amount of a lot or class only grows less.
	fn decommission(&mut self) -> Result<(), Refusal> {
		for (place, entry) in units(self.event) {
			let unit = divisible(place, entry)?.clone();
			let mut record = match self.plan.touched.get(&unit) {
				// An amount of a lot that this event has just ended doesn't bring it back.
				Some(touched) if !unit.is_single() => touched.clone(),
				_ => self.live(Some(place), &unit)?,
			};
			if matches!(entry, CoreUnit::Whole(_)) {
				let may_end = match &unit {
					Unit::Class(_) => false,
					Unit::Lot(..) => record.first_reporter == self.reporter,
					Unit::Item(..) | Unit::Logistic(_) => true,
				};
				if !may_end {
					return Err(Reason::NotYoursToEnd.of(place));
				}
				// Else its parent could never be emptied, or its children never leave it.
				if record.parent.is_some() {
					return Err(Reason::Packed.of(place));
				}
				if record.children > 0 {
					return Err(Reason::NotEmpty.of(place));
				}
				record.life = Life::Ended;
			}
			self.touch(Some(place), &unit, record)?;
		}
		Ok(())
	}

	/// AggregationEvent ADD: children come to lie in the parent. A logistic unit may first be seen as a parent.
	fn pack(&mut self) -> Result<(), Refusal> {
		let parent = self.event.parent.clone().ok_or(Reason::NoParent.of_event())?;
		if !parent.is_single() {
			return Err(Reason::NoContainer.of_event());
		}
		let mut container = match (self.ledger.unit(&parent), &parent) {
			(None, Unit::Logistic(_)) => self.fresh(),
			_ => self.live(None, &parent)?,
		};
		if self.event.units.is_empty() {
			return Err(Reason::NoUnits.of_event());
		}
		let above = self.above(&parent)?;
		let outer = u8::try_from(above.len()).unwrap_or(u8::MAX);
		for (place, entry) in units(self.event) {
			let unit = divisible(place, entry)?.clone();
			let mut record = self.live(Some(place), &unit)?;
			if unit == parent || above.iter().any(|(outer, _)| *outer == unit) {
				return Err(Reason::PackedIntoItself.of(place));
			}
			if unit.is_single() {
				if record.parent.is_some() {
					return Err(Reason::PackedElsewhere.of(place));
				}
				let layers = record.layers.saturating_add(1);
				if layers.saturating_add(outer) > MAX_NESTING {
					return Err(Reason::TooDeep.of(place));
				}
				container.layers = container.layers.max(layers);
				record.parent = Some(parent.clone());
				container.children = container.children.saturating_add(1);
				self.plan.packed.push((parent.clone(), unit.clone()));
			}
			self.touch(Some(place), &unit, record)?;
		}
		if container.children > MAX_CHILDREN {
			return Err(Reason::TooManyChildren.of_event());
		}
		self.raise(above, container.layers);
		self.touch(None, &parent, container)
	}

	/// The units in which this one lies, from the nearest.
	fn above(&self, unit: &Unit) -> Result<Vec<(Unit, UnitRecord)>, Refusal> {
		let mut above: Vec<(Unit, UnitRecord)> = Vec::new();
		let mut next = self.ledger.unit(unit).and_then(|record| record.parent);
		while let Some(parent) = next {
			if above.len() >= MAX_NESTING as usize {
				return Err(Reason::TooDeep.of_event());
			}
			let Some(record) = self.ledger.unit(&parent) else { break };
			next = record.parent.clone();
			above.push((parent, record));
		}
		Ok(above)
	}

	/// Each unit above holds at least one layer more than the one below it.
	fn raise(&mut self, above: Vec<(Unit, UnitRecord)>, mut layers: u8) {
		for (unit, mut record) in above {
			layers = layers.saturating_add(1);
			if record.layers >= layers {
				break;
			}
			record.layers = layers;
			self.plan.raised.push((unit, record));
		}
	}

	/// AggregationEvent OBSERVE: parent and children are known and go on.
	fn observe_packed(&mut self) -> Result<(), Refusal> {
		if let Some(parent) = self.event.parent.clone() {
			let record = self.live(None, &parent)?;
			self.touch(None, &parent, record)?;
		} else if self.event.units.is_empty() {
			return Err(Reason::NoUnits.of_event());
		}
		self.observe()
	}

	/// AggregationEvent DELETE: the children named, or all if none is, leave the parent.
	fn unpack(&mut self) -> Result<(), Refusal> {
		let parent = self.event.parent.clone().ok_or(Reason::NoParent.of_event())?;
		let mut container = self.live(None, &parent)?;
		let named: Vec<(Option<u32>, Unit)> = if self.event.units.is_empty() {
			self.ledger.children(&parent).into_iter().map(|child| (None, child)).collect()
		} else {
			let units = units(self.event).map(|(place, entry)| Ok((Some(place), divisible(place, entry)?.clone())));
			units.collect::<Result<_, Refusal>>()?
		};
		for (place, unit) in named {
			let mut record = self.live(place, &unit)?;
			if unit.is_single() {
				if record.parent.as_ref() != Some(&parent) {
					return Err(Refusal { unit: place, reason: Reason::NotInParent });
				}
				record.parent = None;
				container.children = container.children.saturating_sub(1);
				self.plan.unpacked.push((parent.clone(), unit.clone()));
			}
			self.touch(place, &unit, record)?;
		}
		if container.children == 0 {
			container.layers = 0;
		}
		self.touch(None, &parent, container)
	}
}
